import { decider, type Decider } from "../core/index.js";
import { evolve } from "./evolve.js";
import { propose, publish, report, repropose, review } from "./pledge.js";
import type { Pledge, PledgeEvent } from "./schema/index.js";
import { settle } from "./settle.js";

/**
 * The pledge in the shape event stores expect: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#decider}
 */
export const pledgeDecider: Decider<Pledge, PledgeEvent> = decider({
  noun: "pledge",
  begin: { propose },
  steps: { review, repropose, publish, report, settle },
  evolve,
});
