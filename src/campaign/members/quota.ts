import { groupBy } from "../../core/index.js";
import type { MemberProcedure } from "../schema/index.js";
import type { Member } from "./schema/index.js";

/** Whether no more members have a grade than its quota allows. */
export const QUOTA_VERDICTS = ["kept", "exceeded"] as const;
/** Whether no more members have a grade than its quota allows. */
export type QuotaVerdict = (typeof QUOTA_VERDICTS)[number];

/** How a grade stands to the largest part of the graded members that may have it. */
export interface QuotaCheck {
  readonly grade: string;
  readonly quota: { readonly numerator: number; readonly denominator: number };
  /** Members who have the grade. */
  readonly count: number;
  /** Members who have any grade. */
  readonly graded: number;
  readonly verdict: QuotaVerdict;
  /** Units in which it is exceeded among their own members, though it may be kept on the whole. */
  readonly exceededIn: readonly string[];
}

/**
 * The grade that a member has: the last one given. A member who goes through it again has the one that did not pass until the next
 * is given; one who is exempt has none.
 */
export function standingGrade({ status, attempt, earlier }: Member): string | undefined {
  if (status === "exempt") return undefined;
  if ("verdict" in attempt) return attempt.verdict.grade;
  const last = earlier.findLast((each) => each.ending === "redo");
  return last?.verdict.grade;
}

/** Compares each grade that has a quota with it, in whole numbers. */
export function quotasOf({ grades }: MemberProcedure, members: readonly Member[]): readonly QuotaCheck[] {
  const graded = members.flatMap((member) => {
    const grade = standingGrade(member);
    return grade === undefined ? [] : [{ unit: member.unit, grade }];
  });
  const units = groupBy(graded, ["unit"]);
  return grades.flatMap(({ id: grade, quota }) => {
    if (quota === undefined) return [];
    const { count, verdict } = held(graded, grade, quota);
    const exceededIn = units.flatMap(({ key, members: some }) =>
      key.unit !== undefined && held(some, grade, quota).verdict === "exceeded" ? [key.unit] : [],
    );
    return [{ grade, quota, count, graded: graded.length, verdict, exceededIn }];
  });
}

/** Products in whole numbers of any size: no quotient is rounded, however large the terms of the fraction. */
function held(
  graded: readonly { readonly grade: string }[],
  grade: string,
  { numerator, denominator }: QuotaCheck["quota"],
): { readonly count: number; readonly verdict: QuotaVerdict } {
  const count = graded.filter((each) => each.grade === grade).length;
  const isKept = BigInt(count) * BigInt(denominator) <= BigInt(numerator) * BigInt(graded.length);
  return { count, verdict: isKept ? "kept" : "exceeded" };
}
