import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compose, stateFigure, toHtml, toMarkdown, type Figure, type MeasureFigure } from "answerable/bulletin";
import { rate, ratio, type Quantity } from "answerable/figures";
import { wilson } from "answerable/statistics";
import { satisfied, solved } from "./pilot.js";

const label = { en: "what is stated", "zh-CN": "所述事项" };
const published = { kind: "published", source: "《求是》", sentence: "原话" } as const;
const counted = { kind: "counted", from: "query-7" } as const;
const quantity = (given: Quantity): Figure => ({ kind: "quantity", label, quantity: given, provenance: published });
const inWeeks = (given: Quantity): Figure => ({ ...quantity(given), unit: { en: "weeks", "zh-CN": "周" } }) as Figure;
const measure = (given: Partial<MeasureFigure>): Figure => ({
  kind: "measure",
  label,
  value: 86.185,
  decimals: 1,
  provenance: counted,
  ...given,
});
const definition = { id: "each", label, numerator: label, denominator: label };
const each = (numerator: number, denominator: number): Figure => ({
  kind: "ratio",
  ratio: ratio(definition, { numerator, denominator }),
  decimals: 2,
  rounding: "truncate",
  provenance: counted,
});

describe("a figure is stated in the reader's language", () => {
  test.each<[string, Figure, string, string]>([
    ["a rate", solved(1, 16), "6.3%", "6.3%"],
    ["a rate that is cut", { ...solved(1, 16), rounding: "truncate" }, "6.2%", "6.2%"],
    ["a rate without decimals", { ...solved(2, 3), decimals: 0 }, "67%", "67%"],
    ["a rate as its parts", { ...solved(1320, 2000), show: "parts" }, "1,320/2,000", "1,320/2,000"],
    ["a rate of nothing", solved(0, 0), "unknown", "不详"],
    ["a rate of nothing as its parts", { ...solved(0, 0), show: "parts" }, "0/0", "0/0"],
    ["a ratio", each(920, 653), "1.40", "1.40"],
    ["a ratio to nothing", each(920, 0), "unknown", "不详"],
    ["a count", { kind: "count", label, count: 1234567, provenance: counted }, "1,234,567", "1,234,567"],
    ["a count of none", { kind: "count", label, count: 0, provenance: counted }, "0", "0"],
    ["a measure", measure({ unit: { en: "points", "zh-CN": "分" } }), "86.2 points", "86.2分"],
    ["a measure without unit", measure({ decimals: 0 }), "86", "86"],
    ["an unknown measure", measure({ value: "unknown", unit: label }), "unknown", "不详"],
    ["an exact quantity", quantity({ kind: "exact", value: 18000 }), "18,000", "18,000"],
    ["a published percentage", quantity({ kind: "exact", value: 79.2, unit: "%" }), "79.2%", "79.2%"],
    ["a lower end", quantity({ kind: "at-least", value: 3200, unit: "条" }), "3,200+", "3,200以上"],
    ["a rough number", quantity({ kind: "about", value: 1000 }), "about 1,000", "约1,000"],
    ["a number not quite reached", quantity({ kind: "nearly", value: 3000 }), "nearly 3,000", "近3,000"],
    ["a range", quantity({ kind: "between", low: 80, high: 100 }), "80–100", "80–100"],
    ["a number with a unit", inWeeks({ kind: "about", value: 1 }), "about 1 weeks", "约1周"],
    ["a lower end with a unit", inWeeks({ kind: "at-least", value: 20 }), "20+ weeks", "20周以上"],
    ["a range with a unit", inWeeks({ kind: "between", low: 1, high: 2 }), "1–2 weeks", "1–2周"],
    ["a masked number, whatever its unit", inWeeks({ kind: "unknown" }), "unknown", "不详"],
    ["a masked number", quantity({ kind: "unknown" }), "unknown", "不详"],
    ["a day", { kind: "day", label, day: "2003-03-01", provenance: counted }, "March 1, 2003", "2003年3月1日"],
    [
      "a literal",
      { kind: "literal", label, text: "〔2019〕51号", provenance: published },
      "〔2019〕51号",
      "〔2019〕51号",
    ],
    ["an unknown", { kind: "unknown", label, why: label, provenance: published }, "unknown", "不详"],
  ])("%s", (_, figure, english, chinese) => {
    expect(stateFigure(figure, "en")).toBe(english);
    expect(stateFigure(figure, "zh-CN")).toBe(chinese);
  });
});

/** The entry of the only figure of a page, in Markdown. */
function entryOf(figure: Figure, language: "en" | "zh-CN" = "en"): string {
  const text = { en: "{it}", "zh-CN": "{it}" };
  const sections = [{ id: "s", heading: text, blocks: [{ kind: "paragraph" as const, sentences: [text] }] }];
  const { page } = must(compose({ title: text, sections }, { figures: { it: figure } }));
  return toMarkdown(page, { language }).split("</a>")[1] ?? "";
}

describe("an entry says what a reader needs to count again", () => {
  test("a rate: parts with their meaning, exclusions with their reasons, the records", () => {
    expect(entryOf(solved(2112, 3200))).toBe(
      [
        "rectification items solved: 66.0% ○",
        "  - numerator: 2,112 (items closed with an acceptance)",
        "  - denominator: 3,200 (items registered)",
        "  - left out of the denominator: 12 (not\\-yet\\-due)",
        "  - counted from generated records: items of the generated ledger",
        "",
      ].join("\n"),
    );
  });
  test("an estimate: interval, level and method", () => {
    expect(entryOf(satisfied(134, 141))).toContain("  - confidence interval: 90.1%–97.6% (95%, wilson)\n");
    const estimate = wilson({ count: 134, n: 141 });
    if (estimate.status === "withheld") throw new Error(estimate.refusal.message);
    const share = measure({ value: estimate.value, decimals: 3, estimate });
    expect(entryOf(share, "zh-CN")).toContain("  - 置信区间: 0.901–0.976 (95%, wilson)\n");
  });
  test("a quantity: unit, source and sentence", () => {
    expect(entryOf(quantity({ kind: "at-least", value: 3200, unit: "条" }), "zh-CN")).toBe(
      "所述事项: 3,200以上 ◆\n  - 原文单位: 条\n  - 来源: 《求是》\n  - 原文: 原话\n",
    );
  });
  test("a rate under other words: its own name stays in sight", () => {
    const other = { en: "items of the water office", "zh-CN": "水务局事项" };
    expect(entryOf({ ...solved(1, 2), label: other })).toContain(
      "items of the water office: 50.0% ○\n  - rate: rectification items solved\n",
    );
    expect(entryOf({ ...each(1, 2), label: other }, "zh-CN")).toContain("水务局事项: 0.50 ●\n  - 指标: 所述事项\n");
  });
  test("the records, in the reader's language where both are given", () => {
    const from = { en: "items of the ledger", "zh-CN": "台账事项" };
    const figure = { ...solved(1, 2), provenance: { kind: "counted", from } } as const;
    expect(entryOf(figure)).toContain("  - counted from: items of the ledger\n");
    expect(entryOf(figure, "zh-CN")).toContain("  - 统计依据: 台账事项\n");
  });
  test("a ratio: both counts", () => {
    expect(entryOf(each(920, 653))).toContain(
      "  - numerator: 920 (what is stated)\n  - denominator: 653 (what is stated)\n",
    );
  });
  test("an unknown: why", () => {
    const why = { en: "masked in the source", "zh-CN": "原文隐去" };
    expect(entryOf({ kind: "unknown", label, why, provenance: published })).toContain(
      "because: masked in the source\n",
    );
  });
});

test("published, counted and generated numbers are marked apart in text, table, chart data and legend", () => {
  const [html, markdown] = [toHtml, toMarkdown].map((write) => {
    const text = { en: "{a} {b} {c}", "zh-CN": "{a} {b} {c}" };
    const sections = [{ id: "s", heading: text, blocks: [{ kind: "paragraph" as const, sentences: [text] }] }];
    const share = rate(definition, { numerator: 1, denominator: 2 });
    const base = { kind: "rate", rate: share, show: "percent", decimals: 0, rounding: "plain" } as const;
    const figures: Record<string, Figure> = {
      a: { ...base, provenance: published },
      b: { ...base, provenance: counted },
      c: { ...base, provenance: { ...counted, generated: true } },
    };
    return write(must(compose({ title: text, sections }, { figures })).page, { language: "en" });
  });
  expect(markdown).toContain("[50% ◆](#figure-a) [50% ●](#figure-b) [50% ○](#figure-c)");
  expect(markdown).toContain(
    "◆ as published by the source · ● counted from records · ○ counted from generated records",
  );
  for (const origin of ["published", "counted", "generated"]) expect(html).toContain(`<span class="mark ${origin}"`);
});
