import * as z from "zod";
import type { StepTable } from "./lifecycle.js";
import { readInput } from "./read.js";
import type { Refusal, Refused } from "./result.js";
import { stampFields, type Stamp } from "./stamp.js";

/** Whether a step is possible now, with the reason beside each "no". */
export type PossibleStep<Step extends string = string, Code extends string = string> =
  | { readonly step: Step; readonly possible: true }
  | { readonly step: Step; readonly possible: false; readonly refusal: Refusal<Code> };

/** Who would take a step, and when. */
export type WouldBe = { readonly actor: string } & Omit<Stamp, "by">;

const StampAlone = z.strictObject(stampFields);

/**
 * Asks of every step of a lifecycle whether it may be taken; an actor, a day or a moment that cannot be read is `invalid-input` to
 * every one of them, as it would be to the step.
 *
 * @param table - the lifecycle's step table
 * @param subject - what the step would be taken on, for the message
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @param refuse - what stands against one step, if anything does
 */
export function askEveryStep<Step extends string, Code extends string>(
  table: StepTable<Step>,
  subject: string,
  { actor, ...done }: WouldBe,
  refuse: (step: Step, stamp: Stamp) => { readonly ok: true } | Refused<Code> | undefined,
): readonly PossibleStep<Step, Code | "invalid-input">[] {
  const stamp = readInput(StampAlone, { by: actor, ...done }, `possible steps of ${subject}`);
  // `keys` forgets the names of the table.
  return (Object.keys(table) as Step[]).map((step) => {
    const answer = stamp.ok ? refuse(step, stamp.value) : stamp;
    if (answer === undefined || answer.ok) return { step, possible: true };
    return { step, possible: false, refusal: answer.refusal };
  });
}
