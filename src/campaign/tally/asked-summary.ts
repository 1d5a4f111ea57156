import type { CalendarDay, Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import type { Condition } from "../../rules/index.js";
import { keyOf, type ProgressGroup } from "../summary.js";
import { ownPlan, versionsOf, type PlanVersions, type Versions } from "../versions.js";
import { ASKED_FAILED_RATE, ASKED_MET_RATE, ASKED_OPEN_RATE } from "./asked-rates.js";
import { ASKED_STATES, type AskedCounts, type AskedState, type AskedTally } from "./asked-schema.js";
import { askedOfPlan, type AskedCondition } from "./asked.js";

/** One thing that is asked, and how many units have it. */
export interface AskedLine {
  readonly phase: string;
  /** A comparison of one fact, or a formula that the gate asks as a whole. */
  readonly condition: Condition;
  /** Together they are all the units whose version of the plan asks it. */
  readonly byState: Readonly<Record<AskedState, number>>;
  /** The three together are all that are or were asked. */
  readonly rates: { readonly met: Rate; readonly open: Rate; readonly failed: Rate };
}

/** How units stand to all that is asked: all of them, or those that share a key. */
export interface AskedGroup {
  /** The values they share; empty for all units. */
  readonly key: ProgressGroup["key"];
  readonly units: number;
  /** Phase by phase, first what the newest version asks, in its order. */
  readonly conditions: readonly AskedLine[];
}

/** How many units have each thing that is asked of them. */
export interface AskedSummary {
  readonly asOf: CalendarDay;
  readonly overall: AskedGroup;
  /** One group per combination of keys that occurs, in the order of the keys' values; empty when no key was asked for. */
  readonly groups: readonly AskedGroup[];
}

/**
 * Makes counts of what is asked into rates: each thing that is asked with the units that have it, lack it, or may have it, among those
 * that are or were asked.
 *
 * Left out, and named, are units that have not reached the phase and those of which the version does not ask it. What two versions ask
 * differently (60 % and 70 %) is two things. Refuses with `definition-changed` when the tally counts by a version that is not handed in,
 * and with `another-plan` when the plans are not versions of one, from the oldest on.
 *
 * @param plans - the plan of the tally, or its versions
 * @param tally - counted in one go or merged from parts
 * @example
 * {@includeCode ../../../test/campaign/asked.test.ts#asked}
 */
export function askedOf(
  plans: PlanVersions,
  tally: AskedTally,
): Result<{ asked: AskedSummary }, "definition-changed" | "another-plan"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  for (const plan of tally.versions) {
    const own = ownPlan("the tally", plan, read.versions);
    if (!own.ok) return own;
  }
  const asked = allAsked(read.versions);
  const { asOf, by, groups } = tally;
  const named = by.length === 0 ? [] : Object.entries(groups).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ok: true,
    asked: {
      asOf,
      overall: groupOf({}, Object.values(groups).reduce(addedUpAsked, NOBODY), asked),
      groups: named.map(([name, counts]) => groupOf(keyOf(by, name), counts, asked)),
    },
  };
}

/** Nobody is counted. */
export const NOBODY: AskedCounts = { units: 0, conditions: {} };

/** Adds up the counts of two groups. */
export function addedUpAsked(one: AskedCounts, other: AskedCounts): AskedCounts {
  const names = new Set([...Object.keys(one.conditions), ...Object.keys(other.conditions)]);
  const conditions = [...names].map((name) => {
    const [counts, more] = [one.conditions[name] ?? {}, other.conditions[name] ?? {}];
    const sums = ASKED_STATES.map((state) => [state, (counts[state] ?? 0) + (more[state] ?? 0)] as const);
    return [name, Object.fromEntries(sums.filter(([, sum]) => sum > 0))] as const;
  });
  return { units: one.units + other.units, conditions: Object.fromEntries(conditions) };
}

/** What any version asks, each once: phase by phase, first what the newest does. */
function allAsked({ plans, stages }: Versions): readonly AskedCondition[] {
  const newestFirst = [...plans.values()].reverse();
  const all = stages.flatMap((stage) => newestFirst.flatMap((plan) => askedOfPlan(plan).get(stage) ?? []));
  return [...new Map(all.map((asked) => [asked.name, asked])).values()];
}

function groupOf(
  key: AskedGroup["key"],
  { units, conditions }: AskedCounts,
  asked: readonly AskedCondition[],
): AskedGroup {
  return {
    key,
    units,
    conditions: asked.map(({ name, phase, condition }) => ({
      phase,
      condition,
      ...lineOf(units, conditions[name] ?? {}),
    })),
  };
}

function lineOf(
  units: number,
  counts: Readonly<Partial<Record<AskedState, number>>>,
): Pick<AskedLine, "byState" | "rates"> {
  // Every state of the list has its count, so the record is whole.
  const byState = Object.fromEntries(ASKED_STATES.map((state) => [state, counts[state] ?? 0])) as AskedLine["byState"];
  const { met, "not-met": failed, undetermined, unknown, "not-reached": notReached } = byState;
  const open = undetermined + unknown;
  const denominator = met + failed + open;
  const excluded = [
    { reason: "not-reached", count: notReached },
    { reason: "not-asked", count: units - denominator - notReached },
  ];
  return {
    byState,
    rates: {
      met: rate(ASKED_MET_RATE, { numerator: met, denominator, excluded }),
      open: rate(ASKED_OPEN_RATE, { numerator: open, denominator, excluded }),
      failed: rate(ASKED_FAILED_RATE, { numerator: failed, denominator, excluded }),
    },
  };
}
