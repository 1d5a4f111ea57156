import type { CalendarDay } from "./day.js";
import { refuse, type Refused } from "./result.js";
import type { Done } from "./stamp.js";

/**
 * Refuses to count things of which one stands twice, or changed after the reference day.
 *
 * A thing that changed later must be replayed up to the day first: no count guesses how it stood before.
 *
 * @param noun - what a thing is called
 * @param things - what is to be counted, each once
 * @param asOf - the reference day
 */
export function uncountable(
  noun: string,
  things: readonly { readonly id: string; readonly updated: Done }[],
  asOf: CalendarDay,
): Refused<"after-reference-day" | "duplicate-id"> | undefined {
  const seen = new Set<string>();
  for (const { id, updated } of things) {
    if (seen.has(id)) return refuse("duplicate-id", `${noun} "${id}" stands twice among what is to be counted`);
    if (updated.on > asOf) {
      return refuse("after-reference-day", `${noun} "${id}" changed on ${updated.on}, after ${asOf}`);
    }
    seen.add(id);
  }
  return undefined;
}
