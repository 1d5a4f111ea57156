import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";
import { ENROL, aPlan, exempt, gradedAs, otherPlan, plan, some, unit } from "./records.js";

const asOf = "2014-12-31";
const count = (all: readonly members.Member[], options: object = {}): members.MemberSummary =>
  must(members.summariseMembers(plan, all, { asOf, ...options })).summary;
const as = (id: string, grade: string, of?: string): members.Member => gradedAs(grade, "2014-03-12", some(id, of));
const excused = (member: members.Member): members.Member =>
  must(members.exempt(plan, member, { reason: "ill", by: "secretary", on: "2014-03-20" })).member;

const atOnce = as("a", "excellent");
const reworked = gradedAs("qualified", "2014-04-01", as("b", "failed"));
const redoing = as("c", "barely");
const excusedAfterFailing = excused(as("d", "failed"));
const excusedAtOnce = excused(some("e"));
const fresh = some("f");
const all = [atOnce, reworked, redoing, excusedAfterFailing, excusedAtOnce, fresh];

describe("counts of members", () => {
  test("say how many stand where, and with which grade", () => {
    expect(count(all).overall).toMatchObject({
      members: 6,
      byStatus: { open: 2, passed: 2, exempt: 2 },
      byGrade: [
        { grade: "excellent", count: 1 },
        { grade: "qualified", count: 1 },
        { grade: "barely", count: 1 },
        { grade: "failed", count: 0 },
      ],
      ungraded: 3,
    });
  });

  test.each<[keyof members.MemberRates, number, number, object[]]>([
    ["passed", 2, 4, [{ reason: "exempt", count: 2 }]],
    ["exempt", 2, 6, []],
    [
      "firstAttempt",
      1,
      4,
      [
        { reason: "not-yet-graded", count: 1 },
        { reason: "exempt-without-grade", count: 1 },
      ],
    ],
    [
      "afterRework",
      1,
      3,
      [
        { reason: "not-yet-graded", count: 1 },
        { reason: "exempt-without-grade", count: 1 },
        { reason: "passed-at-the-first-grade", count: 1 },
      ],
    ],
  ])("the rate %s keeps whoever a grade sent back, also once exempt", (name, numerator, denominator, excluded) => {
    const { rates } = count(all).overall;
    expect(rates[name]).toMatchObject({ numerator, denominator });
    expect(rates[name].excluded).toEqual(excluded);
  });

  test("take a readmission for no rework", () => {
    const back = must(members.readmit(plan, excusedAtOnce, { by: "secretary", on: "2014-04-01" })).member;
    const { rates } = count([gradedAs("qualified", "2014-04-10", back)]).overall;
    expect(rates.firstAttempt).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rates.afterRework).toMatchObject({ denominator: 0, value: "unknown" });
  });

  test("take the last grade for the one a member has who goes through it again", () => {
    const again = gradedAs("barely", "2014-04-01", as("g", "failed"));
    expect(count([again]).overall.byGrade.filter((each) => each.count > 0)).toEqual([{ grade: "barely", count: 1 }]);
  });

  test("are unknown over nobody, also in a plan that judges nobody", () => {
    for (const rate of Object.values(count([]).overall.rates)) expect(rate).toMatchObject({ value: "unknown" });
    const { members: _none, ...bare } = aPlan();
    const { overall } = must(members.summariseMembers(bare, [], { asOf })).summary;
    expect(overall).toMatchObject({ members: 0, byGrade: [], quotas: [] });
  });

  test.each([
    ["2014-06-01", "2014-06-01", 0],
    ["2014-06-01", "2014-06-02", 1],
    ["2014-06-01T09:00:00+08:00", "2014-06-01", 0],
    ["2014-06-01T09:00:00+08:00", "2014-06-02", 1],
  ])("count an attempt due on %s as overdue on %s: %i", (deadline, day, overdue) => {
    const late = must(members.enrol(plan, { ...ENROL, id: "late", deadline })).member;
    expect(count([late], { asOf: day }).overall.overdue).toBe(overdue);
    const done = gradedAs("qualified", "2014-05-31", late);
    expect(count([done, excused({ ...late, id: members.MemberId.parse("ill") })], { asOf: day }).overall.overdue).toBe(
      0,
    );
  });

  test("are broken down by unit in the order of first occurrence, and not where nobody asked", () => {
    const mixed = [as("a", "qualified", "branch-4"), as("b", "failed"), some("c", "branch-4")];
    const { groups } = count(mixed, { by: ["unit"] });
    expect(groups.map(({ key, members: size }) => [key, size])).toEqual([
      [{ unit: "branch-4" }, 2],
      [{ unit: "branch-3" }, 1],
    ]);
    expect(count(mixed).groups).toEqual([]);
  });
});

describe("a quota", () => {
  const best = (size: number, of?: string, from = 0): members.Member[] =>
    Array.from({ length: size }, (_, index) => as(`x-${of}-${from + index}`, "excellent", of));
  const rest = (size: number, of?: string): members.Member[] =>
    Array.from({ length: size }, (_, index) => as(`y-${of}-${index}`, index % 2 === 0 ? "qualified" : "failed", of));
  const check = (some: readonly members.Member[]): members.QuotaCheck => count(some).overall.quotas[0]!;

  test.each([
    [1, 2, "kept"],
    [1, 1, "exceeded"],
    [2, 4, "kept"],
    [2, 3, "exceeded"],
    [0, 1, "kept"],
    [0, 0, "kept"],
    [1, 0, "exceeded"],
  ] as const)("of one third with %i excellent beside %i others is %s", (excellent, others, verdict) => {
    expect(check([...best(excellent), ...rest(others)])).toEqual({
      grade: "excellent",
      quota: { numerator: 1, denominator: 3 },
      count: excellent,
      graded: excellent + others,
      verdict,
      exceededIn: verdict === "exceeded" ? ["branch-3"] : [],
    });
  });

  test("is a part of those who have a grade: whoever is exempt or not graded yet does not widen it", () => {
    const padding = [excusedAtOnce, excusedAfterFailing, fresh, some("g"), exempt];
    expect(check([...best(1), ...rest(1), ...padding])).toMatchObject({ graded: 2, verdict: "exceeded" });
    expect(check([...best(1), ...rest(1), redoing])).toMatchObject({ graded: 3, verdict: "kept" });
  });

  test("that is kept on the whole names the units in which it is not", () => {
    const some = [...best(2, "branch-4"), ...rest(4, "branch-3")];
    expect(check(some)).toMatchObject({ verdict: "kept", exceededIn: ["branch-4"] });
    const { groups } = count(some, { by: ["unit"] });
    expect(groups.map(({ quotas }) => quotas[0]!.verdict)).toEqual(["exceeded", "kept"]);
  });

  test("is compared exactly, where a quotient would be rounded", () => {
    // Less than a third by less than a double can tell.
    const quota = { numerator: 3_002_399_751_580_330, denominator: 9_007_199_254_740_991 };
    expect(quota.numerator / quota.denominator).toBe(1 / 3);
    const grades = plan.members!.grades.map((grade) => (grade.id === "excellent" ? { ...grade, quota } : grade));
    const exact = aPlan({ members: { steps: [], grades } });
    const some = ["excellent", "qualified", "qualified"].map((grade, index) => {
      const { member } = must(members.enrol(exact, { ...ENROL, id: `m-${index}` }));
      return must(members.grade(exact, member, { grade, by: "secretary", on: ENROL.on })).member;
    });
    const { overall } = must(members.summariseMembers(exact, some, { asOf })).summary;
    expect(overall.quotas[0]).toMatchObject({ count: 1, graded: 3, verdict: "exceeded" });
  });
});

describe("facts for gates", () => {
  const facts = (some: readonly members.Member[]): unknown =>
    must(members.memberFacts(plan, unit, some, { asOf, memberCount: some.length })).facts;

  test("are the share of those who passed among those who have to, and unknown over nobody", () => {
    expect(facts(all)).toEqual({ "turns.passed": 0.5, "judged.passed": 0.5 });
    for (const nobody of [[], [excusedAtOnce]]) {
      expect(facts(nobody)).toEqual({ "turns.passed": "unknown", "judged.passed": "unknown" });
    }
  });

  test("count whoever was never enrolled as not passed, by the number with which the unit entered or that is said now", () => {
    const entry = { unit: "branch-3", memberCount: all.length + 2, by: "office", on: "2014-03-01" };
    const { unit: counted } = must(campaign.enter(plan, entry));
    const turns = (whose: campaign.Unit, some: readonly members.Member[], memberCount?: number): unknown =>
      must(members.memberFacts(plan, whose, some, { asOf, memberCount })).facts["turns.passed"];
    const have = all.filter(({ status }) => status !== "exempt").length;
    const done = all.filter(({ status }) => status === "passed").length;
    expect(turns(unit, all)).toEqual({ low: 0, high: done / have }); // nobody says how many were never enrolled
    expect(turns(unit, [fresh])).toBe(0);
    expect(turns(counted, all)).toBe(done / (have + 2));
    expect(turns(counted, all, all.length + 1)).toBe(done / (have + 1));
    expect(turns(counted, all, all.length)).toBe(done / have);
    expect(turns(unit, all, 1)).toBe(done / have); // whoever is enrolled is counted all the same
    expect(turns(counted, [])).toBe(0);
    expect(turns(unit, [], 0)).toBe("unknown");
  });

  test("are none where the plan asks for no members", () => {
    const free = must(campaign.readPlan(aPlan({ phases: [{ id: "work", label: plan.label }], tracks: [] }))).plan;
    const entered = must(campaign.enter(free, { unit: "branch-3", by: "office", on: "2014-03-01" })).unit;
    expect(must(members.memberFacts(free, entered, [], { asOf })).facts).toEqual({});
  });

  test.each<[string, string, () => unknown, RegExp]>([
    [
      "a member of another unit",
      "another-unit",
      () => members.memberFacts(plan, unit, [some("a", "branch-4")], { asOf }),
      /"a".*"branch-4".*"branch-3"/,
    ],
    ["a member twice", "duplicate-id", () => members.memberFacts(plan, unit, [fresh, fresh], { asOf }), /"f"/],
    [
      "a member who changed later",
      "after-reference-day",
      () => members.memberFacts(plan, unit, [atOnce], { asOf: "2014-03-11" }),
      /"a".*2014-03-12/,
    ],
    [
      "a unit that changed later",
      "after-reference-day",
      () => members.memberFacts(plan, unit, [], { asOf: "2014-02-28" }),
      /unit "branch-3".*2014-03-01/,
    ],
    [
      "a unit of another version",
      "definition-changed",
      () => members.memberFacts(otherPlan, unit, [], { asOf }),
      /unit "branch-3"/,
    ],
    [
      "a member of another version",
      "definition-changed",
      () => members.memberFacts(plan, unit, [must(members.enrol(otherPlan, ENROL)).member], { asOf }),
      /member "li"/,
    ],
    [
      "fewer members than none",
      "invalid-input",
      () => members.memberFacts(plan, unit, [], { asOf, memberCount: -1 }),
      /memberCount/,
    ],
    ["no day", "invalid-input", () => members.memberFacts(plan, unit, [], { asOf: "2014-02-30" }), /asOf/],
    ["a summary on no day", "invalid-input", () => members.summariseMembers(plan, [], { asOf: "soon" }), /asOf/],
    [
      "a summary of another version",
      "definition-changed",
      () => members.summariseMembers(otherPlan, [fresh], { asOf }),
      /member "f"/,
    ],
    ["a summary of one twice", "duplicate-id", () => members.summariseMembers(plan, [fresh, fresh], { asOf }), /"f"/],
    [
      "a summary before the last change",
      "after-reference-day",
      () => members.summariseMembers(plan, [atOnce], { asOf: "2014-03-11" }),
      /"a"/,
    ],
  ])("and counts are refused for %s", (_, code, attempt, named) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code, message: expect.stringMatching(named) as string } });
  });
});
