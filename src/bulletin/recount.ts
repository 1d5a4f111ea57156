import { refuse, toWhole, type Refused, type Result } from "../core/index.js";
import type { Exclusion } from "../figures/index.js";
import { kishDesignEffect, type Estimated } from "../statistics/index.js";
import { NUMBER, readAll } from "./fact-values.js";
import { POINTS, differenceInterval } from "./interval.js";
import type { RecordOfFacts, Records } from "./records.js";
import {
  UNDECIDED,
  selectionsOf,
  type CountRecount,
  type DifferenceRecount,
  type ExcludedRecords,
  type RateRecount,
  type RatioRecount,
  type Selection,
  type ShareRecount,
} from "./recount-schema.js";
import { measureAgain } from "./recount-values.js";
import { counting, decided, listed, membersOf, part, selected, type Counting, type RecountRefusal } from "./select.js";
import { quotient, sum } from "./statistic.js";

/** Counts records. */
export function countAgain({ collection, select, undecided }: CountRecount, records: Records): Counting<number> {
  const found = selected({ collection, select }, records);
  if (!found.ok) return found;
  return decided(found, collection, undecided) ?? counting(found.met.length, found.undecided);
}

/** The parts of a rate, as they are counted. */
export interface RateParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: readonly Exclusion[];
  /** Records of the denominator; where they are weighed, how many of equal weight would tell as much. */
  readonly n: number;
}

/** Counts records within others, each once or by its weight; what cannot be decided is left out of both, for a reason of its own. */
export function rateAgain(recount: RateRecount, records: Records): Counting<RateParts> {
  const { collection, numerator, denominator, excluded = [], weight } = recount;
  const read = membersOf(collection, selectionsOf(recount), records, weight === undefined ? [] : [weight]);
  if (!read.ok) return read;
  const among = part(read.members, denominator);
  const left = withoutExcluded(among.met, excluded);
  const outside = outsideOf(numerator, [...left.remaining, ...among.undecided, ...left.undecided], collection);
  if (outside !== undefined) return outside;
  const { met, notMet, undecided: between } = part(left.remaining, numerator);
  const undecided = [...among.undecided, ...left.undecided, ...between];
  const fault = decided({ members: read.members, undecided }, collection, recount.undecided);
  if (fault !== undefined) return fault;
  const weighed = weighing(recount, [...among.met, ...among.undecided]);
  if (!weighed.ok) return weighed;
  const { weigh, effective } = weighed;
  const parted = [...left.excluded, { reason: UNDECIDED, records: undecided }];
  return counting(
    {
      numerator: weigh(met),
      denominator: weigh([...met, ...notMet]),
      n: effective([...met, ...notMet]),
      excluded: parted.flatMap((each) =>
        each.records.length === 0 ? [] : [{ reason: each.reason, count: weigh(each.records) }],
      ),
    },
    undecided,
  );
}

/** What records come to: how many they are, or what they weigh together; and of how many of equal weight they tell as much. */
type Weighing = Readonly<Record<"weigh" | "effective", (records: readonly RecordOfFacts[]) => number>>;

const COUNTING: Weighing = { weigh: ({ length }) => length, effective: ({ length }) => length };

function weighing(
  { collection, weight }: RateRecount,
  records: readonly RecordOfFacts[],
): Result<Weighing, RecountRefusal> {
  if (weight === undefined) return { ok: true, ...COUNTING };
  const read = readAll(records, { collection, fact: weight }, NUMBER);
  if (!read.ok) return read;
  const unknown = decided({ members: records, undecided: read.undecided }, collection, undefined);
  if (unknown !== undefined) return unknown;
  const light = read.values.find(({ value }) => value <= 0);
  if (light !== undefined) return refuse("wrong-kind", `"${light.id}" of "${collection}" weighs ${light.value}`);
  const weights = new Map(read.values.map(({ id, value }) => [id, value]));
  const weightsOf = (some: readonly RecordOfFacts[]): number[] => some.map(({ id }) => weights.get(id) ?? 0);
  const weigh: Weighing["weigh"] = (some) => sum(weightsOf(some));
  const effective: Weighing["effective"] = (some) => {
    const kish = kishDesignEffect(weightsOf(some));
    return kish.ok ? kish.effect.effectiveSize : 0;
  };
  if (Number.isFinite(weigh(records))) return { ok: true, weigh, effective };
  return refuse("too-large", `the records of "${collection}" weigh more together than any number`);
}

interface Left {
  readonly remaining: readonly RecordOfFacts[];
  readonly undecided: readonly RecordOfFacts[];
  readonly excluded: readonly { readonly reason: string; readonly records: readonly RecordOfFacts[] }[];
}

function withoutExcluded(records: readonly RecordOfFacts[], excluded: readonly ExcludedRecords[]): Left {
  return excluded.reduce<Left>(
    (left, { reason, select }) => {
      const { met, notMet, undecided } = part(left.remaining, select);
      return {
        remaining: notMet,
        undecided: [...left.undecided, ...undecided],
        excluded: [...left.excluded, { reason, records: met }],
      };
    },
    { remaining: records, undecided: [], excluded: [] },
  );
}

/** A record that is named as part of a rate and is none of what the rate is taken of would vanish without a word. */
function outsideOf(
  numerator: Selection,
  within: readonly RecordOfFacts[],
  collection: string,
): Refused<"outside-denominator"> | undefined {
  if (numerator === "all" || !("ids" in numerator)) return undefined;
  const inside = new Set(within.map(({ id }) => id));
  const outside = numerator.ids.filter((id) => !inside.has(id));
  if (outside.length === 0) return undefined;
  return refuse(
    "outside-denominator",
    `the numerator names ${listed(outside)} of "${collection}", outside of the denominator`,
  );
}

/** Counts records of two selections. */
export function ratioAgain(
  { numerator, denominator, undecided }: RatioRecount,
  records: Records,
): Counting<{ readonly numerator: number; readonly denominator: number }> {
  const above = countAgain({ kind: "count", ...numerator, undecided }, records);
  if (!above.ok) return above;
  const below = countAgain({ kind: "count", ...denominator, undecided }, records);
  if (!below.ok) return below;
  const counted = { numerator: above.counted, denominator: below.counted };
  return { ok: true, counted, undecided: above.undecided + below.undecided };
}

/** Counts records, and adds up how many others say there are in all. */
export function shareAgain({ numerator, denominator }: ShareRecount, records: Records): Counting<Omit<RateParts, "n">> {
  const above = countAgain({ kind: "count", ...numerator }, records);
  if (!above.ok) return above;
  const below = measureAgain({ kind: "measure", ...denominator, statistic: "sum" }, records);
  if (!below.ok) return below;
  return counting({ numerator: above.counted, denominator: Number(below.counted), excluded: [] }, []);
}

/** A difference in percentage points, unknown where one rate is of nothing. */
export interface Difference {
  readonly value: number | "unknown";
  readonly interval: Estimated | undefined;
}

/** Counts two rates, and by how many percentage points the later is above the earlier. */
export function differenceAgain(
  { before, after, interval, undecided }: DifferenceRecount,
  records: Records,
): Counting<Difference> {
  const earlier = rateAgain({ kind: "rate", ...before, undecided }, records);
  if (!earlier.ok) return earlier;
  const later = rateAgain({ kind: "rate", ...after, undecided }, records);
  if (!later.ok) return later;
  const [one, two] = [earlier.counted, later.counted];
  const counted = { value: pointsBetween(one, two), interval: differenceInterval(one, two, interval) };
  return { ok: true, counted, undecided: earlier.undecided + later.undecided };
}

type Share = Pick<RateParts, "numerator" | "denominator">;

/** How many percentage points the later of two rates is above the earlier, exact and rounded once; unknown where one is of nothing. */
export function pointsBetween(before: Share, after: Share): number | "unknown" {
  if (before.denominator === 0 || after.denominator === 0) return "unknown";
  const parts = [before.numerator, before.denominator, after.numerator, after.denominator];
  const [above = 0n, of = 0n, laterAbove = 0n, laterOf = 0n] = toWhole(parts).whole;
  return quotient(BigInt(POINTS) * (laterAbove * of - above * laterOf), laterOf * of);
}
