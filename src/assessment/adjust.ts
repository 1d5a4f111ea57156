import { check, type Fact, type Facts } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import type { Adjustment, Award } from "./adjustment.js";
import { actualOf, pointEstimate } from "./point-estimate.js";
import { pointsFor } from "./points.js";
import type { AdjustedRefusal, AdjustmentResult, MeanScore, Scored } from "./results.js";
import type { Known } from "./score.js";

/** Points that make a coefficient of 1. */
const WHOLE = 100;

type Running = Scored | Withheld<AdjustedRefusal>;

/**
 * Takes the mean of an index through its adjustments, in the order in which they are written.
 *
 * A bonus that cannot be decided is not given on credit; a deduction or coefficient that cannot be decided withholds the score.
 *
 * @param mean - the weighted mean
 * @param adjustments - the adjustments of the index
 * @param known - what is known
 * @param highest - the upper end of the scale; the lower is 0, and the score is held within both after the last adjustment
 */
export function adjust(
  { score }: MeanScore,
  adjustments: readonly Adjustment[],
  known: Known,
  highest: number,
): { readonly adjusted: Running; readonly adjustments: readonly AdjustmentResult[] } {
  const results: AdjustmentResult[] = [];
  let running: Running = score;
  for (const adjustment of adjustments) {
    const amount = amountOf(adjustment, known);
    running = after(running, adjustment, amount);
    results.push({ adjustment, ...amount, score: running });
  }
  const adjusted: Running =
    running.status === "scored" ? { ...running, value: Math.min(Math.max(running.value, 0), highest) } : running;
  return { adjusted, adjustments: results };
}

type Amount = Omit<AdjustmentResult, "adjustment" | "score">;

function amountOf(adjustment: Adjustment, known: Known): Amount {
  if (adjustment.kind !== "coefficient") return awarded(adjustment.award, known.facts);
  const { id, fact, normalisation } = adjustment;
  const actual = actualOf(known.facts, fact);
  const { score } = pointsFor(`coefficient "${id}"`, normalisation, pointEstimate(actual), fact, known.peersOf);
  if (score.status === "withheld") return { effect: "held", actual, reasons: [] };
  return { effect: "applied", actual, reasons: [], amount: score.value / WHOLE };
}

function awarded(award: Award, facts: Facts): Amount {
  if ("when" in award) {
    const { outcome, reasons } = check(award.when, facts);
    if (outcome === "met") return { effect: "applied", reasons, amount: award.points };
    return outcome === "not-met" ? { effect: "not-met", reasons, amount: 0 } : { effect: "held", reasons };
  }
  const actual: Fact = actualOf(facts, award.fact);
  const times = pointEstimate(actual);
  if (typeof times !== "number" || times < 0) return { effect: "held", actual, reasons: [] };
  return { effect: "applied", actual, reasons: [], amount: Math.min(times * award.each, award.atMost) };
}

function after(before: Running, { kind, id }: Adjustment, { amount }: Amount): Running {
  if (before.status === "withheld") return before;
  if (amount === undefined) {
    return kind === "bonus" ? before : withhold("adjustment-held", `${kind} "${id}" cannot be decided`);
  }
  const { value } = before;
  return {
    status: "scored",
    value: { coefficient: value * amount, bonus: value + amount, deduction: value - amount }[kind],
  };
}
