import { outcomesOf } from "../outcome.js";
import type { NamedRate, ProtocolDefinition } from "../protocol.js";

/** A rate among answers, and which answers stand in its denominator. */
export interface Counting {
  readonly named: NamedRate;
  readonly isCounted: (answer: string) => boolean;
}

/**
 * Finds a rate that is counted among answers; none of that name, or one among people, is not found.
 *
 * @param definition - the protocol that was frozen
 * @param id - by which it lists the rate
 */
export function countingFor(definition: ProtocolDefinition, id: string): Counting | undefined {
  const named = definition.rates.find((rate) => rate.id === id);
  if (named === undefined || named.denominator === "present" || named.denominator === "eligible") return undefined;
  const counted = new Set(
    outcomesOf(definition).flatMap(({ code, valid }) => (valid || named.denominator === "cast" ? [code] : [])),
  );
  return { named, isCounted: (answer) => counted.has(answer) };
}
