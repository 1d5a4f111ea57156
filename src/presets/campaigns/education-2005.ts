import type { Batch, DeliverableKind, Phase, Plan } from "../../campaign/index.js";
import {
  BODIES,
  FIRST,
  SATISFACTION,
  SECOND,
  THIRD,
  activity,
  atLeast,
  frozen,
  handedIn,
  requireShare,
  words,
} from "./parts.js";
import { COLLEGE_2005, STEPS_2005, TEST_2006, secondary } from "./sources.js";
import { PLAN_DONE, PLAN_KIND, enough, test, type Approval } from "./stages.js";

/** January 2005 to June 2006; where between them one batch of about half a year ended and the next began, no source says. */
const BATCHES: readonly Batch[] = [{ ...FIRST, startsOn: "2005-01-01" }, SECOND, { ...THIRD, endsOn: "2006-06-30" }];

const SELF_ANALYSIS: DeliverableKind = {
  id: "self-analysis",
  label: words("member's self-analysis", "党员党性分析材料"),
  owner: "member",
};
const SUMMARY: DeliverableKind = { id: "summary", label: words("summary of the campaign", "活动总结"), owner: "unit" };

/** The steps of the analysis of 2005 before the members write, and after. */
const BEFORE_WRITING = [
  activity("opinions-sought", "opinions sought", "征求意见"),
  activity("talks", "heart-to-heart talks", "广泛谈心"),
];
const AFTER_WRITING = [
  activity("life-meeting", "organisational and democratic life meetings", "专题组织生活会和民主生活会"),
  activity("appraisals-made", "appraisals put forward", "提出评议意见"),
  activity("appraisals-fed-back", "appraisals fed back", "反馈评议意见"),
  activity("appraisals-reported", "the appraisal reported to all", "通报评议情况"),
];
/** The links of the correction of 2005 after the measures, and what was to come before the test. */
const AFTER_MEASURES = [
  activity("corrected", "correction carried out", "认真进行整改"),
  activity("correction-published", "the correction published", "公布整改情况"),
];
const RETURN_VISIT = activity("return-visit", "return visit and re-check", "回访复查");

/**
 * Builds the education campaign of 2005 and 2006 (保持共产党员先进性教育活动): study, analysis, correction; a transition on application, and
 * a satisfaction test at the end.
 *
 * Facts: the three stages, the seven steps of the analysis, the three links of the correction, the summary and the return visits
 * before the test, the test before the end of the third batch. How often a step is to be taken no source says, so once is enough.
 * Unverified: that a supervision group reviewed each application, and the months, January 2005 to June 2006, which stand with their
 * first and last day. How many must be satisfied is a parameter; one bureau's rule of 60 per cent could not be checked.
 *
 * @param parameters - from which share of satisfied answers a unit has passed
 * @throws RangeError when `approval` is no share above 0 and at most 1
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#educationCampaign2005}
 */
export function educationCampaign2005({ approval }: Approval): Plan {
  const phases: Phase[] = [
    { id: "study", label: words("study and mobilisation", "学习动员") },
    {
      id: "analyse",
      label: words("analysis and appraisal", "分析评议"),
      requirements: [
        ...BEFORE_WRITING.map((step) => atLeast(step)),
        handedIn(SELF_ANALYSIS),
        ...AFTER_WRITING.map((step) => atLeast(step)),
      ],
    },
    {
      id: "correct",
      label: words("correction and improvement", "整改提高"),
      requirements: [
        PLAN_DONE,
        ...AFTER_MEASURES.map((step) => atLeast(step)),
        handedIn(SUMMARY),
        atLeast(RETURN_VISIT),
      ],
      gate: enough(requireShare(approval, "approval")),
    },
  ];
  return frozen({
    id: "education-campaign-2005",
    version: 1,
    label: words("education campaign of 2005", "保持共产党员先进性教育活动"),
    sources: [
      COLLEGE_2005,
      STEPS_2005,
      TEST_2006,
      secondary(
        "Pages on the months of the three batches, on applications for transition, and on the 60 per cent rule of one bureau",
      ),
    ],
    facts: [SATISFACTION],
    phases,
    batches: BATCHES,
    roles: BODIES,
    transition: { review: "supervision-group" },
    activities: [...BEFORE_WRITING, ...AFTER_WRITING, ...AFTER_MEASURES, RETURN_VISIT],
    deliverables: [SELF_ANALYSIS, PLAN_KIND, SUMMARY],
    evaluations: [test("correct", words("satisfaction test", "群众满意度测评"))],
  });
}
