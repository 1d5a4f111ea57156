import type { CalendarDay } from "../core/index.js";
import { textOn } from "./in-force.js";
import { timingOf } from "./occurrences.js";
import { reportsUntil } from "./progress.js";
import type { Milestone, Pledge } from "./schema/index.js";

/** Where a milestone stands: reached in time, late, or nobody can say when; claimed without proof; missed, or not yet due. */
export const MILESTONE_STATES = [
  "reached",
  "reached-late",
  "timing-unknown",
  "no-evidence",
  "missed",
  "not-yet-due",
] as const;
/** Where a milestone stands. */
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/**
 * Tells of every milestone of the text in force where it stands at the end of a day, by the first report
 * with evidence that says it was reached.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#milestones}
 */
export function milestonesOn(
  pledge: Pledge,
  asOf: CalendarDay,
): readonly (Milestone & { readonly state: MilestoneState })[] {
  const reports = reportsUntil(pledge, asOf);
  return (textOn(pledge, asOf)?.text.milestones ?? []).map((milestone) => {
    const claims = reports.filter(({ reached = [] }) => reached.includes(milestone.id));
    const proven = claims.find(({ evidence }) => evidence.length > 0);
    if (proven !== undefined) return { ...milestone, state: STATE_OF[timingOf(proven, milestone.due)] };
    if (claims.length > 0) return { ...milestone, state: "no-evidence" };
    return { ...milestone, state: asOf < milestone.due ? "not-yet-due" : "missed" };
  });
}

const STATE_OF = { "on-time": "reached", late: "reached-late", unknown: "timing-unknown" } as const;
