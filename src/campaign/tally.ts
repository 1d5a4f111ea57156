import { CalendarDay, invalidInput, refuse, remembered, type Refused, type Result } from "../core/index.js";
import { checkPin, pinOf, type Pin } from "../definitions/index.js";
import { CELL_STATES, cellOf, type Cell, type CellState } from "./cell.js";
import { hasCard } from "./counters.js";
import { stagesOf } from "./plan.js";
import type { Plan, Unit } from "./schema/index.js";
import { supervisorsOf } from "./supervision.js";

/** By what units can be broken down; a supervision group is the first of the plan's that supervises the unit. */
export const UNIT_KEYS = ["batch", "level", "supervision-group"] as const;
/** By what units can be broken down. */
export type UnitKey = (typeof UNIT_KEYS)[number];

/** The reference day, and by what to break down. */
export interface Counting {
  /** Every unit must be as it stood on that day. */
  readonly asOf: CalendarDay;
  /** An empty list when absent. */
  readonly by?: readonly UnitKey[];
}

/** How a unit stands to a phase and whether for the first time: `passed.once`, `held.again`. */
export type CellTrait = "not-reached" | `${Exclude<CellState, "not-reached">}.${"once" | "again"}`;

/** Everything a unit can be counted as in a phase. */
export const CELL_TRAITS: readonly CellTrait[] = CELL_STATES.flatMap((state): readonly CellTrait[] =>
  state === "not-reached" ? [state] : [`${state}.once`, `${state}.again`],
);

/** What is counted of the units of a group. */
export interface GroupCounts {
  readonly units: number;
  /** Those that the batches of the plan list. */
  readonly listed: number;
  /** Those that got a card at least once. */
  readonly carded: number;
  /** For each phase in the plan's order, how many units stand to it in which way; a way in which none does is left out. */
  readonly phases: readonly Readonly<Partial<Record<CellTrait, number>>>[];
}

/**
 * Counts of units by how they stand to each phase, as plain data: they can be stored, sent and merged.
 *
 * A group is named by the JSON text of the values of its keys, null where a unit has none.
 */
export interface Tally {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  readonly by: readonly UnitKey[];
  readonly groups: Readonly<Record<string, GroupCounts>>;
}

/**
 * Makes a tally in which no unit is counted yet.
 *
 * Refuses with `invalid-input` when `asOf` is not a day that exists.
 *
 * @param plan - the plan of all units to be counted
 * @param counting - the reference day, and by what to break down
 * @example
 * {@includeCode ../../test/campaign/tally.test.ts#tally}
 */
export function emptyTally(plan: Plan, { asOf, by = [] }: Counting): Result<{ tally: Tally }, "invalid-input"> {
  if (CalendarDay.safeParse(asOf).success)
    return { ok: true, tally: { plan: pinOf(plan), asOf, by: [...by], groups: {} } };
  const message = `${JSON.stringify(asOf)} is not a day that exists`;
  return invalidInput("count units", [{ path: ["asOf"], message }]);
}

/** A tally that is being changed: the plan it counts by, and the groups that were touched, copied before the first change. */
export interface Count {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly touched: Map<string, Draft>;
}
interface Draft {
  units: number;
  listed: number;
  carded: number;
  readonly phases: Partial<Record<CellTrait, number>>[];
}

/**
 * Prepares to change a tally by units.
 *
 * Refuses with `definition-changed` when the tally counts the units of another plan.
 *
 * @param plan - that of the units to come
 * @param tally - as it stands; it is left as it is
 */
export function countInto(plan: Plan, tally: Tally): Result<{ count: Count }, "definition-changed"> {
  const pinned = checkPin(tally.plan, plan);
  return pinned.ok ? { ok: true, count: { plan, tally, touched: new Map() } } : pinned;
}

/**
 * Refuses a unit that a tally cannot count: it runs under another plan, or changed after the reference day.
 *
 * @param tally - with its pin and its day
 * @param unit - in any status
 */
export function uncounted(
  { asOf, plan }: Pick<Tally, "plan" | "asOf">,
  { id, plan: own, updated }: Unit,
): Refused<"definition-changed" | "after-reference-day"> | undefined {
  if (own.hash !== plan.hash) {
    const message = `unit "${id}" runs under "${own.id}" version ${own.version} (${own.hash}), and counted are units of version ${plan.version} (${plan.hash})`;
    return refuse("definition-changed", message);
  }
  if (updated.on > asOf) return refuse("after-reference-day", `unit "${id}" changed on ${updated.on}, after ${asOf}`);
  return undefined;
}

/**
 * Counts a unit once more, or once less.
 *
 * @param count - is changed
 * @param unit - as it stood on the reference day
 * @param step - 1 or -1
 * @param cells - how it stands to each phase, where that is known
 * @returns whether every count it stands in is still 0 or more
 */
export function countUnit(
  { plan, tally, touched }: Count,
  unit: Unit,
  step: 1 | -1,
  cells = cellsOf(plan, unit, tally.asOf),
): boolean {
  const name = JSON.stringify(tally.by.map((key) => VALUES[key](plan, unit) ?? null));
  let group = touched.get(name);
  if (group === undefined) touched.set(name, (group = addedUp(cells.length, [tally.groups[name]])));
  group.units += step;
  if (isListed(plan, unit)) group.listed += step;
  if (unit.attempts.some(hasCard)) group.carded += step;
  cells.forEach((cell, index) => {
    bump(group.phases[index], traitOf(cell), step);
  });
  return step > 0 || isCounted(group);
}

/** How a unit stands to each phase of its plan. */
export function cellsOf(plan: Plan, unit: Unit, asOf: CalendarDay): readonly Cell[] {
  return stagesOf(plan).map(({ id }) => cellOf(unit, id, asOf));
}

const VALUES: Readonly<Record<UnitKey, (plan: Plan, unit: Unit) => string | undefined>> = {
  batch: (_plan, { batch }) => batch,
  level: (_plan, { level }) => level,
  "supervision-group": (plan, unit) => supervisorsOf(plan, unit, "supervision-group")[0]?.id,
};

/** The units that the batches of a plan list. */
export const listedUnits = /* @__PURE__ */ remembered(
  ({ batches }: Plan): ReadonlySet<string> => new Set(batches.flatMap(({ units }) => units ?? [])),
);

function isListed(plan: Plan, { id }: Unit): boolean {
  return listedUnits(plan).has(id);
}

function traitOf(cell: Cell): CellTrait {
  return cell.state === "not-reached" ? cell.state : `${cell.state}.${cell.attempts > 1 ? "again" : "once"}`;
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
export function tallied({ tally, touched }: Count): Tally {
  const groups = Object.entries({ ...tally.groups, ...Object.fromEntries(touched) });
  return { ...tally, groups: Object.fromEntries(groups.filter(([, { units }]) => units > 0)) };
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
