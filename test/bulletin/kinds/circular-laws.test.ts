import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compose, verify, type Page, type RecordOfFacts } from "answerable/bulletin";
import { quarterlyCircular, unitRecords, type QuarterlyCircular } from "answerable/bulletin/kinds";
import { assessmentOf, circular, index } from "./inputs.js";

/** A unit of the index of offices, as far as anything is known of it. */
interface Unit {
  readonly satisfied: number | undefined;
  readonly complaints: number | undefined;
}
const unit: fc.Arbitrary<Unit> = fc.record({
  satisfied: fc.constantFrom(undefined, 0.2, 0.79, 0.8, 0.95),
  complaints: fc.constantFrom(undefined, 0, 0, 0, 1, 3),
});
const walks = fc.record({
  units: fc.array(unit, { minLength: 1, maxLength: 8 }),
  categories: fc.constantFrom<readonly string[]>([], ["counties", "bureaus"]),
  changes: fc.array(fc.record({ at: fc.nat(), to: unit }), { minLength: 1, maxLength: 3 }),
});

const { period, issuer, provenance } = circular;
const idOf = (place: number): string => `u-${place + 1}`;

function inputsOf(units: readonly Unit[], categories: readonly string[]) {
  const subjects = units.map(({ satisfied, complaints }, place) => ({
    id: idOf(place),
    ...(categories.length > 0 && { category: categories[place % categories.length]! }),
    facts: { satisfied: satisfied ?? "unknown", complaints: complaints ?? "unknown" },
  }));
  const told = units.flatMap(({ complaints }, place) => (complaints === undefined ? [] : [[idOf(place), complaints]]));
  const substantiated = Object.fromEntries(told) as Readonly<Record<string, number>>;
  return { subjects, complaints: { substantiated, veto: "complained" } };
}

function recordsOf(units: readonly Unit[], categories: readonly string[]): readonly RecordOfFacts[] {
  const { subjects, complaints } = inputsOf(units, categories);
  return must(unitRecords(index, subjects, { complaints })).records;
}

function pageOf(units: readonly Unit[], categories: readonly string[], more: Partial<QuarterlyCircular> = {}): Page {
  const { subjects, complaints } = inputsOf(units, categories);
  const assessment = assessmentOf(subjects);
  const plain = { period, issuer, provenance, assessment, complaints, collection: "units", ...more };
  const { draft, bindings } = quarterlyCircular(plain);
  return must(compose(draft, bindings)).page;
}

/** What a circular states of such units, by a reading of the rules that knows nothing of the library. */
function statedOf(units: readonly Unit[], categories: readonly string[]): ReadonlyMap<string, unknown> {
  const categoryOf = (place: number): string | undefined => categories[place % categories.length];
  const isRanked = ({ satisfied, complaints }: Unit): boolean => satisfied !== undefined && complaints === 0;
  const unknown = units.filter(({ complaints }) => complaints === undefined).length;
  const bad = units.filter(({ complaints = 0 }) => complaints > 0).length;
  const stated = new Map<string, unknown>([
    ["assessed", units.length],
    ["graded", units.filter(isRanked).length],
    ["complained", `${bad}, ${unknown} unknown`],
    ["ineligible", `${bad}, ${unknown} unknown`],
  ]);
  units.forEach((each, place) => {
    const name = `unit-${place + 1}`;
    const better = units.filter(
      (other, at) =>
        isRanked(other) && categoryOf(at) === categoryOf(place) && (other.satisfied ?? 0) > (each.satisfied ?? 0),
    );
    stated.set(`${name}.score`, each.satisfied);
    stated.set(`${name}.rank`, isRanked(each) ? 1 + better.length : undefined);
    stated.set(`${name}.complaints`, each.complaints);
  });
  return stated;
}

describe("laws of a circular", () => {
  test("every figure is what its units give", () => {
    fc.assert(
      fc.property(walks, ({ units, categories }) => {
        const page = pageOf(units, categories);
        const found = verify(page, { units: recordsOf(units, categories) });
        expect(found).toEqual({
          verified: Object.keys(page.figures),
          failed: [],
          notRecounted: [],
          intervalsAsGiven: [],
        });
      }),
    );
  });

  test("what changes in the facts of units makes exactly the figures fail that rest on it", () => {
    fc.assert(
      fc.property(walks, ({ units, categories, changes }) => {
        const page = pageOf(units, categories);
        const before = statedOf(units, categories);
        const now = [...units];
        for (const { at, to } of changes) {
          now[at % now.length] = to;
          const after = statedOf(now, categories);
          const { failed } = verify(page, { units: recordsOf(now, categories) });
          const expected = Object.keys(page.figures).filter((name) => before.get(name) !== after.get(name));
          expect(failed.map(({ name }) => name)).toEqual(expected);
        }
      }),
    );
  });

  test("another score in one record makes its score fail, and the ranks that it overtakes", () => {
    fc.assert(
      fc.property(walks, fc.nat(), ({ units, categories }, at) => {
        const page = pageOf(units, categories);
        const place = at % units.length;
        const records = recordsOf(units, categories).map((record, index) =>
          index === place ? { ...record, facts: { ...record.facts, score: 99 } } : record,
        );
        const after = statedOf(
          units.map((each, index) => (index === place ? { ...each, satisfied: 0.99 } : each)),
          categories,
        );
        const before = statedOf(units, categories);
        const isRanked = before.get(`unit-${place + 1}.rank`) !== undefined;
        const rests = (name: string): boolean =>
          name.endsWith(".score") || (isRanked && name.endsWith(".rank"))
            ? before.get(name) !== after.get(name)
            : false;
        const { failed } = verify(page, { units: records });
        expect(failed.map(({ name }) => name)).toEqual(Object.keys(page.figures).filter(rests));
      }),
    );
  });
});

test("a unit that no veto leaves in the contest any more has no place in it", () => {
  const units = [
    { satisfied: 0.9, complaints: 0 },
    { satisfied: 0.8, complaints: 0 },
  ];
  const struck = [units[0]!, { satisfied: 0.8, complaints: 1 }];
  const { failed } = verify(pageOf(units, []), { units: recordsOf(struck, []) });
  expect(failed.find(({ name }) => name === "unit-2.rank")).toMatchObject({ code: "not-among" });
});

test("ranks by bands are counted among the units that the bands name", () => {
  const units = [0.95, 0.8, 0.79].map((satisfied) => ({ satisfied, complaints: 0 }));
  const bands = [
    { key: "u-2", rank: 1, band: 1 },
    { key: "u-3", rank: 2, band: 1 },
  ];
  const records = { units: recordsOf(units, []) };
  expect(verify(pageOf(units, [], { bands }), records).failed).toEqual([]);
  const wrong = bands.map((each) => ({ ...each, rank: 1 }));
  expect(verify(pageOf(units, [], { bands: wrong }), records).failed).toMatchObject([{ name: "unit-3.rank" }]);
});

test("ranks by bands are counted within the category", () => {
  const units = [0.95, 0.8, 0.79].map((satisfied) => ({ satisfied, complaints: 0 }));
  const categories = ["counties", "bureaus"]; // the first and the third are counties
  const bands = [1, 1, 2].map((rank, place) => ({ key: idOf(place), rank, band: rank }));
  const records = { units: recordsOf(units, categories) };
  expect(verify(pageOf(units, categories, { bands }), records).failed).toEqual([]);
});

test("who has a waiver is assessed again with it", () => {
  const [subject] = [{ id: "a", facts: { satisfied: 0.9, complaints: 1 } }];
  const from = { limiter: "complained", subject: "a", by: "b", why: "an appeal", from: "2003-01-01" };
  const waived = { asOf: "2003-06-30", waivers: [{ ...from, until: "2003-12-31" }] };
  const { records } = must(unitRecords(index, [subject], { waived }));
  expect(records).toEqual([{ id: "a", facts: { score: 90, graded: true, ranked: true } }]);
  expect(must(unitRecords(index, [subject])).records).toMatchObject([{ facts: { graded: false, ranked: false } }]);
});

test("without a collection nothing says how it is counted", () => {
  const units = [{ satisfied: undefined, complaints: undefined }];
  const { collection, ...rest } = { ...circular, collection: "units" };
  expect(collection).toBe("units");
  const { draft, bindings } = quarterlyCircular({ ...rest, assessment: assessmentOf(inputsOf(units, []).subjects) });
  const { page } = must(compose(draft, bindings));
  const { verified, failed, notRecounted } = verify(page, {});
  expect([verified, failed]).toEqual([[], []]);
  expect(notRecounted.filter(({ why }) => why === "no-number").map(({ name }) => name)).toEqual([
    "unit-1.score",
    "unit-1.complaints",
  ]);
});

test("units that cannot be assessed, or not on these terms, are refused", () => {
  const twice = ["a", "a"].map((id) => ({ id, facts: {} }));
  const refused = unitRecords(index, twice);
  expect(refused.ok ? "written" : refused.refusal.code).toBe("duplicate-id");
  const complaints = { substantiated: {}, veto: "another" };
  expect(() => unitRecords(index, [{ id: "a", facts: {} }], { complaints })).toThrow(/no limiter of the index/);
});
