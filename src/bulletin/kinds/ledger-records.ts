import { dayOf, type CalendarDay, type Result } from "../../core/index.js";
import type { Rate } from "../../figures/index.js";
import {
  summarise,
  type GroupKey,
  type Item,
  type ItemGroup,
  type ItemKey,
  type Lighting,
  type OwnKey,
} from "../../ledger/index.js";
import { monthlyReport, type MonthlyGroup } from "../../ledger/tally/index.js";
import type { Condition, Facts } from "../../rules/index.js";
import type { Counted } from "../figure.js";
import type { RecordOfFacts } from "../records.js";
import { boundTo } from "../template.js";
import { bound, equal, type Countable } from "./kind.js";

/** The rates of a ledger that a monthly report states. */
const RATES = ["closed", "fixed", "onTime"] as const;
type RateName = (typeof RATES)[number] | "reported";

/** How an item stands to a rate, where it is counted at all. */
const [MET, NOT_MET] = ["counted", "counted-not"] as const;

/** Of an item that has no outcome. */
const NONE = "none";

/** Of an item that has no light; no colour is called by no character. */
const NO_LIGHT = "";

/** What the bulletin counts: its day, that of the one before if what came in since is told, the lights if they are, and its groups. */
export interface ItemRecordOptions {
  readonly asOf: CalendarDay;
  readonly before?: CalendarDay;
  readonly lights?: Lighting;
  /** By what the bulletin breaks the items down; by unit when absent. */
  readonly by?: readonly (ItemKey | OwnKey)[];
}

/**
 * Writes down of each item what a monthly report counts, as records that `verify` can count again.
 *
 * The facts: `asOf`, the day; `unit`; of every other key of `by`, for instance `owner`, whether the item has one, `has:owner`, and which,
 * `by:owner`; `status` and `outcome`, which is `none` before an item is closed; `overdue`, a yes or no; `state`,
 * what the unit said in the month; for each of `closedRate`, `fixedRate`, `onTimeRate` and `reportedRate` whether the item is `counted`,
 * `counted-not`, or the reason for which the rate leaves it out; with `before`, whether it was `opened` since; with `lights`, its
 * `light`, no character where it has none. A merged item stands as the one that carries it on. Refuses as `summarise` of the ledger does.
 *
 * @param items - the ledger, each item as it stood on the reference day
 * @param counting - the reference day, the one before it, the lights, and the keys by which items are broken down
 * @throws RangeError when a key is not defined, or is `item:id`, or an item was damaged: a status or an outcome nobody knows
 * @throws TypeError when a fact that the lights read is NaN, an infinity or null
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#item-records}
 */
export function itemRecords(
  items: Iterable<Item>,
  { asOf, before, lights, by = [] }: ItemRecordOptions,
): Result<{ records: readonly RecordOfFacts[] }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const given = [...items];
  const single = [{ key: ID, of: ({ id }: Item) => id }];
  const names = by.map((key) => (typeof key === "string" ? key : key.key));
  if (names.includes(ID)) throw new RangeError(`"${ID}" is the key of one item alone`);
  const summarised = summarise(given, { asOf, by: [...single, ...by], ...(lights && { lights }) });
  if (!summarised.ok) return summarised;
  const reported = monthlyReport(given, { asOf, by: single });
  if (!reported.ok) return reported;
  const said = new Map(reported.report.groups.map((group) => [group.key[ID], group]));
  const own = new Map<string, Item>(given.map((item) => [item.id, item]));
  const records = summarised.summary.groups.map((group) => {
    const { [ID]: id = "" } = group.key;
    const counted = { ...factsOf(group), ...saidOf(said.get(id)), ...ownOf(own.get(id), before) };
    return { id, facts: { asOf, ...counted, ...keysOf(group.key, names) } };
  });
  return { ok: true, records };
}

function factsOf({ byStatus, byOutcome, due, rates, lights }: ItemGroup): Facts {
  return {
    status: codeIn(byStatus),
    outcome: codeIn(byOutcome),
    overdue: due.late > 0,
    ...(lights && { light: codeIn(lights.byColour, NO_LIGHT) }),
    ...Object.fromEntries(RATES.map((name) => [`${name}Rate`, standingIn(rates[name])])),
  };
}

function saidOf(group: MonthlyGroup | undefined): Facts {
  return group === undefined ? {} : { state: codeIn(group.byState), reportedRate: standingIn(group.reported) };
}

function ownOf(item: Item | undefined, before: CalendarDay | undefined): Facts {
  if (item === undefined) return {};
  return { unit: item.unit, ...(before !== undefined && { opened: dayOf(item.registered.on) > before }) };
}

/** The key of one item alone. */
const ID = "item:id";
const UNIT = "unit";
const [HAS, BY] = ["has:", "by:"] as const;

/** Every item has a unit; of any other key it may have no value. */
function keysOf(key: GroupKey, names: readonly string[]): Facts {
  const facts = names.flatMap((name): (readonly [string, string | boolean])[] => {
    const value = boundTo(key, name);
    if (name === UNIT) return [];
    return value === undefined
      ? [[HAS + name, false]]
      : [
          [HAS + name, true],
          [BY + name, value],
        ];
  });
  return Object.fromEntries(facts);
}

/** The code under which one item is counted. */
function codeIn(counts: Readonly<Record<string, number>>, none = NONE): string {
  return Object.keys(counts).find((code) => (counts[code] ?? 0) > 0) ?? none;
}

function standingIn({ numerator, denominator, excluded }: Rate): string {
  if (denominator > 0) return numerator > 0 ? MET : NOT_MET;
  return excluded.find(({ count }) => count > 0)?.reason ?? "outside";
}

/** The records that a group of figures is counted from: all of a collection, or those of one group among others by the same keys. */
export interface CountedFrom extends Countable {
  readonly group?: { readonly key: GroupKey; readonly names: readonly string[] };
}

/** Says how many of the group's records a count is, so that it can be counted again: all, or those with a fact. */
export function countedWhere(from: CountedFrom, fact?: string, value: string | boolean = true): Counted {
  const wanted = fact === undefined ? [] : [equal(fact, value)];
  return bound(from, (collection) => ({ kind: "count", collection, select: selected([...ofGroup(from), ...wanted]) }));
}

/** Says that a day is the one on which the records were written down; without a record there is none. */
export function dayOfRecords(from: Countable, count: number): Counted {
  if (count === 0) return from.provenance;
  return bound(from, (collection) => ({ kind: "day", collection, select: "all", fact: "asOf", end: "latest" }));
}

/** Says which of the group's records a rate is of, so that it can be counted again. */
export function ratedBy(from: CountedFrom, name: RateName, { excluded }: Rate): Counted {
  const stands = (value: string): Condition => equal(`${name}Rate`, value);
  const reasons = excluded.filter(({ count }) => count > 0).map(({ reason }) => reason);
  const taken: Condition = { any: [MET, NOT_MET, ...reasons].map(stands) };
  return bound(from, (collection) => ({
    kind: "rate",
    collection,
    numerator: { where: stands(MET) },
    denominator: selected([...ofGroup(from), taken]),
    excluded: reasons.map((reason) => ({ reason, select: { where: stands(reason) } })),
  }));
}

function ofGroup({ group }: CountedFrom): readonly Condition[] {
  if (group === undefined) return [];
  return group.names.flatMap((name) => {
    const value = boundTo(group.key, name);
    if (name === UNIT) return value === undefined ? [] : [equal(UNIT, value)];
    return value === undefined ? [equal(HAS + name, false)] : [equal(HAS + name, true), equal(BY + name, value)];
  });
}

function selected(conditions: readonly Condition[]): "all" | { readonly where: Condition } {
  return conditions.length === 0 ? "all" : { where: { all: conditions } };
}
