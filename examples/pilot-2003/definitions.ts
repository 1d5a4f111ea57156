import { must } from "answerable";
import { freeze, type Protocol, type Scale } from "answerable/satisfaction";

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
