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
  const neighbours = neighboursIn(open);
  // What a count would expose it still exposes when less is hidden, as long as that is hidden itself.
  const exposed = new Map<string, CellFacts>();
  const trial = (left: Left, key: string): Left => {
    const known = exposed.get(key);
    if (known !== undefined && left.hidden.includes(known)) return left;
    const shown = showing(left, key, { ...insight, neighbours });
    if ("exposes" in shown) exposed.set(key, shown.exposes);
    return "exposes" in shown ? left : shown;
  };
  let [before, left]: [Left | undefined, Left] = [undefined, open];
  while (before !== left) [before, left] = [left, complements.reduce(trial, left)];
  const vain = open.hidden.filter((facts) => !left.hidden.includes(facts));
  return vain.map(({ key }) => key);
}

/** The unknowns that stand in an equation with an unknown. */
type Neighbours = (unknown: number) => ReadonlySet<number>;

function neighboursIn({ block }: OpenBlock): Neighbours {
  const lines = block.equations.map(({ coefficients }) => coefficients);
  return (unknown) => new Set(lines.filter((line) => line.has(unknown)).flatMap((line) => [...line.keys()]));
}

/** Shows one count more, or names a count that this would expose. */
function showing(
  left: Left,
  key: string,
  { truth, sakes, protection, neighbours }: Insight & { readonly neighbours: Neighbours },
): Left | { readonly exposes: CellFacts } {
  const candidate = left.hidden.find((facts) => facts.key === key);
  if (candidate === undefined) return left;
  const hidden = left.hidden.filter((facts) => facts !== candidate);
  const fillings = withKnown(left.fillings, candidate.number, knownOf(left.hidden, truth));
  const isExposed = ({ number }: CellFacts): boolean =>
    !isWide(rangeOf(fillings, number, BigInt(protection)), protection);
  // The count for whose sake it was hidden is the most likely to be exposed, and then those beside it.
  const beside = neighbours(candidate.number);
  const sake = hidden.filter(({ number }) => number === sakes.get(key));
  const near = hidden.filter(({ number }) => beside.has(number));
  const exposes = [...new Set([...sake, ...near, ...hidden])].find(isExposed);
  return exposes === undefined ? { fillings, hidden } : { exposes };
}
