import type { Label } from "answerable";
import type { CountFigure, Counted, MeasureFigure, RateFigure } from "answerable/bulletin";
import type { Rate } from "answerable/figures";
import type { Median } from "answerable/ledger";

/** Every number of the page but the year is counted from these records. */
export const COUNTED: Counted = {
  kind: "counted",
  from: { en: "City of Boston, 311 service requests opened in 2016", "zh-CN": "波士顿市2016年311服务诉求记录" },
};

const DAY: Label = { en: "day", "zh-CN": "天" };
const DAYS: Label = { en: "days", "zh-CN": "天" };

/** So many of what the label names. */
export function count(label: Label, number: number): CountFigure {
  return { kind: "count", label, count: number, provenance: COUNTED };
}

/** A rate as a percentage, under the words of the page where they differ from the rate's own. */
export function percentage(rate: Rate, label?: Label): RateFigure {
  const named = label === undefined ? {} : { label };
  return { kind: "rate", ...named, rate, show: "percent", decimals: 1, rounding: "plain", provenance: COUNTED };
}

/** A rate as its two parts. */
export function parts(rate: Rate, label?: Label): RateFigure {
  return { ...percentage(rate, label), show: "parts" };
}

/** A middle value in whole or half days; of none it is unknown. */
export function median(label: Label, { value }: Median): MeasureFigure {
  const decimals = Number.isInteger(value) ? 0 : 1;
  const unit = value === 1 ? DAY : DAYS;
  return { kind: "measure", label, value, unit, decimals, provenance: COUNTED };
}
