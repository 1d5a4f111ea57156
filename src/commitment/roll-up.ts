import { readInput, refuse, type CalendarDay, type InputOf, type Refused, type Result } from "../core/index.js";
import { weightedMean } from "../statistics/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { Tree, type Pledge, type TreeNode, type VerdictVocabulary } from "./schema/index.js";
import { standing } from "./standing.js";
import { ruleOf } from "./vocabulary.js";

/** What a node came to. */
export interface RolledUp extends Omit<TreeNode, "score"> {
  /** The weighted mean of the children that have a value, between the least and the greatest of them; a leaf's own score. */
  readonly value: number | "unknown";
  /** What part of it was assessed, by weight, in [0, 1]. */
  readonly coverage: number;
  /** What it is made of, each with its weight; the weights of one node sum to 1. Empty for a leaf. */
  readonly children: readonly { readonly id: string; readonly weight: number }[];
}

/** What can stand against a tree. */
export type TreeRefusal =
  "invalid-input" | "duplicate-id" | "duplicate-link" | "unknown-node" | "circle" | "scored-parent" | "unscored-leaf";

/**
 * Sums up scores over a tree, or over areas that share what they are made of, without counting what was not assessed as zero.
 *
 * Each node is the weighted mean of its children that have a value; what was not assessed changes the coverage, and neither this
 * mean nor one above it: a weight says what an area is worth, and not how diligently it was assessed. A child that counts in
 * several parents counts once in each. Where nothing below was assessed, the value is `"unknown"`.
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
  const children = new Map<string, RolledUp["children"][number][]>(nodes.map(({ id }) => [id, []]));
  const refused = repeatedNode(nodes) ?? misplacedLink(read.value, new Set(children.keys()));
  if (refused !== undefined) return refused;
  for (const { parent, child, weight } of links) children.get(parent)?.push({ id: child, weight });
  const order = childrenFirst(children);
  if (!order.ok) return order;
  const misscored = nodes.map((node) => misscoring(node, children)).find((each) => each !== undefined);
  if (misscored !== undefined) return misscored;
  const given = new Map(nodes.map((node) => [node.id, node]));
  const rolled = new Map<string, RolledUp>();
  for (const id of order.ids) rolled.set(id, rolledUp({ id, ...given.get(id) }, children.get(id) ?? [], rolled));
  return { ok: true, nodes: nodes.flatMap(({ id }) => rolled.get(id) ?? []) };
}

type Children = ReadonlyMap<string, RolledUp["children"]>;

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

/** Orders the nodes so that each comes after all of its children; without recursion, so that no depth is too much. */
function childrenFirst(children: Children): { readonly ok: true; readonly ids: readonly string[] } | Refused<"circle"> {
  const waitsFor = new Map([...children].map(([id, list]) => [id, list.length]));
  const parents = new Map<string, string[]>([...children.keys()].map((id) => [id, []]));
  for (const [parent, list] of children) for (const { id } of list) parents.get(id)?.push(parent);
  const ids = [...children.keys()].filter((id) => waitsFor.get(id) === 0);
  for (const id of ids) {
    for (const parent of parents.get(id) ?? []) {
      const left = (waitsFor.get(parent) ?? 0) - 1;
      waitsFor.set(parent, left);
      if (left === 0) ids.push(parent);
    }
  }
  return ids.length === children.size ? { ok: true, ids } : circleAmong(children, new Set(ids));
}

/** Names one circle among the nodes that could not be ordered: from each of them a child leads on that could not be either. */
function circleAmong(children: Children, ordered: ReadonlySet<string>): Refused<"circle"> {
  const way: string[] = [];
  const isStuck = (id: string): boolean => !ordered.has(id);
  let id = [...children.keys()].find(isStuck);
  while (id !== undefined && !way.includes(id)) {
    way.push(id);
    id = children.get(id)?.find((child) => isStuck(child.id))?.id;
  }
  const circle = [...way.slice(way.indexOf(id ?? "")), id].map((each) => `"${String(each)}"`);
  return refuse("circle", `a node counts in itself: ${circle.join(" has ")}`);
}

function rolledUp(
  { id, label, score }: TreeNode,
  children: RolledUp["children"],
  rolled: ReadonlyMap<string, RolledUp>,
): RolledUp {
  const named = { id, ...(label !== undefined && { label }) };
  if (typeof score === "number") return { ...named, value: score, coverage: 1, children };
  const whole = children.reduce((sum, { weight }) => sum + weight, 0);
  const parts = children.map((child) => ({ id: child.id, weight: child.weight / whole }));
  const known = parts.flatMap(({ id: child, weight }) => {
    const mean = rolled.get(child)?.value;
    return typeof mean === "number" ? [{ weight, mean }] : [];
  });
  const coverage = parts.reduce((sum, { id: child, weight }) => sum + weight * (rolled.get(child)?.coverage ?? 0), 0);
  const value = known.length === 0 ? "unknown" : weightedMean(known);
  return { ...named, value, coverage: Math.min(coverage, 1), children: parts };
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
