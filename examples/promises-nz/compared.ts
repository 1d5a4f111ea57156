import { agrees, percentage, type Rate } from "answerable/figures";
import type { PublishedRate } from "./published.js";

/** A counted rate beside the published one, whatever either says. */
export interface Compared {
  readonly counted: Rate;
  readonly published: PublishedRate;
  readonly verdict: "agrees" | "differs" | "unknown";
  /** Numerators from which the published percentage would follow, over the counted denominator. */
  readonly wouldFollowFrom: readonly number[];
}

/** Holds a counted rate against the published percentage, and against its parts where they are printed. */
export function compare(counted: Rate, published: PublishedRate): Compared {
  const { numerator, denominator } = counted;
  const follows = (count: number): boolean =>
    agrees(published.percent.quantity, percentOf(count, denominator), { within: 0 }) === "agrees";
  const parts = [
    agrees(published.percent.quantity, percentOf(numerator, denominator), { within: 0 }),
    published.numerator && agrees(published.numerator.quantity, numerator, { within: 0 }),
    published.denominator && agrees(published.denominator.quantity, denominator, { within: 0 }),
  ];
  return {
    counted,
    published,
    verdict: (["differs", "unknown"] as const).find((each) => parts.includes(each)) ?? "agrees",
    wouldFollowFrom: Array.from({ length: denominator + 1 }, (_, count) => count).filter(follows),
  };
}

/** A share in whole per cent, as the author prints them. */
export function percentOf(numerator: number, denominator: number): number | "unknown" {
  const percent = percentage({ numerator, denominator }, { decimals: 0, rounding: "plain" });
  return percent === "unknown" ? percent : percent.value;
}
