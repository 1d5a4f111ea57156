import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { Condition } from "answerable/rules";
import { ACTIVITIES } from "./activities.js";
import { COMMITTEE, GROUPS } from "./bodies.js";
import { CIRCLES, PLAN_KIND, PROBLEM_LIST } from "./papers.js";
import { PROCEDURE } from "./procedure.js";

/**
 * From which share of approval on a unit may go on. The article gives no number; in the campaign of 2005 one office sent
 * branches below 60 % through make-up lessons, and this example takes that line.
 */
const ENOUGH = 0.6;

const enough = (fact: string): Condition => ({ fact, comparison: "at-least", value: ENOUGH });

const share = (id: string, label: campaign.FactDeclaration["label"]): campaign.FactDeclaration => ({
  id,
  kind: "number",
  low: 0,
  high: 1,
  label,
});

/** What every unit must have done; the article tells how much all did together, and asks no number of any of them. */
const atAll = (id: string, { id: activity, label }: campaign.ActivityKind): campaign.Requirement => ({
  kind: "activity",
  id,
  label,
  activity,
  least: 1,
});

/** One of the three questionnaires of ten thousand people (万人问卷调查): before the start, of the analysis, of the effect. */
const wave = (
  id: string,
  phase: string,
  repeats: campaign.Evaluation["repeats"],
  facts: campaign.Evaluation["facts"],
): campaign.Evaluation => ({
  id,
  label: { en: `questionnaire of ten thousand (${id})`, "zh-CN": "“万人问卷调查”" },
  kind: "wave",
  phase,
  repeats,
  facts,
});

/** The pilot as a plan: three phases in order, each with its questionnaire and its gate. */
export const plan = must(
  campaign.readPlan({
    id: "pilot-2003",
    version: 1,
    label: { en: "pilot of the education campaign", "zh-CN": "保持共产党员先进性教育活动试点" },
    facts: [
      share("expectation", { en: "expect problems to be solved", "zh-CN": "期望活动解决问题" }),
      share("accurate", { en: "problems found accurately", "zh-CN": "问题找得准" }),
      share("satisfied", { en: "satisfied with the analyses", "zh-CN": "对党性分析材料满意" }),
      share("analysis-satisfied", { en: "satisfied with a member's analysis", "zh-CN": "对个人党性分析材料满意" }),
      share("effect", { en: "the effect is good", "zh-CN": "整改效果好" }),
      share("disapproving", { en: "ballots against the plan", "zh-CN": "对整改方案不满意的票率" }),
    ],
    phases: [
      {
        id: "study",
        label: { en: "Study and mobilisation", "zh-CN": "学习动员" },
        requirements: [atAll("discussed", ACTIVITIES.discussions)],
      },
      {
        id: "analysis",
        label: { en: "Analysis and appraisal", "zh-CN": "分析评议" },
        requirements: [
          atAll("heard", ACTIVITIES.seminars),
          atAll("talked", ACTIVITIES.talks),
          { kind: "deliverable", id: "problems-found", label: PROBLEM_LIST.label, deliverable: PROBLEM_LIST.id },
          {
            kind: "members",
            id: "analyses",
            label: { en: "the members' analyses", "zh-CN": "党员党性分析材料逐一过关" },
            least: 1,
          },
        ],
        gate: { all: [enough("accurate"), enough("satisfied")] },
      },
      {
        id: "rectification",
        label: { en: "Rectification and improvement", "zh-CN": "整改提高" },
        requirements: [
          { kind: "deliverable", id: "rectification-plan", label: PLAN_KIND.label, deliverable: PLAN_KIND.id },
          atAll("rules-made", ACTIVITIES.rules),
        ],
      },
    ],
    batches: [],
    roles: [COMMITTEE, ...GROUPS],
    transition: { review: "supervision-group", decision: COMMITTEE.kind },
    circles: Object.values(CIRCLES),
    deliverables: [PROBLEM_LIST, PLAN_KIND],
    members: PROCEDURE,
    activities: Object.values(ACTIVITIES),
    evaluations: [
      wave("wave-1", "study", "once", ["expectation"]),
      wave("wave-2", "analysis", "every-attempt", ["accurate", "satisfied"]),
      wave("wave-3", "rectification", "every-attempt", ["effect"]),
    ],
  }),
).plan;
