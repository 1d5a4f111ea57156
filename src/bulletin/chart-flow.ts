import type { ChartReader } from "./chart-data.js";
import { linksFrom, nodesOf } from "./chart-figures.js";
import { LINE, ROOM_IN_USE, linesOf, shortened } from "./chart-lettering.js";
import type { FlowChart, FlowNode } from "./chart-schema.js";
import { COLOURS, TEXT, literal, type ChartOption, type Json } from "./chart-style.js";

const NODE_WIDTH = 12;
const MARGIN = 4;
/** The height of a node that is as tall as the others, on the average. */
const NODE_HEIGHT = 26;
const NAME_LINES = 3;
/** How much of the way to the next stage a name may take: the numbers of the links stand in the middle of it. */
const NAME_PART = 0.5;
const NARROWEST = 62;

/** Draws a flow from stage to stage, with the number of each link on it. */
export function flow(chart: FlowChart, read: ChartReader, width: number): ChartOption {
  const label = lettering(chart, read, width);
  return {
    series: [
      {
        type: "sankey",
        left: MARGIN,
        right: label.room + 3 * MARGIN,
        top: label.space,
        bottom: 12,
        nodeWidth: NODE_WIDTH,
        nodeGap: label.space,
        // The stages and their order are the author's, and not what crosses least.
        layoutIterations: 0,
        nodeAlign: "left",
        draggable: false,
        emphasis: { disabled: true },
        label: { ...TEXT, width: ROOM_IN_USE * label.room, overflow: "break", lineHeight: LINE },
        lineStyle: { color: "source", opacity: 0.25 },
        edgeLabel: { show: true, ...TEXT },
        labelLayout: { moveOverlap: "shiftY" },
        data: chart.stages.flatMap(({ nodes }, depth) =>
          nodes.map((node) => ({
            name: node.id,
            depth,
            ...knownValue(node, read),
            itemStyle: { color: COLOURS[depth % COLOURS.length] ?? "" },
            label: { formatter: label.of(node), ...placeOf(depth, chart.stages.length) },
          })),
        ),
        links: chart.links.flatMap(({ source, target, figure }): Json[] => {
          const { value, text } = read.datum(figure);
          return value === "unknown" ? [] : [{ source, target, value, edgeLabel: { formatter: text } }];
        }),
      },
    ],
  };
}

/** A name stands above its node, where its links leave room, and behind it in the last stage. */
function placeOf(depth: number, stages: number): ChartOption {
  return depth === stages - 1
    ? { position: "right", align: "left", verticalAlign: "middle" }
    : { position: [0, -MARGIN], align: "left", verticalAlign: "bottom" };
}

function knownValue({ figure }: FlowNode, read: ChartReader): ChartOption {
  if (figure === undefined) return {};
  const { value } = read.datum(figure);
  return value === "unknown" ? {} : { value };
}

interface Lettering {
  /** How wide a name may be. */
  readonly room: number;
  /** What the highest name needs above its node. */
  readonly space: number;
  readonly of: (node: FlowNode) => string;
}

/** A name takes its part of each step, and the names of the last stage stand behind all of them. */
function roomOf(width: number, steps: number): number {
  return Math.max(NARROWEST, (NAME_PART * (width - 4 * MARGIN - NODE_WIDTH)) / (steps + NAME_PART));
}

function lettering(chart: FlowChart, read: ChartReader, width: number): Lettering {
  const room = roomOf(width, chart.stages.length - 1);
  const next = linksFrom(chart.links);
  const headOf = new Map(nodesOf(chart).map(({ id, head }) => [id, read.name(head)]));
  const of = ({ id, figure }: FlowNode): string => {
    const name = literal(shortened(headOf.get(id) ?? "", ROOM_IN_USE * room, NAME_LINES));
    const undrawn = (next.get(id) ?? []).flatMap((link) => {
      const { value, text } = read.datum(link.figure);
      return value === "unknown" ? [`→ ${literal(headOf.get(link.target) ?? "")} ${text}`] : [];
    });
    return [name, ...(figure === undefined ? [] : [read.datum(figure).text]), ...undrawn].join("\n");
  };
  const lines = Math.max(...nodesOf(chart).map((node) => linesOf(of(node), ROOM_IN_USE * room)));
  return { room, space: lines * LINE + 3 * MARGIN, of };
}

/** How tall a flow stands, in pixels, so that every name of its fullest stage has room. */
export function flowHeight(chart: FlowChart, read: ChartReader, width: number): number {
  const { space } = lettering(chart, read, width);
  return 12 + Math.max(...chart.stages.map(({ nodes }) => nodes.length)) * (space + NODE_HEIGHT);
}
