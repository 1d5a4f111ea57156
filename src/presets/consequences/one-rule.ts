import type { ConsequenceRule, ConsequenceRules } from "../../assessment/index.js";
import { deepFreeze } from "../../core/index.js";

/**
 * Makes rules of one rule, under its own id and words.
 *
 * @param id - of the rules and of the rule
 * @param rule - everything else of it
 */
export function oneRule(id: string, rule: Omit<ConsequenceRule, "id">): ConsequenceRules {
  return deepFreeze({ id, version: 1, label: rule.label, rules: [{ id, ...rule }] });
}
