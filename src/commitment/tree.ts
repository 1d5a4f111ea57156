import { refuse, type Refused } from "../core/index.js";
import type { TreeNode } from "./schema/index.js";

/** What counts in a node, with its weight there. */
export interface WeightedChild {
  readonly id: string;
  readonly weight: number;
}

/** How many leaves were assessed, among all that there are. */
export interface LeafCount {
  readonly assessed: number;
  readonly all: number;
}

/** Every node with what counts in it. */
export type Children = ReadonlyMap<string, readonly WeightedChild[]>;

function parentsIn(children: Children): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>([...children.keys()].map((id) => [id, []]));
  for (const [parent, list] of children) for (const { id } of list) parents.get(id)?.push(parent);
  return parents;
}

/** Orders the nodes so that each comes after all of its children; without recursion, so that no depth is too much. */
export function childrenFirst(
  children: Children,
): { readonly ok: true; readonly ids: readonly string[] } | Refused<"circle"> {
  const waitsFor = new Map([...children].map(([id, list]) => [id, list.length]));
  const parents = parentsIn(children);
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

/** No leaf at all. */
export const NO_LEAVES: LeafCount = { assessed: 0, all: 0 };

/** Counts each leaf in every node above it, and there once by however many ways it is reached. */
export function leavesBelow(nodes: readonly TreeNode[], children: Children): ReadonlyMap<string, LeafCount> {
  const parents = parentsIn(children);
  const counts = new Map<string, LeafCount>();
  for (const { id, score } of nodes.filter((node) => node.score !== undefined)) {
    const above = new Set([id]);
    // A set that grows while it is walked is walked to its new end.
    for (const each of above) {
      const { assessed, all } = counts.get(each) ?? NO_LEAVES;
      counts.set(each, { assessed: assessed + (score === "not-assessed" ? 0 : 1), all: all + 1 });
      for (const parent of parents.get(each) ?? []) above.add(parent);
    }
  }
  return counts;
}
