import type * as z from "zod";
import {
  allows,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
} from "../core/index.js";
import { reportsOf, type PledgeBefore } from "./evolve.js";
import { PLEDGE_STEPS, type Pledge, type PledgeStep } from "./schema/index.js";

/** What can stand against any step, whatever its own arguments. */
export type StandingCode = "wrong-status" | "backdated";
/** Steps that judge the maker's work, so that nobody who had a part in it can take them. */
type JudgingStep = "review" | "settle";
/** What can stand against one step, whatever its own arguments. */
type CodeBefore<Step extends PledgeStep> = StandingCode | (Step extends JudgingStep ? "not-independent" : never);

/** Reads a step's input and asks whether the step may be taken: the way into every step on a pledge. */
export function take<Step extends PledgeStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  pledge: Pledge,
  input: unknown,
):
  | { readonly ok: true; readonly before: PledgeBefore<Step>; readonly given: z.output<Schema> }
  | Refused<CodeBefore<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} pledge "${pledge.id}"`);
  if (!read.ok) return read;
  const standing = mayTake(step, pledge, read.value);
  return standing.ok ? { ok: true, before: standing.before, given: read.value } : standing;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused.
 *
 * @param pledge - the pledge, in any status
 * @param options - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  pledge: Pledge,
  { actor, ...done }: { readonly actor: string } & Omit<Stamp, "by">,
): readonly PossibleStep<PledgeStep, StandingCode | "not-independent">[] {
  return (Object.keys(PLEDGE_STEPS) as PledgeStep[]).map((step) => {
    const standing = mayTake(step, pledge, { by: actor, ...done });
    return standing.ok ? { step, possible: true } : { step, possible: false, refusal: standing.refusal };
  });
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends PledgeStep>(
  step: Step,
  pledge: Pledge,
  stamp: Stamp,
): { readonly ok: true; readonly before: PledgeBefore<Step> } | Refused<CodeBefore<Step>> {
  const { id, updated } = pledge;
  if (!allows(PLEDGE_STEPS, step, pledge)) return wrongStatus(PLEDGE_STEPS, step, "pledge", pledge);
  const refused = backdated(`pledge "${id}"`, updated, stamp) ?? dependent(step, pledge, stamp.by);
  // Only a judging step can be refused for dependence, and the guard narrowed the status: both follow `step`, which the
  // compiler does not trace through the type parameter.
  return (refused ?? { ok: true, before: pledge }) as ReturnType<typeof mayTake<Step>>;
}

function dependent(step: PledgeStep, pledge: Pledge, by: string): Refused<"not-independent"> | undefined {
  if (step !== "review" && step !== "settle") return undefined;
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
