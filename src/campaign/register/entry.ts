import {
  allows,
  askEveryStep,
  backdated,
  decider,
  readInput,
  refuse,
  wrongStatus,
  type CommandRefusal,
  type Decider,
  type InputOf,
  type PossibleStep,
  type RefusalOf,
  type Refused,
  type Result,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import type { Plan } from "../schema/index.js";
import { kindOf, ofAnotherPlan } from "./counting.js";
import { corrected, evolveEntry, recorded, struck } from "./entry-states.js";
import {
  CorrectInput,
  ENTRY_STEPS,
  RecordInput,
  StrikeInput,
  type Entry,
  type EntryContent,
  type EntryCorrected,
  type EntryEvent,
  type EntryRecorded,
  type EntryStep,
  type EntryStruck,
  type StandingEntry,
  type StruckEntry,
} from "./schema.js";

/** What can stand against what an entry says. */
export type ContentRefusal = "unknown-activity" | "wrong-unit" | "unknown-round" | "dates-backwards" | "in-the-future";

/**
 * Registers something that a unit did, or that came out of it: a meeting, a visit, a rule made, help given.
 *
 * A quantity without a counting word takes the activity's own. Refuses with `invalid-input`, `unknown-activity` (the plan has no
 * such kind), `wrong-unit` (another counting word than the kind's), `unknown-round` (no track asks for the activity in such a round),
 * `dates-backwards` (it ends before it begins) and `in-the-future` (done after it is recorded).
 *
 * @param plan - the plan with its activities
 * @param input - the unit, the activity, how much, when, and who records it on which day
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#entry}
 */
export function record(
  plan: Plan,
  input: InputOf<typeof RecordInput>,
): Result<{ entry: StandingEntry; event: EntryRecorded }, "invalid-input" | ContentRefusal> {
  const read = readInput(RecordInput, input, "record");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const checked = inKind(plan, fields.activity, fields);
  if (!checked.ok) return checked;
  const { quantity } = checked;
  const event: EntryRecorded = { type: "entry-recorded", entry: id, plan: pinOf(plan), ...fields, quantity };
  return { ok: true, entry: recorded(event), event };
}

/**
 * Puts an entry right; what it said before is kept, with the reason.
 *
 * The unit and the activity stay: an entry of another one is struck out and made anew.
 *
 * Refuses with `invalid-input`, `definition-changed` (recorded under another plan), `wrong-status` (it was struck out),
 * `backdated`, `unknown-activity`, `wrong-unit`, `unknown-round`, `dates-backwards` and `in-the-future` (done after it is corrected).
 *
 * @param plan - the plan with its activities, in the version that holds now
 * @param entry - in either status
 * @param input - everything that the entry should say, why, and who corrects it on which day
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#correct}
 */
export function correct(
  plan: Plan,
  entry: Entry,
  input: InputOf<typeof CorrectInput>,
): Result<{ entry: StandingEntry; event: EntryCorrected }, CorrectionRefusal | "invalid-input" | ContentRefusal> {
  const read = readInput(CorrectInput, input, `correct entry "${entry.id}"`);
  if (!read.ok) return read;
  const standing = mayCorrect(plan, entry, read.value);
  if (!standing.ok) return standing;
  const checked = inKind(plan, entry.activity, read.value);
  if (!checked.ok) return checked;
  const event: EntryCorrected = { type: "entry-corrected", entry: entry.id, ...read.value, quantity: checked.quantity };
  return { ok: true, entry: corrected(standing.entry, event), event };
}

/**
 * Strikes out an entry that should not be there; it stays to be seen, and counts nowhere.
 *
 * Refuses with `invalid-input`, `wrong-status` (it was struck out before) and `backdated`.
 *
 * @param entry - in either status
 * @param input - why, and who strikes it out on which day
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#correct}
 */
export function strike(
  entry: Entry,
  input: InputOf<typeof StrikeInput>,
): Result<{ entry: StruckEntry; event: EntryStruck }, EntryStepRefusal | "invalid-input"> {
  const read = readInput(StrikeInput, input, `strike entry "${entry.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("strike", entry, read.value);
  if (!standing.ok) return standing;
  const event: EntryStruck = { type: "entry-struck", entry: entry.id, ...read.value };
  return { ok: true, entry: struck(standing.entry, event), event };
}

/** What can stand against any step, whatever its own arguments. */
export type EntryStepRefusal = "wrong-status" | "backdated";

/** What can stand against a correction, whatever it says. */
export type CorrectionRefusal = EntryStepRefusal | "definition-changed" | "unknown-activity";

/**
 * Lists every step with whether it may be taken on this day, and the reason beside each "no".
 *
 * Nothing is corrected under another plan, nor under a version that has no such kind any more; to strike out, the plan does not
 * matter. An actor, a day or a moment that cannot be read is `invalid-input` to every step.
 *
 * @param plan - the plan with its activities, in the version that holds now
 * @param entry - in either status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#correct}
 */
export function possibleEntrySteps(
  plan: Plan,
  entry: Entry,
  wouldBe: WouldBe,
): readonly PossibleStep<EntryStep, CorrectionRefusal | "invalid-input">[] {
  return askEveryStep(ENTRY_STEPS, `entry "${entry.id}"`, wouldBe, (step, stamp) =>
    step === "correct" ? mayCorrect(plan, entry, stamp) : mayTake(step, entry, stamp),
  );
}

function mayTake(
  step: EntryStep,
  entry: Entry,
  done: Omit<Stamp, "by">,
): { readonly ok: true; readonly entry: StandingEntry } | Refused<EntryStepRefusal> {
  if (!allows(ENTRY_STEPS, step, entry)) return wrongStatus(ENTRY_STEPS, step, "entry", entry);
  return backdated(`entry "${entry.id}"`, entry.updated, done) ?? { ok: true, entry };
}

function mayCorrect(
  plan: Plan,
  entry: Entry,
  done: Omit<Stamp, "by">,
): { readonly ok: true; readonly entry: StandingEntry } | Refused<CorrectionRefusal> {
  const stranger = ofAnotherPlan(plan, [entry]);
  if (stranger !== undefined) return stranger;
  const standing = mayTake("correct", entry, done);
  if (!standing.ok) return standing;
  return kindOf(plan, entry.activity) === undefined ? unknownActivity(plan, entry.activity) : standing;
}

function unknownActivity({ id }: Plan, activity: string): Refused<"unknown-activity"> {
  return refuse("unknown-activity", `plan "${id}" has no activity "${activity}"`);
}

/** Checks what is said of a deed against its kind, and gives the quantity in the kind's counting word. */
function inKind(
  plan: Plan,
  activity: string,
  {
    quantity,
    round,
    doneOn,
    doneUntil = doneOn,
    on,
  }: Pick<EntryContent, "quantity" | "round" | "doneOn" | "doneUntil"> & Pick<Stamp, "on">,
): Result<{ quantity: EntryContent["quantity"] }, ContentRefusal> {
  const kind = kindOf(plan, activity);
  if (kind === undefined) return unknownActivity(plan, activity);
  if (quantity.unit !== undefined && quantity.unit !== kind.unit) {
    return refuse("wrong-unit", `"${activity}" is counted in "${kind.unit}", and not in "${quantity.unit}"`);
  }
  if (round !== undefined && !roundsFor(plan, activity).includes(round)) {
    return refuse("unknown-round", `no track of plan "${plan.id}" asks for "${activity}" in a round "${round}"`);
  }
  if (doneUntil < doneOn) return refuse("dates-backwards", `it begins on ${doneOn} and ends on ${doneUntil}`);
  if (doneUntil > on) return refuse("in-the-future", `it is recorded on ${on} as done on ${doneUntil}`);
  return { ok: true, quantity: { ...quantity, unit: kind.unit } };
}

function roundsFor({ tracks = [] }: Plan, activity: string): readonly string[] {
  return tracks
    .filter(({ requirements = [] }) =>
      requirements.some((requirement) => requirement.kind === "activity" && requirement.activity === activity),
    )
    .flatMap(({ rounds = [] }) => rounds.map(({ id }) => id));
}

/** Every code with which a command on an entry can be refused. */
export type EntryCommandRefusal = RefusalOf<typeof record> | RefusalOf<typeof correct> | CommandRefusal;

/**
 * Makes the decider of entries, for apps with an event store: commands in, events out.
 *
 * @param plan - the plan with its activities
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#decider}
 */
export function entryDecider(plan: Plan): Decider<Entry, EntryEvent, EntryCommandRefusal> {
  return decider({
    noun: "entry",
    begin: { record: record.bind(undefined, plan) },
    steps: { correct: correct.bind(undefined, plan), strike },
    evolve: evolveEntry,
  });
}
