import { refuse, type Refused, type Result } from "../../core/index.js";
import { checkText, missingText } from "./check-wording.js";
import type { ExplainRefusal, RulingAsked, RulingStep } from "./explanation.js";
import type { Consequences, RuleResult } from "./results.js";
import { ruleText } from "./rule-wording.js";
import { ruledOn } from "./ruled-on.js";
import { missingFrom } from "./ruling.js";
import { appealText, counterText, imposedText, recheckText, rulingText } from "./ruling-wording.js";
import type { Consequence, Ruling } from "./schema/index.js";

/**
 * Tells how a ruling of the current period came about: the rule, each period that was looked at with the fact and its limit, the
 * count, what is missing where it is undetermined, the ruling, and for an imposed consequence its appeal and re-check.
 *
 * No other period is named than those looked at, and facts, limits and shares are written exactly. What is missing are the periods on
 * which the ruling hangs: decided all, they decide it, and without any one of them it may stay open. Where the replay no longer says
 * what was imposed, the sentence on the consequence says so. Refuses with `unknown-subject`, `unknown-rule` and `another-ruling` (the
 * consequence is of other rules, or of another rule, subject or period).
 *
 * @param result - what {@link consequences} gave
 * @param asked - the subject, the rule, and the consequence where there is one
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#explain-ruling}
 */
export function explainRuling(
  result: Consequences,
  asked: RulingAsked,
): Result<{ explanation: readonly RulingStep[] }, ExplainRefusal> {
  const found = ruledOn(result, asked.subject, asked.rule);
  if (!found.ok) return found;
  const { consequence } = asked;
  const stray = consequence === undefined ? undefined : anotherRuling(result, asked, consequence);
  if (stray !== undefined) return stray;
  const { ruled } = found;
  const own = consequence === undefined ? [] : consequenceSteps(consequence, ruled.ruling);
  return { ok: true, explanation: [...rulingSteps(result, asked.subject, ruled), ...own] };
}

function anotherRuling(
  { rules, period }: Consequences,
  { subject, rule }: RulingAsked,
  consequence: Consequence,
): Refused<"another-ruling"> | undefined {
  const isOwn =
    consequence.rules.id === rules.id &&
    consequence.rule === rule &&
    consequence.subject === subject &&
    consequence.period.id === period.id;
  if (isOwn) return undefined;
  const own = `rule "${consequence.rule}" of "${consequence.rules.id}" for "${consequence.subject}" in period "${consequence.period.id}"`;
  const asked = `rule "${rule}" of "${rules.id}" for "${subject}" in period "${period.id}"`;
  return refuse("another-ruling", `consequence "${consequence.id}" is of ${own}, and not of ${asked}`);
}

function rulingSteps({ period }: Consequences, subject: string, result: RuleResult): readonly RulingStep[] {
  const { rule, ruling, counter, checks, withdrawn } = result;
  const missing = missingFrom(rule.trigger, result);
  const filledBefore = ruling === "not-imposed" && counter.met >= counter.needed;
  const data = {
    subject,
    period: period.id,
    ruling,
    outcome: rule.outcome,
    filledBefore,
    ...(withdrawn !== undefined && { withdrawn }),
  };
  return [
    { step: "rule", text: ruleText(rule), data: rule },
    ...checks.map((check): RulingStep => ({ step: "check", text: checkText(check, rule.trigger), data: check })),
    { step: "counter", text: counterText(counter, rule.trigger.kind), data: counter },
    ...(missing.length === 0
      ? []
      : [{ step: "missing", text: missingText(missing, rule.trigger), data: missing } as const]),
    { step: "ruling", text: rulingText(data), data },
  ];
}

function consequenceSteps(consequence: Consequence, ruling: Ruling): readonly RulingStep[] {
  const { id, rules, imposed, appealUntil, status } = consequence;
  const data = { id, rules, imposed, appealUntil, status, ruling };
  const steps: RulingStep[] = [{ step: "imposed", text: imposedText(data), data }];
  if ("appeal" in consequence) {
    const { appeal } = consequence;
    steps.push({ step: "appeal", text: appealText(appeal, status === "appealed"), data: appeal });
  }
  if ("recheck" in consequence) {
    const { recheck } = consequence;
    steps.push({ step: "recheck", text: recheckText(recheck), data: recheck });
  }
  return steps;
}
