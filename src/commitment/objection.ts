import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { objected, objectionAnswered } from "./evolve.js";
import {
  AnswerObjectionInput,
  ObjectInput,
  type Pledge,
  type PledgeObjected,
  type PledgeObjectionAnswered,
  type PublishedPledge,
  type ReturnedPledge,
} from "./schema/index.js";
import { take, type PledgeStepRefusal } from "./take.js";

/**
 * Says what somebody has against a published pledge, while objections are taken (公示期异议).
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not published, or further on), `backdated`, `objections-closed`
 * (none are taken on that day), and `duplicate-id` (an objection of that id stands there).
 *
 * @param pledge - the pledge, in any status
 * @param input - the objection's id, its words, and who objects on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#objections}
 */
export function object(
  pledge: Pledge,
  input: InputOf<typeof ObjectInput>,
): Result<
  { pledge: PublishedPledge; event: PledgeObjected },
  PledgeStepRefusal<"object"> | "invalid-input" | "duplicate-id"
> {
  const taken = take("object", ObjectInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  if (before.objections.some(({ objection }) => objection === given.objection)) {
    return refuse("duplicate-id", `pledge "${pledge.id}" has an objection "${given.objection}" already`);
  }
  const event: PledgeObjected = { type: "pledge-objected", pledge: before.id, ...given };
  return { ok: true, pledge: objected(before, event), event };
}

/** What can stand against an answer to an objection because of its own arguments. */
export type ObjectionRefusal = "unknown-objection" | "already-answered" | "not-independent";

/**
 * Answers an objection; one that is sustained sends the pledge back for a new text, as a review would.
 *
 * Neither the maker nor whoever proposed the pledge can be the one, nor who objected.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not published, or further on), `backdated`, `no-objection` (none is
 * open), `not-independent`, `unknown-objection`, and `already-answered`.
 *
 * @param pledge - the pledge, in any status
 * @param input - which objection, whether it is sustained or rejected, why, and who answers on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#objections}
 */
export function answerObjection(
  pledge: Pledge,
  input: InputOf<typeof AnswerObjectionInput>,
): Result<
  { pledge: PublishedPledge | ReturnedPledge; event: PledgeObjectionAnswered },
  PledgeStepRefusal<"answerObjection"> | "invalid-input" | ObjectionRefusal
> {
  const taken = take("answerObjection", AnswerObjectionInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = unanswerable(before, given);
  if (refused !== undefined) return refused;
  const event: PledgeObjectionAnswered = { type: "pledge-objection-answered", pledge: before.id, ...given };
  return { ok: true, pledge: objectionAnswered(before, event), event };
}

function unanswerable(
  { id, objections }: PublishedPledge,
  { objection, by }: z.output<typeof AnswerObjectionInput>,
): Refused<ObjectionRefusal> | undefined {
  const asked = objections.find((each) => each.objection === objection);
  if (asked === undefined) return refuse("unknown-objection", `pledge "${id}" has no objection "${objection}"`);
  if (asked.answer !== undefined) {
    return refuse("already-answered", `objection "${objection}" to pledge "${id}" was answered on ${asked.answer.on}`);
  }
  if (asked.by !== by) return undefined;
  return refuse("not-independent", `"${by}" made objection "${objection}" to pledge "${id}" and cannot answer it`);
}
