import { daysBetween, workdaysBetween } from "../../calendar/index.js";
import { refuse, type CalendarDay, type Result } from "../../core/index.js";
import type { WithCalendar } from "./cadence.js";
import { noSuchDay } from "./reference.js";
import type { Order } from "./schema/index.js";

/** How long an order took, or has taken so far. */
export interface Elapsed {
  /** Whether the clock still runs, because no result is confirmed. */
  readonly running: boolean;
  /** Calendar days after the day of the order; 0 on that day. */
  readonly days: number;
  /** Workdays after that day, only where a calendar was given; `provisional` when its notices do not settle all of them. */
  readonly workdays?: { readonly count: number; readonly provisional: boolean };
}

/**
 * Counts the days from an order to the confirmation of its result, or to the reference day as long as there is none.
 *
 * Once the result is confirmed the count stands still for good. It ends with the confirmation and not with the unit's report,
 * which is a word until somebody else has looked. Refuses with `invalid-input` (`asOf` is no day) and `after-reference-day` (the
 * order changed later).
 *
 * @param order - the order, in any status
 * @param options - the reference day, and the calendar for workdays
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#elapsed-days}
 */
export function elapsedDays(
  order: Order,
  { asOf, calendar }: { readonly asOf: CalendarDay } & WithCalendar,
): Result<{ elapsed: Elapsed }, "invalid-input" | "after-reference-day"> {
  const { id, given, updated } = order;
  const refused = noSuchDay(asOf, `count the days of order "${id}"`);
  if (refused !== undefined) return refused;
  if (updated.on > asOf) return refuse("after-reference-day", `order "${id}" changed on ${updated.on}, after ${asOf}`);
  const running = order.status !== "confirmed";
  const end = running ? asOf : order.confirmation.on;
  const workdays = calendar === undefined ? {} : { workdays: workdaysBetween(given.on, end, calendar) };
  return { ok: true, elapsed: { running, days: daysBetween(given.on, end), ...workdays } };
}
