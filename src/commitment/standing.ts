import type { CalendarDay } from "../core/index.js";
import { reportsOf } from "./evolve.js";
import type { Pledge } from "./schema/index.js";

/** Due, and judged. */
export const ASSESSED = ["kept", "partly-kept", "not-kept"] as const;
/** Due, and without a verdict: four different things, and none of them says that nothing was achieved. */
export const UNASSESSED = ["no-report", "progress-unknown", "no-evidence", "not-yet-assessed"] as const;
/** Not among the due pledges at all. */
export const NOT_DUE = ["excused", "withdrawn", "not-yet-due", "no-due", "not-published"] as const;

/** How a pledge can stand on a reference day; each pledge stands in exactly one way. */
export const STANDINGS = [...ASSESSED, ...UNASSESSED, ...NOT_DUE] as const;
/** How a pledge stands on a reference day: its verdict, what the verdict waits for, or why none is due. */
export type Standing = (typeof STANDINGS)[number];

/**
 * Says how a pledge stands at the end of a reference day, in the one word by which every rate counts it.
 *
 * A verdict counts from the due day on, so that a pledge kept early does not count before those that are still at work;
 * `excused` and `withdrawn` count at once. Without a verdict, `no-report` (nobody ever reported), `progress-unknown` (the last
 * report says so), `no-evidence` (no report has any) and `not-yet-assessed` (all is there but the verdict) are kept apart.
 *
 * @param pledge - the pledge as it stood on that day
 * @param asOf - the reference day; a pledge due on this day is due
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#standing}
 */
export function standing(pledge: Pledge, asOf: CalendarDay): Standing {
  if (!("publication" in pledge)) return "not-published";
  const verdict = pledge.status === "settled" ? pledge.settlement.verdict : undefined;
  if (verdict === "excused" || verdict === "withdrawn") return verdict;
  if (pledge.due === undefined) return "no-due";
  if (asOf < pledge.due) return "not-yet-due";
  return verdict ?? awaited(pledge);
}

function awaited(pledge: Pledge): (typeof UNASSESSED)[number] {
  const reports = reportsOf(pledge);
  const last = reports.at(-1);
  if (last === undefined) return "no-report";
  if (last.progress.state === "unknown") return "progress-unknown";
  return reports.some(({ evidence }) => evidence.length > 0) ? "not-yet-assessed" : "no-evidence";
}
