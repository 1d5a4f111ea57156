import * as z from "zod";
import { CalendarDay, IdText, Label, type DeepReadonly } from "../../core/index.js";
import { DeadlineRule } from "../../calendar/index.js";
import { definitionFields } from "../../definitions/index.js";
import { Condition, Source } from "../../rules/index.js";
import { Requirement } from "./requirement.js";
import { Role, TransitionRule } from "./role.js";
import { PhaseId } from "./vocabulary.js";
import {
  ActivityKind,
  Circle,
  DeliverableKind,
  Evaluation,
  LookBackPlan,
  MemberProcedure,
  Responsibility,
} from "./work.js";

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
 * A unit leaves it when its requirements are met, its evaluations were held, the look-back found it up to standard, and the
 * gate is met; a phase that asks nothing is left on the supervisor's verdict alone. Days are planned ones, both included.
 */
export const Phase = z.strictObject({
  id: PhaseId,
  label: Label,
  ...planned,
  /** How long it is planned to last, where no day of its end is given. */
  lasts: DeadlineRule.optional(),
  requirements: z.array(Requirement).optional(),
  lookBack: LookBackPlan.optional(),
  /** What must be true of a unit before it may leave the phase. */
  gate: Condition.optional(),
});
/** One stage of a campaign with the gate at its end. */
export interface Phase extends DeepReadonly<z.infer<typeof Phase>> {}

/** One turn of a track that goes round (一轮): its days, both included. */
export const Round = z.strictObject({ ...named, startsOn: CalendarDay, endsOn: CalendarDay });
/** One turn of a track that goes round. */
export interface Round extends DeepReadonly<z.infer<typeof Round>> {}

/**
 * Work that runs beside the phases, or in place of them, for as long as the campaign lasts (不划阶段、不分环节).
 *
 * With rounds, its requirements are to be met in each of them, but for those of members, who pass once, and its evaluations held. Its gate is judged with the last
 * transition; where it reads what an evaluation on the track found, the facts of every round must meet it.
 */
export const Track = z.strictObject({
  ...named,
  ...planned,
  rounds: z.array(Round).min(1).optional(),
  requirements: z.array(Requirement).optional(),
  gate: Condition.optional(),
});
/** Work that runs beside the phases, or in place of them. */
export interface Track extends DeepReadonly<z.infer<typeof Track>> {}

/**
 * Units that go through the phases together (批次), with planned days of their own.
 *
 * Where `units` is given, only they may enter in this batch, and they in no other. Days of a phase that differ for the batch
 * stand in `phases`.
 */
export const Batch = z.strictObject({
  ...named,
  ...planned,
  units: z.array(IdText).optional(),
  phases: z.array(z.strictObject({ phase: IdText, ...planned })).optional(),
});
/** Units that go through the phases together. */
export interface Batch extends DeepReadonly<z.infer<typeof Batch>> {}

/** A tier of units (省, 市, 县, 乡, 村); the plan lists them from the top down. */
export const Level = z.strictObject(named);
/** A tier of units. */
export interface Level extends DeepReadonly<z.infer<typeof Level>> {}

/**
 * A campaign as data: its phases in order, its parallel tracks, what it asks of units, who supervises whom, and its batches.
 *
 * Where thresholds rise from phase to phase, each gate says its own number. A plan without batches takes any unit in; one
 * without phases runs undivided, through its tracks.
 */
export const Plan = z.strictObject({
  ...definitionFields,
  label: Label,
  /** Where the rules of the campaign can be read. */
  sources: z.array(Source).optional(),
  facts: z.array(FactDeclaration),
  phases: z.array(Phase),
  tracks: z.array(Track).optional(),
  batches: z.array(Batch),
  levels: z.array(Level).optional(),
  roles: z.array(Role).optional(),
  transition: TransitionRule.optional(),
  /** How many calendar months a unit takes at least (不少于三个月), from the day it entered to the pass that sees it through. */
  leastMonths: z.int().positive().optional(),
  activities: z.array(ActivityKind).optional(),
  circles: z.array(Circle).optional(),
  deliverables: z.array(DeliverableKind).optional(),
  evaluations: z.array(Evaluation).optional(),
  members: MemberProcedure.optional(),
  responsibilities: z.array(Responsibility).optional(),
});
/** A campaign as data. */
export interface Plan extends DeepReadonly<z.infer<typeof Plan>> {}
