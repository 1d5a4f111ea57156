import { describe, expect, test } from "vitest";
import { Table } from "answerable/tables";

const columns = [
  { key: "unit", heading: { en: "Unit", "zh-CN": "单位" }, type: "text" },
  { key: "closed", heading: "Closed", type: "number" },
  { key: "red", heading: "", type: "boolean" },
  { key: "note", heading: "Note" },
];
const row = ["water bureau", 18, false, 3];

describe("a table", () => {
  test("holds text, numbers, truth values, empty and unknown cells, and survives JSON", () => {
    const table = {
      columns,
      rows: [row, ["", "", "", ""], ["unknown", "unknown", "unknown", "unknown"], ["0", 0, true, ""]],
    };
    expect(Table.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  test.each<[string, unknown, RegExp]>([
    ["a key used twice", { columns: [columns[0], columns[0]], rows: [] }, /"unit" is used twice/],
    ["a row too short", { columns, rows: [row, row.slice(1)] }, /has a cell count of 3 where the column count is 4/],
    ["a row too long", { columns, rows: [[...row, ""]] }, /has a cell count of 5/],
    ["text among numbers", { columns, rows: [["a", "18", false, ""]] }, /is string 18 in column "closed"/],
    ["a number among text", { columns, rows: [[1, 18, false, ""]] }, /is number 1 in column "unit"/],
    ["a truth value among numbers", { columns, rows: [["a", true, false, ""]] }, /is boolean true in column "closed"/],
    ["NaN", { columns, rows: [["a", Number.NaN, false, ""]] }, /invalid/i],
    ["null for unknown", { columns, rows: [["a", null, false, ""]] }, /invalid/i],
    ["no columns", { columns: [], rows: [] }, /too small/i],
    ["an unknown field", { columns, rows: [], title: "x" }, /title/],
    ["a column of another type", { columns: [{ ...columns[0], type: "day" }], rows: [] }, /invalid/i],
  ])("is refused with %s", (_, table, message) => {
    const read = Table.safeParse(table);
    expect(read.success).toBe(false);
    expect(read.error?.issues.map((issue) => issue.message).join("; ")).toMatch(message);
  });

  test("names the cell at fault by row and column", () => {
    const read = Table.safeParse({ columns, rows: [row, ["a", 1, "yes", ""]] });
    expect(read.error?.issues[0]?.path).toEqual(["rows", 1, 2]);
  });
});
