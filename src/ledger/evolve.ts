import { DamagedHistoryError, allows, doneOf, stampOf, type Done, type Stamp } from "../core/index.js";
import {
  ITEM_STEPS,
  type AnnouncedItem,
  type AssignedItem,
  type CancelledItem,
  type CarriedOverItem,
  type ClosedItem,
  type ConsolidatedOpinion,
  type DeferredItem,
  type Extension,
  type Item,
  type ItemAccepted,
  type ItemAnnounced,
  type ItemApproved,
  type ItemCancelled,
  type ItemCarriedOver,
  type ItemAssigned,
  type ItemDeferred,
  type ItemEvent,
  type ItemExtensionAsked,
  type ItemExtensionDecided,
  type ItemMerged,
  type ItemObjected,
  type ItemObjectionAnswered,
  type ItemRegistered,
  type ItemRejected,
  type ItemReopened,
  type ItemReported,
  type ItemResumed,
  type ItemRevised,
  type ItemStep,
  type ItemSubmitted,
  type ItemTransferred,
  type ItemWaiting,
  type MergedItem,
  type Objection,
  type OpenItem,
  type Opinion,
  type OpinionEvent,
  type OpinionReceived,
  type Pause,
  type Problem,
  type ProblemConsolidated,
  type ProblemEvent,
  type ReceivedOpinion,
  type SubmittedItem,
  type WaitingItem,
  type Work,
} from "./schema/index.js";

/** The status an item must have before a step. */
export type ItemBefore<Step extends ItemStep> = Extract<Item, { status: (typeof ITEM_STEPS)[Step]["from"][number] }>;

/** The item that a registration begins. */
export function registered(event: ItemRegistered): OpenItem {
  const { type, item: id, by, on, at, ...fields } = event;
  return { ...fields, status: "open", id, registered: stampOf(event), updated: doneOf(event), cycles: [] };
}

/** The item with its owner. */
export function assigned(item: OpenItem, event: ItemAssigned): AssignedItem {
  const { type, item: id, by, on, at, ...fields } = event;
  const assignment = { ...fields, assigned: stampOf(event) };
  const nothingYet = { extensions: [], reports: [], pauses: [], rejections: [] };
  return { ...item, status: "assigned", assignment, ...nothingYet, updated: doneOf(event) };
}

/** The item with one more word of its unit. */
export function reported(item: AssignedItem, { type, item: id, ...report }: ItemReported): AssignedItem {
  return { ...item, reports: [...item.reports, report], updated: doneOf(report) };
}

/** The item with a later due moment asked for. */
export function extensionAsked(item: AssignedItem, { type, item: id, ...asked }: ItemExtensionAsked): AssignedItem {
  return { ...item, extensions: [...item.extensions, asked], updated: doneOf(asked) };
}

/** The item with the last request decided. */
export function extensionDecided(item: AssignedItem, event: ItemExtensionDecided): AssignedItem {
  const { type, item: id, ...decision } = event;
  const pending = pendingExtension(item);
  if (pending === undefined) {
    throw new DamagedHistoryError(`${type} of item "${id}" on ${event.on} cannot follow: no extension was asked for`);
  }
  const extensions = [...item.extensions.slice(0, -1), { ...pending, decision }];
  return { ...item, extensions, updated: doneOf(event) };
}

/** The last request for an extension, as long as nobody has decided it. */
export function pendingExtension({ extensions }: AssignedItem): Extension | undefined {
  const last = extensions.at(-1);
  return last?.decision === undefined ? last : undefined;
}

/** The item that waits for an outside body. */
export function waiting(item: AssignedItem, { type, item: id, ...wait }: ItemWaiting): WaitingItem {
  return { ...item, status: "waiting", waiting: wait, updated: doneOf(wait) };
}

/** The item on which nothing is done for now. */
export function deferred(item: AssignedItem, { type, item: id, ...deferral }: ItemDeferred): DeferredItem {
  return { ...item, status: "deferred", deferral, updated: doneOf(deferral) };
}

/** The item in work again, the pause kept. */
export function resumed(item: WaitingItem | DeferredItem, event: ItemResumed): AssignedItem {
  return pauseEnded(item, event);
}

function pauseEnded(item: WaitingItem | DeferredItem, event: Stamp & { readonly reason: string }): AssignedItem {
  const end = { resumed: { ...stampOf(event), reason: event.reason } };
  const back = (fields: Omit<AssignedItem, "status">, pause: Pause): AssignedItem => {
    return { ...fields, status: "assigned", pauses: [...item.pauses, pause], updated: doneOf(event) };
  };
  if (item.status === "waiting") {
    const { waiting: wait, ...fields } = item;
    return back(fields, { kind: "waiting", ...wait, ...end });
  }
  const { deferral, ...fields } = item;
  return back(fields, { kind: "deferred", ...deferral, ...end });
}

/** The item said to be done. */
export function submitted(item: AssignedItem, event: ItemSubmitted): SubmittedItem {
  const submission = { evidence: event.evidence, submitted: stampOf(event), revisions: [], approvals: [] };
  return { ...item, status: "submitted", submission, updated: doneOf(event) };
}

/** An item that can still leave the unit or the ledger without an acceptance. */
type LeavableItem = OpenItem | AssignedItem | WaitingItem | DeferredItem;

/** Takes the work of the present cycle out of an item; a pause ends with it. */
function withoutWork(
  item: LeavableItem,
  event: Stamp & { readonly reason: string },
): { readonly fields: Omit<OpenItem, "status">; readonly work: { readonly work?: Work } } {
  if (item.status === "open") {
    const { status, ...fields } = item;
    return { fields, work: {} };
  }
  if (item.status !== "assigned") return withoutWork(pauseEnded(item, event), event);
  const { status, assignment, extensions, reports, pauses, rejections, ...fields } = item;
  return { fields, work: { work: { assignment, extensions, reports, pauses, rejections } } };
}

/** The item in the hands of another unit, the work of the one before kept. */
export function transferred(item: LeavableItem, event: ItemTransferred): OpenItem {
  const { fields, work } = withoutWork(item, event);
  const { reason, unit } = event;
  const transfer = { unit: item.unit, ...work, transferred: { ...stampOf(event), reason } };
  const transfers = [...(item.transfers ?? []), transfer];
  return { ...fields, status: "open", unit, transfers, updated: doneOf(event) };
}

/** The item whose matter was dropped. */
export function cancelled(item: LeavableItem, event: ItemCancelled): CancelledItem {
  const { type, item: id, ...cancellation } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "cancelled", cancellation, updated: doneOf(event) };
}

/** The item whose matter another one carries on. */
export function merged(item: LeavableItem, event: ItemMerged): MergedItem {
  const { type, item: id, ...merging } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "merged", merging, updated: doneOf(event) };
}

/** The item that a later campaign takes on. */
export function carriedOver(item: LeavableItem, event: ItemCarriedOver): CarriedOverItem {
  const { type, item: id, ...carrying } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "carried-over", carrying, updated: doneOf(event) };
}

/** The item with other proofs, those before kept. */
export function revised(item: SubmittedItem, event: ItemRevised): SubmittedItem {
  const { evidence, submitted: before, revisions, ...signedOff } = item.submission;
  const submission = {
    ...signedOff,
    evidence: event.evidence,
    submitted: stampOf(event),
    revisions: [...revisions, { evidence, submitted: before }],
  };
  return { ...item, submission, updated: doneOf(event) };
}

/** The item with the conclusion of one more level. */
export function approved(item: SubmittedItem, { type, item: id, ...approval }: ItemApproved): SubmittedItem {
  const submission = { ...item.submission, approvals: [...item.submission.approvals, approval] };
  return { ...item, submission, updated: doneOf(approval) };
}

/** The item under public notice. */
export function announced(item: SubmittedItem, { type, item: id, ...notice }: ItemAnnounced): AnnouncedItem {
  const submission = { ...item.submission, notice: { ...notice, objections: [] } };
  return { ...item, status: "announced", submission, updated: doneOf(notice) };
}

/** The item with an objection to its closing. */
export function objectedTo(item: AnnouncedItem, event: ItemObjected): AnnouncedItem {
  const { type, item: id, objection, ...fields } = event;
  const { notice } = item.submission;
  return withObjections(item, [...notice.objections, { id: objection, ...fields }], event);
}

/** The item with one objection answered. */
export function objectionAnswered(item: AnnouncedItem, event: ItemObjectionAnswered): AnnouncedItem {
  const { type, item: id, objection, ...answer } = event;
  const { objections } = item.submission.notice;
  const open = objections.find((each) => each.id === objection && each.answer === undefined);
  if (open === undefined) {
    throw new DamagedHistoryError(`${type} of item "${id}" on ${event.on} cannot follow: "${objection}" is not open`);
  }
  const answered = objections.map((each) => (each === open ? { ...each, answer } : each));
  return withObjections(item, answered, event);
}

function withObjections(item: AnnouncedItem, objections: readonly Objection[], done: Done): AnnouncedItem {
  const submission = { ...item.submission, notice: { ...item.submission.notice, objections } };
  return { ...item, submission, updated: doneOf(done) };
}

/** The item that ended. */
export function accepted(item: SubmittedItem | AnnouncedItem, event: ItemAccepted): ClosedItem {
  const { type, item: id, ...acceptance } = event;
  return { ...item, status: "closed", acceptance, updated: doneOf(event) };
}

/** The item back in work, the submission kept among the rejected ones. */
export function rejected(item: SubmittedItem | AnnouncedItem, event: ItemRejected): AssignedItem {
  const { submission, ...fields } = item;
  const rejection = { submission, rejected: { ...stampOf(event), reason: event.reason } };
  return { ...fields, status: "assigned", rejections: [...item.rejections, rejection], updated: doneOf(event) };
}

/** The item begun again, everything of the old cycle kept. */
export function reopened(item: ClosedItem, event: ItemReopened): OpenItem {
  const { assignment, extensions, reports, pauses, rejections, submission, acceptance, ...fields } = item;
  const work = { assignment, extensions, reports, pauses, rejections, submission, acceptance };
  const cycle = { ...work, reopened: { ...stampOf(event), reason: event.reason } };
  return { ...fields, status: "open", cycles: [...item.cycles, cycle], updated: doneOf(event) };
}

/**
 * Puts an event onto an item.
 *
 * An event is a fact and is never refused.
 *
 * @param item - the item before, or `undefined` before its registration
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another item, or to another status
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve}
 */
export function evolve(item: Item | undefined, event: ItemEvent): Item {
  switch (event.type) {
    case "item-registered":
      if (item !== undefined) throw new DamagedHistoryError(`item "${item.id}" is registered a second time`);
      return registered(event);
    case "item-assigned":
      return assigned(before("assign", item, event), event);
    case "item-reported":
      return reported(before("report", item, event), event);
    case "item-extension-asked":
      return extensionAsked(before("askExtension", item, event), event);
    case "item-extension-decided":
      return extensionDecided(before("decideExtension", item, event), event);
    case "item-waiting":
      return waiting(before("wait", item, event), event);
    case "item-deferred":
      return deferred(before("defer", item, event), event);
    case "item-resumed":
      return resumed(before("resume", item, event), event);
    case "item-transferred":
      return transferred(before("transfer", item, event), event);
    case "item-cancelled":
      return cancelled(before("cancel", item, event), event);
    case "item-merged":
      return merged(before("mergeInto", item, event), event);
    case "item-carried-over":
      return carriedOver(before("carryOver", item, event), event);
    case "item-submitted":
      return submitted(before("submit", item, event), event);
    case "item-revised":
      return revised(before("revise", item, event), event);
    case "item-approved":
      return approved(before("approve", item, event), event);
    case "item-announced":
      return announced(before("announce", item, event), event);
    case "item-objected":
      return objectedTo(before("objectTo", item, event), event);
    case "item-objection-answered":
      return objectionAnswered(before("answerObjection", item, event), event);
    case "item-accepted":
      return accepted(before("accept", item, event), event);
    case "item-rejected":
      return rejected(before("reject", item, event), event);
    case "item-reopened":
      return reopened(before("reopen", item, event), event);
  }
}

function before<Step extends ItemStep>(step: Step, item: Item | undefined, event: ItemEvent): ItemBefore<Step> {
  const cannot = `${event.type} of item "${event.item}" on ${event.on} cannot follow`;
  if (item === undefined) throw new DamagedHistoryError(`${cannot}: it was never registered`);
  if (item.id !== event.item) throw new DamagedHistoryError(`${cannot}: the state is that of item "${item.id}"`);
  if (!allows(ITEM_STEPS, step, item)) throw new DamagedHistoryError(`${cannot}: the item is ${item.status}`);
  return item;
}

/**
 * Applies a batch of events to a collection of items and gives the new collection; the old one is untouched.
 *
 * The item is the unit of change: the cost of an event does not grow with the collection, but each call copies the map
 * once, so hand over events in batches.
 *
 * @param items - items by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#apply-events}
 */
export function applyEvents(items: ReadonlyMap<string, Item>, events: Iterable<ItemEvent>): Map<string, Item> {
  const after = new Map(items);
  for (const event of events) after.set(event.item, evolve(after.get(event.item), event));
  return after;
}

/** The opinion as it came in. */
export function received(event: OpinionReceived): ReceivedOpinion {
  const { type, opinion: id, ...fields } = event;
  return { ...fields, status: "received", id };
}

/** The opinion with one problem more that carries it on. */
export function carriedOn(opinion: Opinion, event: ProblemConsolidated): ConsolidatedOpinion {
  const earlier = opinion.status === "consolidated" ? opinion.problems : [];
  return { ...opinion, status: "consolidated", problems: [...earlier, event.problem] };
}

/**
 * Puts an event onto an opinion.
 *
 * @param opinion - the opinion before, or `undefined` before it came in
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve-opinion}
 */
export function evolveOpinion(opinion: Opinion | undefined, event: OpinionEvent): Opinion {
  switch (event.type) {
    case "opinion-received":
      if (opinion !== undefined) throw new DamagedHistoryError(`opinion "${opinion.id}" is received a second time`);
      return received(event);
    case "problem-consolidated":
      if (opinion === undefined || !event.opinions.includes(opinion.id)) {
        throw new DamagedHistoryError(`problem "${event.problem}" does not draw on opinion "${opinion?.id ?? "none"}"`);
      }
      if (opinion.status === "consolidated" && opinion.problems.includes(event.problem)) {
        throw new DamagedHistoryError(`opinion "${opinion.id}" goes into problem "${event.problem}" a second time`);
      }
      return carriedOn(opinion, event);
  }
}

/**
 * Puts an event onto a problem.
 *
 * @param problem - the problem before, or `undefined` before it was consolidated
 * @param event - what happened
 * @throws DamagedHistoryError when the problem exists already
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve-problem}
 */
export function evolveProblem(problem: Problem | undefined, event: ProblemEvent): Problem {
  if (problem !== undefined) throw new DamagedHistoryError(`problem "${problem.id}" is consolidated a second time`);
  const { type, problem: id, by, on, at, ...fields } = event;
  return { ...fields, status: "open", id, consolidated: stampOf(event) };
}
