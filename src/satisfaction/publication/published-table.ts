import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { Decimal, Rounding } from "../../figures/index.js";
import { Count, PublishedDimension, areDistinct, tableFields } from "./count-table.js";

/** A place in a table: one category of each dimension in their order, or `null` for all categories of it together. */
export const Position = z.array(z.union([IdText, z.null()])).readonly();
/** A category of each dimension, or `null` for their sum. */
export type Position = z.infer<typeof Position>;

/** How the percentages of a table are printed: each is a share of the sum over one dimension. */
export const PercentagePrinting = z.strictObject({
  /** The dimension over which the percentages of a line add up to the whole. */
  along: IdText,
  decimals: z.int().min(0).max(10),
  rounding: Rounding,
});
/** The dimension, the decimals and the rounding of percentages. */
export interface PercentagePrinting extends DeepReadonly<z.infer<typeof PercentagePrinting>> {}

/** One place of a published table. */
export const PublishedCell = z.strictObject({
  at: Position,
  count: z.union([Count, z.literal("hidden")]),
  /** Of the line in which the cell stands: `unknown` where the line is empty; absent where the table has no percentages. */
  percent: z.union([Decimal, z.literal("unknown"), z.literal("hidden")]).optional(),
});
/** What stands in one place of a published table: a count or `"hidden"`, and its percentage. */
export interface PublishedCell extends DeepReadonly<z.infer<typeof PublishedCell>> {}

/** A table as readers see it; a place that has no cell is not in the table, and nothing is said of it. */
export const PublishedTable = z
  .strictObject({
    ...tableFields,
    dimensions: z.array(PublishedDimension).min(1),
    percentages: PercentagePrinting.optional(),
    cells: z.array(PublishedCell),
  })
  .refine(({ dimensions }) => areDistinct(dimensions), "names a dimension or a category twice")
  .refine(
    ({ cells, dimensions }) => cells.every(({ at }) => isPlace(at, dimensions)),
    "has a cell outside of the table",
  )
  .refine(({ cells }) => new Set(cells.map(({ at }) => JSON.stringify(at))).size === cells.length, "has a cell twice")
  .refine(
    (table) => table.cells.every((cell) => mayHavePercent(table, cell)),
    "has a percentage of no line, or of other decimals",
  );
/** Counts, percentages and hidden cells, as published. */
export interface PublishedTable extends DeepReadonly<z.infer<typeof PublishedTable>> {}

function isPlace(at: Position, dimensions: readonly PublishedDimension[]): boolean {
  const isNamed = (category: string | null, index: number): boolean =>
    category === null || dimensions[index]?.categories.includes(category) === true;
  return at.length === dimensions.length && at.every(isNamed);
}

function mayHavePercent(
  { dimensions, percentages }: Pick<PublishedTable, "dimensions" | "percentages">,
  { at, percent }: PublishedCell,
): boolean {
  if (percent === undefined) return true;
  const along = dimensions.findIndex(({ id }) => id === percentages?.along);
  if (percentages === undefined || typeof at[along] !== "string") return false;
  return typeof percent === "string" || decimalsOf(percent.text) === percentages.decimals;
}

function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
