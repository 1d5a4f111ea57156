import { negate, whole, type Fraction } from "./fraction.js";
import { addEntries, addRow, solveFor, type Row, type Sparse, type Tableau } from "./tableau.js";

/** The sum of the unknowns, each times its coefficient, is the constant. */
export interface LinearEquation {
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
}

/**
 * Solves linear equations over exact fractions (Gauss and Jordan), and keeps account of which equations make each row.
 *
 * @param equations - in the order in which they are taken
 * @returns the tableau, or `undefined` when no numbers at all fulfil the equations
 */
export function eliminate(equations: readonly LinearEquation[]): Tableau | undefined {
  const tableau: Tableau = new Map();
  for (const [index, equation] of equations.entries()) {
    const row = rowOf(equation, index);
    for (const unknown of [...row.entries.keys()]) {
      const [solved, entry] = [tableau.get(unknown), row.entries.get(unknown)];
      if (solved !== undefined && entry !== undefined) addRow(row, negate(entry), solved);
    }
    const [unknown] = row.entries.keys();
    if (unknown !== undefined) solveFor(tableau, row, unknown);
    else if (row.constant.above !== 0n) return undefined;
  }
  return tableau;
}

/**
 * Finds the factors by which equations must be added up to give a sum that follows from them.
 *
 * @param tableau - as {@link eliminate} gave it
 * @param sum - entries of a row that the equations imply
 */
export function originOf(tableau: Tableau, sum: ReadonlyMap<number, Fraction>): Sparse {
  const origin: Sparse = new Map();
  for (const [unknown, entry] of sum)
    addEntries(origin, entry, tableau.get(unknown)?.origin ?? new Map<number, Fraction>());
  return origin;
}

function rowOf({ coefficients, constant }: LinearEquation, index: number): Row {
  const entries = new Map([...coefficients].map(([unknown, coefficient]) => [unknown, whole(coefficient)]));
  return { entries, constant: whole(constant), origin: new Map([[index, whole(1n)]]) };
}

/** The only value that the equations leave an unknown, if they leave one. */
export function solutionOf(tableau: Tableau, unknown: number): Fraction | undefined {
  const row = tableau.get(unknown);
  return row?.entries.size === 1 ? row.constant : undefined;
}
