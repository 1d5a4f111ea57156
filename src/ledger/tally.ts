import { CalendarDay, invalidInput, refuse, type Refused, type Result } from "../core/index.js";
import { canonicalJson, pinOf, type Pin } from "../definitions/index.js";
import { keyName, keyReader, type ItemKey, type OwnKey } from "./keys.js";
import type { Lighting } from "./lights.js";
import { inOrder, withNumbers, type MergedAway, type Numbers } from "./numbers.js";
import type { Item, SignOffPolicy } from "./schema/index.js";
import { TRAITS, carriedStanding, traitsOf, type Reading, type Trait, type Traits } from "./traits.js";

/** What is counted: on which day, by which keys, and held against which definitions. */
export interface Counting {
  /** The reference day; every item must be as it stood then. */
  readonly asOf: CalendarDay;
  /** By what to break down; an empty list when absent. */
  readonly by?: readonly (ItemKey | OwnKey)[];
  /** The sign-off policy that is in force; closed items are counted by whether it was theirs. */
  readonly policy?: SignOffPolicy;
  /** The scheme of warning lights; without one, no light is counted. */
  readonly lights?: Lighting;
}

/** How many items of a group have which value of each trait; a value that none has is left out. */
export type GroupCounts = Readonly<Record<Trait, Readonly<Record<string, number>>>>;

/** By what the items of a tally were counted; tallies that differ in it do not merge. */
export interface Layout {
  readonly asOf: CalendarDay;
  /** The names of the keys. */
  readonly by: readonly string[];
  readonly policy?: Pin | undefined;
  readonly lights?: LightLayout | undefined;
}
/** By what lights were lit: the scheme with all its colours, and the calendar where it counts in workdays. */
export interface LightLayout {
  readonly scheme: Pin;
  readonly colours: readonly string[];
  readonly calendar?: Pin | undefined;
}

/**
 * Counts of items, as plain data: they can be stored, sent and merged.
 *
 * A group is named by the JSON text of the values of its keys, null where an item has none. The numbers of the items are kept, so
 * that none is counted twice and whoever merges two tallies learns whether a merged item is carried on.
 */
export interface Tally extends Layout, Numbers {
  readonly groups: Readonly<Record<string, GroupCounts>>;
}

/**
 * Makes a tally in which nothing is counted yet.
 *
 * Refuses with `invalid-input` when `asOf` is not a day that exists.
 *
 * @param counting - the reference day, the keys, and the definitions that items are held against
 * @throws RangeError when a key is not defined, or an own key has the name of one that every item has
 * @example
 * {@includeCode ../../test/ledger/tally.test.ts#tally}
 */
export function emptyTally(counting: Counting): Result<{ tally: Tally }, "invalid-input"> {
  const { by = [], asOf } = counting;
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count items", [
      { path: ["asOf"], message: `${JSON.stringify(asOf)} is not a day that exists` },
    ]);
  }
  const names = by.map(keyName);
  const strange = names.find((name) => keyReader(name, by) === undefined);
  if (strange !== undefined) throw new RangeError(`"${strange}" is no key of an item`);
  return { ok: true, tally: { ...definitionsOf(counting), asOf, by: names, groups: {}, numbers: [], merged: [] } };
}

function definitionsOf({ policy, lights }: Partial<Counting>): Pick<Layout, "policy" | "lights"> {
  return {
    ...(policy !== undefined && { policy: pinOf(policy) }),
    ...(lights !== undefined && { lights: lightLayout(lights) }),
  };
}

function lightLayout({ scheme, calendar }: Lighting): LightLayout {
  return {
    scheme: pinOf(scheme),
    colours: [...new Set(scheme.lights.map(({ colour }) => colour))],
    ...(calendar !== undefined && { calendar: pinOf(calendar.definition) }),
  };
}

/** A tally that is being changed, with what it reads of an item. */
export interface Count {
  readonly tally: Tally;
  readonly reading: Reading;
  readonly keys: readonly OwnKey["of"][];
  /** The groups that were touched, copied before the first change. */
  readonly touched: Map<string, Record<Trait, Record<string, number>>>;
  /** The numbers that came to it, and those that go. */
  readonly numbers: string[];
  readonly gone: Set<string>;
  readonly merged: MergedAway[];
}

/**
 * Prepares to change a tally by items.
 *
 * Refuses with `different-tallies` when what is given is not what the tally was made with, or is needed and not given.
 *
 * @param tally - the tally as it stands, which is left as it is
 * @param given - what it was made with; own keys and lights are needed, everything else stands in the tally
 */
export function countInto(tally: Tally, given: Partial<Counting>): Result<{ count: Count }, "different-tallies"> {
  const { by = [], asOf = tally.asOf, lights } = given;
  const names = given.by === undefined ? tally.by : by.map(keyName);
  const different = difference(tally, { ...tally, ...definitionsOf(given), asOf, by: names });
  if (different !== undefined) return different;
  const keys = tally.by.flatMap((name) => keyReader(name, by) ?? []);
  if (keys.length < names.length || (lights === undefined) !== (tally.lights === undefined)) {
    return refuse("different-tallies", "the tally has keys of the app's own, or lights, and they are not given");
  }
  const reading = { asOf, policy: tally.policy?.hash, lights };
  return { ok: true, count: { tally, reading, keys, touched: new Map(), numbers: [], gone: new Set(), merged: [] } };
}

const LAYOUT = ["asOf", "by", "policy", "lights"] as const;

/**
 * Refuses with `different-tallies` where two tallies do not count the same.
 *
 * @param one - by what the one was counted
 * @param other - by what the other was counted
 */
export function difference(one: Layout, other: Layout): Refused<"different-tallies"> | undefined {
  const said = (part: (typeof LAYOUT)[number], layout: Layout): string => canonicalJson(layout[part] ?? null);
  const part = LAYOUT.find((each) => said(each, one) !== said(each, other));
  if (part === undefined) return undefined;
  return refuse("different-tallies", `counted with "${part}" ${said(part, one)}, and not ${said(part, other)}`);
}

/**
 * Counts an item once more.
 *
 * @param count - is changed
 * @param item - as it stood on the reference day
 */
export function countItem(count: Count, item: Item): void {
  const { group, traits, merged } = readItem(count, item);
  bump(touch(count, group), traits, 1);
  count.numbers.push(item.id);
  if (merged !== undefined) count.merged.push(merged);
}

/**
 * Counts an item once less.
 *
 * @param count - is changed
 * @param item - as it was counted
 * @returns whether an item of this number and like it was counted
 */
export function uncountItem(count: Count, item: Item): boolean {
  const { group, traits, merged } = readItem(count, item);
  const kept = count.tally.merged.find(({ id }) => id === item.id);
  const isKept = count.tally.numbers.includes(item.id) && canonicalJson(kept ?? null) === canonicalJson(merged ?? null);
  if (!isKept) return false;
  count.gone.add(item.id);
  return bump(touch(count, group), traits, -1);
}

function readItem(
  { keys, reading }: Count,
  item: Item,
): { readonly group: string; readonly traits: Traits; readonly merged: MergedAway | undefined } {
  const group = JSON.stringify(keys.map((valueOf) => valueOf(item) ?? null));
  const traits = traitsOf(item, reading);
  if (item.status !== "merged") return { group, traits, merged: undefined };
  const [{ id, merging }, alone] = [item, traits.standing];
  return { group, traits, merged: { id, into: merging.into, group, alone, carried: carriedStanding(item, alone) } };
}

function touch({ touched, tally }: Count, name: string): Record<Trait, Record<string, number>> {
  let group = touched.get(name);
  if (group === undefined) touched.set(name, (group = addedUp([tally.groups[name]])));
  return group;
}

function bump(group: Record<Trait, Record<string, number>>, traits: Traits, step: number): boolean {
  let counted = true;
  for (const trait of TRAITS) {
    const value = traits[trait];
    if (value === undefined) continue;
    const counts = group[trait];
    const after = (counts[value] ?? 0) + step;
    if (after < 0) counted = false;
    // A count of nothing is left out, so that what was added and removed leaves no trace.
    if (after === 0) Reflect.deleteProperty(counts, value);
    else counts[value] = after;
  }
  return counted;
}

/**
 * Gives the tally with all changes in it.
 *
 * @param count - the changes
 */
export function tallied(count: Count): Tally {
  const { tally, numbers, gone } = count;
  const { merged, ...counted } = changed(count);
  return { ...counted, numbers: withNumbers(tally.numbers, numbers, gone), merged: inOrder(merged) };
}

/**
 * Gives the tally with all changes in it, its numbers in any order and those taken out still among them: for whoever only adds
 * items up.
 *
 * @param count - the changes
 */
export function changed({ tally, touched, numbers, gone, merged }: Count): Tally {
  const groups = Object.entries({ ...tally.groups, ...Object.fromEntries(touched) });
  return {
    ...tally,
    groups: Object.fromEntries(groups.filter(([, { status }]) => Object.keys(status).length > 0)),
    numbers: [...tally.numbers, ...numbers],
    merged: [...tally.merged.filter(({ id }) => !gone.has(id)), ...merged],
  };
}

/**
 * Adds counts up, as if the groups were one.
 *
 * @param parts - the counts of groups; an absent one counts nothing
 */
export function addedUp(parts: readonly (GroupCounts | undefined)[]): Record<Trait, Record<string, number>> {
  const sums = emptyCounts();
  for (const part of parts) {
    if (part === undefined) continue;
    for (const trait of TRAITS) {
      const sum = sums[trait];
      for (const [value, count] of Object.entries(part[trait])) sum[value] = (sum[value] ?? 0) + count;
    }
  }
  return sums;
}

function emptyCounts(): Record<Trait, Record<string, number>> {
  // Every trait is set, so the record is whole.
  return Object.fromEntries(TRAITS.map((trait) => [trait, {}])) as unknown as Record<Trait, Record<string, number>>;
}
