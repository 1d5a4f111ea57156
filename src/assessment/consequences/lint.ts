import type { Finding, FindingPath } from "../../definitions/index.js";
import type { ConsequenceRule, ConsequenceRules } from "./schema/index.js";

/** What can be wrong with rules whose fields are all of the right form. */
export const RULE_FAULTS = [
  "duplicate-id",
  "no-times",
  "more-times-than-periods",
  "unknown-rule",
  "circle",
  "single-time",
] as const;
/** One of {@link RULE_FAULTS}. */
export type RuleFault = (typeof RULE_FAULTS)[number];

/**
 * Reads rules against each other and names those that can never, or not as they are written, be decided.
 *
 * Errors: `duplicate-id` (two rules of one name), `no-times` (0 times: everybody would be hit), `more-times-than-periods` (more
 * often than there are periods to look at), `unknown-rule` (a rule waits for one that is not there), `circle` (rules wait for each
 * other, or one for itself). Warning: `single-time` (once in a row, or once in several periods, is the plain trigger).
 *
 * @param definition - the rules as written
 * @returns the findings; none for sound rules
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#lint-rules}
 */
export function lintRules({ rules }: ConsequenceRules): readonly Finding<RuleFault>[] {
  const ids = rules.map(({ id }) => id);
  return rules.flatMap((rule, index) => {
    const place = ["rules", index];
    return [
      ...(ids.indexOf(rule.id) < index
        ? [error("duplicate-id", [...place, "id"], `a second rule is called "${rule.id}"`)]
        : []),
      ...lintTimes(rule, [...place, "trigger"]),
      ...lintReference(rule, rules, [...place, "trigger", "rule"]),
    ];
  });
}

function lintTimes({ id, trigger }: ConsequenceRule, path: FindingPath): readonly Finding<RuleFault>[] {
  if (trigger.kind === "threshold" || trigger.kind === "relative") return [];
  const { times } = trigger;
  if (times === 0) return [error("no-times", [...path, "times"], `rule "${id}" asks for 0 times, which all have`)];
  const periods = trigger.kind === "cumulative" ? trigger.periods : undefined;
  if (periods !== undefined && times > periods) {
    const message = `rule "${id}" asks for ${times} times in ${periods} periods`;
    return [error("more-times-than-periods", [...path, "periods"], message)];
  }
  if (times > 1 || trigger.kind === "repeated") return [];
  const message = `rule "${id}" is due at the first time and needs no count`;
  return [{ code: "single-time", severity: "warning", path: [...path, "times"], message }];
}

function lintReference(
  rule: ConsequenceRule,
  rules: readonly ConsequenceRule[],
  path: FindingPath,
): readonly Finding<RuleFault>[] {
  if (rule.trigger.kind !== "repeated") return [];
  const [first, ...others] = waitsFor(rule, rules);
  if (first === undefined) {
    return [
      error("unknown-rule", path, `rule "${rule.id}" waits for "${rule.trigger.rule}", and no rule is called so`),
    ];
  }
  const circle = [first, ...others].map(({ id }) => id);
  if (circle.at(-1) !== rule.id || circle.some((id) => isEarlier(id, rule.id, rules))) return [];
  return [
    error("circle", path, `rules wait for each other: ${[rule.id, ...circle].map((id) => `"${id}"`).join(", ")}`),
  ];
}

/** The rules that a rule waits for, one after the other, up to the first one that was met before. */
function waitsFor(rule: ConsequenceRule, rules: readonly ConsequenceRule[]): readonly ConsequenceRule[] {
  const met: ConsequenceRule[] = [];
  for (let at: ConsequenceRule | undefined = next(rule, rules); at !== undefined; at = next(at, rules)) {
    if (met.includes(at)) return met;
    met.push(at);
  }
  return met;
}

function next({ trigger }: ConsequenceRule, rules: readonly ConsequenceRule[]): ConsequenceRule | undefined {
  return trigger.kind === "repeated" ? rules.find(({ id }) => id === trigger.rule) : undefined;
}

/** A circle is named once, at the first of its rules. */
function isEarlier(id: string, than: string, rules: readonly ConsequenceRule[]): boolean {
  const ids = rules.map((rule) => rule.id);
  return ids.indexOf(id) < ids.indexOf(than);
}

function error(code: RuleFault, path: FindingPath, message: string): Finding<RuleFault> {
  return { code, severity: "error", path, message };
}
