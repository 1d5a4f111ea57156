import * as z from "zod";
import { CalendarDay, invalidInput, readInput, refuse, type Refused, type Result } from "../../core/index.js";
import { Pin, canonicalJson, checkPin, pinOf } from "../../definitions/index.js";
import {
  NO_QUANTITIES,
  QuantitySum,
  addQuantity,
  mergeQuantities,
  quantityOf,
  type Quantity,
} from "../../figures/index.js";
import type { ActivityGroup, Plan } from "../schema/index.js";
import { kindOf } from "./entry.js";
import type { Entry } from "./schema.js";

/** By what the register can be summed, beside the activity, by which it always is. */
export const REGISTER_KEYS = ["unit", "month", "actor"] as const;
/** By what the register can be summed. */
export type RegisterKey = (typeof REGISTER_KEYS)[number];

/** The days that are summed up, both included, and by what. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly by?: readonly RegisterKey[];
}

const Whole = z.int().nonnegative();
const Line = z.strictObject({ entries: z.int().positive(), quantity: QuantitySum, participants: QuantitySum });

/**
 * Sums of a register, as plain data: they can be stored, sent and merged.
 *
 * A line is named by the JSON text of the activity and of the values of the keys, null where an entry has none.
 */
export const RegisterTally = z.strictObject({
  plan: Pin,
  from: CalendarDay,
  to: CalendarDay,
  by: z.array(z.enum(REGISTER_KEYS)),
  lines: z.record(z.string(), Line),
  /** Entries that were struck out. */
  struck: Whole,
  /** Entries of other days. */
  outside: Whole,
});
/** Sums of a register. */
export interface RegisterTally extends Required<Period> {
  readonly plan: Pin;
  readonly lines: Readonly<Record<string, RegisterLine>>;
  readonly struck: number;
  readonly outside: number;
}
/** Sums of one activity by one combination of keys. */
export interface RegisterLine {
  readonly entries: number;
  readonly quantity: QuantitySum;
  readonly participants: QuantitySum;
}

/**
 * Makes a tally of the register in which nothing is summed yet.
 *
 * Refuses with `invalid-input` (a day that does not exist, or a period that ends before it begins).
 *
 * @param plan - the plan with its activities
 * @param period - the days, and by what to sum
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function emptyRegister(
  plan: Plan,
  { from, to, by = [] }: Period,
): Result<{ tally: RegisterTally }, "invalid-input"> {
  const strange = Object.entries({ from, to }).find(([, day]) => !CalendarDay.safeParse(day).success);
  if (strange !== undefined || to < from) {
    const [end, day] = strange ?? ["to", to];
    return invalidInput("sum a register", [
      { path: [end], message: `${JSON.stringify(day)} is not a day from ${from} on` },
    ]);
  }
  return { ok: true, tally: { plan: pinOf(plan), from, to, by: [...by], lines: {}, struck: 0, outside: 0 } };
}

/**
 * Sums many more entries; the tally it is given stays as it was.
 *
 * An entry belongs to the day on which it was done, or began. One that says nothing of participants had an unknown number of
 * them. Refuses with `definition-changed` (the tally is of another plan), `unknown-activity`, and `duplicate-id` (an entry stands
 * twice among these), and sums none of them then.
 *
 * @param plan - the plan of the tally
 * @param tally - the sums so far
 * @param entries - each once, in either status
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function addEntries(
  plan: Plan,
  tally: RegisterTally,
  entries: Iterable<Entry>,
): Result<{ tally: RegisterTally }, "definition-changed" | "unknown-activity" | "duplicate-id"> {
  const pinned = checkPin(tally.plan, plan);
  if (!pinned.ok) return pinned;
  const lines = new Map(Object.entries(tally.lines));
  let { struck, outside } = tally;
  const met = new Set<string>();
  for (const entry of entries) {
    const refused = uncountable(plan, entry, met);
    if (refused !== undefined) return refused;
    met.add(entry.id);
    if (entry.status === "struck") struck += 1;
    else if (entry.doneOn < tally.from || entry.doneOn > tally.to) outside += 1;
    else {
      const name = JSON.stringify([entry.activity, ...tally.by.map((key) => VALUES[key](entry) ?? null)]);
      const line = lines.get(name) ?? { entries: 0, quantity: NO_QUANTITIES, participants: NO_QUANTITIES };
      lines.set(name, {
        entries: line.entries + 1,
        quantity: addQuantity(line.quantity, entry.quantity),
        participants: addQuantity(line.participants, entry.participants ?? { kind: "unknown" }),
      });
    }
  }
  return { ok: true, tally: { ...tally, lines: Object.fromEntries(lines), struck, outside } };
}

const VALUES: Readonly<Record<RegisterKey, (entry: Entry) => string | undefined>> = {
  unit: ({ unit }) => unit,
  month: ({ doneOn }) => doneOn.slice(0, 7),
  actor: ({ actor }) => actor,
};

function uncountable(
  plan: Plan,
  { id, activity }: Entry,
  met: ReadonlySet<string>,
): Refused<"unknown-activity" | "duplicate-id"> | undefined {
  if (met.has(id)) return refuse("duplicate-id", `entry "${id}" stands twice among the entries to sum`);
  if (kindOf(plan, activity) !== undefined) return undefined;
  return refuse(
    "unknown-activity",
    `entry "${id}" is of activity "${activity}", which plan "${plan.id}" does not have`,
  );
}

/**
 * Adds two tallies of the register; sums add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they have another plan, other days or other keys.
 *
 * @param first - one part of the entries
 * @param second - another part, in which no entry of the first stands again
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function mergeRegisters(
  first: RegisterTally,
  second: RegisterTally,
): Result<{ tally: RegisterTally }, "different-tallies"> {
  const part = (["plan", "from", "to", "by"] as const).find(
    (each) => canonicalJson(first[each]) !== canonicalJson(second[each]),
  );
  if (part !== undefined) {
    const [said, instead] = [first, second].map((tally) => canonicalJson(tally[part]));
    return refuse("different-tallies", `summed with "${part}" ${said}, and not ${instead}`);
  }
  const lines = new Map(Object.entries(first.lines));
  for (const [name, line] of Object.entries(second.lines)) {
    const other = lines.get(name);
    lines.set(name, other === undefined ? line : addedUp(other, line));
  }
  const [struck, outside] = [first.struck + second.struck, first.outside + second.outside];
  return { ok: true, tally: { ...first, lines: Object.fromEntries(lines), struck, outside } };
}

function addedUp(one: RegisterLine, other: RegisterLine): RegisterLine {
  return {
    entries: one.entries + other.entries,
    quantity: mergeQuantities(one.quantity, other.quantity),
    participants: mergeQuantities(one.participants, other.participants),
  };
}

/**
 * Reads a tally of the register that comes from outside.
 *
 * Refuses with `invalid-input` (fields of the wrong form).
 *
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function readRegister(input: unknown): Result<{ tally: RegisterTally }, "invalid-input"> {
  const read = readInput(RegisterTally, input, "tally of the register");
  return read.ok ? { ok: true, tally: read.value } : read;
}

/** What was done of one activity, by those who share the keys. */
export interface RegisterSum {
  readonly activity: string;
  readonly group: ActivityGroup;
  /** The values that the entries share; a key without one is left out. */
  readonly key: Readonly<Partial<Record<RegisterKey, string>>>;
  readonly entries: number;
  /** How much of it, as far as the entries say. */
  readonly quantity: Quantity;
  /** How many took part, all times together (人次). */
  readonly participants: Quantity;
}

/**
 * Gives the sums of a register, in the order of the plan's activities and of the keys' values.
 *
 * Refuses with `definition-changed` (the tally is of another plan).
 *
 * @param plan - the plan of the tally
 * @param tally - the sums
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function registerOf(
  plan: Plan,
  tally: RegisterTally,
): Result<{ sums: readonly RegisterSum[] }, "definition-changed"> {
  const pinned = checkPin(tally.plan, plan);
  if (!pinned.ok) return pinned;
  const names = Object.keys(tally.lines).sort();
  const sums = (plan.activities ?? []).flatMap(({ id, group, unit }) =>
    names.flatMap((name) => {
      // A line is named by the JSON text of the activity and of one value for each key.
      const [activity, ...values] = JSON.parse(name) as readonly (string | null)[];
      const line = tally.lines[name];
      if (activity !== id || line === undefined) return [];
      const { entries, quantity, participants } = line;
      const key = keyOf(tally.by, values);
      return [
        {
          activity: id,
          group,
          key,
          entries,
          quantity: quantityOf(quantity, unit),
          participants: quantityOf(participants),
        },
      ];
    }),
  );
  return { ok: true, sums };
}

function keyOf(by: readonly RegisterKey[], values: readonly (string | null)[]): RegisterSum["key"] {
  return by.reduce<RegisterSum["key"]>((key, each, index) => {
    const value = values[index] ?? undefined;
    return value === undefined ? key : { ...key, [each]: value };
  }, {});
}
