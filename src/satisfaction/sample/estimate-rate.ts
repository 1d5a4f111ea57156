import {
  designEffect,
  proportion,
  withhold,
  type SurveyDesign,
  type SurveyProportionInterval,
} from "../../statistics/index.js";
import { isOfPeople, type RateEstimate } from "../named-rate.js";
import type { NamedRate } from "../protocol.js";
import type { SampleRate } from "./results.js";

/** How estimates are made. */
export interface EstimateOptions {
  readonly level: number;
  /** Of rates. */
  readonly interval: SurveyProportionInterval;
}

/**
 * Estimates a named rate: the proportion of those whose answer it counts, among those of a group whose answers it counts in.
 *
 * @param part - the group, with the whole design
 * @param named - one of the protocol's rates
 * @param answers - what they come to by the weights of the sample, and 1, 0 and NaN for each response
 * @param options - level and interval
 */
export function estimateRate(
  part: SurveyDesign,
  named: NamedRate,
  { counted: { rate }, column }: { readonly counted: RateEstimate; readonly column: Float64Array },
  options: EstimateOptions,
): SampleRate {
  if (isOfPeople(named)) {
    const whole = withhold("not-a-sample", `${rate.definition.denominator.en} are counted, and not drawn`);
    return { rate, estimate: whole, designEffect: whole };
  }
  const estimate = proportion(part, column, options);
  return {
    rate,
    // Both are the same but for the order in which weights were added up.
    estimate: estimate.status === "withheld" ? estimate : { ...estimate, value: Number(rate.value) },
    designEffect: designEffect(part, column, { comparedWith: "with-replacement" }),
  };
}
