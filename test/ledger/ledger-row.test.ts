import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { LEDGER_FIELDS, LedgerRow, readLedgerRow, type LedgerField } from "answerable/ledger/sheet";
import { chineseLedgerSheet } from "answerable/presets";
import { findColumns, importRows, parseCsv, type Cell } from "answerable/tables";
import { FIRST_OF_THREE, SECOND_OF_THREE } from "../../src/ledger/sheet/garbled.js";
import { importText } from "./sheets.js";

const read = (cells: Readonly<Record<string, Cell>>) => readLedgerRow({ problem: "电梯停运", ...cells }, 7);
const value = (cells: Readonly<Record<string, Cell>>) => must(read(cells)).value;

test("a row is read as far as it is certain", () => {
  // #region read-ledger-row
  const csv =
    "序号,問題類別,存在问题,责任岗室,配合单位,整改类型,整改時間\n3,“”,门前积水,某科,水务局、XX局,即知即改,2014年7月底前\n";
  const [headings = [], ...rows] = must(parseCsv(csv)).rows;
  const { found } = must(findColumns(headings, chineseLedgerSheet.synonyms));
  const { report } = must(importRows(rows, found, readLedgerRow, { unique: "number" }));

  expect(report.refused).toEqual([]);
  expect(report.taken[0]?.value).toEqual({
    number: "3",
    source: "unknown",
    category: "unknown",
    problem: "门前积水",
    unit: "unknown",
    office: "unknown",
    supportingUnits: ["水务局", "unknown"],
    handling: "immediate",
    due: "2014-07",
    written: {
      category: "“”",
      office: "某科",
      supportingUnits: "水务局、XX局",
      handling: "即知即改",
      due: "2014年7月底前",
    },
    damaged: ["category", "supportingUnits", "office"],
  });
  // #endregion read-ledger-row
});

describe("nothing is taken silently", () => {
  const pieces = fc.constantFrom(
    ...Array.from("某X_×*“”、?;()水务局整改2014年7月1日底前./-无 \n"),
    "(dǎo)",
    "責",
    "1900",
    "unknown",
  );
  const cell = fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), fc.string(), fc.double(), fc.boolean());
  const record = fc.dictionary(fc.constantFrom(...LEDGER_FIELDS), cell);

  test("a row that is taken gives back every cell, as it reads or as it was written", () => {
    fc.assert(
      fc.property(record, (cells) => {
        const result = read(cells);
        if (!result.ok) return;
        expect(LedgerRow.parse(result.value)).toEqual(result.value);
        for (const [field, each] of Object.entries(cells)) {
          if (String(each).trim() === "") continue;
          const { written, ...taken } = result.value;
          const kept = written[field as LedgerField] ?? String(taken[field as LedgerField]);
          expect(kept).toBe(String(each));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("a row that is refused names the row, and a field that it has or lacks", () => {
    fc.assert(
      fc.property(record, (cells) => {
        const result = read(cells);
        if (result.ok) return;
        expect(result.refusal.message).toMatch(/^row 7: /u);
        expect(result.refusal.issues?.length).toBeGreaterThan(0);
        for (const { path } of result.refusal.issues ?? []) expect(LEDGER_FIELDS).toContain(path[0]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a time is read", () => {
  test.each([
    ["2014-07-01", "2014-07-01"],
    ["2014-7-1", "2014-07-01"],
    ["2014.7.1", "2014-07-01"],
    ["2014/7/1", "2014-07-01"],
    ["2014/7/1 0:00:00", "2014-07-01"],
    ["20140701", "2014-07-01"],
    [20140701, "2014-07-01"],
    ["2014年7月1日", "2014-07-01"],
    ["２０１４年７月１日", "2014-07-01"],
    [" 2014 年 12 月 31 号 ", "2014-12-31"],
    ["2014年(nián)7月1日", "2014-07-01"],
    ["2014年6月30日前", "2014-06-30"],
    ["2014年6月30日之前完成", "2014-06-30"],
    ["2014-07-01T17:00:00+08:00", "2014-07-01T17:00:00+08:00"],
    ["2014年7月", "2014-07"],
    ["2014年7月份", "2014-07"],
    ["2014年12月底前", "2014-12"],
    ["2014年7月上旬", "2014-07"],
    ["2014-07", "2014-07"],
    ["2014/10", "2014-10"],
    ["2014.7", "2014-07"],
    ["2014.10", "2014-10"],
    ["2014.1", "unknown"],
    [2014.1, "unknown"],
    ["7月底", "unknown"],
    ["7月1日", "unknown"],
    ["14.7.1", "unknown"],
    ["2014.7-1", "unknown"],
    ["2014年71", "unknown"],
    ["2014年7月前", "unknown"],
    ["2014/7/1 17:30", "unknown"],
    ["2014年", "unknown"],
    ["20_年7月1日", "unknown"],
    ["2014年X月", "unknown"],
    ["长期坚持", "unknown"],
    ["待定", "unknown"],
    [41821, "unknown"],
    [true, "unknown"],
    ["unknown", "unknown"],
  ])("due %j as %s", (cell, due) => {
    const row = value({ due: cell });
    expect(row.due).toBe(due);
    expect(row.written.due).toBe(due === String(cell) ? undefined : String(cell));
  });

  test.each(["无", "/", "——", "－", "N/A"])("%s as none at all, and kept", (cell) => {
    const row = value({ due: cell, doneOn: cell });
    expect(row).not.toHaveProperty("due");
    expect(row.written).toEqual({ due: cell, doneOn: cell });
  });

  test("what was done before a day was done on no certain one", () => {
    expect(value({ doneOn: "2014年6月30日前", closedOn: "2014年6月底前" })).toMatchObject({
      doneOn: "unknown",
      closedOn: "unknown",
    });
    expect(value({ doneOn: "2014年6月30日", closedOn: "2014年6月底" })).toMatchObject({
      doneOn: "2014-06-30",
      closedOn: "2014-06",
    });
  });

  test.each(["2014-02-30", "2014年13月", "2014.6.31", "20140732", "2014/0/1"])("%s is refused by name", (cell) => {
    for (const field of ["due", "doneOn", "closedOn"]) {
      const result = read({ [field]: cell });
      expect(result).toMatchObject({ refusal: { code: "invalid-input", issues: [{ path: [field] }] } });
      expect(result.ok ? "" : result.refusal.message).toMatch(/^row 7: \w+: ".+" is no day, month or instant$/u);
    }
  });
});

describe("handling is read", () => {
  test.each([
    ["立行立改", "immediate"],
    ["邊學邊改", "immediate"],
    ["限期整改", "time-limited"],
    ["長期堅持", "long-term"],
    ["长期(qī)坚持", "long-term"],
    ["Time-Limited", "time-limited"],
    ["立行立改、长期坚持", "unknown"],
    ["constructor", "unknown"],
    ["中长期", "unknown"],
  ])("%s as %s", (cell, handling) => {
    expect(value({ handling: cell })).toMatchObject({ handling, written: { handling: cell } });
  });
});

describe("a name", () => {
  test.each([
    "某局",
    "王某",
    "王某某",
    "XX局",
    "xx",
    "李×",
    "张**",
    "_县",
    "第_支部",
    "ＸＸ单位",
    "_",
    "“”",
    "確?;顒?dòng)",
  ])("%s is unknown, kept and named as damaged", (unit) => {
    expect(value({ unit })).toMatchObject({ unit: "unknown", written: { unit }, damaged: ["unit"] });
  });

  test.each(["li_wei", "Exxon", "Max", "X光室", "某种子站", "5×9 team", "(dǎo) alone", "unknown", "财政局"])(
    "%s stays as it is",
    (unit) => {
      expect(value({ unit })).toMatchObject({ unit, written: {}, damaged: [] });
    },
  );

  const names = ["number", "source", "category", "leader", "unit", "owner", "acceptor", "office"] as const;
  const words = ["problem", "goal", "measures", "progress", "done", "evidence", "verdict", "remark", "closed"] as const;

  test.each(names)("of %s is unknown with one part of it", (field) => {
    expect(value({ [field]: "某局二科" })[field]).toBe("unknown");
  });

  test.each(words)("is none where people write sentences: %s", (field) => {
    expect(value({ [field]: "某局二科" })[field]).toBe("某局二科");
  });

  test("is freed of injected pinyin, and the cell kept", () => {
    const unit = "標(biāo)準(zhǔn)辦(bàn)";
    expect(value({ unit })).toMatchObject({ unit: "標準辦", written: { unit }, damaged: [] });
  });

  test.each(["不详", "未知", "待定", "Unknown"])("%s is unknown, and no damage", (owner) => {
    expect(value({ owner })).toMatchObject({ owner: "unknown", written: { owner }, damaged: [] });
  });

  test("that a problem always has is unknown when the sheet leaves it out or says there is none", () => {
    const always = { source: "unknown", category: "unknown", unit: "unknown", handling: "unknown" };
    expect(value({})).toEqual({ problem: "电梯停运", ...always, written: {}, damaged: [] });
    expect(value({ source: "/", category: "  ", unit: "无", handling: "-" })).toMatchObject(always);
  });

  test("of several units is read for each of them", () => {
    expect(value({ supportingUnits: "财政局，某局；\n住建局 、/" }).supportingUnits).toEqual([
      "财政局",
      "unknown",
      "住建局",
    ]);
    expect(value({ supportingUnits: "无" })).not.toHaveProperty("supportingUnits");
  });
});

describe("words", () => {
  test.each([
    ["征求到意见和建议_条", ["problem"]],
    ["聚焦“”问题", ["problem"]],
    ["形式主义、、享乐主义", ["problem"]],
    ["為確?;顒?dòng)扎實推進", ["problem"]],
    ["自X月XX日开通以来", ["problem"]],
    ["某些干部作风不实，配3×5米宣传栏？", []],
  ])("with a hole stay as they are, and the hole is named: %s", (problem, damaged) => {
    expect(value({ problem })).toMatchObject({ problem, written: {}, damaged });
  });

  test.each(["___", "XXX", "××，××", "“”"])("of which nothing is left are unknown: %s", (problem) => {
    expect(value({ problem })).toMatchObject({ problem: "unknown", written: { problem }, damaged: ["problem"] });
  });

  test.each([
    ["nothing", {}],
    ["white space", { problem: " \n　" }],
    ["a dash", { problem: "——" }],
    ["无", { problem: "无" }],
  ])("a row whose problem is %s is refused", (_, cells) => {
    expect(readLedgerRow({ number: "1", ...cells }, 7)).toEqual({
      ok: false,
      refusal: {
        code: "invalid-input",
        message: "row 7: problem: says nothing",
        issues: [{ path: ["problem"], message: "says nothing" }],
      },
    });
  });
});

describe("a row is refused", () => {
  const gbk = Uint8Array.of(0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6);
  const utf8 = new TextEncoder().encode("水务局");
  test.each([
    ["GBK read as UTF-8", new TextDecoder("utf-8").decode(gbk)],
    ["that, saved and read as GBK", new TextDecoder("gbk").decode(new TextEncoder().encode("\uFFFD\uFFFD"))],
    ["UTF-8 read as Windows-1252", new TextDecoder("windows-1252").decode(utf8)],
    ["UTF-8 read byte by byte", String.fromCharCode(...utf8)],
    ["UTF-8 read as GB 18030", new TextDecoder("gb18030").decode(new TextEncoder().encode("漏水未修"))],
    ["that, with what nothing shows left out", "婕忔按鏈慨"],
    ["and more of it", "锛岃嚦浠婃湭淇"],
    ["and an office of it, with a euro sign", "灞€"],
    ["GBK read as Windows-1252", new TextDecoder("windows-1252").decode(gbk)],
    ["and longer", "Â©Ë®Îñ¾Ö"],
    ["and without a sign", "ÊÐÖÚÒâÎñ"],
    ["a byte of nothing in a word", "水\u0000务"],
    ["a bell", "\u0007水务"],
    ["a byte that deletes", "水务\u007F"],
    ["a page break within a word", "水\u000C务"],
    ["a private character", "水\uE043务"],
    ["a private character of the last planes", "水\u{F0000}务"],
    ["half a character", "水\uD83D务"],
  ])("for %s, with every field named", (_, unit) => {
    expect(read({ unit, remark: unit, owner: "王伟" })).toEqual({
      ok: false,
      refusal: {
        code: "garbled-text",
        message: "row 7: unit, remark: was read in a wrong encoding",
        issues: ["unit", "remark"].map((field) => ({ path: [field], message: "was read in a wrong encoding" })),
      },
    });
  });

  test.each([
    ...[
      "naïve “quotes” — déjà vu…",
      "voilà»”",
      "😀 𠮷",
      "André",
      "São Tomé",
      "Ærøskøbing",
      "Åsa Öberg",
      "JÄÄÄÄR",
      "CRÉÉE",
    ],
    ...["m²·°C", "½ ¾ ±3×5", "«À»", "100€", "每单位€5", "²³±½", "a\tb", "第一行\n第二行", "第一页 \u000C第二页"],
    ...[
      "沙家浜村",
      "各鎮村和鎮直單位",
      "東明鎮鎮政府",
      "淇县浠水",
      "张婕、王璇、李姗姗",
      "龚䶮、㐂村、朱镕、堃垚",
      "楠村楠",
    ],
  ])("but not for %s", (remark) => {
    expect(value({ remark }).remark).toBe(remark);
  });

  test("for every sentence of two clauses that was read as GB 18030, and for none as it was", () => {
    const characters = fc.constantFrom(
      ...Array.from("漏水未修至今电梯停运群众反映强烈整改问题责任单位工作人员态度生硬"),
    );
    const clause = fc.string({ unit: characters, minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(clause, clause, (one, other) => {
        const remark = `${one}，${other}。`;
        const misread = new TextDecoder("gb18030").decode(new TextEncoder().encode(remark));
        expect(read({ remark: misread })).toMatchObject({ refusal: { code: "garbled-text" } });
        expect(value({ remark }).remark).toBe(remark);
      }),
    );
  });

  test("by lists that are those of the encoding", () => {
    const misread = new TextDecoder("gb18030");
    const pairs = (leads: readonly number[], trails: readonly number[]): string =>
      leads
        .flatMap((lead) => trails.map((trail) => misread.decode(Uint8Array.of(lead, trail))))
        .filter((character) => !/[\p{Co}\uFFFD]/u.test(character))
        .join("");
    const bytes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const firsts = [
      pairs([0xe3], [0x80]),
      pairs([0xe4], bytes(0xb8, 0xbf)),
      pairs(bytes(0xe5, 0xe8), bytes(0x80, 0xbf)),
      pairs([0xe9], bytes(0x80, 0xbe)),
      pairs([0xef], [0xbc, 0xbd]),
    ];
    expect(Array.from(FIRST_OF_THREE).sort()).toEqual(Array.from(firsts.join("")).sort());
    const seconds = pairs(bytes(0x81, 0xbf), [...bytes(0xe3, 0xe9), 0xef]);
    expect(Array.from(SECOND_OF_THREE).sort()).toEqual(Array.from(seconds).sort());
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a column of no ledger", { cost: "5" }, "cost"],
    ["NaN", { due: Number.NaN }, "due"],
    ["infinity", { remark: Number.POSITIVE_INFINITY }, "remark"],
    ["null", { unit: null }, "unit"],
    ["a date object", { due: new Date(0) }, "due"],
    ["a text of 10 MB", { remark: "_".repeat(10_000_000) }, "remark"],
    ["a key that changes every object", JSON.parse('{ "__proto__": "x" }') as Record<string, unknown>, "__proto__"],
    ["a line break in its number", { number: "1\n2" }, "number"],
  ])("with %s", (_, cells, field) => {
    const record = Object.defineProperties({ problem: "x" }, Object.getOwnPropertyDescriptors(cells));
    const result = readLedgerRow(record, 7);
    expect(result).toMatchObject({ refusal: { code: "invalid-input" } });
    expect(result.ok ? "" : result.refusal.message).toMatch(/^row 7: /u);
    expect(result.ok ? "" : result.refusal.message).toContain(field);
  });
});

describe("a damaged ledger", () => {
  test("is imported with every row accounted for", () => {
    const { found, report } = importText(
      [
        "\uFEFF序號,問題來源,问题类别,问题描述,责任單位,責任領(lǐng)導(dǎo),整改期限,是否销号,整改效果",
        "1,群众提,“”,热线无人接听,_局,某局长,2014年9月底,是,好",
        "2,自己找,形式主义、、享乐主义,文山会海,科工信局,王伟,2014-02-30,否,",
        "3,,,,,,,,",
        "4,上级点,最后一公里,_户居民用水难,東明鎮(zhèn),李×,6月份,,",
        "5,回头看",
        "6,群众提,,\uFFFD\uFFFD,水务局,,,,",
      ].join("\r\n"),
    );
    expect(found.unknown).toEqual([{ index: 8, heading: "整改效果" }]);
    expect(report.total).toBe(6);
    expect(
      report.taken.map(({ row, value: { number, category, unit, due, damaged } }) => ({
        ...{ row, number, category, unit, due, damaged },
      })),
    ).toEqual([
      {
        ...{ row: 2, number: "1", category: "unknown", unit: "unknown", due: "2014-09" },
        damaged: ["category", "leader", "unit"],
      },
      {
        ...{ row: 5, number: "4", category: "最后一公里", unit: "東明鎮", due: "unknown" },
        damaged: ["problem", "leader"],
      },
    ]);
    expect(report.refused.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, "due", "invalid-input"],
      [4, "problem", "invalid-input"],
      [6, undefined, "ragged-row"],
      [7, "problem", "garbled-text"],
    ]);
  });

  test.each([
    ["a quote never closed", '序号,存在问题\n1,"门前积水\n2,路灯不亮\n', "unclosed-quote", "row 2, column 2"],
    ["100,000 columns", Array.from({ length: 100_000 }, () => "序号").join(","), "too-many-columns", "row 1"],
    ["a cell of 10 MB", `存在问题\n${"x".repeat(10_000_000)}`, "cell-too-long", "row 2, column 1"],
  ])("with %s is refused whole", (_, csv, code, place) => {
    const result = parseCsv(csv);
    expect(result).toMatchObject({ refusal: { code } });
    expect(result.ok ? "" : result.refusal.message).toContain(place);
  });

  test("whose headings were read in a wrong encoding has none of its columns", () => {
    const headings = ["序号", "存在问题"].map((each) =>
      new TextDecoder("windows-1252").decode(new TextEncoder().encode(each)),
    );
    const { found } = must(findColumns(headings, chineseLedgerSheet.synonyms));
    expect(found.unknown).toHaveLength(2);
    expect(importRows([], found, readLedgerRow)).toMatchObject({ refusal: { code: "missing-column" } });
  });
});
