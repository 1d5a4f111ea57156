import { refuse, type Refused } from "../../core/index.js";
import { isMagnitude } from "./magnitude.js";
import { MOST_ROWS, givenAt, stagesOf, textAt, type CodeColumn, type NumberColumn, type Staged } from "./columns.js";
import type { LoneClusterPolicy } from "./lone-clusters.js";

/** The columns of a sample that say how it was drawn: plain or typed arrays, all equally long. */
export interface DesignColumns {
  /** How many of the population each row stands for; absent, they follow from sizes or fractions. A row of weight 0 is not estimated from. */
  readonly weights?: NumberColumn;
  /** Which stratum each row is in; a list of columns for the stages. Absent, there is one stratum. */
  readonly strata?: Staged<CodeColumn>;
  /** Which cluster each row is in; a list of columns for the stages. Absent, the rows themselves were drawn. */
  readonly clusters?: Staged<CodeColumn>;
  /** How many clusters (or rows) each row's stratum has in the population; a list of columns for the stages. */
  readonly populationSizes?: Staged<NumberColumn>;
  /** The same said as the part that was drawn, in (0, 1]. */
  readonly samplingFractions?: Staged<NumberColumn>;
  /** Whether names of clusters count only within their stratum; `false` when absent. */
  readonly nested?: boolean;
  /** `refuse` when absent. */
  readonly loneClusters?: LoneClusterPolicy;
}

/** Why columns do not fit together, or hold what no sample has. */
export type ColumnRefusal =
  | "no-rows"
  | "too-many-rows"
  | "lengths-differ"
  | "no-weights"
  | "bad-weight"
  | "all-weights-zero"
  | "missing-code"
  | "too-many-stages"
  | "sizes-and-fractions";

type Named = readonly [name: string, column: ArrayLike<unknown>];

/**
 * Looks at the columns of a sample before they are read.
 *
 * @param columns - as they were given
 * @returns how many rows there are
 */
export function checkColumns(columns: DesignColumns): number | Refused<ColumnRefusal> {
  return (
    checkLengths(columns) ?? checkStages(columns) ?? checkWeights(columns) ?? checkCodes(columns) ?? rowsOf(columns)
  );
}

function all(columns: DesignColumns): readonly Named[] {
  const { weights, strata, clusters, populationSizes, samplingFractions } = columns;
  const staged = { strata, clusters, populationSizes, samplingFractions };
  const lists = Object.entries(staged).flatMap(([name, list]) =>
    stagesOf<ArrayLike<unknown>>(list).map((column): Named => [name, column]),
  );
  return weights === undefined ? lists : [["weights", weights], ...lists];
}

function rowsOf(columns: DesignColumns): number {
  return all(columns)[0]?.[1].length ?? 0;
}

function checkLengths(columns: DesignColumns): Refused<ColumnRefusal> | undefined {
  const rows = rowsOf(columns);
  const other = all(columns).find(([, { length }]) => length !== rows);
  if (other !== undefined)
    return refuse("lengths-differ", `${other[0]} has ${other[1].length} rows, and another column ${rows}`);
  if (rows === 0) return refuse("no-rows", "the sample has no rows");
  return rows > MOST_ROWS ? refuse("too-many-rows", `${rows} rows are more than ${MOST_ROWS}`) : undefined;
}

function checkStages(columns: DesignColumns): Refused<ColumnRefusal> | undefined {
  const { populationSizes, samplingFractions } = columns;
  if (populationSizes !== undefined && samplingFractions !== undefined)
    return refuse("sizes-and-fractions", "sizes and fractions say the same, and only one of them can be told");
  const stages = Math.max(stagesOf(columns.clusters).length, 1);
  const long = Object.entries({ strata: columns.strata, populationSizes, samplingFractions }).find(
    ([, list]) => stagesOf<ArrayLike<unknown>>(list).length > stages,
  );
  return (
    long && refuse("too-many-stages", `${long[0]} has more columns than the sample has stages, which are ${stages}`)
  );
}

function checkWeights({
  weights,
  populationSizes,
  samplingFractions,
  clusters,
}: DesignColumns): Refused<ColumnRefusal> | undefined {
  if (weights === undefined) {
    const sized = stagesOf(populationSizes ?? samplingFractions).length;
    const stages = Math.max(stagesOf(clusters).length, 1);
    if (sized === stages) return undefined;
    return refuse(
      "no-weights",
      `weights follow only from the sizes of every stage, and ${sized} of ${stages} are given`,
    );
  }
  let isAnyAbove = false;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = givenAt(weights, row);
    if (weight !== 0 && !isMagnitude(weight))
      return refuse("bad-weight", `the weight at row ${row} is ${textAt(weights, row)}`);
    if (weight > 0) isAnyAbove = true;
  }
  return isAnyAbove ? undefined : refuse("all-weights-zero", `all ${weights.length} weights are 0`);
}

function checkCodes({ strata, clusters }: DesignColumns): Refused<ColumnRefusal> | undefined {
  for (const [name, list] of Object.entries({ strata, clusters }))
    for (const column of stagesOf(list))
      for (let row = 0; row < column.length; row += 1) {
        const code: unknown = column[row];
        if (code === null || code === undefined || Number.isNaN(code))
          return refuse("missing-code", `row ${row} has none of the ${name}`);
      }
  return undefined;
}
