import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  stampOf,
  unknownEvent,
} from "../../core/index.js";
import {
  ORDER_STEPS,
  type ConfirmedOrder,
  type FulfilledOrder,
  type GivenOrder,
  type Order,
  type OrderConfirmed,
  type OrderEvent,
  type OrderFulfilled,
  type OrderGiven,
  type OrderSentBack,
  type OrderStep,
} from "./schema/index.js";

/** The status an order must have before a step. */
export type OrderBefore<Step extends OrderStep> = Extract<
  Order,
  { status: (typeof ORDER_STEPS)[Step]["from"][number] }
>;

/** The order as it was given. */
export function given(event: OrderGiven): GivenOrder {
  const { type, order: id, by, on, at, ...fields } = event;
  return { ...fields, status: "given", id, given: stampOf(event), sentBack: [], updated: doneOf(event) };
}

/** The order with its result. */
export function fulfilled(order: GivenOrder, event: OrderFulfilled): FulfilledOrder {
  const { type, order: id, ...fulfilment } = event;
  return { ...order, status: "fulfilled", fulfilment, updated: changedOn(order, event) };
}

/** The order that is done. */
export function confirmed(order: FulfilledOrder, event: OrderConfirmed): ConfirmedOrder {
  const { type, order: id, ...confirmation } = event;
  return { ...order, status: "confirmed", confirmation, updated: changedOn(order, event) };
}

/** The order that is to be carried out still; the result that did not do is kept. */
export function sentBackTo({ fulfilment, ...order }: FulfilledOrder, event: OrderSentBack): GivenOrder {
  const { type, order: id, ...returned } = event;
  const sentBack = [...order.sentBack, { fulfilment, returned }];
  return { ...order, status: "given", sentBack, updated: changedOn(order, event) };
}

/**
 * Puts an event onto an order.
 *
 * An event is a fact and is never refused.
 *
 * @param order - the order before, or `undefined` before it was given
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another order or to another status, it is
 * dated before the last one, or no event has its name
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#evolve-order}
 */
export function evolveOrder(order: Order | undefined, event: OrderEvent): Order {
  switch (event.type) {
    case "order-given":
      if (order !== undefined) throw new DamagedHistoryError(`order "${order.id}" is given a second time`);
      return given(event);
    case "order-fulfilled":
      return fulfilled(before("fulfil", order, event), event);
    case "order-confirmed":
      return confirmed(before("confirm", order, event), event);
    case "order-sent-back":
      return sentBackTo(before("sendBack", order, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends OrderStep>(step: Step, order: Order | undefined, event: OrderEvent): OrderBefore<Step> {
  const cannot = `${event.type} of order "${event.order}" on ${event.on} cannot follow`;
  if (order?.id !== event.order) {
    throw new DamagedHistoryError(`${cannot}: the state is that of ${order?.id ?? "no order"}`);
  }
  mustNotPrecede(cannot, order, event);
  if (!allows(ORDER_STEPS, step, order)) throw new DamagedHistoryError(`${cannot}: it is ${order.status}`);
  return order;
}
