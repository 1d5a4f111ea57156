import { addTimes, floorOf, whole, type Fraction } from "./fraction.js";
import { makeFeasible, optimise, type Goal } from "./simplex.js";
import { copyOf, type Row, type Tableau } from "./tableau.js";

/** How many parts a search over whole numbers may look at before it gives up. */
const MOST_PARTS = 500;

/** How a search ended: all was looked at, the goal grows without end, what was found is enough, or there was too much to look at. */
export type SearchEnd = "searched" | "unbounded" | "enough" | "gave-up";

/** A search for the least or greatest value of an unknown over fillings in whole numbers. */
export interface Search {
  readonly goal: Goal;
  /** A number that no unknown of the tableau has. */
  readonly spare: number;
  /** Is told of every filling in whole numbers, and answers whether it is enough. */
  readonly visit: (filling: Tableau) => boolean;
  /** Whether a filling with the goal's unknown at this value would go beyond all that were visited. */
  readonly goesBeyond: (value: Fraction) => boolean;
}

/**
 * Visits fillings in whole numbers of 0 or more until none can go beyond those visited.
 *
 * Where the best solution in fractions is no whole one, the rest is split below and above one of its fractions, and each part
 * searched (Land and Doig, 1960, Econometrica 28:497).
 *
 * @param search - what is sought, and who is told
 * @param tableau - feasible; it is left feasible, at the best solution in fractions unless a filling was enough
 */
export function searchWhole(search: Search, tableau: Tableau): SearchEnd {
  return explore(search, tableau, { left: MOST_PARTS, spare: search.spare });
}

interface Budget {
  left: number;
  spare: number;
}

function explore(search: Search, tableau: Tableau, budget: Budget): SearchEnd {
  if (budget.left === 0) return "gave-up";
  budget.left -= 1;
  const visiting = { isEnough: false };
  const best = optimise(tableau, search.goal, () => {
    visiting.isEnough = isWhole(tableau) && search.visit(tableau);
    return visiting.isEnough;
  });
  if (visiting.isEnough) return "enough";
  if (best === undefined) return "unbounded";
  const row = search.goesBeyond(best) ? fractionalRow(tableau) : undefined;
  if (row === undefined) return "searched";
  for (const part of split(tableau, row, (budget.spare += 1))) {
    const end = makeFeasible(part) ? explore(search, part, budget) : "searched";
    if (end !== "searched") return end;
  }
  return "searched";
}

function isWhole(tableau: Tableau): boolean {
  return fractionalRow(tableau) === undefined;
}

function fractionalRow(tableau: Tableau): Row | undefined {
  return [...tableau.values()].find(({ constant }) => constant.below !== 1n);
}

/** The two parts of what a tableau leaves open: the row's unknown at most the next whole number below, or at least the one above. */
function split(tableau: Tableau, row: Row, spare: number): readonly Tableau[] {
  const [unknown] = [...tableau].find(([, other]) => other === row) ?? [];
  const others = [...row.entries].filter(([other]) => other !== unknown);
  const below = whole(floorOf(row.constant));
  const above = whole(floorOf(row.constant) + 1n);
  const limit = (sign: bigint, constant: Fraction): Tableau => {
    const entries = new Map(others.map(([other, entry]) => [other, addTimes(whole(0n), whole(sign), entry)]));
    entries.set(spare, whole(1n));
    return copyOf(tableau).set(spare, { entries, constant, origin: new Map() });
  };
  return [limit(-1n, addTimes(below, whole(-1n), row.constant)), limit(1n, addTimes(row.constant, whole(-1n), above))];
}
