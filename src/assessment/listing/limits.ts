import { addMonths } from "../../calendar/index.js";
import type { CalendarDay, Label } from "../../core/index.js";
import { check, type Outcome } from "../../rules/index.js";
import { enoughMet } from "./outcomes.js";
import { checksNow } from "./subject-states.js";
import type { Limit, ListedSubject, Listing } from "./schema/index.js";

/** Whether a limit of the time on the list is reached, and what would come of it. */
export interface LimitStanding {
  readonly id: string;
  readonly label: Label;
  readonly reached: Outcome;
  readonly outcome: string;
  /** The last day before it is reached, where months are counted. */
  readonly until?: CalendarDay;
}

/**
 * Judges every limit for a listed subject at the end of a day, in the order of the definition.
 *
 * @param listing - the list
 * @param subject - on the list
 * @param asOf - the day
 */
export function judgeLimits(
  { definition }: Listing,
  subject: ListedSubject,
  asOf: CalendarDay,
): readonly LimitStanding[] {
  return definition.limits.map((limit) => judgeLimit(limit, subject, asOf));
}

function judgeLimit({ id, label, outcome, after }: Limit, subject: ListedSubject, asOf: CalendarDay): LimitStanding {
  if (after.unit === "months") {
    const until = addMonths(subject.listed.on, after.count, "last-of-month");
    return { id, label, outcome, until, reached: asOf > until ? "met" : "not-met" };
  }
  const { which, count } = after;
  const counted = checksNow(subject).map(({ facts }) => (which === undefined ? "met" : check(which, facts).outcome));
  return { id, label, outcome, reached: enoughMet(counted, count) };
}
