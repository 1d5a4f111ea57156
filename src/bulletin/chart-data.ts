import type { Language } from "../core/index.js";
import type { Figure } from "./figure.js";
import { pointOf, type Point } from "./scale.js";
import type { Cell, MatrixChart, Page, SeriesChart } from "./schema.js";
import { literal } from "./chart-style.js";
import { stateFigure } from "./state.js";
import { boundTo, cellRuns, plainText } from "./template.js";
import { MARKS, originOf } from "./wording.js";

/** One figure of a chart: where it stands, and the words beside it. */
export interface Datum extends Omit<Point, "scale"> {
  readonly text: string;
}

/** Reads a chart of a composed page in one language. */
export interface ChartReader {
  readonly name: (cell: Cell) => string;
  readonly datum: (figure: string) => Datum;
  /** The scale of figures that stand on one axis. */
  readonly scale: (figures: readonly string[]) => Point["scale"];
}

/** Makes a reader of the charts of a page. */
export function chartReader(page: Page, language: Language): ChartReader {
  return {
    name: (cell) => plainText(cellRuns(page, cell, language), language),
    datum: (name) => datumOf(figureOf(page, name), language),
    scale: (names) => (names.map((name) => pointOf(figureOf(page, name))).some(isPercent) ? "percent" : "number"),
  };
}

/** A chart of rows and columns as it is drawn. */
export interface ChartData<Field = Datum> {
  readonly scale: Point["scale"];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column. */
  readonly data: readonly (readonly Field[])[];
}

/** Reads rows and columns of figures. */
export function seriesData({ columns, rows }: SeriesChart, read: ChartReader): ChartData {
  return {
    scale: read.scale(rows.flatMap(({ figures }) => figures)),
    rows: rows.map(({ head }) => read.name(head)),
    columns: columns.map(read.name),
    data: rows.map(({ figures }) => figures.map(read.datum)),
  };
}

/** A field of a matrix: a figure, or words with their shade from 0 to 1. */
export type Field = Datum | { readonly shade: number; readonly text: string };

/** Reads rows and columns of figures and states. */
export function matrixData({ columns, rows }: MatrixChart, read: ChartReader): ChartData<Field> {
  const names = rows.flatMap(({ figures }) => figures.filter((each) => typeof each === "string"));
  return {
    scale: read.scale(names),
    rows: rows.map(({ head }) => read.name(head)),
    columns: columns.map(read.name),
    data: rows.map(({ figures }) =>
      figures.map((each) =>
        typeof each === "string" ? read.datum(each) : { shade: each.shade, text: literal(read.name(each.state)) },
      ),
    ),
  };
}

function isPercent(point: ReturnType<typeof pointOf>): boolean {
  return typeof point !== "string" && point.scale === "percent";
}

function datumOf(figure: Figure, language: Language): Datum {
  const point = pointOf(figure);
  const text = literal(`${stateFigure(figure, language)}\u00a0${MARKS[originOf(figure)]}`);
  return typeof point === "string" ? { value: "unknown", text } : { ...point, text };
}

function figureOf(page: Page, name: string): Figure {
  const figure = boundTo(page.figures, name);
  if (figure === undefined) throw new RangeError(`the chart draws "${name}", which the page does not bind`);
  return figure;
}
