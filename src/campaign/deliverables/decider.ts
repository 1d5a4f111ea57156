import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { appraise } from "./appraise.js";
import { seekComments } from "./comments.js";
import { draft, redraft } from "./draft.js";
import { evolveDeliverable } from "./evolve.js";
import { moveToPlan } from "./migrate.js";
import { publish, withdrawPublication } from "./publication.js";
import { review } from "./review.js";
import type { Deliverable, DeliverableEvent } from "./schema/index.js";

/** Why a command for a deliverable comes to nothing: its step refuses, or it reaches none. */
export type DeliverableCommandRefusal =
  | CommandRefusal
  | RefusalOf<
      | typeof draft
      | typeof redraft
      | typeof seekComments
      | typeof review
      | typeof appraise
      | typeof publish
      | typeof withdrawPublication
      | typeof moveToPlan
    >;

/**
 * Makes the decider of the deliverables of one plan, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. Deliverables that are to move to
 * another version of the plan need that one too; without it `moveToPlan` is no command.
 *
 * @param plan - the plan the deliverables are begun under
 * @param next - the version that deliverables may move to
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#decider}
 */
export function deliverableDecider(
  plan: Plan,
  next?: Plan,
): Decider<Deliverable, DeliverableEvent, DeliverableCommandRefusal> {
  return decider({
    noun: "deliverable",
    begin: { draft: draft.bind(undefined, plan) },
    steps: {
      redraft: redraft.bind(undefined, plan),
      seekComments: seekComments.bind(undefined, plan),
      review: review.bind(undefined, plan),
      appraise: appraise.bind(undefined, plan),
      publish: publish.bind(undefined, plan),
      withdrawPublication: withdrawPublication.bind(undefined, plan),
      ...(next !== undefined && { moveToPlan: moveToPlan.bind(undefined, plan, next) }),
    },
    evolve: evolveDeliverable,
  });
}
