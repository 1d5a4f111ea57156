import { daysBetween } from "../calendar/index.js";
import { countBy, groupBy, isLate, uncountable, type CalendarDay, type Result } from "../core/index.js";
import { rate, type Rate } from "../figures/index.js";
import { CLOSED_RATE, FIRST_PASS_RATE, FIXED_RATE, ON_TIME_RATE, OPINION_FIXED_RATE } from "./rates.js";
import { ITEM_STATUSES, OUTCOMES, type Item, type ItemStatus, type Opinion, type Outcome } from "./schema/index.js";
import type { Records } from "./lineage.js";
import { worksOf } from "./works.js";
import { TIMELINESS, firstDue, timeliness, type Timeliness } from "./timeliness.js";

/** By what a summary of items can be broken down. */
export type ItemKey = "unit" | "category" | "handling" | "supervision";

/** A middle value and of how many it is the middle; `"unknown"` of none. */
export interface Median {
  readonly value: number | "unknown";
  readonly n: number;
}

/** Counts, rates and ages of the items that share a key. */
export interface ItemGroup {
  /** The values the group's items share, one per key asked for. */
  readonly key: Readonly<Partial<Record<ItemKey, string>>>;
  readonly registered: number;
  readonly byStatus: Readonly<Record<ItemStatus, number>>;
  /** Closed items by the reason why they ended. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly byTimeliness: Readonly<Record<Timeliness, number>>;
  /** Items that were reopened at least once. */
  readonly reopened: number;
  readonly rates: { readonly closed: Rate; readonly fixed: Rate; readonly onTime: Rate; readonly firstPass: Rate };
  /** Calendar days from registration to the acceptance that stands; closed items only, so it leaves out the slowest. */
  readonly daysToClose: Median;
  /** Calendar days from registration to the reference day; items not closed. */
  readonly daysOpen: Median;
}

/** What a ledger amounts to on a reference day. */
export interface ItemSummary {
  readonly asOf: CalendarDay;
  readonly overall: ItemGroup;
  /** One group per combination of keys that occurs, in the order of first occurrence; empty when no key was asked for. */
  readonly groups: readonly ItemGroup[];
}

/**
 * Counts items on a reference day: statuses, outcomes, timeliness, named rates and ages, overall and by key.
 *
 * The items must be as they stood on that day. Refuses with `after-reference-day` (an item changed later: replay its events
 * up to the day first) and `duplicate-id` (one item counted twice).
 *
 * @param items - the items, each once
 * @param options - the reference day, and by which keys to break down
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#summarise}
 */
export function summarise(
  items: Iterable<Item>,
  { asOf, by = [] }: { readonly asOf: CalendarDay; readonly by?: readonly ItemKey[] },
): Result<{ summary: ItemSummary }, "after-reference-day" | "duplicate-id"> {
  const all = [...items];
  const refused = uncountable("item", all, asOf);
  if (refused !== undefined) return refused;
  const groups = by.length === 0 ? [] : groupBy(all, by).map(({ key, members }) => groupOf(key, members, asOf));
  return { ok: true, summary: { asOf, overall: groupOf({}, all, asOf), groups } };
}

function groupOf(key: ItemGroup["key"], items: readonly Item[], asOf: CalendarDay): ItemGroup {
  const closed = items.filter((item) => item.status === "closed");
  return {
    key,
    registered: items.length,
    byStatus: countBy(ITEM_STATUSES, items, (item) => item.status),
    byOutcome: countBy(OUTCOMES, closed, (item) => item.acceptance.outcome),
    byTimeliness: countBy(TIMELINESS, items, (item) => timeliness(item, asOf)),
    reopened: items.filter((item) => item.cycles.length > 0).length,
    rates: {
      closed: closedRate(items, closed.length),
      fixed: fixedRate(items),
      onTime: onTimeRate(items, asOf),
      firstPass: firstPassRate(items),
    },
    daysToClose: median(closed.map((item) => daysBetween(item.registered.on, item.acceptance.on))),
    daysOpen: median(items.filter(isInWork).map((item) => daysBetween(item.registered.on, asOf))),
  };
}

function isFixed(item: Item): boolean {
  return item.status === "closed" && item.acceptance.outcome === "fixed";
}

/** Neither closed nor gone from the ledger in another way. */
function isInWork({ status }: Item): boolean {
  return !["closed", "cancelled", "merged", "carried-over"].includes(status);
}

/** A merged item is counted under the number that carries it on. */
function mergedCount(items: readonly Item[]): number {
  return items.filter(({ status }) => status === "merged").length;
}

function closedRate(items: readonly Item[], closed: number): Rate {
  const merged = mergedCount(items);
  const excluded = [{ reason: "merged", count: merged }];
  return rate(CLOSED_RATE, { numerator: closed, denominator: items.length - merged, excluded });
}

function fixedRate(items: readonly Item[]): Rate {
  const merged = mergedCount(items);
  const duplicates = items.filter((item) => item.status === "closed" && item.acceptance.outcome === "duplicate").length;
  return rate(FIXED_RATE, {
    numerator: items.filter(isFixed).length,
    denominator: items.length - duplicates - merged,
    excluded: [
      { reason: "duplicate", count: duplicates },
      { reason: "merged", count: merged },
    ],
  });
}

function onTimeRate(items: readonly Item[], asOf: CalendarDay): Rate {
  const counted = items.filter((item) => !wasMergedInTime(item));
  const standing = counted.map((item) => {
    const due = firstDue(item);
    if (due === undefined) return "no-due";
    const passed = isLate({ on: asOf }, due);
    return passed === true ? timeliness(item, asOf) : "not-yet-due";
  });
  const counts = countBy(TIMELINESS, standing, (verdict) => verdict);
  return rate(ON_TIME_RATE, {
    numerator: counts["on-time"],
    denominator: counts["on-time"] + counts.late,
    excluded: [
      ...(["not-yet-due", "no-due", "unknown"] as const).map((reason) => ({ reason, count: counts[reason] })),
      { reason: "merged", count: items.length - counted.length },
    ],
  });
}

/** A due moment that was missed before the merging stays missed: the item that carries the matter on was given another. */
function wasMergedInTime(item: Item): boolean {
  if (item.status !== "merged") return false;
  const due = firstDue(item);
  return due === undefined || isLate(item.merging, due) !== true;
}

function firstPassRate(items: readonly Item[]): Rate {
  const wasRejected = (item: Item): boolean => worksOf(item).some(({ rejections }) => rejections.length > 0);
  const judged = items.filter((item) => item.cycles.length > 0 || item.status === "closed" || wasRejected(item));
  const atOnce = judged.filter((item) => item.status === "closed" && item.cycles.length === 0 && !wasRejected(item));
  return rate(FIRST_PASS_RATE, {
    numerator: atOnce.length,
    denominator: judged.length,
    excluded: [{ reason: "not-yet-judged", count: items.length - judged.length }],
  });
}

/** How far opinions were answered by deeds. */
export interface OpinionSummary {
  readonly received: number;
  /** Opinions that stand in at least one problem. */
  readonly consolidated: number;
  readonly fixed: Rate;
}

/**
 * Counts opinions, and those among them that were resolved: every item of every problem they went into closed as fixed.
 *
 * An opinion nobody consolidated, or whose problem no unit was given, is not resolved and stays in the denominator: 66 % of
 * opinions is another figure than 66 % of items.
 *
 * @param records - the opinions to count, and the problems and items in which they may stand
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#summarise-opinions}
 */
export function summariseOpinions({ opinions, problems, items }: Records): OpinionSummary {
  const itemsOf = new Map<string, Item[]>([...problems].map(({ id }) => [id, []]));
  for (const item of items) itemsOf.get(item.problem)?.push(item);
  const isResolved = (opinion: Opinion): boolean =>
    opinion.status === "consolidated" &&
    opinion.problems.every((problem) => {
      const group = itemsOf.get(problem) ?? [];
      return group.length > 0 && group.every(isFixed);
    });
  const all = [...opinions];
  return {
    received: all.length,
    consolidated: all.filter(({ status }) => status === "consolidated").length,
    fixed: rate(OPINION_FIXED_RATE, { numerator: all.filter(isResolved).length, denominator: all.length }),
  };
}

function median(values: readonly number[]): Median {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return { value: low === undefined || high === undefined ? "unknown" : (low + high) / 2, n: sorted.length };
}
