import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../../core/index.js";
import { appeal, recheck } from "./appeal.js";
import { evolveConsequence } from "./evolve.js";
import { impose } from "./impose.js";
import type { Consequences } from "./results.js";
import type { Consequence, ConsequenceEvent, FrozenRules } from "./schema/index.js";

/** Why a command for a consequence comes to nothing. */
export type ConsequenceCommandRefusal = CommandRefusal | RefusalOf<typeof impose | typeof appeal | typeof recheck>;

/** What a consequence is imposed on the strength of. */
export interface DueConsequences {
  readonly rules: FrozenRules;
  readonly result: Consequences;
}

/**
 * Makes the decider of consequences, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. To impose one, the rules and what they
 * came to must be known; without them `impose` is no command.
 *
 * @param due - the rules, and what they make of the history
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#decider}
 */
export function consequenceDecider(
  due?: DueConsequences,
): Decider<Consequence, ConsequenceEvent, ConsequenceCommandRefusal> {
  return decider({
    noun: "consequence",
    begin: due === undefined ? {} : { impose: impose.bind(undefined, due.rules, due.result) },
    steps: { appeal, recheck },
    evolve: evolveConsequence,
  });
}
