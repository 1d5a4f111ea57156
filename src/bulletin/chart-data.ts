import type { Language } from "../core/index.js";
import type { Figure } from "./figure.js";
import { pointOf, type Point } from "./scale.js";
import type { Cell, Chart, Page } from "./schema.js";
import { stateFigure } from "./state.js";
import { boundTo, cellRuns, plainText } from "./template.js";
import { MARKS, originOf } from "./wording.js";

/** One figure of a chart: where it stands, and the words beside it. */
export interface Datum extends Omit<Point, "scale"> {
  readonly text: string;
}

/** A chart read in one language: names and points, ready for any form. */
export interface ChartData {
  readonly caption: string;
  readonly scale: Point["scale"];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column. */
  readonly data: readonly (readonly Datum[])[];
}

/** Reads what a chart of a composed page draws. */
export function chartData(page: Page, chart: Chart, language: Language): ChartData {
  const name = (cell: Cell): string => plainText(cellRuns(page, cell, language), language);
  const figures = chart.rows.map((row) => row.figures.map((each) => figureOf(page, each)));
  return {
    caption: name({ text: chart.caption }),
    scale: figures.flat().map(pointOf).some(isPercent) ? "percent" : "number",
    rows: chart.rows.map(({ head }) => name(head)),
    columns: chart.columns.map(name),
    data: figures.map((row) => row.map((figure) => datumOf(figure, language))),
  };
}

function isPercent(point: ReturnType<typeof pointOf>): boolean {
  return typeof point !== "string" && point.scale === "percent";
}

function datumOf(figure: Figure, language: Language): Datum {
  const point = pointOf(figure);
  const text = `${stateFigure(figure, language)}\u00a0${MARKS[originOf(figure)]}`;
  return typeof point === "string" ? { value: "unknown", text } : { ...point, text };
}

function figureOf(page: Page, name: string): Figure {
  const figure = boundTo(page.figures, name);
  if (figure === undefined) throw new RangeError(`the chart draws "${name}", which the page does not bind`);
  return figure;
}
