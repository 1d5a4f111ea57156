import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  countFigure,
  dayFigure,
  measureFigure,
  rateFigure,
  ratioFigure,
  toHtml,
  toMarkdown,
  type Figure,
  type Records,
  type Selection,
} from "answerable/bulletin";
import type { Condition } from "answerable/rules";
import { IdText } from "../../src/core/index.js";
import { pageOf } from "./ledger.js";
import { tagsOf } from "./reading.js";

const label = { en: "it", "zh-CN": "它" };
const definition = { id: "r", label, numerator: label, denominator: label };
const records: Records = {
  items: [
    { id: "it-1", facts: { status: "closed", days: 3, late: false, on: "2003-01-31" } },
    { id: "it-2", facts: { status: "open", days: 9, late: true, on: "2003-02-28" } },
  ],
};
const items = { collection: "items", undecided: "apart", from: "x" } as const;
const closed: Condition = { fact: "status", comparison: "equals", value: "closed" };
const late: Condition = { fact: "late", comparison: "equals", value: true };
const long: Condition = { fact: "days", comparison: "more-than", value: 1234.5 };
const some: Condition = { fact: "status", comparison: "one-of", values: ["open", "closed"] };

/** The lines of the only entry of a page that tell a figure's query. */
function queryOf(figure: Figure, language: "en" | "zh-CN"): string[] {
  const lines =
    toMarkdown(pageOf({ it: figure }), { language })
      .split("</a>")[1]
      ?.split("\n") ?? [];
  const first = lines.findIndex((line) => /^ {2}- (?:counted from|统计依据)/.test(line));
  return lines.slice(first + 1, -1).map((line) => line.slice(4).replaceAll("\\", ""));
}

const counted = (select: Selection): Figure => must(countFigure({ ...items, label, select }, records)).figure;

describe("the query of a count is told in words", () => {
  test.each<[Selection, string, string]>([
    ["all", "items: all", "items：全部"],
    [{ ids: ["it-1", "it-2"] }, "items: it-1, it-2", "items：it-1、it-2"],
    [{ ids: [] }, "items: none", "items：无"],
    [{ where: closed }, "items: status is equal to “closed”", "items：status等于“closed”"],
    [{ where: late }, "items: late is equal to yes", "items：late等于是"],
    [{ where: long }, "items: days is more than 1,234.5", "items：days高于1,234.5"],
    [{ where: some }, "items: status is one of “open”, “closed”", "items：status属于“open”、“closed”"],
    [{ where: { not: closed } }, "items: not status is equal to “closed”", "items：非status等于“closed”"],
    [
      { where: { all: [closed, { any: [late, { not: long }] }] } },
      "items: status is equal to “closed” and (late is equal to yes or (not days is more than 1,234.5))",
      "items：status等于“closed”，且（late等于是，或（非days高于1,234.5））",
    ],
    [
      { where: { count: { atLeast: 1, atMost: 2, of: [closed, late, long] } } },
      "items: at least 1 and at most 2 of (status is equal to “closed”), (late is equal to yes), (days is more than 1,234.5)",
      "items：下列条件中成立的项数不低于1且不高于2：（status等于“closed”）、（late等于是）、（days高于1,234.5）",
    ],
    [
      { where: { count: { atLeast: 1, of: [closed] } } },
      "items: at least 1 of (status is equal to “closed”)",
      "items：下列条件中成立的项数不低于1：（status等于“closed”）",
    ],
  ])("%j", (select, english, chinese) => {
    const figure = counted(select);
    expect(queryOf(figure, "en")).toEqual([`records selected: ${english}`]);
    expect(queryOf(figure, "zh-CN")).toEqual([`取数条件: ${chinese}`]);
  });

  test("a number is written so that it stands on its own side of a line", () => {
    const where: Condition = { fact: "days", comparison: "at-least", value: 0.1 + 0.2 };
    expect(queryOf(counted({ where }), "en")).toEqual([
      "records selected: items: days is at least 0.30000000000000004",
    ]);
  });
});

const print = { definition, decimals: 0, rounding: "plain" } as const;

describe("what is made of the records is told", () => {
  const measure = { ...items, label, select: "all", fact: "days", decimals: 0 } as const;
  const day = { ...items, label, select: "all", fact: "on" } as const;
  const side = { collection: "items", select: "all" } as const;
  const rated = { ...items, ...print, numerator: { where: closed }, denominator: "all", show: "percent" } as const;
  test.each<[string, Figure, string[], string[]]>([
    [
      "a rate",
      must(
        rateFigure(
          {
            ...items,
            ...print,
            numerator: { where: closed },
            denominator: "all",
            excluded: [{ reason: "late", select: { where: late } }],
            show: "percent",
          },
          records,
        ),
      ).figure,
      [
        "records selected for the denominator: items: all",
        "of these, records left out of the denominator: late: items: late is equal to yes",
        "of the rest, records selected for the numerator: items: status is equal to “closed”",
      ],
      [
        "分母取数条件: items：全部",
        "其中分母剔除条件: late：items：late等于是",
        "其余中的分子取数条件: items：status等于“closed”",
      ],
    ],
    [
      "a rate with its interval",
      must(rateFigure({ ...rated, interval: { method: "wilson", level: 0.9 } }, records)).figure,
      [
        "records selected for the denominator: items: all",
        "of these, records selected for the numerator: items: status is equal to “closed”",
        "interval worked out as if drawn by chance: the records",
      ],
      [
        "分母取数条件: items：全部",
        "其中分子取数条件: items：status等于“closed”",
        "置信区间按简单随机样本计算: 所取记录",
      ],
    ],
    [
      "a weighed rate with its interval",
      must(rateFigure({ ...rated, weight: "days", interval: { method: "wilson", level: 0.9 } }, records)).figure,
      [
        "records selected for the denominator: items: all",
        "of these, records selected for the numerator: items: status is equal to “closed”",
        "each record counts by its: days",
        "interval worked out as if drawn by chance: as many records of equal weight as tell as much (Kish)",
      ],
      [
        "分母取数条件: items：全部",
        "其中分子取数条件: items：status等于“closed”",
        "各记录加权依据: days",
        "置信区间按简单随机样本计算: 所取记录折合的等权有效样本量（Kish）",
      ],
    ],
    [
      "a ratio",
      must(ratioFigure({ ...print, from: "x", numerator: side, denominator: side }, records)).figure,
      ["records selected for the numerator: items: all", "records selected for the denominator: items: all"],
      ["分子取数条件: items：全部", "分母取数条件: items：全部"],
    ],
    [
      "a measure",
      must(measureFigure({ ...measure, statistic: "median" }, records)).figure,
      ["records selected: items: all", "worked out as: median of days"],
      ["取数条件: items：全部", "计算方法: 中位数：days"],
    ],
    [
      "a day",
      must(dayFigure({ ...day, end: "earliest" }, records)).figure,
      ["records selected: items: all", "worked out as: earliest of on"],
      ["取数条件: items：全部", "计算方法: 最早日期：on"],
    ],
  ])("%s", (_, figure, english, chinese) => {
    expect(queryOf(figure, "en")).toEqual(english);
    expect(queryOf(figure, "zh-CN")).toEqual(chinese);
  });

  test("and how many records could not be decided", () => {
    const figure = counted({ where: { fact: "nobody", comparison: "equals", value: 1 } });
    expect(queryOf(figure, "en")[0]).toBe("records that could not be decided, and are not counted: 2");
    expect(queryOf(figure, "zh-CN")[0]).toBe("无法判定、未计入的记录: 2");
  });
});

test("the query stands in the entry and not in the hint of every number", () => {
  const html = toHtml(pageOf({ it: counted({ where: closed }) }), { language: "en" });
  expect(html.split("records selected")).toHaveLength(2);
  expect(html).toContain("<dd><bdi><bdi>items</bdi>: <bdi>status</bdi> is equal to “<bdi>closed</bdi>”</bdi></dd>");
});

describe("ids, names and values of a query are shown, not run", () => {
  /** A count in whose query the same words stand wherever words from outside can stand. */
  const hostile = (words: string): Figure => {
    const named = { [words]: [{ id: words, facts: {} }] };
    const label = { en: words, "zh-CN": words };
    const asked = { collection: words, undecided: "apart", from: words } as const;
    const byId = rateFigure(
      {
        ...asked,
        definition: { id: words, label, numerator: label, denominator: label },
        ...{ decimals: 0, rounding: "plain", show: "percent" },
        numerator: { ids: [words] },
        denominator: "all",
        excluded: [
          { reason: words, select: { where: { fact: words, comparison: "one-of", values: [words, `${words}.`] } } },
        ],
      },
      named,
    );
    return must(byId).figure;
  };
  const attack = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      "' onmouseover='alert(1)",
      "</dd></dl><svg onload=alert(1)>",
      "]]><b>",
    ),
    fc
      .string({ unit: "binary", minLength: 1, maxLength: 20 })
      .filter((words) => IdText.safeParse(words).success && /\S/.test(words) && words !== "__proto__"),
  );
  test("HTML", () => {
    const tags = new Set(tagsOf(toHtml(pageOf({ it: hostile("plain") }), { language: "en" })).map(({ tag }) => tag));
    fc.assert(
      fc.property(attack, fc.constantFrom("en", "zh-CN"), (words, language) => {
        for (const { tag, attributes } of tagsOf(toHtml(pageOf({ it: hostile(words) }), { language }))) {
          expect(tags).toContain(tag);
          for (const attribute of attributes) expect(attribute).not.toMatch(/^on/);
        }
      }),
      { numRuns: 100 },
    );
  });
  test("Markdown", () => {
    const written = toMarkdown(pageOf({ it: hostile("**b** <i>[x](y)") }), { language: "en" });
    expect(written).toContain(
      String.raw`  - of the rest, records selected for the numerator: \*\*b\*\* &lt;i&gt;\[x\](y)\: \*\*b\*\* &lt;i&gt;\[x\](y)`,
    );
  });
  test("what acts without being seen is taken out, and right-to-left words keep to themselves", () => {
    const figure = hostile("a\u202eb\u009bשלום");
    const html = toHtml(pageOf({ it: figure }), { language: "en" });
    const markdown = toMarkdown(pageOf({ it: figure }), { language: "en" });
    expect(html).toContain("<bdi>abשלום</bdi>: <bdi>abשלום</bdi></bdi>");
    expect(markdown).toContain("\u2068abשלום\u2069\\: \u2068abשלום\u2069");
    for (const written of [html, markdown]) expect(written).not.toMatch(/[\u202e\u009b]/);
  });
});
