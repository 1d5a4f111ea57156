import { must, type Label } from "answerable";
import type { Figure } from "answerable/bulletin";
import { CELL_STATES, counters, matrix, type Matrix } from "answerable/campaign";
import type { Scores } from "answerable/satisfaction";
import { APPROVING, questionnaires } from "../definitions.js";
import { plan } from "../plan.js";
import type { Pilot } from "../pilot.js";
import { PUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { afterRedo, approval, overall } from "../surveys.js";
import { count, estimated, rated } from "./kinds.js";

const VERDICTS = { en: "verdicts on the units' analyses", "zh-CN": "对各单位分析评议阶段的裁定" };
const ANSWERS = {
  accurate: { en: "respondents: the problems were found accurately", "zh-CN": "认为问题找准了的群众" },
  satisfied: { en: "respondents satisfied with the members' analyses", "zh-CN": "对党性分析材料满意的群众" },
} as const satisfies Record<string, Label>;

/** What the second questionnaire said, which units it stopped, and what changed in them. */
export function analysisFigures(pilot: Pilot): Record<string, Figure> {
  return { ...secondWave(pilot), ...redone(pilot), ...gates(pilot), ...firstVerdicts(pilot) };
}

function answersIn(scores: Scores, name: (question: string) => string, from: Label): Record<string, Figure> {
  return Object.fromEntries(
    Object.entries(ANSWERS).map(([question, label]) => [
      name(question),
      estimated(label, approval(scores, question), 1, from),
    ]),
  );
}

function secondWave({ surveys }: Pilot): Record<string, Figure> {
  const scores = overall(questionnaires.analysis, surveys.analysis);
  const from = { en: "forms of the second questionnaire", "zh-CN": "第二次问卷答卷" };
  const label = { en: "respondents of the second questionnaire", "zh-CN": "第二次问卷答卷数" };
  return {
    ...answersIn(scores, (question) => question, from),
    secondResponses: count(label, scores.groups[0]?.responses ?? 0, from),
  };
}

/** The units that did their analysis again, before and after. */
function redone({ surveys }: Pilot): Record<string, Figure> {
  const before = overall(questionnaires.analysis, surveys.beforeRedo);
  const after = overall(questionnaires.analysis, surveys.retest);
  const first = { en: "their forms of the second questionnaire", "zh-CN": "这些单位的第二次问卷答卷" };
  const again = { en: "forms of the re-test", "zh-CN": "重测答卷" };
  return {
    ...answersIn(before, (question) => `${question}BeforeRedo`, first),
    ...answersIn(after, (question) => `${question}AfterRedo`, again),
    unitsBetter: count(
      { en: "units of which both answers rose by more than chance", "zh-CN": "重测两项均显著提高的单位" },
      afterRedo(surveys).groups.filter(roseInEveryAnswer).length,
      { en: "second questionnaire and re-test", "zh-CN": "第二次问卷与重测" },
    ),
  };
}

function roseInEveryAnswer({ questions }: ReturnType<typeof afterRedo>["groups"][number]): boolean {
  return questions.every((question) => {
    if (question.status !== "compared") return false;
    const approving = question.rates.find(
      (rate) => rate.status === "compared" && rate.after.definition.id === APPROVING,
    );
    return approving?.status === "compared" && approving.change.status === "estimated" && approving.change.low > 0;
  });
}

function gates({ appraised, units }: Pilot): Record<string, Figure> {
  const end = must(matrix(plan, units, { asOf: DAYS.end })).matrix;
  const { rates } = columnOf(end, "analysis");
  const held = appraised.filter(({ status }) => status === "held").length;
  return {
    yellowCards: count(PUBLISHED.yellowCards.label, units.filter((unit) => counters(unit).cards > 0).length, VERDICTS),
    unitsHeld: count(
      { en: "units held until more people were asked", "zh-CN": "暂缓转段、补充调查的单位" },
      held,
      VERDICTS,
    ),
    analysisFirst: rated(rates.firstAttempt.definition.label, rates.firstAttempt, 1, VERDICTS),
    analysisRework: rated(rates.afterRework.definition.label, rates.afterRework, 1, VERDICTS),
    completed: count(
      { en: "units through all three phases", "zh-CN": "完成三个阶段的单位" },
      end.rows.filter(({ status }) => status === "completed").length,
      { en: "verdicts of all phases", "zh-CN": "各阶段的裁定" },
    ),
  };
}

/** Units by phases on the day of the first verdicts: one figure for each phase and state. */
function firstVerdicts({ appraised }: Pilot): Record<string, Figure> {
  const { columns } = must(matrix(plan, appraised, { asOf: DAYS.analysisVerdict })).matrix;
  return Object.fromEntries(
    plan.phases.flatMap(({ id, label }) =>
      CELL_STATES.map((state) => [`${id}-${state}`, count(label, columnOf({ columns }, id).byState[state], VERDICTS)]),
    ),
  );
}

function columnOf({ columns }: Pick<Matrix, "columns">, phase: string): Matrix["columns"][number] {
  const found = columns.find((column) => column.phase === phase);
  if (found === undefined) throw new RangeError(`the plan has no phase "${phase}"`);
  return found;
}
