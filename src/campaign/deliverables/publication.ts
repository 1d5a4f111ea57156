import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { published, withdrawn, type DeliverableBefore } from "./deliverable-states.js";
import { takeVersion, type DeliverableStepRefusal } from "./guard.js";
import { outOfCircles } from "./kind.js";
import { isOver, nothingHangs } from "./own-guard.js";
import {
  PublishInput,
  WithdrawPublicationInput,
  type AgreedDeliverable,
  type Deliverable,
  type PublicationWithdrawn,
  type VersionPublished,
} from "./schema/index.js";
import { latestOf } from "./version.js";

/**
 * Publishes the latest version (公示): at a place, before a circle, from one day to another, both included.
 *
 * It may hang at several places and before several circles. Whether it is published before or after its appraisal is for the
 * campaign to choose. A day to come is an announcement, which counts as its days pass.
 *
 * Refuses with `invalid-input` (also an end before the beginning), `definition-changed`, `not-latest-version`, `wrong-status`
 * (not every reviewer agreed), `backdated`, `unknown-circle` (not one of the plan's) and `published-before-agreed` (it would have
 * hung before the reviewers agreed).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - the version, the place, the circle, the days, and who publishes it on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#publish}
 */
export function publish(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof PublishInput>,
): Result<
  { deliverable: AgreedDeliverable; event: VersionPublished },
  DeliverableStepRefusal<"publish"> | "invalid-input" | "not-latest-version" | "published-before-agreed"
> {
  const taken = takeVersion("publish", PublishInput, { plan, deliverable }, input, (before, { circle, from }) => {
    return outOfCircles(plan, circle) ?? tooEarly(before, from);
  });
  if (!taken.ok) return taken;
  const event: VersionPublished = { type: "version-published", deliverable: taken.before.id, ...taken.given };
  return { ok: true, deliverable: published(taken.before, event), event };
}

function tooEarly({ id, agreed }: AgreedDeliverable, from: string): Refused<"published-before-agreed"> | undefined {
  if (from >= agreed.on) return undefined;
  return refuse(
    "published-before-agreed",
    `deliverable "${id}" was agreed on ${agreed.on} and cannot hang from ${from}`,
  );
}

/**
 * Notes that a publication of the latest version came down before its end, and why; that day does not count any more.
 *
 * Refuses with `invalid-input`, `definition-changed`, `not-latest-version` (what hung of an older one counts for nothing),
 * `wrong-status` (nothing of it is published), `backdated`, `unknown-publication`, `publication-over` (its last day has passed, or
 * it came down before), and `nothing-to-withdraw` (every publication of the version is over).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - the version, the publication's number, the reason, and who took it down on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#withdraw-publication}
 */
export function withdrawPublication(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof WithdrawPublicationInput>,
): Result<
  { deliverable: DeliverableBefore<"withdrawPublication">; event: PublicationWithdrawn },
  | DeliverableStepRefusal<"withdrawPublication">
  | "invalid-input"
  | "not-latest-version"
  | "unknown-publication"
  | "publication-over"
> {
  const taken = takeVersion("withdrawPublication", WithdrawPublicationInput, { plan, deliverable }, input, notHanging);
  if (!taken.ok) return taken;
  const event: PublicationWithdrawn = { type: "publication-withdrawn", deliverable: taken.before.id, ...taken.given };
  return { ok: true, deliverable: withdrawn(taken.before, event), event };
}

function notHanging(
  deliverable: Deliverable,
  { publication, on }: z.output<typeof WithdrawPublicationInput>,
): Refused<"nothing-to-withdraw" | "unknown-publication" | "publication-over"> | undefined {
  const nothing = nothingHangs(deliverable, on);
  if (nothing !== undefined) return nothing;
  const { number, publications } = latestOf(deliverable);
  const meant = publications.find((each) => each.number === publication);
  const name = `publication ${publication} of version ${number} of deliverable "${deliverable.id}"`;
  if (meant === undefined)
    return refuse("unknown-publication", `there is no ${name}, which has ${publications.length}`);
  if (!isOver(meant, on)) return undefined;
  return refuse("publication-over", `${name} ended on ${meant.withdrawn?.on ?? meant.until}, before ${on}`);
}
