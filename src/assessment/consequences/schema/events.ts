import * as z from "zod";
import { CalendarDay, IdText, onItsDay, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { AppealInput, ConsequenceId, ImposeInput, RecheckInput } from "./consequence.js";
import { ConsequenceOutcome } from "./vocabulary.js";

const ofConsequence = { consequence: ConsequenceId };

/** The fact that a consequence was imposed, under which rules and for which period. */
export const ConsequenceImposed = ImposeInput.omit({ id: true }).extend({
  type: z.literal("consequence-imposed"),
  ...ofConsequence,
  rules: Pin,
  outcome: ConsequenceOutcome,
  period: z.strictObject({ id: IdText, on: CalendarDay }),
  /** The last day on which it may be appealed; without limit when absent. */
  appealUntil: CalendarDay.optional(),
});
/** A consequence was imposed. */
export interface ConsequenceImposed extends DeepReadonly<z.infer<typeof ConsequenceImposed>> {}

/** The fact that somebody appealed against a consequence. */
export const ConsequenceAppealed = AppealInput.extend({ type: z.literal("consequence-appealed"), ...ofConsequence });
/** A consequence was appealed. */
export interface ConsequenceAppealed extends DeepReadonly<z.infer<typeof ConsequenceAppealed>> {}

/** The fact that a consequence was checked again, and what that came to. */
export const ConsequenceRechecked = RecheckInput.extend({ type: z.literal("consequence-rechecked"), ...ofConsequence });
/** A consequence was checked again. */
export interface ConsequenceRechecked extends DeepReadonly<z.infer<typeof ConsequenceRechecked>> {}

/** Everything that can happen to a consequence. */
export const ConsequenceEvent = z
  .discriminatedUnion("type", [ConsequenceImposed, ConsequenceAppealed, ConsequenceRechecked])
  .check(onItsDay);
/** Everything that can happen to a consequence. */
export type ConsequenceEvent = ConsequenceImposed | ConsequenceAppealed | ConsequenceRechecked;
