import { stratifiedMean, weightedMean, withhold, type Stratum, type Withheld } from "../statistics/index.js";
import { countOf, outcomesOf } from "./outcome.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { ClassPart, ScoreRefusal, ScoredQuestion } from "./results.js";

/** What one class answered to one question. */
interface Sample extends Pick<Stratum, "mean" | "n" | "variance"> {
  readonly class: string;
  readonly weight: number;
  readonly cast: number;
}

/**
 * Scores one question: the mean of the points within each class, weighted over the classes.
 *
 * @param definition - gives points, weights and what happens to an empty class
 * @param byClass - answers by class and outcome
 * @param level - confidence level of the interval
 */
export function pointScore(
  definition: ProtocolDefinition,
  byClass: readonly (readonly number[])[],
  level: number,
): ScoredQuestion | Withheld<ScoreRefusal> {
  if (definition.scale.grades.some(({ points }) => points === undefined)) {
    return withhold("no-points", `scale "${definition.scale.id}" has no points; its answers are only counted`);
  }
  const samples = byClass.map((counts, index) => sampleOf(definition, index, counts));
  const filled = samples.filter(({ n }) => n > 0);
  const empty = samples.filter(({ n }) => n === 0).map((sample) => `"${sample.class}"`);
  if (filled.length === 0 || (empty.length > 0 && definition.emptyClass === "withhold")) {
    return withhold("empty-class", `no valid answer from class ${empty.join(", ")}`);
  }
  return {
    status: "scored",
    value: weightedMean(filled),
    coverage: total(samples, ({ n }) => n) / total(samples, ({ cast }) => cast),
    renormalised: empty.length > 0,
    classes: partsOf(samples, filled),
    interval: stratifiedMean(filled, { level }),
  };
}

function partsOf(samples: readonly Sample[], filled: readonly Sample[]): ClassPart[] {
  const whole = filled.length === samples.length ? 1 : total(filled, ({ weight }) => weight);
  return samples.map((sample) => ({
    class: sample.class,
    weight: sample.n === 0 ? 0 : sample.weight / whole,
    valid: sample.n,
  }));
}

function sampleOf(definition: ProtocolDefinition, index: number, counts: readonly number[]): Sample {
  const { id = "", weight = 0 } = definition.classes[index] ?? {};
  const points = countsByPoints(definition, counts);
  const n = total(points, ([, count]) => count);
  const mean = n === 0 ? 0 : total(points, ([value, count]) => value * count) / n;
  const squares = total(points, ([value, count]) => count * (value - mean) ** 2);
  const cast = countOf(outcomesOf(definition), counts, () => true);
  return { class: id, weight, mean, n, variance: n > 1 ? squares / (n - 1) : 0, cast };
}

/** Grades of equal points are one: neither their names nor their order may move a score, not even in its last digit. */
function countsByPoints(
  definition: ProtocolDefinition,
  counts: readonly number[],
): (readonly [points: number, count: number])[] {
  const byPoints = new Map<number, number>();
  outcomesOf(definition).forEach(({ points }, index) => {
    if (points !== undefined) byPoints.set(points, (byPoints.get(points) ?? 0) + (counts[index] ?? 0));
  });
  return [...byPoints].sort(([one], [other]) => one - other);
}

function total<Part>(parts: readonly Part[], number: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + number(part), 0);
}
