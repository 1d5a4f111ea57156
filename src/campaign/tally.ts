import { CalendarDay, invalidInput, refuse, type Refused, type Result } from "../core/index.js";
import { pinOf, type Pin } from "../definitions/index.js";
import { CELL_STATES, cellOf, type Cell, type CellState, type EmptyCell } from "./cell.js";
import { hasCard } from "./counters.js";
import { listedUnits, stagesOf } from "./plan.js";
import type { Plan, Unit } from "./schema/index.js";
import { supervisorsOf, type Placed } from "./supervision.js";
import { ownPlan, versionsOf, type PlanVersions, type Versions } from "./versions.js";

/**
 * By what units can be broken down: `parent` is the unit above, a supervision group the first of the plan's that supervises the unit,
 * `version` the number of the plan's version that it runs under.
 */
export const UNIT_KEYS = ["batch", "level", "parent", "supervision-group", "version"] as const;
/** By what units can be broken down. */
export type UnitKey = (typeof UNIT_KEYS)[number];

/** The reference day, and by what to break down. */
export interface Counting {
  /** Every unit must be as it stood on that day. */
  readonly asOf: CalendarDay;
  /** An empty list when absent. */
  readonly by?: readonly UnitKey[];
}

/** How a unit stands to a phase of its plan and whether for the first time: `passed.once`, `held.again`. */
export type CellTrait = "not-reached" | `${Exclude<CellState, EmptyCell["state"]>}.${"once" | "again"}`;

/** Everything a unit can be counted as in a phase of its plan. */
export const CELL_TRAITS: readonly CellTrait[] = CELL_STATES.flatMap((state): readonly CellTrait[] => {
  if (state === "not-planned") return [];
  return state === "not-reached" ? [state] : [`${state}.once`, `${state}.again`];
});

/** What is counted of the units of a group. */
export interface GroupCounts {
  readonly units: number;
  /** Those that entered in a batch that lists them. */
  readonly listed: number;
  /** Those that got a card at least once. */
  readonly carded: number;
  /** For each phase in the plan's order, how many units stand to it in which way; a way in which none does is left out. */
  readonly phases: readonly Readonly<Partial<Record<CellTrait, number>>>[];
}

/** What is counted of the units that run under one version of a plan. */
export interface VersionCounts {
  readonly plan: Pin;
  /** A group is named by the JSON text of the values of its keys, null where a unit has none. */
  readonly groups: Readonly<Record<string, GroupCounts>>;
}

/**
 * Counts of units by how they stand to each phase, as plain data: they can be stored, sent and merged.
 *
 * Each version of the plan has counts of its own, since a phase may ask for something else in each of them.
 */
export interface Tally {
  readonly asOf: CalendarDay;
  readonly by: readonly UnitKey[];
  /** From the oldest version on. */
  readonly versions: readonly VersionCounts[];
}

/**
 * Makes a tally in which no unit is counted yet.
 *
 * Refuses with `invalid-input` when `asOf` is not a day that exists or `by` names no key, and with `another-plan` when the plans are not versions of one,
 * from the oldest on.
 *
 * @param plans - the plan of all units to be counted, or the versions under which they run
 * @param counting - the reference day, and by what to break down
 * @example
 * {@includeCode ../../test/campaign/tally.test.ts#tally}
 */
export function emptyTally(
  plans: PlanVersions,
  { asOf, by = [] }: Counting,
): Result<{ tally: Tally }, "invalid-input" | "another-plan"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  if (!CalendarDay.safeParse(asOf).success) {
    const message = `${JSON.stringify(asOf)} is not a day that exists`;
    return invalidInput("count units", [{ path: ["asOf"], message }]);
  }
  const strange = by.find((key) => !Object.hasOwn(VALUES, key));
  if (strange !== undefined) {
    return invalidInput("count units", [{ path: ["by"], message: `"${strange}" is nothing to break down by` }]);
  }
  const versions = [...read.versions.plans.values()].map((plan) => ({ plan: pinOf(plan), groups: {} }));
  return { ok: true, tally: { asOf, by: [...by], versions } };
}

/** A tally that is being changed: the versions it counts by, and for each the groups that were touched, copied before the first change. */
export interface Count {
  readonly tally: Tally;
  readonly versions: Versions;
  readonly parts: ReadonlyMap<string, CountedVersion>;
}
/** One version of a tally that is being changed. */
export interface CountedVersion {
  readonly plan: Plan;
  readonly groups: VersionCounts["groups"];
  readonly touched: Map<string, Draft>;
}
interface Draft {
  units: number;
  listed: number;
  carded: number;
  readonly phases: Partial<Record<CellTrait, number>>[];
}

/**
 * Prepares to change a tally by units; versions that it did not have so far begin with nothing.
 *
 * Refuses with `another-plan`, and with `definition-changed` when the tally counts units of a version that is not handed in.
 *
 * @param plans - those of the tally and of the units to come
 * @param tally - as it stands; it is left as it is
 */
export function countInto(
  plans: PlanVersions,
  tally: Tally,
): Result<{ count: Count }, "another-plan" | "definition-changed"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const { versions } = read;
  for (const { plan } of tally.versions) {
    const own = ownPlan("the tally", plan, versions);
    if (!own.ok) return own;
  }
  const before = new Map(tally.versions.map(({ plan, groups }) => [plan.hash, groups]));
  const parts = [...versions.plans].map(
    ([hash, plan]) => [hash, { plan, groups: before.get(hash) ?? {}, touched: new Map() }] as const,
  );
  return { ok: true, count: { tally, versions, parts: new Map(parts) } };
}

/**
 * Refuses a unit that a tally cannot count: it runs under no version of it, or changed after the reference day.
 *
 * @param count - with its versions and its day
 * @param unit - in any status
 */
export function uncounted(
  { tally: { asOf }, versions }: Count,
  { id, plan, updated }: Unit,
): Refused<"definition-changed" | "after-reference-day"> | undefined {
  const own = ownPlan(`unit "${id}"`, plan, versions);
  if (!own.ok) return own;
  if (updated.on > asOf) return refuse("after-reference-day", `unit "${id}" changed on ${updated.on}, after ${asOf}`);
  return undefined;
}

/**
 * Counts a unit once more, or once less.
 *
 * @param count - is changed
 * @param unit - as it stood on the reference day, of one of the versions
 * @param step - 1 or -1
 * @returns whether every count it stands in is still 0 or more, and how the unit stands to each phase of its plan
 */
export function countUnit(
  { tally: { asOf, by }, parts }: Count,
  unit: Unit,
  step: 1 | -1,
): { readonly isCounted: boolean; readonly cells: readonly Cell[] } {
  const part = parts.get(unit.plan.hash);
  if (part === undefined) throw new RangeError(`unit "${unit.id}" runs under no version of the tally`);
  const { plan, groups, touched } = part;
  const cells = stagesOf(plan).map(({ id }) => cellOf(unit, id, asOf));
  const name = JSON.stringify(by.map((key) => valueOf(key, plan, unit)));
  let group = touched.get(name);
  if (group === undefined) touched.set(name, (group = addedUp(cells.length, [groups[name]])));
  group.units += step;
  if (isListed(plan, unit)) group.listed += step;
  if (unit.attempts.some(hasCard)) group.carded += step;
  for (const [index, cell] of cells.entries()) bump(group.phases[index], traitOf(cell), step);
  return { isCounted: step > 0 || isCounted(group), cells };
}

const VALUES: Readonly<Record<UnitKey, (plan: Plan, unit: Kept) => string | undefined>> = {
  batch: (_plan, { batch }) => batch,
  level: (_plan, { level }) => level,
  parent: (_plan, { parent }) => parent,
  "supervision-group": (plan, unit) => supervisorsOf(plan, unit, "supervision-group")[0]?.id,
  version: ({ version }) => String(version),
};

/** A unit as far as keys can tell units apart, be it one that has not entered. */
interface Kept extends Placed {
  readonly parent?: string | undefined;
}

/** What a unit is put into a group by; null where it has none. */
export function valueOf(key: UnitKey, plan: Plan, unit: Kept): string | null {
  return VALUES[key](plan, unit) ?? null;
}

function isListed(plan: Plan, { id, batch }: Unit): boolean {
  return batch !== undefined && listedUnits(plan).get(id) === batch;
}

function traitOf(cell: Cell): CellTrait {
  // Only phases of the unit's own plan are counted.
  return "attempts" in cell ? `${cell.state}.${cell.attempts > 1 ? "again" : "once"}` : "not-reached";
}

function bump(counts: Draft["phases"][number] | undefined, trait: CellTrait, step: number): void {
  if (counts === undefined) return;
  const after = (counts[trait] ?? 0) + step;
  // A count of nothing is left out, so that what was added and removed leaves no trace.
  if (after === 0) Reflect.deleteProperty(counts, trait);
  else counts[trait] = after;
}

function isCounted({ units, listed, carded, phases }: GroupCounts): boolean {
  return Math.min(units, listed, carded, ...phases.flatMap((counts) => Object.values(counts))) >= 0;
}

/**
 * Gives the tally with all changes in it.
 *
 * @param count - the changes
 */
export function tallied({ tally, parts }: Count): Tally {
  const versions = [...parts.values()].map(({ plan, groups, touched }) => {
    const all = Object.entries({ ...groups, ...Object.fromEntries(touched) });
    return { plan: pinOf(plan), groups: Object.fromEntries(all.filter(([, { units }]) => units > 0)) };
  });
  return { ...tally, versions };
}

/**
 * Adds counts up, as if the groups were one.
 *
 * @param phases - how many phases the plan has
 * @param parts - the counts of groups; an absent one counts nothing
 */
export function addedUp(phases: number, parts: readonly (GroupCounts | undefined)[]): Draft {
  const sums: Draft = { units: 0, listed: 0, carded: 0, phases: Array.from({ length: phases }, () => ({})) };
  for (const part of parts) {
    if (part === undefined) continue;
    sums.units += part.units;
    sums.listed += part.listed;
    sums.carded += part.carded;
    part.phases.forEach((counts, index) => {
      for (const trait of CELL_TRAITS) bump(sums.phases[index], trait, counts[trait] ?? 0);
    });
  }
  return sums;
}
