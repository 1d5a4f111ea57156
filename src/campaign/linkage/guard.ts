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
import type { ReferralBefore } from "./referral-states.js";
import { REFERRAL_STEPS, type Referral, type ReferralStep } from "./schema/index.js";

/** What can stand against any step on a referral, whatever its own arguments. */
export type ReferralStepRefusal = "wrong-status" | "backdated" | "not-independent";

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a referral.
 *
 * @param step - which one
 * @param schema - of its input
 * @param referral - in any status
 * @param input - what the caller gave
 */
export function takeReferral<Step extends ReferralStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  referral: Referral,
  input: unknown,
):
  | { readonly ok: true; readonly before: ReferralBefore<Step>; readonly given: z.output<Schema> }
  | Refused<ReferralStepRefusal | "invalid-input"> {
  const read = readInput(schema, input, `${step} referral "${referral.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, referral, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param referral - the referral, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#possible-steps}
 */
export function possibleReferralSteps(
  referral: Referral,
  wouldBe: WouldBe,
): readonly PossibleStep<ReferralStep, ReferralStepRefusal | "invalid-input">[] {
  return askEveryStep(REFERRAL_STEPS, `referral "${referral.id}"`, wouldBe, (step, stamp) =>
    mayTake(step, referral, stamp),
  );
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends ReferralStep>(
  step: Step,
  referral: Referral,
  stamp: Stamp,
): { readonly ok: true; readonly before: ReferralBefore<Step> } | Refused<ReferralStepRefusal> {
  const { id, updated } = referral;
  if (!allows(REFERRAL_STEPS, step, referral)) return wrongStatus(REFERRAL_STEPS, step, "referral", referral);
  const refused = backdated(`referral "${id}"`, updated, stamp) ?? bothSides(step, referral, stamp.by);
  // The test above narrowed the status by `step`, which the compiler does not trace through the type parameter.
  return refused ?? { ok: true, before: referral as ReferralBefore<Step> };
}

/** Which side of a referral takes which step. */
const SIDE = {
  accept: "receiving",
  sendBack: "receiving",
  answer: "receiving",
  confirm: "referring",
  reject: "referring",
} as const satisfies Record<ReferralStep, "receiving" | "referring">;

/** Whose people a unit's are is not known, but whoever acted for one side, or is its unit, does not act for the other. */
function bothSides(step: ReferralStep, referral: Referral, by: string): Refused<"not-independent"> | undefined {
  const side = SIDE[step];
  const others = side === "receiving" ? referringSide(referral) : receivingSide(referral);
  if (!others.includes(by)) return undefined;
  return refuse(
    "not-independent",
    `${step} on referral "${referral.id}" is for the ${side} unit, and "${by}" belongs to the other side`,
  );
}

function referringSide(referral: Referral): readonly string[] {
  const rejected = "rejected" in referral ? referral.rejected : [];
  return [referral.from.unit, referral.referred.by, ...rejected.map(({ rejection }) => rejection.by)];
}

function receivingSide(referral: Referral): readonly string[] {
  if (!("accepted" in referral)) return [referral.to.unit];
  const answers = [
    ...referral.rejected.map(({ answer }) => answer),
    ...("answer" in referral ? [referral.answer] : []),
  ];
  return [referral.to.unit, referral.accepted.by, ...answers.map(({ by }) => by)];
}
