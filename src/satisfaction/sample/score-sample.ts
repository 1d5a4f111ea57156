import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { DEFAULT_LEVEL, type SurveyProportionInterval } from "../../statistics/index.js";
import { readElectorates, type Electorate, type ElectorateRefusal } from "../electorate.js";
import { addColumns } from "../tally-columns.js";
import { refusedIn } from "../refused.js";
import { groupResults, type Grouping } from "../score.js";
import { emptyTally, type Tally } from "../tally.js";
import { answerColumnsOf } from "./answer-columns.js";
import { dividerOf } from "./domains.js";
import { groupOf } from "./group.js";
import type { SampleScores } from "./results.js";
import type { Sample } from "./sample.js";

/** How the results of a sample are split, and how its estimates are made. */
export interface SampleScoreOptions {
  /** As for {@link answerable/satisfaction!score}. */
  readonly by?: readonly Grouping[];
  /** Of every interval, between 0 and 1; 0.95 when absent. */
  readonly level?: number;
  /** Of every rate; `wilson` when absent. That of the protocol is for answers without a design. */
  readonly interval?: SurveyProportionInterval;
  /** People present and people entitled to answer, by the name of the unit. */
  readonly electorates?: Readonly<Record<string, InputOf<typeof Electorate>>>;
}

/** Why a sample is not scored. */
export type SampleScoreRefusal = "weight-not-positive" | ElectorateRefusal;

/**
 * Scores responses as {@link answerable/satisfaction!score} does, with the error that comes of how those who gave them were drawn.
 *
 * Which answers count, among whom, and from how many on is what the protocol says, as for a tally; rates and scores are by the weights
 * of the sample, and the same as those of a tally where every response weighs what it weighs there. A group keeps the whole design:
 * subgroup is not filter. The score of a question weighs classes and channels as the protocol does, and that of all questions has an
 * interval, too, since the sample knows who answered what. A rate among people present or entitled to answer is no estimate
 * (`not-a-sample`); others are withheld as `proportion` and `mean` of `answerable/statistics` are. Design effects compare with simple
 * random samples with replacement.
 *
 * Refuses `weight-not-positive` (a response that weighs nothing, or less after `calibrate` without bounds), and of electorates
 * `invalid-input`, `unknown-unit` and `electorate-too-small`, as `score` does.
 *
 * @param sample - from {@link sampleOf}
 * @param options - grouping, confidence level, 0.95 when absent, interval of rates, `wilson` when absent, and electorates
 * @throws RangeError when the level is not between 0 and 1, no interval has that name, or the columns were changed
 * @example
 * {@includeCode ../../../test/satisfaction/sample/examples.test.ts#score-sample}
 */
export function scoreSample(
  sample: Sample,
  { by = [], level = DEFAULT_LEVEL, interval = "wilson", electorates = {} }: SampleScoreOptions = {},
): Result<{ scores: SampleScores }, SampleScoreRefusal> {
  const { protocol, columns, design } = sample;
  const light = notPositive(design.weights);
  if (light !== undefined) return light;
  const isWeighed = protocol.definition.weighted || design.weights.some((weight) => weight !== 1);
  const definition = { ...protocol.definition, weighted: isWeighed };
  const tally = tallyOf(sample, isWeighed);
  const read = readElectorates(protocol, tally, electorates);
  if (!read.ok) return read;
  const find = dividerOf(sample, by)(design);
  const divide = dividerOf(sample, ["class", "channel"]);
  const answers = answerColumnsOf(sample);
  const groups = groupResults(definition, tally, { by, level, electorates: read.electorates }).map((group) => {
    const part = find(group);
    return groupOf(definition, group, { part, cells: divide(part), answers }, { level, interval });
  });
  return { ok: true, scores: { protocol: columns.protocol, level, groups, refused: refusedIn(tally) } };
}

function notPositive(weights: Float64Array): Refused<"weight-not-positive"> | undefined {
  const row = weights.findIndex((weight) => !(weight > 0));
  return row === -1 ? undefined : refuse("weight-not-positive", `the weight at row ${row} is ${weights[row]}`);
}

/** Counts by the weights of the design, whatever the responses came with. */
function tallyOf({ protocol, columns, design }: Sample, isWeighed: boolean): Tally {
  const { weights: _, ...unweighed } = columns;
  const tally = { ...emptyTally(protocol), weighted: isWeighed };
  addColumns(tally, isWeighed ? { ...unweighed, weights: design.weights } : unweighed);
  return tally;
}
