import type { Label } from "answerable";
import type { CountFigure, Counted, MeasureFigure, RateFigure, UnknownFigure } from "answerable/bulletin";
import type { Quantity, Rate } from "answerable/figures";
import type { RateEstimate } from "answerable/satisfaction";

const generated = (from: Label): Counted => ({ kind: "counted", from, generated: true });

/** So many things, counted from generated records. */
export function count(label: Label, counted: number, from: Label): CountFigure {
  return { kind: "count", label, count: counted, provenance: generated(from) };
}

/** How much there is of something; where the records do not say it to the last one, nothing is claimed. */
export function summed(label: Label, quantity: Quantity, from: Label): CountFigure | UnknownFigure {
  if (quantity.kind === "exact") return count(label, quantity.value, from);
  const why = { en: "not every record says exactly how much", "zh-CN": "有记录未载明确切数量" };
  return { kind: "unknown", label, why, provenance: generated(from) };
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
