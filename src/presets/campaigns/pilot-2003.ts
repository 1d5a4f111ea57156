import type { Evaluation, Plan } from "../../campaign/index.js";
import { SATISFACTION, frozen, requireShare, words } from "./parts.js";
import { SEED_PILOT } from "./sources.js";
import { PLAN_DONE, PLAN_KIND, enough, type Approval } from "./stages.js";

/** What an app must know of the pilot: from which shares an analysis was good enough. */
export interface PilotApproval extends Approval {
  /** The share of answers that find the problems found accurately, above 0 and at most 1. */
  readonly accuracy: number;
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
