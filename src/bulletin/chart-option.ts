import type { Language } from "../core/index.js";
import { chartData, type ChartData, type Datum } from "./chart-data.js";
import type { Chart, Page } from "./schema.js";

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** An ECharts option as plain JSON data: it holds no function, so it can be stored, sent and drawn anywhere. */
export type ChartOption = Readonly<Record<string, Json>>;

/** Each has at least 4.5 to 1 against white, and they differ in lightness too. */
const COLOURS = ["#1f4e79", "#a8500f", "#3f6f3a", "#7a3b69", "#5c5c5c"];
const INK = "#1c2733";
const RULE = "#d5dae0";
const FONTS =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";
const TEXT = { color: INK, fontSize: 12, fontFamily: FONTS };
/** A row's name breaks at this width; a server measures text without its font, so the grid leaves a quarter more. */
const NAME_WIDTH = 116;
/** Waves, and the columns of a matrix, stand side by side, three of them on a phone. */
const COLUMN_WIDTH = 76;
const NAME_SPACE = 144;
const VALUE_SPACE = 76;
const AXIS_SPACE = 28;
/** Room for a column's name on three lines. */
const COLUMN_SPACE = 52;
/** What ECharts takes for a point that is not there; 0 would be a number. */
const ABSENT = "-";

/**
 * Writes a chart of a page as an option for ECharts, with names and numbers in one language.
 *
 * Made for print: no animation, no tooltip, every value written beside its point with its mark. What has no place on the axis
 * (unknown, a published range) is written behind its row's name, never drawn as 0. A trend draws the interval of each
 * estimate as a whisker.
 *
 * @param page - a composed page
 * @param chart - one of its charts
 * @param language - one of the page's languages
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#chart-option}
 */
export function chartOption(page: Page, chart: Chart, language: Language): ChartOption {
  const data = chartData(page, chart, language);
  return { ...frame(data), ...FORMS[chart.form](data) };
}

const FORMS: Readonly<Record<Chart["form"], (data: ChartData) => ChartOption>> = { bars, trend, matrix };

function frame({ caption, columns }: ChartData): ChartOption {
  const series = columns.length > 1;
  return {
    animation: false,
    aria: { enabled: true, label: { description: caption } },
    backgroundColor: "#ffffff",
    color: COLOURS,
    textStyle: TEXT,
    grid: { left: NAME_SPACE, right: VALUE_SPACE, top: 12 + legendHeight(columns), bottom: AXIS_SPACE },
    ...(series && {
      legend: { top: 0, left: 0, orient: "vertical", itemGap: 6, itemWidth: 14, itemHeight: 10, textStyle: TEXT },
    }),
  };
}

/** Each series has a line of the legend to itself, so that long names never run into the drawing. */
function legendHeight(columns: readonly unknown[]): number {
  return columns.length > 1 ? 20 * columns.length : 0;
}

function bars(data: ChartData): ChartOption {
  return {
    xAxis: { ...valueAxis(data), min: 0, ...(data.scale === "percent" && { interval: 50 }) },
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

function trend(data: ChartData): ChartOption {
  return {
    grid: { left: 52, right: 24, top: 24 + legendHeight(data.columns), bottom: 64 },
    xAxis: categoryAxis(namesWithUndrawn(data), COLUMN_WIDTH),
    // A share is drawn against the whole, so that a small change does not look like a large one.
    yAxis: { ...valueAxis(data), ...(data.scale === "percent" ? { min: 0 } : { scale: true }) },
    series: data.columns.map((name, column) => ({
      type: "line",
      name,
      symbol: "circle",
      symbolSize: 7,
      label: { show: true, distance: 9, ...TEXT, backgroundColor: "#ffffffcc", padding: [1, 2] },
      data: data.data.flatMap((wave) => pointOfWave(wave, column)),
      markLine: whiskers(columnOf(data, column), COLOURS[column % COLOURS.length] ?? INK),
    })),
  };
}

function pointOfWave(wave: readonly Datum[], column: number): readonly Json[] {
  return wave.slice(column, column + 1).map(({ value, text }) => {
    if (value === "unknown") return ABSENT;
    const others = wave.filter((_, index) => index !== column).map((datum) => datum.value);
    return { value, label: { formatter: text, position: placeAmong(others, value) } };
  });
}

/** The highest value of a wave is written above its point and the lowest below, so that lines close together stay legible. */
function placeAmong(others: readonly Datum["value"][], value: number): "top" | "bottom" | "right" {
  if (others.every((other) => other === "unknown" || other <= value)) return "top";
  return others.every((other) => other === "unknown" || other >= value) ? "bottom" : "right";
}

/** ECharts draws error bars only through a function; a marked line from low to high, flat at both ends, is plain data. */
function whiskers(data: readonly Datum[], color: string): Json {
  return {
    silent: true,
    symbol: "rect",
    symbolSize: [12, 1.5],
    label: { show: false },
    lineStyle: { type: "solid", width: 1.5, color },
    data: data.flatMap(({ interval }, index) =>
      interval === undefined ? [] : [[{ coord: [index, interval.low] }, { coord: [index, interval.high] }]],
    ),
  };
}

function matrix(data: ChartData): ChartOption {
  const cells = data.data.flatMap((row, y) => row.map((datum, x) => ({ ...datum, x, y })));
  const known = cells.flatMap(({ value }) => (value === "unknown" ? [] : [value]));
  const label = { show: true, ...TEXT };
  return {
    grid: { left: 112, right: 8, top: COLUMN_SPACE, bottom: 8 },
    legend: { show: false },
    xAxis: { ...categoryAxis(data.columns, COLUMN_WIDTH), position: "top" },
    yAxis: { ...categoryAxis(data.rows, 88), inverse: true },
    visualMap: {
      show: false,
      seriesIndex: 0,
      min: Math.min(0, ...known),
      max: data.scale === "percent" ? 100 : Math.max(1, ...known),
      // The darkest shade still carries the ink of its label at 4.5 to 1.
      inRange: { color: ["#f7f9fb", "#8fb3d6"] },
    },
    series: [
      {
        type: "heatmap",
        label,
        itemStyle: { borderColor: "#ffffff", borderWidth: 2 },
        data: cells.flatMap(({ x, y, value, text }) =>
          value === "unknown" ? [] : [{ value: [x, y, value], label: { formatter: text } }],
        ),
      },
      {
        type: "scatter",
        symbolSize: 0,
        itemStyle: { opacity: 1 },
        label: { ...label, position: "inside" },
        data: cells.flatMap(({ x, y, value, text }) =>
          value === "unknown" ? [{ value: [x, y], label: { formatter: text } }] : [],
        ),
      },
    ],
  };
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

function categoryAxis(names: readonly string[], width = NAME_WIDTH): ChartOption {
  return {
    type: "category",
    data: names,
    axisLine: { lineStyle: { color: RULE } },
    axisTick: { show: false },
    axisLabel: { ...TEXT, interval: 0, width, overflow: "break" },
  };
}

function valueAxis({ scale }: ChartData): ChartOption {
  return {
    type: "value",
    ...(scale === "percent" && { max: 100 }),
    axisLabel: { ...TEXT, ...(scale === "percent" && { formatter: "{value}%" }) },
    splitLine: { lineStyle: { color: RULE } },
  };
}

/** How tall a chart stands, in pixels, so that its rows keep their distance however many there are. */
export function chartHeight({ form, rows, columns }: Chart): number {
  if (form === "trend") return 270 + legendHeight(columns);
  if (form === "matrix") return 84 + 34 * rows.length;
  return 40 + legendHeight(columns) + rows.length * (14 + 22 * columns.length);
}
