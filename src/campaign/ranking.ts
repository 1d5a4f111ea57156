import type { Result } from "../core/index.js";
import { inRankOrder, type RankDirection } from "../statistics/index.js";
import { stagesOf } from "./plan.js";
import type { Unit } from "./schema/index.js";
import { twice } from "./twice.js";
import { ownPlan, versionsOf, type PlanVersions } from "./versions.js";

/** What a unit is ranked by. */
export interface Ranked {
  readonly unit: string;
  /** The more, the better; what is unknown has no rank. */
  readonly value: number | "unknown";
}

/** A unit with its rank. */
export interface RankedUnit {
  readonly unit: string;
  readonly value: number;
  /** 1 for those that are named first; units of the same value share a rank, and the ranks that they take up are left out. */
  readonly rank: number;
  /** Whether another unit has the same rank. */
  readonly tied: boolean;
}

/** Units in the order of their ranks. */
export interface Ranking {
  /** Those of one rank in the order in which they were given. */
  readonly ranked: readonly RankedUnit[];
  /** Units of which the value is not known, in the order in which they were given; they are neither last nor first. */
  readonly unranked: readonly string[];
}

/**
 * Ranks units from the best one down (排名): "third in the city" is the rank 3; equals share their rank.
 *
 * Standard competition ranks: of four units with 5, 5, 3 and 2, the ranks are 1, 1, 3 and 4. Refuses with `duplicate-id` (a unit
 * stands twice).
 *
 * @param units - each once, with what it is ranked by
 * @throws RangeError when a value is not finite
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#ranking}
 */
export function ranking(units: Iterable<Ranked>): Result<{ ranking: Ranking }, "duplicate-id"> {
  return rankedBy(units, "descending");
}

/**
 * Ranks units from the last one up (倒排名): those that lag are named first, equals share their rank.
 *
 * Standard competition ranks: of four units with 2, 2, 3 and 5, the ranks are 1, 1, 3 and 4. Refuses with `duplicate-id` (a unit
 * stands twice).
 *
 * @param units - each once, with what it is ranked by
 * @throws RangeError when a value is not finite
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#reverse-ranking}
 */
export function reverseRanking(units: Iterable<Ranked>): Result<{ ranking: Ranking }, "duplicate-id"> {
  return rankedBy(units, "ascending");
}

function rankedBy(units: Iterable<Ranked>, direction: RankDirection): Result<{ ranking: Ranking }, "duplicate-id"> {
  const all = [...units];
  const met = new Set<string>();
  for (const { unit, value } of all) {
    const refused = twice(met, unit);
    if (refused !== undefined) return refused;
    if (value !== "unknown" && !Number.isFinite(value)) throw new RangeError(`unit "${unit}" is ranked by ${value}`);
    met.add(unit);
  }
  const known = all.flatMap(({ unit, value }) => (value === "unknown" ? [] : [{ unit, value }]));
  const unranked = all.flatMap(({ unit, value }) => (value === "unknown" ? [unit] : []));
  return { ok: true, ranking: { ranked: inRankOrder(known, { direction }), unranked } };
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
