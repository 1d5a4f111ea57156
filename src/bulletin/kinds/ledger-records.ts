import type { CalendarDay, Result } from "../../core/index.js";
import type { Rate } from "../../figures/index.js";
import { summarise, type Item } from "../../ledger/index.js";
import type { Condition } from "../../rules/index.js";
import type { Counted } from "../figure.js";
import type { RecordOfFacts } from "../records.js";
import { bound, type Countable } from "./kind.js";

/** The rates of a ledger that a monthly report states. */
const RATES = ["closed", "fixed", "onTime"] as const;
type RateName = (typeof RATES)[number];

/** How an item stands to a rate, where it is counted at all. */
const [MET, NOT_MET] = ["counted", "counted-not"] as const;

/**
 * Writes down of each item what a monthly report counts, as records that `verify` can count again.
 *
 * The facts: `unit`; `closed`, `fixed` and `overdue`, each a yes or no; and for each of `closedRate`, `fixedRate` and `onTimeRate`
 * whether the item is `counted`, `counted-not`, or the reason for which the rate leaves it out. A merged item stands as the one
 * that carries it on. Refuses as `summarise` of the ledger does.
 *
 * @param items - the ledger, each item as it stood on the reference day
 * @param counting - the reference day
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#item-records}
 */
export function itemRecords(
  items: Iterable<Item>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ records: readonly RecordOfFacts[] }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const all = [...items];
  const summarised = summarise(all, { asOf, by: [{ key: "id", of: ({ id }) => id }] });
  if (!summarised.ok) return summarised;
  const units = new Map<string, string>(all.map(({ id, unit }) => [id, unit]));
  const records = summarised.summary.groups.map(({ key: { id = "" }, byStatus, byOutcome, due, rates }) => ({
    id,
    facts: {
      unit: units.get(id),
      closed: byStatus.closed > 0,
      fixed: byOutcome.fixed > 0,
      overdue: due.late > 0,
      ...Object.fromEntries(RATES.map((name) => [`${name}Rate`, standingIn(rates[name])])),
    },
  }));
  return { ok: true, records };
}

function standingIn({ numerator, denominator, excluded }: Rate): string {
  if (denominator > 0) return numerator > 0 ? MET : NOT_MET;
  return excluded.find(({ count }) => count > 0)?.reason ?? "outside";
}

/** The records that a group of figures is counted from: all of a collection, or those of one unit. */
export interface CountedFrom extends Countable {
  readonly unit?: string | undefined;
}

/** Says how many of the group's records a count is, so that it can be counted again. */
export function countedWhere(from: CountedFrom, fact?: "closed" | "fixed" | "overdue"): Counted {
  const wanted: Condition[] = fact === undefined ? [] : [{ fact, comparison: "equals", value: true }];
  return bound(from, (collection) => ({ kind: "count", collection, select: selected([...ofUnit(from), ...wanted]) }));
}

/** Says which of the group's records a rate is of, so that it can be counted again. */
export function ratedBy(from: CountedFrom, name: RateName, { excluded }: Rate): Counted {
  const stands = (value: string): Condition => ({ fact: `${name}Rate`, comparison: "equals", value });
  const reasons = excluded.filter(({ count }) => count > 0).map(({ reason }) => reason);
  const taken: Condition = { any: [MET, NOT_MET, ...reasons].map(stands) };
  return bound(from, (collection) => ({
    kind: "rate",
    collection,
    numerator: { where: stands(MET) },
    denominator: selected([...ofUnit(from), taken]),
    excluded: reasons.map((reason) => ({ reason, select: { where: stands(reason) } })),
  }));
}

function ofUnit({ unit }: CountedFrom): readonly Condition[] {
  return unit === undefined ? [] : [{ fact: "unit", comparison: "equals", value: unit }];
}

function selected(conditions: readonly Condition[]): "all" | { readonly where: Condition } {
  return conditions.length === 0 ? "all" : { where: { all: conditions } };
}
