import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { SCENARIO } from "./scenario.js";

/** The four dimensions on which an organisation was evaluated by the masses (system L), each with the same weight. */
const DIMENSIONS = ["campaign", "promises", "style", "masses"] as const;

/**
 * Evaluates an organisation on four dimensions (开展活动、承诺践诺、作风建设、联系群众), of which one is whether it kept its promises.
 *
 * That one is counted from the pledges themselves; the others are what people said, and one of which nobody was asked lowers the
 * coverage and nothing else.
 *
 * @param pledges - the organisation's own
 * @param asOf - the day of the evaluation
 */
export function evaluateOrganisation(
  pledges: readonly commitment.Pledge[],
  asOf: string,
): ReadonlyMap<string, commitment.RolledUp> {
  const said: Readonly<Record<string, number | undefined>> = SCENARIO.evaluation;
  const { nodes } = must(
    commitment.rollUp({
      nodes: [
        { id: "organisation" },
        { id: "promises" },
        ...["campaign", "style", "masses"].map((id) => ({ id, score: said[id] ?? ("not-assessed" as const) })),
        ...pledges.map((pledge) => ({ id: pledge.id, score: commitment.creditOn(pledge, asOf) })),
      ],
      links: [
        ...DIMENSIONS.map((child) => ({ parent: "organisation", child, weight: 1 })),
        ...pledges.map(({ id }) => ({ parent: "promises", child: id, weight: 1 })),
      ],
    }),
  );
  return new Map(nodes.map((node) => [node.id, node]));
}

/** The words of the maker, the leader and the masses on one pledge, before the supervision group judges it. */
export function evaluateByOthers(pledge: commitment.Pledge, on: string): commitment.Views {
  const own = { evaluator: "self", verdict: "kept", by: pledge.maker.id, on } as const;
  const leader = { evaluator: "leader", verdict: "partly-kept", by: "secretary", on } as const;
  const figure = { meaning: "content with the promise, of those asked", value: { low: 0.61, high: 0.74 } };
  const masses = { evaluator: "masses", figure, by: "evaluation-group", on } as const;
  const evaluated = [own, leader, masses].reduce<commitment.Pledge>(
    (before, word) => must(commitment.evaluate(before, word)).pledge,
    pledge,
  );
  return commitment.views(evaluated, on);
}
