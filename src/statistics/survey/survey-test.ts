/**
 * The tests of a sample with a design: Student's t of a mean or the difference of two; of a table the chi-square statistic in Rao and
 * Scott's first and second correction, and Wald's test, plain and adjusted for few degrees of freedom.
 */
export const SURVEY_TEST_METHODS = ["t", "rao-scott-chi-square", "rao-scott-f", "wald", "adjusted-wald"] as const;
/** The name of a test of a sample with a design. */
export type SurveyTestMethod = (typeof SURVEY_TEST_METHODS)[number];

/** How far a sample with a design is from what a hypothesis says. */
export interface SurveyTest {
  readonly status: "tested";
  readonly method: SurveyTestMethod;
  readonly statistic: number;
  /** Of t, of chi-square, or of the numerator of F. */
  readonly degreesOfFreedom: number;
  /** Of the denominator of F. */
  readonly denominatorDegreesOfFreedom?: number;
  /** How often the statistic comes out at least as far off where the hypothesis is true; two-sided for t. */
  readonly pValue: number;
  /** Rows with an answer and a weight above 0. */
  readonly n: number;
  /** Rows with a weight above 0 and no answer. */
  readonly missing: number;
}
