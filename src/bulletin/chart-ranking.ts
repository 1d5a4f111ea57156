import type { ChartReader, Datum } from "./chart-data.js";
import type { RankedRow, RankingChart } from "./chart-schema.js";
import {
  ABSENT,
  AXIS_SPACE,
  COLOURS,
  NAME_SPACE,
  TEXT,
  categoryAxis,
  extentOf,
  valueAxis,
  whiskers,
  type ChartOption,
  type Json,
} from "./chart-style.js";

const POINT = COLOURS[0];
const BAND = "#e3ebf3";
/** How far a band's shade keeps from the next, in rows. */
const GAP = 0.06;

/** Draws subjects as points in the order of their ranks, each with its interval, and shades those that cannot be told apart. */
export function ranking({ rows }: RankingChart, read: ChartReader): ChartOption {
  const data = rows.map(({ figure }) => read.datum(figure));
  const scale = read.scale(rows.map(({ figure }) => figure));
  return {
    grid: { left: NAME_SPACE, right: 28, top: 20, bottom: AXIS_SPACE },
    xAxis: {
      ...valueAxis(scale),
      axisLine: { show: false },
      axisTick: { show: false },
      ...(scale === "percent" ? { min: 0 } : extentOf(data)),
    },
    yAxis: [
      { ...categoryAxis(rows.map((row, index) => nameOf(row, data[index], read))), inverse: true },
      { type: "value", show: false, inverse: true, min: 0, max: rows.length },
    ],
    series: [
      {
        type: "scatter",
        yAxisIndex: 1,
        silent: true,
        data: [],
        markArea: { silent: true, itemStyle: { color: BAND }, data: shades(rows) },
      },
      {
        type: "scatter",
        symbolSize: 9,
        itemStyle: { color: POINT, opacity: 1 },
        label: { show: true, position: "top", distance: 5, ...TEXT },
        data: data.map(({ value, text }, index) =>
          value === "unknown" ? ABSENT : { value: [value, index], label: { formatter: text } },
        ),
        markLine: whiskers(
          data.flatMap(({ interval }, index) =>
            interval === undefined ? [] : [[[interval.low, index] as Json, [interval.high, index] as Json] as const],
          ),
          POINT,
        ),
      },
    ],
  };
}

/** The rank stands before the name, and what cannot be drawn under it. */
function nameOf({ head, rank }: RankedRow, datum: Datum | undefined, read: ChartReader): string {
  const name = [...(rank === undefined ? [] : [read.datum(rank).text]), read.name(head)].join("  ");
  return datum?.value === "unknown" ? `${name}\n${datum.text}` : name;
}

/** A band of one is told apart from the others and has no shade. */
function shades(rows: readonly RankedRow[]): readonly Json[] {
  const bands = [...new Set(rows.flatMap(({ band }) => band ?? []))];
  return bands.flatMap((band): readonly Json[] => {
    const first = rows.findIndex((row) => row.band === band);
    const last = rows.findLastIndex((row) => row.band === band);
    return first === last ? [] : [[{ yAxis: first + GAP }, { yAxis: last + 1 - GAP }]];
  });
}
