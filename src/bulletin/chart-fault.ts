import { refuse, type Refused } from "../core/index.js";
import { axisFigures, showsWords } from "./chart-figures.js";
import { flowFault, type FlowFault } from "./flow-fault.js";
import type { Figure } from "./figure.js";
import { rankingFault, type RankingFault } from "./ranking-fault.js";
import { pointOf, type Point } from "./scale.js";
import type { Chart } from "./schema.js";
import { stagesFault, type StagesFault } from "./stages-fault.js";
import { boundTo } from "./template.js";

/** Why a chart cannot be drawn. */
export type ChartFault = "empty-chart" | "not-drawable" | "mixed-chart" | RankingFault | StagesFault | FlowFault;

/**
 * Refuses a chart with nothing to draw, with a figure that has no place on an axis, with two scales on one, or whose ranks, stages
 * or flows do not hold together.
 */
export function chartFault(
  chart: Chart,
  figures: Readonly<Record<string, Figure>>,
  where: string,
): Refused<ChartFault> | undefined {
  return axisFault(chart, figures, where) ?? formFault(chart, figures, where);
}

function axisFault(
  chart: Chart,
  figures: Readonly<Record<string, Figure>>,
  where: string,
): Refused<"empty-chart" | "not-drawable" | "mixed-chart"> | undefined {
  const points: Point[] = [];
  for (const name of axisFigures(chart)) {
    const figure = boundTo(figures, name);
    const point = figure === undefined ? "no-scale" : pointOf(figure);
    if (point === "no-scale") return refuse("not-drawable", `${where} draws "${name}", a ${figure?.kind ?? "name"}`);
    if (point !== "any-scale") points.push(point);
  }
  return (showsWords(chart) ? undefined : emptiness(points, where)) ?? mixture(points, where);
}

function formFault(
  chart: Chart,
  figures: Readonly<Record<string, Figure>>,
  where: string,
): Refused<ChartFault> | undefined {
  switch (chart.form) {
    case "bars":
    case "trend":
    case "matrix":
      return undefined;
    case "ranking":
      return rankingFault(chart, figures, where);
    case "flow":
      return stagesFault(chart, where) ?? flowFault(chart, figures, where);
    case "lineage":
      return stagesFault(chart, where);
  }
}

function emptiness(points: readonly Point[], where: string): Refused<"empty-chart"> | undefined {
  if (points.some(({ value }) => value !== "unknown")) return undefined;
  return refuse("empty-chart", `${where} has ${points.length === 0 ? "no figure" : "no known figure"} to draw`);
}

function mixture(points: readonly Point[], where: string): Refused<"mixed-chart"> | undefined {
  if (new Set(points.map(({ scale }) => scale)).size < 2) return undefined;
  return refuse("mixed-chart", `${where} puts percentages and other numbers on one axis`);
}
