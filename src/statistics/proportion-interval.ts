import { agrestiCoull, plusFour } from "./agresti-coull.js";
import { arcsine } from "./arcsine.js";
import { clopperPearson } from "./clopper-pearson.js";
import type { Estimate } from "./estimate.js";
import { jeffreys } from "./jeffreys.js";
import { likelihoodInterval } from "./likelihood.js";
import { logit } from "./logit.js";
import { midP } from "./mid-p.js";
import type { IntervalOptions, Share } from "./share.js";
import { wald } from "./wald.js";
import { wilson } from "./wilson.js";

/** The intervals of a proportion, by the names by which a protocol or a report asks for them. */
export const PROPORTION_INTERVALS = [
  "wilson",
  "wilson-corrected",
  "clopper-pearson",
  "jeffreys",
  "agresti-coull",
  "plus-four",
  "mid-p",
  "likelihood",
  "logit",
  "arcsine",
  "wald",
] as const;
/** The name of an interval of a proportion. */
export type ProportionInterval = (typeof PROPORTION_INTERVALS)[number];

/** The reasons for which a proportion gets no interval. */
export type ProportionRefusal = "no-observations" | "no-variance";

const PROCEDURES: Readonly<
  Record<ProportionInterval, (share: Share, options: IntervalOptions) => Estimate<ProportionRefusal>>
> = {
  wilson,
  "wilson-corrected": (share, options) => wilson(share, { ...options, correction: 0.5 }),
  "clopper-pearson": clopperPearson,
  jeffreys,
  "agresti-coull": agrestiCoull,
  "plus-four": plusFour,
  "mid-p": midP,
  likelihood: likelihoodInterval,
  logit,
  arcsine,
  wald,
};

/**
 * Estimates a proportion with the interval that is named.
 *
 * Withheld as the named procedure says: with `no-observations` when `n` is 0, and by `logit` and `wald` with `no-variance` when the
 * share is 0 or 1.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the interval, `wilson` when absent, and the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], a number is not finite, the level is not between 0 and 1, or no interval
 *   has that name
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#proportion-interval}
 */
export function proportionInterval(
  share: Share,
  { interval = "wilson", ...options }: IntervalOptions & { readonly interval?: ProportionInterval } = {},
): Estimate<ProportionRefusal> {
  if (!PROPORTION_INTERVALS.includes(interval)) throw new RangeError(`a proportion has no interval "${interval}"`);
  return PROCEDURES[interval](share, options);
}
