import { cellContributions, sharesOf, sumOver } from "./cell-shares.js";
import { designCovariance } from "./design-covariance.js";
import { dot, solve } from "./linear-algebra.js";
import { beyondRange, byF, noVariance, type TableAnswer, type TableQuestion } from "./table-test.js";

/**
 * Tests a table by its estimated counts less those that independent groupings would have.
 *
 * @param question - sample, table, and whether the test is adjusted for few degrees of freedom
 */
export function waldTableTest({ design, table, method, degreesOfFreedom: left }: TableQuestion): TableAnswer {
  const { shares, ofRows, ofColumns, whole } = sharesOf(table);
  const cells = shares.slice(1).flatMap((row, above) => row.slice(1).map((_, before) => [above, before] as const));
  const residual = (above: number, before: number, row: number, column: number): number =>
    (Number(row === above) - (ofRows[above] ?? 0)) * (Number(column === before) - (ofColumns[before] ?? 0));
  const parts = cells.map(([above, before]) =>
    cellContributions(design, table, (row, column) => residual(above, before, row, column)),
  );
  const variances = designCovariance(design, parts);
  if ("refusal" in variances) return variances;
  const distances = cells.map(([above, before]) =>
    sumOver(shares, (share, row, column) => whole * share * residual(above, before, row, column)),
  );
  const solved = solve(
    variances,
    distances.map((distance) => [distance]),
  );
  if (solved === "singular") return noVariance();
  const wald = dot(distances, solved.flat());
  if (!Number.isFinite(wald) || !variances.flat().every(Number.isFinite)) return beyondRange();
  const all = left + (method === "adjusted-wald" ? cells.length - 1 : 0);
  const statistic = (wald / cells.length) * (left / all);
  return { status: "tested", method, ...byF(statistic, cells.length, left), n: table.n, missing: table.missing };
}
