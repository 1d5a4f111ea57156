import { changedOn, doneOf, stampOf } from "../../core/index.js";
import type {
  AppealedConsequence,
  CONSEQUENCE_STEPS,
  Consequence,
  ConsequenceAppealed,
  ConsequenceImposed,
  ConsequenceRechecked,
  ConsequenceStep,
  ImposedConsequence,
  UpheldConsequence,
  WithdrawnConsequence,
} from "./schema/index.js";

/** The status a consequence must have before a step. */
export type ConsequenceBefore<Step extends ConsequenceStep> = Extract<
  Consequence,
  { status: (typeof CONSEQUENCE_STEPS)[Step]["from"][number] }
>;

/** The consequence as it was imposed. */
export function imposed(event: ConsequenceImposed): ImposedConsequence {
  const { type, consequence: id, by, on, at, ...fields } = event;
  return { ...fields, status: "imposed", id, imposed: stampOf(event), updated: doneOf(event) };
}

/** The consequence with what was said against it. */
export function appealed(consequence: ImposedConsequence, event: ConsequenceAppealed): AppealedConsequence {
  const { type, consequence: id, ...appeal } = event;
  return { ...consequence, status: "appealed", appeal, updated: changedOn(consequence, event) };
}

/** The consequence as the re-check left it. */
export function rechecked(
  consequence: AppealedConsequence,
  event: ConsequenceRechecked,
): UpheldConsequence | WithdrawnConsequence {
  const { type, consequence: id, verdict, ...recheck } = event;
  const updated = changedOn(consequence, event);
  return verdict === "upheld"
    ? { ...consequence, status: verdict, recheck: { verdict, ...recheck }, updated }
    : { ...consequence, status: verdict, recheck: { verdict, ...recheck }, updated };
}
