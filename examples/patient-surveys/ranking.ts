import { pointRanks } from "answerable/statistics";
import type { StateRow } from "./states.js";

/** A state with the place that its printed percentage gives it, and the places that its true one may have. */
export interface RankedState {
  readonly state: string;
  readonly percent: number;
  /** From 1; states of one percentage share the first of their places. */
  readonly rank: number;
  /** How many states share it. */
  readonly tied: number;
  /** The best and the worst place that printing in whole percentages leaves open. */
  readonly best: number;
  readonly worst: number;
}

/** Whole percentages say where the true one lies to half a point on either side. */
const HALF = 0.5;

/** Ranks states by one answer, the largest percentage first; those of which none is known have no place. */
export function rankStates(rows: readonly StateRow[], measure: string): readonly RankedState[] {
  const known = rows.flatMap(({ state, percent, measure: of }) =>
    of === measure && typeof percent === "number" ? [{ state, percent }] : [],
  );
  const percents = known.map(({ percent }) => percent);
  const ranks = pointRanks(percents, { direction: "descending" });
  const ranked = known.map(({ state, percent }, index) => ({
    state,
    percent,
    rank: ranks[index] ?? NaN,
    tied: percents.filter((other) => other === percent).length,
    best: 1 + percents.filter((other) => other - HALF >= percent + HALF).length,
    worst: percents.length - percents.filter((other) => other + HALF <= percent - HALF).length,
  }));
  return ranked.sort((one, other) => one.rank - other.rank);
}

/** What the printed parts of one question sum to, by state. */
export function sums(rows: readonly StateRow[], question: string): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const { state, measure, percent } of rows) {
    if (measure.startsWith(question) && typeof percent === "number") sum.set(state, (sum.get(state) ?? 0) + percent);
  }
  return sum;
}
