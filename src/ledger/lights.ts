import { daysBetween, workdaysBetween, type CompiledCalendar } from "../calendar/index.js";
import { dayOf, isLate, type CalendarDay, type Done } from "../core/index.js";
import { light, type Facts, type Light, type LightReadings, type LightScheme } from "../rules/index.js";
import { endingOf } from "./ending.js";
import type { Item } from "./schema/index.js";
import { currentDue, doneAt } from "./timeliness.js";

/** By what lights are lit. */
export interface Lighting {
  readonly scheme: LightScheme;
  /** Counts the days to the due day in its workdays; without one, every day counts. */
  readonly calendar?: CompiledCalendar;
  /** What the app knows of an item and a scheme reads: behind schedule, months missed, points behind, a judgement, a slip. */
  readonly facts?: (item: Item) => Facts;
}

/**
 * Asks a scheme of warning lights about one item; `undefined` for an item that ended, because its light is out.
 *
 * The ledger gives `daysToDue` and `overdue`, by the due moment the item has now: an extension that was granted puts the light
 * out, and only the rates go on looking at the first due moment. Both are unknown without a due moment, for instance
 * while nobody is assigned. Everything else that a scheme reads comes from `facts`; what is not given is unknown.
 *
 * @param item - the item, in any status
 * @param options - the scheme, the reference `asOf` (a day, or a day with its moment), the calendar, and the app's facts
 * @throws TypeError when a fact that is read is NaN, an infinity or null
 * @example
 * {@includeCode ../../test/ledger/lights.test.ts#light-of}
 */
export function lightOf(
  item: Item,
  { scheme, asOf, calendar, facts }: Lighting & { readonly asOf: CalendarDay | Done },
): Light | undefined {
  if (endingOf(item) !== undefined) return undefined;
  const reading = {
    judgement: "unknown",
    monthsMissed: "unknown",
    unhonouredSlip: "unknown",
    pointsBehind: "unknown",
  } as const;
  const known = { ...reading, ...facts?.(item), ...dueFacts(item, doneAt(asOf), calendar) };
  // The facts are the app's, under any names and of any kind: a scheme answers "unknown" to one it cannot compare.
  return light(scheme, known as LightReadings[LightScheme["kind"]]);
}

function dueFacts(item: Item, reference: Done, calendar: CompiledCalendar | undefined) {
  const due = currentDue(item);
  if (due === undefined) return { daysToDue: "unknown", overdue: "unknown" } as const;
  const [from, to] = [reference.on, dayOf(due)];
  const daysToDue = calendar === undefined ? daysBetween(from, to) : workdaysBetween(from, to, calendar).count;
  return { daysToDue, overdue: isLate(reference, due) };
}
