import { must, refuse, type Refused, type Result } from "../../core/index.js";
import type { DrawsBySeed } from "../../statistics/index.js";
import { freeze, type Index, type RankingOptions, type Subject } from "../index.js";
import { unfitDraws } from "./draws.js";
import { overScenarios, type Run } from "./over-scenarios.js";
import type { WeightScenario, WeightSensitivity } from "./results.js";
import { reweighed, type Weigh } from "./reweigh.js";
import { weightScenarios } from "./weight-scenarios.js";
import { written, type WrittenRefusal } from "./written.js";

/** How far weights are changed, how many are drawn, and how subjects are ranked. */
export interface WeightSensitivityOptions extends RankingOptions {
  /** Share of the written weight, above 0 and below 1; 0.25 when absent. */
  readonly change?: number;
  /** Weights drawn at random beside the scenarios that are named; none when absent. At most {@link MOST_DRAWS}. */
  readonly draws?: DrawsBySeed;
}

/** Why nothing is said about other weights. */
export type WeightSensitivityRefusal = WrittenRefusal | "draws-out-of-range" | "weights-out-of-range";

const DEFAULT_CHANGE = 0.25;

/**
 * Tells how far ranks and grades would move under other weights: the facts stay as they are, and each scenario is assessed
 * and ranked anew, with nested means and limiters.
 *
 * The scenarios: every part of a mean counts the same; and for each part that is not alone in its mean, one without it (unless a
 * limiter reads its points), one with its weight raised and one with it lowered by `change`. With `draws`, all weights at once are drawn too, each by itself
 * uniform from 1 − change to 1 + change times the written one; only their proportions count. Who has no rank as written
 * takes part in no scenario, so that nobody moves because another came in. Sources: weights as an uncertain input of a
 * composite indicator, Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168:307; OECD and JRC, Handbook on
 * Constructing Composite Indicators, 2008, step 7.
 *
 * Refuses with `invalid-input`, `duplicate-id` and `reserved-fact` as `assess` does; with `nothing-to-rank` (no subject has a rank as written),
 * `draws-out-of-range` and `weights-out-of-range` (a changed weight leaves the range that an index may have).
 *
 * @param index - a frozen index
 * @param subjects - whom to assess, each once
 * @param options - change, draws, and how subjects are ranked
 * @throws RangeError when the change is not between 0 and 1, the seed not a whole number from 0 to 2³² − 1, or no scope, order
 * or rule for ties has that name
 * @example
 * {@includeCode ../../../test/assessment/sensitivity/examples.test.ts#weights}
 */
export function weightSensitivity(
  index: Index,
  subjects: Iterable<Subject>,
  { change = DEFAULT_CHANGE, draws, ...options }: WeightSensitivityOptions = {},
): Result<{ sensitivity: WeightSensitivity }, WeightSensitivityRefusal> {
  if (!(change > 0 && change < 1)) throw new RangeError(`weights change by a share between 0 and 1, not by ${change}`);
  const refused = (draws && unfitDraws(draws)) ?? unfitWeights(index, change);
  if (refused !== undefined) return refused;
  const start = written(index, [...subjects], options);
  if (!start.ok) return start;
  const runs = runsOf(index, start.written.contestants, weightScenarios(index.definition, change, draws));
  return { ok: true, sensitivity: overScenarios("weights", start.written, runs, options) };
}

/** Every scenario lies between the two in which all weights are lowered and raised. */
function unfitWeights(index: Index, change: number): Refused<"weights-out-of-range"> | undefined {
  for (const factor of [1 - change, 1 + change]) {
    const frozen = withWeights(index, ({ weight }) => weight * factor);
    if (!frozen.ok) return refuse("weights-out-of-range", frozen.refusal.message);
  }
  return undefined;
}

function withWeights({ definition }: Index, weigh: Weigh): ReturnType<typeof freeze> {
  return freeze({ ...definition, parts: reweighed(definition.parts, weigh) });
}

function* runsOf(
  index: Index,
  subjects: readonly Subject[],
  scenarios: ReturnType<typeof weightScenarios>,
): Generator<Run<WeightScenario>> {
  for (const { scenario, weigh } of scenarios) {
    yield { scenario, index: must(withWeights(index, weigh)).index, subjects };
  }
}
