import { refuse, type InputOf, type Refusal, type Refused, type Result } from "../core/index.js";
import { checkPin, pinOf, type Pin } from "../definitions/index.js";
import { misplaced, unsound, type PlaceRefusal } from "./enter.js";
import { moved, type UnitUnderWay } from "./evolve.js";
import { takeUnit, type UnitStepRefusal } from "./guard.js";
import { missed } from "./missed.js";
import { anotherPlan, nextAfter, settled, stageOf, stagesOf } from "./plan.js";
import { MoveToPlanInput, type AppliedUnit, type Plan, type Unit, type UnitMoved } from "./schema/index.js";
import { actsFor, supervisorsOf } from "./supervision.js";
import { twice } from "./twice.js";

/** Why a unit cannot go on under another version of its plan. */
export type MigrationRefusal =
  | "another-plan"
  | "unsound-plan"
  | "phase-gone"
  | "phase-skipped"
  | "look-back-gone"
  | "application-stale"
  | PlaceRefusal;

/**
 * Moves one unit on to another version of its plan: from now on its steps are taken under that one.
 *
 * What the unit did stays as it is, with the gates as they were judged; the earlier pin is kept. Refuses with `invalid-input`,
 * `definition-changed` (the unit does not run under `plan`), `wrong-status` (it is through), `backdated`, `not-independent` (the unit
 * itself, or whoever applied for it), `another-plan` (the other one has another id, or is no later version), `unsound-plan`, `phase-gone` (a phase the unit is in or was judged in is
 * not there), `phase-skipped` (before the unit's phase stands one that it never passed), `look-back-gone` (a look-back stopped the unit,
 * and none is planned there any more), `application-stale` (it applied for a
 * phase that no longer follows, was reviewed by somebody who could not have under that version, or applied before a look-back or a baseline
 * that that version adds), `unknown-batch`, `not-in-batch`, `unknown-level` and `not-supervised`.
 *
 * @param plan - the plan the unit runs under
 * @param next - the version it is to run under
 * @param unit - the unit, in any status
 * @param input - who moves it on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#migrate}
 */
export function moveToPlan(
  plan: Plan,
  next: Plan,
  unit: Unit,
  input: InputOf<typeof MoveToPlanInput>,
): Result<
  { unit: UnitUnderWay; event: UnitMoved },
  UnitStepRefusal<"moveToPlan"> | "invalid-input" | MigrationRefusal
> {
  const taken = takeUnit("moveToPlan", MoveToPlanInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = anotherPlan(plan, next) ?? unsound(next) ?? stranded(plan, next, before);
  if (refused !== undefined) return refused;
  const event: UnitMoved = { type: "unit-moved", unit: before.id, ...given, from: before.plan, to: pinOf(next) };
  return { ok: true, unit: moved(before, event), event };
}

/** What would become of units if they were moved to another version of their plan. */
export interface MigrationReport {
  readonly from: Pin;
  readonly to: Pin;
  /** Units that can move. */
  readonly moving: readonly string[];
  /** Units that are through: they stay under the plan they completed. */
  readonly staying: readonly string[];
  /** Units that cannot move, each with why. */
  readonly stuck: readonly StuckUnit[];
}

/** A unit that cannot move, and why. */
export interface StuckUnit {
  readonly unit: string;
  readonly refusal: Refusal<"definition-changed" | "duplicate-id" | MigrationRefusal>;
}

/**
 * Tells which units can go on under another version of their plan, which stay, and which cannot and why; it moves none.
 *
 * Refuses with `another-plan` (the other one has another id, or is no later version) and `unsound-plan`: then nothing can move.
 *
 * @param plan - the plan the units run under
 * @param next - the version they are to run under
 * @param units - the units, in any status
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#migrate}
 */
export function migrate(
  plan: Plan,
  next: Plan,
  units: Iterable<Unit>,
): Result<{ report: MigrationReport }, "another-plan" | "unsound-plan"> {
  const refused = anotherPlan(plan, next) ?? unsound(next);
  if (refused !== undefined) return refused;
  const [from, to] = [settled(plan), settled(next)];
  const [moving, staying, stuck]: [string[], string[], StuckUnit[]] = [[], [], []];
  const met = new Set<string>();
  for (const unit of units) {
    const no = twice(met, unit.id) ?? unmovable(from, to, unit);
    if (no !== undefined) stuck.push({ unit: unit.id, refusal: no.refusal });
    else if (unit.status === "completed") staying.push(unit.id);
    else moving.push(unit.id);
    met.add(unit.id);
  }
  return { ok: true, report: { from: pinOf(from), to: pinOf(to), moving, staying, stuck } };
}

function unmovable(plan: Plan, next: Plan, unit: Unit): Refused<"definition-changed" | MigrationRefusal> | undefined {
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  return unit.status === "completed" ? undefined : stranded(plan, next, unit);
}

/** What stands in the way of a unit going on where it is, under another version. */
function stranded(plan: Plan, next: Plan, unit: UnitUnderWay): Refused<MigrationRefusal> | undefined {
  return (
    phaseLost(next, unit) ??
    stoppedForGood(next, unit) ??
    misplaced(next, unit) ??
    staleApplication(next, unit) ??
    appliedTooSoon(plan, next, unit)
  );
}

function phaseLost(
  next: Plan,
  { id, phase, attempts }: UnitUnderWay,
): Refused<"phase-gone" | "phase-skipped"> | undefined {
  const stages = stagesOf(next).map((stage) => stage.id);
  const gone = [...attempts.map((attempt) => attempt.phase), phase].find((seen) => !stages.includes(seen));
  if (gone !== undefined) {
    return refuse(
      "phase-gone",
      `unit "${id}" was in "${gone}", which version ${next.version} of "${next.id}" does not have`,
    );
  }
  const passed = attempts.filter(({ decision }) => decision.verdict === "pass").map((attempt) => attempt.phase);
  const before = stages.slice(0, stages.indexOf(phase));
  const skipped = before.find((stage) => !passed.includes(stage)) ?? passed.find((stage) => !before.includes(stage));
  if (skipped === undefined) return undefined;
  const message = `unit "${id}" is in "${phase}", and in version ${next.version} of "${next.id}" its way there is another at "${skipped}"`;
  return refuse("phase-skipped", message);
}

/** Nothing but another look-back lets a stopped unit go on. */
function stoppedForGood(next: Plan, { id, status, phase }: UnitUnderWay): Refused<"look-back-gone"> | undefined {
  if (status !== "stopped" || stageOf(next, phase).lookBack !== undefined) return undefined;
  return refuse(
    "look-back-gone",
    `unit "${id}" was stopped in "${phase}", and version ${next.version} of "${next.id}" plans no look-back there to let it go on`,
  );
}

function staleApplication(next: Plan, unit: UnitUnderWay): Refused<"application-stale"> | undefined {
  if (!("application" in unit)) return undefined;
  const follows = nextAfter(next, unit.phase);
  if (unit.application.to === follows) return misreviewed(next, unit, unit.application);
  return refuse(
    "application-stale",
    `unit "${unit.id}" applied for "${unit.application.to}", and in version ${next.version} of "${next.id}" follows "${follows}"`,
  );
}

/** A review that the other version would not have taken is no review under it. */
function misreviewed(
  next: Plan,
  unit: UnitUnderWay,
  { reviews }: Pick<AppliedUnit["application"], "reviews">,
): Refused<"application-stale"> | undefined {
  const kind = next.transition?.review;
  const bodies = kind === undefined ? [] : supervisorsOf(next, unit, kind);
  const stranger = reviews.find(({ by }) => kind !== undefined && !bodies.some((role) => actsFor(role, by)));
  if (stranger === undefined) return undefined;
  return refuse(
    "application-stale",
    `"${stranger.by}" reviewed the application of unit "${unit.id}", and acts for no ${kind} of version ${next.version} of "${next.id}"`,
  );
}

/** What a version adds that is done before a unit applies, one that has could make up for by a redo alone, through no fault of its own. */
function appliedTooSoon(plan: Plan, next: Plan, unit: UnitUnderWay): Refused<"application-stale"> | undefined {
  if (!("application" in unit)) return undefined;
  const before = missed(plan, unit);
  const added = missed(next, unit).filter((fact) => !before.includes(fact));
  if (added.length === 0) return undefined;
  const names = added.map((fact) => `"${fact}"`).join(", ");
  return refuse(
    "application-stale",
    `unit "${unit.id}" applied on ${unit.application.applied.on}, and version ${next.version} of "${next.id}" first asks for ${names}`,
  );
}
