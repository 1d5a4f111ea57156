import { CalendarDay, invalidInput, uncountable, type Refused } from "../../core/index.js";

/**
 * Refuses a reference day that does not exist.
 *
 * @param asOf - what was given for a day
 * @param what - names what was to be done, in the message
 */
export function noSuchDay(asOf: CalendarDay, what: string): Refused<"invalid-input"> | undefined {
  if (CalendarDay.safeParse(asOf).success) return undefined;
  return invalidInput(what, [{ path: ["asOf"], message: "is not a day that exists" }]);
}

/**
 * Refuses to count on a day that does not exist, or what cannot be counted on it.
 *
 * @param asOf - the reference day
 * @param noun - what a thing is called
 * @param things - what is to be counted, each once
 */
export function uncountableOn(
  asOf: CalendarDay,
  noun: string,
  things: Parameters<typeof uncountable>[1],
): Refused<"invalid-input" | "after-reference-day" | "duplicate-id"> | undefined {
  return noSuchDay(asOf, `count ${noun}s`) ?? uncountable(noun, things, asOf);
}
