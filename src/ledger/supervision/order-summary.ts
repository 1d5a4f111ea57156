import { daysBetween } from "../../calendar/index.js";
import { countBy, isLate, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import { ageAtClosing, type AgeAtClosing } from "../ages.js";
import { TIMELINESS, type Timeliness } from "../timeliness.js";
import { ORDER_ON_TIME_RATE } from "./rates.js";
import { uncountableOn } from "./reference.js";
import { ORDER_STATUSES, type Order, type OrderStatus } from "./schema/index.js";

/** What orders amount to on a reference day. */
export interface OrderSummary {
  readonly asOf: CalendarDay;
  readonly orders: number;
  /** Orders whose result is not confirmed, reported or not; the naive median of the days leaves them out. */
  readonly open: number;
  readonly byStatus: Readonly<Record<OrderStatus, number>>;
  readonly byTimeliness: Readonly<Record<Timeliness, number>>;
  readonly rates: { readonly onTime: Rate };
  /** Calendar days from the order to its confirmation: the naive median, and the one that respects open orders. */
  readonly days: AgeAtClosing;
}

/**
 * Tells how an order stands to its due moment on a reference day.
 *
 * It is judged once the due moment has passed, so that an order done early does not count before those still at work; a due
 * instant has passed on the day after it. `unknown` is an order confirmed on the day of a due instant, at a moment nobody noted.
 *
 * @param order - the order as it stood on that day
 * @param asOf - the reference day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#summarise-orders}
 */
export function orderTimeliness(order: Order, asOf: CalendarDay): Timeliness {
  const { due } = order;
  if (due === undefined) return "no-due";
  if (isLate({ on: asOf }, due) !== true) return "not-yet-due";
  if (order.status !== "confirmed") return "late";
  const late = isLate(order.confirmation, due);
  if (late === "unknown") return "unknown";
  return late ? "late" : "on-time";
}

/**
 * Counts orders on a reference day: how they stand, whether they were done on time, and how many days they took.
 *
 * The orders must be as they stood on that day. Refuses with `invalid-input` (`asOf` is no day),
 * `after-reference-day` (an order changed later: replay its events up to the day first) and `duplicate-id` (one order counted twice).
 *
 * @param orders - the orders, each once
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#summarise-orders}
 */
export function summariseOrders(
  orders: Iterable<Order>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ summary: OrderSummary }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const all = [...orders];
  const refused = uncountableOn(asOf, "order", all);
  if (refused !== undefined) return refused;
  const byTimeliness = countBy(TIMELINESS, all, (each) => orderTimeliness(each, asOf));
  const days = daysOf(all, asOf);
  const summary: OrderSummary = {
    asOf,
    orders: all.length,
    open: days.censored,
    byStatus: countBy(ORDER_STATUSES, all, ({ status }) => status),
    byTimeliness,
    rates: { onTime: onTimeRate(byTimeliness) },
    days,
  };
  return { ok: true, summary };
}

function onTimeRate(counts: OrderSummary["byTimeliness"]): Rate {
  const excluded = (["not-yet-due", "no-due", "unknown"] as const).map((reason) => ({ reason, count: counts[reason] }));
  return rate(ORDER_ON_TIME_RATE, {
    numerator: counts["on-time"],
    denominator: counts["on-time"] + counts.late,
    excluded,
  });
}

function daysOf(orders: readonly Order[], asOf: CalendarDay): AgeAtClosing {
  const [done, open]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const order of orders) {
    const [bars, end] = order.status === "confirmed" ? [done, order.confirmation.on] : [open, asOf];
    const days = daysBetween(order.given.on, end);
    bars[days] = (bars[days] ?? 0) + 1;
  }
  return ageAtClosing(done, [open]);
}
