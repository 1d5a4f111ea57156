import type { Result } from "../core/index.js";
import { stagesOf } from "./plan.js";
import type { Unit } from "./schema/index.js";
import { ownPlan, versionsOf, type PlanVersions } from "./versions.js";

/** What a unit is ranked by. */
export interface Ranked {
  readonly unit: string;
  /** The more, the better; what is unknown has no rank. */
  readonly value: number | "unknown";
}

/** A unit in a reverse ranking. */
export interface RankedUnit {
  readonly unit: string;
  readonly value: number;
  /** 1 for the last of all; units of the same value share a rank, and the ranks that they take up are left out. */
  readonly rank: number;
  /** Whether another unit has the same rank. */
  readonly tied: boolean;
}

/** Units from the last one up. */
export interface ReverseRanking {
  readonly ranked: readonly RankedUnit[];
  /** Units of which the value is not known, in the order in which they were given; they are neither last nor first. */
  readonly unranked: readonly string[];
}

/**
 * Ranks units from the last one up (倒排名): those that lag are named first, equals share their rank.
 *
 * Standard competition ranks: of four units with 2, 2, 3 and 5, the ranks are 1, 1, 3 and 4. Units of a rank stand in the order
 * in which they were given.
 *
 * @param units - each once, with what it is ranked by
 * @throws RangeError when a value is not finite, or a unit stands twice
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#reverse-ranking}
 */
export function reverseRanking(units: Iterable<Ranked>): ReverseRanking {
  const all = [...units];
  const met = new Set<string>();
  for (const { unit, value } of all) {
    if (met.has(unit)) throw new RangeError(`unit "${unit}" stands twice among the units to rank`);
    if (value !== "unknown" && !Number.isFinite(value)) throw new RangeError(`unit "${unit}" is ranked by ${value}`);
    met.add(unit);
  }
  const known = all.flatMap(({ unit, value }) => (value === "unknown" ? [] : [{ unit, value }]));
  const sorted = known.sort((one, other) => one.value - other.value);
  const firstAt = new Map<number, number>();
  sorted.forEach(({ value }, index) => {
    if (!firstAt.has(value)) firstAt.set(value, index);
  });
  return {
    ranked: sorted.map(({ unit, value }, index) => ({
      unit,
      value,
      rank: (firstAt.get(value) ?? index) + 1,
      tied: [sorted[index - 1], sorted[index + 1]].some((neighbour) => neighbour?.value === value),
    })),
    unranked: all.flatMap(({ unit, value }) => (value === "unknown" ? [unit] : [])),
  };
}

/**
 * Tells how much of its way a unit has behind it: the share of the phases of its plan that it passed, from 0 to 1.
 *
 * Refuses with `definition-changed` (the unit runs under no plan that is handed in) and `another-plan` (the plans are not versions of
 * one, from the oldest on).
 *
 * @param plans - the plan of the unit, or the versions of which it has one
 * @param unit - the unit, in any status
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#reverse-ranking}
 */
export function phasesPassed(
  plans: PlanVersions,
  { id, plan, attempts }: Unit,
): Result<{ share: number }, "definition-changed" | "another-plan"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const own = ownPlan(`unit "${id}"`, plan, read.versions);
  if (!own.ok) return own;
  const passed = attempts.filter(({ decision }) => decision.verdict === "pass").length;
  return { ok: true, share: passed / stagesOf(own.plan).length };
}
