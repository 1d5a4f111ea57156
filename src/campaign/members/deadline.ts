import { isLate, refuse, type Done, type DueMoment, type Refused } from "../../core/index.js";

/** Refuses a deadline for an attempt that has passed when the attempt is opened. */
export function tooSoon(
  member: string,
  { deadline, ...done }: Done & { readonly deadline?: DueMoment | undefined },
): Refused<"deadline-before-decision"> | undefined {
  if (deadline === undefined || isLate(done, deadline) !== true) return undefined;
  return refuse(
    "deadline-before-decision",
    `the attempt that member "${member}" begins on ${done.at ?? done.on} would be due on ${deadline}`,
  );
}
