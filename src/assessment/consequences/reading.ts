import type { Fact, Interval } from "../../rules/index.js";
import type { Better } from "./schema/index.js";

/** Every number that a fact may turn out to be, turned so that more is better; without limit where it is not known. */
export interface Reading {
  readonly low: number;
  readonly high: number;
}

const ANYTHING: Reading = { low: -Infinity, high: Infinity };

/**
 * Reads a fact as the numbers it may turn out to be; a fact of another kind is as little known as one that is missing.
 *
 * @param fact - any fact
 * @param better - whether more of it is better, or less
 */
export function readingOf(fact: Fact, better: Better): Reading {
  if (typeof fact === "number") return turned({ low: fact, high: fact }, better);
  return typeof fact === "object" ? turned(fact, better) : ANYTHING;
}

/** Turns numbers so that more is better, or back again. */
export function turned({ low, high }: Reading, better: Better): Reading {
  return better === "more" ? { low, high } : { low: -high, high: -low };
}

/** Tells whether a fact limits a reading at all. */
export function isKnown({ low, high }: Reading): boolean {
  return low !== -Infinity && high !== Infinity;
}

/** Writes what is known of a number as a fact. */
export function factFrom(reading: Reading): number | Interval | "unknown" {
  if (!isKnown(reading)) return "unknown";
  const { low, high } = reading;
  return low === high ? low : { low, high };
}
