import { invalidInput, readInput, refuse, type Refused, type Result } from "../../core/index.js";
import { canonicalJson } from "../../definitions/index.js";
import { stagesOf } from "../plan.js";
import {
  addedUp,
  countInto,
  emptyTally,
  type Count,
  type Counting,
  type Tally as Counted,
  type VersionCounts,
} from "../tally.js";
import { noSuccession, type PlanVersions } from "../versions.js";
import { Tally } from "./schema.js";

/**
 * Adds two tallies into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Units of one version add up; units of another version of the plan stand beside them, and are joined only by `progressOf`, which
 * is told the plans. Refuses with `different-tallies` when they count another plan (also two that say they are the same version),
 * or have another reference day or other keys.
 *
 * @param first - one part of the units
 * @param second - another part, in which no unit of the first is counted again
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#merge}
 */
export function merge(first: Counted, second: Counted): Result<{ tally: Counted }, "different-tallies"> {
  const refused = difference(first, second);
  if (refused !== undefined) return refused;
  const merged = new Map(first.versions.map((counts) => [counts.plan.hash, counts]));
  for (const counts of second.versions) merged.set(counts.plan.hash, together(counts, merged.get(counts.plan.hash)));
  const versions = [...merged.values()].sort((one, other) => one.plan.version - other.plan.version);
  const strangers = noSuccession(versions.map(({ plan }) => plan));
  if (strangers !== undefined) return refuse("different-tallies", strangers.refusal.message);
  return { ok: true, tally: { ...first, versions } };
}

function together(counts: VersionCounts, others: VersionCounts | undefined): VersionCounts {
  if (others === undefined) return counts;
  const names = new Set([...Object.keys(others.groups), ...Object.keys(counts.groups)]);
  const groups = [...names].map((name) => {
    const parts = [others.groups[name], counts.groups[name]];
    return [name, addedUp(Math.max(...parts.map((part) => part?.phases.length ?? 0)), parts)] as const;
  });
  return { ...counts, groups: Object.fromEntries(groups) };
}

/**
 * Reads a tally that comes from outside (a file, a worker, another machine) and holds it against what it should have counted.
 *
 * It may lack versions that are handed in, and has no other. Refuses with `invalid-input` (fields of the wrong form, counts that are
 * not whole or do not add up, another number of phases), `different-tallies` and `another-plan` (the plans are not versions of one).
 *
 * @param plans - the plan of the units that it should have counted, or the versions under which they run
 * @param counting - by what it should have been made
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#merge}
 */
export function readTally(
  plans: PlanVersions,
  counting: Counting,
  input: unknown,
): Result<{ tally: Counted }, "invalid-input" | "different-tallies" | "another-plan"> {
  const read = readInput(Tally, input, "tally");
  if (!read.ok) return read;
  const expected = emptyTally(plans, counting);
  if (!expected.ok) return expected;
  const begun = countInto(plans, read.value);
  if (!begun.ok) return refuse("different-tallies", begun.refusal.message);
  return difference(expected.tally, read.value) ?? misshapen(begun.count) ?? { ok: true, tally: read.value };
}

function misshapen({ parts }: Count): Refused<"invalid-input"> | undefined {
  for (const { plan, groups } of parts.values()) {
    const stages = stagesOf(plan).length;
    if (Object.values(groups).every(({ phases }) => phases.length === stages)) continue;
    const message = `has for version ${plan.version} another number of phases than ${stages}`;
    return invalidInput("tally", [{ path: ["versions"], message }]);
  }
  return undefined;
}

/** Refuses counts that have another reference day or other keys. */
export function difference(one: Counting, other: Counting): Refused<"different-tallies"> | undefined {
  const part = (["asOf", "by"] as const).find((each) => canonicalJson(one[each]) !== canonicalJson(other[each]));
  if (part === undefined) return undefined;
  const [said, instead] = [one, other].map((tally) => canonicalJson(tally[part]));
  return refuse("different-tallies", `counted with "${part}" ${said}, and not ${instead}`);
}
