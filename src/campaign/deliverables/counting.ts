import { CalendarDay, invalidInput, refuse, uncountable, type Refused } from "../../core/index.js";
import { checkPin, pinOf } from "../../definitions/index.js";
import type { DeliverableKind, Plan, Unit } from "../schema/index.js";
import { withoutCalendar, type Counting } from "./published.js";
import type { Deliverable } from "./schema/index.js";

/** What can stand against counting deliverables on a reference day. */
export type CountingRefusal =
  "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id" | "calendar-missing";

/**
 * Refuses to count deliverables of another plan, twice, on no day, before their last change, or without a calendar.
 *
 * @param plan - under which all of them were begun
 * @param all - the deliverables
 * @param counting - the reference day and the calendar
 * @param kinds - the kinds whose publications are counted
 */
export function uncountableUnder(
  plan: Plan,
  all: readonly Deliverable[],
  counting: Counting,
  kinds: readonly DeliverableKind[],
): Refused<CountingRefusal> | undefined {
  const { asOf } = counting;
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count deliverables", [{ path: ["asOf"], message: "is not a day that exists" }]);
  }
  return (
    otherPlan(plan, "deliverable", all) ??
    uncountable("deliverable", all, asOf) ??
    withoutCalendar(plan, kinds, counting)
  );
}

/** Refuses things of another plan, which is hashed once; only what does not fit has its pin checked in full, for the message. */
export function otherPlan(
  plan: Plan,
  noun: string,
  things: readonly Pick<Unit | Deliverable, "id" | "plan">[],
): Refused<"definition-changed"> | undefined {
  const { hash } = pinOf(plan);
  const stranger = things.find((thing) => thing.plan.hash !== hash);
  if (stranger === undefined) return undefined;
  const pinned = checkPin(stranger.plan, plan);
  return pinned.ok ? undefined : refuse("definition-changed", `${noun} "${stranger.id}": ${pinned.refusal.message}`);
}
