import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  differenceFigure,
  rateFigure,
  toMarkdown,
  verify,
  type Figure,
  type RateQuery,
  type RecordOfFacts,
  type Records,
  type Recount,
} from "answerable/bulletin";
import { PROPORTION_INTERVALS } from "answerable/statistics";
import { is, pageOf } from "./ledger.js";

const words = (en: string) => ({ en, "zh-CN": en });
const definition = {
  id: "closed",
  label: words("closed"),
  numerator: words("closed"),
  denominator: words("all"),
};
const asked = {
  definition,
  from: "the ledger",
  show: "percent",
  decimals: 1,
  rounding: "plain",
  collection: "items",
  numerator: { where: is("status", "closed") },
  denominator: "all",
} as const satisfies RateQuery;

type Facts = Readonly<Record<string, string | number | boolean | object>>;
const recordsOf = (...facts: readonly Facts[]): { readonly items: readonly RecordOfFacts[] } => ({
  items: facts.map((each, index) => ({ id: `i-${index + 1}`, facts: each as never })), // bad input is tested too
});
const item = (status: string, yuan: number): Facts => ({ status, yuan });
const check = (figure: Figure, records: Records) => verify(pageOf({ it: figure }), records);
const messages = (figure: Figure, records: Records) => check(figure, records).failed.map(({ message }) => message);

const manyOf = (closed: number, all: number) =>
  recordsOf(...Array.from({ length: all }, (_, place) => item(place < closed ? "closed" : "open", 1)));

describe("a weighed rate", () => {
  const weighed = { ...asked, weight: "yuan" } as const;
  const records = recordsOf(item("closed", 0.1), item("closed", 0.2), item("open", 0.7), item("left", 3));

  test("adds up what records weigh, exactly in decimals, above, below and left out", () => {
    const excluded = [
      { reason: "left", select: { where: is("status", "left") } },
      { reason: "none", select: { where: is("status", "none") } },
    ];
    const { figure } = must(rateFigure({ ...weighed, excluded }, records));
    expect(figure.rate).toEqual({
      definition,
      numerator: 0.3,
      denominator: 1,
      excluded: [{ reason: "left", count: 3 }],
      value: 0.3,
    });
    expect(check(figure, records)).toMatchObject({ verified: ["it"], failed: [], notRecounted: [] });
    expect(check(figure, { items: records.items.toReversed() }).verified).toEqual(["it"]);
  });

  test("fails when a weight is changed that counts, and holds when another is", () => {
    const where = { any: [is("status", "closed"), is("status", "open")] };
    const { figure } = must(rateFigure({ ...weighed, denominator: { where } }, records));
    const with4 = (yuan: number) => ({
      items: [
        ...records.items.slice(0, 3),
        ...recordsOf(item("left", yuan)).items.map((each) => ({ ...each, id: "i-4" })),
      ],
    });
    expect(messages(figure, with4(8))).toEqual([]);
    const heavier = recordsOf(item("closed", 0.1), item("closed", 0.3), item("open", 0.7), item("left", 3));
    expect(messages(figure, heavier)).toEqual(['"it" states 0.3 of 1 and the records give 0.4 of 1.1']);
  });

  test("holds whether its sum was rounded once or on the way, and not beyond a trillionth", () => {
    const { figure } = must(rateFigure(weighed, records));
    const stating = (numerator: number): Figure => ({
      ...figure,
      rate: { ...figure.rate, numerator, value: numerator / figure.rate.denominator },
    });
    expect(check(stating(0.1 + 0.2), records).verified).toEqual(["it"]);
    expect(messages(stating(0.300000000002), records)).toEqual([
      '"it" states 0.300000000002 of 4 and the records give 0.3 of 4',
    ]);
    const counted = must(rateFigure(asked, records)).figure;
    const off = { ...counted, rate: { ...counted.rate, numerator: 2 + 1e-13, value: (2 + 1e-13) / 4 } };
    expect(messages(off, records)).toHaveLength(1);
  });

  test("weighs what is undecided, where that is told apart", () => {
    const open = { items: [...records.items, { id: "i-5", facts: { yuan: 9 } }] };
    expect(rateFigure(weighed, open)).toMatchObject({ refusal: { code: "undecided" } });
    const { figure } = must(rateFigure({ ...weighed, undecided: "apart" }, open));
    expect(figure.rate.excluded).toEqual([{ reason: "undecided", count: 9 }]);
    expect(pageOf({ it: figure }).unknown).toMatchObject([{ why: { en: "records not decided, by weight: 9" } }]);
    expect(check(figure, open).verified).toEqual(["it"]);
  });

  test.each<[string, Facts, string, string]>([
    ["none", { status: "open" }, "undecided", '1 of 2 records of "items" undecided: "i-2"'],
    ["one that is unknown", { status: "open", yuan: "unknown" }, "undecided", '"i-2"'],
    ["an interval", { status: "open", yuan: { low: 1, high: 2 } }, "undecided", '"i-2"'],
    ["a text", item("open", "much" as never), "wrong-kind", 'the fact "yuan" of "i-2" in "items" is no number'],
    ["0", item("open", 0), "wrong-kind", '"i-2" of "items" weighs 0'],
    ["less", item("open", -1), "wrong-kind", '"i-2" of "items" weighs -1'],
    ["NaN", item("open", NaN), "invalid-record", 'has the fact "yuan"'],
    ["too much", item("open", Number.MAX_VALUE), "too-large", 'the records of "items" weigh more together than any'],
  ])("refuses a weight that is %s", (_, facts, code, message) => {
    const closed = item("closed", Number.MAX_VALUE);
    const answer = rateFigure({ ...weighed, undecided: "apart" }, recordsOf(closed, facts));
    expect(answer).toMatchObject({ refusal: { code, message: expect.stringContaining(message) as string } });
  });

  test("asks no weight of what lies outside of its denominator", () => {
    const where = { not: is("status", "left") };
    const some = recordsOf(item("closed", 1), item("open", 3), { status: "left" });
    const { figure } = must(rateFigure({ ...weighed, denominator: { where } }, some));
    expect(figure.rate).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test("tells by what each record counts", () => {
    const { figure } = must(rateFigure(weighed, records));
    expect(toMarkdown(pageOf({ it: figure }), { language: "en" })).toContain("each record counts by its: yuan");
    expect(toMarkdown(pageOf({ it: figure }), { language: "zh-CN" })).toContain("各记录加权依据: yuan");
  });

  test("makes a difference in percentage points that holds as far as its rates do", () => {
    const side = (collection: string) =>
      ({ collection, numerator: asked.numerator, denominator: "all", weight: "yuan" }) as const;
    const recount = { kind: "difference", before: side("old"), after: side("new") } as const;
    const both = { old: recordsOf(item("closed", 0.1), item("open", 0.3)).items, new: manyOf(1, 4).items };
    const figure = (value: number): Figure => ({
      ...{ kind: "measure", label: words("change"), value, decimals: 1 },
      provenance: { kind: "counted", from: "both", recount },
    });
    expect(check(figure(0), both).verified).toEqual(["it"]);
    expect(check(figure(5e-11), both).verified).toEqual(["it"]);
    expect(messages(figure(2e-10), both)).toHaveLength(1);
  });
});

describe("a share of as many as others say", () => {
  const share = {
    kind: "share",
    numerator: { collection: "items", select: { where: is("status", "closed") } },
    denominator: { collection: "units", select: "all", fact: "staff" },
  } as const satisfies Recount;
  const records = {
    ...recordsOf(item("closed", 1), item("open", 1)),
    units: [
      { id: "u-1", facts: { staff: 3 } },
      { id: "u-2", facts: { staff: 5 } },
    ],
  };
  const figure = (numerator: number, denominator: number, recount: Recount = share): Figure => ({
    kind: "rate",
    rate: { definition, numerator, denominator, excluded: [], value: numerator / denominator },
    show: "percent",
    decimals: 1,
    rounding: "plain",
    provenance: { kind: "counted", from: "both", recount },
  });

  test("counts records among the sum of a fact of others", () => {
    expect(check(figure(1, 8), records).verified).toEqual(["it"]);
    const one = { ...share, denominator: { ...share.denominator, select: { ids: ["u-2"] } } } as const;
    expect(check(figure(1, 5, one), records).verified).toEqual(["it"]);
    expect(messages(figure(1, 9), records)).toEqual(['"it" states 1 of 9 and the records give 1 of 8']);
  });

  test.each<[string, Records, string, string]>([
    ["a record without the number", { ...records, units: [{ id: "u-1", facts: {} }] }, "undecided", '"u-1"'],
    ["a number that is text", { ...records, units: [{ id: "u-1", facts: { staff: "3" } }] }, "wrong-kind", '"staff"'],
    ["an undecided record", { ...records, items: [{ id: "i-1", facts: {} }] }, "undecided", '"i-1"'],
    ["no such collection", { items: records.items }, "unknown-collection", '"units"'],
  ])("fails for %s", (_, given, code, message) => {
    expect(check(figure(1, 8), given).failed).toMatchObject([
      { code, message: expect.stringContaining(message) as string },
    ]);
  });

  test("names the record that is gone", () => {
    const one = { ...share, denominator: { ...share.denominator, select: { ids: ["u-3"] } } } as const;
    expect(check(figure(1, 8, one), records).failed).toMatchObject([{ code: "unknown-record", missing: ["u-3"] }]);
  });

  test("tells what is added up", () => {
    const text = toMarkdown(pageOf({ it: figure(1, 8) }), { language: "en" });
    expect(text).toContain(String.raw`records selected for the denominator: units\: all`);
    expect(text).toContain("denominator worked out as: sum of staff");
    expect(text).toContain(String.raw`records selected for the numerator: items\: status is equal to “closed”`);
  });
});

describe("the interval around a rate", () => {
  const wilson = { method: "wilson", level: 0.95 } as const;
  test("is worked out from the records: Newcombe (1998), Statistics in Medicine 17:857, table I, 81 of 263", () => {
    const records = manyOf(81, 263);
    const { figure } = must(rateFigure({ ...asked, interval: wilson }, records));
    expect(figure.estimate).toMatchObject({ method: "wilson", level: 0.95, n: 263 });
    expect(figure.estimate?.low).toBeCloseTo(0.2553, 4);
    expect(figure.estimate?.high).toBeCloseTo(0.3662, 4);
    expect(check(figure, records)).toMatchObject({ verified: ["it"], intervalsAsGiven: [] });
  });

  test.each<[string, (estimate: object) => object | undefined, string]>([
    ["another end", (estimate) => ({ ...estimate, low: 0.26 }), "the interval 0.26 to 0.36"],
    ["another level", (estimate) => ({ ...estimate, level: 0.9 }), "(0.9, wilson, n 263)"],
    ["another procedure", (estimate) => ({ ...estimate, method: "wald" }), "(0.95, wald, n 263)"],
    ["another number of records", (estimate) => ({ ...estimate, n: 26.3 }), "n 26.3)"],
    ["none", () => undefined, "states no interval and the records give the interval 0.255"],
  ])("fails where the figure states %s", (_, changed, message) => {
    const records = manyOf(81, 263);
    const { figure } = must(rateFigure({ ...asked, interval: wilson }, records));
    const { estimate, ...rest } = figure;
    const stated = changed(estimate!);
    const { verified, failed } = check({ ...rest, ...(stated && { estimate: stated as never }) }, records);
    expect(verified).toEqual([]);
    expect(failed).toMatchObject([{ code: "differs", message: expect.stringContaining(message) as string }]);
  });

  test("is none around a rate of nothing, and where the procedure gives none", () => {
    for (const records of [manyOf(0, 0), manyOf(3, 3)]) {
      const { figure } = must(rateFigure({ ...asked, interval: { method: "wald", level: 0.95 } }, records));
      expect(figure).not.toHaveProperty("estimate");
      expect(check(figure, records).verified).toEqual(["it"]);
    }
  });

  test("rests on as many records of equal weight as tell as much: Kish (1965), 11.7", () => {
    const records = recordsOf(item("closed", 1), item("closed", 3), item("open", 2), item("open", 2));
    const { figure } = must(rateFigure({ ...asked, weight: "yuan", interval: wilson }, records));
    const plain = must(rateFigure({ ...asked, interval: wilson }, manyOf(2, 4))).figure;
    expect(figure.estimate?.n).toBeCloseTo(64 / 18, 12);
    expect(figure.estimate!.low).toBeLessThan(plain.estimate!.low);
    expect(check(figure, records).verified).toEqual(["it"]);
    const other = recordsOf(item("closed", 2), item("closed", 2), item("open", 2), item("open", 2));
    expect(messages(figure, other)).toEqual([expect.stringMatching(/n 3\.55\d+\) and the records give .* n 4\)$/)]);
  });

  test("is told apart where nothing says how it is worked out", () => {
    const records = manyOf(1, 2);
    const { figure } = must(rateFigure(asked, records));
    const estimate = { ...{ status: "estimated", value: 0.5, low: 0.4, high: 0.6 }, level: 0.95, method: "wald", n: 2 };
    expect(check({ ...figure, estimate: estimate as never }, records)).toMatchObject({
      verified: ["it"],
      intervalsAsGiven: ["it"],
    });
  });

  test("around a difference is Newcombe's: Newcombe (1998), Statistics in Medicine 17:873, table II, 56/70 and 48/80", () => {
    const side = (collection: string) => ({ collection, numerator: asked.numerator, denominator: "all" }) as const;
    const recount = {
      kind: "difference",
      before: side("old"),
      after: side("new"),
      interval: { method: "newcombe", level: 0.95 },
    } as const;
    const records = { old: manyOf(48, 80).items, new: manyOf(56, 70).items };
    const at90 = { ...recount, interval: { ...recount.interval, level: 0.9 } };
    const figure = (low: number): Figure => ({
      ...{ kind: "measure", label: words("change"), value: 20, decimals: 1 },
      estimate: { status: "estimated", value: 20, low, high: 33.385, level: 0.95, method: "newcombe", n: 150 },
      provenance: { kind: "counted", from: "both", recount },
    });
    const [message] = messages(figure(5), records);
    const [low, high] = /give the interval (\S+) to (\S+) \(0.95, newcombe, n 150\)$/
      .exec(message!)!
      .slice(1)
      .map(Number);
    expect([low, high]).toEqual([expect.closeTo(5.24, 2), expect.closeTo(33.39, 2)]);
    const exact = { ...figure(low!), estimate: { ...(figure(low!) as { estimate: object }).estimate, high: high! } };
    expect(check(exact as Figure, records).verified).toEqual(["it"]);
    const wide = { ...exact, provenance: { ...exact.provenance, recount: at90 } } as Figure;
    const [narrower] = messages(wide, records);
    expect(narrower).toMatch(/give the interval 7\.\d+ to 3[01]\.\d+ \(0\.9, newcombe, n 150\)$/);
    const empty = { ...records, old: [] };
    expect(messages(exact as Figure, empty)).toEqual(['"it" states 20 and the records give unknown']);
  });
});

describe("weights near the ends of what a number holds", () => {
  const pair = (yuan: number) => ({
    old: recordsOf(item("closed", yuan), item("open", yuan)).items,
    new: recordsOf(item("closed", yuan), item("open", yuan), item("open", yuan)).items,
  });
  const side = (collection: string) =>
    ({ collection, numerator: asked.numerator, denominator: "all", weight: "yuan" }) as const;
  const difference = {
    ...{ label: words("change"), decimals: 1, from: "both", before: side("old"), after: side("new") },
    interval: { method: "newcombe", level: 0.95 },
  } as const;

  test.each([Number.MIN_VALUE, 1e-200, 1, 1e200, 1e307])("%s changes neither a rate nor a difference", (yuan) => {
    const records = pair(yuan);
    const interval = { method: "wilson", level: 0.95 } as const;
    const plain = must(rateFigure({ ...asked, interval, collection: "new" }, records)).figure;
    const { figure } = must(rateFigure({ ...asked, interval, collection: "new", weight: "yuan" }, records));
    expect(figure.rate.value).toBeCloseTo(1 / 3, 12);
    expect(figure.estimate!.low).toBeCloseTo(plain.estimate!.low, 12);
    expect(figure.estimate!.high).toBeCloseTo(plain.estimate!.high, 12);
    const change = must(differenceFigure(difference, records)).figure;
    expect(change.value).toBeCloseTo(-100 / 6, 12);
    const page = pageOf({ figure, change });
    expect(verify(page, records)).toMatchObject({ verified: ["figure", "change"], failed: [] });
  });

  test("a share of the sum keeps its interval where the sum times the records is too large for a number", () => {
    const records = recordsOf(...Array.from({ length: 10 }, (_, place) => item(place < 3 ? "closed" : "open", 1e307)));
    const interval = { method: "wilson", level: 0.95 } as const;
    const { figure } = must(rateFigure({ ...asked, weight: "yuan", interval }, records));
    expect(figure.estimate!.value).toBeCloseTo(0.3, 12);
    expect(check(figure, records).verified).toEqual(["it"]);
  });
});

describe("every procedure and level", () => {
  test.each(PROPORTION_INTERVALS)("%s gives a figure that can stand on a page and holds", (method) => {
    for (const level of [Number.MIN_VALUE, 1e-17, 0.1, 0.95, 1 - Number.EPSILON / 2]) {
      for (const [closed, all] of [
        [0, 1],
        [0, 40],
        [1, 3],
        [7, 7],
      ] as const) {
        const records = manyOf(closed, all);
        const { figure } = must(rateFigure({ ...asked, interval: { method, level } }, records));
        expect(check(figure, records)).toMatchObject({ verified: ["it"], failed: [] });
      }
    }
  });

  test("an estimate by plus-four surrounds the share with two of either kind more, and no other", () => {
    const { figure } = must(rateFigure({ ...asked, interval: { method: "plus-four", level: 0.95 } }, manyOf(1, 3)));
    expect(figure.estimate!.value).toBeCloseTo(3 / 7, 12);
    expect(() => pageOf({ it: { ...figure, estimate: { ...figure.estimate!, value: 1 / 3 } } })).toThrow(
      "the estimate surrounds another value",
    );
  });
});
