import { addDays, addMonths } from "../../calendar/index.js";
import { CalendarDay, invalidInput, uncountable, type Result } from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import type { Plan, Responsibility } from "../schema/index.js";
import type { Entry } from "./schema.js";

/** Whether a unit was visited in a period: it was, the period is over without, or it still runs. */
export const VISIT_STATES = ["visited", "missed", "not-yet-due"] as const;
/** Whether a unit was visited in a period. */
export type VisitState = (typeof VISIT_STATES)[number];

/** 走访到位率: units visited in a period, among those whose period is over or who were visited in it. */
export const VISITED_RATE = {
  id: "visited-rate",
  label: { en: "visited as agreed", "zh-CN": "走访到位率" },
  numerator: { en: "periods in which the leader visited the unit", "zh-CN": "责任人已走访的单位期次" },
  denominator: { en: "periods that are over, or in which the unit was visited", "zh-CN": "已到期或已走访的单位期次" },
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
 * A visit is an entry of the responsibility's activity by its leader, to the unit as its target, or without a target by the unit
 * itself. Periods follow one another from the responsibility's first day; a month ends on the last day where it has no such day.
 * Refuses with `invalid-input` (`asOf` is no day that exists), `after-reference-day` and `duplicate-id`.
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
): Result<{ visits: Visits }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count visits", [
      { path: ["asOf"], message: `${JSON.stringify(asOf)} is not a day that exists` },
    ]);
  }
  const all = [...entries];
  const refused = uncountable("entry", all, asOf);
  if (refused !== undefined) return refused;
  const { responsibilities: planned = [] } = plan;
  const responsibilities = planned.flatMap((responsibility) => visitsOf(responsibility, all, asOf));
  const cells = responsibilities.flatMap((each) => each.cells);
  const signed = planned.filter(({ letter }) => letter !== undefined && letter.signedOn <= asOf).length;
  const letters = rate(LETTER_RATE, { numerator: signed, denominator: planned.length });
  const wanting = responsibilities.flatMap((each) => wantingOf(each));
  return { ok: true, visits: { responsibilities, wanting, rates: { visited: visitedRate(cells), letters } } };
}

function visitsOf(
  responsibility: Responsibility,
  all: readonly Entry[],
  asOf: CalendarDay,
): readonly ResponsibilityVisits[] {
  const { id, leader, units } = responsibility;
  const own = all.filter((entry) => entry.status === "recorded" && isVisit(responsibility, entry));
  const cells = periodsOf(responsibility, asOf).flatMap(({ from, to }) =>
    units.map((unit): VisitCell => {
      const made = own.filter(
        (entry) => (entry.target ?? entry.unit) === unit && entry.doneOn >= from && entry.doneOn <= to,
      );
      const state = made.length > 0 ? "visited" : asOf > to ? "missed" : "not-yet-due";
      return { unit, from, to, state, entries: made.map((entry) => entry.id) };
    }),
  );
  if (responsibility.visits === undefined) return [];
  return [{ responsibility: id, leader, cells, visited: visitedRate(cells) }];
}

function isVisit({ leader, visits: cadence }: Responsibility, { activity, actor }: Entry): boolean {
  return actor === leader && activity === cadence?.activity;
}

/** The periods that have begun by a day. */
function periodsOf({ visits: cadence }: Responsibility, asOf: CalendarDay): readonly Pick<VisitCell, "from" | "to">[] {
  if (cadence === undefined) return [];
  const { every, unit, from } = cadence;
  // Counted from the first day and not from one another, or the 31st would become the 28th for good.
  const start = (index: number): CalendarDay =>
    unit === "weeks" ? addDays(from, index * every * 7) : addMonths(from, index * every, "last-of-month");
  const periods: Pick<VisitCell, "from" | "to">[] = [];
  for (let index = 0; start(index) <= asOf; index += 1) {
    periods.push({ from: start(index), to: addDays(start(index + 1), -1) });
  }
  return periods;
}

function visitedRate(cells: readonly VisitCell[]): Rate {
  const count = (state: VisitState): number => cells.filter((cell) => cell.state === state).length;
  return rate(VISITED_RATE, {
    numerator: count("visited"),
    denominator: count("visited") + count("missed"),
    excluded: [{ reason: "not-yet-due", count: count("not-yet-due") }],
  });
}

function wantingOf({ responsibility, leader, cells }: ResponsibilityVisits): readonly VisitWanting[] {
  return cells
    .filter(({ state }) => state === "not-yet-due")
    .map(({ unit, to }) => ({ responsibility, leader, unit, by: to }));
}
