import * as z from "zod";
import type { DeepReadonly } from "../../core/index.js";

/**
 * What the sample of a stratum is in proportion to: `proportional`, its size; `equal`, nothing; `power`, its size to a power between 0 and
 * 1; `neyman`, size times standard deviation, which makes the mean of all most precise; `cost-optimal`, that over the square root of the
 * cost of an answer. `wright` is the whole-numbered sample with the least variance, where `neyman` rounds one that is not.
 */
export const ALLOCATION_METHODS = ["proportional", "equal", "power", "neyman", "cost-optimal", "wright"] as const;
/** How a sample is divided among strata. */
export type AllocationMethod = (typeof ALLOCATION_METHODS)[number];

/** Beyond this, squares summed over strata might be infinite. */
const MOST_MAGNITUDE = 1e100;
const Magnitude = z.number().max(MOST_MAGNITUDE);

/** A part of the population that is sampled for itself. */
export const SampledStratum = z.strictObject({
  key: z.string().min(1),
  /** People in it, 1 or more. */
  size: z.int().positive(),
  /** Of single answers in it, 0 or more; for `neyman`, `cost-optimal` and `wright`. */
  standardDeviation: Magnitude.nonnegative().optional(),
  /** Of one answer from it, above 0; for `cost-optimal`. */
  cost: Magnitude.positive().optional(),
});
/** A part of the population that is sampled for itself, with its size. */
export interface SampledStratum extends Readonly<z.infer<typeof SampledStratum>> {}

/** What is divided among which strata, and how. */
export const AllocationPlan = z.strictObject({
  strata: z.array(SampledStratum).min(1),
  /** Answers of all strata together. */
  total: z.int().positive(),
  method: z.enum(ALLOCATION_METHODS),
  /** Answers that every stratum gets at least, or all its people where it has fewer; 1 when absent. */
  minimum: z.int().nonnegative().default(1),
  /** For `power`, from 0 (as `equal`) to 1 (as `proportional`); 0.5 when absent. */
  exponent: z.number().min(0).max(1).default(0.5),
});
/** What is divided among which strata, and how. */
export interface AllocationPlan extends DeepReadonly<z.infer<typeof AllocationPlan>> {}
