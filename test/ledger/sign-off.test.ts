import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as ledger from "answerable/ledger";
import { aLife, aProblem, calendar, POLICY } from "./records.js";

const { items } = aLife();
const evidence = [{ id: "e", description: "seen on site" }];
const facts = { satisfied: 0.9 };
const inspection = { unit: "inspection", on: "2014-03-21" };

function submittedUnder(policy: ledger.SignOffPolicy): ledger.SubmittedItem {
  const { item } = must(ledger.assign(items.open, { owner: "wang", by: "office", on: "2014-03-05" }, { policy }));
  return must(ledger.submit(item, { evidence, by: "chen", on: "2014-03-20" })).item;
}
function approvedUnder(policy: ledger.SignOffPolicy, inspectors = ["li", "zhao"]): ledger.SubmittedItem {
  return policy.levels.reduce((item, { id: level }, index) => {
    const by = inspectors[index] ?? "li";
    return must(ledger.approve(item, { level, by, ...inspection }, { policy })).item;
  }, submittedUnder(policy));
}
const announcedUnder = (policy: ledger.SignOffPolicy): ledger.AnnouncedItem =>
  must(ledger.announce(approvedUnder(policy), { place: "board", by: "office", on: "2014-03-21" }, { policy, calendar }))
    .item;

const acceptance = { outcome: "fixed", unit: "inspection", by: "zhao", on: "2014-03-26" } as const;
const submitted = submittedUnder(POLICY);
const approved = approvedUnder(POLICY);
const announced = announcedUnder(POLICY);
const objected = must(ledger.objectTo(announced, { id: "o-1", text: "it leaks", by: "zhou", on: "2014-03-24" })).item;
const revised = must(
  ledger.revise(approved, { evidence: [{ id: "e-2", description: "seen again" }], by: "chen", on: "2014-03-22" }),
).item;
const edited = { ...POLICY, leastEvidence: 2 };

describe("a policy lets an item go only when all it asks for is there", () => {
  test.each<[string, string, () => { readonly ok: boolean }]>([
    [
      "accepted without the policy it is signed off by",
      "policy-missing",
      () => ledger.accept(announced, acceptance, { facts }),
    ],
    [
      "accepted by an edited policy",
      "policy-changed",
      () => ledger.accept(announced, acceptance, { policy: edited, facts }),
    ],
    [
      "accepted by another version",
      "policy-changed",
      () => ledger.accept(announced, acceptance, { policy: { ...POLICY, version: 2 }, facts }),
    ],
    [
      "accepted by a policy where it was assigned under none",
      "policy-changed",
      () => ledger.accept(items.submitted, acceptance, { policy: POLICY, facts }),
    ],
    [
      "accepted before any level",
      "level-missing",
      () => ledger.accept(submitted, acceptance, { policy: POLICY, facts }),
    ],
    [
      "accepted after the evidence changed",
      "approval-stale",
      () => ledger.accept(revised, acceptance, { policy: POLICY, facts }),
    ],
    ["accepted without notice", "notice-missing", () => ledger.accept(approved, acceptance, { policy: POLICY, facts })],
    [
      "accepted on the last day of the notice",
      "notice-running",
      () => ledger.accept(announced, { ...acceptance, on: "2014-03-25" }, { policy: POLICY, facts }),
    ],
    [
      "accepted over an objection",
      "objection-unanswered",
      () => ledger.accept(objected, acceptance, { policy: POLICY, facts }),
    ],
    [
      "accepted although few are satisfied",
      "satisfaction-not-met",
      () => ledger.accept(announced, acceptance, { policy: POLICY, facts: { satisfied: 0.79 } }),
    ],
    [
      "accepted on an estimate across the line",
      "satisfaction-undetermined",
      () => ledger.accept(announced, acceptance, { policy: POLICY, facts: { satisfied: { low: 0.7, high: 0.9 } } }),
    ],
    [
      "accepted without asking anybody",
      "satisfaction-unknown",
      () => ledger.accept(announced, acceptance, { policy: POLICY }),
    ],
    [
      "accepted by the item's own unit",
      "not-independent",
      () => ledger.accept(announced, { ...acceptance, unit: "works" }, { policy: POLICY, facts }),
    ],
    [
      "accepted for no unit where the item's own is barred",
      "unit-unstated",
      () => ledger.accept(announced, { outcome: "fixed", by: "zhao", on: "2014-03-26" }, { policy: POLICY, facts }),
    ],
    [
      "accepted by the owner",
      "not-independent",
      () => ledger.accept(announced, { ...acceptance, by: "wang" }, { policy: POLICY, facts }),
    ],
    [
      "approved where no policy asks for it",
      "no-policy",
      () => ledger.approve(items.submitted, { level: "county", by: "li", on: "2014-03-21" }, {}),
    ],
    [
      "approved by no policy",
      "policy-missing",
      () => ledger.approve(submitted, { level: "county", by: "li", ...inspection }, {}),
    ],
    [
      "approved for the higher level first",
      "level-out-of-order",
      () => ledger.approve(submitted, { level: "city", by: "li", ...inspection }, { policy: POLICY }),
    ],
    [
      "approved for a level that the policy does not have",
      "level-out-of-order",
      () => ledger.approve(submitted, { level: "village", by: "li", ...inspection }, { policy: POLICY }),
    ],
    [
      "approved once more than there are levels",
      "nothing-to-approve",
      () => ledger.approve(approved, { level: "city", by: "sun", ...inspection }, { policy: POLICY }),
    ],
    [
      "approved by the owner",
      "not-independent",
      () => ledger.approve(submitted, { level: "county", by: "wang", ...inspection }, { policy: POLICY }),
    ],
    [
      "approved by the submitter",
      "not-independent",
      () => ledger.approve(submitted, { level: "county", by: "chen", ...inspection }, { policy: POLICY }),
    ],
    [
      "approved by the item's own unit",
      "not-independent",
      () =>
        ledger.approve(submitted, { level: "county", by: "li", unit: "works", on: "2014-03-21" }, { policy: POLICY }),
    ],
    [
      "approved twice by one person",
      "not-independent",
      () => {
        const once = must(
          ledger.approve(submitted, { level: "county", by: "li", ...inspection }, { policy: POLICY }),
        ).item;
        return ledger.approve(once, { level: "city", by: "li", ...inspection }, { policy: POLICY });
      },
    ],
    [
      "approved on too little evidence",
      "too-little-evidence",
      () => ledger.approve(submittedUnder(edited), { level: "county", by: "li", ...inspection }, { policy: edited }),
    ],
    [
      "put up before the levels concluded",
      "level-missing",
      () => ledger.announce(submitted, { place: "b", by: "office", on: "2014-03-21" }, { policy: POLICY, calendar }),
    ],
    [
      "put up after the evidence changed",
      "approval-stale",
      () => ledger.announce(revised, { place: "b", by: "office", on: "2014-03-22" }, { policy: POLICY, calendar }),
    ],
    [
      "put up where no notice is asked for",
      "no-notice-asked",
      () => {
        const { notice, ...quiet } = POLICY;
        return ledger.announce(
          approvedUnder(quiet),
          { place: "b", by: "o", on: "2014-03-21" },
          { policy: quiet, calendar },
        );
      },
    ],
    [
      "put up for a day too little",
      "notice-too-short",
      () =>
        ledger.announce(
          approved,
          { place: "b", until: "2014-03-24", by: "o", on: "2014-03-21" },
          { policy: POLICY, calendar },
        ),
    ],
    [
      "objected to after the notice",
      "notice-over",
      () => ledger.objectTo(announced, { id: "o", text: "t", by: "z", on: "2014-03-26" }),
    ],
    [
      "objected to twice under one name",
      "duplicate-id",
      () => ledger.objectTo(objected, { id: "o-1", text: "t", by: "z", on: "2014-03-24" }),
    ],
    [
      "answered where nobody objected",
      "no-open-objection",
      () => ledger.answerObjection(announced, { objection: "o-1", text: "t", by: "o", on: "2014-03-24" }),
    ],
    [
      "answered under another name",
      "unknown-objection",
      () => ledger.answerObjection(objected, { objection: "o-2", text: "t", by: "o", on: "2014-03-24" }),
    ],
    [
      "revised to nothing",
      "no-evidence",
      () => ledger.revise(submitted, { evidence: [], by: "chen", on: "2014-03-21" }),
    ],
  ])("%s is refused: %s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("what a policy does not ask for is not needed", () => {
  test("no levels, no notice, no condition: an independent acceptance closes the item", () => {
    const bare = { id: "bare", version: 1, label: POLICY.label, levels: [], barred: [], leastEvidence: 1 };
    const result = ledger.accept(
      submittedUnder(bare),
      { outcome: "fixed", by: "li", on: "2014-03-21" },
      { policy: bare },
    );
    expect(result.ok).toBe(true);
  });
  test("one person may conclude for two levels where the policy does not bar it", () => {
    const lenient: ledger.SignOffPolicy = { ...POLICY, barred: ["unit"] };
    expect(approvedUnder(lenient, ["li", "li"]).submission.approvals.map(({ by }) => by)).toEqual(["li", "li"]);
  });
  test("no unit is asked for where none is barred", () => {
    const open: ledger.SignOffPolicy = { ...POLICY, barred: [] };
    const result = ledger.approve(
      submittedUnder(open),
      { level: "county", by: "li", on: "2014-03-21" },
      { policy: open },
    );
    expect(result.ok).toBe(true);
  });
});

test("the least notice is counted in workdays after the day it went up", () => {
  // Friday 21 March: Monday is the first workday, Tuesday the second.
  expect(announced.submission.notice).toMatchObject({ until: "2014-03-25", provisional: false });
});

test("a notice may hang longer than the policy asks", () => {
  const input = { place: "b", until: "2014-05-01", by: "office", on: "2014-03-21" };
  const { item } = must(ledger.announce(approved, input, { policy: POLICY, calendar }));
  expect(item.submission.notice.until).toBe("2014-05-01");
});

test.each([
  ["9999-12-29", true],
  ["9999-12-30", false],
])("a notice of two workdays that would begin on %s: possible is %s", (on, possible) => {
  const done = { actor: "office", on };
  const announce = ledger.possibleSteps(approved, { ...done, policy: POLICY }).find(({ step }) => step === "announce");
  expect(announce).toMatchObject(possible ? { possible } : { possible, refusal: { code: "out-of-range" } });
  const tried = ledger.announce(approved, { place: "b", by: "office", on }, { policy: POLICY, calendar });
  expect(tried.ok).toBe(possible);
});

test("a notice beyond what the calendar settles is provisional", () => {
  const late = { ...inspection, on: "2040-12-31" };
  let item = submittedUnder(POLICY);
  for (const [level, by] of [
    ["county", "li"],
    ["city", "zhao"],
  ] as const) {
    item = must(ledger.approve(item, { level, by, ...late }, { policy: POLICY })).item;
  }
  const { item: put } = must(
    ledger.announce(item, { place: "b", by: "o", on: "2040-12-31" }, { policy: POLICY, calendar }),
  );
  expect(put.submission.notice.provisional).toBe(true);
});

test("after another evidence the levels conclude anew, and the old conclusions are kept", () => {
  const again = ["li", "zhao"].reduce((item, by, index) => {
    const level = POLICY.levels[index]?.id ?? "";
    return must(ledger.approve(item, { level, by, unit: "inspection", on: "2014-03-23" }, { policy: POLICY })).item;
  }, revised);
  expect(again.submission.approvals).toHaveLength(4);
  expect(ledger.nextLevel(again, POLICY)).toBeUndefined();
  expect(ledger.nextLevel(revised, POLICY)?.id).toBe("county");
});

test("an item rejected under notice keeps notice and objections in the rejected submission", () => {
  const { item } = must(ledger.reject(objected, { reason: "it does leak", by: "zhao", on: "2014-03-25" }));
  expect(item.rejections[0]?.submission.notice?.objections.map(({ id }) => id)).toEqual(["o-1"]);
  expect(item.assignment.policy?.id).toBe("two-levels");
});

test("an answered objection stays, with its answer", () => {
  const answer = { objection: "o-1", text: "the seal is new", by: "wang", on: "2014-03-25" };
  const { item } = must(ledger.answerObjection(objected, answer));
  expect(item.submission.notice.objections).toMatchObject([
    { id: "o-1", answer: { text: "the seal is new", by: "wang" } },
  ]);
  expect(ledger.accept(item, acceptance, { policy: POLICY, facts }).ok).toBe(true);
});

test("an objection is taken on the last day of the notice, and answered once", () => {
  const last = { text: "it drips", by: "zhou", on: "2014-03-25" };
  const { item: one } = must(ledger.objectTo(announced, { id: "o-1", ...last }));
  const { item: two } = must(ledger.objectTo(one, { id: "o-2", ...last }));
  const answer = (objection: string) => ({ objection, text: "seen to", by: "wang", on: "2014-03-25" });
  const { item: half, event } = must(ledger.answerObjection(two, answer("o-1")));
  expect(ledger.answerObjection(half, answer("o-1"))).toMatchObject({ refusal: { code: "unknown-objection" } });
  const { item: all } = must(ledger.answerObjection(half, answer("o-2")));
  expect(ledger.answerObjection(all, answer("o-2"))).toMatchObject({ refusal: { code: "no-open-objection" } });
  expect(() => ledger.evolve(half, event)).toThrow(DamagedHistoryError);
});

test("a refusal names the rule and what was found", () => {
  const refused = ledger.accept(announced, acceptance, { policy: POLICY, facts: { satisfied: 0.79 } });
  expect(refused.ok ? "closed" : refused.refusal.message).toBe(
    'item "it-1": "satisfied" is 0.79, asked for: at-least 0.8',
  );
});

test("a decider made with the policy signs off, and one without it refuses", () => {
  const commands = { type: "accept", ...acceptance };
  const problem = aProblem();
  const under = ledger.itemDecider(problem, { policy: POLICY, facts, calendar });
  expect(under.decide(commands, announced)).toMatchObject({ ok: true, events: [{ type: "item-accepted" }] });
  expect(ledger.itemDecider(problem).decide(commands, announced)).toMatchObject({
    refusal: { code: "policy-missing" },
  });
  const assignment = { type: "assign", owner: "wang", by: "office", on: "2014-03-05" };
  expect(under.decide(assignment, items.open)).toMatchObject({ events: [{ policy: { id: POLICY.id } }] });
  const approval = { type: "approve", level: "county", by: "li", ...inspection };
  expect(under.decide(approval, submitted)).toMatchObject({ ok: true, events: [{ type: "item-approved" }] });
  expect(ledger.itemDecider(problem).decide(approval, submitted)).toMatchObject({
    refusal: { code: "policy-missing" },
  });
  const announcement = { type: "announce", place: "board", by: "office", on: "2014-03-21" };
  expect(under.decide(announcement, approved)).toMatchObject({ ok: true, events: [{ type: "item-announced" }] });
  expect(ledger.itemDecider(problem).decide(announcement, approved)).toMatchObject({
    refusal: { code: "unknown-command" },
  });
});

describe("a sign-off policy", () => {
  const fact = "satisfied";
  const [atLeast, below] = [
    { fact, comparison: "at-least", value: 0.8 },
    { fact, comparison: "less-than", value: 0.8 },
  ] as const;
  const text = { fact: "verdict", comparison: "equals", value: "good" } as const;
  const codes = (satisfaction?: ledger.SignOffPolicy["satisfaction"]) =>
    ledger.lintPolicy({ ...POLICY, satisfaction }).map(({ code }) => code);

  test.each<[string, ledger.SignOffPolicy["satisfaction"], string[]]>([
    ["without a condition", undefined, []],
    ["with one line", atLeast, []],
    ["with a line no number is on both sides of", { all: [atLeast, below] }, ["satisfaction-never-met"]],
    ["with a line every number is on some side of", { any: [atLeast, below] }, ["satisfaction-always-met"]],
    ["met on the line only", { all: [atLeast, { fact, comparison: "at-most", value: 0.8 }] }, []],
    [
      "met between two lines only",
      {
        all: [
          { fact, comparison: "more-than", value: 0.8 },
          { fact, comparison: "less-than", value: 0.9 },
        ],
      },
      [],
    ],
    ["met below every line only", { not: { any: [atLeast, { fact, comparison: "at-least", value: 0.5 }] } }, []],
    ["of a text that must be two things", { all: [text, { ...text, value: "bad" }] }, ["satisfaction-never-met"]],
    ["of a text that may be anything else", { not: text }, []],
    [
      "of a yes that must be a no",
      {
        all: [
          { fact: "seen", comparison: "equals", value: true },
          { fact: "seen", comparison: "differs-from", value: true },
        ],
      },
      ["satisfaction-never-met"],
    ],
    ["of two facts", { all: [atLeast, text] }, []],
  ])("%s is judged by every case it can tell apart", (_, satisfaction, expected) => {
    expect(codes(satisfaction)).toEqual(expected);
  });

  test("with more cases than can be tried is left alone", () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...atLeast, fact: `f-${index}` }));
    expect(codes({ all: [...many, { not: many[0]! }] })).toEqual([]);
  });

  test("that is none, or names a level twice, is not pinned", () => {
    const { items } = aLife();
    const stamp = { owner: "wang", by: "office", on: "2014-03-05" };
    const [level] = POLICY.levels;
    for (const policy of [{} as ledger.SignOffPolicy, { ...POLICY, levels: [level!, level!] }]) {
      expect(ledger.assign(items.open, stamp, { policy })).toMatchObject({ refusal: { code: "invalid-input" } });
    }
  });
});

describe("what was approved is the item and its evidence to the letter", () => {
  const policy: ledger.SignOffPolicy = { ...POLICY, levels: POLICY.levels.slice(0, 1), barred: [] };
  const hash = "sha256:01";
  const { item: assigned } = must(
    ledger.assign(items.open, { owner: "wang", by: "office", on: "2014-03-05" }, { policy }),
  );
  const { item: proven } = must(
    ledger.submit(assigned, { evidence: [{ ...evidence[0]!, hash }], by: "chen", on: "2014-03-20" }),
  );
  const stamp = { by: "chen", on: "2014-03-21" };
  const approve = (item: ledger.Item): ledger.SubmittedItem =>
    must(ledger.approve(item, { level: "county", by: "li", on: "2014-03-21" }, { policy })).item;
  const isStale = (item: ledger.JudgedItem): boolean => ledger.nextLevel(item, policy)?.id === "county";

  test("another file under the same id makes an approval stale, and the first one again does not revive it", () => {
    const { item: changed } = must(
      ledger.revise(approve(proven), { evidence: [{ ...evidence[0]!, hash: "sha256:02" }], ...stamp }),
    );
    expect(isStale(approve(proven))).toBe(false);
    expect(isStale(changed)).toBe(true);
    expect(isStale(must(ledger.revise(changed, { evidence: [{ ...evidence[0]!, hash }], ...stamp })).item)).toBe(true);
  });

  test("an approval of another item with the same evidence counts for nothing", () => {
    const item = approve(proven);
    expect(isStale({ ...item, id: ledger.ItemId.parse("it-2") })).toBe(true);
  });

  test("a proof given back and handed in again unchanged is approved anew", () => {
    const { item: without } = must(
      ledger.returnEvidence(approve(proven), { evidence: "e", reason: "blurred", by: "li", on: "2014-03-21" }),
    );
    const { item: again } = must(ledger.revise(without, { evidence: [{ ...evidence[0]!, hash }], ...stamp }));
    expect(isStale(again)).toBe(true);
    expect(isStale(approve(again))).toBe(false);
    expect(isStale(must(ledger.revise(approve(again), { evidence, ...stamp })).item)).toBe(true);
  });
});

describe("nobody accepts what they handed in, whenever that was", () => {
  const notIndependent = { ok: false, refusal: { code: "not-independent" } };
  const proof = (id: string): { id: string; description: string }[] => [{ id, description: "seen on site" }];
  const { item: assigned } = must(ledger.assign(items.open, { owner: "wang", by: "office", on: "2014-03-05" }));
  const { item: first } = must(ledger.submit(assigned, { evidence, by: "chen", on: "2014-03-20" }));
  const judgement = { outcome: "fixed", on: "2014-03-26" } as const;

  test("not proofs that somebody replaced since", () => {
    const { item } = must(ledger.revise(first, { evidence: proof("e-2"), by: "zhang", on: "2014-03-21" }));
    for (const by of ["chen", "zhang"]) expect(ledger.accept(item, { ...judgement, by })).toMatchObject(notIndependent);
    expect(ledger.accept(item, { ...judgement, by: "sun" }).ok).toBe(true);
  });

  test("not proofs that were rejected before", () => {
    const { item: back } = must(ledger.reject(first, { reason: "blurred", by: "sun", on: "2014-03-21" }));
    const { item } = must(ledger.submit(back, { evidence: proof("e-2"), by: "zhang", on: "2014-03-22" }));
    expect(ledger.accept(item, { ...judgement, by: "chen" })).toMatchObject(notIndependent);
    const { item: closed } = must(ledger.accept(item, { ...judgement, by: "sun" }));
    const visit = { result: "held", by: "chen", on: "2014-06-01" } as const;
    expect(ledger.lookBack(closed, visit)).toMatchObject(notIndependent);
  });

  test("a lower level does not accept where the policy bars it, the highest may", () => {
    const policy: ledger.SignOffPolicy = {
      id: "two-levels",
      version: 1,
      label: POLICY.label,
      levels: ["county", "city"].map((id) => ({ id, label: POLICY.label })),
      barred: ["lower-level"],
      leastEvidence: 1,
    };
    const item = approvedUnder(policy);
    const accept = (by: string, of = policy): { ok: boolean } =>
      ledger.accept(item, { ...judgement, unit: "inspection", by }, { policy: of });
    expect(accept("li")).toMatchObject({
      ok: false,
      refusal: { code: "not-independent", message: expect.stringContaining("for a lower level") as string },
    });
    expect(accept("zhao").ok).toBe(true);
    const open = { ...policy, barred: [] };
    const lenient = approvedUnder(open);
    expect(ledger.accept(lenient, { ...judgement, unit: "inspection", by: "li" }, { policy: open }).ok).toBe(true);
  });
});

test("an event of an earlier day than the last one is a damaged history", () => {
  const { item, event } = must(ledger.assign(items.open, { owner: "wang", by: "office", on: "2014-03-05" }));
  const { event: submission } = must(ledger.submit(item, { evidence, by: "chen", on: "2014-03-20" }));
  expect(() => ledger.evolve(items.open, { ...event, on: "2001-01-01" })).toThrow(DamagedHistoryError);
  expect(() => ledger.evolve(item, { ...submission, on: "2014-03-04" })).toThrow(DamagedHistoryError);
  expect(ledger.evolve(item, submission).status).toBe("submitted");
});
