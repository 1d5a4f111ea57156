import type { StatedEquation } from "./statement.js";

/** Unknowns that hang together, and the equations that hold them. */
export interface Block {
  readonly unknowns: readonly number[];
  readonly equations: readonly StatedEquation[];
}

/**
 * Splits equations into blocks that share no unknown, so that each can be solved by itself.
 *
 * In a block the equations with the fewest unknowns stand first: what is worked out of them is worked out in the fewest steps.
 *
 * @param equations - those without an unknown belong to no block
 */
export function blocksOf(equations: readonly StatedEquation[]): readonly Block[] {
  const links = linksOf(equations);
  const blocks = new Map<number, { unknowns: Set<number>; equations: StatedEquation[] }>();
  for (const equation of equations) {
    const [first] = equation.coefficients.keys();
    if (first === undefined) continue;
    const root = rootOf(links, first);
    const block = blocks.get(root) ?? { unknowns: new Set(), equations: [] };
    for (const unknown of equation.coefficients.keys()) block.unknowns.add(unknown);
    block.equations.push(equation);
    blocks.set(root, block);
  }
  return [...blocks.values()].map((block) => ({
    unknowns: [...block.unknowns].sort((one, other) => one - other),
    equations: block.equations.sort((one, other) => one.coefficients.size - other.coefficients.size),
  }));
}

/** Leads from each unknown to another of its block, and from all of a block to the same one in the end. */
function linksOf(equations: readonly StatedEquation[]): Map<number, number> {
  const links = new Map<number, number>();
  for (const { coefficients } of equations) {
    const [first, ...others] = coefficients.keys();
    if (first === undefined) continue;
    for (const unknown of others) {
      const [one, other] = [rootOf(links, unknown), rootOf(links, first)];
      if (one !== other) links.set(one, other);
    }
  }
  return links;
}

/** The unknown at the end of the links; the way there is halved for the next who goes it. */
function rootOf(links: Map<number, number>, unknown: number): number {
  let here = unknown;
  for (let next = links.get(here); next !== undefined; next = links.get(here)) {
    const beyond = links.get(next);
    if (beyond !== undefined) links.set(here, beyond);
    here = next;
  }
  return here;
}
