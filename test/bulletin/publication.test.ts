import { describe, expect, test } from "vitest";
import { must, type Label } from "answerable";
import {
  FINDING_CODES,
  compose,
  toHtml,
  toMarkdown,
  type Bindings,
  type Figure,
  type FindingCode,
} from "answerable/bulletin";
import { rate, ratio, type Quantity } from "answerable/figures";
import { audit, publish } from "answerable/satisfaction/publication";
import { tagsOf } from "./reading.js";

const published = { kind: "published", source: "《求是》" } as const;
const labelled = (text: string): Label => ({ en: text, "zh-CN": text });
const count = (number: number): Figure => ({
  kind: "count",
  label: labelled("a count"),
  count: number,
  provenance: published,
});
const share = (numerator: number, denominator: number): Figure => ({
  kind: "rate",
  rate: rate(
    { id: "r", label: labelled("a share"), numerator: labelled("n"), denominator: labelled("d") },
    { numerator, denominator },
  ),
  show: "percent",
  decimals: 1,
  rounding: "plain",
  provenance: published,
});
const quantity = (given: Quantity): Figure => ({
  kind: "quantity",
  label: labelled("a quantity"),
  quantity: given,
  provenance: published,
});
const unknown: Figure = { kind: "unknown", label: labelled("visits"), why: labelled("masked"), provenance: published };

const title = labelled("Page");
const draftOf = (...names: string[]) => {
  const sentences = [labelled(`Names: ${names.map((name) => `{${name}}`).join(" ")}`)];
  return { title, sections: [{ id: "s", heading: title, blocks: [{ kind: "paragraph" as const, sentences }] }] };
};
const composed = (figures: Record<string, Figure>, checks: Partial<Bindings>) =>
  compose(draftOf(...Object.keys(figures)), { figures, ...checks });
const sum = (total: Figure, ...parts: Figure[]) => {
  const named = Object.fromEntries(parts.map((part, index) => [`part-${index}`, part]));
  return composed({ total, ...named }, { reconcile: [{ total: "total", parts: Object.keys(named) }] });
};
const whole = (...parts: Figure[]) => {
  const named = Object.fromEntries(parts.map((part, index) => [`part-${index}`, part]));
  return composed(named, { wholes: [{ parts: Object.keys(named) }] });
};

describe("totals are held against their parts", () => {
  test.each<[string, ReturnType<typeof sum>]>([
    ["counts that add up", sum(count(100), count(61), count(39))],
    ["a stated total beside counted parts", sum(quantity({ kind: "exact", value: 100 }), count(61), count(39))],
  ])("%s", (_, result) => {
    expect(result).toMatchObject({ ok: true, page: { findings: [] } });
  });
  test.each<[string, ReturnType<typeof sum>, string, string]>([
    ["a part too few", sum(count(100), count(61), count(38)), "does-not-reconcile", 'add up to 99, which "total"'],
    [
      "an unknown part",
      sum(count(100), count(61), unknown),
      "sum-unknown",
      "part-0, part-1 cannot be held against total",
    ],
    ["a hedged total", sum(quantity({ kind: "at-least", value: 100 }), count(100)), "sum-unknown", ""],
    [
      "a percentage among numbers",
      sum(count(100), share(1, 2)),
      "not-addable",
      'a sum of numbers names "part-0", a rate',
    ],
    ["a number that is none", sum(quantity({ kind: "unknown" }), count(1)), "sum-unknown", ""],
  ])("%s", (_, result, code, message) => {
    expect(result).toMatchObject({ refusal: { code, message: expect.stringContaining(message) as string } });
  });
  test("a name that nothing is bound to", () => {
    expect(composed({ total: count(1) }, { reconcile: [{ total: "total", parts: ["nobody"] }] })).toMatchObject({
      refusal: { code: "unknown-figure", message: 'a sum names "nobody", and nothing is bound to that name' },
    });
  });
});

describe("percentages of a whole are added up as they are printed", () => {
  test("and make a hundred", () => {
    expect(whole(share(1, 4), share(3, 4))).toMatchObject({ ok: true, page: { findings: [] } });
    expect(whole(share(1, 4), quantity({ kind: "exact", value: 75, unit: "%" })).ok).toBe(true);
  });
  test.each<[string, ReturnType<typeof sum>, string, string]>([
    [
      "thirds",
      whole(share(1, 3), share(1, 3), share(1, 3)),
      "percentages-not-whole",
      "add up to 99.9 as they are printed",
    ],
    ["nothing in a denominator", whole(share(0, 0), share(1, 1)), "sum-unknown", "cannot be held against the whole"],
    ["a count among percentages", whole(share(1, 1), count(0)), "not-addable", "a sum of percentages"],
  ])("%s do not", (_, result, code, message) => {
    expect(result).toMatchObject({ refusal: { code, message: expect.stringContaining(message) as string } });
  });
});

/** A table whose rows have their sums: of the first, one count is hidden and so can be worked out. */
const { audit: disclosed } = must(
  audit(
    [
      {
        id: "by-unit",
        universe: "survey",
        dimensions: [
          { id: "unit", categories: ["water", "roads"] },
          { id: "grade", categories: ["good", "bad"] },
        ],
        cells: [
          { at: ["water", "good"], count: 58 },
          { at: ["water", "bad"], count: "hidden" },
          { at: ["water", null], count: 60 },
          { at: ["roads", "good"], count: "hidden" },
          { at: ["roads", "bad"], count: "hidden" },
          { at: ["roads", null], count: 44 },
        ],
      },
    ],
    { protection: 3 },
  ),
);

test("tables that passed their audit stand in no one's way", () => {
  const table = {
    id: "t",
    universe: "u",
    dimensions: [{ id: "grade", categories: ["a", "b", "c"] }],
    counts: [9, 8, 2],
  };
  const { audit: passed } = must(publish([table], { floor: 5, zeros: "hide", protection: 3 }));
  expect(composed({ a: count(1) }, { audits: [{ label: title, audit: passed }] })).toMatchObject({
    ok: true,
    page: { findings: [] },
  });
});

describe("what stands against a page is switched off only by its name", () => {
  const thirds = { a: share(1, 3), b: share(1, 3), c: share(1, 3), total: count(5), part: count(4), lost: unknown };
  const checks = {
    reconcile: [
      { total: "total", parts: ["part"] },
      { total: "total", parts: ["part", "lost"] },
    ],
    wholes: [{ parts: ["a", "b", "c"] }],
    audits: [{ label: labelled("visits"), audit: disclosed }],
  };
  test.each(FINDING_CODES)("%s", (code) => {
    const others = FINDING_CODES.filter((each) => each !== code);
    expect(composed(thirds, { ...checks, despite: others })).toMatchObject({ refusal: { code } });
  });
  const { page } = must(composed(thirds, { ...checks, despite: [...FINDING_CODES] }));
  test("and then the page carries it", () => {
    expect(page.findings.map(({ code }): FindingCode => code)).toEqual([
      "does-not-reconcile",
      "sum-unknown",
      "percentages-not-whole",
      "cell-disclosed",
    ]);
  });
  test.each([
    [
      "en",
      [
        "## Found before publication",
        "",
        "- a count is stated as [5 ◆](#figure-total); its parts [4 ◆](#figure-part) add up to 4.",
        "- Whether [4 ◆](#figure-part) \\+ [unknown ◆](#figure-lost) add up to [5 ◆](#figure-total) cannot be checked\\: not all is known.",
        "- The percentages [33.3% ◆](#figure-a) \\+ [33.3% ◆](#figure-b) \\+ [33.3% ◆](#figure-c) add up to 99.9%, not to the whole.",
        "- Hidden counts of visits that can be worked out from what is published\\: 1.",
      ],
    ],
    [
      "zh-CN",
      [
        "## 发布前核查发现",
        "",
        "- a count公布为[5 ◆](#figure-total)，各分项[4 ◆](#figure-part)合计为4，两者不一致。",
        "- 部分数据不详，无法核对[4 ◆](#figure-part) \\+ [不详 ◆](#figure-lost)之和是否等于[5 ◆](#figure-total)。",
        "- 各项百分比[33.3% ◆](#figure-a) \\+ [33.3% ◆](#figure-b) \\+ [33.3% ◆](#figure-c)合计为99.9%，不等于百分之百。",
        "- visits中可由已公布数据推算出的隐去数：1个。",
      ],
    ],
  ] as const)("and both renderers print it in the reader's language: %s", (language, lines) => {
    expect(toMarkdown(page, { language })).toContain(lines.join("\n"));
    const html = toHtml(page, { language });
    expect(html).toMatch(/<section id="findings">\n<h2>[^<]*<\/h2>\n<ul>\n(?:<li>.*<\/li>\n){4}<\/ul>/);
  });
  test("figures that only a finding names are on the page", () => {
    const { page: bare } = must(compose(draftOf("a"), { figures: thirds, ...checks, despite: [...FINDING_CODES] }));
    expect(Object.keys(bare.figures)).toEqual(["a", "part", "total", "lost", "b", "c"]);
    const { page: clean } = must(
      compose(draftOf("a"), { figures: thirds, reconcile: [{ total: "part", parts: ["part"] }] }),
    );
    expect(Object.keys(clean.figures)).toEqual(["a"]);
  });
  test("an audit that contradicts its cells is not read", () => {
    const audits = [{ label: title, audit: { ...disclosed, status: "protected" as const } }];
    expect(composed(thirds, { audits })).toMatchObject({
      refusal: { code: "invalid-input", message: "bindings: audits.0: the status is not that of the cells" },
    });
  });
  test("a code that is none is not read", () => {
    expect(composed(thirds, { despite: ["everything" as never] })).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  });
});

describe("a page lists what is not known, and why", () => {
  const each = ratio(
    { id: "each", ...{ label: title, numerator: title, denominator: title } },
    { numerator: 1, denominator: 0 },
  );
  const left = rate(
    { id: "left", label: title, numerator: title, denominator: title },
    { numerator: 1, denominator: 1, excluded: [{ reason: "undecided", count: 1200 }] },
  );
  const counted = { kind: "counted", from: "x" } as const;
  const printing = { decimals: 0, rounding: "plain" } as const;
  test.each<[string, Figure, string, string]>([
    ["an unknown figure", unknown, "masked", "masked"],
    ["a rate of nothing", share(0, 0), "nothing stands in the denominator", "分母为零"],
    [
      "a ratio to nothing",
      { kind: "ratio", ratio: each, ...printing, provenance: counted },
      "nothing stands in the denominator",
      "分母为零",
    ],
    [
      "an unknown measure",
      { kind: "measure", label: title, value: "unknown", decimals: 0, provenance: counted },
      "no value is known",
      "没有已知数值",
    ],
    ["a masked number", quantity({ kind: "unknown" }), "the source does not say", "来源未载明"],
    [
      "records that were not decided",
      { kind: "count", label: title, count: 3, provenance: { ...counted, undecided: 7 } },
      "records not decided: 7",
      "无法判定、未计入的记录：7条",
    ],
    [
      "records left out of a rate",
      { kind: "rate", rate: left, show: "percent", ...printing, provenance: counted },
      "records not decided: 1,200",
      "无法判定、未计入的记录：1,200条",
    ],
  ])("%s", (_, figure, en, chinese) => {
    const { page } = must(composed({ it: figure }, {}));
    expect(page.unknown).toEqual([{ name: "it", why: { en, "zh-CN": chinese } }]);
  });
  test("and both renderers print it", () => {
    const { page } = must(composed({ known: count(3), lost: unknown }, {}));
    expect(page.unknown.map(({ name }) => name)).toEqual(["lost"]);
    expect(toMarkdown(page, { language: "en" })).toContain(
      "## Numbers that are not known\n\n- visits\\: [unknown ◆](#figure-lost) (masked)\n",
    );
    expect(toMarkdown(page, { language: "zh-CN" })).toContain(
      "## 不详的数据\n\n- visits：[不详 ◆](#figure-lost)（masked）\n",
    );
    expect(toHtml(page, { language: "en" })).toContain('<section id="unknown">\n<h2>Numbers that are not known</h2>');
    const { page: whole } = must(composed({ known: count(3) }, {}));
    expect(toHtml(whole, { language: "en" })).not.toContain('id="unknown"');
    expect(tagsOf(toHtml(whole, { language: "en" }))).not.toHaveLength(0);
  });
});
