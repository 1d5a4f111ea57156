import { CalendarDay, refuse, type Result } from "../core/index.js";
import type { Fact } from "../rules/index.js";
import type { RecordOfFacts, Records } from "./records.js";
import type { DayRecount, MeasureRecount } from "./recount-schema.js";
import { counting, decided, selected, type Counting, type RecountRefusal } from "./select.js";
import { statisticOf } from "./statistic.js";
import { boundTo } from "./template.js";

/** Works a statistic out of a fact; an interval is not a number, and a fact that is missing is not 0. */
export function measureAgain(recount: MeasureRecount, records: Records): Counting<number | "unknown"> {
  const { collection, fact, statistic } = recount;
  const read = valuesOf(recount, records, (value) => (typeof value === "number" ? value : undefined), "number");
  if (!read.ok) return read;
  if (read.values.length === 0 && read.undecided.length > 0) return counting("unknown", read.undecided);
  const counted = statisticOf(statistic, read.values);
  if (counted === "unknown" || Number.isFinite(counted)) return counting(counted, read.undecided);
  return refuse("too-large", `the ${statistic} of "${fact}" in "${collection}" is larger than any number`);
}

/** Finds the first or the last day, where there is one. */
export function dayAgain(recount: DayRecount, records: Records): Counting<string | undefined> {
  const read = valuesOf(recount, records, (value) => CalendarDay.safeParse(value).data, "day");
  if (!read.ok) return read;
  const days = read.values.toSorted();
  return counting(days.at(recount.end === "earliest" ? 0 : -1), read.undecided);
}

/** Reads one fact of the selected records. */
function valuesOf<Value>(
  { collection, select, fact, undecided }: MeasureRecount | DayRecount,
  records: Records,
  read: (fact: Fact) => Value | undefined,
  kind: string,
): Result<{ values: readonly Value[]; undecided: readonly RecordOfFacts[] }, RecountRefusal> {
  const found = selected({ collection, select }, records, [fact]);
  if (!found.ok) return found;
  const values: Value[] = [];
  const unknown = [...found.undecided];
  for (const record of found.met) {
    const actual = boundTo(record.facts, fact) ?? "unknown";
    const value = read(actual);
    if (value !== undefined) values.push(value);
    else if (actual === "unknown" || (kind === "number" && typeof actual === "object")) unknown.push(record);
    else return refuse("wrong-kind", `the fact "${fact}" of "${record.id}" in "${collection}" is no ${kind}`);
  }
  const fault = decided({ members: found.members, undecided: unknown }, collection, undecided);
  return fault ?? { ok: true, values, undecided: unknown };
}
