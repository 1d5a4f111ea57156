import * as z from "zod";
import { CalendarDay, IdText, Label, type DeepReadonly } from "../../core/index.js";
import { definitionFields } from "../../definitions/index.js";
import { Condition } from "../../rules/index.js";
import { PhaseId } from "./vocabulary.js";

const named = { id: IdText, label: Label };
const planned = { startsOn: CalendarDay.optional(), endsOn: CalendarDay.optional() };

/**
 * A fact that gates may read: what it is called, what kind of thing it is and, for a number, between which ends it lies.
 *
 * The ends let the linter see a gate that asks for 90 of a share between 0 and 1.
 */
export const FactDeclaration = z.discriminatedUnion("kind", [
  z
    .strictObject({ ...named, kind: z.literal("number"), low: z.number().optional(), high: z.number().optional() })
    .refine(({ low = -Infinity, high = Infinity }) => low <= high, "low is above high"),
  z.strictObject({ ...named, kind: z.literal("yes-no") }),
  z.strictObject({ ...named, kind: z.literal("text") }),
]);
/** A fact that gates may read. */
export type FactDeclaration = DeepReadonly<z.infer<typeof FactDeclaration>>;

/**
 * One stage of a campaign (阶段, 环节) with the gate at its end.
 *
 * A phase without a gate is left on the supervisor's verdict alone. Days are planned ones, both included.
 */
export const Phase = z.strictObject({
  id: PhaseId,
  label: Label,
  ...planned,
  /** What must be true of a unit before it may leave the phase. */
  gate: Condition.optional(),
});
/** One stage of a campaign with the gate at its end. */
export interface Phase extends DeepReadonly<z.infer<typeof Phase>> {}

/**
 * Units that go through the phases together (批次), with planned days of their own.
 *
 * Where `units` is given, only they may enter in this batch.
 */
export const Batch = z.strictObject({ ...named, ...planned, units: z.array(IdText).optional() });
/** Units that go through the phases together. */
export interface Batch extends DeepReadonly<z.infer<typeof Batch>> {}

/**
 * A campaign as data: its phases in order, the facts their gates may read, and its batches.
 *
 * Where thresholds rise from phase to phase, each gate says its own number. A plan without batches takes any unit in.
 */
export const Plan = z.strictObject({
  ...definitionFields,
  label: Label,
  facts: z.array(FactDeclaration),
  phases: z.array(Phase),
  batches: z.array(Batch),
});
/** A campaign as data. */
export interface Plan extends DeepReadonly<z.infer<typeof Plan>> {}
