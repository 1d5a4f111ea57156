import { CalendarDay, invalidInput, refuse, uncountable, type Refused } from "../../core/index.js";
import { checkPin, pinOf } from "../../definitions/index.js";
import type { Plan, Unit } from "../schema/index.js";
import type { Member } from "./schema/index.js";

/** What can stand against counting members on a reference day. */
export type CountingRefusal = "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id";

/**
 * Refuses to count members of another plan, twice, on no day, or before their last change.
 *
 * @param plan - under which all of them were enrolled
 * @param all - the members
 * @param asOf - the reference day
 */
export function uncountableUnder(
  plan: Plan,
  all: readonly Member[],
  asOf: CalendarDay,
): Refused<CountingRefusal> | undefined {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count members", [{ path: ["asOf"], message: "is not a day that exists" }]);
  }
  return otherPlan(plan, "member", all) ?? uncountable("member", all, asOf);
}

/** Refuses things of another plan, which is hashed once; only what does not fit has its pin checked in full, for the message. */
export function otherPlan(
  plan: Plan,
  noun: string,
  things: readonly Pick<Unit | Member, "id" | "plan">[],
): Refused<"definition-changed"> | undefined {
  const { hash } = pinOf(plan);
  const stranger = things.find((thing) => thing.plan.hash !== hash);
  if (stranger === undefined) return undefined;
  const pinned = checkPin(stranger.plan, plan);
  return pinned.ok ? undefined : refuse("definition-changed", `${noun} "${stranger.id}": ${pinned.refusal.message}`);
}
