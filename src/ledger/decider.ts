import { decider, type Decider } from "../core/index.js";
import { evolve } from "./evolve.js";
import { accept, assign, register, reject, reopen, submit } from "./item.js";
import { askExtension, decideExtension, defer, report, resume, wait } from "./work.js";
import { type Item, type ItemEvent, type Problem } from "./schema/index.js";

/**
 * Makes the decider of the items of one problem, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @param problem - the problem whose items the commands are for
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#decider}
 */
export function itemDecider(problem: Problem): Decider<Item, ItemEvent> {
  return decider({
    noun: "item",
    begin: { register: (input: Parameters<typeof register>[1]) => register(problem, input) },
    steps: { assign, report, askExtension, decideExtension, wait, defer, resume, submit, accept, reject, reopen },
    evolve,
  });
}
