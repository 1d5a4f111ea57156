import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { answer, confirm, reject } from "./answer.js";
import type { Between } from "./between.js";
import { evolveReferral } from "./evolve.js";
import { accept, refer, sendBack } from "./refer.js";
import type { Referral, ReferralEvent } from "./schema/index.js";

/** Why a command for a referral comes to nothing. */
export type ReferralCommandRefusal =
  | CommandRefusal
  | RefusalOf<typeof refer | typeof accept | typeof sendBack | typeof answer | typeof confirm | typeof reject>;

/**
 * Makes the decider of referrals, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. To refer a problem, the plan and the
 * two units must be known; without them `refer` is no command.
 *
 * @param link - the plan, the unit that refers, and the one it refers to
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#decider}
 */
export function referralDecider(
  link?: Between & { readonly plan: Plan },
): Decider<Referral, ReferralEvent, ReferralCommandRefusal> {
  return decider({
    noun: "referral",
    begin: link === undefined ? {} : { refer: refer.bind(undefined, link.plan, link) },
    steps: { accept, sendBack, answer, confirm, reject },
    evolve: evolveReferral,
  });
}
