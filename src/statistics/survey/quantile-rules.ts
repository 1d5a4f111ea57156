import { numberAt } from "./columns.js";

/**
 * How a quantile is read off weighted answers: `hf1`, the smallest answer at or below which at least the wanted share lies; `math`, the
 * same, but for shares below that of the smallest answer, for which it gives the second smallest, as R's survey 4.1 does; `school`,
 * `math`, but halfway to the next answer where exactly the wanted share lies at or below one; `hf7`, along straight lines between
 * answers.
 */
export const QUANTILE_RULES = ["hf1", "math", "school", "hf7"] as const;
/** How a quantile is read off weighted answers. */
export type QuantileRule = (typeof QUANTILE_RULES)[number];

/** Answers in ascending order, with their weights summed up to each. */
export interface Ordered {
  readonly values: Float64Array;
  readonly cumulated: Float64Array;
}

/** By so much of the whole weight a sum of weights may miss the share that it stands for. */
const ROUNDING = 1e-12;

const RULES: Readonly<Record<QuantileRule, (ordered: Ordered, share: number) => number>> = {
  hf1: (ordered, share) => numberAt(ordered.values, placeOf(ordered, share)),
  math: (ordered, share) => numberAt(ordered.values, mathPlaceOf(ordered, share)),
  school: (ordered, share) => {
    const place = mathPlaceOf(ordered, share);
    const value = numberAt(ordered.values, place);
    const isExact = Math.abs(shareUpTo(ordered, place) - share) <= ROUNDING && place + 1 < ordered.values.length;
    return isExact ? (value + numberAt(ordered.values, place + 1)) / 2 : value;
  },
  hf7: onLines,
};

/**
 * The quantile of weighted answers.
 *
 * Sources: Hyndman and Fan (1996), The American Statistician 50:361, definitions 1 and 7; with weights, Lumley (2021), vignette on
 * quantiles of R's survey.
 *
 * @param ordered - at least one answer
 * @param share - the wanted part of the whole weight
 * @param rule - how to read it off
 * @returns `"unknown"` where the share is not in [0, 1]
 */
export function quantileOf(ordered: Ordered, share: number, rule: QuantileRule): number | "unknown" {
  return share >= 0 && share <= 1 ? RULES[rule](ordered, share) : "unknown";
}

function shareUpTo({ cumulated }: Ordered, place: number): number {
  return numberAt(cumulated, place) / numberAt(cumulated, cumulated.length - 1);
}

/** The first place up to which at least the share lies. */
function placeOf(ordered: Ordered, share: number): number {
  let [low, high] = [0, ordered.values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shareUpTo(ordered, middle) >= share - ROUNDING) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mathPlaceOf(ordered: Ordered, share: number): number {
  const isBelowFirst = share < shareUpTo(ordered, 0) - ROUNDING && ordered.values.length > 1;
  return isBelowFirst ? 1 : placeOf(ordered, share);
}

/** Each answer stands at the share of the weight before it, in all but the last weight. */
function onLines({ values, cumulated }: Ordered, share: number): number {
  const last = values.length - 1;
  if (last === 0) return numberAt(values, 0);
  const wanted = share * numberAt(cumulated, last - 1);
  const before = (place: number): number => (place === 0 ? 0 : numberAt(cumulated, place - 1));
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (before(middle) <= wanted) low = middle;
    else high = middle;
  }
  const part = (wanted - before(low)) / (before(high) - before(low));
  return numberAt(values, low) + part * (numberAt(values, high) - numberAt(values, low));
}
