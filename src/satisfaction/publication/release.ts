import { isWide } from "./audit-cell.js";
import { rangeOf, withKnown, type Fillings } from "./fillings.js";
import { knownOf, type OpenBlock } from "./open-block.js";
import type { CellFacts } from "./statement.js";

/** What only the publisher knows. */
export interface Insight {
  /** The count of each cell that is for publication, by its key. */
  readonly truth: ReadonlyMap<string, bigint>;
  /** Complementary counts by their keys, in the order in which they were hidden, each with the number of the count for whose sake it was. */
  readonly sakes: ReadonlyMap<string, number>;
  readonly protection: number;
}

/** What is still hidden, and the ways to fill it. */
interface Left {
  readonly fillings: Fillings;
  readonly hidden: readonly CellFacts[];
}

/**
 * Finds complementary counts that are hidden in vain: when all of these are shown, all others are still protected, and not one more can be
 * shown.
 *
 * @param open - a block in which nothing is exposed
 * @param insight - what only the publisher knows
 * @returns keys of the counts; those hidden last are tried first
 */
export function hiddenInVain(open: OpenBlock, insight: Insight): readonly string[] {
  const complements = [...insight.sakes.keys()].reverse();
  let [before, left]: [Left | undefined, Left] = [undefined, open];
  while (before !== left) [before, left] = [left, complements.reduce((now, key) => showing(now, key, insight), left)];
  const vain = open.hidden.filter((facts) => !left.hidden.includes(facts));
  return vain.map(({ key }) => key);
}

/** Shows one count more if that exposes nothing. */
function showing(left: Left, key: string, { truth, sakes, protection }: Insight): Left {
  const candidate = left.hidden.find((facts) => facts.key === key);
  if (candidate === undefined) return left;
  const hidden = left.hidden.filter((facts) => facts !== candidate);
  const fillings = withKnown(left.fillings, candidate.number, knownOf(left.hidden, truth));
  const isProtected = ({ number }: CellFacts): boolean =>
    isWide(rangeOf(fillings, number, BigInt(protection)), protection);
  // The count for whose sake it was hidden is the most likely to be exposed.
  const sake = hidden.filter(({ number }) => number === sakes.get(key));
  return [...sake, ...hidden].every(isProtected) ? { fillings, hidden } : left;
}
