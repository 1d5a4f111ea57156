import { countBy, groupBy, uncountable, type CalendarDay, type Result } from "../core/index.js";
import { rate, type Exclusion, type Rate } from "../figures/index.js";
import { COVERAGE_RATE, FULFILMENT_RATE, KEPT_OF_DUE_RATE } from "./rates.js";
import { PLEDGE_STATUSES, VERDICTS, type Pledge, type PledgeStatus, type Verdict } from "./schema/index.js";
import { ASSESSED, NOT_DUE, STANDINGS, UNASSESSED, standing, type Standing } from "./standing.js";

/** By what a summary of pledges can be broken down. */
export type PledgeKey = "maker" | "kind";

/** Counts and rates of the pledges that share a key. */
export interface PledgeGroup {
  /** The values the group's pledges share, one per key asked for. */
  readonly key: Readonly<Partial<Pick<Pledge, PledgeKey>>>;
  readonly pledges: number;
  readonly byStatus: Readonly<Record<PledgeStatus, number>>;
  /** Settled pledges by their verdict, due or not. */
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** Every pledge once, as it stands on the reference day. */
  readonly byStanding: Readonly<Record<Standing, number>>;
  readonly rates: PledgeRates;
}

/**
 * The rates of a group of pledges.
 *
 * Whatever verdicts are still to come, the fulfilment of all due pledges will lie between `keptOfDue` and `keptOfDue` plus
 * the share that `coverage` lacks.
 */
export interface PledgeRates {
  readonly fulfilment: Rate;
  readonly coverage: Rate;
  readonly keptOfDue: Rate;
}

/** What pledges amount to on a reference day. */
export interface PledgeSummary {
  readonly asOf: CalendarDay;
  readonly overall: PledgeGroup;
  /** One group per combination of keys that occurs, in the order of first occurrence; empty when no key was asked for. */
  readonly groups: readonly PledgeGroup[];
}

/**
 * Counts pledges on a reference day: statuses, verdicts, standings and named rates, overall and by key.
 *
 * The pledges must be as they stood on that day. Refuses with `after-reference-day` (a pledge changed later: replay its events
 * up to the day first) and `duplicate-id` (one pledge counted twice).
 *
 * @param pledges - the pledges, each once
 * @param options - the reference day, and by which keys to break down
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#summarise}
 */
export function summarise(
  pledges: Iterable<Pledge>,
  { asOf, by = [] }: { readonly asOf: CalendarDay; readonly by?: readonly PledgeKey[] },
): Result<{ summary: PledgeSummary }, "after-reference-day" | "duplicate-id"> {
  const all = [...pledges];
  const refused = uncountable("pledge", all, asOf);
  if (refused !== undefined) return refused;
  const groups = by.length === 0 ? [] : groupBy(all, by).map(({ key, members }) => groupOf(key, members, asOf));
  return { ok: true, summary: { asOf, overall: groupOf({}, all, asOf), groups } };
}

function groupOf(key: PledgeGroup["key"], pledges: readonly Pledge[], asOf: CalendarDay): PledgeGroup {
  const settled = pledges.filter((pledge) => pledge.status === "settled");
  const byStanding = countBy(STANDINGS, pledges, (pledge) => standing(pledge, asOf));
  return {
    key,
    pledges: pledges.length,
    byStatus: countBy(PLEDGE_STATUSES, pledges, ({ status }) => status),
    byVerdict: countBy(VERDICTS, settled, ({ settlement }) => settlement.verdict),
    byStanding,
    rates: ratesOf(byStanding),
  };
}

function ratesOf(byStanding: PledgeGroup["byStanding"]): PledgeRates {
  const count = (standings: readonly Standing[]): number => standings.reduce((sum, each) => sum + byStanding[each], 0);
  const without = (standings: readonly Standing[]): readonly Exclusion[] =>
    standings.map((reason) => ({ reason, count: byStanding[reason] }));
  const assessed = count(ASSESSED);
  const due = { denominator: assessed + count(UNASSESSED), excluded: without(NOT_DUE) };
  return {
    fulfilment: rate(FULFILMENT_RATE, {
      numerator: byStanding.kept,
      denominator: assessed,
      excluded: without([...UNASSESSED, ...NOT_DUE]),
    }),
    coverage: rate(COVERAGE_RATE, { numerator: assessed, ...due }),
    keptOfDue: rate(KEPT_OF_DUE_RATE, { numerator: byStanding.kept, ...due }),
  };
}
