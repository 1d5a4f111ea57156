import { CalendarDay, invalidInput, refuse, uncountable, type Refused } from "../../core/index.js";
import type { ActivityKind, Plan } from "../schema/index.js";
import type { Entry } from "./schema.js";

/** Why entries cannot be counted as they stood on a day. */
export type CountingRefusal = "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id";

/**
 * Refuses to count entries on no day, of another plan, twice, or before their last change.
 *
 * @param plan - the plan they should be of
 * @param entries - in either status
 * @param asOf - the reference day
 */
export function uncountableUnder(
  plan: Plan,
  entries: readonly Entry[],
  asOf: CalendarDay,
): Refused<CountingRefusal> | undefined {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count entries", [
      { path: ["asOf"], message: `${JSON.stringify(asOf)} is not a day that exists` },
    ]);
  }
  return ofAnotherPlan(plan, entries) ?? uncountable("entry", entries, asOf);
}

/**
 * Refuses entries of another campaign, whose deeds may have the same names.
 *
 * Another version of the same plan is no obstacle: what was done was done, and stays so whatever a plan asks for next.
 *
 * @param plan - the plan they should be of
 * @param entries - in either status
 */
export function ofAnotherPlan({ id }: Plan, entries: readonly Entry[]): Refused<"definition-changed"> | undefined {
  const stranger = entries.find(({ plan }) => plan.id !== id);
  if (stranger === undefined) return undefined;
  return refuse(
    "definition-changed",
    `entry "${stranger.id}" was recorded under plan "${stranger.plan.id}", and not under "${id}"`,
  );
}

/**
 * Refuses an entry in another counting word than its kind has now: 30 participants are not 30 meetings.
 *
 * @param kind - the kind, in the version of the plan that counts
 * @param entry - an entry of that kind
 */
export function inAnotherWord(
  kind: Pick<ActivityKind, "id" | "unit">,
  { id, quantity }: Entry,
): Refused<"wrong-unit"> | undefined {
  if (quantity.unit === kind.unit) return undefined;
  const word = quantity.unit === undefined ? "no word" : `"${quantity.unit}"`;
  return refuse("wrong-unit", `"${kind.id}" is counted in "${kind.unit}", and entry "${id}" in ${word}`);
}

/**
 * Finds a kind of activity in a plan.
 *
 * @param plan - with its activities
 * @param activity - the kind's id
 */
export function kindOf({ activities = [] }: Plan, activity: string): ActivityKind | undefined {
  return activities.find(({ id }) => id === activity);
}
