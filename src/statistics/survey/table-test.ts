import { withhold, type Withheld } from "../estimate.js";
import { fDistribution } from "../fisher-f.js";
import type { SurveyDesign } from "./design.js";
import type { SurveyTest, SurveyTestMethod } from "./survey-test.js";
import type { CodedTable } from "./two-way.js";

/** What a test of a table is made of. */
export interface TableQuestion {
  readonly design: SurveyDesign;
  readonly table: CodedTable;
  readonly method: SurveyTestMethod;
  /** Of the design, less what an adjusted test takes off. */
  readonly degreesOfFreedom: number;
}

/** A test of a table, or why the design does not tell. */
export type TableAnswer = SurveyTest | Withheld<"no-variance" | "lone-cluster" | "beyond-range">;

/**
 * The part of a test that comes from the F distribution.
 *
 * @param statistic - a quotient of two mean squares
 * @param numerator - degrees of freedom above
 * @param denominator - and below
 */
export function byF(
  statistic: number,
  numerator: number,
  denominator: number,
): Pick<SurveyTest, "statistic" | "degreesOfFreedom" | "denominatorDegreesOfFreedom" | "pValue"> {
  const pValue = fDistribution(statistic, { numerator, denominator }, "upper");
  return { statistic, degreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator, pValue };
}

/** Withholds a test whose numbers are too great or too small for doubles. */
export function beyondRange(): Withheld<"beyond-range"> {
  return withhold("beyond-range", "weights are so unlike that the shares of cells are too far apart for doubles");
}

/** Withholds a test of what does not vary. */
export function noVariance(): Withheld<"no-variance"> {
  return withhold("no-variance", "the table varies in no sample that the design could have drawn");
}
