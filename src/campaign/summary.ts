import { countBy, refuse, uncountable, type CalendarDay, type Refused, type Result } from "../core/index.js";
import { checkPin, pinOf, type Pin } from "../definitions/index.js";
import { rate, type Rate } from "../figures/index.js";
import { CELL_STATES, cellOf, type Cell, type CellState } from "./cell.js";
import { counters, type UnitCounters } from "./counters.js";
import { AFTER_REWORK_RATE, COVERAGE_RATE, ENTERED_RATE, FIRST_ATTEMPT_RATE } from "./rates.js";
import type { Plan, Unit, UnitStatus } from "./schema/index.js";

/** One unit across the phases. */
export interface MatrixRow {
  readonly unit: string;
  readonly batch?: string;
  readonly status: UnitStatus;
  /** One cell per phase, in the plan's order. */
  readonly cells: readonly Cell[];
  readonly counters: UnitCounters;
}

/** One phase across the units. */
export interface MatrixColumn {
  readonly phase: string;
  /** Units by how they stand to the phase; together they are all the units. */
  readonly byState: Readonly<Record<CellState, number>>;
  readonly rates: { readonly coverage: Rate; readonly firstAttempt: Rate; readonly afterRework: Rate };
}

/** Units by phases on a reference day. */
export interface Matrix {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  /** In the order in which the units were given. */
  readonly rows: readonly MatrixRow[];
  /** In the plan's order. */
  readonly columns: readonly MatrixColumn[];
  readonly rates: { readonly entered: Rate };
}

/**
 * Lays units by phases: how each unit stands to each phase, and for each phase its counts and rates.
 *
 * The units must be as they stood on the reference day. Refuses with `definition-changed` (a unit of another plan),
 * `after-reference-day` (a unit changed later: replay its events up to the day first) and `duplicate-id` (one unit twice).
 *
 * @param plan - the plan that all the units entered under
 * @param units - the units, each once
 * @param options - the reference day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#matrix}
 */
export function matrix(
  plan: Plan,
  units: Iterable<Unit>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ matrix: Matrix }, "definition-changed" | "after-reference-day" | "duplicate-id"> {
  const all = [...units];
  const pin = pinOf(plan);
  const refused = strangers(plan, pin, all) ?? uncountable("unit", all, asOf);
  if (refused !== undefined) return refused;
  const rows = all.map((unit) => rowOf(plan, unit, asOf));
  const columns = plan.phases.map(({ id }, index) => columnOf(id, cellsAt(rows, index)));
  return { ok: true, matrix: { plan: pin, asOf, rows, columns, rates: { entered: enteredRate(plan, all) } } };
}

/** The plan is hashed once; only a unit that does not fit has its pin checked in full, for the message. */
function strangers(plan: Plan, { hash }: Pin, units: readonly Unit[]): Refused<"definition-changed"> | undefined {
  const stranger = units.find((unit) => unit.plan.hash !== hash);
  if (stranger === undefined) return undefined;
  const pinned = checkPin(stranger.plan, plan);
  return pinned.ok ? undefined : refuse("definition-changed", `unit "${stranger.id}": ${pinned.refusal.message}`);
}

function rowOf({ phases }: Plan, unit: Unit, asOf: CalendarDay): MatrixRow {
  const { id, batch, status } = unit;
  const row = {
    unit: id,
    status,
    cells: phases.map((phase) => cellOf(unit, phase.id, asOf)),
    counters: counters(unit),
  };
  return batch === undefined ? row : { ...row, batch };
}

function cellsAt(rows: readonly MatrixRow[], index: number): readonly Cell[] {
  return rows.flatMap(({ cells }) => cells.slice(index, index + 1));
}

function columnOf(phase: string, cells: readonly Cell[]): MatrixColumn {
  const byState = countBy(CELL_STATES, cells, ({ state }) => state);
  const reached = cells.filter((cell) => cell.state !== "not-reached");
  const redone = reached.filter(({ attempts }) => attempts > 1);
  const passed = reached.filter(({ state }) => state === "passed");
  const atOnce = passed.filter(({ attempts }) => attempts === 1).length;
  const judged = redone.length + atOnce;
  const notReached = { reason: "not-reached", count: byState["not-reached"] };
  const notJudged = { reason: "not-yet-judged", count: reached.length - judged };
  return {
    phase,
    byState,
    rates: {
      coverage: rate(COVERAGE_RATE, { numerator: reached.length, denominator: cells.length }),
      firstAttempt: rate(FIRST_ATTEMPT_RATE, {
        numerator: atOnce,
        denominator: judged,
        excluded: [notReached, notJudged],
      }),
      afterRework: rate(AFTER_REWORK_RATE, {
        numerator: passed.length - atOnce,
        denominator: redone.length,
        excluded: [notReached, notJudged, { reason: "passed-at-the-first-attempt", count: atOnce }],
      }),
    },
  };
}

function enteredRate({ batches }: Plan, units: readonly Unit[]): Rate {
  const listed = new Set(batches.flatMap((batch) => batch.units ?? []));
  const among = units.filter(({ id }) => listed.has(id)).length;
  return rate(ENTERED_RATE, {
    numerator: among,
    denominator: listed.size,
    excluded: [{ reason: "not-listed", count: units.length - among }],
  });
}
