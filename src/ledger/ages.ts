import { kaplanMeier, survivalQuantile, type SurvivalQuantile } from "../statistics/index.js";

/** A middle value and of how many it is the middle; `"unknown"` of none. */
export interface Median {
  readonly value: number | "unknown";
  readonly n: number;
}

/**
 * After how many calendar days from registration half of the items are closed, reckoned in two ways.
 *
 * The naive median is that of the closed items, so it leaves out whatever takes longest. Kaplan and Meier's counts every item for as long
 * as it was seen: one that is in work on the reference day, or left the ledger without an acceptance, has not been closed
 * by then. A reopened item has not ended; its clock runs from its only registration to the acceptance that stands.
 */
export interface AgeAtClosing {
  readonly naive: Median;
  /** `"unknown"` as long as more than half are estimated to be open after the longest time seen. */
  readonly kaplanMeier: SurvivalQuantile;
  /** Items that were not closed as far as they were seen. */
  readonly censored: number;
}

/** How many items have which number of days. */
type Histogram = Readonly<Record<string, number>>;

/**
 * Gives the middle value of a histogram.
 *
 * @param histogram - counts by value
 */
export function medianOf(histogram: Histogram): Median {
  const bars = Object.entries(histogram).map(([value, count]) => ({ value: Number(value), count }));
  const sorted = bars.sort((one, other) => one.value - other.value);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return { value: "unknown", n };
  const valueAt = (rank: number): number => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) >= rank)?.value ?? NaN; // a rank up to n is always passed
  };
  return { value: (valueAt(Math.ceil(n / 2)) + valueAt(Math.floor(n / 2) + 1)) / 2, n };
}

/**
 * Estimates the age at closing from the closed items alone, and with those that were not closed.
 *
 * @param closed - closed items by the days they took
 * @param seen - items that were not closed, by the days for which they were seen, in as many parts as there are
 */
export function ageAtClosing(closed: Histogram, seen: readonly Histogram[]): AgeAtClosing {
  const censoredCounts = seen.flatMap((part) => Object.entries(part));
  const curve = kaplanMeier([
    ...Object.entries(closed).map(([days, ended]) => ({ time: Number(days), ended, censored: 0 })),
    ...censoredCounts.map(([days, censored]) => ({ time: Number(days), ended: 0, censored })),
  ]);
  return { naive: medianOf(closed), kaplanMeier: survivalQuantile(curve), censored: curve.censored };
}
