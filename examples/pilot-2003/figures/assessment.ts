import type { Figure } from "answerable/bulletin";
import { assessUnits } from "../assessment.js";
import type { Pilot } from "../pilot.js";
import { count } from "./kinds.js";

/** How many units earned which grade under the example's own index, and how many had theirs vetoed. */
export function assessmentFigures(pilot: Pilot): Record<string, Figure> {
  const { results } = assessUnits(pilot);
  const outcomes = results.map(({ grade }) => (grade?.status === "graded" ? grade.grade : grade?.refusal.code));
  const having = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  const from = { en: "units assessed by the example's own index", "zh-CN": "按本示例自拟指标考核的单位" };
  return {
    unitsGood: count({ en: "units of the grade good", "zh-CN": "档次为“好”的单位" }, having("good"), from),
    unitsOrdinary: count(
      { en: "units of the grade ordinary", "zh-CN": "档次为“一般”的单位" },
      having("ordinary"),
      from,
    ),
    unitsVetoed: count(
      { en: "units without a grade for a yellow card", "zh-CN": "因黄牌警示被一票否决的单位" },
      having("vetoed"),
      from,
    ),
  };
}
