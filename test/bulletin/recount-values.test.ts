import { describe, expect, test } from "vitest";
import { compose, toMarkdown, verify, type Figure, type Records, type Recount } from "answerable/bulletin";
import { is, pageOf } from "./ledger.js";

const label = { en: "it", "zh-CN": "它" };
const figureOf = (figure: { kind: "count"; count: number } | { kind: "measure"; value: number }, recount: Recount) =>
  ({
    ...figure,
    label,
    ...(figure.kind === "measure" && { decimals: 1 }),
    provenance: { kind: "counted", from: "x", recount },
  }) as Figure;
const unknown = (recount?: Recount): Figure => ({
  kind: "unknown",
  label,
  why: label,
  provenance: { kind: "counted", from: "x", ...(recount && { recount }) },
});
const unitsOf = (...facts: Readonly<Record<string, string | number | boolean | object>>[]): Records => ({
  units: facts.map((each, index) => ({ id: `u-${index + 1}`, facts: each as never })), // bad input is tested too
});
const check = (figure: Figure, records: Records) => verify(pageOf({ it: figure }), records);
const failure = (figure: Figure, records: Records) =>
  check(figure, records).failed.map(({ code, message }) => [code, message]);

describe("what one record carries", () => {
  const score = { kind: "value", collection: "units", id: "u-1", fact: "score" } as const;
  test("holds for a measure, a count, and what is not known", () => {
    expect(check(figureOf({ kind: "measure", value: 90.5 }, score), unitsOf({ score: 90.5 })).verified).toEqual(["it"]);
    expect(check(figureOf({ kind: "count", count: 2 }, score), unitsOf({ score: 2 })).verified).toEqual(["it"]);
    for (const facts of [{}, { score: "unknown" }, { score: { low: 1, high: 2 } }]) {
      expect(check(unknown(score), unitsOf(facts)).verified).toEqual(["it"]);
    }
  });
  test.each<[string, Figure, Records, string, string]>([
    [
      "another number",
      figureOf({ kind: "count", count: 2 }, score),
      unitsOf({ score: 3 }),
      "differs",
      '"it" states 2 and the records give 3',
    ],
    [
      "a number that is no longer known",
      figureOf({ kind: "count", count: 2 }, score),
      unitsOf({}),
      "differs",
      '"it" states 2 and the records give unknown',
    ],
    [
      "a number that has become known",
      unknown(score),
      unitsOf({ score: 0 }),
      "differs",
      '"it" states unknown and the records give 0',
    ],
    [
      "a text",
      unknown(score),
      unitsOf({ score: "good" }),
      "wrong-kind",
      '"it": the fact "score" of "u-1" in "units" is no number',
    ],
    ["NaN", unknown(score), unitsOf({ score: NaN }), "invalid-record", '"it": "u-1" of "units" has the fact "score"'],
    ["no such record", unknown(score), unitsOf(), "unknown-record", '"it": "u-1" missing from "units"'],
  ])("fails for %s", (_, figure, records, code, message) => {
    expect(failure(figure, records)).toEqual([[code, expect.stringContaining(message)]]);
  });
  test("names the record that is gone", () => {
    expect(check(unknown(score), unitsOf()).failed).toMatchObject([{ missing: ["u-1"] }]);
  });
});

describe("a place among others", () => {
  const place = {
    kind: "place",
    collection: "units",
    id: "u-2",
    among: "all",
    fact: "score",
    first: "greatest",
  } as const;
  const units = unitsOf({ score: 90 }, { score: 70 }, { score: 70 }, { score: 10 });
  const at = (count: number, recount: Recount): Figure => figureOf({ kind: "count", count }, recount);
  test("is one more than how many are before it, and equals share it", () => {
    expect(check(at(2, place), units).verified).toEqual(["it"]);
    expect(check(at(2, { ...place, id: "u-3" }), units).verified).toEqual(["it"]);
    expect(check(at(4, { ...place, id: "u-4" }), units).verified).toEqual(["it"]);
    expect(check(at(1, { ...place, among: { ids: ["u-2", "u-4"] } }), units).verified).toEqual(["it"]);
    expect(check(at(2, { ...place, first: "least" }), units).verified).toEqual(["it"]);
    expect(check(at(4, { ...place, id: "u-1", first: "least" }), units).verified).toEqual(["it"]);
    expect(failure(at(1, place), units)).toEqual([["differs", '"it" states 1 and the records give 2']]);
  });
  test("is none where it does not stand among them, or its own number is not known", () => {
    const among = { ids: ["u-1"] };
    expect(failure(at(2, { ...place, among }), units)).toEqual([
      ["not-among", expect.stringContaining('"u-2" of "units" is none of those')],
    ]);
    const apart = { ...place, undecided: "apart" } as const;
    expect(failure(at(2, apart), unitsOf({ score: 90 }, {}))).toMatchObject([["not-among", expect.anything()]]);
  });
  test("is undecided where another's number is not known, unless that is told apart", () => {
    const records = unitsOf({ score: 90 }, { score: 70 }, {});
    expect(failure(at(2, place), records)).toMatchObject([["undecided", expect.stringContaining('"u-3"')]]);
    expect(failure(at(2, { ...place, undecided: "apart" }), records)).toEqual([
      ["differs", '"it" states 2 and the records give 2, 1 undecided'],
    ]);
  });
  test("names the record that is gone", () => {
    expect(check(at(2, place), unitsOf({ score: 90 })).failed).toMatchObject([
      { code: "unknown-record", missing: ["u-2"] },
    ]);
  });
});

describe("a difference of two rates", () => {
  const met = { where: is("status", "closed") };
  const side = (collection: string) => ({ collection, numerator: met, denominator: "all" }) as const;
  const difference = { kind: "difference", before: side("old"), after: side("new") } as const;
  const wave = (...states: string[]) => states.map((status, index) => ({ id: `${index}`, facts: { status } }));
  const records = { old: wave("closed", "open", "open"), new: wave("closed", "closed", "open", "open") };
  test("is in percentage points, and after less before", () => {
    expect(check(figureOf({ kind: "measure", value: 100 / 6 }, difference), records).verified).toEqual(["it"]);
    const turned = { old: records.new, new: records.old };
    expect(check(figureOf({ kind: "measure", value: -100 / 6 }, difference), turned).verified).toEqual(["it"]);
  });
  test("is unknown where either rate is of nothing", () => {
    for (const empty of [
      { ...records, old: [] },
      { ...records, new: [] },
    ]) {
      expect(failure(figureOf({ kind: "measure", value: 0 }, difference), empty)).toEqual([
        ["differs", '"it" states 0 and the records give unknown'],
      ]);
    }
  });
  test("tells what is undecided in both", () => {
    const open = { old: [...records.old, ...wave("unknown").map((each) => ({ ...each, id: "x" }))], new: records.new };
    const figure = figureOf({ kind: "measure", value: 100 / 6 }, { ...difference, undecided: "apart" });
    expect(failure(figure, open)).toEqual([["differs", expect.stringContaining(", 1 undecided")]]);
    expect(
      failure(figureOf({ kind: "measure", value: 100 / 6 }, difference), { ...records, new: open.old }),
    ).toMatchObject([["undecided", expect.anything()]]);
  });
  test("leaves out what its rates leave out", () => {
    const excluded = [{ reason: "open", select: { where: is("status", "open") } }];
    const figure = figureOf(
      { kind: "measure", value: 50 },
      { ...difference, before: { ...side("new") }, after: { ...side("new"), excluded } },
    );
    expect(check(figure, records).verified).toEqual(["it"]);
  });
  test("names what is gone on either side", () => {
    const before = { ...side("old"), denominator: { ids: ["a"] } };
    const after = { ...side("new"), denominator: { ids: ["b"] } };
    expect(
      check(figureOf({ kind: "measure", value: 0 }, { ...difference, before, after }), records).failed,
    ).toMatchObject([{ missing: ["a", "b"] }]);
  });
});

test("an unknown figure that does not say how it was counted states no number", () => {
  expect(check(unknown(), {}).notRecounted).toEqual([{ name: "it", why: "no-number" }]);
  const published = { ...unknown(), provenance: { kind: "published", source: "《求是》" } } as Figure;
  expect(check(published, {}).notRecounted).toEqual([{ name: "it", why: "published" }]);
});

test("each is of the kind of its figure", () => {
  const definition = { id: "r", label, numerator: label, denominator: label };
  const value = { kind: "value", collection: "units", id: "u-1", fact: "score" } as const;
  const place = { ...value, kind: "place", among: "all", first: "greatest" } as const;
  const side = { collection: "units", numerator: "all", denominator: "all" } as const;
  const difference = { kind: "difference", before: side, after: side } as const;
  const rate: Figure = {
    kind: "rate",
    rate: { definition, numerator: 1, denominator: 2, excluded: [], value: 0.5 },
    show: "percent",
    decimals: 0,
    rounding: "plain",
    provenance: { kind: "counted", from: "x", recount: value },
  };
  for (const it of [
    rate,
    figureOf({ kind: "measure", value: 1 }, place),
    figureOf({ kind: "count", count: 1 }, difference),
    unknown(place),
    unknown(difference),
  ]) {
    const text = { en: "{it}", "zh-CN": "{it}" };
    const sections = [{ id: "s", heading: label, blocks: [{ kind: "paragraph" as const, sentences: [text] }] }];
    expect(compose({ title: label, sections }, { figures: { it } })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining("another kind of figure") as string },
    });
  }
});

test("each is told in words", () => {
  const linesOf = (figure: Figure, language: "en" | "zh-CN"): string[] =>
    toMarkdown(pageOf({ it: figure }), { language })
      .replaceAll("\\", "")
      .split("\n");
  const value = figureOf({ kind: "count", count: 2 }, { kind: "value", collection: "units", id: "u-1", fact: "score" });
  expect(linesOf(value, "en")).toEqual(
    expect.arrayContaining(["  - records selected: units: u-1", "  - worked out as: what the record carries as score"]),
  );
  const place: Recount = { kind: "place", collection: "units", id: "u-1", among: "all", fact: "score", first: "least" };
  const placed = figureOf({ kind: "count", count: 2 }, place);
  expect(linesOf(placed, "en")).toEqual(
    expect.arrayContaining([
      "  - records selected: units: u-1",
      "  - placed among: units: all",
      "  - worked out as: place, the least first, by score",
    ]),
  );
  expect(linesOf(placed, "zh-CN")).toContain("  - 计算方法: 从小到大的位次：score");
  const side = { collection: "units", numerator: { ids: ["u-1"] }, denominator: "all" } as const;
  const difference = figureOf({ kind: "measure", value: 0 }, { kind: "difference", before: side, after: side });
  expect(linesOf(difference, "en")).toEqual(
    expect.arrayContaining([
      "  - before: records selected for the denominator: units: all",
      "  - before: of these, records selected for the numerator: units: u-1",
      "  - after: records selected for the denominator: units: all",
      "  - after: of these, records selected for the numerator: units: u-1",
      "  - worked out as: percentage after less percentage before",
    ]),
  );
});
