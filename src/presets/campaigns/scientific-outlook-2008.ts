import type { DeliverableKind, Plan } from "../../campaign/index.js";
import { FIRST, SATISFACTION, SECOND, THIRD, frozen, handedIn, requireShare, words } from "./parts.js";
import { secondary } from "./sources.js";
import { PLAN_DONE, PLAN_KIND, enough, test, type Approval } from "./stages.js";

const REPORT: DeliverableKind = {
  id: "analysis-report",
  label: words("analysis report", "分析检查报告"),
  owner: "unit",
};

/**
 * Builds the campaign on the scientific outlook of 2008 to 2010 (深入学习实践科学发展观活动): three stages, an analysis report that is
 * appraised, and a test that is repeated after measures were drawn anew.
 *
 * Unverified: the names of the stages, that reports were judged by five questions and as a whole, and a notice of 2010 by which units
 * below 90 per cent redraw their measures and are tested again. The share is a parameter; how good a report must be is said nowhere, so
 * its appraisal is asked for, and its answer is not judged.
 *
 * @param parameters - from which share of satisfied answers a unit has passed
 * @throws RangeError when `approval` is no share above 0 and at most 1
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#educationCampaign2005}
 */
export function scientificOutlook2008({ approval }: Approval): Plan {
  return frozen({
    id: "scientific-outlook-2008",
    version: 1,
    label: words("campaign on the scientific outlook", "深入学习实践科学发展观活动"),
    sources: [secondary("Local notices of 2008 to 2010; the stages' names from background knowledge")],
    facts: [
      SATISFACTION,
      {
        ...SATISFACTION,
        id: "report-approval",
        label: words("share that approves of the report", "对分析检查报告满意的占比"),
      },
    ],
    phases: [
      { id: "study", label: words("study and research", "学习调研") },
      {
        id: "analyse",
        label: words("analysis and examination", "分析检查"),
        requirements: [handedIn(REPORT)],
      },
      {
        id: "correct",
        label: words("correction and carrying out", "整改落实"),
        requirements: [PLAN_DONE],
        gate: enough(requireShare(approval, "approval")),
      },
    ],
    batches: [FIRST, SECOND, THIRD],
    deliverables: [REPORT, PLAN_KIND],
    evaluations: [
      {
        ...test("analyse", words("appraisal of the analysis report", "分析检查报告评议")),
        facts: ["report-approval"],
      },
      test("correct", words("satisfaction test", "群众满意度测评")),
    ],
  });
}
