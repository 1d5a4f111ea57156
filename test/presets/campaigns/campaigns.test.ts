import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { scheduleOf } from "answerable/campaign/schedule";
import * as presets from "answerable/presets";
import { isVerified } from "answerable/rules";
import { FATES, walkToEnd, type Fate } from "./walk.js";

const rounds: campaign.Round[] = [
  {
    id: "to-july",
    label: { en: "to 1 July 2011", "zh-CN": "至2011年7月1日" },
    startsOn: "2010-07-01",
    endsOn: "2011-07-01",
  },
  {
    id: "to-congress",
    label: { en: "to the congress", "zh-CN": "至党的十八大" },
    startsOn: "2011-07-02",
    endsOn: "2012-11-08",
  },
];

/** Each campaign, with the parameters that no source says, and whether all that is said of it was seen in a document. */
const PLANS: readonly (readonly [campaign.Plan, "verified" | "in part" | "unverified"])[] = [
  [presets.pilot2003({ approval: 0.6, accuracy: 0.6 }), "verified"],
  [presets.educationCampaign2005({ approval: 0.6 }), "in part"],
  [presets.scientificOutlook2008({ approval: 0.9 }), "unverified"],
  [presets.strivingForExcellence2010({ rounds, approval: 0.6 }), "verified"],
  [presets.massLine2013, "in part"],
  [presets.threeStricts2015, "unverified"],
  [presets.twoStudies2016, "unverified"],
  [presets.originalAspiration2019, "verified"],
  [presets.thoughts2023, "unverified"],
  [presets.eightRules2025, "verified"],
  [presets.memberAppraisal, "verified"],
];

describe.each(PLANS.map(([plan, checked]) => [plan.id, plan, checked] as const))("%s", (_, plan, checked) => {
  test("is a plan that the linter has nothing to say against, frozen throughout", () => {
    expect(campaign.readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
    expect(campaign.lint(plan)).toEqual([]);
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.phases) && Object.isFrozen(plan.tracks)).toBe(true);
  });

  test("says where its rules can be read, and which could not be checked", () => {
    const sources = plan.sources ?? [];
    expect(sources.length).toBeGreaterThan(0);
    const verified = sources.filter(isVerified).length;
    expect(verified === sources.length ? "verified" : verified === 0 ? "unverified" : "in part").toBe(checked);
  });

  const batches = plan.batches.length === 0 ? [{}] : plan.batches.map(({ id }) => ({ batch: id }));
  const walked = batches.flatMap((batch, index) =>
    FATES.map((fate) => ({ fate, ...walkToEnd(plan, { unit: `${fate}-${index}`, ...batch }, fate) })),
  );
  const of = (fate: Fate): typeof walked => walked.filter((each) => each.fate === fate);
  const verdictsOf = ({ attempts }: campaign.Unit): readonly string[] =>
    attempts.flatMap(({ holds, decision }) => [...holds, decision].map(({ verdict }) => verdict));
  const stages = plan.phases.length === 0 ? 1 : plan.phases.length;

  test("is walked from start to end by units of every batch: one at once, one after a redo, one after a hold", () => {
    for (const { unit } of of("steady")) expect(verdictsOf(unit)).toEqual(Array(stages).fill("pass"));
    for (const { unit } of of("redone")) {
      // A campaign that lets everybody pass whatever is done or said would judge nobody.
      expect(verdictsOf(unit).filter((verdict) => verdict === "pass")).toHaveLength(stages);
      expect(verdictsOf(unit)).toContain("redo");
      expect(verdictsOf(unit)).not.toContain("hold");
    }
    for (const { unit } of of("held")) {
      expect(unit.attempts.map(({ number }) => number)).toEqual(Array(stages).fill(1));
      expect(verdictsOf(unit)).toContain("hold");
    }
  });

  test("counts its units: all through, those that were sent back only after rework, each batch like the other", () => {
    const units = walked.map(({ unit }) => unit);
    const { matrix } = must(campaign.matrix(plan, units, { asOf: "2020-12-31", by: ["batch"] }));
    const redone = (index: number): number =>
      of("redone").filter(({ unit }) =>
        unit.attempts.some(
          ({ phase, decision }) => phase === matrix.columns[index]?.phase && decision.verdict === "redo",
        ),
      ).length;
    matrix.columns.forEach(({ byState, rates }, index) => {
      expect(byState.passed).toBe(units.length);
      expect(rates.firstAttempt).toMatchObject({ numerator: units.length - redone(index), denominator: units.length });
      expect(rates.afterRework).toMatchObject({ numerator: redone(index), denominator: redone(index) });
    });
    expect(matrix.rates.carded).toMatchObject({ numerator: batches.length, denominator: 3 * batches.length });
    expect(matrix.groups.map(({ units: some }) => some)).toEqual(batches.map(() => 3));
  });

  test("hands nothing to a gate but what records answer and surveys found", () => {
    const rounds = (plan.tracks ?? []).flatMap((track) => (track.rounds ?? []).map(({ id }) => `.${id}`));
    const surveyed = new Set(
      (plan.evaluations ?? []).flatMap(({ facts }) =>
        ["", ...rounds].flatMap((round) => facts.map((id) => id + round)),
      ),
    );
    const answered = new Set(campaign.impliedFacts(plan).map(({ id }) => id));
    for (const { unit, diary } of walked) {
      const records = diary.facts(unit);
      expect(Object.keys(records).sort()).toEqual([...answered].sort());
      for (const { fact, actual } of unit.attempts.flatMap(({ decision }) => decision.gate.reasons)) {
        const isOwnWay = ["", ...rounds].some((round) => fact.endsWith(`.held${round}`)) || fact.endsWith(".look-back");
        expect([fact, surveyed.has(fact) || answered.has(fact) || isOwnWay]).toEqual([fact, true]);
        if (answered.has(fact) && unit.attempts.every(({ decision }) => decision.verdict === "pass")) {
          expect([fact, records[fact]]).toEqual([fact, actual]);
        }
      }
    }
  });

  test("sends back, redraws and grades again wherever it judges papers and members", () => {
    for (const { diary } of of("redone")) {
      for (const { kind: id, versions, status } of diary.deliverables.values()) {
        const { review = [], appraisal } = plan.deliverables!.find((kind) => kind.id === id)!;
        expect([id, versions.length, status]).toEqual([id, review.length > 0 || appraisal ? 2 : 1, "agreed"]);
      }
      const attempts = [...diary.members.values()].map(({ attempt }) => attempt.number);
      expect(attempts).toEqual(plan.members === undefined ? [] : [1, 2, 1]);
    }
  });

  test("replays to the same units", () => {
    for (const { unit, events } of walked) {
      expect(events.reduce<campaign.Unit | undefined>(campaign.evolve, undefined)).toEqual(unit);
    }
  });
});

describe("the pilot of 2003", () => {
  const plan = presets.pilot2003({ approval: 0.6, accuracy: 0.6 });
  const units = Array.from({ length: 115 }, (_, index) => {
    return walkToEnd(plan, { unit: `organ-${index}` }, index % 5 === 0 && index < 100 ? "redone" : "steady").unit;
  });

  test("warned 20 of its 115 units, about one in six (seed 003 of the model documents)", () => {
    const { carded } = must(campaign.matrix(plan, units, { asOf: "2020-12-31" })).matrix.rates;
    expect(carded).toMatchObject({ numerator: 20, denominator: 115 });
    expect(carded.value).toBeCloseTo(0.174, 3);
  });
});

test("the look-back of the mass line is the supervision group's, which gives the overall verdict", () => {
  expect(presets.massLine2013.phases.map(({ lookBack }) => lookBack?.role)).toEqual([
    "supervision-group",
    undefined,
    undefined,
  ]);
});

test("a majority is asked for at the end of the third link of the mass line only, and every link is evaluated", () => {
  const { phases, evaluations = [] } = presets.massLine2013;
  expect(phases.map(({ gate }) => gate)).toEqual([
    undefined,
    undefined,
    { fact: "majority-satisfied", comparison: "equals", value: true },
  ]);
  expect(evaluations.map(({ kind, phase }) => [kind, phase])).toEqual([
    ["baseline", "study"],
    ["end-of-phase", "study"],
    ["end-of-phase", "examine"],
    ["end-of-phase", "rectify"],
  ]);
});

test("the analysis of 2005 asks for its seven steps in their order, and the correction for its three links", () => {
  const [, analyse, correct] = presets.educationCampaign2005({ approval: 0.6 }).phases;
  const steps = (phase: campaign.Phase | undefined): unknown => phase?.requirements?.map(({ label }) => label["zh-CN"]);
  expect(steps(analyse)).toEqual([
    "征求意见",
    "广泛谈心",
    "党员党性分析材料",
    "专题组织生活会和民主生活会",
    "提出评议意见",
    "反馈评议意见",
    "通报评议情况",
  ]);
  expect(steps(correct)).toEqual(["整改方案", "认真进行整改", "公布整改情况", "活动总结", "回访复查"]);
});

describe("campaigns without stages ask for all that their sources list", () => {
  test.each([
    [presets.threeStricts2015, ["专题党课", "专题学习研讨", "专题民主生活会", "整改落实和立规执纪"]],
    [presets.twoStudies2016, ["学党章党规、学系列讲话", "做合格党员", "民主评议党员"]],
    [presets.originalAspiration2019, ["学习教育", "调查研究", "检视问题", "整改落实", "自查评估"]],
    [presets.thoughts2023, ["学习", "对照", "检视", "问题清单", "整改"]],
    [presets.eightRules2025, ["学", "查", "改"]],
  ] as const)("case %#", ({ tracks = [] }, asked) => {
    const requirements = tracks.flatMap((track) => track.requirements ?? []);
    expect(requirements.map(({ label }) => label["zh-CN"])).toEqual(asked);
  });
});

test("a town's campaign of 2010 with stages is walked to its end, and its source is named as unverified", () => {
  const stages = presets.townStages2010({ last: { id: "sum-up", label: { en: "summing up", "zh-CN": "总结" } } });
  const plan = presets.strivingForExcellence2010({ rounds: rounds.slice(0, 1), approval: 0.6, stages });
  expect(plan.sources?.filter((source) => !isVerified(source))).toHaveLength(1);
  for (const fate of FATES) {
    const { unit } = walkToEnd(plan, { unit: fate }, fate);
    expect(new Set(unit.attempts.map(({ phase }) => phase))).toEqual(new Set(stages.map(({ id }) => id)));
  }
});

test("a campaign of 2025 with stages is walked to its end as the undivided one is", () => {
  const stages = ["one", "two"].map((id) => ({ id, label: { en: id, "zh-CN": id } }));
  const plan = presets.eightRulesPlan({ stages });
  for (const fate of FATES) {
    const { unit } = walkToEnd(plan, { unit: fate, batch: "all" }, fate);
    expect(new Set(unit.attempts.map(({ phase }) => phase))).toEqual(new Set(["one", "two"]));
  }
});

describe("the last campaigns are judged by the masses, whose answer no source weighs", () => {
  test.each([presets.originalAspiration2019, presets.thoughts2023, presets.eightRules2025])("$id", (plan) => {
    expect(plan.evaluations).toHaveLength(1);
    expect([...plan.phases, ...(plan.tracks ?? [])].flatMap(({ gate }) => gate ?? [])).toEqual([]);
  });
});

describe("planned days reach as far as the sources do, to the widest days of a month or a year", () => {
  const coverage = { from: "2000-01-01", to: "2030-12-31" };
  const weekdays = must(weekdayCalendar({ id: "weekdays", weekend: ["saturday", "sunday"], coverage })).calendar;
  const { calendar } = must(compileCalendar(weekdays));
  test.each([
    [presets.educationCampaign2005({ approval: 0.6 }), "first", ["2005-01-01", "unknown"]],
    [presets.educationCampaign2005({ approval: 0.6 }), "second", ["unknown", "unknown"]],
    [presets.educationCampaign2005({ approval: 0.6 }), "third", ["unknown", "2006-06-30"]],
    [presets.massLine2013, "first", ["2013-06-18", "unknown"]],
    [presets.massLine2013, "second", ["2014-01-01", "2014-12-31"]],
    [presets.threeStricts2015, "all", ["2015-01-01", "2015-12-31"]],
    [presets.twoStudies2016, "all", ["2016-02-01", "unknown"]],
    [presets.originalAspiration2019, "first", ["2019-06-01", "2019-08-31"]],
    [presets.originalAspiration2019, "second", ["2019-09-01", "2019-11-30"]],
    [presets.thoughts2023, "first", ["2023-04-01", "unknown"]],
    [presets.thoughts2023, "second", ["unknown", "unknown"]],
    [presets.eightRules2025, "all", ["2025-03-01", "2025-07-31"]],
  ] as const)("case %#", (plan, batch, days) => {
    const { unit } = must(campaign.enter(plan, { unit: "bureau", batch, by: "office", on: "2005-03-01" }));
    const scheduling = { asOf: "2029-12-31", calendar };
    const { phases } = must(scheduleOf(plan, unit, scheduling));
    expect([phases.at(0)?.from.day, phases.at(-1)?.to.day]).toEqual(days);
  });
});

describe("parameters that make no sense are refused", () => {
  test.each([0, -0.1, 1.01, NaN, 90])("an approval of %s", (approval) => {
    for (const build of [presets.pilot2003, presets.educationCampaign2005, presets.scientificOutlook2008]) {
      expect(() => build({ approval, accuracy: 0.6 })).toThrow(RangeError);
    }
    expect(() => presets.pilot2003({ approval: 0.6, accuracy: approval })).toThrow(RangeError);
  });

  test("a campaign without rounds that goes round", () => {
    expect(() => presets.strivingForExcellence2010({ rounds: [], approval: 0.6 })).toThrow(RangeError);
  });
});
