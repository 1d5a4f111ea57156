import type { PublishedDimension } from "./count-table.js";
import type { Position } from "./published-table.js";

/** A place by what it counts, whichever table it stands in. */
export interface Cell {
  readonly universe: string;
  /** Dimensions with their category; a dimension that is not there is summed over. */
  readonly among: readonly (readonly [dimension: string, category: string])[];
}

interface Shape {
  readonly universe: string;
  readonly dimensions: readonly PublishedDimension[];
}

/** The same text for the same cell, and another for every other. */
export function keyOf({ universe, among }: Cell): string {
  return JSON.stringify([universe, among.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}

/** What is counted at a place of a table. */
export function cellAt({ universe, dimensions }: Shape, at: Position): Cell {
  const among = dimensions.flatMap(({ id }, index) => {
    const category = at[index] ?? null;
    return category === null ? [] : [[id, category] as const];
  });
  return { universe, among };
}

/** Every combination of categories, in the order of the table. */
export function placesOf(dimensions: readonly PublishedDimension[]): readonly (readonly string[])[] {
  return combinations(dimensions.map(({ categories }) => categories));
}

/** Every place of a table, the sums behind what they are the sums of. */
export function allPlacesOf(dimensions: readonly PublishedDimension[]): readonly Position[] {
  return combinations(dimensions.map(({ categories }) => [...categories, null]));
}

/** The places of a line: each category of one dimension, with the others as they are. */
export function lineOf(dimensions: readonly PublishedDimension[], along: number, at: Position): readonly Position[] {
  return (dimensions[along]?.categories ?? []).map((category) => at.with(along, category));
}

/** Names a cell in words: `unit "water" × grade "satisfied"`. */
export function describe({ among }: Cell): string {
  return among.length === 0 ? "all" : among.map(([dimension, category]) => `${dimension} "${category}"`).join(" × ");
}

function combinations<Entry>(lists: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  return lists.reduce<readonly (readonly Entry[])[]>(
    (starts, list) => starts.flatMap((start) => list.map((entry) => [...start, entry])),
    [[]],
  );
}
