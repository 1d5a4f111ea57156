import {
  LEAST_FOR_NORMAL,
  stratifiedMean,
  weightedMean,
  withhold,
  type Stratum,
  type Withheld,
} from "../statistics/index.js";
import type { Cell } from "./cell.js";
import { outcomesOf } from "./outcome.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { CellPart, ScoreRefusal, ScoredQuestion } from "./results.js";
import { weightsOf } from "./weights.js";

/** What one class answered by one channel, in points. */
interface Sample extends Pick<Stratum, "mean" | "n" | "variance"> {
  readonly cell: Cell;
  readonly cast: number;
}

/**
 * Scores one question: the mean of the points within each class and channel, weighted over them.
 *
 * @param definition - gives points, weights and what happens to an empty class
 * @param cells - answers by class and channel
 * @param level - confidence level of the interval
 */
export function pointScore(
  definition: ProtocolDefinition,
  cells: readonly Cell[],
  level: number,
): ScoredQuestion | Withheld<ScoreRefusal> {
  if (definition.scale.grades.some(({ points }) => points === undefined)) {
    return withhold("no-points", `scale "${definition.scale.id}" has no points; its answers are only counted`);
  }
  const samples = cells.map((cell) => sampleOf(definition, cell));
  const empty = samples.filter(({ n }) => n === 0).map(({ cell }) => nameOf(cell));
  if (empty.length === samples.length || (empty.length > 0 && definition.emptyClass === "withhold")) {
    return withhold("empty-class", `no valid answer from ${empty.join(", ")}`);
  }
  const filled = new Set(samples.filter(({ n }) => n > 0).map(({ cell }) => cell));
  const weights = weightsOf(cells, (cell) => filled.has(cell));
  const strata = samples.flatMap((sample, index) =>
    filled.has(sample.cell) ? [{ ...sample, weight: weights[index] ?? 0 }] : [],
  );
  const valid = total(samples, ({ n }) => n);
  return {
    status: "scored",
    value: weightedMean(strata),
    valid,
    coverage: valid / total(samples, ({ cast }) => cast),
    renormalised: empty.length > 0,
    parts: samples.map(({ cell, n }, index) => partOf(cell, weights[index] ?? 0, n)),
    interval: intervalOf(strata, level),
  };
}

function intervalOf(strata: readonly (Sample & Stratum)[], level: number): ScoredQuestion["interval"] {
  const interval = stratifiedMean(strata, { level });
  if (interval.status === "estimated" || interval.refusal.code !== "too-few-observations") return interval;
  const few = strata.filter(({ n }) => n < LEAST_FOR_NORMAL).map(({ cell, n }) => `${n} from ${nameOf(cell)}`);
  return withhold("too-few-observations", `${few.join(", ")}; a normal interval needs ${LEAST_FOR_NORMAL}`);
}

function nameOf({ class: each, channel }: Cell): string {
  return channel === undefined ? `class "${each.id}"` : `class "${each.id}" by "${channel.id}"`;
}

function partOf({ class: each, channel }: Cell, weight: number, valid: number): CellPart {
  return { class: each.id, ...(channel !== undefined && { channel: channel.id }), weight, valid };
}

/**
 * The mean of the points and how far it varies: of a weighted mean the linearised variance, n ÷ (n − 1) · Σ w²(y − ȳ)² ÷ (Σ w)², which
 * is that of a plain mean where all weigh the same. Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.7.
 */
function sampleOf(definition: ProtocolDefinition, cell: Cell): Sample {
  const points = byPoints(definition, cell);
  const n = total(points, ({ count }) => count);
  const whole = total(points, ({ weight }) => weight);
  const mean = n === 0 ? 0 : within(points, total(points, ({ value, weight }) => value * weight) / whole);
  const spread = total(points, ({ value, square }) => square * (value - mean) ** 2);
  const variance = n > 1 ? (n / (n - 1)) * (spread / whole) * (n / whole) : 0;
  return { cell, mean, n, variance, cast: total(cell.counts, (count) => count) };
}

/** A mean lies among the points it is made of; the rounding of its sums may not carry it past them. */
function within(points: readonly Worth[], mean: number): number {
  const given = points.filter(({ count }) => count > 0).map(({ value }) => value);
  return Math.min(Math.max(mean, given.at(0) ?? mean), given.at(-1) ?? mean);
}

interface Worth {
  readonly value: number;
  readonly count: number;
  readonly weight: number;
  readonly square: number;
}

/** Grades of equal points are one: neither their names nor their order may move a score, not even in its last digit. */
function byPoints(definition: ProtocolDefinition, { counts, weights, squares }: Cell): readonly Worth[] {
  const worth = new Map<number, Worth>();
  outcomesOf(definition).forEach(({ points: value }, index) => {
    if (value === undefined) return;
    const { count = 0, weight = 0, square = 0 } = worth.get(value) ?? {};
    worth.set(value, {
      value,
      count: count + (counts[index] ?? 0),
      weight: weight + (weights[index] ?? 0),
      square: square + (squares[index] ?? 0),
    });
  });
  return [...worth.values()].sort((one, other) => one.value - other.value);
}

function total<Part>(parts: readonly Part[], number: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + number(part), 0);
}
