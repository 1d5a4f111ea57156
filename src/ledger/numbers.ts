import { refuse, type Refused } from "../core/index.js";
import type { Timeliness } from "./timeliness.js";

/** A merged item in a tally: where it went, and how it is counted whether or not that leads to an item that is counted. */
export interface MergedAway {
  readonly id: string;
  /** The number of the item that should carry it on. */
  readonly into: string;
  /** The name of the group in which it is counted. */
  readonly group: string;
  /** Where it stands to its first due moment as long as nobody carries it on; so it is counted in its group. */
  readonly alone: Timeliness;
  /** Where it stands once somebody does. */
  readonly carried: Timeliness | "merged";
}

/** Which items a tally counts. */
export interface Numbers {
  /** The numbers of all items counted, in order. */
  readonly numbers: readonly string[];
  /** The merged ones among them, in the order of their numbers. */
  readonly merged: readonly MergedAway[];
}

/**
 * Refuses with `duplicate-id` where an item is in a tally already.
 *
 * @param tally - the counts so far
 * @param numbers - of the items that are to come to it
 */
export function countedAlready(
  { numbers: before }: Numbers,
  numbers: readonly string[],
): Refused<"duplicate-id"> | undefined {
  const coming = new Set(numbers);
  const twice = before.find((id) => coming.has(id));
  return twice === undefined ? undefined : refuse("duplicate-id", `item "${twice}" is counted already`);
}

/**
 * Puts numbers among those in order, so that a tally does not tell who was counted first, and takes others out; those in order are
 * gone through once and not sorted again, since a dashboard changes one item of many.
 *
 * @param numbers - in order
 * @param more - in any order, none of which is there
 * @param gone - some of those that are
 */
export function withNumbers(
  numbers: readonly string[],
  more: readonly string[],
  gone: ReadonlySet<string>,
): readonly string[] {
  const all: string[] = [];
  const coming = [...more].sort();
  let at = 0;
  for (const id of numbers) {
    for (let next = coming[at]; next !== undefined && next < id; next = coming[++at]) all.push(next);
    if (!gone.has(id)) all.push(id);
  }
  return all.concat(coming.slice(at));
}

/**
 * Puts merged items in the order of their numbers.
 *
 * @param merged - each once
 */
export function inOrder(merged: readonly MergedAway[]): readonly MergedAway[] {
  return [...merged].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * Tells merged items apart by the group in which they are counted.
 *
 * @param merged - merged items of one tally
 */
export function byGroup(merged: readonly MergedAway[]): ReadonlyMap<string, readonly MergedAway[]> {
  const groups = new Map<string, MergedAway[]>();
  for (const each of merged) {
    const group = groups.get(each.group);
    if (group === undefined) groups.set(each.group, [each]);
    else group.push(each);
  }
  return groups;
}
