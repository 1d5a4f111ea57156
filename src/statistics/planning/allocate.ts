import {
  added,
  largestRemainder,
  readInput,
  refuse,
  type InputOf,
  type Refused,
  type Result,
} from "../../core/index.js";
import { measuresOf, type MeasureRefusal, type Measures } from "./measures.js";
import { peg, type Claimant } from "./pegging.js";
import { AllocationPlan, type AllocationMethod } from "./strata.js";
import { wright } from "./wright.js";

/** How many answers a stratum gets. */
export interface StratumSample {
  readonly key: string;
  readonly size: number;
  /** Its part by the method alone, not rounded; it may lie below the minimum or above the size. */
  readonly quota: number;
  /** Its part after minimum and size are kept, not rounded. */
  readonly bounded: number;
  /** Whole answers, from the minimum (or the size, where that is less) to the size. */
  readonly count: number;
}

/** A sample divided among strata; the counts sum to exactly the total. */
export interface Allocation {
  readonly method: AllocationMethod;
  readonly total: number;
  readonly strata: readonly StratumSample[];
}

/** Why a sample cannot be divided. */
export type AllocationRefusal =
  | "invalid-input"
  | "repeated-key"
  | "population-too-small"
  | "total-below-minimum"
  | "nothing-in-proportion"
  | MeasureRefusal;

/**
 * Divides a sample among strata in whole numbers that sum to exactly the total.
 *
 * No stratum gets more answers than it has people, nor fewer than the minimum; what that takes or leaves is divided anew among the
 * others. Then parts are rounded by largest remainders, the earlier stratum first among equals, or, by `wright`, found in whole numbers
 * from the start. All of it is exact where sizes, standard deviations and minimum are decimals. Sources: Neyman (1934), J. R. Statist. Soc.
 * 97:558; Cochran (1977), Sampling Techniques, third edition, 5.5 and 5.8; power, Bankier (1988), Am. Stat. 42:174; Wright (2012), Am.
 * Stat. 66:217.
 *
 * Refuses with `invalid-input`, `repeated-key`, `population-too-small` (more answers than people), `total-below-minimum`,
 * `no-standard-deviation`, `no-cost`, and `nothing-in-proportion` when answers are left that no stratum with a measure above 0 has room
 * for.
 *
 * @param plan - strata, total, method, minimum (1 when absent) and exponent
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#allocate}
 */
export function allocate(plan: InputOf<typeof AllocationPlan>): Result<{ allocation: Allocation }, AllocationRefusal> {
  const read = readInput(AllocationPlan, plan, "allocation");
  if (!read.ok) return read;
  const { strata, method, total } = read.value;
  const found = measuresOf(read.value);
  if (!found.ok) return found;
  const claimants = claimantsOf(read.value, found.measures);
  const refused = unfit(read.value, claimants);
  if (refused !== undefined) return refused;
  const held = peg(claimants, BigInt(total));
  const left = BigInt(total) - added(held.map((count) => count ?? 0n));
  if (left > 0n && held.every((count) => count !== undefined)) {
    return refuse(
      "nothing-in-proportion",
      `${left} answers are left, and strata with a ${method} part have no more people`,
    );
  }
  const counts = method === "wright" ? wright(claimants, BigInt(total)) : rounded(claimants, held, left);
  const quotas = partsOf(found.measures.numbers, total);
  const parts = partsOf(
    found.measures.numbers.map((number, index) => (held[index] === undefined ? number : 0)),
    Number(left),
  );
  const rows = strata.map(({ key, size }, index) => ({
    key,
    size,
    quota: quotas[index] ?? NaN,
    bounded: Number(held[index] ?? parts[index]),
    count: Number(counts[index]),
  }));
  return { ok: true, allocation: { method, total, strata: rows } };
}

function claimantsOf({ strata, minimum, method }: AllocationPlan, { whole }: Measures): readonly Claimant[] {
  // The variance of a stratum without an answer has no end, so the least variance has at least one everywhere.
  const floor = method === "wright" ? Math.max(minimum, 1) : minimum;
  return strata.map(({ size }, index) => ({
    measure: whole[index] ?? 0n,
    least: BigInt(Math.min(floor, size)),
    most: BigInt(size),
  }));
}

function unfit(
  { strata, total }: AllocationPlan,
  claimants: readonly Claimant[],
): Refused<"repeated-key" | "population-too-small" | "total-below-minimum"> | undefined {
  const again = strata.find(({ key }, index) => strata.findIndex((other) => other.key === key) < index);
  if (again !== undefined) return refuse("repeated-key", `stratum "${again.key}" stands there twice`);
  const people = added(claimants.map(({ most }) => most));
  if (people < total) return refuse("population-too-small", `${total} answers of ${people} people cannot be had`);
  const least = added(claimants.map(({ least }) => least));
  if (least <= total) return undefined;
  return refuse("total-below-minimum", `the minimum of every stratum takes ${least} answers, and there are ${total}`);
}

function rounded(
  claimants: readonly Claimant[],
  held: readonly (bigint | undefined)[],
  left: bigint,
): readonly bigint[] {
  const measures = claimants.map(({ measure }, index) => (held[index] === undefined ? measure : 0n));
  const parts = left === 0n ? [] : largestRemainder(measures, left);
  return held.map((count, index) => count ?? parts[index] ?? 0n);
}

function partsOf(measures: readonly number[], total: number): readonly number[] {
  const whole = measures.reduce((sum, measure) => sum + measure, 0);
  return measures.map((measure) => (measure === 0 ? 0 : (total * measure) / whole));
}
