import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";

/** What a column may say that its cells are. */
export const COLUMN_TYPES = ["text", "number", "boolean"] as const;
/** One of {@link COLUMN_TYPES}. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/**
 * One thing in a row: text, a finite number, or true or false.
 *
 * `""` is an empty cell, where there is nothing to say; `"unknown"` is a figure that exists and is not known. Both may
 * stand in a column of any type, and neither is 0.
 */
export const Cell = z.union([z.string(), z.number(), z.boolean()]);
/** Text, a number, true or false; `""` is empty and `"unknown"` is not known. */
export type Cell = z.infer<typeof Cell>;

/** A column: the key that code knows it by, the heading that people read, and what its cells are. */
export const Column = z.strictObject({
  key: IdText,
  /** One text for every language, or words in each. */
  heading: z.union([z.string(), Label]),
  /** Without it the column takes any cell. */
  type: z.enum(COLUMN_TYPES).optional(),
});
/** A column's key, heading and type. */
export interface Column extends DeepReadonly<z.infer<typeof Column>> {}

/**
 * Rows under named columns, as plain JSON that any renderer or file format can take.
 *
 * Every row has one cell for each column, in the same order; no two columns share a key; a cell suits its column's type, is
 * empty or is `"unknown"`.
 */
export const Table = z
  .strictObject({ columns: z.array(Column).min(1), rows: z.array(z.array(Cell)) })
  .superRefine(({ columns, rows }, context) => {
    const seen = new Set<string>();
    columns.forEach(({ key }, index) => {
      if (seen.has(key))
        context.addIssue({ code: "custom", path: ["columns", index, "key"], message: `"${key}" is used twice` });
      seen.add(key);
    });
    rows.forEach((row, index) => {
      const problem = problemWith(row, columns);
      if (problem !== undefined)
        context.addIssue({ code: "custom", path: ["rows", index, ...problem.path], message: problem.message });
    });
  });
/** Columns and rows of cells. */
export interface Table extends DeepReadonly<z.infer<typeof Table>> {}

/**
 * Finds what is wrong with a row: its length, or the first cell that does not suit its column.
 *
 * @param row - the row's cells
 * @param columns - the columns it should fit
 */
export function problemWith(
  row: readonly Cell[],
  columns: readonly Column[],
): { readonly path: readonly number[]; readonly message: string } | undefined {
  if (row.length !== columns.length) {
    return { path: [], message: `has a cell count of ${row.length} where the column count is ${columns.length}` };
  }
  const wrong = row.findIndex((cell, index) => !suits(cell, columns[index]?.type));
  if (wrong < 0) return undefined;
  return {
    path: [wrong],
    message: `is ${typeof row[wrong]} ${String(row[wrong])} in column "${columns[wrong]?.key ?? ""}"`,
  };
}

function suits(cell: Cell, type: ColumnType | undefined): boolean {
  if (typeof cell === "number" && !Number.isFinite(cell)) return false;
  if (type === undefined || cell === "" || cell === "unknown") return true;
  return typeof cell === (type === "text" ? "string" : type);
}
