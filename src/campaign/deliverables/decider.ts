import { decider, type Decider } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { appraise } from "./appraise.js";
import { seekComments } from "./comments.js";
import { draft, redraft } from "./draft.js";
import { evolveDeliverable } from "./evolve.js";
import { publish, withdrawPublication } from "./publication.js";
import { review } from "./review.js";
import type { Deliverable, DeliverableEvent } from "./schema/index.js";

/** A step as the steps of this part are: plan, deliverable, input. */
type Step<Input, Answer> = (plan: Plan, deliverable: Deliverable, input: Input) => Answer;

/**
 * Makes the decider of the deliverables of one plan, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @param plan - the plan the deliverables are begun under
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#decider}
 */
export function deliverableDecider(plan: Plan): Decider<Deliverable, DeliverableEvent> {
  const under =
    <Input, Answer>(step: Step<Input, Answer>) =>
    (deliverable: Deliverable, input: Input): Answer =>
      step(plan, deliverable, input);
  return decider({
    noun: "deliverable",
    begin: { draft: (input: Parameters<typeof draft>[1]) => draft(plan, input) },
    steps: {
      redraft: under(redraft),
      seekComments: under(seekComments),
      review: under(review),
      appraise: under(appraise),
      publish: under(publish),
      withdrawPublication: under(withdrawPublication),
    },
    evolve: evolveDeliverable,
  });
}
