import { addDays, daysBetween, kindOfDay, workdaysBetween, type CompiledCalendar } from "../../calendar/index.js";
import { refuse, type CalendarDay, type Refused } from "../../core/index.js";
import type { DeliverableKind, Plan } from "../schema/index.js";
import type { Answer } from "./answer.js";
import type { Publication, Version } from "./schema/index.js";

/** What tells workdays, for kinds that are published for so many of them. */
export interface WithCalendar {
  readonly calendar?: CompiledCalendar | undefined;
}

/** The reference day of a count, and what tells workdays. */
export interface Counting extends WithCalendar {
  readonly asOf: CalendarDay;
}

/** Days in a row, both ends included. */
interface Run {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/**
 * Refuses to count publications in workdays when no calendar tells which days those are.
 *
 * @param plan - the plan, for the message
 * @param kinds - the kinds whose publications are to be counted
 * @param options - the calendar, if there is one
 */
export function withoutCalendar(
  plan: Plan,
  kinds: readonly DeliverableKind[],
  { calendar }: WithCalendar,
): Refused<"calendar-missing"> | undefined {
  const counted = kinds.find(({ publication }) => publication?.unit === "workdays");
  if (calendar !== undefined || counted === undefined) return undefined;
  return refuse(
    "calendar-missing",
    `plan "${plan.id}" publishes "${counted.id}" for workdays, and no calendar tells which`,
  );
}

/**
 * Tells whether a version hung long enough in the circle that its kind asks for, by the end of the reference day.
 *
 * Publications that share a day are one run. Of workdays that no notice settles yet, nobody knows whether they are enough.
 */
export function isPublished(
  { publications }: Version,
  { publication: asked }: DeliverableKind,
  counting: Counting,
): Answer {
  if (asked === undefined) return true;
  const runs = publications
    .filter(({ circle }) => circle === asked.circle)
    .flatMap((publication) => runOf(publication, counting.asOf))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const answers = joined(runs).map((run) => isEnough(run, asked, counting));
  if (answers.includes(true)) return true;
  return answers.includes("unknown") ? "unknown" : false;
}

/** The days on which a publication did hang by the end of the reference day; none for one that is yet to begin. */
function runOf({ from, until, withdrawn }: Publication, asOf: CalendarDay): readonly Run[] {
  const last = until < asOf ? until : asOf;
  if (withdrawn === undefined || withdrawn.on > last) return last < from ? [] : [{ from, to: last }];
  return withdrawn.on <= from ? [] : [{ from, to: addDays(withdrawn.on, -1) }];
}

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const before = whole.at(-1);
    if (before === undefined || run.from > before.to) whole.push(run);
    else if (run.to > before.to) whole[whole.length - 1] = { from: before.from, to: run.to };
  }
  return whole;
}

function isEnough(
  { from, to }: Run,
  { least, unit }: NonNullable<DeliverableKind["publication"]>,
  { calendar }: Counting,
): Answer {
  const days = daysBetween(from, to) + 1;
  if (unit === "days" || days < least) return days >= least;
  if (calendar === undefined) throw new RangeError("publications are counted in workdays, and no calendar is given");
  const first = kindOfDay(from, calendar);
  const rest = workdaysBetween(from, to, calendar);
  if (first.provisional || rest.provisional) return "unknown";
  return rest.count + (first.kind === "workday" ? 1 : 0) >= least;
}
