import * as z from "zod";
import { CalendarDay, IdText, stampFields, type DeepReadonly } from "../../core/index.js";
import { ItemId } from "../schema/index.js";

const Sample = z.strictObject({
  /** How many items are drawn. */
  size: z.int().min(1),
  /** Text that nobody could choose to their liking, for instance digits drawn in public after the items were closed. */
  seed: IdText,
});

/** What `scheduleLookBack` takes: the round's id, until when the visits are made, and the sample if not all are visited. */
export const ScheduleInput = z.strictObject({
  id: IdText,
  due: CalendarDay,
  sample: Sample.optional(),
  ...stampFields,
});

/** A round of look-backs, with everything needed to draw its items again. */
export const LookBackRound = z.strictObject({
  ...ScheduleInput.omit({ by: true, on: true, at: true }).shape,
  /** Closed items from which it was drawn, by id in the order of their UTF-16 units. */
  population: z.array(ItemId).min(1),
  /** Items to be visited, in the same order. */
  items: z.array(ItemId).min(1),
  scheduled: z.strictObject(stampFields),
});
/** A round of look-backs. */
export interface LookBackRound extends DeepReadonly<z.infer<typeof LookBackRound>> {}
