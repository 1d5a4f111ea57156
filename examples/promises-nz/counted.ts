import { must } from "answerable";
import {
  addRecords,
  emptyTally,
  summaryOf,
  type PledgeKey,
  type PledgeSummary,
  type RateBasis,
  type Tally,
} from "answerable/commitment";
import { standardise, type StandardisedPledges } from "answerable/commitment/comparison";
import type { Rate } from "answerable/figures";
import { newZealandVerdicts } from "answerable/presets";
import type { PromiseRow } from "./promises.js";

/** The file has no day at all; this one is the example's own, and no count depends on it. */
const REFERENCE = "2026-01-01";

const [KEPT] = newZealandVerdicts.rates;

/**
 * Counts the statuses as verdicts on pledges whose life nobody recorded.
 *
 * No step of a pledge is taken, because every step has a day, and the file has none.
 */
function count(promises: readonly PromiseRow[], by: readonly PledgeKey[], asOf: string): Tally {
  const { tally } = must(emptyTally({ asOf, by, vocabulary: newZealandVerdicts }));
  const records = promises.map(({ id, status, party, source, kind, area, government, contested }) => ({
    id,
    verdict: status,
    maker: { id: party, kind: "unit" as const },
    source: { kind: source },
    classes: { kind, area, government, contested },
  }));
  return must(addRecords(tally, records, newZealandVerdicts)).tally;
}

/** What the promises amount to, together and by the keys. */
export function sumUp(
  promises: readonly PromiseRow[],
  by: readonly PledgeKey[] = [],
  asOf: string = REFERENCE,
): PledgeSummary<"kept" | "superseded"> {
  return must(summaryOf(count(promises, by, asOf), { vocabulary: newZealandVerdicts })).summary;
}

/** A kept rate, with whether it may be shown. */
export interface Kept {
  readonly rate: Rate;
  readonly basis: RateBasis;
}

/** The kept rate of every group, under the values of its keys joined by a comma. */
export function keptBy(promises: readonly PromiseRow[], ...by: readonly PledgeKey[]): ReadonlyMap<string, Kept> {
  return new Map(
    sumUp(promises, by).groups.map(({ key, rates, bases }) => {
      return [by.map((each) => key[each]).join(", "), { rate: rates.kept, basis: bases.kept }];
    }),
  );
}

/**
 * The kept rate of every group as if each had promised the file's mix of kinds.
 *
 * The author's rule drops a kind with fewer than 4 scored promises, one figure at a time, and shows none that would rest on less than
 * 55 % of the mix. The mix is that of the scored promises, because what is superseded is excluded altogether.
 */
export function likeForLike(promises: readonly PromiseRow[], of: PledgeKey): StandardisedPledges {
  const tally = count(promises, [of, "class:kind"], REFERENCE);
  const keys = { of, across: "class:kind" } as const;
  const how = { least: 4, mostLost: 0.45, drop: "alone" } as const;
  return must(standardise(tally, { rate: KEPT, vocabulary: newZealandVerdicts, ...keys, ...how })).standardisation;
}
