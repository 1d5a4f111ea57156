import type { CellState, Chart } from "./chart-schema.js";

/** Names the figures that a chart puts on one axis, in the order of its data table. */
export function axisFigures(chart: Chart): readonly string[] {
  switch (chart.form) {
    case "bars":
    case "trend":
      return chart.rows.flatMap(({ figures }) => figures);
    case "matrix":
      return chart.rows.flatMap(({ figures }) => figures.filter(isName));
    case "ranking":
      return chart.rows.map(({ figure }) => figure);
    case "flow":
      return chart.links.map(({ figure }) => figure);
    case "lineage":
      return [];
  }
}

/** Tells whether a chart shows something without a figure: a state in words, or what led to what. */
export function showsWords(chart: Chart): boolean {
  if (chart.form === "lineage") return chart.links.length > 0;
  return chart.form === "matrix" && chart.rows.some(({ figures }) => !figures.every(isName));
}

/** Tells a figure of a matrix from a state in words. */
export function isName(cell: string | CellState): cell is string {
  return typeof cell === "string";
}

interface Staged<Node> {
  readonly stages: readonly { readonly nodes: readonly Node[] }[];
}

/** Lists the nodes of all stages, from the first stage on. */
export function nodesOf<Node>({ stages }: Staged<Node>): readonly Node[] {
  return stages.flatMap(({ nodes }) => nodes);
}

/** Puts links together by the node they lead from. */
export function linksFrom<Link extends { readonly source: string }>(
  links: readonly Link[],
): ReadonlyMap<string, readonly Link[]> {
  const from = new Map<string, Link[]>();
  for (const link of links) {
    const before = from.get(link.source);
    if (before === undefined) from.set(link.source, [link]);
    else before.push(link);
  }
  return from;
}
