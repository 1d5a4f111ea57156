import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";

type Draft = Parameters<typeof satisfaction.freeze>[0];

/** Three grades, worth 100, 60 and 0, and a don't-know. */
export const scale = {
  id: "satisfaction-3",
  label: { en: "satisfaction, three grades", "zh-CN": "满意度三档" },
  grades: [
    { code: "satisfied", label: { en: "satisfied", "zh-CN": "满意" }, points: 100 },
    { code: "fairly-satisfied", label: { en: "fairly satisfied", "zh-CN": "比较满意" }, points: 60 },
    { code: "dissatisfied", label: { en: "dissatisfied", "zh-CN": "不满意" }, points: 0 },
  ],
  dontKnow: { label: { en: "don't know", "zh-CN": "不了解" } },
} satisfies Draft["scale"];

/** One question, two classes of evaluators. */
export const draft = {
  id: "ten-thousand-questionnaire",
  version: 1,
  label: { en: "ten-thousand questionnaire", "zh-CN": "万人问卷调查" },
  scale,
  questions: [{ id: "effect", label: { en: "effect of rectification", "zh-CN": "整改效果" }, weight: 1 }],
  classes: [
    { id: "masses", label: { en: "the masses", "zh-CN": "群众" }, weight: 0.6 },
    { id: "deputies", label: { en: "deputies", "zh-CN": "两代表一委员" }, weight: 0.4 },
  ],
  rates: [
    {
      id: "satisfied",
      label: { en: "satisfaction rate", "zh-CN": "满意率" },
      grades: ["satisfied", "fairly-satisfied"],
      denominator: "valid",
    },
  ],
  dontKnow: "exclude",
  minimum: 8,
} satisfies Draft;

/** Freezes the draft above with changes. */
export function protocolWith(changes: Partial<Draft> = {}): satisfaction.Protocol {
  return must(satisfaction.freeze({ ...draft, ...changes })).protocol;
}

/** How often a class of evaluators gave an answer about a unit. */
export type Answers = readonly (readonly [unit: string, evaluators: string, answer: string, times: number])[];

/** Counts answers to every question of the protocol alike. */
export function tallyOf(protocol: satisfaction.Protocol, answers: Answers): satisfaction.Tally {
  const tally = satisfaction.emptyTally(protocol);
  for (const [unit, evaluators, answer, times] of answers) {
    for (let time = 0; time < times; time += 1) {
      const id = `${unit}-${evaluators}-${answer}-${time}`;
      const given = Object.fromEntries(protocol.definition.questions.map((question) => [question.id, answer]));
      satisfaction.add(tally, satisfaction.admit(protocol, { id, unit, class: evaluators, answers: given }));
    }
  }
  return tally;
}
