import * as z from "zod";
import type { DeepReadonly, Refusal } from "../core/index.js";

/**
 * The procedures that give an interval, as an estimate names them: for one proportion, then for the difference of two, then `zou` for a
 * weighted sum of several, and `normal` for a mean, its differences, and kappa. `wald` stands for one proportion and for a difference.
 */
export const INTERVAL_METHODS = [
  "wilson",
  "wilson-corrected",
  "clopper-pearson",
  "korn-graubard",
  "jeffreys",
  "agresti-coull",
  "plus-four",
  "mid-p",
  "likelihood",
  "logit",
  "arcsine",
  "wald",
  "wald-corrected",
  "newcombe",
  "newcombe-corrected",
  "newcombe-paired",
  "agresti-caffo",
  "miettinen-nurminen",
  "mee",
  "zou",
  "normal",
] as const;
/** The name of a procedure that gives an interval. */
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

const estimatedFields = {
  status: z.literal("estimated"),
  value: z.number(),
  /** Ends of the confidence interval; the value lies between them. */
  low: z.number(),
  high: z.number(),
  /** Confidence level of the interval, between 0 and 1 and neither. */
  level: z.number().gt(0).lt(1),
  method: z.enum(INTERVAL_METHODS),
  /** Observations, or effective observations, that the estimate rests on; of both samples for a difference. */
  n: z.number().positive(),
  /** In the unit of the value; stands only where the method works with one. */
  standardError: z.number().nonnegative().optional(),
};

/** A number estimated from observations, with the interval that says how far to trust it. */
export const Estimated = z
  .strictObject(estimatedFields)
  .refine(insideItsInterval, "the value is not inside its interval");
/** A value, the interval around it, and by which method, at which level and on how many observations. */
export interface Estimated extends DeepReadonly<z.infer<typeof Estimated>> {}

/** An estimated mean, or a difference of means, with the standard error that further differences need. */
export const EstimatedMean = z
  .strictObject({ ...estimatedFields, method: z.literal("normal"), standardError: z.number().nonnegative() })
  .refine(insideItsInterval, "the value is not inside its interval");
/** An estimated mean with its interval and its standard error. */
export interface EstimatedMean extends DeepReadonly<z.infer<typeof EstimatedMean>> {}

function insideItsInterval({ low, value, high }: { low: number; value: number; high: number }): boolean {
  return low <= value && value <= high;
}

/** A number that is not given, with the reason. */
export const Withheld = z.strictObject({
  status: z.literal("withheld"),
  refusal: z.strictObject({ code: z.string().min(1), message: z.string().min(1) }),
});
/** The refusal that stands where a number would. */
export interface Withheld<Code extends string = string> {
  readonly status: "withheld";
  readonly refusal: Pick<Refusal<Code>, "code" | "message">;
}

/** An estimate, or the reason why there is none. */
export const Estimate = z.discriminatedUnion("status", [Estimated, Withheld]);
/** Either an estimate with its interval, or a refusal in its place. */
export type Estimate<Code extends string = string> = Estimated | Withheld<Code>;

/**
 * Puts a refusal where a number would stand.
 *
 * @param code - stable kebab-case code
 * @param message - lower-case clause with the facts
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#withhold}
 */
export function withhold<Code extends string>(code: Code, message: string): Withheld<Code> {
  return { status: "withheld", refusal: { code, message } };
}
