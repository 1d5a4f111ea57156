import { normalDistribution, normalRows, type DrawsBySeed } from "../../statistics/index.js";
import type { IndexDefinition } from "../index.js";
import { neededParts, weightedParts, type Weigh } from "./reweigh.js";
import type { WeightScenario } from "./results.js";

/**
 * Gives one scenario after the other: all parts equal, then for each part that is not alone in its mean without it (unless a
 * limiter reads its points), with its weight raised and with it lowered, then those drawn.
 *
 * @param definition - the index as written
 * @param change - the share by which weights are raised, lowered and drawn around the written ones
 * @param draws - seed and number of those drawn, if any
 */
export function* weightScenarios(
  definition: IndexDefinition,
  change: number,
  draws: DrawsBySeed | undefined,
): Generator<{ readonly scenario: WeightScenario; readonly weigh: Weigh }> {
  const names = weightedParts(definition.parts);
  const needed = neededParts(definition);
  yield { scenario: { kind: "equal" }, weigh: () => 1 };
  for (const part of names) {
    if (!needed.has(part)) {
      yield { scenario: { kind: "left-out", part }, weigh: ({ id, weight }) => (id === part ? undefined : weight) };
    }
    yield { scenario: { kind: "raised", part }, weigh: timesOne(part, 1 + change) };
    yield { scenario: { kind: "lowered", part }, weigh: timesOne(part, 1 - change) };
  }
  if (draws === undefined) return;
  let draw = 0;
  // An index of parts that are all alone has no weight to draw; its scenarios are all the written one.
  for (const row of normalRows(draws, Math.max(names.length, 1))) {
    draw += 1;
    yield { scenario: { kind: "drawn", draw }, weigh: timesDrawn(names, change, row) };
  }
}

function timesOne(part: string, factor: number): Weigh {
  return ({ id, weight }) => (id === part ? weight * factor : weight);
}

/** The distribution function turns a normal draw into a uniform one. */
function timesDrawn(names: readonly string[], change: number, row: readonly number[]): Weigh {
  const factors = new Map(row.map((draw, index) => [names[index], 1 + change * (2 * normalDistribution(draw) - 1)]));
  return ({ id, weight }) => weight * (factors.get(id) ?? 1);
}
