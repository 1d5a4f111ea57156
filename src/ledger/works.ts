import type { Done } from "../core/index.js";
import type { Item, Submission, Work } from "./schema/index.js";

/**
 * Lists all work that was ever done on an item, in the order in which it was begun: of every cycle, of every unit that had it
 * before, and of the present.
 *
 * @param item - the item, in any status
 */
export function worksOf(item: Item): readonly PastWork[] {
  const present = workOf(item);
  if (item.cycles.length === 0 && item.transfers === undefined) return present === undefined ? [] : [present];
  const leftIn = (cycle: number): readonly Work[] =>
    (item.transfers ?? []).filter((transfer) => transfer.cycle === cycle).flatMap(({ work }) => work ?? []);
  const past = item.cycles.flatMap((cycle, index) => [...leftIn(index + 1), cycle]);
  return [...past, ...leftIn(item.cycles.length + 1), ...(present === undefined ? [] : [present])];
}

/** Work that was done at some time: whose it was, what was sent back, and what was handed in last, if anything was. */
export type PastWork = Pick<Work, "assignment" | "rejections"> & { readonly submission?: Submission };

/**
 * Lists everything that was ever submitted: of the present and of all work before, sent back or accepted.
 *
 * @param item - the item, in any status
 */
export function submissionsOf(item: Item): readonly Submission[] {
  const present = "submission" in item ? [item.submission] : [];
  const before = worksOf(item).flatMap(({ submission, rejections }) => [
    ...rejections.map((rejection) => rejection.submission),
    ...(submission === undefined || present.includes(submission) ? [] : [submission]),
  ]);
  return [...before, ...present];
}

/** Whoever handed in any version of what stands in a submission, those that were replaced too. */
export function handedInBy({ submitted, revisions }: Submission): readonly string[] {
  return [submitted.by, ...revisions.map((revision) => revision.submitted.by)];
}

/**
 * Gives the work of the present cycle and unit, also of an item that left the ledger; `undefined` when nobody was assigned.
 *
 * @param item - the item, in any status
 */
export function workOf(item: Item): Work | undefined {
  if ("assignment" in item) return item;
  return "work" in item ? item.work : undefined;
}

/**
 * Tells whether one thing was done before another, as far as that is known: on one day the moments decide, if both have one.
 *
 * @param one - when the one was done
 * @param other - when the other was done
 */
export function isBefore(one: Done, other: Done): boolean {
  if (one.on !== other.on) return one.on < other.on;
  return one.at !== undefined && other.at !== undefined && Date.parse(one.at) < Date.parse(other.at);
}
