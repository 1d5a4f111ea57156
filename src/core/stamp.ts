import type * as z from "zod";
import { Instant, CalendarDay, dayOf, type DueMoment } from "./day.js";
import { IdText } from "./id.js";

/** The fields that say who did something and when; spread into the schema of every command and event. */
export const stampFields = {
  /** Who acts: a person, an office or a machine, named as the app names it. */
  by: IdText,
  /** The calendar day on which it was done. */
  on: CalendarDay,
  /** The exact moment, where it is known; needed to judge a due instant within its own day. */
  at: Instant.optional(),
};

/** Who did something and when: `by`, the day `on`, and the moment `at` if it is known. */
export interface Stamp extends Readonly<z.infer<z.ZodObject<typeof stampFields>>> {}

/** When something was done: a stamp without its actor. */
export type Done = Pick<Stamp, "on" | "at">;

/**
 * Tells whether something was done after it was due.
 *
 * A due day lasts until its end. A due instant is compared with the moment `at`; without one, only another day can be
 * judged, and the due day itself answers `"unknown"`.
 *
 * @param done - when it was done
 * @param due - when it was due
 * @example
 * {@includeCode ../../test/core/examples.test.ts#is-late}
 */
export function isLate(done: Done, due: DueMoment): boolean | "unknown" {
  const dueDay = dayOf(due);
  if (due === dueDay) return done.on > dueDay;
  if (done.at !== undefined) return Date.parse(done.at) > Date.parse(due);
  return done.on === dueDay ? "unknown" : done.on > dueDay;
}
