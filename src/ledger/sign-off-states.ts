import { changedOn, repeated, stampOf, type Done, type Stamp } from "../core/index.js";
import { damaged } from "./damaged.js";
import { proofsAgain, submissionAgain, standingEvidence } from "./evidence.js";
import type {
  AnnouncedItem,
  AssignedItem,
  ClosedItem,
  ItemAccepted,
  ItemAnnounced,
  ItemApproved,
  ItemEvidenceReturned,
  ItemObjected,
  ItemObjectionAnswered,
  ItemRejected,
  ItemLookedBack,
  ItemRevised,
  ItemSubmitted,
  Objection,
  OpenItem,
  SubmittedItem,
} from "./schema/index.js";

/** The item said to be done. */
export function submitted(item: AssignedItem, event: ItemSubmitted): SubmittedItem {
  if (submissionAgain(item, event) !== undefined) throw damaged(event, "it is recorded already");
  const submission = {
    evidence: event.evidence,
    submitted: stampOf(event),
    returned: [],
    revisions: [],
    approvals: [],
  };
  return { submission, ...item, status: "submitted", updated: changedOn(item, event) };
}

/** The item with other proofs, those before kept. */
export function revised(item: SubmittedItem, event: ItemRevised): SubmittedItem {
  if (proofsAgain(item, event) !== undefined) throw damaged(event, "they are the proofs already");
  const { evidence, submitted: before, returned, revisions, ...signedOff } = item.submission;
  const submission = {
    ...signedOff,
    evidence: event.evidence,
    submitted: stampOf(event),
    returned: [],
    revisions: [...revisions, { evidence, submitted: before, returned }],
  };
  return { ...item, submission, updated: changedOn(item, event) };
}

/** The item with one proof given back. */
export function evidenceReturned(item: SubmittedItem, event: ItemEvidenceReturned): SubmittedItem {
  const { type, item: id, ...fields } = event;
  if (!standingEvidence(item.submission).some((proof) => proof.id === event.evidence)) {
    throw damaged(event, `no proof "${event.evidence}" stands`);
  }
  const submission = { ...item.submission, returned: [...item.submission.returned, fields] };
  return { ...item, submission, updated: changedOn(item, event) };
}

/** The item with the conclusion of one more level. */
export function approved(item: SubmittedItem, event: ItemApproved): SubmittedItem {
  const { type, item: id, ...approval } = event;
  if (item.submission.approvals.some(({ level, hash }) => level === event.level && hash === event.hash)) {
    throw damaged(event, `"${event.level}" approved the same already`);
  }
  const submission = { ...item.submission, approvals: [...item.submission.approvals, approval] };
  return { ...item, submission, updated: changedOn(item, approval) };
}

/** The item under public notice. */
export function announced(item: SubmittedItem, { type, item: id, ...notice }: ItemAnnounced): AnnouncedItem {
  const submission = { ...item.submission, notice: { ...notice, objections: [] } };
  return { ...item, status: "announced", submission, updated: changedOn(item, notice) };
}

/** The item with an objection to its closing. */
export function objectedTo(item: AnnouncedItem, event: ItemObjected): AnnouncedItem {
  const { type, item: id, objection, ...fields } = event;
  const { notice } = item.submission;
  if (notice.objections.some((each) => each.id === objection)) throw damaged(event, `"${objection}" is there already`);
  return withObjections(item, [...notice.objections, { id: objection, ...fields }], event);
}

/** The item with one objection answered. */
export function objectionAnswered(item: AnnouncedItem, event: ItemObjectionAnswered): AnnouncedItem {
  const { type, item: id, objection, ...answer } = event;
  const { objections } = item.submission.notice;
  const open = objections.find((each) => each.id === objection && each.answer === undefined);
  if (open === undefined) throw damaged(event, `"${objection}" is not open`);
  const answered = objections.map((each) => (each === open ? { ...each, answer } : each));
  return withObjections(item, answered, event);
}

function withObjections(item: AnnouncedItem, objections: readonly Objection[], done: Done): AnnouncedItem {
  const submission = { ...item.submission, notice: { ...item.submission.notice, objections } };
  return { ...item, submission, updated: changedOn(item, done) };
}

/** The item that ended. */
export function accepted(item: SubmittedItem | AnnouncedItem, event: ItemAccepted): ClosedItem {
  const { type, item: id, ...acceptance } = event;
  return { acceptance, lookBacks: [], ...item, status: "closed", updated: changedOn(item, event) };
}

/** The item back in work, the submission kept among the rejected ones. */
export function rejected(item: SubmittedItem | AnnouncedItem, event: ItemRejected): AssignedItem {
  const { submission, ...fields } = item;
  const rejection = { submission, rejected: { ...stampOf(event), reason: event.reason } };
  return {
    ...fields,
    status: "assigned",
    rejections: [...item.rejections, rejection],
    updated: changedOn(item, event),
  };
}

/** The item with what a later visit found; begun again where the matter came back. */
export function lookedBack(item: ClosedItem, event: ItemLookedBack): ClosedItem | OpenItem {
  const { type, item: id, ...found } = event;
  if (repeated(id, item.lookBacks, found) !== undefined) throw damaged(event, "it is recorded already");
  const seen = { ...item, lookBacks: [...item.lookBacks, found], updated: changedOn(item, event) };
  return found.result === "rebounded" ? reopened(seen, { ...event, reason: found.reason ?? found.result }) : seen;
}

/** The item begun again, everything of the old cycle kept. */
export function reopened(item: ClosedItem, event: Stamp & { readonly reason: string }): OpenItem {
  const { assignment, extensions, reports, pauses, rejections, submission, acceptance, lookBacks, ...fields } = item;
  const work = { assignment, extensions, reports, pauses, rejections, submission, acceptance, lookBacks };
  const cycle = { ...work, reopened: { ...stampOf(event), reason: event.reason } };
  return { ...fields, status: "open", cycles: [...item.cycles, cycle], updated: changedOn(item, event) };
}
