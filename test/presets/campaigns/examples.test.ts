import { expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { amend } from "answerable/definitions";
import {
  MASS_LINE_LINKS,
  educationCampaign2005,
  eightRulesPlan,
  massLine2013 as plan,
  massLinePlan,
  memberAppraisal,
  memberAppraisalPlan,
  originalAspiration2019,
  strivingForExcellence2010,
  townStages2010,
} from "answerable/presets";

test("the mass-line campaign is entered, amended and migrated", () => {
  // #region massLine2013
  expect(campaign.lint(plan)).toEqual([]);
  const entry = { unit: "county-bureau-07", batch: "second", by: "office", on: "2014-02-10" };
  const { unit } = must(campaign.enter(plan, entry));
  const { gate } = must(campaign.checkGate(plan, unit, {}));
  expect(gate.reasons.map(({ fact, outcome }) => `${fact} ${outcome}`)).toEqual([
    "mobilisation-ballot.held not-met",
    "study-meeting.held not-met",
    "study.look-back not-met",
  ]);

  const { definition: next, patches } = must(
    amend(plan, (draft) => {
      draft.phases[1]!.endsOn = "2014-07-31";
    }),
  );
  expect(patches).toEqual([{ op: "add", path: ["phases", 1, "endsOn"], value: "2014-07-31" }, expect.anything()]);
  expect(must(campaign.migrate(plan, next, [unit])).report.moving).toEqual(["county-bureau-07"]);
  // #endregion massLine2013
});

test("what the sources of the mass line leave open is handed in", () => {
  // #region massLinePlan
  const strict = massLinePlan({
    majorityAt: MASS_LINE_LINKS,
    mobilisationBallot: false,
    secondBatch: { startsOn: "2014-02-27" },
    liaison: [
      {
        id: "area-1",
        label: { en: "the secretary's unit", "zh-CN": "书记联系点" },
        kind: "liaison-point",
        leader: "secretary",
        units: ["county-bureau-07"],
        visits: { activity: "liaison-visit", every: 1, unit: "months", from: "2014-02-27" },
      },
    ],
  });
  expect(campaign.lint(strict)).toEqual([]);
  expect(strict.phases.map(({ gate }) => gate !== undefined)).toEqual([true, true, true]);
  expect(strict.evaluations?.map(({ kind }) => kind)).toEqual(["end-of-phase", "end-of-phase", "end-of-phase"]);
  // #endregion massLinePlan
  expect(strict.batches[1]).toMatchObject({ startsOn: "2014-02-27" });
  expect(strict.responsibilities).toHaveLength(1);
  expect(strict.facts.map(({ id }) => id)).toEqual(["majority-satisfied"]);
});

test("what no source says is a parameter", () => {
  // #region educationCampaign2005
  const strict = educationCampaign2005({ approval: 0.6 });
  expect(strict.phases.map(({ label }) => label["zh-CN"])).toEqual(["学习动员", "分析评议", "整改提高"]);
  expect(strict.phases[2]?.gate).toEqual({ fact: "satisfaction", comparison: "at-least", value: 0.6 });
  // #endregion educationCampaign2005
});

test("a campaign goes round", () => {
  // #region strivingForExcellence2010
  const label = { en: "to 1 July 2011", "zh-CN": "至2011年7月1日" };
  const cyclic = strivingForExcellence2010({
    rounds: [{ id: "first", label, startsOn: "2010-07-01", endsOn: "2011-07-01" }],
    approval: 0.6,
  });
  expect(campaign.impliedFacts(cyclic).map(({ id }) => id)).toEqual([
    "public-commitment-done.rounds",
    "leader-comment-done.rounds",
    "award-done.rounds",
  ]);

  const { unit } = must(campaign.enter(cyclic, { unit: "wenquan-town", by: "office", on: "2010-07-01" }));
  const asked = { evaluation: "mass-evaluation", facts: { satisfaction: 0.52 }, by: "office", on: "2011-06-20" };
  const { unit: evaluated } = must(campaign.recordEvaluation(cyclic, unit, { ...asked, round: "first" }));
  const { gate } = must(campaign.checkGate(cyclic, evaluated, {}));
  expect(gate.reasons.map(({ fact, actual, required }) => [fact, actual, required])).toEqual([
    ["satisfaction.first", 0.52, 0.6],
  ]);
  // #endregion strivingForExcellence2010
});

test("a town divides the campaign into stages, of which the last is its own", () => {
  // #region townStages2010
  const stages = townStages2010({ last: { id: "sum-up", label: { en: "summing up", "zh-CN": "总结" } } });
  const label = { en: "to 1 July 2011", "zh-CN": "至2011年7月1日" };
  const rounds = [{ id: "first", label, startsOn: "2010-07-01", endsOn: "2011-07-01" }];
  const staged = strivingForExcellence2010({ rounds, approval: 0.6, stages });
  expect(campaign.lint(staged)).toEqual([]);
  expect(staged.phases.map((stage) => stage.label["zh-CN"])).toEqual(["动员部署", "全面争创", "整改提升", "总结"]);
  expect(staged.phases.map(({ endsOn }) => endsOn)).toEqual(["2010-06-30", "2011-06-30", "2011-12-31", undefined]);
  // #endregion townStages2010
});

test("a campaign runs undivided", () => {
  // #region originalAspiration2019
  const { unit } = must(
    campaign.enter(originalAspiration2019, { unit: "bureau", batch: "first", by: "office", on: "2019-06-10" }),
  );
  expect(unit.phase).toBe(campaign.UNDIVIDED);
  // #endregion originalAspiration2019
});

test("a campaign that nobody calls undivided takes stages", () => {
  // #region eightRulesPlan
  const staged = eightRulesPlan({ stages: [{ id: "study-first", label: { en: "study", "zh-CN": "学习" } }] });
  expect(campaign.lint(staged)).toEqual([]);
  const { unit } = must(campaign.enter(staged, { unit: "bureau", batch: "all", by: "office", on: "2025-03-20" }));
  const { gate } = must(campaign.checkGate(staged, unit, {}));
  expect(unit.phase).toBe("study-first");
  expect(gate.reasons.map(({ fact }) => fact)).toContain("judgement.held");
  // #endregion eightRulesPlan
});

test("at most a third is excellent", () => {
  // #region memberAppraisal
  const excellent = memberAppraisal.members?.grades.find(({ id }) => id === "excellent");
  expect(excellent?.quota).toEqual({ numerator: 1, denominator: 3 });

  const strict = memberAppraisalPlan({ again: ["basically-qualified", "not-qualified"] });
  expect(strict.members?.grades.map(({ passes }) => passes)).toEqual([true, true, false, false]);
  // #endregion memberAppraisal
});
