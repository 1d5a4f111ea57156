import { ZERO, divide, isLess, type Fraction } from "./fraction.js";
import { exchange, type Tableau } from "./tableau.js";

/** An unknown, and whether its least or its greatest value is sought. */
export interface Goal {
  readonly unknown: number;
  readonly end: "least" | "greatest";
}

/**
 * Exchanges unknowns until no constant is below 0; this changes the tableau.
 *
 * Always the first unknown that will do is taken, so that no tableau comes up twice (Bland, 1977, Math. Oper. Res. 2:103).
 *
 * @returns whether there is a solution in numbers of 0 or more
 */
export function makeFeasible(tableau: Tableau): boolean {
  for (;;) {
    const leaving = first([...tableau].filter(([, { constant }]) => constant.above < 0n));
    if (leaving === undefined) return true;
    const entering = first([...(tableau.get(leaving)?.entries ?? [])].filter(([, entry]) => entry.above < 0n));
    if (entering === undefined) return false;
    exchange(tableau, leaving, entering);
  }
}

/**
 * Exchanges unknowns until the goal's unknown has its least or greatest value in numbers of 0 or more; this changes the tableau,
 * in which no constant may be below 0.
 *
 * @param tableau - feasible, as {@link makeFeasible} left it
 * @param goal - what is sought
 * @param visit - is told of every solution on the way, and ends the search by answering `true`
 * @returns the value reached, or `undefined` where it grows without end
 */
export function optimise(tableau: Tableau, goal: Goal, visit: () => boolean): Fraction | undefined {
  while (!visit()) {
    const entering = improving(tableau, goal);
    if (entering === undefined) break;
    const leaving = blocking(tableau, entering);
    if (leaving === undefined) return undefined;
    exchange(tableau, leaving, entering);
  }
  return valueOf(tableau, goal.unknown);
}

/** What an unknown is while all unknowns without a row are 0. */
export function valueOf(tableau: Tableau, unknown: number): Fraction {
  return tableau.get(unknown)?.constant ?? ZERO;
}

/** The first unknown that moves the goal the right way when it grows from 0. */
function improving(tableau: Tableau, { unknown, end }: Goal): number | undefined {
  const row = tableau.get(unknown);
  if (row === undefined) return end === "greatest" ? unknown : undefined;
  const improves = (entry: Fraction): boolean => (end === "greatest" ? entry.above < 0n : entry.above > 0n);
  return first([...row.entries].filter(([other, entry]) => other !== unknown && improves(entry)));
}

/** The unknown that reaches 0 first when another grows from 0. */
function blocking(tableau: Tableau, entering: number): number | undefined {
  let found: { readonly unknown: number; readonly reach: Fraction } | undefined;
  for (const [unknown, { entries, constant }] of tableau) {
    const entry = entries.get(entering);
    if (entry === undefined || entry.above <= 0n) continue;
    const reach = divide(constant, entry);
    if (found === undefined || isLess(reach, found.reach)) found = { unknown, reach };
    else if (unknown < found.unknown && !isLess(found.reach, reach)) found = { unknown, reach };
  }
  return found?.unknown;
}

function first(entries: readonly (readonly [unknown: number, of: unknown])[]): number | undefined {
  return entries.length === 0 ? undefined : entries.reduce((least, [unknown]) => Math.min(least, unknown), Infinity);
}
