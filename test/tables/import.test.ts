import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must, refuse, type Result } from "../../src/core/index.js";
import { findColumns, importRows, type Cell, type ImportOptions, type RecordReader } from "answerable/tables";

const SYNONYMS = [
  { key: "number", headings: ["序号"], required: true },
  { key: "due", headings: ["整改时限"], required: true },
  { key: "note", headings: ["备注"], required: false },
];
const { found } = must(findColumns(["序号", "整改时限", "其他", "备注"], SYNONYMS));
const Item = z.strictObject({ number: z.string(), due: z.iso.date(), note: z.string().optional() });

const report = (rows: Iterable<readonly Cell[]>, options?: ImportOptions) =>
  must(importRows(rows, found, Item, options)).report;

describe("an import", () => {
  const cell = fc.constantFrom<Cell>("", "1", "2", "2014-07-01", "2014-02-30", "unknown", 3, true, "x".repeat(300));
  const row = fc.oneof(
    fc.array(cell, { maxLength: 6 }),
    fc.tuple(fc.constantFrom("1", "2", "3"), fc.constant("2014-07-01"), cell, fc.constant("")),
  );

  test("takes or refuses every row, once and in order", () => {
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom("number", undefined), (rows, unique) => {
        const { taken, refused, total } = report(rows, unique === undefined ? {} : { unique });
        expect(taken.length + refused.length).toBe(total);
        expect(total).toBe(rows.length);
        const numbers = [...taken, ...refused].map((each) => each.row).sort((a, b) => a - b);
        expect(numbers).toEqual(rows.map((_, index) => index + 2));
        for (const list of [taken, refused]) {
          expect(list.map((each) => each.row)).toEqual([...list].map((each) => each.row).sort((a, b) => a - b));
        }
      }),
    );
  });

  test("never takes the same identifier twice", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const ids = report(rows, { unique: "number" }).taken.map(({ value }) => value.number);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("leaves out empty cells and columns whose heading is unknown", () => {
    expect(report([["1", "2014-07-01", "ignored", ""]]).taken).toEqual([
      { row: 2, value: { number: "1", due: "2014-07-01" } },
    ]);
  });

  test.each<[string, readonly Cell[], object]>([
    ["an impossible day", ["1", "2014-02-30", "", ""], { field: "due", code: "invalid-input" }],
    ["a missing cell", ["1", "", "", ""], { field: "due", code: "invalid-input" }],
    ["an unknown day", ["1", "unknown", "", ""], { field: "due", code: "invalid-input" }],
    ["a number where text is due", [1, "2014-07-01", "", ""], { field: "number", code: "invalid-input" }],
    ["nothing", ["", "", "", ""], { code: "blank-row", message: "every cell is empty" }],
    ["a blank line", [""], { code: "blank-row" }],
    [
      "too few cells",
      ["1", "2014-07-01"],
      { code: "ragged-row", message: "the cell count is 2 where the heading count is 4" },
    ],
    ["too many cells", ["1", "2014-07-01", "", "", ""], { code: "ragged-row" }],
  ])("names a row with %s", (_, cells, refusal) => {
    expect(report([["0", "2014-07-01", "", ""], cells])).toMatchObject({
      taken: [{ row: 2 }],
      refused: [{ row: 3, ...refusal }],
      total: 2,
    });
  });

  test("names every field at fault, the first as the row's", () => {
    const [refused] = report([["", "2014-02-30", "", ""]]).refused;
    expect(refused?.field).toBe("number");
    expect(refused?.issues?.map(({ path }) => path)).toEqual([["number"], ["due"]]);
  });

  test("names no field when the whole row is at fault", () => {
    expect(report([[""]]).refused[0]).not.toHaveProperty("field");
  });

  test("names both rows of a duplicate, and a refused row holds no identifier", () => {
    const rows = [
      ["1", "2014-02-30", "", ""],
      ["1", "2014-07-01", "", ""],
      ["1", "2014-07-02", "", ""],
    ];
    expect(report(rows, { unique: "number" })).toMatchObject({
      taken: [{ row: 3 }],
      refused: [
        { row: 2, code: "invalid-input" },
        { row: 4, field: "number", code: "duplicate-id", message: 'number "1" stands in row 3' },
      ],
    });
    expect(report(rows).taken.map(({ row: each }) => each)).toEqual([3, 4]);
  });

  test("counts rows from where the caller says they begin", () => {
    expect(report([["1", "2014-07-01", "", ""]], { firstRow: 5 }).taken[0]?.row).toBe(5);
  });

  test("reads with a function, whose refusals keep their codes", () => {
    const reader: RecordReader<number> = (record, at): Result<{ value: number }> =>
      record["number"] === "1" ? { ok: true, value: at } : refuse("not-ours", "another office keeps it");
    const rows = [
      ["1", "", "", ""],
      ["2", "", "", ""],
    ];
    expect(must(importRows(rows, found, reader)).report).toEqual({
      taken: [{ row: 2, value: 2 }],
      refused: [{ row: 3, code: "not-ours", message: "another office keeps it" }],
      total: 2,
    });
  });

  test("is refused whole when a required column is missing", () => {
    const { found: without } = must(findColumns(["备注"], SYNONYMS));
    expect(importRows([["x"]], without, Item)).toEqual({
      ok: false,
      refusal: { code: "missing-column", message: 'no heading means "number", "due"' },
    });
  });

  test("throws when the identifying column is none of the file's", () => {
    expect(() => importRows([], found, Item, { unique: "id" })).toThrow(/unique names "id"/);
  });

  test("refuses a key that would change every object, and takes nothing from it", () => {
    const synonyms = [{ key: "__proto__", headings: ["序号"], required: true }];
    const { found: hostile } = must(findColumns(["序号"], synonyms));
    expect(must(importRows([["1"]], hostile, z.strictObject({}))).report).toMatchObject({
      taken: [],
      refused: [{ row: 2, code: "invalid-input" }],
    });
  });
});
