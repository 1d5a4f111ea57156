import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { enrol, exempt, readmit } from "./enrol.js";
import { evolveMember } from "./evolve.js";
import { grade } from "./grade.js";
import { moveToPlan } from "./migrate.js";
import type { Member, MemberEvent } from "./schema/index.js";
import { giveStatement } from "./statement.js";

/** Why a command for a member comes to nothing. */
export type MemberCommandRefusal =
  | CommandRefusal
  | RefusalOf<typeof enrol | typeof giveStatement | typeof grade | typeof exempt | typeof readmit | typeof moveToPlan>;

/**
 * Makes the decider of the members under one plan, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. Members who are to move to another
 * version of the plan need that one too; without it `moveToPlan` is no command.
 *
 * @param plan - the plan the members are judged under
 * @param next - the version that members may move to
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#decider}
 */
export function memberDecider(plan: Plan, next?: Plan): Decider<Member, MemberEvent, MemberCommandRefusal> {
  return decider({
    noun: "member",
    begin: { enrol: enrol.bind(undefined, plan) },
    steps: {
      giveStatement: giveStatement.bind(undefined, plan),
      grade: grade.bind(undefined, plan),
      exempt: exempt.bind(undefined, plan),
      readmit: readmit.bind(undefined, plan),
      ...(next !== undefined && { moveToPlan: moveToPlan.bind(undefined, plan, next) }),
    },
    evolve: evolveMember,
  });
}
