import * as z from "zod";
import {
  DueMoment,
  EvidenceList,
  IdText,
  Meta,
  Words,
  idOf,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../../core/index.js";
import { ItemId, Moment } from "../../schema/index.js";

/** Names one order. */
export const OrderId = idOf("OrderId");
/** Text that names an order. */
export type OrderId = z.infer<typeof OrderId>;

/** What `order` takes: which unit is ordered to do what, by when, and which leader orders it (`by`). */
export const OrderInput = z.strictObject({
  id: OrderId,
  unit: IdText,
  /** What the unit is to bring about, in the words of the order. */
  what: Words,
  /** The item of the ledger that it is about, if there is one. */
  item: ItemId.optional(),
  due: DueMoment.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `fulfil` takes: the result and its proofs, at least one. */
export const FulfilInput = z.strictObject({ result: Words, evidence: EvidenceList, ...stampFields });

/** What `confirm` takes. */
export const ConfirmInput = z.strictObject({ note: Words.optional(), ...stampFields });

/** What `sendBack` takes: why the result is not what was ordered. */
export const SendBackInput = z.strictObject({ reason: Words, ...stampFields });

const ofOrder = { order: OrderId };

/** The fact that a leader ordered something on the spot. */
export const OrderGiven = OrderInput.omit({ id: true }).extend({ type: z.literal("order-given"), ...ofOrder });
/** An order was given. */
export interface OrderGiven extends DeepReadonly<z.infer<typeof OrderGiven>> {}

/** The fact that a result was reported to whoever gave the order. */
export const OrderFulfilled = FulfilInput.extend({ type: z.literal("order-fulfilled"), ...ofOrder });
/** The result of an order was reported. */
export interface OrderFulfilled extends DeepReadonly<z.infer<typeof OrderFulfilled>> {}

/** The fact that whoever gave the order found the result to be what was ordered. */
export const OrderConfirmed = ConfirmInput.extend({ type: z.literal("order-confirmed"), ...ofOrder });
/** The result of an order was confirmed. */
export interface OrderConfirmed extends DeepReadonly<z.infer<typeof OrderConfirmed>> {}

/** The fact that whoever gave the order did not take the result for what was ordered. */
export const OrderSentBack = SendBackInput.extend({ type: z.literal("order-sent-back"), ...ofOrder });
/** The result of an order was sent back. */
export interface OrderSentBack extends DeepReadonly<z.infer<typeof OrderSentBack>> {}

/** Everything that can happen to an order. */
export const OrderEvent = z
  .discriminatedUnion("type", [OrderGiven, OrderFulfilled, OrderConfirmed, OrderSentBack])
  .check(onItsDay);
/** Everything that can happen to an order. */
export type OrderEvent = OrderGiven | OrderFulfilled | OrderConfirmed | OrderSentBack;

const fulfilment = z.strictObject({
  ...FulfilInput.shape,
  evidence: EvidenceList.refine((list) => list.length > 0, "is empty"),
});

const orderFields = {
  id: OrderId,
  unit: IdText,
  what: Words,
  item: ItemId.optional(),
  due: DueMoment.optional(),
  given: z.strictObject(stampFields),
  /** Results that were not what was ordered, oldest first. */
  sentBack: z.array(z.strictObject({ fulfilment, returned: SendBackInput })),
  /** When the last thing happened to it. */
  updated: Moment,
  meta: Meta.optional(),
};

/** An order of which no standing result is reported. */
export const GivenOrder = z.strictObject({ status: z.literal("given"), ...orderFields });
/** An order to be carried out. */
export interface GivenOrder extends DeepReadonly<z.infer<typeof GivenOrder>> {}

/** An order whose result waits for the word of whoever gave it. */
export const FulfilledOrder = z.strictObject({ status: z.literal("fulfilled"), ...orderFields, fulfilment });
/** An order that the unit says is carried out. */
export interface FulfilledOrder extends DeepReadonly<z.infer<typeof FulfilledOrder>> {}

/** An order that is done. */
export const ConfirmedOrder = z.strictObject({
  ...FulfilledOrder.shape,
  status: z.literal("confirmed"),
  confirmation: ConfirmInput,
});
/** An order that is carried out, as whoever gave it says. */
export interface ConfirmedOrder extends DeepReadonly<z.infer<typeof ConfirmedOrder>> {}

/** An order in any status. */
export const Order = z.discriminatedUnion("status", [GivenOrder, FulfilledOrder, ConfirmedOrder]);
/** What a leader ordered on the spot (责令), until its result is confirmed. */
export type Order = GivenOrder | FulfilledOrder | ConfirmedOrder;

/** The statuses of an order, in the order of its life. */
export const ORDER_STATUSES = ["given", "fulfilled", "confirmed"] as const satisfies readonly Order["status"][];
/** Where an order stands. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Which step is possible in which status. */
export const ORDER_STEPS = {
  fulfil: { from: ["given"], to: ["fulfilled"] },
  confirm: { from: ["fulfilled"], to: ["confirmed"] },
  sendBack: { from: ["fulfilled"], to: ["given"] },
} as const satisfies Record<string, { readonly from: readonly OrderStatus[]; readonly to: readonly OrderStatus[] }>;
/** The name of a step on an order. */
export type OrderStep = keyof typeof ORDER_STEPS;
