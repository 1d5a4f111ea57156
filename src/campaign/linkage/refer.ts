import type * as z from "zod";
import { backdated, isLate, readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import type { PlanVersions } from "../versions.js";
import { directionOf, type Between, type BetweenRefusal } from "./between.js";
import { takeReferral, type ReferralStepRefusal } from "./guard.js";
import { accepted, referred, sentBackTo } from "./referral-states.js";
import {
  AcceptInput,
  ReferInput,
  SendBackInput,
  type AcceptedReferral,
  type PendingReferral,
  type ProblemReferred,
  type Referral,
  type ReferralAccepted,
  type ReferralSentBack,
  type SentBackReferral,
} from "./schema/index.js";

/**
 * Refers a problem to a unit of another level (上下联动): upward what the unit cannot solve itself, downward what belongs there.
 *
 * Which way it goes follows from the plan's levels; the two need not stand in one line. The units must be as they are now. Where they run
 * under two versions of the plan, as the batch above and the batch below may, both are handed in, and the newest tells the levels.
 *
 * Refuses with `invalid-input`, `definition-changed` (a unit of a plan that is not handed in), `another-plan` (the plans are not versions
 * of one, from the oldest on), `same-unit`, `no-levels` (the plan has none, or a
 * unit is at none of them), `same-level`, `backdated` (before a unit entered), `not-independent` (the unit it is referred to
 * refers it), and `due-before-referral`.
 *
 * @param plans - the plan of both units, or the versions of it under which they run
 * @param between - the unit that refers the problem, and the one it is referred to
 * @param input - id, problem, what is asked, by when it is due, and who refers it on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#refer}
 */
export function refer(
  plans: PlanVersions,
  between: Between,
  input: InputOf<typeof ReferInput>,
): Result<
  { referral: PendingReferral; event: ProblemReferred },
  "invalid-input" | BetweenRefusal | "backdated" | "not-independent" | "due-before-referral"
> {
  const read = readInput(ReferInput, input, "refer");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const linked = directionOf(plans, between);
  if (!linked.ok) return linked;
  const refused = untimely(between, read.value) ?? ownRequest(between, read.value);
  if (refused !== undefined) return refused;
  const { plan, direction, from, to } = linked;
  const event: ProblemReferred = {
    type: "problem-referred",
    referral: id,
    plan: pinOf(plan),
    direction,
    from,
    to,
    ...fields,
  };
  return { ok: true, referral: referred(event), event };
}

type Given = z.output<typeof ReferInput>;

function untimely({ from, to }: Between, given: Given): Refused<"backdated" | "due-before-referral"> | undefined {
  const { id, due, on, at } = given;
  const early = [from, to].map((unit) => backdated(`referral "${id}" of unit "${unit.id}"`, unit.entered, given));
  const refused = early.find((each) => each !== undefined);
  if (refused !== undefined) return refused;
  if (due === undefined || isLate(given, due) !== true) return undefined;
  return refuse("due-before-referral", `referral "${id}" of ${at ?? on} would be due on ${due}`);
}

function ownRequest({ to }: Between, { id, by }: Given): Refused<"not-independent"> | undefined {
  if (by !== to.id) return undefined;
  return refuse("not-independent", `referral "${id}" goes to unit "${by}", which cannot make it`);
}

/**
 * Takes a referred problem on, for the receiving unit.
 *
 * Refuses with `invalid-input`, `wrong-status`, `backdated`, and `not-independent` (the referring unit, or whoever referred it).
 *
 * @param referral - the referral, in any status
 * @param input - a note, and who accepts on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#accept}
 */
export function accept(
  referral: Referral,
  input: InputOf<typeof AcceptInput>,
): Result<{ referral: AcceptedReferral; event: ReferralAccepted }, ReferralStepRefusal | "invalid-input"> {
  const taken = takeReferral("accept", AcceptInput, referral, input);
  if (!taken.ok) return taken;
  const event: ReferralAccepted = { type: "referral-accepted", referral: taken.before.id, ...taken.given };
  return { ok: true, referral: accepted(taken.before, event), event };
}

/**
 * Returns a problem that is not the receiving unit's to deal with, with the reason (退回); only before it is taken on.
 *
 * The referral ends with it. To be dealt with, the problem is referred anew to the right unit.
 *
 * Refuses with `invalid-input`, `wrong-status`, `backdated`, and `not-independent` (the referring unit, or whoever referred it).
 *
 * @param referral - the referral, in any status
 * @param input - the reason, and who sends it back on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#send-back}
 */
export function sendBack(
  referral: Referral,
  input: InputOf<typeof SendBackInput>,
): Result<{ referral: SentBackReferral; event: ReferralSentBack }, ReferralStepRefusal | "invalid-input"> {
  const taken = takeReferral("sendBack", SendBackInput, referral, input);
  if (!taken.ok) return taken;
  const event: ReferralSentBack = { type: "referral-sent-back", referral: taken.before.id, ...taken.given };
  return { ok: true, referral: sentBackTo(taken.before, event), event };
}
