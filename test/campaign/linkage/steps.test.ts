import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";
import { pinOf } from "answerable/definitions";
import {
  ANSWER,
  REFERRAL,
  aPlan,
  acceptedOn,
  answeredOn,
  between,
  confirmedOn,
  otherPlan,
  plan,
  referred,
  referredAs,
  rejectedOn,
  sentBackOn,
  unitOf,
  units,
} from "./records.js";

interface Answer {
  readonly ok: boolean;
}
const refused = (code: string, ...facts: string[]): object => ({
  ok: false,
  refusal: {
    code,
    message: expect.stringMatching(new RegExp(facts.map((fact) => `(?=.*${fact})`).join(""))) as string,
  },
});

const accepted = acceptedOn("2014-03-05");
const answered = answeredOn("2014-03-20");
const confirmed = confirmedOn("2014-03-25");
const sentBack = sentBackOn("2014-03-06");

const take: Record<linkage.ReferralStep, (referral: linkage.Referral, by?: string, on?: string) => Answer> = {
  accept: (referral, by = "bureau-clerk", on = "2014-04-01") => linkage.accept(referral, { by, on }),
  sendBack: (referral, by = "bureau-clerk", on = "2014-04-01") => linkage.sendBack(referral, { reason: "r", by, on }),
  answer: (referral, by = "bureau-clerk", on = "2014-04-01") => linkage.answer(referral, { ...ANSWER, by, on }),
  confirm: (referral, by = "district-head", on = "2014-04-01") => linkage.confirm(referral, { by, on }),
  reject: (referral, by = "district-head", on = "2014-04-01") => linkage.reject(referral, { reason: "r", by, on }),
};
const STEPS = Object.keys(linkage.REFERRAL_STEPS) as linkage.ReferralStep[];

describe("every step in every status", () => {
  const inStatus: Record<linkage.ReferralStatus, linkage.Referral> = {
    referred,
    accepted,
    answered,
    confirmed,
    "sent-back": sentBack,
  };
  const cells = linkage.REFERRAL_STATUSES.flatMap((status) => STEPS.map((step) => [step, status] as const));
  test.each(cells)("%s when %s", (step, status) => {
    const row = linkage.REFERRAL_STEPS[step];
    const answer = take[step](inStatus[status]);
    if ((row.from as readonly string[]).includes(status)) {
      expect(row.to).toContain((answer as unknown as { referral: linkage.Referral }).referral.status);
    } else expect(answer).toMatchObject(refused("wrong-status", "r-1", status, step));
  });
});

describe("a referral", () => {
  const refer = (ends: linkage.Between, changes: object = {}, under: campaign.Plan = plan): Answer =>
    linkage.refer(under, ends, { ...REFERRAL, ...changes });

  test.each([
    ["district", "bureau", "upward"],
    ["bureau", "district", "downward"],
    ["well", "bureau", "upward"],
    ["bureau", "well", "downward"],
    ["north", "well", "downward"],
  ] as const)("from %s to %s goes %s, as the plan orders its levels", (from, to, direction) => {
    const { referral } = must(linkage.refer(plan, between(from, to), REFERRAL));
    expect(referral).toMatchObject({
      direction,
      from: { unit: from, level: units[from].level },
      to: { unit: to, level: units[to].level },
      plan: pinOf(plan),
    });
  });

  test("follows the plan's order and not the names of the levels", () => {
    const turned = must(campaign.readPlan(aPlan({ levels: [...aPlan().levels!].reverse() }))).plan;
    const ends = { from: unitOf("district", "district", turned), to: unitOf("bureau", "city", turned) };
    expect(must(linkage.refer(turned, ends, REFERRAL)).referral.direction).toBe("downward");
  });

  test("goes between units under two versions of the plan, by the levels of the newest", () => {
    const ends = { from: unitOf("district", "district", otherPlan), to: units.bureau };
    const { referral } = must(linkage.refer([plan, otherPlan], ends, REFERRAL));
    expect(referral).toMatchObject({ direction: "upward", plan: pinOf(otherPlan) });
    expect(linkage.refer([otherPlan, plan], ends, REFERRAL)).toMatchObject(refused("another-plan"));
    expect(linkage.refer([plan], ends, REFERRAL)).toMatchObject(refused("definition-changed", "district"));
    const turned = must(campaign.readPlan(aPlan({ version: 2, levels: [...aPlan().levels!].reverse() }))).plan;
    const other = { ...ends, from: unitOf("district", "district", turned) };
    expect(must(linkage.refer([plan, turned], other, REFERRAL)).referral.direction).toBe("downward");
  });

  const flat = must(campaign.readPlan(aPlan({ levels: [] }))).plan;
  const [a, b] = ["a", "b"].map((unit) => must(campaign.enter(flat, { unit, by: "o", on: "2014-03-01" })).unit);

  const enteredLate = (end: keyof linkage.Between): campaign.Unit => {
    const { id, level } = between("district", "bureau")[end];
    return must(campaign.enter(plan, { unit: id, level, by: "office", on: "2014-03-10" })).unit;
  };

  test.each<[string, string, string[], () => Answer]>([
    ["to the unit itself", "same-unit", ['"district"'], () => refer(between("district", "district"))],
    ["between units of one level", "same-level", ["north", "south", "street"], () => refer(between("north", "south"))],
    ["under a plan without levels", "no-levels", ['"a"', "none"], () => refer({ from: a!, to: b! }, {}, flat)],
    [
      "from a unit at no level",
      "no-levels",
      ['"district"', '"city"'],
      () => refer({ ...between("district", "bureau"), from: { ...units.district, level: undefined } }),
    ],
    [
      "to a unit at a level of no plan",
      "no-levels",
      ['"bureau"', '"community"'],
      () => refer({ ...between("district", "bureau"), to: { ...units.bureau, level: "nation" } }),
    ],
    [
      "under another version of the plan",
      "definition-changed",
      ["district"],
      () => refer(between("district", "bureau"), {}, otherPlan),
    ],
    [
      "to a unit under another version",
      "definition-changed",
      ['unit "bureau"'],
      () => refer({ from: units.district, to: unitOf("bureau", "city", otherPlan) }),
    ],
    [
      "due the day before",
      "due-before-referral",
      ["2014-03-02"],
      () => refer(between("district", "bureau"), { due: "2014-03-02" }),
    ],
    [
      "due a moment before",
      "due-before-referral",
      ["r-1"],
      () => refer(between("district", "bureau"), { due: "2014-03-03T09:00:00+08:00", at: "2014-03-03T09:00:01+08:00" }),
    ],
    [
      "before the units entered",
      "backdated",
      ["2014-02-28", "2014-03-01"],
      () => refer(between("district", "bureau"), { on: "2014-02-28" }),
    ],
    ...(["from", "to"] as const).map((end): [string, string, string[], () => Answer] => [
      `before the unit ${end === "from" ? "that refers" : "that receives"} it entered`,
      "backdated",
      ["2014-03-03", "2014-03-10"],
      () => refer({ ...between("district", "bureau"), [end]: enteredLate(end) }),
    ]),
    [
      "by the unit it goes to",
      "not-independent",
      ["bureau"],
      () => refer(between("district", "bureau"), { by: "bureau" }),
    ],
  ])("is not made %s", (_, code, facts, attempt) => {
    expect(attempt()).toMatchObject(refused(code, ...facts));
  });

  test("may be made on the day the units entered, by the unit itself, and due on its own day", () => {
    const own = { by: "district", on: "2014-03-01", due: "2014-03-01" };
    expect(refer(between("district", "bureau"), own).ok).toBe(true);
    expect(refer(between("district", "bureau"), { due: "2014-03-03T09:00:00+08:00" }).ok).toBe(true);
    const { due, ...undated } = REFERRAL;
    expect(must(linkage.refer(plan, between("district", "bureau"), undated)).referral).not.toHaveProperty("due");
    expect(due).toBe(referred.due);
  });
});

describe("nobody acts for both sides", () => {
  const secondRound = answeredOn(
    "2014-03-28",
    must(linkage.reject(answered, { reason: "r", by: "checker", on: "2014-03-21" })).referral,
  );
  const third = must(linkage.reject(secondRound, { reason: "r", by: "district-head", on: "2014-03-29" })).referral;
  const byAnother = must(linkage.answer(accepted, { ...ANSWER, by: "bureau-head", on: "2014-03-20" })).referral;
  test.each<[string, linkage.ReferralStep, linkage.Referral, string]>([
    ["the referring unit accepts", "accept", referred, "district"],
    ["whoever referred it accepts", "accept", referred, "district-office"],
    ["the referring unit sends it back", "sendBack", referred, "district"],
    ["whoever referred it sends it back", "sendBack", referred, "district-office"],
    ["the referring unit answers", "answer", accepted, "district"],
    ["whoever referred it answers", "answer", accepted, "district-office"],
    ["whoever rejected an answer gives the next", "answer", third, "checker"],
    ["the receiving unit confirms", "confirm", answered, "bureau"],
    ["whoever answered confirms", "confirm", byAnother, "bureau-head"],
    ["whoever accepted confirms", "confirm", byAnother, "bureau-clerk"],
    ["the receiving unit rejects", "reject", answered, "bureau"],
    ["whoever answered rejects", "reject", byAnother, "bureau-head"],
    ["whoever answered before confirms", "confirm", confirmable(), "bureau-deputy"],
  ])("%s", (_, step, referral, by) => {
    expect(take[step](referral, by)).toMatchObject(refused("not-independent", "r-1", by, step));
  });

  /** Answered in the first round by the deputy, in the second by the clerk. */
  function confirmable(): linkage.AnsweredReferral {
    const first = must(linkage.answer(accepted, { ...ANSWER, by: "bureau-deputy", on: "2014-03-20" })).referral;
    return answeredOn("2014-03-28", rejectedOn("2014-03-21", first));
  }

  test("but whoever referred it may confirm, and whoever accepted it may answer", () => {
    expect(take.confirm(answered, "district-office").ok).toBe(true);
    expect(take.answer(accepted, "bureau-clerk").ok).toBe(true);
  });
});

describe("an answer", () => {
  const answer = (changes: object): Answer => linkage.answer(accepted, { ...ANSWER, on: "2014-03-20", ...changes });
  const proof = (days: object): object => ({ evidence: [{ id: "e-1", description: "d", ...days }] });

  test.each<[string, object, string]>([
    ["solved without a proof", { evidence: [] }, "no-evidence"],
    ["solved without a word on proofs", { evidence: undefined }, "no-evidence"],
    ["with a proof that took effect later", proof({ effectiveOn: "2014-03-21" }), "premature-evidence"],
    ["with a proof that came in later", proof({ receivedOn: "2014-03-21" }), "premature-evidence"],
    [
      "explained with a proof of a day to come",
      { outcome: "explained", ...proof({ effectiveOn: "2014-03-21" }) },
      "premature-evidence",
    ],
  ])("is not one %s", (_, changes, code) => {
    expect(answer(changes)).toMatchObject(refused(code, "r-1"));
  });

  test("needs no proof for any other word, and takes one of its own day", () => {
    expect(answer({ outcome: "explained", evidence: undefined }).ok).toBe(true);
    expect(answer(proof({ effectiveOn: "2014-03-20", receivedOn: "2014-03-20" })).ok).toBe(true);
  });

  test("that was rejected is kept, and the next one stands in its place", () => {
    const again = answeredOn("2014-03-28", rejectedOn("2014-03-21"));
    const done = confirmedOn("2014-03-29", again);
    expect(done.rejected).toStrictEqual([
      { answer: answered.answer, rejection: { reason: "the land is a marsh", by: "district-head", on: "2014-03-21" } },
    ]);
    expect(done.answer.on).toBe("2014-03-28");
    expect(done.accepted).toStrictEqual(accepted.accepted);
  });
});

test.each<[string, linkage.ReferralStep, linkage.Referral, string]>([
  ["an acceptance before the referral", "accept", referred, "2014-03-02"],
  ["a return before the referral", "sendBack", referred, "2014-03-02"],
  ["an answer before the acceptance", "answer", accepted, "2014-03-04"],
  ["a confirmation before the answer", "confirm", answered, "2014-03-19"],
  ["a rejection before the answer", "reject", answered, "2014-03-19"],
])("refuses %s", (_, step, referral, on) => {
  expect(take[step](referral, undefined, on)).toMatchObject(refused("backdated", "r-1", on));
});

describe("an event that cannot follow throws", () => {
  const made = must(linkage.refer(plan, between("district", "bureau"), REFERRAL)).event;
  const acceptance = must(linkage.accept(referred, { by: "bureau-clerk", on: "2014-03-05" })).event;
  const confirmation = must(linkage.confirm(answered, { by: "district-head", on: "2014-03-25" })).event;
  test.each<[string, RegExp, () => unknown]>([
    ["a second referral", /"r-1" is made a second time/, () => linkage.evolveReferral(referred, made)],
    ["an acceptance of nothing", /never made/, () => linkage.evolveReferral(undefined, acceptance)],
    [
      "an acceptance of another",
      /that of referral "r-2"/,
      () => linkage.evolveReferral(referredAs("district", "bureau", { id: "r-2" }), acceptance),
    ],
    ["a second acceptance", /it is accepted/, () => linkage.evolveReferral(accepted, acceptance)],
    [
      "an acceptance of what was sent back",
      /it is sent-back/,
      () => linkage.evolveReferral(sentBack, { ...acceptance, on: "2014-03-06" }),
    ],
    ["a confirmation of nothing", /it is accepted/, () => linkage.evolveReferral(accepted, confirmation)],
    [
      "an event nobody knows",
      /no event is called/,
      () => linkage.evolveReferral(accepted, { ...acceptance, type: "referral-lost" } as never),
    ],
  ])("%s", (_, message, evolve) => {
    expect(evolve).toThrow(message);
    expect(evolve).toThrow(expect.objectContaining({ code: "damaged-history" }) as Error);
  });

  test("and of a batch in which one cannot follow, nothing is applied", () => {
    const before = new Map([["r-1", referred]]);
    expect(() => linkage.applyReferralEvents(before, [acceptance, acceptance])).toThrow(/it is accepted/);
    expect([...before]).toEqual([["r-1", referred]]);
  });
});

describe("a linked problem", () => {
  const linked = (all: readonly linkage.Referral[], problem = "p-12"): linkage.LinkedProblem =>
    must(linkage.linkedProblem(all, problem)).linked;
  const up = referredAs("well", "north", { id: "r-1" });
  const further = referredAs("north", "district", { id: "r-2", on: "2014-03-04" });
  const toCity = referredAs("district", "bureau", { id: "r-3", on: "2014-03-05" });
  const toSouth = referredAs("district", "south", { id: "r-4", on: "2014-03-05" });

  test("that nobody referred hangs on nothing", () => {
    const empty = { origins: [], units: [], links: [], sentBack: [] };
    expect(linked([up], "p-99")).toEqual({ problem: "p-99", ...empty });
  });

  test("is followed from where it began, up and down, whichever referral was made first", () => {
    const { origins, units: chain, links } = linked([toSouth, toCity, further, up]);
    expect(origins).toEqual(["well"]);
    expect(chain.map(({ unit }) => unit)).toEqual(["well", "north", "district", "bureau", "south"]);
    expect(links.map(({ id }) => id)).toEqual(["r-1", "r-2", "r-3", "r-4"]);
    const early = referredAs("north", "district", { id: "r-2", on: "2014-03-01" });
    expect(linked([up, early]).units.map(({ unit }) => unit)).toEqual(["well", "north", "district"]);
  });

  test("that several units referred to one has several origins, and comes to that one last", () => {
    const other = referredAs("south", "district", { id: "r-0" });
    const { origins, units: chain } = linked([further, other]);
    expect(origins).toEqual(["south", "north"]);
    expect(chain.map(({ unit }) => unit)).toEqual(["south", "north", "district"]);
  });

  test("goes round through no referral that was sent back, which stands apart", () => {
    const refusedUp = sentBackOn("2014-03-06", referredAs("district", "bureau", { id: "r-5" }));
    const down = referredAs("bureau", "district", { id: "r-6" });
    const { links, sentBack: apart, units: chain } = linked([refusedUp, down]);
    expect(links.map(({ id }) => id)).toEqual(["r-6"]);
    expect(apart).toEqual([refusedUp]);
    expect(chain.map(({ unit }) => unit)).toEqual(["bureau", "district"]);
  });

  test("is refused when it goes round, naming the units and referrals of the circle and no others", () => {
    const back = referredAs("district", "well", { id: "r-7" });
    const answer = linkage.linkedProblem([up, further, toCity, back], "p-12");
    expect(answer).toMatchObject(refused("circle", "p-12", '"r-1"', '"r-2"', '"r-7"'));
    if (answer.ok) throw new Error("it goes round");
    expect(answer.refusal.message).toMatch(/"(well|north|district)" > "(north|district|well)" > "\w+" > "\1" /);
    expect(answer.refusal.message).not.toMatch(/bureau|r-3/);
    const pingPong = linkage.linkedProblem([toCity, referredAs("bureau", "district", { id: "r-8" })], "p-12");
    expect(pingPong).toMatchObject(refused("circle", '"r-3"', '"r-8"'));
  });

  test("is not made of one referral given twice, wherever the two stand", () => {
    for (const all of [
      [up, up],
      [up, further, toCity, { ...up, referred: { ...up.referred, on: "2014-06-01" } }],
    ]) {
      expect(linkage.linkedProblem(all, "p-12")).toMatchObject(refused("duplicate-id", "r-1"));
    }
    expect(linkage.linkedProblem([up, up], "p-13").ok).toBe(true);
  });
});
