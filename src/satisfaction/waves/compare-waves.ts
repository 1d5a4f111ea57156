import type { Result } from "../../core/index.js";
import {
  DEFAULT_LEVEL,
  differenceOfMeans,
  effectiveShare,
  newcombe,
  pooledZ,
  withhold,
  zTest,
  type PValueCorrection,
  type Share,
  type Withheld,
} from "../../statistics/index.js";
import type { Protocol } from "../protocol.js";
import { refusedIn } from "../refused.js";
import type { GroupResult, QuestionResult, Scored, ScoredQuestion, ShownQuestion } from "../results.js";
import { scoreGroups, type ScoreOptions } from "../score.js";
import type { Tally } from "../tally.js";
import { pointsChanged, questionChanged, rateChanged, totalChanged, type Both } from "./comparable.js";
import { correct } from "./correct.js";
import { leftOutChanged } from "./left-out.js";
import type { GroupComparison, RateChange, ScoreChange, UncomparedRate, WaveComparison, WaveSeries } from "./schema.js";
import { unitsChanged } from "./units.js";

/** How waves are compared. */
export interface WaveOptions extends Omit<ScoreOptions, "electorates" | "fieldwork"> {
  /** How p-values are corrected for the number of comparisons; Holm's correction when absent. */
  readonly correction?: PValueCorrection;
  /**
   * Says that other units make up the same whole in every wave, for instance a county that was asked about as one before, and township by
   * township now; not so when absent.
   */
  readonly sameWhole?: boolean;
}

/** A wave: the protocol under which its answers were admitted, and their tally. */
export interface Wave {
  readonly protocol: Protocol;
  readonly tally: Tally;
}

/**
 * Compares two waves: what changed in every rate and score, with interval and test, corrected for the number of groups compared.
 *
 * The waves are taken as independent samples: where many people answered both, the errors are others. A rate's change has
 * Newcombe's interval and the pooled z test, a score's change a normal interval and a z test. Whatever one of the waves
 * withholds is withheld here for the same reason, a unit that only one wave knows with `only-in-one-wave`, and the change of a score
 * with `evaluators-left-out` where a class or channel was empty in one wave only and the others share its weight there. Where units are
 * taken together, all is withheld with `units-changed` as soon as one is listed or answered about in one wave only: a total that loses
 * its worst unit has not improved. `sameWhole` lets them be compared, and stands in the result. What the same units weigh in it by their numbers of answers is told by no code.
 *
 * An earlier wave under another protocol is compared as far as its answers meant the same. The rest is withheld with
 * `only-in-one-wave`, `question-changed` (other words), `scale-changed` (other grades), `evaluators-changed` (other classes or
 * channels, or other words or another kind for one), `rate-changed`, `points-changed` or `weights-changed`; a rate among people with `not-a-sample`.
 *
 * Refuses with `different-protocol` when a wave was counted under another protocol or version than the one that is given for it, and
 * with `definition-changed` when a protocol was edited after it was frozen.
 *
 * @param protocol - the frozen protocol of the later wave, and of the earlier one where no other is given
 * @param before - the tally of the earlier wave, or that wave with a protocol of its own
 * @param after - the tally of the later wave
 * @param options - grouping, the confidence level, 0.95 when absent, the correction, and whether other units are the same whole
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../../test/satisfaction/examples.test.ts#compare-waves}
 */
export function compareWaves(
  protocol: Protocol,
  before: Tally | Wave,
  after: Tally,
  options: WaveOptions = {},
): Result<{ comparison: WaveComparison }, "different-protocol" | "definition-changed"> {
  const earlier = "tally" in before ? before : { protocol, tally: before };
  const compared = compareSeries([earlier, { protocol, tally: after }], options);
  if (!compared.ok) return compared;
  const [pair] = compared.series.comparisons as [WaveSeries["comparisons"][number]]; // two waves make one pair
  const { from, to, ...comparison } = pair;
  return { ok: true, comparison };
}

/**
 * Compares waves one after another, and the last with the first, as {@link compareWaves} does two; p-values are corrected for all
 * the groups and pairs together.
 *
 * Refuses as {@link compareWaves} does.
 *
 * @param waves - from the oldest on
 * @param options - grouping, the confidence level, 0.95 when absent, the correction, and whether other units are the same whole
 * @throws RangeError when there are fewer than two waves, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../../test/satisfaction/examples.test.ts#compare-series}
 */
export function compareSeries(
  waves: readonly Wave[],
  { correction = "holm", by = [], level = DEFAULT_LEVEL, sameWhole = false }: WaveOptions = {},
): Result<{ series: WaveSeries }, "different-protocol" | "definition-changed"> {
  if (waves.length < 2) throw new RangeError(`${waves.length} waves cannot be compared`);
  const scored: ScoredWave[] = [];
  for (const [place, wave] of waves.entries()) {
    const groups = scoreGroups(wave.protocol, wave.tally, { by, level, electorates: {} });
    if (!groups.ok) return groups;
    scored.push({ ...wave, place, groups: groups.groups });
  }
  const pairs = pairsOf(scored);
  const compared = correct(
    pairs.map((pair) => compareGroups(pair, { level, sameWhole })),
    correction,
  );
  const comparisons = pairs.map(([before, after], index): WaveSeries["comparisons"][number] => ({
    from: before.place,
    to: after.place,
    protocols: [before.tally.protocol, after.tally.protocol],
    level,
    correction,
    ...(sameWhole && { sameWhole }),
    groups: compared[index] ?? [],
    refused: [refusedIn(before.tally), refusedIn(after.tally)],
  }));
  return { ok: true, series: { comparisons } };
}

interface ScoredWave extends Wave {
  readonly place: number;
  readonly groups: readonly GroupResult[];
}
type Pair<Thing> = readonly [before: Thing, after: Thing];

/** Each wave with the one after it, and the first with the last. */
function pairsOf(waves: readonly ScoredWave[]): readonly Pair<ScoredWave>[] {
  const [first, ...others] = waves;
  const last = waves.at(-1);
  if (first === undefined || last === undefined) return [];
  const steps = others.map((after, index): Pair<ScoredWave> => [waves[index] ?? first, after]);
  return waves.length > 2 ? [...steps, [first, last]] : steps;
}

function compareGroups(
  [before, after]: Pair<ScoredWave>,
  options: Pick<Comparing, "level" | "sameWhole">,
): readonly GroupComparison[] {
  const comparing = {
    earlier: before.protocol.definition,
    later: after.protocol.definition,
    tallies: [before.tally, after.tally] as const,
    ...options,
  };
  const nameOf = ({ unit, class: evaluators, channel }: GroupResult): string =>
    JSON.stringify([unit, evaluators, channel]);
  const [one, other] = [before, after].map(({ groups }) => new Map(groups.map((group) => [nameOf(group), group])));
  const names = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...names].map((name) => compareGroup(comparing, one?.get(name), other?.get(name)));
}

interface Comparing extends Both {
  readonly tallies: Pair<Tally>;
  readonly level: number;
  readonly sameWhole: boolean;
}

function compareGroup(
  comparing: Comparing,
  before: GroupResult | undefined,
  after: GroupResult | undefined,
): GroupComparison {
  const { unit, class: evaluators, channel, questions = [] } = after ?? before ?? {};
  const named = {
    ...(unit !== undefined && { unit }),
    ...(evaluators !== undefined && { class: evaluators }),
    ...(channel !== undefined && { channel }),
  };
  if (before === undefined || after === undefined) {
    const lone = withhold("only-in-one-wave", `${said(named)} stands in one wave only`);
    return { ...named, questions: questions.map(({ question }) => ({ question, ...lone })), score: lone };
  }
  const asked = new Set([...after.questions, ...before.questions].map(({ question }) => question));
  const total = totalChanged(comparing) ?? compareScores(before, after, comparing.level);
  const isOneWhole = unit !== undefined || comparing.sameWhole;
  const others = isOneWhole ? undefined : unitsChanged(comparing, comparing.tallies, named);
  return {
    ...named,
    questions: [...asked].map((question) => {
      const compared = compareQuestion(comparing, question, before, after);
      return compared.status === "withheld" || others === undefined ? compared : { question, ...others };
    }),
    score: total.status === "withheld" ? total : (others ?? total),
  };
}

function said(named: Pick<GroupComparison, "unit" | "class" | "channel">): string {
  return Object.entries(named)
    .map(([what, name]) => `${what} "${name}"`)
    .join(", ");
}

function compareQuestion(
  comparing: Comparing,
  question: string,
  before: GroupResult,
  after: GroupResult,
): GroupComparison["questions"][number] {
  const changed = questionChanged(comparing, question);
  if (changed !== undefined) return { question, ...changed };
  const [earlier, later] = [before, after].map(({ questions }) => questions.find((each) => each.question === question));
  // It is asked in both waves, or it would have changed.
  if (earlier === undefined || later === undefined) throw new RangeError(`question "${question}" has no result`);
  if (earlier.status === "withheld") return earlier;
  if (later.status === "withheld") return later;
  const rates = new Set([...later.rates, ...earlier.rates].map(({ rate }) => rate.definition.id));
  return {
    status: "compared",
    question,
    rates: [...rates].map((rate) => compareRate(comparing, rate, earlier, later)),
    score: pointsChanged(comparing) ?? compareScores(alone(earlier), alone(later), comparing.level),
  };
}

function compareRate(
  comparing: Comparing,
  id: string,
  before: ShownQuestion,
  after: ShownQuestion,
): RateChange | UncomparedRate {
  const changed = rateChanged(comparing, id);
  if (changed !== undefined) return { rate: id, ...changed };
  const [earlier, later] = [before, after].map(({ rates }) => rates.find(({ rate }) => rate.definition.id === id));
  if (earlier === undefined || later === undefined) throw new RangeError(`rate "${id}" has no result`);
  for (const { interval } of [earlier, later]) {
    if (interval.status === "withheld" && interval.refusal.code === "not-a-sample") return { rate: id, ...interval };
  }
  const [one, two] = [later, earlier].map(({ rate, n }) => effectiveShare(rate, n)) as [Share, Share]; // two make two
  return {
    status: "compared",
    before: earlier.rate,
    after: later.rate,
    change: newcombe(one, two, { level: comparing.level }),
    test: pooledZ(one, two),
  };
}

function alone(question: ShownQuestion): ToCompare {
  return { score: question.score, questions: [question] };
}

interface ToCompare {
  readonly score: Scored | ScoredQuestion | Withheld;
  /** Those that the score is made of. */
  readonly questions: readonly QuestionResult[];
}

function compareScores(earlier: ToCompare, later: ToCompare, level: number): ScoreChange | Withheld {
  const [before, after] = [earlier.score, later.score];
  if (before.status === "withheld") return before;
  if (after.status === "withheld") return after;
  const no = leftOutChanged(earlier.questions, later.questions);
  if (no !== undefined) return no;
  const values = { before: before.value, after: after.value, value: after.value - before.value };
  const [one, two] = [after.interval, before.interval];
  if (one.status === "withheld") return { status: "compared", ...values, interval: one, test: one };
  if (two.status === "withheld") return { status: "compared", ...values, interval: two, test: two };
  return { status: "compared", ...values, interval: differenceOfMeans(one, two, { level }), test: zTest(one, two) };
}
