import type { IntervalOptions } from "../share.js";
import type { DrawSource } from "./normal-draws.js";
import type { Contender, RankDirection } from "./contender.js";

/**
 * How a unit's own rank interval is found: differences to all others beyond a critical value count, and the value keeps the chance
 * of a false one among them under 1 − level. `bonferroni` bounds it; `exact` integrates it; `simulated` reads it off draws. The step-down
 * forms (`holm` is that of `bonferroni`) take it anew for the others that are left, until none falls.
 */
export const MARGINAL_RANK_METHODS = [
  "bonferroni",
  "holm",
  "exact",
  "exact-step-down",
  "simulated",
  "simulated-step-down",
] as const;
/** The name of a method for a unit's own rank interval. */
export type MarginalRankMethod = (typeof MARGINAL_RANK_METHODS)[number];

/**
 * How rank intervals are found that hold for all units together: `separate-intervals`, by confidence intervals of the units that do not
 * overlap; the others by differences of all pairs, where `bonferroni` (by steps: `holm`) bounds the critical value, `tukey` takes it
 * from the studentized range, and `simulated` (by steps: `simulated-step-down`) reads it off draws.
 */
export const JOINT_RANK_METHODS = [
  "separate-intervals",
  "bonferroni",
  "holm",
  "tukey",
  "simulated",
  "simulated-step-down",
] as const;
/** The name of a method for rank intervals that hold together. */
export type JointRankMethod = (typeof JOINT_RANK_METHODS)[number];

/**
 * What a critical value rests on: `exact`, a probability computed to the last digits; `bound`, one that the true one cannot be worse
 * than; `simulated`, the share of draws.
 */
export const RANK_BASES = ["exact", "bound", "simulated"] as const;
/** What a critical value rests on. */
export type RankBasis = (typeof RANK_BASES)[number];

/** The methods that need draws, for one unit's interval and for all together. */
export type SimulatedMethod = "simulated" | "simulated-step-down";

/** At which level and in which direction units are ranked. */
export interface DirectedOptions extends IntervalOptions {
  /** `descending` when absent: the greatest value has rank 1. */
  readonly direction?: RankDirection;
}

/** A method that needs no draws. */
export interface ComputedOptions<Method extends string> extends DirectedOptions {
  readonly method?: Exclude<Method, SimulatedMethod>;
}

/** A method that reads its critical value off draws. */
export interface SimulatedOptions extends DirectedOptions {
  readonly method: SimulatedMethod;
  readonly draws: DrawSource;
}

/** Intervals of each unit by itself; the method is `holm` when absent. */
export type MarginalRankOptions = { readonly joint: false } & (ComputedOptions<MarginalRankMethod> | SimulatedOptions);
/** Intervals that hold for all units together; the method is `separate-intervals` when absent. */
export type JointRankOptions = { readonly joint: true } & (ComputedOptions<JointRankMethod> | SimulatedOptions);
/** Level, method, direction and draws of rank intervals. */
export type RankIntervalOptions = MarginalRankOptions | JointRankOptions;

/**
 * Names the method that is meant.
 *
 * @param options - as the caller gave them
 * @throws RangeError when no such method has that name, or one by draws has no draws
 */
export function methodOf(options: RankIntervalOptions): MarginalRankMethod | JointRankMethod {
  const { joint, method = joint ? "separate-intervals" : "holm" } = options;
  const known: readonly string[] = joint ? JOINT_RANK_METHODS : MARGINAL_RANK_METHODS;
  if (!known.includes(method)) throw new RangeError(`no ${joint ? "joint" : "marginal"} method is called "${method}"`);
  if (isSimulated(method) !== "draws" in options)
    throw new RangeError(`method "${method}" and draws do not go together`);
  return method;
}

function isSimulated(method: MarginalRankMethod | JointRankMethod): boolean {
  return method === "simulated" || method === "simulated-step-down";
}

/**
 * Tells what the critical values of a method rest on.
 *
 * @param method - by its name
 * @param contenders - whose errors decide how exact `tukey` is
 */
export function basisOf(method: MarginalRankMethod | JointRankMethod, contenders: readonly Contender[]): RankBasis {
  if (isSimulated(method)) return "simulated";
  if (method === "bonferroni" || method === "holm") return "bound";
  const isEven = contenders.every(({ standardError }) => standardError === contenders[0]?.standardError);
  return method === "tukey" && !isEven ? "bound" : "exact";
}
