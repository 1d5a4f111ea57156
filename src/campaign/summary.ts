import { uncountable, type CalendarDay, type Result } from "../core/index.js";
import { checkPin, type Pin } from "../definitions/index.js";
import { rate, type Rate } from "../figures/index.js";
import { CELL_STATES, type Cell, type CellState } from "./cell.js";
import { counters, type UnitCounters } from "./counters.js";
import { stagesOf } from "./plan.js";
import { AFTER_REWORK_RATE, CARDED_RATE, COVERAGE_RATE, ENTERED_RATE, FIRST_ATTEMPT_RATE } from "./rates.js";
import type { Plan, Unit, UnitStatus } from "./schema/index.js";
import {
  addedUp,
  cellsOf,
  countInto,
  countUnit,
  emptyTally,
  listedUnits,
  tallied,
  uncounted,
  type CellTrait,
  type Counting,
  type GroupCounts,
  type Tally,
  type UnitKey,
} from "./tally.js";

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
  /** One for each phase in the plan's order; one for the whole campaign where there are no phases. */
  readonly columns: readonly MatrixColumn[];
  readonly rates: { readonly carded: Rate };
}

/** How far the units that share a key have come. */
export interface ProgressGroup extends Standing {
  /** The values they share; a key without one (no batch, no supervision group) is left out. */
  readonly key: Readonly<Partial<Record<UnitKey, string>>>;
}

/** How far all units have come, and those that share a key. */
export interface Progress extends Standing {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  /** One group per combination of keys that occurs, in the order of the keys' values; empty when no key was asked for. */
  readonly groups: readonly ProgressGroup[];
  readonly rates: Standing["rates"] & { readonly entered: Rate };
}

/**
 * Makes the counts of a tally into columns and named rates, for all units and for those that share a key.
 *
 * Refuses with `definition-changed` when the tally counts the units of another plan.
 *
 * @param plan - the plan of the tally
 * @param tally - counted in one go or merged from parts
 * @example
 * {@includeCode ../../test/campaign/tally.test.ts#tally}
 */
export function progressOf(plan: Plan, tally: Tally): Result<{ progress: Progress }, "definition-changed"> {
  const pinned = checkPin(tally.plan, plan);
  if (!pinned.ok) return pinned;
  const stages = stagesOf(plan).map(({ id }) => id);
  const whole = addedUp(stages.length, Object.values(tally.groups));
  const all = standing(stages, whole);
  const names = tally.by.length === 0 ? [] : Object.keys(tally.groups).sort();
  const groups = names.flatMap((name) => {
    const counts = tally.groups[name];
    return counts === undefined ? [] : [{ key: keyOf(tally.by, name), ...standing(stages, counts) }];
  });
  const rates = { ...all.rates, entered: enteredRate(plan, whole) };
  return { ok: true, progress: { plan: tally.plan, asOf: tally.asOf, ...all, groups, rates } };
}

function keyOf(by: readonly UnitKey[], name: string): ProgressGroup["key"] {
  // A group is named by the JSON text of one value for each key.
  const values = JSON.parse(name) as readonly (string | null)[];
  return by.reduce<ProgressGroup["key"]>((key, each, index) => {
    const value = values[index] ?? undefined;
    return value === undefined ? key : { ...key, [each]: value };
  }, {});
}

function standing(stages: readonly string[], { units, carded, phases }: GroupCounts): Standing {
  return {
    units,
    columns: stages.map((stage, index) => columnOf(stage, phases[index] ?? {})),
    rates: { carded: rate(CARDED_RATE, { numerator: carded, denominator: units }) },
  };
}

type CellCounts = Readonly<Partial<Record<CellTrait, number>>>;

function columnOf(phase: string, counts: CellCounts): MatrixColumn {
  // Every state of the list has its count, so the record is whole.
  const byState = Object.fromEntries(
    CELL_STATES.map((state) => [state, inState(counts, state)]),
  ) as MatrixColumn["byState"];
  const all = CELL_STATES.reduce((sum, state) => sum + byState[state], 0);
  const reached = all - byState["not-reached"];
  const redone = CELL_STATES.reduce((sum, state) => sum + again(counts, state), 0);
  const atOnce = byState.passed - again(counts, "passed");
  const judged = redone + atOnce;
  const notReached = { reason: "not-reached", count: byState["not-reached"] };
  const notJudged = { reason: "not-yet-judged", count: reached - judged };
  return {
    phase,
    byState,
    rates: {
      coverage: rate(COVERAGE_RATE, { numerator: reached, denominator: all }),
      firstAttempt: rate(FIRST_ATTEMPT_RATE, {
        numerator: atOnce,
        denominator: judged,
        excluded: [notReached, notJudged],
      }),
      afterRework: rate(AFTER_REWORK_RATE, {
        numerator: byState.passed - atOnce,
        denominator: redone,
        excluded: [notReached, notJudged, { reason: "passed-at-the-first-attempt", count: atOnce }],
      }),
    },
  };
}

function inState(counts: CellCounts, state: CellState): number {
  return state === "not-reached"
    ? (counts[state] ?? 0)
    : (counts[`${state}.once`] ?? 0) + (counts[`${state}.again`] ?? 0);
}

function again(counts: CellCounts, state: CellState): number {
  return state === "not-reached" ? 0 : (counts[`${state}.again`] ?? 0);
}

function enteredRate(plan: Plan, { units, listed }: GroupCounts): Rate {
  return rate(ENTERED_RATE, {
    numerator: listed,
    denominator: listedUnits(plan).size,
    excluded: [{ reason: "not-listed", count: units - listed }],
  });
}

/** One unit across the phases. */
export interface MatrixRow {
  readonly unit: string;
  readonly batch?: string;
  readonly level?: string;
  readonly status: UnitStatus;
  /** One cell per phase, in the plan's order. */
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
 * The units must be as they stood on the reference day. Refuses with `invalid-input` (`asOf` is no day that exists),
 * `definition-changed` (a unit of another plan), `after-reference-day` (a unit changed later: replay its events up to the day
 * first) and `duplicate-id` (one unit twice).
 *
 * @param plan - the plan that all the units entered under
 * @param units - the units, each once
 * @param counting - the reference day, and by what to break down
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#matrix}
 */
export function matrix(
  plan: Plan,
  units: Iterable<Unit>,
  counting: Counting,
): Result<{ matrix: Matrix }, "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id"> {
  const empty = emptyTally(plan, counting);
  if (!empty.ok) return empty;
  const begun = countInto(plan, empty.tally);
  if (!begun.ok) return begun;
  const { asOf } = counting;
  const all = [...units];
  const refused = uncountable("unit", all, asOf) ?? firstOf(all, (unit) => uncounted(empty.tally, unit));
  if (refused !== undefined) return refused;
  const rows = all.map((unit) => {
    const cells = cellsOf(plan, unit, asOf);
    countUnit(begun.count, unit, 1, cells);
    return rowOf(unit, cells);
  });
  const counted = progressOf(plan, tallied(begun.count));
  return counted.ok ? { ok: true, matrix: { ...counted.progress, rows } } : counted;
}

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
  const { id, batch, level, status } = unit;
  return {
    unit: id,
    status,
    cells,
    counters: counters(unit),
    ...(batch !== undefined && { batch }),
    ...(level !== undefined && { level }),
  };
}
