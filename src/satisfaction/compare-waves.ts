import type { Result } from "../core/index.js";
import type { Rate } from "../figures/index.js";
import {
  DEFAULT_LEVEL,
  differenceOfMeans,
  newcombe,
  pooledZ,
  withhold,
  zTest,
  type Share,
  type Withheld,
} from "../statistics/index.js";
import type { RateEstimate } from "./named-rate.js";
import type { Protocol } from "./protocol.js";
import type { GroupResult, QuestionResult, Scored } from "./results.js";
import { score, type ScoreOptions } from "./score.js";
import type { Tally } from "./tally.js";
import type { GroupComparison, RateChange, ScoreChange, WaveComparison } from "./wave-comparison.js";

/**
 * Compares two waves answered under one protocol: what changed in every rate and score, with interval and test.
 *
 * The waves are taken as independent samples: where many people answered both, the errors are others. A rate's change has
 * Newcombe's interval and the pooled z test, a score's change a normal interval and a z test. Whatever one of the waves
 * withholds is withheld here for the same reason, and a unit that only one wave knows with `only-in-one-wave`. Refuses with
 * `different-protocol` when a wave was counted under another protocol or version (its answers meant something else), and
 * with `definition-changed` when the protocol was edited after it was frozen.
 *
 * @param protocol - the frozen protocol of both waves
 * @param before - the earlier wave
 * @param after - the later wave
 * @param options - grouping, and the confidence level, 0.95 when absent
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#compare-waves}
 */
export function compareWaves(
  protocol: Protocol,
  before: Tally,
  after: Tally,
  options: ScoreOptions = {},
): Result<{ comparison: WaveComparison }, "different-protocol" | "definition-changed"> {
  const earlier = score(protocol, before, options);
  if (!earlier.ok) return earlier;
  const later = score(protocol, after, options);
  if (!later.ok) return later;
  const { level = DEFAULT_LEVEL } = options;
  const groups = pairGroups(earlier.scores.groups, later.scores.groups).map((pair) => compareGroup(pair, level));
  return { ok: true, comparison: { protocol: before.protocol, level, groups } };
}

/** The same group in both waves, or in the only one that knows it. */
type Pair = readonly [before: GroupResult | undefined, after: GroupResult | undefined];

function pairGroups(before: readonly GroupResult[], after: readonly GroupResult[]): Pair[] {
  const find = (groups: readonly GroupResult[], wanted: string | undefined): GroupResult | undefined =>
    groups.find(({ unit }) => unit === wanted);
  const units = [...new Set([...before, ...after].map(({ unit }) => unit))];
  return units.map((unit) => [find(before, unit), find(after, unit)]);
}

function compareGroup([before, after]: Pair, level: number): GroupComparison {
  const group = after ?? before;
  const named = group?.unit === undefined ? {} : { unit: group.unit };
  if (before === undefined || after === undefined) {
    const lone = withhold("only-in-one-wave", `unit "${group?.unit ?? ""}" stands in one wave only`);
    const questions = (group?.questions ?? []).map(({ question }) => ({ question, ...lone }));
    return { ...named, questions, score: lone };
  }
  const questions = before.questions.flatMap((earlier, index) => {
    const later = after.questions[index];
    return later === undefined ? [] : [compareQuestion(earlier, later, level)];
  });
  return { ...named, questions, score: compareScores(before.score, after.score, level) };
}

function compareQuestion(
  before: QuestionResult,
  after: QuestionResult,
  level: number,
): GroupComparison["questions"][number] {
  if (before.status === "withheld") return before;
  if (after.status === "withheld") return after;
  const rates = before.rates.flatMap((earlier, index) => {
    const later = after.rates[index];
    return later === undefined ? [] : [compareRates(earlier, later, level)];
  });
  return {
    status: "compared",
    question: before.question,
    rates,
    score: compareScores(before.score, after.score, level),
  };
}

function compareRates({ rate: before }: RateEstimate, { rate: after }: RateEstimate, level: number): RateChange {
  const [earlier, later] = [shareOf(before), shareOf(after)];
  return { before, after, change: newcombe(later, earlier, { level }), test: pooledZ(later, earlier) };
}

function shareOf({ numerator, denominator }: Rate): Share {
  return { count: numerator, n: denominator };
}

function compareScores(before: Scored | Withheld, after: Scored | Withheld, level: number): ScoreChange | Withheld {
  if (before.status === "withheld") return before;
  if (after.status === "withheld") return after;
  const values = { before: before.value, after: after.value, value: after.value - before.value };
  const [one, two] = [after.interval, before.interval];
  if (one.status === "withheld") return { status: "compared", ...values, interval: one, test: one };
  if (two.status === "withheld") return { status: "compared", ...values, interval: two, test: two };
  return { status: "compared", ...values, interval: differenceOfMeans(one, two, { level }), test: zTest(one, two) };
}
