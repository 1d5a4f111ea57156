import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { canonicalJson } from "../definitions/index.js";
import { revisionAsked, revisionDecided, type RunningPledge } from "./evolve.js";
import { textOf } from "./in-force.js";
import { tooLateMilestone, type TextRefusal } from "./pledge.js";
import {
  DecideRevisionInput,
  ReviseInput,
  type Pledge,
  type PledgeRevisionAsked,
  type PledgeRevisionDecided,
} from "./schema/index.js";
import { alreadyDue, take, type PledgeStepRefusal } from "./take.js";

/**
 * Asks to change the text of a pledge that was given in public; until somebody independent approves, the old one stays in force.
 *
 * Once the due day is past nothing can be changed any more, so that no failure becomes a smaller promise.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge was not given in public, or has its verdict), `backdated`,
 * `objections-taken`, `objection-open`, `revision-asked` (one waits for its decision), `already-due` (the old text or the new one
 * is), `nothing-changed`, and `milestone-after-due`.
 *
 * @param pledge - the pledge, in any status
 * @param input - the whole text as it shall read, why, and who asks on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#revise}
 */
export function revise(
  pledge: Pledge,
  input: InputOf<typeof ReviseInput>,
): Result<
  { pledge: RunningPledge; event: PledgeRevisionAsked },
  PledgeStepRefusal<"revise"> | "invalid-input" | TextRefusal | "nothing-changed"
> {
  const taken = take("revise", ReviseInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused =
    unchanged(before, given) ??
    alreadyDue("revised", before.id, given.text, given.on) ??
    tooLateMilestone(before.id, given.text);
  if (refused !== undefined) return refused;
  const event: PledgeRevisionAsked = { type: "pledge-revision-asked", pledge: before.id, ...given };
  return { ok: true, pledge: revisionAsked(before, event), event };
}

function unchanged(pledge: Pledge, { text }: z.output<typeof ReviseInput>): Refused<"nothing-changed"> | undefined {
  if (canonicalJson(textOf(pledge)) !== canonicalJson(textOf(text))) return undefined;
  return refuse("nothing-changed", `the new text of pledge "${pledge.id}" says what version ${pledge.version} says`);
}

/** What can stand against a decision on a revision because of its own arguments. */
export type RevisionRefusal = "no-place" | "already-due";

/**
 * Decides on the change that was asked for; approved, its text is in force from this day and published where the decision says.
 *
 * Whoever made, proposed or reported on the pledge, or ever asked to revise it, cannot be the one. Approved once the old text is
 * due, it would change what had already failed.
 *
 * Refuses with `invalid-input`, `wrong-status`, `backdated`, `no-revision` (none was asked for), `not-independent`, `no-place`
 * (approved, and nobody could read it), and `already-due` (approved after the old or the new due day).
 *
 * @param pledge - the pledge, in any status
 * @param input - the verdict, its reason, where the new text can be read, and who decides on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#revise}
 */
export function decideRevision(
  pledge: Pledge,
  input: InputOf<typeof DecideRevisionInput>,
): Result<
  { pledge: RunningPledge; event: PledgeRevisionDecided },
  PledgeStepRefusal<"decideRevision"> | "invalid-input" | RevisionRefusal
> {
  const taken = take("decideRevision", DecideRevisionInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = given.verdict === "approved" ? unapprovable(before, given) : undefined;
  if (refused !== undefined) return refused;
  const event: PledgeRevisionDecided = { type: "pledge-revision-decided", pledge: before.id, ...given };
  return { ok: true, pledge: revisionDecided(before, event), event };
}

function unapprovable(
  pledge: RunningPledge,
  { place, on }: z.output<typeof DecideRevisionInput>,
): Refused<RevisionRefusal> | undefined {
  if (place === undefined) {
    return refuse("no-place", `the new text of pledge "${pledge.id}" would be in force, and nobody could read it`);
  }
  return (
    alreadyDue("revised", pledge.id, pledge, on) ?? alreadyDue("revised", pledge.id, pledge.revision?.text ?? {}, on)
  );
}
