import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../../core/index.js";
import { definitionFields, type Pin } from "../../../definitions/index.js";
import { Source } from "../../../rules/index.js";
import { Trigger } from "./trigger.js";
import { ConsequenceOutcome } from "./vocabulary.js";

/** One rule: when it is due, what it leads to, and where it comes from. */
export const ConsequenceRule = z.strictObject({
  id: IdText,
  label: Label,
  outcome: ConsequenceOutcome,
  trigger: Trigger,
  source: Source.optional(),
});
/** One rule from facts and history to a consequence. */
export interface ConsequenceRule extends DeepReadonly<Omit<z.infer<typeof ConsequenceRule>, "trigger">> {
  readonly trigger: Trigger;
}

/** Rules from facts and history to consequences (奖惩办法), the same for all subjects. */
export const ConsequenceRules = z.strictObject({
  ...definitionFields,
  label: Label,
  /** For how many days after it was imposed a consequence may be appealed; without limit when absent. */
  appealDays: z.int().min(1).max(3660).optional(),
  rules: z.array(ConsequenceRule).min(1).max(100),
});
/** Rules from facts and history to consequences, as written. */
export interface ConsequenceRules extends DeepReadonly<Omit<z.infer<typeof ConsequenceRules>, "rules">> {
  readonly rules: readonly ConsequenceRule[];
}

/** Rules that can no longer change, with the pin that everything decided under them keeps. */
export interface FrozenRules {
  readonly definition: ConsequenceRules;
  readonly pin: Pin;
}
