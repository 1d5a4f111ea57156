import { must } from "answerable";
import * as tables from "answerable/tables";
import { expect, test } from "vitest";
import * as z from "zod";

const { csvChunks, findColumns, importRows, normalizeHeading, parseCsv, readCsv, toCsv, unescapeFormula } = tables;

const ledger: tables.Table = {
  columns: [
    { key: "number", heading: { en: "No.", "zh-CN": "序号" }, type: "number" },
    { key: "problem", heading: { en: "Problem", "zh-CN": "存在问题" }, type: "text" },
    { key: "households", heading: { en: "Households", "zh-CN": "涉及户数" }, type: "number" },
  ],
  rows: [
    [1, "no water, two wells dry", 1000],
    [2, "=HYPERLINK(...)", "unknown"],
  ],
};

test("a table is written as CSV that a spreadsheet may open", () => {
  // #region to-csv
  expect(toCsv(ledger, { formulas: "escape", language: "zh-CN" })).toBe(
    '序号,存在问题,涉及户数\r\n1,"no water, two wells dry",1000\r\n2,\'=HYPERLINK(...),unknown\r\n',
  );
  // #endregion to-csv
});

test("rows are written while they arrive", async () => {
  // #region csv-chunks
  const chunks: string[] = [];
  for await (const chunk of csvChunks(ledger.columns, ledger.rows, { formulas: "escape" })) chunks.push(chunk);

  expect(chunks.join("")).toBe(toCsv(ledger, { formulas: "escape" }));
  // #endregion csv-chunks
});

test("a CSV text is read whole, or the place of its damage is named", () => {
  // #region parse-csv
  expect(parseCsv('number,problem\r\n1,"two wells\ndry"\r\n')).toEqual({
    ok: true,
    rows: [
      ["number", "problem"],
      ["1", "two wells\ndry"],
    ],
  });

  const damaged = parseCsv('number,problem\r\n1,"two wells');
  expect(damaged.ok ? "read" : damaged.refusal).toEqual({
    code: "unclosed-quote",
    message: "row 2, column 2 opens a quote that nothing closes",
  });
  // #endregion parse-csv
});

test("rows are read while they arrive, wherever the chunks are cut", async () => {
  // #region read-csv
  const rows: (readonly string[])[] = [];
  for await (const read of readCsv(["number,prob", "lem\r", '\n1,"two ""we', 'lls"" dry"'])) {
    if (!read.ok) throw new Error(read.refusal.message);
    rows.push(read.cells);
  }

  expect(rows).toEqual([
    ["number", "problem"],
    ["1", 'two "wells" dry'],
  ]);
  // #endregion read-csv
});

test("what escaping put before a formula is taken away again, and nothing else", () => {
  // #region unescape-formula
  expect(unescapeFormula("'=1+1")).toBe("=1+1");
  expect(unescapeFormula("'tis no formula")).toBe("'tis no formula");
  // #endregion unescape-formula
});

test("one heading is written in many ways", () => {
  // #region normalize-heading
  expect(normalizeHeading("責任　領導(dǎo)")).toBe("责任领导");
  expect(normalizeHeading(" Item ＩＤ")).toBe("itemid");
  // #endregion normalize-heading
});

test("columns are found by the headings that mean them", () => {
  // #region find-columns
  const synonyms = [
    { key: "problem", headings: ["存在问题", "问题描述"], required: true },
    { key: "due", headings: ["整改时限", "完成时限", "整改期限"], required: true },
    { key: "measure", headings: ["整改措施"], required: false },
  ];

  expect(must(findColumns(["問題描述", "整改期限", "备注"], synonyms)).found).toEqual({
    width: 3,
    columns: [
      { key: "problem", index: 0, heading: "問題描述" },
      { key: "due", index: 1, heading: "整改期限" },
    ],
    missing: [],
    unknown: [{ index: 2, heading: "备注" }],
  });

  const twice = findColumns(["存在问题", "整改时限", "完成时限"], synonyms);
  expect(twice.ok ? "found" : twice.refusal.message).toBe(
    '"整改时限" (column 2) and "完成时限" (column 3) both mean "due"',
  );
  // #endregion find-columns
});

test("an import accounts for every row", () => {
  // #region import-rows
  const Item = z.strictObject({ number: z.string(), problem: z.string(), due: z.iso.date() });
  const [headings = [], ...rows] = must(
    parseCsv("序号,存在问题,整改时限\n1,no water,2014-07-01\n2,,2014-02-30\n1,dry well,2014-08-01\n"),
  ).rows;
  const { found } = must(
    findColumns(headings, [
      { key: "number", headings: ["序号"], required: true },
      { key: "problem", headings: ["存在问题"], required: true },
      { key: "due", headings: ["整改时限"], required: true },
    ]),
  );
  const { report } = must(importRows(rows, found, Item, { unique: "number" }));

  expect(report.total).toBe(3);
  expect(report.taken).toEqual([{ row: 2, value: { number: "1", problem: "no water", due: "2014-07-01" } }]);
  expect(report.refused).toMatchObject([
    { row: 3, field: "problem", code: "invalid-input" },
    { row: 4, field: "number", code: "duplicate-id", message: 'number "1" stands in row 2' },
  ]);
  // #endregion import-rows
});
