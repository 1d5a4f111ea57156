import { must } from "answerable";
import {
  consequences,
  freezeRules,
  impose,
  type ConsequenceRule,
  type Consequences,
  type ConsequencesOptions,
  type FrozenRules,
  type ImposedConsequence,
  type Period,
  type RuleResult,
  type Trigger,
} from "answerable/assessment/consequences";
import type { Fact, Facts } from "answerable/rules";

const label = { en: "rule", "zh-CN": "规则" };
/** Below 85 per cent. */
const BELOW = { fact: "rate", comparison: "less-than", value: 0.85 } as const;
export const LOW = { kind: "threshold", when: BELOW } as const;

/** One rule with a trigger, and whatever differs. */
export function aRule(id: string, trigger: Trigger, more: Partial<ConsequenceRule> = {}): ConsequenceRule {
  return { id, label, outcome: { kind: "yellow-card" }, trigger, ...more };
}

export function rulesOf(...rules: readonly ConsequenceRule[]): FrozenRules {
  return must(freezeRules({ id: "rules", version: 1, label, appealDays: 15, rules })).rules;
}

/** A month of 2020 with the facts of each subject. */
export function month(number: number, facts: Readonly<Record<string, Facts>>, more: Partial<Period> = {}): Period {
  const id = `2020-${String(number).padStart(2, "0")}`;
  return {
    id,
    on: `${id}-28`,
    subjects: Object.entries(facts).map(([name, each]) => ({ id: name, facts: each })),
    ...more,
  };
}

/** Months with what is known of one unit's rate; `undefined` where the month misses it. */
export function months(...rates: readonly (Fact | undefined)[]): readonly Period[] {
  return rates.map((rate, index) => month(index + 1, rate === undefined ? {} : { water: { rate } }));
}

/** What rules make of a history whose last period is the current one. */
export function replayed(rules: FrozenRules, periods: readonly Period[], options?: ConsequencesOptions): Consequences {
  const current = periods.at(-1);
  if (current === undefined) throw new Error("a history has a period");
  return must(consequences(rules, periods.slice(0, -1), current, options)).consequences;
}

export function resultOf(given: Consequences, subject = "water", rule = 0): RuleResult {
  const result = given.results.find((each) => each.subject === subject)?.rulings[rule];
  if (result === undefined) throw new Error(`"${subject}" has a result for rule ${rule}`);
  return result;
}

/** A yellow card that was imposed on a day of the month in which it was due. */
export function aConsequence(on: string): ImposedConsequence {
  const rules = rulesOf(aRule("card", LOW));
  const period = { id: on.slice(0, 7), on, subjects: [{ id: "water", facts: { rate: 0.8 } }] };
  const input = { id: "c-1", subject: "water", rule: "card", by: "office", on };
  return must(impose(rules, replayed(rules, [period]), input)).consequence;
}
