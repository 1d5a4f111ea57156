import type { BandTable } from "../rules/index.js";
import { gradedAs, gradesInOrder } from "./grade.js";
import type { SubjectResult } from "./results.js";
import type { GradeQuota } from "./schema.js";

/**
 * Takes the top grade from those who are beyond its quota, the lowest scores first; of equals at the line none keeps it.
 *
 * @param results - of all subjects
 * @param table - the grades
 * @param quota - how many may have the top grade
 */
export function applyQuota(
  results: readonly SubjectResult[],
  table: BandTable,
  quota: GradeQuota,
): readonly SubjectResult[] {
  const grades = gradesInOrder(table);
  const top = grades.at(-1)?.grade;
  const lines = new Map<string, number>();
  for (const [group, members] of groupsOf(results, quota)) lines.set(group, lineOf(members, top, quota));
  return results.map((result) => {
    const { grade, score } = result;
    if (grade?.status !== "graded" || grade.grade !== top || score.status === "withheld") return result;
    if (score.value > (lines.get(groupOf(result, quota)) ?? -Infinity)) return result;
    const beyond = gradedAs(grades, grades.length - 2, grades.length - 1);
    return { ...result, grade: { ...beyond, beyondQuota: true } };
  });
}

function groupOf({ subject, category }: SubjectResult, { among }: GradeQuota): string {
  if (among === "all") return "";
  return JSON.stringify(category === undefined ? { subject } : { category });
}

function groupsOf(results: readonly SubjectResult[], quota: GradeQuota): Map<string, SubjectResult[]> {
  const groups = new Map<string, SubjectResult[]>();
  for (const result of results) {
    if (result.grade?.status !== "graded") continue;
    const group = groupOf(result, quota);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [result]);
    else members.push(result);
  }
  return groups;
}

/** The score above which the top grade is kept: that of the first who is beyond the quota. */
function lineOf(
  members: readonly SubjectResult[],
  top: string | undefined,
  { numerator, denominator }: GradeQuota,
): number {
  const allowed = Math.floor((members.length * numerator) / denominator);
  const scores = members.flatMap(({ grade, score }) =>
    grade?.status === "graded" && grade.grade === top && score.status === "scored" ? [score.value] : [],
  );
  return scores.sort((one, other) => other - one)[allowed] ?? -Infinity;
}
