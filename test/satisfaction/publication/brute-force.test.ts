import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { audit, type Audit } from "answerable/satisfaction/publication";
import {
  agrees,
  counter,
  countsIn,
  dimensionsOf,
  percentAt,
  placesOf,
  sharings,
  type Counts,
  type Dimensions,
  type Draft,
} from "./tables.js";

interface Case {
  readonly whole: Dimensions;
  readonly counts: Counts;
  readonly tables: readonly Draft[];
}

/** Sizes of the dimensions, which of them each table has, and how many are counted: few enough to try every filling. */
const SHAPES = [
  { sizes: [4], splits: ["a"], most: 8 },
  { sizes: [2, 3], splits: ["ab"], most: 8 },
  { sizes: [3, 3], splits: ["ab"], most: 6 },
  { sizes: [3, 2], splits: ["ab", "b"], most: 8 },
  { sizes: [2, 2, 2], splits: ["abc"], most: 6 },
  { sizes: [2, 2, 2], splits: ["ab", "bc"], most: 6 },
  { sizes: [2, 2, 2], splits: ["ab", "bc", "ac"], most: 6 },
] as const;

const told = fc.constantFrom("shown", "hidden", "hidden", "hidden", "absent");
const printing = fc.record({ decimals: fc.nat(1), rounding: fc.constantFrom("plain" as const, "truncate" as const) });

const cases: fc.Arbitrary<Case> = fc.constantFrom(...SHAPES).chain(({ sizes, splits, most }) => {
  const whole = dimensionsOf(...sizes);
  const count = counter(whole);
  const tellings = splits.map((split) => {
    const dimensions = whole.filter(({ id }) => split.includes(id));
    const places = placesOf(dimensions).length;
    const many = { minLength: places, maxLength: places };
    return fc.tuple(fc.constant(dimensions), fc.array(told, many), fc.array(fc.boolean(), many), fc.option(printing));
  });
  return fc.tuple(countsIn(whole, most), fc.tuple(...tellings)).map(([given, tables]) => ({
    whole,
    counts: given,
    tables: tables.map(([dimensions, tells, percents, how], index) => {
      const percentages = how === null ? undefined : { along: dimensions.at(-1)!.id, ...how };
      const at = (place: Draft["cells"][number]["at"]): number => count(given, dimensions, place);
      const cells = placesOf(dimensions).flatMap((place, position) => {
        const isAll = place.every((category) => category === null);
        const tell = isAll ? "shown" : tells[position]!;
        if (tell === "absent") return [];
        const printed = percentages !== undefined && place.at(-1) !== null && percents[position] === true;
        const percent = printed ? { percent: percentAt(at, dimensions, place, percentages) } : {};
        return [{ at: place, count: tell === "shown" ? at(place) : ("hidden" as const), ...percent }];
      });
      return { id: `t${index}`, universe: "forms", dimensions, cells, ...(percentages && { percentages }) };
    }),
  }));
});

/** Every filling of the whole that all tables agree with. */
function fillings({ whole, counts, tables }: Case): readonly Counts[] {
  const count = counter(whole);
  const total = counts.reduce((sum, one) => sum + one, 0);
  return sharings(total, counts.length).filter((filling) =>
    tables.every((table) => agrees((at) => count(filling, table.dimensions, at), table)),
  );
}

test("the auditor finds the ranges that trying every filling finds", () => {
  let hidden = 0;
  fc.assert(
    fc.property(cases, (given) => {
      const { cells }: Audit = must(audit(given.tables, { protection: 1 })).audit;
      const [count, fitting] = [counter(given.whole), fillings(given)];
      const tried = cells.map(({ table, at }) => {
        const { dimensions } = given.tables.find(({ id }) => id === table)!;
        const values = fitting.map((filling) => count(filling, dimensions, at));
        return { table, at, least: Math.min(...values), greatest: Math.max(...values), exact: true };
      });
      hidden += tried.length;
      expect(cells.map(({ table, at, least, greatest, exact }) => ({ table, at, least, greatest, exact }))).toEqual(
        tried,
      );
    }),
    { numRuns: 300 },
  );
  expect(hidden).toBeGreaterThan(1000);
});
