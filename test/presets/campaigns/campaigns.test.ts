import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as presets from "answerable/presets";
import { isVerified } from "answerable/rules";
import { walkToEnd } from "./walk.js";

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
  [presets.pilot2003({ approval: 0.6 }), "verified"],
  [presets.educationCampaign2005({ approval: 0.6 }), "in part"],
  [presets.scientificOutlook2008({ approval: 0.9 }), "unverified"],
  [presets.strivingForExcellence2010({ rounds }), "verified"],
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

  test("is walked from start to end by a unit of every batch", () => {
    const batches = plan.batches.length === 0 ? [undefined] : plan.batches.map(({ id }) => id);
    const units = batches.map((batch, index) => walkToEnd(plan, { unit: `unit-${index}`, batch }).unit);
    const { matrix } = must(campaign.matrix(plan, units, { asOf: "2015-12-31", by: ["batch"] }));
    for (const { byState, rates } of matrix.columns) {
      expect(byState.passed).toBe(units.length);
      expect(rates.firstAttempt.value).toBe(1);
    }
    expect(matrix.groups).toHaveLength(plan.batches.length === 0 ? 1 : plan.batches.length);
  });

  test("sends a unit that fails a gate through the phase again, and lets it pass then", () => {
    const stages = plan.phases.length === 0 ? [campaign.UNDIVIDED] : plan.phases.map(({ id }) => id);
    const [batch] = plan.batches.map(({ id }) => id);
    const judging = stages.filter((stage) => {
      const { unit } = walkToEnd(plan, { unit: "water", batch }, { failsIn: stage });
      const own = unit.attempts.filter(({ phase }) => phase === stage).map(({ decision }) => decision.verdict);
      expect([["pass"], ["redo", "pass"]]).toContainEqual(own);
      return own.length === 2;
    });
    // A campaign that lets everybody pass whatever is said of them would judge nobody.
    expect(judging).not.toEqual([]);
  });

  test("replays to the same unit", () => {
    const [batch] = plan.batches.map(({ id }) => id);
    const { unit, events } = walkToEnd(plan, { unit: "water", batch });
    expect(events.reduce<campaign.Unit | undefined>(campaign.evolve, undefined)).toEqual(unit);
  });
});

describe("parameters that make no sense are refused", () => {
  test.each([0, -0.1, 1.01, NaN, 90])("an approval of %s", (approval) => {
    for (const build of [presets.pilot2003, presets.educationCampaign2005, presets.scientificOutlook2008]) {
      expect(() => build({ approval })).toThrow(RangeError);
    }
  });

  test("a campaign without rounds that goes round", () => {
    expect(() => presets.strivingForExcellence2010({ rounds: [] })).toThrow(RangeError);
  });
});
