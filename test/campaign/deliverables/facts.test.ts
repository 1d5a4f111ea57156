import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import type { Fact } from "answerable/rules";
import {
  BAD,
  DRAFT,
  GOOD,
  NOTICE,
  agreed,
  agreedBy,
  aPlan,
  appraisedBy,
  calendar,
  commented,
  first,
  plan,
  publishedAs,
  redone,
  redraftedOn,
  returned,
  unit,
} from "./records.js";

const asOf = "2014-03-31";
const REQUIREMENTS = ["the-plan", "the-list", "the-report", "analyses", "pledges", "own-pledges"];

type Draft = Parameters<typeof deliverables.draft>[1];
const drafted = (changes: Partial<Draft>): deliverables.Deliverable =>
  must(deliverables.draft(plan, { ...DRAFT, ...changes })).deliverable;
const factsOf = (
  some: readonly deliverables.Deliverable[],
  { whose = unit, on = asOf, memberCount }: { whose?: campaign.Unit; on?: string; memberCount?: number } = {},
): Readonly<Record<string, Fact>> =>
  must(deliverables.deliverableFacts(plan, whose, some, { asOf: on, calendar, memberCount })).facts;
const of = (requirement: string, some: readonly deliverables.Deliverable[], options = {}): Record<string, Fact> =>
  Object.fromEntries(
    Object.entries(factsOf(some, options)).flatMap(([name, fact]) =>
      name.startsWith(`${requirement}.`) ? [[name.slice(requirement.length + 1), fact]] : [],
    ),
  );

describe("the facts", () => {
  test("are those that the plan implies for its deliverables, and all of them", () => {
    const implied = campaign.impliedFacts(plan).map(({ id }) => id);
    expect(Object.keys(factsOf([])).toSorted()).toEqual(implied.toSorted());
    expect(new Set(implied.map((id) => id.split(".")[0]))).toEqual(new Set(REQUIREMENTS));
  });

  test("are of the kinds that the plan declares", () => {
    const declared = campaign.impliedFacts(plan);
    for (const some of [[], [agreed], [drafted({ kind: "pledge", round: "spring" })]]) {
      for (const [name, fact] of Object.entries(factsOf(some))) {
        const { kind } = declared.find(({ id }) => id === name)!;
        if (fact !== "unknown") expect([name, typeof fact === "boolean" ? "yes-no" : "number"]).toEqual([name, kind]);
      }
    }
  });

  test("open a gate when a deliverable has gone all its way, and not before", () => {
    const one = aPlan({
      phases: [{ ...plan.phases[0]!, requirements: [plan.phases[0]!.requirements![0]!] }],
      tracks: [],
    });
    const its = must(
      campaign.enter(one, { unit: "water-bureau", batch: "second", by: "office", on: "2014-03-01" }),
    ).unit;
    const repinned = (each: deliverables.Deliverable): deliverables.Deliverable => ({ ...each, plan: its.plan });
    const gate = (each: deliverables.Deliverable): string => {
      const { facts } = must(deliverables.deliverableFacts(one, its, [repinned(each)], { asOf }));
      return must(campaign.checkGate(one, its, facts)).gate.outcome;
    };
    expect(gate(appraisedBy(GOOD, publishedAs([{}])))).toBe("met");
    expect(gate(publishedAs([{}]))).toBe("unknown");
    expect(gate(appraisedBy(GOOD))).toBe("not-met");
    expect(gate(appraisedBy(BAD, publishedAs([{}])))).toBe("not-met");
    expect(gate(redraftedOn("2014-03-25", appraisedBy(GOOD, publishedAs([{}]))))).toBe("not-met");
  });
});

describe("what is asked of a unit's deliverable", () => {
  const nothing = { commented: false, reviewed: false, appraised: false, published: false };
  test.each<[string, deliverables.Deliverable, Record<string, Fact>]>([
    ["just drafted", first, { ...nothing, appraised: "unknown" }],
    ["commented on", commented(), { ...nothing, commented: true, appraised: "unknown" }],
    ["agreed by one of three", agreedBy({ team: "li" }), { ...nothing, commented: true, appraised: "unknown" }],
    ["returned", returned, { ...nothing, commented: true, appraised: "unknown" }],
    ["agreed", agreed, { ...nothing, commented: true, reviewed: true, appraised: "unknown" }],
    ["appraised well", appraisedBy(GOOD), { ...nothing, commented: true, reviewed: true, appraised: true }],
    ["appraised badly", appraisedBy(BAD), { ...nothing, commented: true, reviewed: true, appraised: false }],
    [
      "appraised with too little known",
      appraisedBy({ dissatisfied: 0.1 }),
      { ...nothing, commented: true, reviewed: true, appraised: "unknown" },
    ],
    ["published", publishedAs([{}]), { commented: true, reviewed: true, appraised: "unknown", published: true }],
    [
      "redrafted after all that",
      redraftedOn("2014-03-25", appraisedBy(GOOD, publishedAs([{}]))),
      { ...nothing, appraised: "unknown" },
    ],
  ])("%s", (_, deliverable, facts) => {
    expect(of("the-plan", [deliverable])).toEqual(facts);
  });

  test("is false where none is handed in: it was not drafted", () => {
    expect(of("the-plan", [])).toEqual(nothing);
    expect(of("the-list", [])).toEqual({ drafted: false });
    expect(of("the-list", [drafted({ kind: "list" })])).toEqual({ drafted: true });
  });

  test("is told of one and the same deliverable, never of the best parts of several", () => {
    const published = { ...publishedAs([{}]), id: "d-2" } as deliverables.Deliverable;
    const passed = { ...appraisedBy(GOOD), id: "d-3" } as deliverables.Deliverable;
    const both = of("the-plan", [published, passed]);
    expect(Object.values(both).every((fact) => fact === true)).toBe(false);
    // One that may yet turn out to meet all comes before one that does not.
    expect(both).toEqual(of("the-plan", [published]));
    expect(of("the-plan", [passed, published])).toEqual(both);
    const whole = { ...appraisedBy(GOOD, publishedAs([{}])), id: "d-4" } as deliverables.Deliverable;
    expect(of("the-plan", [first, whole, published])).toEqual(of("the-plan", [whole]));
  });

  test("is told of the one drafted last, where none comes further than another", () => {
    const earlier = { ...commented(), id: "d-9" } as deliverables.Deliverable;
    const later = drafted({ id: "d-0", on: "2014-03-10" });
    for (const some of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(of("the-plan", some)).toEqual(of("the-plan", [later]));
    }
  });
});

describe("a redo that orders a kind redrawn", () => {
  const on = "2014-03-20";
  const done = appraisedBy(GOOD, publishedAs([{}]), "2014-03-19");
  const answers = (each: deliverables.Deliverable, whose: campaign.Unit): unknown[] => [
    ...new Set(Object.values(of("the-plan", [each], { whose }))),
  ];

  test("leaves what was said of the versions before it out of the rounds of comments", () => {
    const next = must(
      deliverables.redraft(plan, commented(), { content: { hash: "sha256:02" }, by: "wang", on: "2014-03-21" }),
    );
    expect(of("the-plan", [next.deliverable])).toMatchObject({ commented: true });
    expect(of("the-plan", [next.deliverable], { whose: redone(["plan"], { on }) })).toMatchObject({ commented: false });
  });

  test("makes everything about a version drafted before it false, whatever happens to the version afterwards", () => {
    expect(answers(done, unit)).toEqual([true]);
    expect(answers(done, redone(["plan"], { on }))).toEqual([false]);
    const after = appraisedBy(GOOD, publishedAs([{}]), "2014-03-28");
    expect(answers(after, redone(["plan"], { on }))).toEqual([false]);
    expect(of("the-list", [drafted({ kind: "list" })], { whose: redone(["list"], { on }) })).toEqual({
      drafted: false,
    });
  });

  test("leaves other kinds alone, and versions drafted later", () => {
    expect(answers(done, redone(["list", "report"], { on }))).toEqual([true]);
    const again = redraftedOn("2014-03-21", done);
    expect(of("the-plan", [again], { whose: redone(["plan"], { on }) })).toEqual(of("the-plan", [again]));
  });

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ["no moment is known", undefined, undefined, true],
    ["only the draft's moment is known", "23:00", undefined, true],
    ["only the redo's moment is known", undefined, "01:00", true],
    ["the draft came first", "09:00", "10:00", true],
    ["both were at one moment", "10:00", "10:00", true],
    ["the draft came afterwards", "11:00", "10:00", false],
  ])("on the day of the draft: %s", (_, draftAt, redoAt, barred) => {
    const at = (time: string | undefined): object => (time === undefined ? {} : { at: `${on}T${time}:00+08:00` });
    const list = drafted({ kind: "list", on, ...at(draftAt) });
    const whose = redone(["list"], { on, ...at(redoAt) });
    expect(of("the-list", [list], { whose })).toEqual({ drafted: !barred });
  });
});

describe("a text that did not do", () => {
  const nothing = { commented: false, reviewed: false, appraised: false, published: false };
  const again = { id: "d-7", content: { hash: "sha256:01" }, by: "zhao", on: "2014-03-20" };

  test("does not do under a new number, be it that it was returned, failed its appraisal, or was ordered redrawn", () => {
    const anew = commented("2014-03-21", drafted(again));
    expect(of("the-plan", [anew])).toMatchObject({ commented: true });
    for (const old of [returned, appraisedBy(BAD)]) expect(of("the-plan", [old, anew])).toEqual(nothing);
    const whose = redone(["plan"], { on: "2014-03-15" });
    expect(of("the-plan", [commented(), anew], { whose })).toEqual(nothing);
    const other = commented("2014-03-21", drafted({ ...again, content: { hash: "sha256:77" } }));
    for (const old of [returned, appraisedBy(BAD)])
      expect(of("the-plan", [old, other])).toMatchObject({ commented: true });
  });

  test("is told by its reference where no hash is known, and is not another member's", () => {
    const paper = { kind: "analysis", content: { reference: "drawer 7" } } as const;
    const own = (id: string, member: string, on: string) => drafted({ ...paper, id, member, on });
    const back = must(
      deliverables.review(plan, own("a", "li", "2014-03-04"), {
        version: 1,
        stage: "branch",
        verdict: "returned",
        remarks: "shallow",
        by: "zhao",
        on: "2014-03-05",
      }),
    ).deliverable;
    const agreedTo = (each: deliverables.Deliverable): deliverables.Deliverable =>
      must(
        deliverables.review(plan, each, {
          version: 1,
          stage: "branch",
          verdict: "agreed",
          by: "zhao",
          on: "2014-03-07",
        }),
      ).deliverable;
    const reviewed = (member: string, memberCount: number): unknown =>
      of("analyses", [back, agreedTo(own("b", member, "2014-03-06"))], { memberCount })["reviewed"];
    expect(reviewed("li", 1)).toBe(false);
    expect(of("analyses", [agreedTo(own("b", "zhou", "2014-03-06"))], { memberCount: 1 })["reviewed"]).toBe(true);
  });
});

describe("a version drafted before the unit entered", () => {
  const entering = (on: string, at?: string): campaign.Unit =>
    must(campaign.enter(plan, { unit: unit.id, batch: "second", by: "office", on, ...(at !== undefined && { at }) }))
      .unit;

  test.each<[string, string | undefined, string | undefined, boolean]>([
    ["2014-03-02", undefined, undefined, false],
    ["2014-03-03", undefined, undefined, true],
    ["2014-03-03", "2014-03-03T09:00:00+08:00", "2014-03-03T10:00:00+08:00", false],
    ["2014-03-03", "2014-03-03T11:00:00+08:00", "2014-03-03T10:00:00+08:00", true],
  ])("on %s (%s against %s) counts: %s", (on, drafting, entered, expected) => {
    const list = drafted({ kind: "list", on, ...(drafting !== undefined && { at: drafting }) });
    expect(of("the-list", [list], { whose: entering("2014-03-03", entered) })).toEqual({ drafted: expected });
  });
});

describe("an appraisal by another version of the plan", () => {
  const asking = (most: number): campaign.Plan => {
    const [kind, ...others] = plan.deliverables!;
    const appraisal = { fact: "dissatisfied", comparison: "at-most", value: most } as const;
    return aPlan({ version: 2, deliverables: [{ ...kind!, appraisal }, ...others] });
  };
  const passed = appraisedBy(GOOD, agreed);
  const under = (to: campaign.Plan, each: deliverables.Deliverable): unknown => {
    const stamp = { by: "office", on: "2014-03-31" };
    const moved = must(deliverables.moveToPlan(plan, to, each, stamp)).deliverable;
    const { unit: whose } = must(campaign.moveToPlan(plan, to, unit, stamp));
    return must(deliverables.deliverableFacts(to, whose, [moved], { asOf, calendar })).facts["the-plan.appraised"];
  };

  test("counts where what was found passes both rules", () => {
    expect(GOOD).toMatchObject({ dissatisfied: expect.any(Number) as number });
    expect(under(asking(0.5), passed)).toBe(true);
    expect(under(asking(0.0001), passed)).toBe(false);
  });

  test("that failed does not pass because less is asked later", () => {
    const failed = appraisedBy({ ...GOOD, accurate: false }, agreed);
    expect(under(asking(1), failed)).toBe(false);
  });
});

describe("a kind that is each member's", () => {
  const analysis = (id: string, member: string): deliverables.Deliverable => drafted({ id, kind: "analysis", member });
  const reviewed = (each: deliverables.Deliverable): deliverables.Deliverable =>
    must(
      deliverables.review(plan, each, { version: 1, stage: "branch", verdict: "agreed", by: "zhao", on: "2014-03-05" }),
    ).deliverable;
  const passed = (each: deliverables.Deliverable): deliverables.Deliverable =>
    must(
      deliverables.appraise(plan, reviewed(each), {
        version: 1,
        facts: { accurate: true },
        by: "office",
        on: "2014-03-06",
      }),
    ).deliverable;

  test("is unknown where nobody's is handed in", () => {
    expect(of("analyses", [])).toEqual({ reviewed: "unknown", appraised: "unknown" });
  });

  const two = { memberCount: 2 };

  test("is true where it is so of everybody's, and of no fewer", () => {
    expect(of("analyses", [passed(analysis("a", "li")), passed(analysis("b", "zhou"))], two)).toEqual({
      reviewed: true,
      appraised: true,
    });
    expect(of("analyses", [passed(analysis("a", "li")), reviewed(analysis("b", "zhou"))], two)).toEqual({
      reviewed: true,
      appraised: "unknown",
    });
    expect(of("analyses", [passed(analysis("a", "li")), analysis("b", "zhou")], two)).toEqual({
      reviewed: false,
      appraised: "unknown",
    });
  });

  test("is false where somebody handed none in, and unknown at best where nobody says how many have to", () => {
    const some = [passed(analysis("a", "li")), passed(analysis("b", "zhou"))];
    expect(of("analyses", some, { memberCount: 3 })).toEqual({ reviewed: false, appraised: false });
    expect(of("analyses", some)).toEqual({ reviewed: "unknown", appraised: "unknown" });
    expect(of("analyses", [analysis("a", "li")])).toEqual({ reviewed: false, appraised: "unknown" });
    expect(of("analyses", [], { memberCount: 1 })).toEqual({ reviewed: false, appraised: false });
    expect(of("analyses", [], { memberCount: 0 })).toEqual({ reviewed: "unknown", appraised: "unknown" });
    expect(of("analyses", some, { memberCount: 0 })).toEqual({ reviewed: true, appraised: true });
  });

  test("goes by the number of members with which the unit entered, unless another one is said", () => {
    const { unit: whose } = must(
      campaign.enter(plan, { unit: unit.id, batch: "second", memberCount: 2, by: "office", on: "2014-03-01" }),
    );
    const some = [passed(analysis("a", "li"))];
    expect(of("analyses", some, { whose })).toEqual({ reviewed: false, appraised: false });
    expect(of("analyses", some, { whose, memberCount: 1 })).toEqual({ reviewed: true, appraised: true });
  });

  test("counts of each member the deliverable that comes furthest", () => {
    expect(of("analyses", [analysis("a", "li"), passed(analysis("b", "li"))], { memberCount: 1 })).toEqual({
      reviewed: true,
      appraised: true,
    });
    expect(of("analyses", [passed(analysis("a", "li")), passed(analysis("b", "li"))], two)).toEqual({
      reviewed: false,
      appraised: false,
    });
  });
});

describe("a track that goes round", () => {
  const pledge = (id: string, round: string): deliverables.Deliverable => drafted({ id, kind: "pledge", round });
  const judged = (each: deliverables.Deliverable, accurate: boolean): deliverables.Deliverable =>
    must(
      deliverables.appraise(plan, each as deliverables.AgreedDeliverable, {
        version: 1,
        facts: { accurate },
        by: "office",
        on: "2014-03-06",
      }),
    ).deliverable;
  const rounds = (...some: deliverables.Deliverable[]): unknown => factsOf(some)["pledges.rounds"];

  test("counts the rounds in which one deliverable meets all", () => {
    expect(rounds()).toBe(0);
    expect(rounds(judged(pledge("a", "spring"), true))).toBe(1);
    expect(rounds(judged(pledge("a", "spring"), true), judged(pledge("b", "spring"), true))).toBe(1);
    expect(rounds(judged(pledge("a", "spring"), true), judged(pledge("b", "summer"), true))).toBe(2);
    expect(rounds(judged(pledge("a", "spring"), false))).toBe(0);
  });

  test("gives an interval where a round may yet turn out to be done, and unknown where all may", () => {
    expect(rounds(pledge("a", "spring"))).toEqual({ low: 0, high: 1 });
    expect(rounds(pledge("a", "spring"), judged(pledge("b", "summer"), true))).toEqual({ low: 1, high: 2 });
    expect(rounds(pledge("a", "spring"), pledge("b", "summer"))).toBe("unknown");
  });

  test("of members' deliverables counts the rounds in which everybody handed one in", () => {
    const own = (id: string, member: string, round: string): deliverables.Deliverable =>
      drafted({ id, kind: "own-pledge", member, round });
    const ownRounds = (memberCount: number | undefined, ...some: deliverables.Deliverable[]): unknown =>
      factsOf(some, memberCount === undefined ? {} : { memberCount })["own-pledges.rounds"];
    const several = [own("a", "li", "spring"), own("b", "zhou", "spring"), own("c", "zhou", "summer")];
    expect(ownRounds(2)).toBe(0);
    expect(ownRounds(2, ...several)).toBe(1);
    expect(ownRounds(2, ...several, own("d", "li", "summer"))).toBe(2);
    expect(ownRounds(undefined, ...several)).toBe("unknown");
  });

  test("has rounds of its own: a deliverable for one counts for no phase, and one for none counts for no round", () => {
    const [phase] = plan.phases;
    const once = { kind: "deliverable", id: "once", label: phase!.label, deliverable: "pledge" } as const;
    const both = must(campaign.readPlan(aPlan({ phases: [{ ...phase!, requirements: [once] }] }))).plan;
    const its = must(campaign.enter(both, { unit: "water-bureau", batch: "second", by: "o", on: "2014-03-01" })).unit;
    const facts = (round?: string): Readonly<Record<string, Fact>> => {
      const one = must(deliverables.draft(both, { ...DRAFT, kind: "pledge", round })).deliverable;
      return must(deliverables.deliverableFacts(both, its, [judgedUnder(both, one)], { asOf })).facts;
    };
    expect(facts("spring")).toMatchObject({ "once.appraised": false, "pledges.rounds": 1 });
    expect(facts()).toMatchObject({ "once.appraised": true, "pledges.rounds": 0 });
  });
});

function judgedUnder(under: campaign.Plan, each: deliverables.Deliverable): deliverables.Deliverable {
  const vote = { version: 1, facts: { accurate: true }, by: "office", on: "2014-03-06" };
  return must(deliverables.appraise(under, each, vote)).deliverable;
}

describe("published", () => {
  type Notice = Parameters<typeof publishedAs>[0][number];
  const published = (notices: readonly Notice[], on = asOf): unknown =>
    of("the-plan", [publishedAs(notices)], { on })["published"];

  test.each<[string, readonly Notice[], string, boolean]>([
    ["for seven days, both ends counted", [{}], "2014-03-14", true],
    ["for seven days of which the last is still to come", [{}], "2014-03-13", false],
    ["for six days", [{ until: "2014-03-13" }], asOf, false],
    ["for long in another circle", [{ circle: "unit", until: "2014-03-30" }], asOf, false],
    ["from a day to come", [{ from: "2014-03-31", until: "2014-04-30" }], "2014-03-30", false],
    ["twice with a day in common", [{ until: "2014-03-11" }, { from: "2014-03-11" }], asOf, true],
    [
      "twice, one within the other",
      [{ until: "2014-03-13" }, { from: "2014-03-09", until: "2014-03-10" }],
      asOf,
      false,
    ],
    [
      "twice, a short one within one that is long enough",
      [{}, { from: "2014-03-09", until: "2014-03-10" }],
      asOf,
      true,
    ],
    ["twice, told in the other order", [{ from: "2014-03-11" }, { until: "2014-03-11" }], asOf, true],
    ["twice, one after the other", [{ until: "2014-03-11" }, { from: "2014-03-12" }], asOf, false],
    ["twice with a gap", [{ until: "2014-03-10" }, { from: "2014-03-13", until: "2014-03-16" }], asOf, false],
    ["twice at once, for four days", [{ until: "2014-03-11" }, { until: "2014-03-11", place: "hall" }], asOf, false],
    [
      "twice with a day in common, in two circles",
      [{ until: "2014-03-11" }, { from: "2014-03-11", circle: "unit" }],
      asOf,
      false,
    ],
  ])("%s", (_, notices, on, expected) => {
    expect(published(notices, on)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ["on the last day that is needed", "2014-03-14", false],
    ["on the day after it", "2014-03-15", true],
    ["before it was to hang", "2014-03-07", false],
  ])("and taken down %s", (_, on, expected) => {
    const hung = publishedAs([{ until: "2014-03-20" }]);
    const down = must(
      deliverables.withdrawPublication(plan, hung, { version: 1, publication: 1, reason: "torn", by: "office", on }),
    ).deliverable;
    expect(of("the-plan", [down])["published"]).toBe(expected);
  });

  test("and taken down on the last day on which it was to hang, which then does not count", () => {
    const hung = publishedAs([{}]);
    const down = must(
      deliverables.withdrawPublication(plan, hung, {
        version: 1,
        publication: 1,
        reason: "torn",
        by: "office",
        on: "2014-03-14",
      }),
    ).deliverable;
    expect(of("the-plan", [down])["published"]).toBe(false);
  });

  test("and taken down after the reference day is a change that the count cannot know of", () => {
    const hung = publishedAs([{ until: "2014-03-20" }]);
    const down = must(
      deliverables.withdrawPublication(plan, hung, {
        version: 1,
        publication: 1,
        reason: "torn",
        by: "office",
        on: "2014-03-18",
      }),
    ).deliverable;
    expect(deliverables.deliverableFacts(plan, unit, [down], { asOf: "2014-03-17", calendar })).toMatchObject({
      refusal: { code: "after-reference-day" },
    });
  });

  test.each<[string, string, string, Fact]>([
    ["for a week of workdays", "2014-03-10", "2014-03-14", true],
    ["from a Saturday to the Friday after", "2014-03-08", "2014-03-14", true],
    ["from a Saturday to the Thursday after", "2014-03-08", "2014-03-13", false],
    ["over a weekend", "2014-03-12", "2014-03-18", true],
    ["for five days over a weekend", "2014-03-13", "2014-03-17", false],
    ["to a day that no notice settles", "2014-06-26", "2014-07-02", "unknown"],
    ["from a day that no notice settles", "2014-07-07", "2014-07-11", "unknown"],
    ["from the last day before those that notices settle", "2013-12-31", "2014-01-06", "unknown"],
    ["for four days that no notice settles", "2014-07-07", "2014-07-10", false],
  ])("for five workdays: %s", (_, from, until, expected) => {
    const report = drafted({ kind: "report", on: "2013-12-20" });
    const stamp = { by: "office", on: "2013-12-20" };
    const hung = must(
      deliverables.publish(plan, report, { ...NOTICE, circle: "unit", version: 1, from, until, ...stamp }),
    ).deliverable;
    const { unit: early } = must(
      campaign.enter(plan, { unit: unit.id, batch: "second", by: "office", on: "2013-12-01" }),
    );
    expect(of("the-report", [hung], { whose: early, on: "2014-12-31" })["published"]).toBe(expected);
  });
});

describe("deliverables that cannot be counted", () => {
  const stranger = { ...unit, plan: { ...unit.plan, hash: `sha256:${"0".repeat(64)}` } };
  test.each<[string, string, RegExp, () => { readonly ok: boolean }]>([
    ["of another unit", "another-unit", /"archive"/, () => count([drafted({ unit: "archive" })])],
    [
      "that say another batch than the unit",
      "another-unit",
      /batch none/,
      () => count([drafted({ batch: undefined })]),
    ],
    ["that say a level the unit has not", "another-unit", /level county/, () => count([drafted({ level: "county" })])],
    ["twice", "duplicate-id", /"d-1"/, () => count([first, agreed])],
    ["changed later", "after-reference-day", /2014-03-05/, () => count([agreed], { asOf: "2014-03-04", calendar })],
    ["without a calendar", "calendar-missing", /"report"/, () => count([agreed], { asOf })],
    ["of half a member", "invalid-input", /memberCount/, () => count([], { asOf, calendar, memberCount: 0.5 })],
    ["on a day that does not exist", "invalid-input", /asOf/, () => count([], { asOf: "2014-02-30", calendar })],
    ["of another plan", "definition-changed", /deliverable "d-1"/, () => count([{ ...agreed, plan: stranger.plan }])],
    [
      "of a unit under another plan",
      "definition-changed",
      /unit "water-bureau"/,
      () => deliverables.deliverableFacts(plan, stranger, [], { asOf, calendar }),
    ],
    [
      "of a unit that changed later",
      "after-reference-day",
      /unit "water-bureau"/,
      () => deliverables.deliverableFacts(plan, redone(["plan"], { on: "2014-04-01" }), [], { asOf, calendar }),
    ],
  ])("%s", (_, code, message, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringMatching(message) as string },
    });
  });

  function count(
    some: readonly deliverables.Deliverable[],
    options: deliverables.Counting & deliverables.WithMemberCount = { asOf, calendar },
  ): { readonly ok: boolean } {
    return deliverables.deliverableFacts(plan, unit, some, options);
  }
});
