import { refuse, type Refused } from "./result.js";
import type { Done, Stamp } from "./stamp.js";

/**
 * Takes the stamp off an event or input that carries more.
 *
 * @param stamped - whatever was done by somebody on a day
 */
export function stampOf({ by, on, at }: Stamp): Stamp {
  return at === undefined ? { by, on } : { by, on, at };
}

/**
 * Takes the time off an event or input that carries more.
 *
 * @param done - whatever was done on a day
 */
export function doneOf({ on, at }: Done): Done {
  return at === undefined ? { on } : { on, at };
}

/**
 * Refuses a step that would lie before what last happened; on one day, only known moments can tell.
 *
 * @param what - names the subject in the message
 * @param earlier - when the last thing happened to it
 * @param done - when the step is taken
 * @returns the refusal, or `undefined` when the step lies after
 */
export function backdated(what: string, earlier: Done, { on, at }: Done): Refused<"backdated"> | undefined {
  const sameDayBefore = earlier.at !== undefined && at !== undefined && Date.parse(at) < Date.parse(earlier.at);
  if (on >= earlier.on && !sameDayBefore) return undefined;
  return refuse("backdated", `${what}: ${at ?? on} lies before what last happened, ${earlier.at ?? earlier.on}`);
}
