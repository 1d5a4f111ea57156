import { agrees, percentage, type Quantity, type Rate } from "answerable/figures";
import type { Printed } from "./printed.js";

/** The columns of every table. */
export const HEADINGS = ["figure", "counted", "share", "published", "verdict"];

/** A count beside what the document prints; where it prints none, it says so. */
export function countRow(label: string, counted: number | "unknown", published?: Printed): string[] {
  return [label, `${counted}`, "", published?.printed ?? "unknown", verdict(counted, published)];
}

/** A rate with its parts; a printed count stands beside its numerator. */
export function rateRow(label: string, { numerator, denominator }: Rate, published?: Printed): string[] {
  const percent = percentage({ numerator, denominator }, { decimals: 1, rounding: "plain" });
  const share = percent === "unknown" ? percent : `${percent.value} %`;
  return [
    label,
    `${numerator} of ${denominator}`,
    share,
    published?.printed ?? "unknown",
    verdict(numerator, published),
  ];
}

/** A rate with its parts; a printed percentage stands beside its share, rounded as it is printed. */
export function percentRow(label: string, counted: Rate, published: Printed): string[] {
  const percent = percentage(counted, { decimals: 0, rounding: "plain" });
  const [, parts = "", share = ""] = rateRow(label, counted);
  return [label, parts, share, published.printed, verdict(percent === "unknown" ? percent : percent.value, published)];
}

/** A sum beside what the document prints; a sum that is not exact is stated as unknown. */
export function quantityRow(label: string, quantity: Quantity, published?: Printed): string[] {
  return countRow(label, quantity.kind === "exact" ? quantity.value : "unknown", published);
}

function verdict(counted: number | "unknown", published: Printed | undefined): string {
  return published === undefined ? "unknown" : agrees(published.quantity, counted, { within: 0.02 });
}
