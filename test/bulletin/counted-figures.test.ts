import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  compose,
  countFigure,
  dayFigure,
  differenceFigure,
  measureFigure,
  placeFigure,
  rateFigure,
  ratioFigure,
  shareFigure,
  valueFigure,
  type Figure,
  type Records,
  type Recount,
  type Selection,
  type Statistic,
} from "answerable/bulletin";
import { is } from "./ledger.js";

const label = { en: "what is counted", "zh-CN": "统计对象" };
const definition = { id: "share", label, numerator: label, denominator: label };
const items = { label, collection: "items", select: "all", from: "x" } as const;
const printing = { decimals: 1, rounding: "plain", show: "percent" } as const;
const share = { definition, collection: "items", denominator: "all", from: "x", ...printing } as const;
const closed: Selection = { where: is("status", "closed") };
const recordsOf = (...facts: Readonly<Record<string, unknown>>[]): Records => ({
  items: facts.map((each, index) => ({ id: `it-${index + 1}`, facts: each as never })), // bad input is what is tested
});
const unread = (value: unknown): never => value as never; // what an app without types would hand over

const standing = recordsOf({ status: "closed" }, { status: "open" }, {}, { status: "closed", twice: true });

describe("what cannot be decided is counted neither here nor there", () => {
  test("a count refuses it, and names it", () => {
    expect(countFigure({ ...items, select: closed }, standing)).toEqual({
      ok: false,
      refusal: { code: "undecided", message: '1 of 4 records of "items" undecided: "it-3"' },
    });
  });
  test("or leaves it apart, and says how many", () => {
    const { figure } = must(countFigure({ ...items, select: closed, undecided: "apart" }, standing));
    expect(figure).toMatchObject({ count: 2, provenance: { undecided: 1 } });
  });
  test.each([
    ["in the numerator", { numerator: closed }, 2, 3, [{ reason: "undecided", count: 1 }]],
    ["in the denominator", { numerator: "all", denominator: closed }, 2, 2, [{ reason: "undecided", count: 1 }]],
    [
      "in an exclusion",
      { numerator: "all", excluded: [{ reason: "closed", select: closed }] },
      1,
      1,
      [
        { reason: "closed", count: 2 },
        { reason: "undecided", count: 1 },
      ],
    ],
  ] as const)("a rate leaves it out of both parts: %s", (_, parts, numerator, denominator, excluded) => {
    const asked = { ...share, ...parts };
    expect(rateFigure(asked, standing)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(rateFigure({ ...asked, undecided: "apart" }, standing));
    expect(figure.rate).toMatchObject({ numerator, denominator, excluded });
  });
  test.each([
    ["denominator", { denominator: closed }],
    ["exclusion", { denominator: "all", excluded: [{ reason: "open", select: { where: is("status", "open") } }] }],
  ] as const)("a record that the numerator names and the %s cannot decide is undecided, not outside", (_, parts) => {
    const asked = { ...share, ...parts, numerator: { ids: ["it-1", "it-3"] } };
    expect(rateFigure(asked, standing)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(rateFigure({ ...asked, undecided: "apart" }, standing));
    expect(figure.rate).toMatchObject({ numerator: 1, denominator: 2 });
  });
  test("a ratio adds up what is undecided above and below", () => {
    const side = { collection: "items", select: closed };
    const asked = {
      definition,
      numerator: side,
      denominator: side,
      decimals: 1,
      rounding: "plain",
      from: "x",
    } as const;
    expect(ratioFigure(asked, standing)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(ratioFigure({ ...asked, undecided: "apart" }, standing));
    expect(figure).toMatchObject({ ratio: { numerator: 2, denominator: 2 }, provenance: { undecided: 2 } });
  });
  test("a measure never takes it for 0, nor an interval for a number", () => {
    const records = recordsOf({ score: 80 }, {}, { score: "unknown" }, { score: { low: 0, high: 10 } });
    const asked = { ...items, fact: "score", statistic: "mean", decimals: 0 } as const;
    expect(measureFigure(asked, records)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(measureFigure({ ...asked, undecided: "apart" }, records));
    expect(figure).toMatchObject({ value: 80, provenance: { undecided: 3 } });
  });
  test("nor takes a record that may not be meant", () => {
    const records = recordsOf({ status: "closed", score: 80 }, { score: 20 });
    const asked = { ...items, select: closed, fact: "score", statistic: "sum", decimals: 0 } as const;
    expect(measureFigure(asked, records)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(measureFigure({ ...asked, undecided: "apart" }, records));
    expect(figure).toMatchObject({ value: 80, provenance: { undecided: 1 } });
  });
  test("a sum of what nobody knows is unknown", () => {
    const asked = { ...items, fact: "score", statistic: "sum", decimals: 0, undecided: "apart" } as const;
    expect(must(measureFigure(asked, recordsOf({}))).figure).toMatchObject({ value: "unknown" });
    expect(must(measureFigure(asked, recordsOf())).figure).toMatchObject({ value: 0 });
  });
});

test("a record falls under the first reason that fits, and a reason without records is not told", () => {
  const twice = { where: { fact: "twice", comparison: "equals", value: true } } as const;
  const excluded = [
    { reason: "named", select: { ids: ["it-3", "it-4"] } },
    { reason: "twice", select: { ids: ["it-4"] } },
    { reason: "never", select: { ids: [] } },
  ];
  const { figure } = must(rateFigure({ ...share, numerator: closed, excluded }, standing));
  expect(figure.rate).toMatchObject({ numerator: 1, denominator: 2, excluded: [{ reason: "named", count: 2 }] });
  expect(must(countFigure({ ...items, select: twice, undecided: "apart" }, standing)).figure.count).toBe(1);
});

test("of no records a rate, a ratio and a mean are unknown", () => {
  const none = { ids: [] };
  expect(must(rateFigure({ ...share, numerator: "all", denominator: none }, standing)).figure.rate.value).toBe(
    "unknown",
  );
  const parts = {
    numerator: { collection: "items", select: "all" },
    denominator: { collection: "items", select: none },
  } as const;
  const ratio = must(ratioFigure({ definition, ...parts, decimals: 1, rounding: "plain", from: "x" }, standing));
  expect(ratio.figure.ratio.value).toBe("unknown");
  const mean = { ...items, select: none, fact: "score", statistic: "mean", decimals: 0 } as const;
  expect(must(measureFigure(mean, standing)).figure.value).toBe("unknown");
});

describe("statistics", () => {
  const of = (statistic: Statistic, ...scores: number[]): number | "unknown" => {
    const records = recordsOf(...scores.map((score) => ({ score })));
    return must(measureFigure({ ...items, fact: "score", statistic, decimals: 0 }, records)).figure.value;
  };
  test.each<[Statistic, number[], number]>([
    ["sum", [0.1, 0.2], 0.3],
    ["sum", [1e16, 1, -1e16], 1],
    ["mean", [0.1, 0.2, 0.3], 0.2],
    ["mean", [1, 0, 0], 1 / 3],
    ["median", [7], 7],
    ["median", [9, 1, 10], 9],
    ["median", [9, 1, 10, 2], 5.5],
    ["least", [3, -2, 8], -2],
    ["greatest", [3, -2, 8], 8],
  ])("%s of %j is %d", (statistic, scores, value) => {
    expect(of(statistic, ...scores)).toBe(value);
  });
});

test("the first and the last day", () => {
  const records = recordsOf({ on: "2003-02-01" }, { on: "2003-01-31" }, { on: "2003-03-01" });
  const day = (end: "earliest" | "latest") => must(dayFigure({ ...items, fact: "on", end }, records)).figure;
  expect(day("earliest")).toMatchObject({ kind: "day", day: "2003-01-31" });
  expect(day("latest")).toMatchObject({ kind: "day", day: "2003-03-01" });
});

describe("a figure that cannot be counted is refused", () => {
  const measure = { ...items, fact: "score", statistic: "sum", decimals: 0 } as const;
  test.each<[string, { readonly ok: boolean }, string, string]>([
    ["no such collection", countFigure(items, { units: [] }), "unknown-collection", '"items" among units'],
    [
      "an inherited collection",
      countFigure({ ...items, collection: "constructor" }, standing),
      "unknown-collection",
      "",
    ],
    [
      "one id twice",
      countFigure(items, {
        items: [
          { id: "a", facts: {} },
          { id: "a", facts: {} },
        ],
      }),
      "duplicate-record",
      'two records of "items" have the id "a"',
    ],
    ["no id", countFigure(items, { items: [{ id: "", facts: {} }] }), "invalid-record", "items.0 has no usable id"],
    [
      "a control character in an id",
      countFigure(items, { items: [{ id: "\u0007", facts: {} }] }),
      "invalid-record",
      "",
    ],
    [
      "ids that no record has",
      countFigure({ ...items, select: { ids: ["it-1", "x", "y"] } }, standing),
      "unknown-record",
      '"x", "y" missing from "items"',
    ],
    [
      "more missing ids than a message holds",
      countFigure({ ...items, select: { ids: ["a", "b", "c", "d", "e", "f", "g"] } }, standing),
      "unknown-record",
      '"e" and 2 more missing',
    ],
    [
      "a numerator outside of its denominator",
      rateFigure({ ...share, denominator: { ids: ["it-1"] }, numerator: { ids: ["it-1", "it-2"] } }, standing),
      "outside-denominator",
      'the numerator names "it-2" of "items"',
    ],
    [
      "a numerator that is excluded",
      rateFigure(
        { ...share, numerator: { ids: ["it-1"] }, excluded: [{ reason: "named", select: { ids: ["it-1"] } }] },
        standing,
      ),
      "outside-denominator",
      'the numerator names "it-1" of "items"',
    ],
    ["NaN", measureFigure(measure, recordsOf({ score: NaN })), "invalid-record", 'the fact "score"'],
    ["an infinity", measureFigure(measure, recordsOf({ score: Infinity })), "invalid-record", ""],
    ["null", countFigure({ ...items, select: closed }, recordsOf({ status: null })), "invalid-record", 'fact "status"'],
    ["a text for a number", measureFigure(measure, recordsOf({ score: "9" })), "wrong-kind", 'of "it-1" in "items"'],
    [
      "a sum beyond all numbers",
      measureFigure(measure, recordsOf({ score: 1e308 }, { score: 1e308 })),
      "too-large",
      "",
    ],
    [
      "a day that does not exist",
      dayFigure({ ...items, fact: "on", end: "latest" }, recordsOf({ on: "2003-02-30" })),
      "wrong-kind",
      "is no day",
    ],
    [
      "an interval for a day",
      dayFigure({ ...items, fact: "on", end: "latest" }, recordsOf({ on: { low: 1, high: 2 } })),
      "wrong-kind",
      "is no day",
    ],
    [
      "a selection of one id twice",
      countFigure({ ...items, select: { ids: ["a", "a"] } }, standing),
      "invalid-input",
      "twice",
    ],
    [
      "one reason twice",
      rateFigure(
        { ...share, numerator: "all", excluded: [1, 2].map(() => ({ reason: "r", select: "all" })) },
        standing,
      ),
      "invalid-input",
      "gives a reason twice",
    ],
    [
      "the reason of the library",
      rateFigure({ ...share, numerator: "all", excluded: [{ reason: "undecided", select: "all" }] }, standing),
      "invalid-input",
      "is no reason that can be given",
    ],
    ["a number typed in", countFigure(unread({ ...items, count: 3 }), standing), "invalid-input", "count"],
    ["no words for the records", countFigure(unread({ ...items, from: " " }), standing), "invalid-input", "from"],
  ])("%s", (_, result, code, message) => {
    expect(result).toMatchObject({ ok: false, refusal: { code, message: expect.stringContaining(message) as string } });
  });

  test("facts that no figure reads are nobody's business", () => {
    expect(countFigure(items, recordsOf({ score: NaN })).ok).toBe(true);
  });
});

test("a recount is of the kind of its figure, and an unknown one looks for a day", () => {
  const recount: Recount = { kind: "count", collection: "items", select: "all" };
  const provenance = { kind: "counted", from: "x", recount } as const;
  const figures: Record<string, Figure> = {
    measure: { kind: "measure", label, value: 3, decimals: 0, provenance },
    unknown: { kind: "unknown", label, why: label, provenance },
  };
  for (const [name, figure] of Object.entries(figures)) {
    const text = { en: "{it}", "zh-CN": "{it}" };
    const sections = [{ id: "s", heading: text, blocks: [{ kind: "paragraph" as const, sentences: [text] }] }];
    expect(compose({ title: text, sections }, { figures: { it: figure } }), name).toMatchObject({
      refusal: { code: "invalid-input", message: "bindings: figures.it: the recount gives another kind of figure" },
    });
  }
});

describe("builders of shares, values, places and differences", () => {
  const printed = { label, decimals: 1, from: "x" };
  const units = { units: [0, 5, 5].map((staff, place) => ({ id: `u-${place + 1}`, facts: { staff } })) };
  const both = { ...recordsOf({ status: "closed" }, { status: "open" }), ...units };
  const { denominator: _, collection: __, ...rated } = share;
  const carried = { collection: "units", fact: "staff" } as const;
  const below = { ...carried, select: "all" } as const;
  const above = { collection: "items", select: closed } as const;
  const side = { collection: "items", numerator: closed, denominator: "all" } as const;
  const none = { ...side, denominator: { ids: [] }, numerator: { ids: [] } };

  test("bind what their recounts give", () => {
    expect(must(shareFigure({ ...rated, numerator: above, denominator: below }, both)).figure).toMatchObject({
      rate: { numerator: 1, denominator: 10, value: 0.1 },
      provenance: { recount: { kind: "share" } },
    });
    expect(must(valueFigure({ ...printed, ...carried, id: "u-2" }, both)).figure).toMatchObject({ value: 5 });
    const place = { label, from: "x", collection: "units", id: "u-3", among: "all", fact: "staff" } as const;
    expect(must(placeFigure({ ...place, first: "greatest" }, both)).figure).toMatchObject({ count: 1 });
    expect(must(placeFigure({ ...place, first: "least" }, both)).figure).toMatchObject({ count: 2 });
    expect(must(differenceFigure({ ...printed, before: side, after: side }, both)).figure).toMatchObject({ value: 0 });
    expect(must(differenceFigure({ ...printed, before: none, after: side }, both)).figure).toMatchObject({
      value: "unknown",
    });
  });

  test("state an unknown value where the record carries none", () => {
    const lone = { units: [{ id: "u-1", facts: {} }] };
    expect(must(valueFigure({ ...printed, ...carried, id: "u-1" }, lone)).figure).toMatchObject({ value: "unknown" });
  });

  test.each([
    [
      "more than there are",
      () => shareFigure({ ...rated, numerator: above, denominator: { ...below, select: { ids: ["u-1"] } } }, both),
      "exceeds-denominator",
    ],
    [
      "a share of no collection",
      () => shareFigure({ ...rated, numerator: above, denominator: below }, { items: [] }),
      "unknown-collection",
    ],
    ["a value of no record", () => valueFigure({ ...printed, ...carried, id: "u-9" }, both), "unknown-record"],
    [
      "a place of one that is none of them",
      () =>
        placeFigure({ ...{ label, from: "x" }, ...carried, id: "u-1", among: { ids: ["u-2"] }, first: "least" }, both),
      "not-among",
    ],
    [
      "a difference of what is not decided",
      () => differenceFigure({ ...printed, before: side, after: side }, { items: [{ id: "a", facts: {} }] }),
      "undecided",
    ],
    [
      "another interval around a difference",
      () =>
        differenceFigure(
          { ...printed, before: side, after: side, interval: { method: unread("wald"), level: 0.95 } },
          both,
        ),
      "invalid-input",
    ],
    [
      "a level of 1",
      () => rateFigure({ ...share, numerator: closed, interval: { method: "wilson", level: 1 } }, both),
      "invalid-input",
    ],
    ["a weight without a name", () => rateFigure({ ...share, numerator: closed, weight: "" }, both), "invalid-input"],
  ])("refuse %s", (_, answer, code) => {
    expect(answer()).toMatchObject({ ok: false, refusal: { code } });
  });
});
