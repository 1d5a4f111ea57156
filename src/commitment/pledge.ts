import type * as z from "zod";
import { invalidInput, readInput, refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { pinOf } from "../definitions/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { begun, proposed, published, reproposed, reviewed } from "./evolve.js";
import {
  BeginInput,
  ProposeInput,
  PublishInput,
  ReproposeInput,
  ReviewInput,
  type ApprovedPledge,
  type Pledge,
  type PledgeBegun,
  type PledgeInPerformance,
  type PledgeProposed,
  type PledgePublished,
  type PledgeReproposed,
  type PledgeReviewed,
  type PledgeText,
  type ProposedPledge,
  type PublishedPledge,
  type ReturnedPledge,
  type VerdictVocabulary,
} from "./schema/index.js";
import { alreadyDue, take, type PledgeStepRefusal } from "./take.js";

/**
 * Puts forward what somebody means to promise (提诺).
 *
 * A pledge without measure, baseline or due day can be proposed: whether it may be given is for the review to say.
 *
 * Refuses with `invalid-input` (also a target that equals its baseline), `already-due` (due before it is proposed), and
 * `milestone-after-due` (a milestone that comes after the end).
 *
 * @param input - id, maker, kind, statement, measure, due day, and who proposes on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#propose}
 */
export function propose(
  input: InputOf<typeof ProposeInput>,
): Result<{ pledge: ProposedPledge; event: PledgeProposed }, "invalid-input" | TextRefusal> {
  const read = readInput(ProposeInput, input, "propose pledge");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = alreadyDue("proposed", id, fields, fields.on) ?? tooLateMilestone(id, fields);
  if (refused !== undefined) return refused;
  const event: PledgeProposed = { type: "pledge-proposed", pledge: id, ...fields };
  return { ok: true, pledge: proposed(event), event };
}

/** What can stand against a text of a pledge. */
export type TextRefusal = "already-due" | "milestone-after-due";

/** Refuses a text with a milestone after its end. */
export function tooLateMilestone(
  id: string,
  { due, milestones = [] }: PledgeText,
): Refused<"milestone-after-due"> | undefined {
  const late = due === undefined ? undefined : milestones.find((each) => each.due > due);
  if (late === undefined) return undefined;
  const when = `milestone "${late.id}" of pledge "${id}" is due on ${late.due}`;
  return refuse("milestone-after-due", `${when}, after the pledge itself, ${String(due)}`);
}

/**
 * Judges whether a pledge may be given (审诺); neither the maker nor whoever proposed any version of it can be the one.
 *
 * What admission rules found is kept with the decision; an `error` among it asks the reviewer for the reason to approve all the
 * same.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not proposed), `backdated`, `not-independent`, and `no-reason`
 * (returned, or approved against an error, without a reason).
 *
 * @param pledge - the pledge, in any status
 * @param input - the verdict, its reasons, what `admission` found, and who reviews on which day
 * @returns an approved or a returned pledge, as the verdict says
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#review}
 */
export function review(
  pledge: Pledge,
  input: InputOf<typeof ReviewInput>,
): Result<
  { pledge: ApprovedPledge | ReturnedPledge; event: PledgeReviewed },
  PledgeStepRefusal<"review"> | "invalid-input" | "no-reason"
> {
  const taken = take("review", ReviewInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = unreasoned(pledge, given);
  if (refused !== undefined) return refused;
  const event: PledgeReviewed = { type: "pledge-reviewed", pledge: before.id, ...given };
  return { ok: true, pledge: reviewed(before, event), event };
}

function unreasoned(
  { id }: Pledge,
  { verdict, reasons, admission }: z.output<typeof ReviewInput>,
): Refused<"no-reason"> | undefined {
  if (reasons.length > 0) return undefined;
  if (verdict === "returned") return refuse("no-reason", `pledge "${id}" would be returned without a reason`);
  const error = admission?.findings.find(({ severity }) => severity === "error");
  if (error === undefined) return undefined;
  return refuse("no-reason", `pledge "${id}" would be approved without a reason, and ${error.message}`);
}

/**
 * Brings a returned pledge back with a new text, whole, as its next version (重新提诺); the old text and its review are kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not returned), `backdated`, `already-due`, and
 * `milestone-after-due`.
 *
 * @param pledge - the pledge, in any status
 * @param input - statement, measure and due day as they shall read now, and who proposes on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#repropose}
 */
export function repropose(
  pledge: Pledge,
  input: InputOf<typeof ReproposeInput>,
): Result<
  { pledge: ProposedPledge; event: PledgeReproposed },
  PledgeStepRefusal<"repropose"> | "invalid-input" | TextRefusal
> {
  const taken = take("repropose", ReproposeInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = alreadyDue("proposed", pledge.id, given, given.on) ?? tooLateMilestone(pledge.id, given);
  if (refused !== undefined) return refused;
  const event: PledgeReproposed = { type: "pledge-reproposed", pledge: before.id, ...given };
  return { ok: true, pledge: reproposed(before, event), event };
}

/**
 * Gives an approved pledge in public (公开承诺, 示诺), and says by which words it will be judged.
 *
 * Where objections are taken (公示), nothing can rest on the pledge before their last day is past and all of them are answered.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not approved), `backdated`, and `already-due` (also: objections
 * would be taken until after it is due).
 *
 * @param pledge - the pledge, in any status
 * @param input - the place where it can be read, until when objections are taken, and who publishes on which day
 * @param vocabulary - the verdicts; those of {@link DEFAULT_VERDICTS} when none are given
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#publish}
 */
export function publish(
  pledge: Pledge,
  input: InputOf<typeof PublishInput>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<{ pledge: PublishedPledge; event: PledgePublished }, PledgeStepRefusal<"publish"> | "invalid-input"> {
  const taken = take("publish", PublishInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const { objectionsUntil = given.on } = given;
  const refused = alreadyDue("open to objections", pledge.id, pledge, objectionsUntil);
  if (refused !== undefined) return refused;
  if (objectionsUntil < given.on) {
    return invalidWindow(pledge.id, given.on, objectionsUntil);
  }
  const event: PledgePublished = {
    type: "pledge-published",
    pledge: before.id,
    ...given,
    vocabulary: pinOf(vocabulary),
  };
  return { ok: true, pledge: published(before, event), event };
}

function invalidWindow(id: string, on: string, until: string): Refused<"invalid-input"> {
  const issue = { path: ["objectionsUntil"], message: `${until} lies before the publication on ${on}` };
  return invalidInput(`publish pledge "${id}"`, [issue]);
}

/**
 * Says that work on a published pledge began (践诺); a first report says so too.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not published, or further on), `backdated`, `objections-taken`, and
 * `objection-open`.
 *
 * @param pledge - the pledge, in any status
 * @param input - who says so on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#objections}
 */
export function begin(
  pledge: Pledge,
  input: InputOf<typeof BeginInput>,
): Result<{ pledge: PledgeInPerformance; event: PledgeBegun }, PledgeStepRefusal<"begin"> | "invalid-input"> {
  const taken = take("begin", BeginInput, pledge, input);
  if (!taken.ok) return taken;
  const event: PledgeBegun = { type: "pledge-begun", pledge: taken.before.id, ...taken.given };
  return { ok: true, pledge: begun(taken.before, event), event };
}
