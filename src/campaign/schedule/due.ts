import type { CompiledCalendar } from "../../calendar/index.js";
import {
  CalendarDay,
  dayOf,
  invalidInput,
  isLate,
  readInput,
  type Done,
  type DueMoment,
  type Label,
  type Result,
} from "../../core/index.js";
import { Facts, check, type Condition, type Outcome, type Reason } from "../../rules/index.js";
import { doneBy } from "../deadline.js";
import type { UnitUnderWay } from "../evolve.js";
import { judgeGate, type FactRefusal } from "../gate.js";
import { heldFact, impliedOfRequirement, lookBackFact } from "../implied-facts.js";
import { gatesOf, occasionsOf, type Occasion } from "../occasion.js";
import { stageOf } from "../plan.js";
import type { Plan, Requirement, Track, Unit } from "../schema/index.js";
import { spanOfAll, type PlannedSpan } from "./planned-tracks.js";
import { type PlannedPhase } from "./planned-day.js";
import { plannedDays } from "./planned.js";
import { unreadable, type ScheduleRefusal } from "./schedule.js";

/** What can be due for a unit: the phase itself, a requirement, an evaluation, the look-back, the gate, or a turn of a track. */
export const DUE_KINDS = ["phase", "requirement", "evaluation", "look-back", "gate", "round"] as const;
/** What can be due for a unit. */
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that is still to be done, and by when. */
export interface Due {
  readonly kind: DueKind;
  /** The phase, requirement or evaluation; of a round what is to be done in it. */
  readonly id: string;
  /** The round, where the track goes round. */
  readonly round?: string;
  readonly label: Label;
  /**
   * The deadline of the attempt, where it has one; otherwise the planned end of the phase, the track or the round, if any. A track
   * without an end of its own is due by that of the campaign: of the unit's batch or of the last phase, whichever comes first, and where
   * there are no phases and no batch says it, of the last of the other tracks.
   */
  readonly due?: DueMoment;
  /** Whether the planned day rests on days that the calendar's notices do not settle. */
  readonly provisional: boolean;
  /**
   * Whether that has passed on the reference day; a deadline of the attempt is kept by applying in time, however long the unit then waits
   * for a verdict. Without a day, or with an instant on its own day, it may be unknown.
   */
  readonly overdue: boolean | "unknown";
  /** What is known of it: never `met`. */
  readonly outcome: Exclude<Outcome, "met">;
  /** The comparisons that say so; none for the phase itself. */
  readonly reasons: readonly Reason[];
}

/** From which day to look, up to which, and what tells workdays. */
export interface DueOptions {
  /** The unit must be as it stood on that day. */
  readonly asOf: CalendarDay;
  /** The last day on which what is listed may be due. */
  readonly by: CalendarDay;
  readonly calendar?: CompiledCalendar | undefined;
}

/**
 * Lists what is still to be done by a unit up to a day: its phase and those after it that are planned to end by then, each requirement,
 * evaluation and look-back in them that is not met, their gates, and each round of a track that ends by then.
 *
 * In a track that goes round, the first round of a requirement is due with one round done, the second with two, whichever they were;
 * an evaluation is due for each round itself. What has no day stands at the end: it is asked for, and nobody says by when; of a phase that is not reached, only what has a day is listed. A unit that is through has nothing due.
 *
 * Refuses with `invalid-input` (a day that does not exist, `by` before `asOf`, facts that are none), `definition-changed`,
 * `after-reference-day`, `undeclared-fact`, `contradicts-evaluation`, and as `plannedDays` does.
 *
 * @param plan - the plan of the unit
 * @param unit - as it stood on the reference day
 * @param facts - what is known of the unit, under the names that the plan declares and implies
 * @param options - the reference day, the last day, and the calendar
 * @returns in the order of their days, what is due on one day in the plan's order
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#due-by}
 */
export function dueBy(
  plan: Plan,
  unit: Unit,
  facts: Facts,
  { asOf, by, calendar }: DueOptions,
): Result<{ due: readonly Due[] }, ScheduleRefusal | FactRefusal> {
  const refused = unreadable(plan, unit, { asOf });
  if (refused !== undefined) return refused;
  if (!CalendarDay.safeParse(by).success || by < asOf) {
    const message = `${JSON.stringify(by)} is not a day from ${asOf} on`;
    return invalidInput(`what is due for unit "${unit.id}"`, [{ path: ["by"], message }]);
  }
  const read = readInput(Facts, facts, `facts about unit "${unit.id}"`);
  if (!read.ok) return read;
  const planned = plannedDays(plan, { batch: unit.batch, calendar });
  if (!planned.ok) return planned;
  if (unit.status === "completed") return { ok: true, due: [] };
  const judged = judgeGate(plan, unit, read.value);
  if (!judged.ok) return judged;
  const reached = planned.phases.findIndex(({ phase }) => phase === unit.phase);
  const [now, ...later] = planned.phases.slice(reached);
  const batch = plan.batches.find(({ id }) => id === unit.batch);
  const endOfAll = endOf(spanOfAll(planned.phases, batch));
  const open = [
    ...inPhase(plan, unit.phase, ofAttempt(unit, asOf) ?? endOf(now)),
    ...later.filter(({ to }) => to.source !== "unknown").flatMap((phase) => inPhase(plan, phase.phase, endOf(phase))),
    ...(plan.tracks ?? []).flatMap((track) => inTrack(plan, track, said(track.endsOn) ?? endOfAll)),
  ].flatMap((asked) => outstanding(asked, { ...notYet(plan, later), ...judged.facts }, asOf));
  const listed = open.filter(({ due }) => due === undefined || dayOf(due) <= by);
  return {
    ok: true,
    due: listed.sort((one, other) => (dayName(one) < dayName(other) ? -1 : dayName(one) > dayName(other) ? 1 : 0)),
  };
}

/** By when something is due, whether that day may still change, and what it is held against if not the reference day. */
interface DueDay {
  readonly due: DueMoment | undefined;
  readonly provisional: boolean;
  readonly done?: Done;
}

function ofAttempt(unit: UnitUnderWay, asOf: CalendarDay): DueDay | undefined {
  const day = said(unit.attempt.deadline);
  return day === undefined ? undefined : { ...day, done: doneBy(unit, asOf) };
}

/** A day that somebody says settles itself. */
function said(due: DueMoment | undefined): DueDay | undefined {
  return due === undefined ? undefined : { due, provisional: false };
}

/** Only a last day that was computed can rest on the calendar. */
function endOf(planned: PlannedSpan | undefined): DueDay {
  if (planned === undefined || planned.to.source === "unknown") return { due: undefined, provisional: false };
  return { due: planned.to.day, provisional: planned.provisional && planned.to.source === "computed" };
}

/** What only the unit's own way answers is not so in phases that it has not reached. */
function notYet(plan: Plan, later: readonly PlannedPhase[]): Facts {
  const names = later.flatMap(({ phase }) => [lookBackFact(phase), ...occasionsOf(plan, phase).map(heldFact)]);
  return Object.fromEntries(names.map((name) => [name, false]));
}

/** Something asked for, the conditions that say whether it is done, and by when. */
interface Asked extends Pick<Due, "kind" | "id" | "round" | "label">, DueDay {
  readonly conditions: readonly Condition[];
}

function inPhase(plan: Plan, phase: string, day: DueDay): readonly Asked[] {
  const { label, requirements = [], lookBack, gate } = stageOf(plan, phase);
  return [
    ...requirements.map((requirement) => ({
      kind: "requirement" as const,
      id: requirement.id,
      label: requirement.label,
      ...day,
      conditions: impliedOfRequirement(plan, requirement).map(({ comparison }) => comparison),
    })),
    ...occasionsOf(plan, phase).map((occasion) => toHold(occasion, day)),
    ...(lookBack === undefined
      ? []
      : [{ kind: "look-back" as const, id: phase, label, ...day, conditions: [isTrue(lookBackFact(phase))] }]),
    ...(gate === undefined ? [] : [{ kind: "gate" as const, id: phase, label, ...day, conditions: [gate] }]),
    { kind: "phase", id: phase, label, ...day, conditions: [] },
  ];
}

function inTrack(plan: Plan, track: Track, day: DueDay): readonly Asked[] {
  const { id, label, requirements = [] } = track;
  const conditions = gatesOf(plan, track);
  return [
    ...requirements.flatMap((requirement) => ofTrack(plan, track, requirement, day)),
    ...occasionsOf(plan)
      .filter(({ evaluation }) => evaluation.track === id)
      .map((occasion) => toHold(occasion, day)),
    ...(conditions.length === 0 ? [] : [{ kind: "gate" as const, id, label, ...day, conditions }]),
  ];
}

function toHold(occasion: Occasion, day: DueDay): Asked {
  const { evaluation, round } = occasion;
  const { id, label } = evaluation;
  const conditions = [isTrue(heldFact(occasion))];
  if (round === undefined) return { kind: "evaluation", id, label, ...day, conditions };
  const own = { due: round.endsOn, provisional: false };
  return { kind: "round", id, round: round.id, label: round.label, ...own, conditions };
}

function ofTrack(plan: Plan, { rounds }: Track, requirement: Requirement, day: DueDay): readonly Asked[] {
  const { id, label } = requirement;
  const implied = impliedOfRequirement(plan, requirement, rounds?.length);
  if (rounds === undefined || requirement.kind === "members") {
    return [{ kind: "requirement", id, label, ...day, conditions: implied.map(({ comparison }) => comparison) }];
  }
  return rounds.map((round, index) => ({
    kind: "round",
    id,
    round: round.id,
    label: round.label,
    due: round.endsOn,
    provisional: false,
    conditions: implied.map(({ declaration }) => atLeast(declaration.id, index + 1)),
  }));
}

function isTrue(fact: string): Condition {
  return { fact, comparison: "equals", value: true };
}

function atLeast(fact: string, value: number): Condition {
  return { fact, comparison: "at-least", value };
}

function outstanding({ conditions, due, done, ...asked }: Asked, facts: Facts, asOf: CalendarDay): readonly Due[] {
  const timed =
    due === undefined
      ? { ...asked, overdue: "unknown" as const }
      : { ...asked, due, overdue: isLate(done ?? { on: asOf }, due) };
  const [first, ...others] = conditions;
  if (first === undefined) return [{ ...timed, outcome: "not-met", reasons: [] }];
  const { outcome, reasons } = check(others.length === 0 ? first : { all: conditions }, facts);
  return outcome === "met" ? [] : [{ ...timed, outcome, reasons }];
}

/** What has no day comes last, since a tilde stands behind every digit. */
function dayName({ due }: Due): string {
  return due === undefined ? "~" : dayOf(due);
}
