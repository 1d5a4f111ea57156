import { refuse, type Refused } from "../../core/index.js";
import type { MemberProcedure, Plan } from "../schema/index.js";

/** Who speaks about a member at a step, and what the step is called. */
export type ProcedureStep = MemberProcedure["steps"][number];

/**
 * Finds how the members of a unit are judged under the plan they were enrolled under.
 *
 * @throws RangeError when the plan has no such procedure: the member was not made by the steps
 */
export function procedureOf({ id, version, members }: Plan): MemberProcedure {
  if (members === undefined) throw new RangeError(`plan "${id}" version ${version} has no procedure for members`);
  return members;
}

/** Refuses to enrol anybody where the plan judges no members. */
export function unplanned({ id, members }: Plan, member: string): Refused<"no-members-planned"> | undefined {
  if (members !== undefined) return undefined;
  return refuse("no-members-planned", `plan "${id}" has no procedure by which member "${member}" could pass`);
}
