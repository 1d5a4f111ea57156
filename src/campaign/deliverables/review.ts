import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { reviewed } from "./deliverable-states.js";
import { takeVersion, type DeliverableStepRefusal } from "./guard.js";
import {
  ReviewInput,
  type AgreedDeliverable,
  type Deliverable,
  type InReviewDeliverable,
  type ReturnedDeliverable,
  type VersionReviewed,
} from "./schema/index.js";
import { latestOf } from "./version.js";

/** What can stand against a review because of the stage it names. */
export type StageRefusal = "unknown-stage" | "already-reviewed" | "stage-not-reached";

/**
 * Gives the word of one stage of the review chain on the latest version (班子讨论, 督导组审核, 审定): agreed, or returned with remarks.
 *
 * The stages follow one another, each filled by somebody else, and none by anybody who drafted a version or whose own paper it
 * is. The last agreement makes the version agreed; one return sends it back, whoever agreed before.
 *
 * Refuses with `invalid-input` (also a return without remarks), `definition-changed`, `not-latest-version`, `wrong-status` (it is
 * agreed or returned), `backdated`, `unknown-stage`, `already-reviewed` and `stage-not-reached` (another stage is next),
 * `not-independent` (a drafter, the member whose it is, or who filled another stage of this version), `too-few-comment-rounds`,
 * and `not-the-supervisor` (the stage is that of a kind of body, and the actor acts for none that supervises the unit).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - the version, the stage, the verdict, the remarks, and who gives it on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#review}
 */
export function review(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof ReviewInput>,
): Result<
  { deliverable: InReviewDeliverable | AgreedDeliverable | ReturnedDeliverable; event: VersionReviewed },
  DeliverableStepRefusal<"review"> | "invalid-input" | "not-latest-version" | StageRefusal
> {
  const taken = takeVersion("review", ReviewInput, { plan, deliverable }, input, (before, { stage }) =>
    outOfTurn(before, stage),
  );
  if (!taken.ok) return taken;
  const event: VersionReviewed = { type: "version-reviewed", deliverable: taken.before.id, ...taken.given };
  return { ok: true, deliverable: reviewed(taken.before, event), event };
}

function outOfTurn(deliverable: Deliverable, stage: string): Refused<StageRefusal> | undefined {
  const { id, stages } = deliverable;
  const { number, reviews } = latestOf(deliverable);
  const chain = stages.map((each) => `"${each}"`).join(", ");
  if (!stages.includes(stage)) {
    return refuse("unknown-stage", `deliverable "${id}" is reviewed at ${chain}, and not at "${stage}"`);
  }
  const earlier = reviews.find((each) => each.stage === stage);
  if (earlier !== undefined) {
    const message = `version ${number} of deliverable "${id}" was reviewed at "${stage}" on ${earlier.on}`;
    return refuse("already-reviewed", message);
  }
  const next = stages[reviews.length];
  if (next === stage) return undefined;
  return refuse("stage-not-reached", `deliverable "${id}" waits for "${next}" and has not reached "${stage}"`);
}
