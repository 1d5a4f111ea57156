import { askEveryStep, type PossibleStep, type WouldBe } from "../core/index.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import type { SignOff } from "./sign-off-rules.js";
import { ITEM_STEPS, type Item, type ItemStep } from "./schema/index.js";

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param item - the item, in any status
 * @param wouldBe - the actor, the day `on`, the moment `at` where it is known, and what the item is signed off by
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  item: Item,
  { policy, facts, ...wouldBe }: WouldBe & SignOff,
): readonly PossibleStep<ItemStep, ItemStepRefusal | "invalid-input">[] {
  return askEveryStep(ITEM_STEPS, `item "${item.id}"`, wouldBe, (step, stamp) =>
    mayTake(step, item, stamp, { policy, facts }),
  );
}
