import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  countFigure,
  dayFigure,
  measureFigure,
  rateFigure,
  ratioFigure,
  valueFigure,
  verify,
  type Figure,
  type Records,
} from "answerable/bulletin";
import { figuresOf, is, pageOf, recordsOf, type Item } from "./ledger.js";

const item: fc.Arbitrary<Item> = fc.record({
  unit: fc.constantFrom("finance", "water"),
  status: fc.constantFrom("open", "closed", "unknown"),
  score: fc.nat(100),
  on: fc.constantFrom("2003-01-31", "2003-02-28", "2003-03-31"),
});
const walk = fc
  .array(item, { minLength: 1, maxLength: 12 })
  .chain((items) => fc.record({ items: fc.constant(items), index: fc.nat(items.length - 1) }));
const failedNames = (figures: Record<string, Figure>, records: Records): string[] =>
  verify(pageOf(figures), records)
    .failed.map(({ name }) => name)
    .sort();
const changed = (records: Records, index: number, facts: Partial<Item>): Records => ({
  ...records,
  items: (records["items"] ?? []).map((record, place) =>
    place === index ? { ...record, facts: { ...record.facts, ...facts } } : record,
  ),
});

describe("laws", () => {
  test("every figure verifies against the records it was counted from, in whatever order they stand", () => {
    fc.assert(
      fc.property(walk, ({ items }) => {
        const records = recordsOf(items);
        const page = pageOf(figuresOf(records));
        const names = Object.keys(page.figures);
        expect(verify(page, records)).toEqual({ verified: names, failed: [], notRecounted: [], intervalsAsGiven: [] });
        const turned = { items: records.items.toReversed(), units: records["units"]?.toReversed() ?? [] };
        expect(verify(page, turned).verified).toEqual(names);
        const stored = JSON.parse(JSON.stringify(page)) as typeof page; // a page is plain data
        expect(verify(stored, records).verified).toEqual(names);
      }),
      { numRuns: 30 },
    );
  });

  test("another score makes exactly the figures of that score fail", () => {
    fc.assert(
      fc.property(walk, ({ items, index }) => {
        const records = recordsOf(items);
        const after = changed(records, index, { score: 101 });
        expect(failedNames(figuresOf(records), after)).toEqual([`score-it-${index}`, "sum"]);
      }),
      { numRuns: 30 },
    );
  });

  test("another status makes exactly the figures of that unit's status fail", () => {
    fc.assert(
      fc.property(walk, ({ items, index }) => {
        const before = items.map((each, place): Item => (place === index ? { ...each, status: "open" } : each));
        const records = recordsOf(before);
        const expected = ["closed", `closed-${items[index]?.unit ?? ""}`, "share"];
        for (const status of ["closed", "unknown"] as const) {
          expect(failedNames(figuresOf(records), changed(records, index, { status }))).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("a later day makes exactly the last day fail", () => {
    fc.assert(
      fc.property(walk, ({ items, index }) => {
        const records = recordsOf(items);
        expect(failedNames(figuresOf(records), changed(records, index, { on: "2003-04-30" }))).toEqual(["last"]);
      }),
      { numRuns: 30 },
    );
  });

  test("a record that is gone is named by every figure that names it", () => {
    fc.assert(
      fc.property(walk, ({ items, index }) => {
        const records = recordsOf(items);
        const after = { ...records, items: records.items.toSpliced(index, 1) };
        const { failed } = verify(pageOf(figuresOf(records)), after);
        const missing = failed.filter((each) => each.missing.length > 0);
        expect(missing).toMatchObject([
          { name: `score-it-${index}`, code: "unknown-record", missing: [`it-${index}`] },
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

const label = { en: "closed", "zh-CN": "已销号" };
const closed = { label, collection: "items", select: { where: is("status", "closed") }, from: "the ledger" };
const records: Records = {
  items: [
    { id: "a", facts: { status: "closed", score: 3, on: "2003-01-31" } },
    { id: "b", facts: { status: "open" } },
  ],
};
const { figure: count } = must(countFigure(closed, records));

test("a failure says what is stated and what is counted", () => {
  const after = { items: [...(records["items"] ?? []), { id: "c", facts: { status: "closed" } }] };
  expect(verify(pageOf({ count }), after).failed).toEqual([
    {
      name: "count",
      code: "differs",
      message: '"count" states 1 and the records give 2',
      stated: { kind: "count", count: 1, undecided: 0 },
      counted: { kind: "count", count: 2, undecided: 0 },
      missing: [],
    },
  ]);
});

test("a figure that is published, or does not say how it was counted, is told apart", () => {
  const published = { ...count, provenance: { kind: "published", source: "《求是》" } } as const;
  const bare = { ...count, provenance: { kind: "counted", from: "the ledger" } } as const;
  expect(verify(pageOf({ published, bare, count }), records)).toEqual({
    verified: ["count"],
    failed: [],
    notRecounted: [
      { name: "published", why: "published" },
      { name: "bare", why: "no-recount" },
    ],
    intervalsAsGiven: [],
  });
});

test("a figure whose number was typed over fails", () => {
  expect(verify(pageOf({ count: { ...count, count: 2 } }), records).failed).toMatchObject([{ code: "differs" }]);
  const undecided = { ...count, provenance: { ...count.provenance, undecided: 1 } } as typeof count;
  expect(verify(pageOf({ count: undecided }), records).failed).toMatchObject([
    { message: '"count" states 1, 1 undecided and the records give 1' },
  ]);
});

test("no figure says that records were undecided which its recount decided", () => {
  const definition = { id: "r", label, numerator: label, denominator: label };
  const print = { definition, decimals: 0, rounding: "plain", show: "percent", from: "x" } as const;
  const asked = { ...print, collection: "items", numerator: closed.select, denominator: "all" } as const;
  const value = { label, decimals: 0, from: "x", collection: "items", id: "a", fact: "score" } as const;
  const [rate, carried] = [must(rateFigure(asked, records)).figure, must(valueFigure(value, records)).figure];
  const claiming = (figure: Figure): Figure =>
    ({ ...figure, provenance: { ...figure.provenance, undecided: 7 } }) as Figure;
  const { verified, failed } = verify(pageOf({ rate: claiming(rate), carried: claiming(carried) }), records);
  expect(verified).toEqual([]);
  expect(failed.map(({ message }) => message)).toEqual([
    '"rate" states 1 of 2, 7 undecided and the records give 1 of 2',
    '"carried" states 3, 7 undecided and the records give 3',
  ]);
});

test("what a rate leaves out is the same in any order", () => {
  const definition = { id: "r", label, numerator: label, denominator: label };
  const print = { definition, decimals: 0, rounding: "plain", show: "percent", from: "x" } as const;
  const excluded = ["b", "c"].map((id) => ({ reason: id, select: { ids: [id] } }));
  const asked = { ...print, collection: "items", numerator: closed.select, denominator: "all", excluded } as const;
  const some = { items: [...(records["items"] ?? []), ...["c", "d"].map((id) => ({ id, facts: { status: "open" } }))] };
  const { figure } = must(rateFigure(asked, some));
  const stating = (left: typeof figure.rate.excluded): Figure => ({
    ...figure,
    rate: { ...figure.rate, excluded: [...left] },
  });
  const isHeld = (left: typeof figure.rate.excluded): boolean =>
    verify(pageOf({ rate: stating(left) }), some).verified.length === 1;
  expect(isHeld(figure.rate.excluded.toReversed())).toBe(true);
  const [one, two] = figure.rate.excluded;
  for (const left of [[one!], [one!, one!], [one!, two!, two!], [one!, { ...two!, count: 2 }]]) {
    expect(isHeld(left)).toBe(false);
  }
});

test.each<[string, unknown, string]>([
  ["no list", {}, '"items" is no list of records'],
  ["null", null, '"items" is no list of records'],
  ["text", "abc", '"items" is no list of records'],
  ["a record that is null", [null], "items.0 is no record with facts"],
  ["a record that is text", ["a"], "items.0 is no record with facts"],
  ["a record without facts", [{ id: "a" }], "items.0 is no record with facts"],
  ["facts that are null", [{ id: "a", facts: null }], "items.0 is no record with facts"],
  ["facts that are a number", [{ id: "a", facts: 3 }], "items.0 is no record with facts"],
  ["a record without an id", [{ facts: {} }], "items.0 has no usable id"],
])("records from a store that are %s are refused", (_, items, message) => {
  const given = { items } as Records;
  const refusal = { code: "invalid-record", message };
  expect(countFigure(closed, given)).toMatchObject({ ok: false, refusal });
  expect(countFigure({ ...closed, select: "all" }, given)).toMatchObject({ ok: false, refusal });
  expect(verify(pageOf({ count }), given).failed).toMatchObject([{ code: "invalid-record" }]);
  const named = must(countFigure({ ...closed, select: { ids: ["a"] } }, records)).figure;
  expect(verify(pageOf({ named }), given).failed).toMatchObject([{ code: "invalid-record" }]);
});

test("how many records were undecided is part of what a figure states", () => {
  const closedOr = (facts: Record<string, string | number>): Records => ({
    items: [
      { id: "a", facts: { status: "closed", score: 3, on: "2003-01-31" } },
      { id: "b", facts },
    ],
  });
  const some = { label, collection: "items", select: "all", undecided: "apart", from: "x" } as const;
  const definition = { id: "r", label, numerator: label, denominator: label };
  const print = { definition, decimals: 0, rounding: "plain", undecided: "apart", from: "x" } as const;
  const [met, first] = [{ where: is("status", "closed") }, { ids: ["a"] }];
  const side = { collection: "items", select: met };
  const before = closedOr({});
  const built = {
    count: countFigure({ ...closed, undecided: "apart" }, before),
    day: dayFigure({ ...some, fact: "on", end: "latest" }, before),
    measure: measureFigure({ ...some, fact: "score", statistic: "sum", decimals: 0 }, before),
    rate: rateFigure({ ...print, collection: "items", numerator: met, denominator: "all", show: "percent" }, before),
    ratio: ratioFigure({ ...print, numerator: side, denominator: { collection: "items", select: first } }, before),
  };
  const page = pageOf(Object.fromEntries(Object.entries(built).map(([name, each]) => [name, must(each).figure])));
  expect(verify(page, before).verified).toEqual(Object.keys(built));
  const { failed } = verify(page, closedOr({ status: "open", score: 0, on: "2003-01-01" }));
  expect(failed.map(({ message }) => message)).toEqual([
    '"count" states 1, 1 undecided and the records give 1',
    '"day" states 2003-01-31, 1 undecided and the records give 2003-01-31',
    '"measure" states 3, 1 undecided and the records give 3',
    '"rate" states 1 of 1, 1 undecided and the records give 1 of 2',
    '"ratio" states 1 to 1, 1 undecided and the records give 1 to 1',
  ]);
});

test("a page that comes back from a store with its fields in another order still holds", () => {
  const excluded = [{ reason: "named", select: { ids: ["b"] } }];
  const definition = { id: "r", label, numerator: label, denominator: label };
  const print = { definition, decimals: 0, rounding: "plain", show: "parts", from: "x" } as const;
  const asked = { ...print, collection: "items", numerator: "all", denominator: "all", excluded } as const;
  const page = pageOf({ rate: must(rateFigure(asked, records)).figure });
  const turned = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(turned);
    const fields = Object.entries(value).map(([name, inner]) => [name, turned(inner)] as const);
    return Object.fromEntries(fields.toReversed());
  };
  expect(verify(turned(page) as typeof page, records).verified).toEqual(["rate"]);
});

test("a day that no record named fails once one does", () => {
  const day = { label, collection: "items", select: { ids: ["b"] }, fact: "on", end: "earliest", from: "x" } as const;
  const { figure } = must(dayFigure({ ...day, undecided: "apart" }, records));
  expect(figure).toMatchObject({ kind: "unknown", why: { en: "the records name no day" } });
  const page = pageOf({ day: figure });
  expect(verify(page, records).verified).toEqual(["day"]);
  const after = { items: [{ id: "b", facts: { on: "2003-02-01" } }] };
  expect(verify(page, after).failed).toMatchObject([{ counted: { day: "2003-02-01", undecided: 0 } }]);
});

describe("records that cannot be counted fail every figure that rests on them", () => {
  const { figure: score } = must(
    measureFigure(
      { label, collection: "items", select: { ids: ["a"] }, fact: "score", statistic: "sum", decimals: 0, from: "x" },
      records,
    ),
  );
  test.each<[string, Records, string, string]>([
    ["no such collection", {}, "unknown-collection", '"score": no collection "items" among'],
    [
      "one id twice",
      {
        items: [
          { id: "a", facts: {} },
          { id: "a", facts: {} },
        ],
      },
      "duplicate-record",
      'the id "a"',
    ],
    ["a score that is no number", { items: [{ id: "a", facts: { score: NaN } }] }, "invalid-record", 'fact "score"'],
    ["a score in words", { items: [{ id: "a", facts: { score: "good" } }] }, "wrong-kind", "is no number"],
    ["a score that is not known", { items: [{ id: "a", facts: {} }] }, "undecided", '1 of 1 records of "items"'],
  ])("%s", (_, after, code, message) => {
    const { failed } = verify(pageOf({ score }), after);
    expect(failed).toMatchObject([{ name: "score", code, message: expect.stringContaining(message) as string }]);
    expect(failed[0]).not.toHaveProperty("counted");
  });
  test("every missing id is named, also where the whole collection is gone", () => {
    expect(verify(pageOf({ score }), {}).failed).toMatchObject([{ missing: ["a"] }]);
  });
});
