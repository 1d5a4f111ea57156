import { invalidInput, readInput, refuse, type Result } from "../../core/index.js";
import { ownPlan, noSuccession, versionsOf, type PlanVersions } from "../versions.js";
import { emptyTally, type Counting } from "../tally.js";
import { AskedTally, type AskedCounts } from "./asked-schema.js";
import { addedUpAsked } from "./asked-summary.js";
import { askedOfPlan } from "./asked.js";
import { difference } from "./merge.js";

/**
 * Adds two counts of what is asked into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they count by another plan (also by two that say they are the same version), or have another
 * reference day or other keys.
 *
 * @param first - one part of the units
 * @param second - another part, in which no unit of the first is counted again
 * @example
 * {@includeCode ../../../test/campaign/asked.test.ts#merge}
 */
export function mergeAsked(first: AskedTally, second: AskedTally): Result<{ tally: AskedTally }, "different-tallies"> {
  const refused = difference(first, second);
  if (refused !== undefined) return refused;
  const pins = new Map([...first.versions, ...second.versions].map((pin) => [pin.hash, pin]));
  const versions = [...pins.values()].sort((one, other) => one.version - other.version);
  const strangers = noSuccession(versions);
  if (strangers !== undefined) return refuse("different-tallies", strangers.refusal.message);
  const groups = new Map<string, AskedCounts>(Object.entries(first.groups));
  for (const [name, counts] of Object.entries(second.groups)) {
    const others = groups.get(name);
    groups.set(name, others === undefined ? counts : addedUpAsked(others, counts));
  }
  return { ok: true, tally: { ...first, versions, groups: Object.fromEntries(groups) } };
}

/**
 * Reads counts of what is asked that come from outside (a file, a worker, another machine) and holds them against what they should have
 * counted.
 *
 * They may lack versions that are handed in, and have no other. Refuses with `invalid-input` (fields of the wrong form, counts that are
 * not whole or do not add up, a condition that no version asks, keys that are none), `different-tallies` and `another-plan` (the plans are not versions
 * of one).
 *
 * @param plans - the plan by which they should have counted, or its versions
 * @param counting - the reference day, and by what they should break down
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/campaign/asked.test.ts#merge}
 */
export function readAsked(
  plans: PlanVersions,
  counting: Counting,
  input: unknown,
): Result<{ tally: AskedTally }, "invalid-input" | "different-tallies" | "another-plan"> {
  const read = readInput(AskedTally, input, "tally of what is asked");
  if (!read.ok) return read;
  const expected = emptyTally(plans, counting);
  if (!expected.ok) return expected;
  const given = versionsOf(plans);
  if (!given.ok) return given;
  for (const pin of read.value.versions) {
    const own = ownPlan("the tally", pin, given.versions);
    if (!own.ok) return refuse("different-tallies", own.refusal.message);
  }
  const refused = difference(expected.tally, read.value);
  if (refused !== undefined) return refused;
  const known = new Set(
    [...given.versions.plans.values()].flatMap((plan) =>
      [...askedOfPlan(plan).values()].flat().map(({ name }) => name),
    ),
  );
  const names = Object.values(read.value.groups).flatMap(({ conditions }) => Object.keys(conditions));
  const strange = names.find((name) => !known.has(name));
  if (strange === undefined) return { ok: true, tally: read.value };
  return invalidInput("tally of what is asked", [
    { path: ["groups"], message: `counts ${strange}, which nothing asks` },
  ]);
}
