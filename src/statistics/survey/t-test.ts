import { withhold, type Withheld } from "../estimate.js";
import { studentDistribution } from "../student-t.js";
import { answersOf } from "./answers.js";
import type { AnswerColumn } from "./columns.js";
import { difference, type ContrastRefusal } from "./contrast.js";
import type { SurveyDesign } from "./design.js";
import { mean } from "./mean.js";
import { degreesOfFreedom } from "./spread.js";
import type { SurveyEstimate, SurveyRefusal } from "./survey-estimate.js";
import type { SurveyTest } from "./survey-test.js";
import { within } from "./subgroups.js";

/** What a mean is compared with. */
export interface MeanTestOptions {
  /** The mean that the hypothesis names; 0 when absent. */
  readonly expected?: number;
}

/** Why a mean is not tested. */
export type MeanTestRefusal = SurveyRefusal | "no-variance" | "no-degrees-of-freedom";

/**
 * Tests whether the mean of the population, or of a subgroup of it, is what it is expected to be, by Student's t with the design's
 * degrees of freedom.
 *
 * Withheld as {@link mean} is, with `no-variance` when the standard error is 0, and with `no-degrees-of-freedom` when there are no more
 * clusters than strata. Source: Korn and Graubard (1999), Analysis of Health Surveys, 3.2.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - the expected mean, 0 when absent
 * @throws RangeError when the answers are not as many as the sample has rows, or one is beyond ±1e50
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#mean-test}
 */
export function meanTest(
  design: SurveyDesign,
  answers: AnswerColumn,
  { expected = 0 }: MeanTestOptions = {},
): SurveyTest | Withheld<MeanTestRefusal> {
  const estimate = mean(design, answers);
  if (estimate.status === "withheld") return estimate;
  return byStudent({ ...estimate, value: estimate.value - expected }, estimate.degreesOfFreedom);
}

/**
 * Tests whether the mean inside a group differs from that outside, by Student's t with one degree of freedom less than the design has.
 *
 * The statistic is the difference, inside minus outside, over its standard error with the covariance of both. Withheld with
 * `part-withheld` when one of the means is, with `no-variance` when the standard error is 0, with `no-degrees-of-freedom` when the
 * clusters are not at least two more than the strata, and with `lone-cluster` as the means are. Source: Korn and Graubard (1999),
 * Analysis of Health Surveys, 3.3.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param inside - for each row whether it is inside the group; where that is missing, it is neither inside nor outside
 * @throws RangeError when a column is not as long as the sample, or an answer is beyond ±1e50
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#difference-test}
 */
export function differenceTest(
  design: SurveyDesign,
  answers: AnswerColumn,
  inside: AnswerColumn,
): SurveyTest | Withheld<ContrastRefusal | MeanTestRefusal> {
  const known = { ...design, members: answersOf(design, inside).rows };
  const inner = within(known, inside);
  const outer = within(known, (row) => !inside[row]);
  const gap = difference(mean(inner, answers), mean(outer, answers));
  if (gap.status === "withheld") return gap;
  return byStudent(gap, degreesOfFreedom({ ...known, members: answersOf(known, answers).rows }) - 1);
}

function byStudent(
  { value, standardError, n, missing }: SurveyEstimate,
  degreesOfFreedom: number,
): SurveyTest | Withheld<"no-variance" | "no-degrees-of-freedom"> {
  if (standardError === 0)
    return withhold("no-variance", "a standard error of 0 has nothing to measure a difference by");
  if (degreesOfFreedom < 1)
    return withhold("no-degrees-of-freedom", "there are too few clusters beyond the strata to judge a difference by");
  const statistic = value / standardError;
  const pValue = 2 * studentDistribution(-Math.abs(statistic), degreesOfFreedom);
  return { status: "tested", method: "t", statistic, degreesOfFreedom, pValue, n, missing };
}
