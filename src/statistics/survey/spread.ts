import type { SurveyDesign } from "./design.js";
import { distinctCodes } from "./sums.js";

/** Over how many clusters and strata of the first stage rows are spread. */
export interface Spread {
  readonly clusters: number;
  readonly strata: number;
}

/**
 * Counts the clusters and strata of the first stage in which rows stand.
 *
 * @param design - the sample
 * @param rows - some rows of it
 */
export function spreadOf({ stages: [stage] }: SurveyDesign, rows: Int32Array): Spread {
  const clusters = distinctCodes(stage.clusterOfRow, rows, stage.stratumOfCluster.length);
  const strata = distinctCodes(stage.stratumOfCluster, clusters, stage.drawn.length);
  return { clusters: clusters.length, strata: strata.length };
}

/**
 * The degrees of freedom that a sample or subgroup leaves to judge an error by: clusters of the first stage less strata, counting
 * those that hold a row with a weight above 0.
 *
 * Source: Korn and Graubard (1999), Analysis of Health Surveys, 5.2.
 *
 * @param design - the sample or a subgroup
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#survey-design}
 */
export function degreesOfFreedom(design: SurveyDesign): number {
  const { clusters, strata } = spreadOf(
    design,
    design.members.filter((row) => design.weights[row] !== 0),
  );
  return clusters - strata;
}
