import type { Evaluation, Phase, Plan } from "../../campaign/index.js";
import type { Condition } from "../../rules/index.js";
import { BODIES, SATISFACTION, frozen, requireShare, words } from "./parts.js";
import { COLLEGE_2005, SEED_PILOT, STEPS_2005, TEST_2006, secondary } from "./sources.js";

/** What an app must know of a campaign by stages, because no document that could be checked says it. */
export interface Approval {
  /** The share of satisfied answers from which a unit has passed its test, above 0 and at most 1. */
  readonly approval: number;
}

/** What an app must know of the pilot: from which shares an analysis was good enough. */
export interface PilotApproval extends Approval {
  /** The share of answers that find the problems found accurately, above 0 and at most 1. */
  readonly accuracy: number;
}

function enough(value: number): Condition {
  return { fact: SATISFACTION.id, comparison: "at-least", value };
}

function test(phase: string, label: Evaluation["label"]): Evaluation {
  return {
    id: `${phase}-test`,
    label,
    kind: "end-of-phase",
    phase,
    repeats: "every-attempt",
    facts: [SATISFACTION.id],
  };
}

const BATCHES = [
  { id: "first", label: words("first batch", "第一批") },
  { id: "second", label: words("second batch", "第二批") },
  { id: "third", label: words("third batch", "第三批") },
];

const PLAN_KIND = { id: "rectification-plan", label: words("rectification plan", "整改方案"), owner: "unit" } as const;
const PLAN_DONE = {
  kind: "deliverable",
  id: "rectification-plan-done",
  label: PLAN_KIND.label,
  deliverable: PLAN_KIND.id,
} as const;

/**
 * Builds the education campaign of 2005 and 2006 (保持共产党员先进性教育活动): study, analysis, correction; a transition on application, and
 * a satisfaction test at the end.
 *
 * Facts: the three stages, the members' self-analyses, the test before the end of the third batch. Unverified: that a supervision
 * group reviewed each application. How many must be satisfied is a parameter; one bureau's rule of 60 per cent could not be checked.
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
        {
          kind: "deliverable",
          id: "self-analysis-done",
          label: words("members' self-analyses", "党性分析材料"),
          deliverable: "self-analysis",
        },
      ],
    },
    {
      id: "correct",
      label: words("correction and improvement", "整改提高"),
      requirements: [PLAN_DONE],
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
      secondary("Pages on applications for transition and on the 60 per cent rule of one bureau"),
    ],
    facts: [SATISFACTION],
    phases,
    batches: BATCHES,
    roles: BODIES,
    transition: { review: "supervision-group" },
    deliverables: [
      { id: "self-analysis", label: words("member's self-analysis", "党员党性分析材料"), owner: "member" },
      PLAN_KIND,
    ],
    evaluations: [test("correct", words("satisfaction test", "群众满意度测评"))],
  });
}

/**
 * Builds the pilot of 2003 in the organs of a province: the same three stages, judged by three questionnaires of ten thousand.
 *
 * Facts, from the article itself: the stages and the three waves, the second of which asked whether the problems were found accurately
 * and whether people were satisfied, published plans that stood for about a week, plans that a majority disliked redrawn. From which
 * shares a unit's analysis was good enough are parameters; the article says that 20 of 115 were not.
 *
 * @param parameters - from which share of satisfied answers an analysis has passed, and from which share that finds it accurate
 * @throws RangeError when one of them is no share above 0 and at most 1
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#educationCampaign2005}
 */
export function pilot2003({ approval, accuracy }: PilotApproval): Plan {
  const wave = (id: string, phase: string, facts: string[], repeats: Evaluation["repeats"]): Evaluation => ({
    id,
    label: words(`questionnaire of ten thousand: ${phase}`, "“万人问卷调查”"),
    kind: "wave",
    phase,
    repeats,
    facts,
  });
  const share = (id: string, en: string, zh: string): Plan["facts"][number] => ({
    ...SATISFACTION,
    id,
    label: words(en, zh),
  });
  return frozen({
    id: "pilot-2003",
    version: 1,
    label: words("pilot of the education campaign", "保持共产党员先进性教育活动试点"),
    sources: [SEED_PILOT],
    facts: [
      share("expecting", "share that expects problems to be solved", "对解决问题抱有期望的占比"),
      SATISFACTION,
      share("accurate", "share that finds the problems found accurately", "认为问题找准的占比"),
      share("effect", "share that finds the effect good", "认为整改效果好的占比"),
      share("disapproving", "share of comments against the plan", "对整改方案不满意的占比"),
    ],
    phases: [
      { id: "study", label: words("study and mobilisation", "学习动员") },
      {
        id: "analyse",
        label: words("analysis and appraisal", "分析评议"),
        gate: {
          all: [
            { fact: "accurate", comparison: "at-least", value: requireShare(accuracy, "accuracy") },
            enough(requireShare(approval, "approval")),
          ],
        },
      },
      { id: "correct", label: words("correction and improvement", "整改提高"), requirements: [PLAN_DONE] },
    ],
    batches: [],
    circles: [{ id: "unit", label: words("before the unit's staff", "本单位干部群众") }],
    deliverables: [
      {
        ...PLAN_KIND,
        appraisal: { not: { fact: "disapproving", comparison: "more-than", value: 0.5 } },
        publication: { circle: "unit", least: 7, unit: "days" },
      },
    ],
    evaluations: [
      wave("wave-1", "study", ["expecting"], "once"),
      wave("wave-2", "analyse", ["accurate", SATISFACTION.id], "every-attempt"),
      wave("wave-3", "correct", ["effect"], "every-attempt"),
    ],
  });
}

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
        requirements: [
          {
            kind: "deliverable",
            id: "analysis-report-done",
            label: words("analysis report", "分析检查报告"),
            deliverable: "analysis-report",
          },
        ],
      },
      {
        id: "correct",
        label: words("correction and carrying out", "整改落实"),
        requirements: [PLAN_DONE],
        gate: enough(requireShare(approval, "approval")),
      },
    ],
    batches: BATCHES,
    deliverables: [
      { id: "analysis-report", label: words("analysis report", "分析检查报告"), owner: "unit" },
      PLAN_KIND,
    ],
    evaluations: [
      {
        ...test("analyse", words("appraisal of the analysis report", "分析检查报告评议")),
        facts: ["report-approval"],
      },
      test("correct", words("satisfaction test", "群众满意度测评")),
    ],
  });
}
