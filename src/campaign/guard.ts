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
import { checkPin } from "../definitions/index.js";
import type { UnitBefore, UnitUnderWay } from "./evolve.js";
import { isOutstanding, occasionsFor, standingOf, type Occasion } from "./occasion.js";
import { stageOf } from "./plan.js";
import { UNIT_STEPS, type LookBackPlan, type Plan, type RoleKind, type Unit, type UnitStep } from "./schema/index.js";
import { actsFor, isSameHand, supervisorsOf } from "./supervision.js";

/** What can stand against any step, whatever its own arguments. */
export type AnyStepRefusal = "definition-changed" | "wrong-status" | "backdated";

/** What can stand against an evaluation, whichever occasion for one the unit has. */
export type OccasionRefusal = "nothing-planned" | "round-not-begun" | "already-held" | "too-late";

/** What can stand against each step, whatever its own arguments. */
export interface UnitStepRefusals {
  readonly recordEvaluation: AnyStepRefusal | "not-independent" | OccasionRefusal;
  readonly lookBack: AnyStepRefusal | "not-independent" | "nothing-planned" | "not-the-supervisor";
  readonly applyForTransition: AnyStepRefusal;
  readonly reviewTransition: AnyStepRefusal | "not-independent" | "not-the-supervisor";
  readonly decideTransition: AnyStepRefusal | "not-independent" | "not-the-supervisor" | "not-reviewed";
  readonly moveToPlan: AnyStepRefusal | "not-independent";
}
/** What can stand against one step, whatever its own arguments. */
export type UnitStepRefusal<Step extends UnitStep = UnitStep> = UnitStepRefusals[Step];

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a unit.
 *
 * @param step - the step
 * @param schema - of its input
 * @param subject - the plan the unit runs under, and the unit
 * @param input - what the caller gave
 * @internal
 */
export function takeUnit<Step extends UnitStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  { plan, unit }: { readonly plan: Plan; readonly unit: Unit },
  input: unknown,
):
  | { readonly ok: true; readonly before: UnitBefore<Step>; readonly given: z.output<Schema> }
  | Refused<UnitStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} unit "${unit.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, plan, unit, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused; what stands against a pass is told by `checkGate`. An
 * actor, a day or a moment that cannot be read is `invalid-input` to every step.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  plan: Plan,
  unit: Unit,
  wouldBe: WouldBe,
): readonly PossibleStep<UnitStep, UnitStepRefusal | "invalid-input">[] {
  return askEveryStep(UNIT_STEPS, `unit "${unit.id}"`, wouldBe, (step, stamp) => mayTake(step, plan, unit, stamp));
}

/** Plan, then status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends UnitStep>(
  step: Step,
  plan: Plan,
  unit: Unit,
  stamp: Stamp,
): { readonly ok: true; readonly before: UnitBefore<Step> } | Refused<UnitStepRefusal<Step>> {
  const pinned = checkPin(unit.plan, plan);
  const refused =
    refusedPin(pinned) ??
    (allows(UNIT_STEPS, step, unit) ? undefined : wrongStatus(UNIT_STEPS, step, "unit", unit)) ??
    backdated(`unit "${unit.id}"`, unit.updated, stamp) ??
    ownGuard(step, plan, unit, stamp);
  // The guard narrowed the status, and each step has the codes of its own guard: both follow `step`, which the compiler
  // does not trace through the type parameter.
  return (refused ?? { ok: true, before: unit }) as ReturnType<typeof mayTake<Step>>;
}

function refusedPin(pinned: ReturnType<typeof checkPin>): Refused<"definition-changed"> | undefined {
  return pinned.ok ? undefined : pinned;
}

function ownGuard(step: UnitStep, plan: Plan, unit: Unit, { by, on }: Stamp): Refused<UnitStepRefusal> | undefined {
  const { review, decision } = plan.transition ?? {};
  switch (step) {
    case "recordEvaluation":
      return itself(step, unit, by) ?? applicantOf(step, plan, unit, by) ?? nothingToHold(plan, unit, on);
    case "lookBack":
      return (
        itself(step, unit, by) ??
        applicantOf(step, plan, unit, by) ??
        nothingToAsk(plan, unit) ??
        stranger(step, plan, unit, by, lookBackOf(plan, unit)?.role)
      );
    case "reviewTransition":
      return itself(step, unit, by) ?? applicantOf(step, plan, unit, by) ?? stranger(step, plan, unit, by, review);
    case "decideTransition":
      return (
        itself(step, unit, by) ??
        applicantOf(step, plan, unit, by) ??
        stranger(step, plan, unit, by, decision) ??
        unreviewed(plan, unit, review) ??
        reviewerOf(plan, unit, by)
      );
    case "moveToPlan":
      return itself(step, unit, by) ?? applicantOf(step, plan, unit, by);
    case "applyForTransition":
      return undefined;
  }
}

function itself(step: UnitStep, { id }: Unit, by: string): Refused<"not-independent"> | undefined {
  return by === id ? refuse("not-independent", `unit "${id}" cannot take ${step} on itself`) : undefined;
}

/** Whoever applied for a unit once, in an earlier attempt or phase too, has a hand in its way. */
function applicantOf(step: UnitStep, plan: Plan, unit: Unit, by: string): Refused<"not-independent"> | undefined {
  const present = "application" in unit ? [unit.application] : [];
  const applicants = [...unit.attempts.map(({ application }) => application), ...present].map(
    ({ applied }) => applied.by,
  );
  const own = applicants.find((applicant) => isSameHand(plan, applicant, by));
  if (own === undefined) return undefined;
  return refuse(
    "not-independent",
    `"${own}" applied for unit "${unit.id}" and ${otherThan(own, by)}cannot take ${step} on it`,
  );
}

function stranger(
  step: UnitStep,
  plan: Plan,
  unit: Unit,
  by: string,
  kind: RoleKind | undefined,
): Refused<"not-the-supervisor"> | undefined {
  if (kind === undefined || supervisorsOf(plan, unit, kind).some((role) => actsFor(role, by))) return undefined;
  return refuse(
    "not-the-supervisor",
    `"${by}" acts for no ${kind} that supervises unit "${unit.id}", and cannot take ${step} on it`,
  );
}

function unreviewed(plan: Plan, unit: Unit, review: RoleKind | undefined): Refused<"not-reviewed"> | undefined {
  if (review === undefined || !("application" in unit) || unit.application.reviews.length > 0) return undefined;
  return refuse("not-reviewed", `no ${review} of plan "${plan.id}" has reviewed the application of unit "${unit.id}"`);
}

/** Names, in a message about what one hand did, the other one that would go on. */
function otherThan(own: string, by: string): string {
  return own === by ? "" : `"${by}" `;
}

/** Nobody decides on what they gave their opinion on, whoever gave another one after them. */
function reviewerOf(plan: Plan, unit: Unit, by: string): Refused<"not-independent"> | undefined {
  const reviews = "application" in unit ? unit.application.reviews : [];
  const own = reviews.find((review) => isSameHand(plan, review.by, by));
  if (own === undefined) return undefined;
  return refuse(
    "not-independent",
    `"${own.by}" reviewed the application of unit "${unit.id}" and ${otherThan(own.by, by)}cannot decide on it`,
  );
}

function nothingToHold(plan: Plan, unit: Unit, on: CalendarDay): Refused<OccasionRefusal> | undefined {
  if (unit.status === "completed") return undefined;
  const occasions = occasionsFor(plan, unit);
  if (occasions.length === 0) {
    return refuse(
      "nothing-planned",
      `plan "${plan.id}" plans no evaluation in "${unit.phase}", where unit "${unit.id}" is`,
    );
  }
  const held = occasions.map((occasion) => notToHold(plan, occasion, unit, on));
  return held.every((refused) => refused !== undefined) ? held.at(-1) : undefined;
}

/** What stands against holding an evaluation on this occasion and day, whatever comes out of it. */
export function notToHold(
  plan: Plan,
  occasion: Occasion,
  unit: UnitUnderWay,
  on: CalendarDay,
): Refused<"round-not-begun" | "already-held" | "too-late"> | undefined {
  return notBegun(occasion, on) ?? heldBefore(plan, occasion, unit) ?? tooLate(occasion, unit);
}

/** Nobody can say how a round went that has not begun. */
function notBegun({ evaluation, round }: Occasion, on: CalendarDay): Refused<"round-not-begun"> | undefined {
  if (round === undefined || on >= round.startsOn) return undefined;
  return refuse(
    "round-not-begun",
    `"${evaluation.id}" of ${on} is of round "${round.id}", which begins on ${round.startsOn}`,
  );
}

/**
 * Within an attempt an evaluation is held once, and once for each round, so that nobody asks until the answer pleases; where the last
 * verdict held the unit up because too little is known, more is collected of that, once.
 */
function heldBefore(plan: Plan, occasion: Occasion, unit: UnitUnderWay): Refused<"already-held"> | undefined {
  const [held] = standingOf(plan, unit, occasion);
  if (held === undefined || isOutstanding(occasion, unit)) return undefined;
  const { evaluation, round } = occasion;
  const what = round === undefined ? `"${evaluation.id}"` : `"${evaluation.id}" for round "${round.id}"`;
  return refuse("already-held", `evaluation ${what} of unit "${unit.id}" was held on ${held.on}`);
}

/**
 * A baseline is taken before the work, and not by who has applied to be judged by it; but where a verdict asks to collect more of it,
 * nothing else lets the unit go on.
 */
export function tooLate(occasion: Occasion, unit: UnitUnderWay): Refused<"too-late"> | undefined {
  const { id, kind } = occasion.evaluation;
  if (kind !== "baseline" || !("application" in unit) || isOutstanding(occasion, unit)) return undefined;
  const { on } = unit.application.applied;
  return refuse("too-late", `"${id}" is a baseline, and unit "${unit.id}" applied on ${on}`);
}

function nothingToAsk(plan: Plan, unit: Unit): Refused<"nothing-planned"> | undefined {
  if (unit.status === "completed" || lookBackOf(plan, unit) !== undefined) return undefined;
  return refuse(
    "nothing-planned",
    `plan "${plan.id}" plans no look-back in "${unit.phase}", where unit "${unit.id}" is`,
  );
}

function lookBackOf(plan: Plan, unit: Unit): LookBackPlan | undefined {
  return unit.status === "completed" ? undefined : stageOf(plan, unit.phase).lookBack;
}
