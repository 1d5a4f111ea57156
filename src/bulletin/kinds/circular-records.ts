import {
  assess,
  rank,
  type AssessRefusal,
  type Assessment,
  type Index,
  type LimiterEffect,
  type Subject,
  type SubjectResult,
  type Waivers,
} from "../../assessment/index.js";
import { must, type Result } from "../../core/index.js";
import type { Fact } from "../../rules/index.js";
import type { RecordOfFacts } from "../records.js";
import type { Complaints } from "./circular-options.js";

/** What the records of a circular's units rest on beside their facts: waivers, and complaints where it tells of them. */
export interface UnitRecordOptions {
  readonly waived?: Waivers;
  readonly complaints?: Complaints;
}

/**
 * Assesses the units of a circular again from their facts, and writes down what it comes to as records from which `verify` can count
 * the circular's figures.
 *
 * The facts: `category` where it has one; `score`, a number or `"unknown"`; `graded` and `ranked`, each a yes or no; and where complaints
 * are told, `complaints`, a number or `"unknown"`, and `ineligible`, a yes or no, or `"unknown"` where the veto is held. No score is
 * taken over from the circular: each is reached by the index. Refuses as `assess` does.
 *
 * @param index - the frozen index of the circular's assessment
 * @param subjects - the units with their facts, as they were assessed
 * @param options - waivers in force, and how often each unit was complained of
 * @throws RangeError when the index has no limiter of the veto's id
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#unit-records}
 */
export function unitRecords(
  index: Index,
  subjects: Iterable<Subject>,
  { waived, complaints }: UnitRecordOptions = {},
): Result<{ records: readonly RecordOfFacts[] }, AssessRefusal> {
  const assessed = assess(index, subjects, waived);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed;
  const ranked = new Map(ranksOf(assessment));
  const records = assessment.results.map((result) => ({
    id: result.subject,
    facts: {
      ...(result.category !== undefined && { category: result.category }),
      score: result.score.status === "scored" ? result.score.value : "unknown",
      graded: isGraded(result),
      ranked: ranked.has(result.subject),
      ...(complaints && complaintFacts(result, complaints)),
    },
  }));
  return { ok: true, records };
}

function complaintFacts(result: SubjectResult, complaints: Complaints): Readonly<Record<string, Fact>> {
  const effect = effectOf(result, complaints);
  return {
    complaints: complaintsOf(result.subject, complaints),
    ineligible: effect === "held" ? "unknown" : effect === "applied",
  };
}

/** Whether a unit received a grade. */
export function isGraded({ grade }: SubjectResult): boolean {
  return grade?.status === "graded";
}

/** Ranks as the assessment does, within categories where there are any: whom a veto strikes has no rank. */
export function ranksOf(assessment: Assessment): readonly (readonly [string, { readonly rank: number }])[] {
  const within = assessment.results.some(({ category }) => category !== undefined) ? "category" : "all";
  // Only a standard error can be refused, and there is none.
  const { groups } = must(rank(assessment, { within })).ranking;
  return groups.flatMap(({ ranked }) => ranked.map((each) => [each.subject, { rank: each.rank }] as const));
}

/** How often a unit was complained of with reason. */
export function complaintsOf(subject: string, { substantiated }: Complaints): number | "unknown" {
  return Object.hasOwn(substantiated, subject) ? (substantiated[subject] ?? "unknown") : "unknown";
}

/** What came of the veto by which a unit loses its eligibility. */
export function effectOf({ subject, limiters }: SubjectResult, { veto }: Complaints): LimiterEffect {
  const found = limiters.find(({ limiter }) => limiter.id === veto);
  if (found !== undefined) return found.effect;
  throw new RangeError(
    `no limiter of the index is called "${veto}", by which subject "${subject}" would lose its eligibility`,
  );
}
