import { must } from "answerable";
import { agrees, percentage, type Rate } from "answerable/figures";
import { summarise, type Item, type ItemGroup } from "answerable/ledger";
import type { Printed } from "../../shared/printed.js";

/** What stands over the figures of a system. */
export const HEADINGS = ["figure", "counted", "share", "published", "verdict"];

/** Counts all items of a system together. */
export function overall(items: readonly Item[], asOf: string): ItemGroup {
  return must(summarise(items, { asOf })).summary.overall;
}

/** A number of things beside what is printed of it. */
export function countRow(label: string, counted: number, { printed, quantity }: Printed): string[] {
  return [label, `${counted}`, "", printed, agrees(quantity, counted, { within: 0.02 })];
}

/** A rate beside what is printed of it, to two decimals. */
export function rateRow(label: string, counted: Rate, published?: Printed): string[] {
  const { numerator, denominator } = counted;
  const percent = percentage(counted, { decimals: 2, rounding: "plain" });
  return [
    label,
    `${numerator} of ${denominator}`,
    share(numerator, denominator),
    published?.printed ?? "unknown",
    published === undefined
      ? ""
      : agrees(published.quantity, percent === "unknown" ? percent : percent.value, { within: 0 }),
  ];
}

/** A share in per cent, to two decimals. */
export function share(numerator: number, denominator: number): string {
  const percent = percentage({ numerator, denominator }, { decimals: 2, rounding: "plain" });
  return percent === "unknown" ? percent : `${percent.value} %`;
}
