import { refuse, type Result } from "../../core/index.js";
import type { Consequences, RuleResult } from "./results.js";

/**
 * Finds what a rule came to for a subject in the current period.
 *
 * @param result - what `consequences` gave
 * @param subject - by its id
 * @param rule - by its id
 */
export function ruledOn(
  { results, period }: Consequences,
  subject: string,
  rule: string,
): Result<{ ruled: RuleResult }, "unknown-subject" | "unknown-rule"> {
  const found = results.find((each) => each.subject === subject);
  if (found === undefined) return refuse("unknown-subject", `period "${period.id}" knows no subject "${subject}"`);
  const ruled = found.rulings.find((each) => each.rule.id === rule);
  return ruled === undefined ? refuse("unknown-rule", `no rule is called "${rule}"`) : { ok: true, ruled };
}
