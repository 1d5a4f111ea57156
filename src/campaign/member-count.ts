import { invalidInput, type Refused } from "../core/index.js";
import { MemberCount } from "./schema/index.js";

/** What the facts of members take beside the reference day. */
export interface WithMemberCount {
  /** How many members the unit has now, where that is not the number with which it entered. */
  readonly memberCount?: number | undefined;
}

/**
 * Refuses a number of members that is none.
 *
 * @param options - as they were handed in
 * @internal
 */
export function miscounted({ memberCount }: WithMemberCount): Refused<"invalid-input"> | undefined {
  if (memberCount === undefined || MemberCount.safeParse(memberCount).success) return undefined;
  return invalidInput("count members", [{ path: ["memberCount"], message: `is ${memberCount}` }]);
}
