import type * as z from "zod";
import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { proposed, published, reported, reproposed, reviewed } from "./evolve.js";
import { shareOfTheWay } from "./progress.js";
import {
  ProposeInput,
  PublishInput,
  ReportInput,
  ReproposeInput,
  ReviewInput,
  type ApprovedPledge,
  type Pledge,
  type PledgeProposed,
  type PledgePublished,
  type PledgeReported,
  type PledgeReproposed,
  type PledgeReviewed,
  type Progress,
  type ProposedPledge,
  type PublishedPledge,
  type ReportedPledge,
  type ReturnedPledge,
} from "./schema/index.js";
import { alreadyDue, take, type PledgeStepRefusal } from "./take.js";

/**
 * Puts forward what somebody means to promise (提诺).
 *
 * A pledge without measure, baseline or due day can be proposed: whether it may be given is for the review to say.
 *
 * Refuses with `invalid-input` (also a target that equals its baseline) and `already-due` (due before it is proposed).
 *
 * @param input - id, maker, kind, statement, measure, due day, and who proposes on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#propose}
 */
export function propose(
  input: z.input<typeof ProposeInput>,
): Result<{ pledge: ProposedPledge; event: PledgeProposed }, "invalid-input" | "already-due"> {
  const read = readInput(ProposeInput, input, "propose pledge");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = alreadyDue("proposed", id, fields, fields.on);
  if (refused !== undefined) return refused;
  const event: PledgeProposed = { type: "pledge-proposed", pledge: id, ...fields };
  return { ok: true, pledge: proposed(event), event };
}

/**
 * Judges whether a pledge may be given (审诺); neither the maker nor whoever proposed any version of it can be the one.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not proposed), `backdated`, `not-independent`, and `no-reason`
 * (returned without a reason).
 *
 * @param pledge - the pledge, in any status
 * @param input - the verdict, its reasons, and who reviews on which day
 * @returns an approved or a returned pledge, as the verdict says
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#review}
 */
export function review(
  pledge: Pledge,
  input: z.input<typeof ReviewInput>,
): Result<
  { pledge: ApprovedPledge | ReturnedPledge; event: PledgeReviewed },
  PledgeStepRefusal<"review"> | "invalid-input" | "no-reason"
> {
  const taken = take("review", ReviewInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  if (given.verdict === "returned" && given.reasons.length === 0) {
    return refuse("no-reason", `pledge "${pledge.id}" would be returned without a reason`);
  }
  const event: PledgeReviewed = { type: "pledge-reviewed", pledge: before.id, ...given };
  return { ok: true, pledge: reviewed(before, event), event };
}

/**
 * Brings a returned pledge back with a new text, whole, as its next version (重新提诺); the old text and its review are kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not returned), `backdated`, and `already-due`.
 *
 * @param pledge - the pledge, in any status
 * @param input - statement, measure and due day as they shall read now, and who proposes on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#repropose}
 */
export function repropose(
  pledge: Pledge,
  input: z.input<typeof ReproposeInput>,
): Result<
  { pledge: ProposedPledge; event: PledgeReproposed },
  PledgeStepRefusal<"repropose"> | "invalid-input" | "already-due"
> {
  const taken = take("repropose", ReproposeInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = alreadyDue("proposed", pledge.id, given, given.on);
  if (refused !== undefined) return refused;
  const event: PledgeReproposed = { type: "pledge-reproposed", pledge: before.id, ...given };
  return { ok: true, pledge: reproposed(before, event), event };
}

/**
 * Gives an approved pledge in public (公开承诺, 示诺); from this day it is in performance.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not approved), `backdated`, and `already-due`.
 *
 * @param pledge - the pledge, in any status
 * @param input - the place where it can be read, and who publishes on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#publish}
 */
export function publish(
  pledge: Pledge,
  input: z.input<typeof PublishInput>,
): Result<{ pledge: PublishedPledge; event: PledgePublished }, PledgeStepRefusal<"publish"> | "invalid-input"> {
  const taken = take("publish", PublishInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const event: PledgePublished = { type: "pledge-published", pledge: before.id, ...given };
  return { ok: true, pledge: published(before, event), event };
}

/**
 * Tells how far a pledge has come, with the proofs there are; may be done as often as there is something to tell.
 *
 * An amount nobody knows is told as `unknown` with what is missing; a report without proofs is taken, and `standing` says so.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not in performance), `backdated`, `progress-mismatch` (an amount
 * for a pledge without measure, or a description for one with it) and `beyond-target` (over 100 % of the way, and not a word
 * how that comes).
 *
 * @param pledge - the pledge, in any status
 * @param input - the progress, the evidence, and who reports on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#report}
 */
export function report(
  pledge: Pledge,
  input: z.input<typeof ReportInput>,
): Result<
  { pledge: ReportedPledge; event: PledgeReported },
  PledgeStepRefusal<"report"> | "invalid-input" | "progress-mismatch" | "beyond-target"
> {
  const taken = take("report", ReportInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = unfit(pledge, given.progress);
  if (refused !== undefined) return refused;
  const event: PledgeReported = { type: "pledge-reported", pledge: before.id, ...given };
  return { ok: true, pledge: reported(before, event), event };
}

function unfit(
  { id, measure }: Pledge,
  progress: Progress,
): Refused<"progress-mismatch" | "beyond-target"> | undefined {
  if (progress.state === "unknown" || (progress.state === "described" && measure === undefined)) return undefined;
  if (measure === undefined) {
    return refuse("progress-mismatch", `pledge "${id}" has no measure; its report must describe what was done`);
  }
  if (progress.state === "described") {
    return refuse("progress-mismatch", `pledge "${id}" is measured in ${measure.unit}; its report gives no amount`);
  }
  const { achieved, beyondTarget } = progress;
  const share = shareOfTheWay(measure, achieved);
  if (beyondTarget !== undefined || share === "unknown" || share <= 1) return undefined;
  const promised = `pledge "${id}" promises ${measure.target} ${measure.unit}`;
  return refuse("beyond-target", `${promised} and its report gives ${achieved} without saying how that comes`);
}
