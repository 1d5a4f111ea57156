import * as fc from "fast-check";
import { must } from "answerable";
import { percentages } from "answerable/figures";
import type { audit } from "answerable/satisfaction/publication";

/** A published table as the auditor takes it. */
export type Draft = Parameters<typeof audit>[0][number];
/** A category of each dimension, or `null` for all of them together. */
export type Position = Draft["cells"][number]["at"];
export type Dimensions = Draft["dimensions"];
/** One number for each combination of categories, the last dimension running fastest. */
export type Counts = readonly number[];

/** Dimensions `a`, `b`, `c` with so many categories each: `a1`, `a2`, and so on. */
export function dimensionsOf(...sizes: readonly number[]): Dimensions {
  return sizes.map((size, index) => {
    const id = "abc"[index]!;
    return { id, categories: Array.from({ length: size }, (_, place) => `${id}${place + 1}`) };
  });
}

/** All places of a table, sums among them. */
export function placesOf(dimensions: Dimensions): readonly Position[] {
  return combinations(dimensions.map(({ categories }) => [...categories, null]));
}

/** Tells how many there are at a place of a table, by the counts of a table with the same or more dimensions. */
export function counter(whole: Dimensions): (counts: Counts, dimensions: Dimensions, at: Position) => number {
  const inner = combinations(whole.map(({ categories }) => categories));
  const known = new Map<string, readonly number[]>();
  const partsOf = (dimensions: Dimensions, at: Position): readonly number[] => {
    const wanted = whole.map(({ id }) => at[dimensions.findIndex((dimension) => dimension.id === id)] ?? null);
    return inner.flatMap((place, index) =>
      wanted.every((category, d) => (category ?? place[d]) === place[d]) ? [index] : [],
    );
  };
  return (counts, dimensions, at) => {
    const key = JSON.stringify([dimensions.map(({ id }) => id), at]);
    const parts = known.get(key) ?? partsOf(dimensions, at);
    known.set(key, parts);
    return parts.reduce((sum, index) => sum + counts[index]!, 0);
  };
}

/** The percentage that a table prints at a place. */
export function percentAt(
  count: (at: Position) => number,
  dimensions: Dimensions,
  at: Position,
  { along, ...how }: NonNullable<Draft["percentages"]>,
): Draft["cells"][number]["percent"] {
  const index = dimensions.findIndex(({ id }) => id === along);
  const { categories } = dimensions[index]!;
  const line = categories.map((category) => count(at.with(index, category)));
  return must(percentages(line, how)).percentages.parts[categories.indexOf(at[index]!)]!.percent;
}

/** Whether some counts are what a table says they are. */
export function agrees(count: (at: Position) => number, { dimensions, cells, percentages: printing }: Draft): boolean {
  return cells.every(({ at, count: shown, percent }) => {
    if (shown !== "hidden" && count(at) !== shown) return false;
    if (percent === undefined || percent === "hidden" || printing === undefined) return true;
    return JSON.stringify(percentAt(count, dimensions, at, printing)) === JSON.stringify(percent);
  });
}

/** Every way to share a number out among so many places. */
export function sharings(total: number, places: number): readonly Counts[] {
  if (places === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    sharings(total - first, places - 1).map((others) => [first, ...others]),
  );
}

/** Counts of so many forms at random places of a table. */
export function countsIn(dimensions: Dimensions, most: number): fc.Arbitrary<Counts> {
  const inner = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  const forms = fc.array(fc.nat(inner - 1), { minLength: 1, maxLength: most });
  return forms.map((given) =>
    Array.from({ length: inner }, (_, place) => given.filter((form) => form === place).length),
  );
}

function combinations<Entry>(lists: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  return lists.reduce<readonly (readonly Entry[])[]>(
    (starts, list) => starts.flatMap((start) => list.map((entry) => [...start, entry])),
    [[]],
  );
}
