import { refuse, type Refused } from "../core/index.js";
import { nodesOf } from "./chart-figures.js";
import type { FlowChart, FlowNode } from "./chart-schema.js";
import type { Figure } from "./figure.js";
import { pointOf } from "./scale.js";
import { boundTo } from "./template.js";

/** Why a flow cannot be drawn. */
export type FlowFault = "not-drawable" | "flow-not-conserved";

type Figures = Readonly<Record<string, Figure>>;

/**
 * Refuses a flow of what is no number of things, and a node out of which more or less flows than flows in or stands there, unless
 * the node says that other things are counted from there on.
 *
 * Where one of the links is unknown, the known ones may be fewer than the other side, and never more.
 */
export function flowFault(chart: FlowChart, figures: Figures, where: string): Refused<FlowFault> | undefined {
  for (const { figure: name } of [...nodesOf(chart), ...chart.links]) {
    const figure = name === undefined ? undefined : boundTo(figures, name);
    if (figure !== undefined && isNoNumber(figure)) {
      return refuse("not-drawable", `${where} lets "${name ?? ""}" flow, which is no number of things`);
    }
  }
  for (const node of nodesOf(chart)) {
    const fault = leak(node, chart, figures, where);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isNoNumber(figure: Figure): boolean {
  const point = pointOf(figure);
  if (typeof point === "string") return point === "no-scale";
  return point.scale !== "number" || (point.value !== "unknown" && point.value < 0);
}

/** How many things there are: so many exactly, or so many at least. */
interface Amount {
  readonly least: number;
  readonly exact: boolean;
}

function leak(
  { id, figure, change }: FlowNode,
  { links }: FlowChart,
  figures: Figures,
  where: string,
): Refused<"flow-not-conserved"> | undefined {
  if (change !== undefined) return undefined;
  const sides = [
    { verb: "flow in", names: links.filter(({ target }) => target === id).map((link) => link.figure) },
    { verb: "stand there", names: figure === undefined ? [] : [figure] },
    { verb: "flow out", names: links.filter(({ source }) => source === id).map((link) => link.figure) },
  ].filter(({ names }) => names.length > 0);
  const amounts = sides.map(({ verb, names }) => ({ verb, ...sumOf(names, figures) }));
  for (const [index, one] of amounts.entries()) {
    const other = amounts.slice(index + 1).find((each) => differ(one, each));
    if (other === undefined) continue;
    const rest = "what becomes of the rest has no node and no name";
    return refuse("flow-not-conserved", `${where}: ${said(one)} and ${said(other)} at "${id}"; ${rest}`);
  }
  return undefined;
}

function differ(one: Amount, other: Amount): boolean {
  return (one.exact && other.least > one.least) || (other.exact && one.least > other.least);
}

function said({ least, exact, verb }: Amount & { readonly verb: string }): string {
  return `${exact ? "" : "at least "}${least} ${verb}`;
}

function sumOf(names: readonly string[], figures: Figures): Amount {
  const amounts = names.map((name) => amountOf(boundTo(figures, name)));
  return {
    least: amounts.reduce((sum, { least }) => sum + least, 0),
    exact: amounts.every(({ exact }) => exact),
  };
}

/** A number that is published with a hedge bounds nothing, unless it says that there are more. */
function amountOf(figure: Figure | undefined): Amount {
  const point = figure === undefined ? "any-scale" : pointOf(figure);
  if (figure === undefined || typeof point === "string" || point.value === "unknown") return { least: 0, exact: false };
  if (figure.kind !== "quantity" || figure.quantity.kind === "exact") return { least: point.value, exact: true };
  return { least: figure.quantity.kind === "at-least" ? point.value : 0, exact: false };
}
