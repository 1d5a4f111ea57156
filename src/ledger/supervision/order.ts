import type * as z from "zod";
import { isLate, readInput, refuse, type Evidence, type InputOf, type Refused, type Result } from "../../core/index.js";
import { takeOrder, type OrderStepRefusal } from "./order-guard.js";
import { confirmed, fulfilled, given, sentBackTo } from "./order-states.js";
import {
  ConfirmInput,
  FulfilInput,
  OrderInput,
  SendBackInput,
  type ConfirmedOrder,
  type FulfilledOrder,
  type GivenOrder,
  type Order,
  type OrderConfirmed,
  type OrderFulfilled,
  type OrderGiven,
  type OrderSentBack,
} from "./schema/index.js";

/**
 * Notes what a leader ordered a unit to bring about, on the spot (责令).
 *
 * Refuses with `invalid-input` and `due-in-the-past` (due before it is given).
 *
 * @param input - id, unit, what is ordered, the item it is about, the due day or instant, and who orders on which day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#order}
 */
export function order(
  input: InputOf<typeof OrderInput>,
): Result<{ order: GivenOrder; event: OrderGiven }, "invalid-input" | "due-in-the-past"> {
  const read = readInput(OrderInput, input, "order");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const { due, on, at } = fields;
  if (due !== undefined && isLate(fields, due) === true) {
    return refuse("due-in-the-past", `order "${id}" given on ${at ?? on} would be due on ${due}`);
  }
  const event: OrderGiven = { type: "order-given", order: id, ...fields };
  return { ok: true, order: given(event), event };
}

/**
 * Reports the result of an order, with its proofs; it is the unit's word and does not end the order.
 *
 * Refuses with `invalid-input`, `wrong-status` (a result is reported already), `backdated`, `not-independent` (whoever gave the
 * order), `no-evidence`, and `premature-evidence` (a proof that took effect or came in only later).
 *
 * @param order - the order, in any status
 * @param input - the result, the evidence, and who reports on which day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#fulfil}
 */
export function fulfil(
  order: Order,
  input: InputOf<typeof FulfilInput>,
): Result<
  { order: FulfilledOrder; event: OrderFulfilled },
  OrderStepRefusal<"fulfil"> | "invalid-input" | "no-evidence" | "premature-evidence"
> {
  const taken = takeOrder("fulfil", FulfilInput, order, input);
  if (!taken.ok) return taken;
  const refused = unproven(order, taken.given);
  if (refused !== undefined) return refused;
  const event: OrderFulfilled = { type: "order-fulfilled", order: taken.before.id, ...taken.given };
  return { ok: true, order: fulfilled(taken.before, event), event };
}

function unproven(
  { id }: Order,
  { evidence, on }: z.output<typeof FulfilInput>,
): Refused<"no-evidence" | "premature-evidence"> | undefined {
  if (evidence.length === 0) return refuse("no-evidence", `order "${id}" has a result and no proof of it`);
  const premature = evidence.find((proof) => daysOf(proof).some((day) => day > on));
  if (premature === undefined) return undefined;
  const days = daysOf(premature).join(" and ");
  return refuse("premature-evidence", `order "${id}": proof "${premature.id}" of ${on} is dated ${days}`);
}

function daysOf({ effectiveOn, receivedOn }: Evidence): readonly string[] {
  return [effectiveOn, receivedOn].filter((day) => day !== undefined);
}

/**
 * Confirms that the result is what was ordered, and ends the order; only whoever gave it can.
 *
 * Refuses with `invalid-input`, `wrong-status` (no result is reported), `backdated` and `not-the-giver`.
 *
 * @param order - the order, in any status
 * @param input - a note, and who confirms on which day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#confirm}
 */
export function confirm(
  order: Order,
  input: InputOf<typeof ConfirmInput>,
): Result<{ order: ConfirmedOrder; event: OrderConfirmed }, OrderStepRefusal<"confirm"> | "invalid-input"> {
  const taken = takeOrder("confirm", ConfirmInput, order, input);
  if (!taken.ok) return taken;
  const event: OrderConfirmed = { type: "order-confirmed", order: taken.before.id, ...taken.given };
  return { ok: true, order: confirmed(taken.before, event), event };
}

/**
 * Sends a result back that is not what was ordered; the order stands on, its clock runs on, and the result is kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (no result is reported), `backdated` and `not-the-giver`.
 *
 * @param order - the order, in any status
 * @param input - the reason, and who sends it back on which day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#send-back}
 */
export function sendBack(
  order: Order,
  input: InputOf<typeof SendBackInput>,
): Result<{ order: GivenOrder; event: OrderSentBack }, OrderStepRefusal<"sendBack"> | "invalid-input"> {
  const taken = takeOrder("sendBack", SendBackInput, order, input);
  if (!taken.ok) return taken;
  const event: OrderSentBack = { type: "order-sent-back", order: taken.before.id, ...taken.given };
  return { ok: true, order: sentBackTo(taken.before, event), event };
}
