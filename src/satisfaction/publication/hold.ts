import { addTimes, negate, whole, type Fraction } from "./fraction.js";
import { blockingOf, optimise } from "./simplex.js";
import { copyOf, exchange, type Tableau } from "./tableau.js";

/**
 * Holds an unknown at a value, as if it had been an equation from the first.
 *
 * @param tableau - feasible; it stays as it is
 * @param unknown - is then in no row
 * @param value - that the unknown has in some solution
 * @returns a feasible tableau of the other unknowns
 */
export function hold(tableau: Tableau, unknown: number, value: Fraction): Tableau {
  const held = copyOf(tableau);
  const blocking = held.has(unknown) ? undefined : blockingOf(held, unknown);
  if (blocking !== undefined) exchange(held, blocking.unknown, unknown);
  if (!held.has(unknown)) return without(held, unknown, value);
  measureFrom(held, unknown, value);
  optimise(held, { unknown, end: "least" }, () => false);
  const [other] = [...(held.get(unknown)?.entries.keys() ?? [])].filter((entry) => entry !== unknown);
  if (other !== undefined) exchange(held, unknown, other);
  held.delete(unknown);
  return without(held, unknown, whole(0n));
}

/** Puts in place of an unknown its distance from a value, on the side where it is. */
function measureFrom(tableau: Tableau, unknown: number, value: Fraction): void {
  const row = tableau.get(unknown);
  if (row === undefined) return;
  row.constant = addTimes(row.constant, whole(-1n), value);
  if (row.constant.above >= 0n) return;
  row.constant = negate(row.constant);
  for (const [other, entry] of row.entries) if (other !== unknown) row.entries.set(other, negate(entry));
}

/** Puts a value in place of an unknown that has no row. */
function without(tableau: Tableau, unknown: number, value: Fraction): Tableau {
  for (const row of tableau.values()) {
    const entry = row.entries.get(unknown);
    if (entry === undefined) continue;
    row.constant = addTimes(row.constant, negate(entry), value);
    row.entries.delete(unknown);
  }
  return tableau;
}
