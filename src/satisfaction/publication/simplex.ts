import { ZERO, divide, isLess, multiply, negate, whole, type Fraction } from "./fraction.js";
import { exchange, type Tableau } from "./tableau.js";

/** An unknown, and whether its least or its greatest value is sought. */
export interface Goal {
  readonly unknown: number;
  readonly end: "least" | "greatest";
}

/**
 * Exchanges unknowns until none is below 0; this changes the tableau.
 *
 * One unknown after the other is raised, while those that are 0 or more stay so.
 *
 * @returns whether there is a solution in numbers of 0 or more
 */
export function makeFeasible(tableau: Tableau): boolean {
  return [...tableau.keys()].every((unknown) => raise(tableau, unknown));
}

/**
 * Exchanges unknowns until the goal's unknown has its least or greatest value in numbers of 0 or more; this changes the tableau,
 * in which no unknown may be below 0.
 *
 * @param tableau - feasible, as {@link makeFeasible} left it
 * @param goal - what is sought
 * @param visit - is told of every solution on the way, and ends the search by answering `true`
 * @returns the value reached, or `undefined` where it grows without end
 */
export function optimise(tableau: Tableau, goal: Goal, visit: () => boolean): Fraction | undefined {
  while (!visit()) {
    const move = bestMove(tableau, goal);
    if (move === undefined) break;
    if (move.blocking === undefined) return undefined;
    exchange(tableau, move.blocking.unknown, move.entering);
  }
  return valueOf(tableau, goal.unknown);
}

/** What an unknown is while all unknowns without a row are 0. */
export function valueOf(tableau: Tableau, unknown: number): Fraction {
  return tableau.get(unknown)?.constant ?? ZERO;
}

function raise(tableau: Tableau, unknown: number): boolean {
  while (valueOf(tableau, unknown).above < 0n) {
    const move = bestMove(tableau, { unknown, end: "greatest" });
    if (move === undefined) return false;
    exchange(tableau, move.blocking?.unknown ?? unknown, move.entering);
  }
  return true;
}

/** An unknown that moves the goal the right way when it grows from 0, and what stops it. */
interface Move {
  readonly entering: number;
  readonly blocking: Blocking | undefined;
  /** By how much the goal moves; `undefined` without end. */
  readonly gain: Fraction | undefined;
}

/** The unknown that reaches 0 first, and how far another has grown until then. */
interface Blocking {
  readonly unknown: number;
  readonly reach: Fraction;
}

/**
 * Of all moves the one that gains most; of equals, and so where none gains anything, the first, so that no tableau comes up twice
 * (Bland, 1977, Math. Oper. Res. 2:103).
 */
function bestMove(tableau: Tableau, goal: Goal): Move | undefined {
  let best: Move | undefined;
  const moves = improving(tableau, goal);
  const blockings = blockingsOf(tableau, new Set(moves.map(([entering]) => entering)));
  for (const [entering, by] of moves) {
    const blocking = blockings.get(entering);
    const move = { entering, blocking, gain: blocking && multiply(by, blocking.reach) };
    if (best === undefined || gainsMore(move, best)) best = move;
  }
  return best;
}

function gainsMore(one: Move, other: Move): boolean {
  if (one.gain === undefined || other.gain === undefined) return one.gain === undefined && other.gain !== undefined;
  return isLess(other.gain, one.gain);
}

/** Each unknown that moves the goal the right way when it grows from 0, in their order, and by how much for each 1. */
function improving(tableau: Tableau, { unknown, end }: Goal): readonly (readonly [unknown: number, by: Fraction])[] {
  const row = tableau.get(unknown);
  if (row === undefined) return end === "greatest" ? [[unknown, whole(1n)]] : [];
  const moving = [...row.entries].map(([other, entry]) => [other, end === "greatest" ? negate(entry) : entry] as const);
  const right = moving.filter(([other, by]) => other !== unknown && by.above > 0n);
  return right.sort(([one], [other]) => one - other);
}

/** What reaches 0 first when an unknown grows from 0, if anything does; what is still below 0 stops nothing. */
export function blockingOf(tableau: Tableau, entering: number): Blocking | undefined {
  return blockingsOf(tableau, new Set([entering])).get(entering);
}

/** The same for several unknowns; rows have few entries, so that going through each once is less than looking in each for all unknowns. */
function blockingsOf(tableau: Tableau, entering: ReadonlySet<number>): ReadonlyMap<number, Blocking> {
  const found = new Map<number, Blocking>();
  for (const [unknown, { entries, constant }] of tableau) {
    if (constant.above < 0n) continue;
    for (const [other, entry] of entries) {
      if (entry.above <= 0n || !entering.has(other)) continue;
      const blocking = { unknown, reach: divide(constant, entry) };
      const known = found.get(other);
      if (known === undefined || isSooner(blocking, known)) found.set(other, blocking);
    }
  }
  return found;
}

/** Of those that reach 0 together the first blocks. */
function isSooner(one: Blocking, other: Blocking): boolean {
  return isLess(one.reach, other.reach) || (one.unknown < other.unknown && !isLess(other.reach, one.reach));
}
