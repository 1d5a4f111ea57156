import { refuse, type Refused } from "./result.js";
import type { Done, Stamp } from "./stamp.js";

/**
 * Takes the stamp out of an event.
 *
 * @param event - anything done by somebody on a day
 */
export function stampOf({ by, on, at }: Stamp): Stamp {
  return at === undefined ? { by, on } : { by, on, at };
}

/**
 * Takes the time out of an event, to be kept as the time of the last change.
 *
 * @param event - anything done on a day
 */
export function doneOf({ on, at }: Done): Done {
  return at === undefined ? { on } : { on, at };
}

/**
 * Takes the time out of an event, as that of the last change of what was there before: where only the day is said, a moment of that
 * day that was known before stays known.
 *
 * @param before - what the event changes
 * @param event - anything done on a day, not before the last change
 */
export function changedOn({ updated }: { readonly updated: Done }, { on, at }: Done): Done {
  const known = at ?? (on === updated.on ? updated.at : undefined);
  return known === undefined ? { on } : { on, at: known };
}

/**
 * Refuses what is said to be done before the last thing that happened.
 *
 * Days decide; within one day the moments do, where both are known.
 *
 * @param what - names the subject in the message, for instance `unit "07"`
 * @param earlier - when the last thing happened to it
 * @param done - when the next is said to be done
 */
export function backdated(what: string, earlier: Done, { on, at }: Done): Refused<"backdated"> | undefined {
  const sameDayBefore = earlier.at !== undefined && at !== undefined && Date.parse(at) < Date.parse(earlier.at);
  if (on >= earlier.on && !sameDayBefore) return undefined;
  return refuse("backdated", `${what}: ${at ?? on} lies before what last happened, ${earlier.at ?? earlier.on}`);
}

/**
 * Refuses what would be recorded a second time to the letter: one thing done that was sent twice.
 *
 * @param what - names the subject in the message, for instance `item "it-12"`
 * @param before - what was recorded of that kind before
 * @param next - what would be recorded
 */
export function repeated<Fact extends Done>(
  what: string,
  before: readonly Fact[],
  next: Fact,
): Refused<"already-recorded"> | undefined {
  // A replay asks this at every event; nearly all of them differ in the day.
  if (!before.some((each) => each.on === next.on && saysTheSame(each, next))) return undefined;
  return refuse("already-recorded", `${what}: the same of ${next.at ?? next.on} stands there already`);
}

/** Compares data to the letter; a field that is `undefined` is one that is not there. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...fields.keys(), ...others.keys()])].every((key) =>
    saysTheSame(fields.get(key), others.get(key)),
  );
}
