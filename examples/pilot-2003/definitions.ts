import { must } from "answerable";
import type { Evaluation, FactDeclaration, Plan } from "answerable/campaign";
import type { Condition } from "answerable/rules";
import { freeze, type Protocol, type Scale } from "answerable/satisfaction";

/**
 * From which share of approval on a unit may go on. The article gives no number; in the campaign of 2005 one office sent
 * branches below 60 % through make-up lessons, and this example takes that line.
 */
const ENOUGH = 0.6;

const enough = (fact: string): Condition => ({ fact, comparison: "at-least", value: ENOUGH });
const done = (fact: string): Condition => ({ fact, comparison: "equals", value: true });

const share = (id: string, label: FactDeclaration["label"]): FactDeclaration => ({
  id,
  kind: "number",
  low: 0,
  high: 1,
  label,
});

/** One of the three questionnaires of ten thousand people (万人问卷调查): before the start, of the analysis, of the effect. */
const wave = (id: string, phase: string, repeats: Evaluation["repeats"], facts: Evaluation["facts"]): Evaluation => ({
  id,
  label: { en: `questionnaire of ten thousand (${id})`, "zh-CN": "“万人问卷调查”" },
  kind: "wave",
  phase,
  repeats,
  facts,
});

/** The pilot as a plan: three phases in order, each with its questionnaire and its gate. */
export const plan: Plan = {
  id: "pilot-2003",
  version: 1,
  label: { en: "pilot of the education campaign", "zh-CN": "保持共产党员先进性教育活动试点" },
  facts: [
    { id: "opinions-sought", kind: "yes-no", label: { en: "opinions were sought", "zh-CN": "已征求意见" } },
    share("expectation", { en: "expect problems to be solved", "zh-CN": "期望活动解决问题" }),
    share("accurate", { en: "problems found accurately", "zh-CN": "问题找得准" }),
    share("satisfied", { en: "satisfied with the analyses", "zh-CN": "对党性分析材料满意" }),
    share("effect", { en: "the effect is good", "zh-CN": "整改效果好" }),
    {
      id: "plan-approved",
      kind: "yes-no",
      label: { en: "the plan stood public notice", "zh-CN": "整改方案经公示通过" },
    },
  ],
  phases: [
    { id: "study", label: { en: "Study and mobilisation", "zh-CN": "学习动员" }, gate: done("opinions-sought") },
    {
      id: "analysis",
      label: { en: "Analysis and appraisal", "zh-CN": "分析评议" },
      gate: { all: [enough("accurate"), enough("satisfied")] },
    },
    {
      id: "rectification",
      label: { en: "Rectification and improvement", "zh-CN": "整改提高" },
      gate: done("plan-approved"),
    },
  ],
  batches: [],
  evaluations: [
    wave("wave-1", "study", "once", ["expectation"]),
    wave("wave-2", "analysis", "every-attempt", ["accurate", "satisfied"]),
    wave("wave-3", "rectification", "every-attempt", ["effect"]),
  ],
};

/** A plan is redrawn when more of the comments disapprove of it than half: "大多数群众不满意的,必须重新制定整改方案". */
export const DISLIKED: Condition = { fact: "disapproving", comparison: "more-than", value: 0.5 };

const scale: Scale = {
  id: "four-grades",
  label: { en: "good, fairly good, basic, poor", "zh-CN": "好、较好、一般、差" },
  grades: [
    { code: "good", label: { en: "good", "zh-CN": "好" }, points: 100 },
    { code: "fairly-good", label: { en: "fairly good", "zh-CN": "较好" }, points: 80 },
    { code: "basic", label: { en: "basic", "zh-CN": "一般" }, points: 60 },
    { code: "poor", label: { en: "poor", "zh-CN": "差" }, points: 0 },
  ],
  dontKnow: { label: { en: "don't know", "zh-CN": "不了解" } },
};

/** The one rate that every questionnaire states: good and fairly good among the valid answers. */
export const APPROVING = "approving";

type Asked = readonly { readonly id: string; readonly en: string; readonly zh: string }[];

function protocol(id: string, [en, zh]: readonly [string, string], questions: Asked, classes: Asked): Protocol {
  const shared = (things: Asked): number => 1 / things.length;
  const weighted = (things: Asked): { id: string; label: { en: string; "zh-CN": string }; weight: number }[] =>
    things.map(({ id, en, zh }) => ({ id, label: { en, "zh-CN": zh }, weight: shared(things) }));
  return must(
    freeze({
      id,
      version: 1,
      label: { en, "zh-CN": zh },
      scale,
      questions: weighted(questions),
      classes: weighted(classes),
      rates: [
        {
          id: APPROVING,
          label: { en: "approval", "zh-CN": "认可率" },
          grades: ["good", "fairly-good"],
          denominator: "valid",
        },
      ],
      dontKnow: "exclude",
      minimum: 8,
    }),
  ).protocol;
}

const RESPONDENTS: Asked = [
  { id: "own-members", en: "members and staff of the unit", zh: "本部门本单位党员" },
  { id: "society", en: "representatives of society", zh: "社会各界群众代表" },
];

/** The letters of "a thousand people judge the style" (千人评风). */
export const letters = protocol(
  "letters-2003",
  ["A thousand people judge the style", "“千人评风”评议表"],
  [{ id: "style", en: "the style of the organ and its members", zh: "党风和党员队伍作风" }],
  [{ id: "representatives", en: "representatives and retired cadres", zh: "党代表、人大代表、政协委员和离退休老同志" }],
);

/** The three questionnaires of ten thousand people (万人问卷调查), each with its own questions. */
export const questionnaires = {
  expectation: protocol(
    "questionnaire-1",
    ["First questionnaire: expectations", "第一次“万人问卷调查”:期望"],
    [{ id: "expectation", en: "expects the campaign to solve problems", zh: "期望活动解决问题" }],
    RESPONDENTS,
  ),
  analysis: protocol(
    "questionnaire-2",
    ["Second questionnaire: were the problems found?", "第二次“万人问卷调查”:问题是否找准"],
    [
      { id: "accurate", en: "the problems were found accurately", zh: "问题是否找准了" },
      { id: "satisfied", en: "satisfied with the members' analyses", zh: "对党员的党性分析材料满意不满意" },
    ],
    RESPONDENTS,
  ),
  effect: protocol(
    "questionnaire-3",
    ["Third questionnaire: the effect", "第三次“万人问卷调查”:整改效果"],
    [
      { id: "effect", en: "the campaign is good at solving prominent problems", zh: "在解决突出问题方面做得好" },
      { id: "echo", en: "large echo in society, good effect", zh: "社会反响大、效果好" },
    ],
    RESPONDENTS,
  ),
} as const;
