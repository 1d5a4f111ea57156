import { changedOn, doneOf, repeated, stampOf, type Done, type Refused, type Stamp } from "../core/index.js";
import { damaged } from "./damaged.js";
import type {
  AssignedItem,
  DeferredItem,
  Extension,
  ItemAssigned,
  ItemDeferred,
  ItemExtensionAsked,
  ItemExtensionDecided,
  ItemRegistered,
  ItemReported,
  ItemResumed,
  ItemWaiting,
  OpenItem,
  Pause,
  WaitingItem,
} from "./schema/index.js";

// In the states of an item, what is new comes before the copy and what changes after it: V8 takes several times as long for an
// object that grows after it was copied, and a replay does little else.

/** The item that a registration begins. */
export function registered(event: ItemRegistered): OpenItem {
  // Named one by one: a rest of so many fields costs more than everything else a replay does.
  const { item: id, problem, category, origin, unit, handling, supervision, continues, meta } = event;
  const item: OpenItem = {
    status: "open",
    id,
    problem,
    category,
    origin,
    unit,
    handling,
    supervision,
    registered: stampOf(event),
    updated: doneOf(event),
    cycles: [],
  };
  if (continues === undefined && meta === undefined) return item;
  return { ...item, ...(continues !== undefined && { continues }), ...(meta !== undefined && { meta }) };
}

/** The item with its owner. */
export function assigned(item: OpenItem, event: ItemAssigned): AssignedItem {
  const { type, item: id, by, on, at, ...fields } = event;
  const assignment = { ...fields, assigned: stampOf(event) };
  const updated = changedOn(item, event);
  return { assignment, extensions: [], reports: [], pauses: [], rejections: [], ...item, status: "assigned", updated };
}

/** The item with one more word of its unit, in work or at rest as it was. */
export function reported<Before extends AssignedItem | WaitingItem | DeferredItem>(
  item: Before,
  event: ItemReported,
): Before {
  const { type, item: id, ...report } = event;
  if (repeated(id, item.reports, report) !== undefined) throw damaged(event, "it is recorded already");
  return { ...item, reports: [...item.reports, report], updated: changedOn(item, report) };
}

/** The item with a later due moment asked for. */
export function extensionAsked(item: AssignedItem, event: ItemExtensionAsked): AssignedItem {
  const { type, item: id, ...asked } = event;
  if (pendingExtension(item) !== undefined) throw damaged(event, "an earlier request is not decided");
  if (extensionAgain(item, asked) !== undefined) throw damaged(event, "it is recorded already");
  return { ...item, extensions: [...item.extensions, asked], updated: changedOn(item, asked) };
}

/** Refuses a request that was made to the letter before, and decided. */
export function extensionAgain(
  { id, extensions }: AssignedItem,
  asked: Omit<Extension, "decision">,
): Refused<"already-recorded"> | undefined {
  const before = extensions.map(({ decision, ...request }) => request);
  return repeated(`extension of item "${id}"`, before, asked);
}

/** Refuses a pause that began so to the letter before, and has ended. */
export function pauseAgain({ id, pauses }: AssignedItem, begun: PauseBegun): Refused<"already-recorded"> | undefined {
  const before = pauses.map(({ resumed: end, ...pause }) => pause);

  return repeated<PauseBegun>(`pause of item "${id}"`, before, begun);
}

type PauseBegun = ({ readonly kind: "waiting" } | { readonly kind: "deferred" }) & Done;

/** The item with the last request decided. */
export function extensionDecided(item: AssignedItem, event: ItemExtensionDecided): AssignedItem {
  const { type, item: id, ...decision } = event;
  const pending = pendingExtension(item);
  if (pending === undefined) throw damaged(event, "no extension was asked for");
  const extensions = [...item.extensions.slice(0, -1), { ...pending, decision }];
  return { ...item, extensions, updated: changedOn(item, event) };
}

/** The last request for an extension, as long as nobody has decided it. */
export function pendingExtension({ extensions }: AssignedItem): Extension | undefined {
  const last = extensions.at(-1);
  return last?.decision === undefined ? last : undefined;
}

/** The item that waits for an outside body. */
export function waiting(item: AssignedItem, event: ItemWaiting): WaitingItem {
  const { type, item: id, ...wait } = event;
  if (pauseAgain(item, { kind: "waiting", ...wait }) !== undefined) throw damaged(event, "it is recorded already");
  return { waiting: wait, ...item, status: "waiting", updated: changedOn(item, wait) };
}

/** The item on which nothing is done for now. */
export function deferred(item: AssignedItem, event: ItemDeferred): DeferredItem {
  const { type, item: id, ...deferral } = event;
  if (pauseAgain(item, { kind: "deferred", ...deferral }) !== undefined) throw damaged(event, "it is recorded already");
  return { deferral, ...item, status: "deferred", updated: changedOn(item, deferral) };
}

/** The item in work again, the pause kept. */
export function resumed(item: WaitingItem | DeferredItem, event: ItemResumed): AssignedItem {
  return pauseEnded(item, event);
}

/** The item in work again, whatever ended the pause. */
export function pauseEnded(item: WaitingItem | DeferredItem, event: Stamp & { readonly reason: string }): AssignedItem {
  const end = { resumed: { ...stampOf(event), reason: event.reason } };
  const back = (fields: Omit<AssignedItem, "status">, pause: Pause): AssignedItem => {
    return { ...fields, status: "assigned", pauses: [...item.pauses, pause], updated: changedOn(item, event) };
  };
  if (item.status === "waiting") {
    const { waiting: wait, ...fields } = item;
    return back(fields, { kind: "waiting", ...wait, ...end });
  }
  const { deferral, ...fields } = item;
  return back(fields, { kind: "deferred", ...deferral, ...end });
}
