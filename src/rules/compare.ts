import type { Comparison } from "./condition.js";
import { kindOf, type Fact, type FactKind, type Interval, type Scalar } from "./fact.js";
import { negated, type Outcome } from "./outcome.js";

/**
 * Judges one comparison by the fact it names.
 *
 * @param comparison - what is required
 * @param actual - the fact
 * @internal
 */
export function compare(comparison: Comparison, actual: Fact): Outcome {
  if (actual === "unknown" || kindOf(actual) !== kindRequired(comparison)) return "unknown";
  switch (comparison.comparison) {
    case "at-least":
      return order(rangeOf(actual), (number) => number >= comparison.value);
    case "more-than":
      return order(rangeOf(actual), (number) => number > comparison.value);
    case "at-most":
      return order(rangeOf(actual), (number) => number <= comparison.value);
    case "less-than":
      return order(rangeOf(actual), (number) => number < comparison.value);
    case "equals":
      return among([comparison.value], actual);
    case "differs-from":
      return negated(among([comparison.value], actual));
    case "one-of":
      return among(comparison.values, actual);
  }
}

/**
 * Names the kind of fact that a comparison can judge; the schema lets no comparison through that has none.
 *
 * @param comparison - what is required
 * @internal
 */
export function kindRequired(comparison: Comparison): FactKind | undefined {
  const example = comparison.comparison === "one-of" ? comparison.values[0] : comparison.value;
  return example === undefined ? undefined : kindOf(example);
}

/** A number is the interval that holds nothing else. Only numbers get here: the kinds were compared before. */
function rangeOf(actual: Fact): Interval {
  return typeof actual === "object" ? actual : { low: Number(actual), high: Number(actual) };
}

/** Along a half-line both ends agree exactly when everything between them does. */
function order({ low, high }: Interval, satisfies: (number: number) => boolean): Outcome {
  if (satisfies(low) !== satisfies(high)) return "undetermined";
  return satisfies(low) ? "met" : "not-met";
}

function among(values: readonly Scalar[], actual: Fact): Outcome {
  if (typeof actual !== "object") return values.includes(actual) ? "met" : "not-met";
  const { low, high } = actual;
  if (low === high) return values.includes(low) ? "met" : "not-met";
  const possible = values.some((value) => Number(value) >= low && Number(value) <= high);
  return possible ? "undetermined" : "not-met";
}
