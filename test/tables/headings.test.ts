import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/core/index.js";
import { HeadingSynonyms, findColumns, normalizeHeading } from "answerable/tables";
import { chineseLedgerSheet } from "answerable/presets";

const LEDGER_HEADINGS = chineseLedgerSheet.synonyms;

describe("a heading is known", () => {
  test.each([
    ["in traditional characters", "責任領導", "责任领导"],
    ["in traditional characters", "審計發現的問題", "审计发现的问题"],
    ["in traditional characters", "審計整改要求和建議", "审计整改要求和建议"],
    ["in traditional characters", "審計整改期限", "审计整改期限"],
    ["in traditional characters", "責任單位", "责任单位"],
    ["in traditional characters", "責任崗室", "责任岗室"],
    ["in traditional characters", "責任科室", "责任科室"],
    ["in traditional characters", "責任部門", "责任部门"],
    ["in traditional characters", "牽頭領導", "牵头领导"],
    ["in traditional characters", "分管領導", "分管领导"],
    ["in traditional characters", "整改時限", "整改时限"],
    ["in traditional characters", "整改時間", "整改时间"],
    ["in traditional characters", "問題來源", "问题来源"],
    ["in traditional characters", "問題類別", "问题类别"],
    ["in traditional characters", "進展情況", "进展情况"],
    ["in traditional characters", "完成情況", "完成情况"],
    ["in traditional characters", "佐證材料", "佐证材料"],
    ["in traditional characters", "驗收人", "验收人"],
    ["in traditional characters", "督辦單位", "督办单位"],
    ["in traditional characters", "驗收意見", "验收意见"],
    ["in traditional characters", "銷號時間", "销号时间"],
    ["in traditional characters", "是否銷號", "是否销号"],
    ["in traditional characters", "序號", "序号"],
    ["in traditional characters", "備註", "备注"],
    ["in traditional characters", "複核人", "复核人"],
    ["in traditional characters", "發現時間", "发现时间"],
    ["in traditional characters", "狀態", "状态"],
    ["in traditional characters", "下發時間", "下发时间"],
    ["in traditional characters", "完成/作廢時間", "完成/作废时间"],
    ["in traditional characters", "整改類型(立行立改/限期整改/長期堅持)", "整改类型(立行立改/限期整改/长期坚持)"],
    ["in traditional characters", "未啟動/進行中/已驗收", "未启动/进行中/已验收"],
    ["in traditional characters", "交辦/承辦/轉辦/聯辦", "交办/承办/转办/联办"],
    ["with white space inside", " 责任 领导　", "责任领导"],
    ["over two lines", "责任\r\n领导", "责任领导"],
    ["in full-width letters", "ＩＴＥＭ　ＩＤ", "Item ID"],
    ["in full-width brackets", "整改情况（月）", "整改情况(月)"],
    ["in another case", "REMEDIATION PLAN", "Remediation plan"],
    ["with injected pinyin", "責任領(lǐng)導(dǎo)", "责任领导"],
    ["with pinyin in full-width brackets", "标（biāo）准（zhǔn）", "标准"],
  ])("%s: %s", (_, written, usual) => {
    expect(normalizeHeading(written)).toBe(normalizeHeading(usual));
  });

  test.each([
    ["a unit in brackets", "重量(kg)", "重量"],
    ["another thing in brackets", "整改情况(月)", "整改情况"],
    ["another word", "责任人", "责任领导"],
    ["what a character lost", "确?;活动", "确保活动"],
  ])("but %s makes another heading", (_, one, other) => {
    expect(normalizeHeading(one)).not.toBe(normalizeHeading(other));
  });

  test("and normalising once is enough", () => {
    const pieces = fc.constantFrom("責", "领", "(dǎo)", "（biāo）", "(", ")", "kg", "Ａ", " ", "　", "\n", "註", "😀");
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (heading) => {
        const once = normalizeHeading(heading);
        expect(normalizeHeading(once)).toBe(once);
      }),
    );
  });
});

describe("columns are found", () => {
  test("in any order, whichever synonym each stands under", () => {
    const choices = LEDGER_HEADINGS.map(({ key, headings }) =>
      fc.constantFrom(...headings).map((heading) => ({ key, heading })),
    );
    const file = fc.tuple(...choices).chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(file, (columns) => {
        const { found } = must(
          findColumns(
            columns.map(({ heading }) => heading),
            LEDGER_HEADINGS,
          ),
        );
        expect(found).toEqual({
          width: columns.length,
          columns: columns.map(({ key, heading }, index) => ({ key, index, heading })),
          missing: [],
          unknown: [],
        });
      }),
    );
  });

  test("and what is missing or unknown is named, optional columns excepted", () => {
    expect(must(findColumns(["序号", "", "整改措施", "整改效果"], LEDGER_HEADINGS)).found).toMatchObject({
      missing: ["problem"],
      unknown: [
        { index: 1, heading: "" },
        { index: 3, heading: "整改效果" },
      ],
    });
  });

  test("but two columns of one meaning are refused by name", () => {
    expect(findColumns(["序号", "整改时限", "问题描述", "整改期限"], LEDGER_HEADINGS)).toEqual({
      ok: false,
      refusal: {
        code: "ambiguous-column",
        message: '"整改时限" (column 2) and "整改期限" (column 4) both mean "due"',
      },
    });
  });

  test("and the same heading twice is refused as well", () => {
    expect(findColumns(["备注", "備註"], LEDGER_HEADINGS)).toMatchObject({ refusal: { code: "ambiguous-column" } });
  });

  test("headings that are names of every object mean nothing", () => {
    const headings = ["__proto__", "constructor", "toString"];
    expect(must(findColumns(headings, LEDGER_HEADINGS)).found).toMatchObject({ columns: [], width: 3 });
  });
});

describe("heading synonyms are refused", () => {
  const due = { key: "due", headings: ["整改时限"], required: true };
  test.each<[string, unknown, RegExp]>([
    ["with a key twice", [due, { ...due, headings: ["完成时限"] }], /1\.key: "due" stands twice/],
    ["with a heading under two keys", [due, { ...due, key: "on" }], /1\.headings: "整改时限" also means "due"/],
    [
      "with a heading under two keys in two spellings",
      [due, { key: "on", headings: ["整改 時限"], required: false }],
      /"整改 時限" also means "due"/,
    ],
    ["without a heading", [{ ...due, headings: [] }], /headings/],
    ["with a blank heading", [{ ...due, headings: ["　 "] }], /is blank/],
    ["with an unknown field", [{ ...due, type: "day" }], /type/],
    ["without saying whether the column is required", [{ key: "due", headings: ["整改时限"] }], /required/],
  ])("%s", (_, synonyms, message) => {
    expect(HeadingSynonyms.safeParse(synonyms).success).toBe(false);
    const found = findColumns(["整改时限"], synonyms as HeadingSynonyms);
    expect(found).toMatchObject({ refusal: { code: "invalid-input" } });
    expect(found.ok ? "" : found.refusal.message).toMatch(message);
  });

  test("but a heading may be given in several spellings of one key", () => {
    expect(HeadingSynonyms.safeParse([{ ...due, headings: ["整改时限", "整改時限"] }]).success).toBe(true);
  });
});
