import { invalidInput, type Result } from "../../core/index.js";
import { directStandardisation, type Standardisation, type StandardisationOptions } from "../../statistics/index.js";
import { DEFAULT_VERDICTS } from "../default-verdicts.js";
import type { PledgeRate, VerdictVocabulary } from "../schema/index.js";
import { summaryOf } from "../summary.js";
import type { PledgeKey, Tally } from "../tally.js";

/** Which rate of which groups is compared, and across which classes of pledges. */
export interface PledgeStandardisation extends StandardisationOptions {
  readonly rate: PledgeRate;
  /** The key whose values are compared, for instance `maker`. */
  readonly of: PledgeKey;
  /** The key whose values are the strata, for instance `kind`. */
  readonly across: PledgeKey;
  /** The verdicts of the tally. */
  readonly vocabulary?: VerdictVocabulary;
}

/** Groups of pledges made comparable. */
export interface StandardisedPledges extends Standardisation {
  /** Pledges in the rate's denominator that have no value of one of the two keys, and stand in no group or no stratum. */
  readonly unplaced: number;
}

/**
 * Compares a rate between makers (or other groups) as if all of them had given the same mix of pledges, for instance of kinds.
 *
 * Whoever promises only what is easy keeps more of it; direct standardisation takes that advantage away, and says which strata were
 * too small to be compared. Refuses with `invalid-input` (the tally does not break down by both keys, or they are one) and
 * `definition-changed` (it counts by other verdicts).
 *
 * @param tally - counted by both keys, and perhaps by more
 * @param options - the rate, both keys, the standard and what may be dropped of it, as for
 *   {@link answerable/statistics!directStandardisation}
 * @throws RangeError as `directStandardisation` does
 * @example
 * {@includeCode ../../../test/commitment/comparison.test.ts#standardise}
 */
export function standardise(
  tally: Tally,
  { rate, of, across, vocabulary = DEFAULT_VERDICTS, ...how }: PledgeStandardisation,
): Result<{ standardisation: StandardisedPledges }, "invalid-input" | "definition-changed"> {
  const missing = [of, across].find((key) => !tally.by.includes(key));
  if (missing !== undefined || of === across) {
    const message = `counts by ${JSON.stringify(tally.by)}, and not by "${of}" and "${across}"`;
    return invalidInput("standardise", [{ path: ["by"], message }]);
  }
  const summed = summaryOf(tally, { vocabulary, rates: [rate] });
  if (!summed.ok) return summed;
  const cells = new Map<string, { group: string; stratum: string; count: number; n: number }>();
  let unplaced = 0;
  for (const { key, rates } of summed.summary.groups) {
    const { numerator = 0, denominator = 0 } = rates[rate.id] ?? {};
    const [group, stratum] = [key[of], key[across]];
    if (group === undefined || stratum === undefined) {
      unplaced += denominator;
      continue;
    }
    const name = JSON.stringify([group, stratum]);
    const { count, n } = cells.get(name) ?? { count: 0, n: 0 };
    cells.set(name, { group, stratum, count: count + numerator, n: n + denominator });
  }
  return { ok: true, standardisation: { ...directStandardisation([...cells.values()], how), unplaced } };
}
