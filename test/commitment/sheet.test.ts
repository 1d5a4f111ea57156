import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { PLEDGE_COLUMNS, pledgeRowReader, pledgeTable, type PledgeColumn } from "answerable/commitment/sheet";
import { PLEDGE_COLUMN_LABELS, PLEDGE_SHEET_REFUSAL_LABELS } from "answerable/commitment/sheet/labels";
import { chinesePledgeSheet, englishPledgeSheet } from "answerable/presets";
import { HeadingSynonyms, Table, findColumns, importRows, parseCsv, toCsv, type Cell } from "answerable/tables";
import { aLife, aPublishedPledge } from "./records.js";
import { collections } from "./walk.js";

const { words } = chinesePledgeSheet;
const { pledges } = aLife();

test("a sheet is written in Chinese, and read back", () => {
  const kept = pledges.settled;
  // #region pledge-sheet
  const sheet = chinesePledgeSheet;
  const { table } = must(pledgeTable([kept], { asOf: "2014-12-31", ...sheet }));
  const csv = toCsv(table, { language: "zh-CN", formulas: "escape" });
  expect(csv.split("\r\n")[1]).toContain("logistics,单位,logistics office,,集体承诺,,,约束性,");

  const [headings = [], ...rows] = must(parseCsv(csv)).rows;
  const { found } = must(findColumns(headings, sheet.synonyms));
  const { report } = must(importRows(rows, found, pledgeRowReader(sheet.words)));
  const [taken] = report.taken;
  expect(taken?.value).toMatchObject({
    id: "pl-1",
    measure: { unit: "canteens", baseline: 0, target: 8 },
    verdict: "kept",
  });

  const { verdict, ...promise } = taken!.value; // what another register can begin with
  expect(commitment.propose({ ...promise, by: "office", on: "2014-03-03" }).ok).toBe(true);
  // #endregion pledge-sheet
  expect(verdict).toBe("kept");
});

/** The rows as they come back from a file. */
function readBack(list: readonly commitment.Pledge[], asOf: string, language: "en" | "zh-CN" | undefined): unknown[] {
  const options = language === undefined ? {} : { words, language };
  const { table } = must(pledgeTable(list, { asOf, ...options }));
  const csv = toCsv(table, { language: language ?? "en", formulas: "escape" });
  const [headings = [], ...rows] = must(parseCsv(csv)).rows;
  const synonyms = PLEDGE_COLUMNS.map((key) => ({ key, headings: [key], required: true }));
  const { report } = must(importRows(rows, must(findColumns(headings, synonyms)).found, pledgeRowReader(words)));
  expect(report.refused).toEqual([]);
  return report.taken.map(({ value }) => value);
}

test("whatever happened to pledges, a file gives back their promises and verdicts, in codes and in words", () => {
  const languages = fc.constantFrom("en" as const, "zh-CN" as const, undefined);
  fc.assert(
    fc.property(collections, languages, (walked, language) => {
      const list = walked.map(({ states }) => states.at(-1)!);
      const read = readBack(list, "2030-01-01", language);
      const promised = list.map((pledge) => {
        const { id, maker, kind, ambition, statement, measure, due } = pledge;
        const verdict = commitment.verdictOn(pledge, "2030-01-01")?.verdict;
        return JSON.parse(JSON.stringify({ id, maker, kind, ambition, statement, measure, due, verdict })) as unknown;
      });
      expect(read).toEqual(promised);
    }),
  );
});

describe("a table", () => {
  const cellsOf = (pledge: commitment.Pledge, asOf: string): Readonly<Partial<Record<PledgeColumn, Cell>>> => {
    const { table } = must(pledgeTable([pledge], { asOf }));
    return Object.fromEntries(PLEDGE_COLUMNS.map((key, index) => [key, table.rows[0]![index]]));
  };

  test("says how a pledge stood on the day: nothing yet is empty, and what nobody knows is unknown", () => {
    expect(cellsOf(aPublishedPledge(), "2014-12-31")).toMatchObject({
      post: "",
      standing: "no-report",
      achieved: "unknown",
      verdict: "",
      settledOn: "",
    });
    expect(cellsOf(pledges.settled, "2014-12-30")).toMatchObject({ achieved: 8, standing: "not-yet-due", verdict: "" });
    expect(cellsOf(pledges.settled, "2014-12-31")).toMatchObject({
      standing: "kept",
      verdict: "kept",
      settledOn: "2014-12-31",
    });
    const unmeasured = aPublishedPledge({ measure: undefined, due: undefined });
    expect(cellsOf(unmeasured, "2014-12-31")).toMatchObject({ unit: "", target: "", achieved: "", due: "" });
  });

  test("has the text that was in force on the day", () => {
    const text = {
      statement: "six canteens",
      measure: { unit: "canteens", baseline: 0, target: 6 },
      due: "2014-12-31",
    };
    const asked = must(
      commitment.revise(aPublishedPledge(), { text, reason: "flood", by: "office", on: "2014-06-01" }),
    ).pledge;
    const decision = {
      verdict: "approved",
      reason: "seen",
      place: "board",
      by: "committee",
      on: "2014-06-10",
    } as const;
    const lowered = must(commitment.decideRevision(asked, decision)).pledge;
    expect(cellsOf(lowered, "2014-06-09").target).toBe(8);
    expect(cellsOf(lowered, "2014-06-10").target).toBe(6);
    expect(cellsOf(lowered, "2014-03-01").target).toBe(6); // none was in force yet: the present one
  });

  test("has the columns asked for, and says unknown in one that nobody fills", () => {
    const columns = ["id", "remark"].map((key) => ({ key, heading: key, type: "text" }) as const);
    const { table } = must(pledgeTable([pledges.settled], { asOf: "2014-12-31", columns }));
    expect(table.rows).toEqual([["pl-1", "unknown"]]);
  });

  test("refuses a pledge twice, and throws where two columns have one key", () => {
    const twice = [pledges.settled, pledges.settled];
    expect(pledgeTable(twice, { asOf: "2014-12-31" })).toMatchObject({ refusal: { code: "duplicate-id" } });
    const columns = [1, 2].map(() => ({ key: "id", heading: "id", type: "text" }) as const);
    expect(() => pledgeTable([], { asOf: "2014-12-31", columns })).toThrow(RangeError);
  });
});

describe("a row", () => {
  const row = { id: "1", maker: "works", makerKind: "unit", kind: "collective", statement: "a road" };
  const read = (changes: object): unknown => pledgeRowReader(words)({ ...row, ...changes }, 7);

  test("may say codes, or words in either language", () => {
    for (const kind of ["collective", "集体承诺"])
      expect(read({ kind })).toMatchObject({ value: { kind: "collective" } });
    expect(read({ verdict: "未兑现" })).toMatchObject({ value: { verdict: "not-kept" } });
    expect(read({ verdict: "not kept" })).toMatchObject({ value: { verdict: "not-kept" } });
  });

  test("with a target and no baseline has an unknown one", () => {
    expect(read({ unit: "km", target: "8.5" })).toMatchObject({
      value: { measure: { unit: "km", baseline: "unknown", target: 8.5 } },
    });
  });

  test("leaves out what it does not say", () => {
    expect(read({ due: " ", matter: "" })).toEqual({
      ok: true,
      value: {
        id: "1",
        maker: { id: "works", kind: "unit" },
        kind: "collective",
        ambition: "committed",
        statement: "a road",
      },
    });
  });

  test.each<[string, string, object]>([
    ["without an id", "id", { id: "" }],
    ["without a maker", "maker", { maker: "" }],
    ["without a kind of maker", "maker.kind", { makerKind: "" }],
    ["without a statement", "statement", { statement: " " }],
    ["with a kind nobody knows", "kind", { kind: "solemn" }],
    ["with a kind called as what every object has", "kind", { kind: "constructor" }],
    ["with a verdict nobody knows", "verdict", { verdict: "mostly kept" }],
    ["with a verdict called as what every object has", "verdict", { verdict: "toString" }],
    ["with a day that does not exist", "due", { due: "2014-02-30" }],
    ["with a target and no unit", "measure.unit", { target: "8" }],
    ["with a unit and no target", "measure.target", { unit: "km" }],
    ["with a target that is no number", "measure.target", { unit: "km", target: "eight" }],
    ["with a target that equals the baseline", "measure", { unit: "km", baseline: "8", target: "8" }],
    ["with a column nobody knows", "colour", { colour: "red" }],
  ])("%s is refused and names it", (_, field, changes) => {
    expect(read(changes)).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
    expect(read(changes)).toMatchObject({ refusal: { message: expect.stringContaining("row 7") as string } });
  });
});

test.each([chinesePledgeSheet, englishPledgeSheet])(
  "the sheet in $language has columns that the library takes, and finds its own",
  (sheet) => {
    expect(HeadingSynonyms.safeParse(sheet.synonyms).error).toBeUndefined();
    expect(Table.safeParse({ columns: sheet.columns, rows: [] }).error).toBeUndefined();
    const headings = PLEDGE_COLUMNS.map((key) => PLEDGE_COLUMN_LABELS[key][sheet.language]);
    const { found } = must(findColumns(headings, sheet.synonyms));
    expect(found).toMatchObject({ missing: [], unknown: [] });
    expect(found.columns.map(({ key }) => key)).toEqual(PLEDGE_COLUMNS);
  },
);

test("every column and every refusal has words, each its own", () => {
  for (const list of [PLEDGE_COLUMN_LABELS, PLEDGE_SHEET_REFUSAL_LABELS]) {
    for (const language of ["en", "zh-CN"] as const) {
      const used = Object.values(list).map((label) => label[language]);
      expect(new Set(used).size).toBe(used.length);
    }
  }
  expect(Object.keys(PLEDGE_COLUMN_LABELS)).toEqual([...PLEDGE_COLUMNS]);
});
