import * as z from "zod";
import { CalendarDay } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { OUTCOMES } from "../../rules/index.js";
import { UNIT_KEYS, type UnitKey } from "../tally.js";
import { noSuccession } from "../versions.js";
import { isNamed } from "./schema.js";

/** How a unit stands to what is asked: as its facts answer, or it has not reached the phase that asks it. */
export const ASKED_STATES = [...OUTCOMES, "not-reached"] as const;
/** How a unit stands to what is asked. */
export type AskedState = (typeof ASKED_STATES)[number];

/** What is counted of the units of a group. */
export interface AskedCounts {
  readonly units: number;
  /** By the JSON text of the phase and of the condition that it asks; a state in which no unit is, is left out. */
  readonly conditions: Readonly<Record<string, Readonly<Partial<Record<AskedState, number>>>>>;
}

/** Counts of units by how they stand to each thing that is asked of them, as plain data: they can be stored, sent and merged. */
export interface Asked {
  readonly asOf: CalendarDay;
  readonly by: readonly UnitKey[];
  /** The versions by which units were judged, or may have been, from the oldest on. */
  readonly versions: readonly Pin[];
  /** A group is named by the JSON text of the values of its keys, null where a unit has none. */
  readonly groups: Readonly<Record<string, AskedCounts>>;
}

const Count = z.int().positive();

const Group = z
  .strictObject({ units: Count, conditions: z.record(z.string(), z.partialRecord(z.enum(ASKED_STATES), Count)) })
  .refine(
    ({ units, conditions }) =>
      Object.values(conditions).every((counts) => Object.values(counts).reduce((sum, one) => sum + one, 0) <= units),
    "does not add up",
  );

/**
 * Counts of units by how they stand to each thing that is asked of them, as plain data: they can be stored, sent and merged.
 *
 * A group is named by the JSON text of the values of its keys, a condition by that of its phase and itself.
 */
export const AskedTally = z
  .strictObject({
    asOf: CalendarDay,
    by: z.array(z.enum(UNIT_KEYS)),
    versions: z.array(Pin),
    groups: z.record(z.string(), Group),
  })
  .refine(
    ({ by, groups }) => Object.keys(groups).every((name) => isNamed(name, by.length)),
    "has a group without its keys",
  )
  .refine(
    ({ versions }) => noSuccession(versions) === undefined,
    "has plans that are not versions of one, from the oldest on",
  );
/** Counts of units by how they stand to each thing that is asked of them. */
export interface AskedTally extends Asked {}
