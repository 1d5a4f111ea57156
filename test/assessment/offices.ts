import { must } from "answerable";
import { assess, freeze } from "answerable/assessment";
import type { IndexDefinition, Limiter, Normalisation, Subject, SubjectResult, Waivers } from "answerable/assessment";
import type { Condition } from "answerable/rules";

export const label = { en: "part", "zh-CN": "指标" };

/** The points of a fact, and nothing else. */
const asGiven: Normalisation = { method: "linear", from: 0, to: 100, beyond: "refuse" };

/** An index of one indicator that reads "x". */
export function indexOf(
  changes: Partial<IndexDefinition> = {},
  normalisation: Normalisation = asGiven,
): Partial<IndexDefinition> & Pick<IndexDefinition, "id" | "version" | "label" | "parts"> {
  const part = { kind: "indicator", id: "x", label, weight: 1, fact: "x", normalisation } as const;
  return { id: "index", version: 1, label, parts: [part], ...changes };
}

/** Grades of 20 points each, from the lowest up. */
export const GRADES = ["e", "d", "c", "b", "a"] as const;
export const bands = {
  id: "grades",
  version: 1,
  range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
  bands: GRADES.map((grade, index) => ({
    grade,
    from: { at: 20 * index, included: true },
    to: { at: 20 * (index + 1), included: grade === "a" },
  })),
};

/** Met by a fact of that name that is true. */
export const when = (fact: string): Condition => ({ fact, comparison: "equals", value: true });

/** A limiter whose condition is a fact of its own name. */
export function limiter<Kind extends Limiter["kind"]>(
  kind: Kind,
  id: string,
  rest: Omit<Extract<Limiter, { kind: Kind }>, "kind" | "id" | "label" | "when">,
): Limiter {
  return { kind, id, label, when: when(id), ...rest } as Limiter;
}

export function assessAll(
  definition: ReturnType<typeof indexOf>,
  subjects: readonly Subject[],
  waivers?: Waivers,
): readonly SubjectResult[] {
  return must(assess(must(freeze(definition)).index, subjects, waivers)).assessment.results;
}

export function assessOne(definition: ReturnType<typeof indexOf>, facts: Subject["facts"]): SubjectResult {
  const [result] = assessAll(definition, [{ id: "s", facts }]);
  if (result === undefined) throw new Error("the only subject has a result");
  return result;
}

/** The score, or the code in its place. */
export const scoreOf = ({ score }: Pick<SubjectResult, "score">): number | string =>
  score.status === "scored" ? score.value : score.refusal.code;

/** The grade, or the code in its place. */
export const gradeOf = ({ grade }: SubjectResult): string | undefined =>
  grade?.status === "graded" ? grade.grade : grade?.refusal.code;
