import { dayOf, type CalendarDay } from "../core/index.js";
import type { Item } from "./schema/index.js";
import { firstDue } from "./timeliness.js";
import { workOf } from "./works.js";

/** What happened on a day by which items can be broken down: the registration, the first due moment, the acceptance. */
export type KeyDay = "registered" | "due" | "closed";
/** By what items can be broken down; a date key gives `2014-03-04`, `2014-03` or `2014`. */
export type ItemKey =
  "unit" | "category" | "origin" | "handling" | "supervision" | "owner" | `${KeyDay}-${"day" | "month" | "year"}`;

/** A key of the app's own: its name, and the value that an item has; `undefined` where it has none. */
export interface OwnKey {
  readonly key: string;
  /** Reads the value off an item. */
  readonly of: (item: Item) => string | undefined;
}

/** The values that the items of a group share, under the names of the keys; a key without a value (no owner, never due) is left out. */
export type GroupKey = Readonly<Partial<Record<ItemKey, string>>> & Readonly<Record<string, string | undefined>>;

type ValueOf = OwnKey["of"];

const field =
  (name: "unit" | "category" | "origin" | "handling" | "supervision"): ValueOf =>
  (item) =>
    item[name];

const DAYS: Readonly<Record<KeyDay, (item: Item) => CalendarDay | undefined>> = {
  registered: (item) => item.registered.on,
  due: (item) => {
    const due = firstDue(item);
    return due === undefined ? undefined : dayOf(due);
  },
  closed: (item) => (item.status === "closed" ? item.acceptance.on : undefined),
};

/** How many characters of a day name it, its month and its year. */
const LENGTHS = { day: 10, month: 7, year: 4 };

const VALUES: ReadonlyMap<string, ValueOf> = new Map<string, ValueOf>([
  ...(["unit", "category", "origin", "handling", "supervision"] as const).map((name) => [name, field(name)] as const),
  ["owner", (item) => workOf(item)?.assignment.owner],
  ...Object.entries(DAYS).flatMap(([event, on]) =>
    Object.entries(LENGTHS).map(
      ([unit, length]) => [`${event}-${unit}`, (item: Item) => on(item)?.slice(0, length)] as const,
    ),
  ),
]);

/**
 * Finds how the value of a key is read from an item; `undefined` for a key that nobody defined.
 *
 * @param name - as a tally pins it
 * @param own - where a key of the app's own is looked for first
 * @throws RangeError when an own key has the name of one that every item has
 */
export function keyReader(name: string, own: readonly (string | OwnKey)[] = []): ValueOf | undefined {
  const found = own.find((key): key is OwnKey => typeof key !== "string" && key.key === name);
  const built = VALUES.get(name);
  if (found !== undefined && built !== undefined) throw new RangeError(`"${name}" is a key of every item already`);
  return found?.of ?? built;
}

/**
 * Tells under which name a key is pinned in a tally and shown in a group.
 *
 * @param key - one that every item has, or one of the app's own
 */
export function keyName(key: ItemKey | OwnKey): string {
  return typeof key === "string" ? key : key.key;
}

/**
 * Puts values back under the names of their keys.
 *
 * @param by - the keys' names
 * @param values - one for each; null where there is none
 */
export function groupKey(by: readonly string[], values: readonly (string | null)[]): GroupKey {
  const named = by.flatMap((name, index) => {
    const value = values[index] ?? undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named);
}

/**
 * Orders groups by the values of their keys, so that it does not matter who was counted first; no value comes before the empty one.
 *
 * @param one - the values of one group
 * @param other - the values of another
 */
export function compareValues(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at === -1) return 0;
  const [mine, theirs] = [one[at] ?? null, other[at] ?? null];
  if (mine === null || theirs === null) return mine === null ? -1 : 1;
  return mine < theirs ? -1 : 1;
}
