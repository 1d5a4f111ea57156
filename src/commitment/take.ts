import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type CalendarDay,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../core/index.js";
import { reportsOf, type PledgeBefore } from "./evolve.js";
import { PLEDGE_STEPS, type Pledge, type PledgeStep, type PledgeText } from "./schema/index.js";

/** What can stand against each step, whatever its own arguments. */
export interface PledgeStepRefusals {
  readonly review: "wrong-status" | "backdated" | "not-independent";
  readonly repropose: "wrong-status" | "backdated";
  readonly publish: "wrong-status" | "backdated" | "already-due";
  readonly report: "wrong-status" | "backdated";
  readonly settle: "wrong-status" | "backdated" | "not-independent";
}
/** What can stand against one step, whatever its own arguments. */
export type PledgeStepRefusal<Step extends PledgeStep = PledgeStep> = PledgeStepRefusals[Step];

/** Reads a step's input and asks whether the step may be taken: the way into every step on a pledge. */
export function take<Step extends PledgeStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  pledge: Pledge,
  input: unknown,
):
  | { readonly ok: true; readonly before: PledgeBefore<Step>; readonly given: z.output<Schema> }
  | Refused<PledgeStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} pledge "${pledge.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, pledge, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param pledge - the pledge, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  pledge: Pledge,
  wouldBe: WouldBe,
): readonly PossibleStep<PledgeStep, PledgeStepRefusal | "invalid-input">[] {
  return askEveryStep(PLEDGE_STEPS, `pledge "${pledge.id}"`, wouldBe, (step, stamp) => mayTake(step, pledge, stamp));
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends PledgeStep>(
  step: Step,
  pledge: Pledge,
  stamp: Stamp,
): { readonly ok: true; readonly before: PledgeBefore<Step> } | Refused<PledgeStepRefusal<Step>> {
  const { id, updated } = pledge;
  if (!allows(PLEDGE_STEPS, step, pledge)) return wrongStatus(PLEDGE_STEPS, step, "pledge", pledge);
  const refused = backdated(`pledge "${id}"`, updated, stamp) ?? ownGuard(step, pledge, stamp);
  // The guard narrowed the status, and each step has the codes of its own guard: both follow `step`, which the compiler
  // does not trace through the type parameter.
  return (refused ?? { ok: true, before: pledge }) as ReturnType<typeof mayTake<Step>>;
}

function ownGuard(step: PledgeStep, pledge: Pledge, { by, on }: Stamp): Refused<PledgeStepRefusal> | undefined {
  switch (step) {
    case "review":
    case "settle":
      return dependent(step, pledge, by);
    case "publish":
      return alreadyDue("published", pledge.id, pledge, on);
    case "repropose":
    case "report":
      return undefined;
  }
}

function dependent(step: PledgeStep, pledge: Pledge, by: string): Refused<"not-independent"> | undefined {
  const part = partOf(by, pledge);
  if (part === undefined) return undefined;
  return refuse("not-independent", `"${by}" ${part} pledge "${pledge.id}" and cannot ${step} it`);
}

/** What somebody had to do with a pledge that they would judge. */
function partOf(by: string, pledge: Pledge): "made" | "proposed" | "reported on" | undefined {
  if (by === pledge.maker) return "made";
  if ([pledge, ...pledge.earlier].some(({ proposed }) => proposed.by === by)) return "proposed";
  if (reportsOf(pledge).some((report) => report.by === by)) return "reported on";
  return undefined;
}

/** A promise for a day that has passed is no promise, neither as a proposal nor in public. */
export function alreadyDue(
  done: "proposed" | "published",
  id: string,
  { due }: Pick<PledgeText, "due">,
  on: CalendarDay,
): Refused<"already-due"> | undefined {
  if (due === undefined || due >= on) return undefined;
  return refuse("already-due", `pledge "${id}" would be ${done} on ${on}, after the day it is due, ${due}`);
}
