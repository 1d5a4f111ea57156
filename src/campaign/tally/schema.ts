import * as z from "zod";
import { CalendarDay } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { CELL_TRAITS, UNIT_KEYS, type GroupCounts, type Tally as Counted } from "../tally.js";
import { noSuccession } from "../versions.js";

/** A way in which no unit stands to a phase is left out. */
const Count = z.int().positive();
const Whole = z.int().nonnegative();

const Group = z
  .strictObject({
    units: Count,
    listed: Whole,
    carded: Whole,
    phases: z.array(z.partialRecord(z.enum(CELL_TRAITS), Count)),
  })
  .refine(addsUp, "does not add up");

/** What is counted of the units of one version. */
const Version = z.strictObject({ plan: Pin, groups: z.record(z.string(), Group) });

/**
 * Counts of units by how they stand to each phase, as plain data: they can be stored, sent and merged.
 *
 * Each version of the plan has counts of its own; a group is named by the JSON text of the values of its keys, null where a unit has
 * none.
 */
export const Tally = z
  .strictObject({ asOf: CalendarDay, by: z.array(z.enum(UNIT_KEYS)), versions: z.array(Version) })
  .refine(
    ({ by, versions }) =>
      versions.flatMap(({ groups }) => Object.keys(groups)).every((name) => isNamed(name, by.length)),
    "has a group without its keys",
  )
  .refine(
    ({ versions }) => noSuccession(versions.map(({ plan }) => plan)) === undefined,
    "has plans that are not versions of one, from the oldest on",
  );
/** Counts of units of one plan, pinned to its versions, one reference day and one list of keys. */
export interface Tally extends Counted {}

/** In every phase stand all the units, whichever way. */
function addsUp({ units, listed, carded, phases }: GroupCounts): boolean {
  const sums = phases.map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  return listed <= units && carded <= units && sums.every((sum) => sum === units);
}

/** Whether a group is named by the JSON text of so many values. */
export function isNamed(name: string, keys: number): boolean {
  const values = z.array(z.string().nullable()).length(keys).safeParse(parsed(name));
  return values.success && JSON.stringify(values.data) === name;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
