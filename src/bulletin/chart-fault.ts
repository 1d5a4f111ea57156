import { refuse, type Refused } from "../core/index.js";
import { pointOf, type Point } from "./scale.js";
import type { Figure } from "./figure.js";
import type { Chart } from "./schema.js";
import { boundTo } from "./template.js";

/** Why a chart cannot be drawn. */
export type ChartFault = "empty-chart" | "not-drawable" | "mixed-chart";

/** Refuses a chart with nothing to draw, with a figure that has no place on an axis, or with two scales on one. */
export function chartFault(
  { rows }: Chart,
  figures: Readonly<Record<string, Figure>>,
  where: string,
): Refused<ChartFault> | undefined {
  const points: Point[] = [];
  for (const name of rows.flatMap((row) => row.figures)) {
    const figure = boundTo(figures, name);
    const point = figure === undefined ? "no-scale" : pointOf(figure);
    if (point === "no-scale") return refuse("not-drawable", `${where} draws "${name}", a ${figure?.kind ?? "name"}`);
    if (point !== "any-scale") points.push(point);
  }
  return emptiness(points, where) ?? mixture(points, where);
}

function emptiness(points: readonly Point[], where: string): Refused<"empty-chart"> | undefined {
  if (points.some(({ value }) => value !== "unknown")) return undefined;
  return refuse("empty-chart", `${where} has ${points.length === 0 ? "no figure" : "no known figure"} to draw`);
}

function mixture(points: readonly Point[], where: string): Refused<"mixed-chart"> | undefined {
  if (new Set(points.map(({ scale }) => scale)).size < 2) return undefined;
  return refuse("mixed-chart", `${where} puts percentages and other numbers on one axis`);
}
