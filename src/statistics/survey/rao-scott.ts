import { chiSquareDistribution } from "../chi-square.js";
import { cellContributions, cellOf, interactions, overShares, sharesOf, sumOver } from "./cell-shares.js";
import { designCovariance } from "./design-covariance.js";
import { solve, trace, traceOfSquare, type Matrix } from "./linear-algebra.js";
import type { SurveyTest, SurveyTestMethod } from "./survey-test.js";
import { beyondRange, byF, noVariance, type TableAnswer, type TableQuestion } from "./table-test.js";
import type { CodedTable } from "./two-way.js";

/**
 * Tests a table by Pearson's statistic of the estimated shares, corrected by the design effects of its interactions.
 *
 * @param question - sample, table and which of the two corrections
 */
export function raoScottTest({ design, table, method, degreesOfFreedom }: TableQuestion): TableAnswer {
  const { shares, ofRows, ofColumns, whole } = sharesOf(table);
  const contrasts = interactions(shares);
  const slopes = contrasts.map((contrast) => overShares(contrast, shares));
  const parts = slopes.map((slope) => {
    const average = sumOver(shares, (share, row, column) => share * cellOf(slope, row, column));
    return cellContributions(design, table, (row, column) => (cellOf(slope, row, column) - average) / whole);
  });
  const variances = designCovariance(design, parts);
  if ("refusal" in variances) return variances;
  const simple = contrasts.map((first) =>
    slopes.map((second) => sumOver(first, (own, row, column) => own * cellOf(second, row, column)) / table.n),
  );
  const effects = solve(simple, variances);
  if (![...simple.flat(), ...variances.flat()].every(Number.isFinite)) return beyondRange();
  if (effects === "singular" || trace(effects) === 0) return noVariance();
  const statistic = sumOver(shares, (share, row, column) => {
    const expected = (ofRows[row] ?? 0) * (ofColumns[column] ?? 0);
    return (table.n * (share - expected) ** 2) / expected;
  });
  if (!Number.isFinite(statistic) || !Number.isFinite(traceOfSquare(effects))) return beyondRange();
  return corrected({ statistic, effects, method, degreesOfFreedom, table });
}

/** Pearson's statistic with the design effects of the interactions, as Rao and Scott correct it. */
function corrected({ statistic, effects, method, degreesOfFreedom, table }: Corrected): SurveyTest {
  const sum = trace(effects);
  const known = { status: "tested", method, n: table.n, missing: table.missing } as const;
  if (method === "rao-scott-chi-square") {
    const pValue = chiSquareDistribution(statistic / (sum / effects.length), effects.length, "upper");
    return { ...known, statistic, degreesOfFreedom: effects.length, pValue };
  }
  const numerator = sum ** 2 / traceOfSquare(effects);
  return { ...known, ...byF(statistic / sum, numerator, numerator * degreesOfFreedom) };
}

interface Corrected {
  readonly statistic: number;
  readonly effects: Matrix;
  readonly method: SurveyTestMethod;
  readonly degreesOfFreedom: number;
  readonly table: CodedTable;
}
