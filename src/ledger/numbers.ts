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
  const counted = new Set(before);
  const twice = numbers.find((id) => counted.has(id));
  return twice === undefined ? undefined : refuse("duplicate-id", `item "${twice}" is in the tally already`);
}

/**
 * Puts the items in the one order in which a tally keeps them, so that it does not tell who was counted first.
 *
 * @param items - the numbers and the merged items, each once
 */
export function inOrder({ numbers, merged }: Numbers): Numbers {
  return { numbers: [...numbers].sort(), merged: [...merged].sort((one, other) => (one.id < other.id ? -1 : 1)) };
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
