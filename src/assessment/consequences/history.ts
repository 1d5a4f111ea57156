import { readInput, refuse, type Refused, type Result } from "../../core/index.js";
import type { Facts } from "../../rules/index.js";
import { Period } from "./schema/index.js";

/** Why periods are no history. */
export type HistoryRefusal = "invalid-input" | "duplicate-id" | "same-day" | "out-of-order" | "unknown-subject";

/** A subject as a period has it, or as the periods before left it. */
export interface Enrolled {
  readonly id: string;
  readonly category?: string | undefined;
  readonly facts: Facts;
  readonly present: boolean;
}

/** A period with everybody it has or misses. */
export interface Roll {
  readonly period: Pick<Period, "id" | "on">;
  /** By id: the present ones as given, then the missing ones, of whom nothing is known. */
  readonly enrolled: ReadonlyMap<string, Enrolled>;
}

/**
 * Reads periods in the order of their days, and calls the roll of each: who is there, and who of the earlier ones is missing.
 *
 * @param periods - from the oldest to the current one
 */
export function readHistory(periods: Iterable<Period>): Result<{ rolls: readonly Roll[] }, HistoryRefusal> {
  const rolls: Roll[] = [];
  const ids = new Set<string>();
  for (const given of periods) {
    const read = readInput(Period, given, "period");
    if (!read.ok) return read;
    const before = rolls.at(-1);
    const refused = misplaced(read.value, ids, before) ?? twice(read.value) ?? neverThere(read.value, before);
    if (refused !== undefined) return refused;
    ids.add(read.value.id);
    rolls.push(call(read.value, before));
  }
  return { ok: true, rolls };
}

function misplaced(
  { id, on }: Period,
  ids: ReadonlySet<string>,
  before: Roll | undefined,
): Refused<"duplicate-id" | "same-day" | "out-of-order"> | undefined {
  if (ids.has(id)) return refuse("duplicate-id", `period "${id}" is given twice`);
  if (before === undefined || before.period.on < on) return undefined;
  const other = `period "${before.period.id}" of ${before.period.on}`;
  if (before.period.on === on) return refuse("same-day", `period "${id}" is of the same day as ${other}`);
  return refuse("out-of-order", `period "${id}" of ${on} stands behind ${other}`);
}

function twice({ id, subjects, gone = [] }: Period): Refused<"duplicate-id"> | undefined {
  const met = new Set<string>();
  for (const subject of [...subjects.map((each) => each.id), ...gone]) {
    if (met.has(subject)) return refuse("duplicate-id", `subject "${subject}" stands twice in period "${id}"`);
    met.add(subject);
  }
  return undefined;
}

function neverThere({ id, gone = [] }: Period, before: Roll | undefined): Refused<"unknown-subject"> | undefined {
  const stranger = gone.find((subject) => before?.enrolled.has(subject) !== true);
  if (stranger === undefined) return undefined;
  return refuse("unknown-subject", `subject "${stranger}" is gone in period "${id}" and was not there before`);
}

function call({ id, on, subjects, gone = [] }: Period, before: Roll | undefined): Roll {
  const enrolled = new Map<string, Enrolled>(subjects.map((subject) => [subject.id, { ...subject, present: true }]));
  for (const [subject, known] of before?.enrolled ?? []) {
    if (enrolled.has(subject) || gone.includes(subject)) continue;
    enrolled.set(subject, { ...known, facts: {}, present: false });
  }
  return { period: { id, on }, enrolled };
}
