import type { Label } from "answerable";
import type { CountFigure, Counted, MeasureFigure, RateFigure } from "answerable/bulletin";
import type { Rate } from "answerable/figures";
import type { RateEstimate } from "answerable/satisfaction";

const generated = (from: Label): Counted => ({ kind: "counted", from, generated: true });

/** So many things, counted from generated records. */
export function count(label: Label, counted: number, from: Label): CountFigure {
  return { kind: "count", label, count: counted, provenance: generated(from) };
}

/** A share in percent; `label` says of what, where the rate's own name does not. */
export function rated(label: Label, rate: Rate, decimals: number, from: Label): RateFigure {
  return { kind: "rate", label, rate, show: "percent", decimals, rounding: "plain", provenance: generated(from) };
}

/** A share with its confidence interval. */
export function estimated(label: Label, { rate, interval }: RateEstimate, decimals: number, from: Label): RateFigure {
  return { ...rated(label, rate, decimals, from), ...(interval.status === "estimated" && { estimate: interval }) };
}

/** A number with a unit. */
export function measured(
  label: Label,
  value: number | "unknown",
  unit: Label,
  decimals: number,
  from: Label,
): MeasureFigure {
  return { kind: "measure", label, value, unit, decimals, provenance: generated(from) };
}
