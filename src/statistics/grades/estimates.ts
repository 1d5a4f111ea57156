import { DEFAULT_LEVEL, normalReach } from "../share.js";
import { scoreInterval } from "../wilson.js";
import { answersByGroup, summaryOf, type GroupSummary } from "./group-summary.js";
import type { GradeHistogram } from "./histogram.js";
import { readScale } from "./points.js";

/** Why a unit's question has no estimate: nobody answered it with a grade, or one did, from whom no error can be told. */
export const WITHHELD_GROUP_REASONS = ["no-observations", "one-observation"] as const;
/** Why a unit's question has no estimate. */
export type WithheldGroupReason = (typeof WITHHELD_GROUP_REASONS)[number];

/** What grades are worth, and how certain an interval shall be. */
export interface GradeEstimateOptions {
  /** Points by the code of the grade, one for each. */
  readonly points: ArrayLike<number>;
  /** Codes of the grades that count as satisfied. */
  readonly satisfied: readonly number[];
  /** Confidence level of the interval of the rate, between 0 and 1; 0.95 when absent. */
  readonly level?: number;
}

/**
 * Estimates by unit and question as columns of a table: one row for each group that has an estimate, by unit and then by question, and
 * the others beside it with the reason.
 */
export interface GradeEstimates {
  readonly unit: Int32Array;
  readonly question: Int32Array;
  /** Answers with a grade, 2 or more. */
  readonly n: Float64Array;
  /** The sum of their weights. */
  readonly weight: Float64Array;
  /** Kish's effective number, above 0 and at most n: with so many equal weights the mean would be as exact. */
  readonly effective: Float64Array;
  /** Of the points, weighted. */
  readonly mean: Float64Array;
  /** Of the mean, by linearisation, in points; 0 where all answers are equal. */
  readonly standardError: Float64Array;
  /** The weighted share of satisfied answers, in [0, 1]. */
  readonly rate: Float64Array;
  /** Ends of Wilson's interval of the rate on the effective number, in [0, 1]. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly withheld: WithheldGroups;
}

/** The groups without an estimate, by unit and then by question. */
export interface WithheldGroups {
  readonly unit: Int32Array;
  readonly question: Int32Array;
  /** The reason's place in {@link WITHHELD_GROUP_REASONS}, which is also how many answers with a grade there are. */
  readonly reason: Uint8Array;
}

/**
 * Estimates for every unit and question the weighted mean of the points and the rate of satisfied answers, with their errors.
 *
 * Everything is finished from counts and sums by grade, so that it takes as long after ten million answers as after ten thousand. Of n
 * answers with grades, weights w and points y the mean is ȳ = Σwy ÷ Σw, its standard error √(n ÷ (n − 1) · Σw²(y − ȳ)²) ÷ Σw, the
 * effective number (Σw)² ÷ Σw², and the interval of the rate is Wilson's on that number. They equal what `mean` says of a sample with
 * weights in which every unit's question is a stratum of its own, drawn with replacement; whoever knows clusters, or strata that cut
 * across units, takes `surveyDesign`.
 *
 * A group in which nobody or one has answered with a grade is withheld, with `no-observations` or `one-observation`: it stands in
 * `withheld` and in no other column, so that no column holds a number that stands for "unknown". Sources: Särndal, Swensson and
 * Wretman (1992), Model Assisted Survey Sampling, 5.7; Kish (1965), Survey Sampling, 11.7; Wilson (1927), J. Amer. Statist. Assoc.
 * 22:209.
 *
 * @param histogram - of the answers
 * @param options - points, which grades are satisfied, and the confidence level, 0.95 when absent
 * @throws RangeError when points are not one number within ±1e50 for each grade, a satisfied grade is none, or the level is not between
 *   0 and 1
 * @example
 * {@includeCode ../../../test/statistics/grades/examples.test.ts#estimates}
 */
export function gradeEstimates(
  histogram: GradeHistogram,
  { points, satisfied, level = DEFAULT_LEVEL }: GradeEstimateOptions,
): GradeEstimates {
  const scale = readScale(histogram.grades, points, satisfied);
  const reach = normalReach(level);
  const answered = answersByGroup(histogram);
  const [estimable, withheld] = splitGroups(answered);
  const reason = Uint8Array.from(withheld, (group) => answered[group] ?? 0);
  const table = emptyTable(histogram.questions, estimable, { ...namesOf(histogram.questions, withheld), reason });
  for (let row = 0; row < estimable.length; row += 1)
    fill(table, row, summaryOf(histogram, estimable[row] ?? 0, scale), reach);
  return table;
}

/** The groups that have answers enough, and those that have not. */
function splitGroups(answered: Float64Array): readonly [estimable: Int32Array, withheld: Int32Array] {
  const estimable = new Int32Array(answered.length);
  const withheld = new Int32Array(answered.length);
  let found = 0;
  for (let group = 0; group < answered.length; group += 1) {
    if ((answered[group] ?? 0) >= 2) {
      estimable[found] = group;
      found += 1;
    } else withheld[group - found] = group;
  }
  return [estimable.subarray(0, found), withheld.subarray(0, answered.length - found)];
}

function namesOf(questions: number, groups: Int32Array): Pick<GradeEstimates, "unit" | "question"> {
  const [unit, question] = [new Int32Array(groups.length), new Int32Array(groups.length)];
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? 0;
    unit[row] = Math.floor(group / questions);
    question[row] = group % questions;
  }
  return { unit, question };
}

function emptyTable(questions: number, groups: Int32Array, withheld: WithheldGroups): GradeEstimates {
  const { unit, question } = namesOf(questions, groups);
  const column = (): Float64Array => new Float64Array(groups.length);
  // Written out, so that all tables have one shape and are filled by the same compiled code.
  return {
    unit,
    question,
    n: column(),
    weight: column(),
    effective: column(),
    mean: column(),
    standardError: column(),
    rate: column(),
    low: column(),
    high: column(),
    withheld,
  };
}

function fill(
  table: GradeEstimates,
  row: number,
  { n, weight, squares, mean, spread, satisfied }: GroupSummary,
  reach: number,
): void {
  const effective = Math.min((weight / squares) * weight, n);
  const rate = satisfied / weight;
  const ends = scoreInterval(rate, effective, reach);
  table.n[row] = n;
  table.weight[row] = weight;
  table.effective[row] = effective;
  table.mean[row] = mean;
  table.standardError[row] = Math.sqrt((n / (n - 1)) * spread) / weight;
  table.rate[row] = rate;
  table.low[row] = ends[0];
  table.high[row] = Math.max(ends[1], rate); // by rounding, the end of a rate of 1 may lie below it
}
