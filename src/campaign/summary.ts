import { uncountable, type CalendarDay, type Result } from "../core/index.js";
import { pinOf, type Pin } from "../definitions/index.js";
import { rate, type Rate } from "../figures/index.js";
import { CELL_STATES, type Cell, type CellState } from "./cell.js";
import { counters, type UnitCounters } from "./counters.js";
import { expectedBy } from "./expected.js";
import { listedUnits } from "./plan.js";
import { AFTER_REWORK_RATE, CARDED_RATE, COVERAGE_RATE, ENTERED_RATE, FIRST_ATTEMPT_RATE } from "./rates.js";
import type { Unit, UnitStatus } from "./schema/index.js";
import {
  addedUp,
  countInto,
  countUnit,
  emptyTally,
  tallied,
  uncounted,
  type CellTrait,
  type Count,
  type CountedVersion,
  type Counting,
  type GroupCounts,
  type Tally,
  type UnitKey,
} from "./tally.js";
import type { PlanVersions } from "./versions.js";

/** One phase across units. */
export interface MatrixColumn {
  readonly phase: string;
  /** Units by how they stand to the phase; together they are all the units. */
  readonly byState: Readonly<Record<CellState, number>>;
  readonly rates: { readonly coverage: Rate; readonly firstAttempt: Rate; readonly afterRework: Rate };
}

/** How far units have come: all of them, or those that share a key. */
export interface Standing {
  readonly units: number;
  /**
   * One for each phase in the plan's order, and one for the whole campaign where there are no phases; of several versions in the order
   * of the newest, a phase that only older ones have behind the one that it followed there.
   */
  readonly columns: readonly MatrixColumn[];
  readonly rates: {
    readonly carded: Rate;
    /** Of a group it is unknown where only entering tells who belongs to it, and some who are listed have not entered. */
    readonly entered: Rate;
  };
}

/** How far the units that share a key have come. */
export interface ProgressGroup extends Standing {
  /** The values they share; a key without one (no batch, no supervision group) is left out. */
  readonly key: Readonly<Partial<Record<UnitKey, string>>>;
}

/** Units that run under one version of a plan. */
export interface VersionUnits {
  readonly plan: Pin;
  readonly units: number;
}

/** How far all units have come, and those that share a key. */
export interface Progress extends Standing {
  /** How many of the units stand under which version, from the oldest on. */
  readonly versions: readonly VersionUnits[];
  readonly asOf: CalendarDay;
  /**
   * One group per combination of keys that occurs, or that the plan's lists expect to, in the order of the keys' values; empty when no
   * key was asked for.
   */
  readonly groups: readonly ProgressGroup[];
}

/**
 * Makes the counts of a tally into columns and named rates, for all units and for those that share a key.
 *
 * Each unit was counted by its own version of the plan, and phases of one id are one column. A unit of which the version does not have
 * a phase is `not-planned` there, and left out of the phase's rates with that reason. Units are expected to enter that any of the
 * versions lists; in a group, those that its batch lists, and for supervision groups those whose supervision the plan tells by unit or
 * batch. Who is to enter on which level no list tells: there the rate is known once everybody listed has entered.
 *
 * Refuses with `definition-changed` when the tally counts units of a version that is not handed in, and with `another-plan` when the
 * plans are not versions of one, from the oldest on.
 *
 * @param plans - the plan of the tally, or its versions
 * @param tally - counted in one go or merged from parts
 * @example
 * {@includeCode ../../test/campaign/tally.test.ts#tally}
 */
export function progressOf(
  plans: PlanVersions,
  tally: Tally,
): Result<{ progress: Progress }, "definition-changed" | "another-plan"> {
  const begun = countInto(plans, tally);
  if (!begun.ok) return begun;
  const { count } = begun;
  const parts = [...count.parts.values()];
  const progress = {
    versions: parts.map(({ plan, groups }) => ({ plan: pinOf(plan), units: addedUp(0, Object.values(groups)).units })),
    asOf: tally.asOf,
    ...standing(
      count,
      joined(count, ({ groups }) => Object.values(groups)),
      listedIn(parts),
    ),
    groups: tally.by.length === 0 ? [] : groupsOf(count),
  };
  return { ok: true, progress };
}

/** How many units any version lists. */
function listedIn(parts: readonly CountedVersion[]): number {
  return new Set(parts.flatMap(({ plan }) => [...listedUnits(plan).keys()])).size;
}

function groupsOf(count: Count): readonly ProgressGroup[] {
  const { by } = count.tally;
  const parts = [...count.parts.values()];
  const expected = expectedBy(
    parts.map(({ plan }) => plan),
    by,
  );
  const occurring = parts.flatMap(({ groups }) => Object.keys(groups));
  const names = new Set([...occurring, ...(expected.isTold ? expected.units.keys() : [])]);
  const counted = [...names].sort().map((name) => [name, joined(count, ({ groups }) => [groups[name]])] as const);
  const entered = new Map<string, number>();
  for (const [name, { listed }] of counted) {
    const told = expected.nameOf(name);
    entered.set(told, (entered.get(told) ?? 0) + listed);
  }
  return counted.map(([name, counts]) => {
    const told = expected.nameOf(name);
    const listed = expected.units.get(told)?.size ?? 0;
    // Where nobody is missing, each group has all of its own, whichever they are.
    const own = expected.isTold ? listed : listed === entered.get(told) ? counts.listed : "unknown";
    return { key: keyOf(by, name), ...standing(count, counts, own) };
  });
}

/** Adds up counts of every version, phase by phase of one id; of a phase that it does not have, a version counts nothing. */
function joined(
  { versions, parts }: Count,
  countsIn: (part: CountedVersion) => readonly (GroupCounts | undefined)[],
): GroupCounts {
  const counts = [...parts].map(([hash, part]) => {
    const places = versions.places.get(hash) ?? [];
    const own = addedUp(places.length, countsIn(part));
    return { ...own, phases: places.map((place) => own.phases[place] ?? {}) };
  });
  return addedUp(versions.stages.length, counts);
}

/** Reads the values of the keys off the name of a group. */
export function keyOf(by: readonly UnitKey[], name: string): ProgressGroup["key"] {
  // A group is named by the JSON text of one value for each key.
  const values = JSON.parse(name) as readonly (string | null)[];
  return by.reduce<ProgressGroup["key"]>((key, each, index) => {
    const value = values[index] ?? undefined;
    return value === undefined ? key : { ...key, [each]: value };
  }, {});
}

function standing({ versions }: Count, counts: GroupCounts, listed: number | "unknown"): Standing {
  const { units, carded, phases } = counts;
  return {
    units,
    columns: versions.stages.map((stage, index) => columnOf(stage, phases[index] ?? {}, units)),
    rates: {
      carded: rate(CARDED_RATE, { numerator: carded, denominator: units }),
      entered: enteredRate(counts, listed),
    },
  };
}

type CellCounts = Readonly<Partial<Record<CellTrait, number>>>;

function columnOf(phase: string, counts: CellCounts, units: number): MatrixColumn {
  const asked = CELL_STATES.reduce((sum, state) => sum + inState(counts, state), 0);
  // Every state of the list has its count, so the record is whole.
  const byState = Object.fromEntries(
    CELL_STATES.map((state) => [state, state === "not-planned" ? units - asked : inState(counts, state)]),
  ) as MatrixColumn["byState"];
  const reached = asked - byState["not-reached"];
  const redone = CELL_STATES.reduce((sum, state) => sum + again(counts, state), 0);
  const atOnce = byState.passed - again(counts, "passed");
  const judged = redone + atOnce;
  const notPlanned = { reason: "not-planned", count: byState["not-planned"] };
  const notReached = { reason: "not-reached", count: byState["not-reached"] };
  const notJudged = { reason: "not-yet-judged", count: reached - judged };
  return {
    phase,
    byState,
    rates: {
      coverage: rate(COVERAGE_RATE, { numerator: reached, denominator: asked, excluded: [notPlanned] }),
      firstAttempt: rate(FIRST_ATTEMPT_RATE, {
        numerator: atOnce,
        denominator: judged,
        excluded: [notPlanned, notReached, notJudged],
      }),
      afterRework: rate(AFTER_REWORK_RATE, {
        numerator: byState.passed - atOnce,
        denominator: redone,
        excluded: [notPlanned, notReached, notJudged, { reason: "passed-at-the-first-attempt", count: atOnce }],
      }),
    },
  };
}

function inState(counts: CellCounts, state: CellState): number {
  if (state === "not-planned") return 0;
  return state === "not-reached"
    ? (counts[state] ?? 0)
    : (counts[`${state}.once`] ?? 0) + (counts[`${state}.again`] ?? 0);
}

function again(counts: CellCounts, state: CellState): number {
  return state === "not-planned" || state === "not-reached" ? 0 : (counts[`${state}.again`] ?? 0);
}

function enteredRate({ units, listed }: GroupCounts, expected: number | "unknown"): Rate {
  const notListed = { reason: "not-listed", count: units - listed };
  if (expected !== "unknown") {
    return rate(ENTERED_RATE, { numerator: listed, denominator: expected, excluded: [notListed] });
  }
  const excluded = [notListed, { reason: "expected-number-unknown", count: listed }];
  return rate(ENTERED_RATE, { numerator: 0, denominator: 0, excluded });
}

/** One unit across the phases. */
export interface MatrixRow {
  readonly unit: string;
  /** Of the plan that it runs under, by which it is judged. */
  readonly version: number;
  readonly batch?: string;
  readonly level?: string;
  readonly status: UnitStatus;
  /** One cell for each column. */
  readonly cells: readonly Cell[];
  readonly counters: UnitCounters;
}

/** Units by phases on a reference day. */
export interface Matrix extends Progress {
  /** In the order in which the units were given. */
  readonly rows: readonly MatrixRow[];
}

/**
 * Lays units by phases: how each unit stands to each phase, and for each phase its counts and rates.
 *
 * Where the plan changed under running units, all its versions are handed in, and each unit is judged by its own, as `progressOf` says.
 * The units must be as they stood on the reference day. Refuses with `invalid-input` (`asOf` is no day that exists),
 * `definition-changed` (a unit of a plan that is not handed in), `another-plan` (the plans are not versions of one, from the oldest
 * on), `after-reference-day` (a unit changed later: replay its events up to the day first) and `duplicate-id` (one unit twice).
 *
 * @param plans - the plan under which all the units run, or the versions of it under which they do
 * @param units - the units, each once
 * @param counting - the reference day, and by what to break down
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#matrix}
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#versions}
 */
export function matrix(
  plans: PlanVersions,
  units: Iterable<Unit>,
  counting: Counting,
): Result<
  { matrix: Matrix },
  "invalid-input" | "definition-changed" | "another-plan" | "after-reference-day" | "duplicate-id"
> {
  const empty = emptyTally(plans, counting);
  if (!empty.ok) return empty;
  const begun = countInto(plans, empty.tally);
  if (!begun.ok) return begun;
  const { count } = begun;
  const all = [...units];
  const refused = uncountable("unit", all, counting.asOf) ?? firstOf(all, (unit) => uncounted(count, unit));
  if (refused !== undefined) return refused;
  const rows = all.map((unit) => {
    const { cells } = countUnit(count, unit, 1);
    const places = count.versions.places.get(unit.plan.hash) ?? [];
    return rowOf(
      unit,
      places.map((place) => cells[place] ?? NOT_PLANNED),
    );
  });
  const counted = progressOf(plans, tallied(count));
  return counted.ok ? { ok: true, matrix: { ...counted.progress, rows } } : counted;
}

const NOT_PLANNED: Cell = { state: "not-planned" };

/** The first answer there is. */
function firstOf<Thing, Answer>(
  things: readonly Thing[],
  ask: (thing: Thing) => Answer | undefined,
): Answer | undefined {
  for (const thing of things) {
    const answer = ask(thing);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function rowOf(unit: Unit, cells: readonly Cell[]): MatrixRow {
  const { id, plan, batch, level, status } = unit;
  return {
    unit: id,
    version: plan.version,
    status,
    cells,
    counters: counters(unit),
    ...(batch !== undefined && { batch }),
    ...(level !== undefined && { level }),
  };
}
