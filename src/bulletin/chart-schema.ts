import * as z from "zod";
import { IdText, type DeepReadonly } from "../core/index.js";
import { BoundName } from "./figure.js";
import { Heading, Template } from "./prose.js";

/** The forms a chart can take. */
export const CHART_FORMS = ["bars", "trend", "matrix", "ranking", "flow", "lineage"] as const;
/**
 * Bars by group, a line over waves with interval whiskers, a field of shaded cells, subjects in the order of their ranks, a flow
 * of things from stage to stage, or what led to what.
 */
export type ChartForm = (typeof CHART_FORMS)[number];

const chartFields = { kind: z.literal("chart"), caption: Template, notes: z.array(Template) };
const rowsAndColumns = { ...chartFields, corner: Template, columns: z.array(Heading).min(1) };

/** Figures by row and column: groups by series (`bars`), or waves by series (`trend`). */
export const SeriesChart = z.strictObject({
  ...rowsAndColumns,
  form: z.enum(["bars", "trend"]),
  rows: z.array(z.strictObject({ head: Heading, figures: z.array(BoundName) })),
});
/** A drawing and its data table in one; `corner` heads the column of row heads. */
export interface SeriesChart extends DeepReadonly<z.infer<typeof SeriesChart>> {}

/** How something stands, in words, and how dark its cell is drawn: from 0, the palest, to 1. */
export const CellState = z.strictObject({ state: Heading, shade: z.number().min(0).max(1) });
/** A cell of words. */
export interface CellState extends DeepReadonly<z.infer<typeof CellState>> {}

/** Rows by columns, for instance units by phases: in each cell a figure by its name, or how things stand there. */
export const MatrixChart = z.strictObject({
  ...rowsAndColumns,
  form: z.literal("matrix"),
  rows: z.array(z.strictObject({ head: Heading, figures: z.array(z.union([BoundName, CellState])) })),
});
/** A field of cells and its data table in one; `corner` heads the column of row heads. */
export interface MatrixChart extends DeepReadonly<z.infer<typeof MatrixChart>> {}

/**
 * One subject of a ranking: its figure, the rank it has by it, and its tie band, counted from 1, of which no two members can be
 * told apart. One that is not ranked has neither.
 */
export const RankedRow = z.strictObject({
  head: Heading,
  figure: BoundName,
  rank: BoundName.optional(),
  band: z.int().positive().optional(),
});
/** A subject with its figure, its rank and its tie band. */
export interface RankedRow extends DeepReadonly<z.infer<typeof RankedRow>> {}

/** Subjects in the order of their ranks, the first at the top, each with the interval of its estimate; `column` names the figure. */
export const RankingChart = z.strictObject({
  ...chartFields,
  form: z.literal("ranking"),
  corner: Template,
  column: Heading,
  rows: z.array(RankedRow),
});
/** A ranking and its data table in one; `corner` heads the column of subjects. */
export interface RankingChart extends DeepReadonly<z.infer<typeof RankingChart>> {}

const nodeFields = { id: IdText, head: Heading };

/** Something that stands in a stage and that links lead from and to. */
export const LineageNode = z.strictObject(nodeFields);
/** A node of a lineage. */
export interface LineageNode extends DeepReadonly<z.infer<typeof LineageNode>> {}

/**
 * A node of a flow, and how many things stand there in all where `figure` states it.
 *
 * What flows in flows out again, unless `change` says why not: what is counted is another thing from here on (opinions that
 * say the same are one problem).
 */
export const FlowNode = z.strictObject({ ...nodeFields, figure: BoundName.optional(), change: Template.optional() });
/** A node of a flow. */
export interface FlowNode extends DeepReadonly<z.infer<typeof FlowNode>> {}

const linkFields = { source: IdText, target: IdText };

/** How many things go from stage to stage: opinions to problems, to items, to outcomes. Links lead from a stage to a later one. */
export const FlowChart = z.strictObject({
  ...chartFields,
  form: z.literal("flow"),
  stages: z.array(z.strictObject({ nodes: z.array(FlowNode) })).min(2),
  links: z.array(z.strictObject({ ...linkFields, figure: BoundName })),
});
/** Stages of nodes, and figures on the links between them. */
export interface FlowChart extends DeepReadonly<z.infer<typeof FlowChart>> {}

/** Which thing led to which: opinions to problems, to items. Links lead from a stage to a later one; `head` names the stage. */
export const LineageChart = z.strictObject({
  ...chartFields,
  form: z.literal("lineage"),
  stages: z.array(z.strictObject({ head: Heading, nodes: z.array(LineageNode) })).min(2),
  links: z.array(z.strictObject(linkFields)),
});
/** Named stages of nodes, and links between them. */
export interface LineageChart extends DeepReadonly<z.infer<typeof LineageChart>> {}

/** A drawing and its data table in one. */
export const Chart = z.discriminatedUnion("form", [SeriesChart, MatrixChart, RankingChart, FlowChart, LineageChart]);
/** A chart of one of the {@link CHART_FORMS}. */
export type Chart = SeriesChart | MatrixChart | RankingChart | FlowChart | LineageChart;
