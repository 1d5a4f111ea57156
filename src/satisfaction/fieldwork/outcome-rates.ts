import * as z from "zod";
import type { DeepReadonly } from "../../core/index.js";
import { Rate, rate, type Exclusion } from "../../figures/index.js";
import { DISPOSITIONS, UNDETERMINED, casesOf, type DispositionCounts } from "./dispositions.js";
import { Eligibility, eligiblePart } from "./eligibility.js";
import { OUTCOME_RATES, RATE_TABLE, type OutcomeRate, type UndeterminedPart } from "./rate-table.js";
import { outcomeRateDefinition } from "./wording.js";

/** All of AAPOR's rates of one group of cases, and what the estimated ones among them rest on. */
export const OutcomeRates = z.strictObject({
  eligibility: Eligibility,
  /** The part of the undetermined cases that was taken to be eligible. */
  eligiblePart: z.union([z.number().min(0).max(1), z.literal("unknown")]),
  rates: z.record(z.enum(OUTCOME_RATES), Rate),
});
/** AAPOR's rates of one group of cases. */
export interface OutcomeRates extends DeepReadonly<z.infer<typeof OutcomeRates>> {}

/**
 * Tells by all of AAPOR's rates how a survey's fieldwork went.
 *
 * A rate is `"unknown"` where nothing stands in its denominator, and where it needs the eligible part of undetermined cases and nothing
 * tells that part; then `eligibility-unknown` stands among its exclusions. Source: American Association for Public Opinion Research
 * (2023), Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, tenth edition.
 *
 * @param counts - cases by how they ended, or what they weigh
 * @param eligibility - what the eligible part of the undetermined cases rests on
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#outcome-rates}
 */
export function outcomeRates(counts: DispositionCounts, eligibility: Eligibility): OutcomeRates {
  const part = eligiblePart(counts, eligibility);
  const rates = Object.fromEntries(OUTCOME_RATES.map((id) => [id, outcomeRate(id, counts, part)]));
  // `fromEntries` forgets that every name of the list was set.
  return { eligibility, eligiblePart: part, rates: rates as Record<OutcomeRate, Rate> };
}

function outcomeRate(id: OutcomeRate, counts: DispositionCounts, part: number | "unknown"): Rate {
  const { counted, among, undetermined } = RATE_TABLE[id];
  const open = casesOf(counts, UNDETERMINED);
  const inside = { all: open, eligible: part === "unknown" ? part : part * open, none: 0 }[undetermined];
  const left = exclusions(id, counts);
  if (inside === "unknown") {
    const excluded = [...left, { reason: "eligibility-unknown", count: open }];
    return rate(outcomeRateDefinition(id), { numerator: 0, denominator: 0, excluded });
  }
  return rate(outcomeRateDefinition(id), {
    numerator: casesOf(counts, counted),
    denominator: casesOf(counts, among) + inside,
    excluded: [...left, ...notEligible(undetermined, open - inside)],
  });
}

/** Whole dispositions that the rate does not count among. */
function exclusions(id: OutcomeRate, counts: DispositionCounts): readonly Exclusion[] {
  const { among, undetermined } = RATE_TABLE[id];
  const open: readonly string[] = undetermined === "none" ? [] : UNDETERMINED;
  const inside = [...among, ...open];
  return DISPOSITIONS.filter((each) => !inside.includes(each)).map((each) => ({ reason: each, count: counts[each] }));
}

function notEligible(undetermined: UndeterminedPart, count: number): readonly Exclusion[] {
  return undetermined === "eligible" ? [{ reason: "taken-as-not-eligible", count }] : [];
}
