import { deadline, type CompiledCalendar } from "../calendar/index.js";
import { readInput, refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { prematureEvidence, proofsAgain, standingEvidence } from "./evidence.js";
import { announced, approved, evidenceReturned, objectedTo, objectionAnswered, revised } from "./sign-off-states.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import {
  AnnounceInput,
  AnswerInput,
  ApproveInput,
  ObjectInput,
  ReturnEvidenceInput,
  ReviseInput,
  type AnnouncedItem,
  type Item,
  type ItemAnnounced,
  type ItemApproved,
  type ItemEvidenceReturned,
  type ItemObjected,
  type ItemObjectionAnswered,
  type ItemRevised,
  type SignOffPolicy,
  type SubmittedItem,
} from "./schema/index.js";
import { approvedContent, nextLevel, type SignOff } from "./sign-off-rules.js";

/**
 * Replaces the proofs of a submission before it is judged; those before are kept, and every approval of them goes stale.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing submitted, or under notice already), `backdated`, `no-evidence`,
 * `premature-evidence` (a proof of a day to come), and `already-recorded` (the same proofs by the same person at the same time).
 *
 * @param item - the item, in any status
 * @param input - all proofs as they stand now, and who revises on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#revise}
 */
export function revise(
  item: Item,
  input: InputOf<typeof ReviseInput>,
): Result<
  { item: SubmittedItem; event: ItemRevised },
  ItemStepRefusal<"revise"> | "invalid-input" | "no-evidence" | "premature-evidence" | "already-recorded"
> {
  const read = readInput(ReviseInput, input, `revise item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("revise", item, read.value);
  if (!standing.ok) return standing;
  if (read.value.evidence.length === 0) return refuse("no-evidence", `item "${item.id}" is revised to no evidence`);
  const refused = prematureEvidence(item.id, read.value.evidence, read.value) ?? proofsAgain(standing.item, read.value);
  if (refused !== undefined) return refused;
  const event: ItemRevised = { type: "item-revised", item: item.id, ...read.value };
  return { ok: true, item: revised(standing.item, event), event };
}

/**
 * Gives one proof of a submission back, with what is wrong with it; it stays on record, and proves nothing any more.
 *
 * Every approval that rested on it goes stale. Refuses with `invalid-input`, `wrong-status` (nothing submitted, or under
 * notice already), `backdated`, `nothing-to-return` (every proof was given back), `not-independent` (the owner or the
 * submitter), and `unknown-evidence` (no such proof stands).
 *
 * @param item - the item, in any status
 * @param input - the proof's id, the reason, and who returns it on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#return-evidence}
 */
export function returnEvidence(
  item: Item,
  input: InputOf<typeof ReturnEvidenceInput>,
): Result<
  { item: SubmittedItem; event: ItemEvidenceReturned },
  ItemStepRefusal<"returnEvidence"> | "invalid-input" | "unknown-evidence"
> {
  const read = readInput(ReturnEvidenceInput, input, `return evidence of item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("returnEvidence", item, read.value);
  if (!standing.ok) return standing;
  const { evidence } = read.value;
  if (!standingEvidence(standing.item.submission).some(({ id }) => id === evidence)) {
    return refuse("unknown-evidence", `item "${item.id}" has no proof "${evidence}" that stands`);
  }
  const event: ItemEvidenceReturned = { type: "item-evidence-returned", item: item.id, ...read.value };
  return { ok: true, item: evidenceReturned(standing.item, event), event };
}

/**
 * Concludes for one level of the policy that the item is done; levels conclude in order, from the lowest.
 *
 * The approval keeps the hash of what was approved: after another evidence it no longer counts.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing submitted), `backdated`, `no-policy` (the item is signed off by none),
 * `policy-missing` and `policy-changed` (not the policy that its assignment pinned), `too-little-evidence`,
 * `nothing-to-approve` (every level has concluded), `not-independent` (the owner, the submitter, or whom the policy bars),
 * `level-out-of-order` and `unit-unstated` (the policy bars the item's unit, and no unit is given).
 *
 * @param item - the item, in any status
 * @param input - the level, the unit of whoever concludes, and who concludes on which day
 * @param signOff - the policy that the item's assignment pinned
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sign-off}
 */
export function approve(
  item: Item,
  input: InputOf<typeof ApproveInput>,
  signOff: SignOff,
): Result<
  { item: SubmittedItem; event: ItemApproved },
  ItemStepRefusal<"approve"> | "invalid-input" | "level-out-of-order" | "unit-unstated"
> {
  const read = readInput(ApproveInput, input, `approve item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("approve", item, read.value, signOff);
  if (!standing.ok) return standing;
  const refused =
    sameUnit("approve", item, read.value, signOff) ?? outOfOrder(standing.item, read.value.level, signOff);
  if (refused !== undefined) return refused;
  const hash = approvedContent(standing.item);
  const event: ItemApproved = { type: "item-approved", item: item.id, ...read.value, hash };
  return { ok: true, item: approved(standing.item, event), event };
}

function outOfOrder(
  item: SubmittedItem,
  level: string,
  { policy }: SignOff,
): Refused<"level-out-of-order"> | undefined {
  const next = policy === undefined ? undefined : nextLevel(item, policy);
  if (next === undefined || next.id === level) return undefined;
  return refuse("level-out-of-order", `item "${item.id}" waits for "${next.id}", and "${level}" would conclude`);
}

/**
 * Refuses whoever belongs to the item's own unit, where the policy bars it; without a unit it cannot tell.
 *
 * @param step - the step, for the message
 * @param item - the item
 * @param input - who acts, and for which unit
 * @param signOff - the policy
 * @internal
 */
export function sameUnit(
  step: "approve" | "accept",
  { id, unit: own }: Item,
  { by, unit }: { readonly by: string; readonly unit?: string | undefined },
  { policy }: SignOff,
): Refused<"unit-unstated" | "not-independent"> | undefined {
  if (policy?.barred.includes("unit") !== true) return undefined;
  if (unit === undefined) {
    return refuse(
      "unit-unstated",
      `policy "${policy.id}" bars unit "${own}", and "${by}" would ${step} item "${id}" for none`,
    );
  }
  if (unit !== own) return undefined;
  return refuse("not-independent", `"${by}" belongs to unit "${own}" of item "${id}" and cannot ${step} it`);
}

/**
 * Puts the result up for everybody to see (公示), for as many workdays as the policy asks.
 *
 * The day on which it goes up does not count. Refuses with `invalid-input`, `wrong-status` (nothing submitted), `backdated`,
 * `no-policy`, `policy-missing`, `policy-changed`, `no-notice-asked`, `too-little-evidence`, `level-missing` and
 * `approval-stale` (not every level has concluded on the present evidence), `notice-too-short`, and `out-of-range` (the notice
 * would end after 9999-12-31).
 *
 * @param item - the item, in any status
 * @param input - the place, until when (the policy's least when absent), and who announces on which day
 * @param options - the policy that the item's assignment pinned, and the calendar that tells workdays
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sign-off}
 */
export function announce(
  item: Item,
  input: InputOf<typeof AnnounceInput>,
  { calendar, ...signOff }: SignOff & { readonly calendar: CompiledCalendar },
): Result<
  { item: AnnouncedItem; event: ItemAnnounced },
  ItemStepRefusal<"announce"> | "invalid-input" | "notice-too-short"
> {
  const read = readInput(AnnounceInput, input, `announce item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("announce", item, read.value, signOff);
  if (!standing.ok) return standing;
  const least = leastNotice(read.value.on, signOff.policy, calendar);
  if (!least.ok) return least;
  const { until = least.due, ...fields } = read.value;
  if (until < least.due) {
    return refuse(
      "notice-too-short",
      `item "${item.id}" would be under notice until ${until}, at least until ${least.due} is asked`,
    );
  }
  const { provisional } = least;
  const event: ItemAnnounced = { type: "item-announced", item: item.id, ...fields, until, provisional };
  return { ok: true, item: announced(standing.item, event), event };
}

function leastNotice(
  from: string,
  policy: SignOffPolicy | undefined,
  calendar: CompiledCalendar,
): Result<{ readonly due: string; readonly provisional: boolean }, "out-of-range"> {
  const count = policy?.notice?.workdays ?? 1;
  const end = deadline({ from, count, unit: "workdays", countsReceiptDay: false }, calendar);
  return end.ok ? end : refuse("out-of-range", end.refusal.message);
}

/**
 * Notes what somebody has against closing an item while its notice runs; it is closed only when the objection is answered.
 *
 * Refuses with `invalid-input`, `wrong-status` (not under notice), `backdated`, `notice-over`, and `duplicate-id` (an
 * objection of that name is there).
 *
 * @param item - the item, in any status
 * @param input - the objection's id, its words, and who objects on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#objection}
 */
export function objectTo(
  item: Item,
  input: InputOf<typeof ObjectInput>,
): Result<
  { item: AnnouncedItem; event: ItemObjected },
  ItemStepRefusal<"objectTo"> | "invalid-input" | "duplicate-id"
> {
  const read = readInput(ObjectInput, input, `object to item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("objectTo", item, read.value);
  if (!standing.ok) return standing;
  const { id: objection, ...fields } = read.value;
  if (standing.item.submission.notice.objections.some(({ id }) => id === objection)) {
    return refuse("duplicate-id", `item "${item.id}" has an objection "${objection}" already`);
  }
  const event: ItemObjected = { type: "item-objected", item: item.id, objection, ...fields };
  return { ok: true, item: objectedTo(standing.item, event), event };
}

/**
 * Answers an objection to closing an item; one that proves right is answered and the item rejected.
 *
 * Refuses with `invalid-input`, `wrong-status` (not under notice), `backdated`, `no-open-objection`, and
 * `unknown-objection` (none of that name waits for an answer).
 *
 * @param item - the item, in any status
 * @param input - the objection's id, the answer, and who answers on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#objection}
 */
export function answerObjection(
  item: Item,
  input: InputOf<typeof AnswerInput>,
): Result<
  { item: AnnouncedItem; event: ItemObjectionAnswered },
  ItemStepRefusal<"answerObjection"> | "invalid-input" | "unknown-objection"
> {
  const read = readInput(AnswerInput, input, `answer an objection to item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("answerObjection", item, read.value);
  if (!standing.ok) return standing;
  const { objection } = read.value;
  const { objections } = standing.item.submission.notice;
  if (!objections.some(({ id, answer }) => id === objection && answer === undefined)) {
    return refuse("unknown-objection", `item "${item.id}" has no objection "${objection}" that waits for an answer`);
  }
  const event: ItemObjectionAnswered = { type: "item-objection-answered", item: item.id, ...read.value };
  return { ok: true, item: objectionAnswered(standing.item, event), event };
}
