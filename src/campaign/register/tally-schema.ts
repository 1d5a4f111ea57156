import * as z from "zod";
import { CalendarDay } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { QUANTITY_KINDS, QuantitySum } from "../../figures/index.js";

/** By what the register can be summed, beside the activity, by which it always is. */
export const REGISTER_KEYS = ["unit", "month", "actor"] as const;
/** By what the register can be summed. */
export type RegisterKey = (typeof REGISTER_KEYS)[number];

const period = {
  from: CalendarDay,
  to: CalendarDay,
  by: z.array(z.enum(REGISTER_KEYS)).refine((by) => new Set(by).size === by.length, "names a key twice"),
};
function runsForward({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }): boolean {
  return from <= to;
}
const BACKWARDS = { message: "is before the period begins", path: ["to"] };

/** The days that are summed up, both included, and by what. */
export const Period = z.strictObject({ ...period, by: period.by.optional() }).refine(runsForward, BACKWARDS);
/** The days that are summed up, both included, and by what. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly by?: readonly RegisterKey[];
}

const Whole = z.int().nonnegative();
const Line = z
  .strictObject({ entries: z.int().positive(), quantity: QuantitySum, participants: QuantitySum })
  .refine(
    ({ entries, quantity, participants }) => [quantity, participants].every((sum) => countOf(sum) === entries),
    "has more or fewer quantities than entries",
  );

function countOf({ kinds }: QuantitySum): number {
  return QUANTITY_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
}

/**
 * Sums of a register, as plain data: they can be stored, sent and merged.
 *
 * A line is named by the JSON text of the activity and of the values of the keys, null where an entry has none.
 */
export const RegisterTally = z
  .strictObject({
    plan: Pin,
    ...period,
    lines: z.record(z.string(), Line),
    /** Entries that were struck out. */
    struck: Whole,
    /** Entries of other days. */
    outside: Whole,
    /** Entries of units that had not entered when it was done, or never did, as far as it was said who entered. */
    notEntered: Whole,
  })
  .refine(runsForward, BACKWARDS)
  .refine((tally) => Object.keys(tally.lines).every((name) => isNameIn(tally, name)), {
    message: "has a line that is not named by its activity and keys",
    path: ["lines"],
  });
/** Sums of a register. */
export interface RegisterTally extends Readonly<Omit<z.infer<typeof RegisterTally>, "plan" | "by" | "lines">> {
  readonly plan: Pin;
  readonly by: readonly RegisterKey[];
  readonly lines: Readonly<Record<string, RegisterLine>>;
}
/** Sums of one activity by one combination of keys. */
export interface RegisterLine {
  readonly entries: number;
  readonly quantity: QuantitySum;
  readonly participants: QuantitySum;
}

/** What a line is named by. */
export interface LineName {
  readonly activity: string;
  /** One value for each key, null where there is none. */
  readonly values: readonly (string | null)[];
}

/** Writes the name of a line. */
export function lineNameOf({ activity, values }: LineName): string {
  return JSON.stringify([activity, ...values]);
}

const Name = z.tuple([z.string()], z.string().nullable());

/** Reads the name of a line back; `undefined` where it is none. */
export function readLineName(name: string): LineName | undefined {
  const read = Name.safeParse(parsed(name));
  if (!read.success) return undefined;
  const [activity, ...values] = read.data;
  return { activity, values };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only an actor may be missing, months are those of the period, and one line has one name. */
function isNameIn({ by, from, to }: Period & { readonly by: readonly RegisterKey[] }, name: string): boolean {
  const read = readLineName(name);
  if (read?.values.length !== by.length || lineNameOf(read) !== name) return false;
  return by.every((key, index) => {
    const value = read.values[index] ?? null;
    if (key !== "month") return key === "actor" || value !== null;
    return value !== null && MONTH.test(value) && value >= monthOf(from) && value <= monthOf(to);
  });
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MONTH_LENGTH = "2014-03".length;

/** The month of a day: `2014-03` of `2014-03-10`. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, MONTH_LENGTH);
}
