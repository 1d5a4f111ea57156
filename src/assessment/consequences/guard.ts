import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import type { ConsequenceBefore } from "./consequence-states.js";
import { CONSEQUENCE_STEPS, type Consequence, type ConsequenceStep } from "./schema/index.js";

/** What only one of the steps on a consequence refuses. */
export interface ConsequenceStepRefusals {
  readonly appeal: "appeal-closed";
  readonly recheck: "not-independent";
}

/** What can stand against a step on a consequence, whatever its own arguments. */
export type ConsequenceStepRefusal<Step extends ConsequenceStep = ConsequenceStep> =
  "wrong-status" | "backdated" | ConsequenceStepRefusals[Step];

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a consequence.
 *
 * @param step - which one
 * @param schema - of its input
 * @param consequence - in any status
 * @param input - what the caller gave
 */
export function takeConsequence<Step extends ConsequenceStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  consequence: Consequence,
  input: unknown,
):
  | { readonly ok: true; readonly before: ConsequenceBefore<Step>; readonly given: z.output<Schema> }
  | Refused<ConsequenceStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} consequence "${consequence.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, consequence, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param consequence - the consequence, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#possible-steps}
 */
export function possibleConsequenceSteps(
  consequence: Consequence,
  wouldBe: WouldBe,
): readonly PossibleStep<ConsequenceStep, ConsequenceStepRefusal | "invalid-input">[] {
  return askEveryStep(CONSEQUENCE_STEPS, `consequence "${consequence.id}"`, wouldBe, (step, stamp) =>
    mayTake(step, consequence, stamp),
  );
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends ConsequenceStep>(
  step: Step,
  consequence: Consequence,
  stamp: Stamp,
): { readonly ok: true; readonly before: ConsequenceBefore<Step> } | Refused<ConsequenceStepRefusal<Step>> {
  const { id, updated } = consequence;
  if (!allows(CONSEQUENCE_STEPS, step, consequence)) {
    return wrongStatus(CONSEQUENCE_STEPS, step, "consequence", consequence);
  }
  const refused = backdated(`consequence "${id}"`, updated, stamp) ?? OWN[step](consequence, stamp);
  // The test above narrowed the status by `step`, which the compiler does not trace through the type parameter.
  return refused ?? { ok: true, before: consequence as ConsequenceBefore<Step> };
}

type Check<Code extends string> = (consequence: Consequence, stamp: Stamp) => Refused<Code> | undefined;

const OWN: { readonly [Step in ConsequenceStep]: Check<ConsequenceStepRefusals[Step]> } = {
  appeal: tooLate,
  recheck: partial,
};

function tooLate({ id, appealUntil }: Consequence, { on }: Stamp): Refused<"appeal-closed"> | undefined {
  if (appealUntil === undefined || on <= appealUntil) return undefined;
  return refuse("appeal-closed", `consequence "${id}" could be appealed until ${appealUntil}, and not on ${on}`);
}

function partial(consequence: Consequence, { by }: Stamp): Refused<"not-independent"> | undefined {
  const { id, subject, imposed } = consequence;
  const role = [
    { who: imposed.by, did: "imposed it" },
    { who: subject, did: "is the one it hits" },
    ...("appeal" in consequence ? [{ who: consequence.appeal.by, did: "appealed against it" }] : []),
  ].find(({ who }) => who === by);
  if (role === undefined) return undefined;
  return refuse("not-independent", `"${by}" cannot check consequence "${id}" again: "${by}" ${role.did}`);
}
