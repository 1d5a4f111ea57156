import { withhold, type EstimatedMean, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "./share.js";

/**
 * How near two different ratings are to agreeing: `none`, only the same rating agrees; `linear` and `quadratic`, less by each
 * step between the two in the order of the categories.
 */
export const KAPPA_WEIGHTS = ["none", "linear", "quadratic"] as const;
/** How near two different ratings are to agreeing. */
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number];

/** The reasons for which no kappa is given. */
export type KappaRefusal = "no-observations" | "one-category" | "no-variance";

/** How far two raters agree, and how far beyond what chance would give. */
export interface RaterAgreement {
  /** Subjects that both rated. */
  readonly n: number;
  /** The weighted share of subjects on which they agree, in [0, 1]. */
  readonly observed: number | "unknown";
  /** The share on which two would agree who rated as these two do, each without looking at the subject, in [0, 1]. */
  readonly expected: number | "unknown";
  /** 1 is full agreement, 0 what chance gives; at least −1. */
  readonly kappa: EstimatedMean | Withheld<KappaRefusal>;
}

/**
 * Measures the agreement of two raters beyond chance: Cohen's kappa, or weighted kappa, with a normal interval.
 *
 * Kappa is (observed − expected) ÷ (1 − expected); the interval ends at 1 and at −1. It is withheld with `no-observations`,
 * `one-category` (both give one and the same rating throughout, so that chance alone would have them agree) and `no-variance` (they
 * agree on every subject, or each has one rating of their own: an interval of no width would claim certainty). Sources: Cohen (1960), Educ. Psychol.
 * Measurement 20:37, and (1968), Psychol. Bull. 70:213; standard error by Fleiss, Cohen and Everitt (1969), Psychol. Bull. 72:323.
 *
 * @param table - counts of subjects, a row per category of the first rater and a column per category of the second, both in one
 *   order, which only the weights read
 * @param options - the weights, `none` when absent, and the confidence level, 0.95 when absent
 * @throws RangeError when the table is not square, has no row, or holds a count that is not a whole number from 0 on, or the level is
 *   not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#kappa}
 */
export function kappa(
  table: readonly (readonly number[])[],
  { weights = "none", level = DEFAULT_LEVEL }: IntervalOptions & { readonly weights?: KappaWeights } = {},
): RaterAgreement {
  const reach = normalReach(level);
  checkTable(table);
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) {
    const none = withhold("no-observations", "there is no subject that both rated");
    return { n, observed: "unknown", expected: "unknown", kappa: none };
  }
  const shares = table.map((row) => row.map((count) => count / n));
  const agreement = weightsOf(weights, table.length);
  const rows = shares.map(sumOf);
  const columns = shares.map((_, column) => sumOf(shares.map((row) => row[column] ?? 0)));
  const observed = overCells(shares, (share, row, column) => share * agreement(row, column));
  const expected = overCells(shares, (_, row, column) => at(rows, row) * at(columns, column) * agreement(row, column));
  const rating = { n, observed, expected };
  if (isOneCategory(rows, columns)) {
    return { ...rating, kappa: withhold("one-category", `both gave all ${n} subjects one and the same rating`) };
  }
  const value = (observed - expected) / (1 - expected);
  // How far a cell's row and column would agree with chance partners (Fleiss, Cohen and Everitt, formula 14).
  const ofRow = rows.map((_, row) => sumOf(columns.map((share, column) => share * agreement(row, column))));
  const ofColumn = columns.map((_, column) => sumOf(rows.map((share, row) => share * agreement(row, column))));
  const spread = overCells(shares, (share, row, column) => {
    const chance = (at(ofRow, row) + at(ofColumn, column)) * (1 - value);
    return share * (agreement(row, column) - chance) ** 2;
  });
  const variance = isDiagonal(table) ? 0 : spread - (value - expected * (1 - value)) ** 2;
  if (variance <= 0) {
    const unsure = `kappa of these ${n} subjects is ${value}, and nothing in them says how surely`;
    return { ...rating, kappa: withhold("no-variance", unsure) };
  }
  const standardError = Math.sqrt(variance / n) / (1 - expected);
  const [low, high] = [Math.max(value - reach * standardError, -1), Math.min(value + reach * standardError, 1)];
  return { ...rating, kappa: { status: "estimated", value, low, high, level, method: "normal", n, standardError } };
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.length === 0 || table.some((row) => row.length !== table.length)) {
    throw new RangeError(
      `a table of two raters is square, and not of rows of ${String(table.map((row) => row.length))}`,
    );
  }
  const odd = table.flat().find((count) => !Number.isSafeInteger(count) || count < 0);
  if (odd !== undefined) throw new RangeError(`${odd} is not a number of subjects`);
}

function weightsOf(weights: KappaWeights, categories: number): (row: number, column: number) => number {
  if (weights === "none" || categories === 1) return (row, column) => (row === column ? 1 : 0);
  const power = weights === "linear" ? 1 : 2;
  return (row, column) => 1 - (Math.abs(row - column) / (categories - 1)) ** power;
}

function overCells(
  shares: readonly (readonly number[])[],
  valueOf: (share: number, row: number, column: number) => number,
): number {
  return sumOf(shares.map((row, r) => sumOf(row.map((share, c) => valueOf(share, r, c)))));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** Whether the one rater's only category is the other's. */
function isOneCategory(rows: readonly number[], columns: readonly number[]): boolean {
  return (
    rows.filter((share) => share > 0).length === 1 && rows.every((share, index) => share > 0 === at(columns, index) > 0)
  );
}

function isDiagonal(table: readonly (readonly number[])[]): boolean {
  return table.every((row, r) => row.every((count, c) => r === c || count === 0));
}
