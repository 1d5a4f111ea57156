import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { LEDGER_COLUMNS, LEDGER_FIELDS } from "answerable/ledger/sheet";
import { chineseLedgerSheet, englishLedgerSheet } from "answerable/presets";
import { HeadingSynonyms, Table, findColumns, importRows } from "answerable/tables";

const sheets = [chineseLedgerSheet, englishLedgerSheet];

describe.each(sheets)("the ledger's sheet in $language", ({ language, columns, synonyms }) => {
  test("has columns and synonyms that the library takes", () => {
    expect(HeadingSynonyms.safeParse(synonyms).error).toBeUndefined();
    expect(Table.safeParse({ columns, rows: [] }).error).toBeUndefined();
  });

  test("writes the usual columns, and reads every field", () => {
    expect(columns.map(({ key }) => key)).toEqual(LEDGER_COLUMNS);
    expect(synonyms.map(({ key }) => key)).toEqual(LEDGER_FIELDS);
  });

  test("reads its own headings, in their order", () => {
    const headings = columns.map(({ heading }) => (typeof heading === "string" ? heading : heading[language]));
    const { found } = must(findColumns(headings, synonyms));
    expect(found).toMatchObject({ missing: [], unknown: [] });
    expect(found.columns.map(({ key }) => key)).toEqual(LEDGER_COLUMNS);
  });

  test.each(synonyms.flatMap(({ key, headings }) => headings.map((heading) => ({ key, heading }))))(
    "finds $key under $heading",
    ({ key, heading }) => {
      expect(must(findColumns([heading], synonyms)).found.columns).toEqual([{ key, index: 0, heading }]);
    },
  );
});

test("the Chinese columns are those an office uses", () => {
  const headings = chineseLedgerSheet.columns.map(({ heading }) => (heading as { "zh-CN": string })["zh-CN"]);
  expect(headings.join("|")).toBe(
    "序号|问题来源|问题类别|存在问题|整改目标|整改措施|责任领导|责任单位|配合单位|责任人|整改类型|整改时限|进展情况|完成情况|" +
      "完成时间|佐证材料|验收人|验收意见|销号时间|备注",
  );
});

describe("headings of published forms are known", () => {
  test.each([
    ["an audit list", "审计发现的问题|审计整改要求和建议|审计整改期限", "problem measures due"],
    ["a bureau's plan", "整改措施|整改时间|责任领导|责任岗室", "measures due leader office"],
    ["a city's slip", "责任单位|责任领导|整改措施|整改时限", "unit leader measures due"],
    [
      "a form of closing",
      "問題描述|發現時間|責任單位|整改措施|完成時限|複核人",
      "problem ? unit measures due acceptor",
    ],
    ["synonyms of one office", "責任科室|牵头领导|銷號情況", "office leader closed"],
    ["others", "责任部门|分管领导|是否销号|督办单位", "office leader closed acceptor"],
    ["the recommended set in brackets", "牵头单位/责任单位|整改类型（立行立改/限期整改/長期堅持）", "unit handling"],
  ])("%s", (_, headings, keys) => {
    const { columns } = must(findColumns(headings.split("|"), chineseLedgerSheet.synonyms)).found;
    const keyAt = new Map(columns.map(({ index, key }) => [index, key]));
    expect(headings.split("|").map((_heading, index) => keyAt.get(index) ?? "?")).toEqual(keys.split(" "));
  });
});

test.each(sheets)("the sheet in $language has the words of every code that stands in it", ({ words }) => {
  expect(Object.keys(words.status!).toSorted()).toEqual([...ledger.ITEM_STATUSES].toSorted());
  expect(Object.keys(words.outcome!).toSorted()).toEqual([...ledger.OUTCOMES].toSorted());
  expect(Object.keys(words.handling!).toSorted()).toEqual([...ledger.HANDLINGS].toSorted());
  expect(Object.keys(words.origin!).toSorted()).toEqual([...ledger.ORIGINS].toSorted());
});

test("a sheet without problems is no ledger, and one without numbers is", () => {
  for (const { synonyms } of sheets) {
    const problem = synonyms.find(({ key }) => key === "problem")!.headings[0]!;
    const number = synonyms.find(({ key }) => key === "number")!.headings[0]!;
    expect(must(findColumns([number], synonyms)).found.missing).toEqual(["problem"]);
    expect(importRows([], must(findColumns([problem], synonyms)).found, () => ({ ok: true, value: 1 })).ok).toBe(true);
  }
});
