import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import type { OrderBefore } from "./order-states.js";
import { ORDER_STEPS, type Order, type OrderStep } from "./schema/index.js";

/** What can stand against each step, whatever its own arguments. */
export interface OrderStepRefusals {
  readonly fulfil: "wrong-status" | "backdated" | "not-independent";
  readonly confirm: "wrong-status" | "backdated" | "not-the-giver";
  readonly sendBack: "wrong-status" | "backdated" | "not-the-giver";
}
/** What can stand against one step, whatever its own arguments. */
export type OrderStepRefusal<Step extends OrderStep = OrderStep> = OrderStepRefusals[Step];

/** Reads a step's input and asks whether the step may be taken: the way into every step on an order. */
export function takeOrder<Step extends OrderStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  order: Order,
  input: unknown,
):
  | { readonly ok: true; readonly before: OrderBefore<Step>; readonly given: z.output<Schema> }
  | Refused<OrderStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} order "${order.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, order, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param order - the order, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#confirm}
 */
export function possibleOrderSteps(
  order: Order,
  wouldBe: WouldBe,
): readonly PossibleStep<OrderStep, OrderStepRefusal | "invalid-input">[] {
  return askEveryStep(ORDER_STEPS, `order "${order.id}"`, wouldBe, (step, stamp) => mayTake(step, order, stamp));
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends OrderStep>(
  step: Step,
  order: Order,
  stamp: Stamp,
): { readonly ok: true; readonly before: OrderBefore<Step> } | Refused<OrderStepRefusal<Step>> {
  const { id, updated } = order;
  if (!allows(ORDER_STEPS, step, order)) return wrongStatus(ORDER_STEPS, step, "order", order);
  const refused = backdated(`order "${id}"`, updated, stamp) ?? ownGuard(step, order, stamp.by);
  // The guard narrowed the status, and each step has the codes of its own guard: both follow `step`, which the compiler
  // does not trace through the type parameter.
  return (refused ?? { ok: true, before: order }) as ReturnType<typeof mayTake<Step>>;
}

/** Whoever gave the order judges the result, and so cannot be the one who reports it. */
function ownGuard(step: OrderStep, { id, given }: Order, by: string): Refused<OrderStepRefusal> | undefined {
  const isGiver = by === given.by;
  switch (step) {
    case "fulfil":
      if (!isGiver) return undefined;
      return refuse("not-independent", `"${by}" gave order "${id}" and cannot report its result`);
    case "confirm":
    case "sendBack":
      if (isGiver) return undefined;
      return refuse("not-the-giver", `"${by}" cannot ${step} order "${id}", which "${given.by}" gave`);
  }
}
