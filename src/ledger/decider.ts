import type { CompiledCalendar } from "../calendar/index.js";
import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../core/index.js";
import { evolve } from "./evolve.js";
import { cancel, carryOver, mergeInto, transfer } from "./leave.js";
import { lookBack } from "./look-back.js";
import { announce, answerObjection, approve, objectTo, returnEvidence, revise } from "./sign-off.js";
import type { SignOff } from "./sign-off-rules.js";
import { accept, assign, register, reject, reopen, submit } from "./item.js";
import { askExtension, decideExtension, defer, report, resume, wait } from "./work.js";
import { type Item, type ItemEvent, type Problem } from "./schema/index.js";

/** Why a command for an item comes to nothing: its step refuses, or it reaches none. */
export type ItemCommandRefusal =
  | CommandRefusal
  | RefusalOf<
      | typeof register
      | typeof assign
      | typeof report
      | typeof askExtension
      | typeof decideExtension
      | typeof wait
      | typeof defer
      | typeof resume
      | typeof submit
      | typeof reject
      | typeof reopen
      | typeof lookBack
      | typeof transfer
      | typeof cancel
      | typeof mergeInto
      | typeof carryOver
      | typeof revise
      | typeof returnEvidence
      | typeof objectTo
      | typeof answerObjection
      | typeof approve
      | typeof accept
      | typeof announce
    >;

/**
 * Makes the decider of the items of one problem, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @param problem - the problem whose items the commands are for
 * @param signOff - the policy and the facts by which items are signed off; with a `calendar` also the step `announce`
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#decider}
 */
export function itemDecider(
  problem: Problem,
  { calendar, ...signOff }: SignOff & { readonly calendar?: CompiledCalendar } = {},
): Decider<Item, ItemEvent, ItemCommandRefusal> {
  const underPolicy = {
    assign: (item: Item, input: Parameters<typeof assign>[1]) => assign(item, input, signOff),
    approve: (item: Item, input: Parameters<typeof approve>[1]) => approve(item, input, signOff),
    accept: (item: Item, input: Parameters<typeof accept>[1]) => accept(item, input, signOff),
  };
  const byWorkdays = calendar && {
    announce: (item: Item, input: Parameters<typeof announce>[1]) => announce(item, input, { calendar, ...signOff }),
  };
  return decider({
    noun: "item",
    begin: { register: (input: Parameters<typeof register>[1]) => register(problem, input) },
    steps: {
      ...{ report, askExtension, decideExtension, wait, defer, resume, submit, reject, reopen, lookBack },
      ...{ transfer, cancel, mergeInto, carryOver, revise, returnEvidence, objectTo, answerObjection },
      ...underPolicy,
      ...byWorkdays,
    },
    evolve,
  });
}
