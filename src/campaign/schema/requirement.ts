import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../core/index.js";

const named = { id: IdText, label: Label };

/** Of what the participants of an activity are counted: of each time it is held, or of all times together (人次). */
export const PARTICIPANT_COUNTS = ["each", "total"] as const;
/** Of what the participants of an activity are counted. */
export type ParticipantCount = (typeof PARTICIPANT_COUNTS)[number];

/**
 * So much of one kind of activity or output (学习次数, 心得篇数), perhaps with so many participants.
 *
 * With participants `of` each, a time at which fewer took part does not count at all.
 */
export const ActivityRequirement = z.strictObject({
  kind: z.literal("activity"),
  ...named,
  /** What is done: one of the plan's `activities`. */
  activity: IdText,
  /** How much of it at least, in the activity's unit; in a track with rounds, in every round. */
  least: z.number().positive(),
  participants: z.strictObject({ least: z.int().positive(), of: z.enum(PARTICIPANT_COUNTS) }).optional(),
});
/** So much of one kind of activity or output. */
export interface ActivityRequirement extends DeepReadonly<z.infer<typeof ActivityRequirement>> {}

/** One of the plan's deliverables, carried to the end of its own way: reviewed, appraised, published, as its kind asks. */
export const DeliverableRequirement = z.strictObject({
  kind: z.literal("deliverable"),
  ...named,
  /** What is handed in: one of the plan's `deliverables`. */
  deliverable: IdText,
});
/** One of the plan's deliverables, carried to the end of its own way. */
export interface DeliverableRequirement extends DeepReadonly<z.infer<typeof DeliverableRequirement>> {}

/** A share of the unit's members, from above 0 to 1, each of whom has passed in turn (逐一过关). */
export const MembersRequirement = z.strictObject({
  kind: z.literal("members"),
  ...named,
  least: z.number().positive().max(1),
});
/** A share of the unit's members, each of whom has passed in turn. */
export interface MembersRequirement extends DeepReadonly<z.infer<typeof MembersRequirement>> {}

/** What a unit must have done before it may leave a phase, or before it is through with a track. */
export const Requirement = z.discriminatedUnion("kind", [
  ActivityRequirement,
  DeliverableRequirement,
  MembersRequirement,
]);
/** What a unit must have done before it may leave a phase, or before it is through with a track. */
export type Requirement = ActivityRequirement | DeliverableRequirement | MembersRequirement;
