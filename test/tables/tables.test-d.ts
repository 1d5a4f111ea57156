import { expectTypeOf, test } from "vitest";
import * as z from "zod";
import { findColumns, importRows, parseCsv, toCsv, type Cell, type FoundColumns, type Table } from "answerable/tables";

const table: Table = { columns: [{ key: "a", heading: "a" }], rows: [["1"]] };

test("what to do with formulas is always said", () => {
  // @ts-expect-error -- neither escaping nor keeping is a default
  toCsv(table, {});
  // @ts-expect-error -- only delimiters that cannot stand in a number or a word
  toCsv(table, { formulas: "keep", delimiter: "x" });
});

test("a cell is no null and no date", () => {
  expectTypeOf<null>().not.toExtend<Cell>();
  expectTypeOf<Date>().not.toExtend<Cell>();
});

test("a table is read-only", () => {
  // @ts-expect-error -- rows are not changed in place
  table.rows[0] = [];
});

test("an import gives what its reader gives", () => {
  const made = importRows([], {} as FoundColumns, z.strictObject({ due: z.iso.date() }));
  if (made.ok) expectTypeOf(made.report.taken[0]!.value).toEqualTypeOf<{ due: string }>();
  else expectTypeOf(made.refusal.code).toEqualTypeOf<"missing-column">();
});

test("a refusal lists exactly its codes", () => {
  const found = findColumns([], []);
  if (!found.ok) expectTypeOf(found.refusal.code).toEqualTypeOf<"ambiguous-column" | "invalid-input">();
  const read = parseCsv("");
  if (!read.ok)
    expectTypeOf(read.refusal.code).toEqualTypeOf<
      "stray-quote" | "unclosed-quote" | "cell-too-long" | "too-many-columns" | "ragged-row"
    >();
});
