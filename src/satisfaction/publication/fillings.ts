import { isLess, whole, type Fraction } from "./fraction.js";
import { eliminate, originOf, type LinearEquation } from "./eliminate.js";
import { hold } from "./hold.js";
import { makeFeasible, optimise, valueOf, type Goal } from "./simplex.js";
import { copyOf, type Sparse, type Tableau } from "./tableau.js";
import { searchWhole, type SearchEnd } from "./whole-numbers.js";

/** The least and the greatest value that an unknown has in any filling; where they are not exact, it may go beyond them. */
export interface Range {
  readonly least: bigint;
  readonly greatest: bigint | "unbounded";
  readonly exact: boolean;
}

interface Seen {
  readonly least: bigint;
  readonly greatest: bigint;
}

/** All ways to fill unknowns with whole numbers of 0 or more so that the equations hold. */
export interface Fillings {
  readonly unknowns: readonly number[];
  /** The equations, solved, with the account of where each row comes from. */
  readonly solved: Tableau;
  /** The same at some solution in numbers of 0 or more; every search moves it on. */
  readonly tableau: Tableau;
  /** What no unknown can be more than, by the smallest sum of which it is a part. */
  readonly ceilings: ReadonlyMap<number, bigint>;
  /** What each unknown has been in the fillings seen so far. */
  readonly seen: Map<number, Seen>;
}

/**
 * Opens the fillings of some unknowns by finding the first.
 *
 * @param unknowns - those that the equations hold together, each 0 or more
 * @param equations - every coefficient under one of the unknowns
 * @param known - what some unknowns are in a filling that there is; the first need then not be found
 * @returns the fillings; `none` when there is none, `gave-up` when none was found among too many places to look
 */
export function fillingsOf(
  unknowns: readonly number[],
  equations: readonly LinearEquation[],
  known: ReadonlyMap<number, bigint> = new Map(),
): Fillings | "none" | "gave-up" {
  const solved = eliminate(equations);
  if (solved === undefined) return "none";
  const fillings: Fillings = {
    unknowns,
    solved,
    tableau: copyOf(solved),
    ceilings: ceilingsOf(equations),
    seen: new Map(),
  };
  if (!makeFeasible(fillings.tableau)) return "none";
  for (const [unknown, value] of known) see(fillings.seen, unknown, value);
  const [unknown] = unknowns;
  if (unknown === undefined || known.size > 0) return fillings;
  const end = search(fillings, { unknown, end: "least" }, () => true);
  if (end === "enough") return fillings;
  return end === "gave-up" ? "gave-up" : "none";
}

/**
 * Finds the range of an unknown over all fillings.
 *
 * @param fillings - what was learned on the way stays with them
 * @param unknown - one of theirs
 * @param enough - a width at which the search may end: the range is then at least so wide
 */
export function rangeOf(fillings: Fillings, unknown: number, enough?: bigint): Range {
  const isEnough = (): boolean => enough !== undefined && widthSeen(fillings, unknown) >= enough;
  const isHighest = (): boolean => seenOf(fillings, unknown).greatest === fillings.ceilings.get(unknown);
  const isLowest = (): boolean => seenOf(fillings, unknown).least === 0n;
  const up = search(fillings, { unknown, end: "greatest" }, () => isEnough() || isHighest());
  const down = search(fillings, { unknown, end: "least" }, () => isEnough() || isLowest());
  const { least, greatest } = seenOf(fillings, unknown);
  return {
    least,
    greatest: up === "unbounded" ? "unbounded" : greatest,
    exact: up !== "gave-up" && down !== "gave-up",
  };
}

/**
 * Narrows fillings to those in which an unknown has a value.
 *
 * @param fillings - they stay as they are
 * @param unknown - one of theirs
 * @param known - what the unknowns are in one of the fillings that are left, by which the value is known
 */
export function withKnown(fillings: Fillings, unknown: number, known: ReadonlyMap<number, bigint>): Fillings {
  const tableau = hold(fillings.tableau, unknown, whole(known.get(unknown) ?? 0n));
  const seen = new Map([...known].map(([other, value]) => [other, { least: value, greatest: value }]));
  return { ...fillings, unknowns: fillings.unknowns.filter((other) => other !== unknown), tableau, seen };
}

/**
 * Finds the equations that hold an unknown to the least or greatest value it has in fractions, and the factor of each in the sum that
 * shows it.
 *
 * @param fillings - of the unknown
 * @param goal - which end
 * @returns factors by the equation's place; none where 0 or nothing is the end
 */
export function holding({ solved, tableau }: Fillings, goal: Goal): Sparse {
  optimise(tableau, goal, () => false);
  return originOf(solved, tableau.get(goal.unknown)?.entries ?? new Map<number, Fraction>());
}

function search(fillings: Fillings, goal: Goal, isEnough: () => boolean): SearchEnd {
  const { unknowns, tableau, seen } = fillings;
  if (seen.has(goal.unknown) && isEnough()) return "enough";
  const visit = (filling: Tableau): boolean => {
    for (const unknown of unknowns) see(seen, unknown, valueOf(filling, unknown).above);
    return isEnough();
  };
  const goesBeyond = (value: Fraction): boolean => {
    const known = seen.get(goal.unknown);
    if (known === undefined) return true;
    const inward = goal.end === "least" ? whole(known.least - 1n) : whole(known.greatest + 1n);
    return goal.end === "least" ? !isLess(inward, value) : !isLess(value, inward);
  };
  return searchWhole({ goal, spare: Math.max(...unknowns), visit, goesBeyond }, tableau);
}

function see(seen: Map<number, Seen>, unknown: number, value: bigint): void {
  const known = seen.get(unknown);
  if (known === undefined) seen.set(unknown, { least: value, greatest: value });
  else if (value < known.least) seen.set(unknown, { ...known, least: value });
  else if (value > known.greatest) seen.set(unknown, { ...known, greatest: value });
}

function seenOf({ seen }: Fillings, unknown: number): Seen {
  const known = seen.get(unknown);
  if (known === undefined) throw new RangeError(`unknown ${unknown} is not among those filled`);
  return known;
}

function widthSeen(fillings: Fillings, unknown: number): bigint {
  const { least, greatest } = seenOf(fillings, unknown);
  return greatest - least;
}

function ceilingsOf(equations: readonly LinearEquation[]): ReadonlyMap<number, bigint> {
  const ceilings = new Map<number, bigint>();
  for (const { coefficients, constant } of equations) {
    if ([...coefficients.values()].some((coefficient) => coefficient < 0n)) continue;
    for (const [unknown, coefficient] of coefficients) {
      const known = ceilings.get(unknown);
      const ceiling = constant / coefficient;
      if (known === undefined || ceiling < known) ceilings.set(unknown, ceiling);
    }
  }
  return ceilings;
}
