import type { ChartData, Field } from "./chart-data.js";
import { ROOM_IN_USE } from "./chart-lettering.js";
import { TEXT, categoryAxis, type ChartOption } from "./chart-style.js";

const ROW_WIDTH = 80;
const [ROW_SPACE, MARGIN] = [112, 8];
/** Room for a column's name on three lines. */
const COLUMN_SPACE = 52;

/** Draws rows by columns as shaded cells; what is unknown stands in its cell and outside the shades. */
export function matrix(data: ChartData<Field>, width: number): ChartOption {
  const room = (width - ROW_SPACE - MARGIN) / data.columns.length - MARGIN;
  const cells = data.data.flatMap((row, y) => row.map((field, x) => ({ field, x, y })));
  const known = cells.flatMap(({ field }) => ("value" in field && field.value !== "unknown" ? [field.value] : []));
  const [min, max] = [Math.min(0, ...known), data.scale === "percent" ? 100 : Math.max(1, ...known)];
  const placed = cells.map(({ field, x, y }) => ({ x, y, text: field.text, value: valueOf(field, min, max) }));
  const label = { show: true, ...TEXT };
  return {
    grid: { left: ROW_SPACE, right: MARGIN, top: COLUMN_SPACE, bottom: 8 },
    legend: { show: false },
    xAxis: { ...categoryAxis(data.columns, room), position: "top" },
    yAxis: { ...categoryAxis(data.rows, ROW_WIDTH), inverse: true },
    visualMap: {
      show: false,
      seriesIndex: 0,
      min,
      max,
      // The darkest shade still carries the ink of its label at 4.5 to 1.
      inRange: { color: ["#f7f9fb", "#8fb3d6"] },
    },
    series: [
      {
        type: "heatmap",
        label: { ...label, width: ROOM_IN_USE * room, overflow: "break" },
        itemStyle: { borderColor: "#ffffff", borderWidth: 2 },
        data: placed.flatMap(({ x, y, value, text }) =>
          value === "unknown" ? [] : [{ value: [x, y, value], label: { formatter: text } }],
        ),
      },
      {
        type: "scatter",
        symbolSize: 0,
        itemStyle: { opacity: 1 },
        label: { ...label, position: "inside" },
        data: placed.flatMap(({ x, y, value, text }) =>
          value === "unknown" ? [{ value: [x, y], label: { formatter: text } }] : [],
        ),
      },
    ],
  };
}

/** A state has the shade that a figure would have so far between the least and the greatest. */
function valueOf(field: Field, min: number, max: number): number | "unknown" {
  return "value" in field ? field.value : min + field.shade * (max - min);
}
