import * as z from "zod";

/**
 * How a drawn case ended: a complete interview, a partial one, a refusal or break-off, nobody reached, something else that kept an
 * eligible person from answering, unknown whether a household is there, unknown otherwise whether somebody eligible is, or nobody is.
 *
 * These are AAPOR's I, P, R, NC, O, UH, UO and the cases that are not eligible. Source: American Association for Public Opinion
 * Research (2023), Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, tenth edition.
 */
export const DISPOSITIONS = [
  "interview",
  "partial-interview",
  "refusal",
  "non-contact",
  "other",
  "unknown-household",
  "unknown-other",
  "not-eligible",
] as const;
/** How a drawn case ended. */
export type Disposition = (typeof DISPOSITIONS)[number];

/** Cases of which nobody knows whether they are eligible. */
export const UNDETERMINED = ["unknown-household", "unknown-other"] as const satisfies readonly Disposition[];

/** Cases of which it is known that they are eligible. */
export const ELIGIBLE = [
  "interview",
  "partial-interview",
  "refusal",
  "non-contact",
  "other",
] as const satisfies readonly Disposition[];

/** Makes the schema of one number for each disposition. */
function perDisposition<Number extends z.ZodNumber>(
  number: Number,
): z.ZodObject<Record<Disposition, Number>, z.core.$strict> {
  const fields = Object.fromEntries(DISPOSITIONS.map((disposition) => [disposition, number]));
  // `fromEntries` forgets that every disposition was set.
  return z.strictObject(fields as Record<Disposition, Number>);
}

/** How many cases ended in each way, or what they weigh together. */
export const DispositionCounts = perDisposition(z.number().nonnegative());
/** Cases by how they ended. */
export interface DispositionCounts extends Readonly<z.infer<typeof DispositionCounts>> {}

/** How many cases ended in each way, not one of them weighed. */
export const WholeDispositionCounts = perDisposition(z.int().nonnegative());

/**
 * Gives every disposition a number.
 *
 * @param numberOf - the number of one
 */
export function byDisposition(numberOf: (disposition: Disposition) => number): Record<Disposition, number> {
  // `fromEntries` forgets that every disposition was set.
  return Object.fromEntries(DISPOSITIONS.map((each) => [each, numberOf(each)])) as Record<Disposition, number>;
}

/**
 * Adds up cases that ended in certain ways.
 *
 * @param counts - all cases
 * @param dispositions - the ways, in the order of {@link DISPOSITIONS}, so that a part never exceeds its whole by rounding
 */
export function casesOf(counts: DispositionCounts, dispositions: readonly Disposition[]): number {
  return dispositions.reduce((sum, disposition) => sum + counts[disposition], 0);
}
