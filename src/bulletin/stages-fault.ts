import { refuse, type Refused } from "../core/index.js";
import { nodesOf } from "./chart-figures.js";
import type { FlowChart, LineageChart } from "./chart-schema.js";

/** Why links and stages do not hold together. */
export type StagesFault = "duplicate-node" | "unknown-node" | "duplicate-link" | "backward-link";

/** Refuses two nodes of one id, a link from or to no node, a second link between two nodes, and a link to no later stage. */
export function stagesFault(
  { stages, links }: FlowChart | LineageChart,
  where: string,
): Refused<StagesFault> | undefined {
  const stageOf = new Map(stages.flatMap(({ nodes }, stage) => nodes.map(({ id }) => [id, stage] as const)));
  const ids = nodesOf<{ readonly id: string }>({ stages }).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) return refuse("duplicate-node", `${where} has two nodes called "${twice}"`);
  const drawn = new Set<string>();
  for (const { source, target } of links) {
    const [from, to] = [stageOf.get(source), stageOf.get(target)];
    const said = `${where} links "${source}" to "${target}"`;
    if (from === undefined || to === undefined) {
      return refuse("unknown-node", `${said}, and no node is called "${from === undefined ? source : target}"`);
    }
    if (to <= from) return refuse("backward-link", `${said}, which stands in no later stage`);
    const name = JSON.stringify([source, target]);
    if (drawn.has(name)) return refuse("duplicate-link", `${said} twice`);
    drawn.add(name);
  }
  return undefined;
}
