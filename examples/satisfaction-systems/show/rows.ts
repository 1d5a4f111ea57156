import type { GroupResult } from "answerable/satisfaction";
import type { Estimate } from "answerable/statistics";
import { countRow, rateRow } from "../../shared/rows.js";
import { rateOf } from "../count.js";

/** A named rate of one question; no row where nothing of the question may be shown. */
export function rateRows(group: GroupResult, question: string, rate: string, label: string): string[][] {
  const found = rateOf(group, question, rate);
  return found === undefined ? [] : [rateRow(label, found.rate)];
}

/** The score of a group, or the word. */
export function scoreOf({ score }: GroupResult): number | "unknown" {
  return score.status === "scored" ? score.value : "unknown";
}

/** Points that no document prints, to one decimal. */
export function pointsRow(label: string, value: number | "unknown"): string[] {
  return countRow(label, value === "unknown" ? value : Number(value.toFixed(1)));
}

/** A number to one decimal, or the word. */
export function points(value: number | "unknown"): string {
  return value === "unknown" ? value : value.toFixed(1);
}

/** A share in per cent to one decimal, or the word. */
export function percent(value: number | "unknown"): string {
  return value === "unknown" ? value : `${(100 * value).toFixed(1)} %`;
}

/** A difference of shares in points of per cent, to one decimal. */
export function percentPoints(value: number): string {
  return (100 * value).toFixed(1);
}

/** From where to where an estimate reaches, or why there is no interval. */
export function reach(interval: Estimate, print: (value: number) => string): string {
  return interval.status === "estimated" ? `${print(interval.low)} to ${print(interval.high)}` : interval.refusal.code;
}

/** A p-value to four decimals; smaller ones are said to be smaller. */
export function chance(pValue: number): string {
  return pValue < 0.0001 ? "< 0.0001" : pValue.toFixed(4);
}
