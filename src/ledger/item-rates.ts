import { rate, type Rate } from "../figures/index.js";
import { AFTER_REWORK_RATE, CLOSED_RATE, FIRST_PASS_RATE, FIXED_RATE, ON_TIME_RATE } from "./rates.js";
import type { SettledCounts } from "./settled.js";
import { TIMELINESS } from "./timeliness.js";
import { PASSINGS } from "./traits.js";

/** How items stand to their first due moments: `registered` is `due`, `notYetDue`, `noDue`, `unknown` and `merged` together. */
export interface DueCounts {
  readonly registered: number;
  /** Items whose first due moment has passed; `onTime` and `late` together. */
  readonly due: number;
  readonly onTime: number;
  /** Closed late, or not closed. */
  readonly late: number;
  /** Also items that were closed already: early ones enter with those that are still at work. */
  readonly notYetDue: number;
  readonly noDue: number;
  readonly unknown: number;
  /** Merged into an item that is counted, before their due moment had passed. */
  readonly merged: number;
}

/**
 * The rates of a group of items by their short names; `firstPass` and `afterRework` share a denominator, and what is missing
 * to it was judged and has not passed: still in work, or closed with another outcome than `fixed`.
 */
export type ItemRates = Readonly<Record<"closed" | "fixed" | "onTime" | "firstPass" | "afterRework", Rate>>;

type Counts = Readonly<Record<string, number>>;

/**
 * Looks a count up; what is not there was counted 0 times.
 *
 * @param counts - counts by value
 * @param value - one of the values
 */
export function countOf(counts: Counts, value: string): number {
  return counts[value] ?? 0;
}

/**
 * Gives the count of every code of a list, be it 0.
 *
 * @param codes - every code that can occur
 * @param counts - counts by code
 */
export function everyCount<Code extends string>(codes: readonly Code[], counts: Counts): Record<Code, number> {
  // Every code of the list is set, so the record is whole.
  return Object.fromEntries(codes.map((code) => [code, countOf(counts, code)])) as Record<Code, number>;
}

/**
 * Adds counts up.
 *
 * @param counts - counts by value
 */
export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * Tells how many items of a group are due, and how they stand to it.
 *
 * @param counts - the counts of the group
 */
export function dueCounts({ standing }: SettledCounts): DueCounts {
  const counts = everyCount([...TIMELINESS, "merged"], standing);
  return {
    registered: sumOf(counts),
    due: counts["on-time"] + counts.late,
    onTime: counts["on-time"],
    late: counts.late,
    notYetDue: counts["not-yet-due"],
    noDue: counts["no-due"],
    unknown: counts.unknown,
    merged: counts.merged,
  };
}

/**
 * Makes the rates of a group.
 *
 * @param counts - the counts of the group
 */
export function ratesOf(counts: SettledCounts): ItemRates {
  const registered = sumOf(counts.status);
  const merged = counts.carriedOn;
  return {
    closed: rate(CLOSED_RATE, {
      numerator: countOf(counts.status, "closed"),
      denominator: registered - merged,
      excluded: [{ reason: "merged", count: merged }],
    }),
    fixed: rate(FIXED_RATE, {
      numerator: countOf(counts.outcome, "fixed"),
      denominator: registered - merged,
      excluded: [{ reason: "merged", count: merged }],
    }),
    onTime: onTimeRate(dueCounts(counts)),
    ...passingRates(counts.passing),
  };
}

function onTimeRate({ onTime, due, notYetDue, noDue, unknown, merged }: DueCounts): Rate {
  return rate(ON_TIME_RATE, {
    numerator: onTime,
    denominator: due,
    excluded: [
      { reason: "not-yet-due", count: notYetDue },
      { reason: "no-due", count: noDue },
      { reason: "unknown", count: unknown },
      { reason: "merged", count: merged },
    ],
  });
}

function passingRates(passing: Counts): Pick<ItemRates, "firstPass" | "afterRework"> {
  const counts = everyCount(PASSINGS, passing);
  const judged = counts["first-pass"] + counts["after-rework"] + counts["not-passed"];
  const others = { denominator: judged, excluded: [{ reason: "not-yet-judged", count: counts["not-yet-judged"] }] };
  return {
    firstPass: rate(FIRST_PASS_RATE, { numerator: counts["first-pass"], ...others }),
    afterRework: rate(AFTER_REWORK_RATE, { numerator: counts["after-rework"], ...others }),
  };
}
