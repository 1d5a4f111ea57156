import { refuse, toWhole, type Refused } from "../../core/index.js";
import type { AllocationPlan, SampledStratum } from "./strata.js";

/** Why strata cannot be measured by a method. */
export type MeasureRefusal = "no-standard-deviation" | "no-cost";

/** What each stratum's sample is in proportion to: as numbers, and exactly, as whole multiples of one unit. */
export interface Measures {
  readonly numbers: readonly number[];
  readonly whole: readonly bigint[];
}

/**
 * Measures strata by what a method divides in proportion to.
 *
 * Refuses with `no-standard-deviation` and `no-cost` when a stratum lacks what the method needs. Exact except for `power` and
 * `cost-optimal`, whose roots are taken as the decimals that they print as.
 *
 * @param plan - strata and method
 */
export function measuresOf({
  strata,
  method,
  exponent,
}: AllocationPlan): { readonly ok: true; readonly measures: Measures } | Refused<MeasureRefusal> {
  const sizes = strata.map(({ size }) => size);
  if (method === "proportional") return measured(sizes);
  if (method === "equal") return measured(sizes.map(() => 1));
  if (method === "power") return measured(sizes.map((size) => size ** exponent));
  const unknown = strata.find(({ standardDeviation }) => standardDeviation === undefined);
  if (unknown !== undefined) {
    return refuse("no-standard-deviation", `stratum "${unknown.key}" has no standard deviation, which ${method} needs`);
  }
  if (method !== "cost-optimal") return measured(strata.map(spreadOf), timesSize(strata));
  const free = strata.find(({ cost }) => cost === undefined);
  if (free !== undefined) return refuse("no-cost", `stratum "${free.key}" has no cost, which ${method} needs`);
  return measured(strata.map((stratum) => spreadOf(stratum) / Math.sqrt(stratum.cost ?? NaN)));
}

function spreadOf({ size, standardDeviation = NaN }: SampledStratum): number {
  return size * standardDeviation;
}

/** Size times standard deviation, without the rounding of that product. */
function timesSize(strata: readonly SampledStratum[]): readonly bigint[] {
  const { whole } = toWhole(strata.map(({ standardDeviation = NaN }) => standardDeviation));
  return strata.map(({ size }, index) => BigInt(size) * (whole[index] ?? 0n));
}

function measured(
  numbers: readonly number[],
  whole = toWhole(numbers).whole,
): { readonly ok: true; readonly measures: Measures } {
  return { ok: true, measures: { numbers, whole } };
}
