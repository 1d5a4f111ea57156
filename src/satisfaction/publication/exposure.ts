import type { Refused } from "../../core/index.js";
import { isWide, widthOf } from "./audit-cell.js";
import type { Block } from "./blocks.js";
import { holding, rangeOf } from "./fillings.js";
import { hidingBlocks, openBlock, type OpenBlock, type OpeningRefusal } from "./open-block.js";
import type { CellFacts, StatedEquation, Statement } from "./statement.js";

/** A hidden count that is not protected, and the cells of which one must be hidden too. */
export interface Exposure extends Pick<CellFacts, "key" | "cell" | "number"> {
  /** How wide its range is, or at most as wide as this. */
  readonly width: number;
  /** Cells in the equations that hold the count in its range; as long as all are shown, the range stays. */
  readonly holding: readonly CellFacts[];
  /** All cells that have to do with it. */
  readonly around: () => readonly CellFacts[];
}

/** What the publisher knows beside what would be published. */
export interface Insight {
  /** The count of each cell that is for publication, by its key. */
  readonly truth: ReadonlyMap<string, bigint>;
  readonly protection: number;
  /** Numbers of hidden counts whose range was wide enough when no more was hidden than now: the more is hidden, the wider it is. */
  readonly proven: Set<number>;
}

/**
 * Looks for a hidden count that is not protected; those that are found to be protected are added to the proven ones.
 *
 * @param statement - what would be published
 * @param insight - what only the publisher knows
 */
export function findExposure(
  statement: Statement,
  insight: Insight,
): { readonly ok: true; readonly exposure: Exposure | undefined } | Refused<OpeningRefusal> {
  for (const [block, hidden] of hidingBlocks(statement)) {
    if (hidden.every(({ number }) => insight.proven.has(number))) continue;
    const tight = tightIn(block, hidden, insight.protection);
    if (tight !== undefined) return { ok: true, exposure: tight };
    const opened = openBlock(block, hidden, insight.truth);
    if (!opened.ok) return opened;
    const exposure = exposureIn(opened.open, insight);
    if (exposure !== undefined) return { ok: true, exposure };
  }
  return { ok: true, exposure: undefined };
}

/** A sum of hidden counts that is too small for any of them to be protected is found without looking at the rest. */
function tightIn(block: Block, hidden: readonly CellFacts[], protection: number): Exposure | undefined {
  for (const { coefficients, constant, terms } of block.equations) {
    const isSum = [...coefficients.values()].every((coefficient) => coefficient > 0n);
    if (!isSum || constant >= BigInt(protection)) continue;
    const exposed = hidden.find(({ number }) => coefficients.has(number));
    if (exposed !== undefined) {
      return { ...exposed, width: Number(constant), holding: factsIn(terms), around: () => cellsIn(block) };
    }
  }
  return undefined;
}

function exposureIn(open: OpenBlock, { protection, proven }: Insight): Exposure | undefined {
  const { block, fillings, hidden } = open;
  for (const facts of hidden) {
    if (proven.has(facts.number)) continue;
    const range = rangeOf(fillings, facts.number, BigInt(protection));
    if (!isWide(range, protection)) {
      return { ...facts, width: widthOf(range), holding: holdingCells(open, facts), around: () => cellsIn(block) };
    }
    proven.add(facts.number);
  }
  return undefined;
}

function holdingCells({ block, fillings }: OpenBlock, { number }: CellFacts): readonly CellFacts[] {
  const ends = (["least", "greatest"] as const).flatMap((end) => [
    ...holding(fillings, { unknown: number, end }).keys(),
  ]);
  return [...new Set(ends)].flatMap((index) => factsIn(block.equations[index]?.terms ?? []));
}

function cellsIn({ equations }: Block): readonly CellFacts[] {
  return equations.flatMap(({ terms }) => factsIn(terms));
}

function factsIn(terms: StatedEquation["terms"]): readonly CellFacts[] {
  return terms.map(([facts]) => facts);
}
