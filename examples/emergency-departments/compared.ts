import { must } from "answerable";
import { adjustPValues, newcombe, pooledZ, rankIntervals, shrinkProportions, wilson } from "answerable/statistics";
import type { InTime } from "./attendances.js";

/** An organisation with its share, how far it can be trusted, and the ranks that it may have. */
export interface Placed extends InTime {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The share drawn towards what all have in common, the more the fewer attendances there are. */
  readonly shrunk: number;
  readonly rank: number;
  readonly ranks: readonly [best: number, worst: number];
}

/** Sets organisations side by side: each with Wilson's interval, and ranks that hold for all of them together. */
export function place(all: readonly InTime[]): readonly Placed[] {
  const estimates = all.map(({ organisation, count, n }) => {
    const interval = wilson({ count, n });
    if (interval.status === "withheld") throw new RangeError(interval.refusal.message);
    const value = count / n;
    return { key: organisation, value, standardError: Math.sqrt((value * (1 - value)) / n), interval };
  });
  const { ranking } = must(
    rankIntervals(
      estimates.map(({ interval, ...estimate }) => estimate),
      { joint: true, method: "bonferroni" },
    ),
  );
  const counts = all.map(({ organisation: key, count, n }) => ({ key, count, n }));
  const { units } = must(shrinkProportions(counts, { method: "maximum-likelihood" })).shrinkage;
  return all.flatMap((own, index) => {
    const [estimate, ranked, drawn] = [estimates[index], ranking.units[index], units[index]];
    if (estimate === undefined || ranked === undefined || drawn === undefined) return [];
    const { value: share, interval } = estimate;
    const { low, high } = interval;
    return [{ ...own, share, low, high, shrunk: drawn.shrunk, rank: ranked.rank, ranks: [ranked.low, ranked.high] }];
  });
}

/** How an organisation's share changed. */
export interface Moved {
  readonly organisation: string;
  /** After minus before, from −1 to 1. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
  /** Corrected for as many organisations as were compared. */
  readonly corrected: number;
}

/** Compares the organisations that have attendances in both months, and corrects for how many they are. */
export function compare(before: readonly InTime[], after: readonly InTime[]): readonly Moved[] {
  const earlier = new Map(before.map((each) => [each.organisation, each]));
  const moved = after.flatMap((later) => {
    const first = earlier.get(later.organisation);
    if (first === undefined) return [];
    const [change, test] = [newcombe(later, first), pooledZ(later, first)];
    if (change.status === "withheld" || test.status === "withheld") return [];
    const { value, low, high } = change;
    return [{ organisation: later.organisation, change: value, low, high, pValue: test.pValue }];
  });
  const corrected = adjustPValues(
    moved.map(({ pValue }) => pValue),
    { correction: "holm" },
  );
  return moved.map((each, index) => ({ ...each, corrected: Number(corrected[index]) }));
}
