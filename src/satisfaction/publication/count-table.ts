import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";

/** How many of something there are. */
export const Count = z.int().nonnegative();

/** A dimension as every table has it, in the order of the table. */
const dimensionFields = { id: IdText, categories: z.array(IdText).min(1) };

/** One way in which a published table splits what it counts. */
export const PublishedDimension = z.strictObject(dimensionFields);
/** A dimension and its categories, in the order of the table. */
export interface PublishedDimension extends DeepReadonly<z.infer<typeof PublishedDimension>> {}

/** One way in which a table splits what it counts; unless `total` is `false`, the sums over its categories are published too. */
export const Dimension = z.strictObject({ ...dimensionFields, total: z.boolean().default(true) });
/** A dimension, its categories, and whether sums over them are published. */
export interface Dimension extends DeepReadonly<z.infer<typeof Dimension>> {}

/** What names a table, and whom it counts: tables of one universe count the same people or answers. */
export const tableFields = { id: IdText, universe: IdText };

/**
 * A table of counts that is meant for publication.
 *
 * `counts` has one whole number for each combination of categories, the last dimension running fastest. Sums are not stated; all
 * together are at most 2⁵³ − 1.
 */
export const CountTable = z
  .strictObject({ ...tableFields, dimensions: z.array(Dimension).min(1), counts: z.array(Count) })
  .refine(({ dimensions }) => areDistinct(dimensions), "names a dimension or a category twice")
  .refine(({ counts, dimensions }) => counts.length === sizeOf(dimensions), "has not one count for each combination")
  .refine(({ counts }) => Number.isSafeInteger(counts.reduce((sum, count) => sum + count, 0)), "counts too many");
/** Counts by one or more dimensions, not yet fit to be published. */
export interface CountTable extends DeepReadonly<z.infer<typeof CountTable>> {}

/** How many combinations of categories there are. */
export function sizeOf(dimensions: readonly PublishedDimension[]): number {
  return dimensions.reduce((size, { categories }) => size * categories.length, 1);
}

/** Whether no dimension, and in none of them a category, stands twice. */
export function areDistinct(dimensions: readonly PublishedDimension[]): boolean {
  const lists = [dimensions.map(({ id }) => id), ...dimensions.map(({ categories }) => categories)];
  return lists.every((list) => new Set(list).size === list.length);
}
