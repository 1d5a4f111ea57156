import * as z from "zod";
import { readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { DEFAULT_LEVEL, normalReach } from "../share.js";

/** A sample whose margin is asked for before it is drawn. */
export const PlannedProportion = z.strictObject({
  /** As far as it can be guessed, between 0 and 1; 0.5 gives the widest margin. */
  proportion: z.number().gt(0).lt(1),
  /** Answers expected. */
  sample: z.int().positive(),
  /** Confidence level, between 0 and 1; 0.95 when absent. */
  level: z.number().gt(0).lt(1).default(DEFAULT_LEVEL),
  /** People there are; when absent, too many to matter. */
  populationSize: z.int().positive().optional(),
  /** How many answers are worth one of a simple random sample; 1 when absent. */
  designEffect: z.number().positive().default(1),
});
/** A sample whose margin is asked for before it is drawn. */
export interface PlannedProportion extends Readonly<z.infer<typeof PlannedProportion>> {}

/**
 * Tells to which margin a proportion will be known from a sample of a given size: the way back from a sample size.
 *
 * z · √(p · (1 − p) · design effect ÷ n · (N − n) ÷ (N − 1)); 0 when all are asked. It is for planning: answers that are there get an
 * interval. Source: Cochran (1977), Sampling Techniques, third edition, 3.2.
 *
 * Refuses with `invalid-input`, and with `population-too-small` when the sample is larger than the population.
 *
 * @param plan - the expected proportion, the number of answers, and what is known of population and design
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#margin-of-error}
 */
export function marginOfProportion(
  plan: InputOf<typeof PlannedProportion>,
): Result<{ margin: number }, "invalid-input" | "population-too-small"> {
  const read = readInput(PlannedProportion, plan, "margin of a proportion");
  if (!read.ok) return read;
  const { proportion, sample, level, populationSize: people = Infinity, designEffect } = read.value;
  if (sample > people) return refuse("population-too-small", `${sample} answers of ${people} people cannot be had`);
  const variance = (proportion * (1 - proportion) * designEffect) / sample;
  return { ok: true, margin: normalReach(level) * Math.sqrt(variance * unasked(people, sample)) };
}

/** The part of the variance that is left when so many of the people are asked. */
function unasked(people: number, sample: number): number {
  if (people === sample) return 0;
  return people === Infinity ? 1 : (people - sample) / (people - 1);
}
