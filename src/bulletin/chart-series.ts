import type { ChartData, Datum } from "./chart-data.js";
import {
  ABSENT,
  COLOURS,
  INK,
  TEXT,
  categoryAxis,
  extentOf,
  valueAxis,
  whiskers,
  type ChartOption,
  type Json,
} from "./chart-style.js";

/** Waves stand side by side, three of them on a phone. */
const COLUMN_WIDTH = 76;
/** How far the value of a point stands from the whisker that goes through it. */
const BESIDE_WHISKER = [34, 0];

/** Each series has a line of the legend to itself, so that long names never run into the drawing. */
export function legendHeight(columns: readonly unknown[]): number {
  return columns.length > 1 ? 20 * columns.length : 0;
}

/** Draws groups by series as bars. */
export function bars(data: ChartData): ChartOption {
  return {
    xAxis: { ...valueAxis(data.scale), min: 0, ...(data.scale === "percent" && { interval: 50 }) },
    yAxis: { ...categoryAxis(namesWithUndrawn(data)), inverse: true },
    series: data.columns.map((name, column) => ({
      type: "bar",
      name,
      barMaxWidth: 18,
      label: { show: true, position: "right", ...TEXT },
      data: columnOf(data, column).map(drawn),
    })),
  };
}

/** Draws waves by series as lines, with the interval of each estimate. */
export function trend(data: ChartData): ChartOption {
  return {
    grid: { left: 52, right: 24, top: 24 + legendHeight(data.columns), bottom: 64 },
    xAxis: categoryAxis(namesWithUndrawn(data), COLUMN_WIDTH),
    // A share is drawn against the whole, so that a small change does not look like a large one.
    yAxis: { ...valueAxis(data.scale), ...(data.scale === "percent" ? { min: 0 } : extentOf(data.data.flat())) },
    series: data.columns.map((name, column) => ({
      type: "line",
      name,
      symbol: "circle",
      symbolSize: 7,
      label: { show: true, distance: 9, ...TEXT, backgroundColor: "#ffffffcc", padding: [1, 2] },
      data: data.data.flatMap((wave) => pointOfWave(wave, column)),
      markLine: whiskers(endsOf(columnOf(data, column)), COLOURS[column % COLOURS.length] ?? INK),
    })),
  };
}

function endsOf(data: readonly Datum[]): readonly (readonly [Json, Json])[] {
  return data.flatMap(({ interval }, wave) =>
    interval === undefined ? [] : [[[wave, interval.low] as const, [wave, interval.high] as const] as const],
  );
}

function pointOfWave(wave: readonly Datum[], column: number): readonly Json[] {
  return wave.slice(column, column + 1).map(({ value, text, interval }) => {
    if (value === "unknown") return ABSENT;
    const others = wave.filter((_, index) => index !== column).map((datum) => datum.value);
    const position = placeAmong(others, value);
    const beside = interval !== undefined && position !== "right";
    return { value, label: { formatter: text, position, ...(beside && { offset: BESIDE_WHISKER }) } };
  });
}

/** The highest value of a wave is written above its point and the lowest below, so that lines close together stay legible. */
function placeAmong(others: readonly Datum["value"][], value: number): "top" | "bottom" | "right" {
  if (others.every((other) => other === "unknown" || other <= value)) return "top";
  return others.every((other) => other === "unknown" || other >= value) ? "bottom" : "right";
}

function columnOf({ data }: ChartData, column: number): readonly Datum[] {
  return data.flatMap((row) => row[column] ?? []);
}

function drawn({ value, text }: Datum): Json {
  return value === "unknown" ? ABSENT : { value, label: { formatter: text } };
}

function namesWithUndrawn({ rows, columns, data }: ChartData): readonly string[] {
  return rows.map((name, row) => {
    const undrawn = (data[row] ?? []).flatMap(({ value, text }, column) =>
      value === "unknown" ? [columns.length > 1 ? `${columns[column] ?? ""} ${text}` : text] : [],
    );
    return [name, ...undrawn].join("\n");
  });
}
