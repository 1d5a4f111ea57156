import { must } from "answerable";
import { addRecords, emptyTally, summaryOf, type PledgeKey, type RateBasis, type Tally } from "answerable/commitment";
import { standardise, type StandardisedPledges } from "answerable/commitment/comparison";
import { percentage, type Rate } from "answerable/figures";
import { newZealandVerdicts as vocabulary } from "answerable/presets";
import type { NzPromise } from "./promises.js";
import { PUBLISHED } from "./published.js";

/** A column of the file by which promises are counted. */
export type Column = "area" | "era" | "party" | "sourceType" | "ptype" | "contested";

const [KEPT] = vocabulary.rates;
/** No verdict has a day, so any reference day counts all of them. */
const AS_OF = "2026-01-01";

function tallyOf(promises: readonly NzPromise[], by: readonly PledgeKey[]): Tally {
  const records = promises.map(({ id, status: verdict, promise, ...classes }) => ({ id, verdict, classes }));
  const { tally } = must(emptyTally({ asOf: AS_OF, by, vocabulary }));
  return must(addRecords(tally, records, vocabulary)).tally;
}

/** How many promises have which status. */
export function statuses(promises: readonly NzPromise[]): Readonly<Record<string, number>> {
  return must(summaryOf(tallyOf(promises, []), { vocabulary })).summary.overall.byVerdict;
}

/** A kept rate, and whether it rests on enough promises to be shown. */
export interface Kept {
  readonly rate: Rate;
  readonly basis: RateBasis;
}

/** The kept rate of the promises that share a value of a column. */
export function keptBy(promises: readonly NzPromise[], column: Column): ReadonlyMap<string, Kept> {
  const key = `class:${column}` as const;
  const { groups } = must(summaryOf(tallyOf(promises, [key]), { vocabulary })).summary;
  return new Map(groups.map(({ key: own, rates, bases }) => [own[key] ?? "", { rate: rates.kept, basis: bases.kept }]));
}

/**
 * The kept rate as if all had given the same kinds of promises (the author's rule): by the mix of all scored promises, a kind of fewer
 * than four dropped for whom it is too few, and nothing shown where that loses more than 45 % of the mix.
 */
export function likeForLike(promises: readonly NzPromise[], column: Column): StandardisedPledges {
  const [of, across] = [`class:${column}`, "class:ptype"] as const;
  const rule = { least: 4, mostLost: 0.45, drop: "alone" } as const;
  return must(standardise(tallyOf(promises, [of, across]), { rate: KEPT, of, across, vocabulary, ...rule }))
    .standardisation;
}

/** A published percentage beside the one that the rule gives. */
export interface Comparison {
  readonly column: string;
  readonly value: string;
  readonly published: number;
  readonly counted: Kept;
  /** Whether the published one is the counted one, rounded. */
  readonly follows: boolean;
}

/** Holds every published percentage against the rule and the file. */
export function comparisons(promises: readonly NzPromise[]): readonly Comparison[] {
  return Object.entries(PUBLISHED.kept).flatMap(([column, values]) => {
    const counted = keptBy(promises, column as keyof typeof PUBLISHED.kept);
    return Object.entries(values).flatMap(([value, published]) => {
      const kept = counted.get(value);
      return kept === undefined
        ? []
        : [{ column, value, published, counted: kept, follows: percentOf(kept) === published }];
    });
  });
}

/** A rate in whole percent; unknown where it is. */
export function percentOf({ rate }: Kept, decimals = 0): number | "unknown" {
  const percent = percentage(rate, { decimals, rounding: "plain" });
  return percent === "unknown" ? percent : percent.value;
}
