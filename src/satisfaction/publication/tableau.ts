import { ZERO, addTimes, divide, negate, type Fraction } from "./fraction.js";

/** Numbers under the unknowns they belong to; an unknown that is not there has 0. */
export type Sparse = Map<number, Fraction>;

/** The sum of the unknowns, each times its entry, is the constant. */
export interface Row {
  readonly entries: Sparse;
  constant: Fraction;
  /** Of which equations, each times which factor, the row is the sum; only elimination keeps account of it. */
  readonly origin: Sparse;
}

/**
 * Equations solved for one unknown each: the row under an unknown holds it with the entry 1, and no other row holds it.
 *
 * With all unknowns that have no row at 0, each that has one is its row's constant.
 */
export type Tableau = Map<number, Row>;

/** Adds to a row so many times another; this changes the row. */
export function addRow(row: Row, times: Fraction, other: Row): void {
  addEntries(row.entries, times, other.entries);
  addEntries(row.origin, times, other.origin);
  row.constant = addTimes(row.constant, times, other.constant);
}

/** Adds to some entries so many times others; this changes the first. */
export function addEntries(entries: Sparse, times: Fraction, others: Sparse): void {
  for (const [unknown, entry] of others) {
    const sum = addTimes(entries.get(unknown) ?? ZERO, times, entry);
    if (sum.above === 0n) entries.delete(unknown);
    else entries.set(unknown, sum);
  }
}

/** Solves a row for an unknown that it holds, and takes that unknown out of all other rows; this changes the tableau. */
export function solveFor(tableau: Tableau, row: Row, unknown: number): void {
  const pivot = row.entries.get(unknown);
  if (pivot === undefined) throw new RangeError(`unknown ${unknown} is not in the row`);
  for (const part of [row.entries, row.origin]) for (const [key, entry] of part) part.set(key, divide(entry, pivot));
  row.constant = divide(row.constant, pivot);
  for (const other of tableau.values()) {
    const entry = other === row ? undefined : other.entries.get(unknown);
    if (entry !== undefined) addRow(other, negate(entry), row);
  }
  tableau.set(unknown, row);
}

/** Solves the row of one unknown for another instead; this changes the tableau. */
export function exchange(tableau: Tableau, leaving: number, entering: number): void {
  const row = tableau.get(leaving);
  if (row === undefined) throw new RangeError(`no row is solved for unknown ${leaving}`);
  tableau.delete(leaving);
  solveFor(tableau, row, entering);
}

/** Copies a tableau without the account of where its rows come from. */
export function copyOf(tableau: Tableau): Tableau {
  return new Map(
    [...tableau].map(([unknown, { entries, constant }]) => [
      unknown,
      { entries: new Map(entries), constant, origin: new Map<number, Fraction>() },
    ]),
  );
}
