import { refuse, type CalendarDay, type Refused, type Result } from "../../core/index.js";
import type { Fact, Facts } from "../../rules/index.js";
import type { Assessment, SubjectResult } from "../results.js";
import type { Period } from "./schema/index.js";

/** How a period is called, when it was, and what the app knows beside the assessment. */
export interface PeriodOptions {
  readonly id: string;
  readonly on: CalendarDay;
  /** Further facts by subject, under names that the assessment does not use. */
  readonly facts?: Readonly<Record<string, Facts>>;
  /** Subjects of earlier periods that are there no longer. */
  readonly gone?: readonly string[];
}

/**
 * Makes a period of a history from an assessment, so that rules can read scores, grades and limiters.
 *
 * The facts are `score` (points from 0 to 100), `grade` (its code, where the index has grades) and for each limiter
 * `limiter:<id>`: whether its condition is met, whatever the score, so that the worst are not spared for having nothing left to limit.
 * What is withheld, held or not decided is unknown. Refuses with `unknown-subject` (further facts about somebody who was not assessed)
 * and `fact-taken` (a further fact under a name of the assessment).
 *
 * @param assessment - what `assess` gave
 * @param options - the period's id and day, and what the app adds
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#period-of}
 */
export function periodOf(
  { results }: Assessment,
  { id, on, facts = {}, gone }: PeriodOptions,
): Result<{ period: Period }, "unknown-subject" | "fact-taken"> {
  const subjects = results.map(({ subject, category, ...result }) => ({
    id: subject,
    ...(category !== undefined && { category }),
    facts: factsOf(result),
  }));
  const refused = unfit(id, facts, new Map(subjects.map((subject) => [subject.id, subject.facts])));
  if (refused !== undefined) return refused;
  const whole = subjects.map((subject) => ({ ...subject, facts: { ...subject.facts, ...own(facts, subject.id) } }));
  return { ok: true, period: { id, on, subjects: whole, ...(gone !== undefined && { gone }) } };
}

function factsOf({ score, grade, limiters }: Omit<SubjectResult, "subject">): Facts {
  return {
    score: score.status === "scored" ? score.value : "unknown",
    ...(grade !== undefined && { grade: grade.status === "graded" ? grade.grade : "unknown" }),
    ...Object.fromEntries(
      limiters.map(({ limiter, outcome }): [string, Fact] => {
        const decided = outcome === "met" || outcome === "not-met";
        return [`limiter:${limiter.id}`, decided ? outcome === "met" : "unknown"];
      }),
    ),
  };
}

function unfit(
  period: string,
  given: Readonly<Record<string, Facts>>,
  made: ReadonlyMap<string, Facts>,
): Refused<"unknown-subject" | "fact-taken"> | undefined {
  for (const [subject, facts] of Object.entries(given)) {
    const taken = made.get(subject);
    if (taken === undefined) {
      return refuse("unknown-subject", `period "${period}" has facts about "${subject}", who was not assessed`);
    }
    const name = Object.keys(facts).find((fact) => Object.hasOwn(taken, fact));
    if (name !== undefined) {
      return refuse("fact-taken", `fact "${name}" of subject "${subject}" is what the assessment says`);
    }
  }
  return undefined;
}

function own(facts: Readonly<Record<string, Facts>>, subject: string): Facts {
  return (Object.hasOwn(facts, subject) ? facts[subject] : undefined) ?? {};
}
