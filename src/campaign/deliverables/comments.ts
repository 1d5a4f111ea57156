import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import type { Quantity } from "../../figures/index.js";
import type { Plan } from "../schema/index.js";
import { commented, type DeliverableBefore } from "./deliverable-states.js";
import { takeVersion, type DeliverableStepRefusal } from "./guard.js";
import { outOfCircles } from "./kind.js";
import { SeekCommentsInput, type CommentsSought, type Deliverable } from "./schema/index.js";
import { roundAgain } from "./version.js";

/**
 * Notes a round of comments on the latest version (征求意见, 几上几下): before which circle it was laid, how many were asked and how
 * many answered, and what came of it.
 *
 * Rounds are numbered within the version. A masked count stays `unknown`; it is not 0.
 *
 * Refuses with `invalid-input`, `definition-changed`, `not-latest-version`, `wrong-status` (the version was returned),
 * `backdated`, `unknown-circle` (not one of the plan's), `more-answers-than-asked` (in one unit, beyond what the words of the
 * counts allow), and `already-recorded` (a round to the letter).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - the version, the circle, the counts, what came of it, and who notes it on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#seek-comments}
 */
export function seekComments(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof SeekCommentsInput>,
): Result<
  { deliverable: DeliverableBefore<"seekComments">; event: CommentsSought },
  | DeliverableStepRefusal<"seekComments">
  | "invalid-input"
  | "not-latest-version"
  | "more-answers-than-asked"
  | "already-recorded"
> {
  const taken = takeVersion(
    "seekComments",
    SeekCommentsInput,
    { plan, deliverable },
    input,
    (before, { version, ...round }) =>
      outOfCircles(plan, round.circle) ??
      overanswered(before.id, round.asked, round.answered) ??
      roundAgain(before, round),
  );
  if (!taken.ok) return taken;
  const event: CommentsSought = { type: "comments-sought", deliverable: taken.before.id, ...taken.given };
  return { ok: true, deliverable: commented(taken.before, event), event };
}

function overanswered(id: string, asked: Quantity, answered: Quantity): Refused<"more-answers-than-asked"> | undefined {
  const [most, least] = [mostOf(asked), leastOf(answered)];
  if (asked.unit !== answered.unit || least <= most) return undefined;
  return refuse("more-answers-than-asked", `deliverable "${id}": ${least} answered, and at most ${most} were asked`);
}

/** What a published number is at most; a vague one has no upper end that could be held against it. */
function mostOf(quantity: Quantity): number {
  if (quantity.kind === "exact" || quantity.kind === "nearly") return quantity.value;
  return quantity.kind === "between" ? quantity.high : Infinity;
}

/** What a published number is at least. */
function leastOf(quantity: Quantity): number {
  if (quantity.kind === "exact" || quantity.kind === "at-least") return quantity.value;
  return quantity.kind === "between" ? quantity.low : 0;
}
