/**
 * The intervals of a proportion estimated from a sample with a design: Wilson's with an effective sample size, even on the scale of log
 * odds, Korn and Graubard's from the beta distribution, by likelihood ratio as R reads it off a profile, by likelihood ratio exactly, even on
 * the scale of the arcsine, and plain.
 */
export const SURVEY_PROPORTION_INTERVALS = [
  "wilson",
  "logit",
  "beta",
  "likelihood",
  "exact-likelihood",
  "asin",
  "mean",
] as const;
/** The name of an interval of a proportion estimated from a sample with a design. */
export type SurveyProportionInterval = (typeof SURVEY_PROPORTION_INTERVALS)[number];
