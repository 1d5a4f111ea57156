import type { InputOf, Result } from "../../core/index.js";
import { appealed, rechecked } from "./consequence-states.js";
import { takeConsequence, type ConsequenceStepRefusal } from "./guard.js";
import {
  AppealInput,
  RecheckInput,
  type AppealedConsequence,
  type Consequence,
  type ConsequenceAppealed,
  type ConsequenceRechecked,
  type UpheldConsequence,
  type WithdrawnConsequence,
} from "./schema/index.js";

/**
 * Appeals against a consequence (申诉): what is wrong with it, and the proofs.
 *
 * Refuses with `invalid-input`, `wrong-status` (it is appealed already, or was checked again), `backdated` (before it was imposed) and
 * `appeal-closed` (later than the rules allow).
 *
 * @param consequence - the consequence, in any status
 * @param input - the grounds, the evidence, and who appeals on which day
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#appeal}
 */
export function appeal(
  consequence: Consequence,
  input: InputOf<typeof AppealInput>,
): Result<
  { consequence: AppealedConsequence; event: ConsequenceAppealed },
  ConsequenceStepRefusal<"appeal"> | "invalid-input"
> {
  const taken = takeConsequence("appeal", AppealInput, consequence, input);
  if (!taken.ok) return taken;
  const event: ConsequenceAppealed = {
    type: "consequence-appealed",
    consequence: taken.before.id,
    ...taken.given,
  };
  return { ok: true, consequence: appealed(taken.before, event), event };
}

/**
 * Checks a consequence again after an appeal (复核): it is upheld, or withdrawn, and then counts no longer.
 *
 * Refuses with `invalid-input`, `wrong-status` (nobody appealed, or it was checked again already), `backdated` (before the appeal) and
 * `not-independent` (whoever imposed it, appealed, or is hit by it).
 *
 * @param consequence - the consequence, in any status
 * @param input - the verdict, the reason, and who checks on which day
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#appeal}
 */
export function recheck(
  consequence: Consequence,
  input: InputOf<typeof RecheckInput>,
): Result<
  { consequence: UpheldConsequence | WithdrawnConsequence; event: ConsequenceRechecked },
  ConsequenceStepRefusal<"recheck"> | "invalid-input"
> {
  const taken = takeConsequence("recheck", RecheckInput, consequence, input);
  if (!taken.ok) return taken;
  const event: ConsequenceRechecked = {
    type: "consequence-rechecked",
    consequence: taken.before.id,
    ...taken.given,
  };
  return { ok: true, consequence: rechecked(taken.before, event), event };
}
