import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { audit, publish, type CountTable, type PublishedTable } from "answerable/satisfaction/publication";
import {
  agrees,
  counter,
  countsIn,
  dimensionsOf,
  percentAt,
  placesOf,
  type Counts,
  type Dimensions,
  type Draft,
  type Position,
} from "./tables.js";

type Rules = Parameters<typeof publish>[1];

interface Case {
  readonly whole: Dimensions;
  readonly counts: Counts;
  readonly tables: readonly CountTable[];
  readonly rules: Rules;
}

const SHAPES = [
  { sizes: [4], splits: ["a"], most: 8 },
  { sizes: [2, 3], splits: ["ab"], most: 8 },
  { sizes: [3, 3], splits: ["ab"], most: 5 },
  { sizes: [3, 2], splits: ["ab", "b"], most: 8 },
  { sizes: [2, 2, 2], splits: ["abc"], most: 6 },
  { sizes: [2, 2, 2], splits: ["ab", "bc"], most: 6 },
  { sizes: [2, 2, 2], splits: ["ab", "bc", "ac"], most: 5 },
] as const;

const rules: fc.Arbitrary<Rules> = fc.record({
  floor: fc.integer({ min: 1, max: 3 }),
  protection: fc.integer({ min: 1, max: 3 }),
  zeros: fc.constantFrom("show" as const, "hide" as const),
  unanimity: fc.constantFrom([], ["a"]),
  seed: fc.constantFrom(undefined, "kept", "elsewhere"),
  percentages: fc.constant({ along: ["a"], decimals: 1, rounding: "largest-remainder" as const }),
});

const cases: fc.Arbitrary<Case> = fc.constantFrom(...SHAPES).chain(({ sizes, splits, most }) => {
  const whole = dimensionsOf(...sizes);
  const count = counter(whole);
  return fc
    .record({ counts: countsIn(whole, most), rules, totals: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) })
    .map(({ counts, rules: given, totals }) => {
      const tables = splits.map((split, index) => {
        const own = whole.filter(({ id }) => split.includes(id));
        const dimensions = own.map((dimension, place) => ({ ...dimension, total: totals[place] !== false }));
        const inner = placesOf(own).filter((at) => !at.includes(null));
        return { id: `t${index}`, universe: "forms", dimensions, counts: inner.map((at) => count(counts, own, at)) };
      });
      return { whole, counts, tables, rules: given };
    });
});

const published = ({ tables, rules: given }: Case): ReturnType<typeof must<ReturnType<typeof publish>>> =>
  must(publish(tables, given));
const keyOf = ({ dimensions }: Pick<Draft, "dimensions">, at: Position): string =>
  JSON.stringify(dimensions.flatMap(({ id }, index) => (at[index] === null ? [] : [[id, at[index]]])));

/** The hidden places of all tables. */
function hiddenIn(tables: readonly PublishedTable[]): readonly (readonly [PublishedTable, Position])[] {
  return tables.flatMap((table) =>
    table.cells.filter(({ count }) => count === "hidden").map(({ at }) => [table, at] as const),
  );
}

/**
 * Every way to fill the cells that agrees with what is shown. A cell that stands in a shown sum is no greater than that; one that stands in
 * none may be anything, so it is tried as it is and with the width more, and no bound of all together is needed.
 */
function fillingsOf(
  { whole, counts, rules: { protection } }: Case,
  tables: readonly PublishedTable[],
): readonly Counts[] {
  const count = counter(whole);
  const partsOf = (dimensions: Dimensions, at: Position): readonly number[] =>
    counts.flatMap((_, index) =>
      count(
        counts.map((__, other) => Number(other === index)),
        dimensions,
        at,
      ) > 0
        ? [index]
        : [],
    );
  const sums = tables.flatMap(({ dimensions, cells }) =>
    cells.flatMap((cell) =>
      cell.count === "hidden" ? [] : [{ sum: cell.count, parts: partsOf(dimensions, cell.at) }],
    ),
  );
  const fill = (begun: Counts): readonly Counts[] => {
    const index = begun.length;
    if (index === counts.length) return [begun];
    const own = sums.filter(({ parts }) => parts.includes(index));
    const left = own.map(({ sum, parts }) => sum - parts.reduce((before, part) => before + (begun[part] ?? 0), 0));
    const isLast = own.map(({ parts }) => parts.at(-1) === index);
    const tried =
      own.length === 0
        ? [counts[index]!, counts[index]! + protection]
        : Array.from({ length: Math.max(Math.min(...left) + 1, 0) }, (_, value) => value);
    return tried
      .filter((value) => left.every((rest, place) => !isLast[place] || value === rest))
      .flatMap((value) => fill([...begun, value]));
  };
  return fill([]).filter((filling) =>
    tables.every((table) => agrees((at) => count(filling, table.dimensions, at), table)),
  );
}

describe("published tables", () => {
  test("leave a range as wide as the protection width to every hidden count, by trying every filling", () => {
    let hidden = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const { tables } = published(given);
        const count = counter(given.whole);
        const fitting = fillingsOf(given, tables);
        for (const [{ dimensions }, at] of hiddenIn(tables)) {
          const values = fitting.map((filling) => count(filling, dimensions, at));
          expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(given.rules.protection);
          hidden += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(200);
  });

  test("show every count as it is or hide it, small ones always, and the same one in every table", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { tables, hidden } = published(given);
        const keys = new Set(hiddenIn(tables).map(([table, at]) => keyOf(table, at)));
        expect(hidden).toHaveLength(keys.size);
        for (const { dimensions, cells } of tables) {
          for (const { at, count: shown } of cells) {
            const count = counter(given.whole)(given.counts, dimensions, at);
            expect(shown).toBe(keys.has(keyOf({ dimensions }, at)) ? "hidden" : count);
            const isSmall = count < given.rules.floor && (count > 0 || given.rules.zeros === "hide");
            if (isSmall) expect(shown).toBe("hidden");
          }
        }
      }),
    );
  });

  test("are what the auditor, who knows no more than readers, finds protected", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { tables, audit: own } = published(given);
        const { protection } = given.rules;
        expect(own.status).toBe("protected");
        expect(must(audit(tables, { protection })).audit).toEqual(own);
      }),
    );
  });

  test("hide no complementary count in vain: each one shown again discloses another", () => {
    let complementary = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const { tables, hidden } = published({ ...given, rules: { ...given.rules, percentages: undefined } });
        for (const { table, at, why } of hidden) {
          if (why !== "complementary") continue;
          const key = keyOf(
            tables.find(({ id }) => id === table)!,
            at,
          );
          const count = counter(given.whole);
          const bolder = tables.map((each) => ({
            ...each,
            cells: each.cells.map((cell) =>
              keyOf(each, cell.at) === key ? { ...cell, count: count(given.counts, each.dimensions, cell.at) } : cell,
            ),
          }));
          expect(must(audit(bolder, { protection: given.rules.protection })).audit.status).toBe("disclosed");
          complementary += 1;
        }
      }),
    );
    expect(complementary).toBeGreaterThan(20);
  });

  test("are the same whenever they are made, and what they are made of is left as it was", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const before = structuredClone(given);
        expect(published(given)).toEqual(published(structuredClone(given)));
        expect(given).toEqual(before);
      }),
    );
  });

  test("hide nothing when nothing is small", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), (given, floor) => {
        const tables = given.tables.map((table) => ({ ...table, counts: table.counts.map((count) => count + floor) }));
        // Tables that share a sum need the same sum after the addition, so each is published by itself.
        for (const table of tables) {
          const { zeros, protection } = given.rules;
          const { hidden, audit: own } = must(publish([table], { floor, zeros, protection }));
          expect([hidden, own.cells, own.status]).toEqual([[], [], "protected"]);
        }
      }),
    );
  });

  test("have the percentages of a line exactly where the line and its sum are shown", () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { dimensions, cells, percentages } of published(given).tables) {
          const along = dimensions.findIndex(({ id }) => id === "a");
          for (const { at, percent } of cells) {
            if (along < 0 || at[along] === null) expect(percent).toBeUndefined();
            else {
              const line = [...dimensions[along]!.categories, null].map((category) => at.with(along, category));
              const told = cells.filter((cell) =>
                line.some((place) => keyOf({ dimensions }, place) === keyOf({ dimensions }, cell.at)),
              );
              const isShown = told.every(({ count }) => count !== "hidden");
              const count = (place: Position): number => counter(given.whole)(given.counts, dimensions, place);
              expect(percent).toEqual(isShown ? percentAt(count, dimensions, at, percentages!) : "hidden");
            }
          }
        }
      }),
    );
  });
});
