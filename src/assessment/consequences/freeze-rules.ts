import { deepFreeze, readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import { lintRules, type RuleFault } from "./lint.js";
import { ConsequenceRules, type FrozenRules } from "./schema/index.js";

/**
 * Fixes rules before the first consequence: the same ones then hold for all, and for every replay.
 *
 * Refuses with `invalid-input` (a field of the wrong form, an unknown kind of trigger or outcome) and with the code of the first error
 * of {@link lintRules}; all errors stand in the refusal's `issues`. Warnings do not keep rules from being frozen.
 *
 * @param definition - the rules as written
 * @returns the definition and its pin, frozen throughout
 * @throws TypeError when a label holds what JSON cannot say (half a surrogate pair)
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#freeze-rules}
 */
export function freezeRules(
  definition: InputOf<typeof ConsequenceRules>,
): Result<{ rules: FrozenRules }, "invalid-input" | RuleFault> {
  const read = readInput(ConsequenceRules, definition, "consequence rules");
  if (!read.ok) return read;
  const errors = lintRules(read.value).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined) return refuse(first.code, `rules "${read.value.id}": ${first.message}`, errors);
  return { ok: true, rules: deepFreeze({ definition: read.value, pin: pinOf(read.value) }) };
}
