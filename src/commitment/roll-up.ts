import { readInput, refuse, type CalendarDay, type InputOf, type Refused, type Result } from "../core/index.js";
import { weightedMean } from "../statistics/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { Tree, type Pledge, type TreeNode, type VerdictVocabulary } from "./schema/index.js";
import { standing } from "./standing.js";
import { NO_LEAVES, childrenFirst, leavesBelow, type Children, type LeafCount, type WeightedChild } from "./tree.js";
import { ruleOf } from "./vocabulary.js";

/** What a node came to. */
export interface RolledUp extends Omit<TreeNode, "score"> {
  /** The weighted mean of the children that have a value, between the least and the greatest of them; a leaf's own score. */
  readonly value: number | "unknown";
  /** What part of it was assessed, by weight, in [0, 1]: exactly 1 where all of it was, and 0 where nothing was. */
  readonly coverage: number;
  /** The leaves that it rests on, each once by however many ways it counts; a leaf rests on itself. */
  readonly leaves: LeafCount;
  /** What it is made of, each with its weight; the weights of one node sum to 1. Empty for a leaf. */
  readonly children: readonly WeightedChild[];
}

/** What can stand against a tree. */
export type TreeRefusal =
  "invalid-input" | "duplicate-id" | "duplicate-link" | "unknown-node" | "circle" | "scored-parent" | "unscored-leaf";

/**
 * Sums up scores over a tree, or over areas that share what they are made of, without counting what was not assessed as zero.
 *
 * Each node is the weighted mean of its children that have a value; what was not assessed changes the coverage, and neither this
 * mean nor one above it: a weight says what an area is worth, and not how diligently it was assessed. A child that counts in
 * several parents counts once in each, and its leaves are counted once in whatever stands above both; an overall in which each leaf
 * is worth the same, whatever it serves, is a node with the leaves themselves as children. Where nothing below was assessed, the
 * value is `"unknown"`.
 *
 * Rounding carries no value past its children and no coverage past its ends; another order of links may move the last digits.
 *
 * Refuses with `invalid-input` (also a weight of null, or one that is not above 0), `duplicate-id`, `duplicate-link`,
 * `unknown-node` (a link to none), `circle` (a node that counts in itself, by whatever way), `scored-parent` (a score beside
 * children) and `unscored-leaf` (neither children nor a score; write `"not-assessed"`).
 *
 * @param tree - nodes, and links from parent to child with their weights
 * @returns every node in the order given
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#roll-up}
 */
export function rollUp(tree: InputOf<typeof Tree>): Result<{ nodes: readonly RolledUp[] }, TreeRefusal> {
  const read = readInput(Tree, tree, "roll up");
  if (!read.ok) return read;
  const { nodes, links } = read.value;
  const children = new Map<string, WeightedChild[]>(nodes.map(({ id }) => [id, []]));
  const refused = repeatedNode(nodes) ?? misplacedLink(read.value, new Set(children.keys()));
  if (refused !== undefined) return refused;
  for (const { parent, child, weight } of links) children.get(parent)?.push({ id: child, weight });
  const order = childrenFirst(children);
  if (!order.ok) return order;
  const misscored = nodes.map((node) => misscoring(node, children)).find((each) => each !== undefined);
  if (misscored !== undefined) return misscored;
  const given = new Map(nodes.map((node) => [node.id, node]));
  const leaves = leavesBelow(nodes, children);
  const rolled = new Map<string, RolledUp>();
  for (const id of order.ids) {
    const below = children.get(id) ?? [];
    rolled.set(id, rolledUp({ id, ...given.get(id) }, below, leaves.get(id) ?? NO_LEAVES, rolled));
  }
  return { ok: true, nodes: nodes.flatMap(({ id }) => rolled.get(id) ?? []) };
}

function repeatedNode(nodes: readonly TreeNode[]): Refused<"duplicate-id"> | undefined {
  const seen = new Set<string>();
  for (const { id } of nodes) {
    if (seen.has(id)) return refuse("duplicate-id", `node "${id}" stands there twice`);
    seen.add(id);
  }
  return undefined;
}

function misplacedLink(
  { links }: Tree,
  known: ReadonlySet<string>,
): Refused<"unknown-node" | "duplicate-link"> | undefined {
  const seen = new Set<string>();
  for (const { parent, child } of links) {
    const unknown = [parent, child].find((id) => !known.has(id));
    if (unknown !== undefined) return refuse("unknown-node", `a link names node "${unknown}", which is not there`);
    const name = JSON.stringify([parent, child]);
    if (seen.has(name)) return refuse("duplicate-link", `node "${child}" counts in "${parent}" twice`);
    seen.add(name);
  }
  return undefined;
}

function misscoring(
  { id, score }: TreeNode,
  children: Children,
): Refused<"scored-parent" | "unscored-leaf"> | undefined {
  const isLeaf = children.get(id)?.length === 0;
  if (isLeaf === (score !== undefined)) return undefined;
  return isLeaf
    ? refuse("unscored-leaf", `node "${id}" has neither children nor a score`)
    : refuse("scored-parent", `node "${id}" has children and a score of its own, ${String(score)}`);
}

function rolledUp(
  { id, label, score }: TreeNode,
  children: readonly WeightedChild[],
  leaves: LeafCount,
  rolled: ReadonlyMap<string, RolledUp>,
): RolledUp {
  const named = { id, ...(label !== undefined && { label }), leaves };
  if (score === "not-assessed") return { ...named, value: "unknown", coverage: 0, children };
  if (score !== undefined) return { ...named, value: score, coverage: 1, children };
  const whole = children.reduce((sum, { weight }) => sum + weight, 0);
  // Added up in the order of the whole: whatever is assessed comes to no more than the whole, and all of it to exactly as much.
  const assessed = children.reduce((sum, child) => sum + child.weight * (rolled.get(child.id)?.coverage ?? 0), 0);
  const known = children.flatMap(({ id: child, weight }) => {
    const mean = rolled.get(child)?.value;
    return typeof mean === "number" ? [{ weight, mean }] : [];
  });
  return {
    ...named,
    value: known.length === 0 ? "unknown" : weightedMean(known),
    coverage: assessed / whole,
    children: children.map((child) => ({ id: child.id, weight: child.weight / whole })),
  };
}

/**
 * Gives what a pledge is worth at the end of a day where results are rolled up: the credit of its verdict.
 *
 * Whatever has no verdict that counts, and a verdict without a credit (excused, withdrawn), is `"not-assessed"`, which is never 0.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day
 * @param vocabulary - the verdicts under which the pledge was published
 * @returns the score of a leaf for {@link rollUp}, in [0, 1]
 * @throws RangeError when the vocabulary does not have the pledge's verdict
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#roll-up}
 */
export function creditOn(
  pledge: Pledge,
  asOf: CalendarDay,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): number | "not-assessed" {
  return ruleOf(vocabulary, standing(pledge, asOf, vocabulary))?.credit ?? "not-assessed";
}
