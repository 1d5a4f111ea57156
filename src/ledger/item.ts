import type * as z from "zod";
import { backdated, isLate, readInput, refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { accepted, rejected, reopened, submitted } from "./sign-off-states.js";
import { assigned, registered } from "./work-states.js";
import { pinOf } from "../definitions/index.js";
import { prematureEvidence, submissionAgain } from "./evidence.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import { sameUnit } from "./sign-off.js";
import type { SignOff } from "./sign-off-rules.js";
import {
  AcceptInput,
  AssignInput,
  RegisterInput,
  RejectInput,
  ReopenInput,
  SubmitInput,
  type AssignedItem,
  type ClosedItem,
  type Item,
  type ItemAccepted,
  type ItemAssigned,
  type ItemRegistered,
  type ItemRejected,
  type ItemReopened,
  type ItemSubmitted,
  type OpenItem,
  type Problem,
  type SubmittedItem,
} from "./schema/index.js";
import { isUnexplained } from "./schema/unexplained.js";

/**
 * Enters a problem into the ledger as an item of one unit (挂号); a problem of many units gets an item for each.
 *
 * Refuses with `invalid-input` (also where it would continue itself) and `backdated` (before the problem was consolidated).
 *
 * @param problem - the problem to be put right
 * @param input - the item's id, the unit, how it is to be handled, the item it continues, and who registers it on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#register}
 */
export function register(
  problem: Problem,
  input: InputOf<typeof RegisterInput>,
): Result<{ item: OpenItem; event: ItemRegistered }, "invalid-input" | "backdated"> {
  const read = readInput(RegisterInput, input, `register problem "${problem.id}" as item`);
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = backdated(`item "${id}"`, problem.consolidated, fields);
  if (refused !== undefined) return refused;
  const { id: from, category, origin } = problem;
  const event: ItemRegistered = { type: "item-registered", item: id, problem: from, category, origin, ...fields };
  return { ok: true, item: registered(event), event };
}

/**
 * Gives an item its owner, a due day or instant where there is one, and the policy by which it will be signed off.
 *
 * The policy is pinned: this cycle is signed off by it to the letter. Without one, a single independent acceptance closes it.
 *
 * Refuses with `invalid-input` (the policy, too), `wrong-status` (the item is not open), `backdated`,
 * `due-before-assignment`, and `supports-itself` (the item's own unit among those that help it).
 *
 * @param item - the item, in any status
 * @param input - owner, leader, due, and who assigns on which day
 * @param signOff - the policy, if there is one
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#assign}
 */
export function assign(
  item: Item,
  input: InputOf<typeof AssignInput>,
  { policy }: Pick<SignOff, "policy"> = {},
): Result<
  { item: AssignedItem; event: ItemAssigned },
  ItemStepRefusal<"assign"> | "invalid-input" | "due-before-assignment" | "supports-itself"
> {
  const read = readInput(AssignInput, input, `assign item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("assign", item, read.value, { policy });
  if (!standing.ok) return standing;
  const refused = unassignable(item, read.value);
  if (refused !== undefined) return refused;
  const pinned = policy === undefined ? {} : { policy: pinOf(policy) };
  const event: ItemAssigned = { type: "item-assigned", item: item.id, ...read.value, ...pinned };
  return { ok: true, item: assigned(standing.item, event), event };
}

function unassignable(
  { id, unit }: Item,
  { due, supportingUnits, ...stamp }: z.output<typeof AssignInput>,
): Refused<"due-before-assignment" | "supports-itself"> | undefined {
  if (due !== undefined && isLate(stamp, due) === true) {
    return refuse("due-before-assignment", `item "${id}" assigned on ${stamp.at ?? stamp.on} would be due on ${due}`);
  }
  if (supportingUnits?.includes(unit) !== true) return undefined;
  return refuse("supports-itself", `item "${id}" is with unit "${unit}", which cannot support itself`);
}

/**
 * Reports an item done and hands in the proofs; somebody else will judge it.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not assigned), `backdated`, `no-evidence`,
 * `premature-evidence` (a proof that took effect or came in only later), and `already-recorded` (what was submitted before, to the
 * letter).
 *
 * @param item - the item, in any status
 * @param input - the evidence, and who submits on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#submit}
 */
export function submit(
  item: Item,
  input: InputOf<typeof SubmitInput>,
): Result<
  { item: SubmittedItem; event: ItemSubmitted },
  ItemStepRefusal<"submit"> | "invalid-input" | "no-evidence" | "premature-evidence" | "already-recorded"
> {
  const read = readInput(SubmitInput, input, `submit item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("submit", item, read.value);
  if (!standing.ok) return standing;
  if (read.value.evidence.length === 0) return refuse("no-evidence", `item "${item.id}" is submitted without evidence`);
  const refused =
    prematureEvidence(item.id, read.value.evidence, read.value) ?? submissionAgain(standing.item, read.value);
  if (refused !== undefined) return refused;
  const event: ItemSubmitted = { type: "item-submitted", item: item.id, ...read.value };
  return { ok: true, item: submitted(standing.item, event), event };
}

/**
 * Ends an item with an outcome (销号); whoever owned or submitted it at any time cannot be the one who accepts.
 *
 * Where the assignment pinned a policy, everything it asks for must be there first.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing submitted), `backdated`, `not-independent`, `no-reason` (an outcome other
 * than `fixed` without its reason), `too-little-evidence` (also where every proof was given back), and `policy-changed` (also where
 * the assignment pinned none). Under a policy also with `policy-missing`, `level-missing`, `approval-stale`, `notice-missing`, `notice-running`, `objection-unanswered`,
 * `satisfaction-not-met`, `satisfaction-undetermined`, `satisfaction-unknown`, and `unit-unstated`.
 *
 * @param item - the item, in any status
 * @param input - outcome, reason, the unit of whoever accepts, and who accepts on which day
 * @param signOff - the policy that the item's assignment pinned, and the facts it reads
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#accept}
 */
export function accept(
  item: Item,
  input: InputOf<typeof AcceptInput>,
  signOff: SignOff = {},
): Result<
  { item: ClosedItem; event: ItemAccepted },
  ItemStepRefusal<"accept"> | "invalid-input" | "no-reason" | "unit-unstated"
> {
  const read = readInput(AcceptInput, input, `accept item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("accept", item, read.value, signOff);
  if (!standing.ok) return standing;
  const refused = sameUnit("accept", item, read.value, signOff);
  if (refused !== undefined) return refused;
  if (isUnexplained(read.value)) {
    return refuse("no-reason", `item "${item.id}" would end as ${read.value.outcome} without a reason`);
  }
  const event: ItemAccepted = { type: "item-accepted", item: item.id, ...read.value };
  return { ok: true, item: accepted(standing.item, event), event };
}

/**
 * Sends a submission back for rework with its reason; the submission is kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing submitted), `backdated`, and `not-independent`.
 *
 * @param item - the item, in any status
 * @param input - the reason, and who rejects on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#reject}
 */
export function reject(
  item: Item,
  input: InputOf<typeof RejectInput>,
): Result<{ item: AssignedItem; event: ItemRejected }, ItemStepRefusal<"reject"> | "invalid-input"> {
  const read = readInput(RejectInput, input, `reject item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("reject", item, read.value);
  if (!standing.ok) return standing;
  const event: ItemRejected = { type: "item-rejected", item: item.id, ...read.value };
  return { ok: true, item: rejected(standing.item, event), event };
}

/**
 * Begins a closed item again under its old number (复号); the cycle that did not last is kept whole.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not closed), and `backdated`.
 *
 * @param item - the item, in any status
 * @param input - the reason, and who reopens on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#reopen}
 */
export function reopen(
  item: Item,
  input: InputOf<typeof ReopenInput>,
): Result<{ item: OpenItem; event: ItemReopened }, ItemStepRefusal<"reopen"> | "invalid-input"> {
  const read = readInput(ReopenInput, input, `reopen item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("reopen", item, read.value);
  if (!standing.ok) return standing;
  const event: ItemReopened = { type: "item-reopened", item: item.id, ...read.value };
  return { ok: true, item: reopened(standing.item, event), event };
}
