import { refuse } from "../core/index.js";
import { DAY, NUMBER, readAll, valuesOf } from "./fact-values.js";
import type { Records } from "./records.js";
import {
  oneOf,
  selectionsOf,
  type DayRecount,
  type MeasureRecount,
  type PlaceRecount,
  type ValueRecount,
} from "./recount-schema.js";
import { counting, membersOf, selected, type Counting } from "./select.js";
import { statisticOf } from "./statistic.js";

/** Works a statistic out of a fact; an interval is not a number, and a fact that is missing is not 0. */
export function measureAgain(recount: MeasureRecount, records: Records): Counting<number | "unknown"> {
  const { collection, select, fact, statistic } = recount;
  const read = valuesOf({ ...recount, among: select }, records, NUMBER);
  if (!read.ok) return read;
  if (read.values.length === 0 && read.undecided.length > 0) return counting("unknown", read.undecided);
  const counted = statisticOf(
    statistic,
    read.values.map(({ value }) => value),
  );
  if (counted === "unknown" || Number.isFinite(counted)) return counting(counted, read.undecided);
  return refuse("too-large", `the ${statistic} of "${fact}" in "${collection}" is larger than any number`);
}

/** Finds the first or the last day, where there is one. */
export function dayAgain(recount: DayRecount, records: Records): Counting<string | undefined> {
  const read = valuesOf({ ...recount, among: recount.select }, records, DAY);
  if (!read.ok) return read;
  const days = read.values.map(({ value }) => value).sort();
  return counting(days.at(recount.end === "earliest" ? 0 : -1), read.undecided);
}

/** Reads the number that one record carries. */
export function valueAgain(recount: ValueRecount, records: Records): Counting<number | "unknown"> {
  const found = selected(oneOf(recount), records, [recount.fact]);
  if (!found.ok) return found;
  const read = readAll(found.met, recount, NUMBER);
  return read.ok ? counting(read.values[0]?.value ?? "unknown", []) : read;
}

/** Finds the place of one record among others, equals sharing the first of their places. */
export function placeAgain(recount: PlaceRecount, records: Records): Counting<number> {
  const { collection, id, fact, first } = recount;
  const known = membersOf(collection, selectionsOf(recount), records, [fact]);
  if (!known.ok) return known;
  const read = valuesOf(recount, records, NUMBER);
  if (!read.ok) return read;
  const own = read.values.find((each) => each.id === id)?.value;
  if (own === undefined) {
    return refuse(
      "not-among",
      `"${id}" of "${collection}" is none of those with a known "${fact}" that it is placed among`,
    );
  }
  const before = read.values.filter(({ value }) => (first === "greatest" ? value > own : value < own));
  return counting(1 + before.length, read.undecided);
}
