import type * as z from "zod";
import { isLate, readInput, refuse, repeated, type InputOf, type Refused, type Result } from "../core/index.js";
import {
  deferred,
  extensionAgain,
  extensionAsked,
  extensionDecided,
  pauseAgain,
  reported,
  resumed,
  waiting,
} from "./work-states.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import {
  AskExtensionInput,
  DecideExtensionInput,
  DeferInput,
  ReportInput,
  ResumeInput,
  WaitInput,
  type AssignedItem,
  type DeferredItem,
  type Item,
  type ItemDeferred,
  type ItemExtensionAsked,
  type ItemExtensionDecided,
  type ItemReported,
  type ItemResumed,
  type ItemWaiting,
  type WaitingItem,
} from "./schema/index.js";
import { currentDue, isLaterDue } from "./timeliness.js";

/**
 * Notes how far a unit says it is: fixed, partly fixed, or not started; its word alone closes nothing.
 *
 * An item that waits or is deferred is reported on as well, and goes on waiting or resting.
 *
 * Refuses with `invalid-input`, `wrong-status` (nobody answers for the item, or it was submitted or ended), `backdated`, and
 * `already-recorded` (a report to the letter).
 *
 * @param item - the item, in any status
 * @param input - the state, a note, and who reports on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#report}
 */
export function report(
  item: Item,
  input: InputOf<typeof ReportInput>,
): Result<
  { item: AssignedItem | WaitingItem | DeferredItem; event: ItemReported },
  ItemStepRefusal<"report"> | "invalid-input" | "already-recorded"
> {
  const read = readInput(ReportInput, input, `report on item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("report", item, read.value);
  if (!standing.ok) return standing;
  const again = repeated(`report on item "${item.id}"`, standing.item.reports, read.value);
  if (again !== undefined) return again;
  const event: ItemReported = { type: "item-reported", item: item.id, ...read.value };
  return { ok: true, item: reported(standing.item, event), event };
}

/**
 * Asks for a later due moment (申请延期); until somebody else decides, the present one holds.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not in work), `backdated`, `no-due-moment` (there is nothing to
 * extend), `extension-pending` (an earlier request is not decided), `not-later` (not after the present due moment: of two
 * instants the moments are compared, otherwise the days), `due-in-the-past`, and `already-recorded` (a request that was decided, to the letter).
 *
 * @param item - the item, in any status
 * @param input - the due moment asked for, the reason, and who asks on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#extension}
 */
export function askExtension(
  item: Item,
  input: InputOf<typeof AskExtensionInput>,
): Result<
  { item: AssignedItem; event: ItemExtensionAsked },
  ItemStepRefusal<"askExtension"> | "invalid-input" | "due-in-the-past" | "already-recorded"
> {
  const read = readInput(AskExtensionInput, input, `extend item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("askExtension", item, read.value);
  if (!standing.ok) return standing;
  const refused = unextended(standing.item, read.value);
  if (refused !== undefined) return refused;
  const event: ItemExtensionAsked = { type: "item-extension-asked", item: item.id, ...read.value };
  return { ok: true, item: extensionAsked(standing.item, event), event };
}

function unextended(
  item: AssignedItem,
  asked: z.output<typeof AskExtensionInput>,
): Refused<"not-later" | "due-in-the-past" | "already-recorded"> | undefined {
  const { due, ...stamp } = asked;
  const present = currentDue(item);
  if (present !== undefined && !isLaterDue(due, present)) {
    return refuse("not-later", `item "${item.id}" is due on ${present}, and ${due} is no later`);
  }
  if (isLate(stamp, due) !== true) return extensionAgain(item, asked);
  return refuse("due-in-the-past", `item "${item.id}" would on ${stamp.at ?? stamp.on} be due on ${due}`);
}

/**
 * Grants or refuses the extension that was asked for; whoever asked for it or owns the item cannot be the one.
 *
 * A granted extension moves the present due moment. The first one stays what every rate looks at.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not in work), `backdated`, `no-extension-asked`,
 * `not-independent`, and `no-reason` (refused without its reason).
 *
 * @param item - the item, in any status
 * @param input - whether it is granted, the reason, and who decides on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#extension}
 */
export function decideExtension(
  item: Item,
  input: InputOf<typeof DecideExtensionInput>,
): Result<
  { item: AssignedItem; event: ItemExtensionDecided },
  ItemStepRefusal<"decideExtension"> | "invalid-input" | "no-reason"
> {
  const read = readInput(DecideExtensionInput, input, `decide on extending item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("decideExtension", item, read.value);
  if (!standing.ok) return standing;
  const { granted, reason } = read.value;
  if (!granted && reason === undefined) {
    return refuse("no-reason", `the extension of item "${item.id}" would be refused without a reason`);
  }
  const event: ItemExtensionDecided = { type: "item-extension-decided", item: item.id, ...read.value };
  return { ok: true, item: extensionDecided(standing.item, event), event };
}

/**
 * Notes that an outside body must act before the work can go on, and when it is expected to; the due moment stands.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not in work), `backdated`, `expected-in-the-past`, and
 * `already-recorded` (a wait that has ended, to the letter).
 *
 * @param item - the item, in any status
 * @param input - the body, what it must do, the day it is expected, and who notes it on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#wait}
 */
export function wait(
  item: Item,
  input: InputOf<typeof WaitInput>,
): Result<
  { item: WaitingItem; event: ItemWaiting },
  ItemStepRefusal<"wait"> | "invalid-input" | "expected-in-the-past" | "already-recorded"
> {
  const read = readInput(WaitInput, input, `let item "${item.id}" wait`);
  if (!read.ok) return read;
  const standing = mayTake("wait", item, read.value);
  if (!standing.ok) return standing;
  const { expected, on } = read.value;
  if (expected !== undefined && expected < on) {
    return refuse(
      "expected-in-the-past",
      `item "${item.id}" would wait from ${on} for what was expected on ${expected}`,
    );
  }
  const again = pauseAgain(standing.item, { kind: "waiting", ...read.value });
  if (again !== undefined) return again;
  const event: ItemWaiting = { type: "item-waiting", item: item.id, ...read.value };
  return { ok: true, item: waiting(standing.item, event), event };
}

/**
 * Lets the work rest until a day, for a reason; whoever owns the item cannot be the one. The due moment stands.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not in work), `backdated`, `not-independent`,
 * `until-in-the-past`, and `already-recorded` (a rest that has ended, to the letter).
 *
 * @param item - the item, in any status
 * @param input - the reason, until when, and who defers it on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#defer}
 */
export function defer(
  item: Item,
  input: InputOf<typeof DeferInput>,
): Result<
  { item: DeferredItem; event: ItemDeferred },
  ItemStepRefusal<"defer"> | "invalid-input" | "until-in-the-past" | "already-recorded"
> {
  const read = readInput(DeferInput, input, `defer item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("defer", item, read.value);
  if (!standing.ok) return standing;
  const { until, on } = read.value;
  if (until < on) return refuse("until-in-the-past", `item "${item.id}" would be deferred on ${on} until ${until}`);
  const again = pauseAgain(standing.item, { kind: "deferred", ...read.value });
  if (again !== undefined) return again;
  const event: ItemDeferred = { type: "item-deferred", item: item.id, ...read.value };
  return { ok: true, item: deferred(standing.item, event), event };
}

/**
 * Takes the work up again after a pause; the pause is kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is neither waiting nor deferred), and `backdated`.
 *
 * @param item - the item, in any status
 * @param input - the reason, and who resumes on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#wait}
 */
export function resume(
  item: Item,
  input: InputOf<typeof ResumeInput>,
): Result<{ item: AssignedItem; event: ItemResumed }, ItemStepRefusal<"resume"> | "invalid-input"> {
  const read = readInput(ResumeInput, input, `resume item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("resume", item, read.value);
  if (!standing.ok) return standing;
  const event: ItemResumed = { type: "item-resumed", item: item.id, ...read.value };
  return { ok: true, item: resumed(standing.item, event), event };
}
