import { must } from "answerable";
import { check, intervalOf, type Condition, type Outcome } from "answerable/rules";
import * as satisfaction from "answerable/satisfaction";
import { tieBands, weightedMean } from "answerable/statistics";
import type { Call } from "./county-calls.js";
import { awareness, city, county } from "./county-protocol.js";
import { count, rateOf } from "./count.js";

/** One wave: the answers to both protocols, and how all numbers that were drawn ended. */
export interface CountyWave {
  readonly satisfaction: satisfaction.Tally;
  readonly awareness: satisfaction.Tally;
  readonly fieldwork: satisfaction.Fieldwork;
}

/** Counts the calls of a wave of the county: whoever was interviewed answered under both protocols. */
export function countWave(calls: readonly Call[]): CountyWave {
  const fieldwork = satisfaction.emptyFieldwork(county);
  for (const { answers: _, ...row } of calls) must(satisfaction.addCase(county, fieldwork, row));
  return {
    satisfaction: count(county, formsOf(county, calls)),
    awareness: count(awareness, formsOf(awareness, calls)),
    fieldwork,
  };
}

/** Counts the calls of the city's survey. */
export function countCity(calls: readonly Call[]): satisfaction.Tally {
  return count(city, formsOf(city, calls));
}

function formsOf({ definition }: satisfaction.Protocol, calls: readonly Call[]): satisfaction.ResponseRow[] {
  const asked = definition.questions.map(({ id }) => id);
  return calls.flatMap(({ id, unit, channel, answers }) => {
    if (answers === undefined) return [];
    const own = Object.entries(answers).filter(([question]) => asked.includes(question));
    return [{ id, unit, channel, class: "residents", answers: Object.fromEntries(own) }];
  });
}

/** The rates of the fieldwork, the undetermined numbers being eligible as often as the others. */
export function fieldworkOf(
  { fieldwork }: CountyWave,
  by: readonly satisfaction.FieldworkGrouping[],
): readonly satisfaction.FieldworkGroup[] {
  const eligibility = { basis: "proportional-allocation" } as const;
  return must(satisfaction.fieldworkRates(county, fieldwork, { by, eligibility })).rates.groups;
}

/** The scores of each township. */
export function townshipsOf(wave: CountyWave): readonly satisfaction.GroupResult[] {
  return must(satisfaction.score(county, wave.satisfaction, { by: ["unit"] })).scores.groups;
}

/** The county's average: the mean of its townships' scores, each counting once; unknown where one of them has none. */
export function averageOf(townships: readonly satisfaction.GroupResult[]): number | "unknown" {
  const scores = townships.map(({ score }) => (score.status === "scored" ? [score.value] : []));
  return scores.every(({ length }) => length > 0)
    ? weightedMean(scores.flat().map((mean) => ({ weight: 1, mean })))
    : "unknown";
}

/** How the score of the work as a whole changed since the city asked: other people, under another protocol, and no townships. */
export function workSinceCity(
  before: satisfaction.Tally,
  { satisfaction: after }: CountyWave,
): satisfaction.ScoreChange | undefined {
  const earlier = { protocol: city, tally: before };
  const { groups } = must(satisfaction.compareWaves(county, earlier, after, { sameWhole: true })).comparison;
  const work = groups[0]?.questions.find(({ question }) => question === "work");
  return work?.status === "compared" && work.score.status === "compared" ? work.score : undefined;
}

/** How the part that is dissatisfied with the work changed in each township from the first wave to the last, corrected for all of them. */
export function dissatisfiedSinceFirst(
  waves: readonly CountyWave[],
): ReadonlyMap<string | undefined, satisfaction.RateChange> {
  const series = waves.map((wave) => ({ protocol: county, tally: wave.satisfaction }));
  const { comparisons } = must(satisfaction.compareSeries(series, { by: ["unit"] })).series;
  const groups = comparisons.at(-1)?.groups ?? [];
  return new Map(
    groups.flatMap(({ unit, questions }) => {
      const work = questions.find(({ question }) => question === "work");
      const change = work?.status === "compared" ? work.rates[0] : undefined;
      return change?.status === "compared" ? [[unit, change]] : [];
    }),
  );
}

/** Dissatisfied more than this is "still high" (不满意率还较高); the document prints no line, and this one is the example's own. */
const HIGH: Condition = { fact: "dissatisfied", comparison: "more-than", value: 0.1 };

/** Whether more people than that are dissatisfied with the work, as far as so many answers can tell. */
export function isHigh(township: satisfaction.GroupResult): Outcome {
  const interval = rateOf(township, "work", "dissatisfied")?.interval;
  const dissatisfied = interval?.status === "estimated" ? intervalOf(interval) : "unknown";
  return check(HIGH, { dissatisfied }).outcome;
}

/** Puts the townships that cannot be told apart by the work as a whole into bands, the best first. */
export function bandsOf(townships: readonly satisfaction.GroupResult[]): readonly (readonly string[])[] {
  const estimates = townships.flatMap(({ unit: key = "", questions: [work] }) => {
    if (work?.status !== "shown" || work.score.status !== "scored" || work.score.interval.status !== "estimated")
      return [];
    const { value, standardError } = work.score.interval;
    return [{ key, value, standardError }];
  });
  return must(tieBands(estimates)).bands;
}
