import { deepFreeze, readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import { lintBallotRule, type BallotRuleFault } from "./lint.js";
import { BallotRuleDefinition, type BallotRule } from "./rule.js";

/**
 * Fixes the rule of a vote before the vote, and only one under which every possible count has exactly one verdict.
 *
 * Refuses with `invalid-input` and with the code of the first error of {@link lintBallotRule}; all findings stand in the refusal's
 * `issues`. A mere warning refuses nothing.
 *
 * @param definition - the rule as written
 * @returns the definition and its pin, frozen throughout
 * @throws TypeError when a label holds what JSON cannot say (half a surrogate pair)
 * @example
 * {@includeCode ../../../test/satisfaction/votes/examples.test.ts#freeze}
 */
export function freezeBallotRule(
  definition: InputOf<typeof BallotRuleDefinition>,
): Result<{ rule: BallotRule }, "invalid-input" | BallotRuleFault> {
  const read = readInput(BallotRuleDefinition, definition, "rule");
  if (!read.ok) return read;
  const findings = lintBallotRule(read.value);
  const fault = findings.find(({ severity }) => severity === "error");
  if (fault !== undefined) return refuse(fault.code, `rule "${read.value.id}": ${fault.message}`, findings);
  return { ok: true, rule: deepFreeze({ definition: read.value, pin: pinOf(read.value) }) };
}
