import { addDays, addMonths } from "../../calendar/index.js";
import type { CalendarDay, Result } from "../../core/index.js";
import { rate, type Quantity, type Rate, type RateDefinition } from "../../figures/index.js";
import type { Plan, Responsibility } from "../schema/index.js";
import { uncountableUnder, type CountingRefusal } from "./counting.js";
import type { Entry } from "./schema.js";

/** Whether a unit was visited in a period: it was, the period is over without, or it still runs. */
export const VISIT_STATES = ["visited", "missed", "not-yet-due"] as const;
/** Whether a unit was visited in a period. */
export type VisitState = (typeof VISIT_STATES)[number];

/** 走访到位率: units visited in a period, of the periods that are over; early visits do not make up for missed ones. */
export const VISITED_RATE = {
  id: "visited-rate",
  label: { en: "visited as agreed", "zh-CN": "走访到位率" },
  numerator: { en: "of these, those in which the leader visited the unit", "zh-CN": "其中责任人已走访的单位期次" },
  denominator: { en: "periods that are over", "zh-CN": "已到期的单位期次" },
} as const satisfies RateDefinition;

/** 责任状签订率: responsibilities with a signed letter, among all of the plan. */
export const LETTER_RATE = {
  id: "letter-rate",
  label: { en: "responsibility letters signed", "zh-CN": "责任状签订率" },
  numerator: { en: "responsibilities with a letter signed by the day", "zh-CN": "截至统计日已签订责任状的责任项" },
  denominator: { en: "responsibilities of the plan", "zh-CN": "方案所列责任项" },
} as const satisfies RateDefinition;

/** One unit in one period of a leader's visits. */
export interface VisitCell {
  readonly unit: string;
  /** The period, both days included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly state: VisitState;
  /** The entries that are visits. */
  readonly entries: readonly string[];
}

/** What became of one leader's visits. */
export interface ResponsibilityVisits {
  readonly responsibility: string;
  readonly leader: string;
  /** By period, and within a period in the order of the units. */
  readonly cells: readonly VisitCell[];
  readonly visited: Rate;
}

/** A leader who has still to visit a unit in the period that runs. */
export interface VisitWanting {
  readonly responsibility: string;
  readonly leader: string;
  readonly unit: string;
  /** The last day of the period. */
  readonly by: CalendarDay;
}

/** What became of all visits that leaders' responsibilities ask for. */
export interface Visits {
  readonly responsibilities: readonly ResponsibilityVisits[];
  readonly wanting: readonly VisitWanting[];
  readonly rates: { readonly visited: Rate; readonly letters: Rate };
}

/**
 * Holds the visits that were registered against those that responsibilities ask for: who visited whom in which period, and who
 * has not (责任区走访).
 *
 * A visit is an entry of the responsibility's activity with its leader as actor, to the unit as its target, or without a target by
 * the unit itself: a household of the unit is another target. An entry that may say of none (exactly 0, a span from 0) is no visit;
 * one that does not say how many is. Periods follow one another from the first day of the cadence and are all counted from it; a
 * month without that day gives its last. A period is missed once its last day is past.
 *
 * Refuses with `invalid-input` (`asOf` is no day that exists), `definition-changed` (an entry of another plan),
 * `after-reference-day` and `duplicate-id`.
 *
 * @param plan - the plan with its responsibilities
 * @param entries - each once, as they stood on the reference day
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#visits}
 */
export function visits(
  plan: Plan,
  entries: Iterable<Entry>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ visits: Visits }, CountingRefusal> {
  const all = [...entries];
  const refused = uncountableUnder(plan, all, asOf);
  if (refused !== undefined) return refused;
  const { responsibilities: planned = [] } = plan;
  const made = visitsMade(all);
  const responsibilities = planned.flatMap((responsibility) => visitsOf(responsibility, made, asOf));
  const cells = responsibilities.flatMap((each) => each.cells);
  const signed = planned.filter(({ letter }) => letter !== undefined && letter.signedOn <= asOf).length;
  const letters = rate(LETTER_RATE, { numerator: signed, denominator: planned.length });
  const wanting = responsibilities.flatMap((each) => wantingOf(each));
  return { ok: true, visits: { responsibilities, wanting, rates: { visited: visitedRate(cells, asOf), letters } } };
}

function visitsOf(
  responsibility: Responsibility,
  made: VisitsMade,
  asOf: CalendarDay,
): readonly ResponsibilityVisits[] {
  const { id, leader, units, visits: cadence } = responsibility;
  if (cadence === undefined) return [];
  const own = new Map(units.map((unit) => [unit, made.get(visitName(leader, unit, cadence.activity))]));
  const cells = periodsOf(cadence, asOf).flatMap((period) =>
    units.map((unit) => cellOf(unit, period, own.get(unit) ?? [], asOf)),
  );
  return [{ responsibility: id, leader, cells, visited: visitedRate(cells, asOf) }];
}

type Period = Pick<VisitCell, "from" | "to">;

function cellOf(unit: string, { from, to }: Period, made: readonly Entry[], asOf: CalendarDay): VisitCell {
  const entries = made.filter(({ doneOn }) => doneOn >= from && doneOn <= to).map(({ id }) => id);
  const state = entries.length > 0 ? "visited" : asOf > to ? "missed" : "not-yet-due";
  return { unit, from, to, state, entries };
}

/** What may be a visit, under its {@link visitName}. */
type VisitsMade = ReadonlyMap<string, readonly Entry[]>;

/** Put in order once: looked through for each unit, the register would cost each of them as much as all have done. */
function visitsMade(all: readonly Entry[]): VisitsMade {
  const made = new Map<string, Entry[]>();
  for (const entry of all) {
    const { status, activity, actor, quantity } = entry;
    if (status !== "recorded" || actor === undefined || mayBeNone(quantity)) continue;
    const name = visitName(actor, visited(entry), activity);
    const others = made.get(name);
    if (others === undefined) made.set(name, [entry]);
    else others.push(entry);
  }
  return made;
}

function visitName(leader: string, unit: string, activity: string): string {
  return JSON.stringify([leader, unit, activity]);
}

function mayBeNone(quantity: Quantity): boolean {
  if (quantity.kind === "unknown") return false;
  return (quantity.kind === "between" ? quantity.low : quantity.value) === 0;
}

function visited({ target, unit }: Entry): string {
  return target ?? unit;
}

type Cadence = NonNullable<Responsibility["visits"]>;

/** The periods that have begun by a day. */
function periodsOf({ every, unit, from }: Cadence, asOf: CalendarDay): readonly Period[] {
  // Counted from the first day and not from one another, or the 31st would become the 28th for good.
  const start = (index: number): CalendarDay =>
    unit === "weeks" ? addDays(from, index * every * 7) : addMonths(from, index * every, "last-of-month");
  const periods: Period[] = [];
  for (let index = 0; start(index) <= asOf; index += 1) {
    periods.push({ from: start(index), to: addDays(start(index + 1), -1) });
  }
  return periods;
}

function visitedRate(cells: readonly VisitCell[], asOf: CalendarDay): Rate {
  const due = cells.filter(({ to }) => to < asOf);
  return rate(VISITED_RATE, {
    numerator: due.filter(({ state }) => state === "visited").length,
    denominator: due.length,
    excluded: [{ reason: "not-yet-due", count: cells.length - due.length }],
  });
}

function wantingOf({ responsibility, leader, cells }: ResponsibilityVisits): readonly VisitWanting[] {
  return cells
    .filter(({ state }) => state === "not-yet-due")
    .map(({ unit, to }) => ({ responsibility, leader, unit, by: to }));
}
