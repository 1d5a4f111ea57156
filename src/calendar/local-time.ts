import * as z from "zod";
import { CalendarDay, Instant, readInput, refuse, type Refused, type Result } from "../core/index.js";
import { dayNumber, dayText, isDayNumber } from "./day-number.js";
import { isZone, offsetAt } from "./zone.js";

const SECONDS_A_DAY = 86_400;

/**
 * A time as the clock on the wall shows it, `2016-11-06 01:30:00`: a day, a blank or a `T`, hours and minutes, optionally
 * seconds with up to nine decimals. No offset.
 */
export const LocalTime = z
  .string()
  .max(29)
  .regex(/^\d{4}-\d{2}-\d{2}[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/, "is not YYYY-MM-DD HH:MM:SS")
  .refine((text) => CalendarDay.safeParse(text.slice(0, 10)).success, "names a day that does not exist");
/** Text that says what the clock on the wall shows, without an offset. */
export type LocalTime = z.infer<typeof LocalTime>;

const ZoneName = z.string().min(1).max(100);

/**
 * In which zone local times were written down, and what to make of the times that its clock changes repeat or skip.
 *
 * `repeated`: the clock went back, and the time was shown twice; take the `earlier` or the `later` moment.
 * `skipped`: the clock went forward, and the time was never shown; move it `before` or `after` the gap by the gap's length.
 * Both refuse unless told otherwise.
 */
export const LocalTimePolicy = z.strictObject({
  zone: ZoneName,
  repeated: z.enum(["refuse", "earlier", "later"]).default("refuse"),
  skipped: z.enum(["refuse", "before", "after"]).default("refuse"),
});
/** The zone of local times, and what to make of repeated and skipped ones. */
export interface LocalTimePolicy extends Readonly<z.input<typeof LocalTimePolicy>> {}

const LocalTimeInput = z.strictObject({ local: LocalTime, ...LocalTimePolicy.shape });

/**
 * Reads a local time as the instant it names in a zone, written with the offset that held there and then.
 *
 * Refuses with `invalid-input`; `unknown-zone`; `repeated-hour` and `skipped-hour` when the policy does not say what to make
 * of such a time; `offset-with-seconds` when the zone still kept local mean time, whose offset an instant cannot be written
 * with; `out-of-range` when the instant falls outside the years 0000 to 9999.
 *
 * @param local - text `YYYY-MM-DD HH:MM:SS`, without an offset
 * @param policy - the zone, by its IANA name, and what to make of repeated and skipped times
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#instant-from-local}
 */
export function instantFromLocal(
  local: LocalTime,
  policy: LocalTimePolicy,
): Result<
  { readonly instant: Instant },
  "invalid-input" | "unknown-zone" | "repeated-hour" | "skipped-hour" | "offset-with-seconds" | "out-of-range"
> {
  const read = readInput(LocalTimeInput, { ...policy, local }, "local time");
  if (!read.ok) return read;
  const { zone } = read.value;
  if (!isZone(zone)) return unknownZone(zone);
  const moment = momentOf(secondsOf(local), read.value);
  if (!moment.ok) return moment;
  return write(moment.seconds, zone, local.slice(19));
}

/**
 * Tells which calendar day it was in a zone at an instant.
 *
 * Refuses with `invalid-input`, with `unknown-zone`, and with `out-of-range` when the day falls outside the years 0000 to 9999.
 *
 * @param instant - ISO 8601 with an offset
 * @param zone - the zone's IANA name
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#local-day}
 */
export function localDay(
  instant: Instant,
  zone: string,
): Result<{ readonly day: CalendarDay }, "invalid-input" | "unknown-zone" | "out-of-range"> {
  const read = readInput(z.strictObject({ instant: Instant, zone: ZoneName }), { instant, zone }, "local day");
  if (!read.ok) return read;
  if (!isZone(zone)) return unknownZone(zone);
  const moment = Math.floor(Date.parse(instant) / 1000);
  const number = Math.floor((moment + offsetAt(zone, moment)) / SECONDS_A_DAY);
  return isDayNumber(number) ? { ok: true, day: dayText(number) } : outOfRange(zone);
}

/** The clock's reading as seconds, as if it stood in UTC. */
function secondsOf(local: LocalTime): number {
  const [hours, minutes, seconds = 0] = local.slice(11, 19).split(":").map(Number);
  return dayNumber(local.slice(0, 10)) * SECONDS_A_DAY + Number(hours) * 3600 + Number(minutes) * 60 + seconds;
}

/**
 * The moment at which a zone's clock showed a reading: the offsets of a day earlier and a day later are the two that can
 * have held, and a moment is right if its own offset leads back to the reading.
 */
function momentOf(
  reading: number,
  { zone, local, repeated, skipped }: z.output<typeof LocalTimeInput>,
): Result<{ readonly seconds: number }, "repeated-hour" | "skipped-hour"> {
  const before = offsetAt(zone, reading - SECONDS_A_DAY);
  const after = offsetAt(zone, reading + SECONDS_A_DAY);
  const shown = [...new Set([before, after])].filter((offset) => offsetAt(zone, reading - offset) === offset);
  if (shown.length === 0) {
    if (skipped === "refuse") return refuse("skipped-hour", `the clocks of ${zone} never showed ${local}`);
    return { ok: true, seconds: reading - (skipped === "before" ? after : before) };
  }
  if (shown.length === 2 && repeated === "refuse") {
    return refuse("repeated-hour", `the clocks of ${zone} showed ${local} twice`);
  }
  // The larger offset leads to the earlier moment.
  return { ok: true, seconds: reading - (repeated === "later" ? Math.min(...shown) : Math.max(...shown)) };
}

function write(
  seconds: number,
  zone: string,
  fraction: string,
): Result<{ readonly instant: Instant }, "offset-with-seconds" | "out-of-range"> {
  const offset = offsetAt(zone, seconds);
  if (offset % 60 !== 0) {
    return refuse("offset-with-seconds", `${zone} then stood ${offset} seconds from UTC, which is not whole minutes`);
  }
  const reading = seconds + offset;
  const number = Math.floor(reading / SECONDS_A_DAY);
  if (!isDayNumber(number)) return outOfRange(zone);
  const sign = offset < 0 ? "-" : "+";
  const clock = clockText(reading - number * SECONDS_A_DAY);
  return {
    ok: true,
    instant: `${dayText(number)}T${clock}${fraction}${sign}${clockText(Math.abs(offset)).slice(0, 5)}`,
  };
}

function clockText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}

function unknownZone(zone: string): Refused<"unknown-zone"> {
  return refuse("unknown-zone", `there is no time zone "${zone}" in the IANA database of this platform`);
}

function outOfRange(zone: string): Refused<"out-of-range"> {
  return refuse("out-of-range", `the day in ${zone} falls outside the years 0000 to 9999`);
}
