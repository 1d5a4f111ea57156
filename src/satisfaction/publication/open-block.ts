import { refuse, type Refused } from "../../core/index.js";
import { blocksOf, type Block } from "./blocks.js";
import { fillingsOf, type Fillings } from "./fillings.js";
import type { CellFacts, Statement } from "./statement.js";

/** Unknowns that hang together, with the ways to fill them and the hidden counts among them. */
export interface OpenBlock {
  readonly block: Block;
  readonly fillings: Fillings;
  readonly hidden: readonly CellFacts[];
}

/** Why nothing can be said of what is hidden: nothing fits what is published, or nothing was found that does. */
export type OpeningRefusal = "contradictory" | "undecided";

/** The blocks of a statement that hide something, each with its hidden counts. */
export function hidingBlocks({ cells, equations }: Statement): readonly (readonly [Block, readonly CellFacts[]])[] {
  const unseen = new Map<number, CellFacts>();
  for (const facts of cells.values()) {
    if (facts.hidden.length > 0 && facts.shown === undefined) unseen.set(facts.number, facts);
  }
  return blocksOf(equations).map((block) => [block, block.unknowns.flatMap((unknown) => unseen.get(unknown) ?? [])]);
}

/**
 * Finds the first way to fill a block, and with it whether there is any.
 *
 * @param block - unknowns and equations
 * @param hidden - the hidden counts among the unknowns
 * @param truth - the counts by their keys, where they are known: then there is a way
 */
export function openBlock(
  block: Block,
  hidden: readonly CellFacts[],
  truth?: ReadonlyMap<string, bigint>,
): { readonly ok: true; readonly open: OpenBlock } | Refused<OpeningRefusal> {
  const fillings = fillingsOf(block.unknowns, block.equations, truth && knownOf(hidden, truth));
  if (typeof fillings !== "string") return { ok: true, open: { block, fillings, hidden } };
  const about = block.equations[0]?.text() ?? "";
  if (fillings === "none") return refuse("contradictory", `no counts fit all that is published around ${about}`);
  return refuse("undecided", `whether any counts fit all that is published was not found out, around ${about}`);
}

/** What hidden counts are, by their numbers, for one who knows all that is for publication by its key. */
export function knownOf(hidden: readonly CellFacts[], truth: ReadonlyMap<string, bigint>): ReadonlyMap<number, bigint> {
  return new Map(hidden.map(({ number, key }) => [number, truth.get(key) ?? 0n]));
}
