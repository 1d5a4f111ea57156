import type { ChartReader } from "./chart-data.js";
import { LINE, shortened } from "./chart-lettering.js";
import type { LineageChart } from "./chart-schema.js";
import { COLOURS, INK, TEXT, categoryAxis, literal, type ChartOption } from "./chart-style.js";

const NAME_LINES = 3;
const ROW = NAME_LINES * LINE + 24;
const HEADS = 36;

/** Draws what led to what: stages side by side, a name under each point, and a line along each link. */
export function lineage({ stages, links }: LineageChart, read: ChartReader, width: number): ChartOption {
  const room = width / stages.length - 12;
  const rows = rowsOf({ stages });
  const heads = stages.map(({ head }) => read.name(head));
  return {
    grid: { left: 0, right: 0, top: HEADS, bottom: 0 },
    xAxis: {
      ...categoryAxis(heads, room),
      position: "top",
      axisLine: { show: false },
      axisLabel: { ...TEXT, interval: 0, width: room, overflow: "break", fontWeight: 600 },
    },
    yAxis: { type: "value", show: false, inverse: true, min: 0, max: rows },
    series: [
      {
        type: "graph",
        coordinateSystem: "cartesian2d",
        symbolSize: 10,
        silent: true,
        edgeSymbol: ["none", "arrow"],
        edgeSymbolSize: 7,
        lineStyle: { color: "#7d8a97", width: 1.2, opacity: 1 },
        label: {
          show: true,
          position: "bottom",
          distance: 4,
          ...TEXT,
          color: INK,
          lineHeight: LINE,
          width: room,
          overflow: "break",
          backgroundColor: "#ffffffd9",
        },
        data: stages.flatMap(({ nodes }, stage) =>
          nodes.map(({ id, head }, index) => ({
            name: id,
            // A stage of fewer nodes stands in the middle.
            value: [stage, (rows - nodes.length) / 2 + index + 0.25],
            itemStyle: { color: COLOURS[stage % COLOURS.length] ?? INK },
            label: { formatter: literal(shortened(read.name(head), room, NAME_LINES)) },
          })),
        ),
        links: links.map(({ source, target }) => ({ source, target })),
      },
    ],
  };
}

/** How tall a lineage stands, in pixels. */
export function lineageHeight(chart: Pick<LineageChart, "stages">): number {
  return HEADS + rowsOf(chart) * ROW;
}

function rowsOf({ stages }: Pick<LineageChart, "stages">): number {
  return Math.max(...stages.map(({ nodes }) => nodes.length));
}
