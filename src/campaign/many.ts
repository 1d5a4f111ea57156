import * as z from "zod";
import {
  readInput,
  refuse,
  type InputOf,
  type Refusal,
  type RefusalOf,
  type Refused,
  type Result,
} from "../core/index.js";
import { Facts } from "../rules/index.js";
import { aboveItself } from "./above.js";
import { enter } from "./enter.js";
import { settled, stagesOf } from "./plan.js";
import { checkGate, type GateRefusal } from "./gate.js";
import {
  DecideTransitionInput,
  type CompletedUnit,
  type EnterInput,
  type HeldUnit,
  type InPhaseUnit,
  type Plan,
  type TransitionDecided,
  type Unit,
  type UnitEntered,
  type UnitEvent,
} from "./schema/index.js";
import { twice } from "./twice.js";
import { decideTransition } from "./unit.js";

/** A unit that a step for many could not take, and why. */
export interface UnitNotTaken<Code extends string = string> {
  readonly unit: string;
  readonly refusal: Refusal<Code>;
}

/** An entry among many that could not be taken in, and why: it comes from outside, and may name no unit at all. */
export interface EntryNotTaken<Code extends string = string> {
  /** Where it stands among the entries; the first one is 0. */
  readonly index: number;
  /** The unit that it names, if it does. */
  readonly unit?: string;
  readonly refusal: Refusal<Code>;
}

/** What a step for many did: one event for each unit that it took, and the reason for each that it did not. */
export interface ManyTaken<
  Taken extends Unit,
  Event extends UnitEvent,
  Code extends string = string,
  NotTaken = UnitNotTaken<Code>,
> {
  /** The units as they stand after their event, in the order in which they were given. */
  readonly units: readonly Taken[];
  /** One for each of `units`, in the same order. */
  readonly events: readonly Event[];
  /** Units to which nothing happened. */
  readonly notTaken: readonly NotTaken[];
}

/** Why one of many is not taken in. */
export type NotEntered = RefusalOf<typeof enter> | "already-entered" | "circle";

/**
 * Takes many units in at once; a unit that is named twice, or is in already, is not taken a second time.
 *
 * Each unit is taken whole or not at all. Why one is not taken: as `enter` says (`invalid-input` also for what is no entry at all),
 * `already-entered`, or `circle` (with it the units that each name as the one above them would go round; each is named).
 *
 * @param plan - the campaign
 * @param inputs - what `enter` takes, one for each unit
 * @param entered - units that are in already, by id
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#enter-all}
 */
export function enterAll(
  plan: Plan,
  inputs: Iterable<InputOf<typeof EnterInput>>,
  entered: ReadonlyMap<string, Unit> = new Map(),
): ManyTaken<InPhaseUnit, UnitEntered, NotEntered, EntryNotTaken<NotEntered>> {
  const under = settled(plan);
  const above = new Map<string, string | undefined>([...entered].map(([id, { parent }]) => [id, parent]));
  return takeMany(
    inputs,
    (input, index) => ({ index, ...named(input) }),
    (input, taken) => {
      const { unit = "" } = named(input); // no unit is called by the empty text
      if (taken.has(unit) || entered.has(unit)) {
        return refuse("already-entered", `unit "${unit}" has entered plan "${plan.id}" before`);
      }
      const result = enter(under, input);
      if (!result.ok) return result;
      above.set(unit, result.unit.parent);
      return aboveItself(above, unit) ?? result;
    },
  );
}

/** The unit that an entry names, before anybody has read whether it is an entry. */
function named(entry: unknown): { readonly unit?: string } {
  if (typeof entry !== "object" || entry === null || !("unit" in entry)) return {};
  return typeof entry.unit === "string" ? { unit: entry.unit } : {};
}

const { verdict: _redo, facts: _one, to: _to, ...redoFields } = DecideTransitionInput.options[1].shape;
const { verdict: _pass, facts: _other, to: _there, ...passFields } = DecideTransitionInput.options[0].shape;
const manyFields = {
  /** Only units that are in this phase are looked at. */
  phase: z.string(),
  /** What is known of each unit, by its id; of one that is missing nothing is known. */
  facts: z.record(z.string(), Facts),
};

/** What `closePhase` takes: the phase, the facts about each unit, and who decides on which day. */
export const ClosePhaseInput = z.strictObject({ ...manyFields, ...passFields });
/** What `redoFailed` takes: as `closePhase`, and what the redo of each unit carries. */
export const RedoFailedInput = z.strictObject({ ...manyFields, ...redoFields });

/**
 * Lets every unit go on that waits at the end of a phase and meets its gate.
 *
 * Each unit is decided whole or not at all. Why one is not taken: as `decideTransition` says (`gate-not-met`, `gate-unknown`,
 * `wrong-status` where it has not applied), `not-in-this-phase`, or `duplicate-id`. Refuses as a whole with `invalid-input`, and with
 * `unknown-phase` (the plan does not have it).
 *
 * @param plan - the plan the units run under
 * @param units - the units, in any status
 * @param input - the phase, the facts about each unit, and who decides on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#close-phase}
 */
export function closePhase(
  plan: Plan,
  units: Iterable<Unit>,
  input: InputOf<typeof ClosePhaseInput>,
): Result<{ many: ManyTaken<DecidedUnit, TransitionDecided, NotDecided> }, "invalid-input" | "unknown-phase"> {
  const read = readInput(ClosePhaseInput, input, `close a phase of plan "${plan.id}"`);
  if (!read.ok) return read;
  const { phase, facts, ...given } = read.value;
  const refused = noSuchPhase(plan, phase);
  if (refused !== undefined) return refused;
  const under = settled(plan);
  const many = takeWaiting(units, phase, (unit, to) =>
    decideTransition(under, unit, { verdict: "pass", to, facts: factsAbout(facts, unit), ...given }),
  );
  return { ok: true, many };
}

/**
 * Sends every unit through a phase again that waits at its end and does not meet its gate.
 *
 * A unit whose gate is undetermined or unknown has not failed and is not taken (`gate-undetermined`, `gate-unknown`), nor one
 * whose gate is met (`gate-met`); otherwise as `closePhase`.
 *
 * @param plan - the plan the units run under
 * @param units - the units, in any status
 * @param input - the phase, the facts about each unit, deadline, card and work of the redo, and who decides on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#redo-failed}
 */
export function redoFailed(
  plan: Plan,
  units: Iterable<Unit>,
  input: InputOf<typeof RedoFailedInput>,
): Result<
  { many: ManyTaken<DecidedUnit, TransitionDecided, NotDecided | "gate-met"> },
  "invalid-input" | "unknown-phase"
> {
  const read = readInput(RedoFailedInput, input, `send units of plan "${plan.id}" through a phase again`);
  if (!read.ok) return read;
  const { phase, facts, ...given } = read.value;
  const refused = noSuchPhase(plan, phase);
  if (refused !== undefined) return refused;
  const under = settled(plan);
  const many = takeWaiting(units, phase, (unit, to) => {
    const about = factsAbout(facts, unit);
    return (
      notFailed(under, unit, about) ?? decideTransition(under, unit, { verdict: "redo", to, facts: about, ...given })
    );
  });
  return { ok: true, many };
}

/** A unit as a verdict left it. */
export type DecidedUnit = InPhaseUnit | HeldUnit | CompletedUnit;
/** Why a unit that was looked at is not decided on. */
export type NotDecided = RefusalOf<typeof decideTransition> | "not-in-this-phase" | "duplicate-id";

function noSuchPhase(plan: Plan, phase: string): Refused<"unknown-phase"> | undefined {
  const known = stagesOf(plan).map(({ id }) => id);
  if (known.includes(phase)) return undefined;
  const phases = known.map((id) => `"${id}"`).join(", ");
  return refuse("unknown-phase", `no unit is in phase "${phase}"; the phases of plan "${plan.id}" are ${phases}`);
}

function factsAbout(facts: Readonly<Record<string, Facts>>, { id }: Unit): Facts {
  return (Object.hasOwn(facts, id) ? facts[id] : undefined) ?? {};
}

function notFailed(
  plan: Plan,
  unit: Unit,
  facts: Facts,
): Refused<RefusalOf<typeof checkGate> | GateRefusal | "gate-met"> | undefined {
  const checked = checkGate(plan, unit, facts);
  if (!checked.ok) return checked;
  const { outcome } = checked.gate;
  if (outcome === "not-met") return undefined;
  return refuse(`gate-${outcome}`, `unit "${unit.id}" has not failed: its gate is ${outcome}`);
}

function takeWaiting<Code extends string>(
  units: Iterable<Unit>,
  phase: string,
  step: (unit: Unit, to: string) => Result<{ unit: DecidedUnit; event: TransitionDecided }, Code>,
): ManyTaken<DecidedUnit, TransitionDecided, Code | "not-in-this-phase" | "duplicate-id"> {
  return takeMany<
    Unit,
    { readonly unit: string },
    DecidedUnit,
    TransitionDecided,
    Code | "not-in-this-phase" | "duplicate-id"
  >(
    units,
    ({ id }) => ({ unit: id }),
    (unit, taken) => {
      const repeated = twice(taken, unit.id);
      if (repeated !== undefined) return repeated;
      if (unit.status === "completed" || unit.phase !== phase) {
        return refuse("not-in-this-phase", `unit "${unit.id}" is not in phase "${phase}"`);
      }
      return step(unit, "application" in unit ? unit.application.to : phase);
    },
  );
}

function takeMany<Subject, Name extends object, Taken extends Unit, Event extends UnitEvent, Code extends string>(
  subjects: Iterable<Subject>,
  nameOf: (subject: Subject, index: number) => Name,
  step: (subject: Subject, taken: ReadonlySet<string>) => Result<{ unit: Taken; event: Event }, Code>,
): ManyTaken<Taken, Event, Code, Name & { readonly refusal: Refusal<Code> }> {
  const [units, events, notTaken]: [Taken[], Event[], (Name & { readonly refusal: Refusal<Code> })[]] = [[], [], []];
  const taken = new Set<string>();
  let index = 0;
  for (const subject of subjects) {
    const result = step(subject, taken);
    if (!result.ok) notTaken.push({ ...nameOf(subject, index), refusal: result.refusal });
    else {
      units.push(result.unit);
      events.push(result.event);
      taken.add(result.unit.id);
    }
    index += 1;
  }
  return { units, events, notTaken };
}
