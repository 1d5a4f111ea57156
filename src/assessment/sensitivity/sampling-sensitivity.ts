import type { Result } from "../../core/index.js";
import { normalRows, type DrawsBySeed } from "../../statistics/index.js";
import { assess, type Index, type RankingOptions, type Subject } from "../index.js";
import { unfitDraws } from "./draws.js";
import { uncertainFacts, type FactEstimates, type FactEstimatesRefusal, type UncertainFact } from "./fact-estimates.js";
import { overScenarios, type Run } from "./over-scenarios.js";
import type { DrawnScenario, SamplingSensitivity } from "./results.js";
import { written, type WrittenRefusal } from "./written.js";

/** Which facts are estimates, how many times they are drawn, and how subjects are ranked. */
export interface SamplingSensitivityOptions extends RankingOptions {
  /** By subject and fact; each takes the place of the fact that the subject carries. */
  readonly estimates: FactEstimates;
  /** At most {@link MOST_DRAWS}. */
  readonly draws: DrawsBySeed;
}

/** Why nothing is said about sampling error. */
export type SamplingSensitivityRefusal = WrittenRefusal | FactEstimatesRefusal | "draws-out-of-range";

/**
 * Tells how far ranks and grades may be off because facts are estimates: the weights stay as they are, and in each draw every
 * estimated fact is a point drawn from the normal distribution around its value, independent of all others.
 *
 * The same seed makes the same draws, in whatever order the subjects stand. A drawn fact decides the limiters too, as a point.
 * A draw that leaves a subject without a rank (beyond a scale that refuses it, or under a veto) is counted, and ranks the others
 * without it; `least` and `greatest` keep a share from being drawn below 0 or above 1. Sources: Goldstein and Spiegelhalter
 * (1996), J. R. Statist. Soc. A 159:385, for ranks in simulated draws; OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008, step 7.
 *
 * Refuses with `invalid-input` (a subject or an estimate of the wrong form, such as a negative standard error) and
 * `duplicate-id`, `reserved-fact` as `assess`; with `unknown-subject` and `unknown-fact` (an estimate of someone who is not assessed, or of what the index
 * does not read), `nothing-uncertain` (there is no estimate), `nothing-to-rank` (no subject has a rank with the values as
 * they are) and `draws-out-of-range`.
 *
 * @param index - a frozen index
 * @param subjects - whom to assess, each once
 * @param options - estimates, draws, and how subjects are ranked
 * @throws RangeError when the seed is not a whole number from 0 to 2³² − 1, or no scope, order or rule for ties has that name
 * @example
 * {@includeCode ../../../test/assessment/sensitivity/examples.test.ts#sampling}
 */
export function samplingSensitivity(
  index: Index,
  subjects: Iterable<Subject>,
  { estimates, draws, ...options }: SamplingSensitivityOptions,
): Result<{ sensitivity: SamplingSensitivity }, SamplingSensitivityRefusal> {
  const refused = unfitDraws(draws);
  if (refused !== undefined) return refused;
  const all = [...subjects];
  const assessed = assess(index, all);
  if (!assessed.ok) return assessed;
  const read = uncertainFacts(estimates, index, all);
  if (!read.ok) return read;
  const { facts } = read;
  const values = facts.map(({ estimate }) => estimate.value);
  const start = written(index, withFacts(all, facts, values), options);
  if (!start.ok) return start;
  const runs = runsOf(index, start.written.contestants, facts, normalRows(draws, facts.length));
  return { ok: true, sensitivity: overScenarios("sampling", start.written, runs, options) };
}

function* runsOf(
  index: Index,
  subjects: readonly Subject[],
  facts: readonly UncertainFact[],
  rows: Iterable<readonly number[]>,
): Generator<Run<DrawnScenario>> {
  let draw = 0;
  for (const row of rows) {
    draw += 1;
    const values = facts.map((each, column) => drawn(each, row[column] ?? NaN));
    yield { scenario: { kind: "drawn", draw }, index, subjects: withFacts(subjects, facts, values) };
  }
}

function drawn({ estimate }: UncertainFact, normal: number): number {
  const { value, standardError, least = -Infinity, greatest = Infinity } = estimate;
  return Math.min(Math.max(value + standardError * normal, least), greatest);
}

function withFacts(
  subjects: readonly Subject[],
  facts: readonly UncertainFact[],
  values: readonly number[],
): readonly Subject[] {
  const bySubject = new Map<string, Record<string, number>>();
  facts.forEach(({ subject, fact }, column) => {
    const own = bySubject.get(subject) ?? {};
    own[fact] = values[column] ?? NaN;
    bySubject.set(subject, own);
  });
  return subjects.map((subject) => {
    const own = bySubject.get(subject.id);
    return own === undefined ? subject : { ...subject, facts: { ...subject.facts, ...own } };
  });
}
