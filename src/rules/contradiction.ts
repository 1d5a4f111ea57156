import { check, comparisonsOf, factsOf } from "./check.js";
import { kindRequired } from "./compare.js";
import type { Condition } from "./condition.js";
import type { Fact, FactKind } from "./fact.js";

/** What a fact can be: a number between two ends (any, where an end is absent), a yes or no, or a text. */
export type FactDomain =
  | { readonly kind: "number"; readonly low?: number | undefined; readonly high?: number | undefined }
  | { readonly kind: Exclude<FactKind, "number"> };

/** What facts can be, under their names; of a fact that is not here nothing is concluded. */
export type FactDomains = ReadonlyMap<string, FactDomain>;

/**
 * Finds conditions that no facts meet at once, because one fact would have to be what it cannot be.
 *
 * What reads one fact only is judged for all that the fact can be; an `any` is shut when each of its parts is, beside the rest. Other
 * formulas over several facts are taken to be possible: whatever is found can indeed never be met, and not everything is found.
 *
 * @param conditions - all of which are asked
 * @param domains - what the facts can be
 * @returns those that exclude each other; nothing where none are found
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#contradictory}
 */
export function contradictory(
  conditions: readonly Condition[],
  domains: FactDomains,
): readonly Condition[] | undefined {
  const parts = conditions.flatMap(partsOf);
  const single = parts.filter((part) => factsOf(part).length === 1);
  const mixed = parts.filter((part) => !single.includes(part));
  for (const fact of new Set(single.flatMap(factsOf))) {
    const asked = single.filter((part) => factsOf(part).includes(fact));
    const domain = domains.get(fact);
    if (domain !== undefined && !canMeet(asked, fact, domain)) return asked;
  }
  const shut = mixed.find(
    (part) => "any" in part && part.any.every((each) => contradictory([...single, each], domains) !== undefined),
  );
  return shut === undefined ? undefined : [shut];
}

/** The conditions that all must be met for this one to be, as far as it can be taken apart. */
function partsOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all.flatMap(partsOf);
  if ("not" in condition && "any" in condition.not) return condition.not.any.flatMap((part) => partsOf({ not: part }));
  return [condition];
}

function canMeet(asked: readonly Condition[], fact: string, domain: FactDomain): boolean {
  const required = asked.flatMap((condition) => check(condition, {}).reasons.flatMap((reason) => reason.required));
  return candidatesOf(domain, required).some((value) =>
    asked.every((condition) => check(condition, { [fact]: value }).outcome === "met"),
  );
}

/** One value for each case that comparisons can tell apart: what they name, and what lies between and beyond. */
function candidatesOf(domain: FactDomain, required: readonly Fact[]): readonly Fact[] {
  switch (domain.kind) {
    case "yes-no":
      return [true, false];
    case "text":
      return [...required, `${required.map(String).join("")} and another`];
    case "number": {
      const { low, high } = endsOf(domain);
      const named = required.filter((value) => typeof value === "number" && value > low && value < high);
      const lines = [low, ...named.map(Number).sort((one, other) => one - other), high];
      return lines.flatMap((line, index) => [line, line / 2 + (lines[index + 1] ?? line) / 2]);
    }
  }
}

/**
 * Says between which ends a number lies; one without ends can be anything.
 *
 * @param domain - of the number
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#contradictory}
 */
export function endsOf({ low = -Number.MAX_VALUE, high = Number.MAX_VALUE }: Extract<FactDomain, { kind: "number" }>): {
  readonly low: number;
  readonly high: number;
} {
  return { low, high };
}

/**
 * Tells of a condition that answers the same whatever the facts within their domains, how it answers.
 *
 * Finds every condition over one fact, and what `contradictory` finds of those over several; nothing where a fact has no domain.
 *
 * @param condition - the rule
 * @param domains - what the facts can be
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#contradictory}
 */
export function foregone(condition: Condition, domains: FactDomains): "met" | "not-met" | undefined {
  const numbers = factsOf(condition).flatMap((name) => {
    const domain = domains.get(name);
    return domain?.kind === "number" ? [[name, endsOf(domain)] as const] : [];
  });
  const { outcome } = check(condition, Object.fromEntries(numbers));
  if (outcome === "met" || outcome === "not-met") return outcome;
  if (contradictory([condition], domains) !== undefined) return "not-met";
  return contradictory([{ not: condition }], domains) === undefined ? undefined : "met";
}

/**
 * Reads off conditions of what kind each of their facts is; one that is compared as two kinds is of neither.
 *
 * @param conditions - the rules
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#contradictory}
 */
export function domainsOf(conditions: readonly Condition[]): FactDomains {
  const kinds = new Map<string, Set<FactKind>>();
  for (const comparison of conditions.flatMap(comparisonsOf)) {
    const kind = kindRequired(comparison);
    if (kind !== undefined) kinds.set(comparison.fact, (kinds.get(comparison.fact) ?? new Set()).add(kind));
  }
  return new Map(
    [...kinds].flatMap(([fact, [kind, ...others]]) =>
      kind === undefined || others.length > 0 ? [] : [[fact, { kind }] as const],
    ),
  );
}

/**
 * Says in words what a condition asks, for instance `"satisfaction" at-least 0.9`.
 *
 * @param condition - the rule
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#contradictory}
 */
export function conditionText(condition: Condition): string {
  if ("fact" in condition) {
    const required = condition.comparison === "one-of" ? condition.values.join(" or ") : condition.value;
    return `"${condition.fact}" ${condition.comparison} ${required}`;
  }
  if ("not" in condition) return `not ${conditionText(condition.not)}`;
  if ("count" in condition) return `a number of (${condition.count.of.map(conditionText).join(", ")})`;
  return "all" in condition
    ? `(${condition.all.map(conditionText).join(" and ")})`
    : `(${condition.any.map(conditionText).join(" or ")})`;
}
