import { check, factsOf, type Condition, type Fact } from "../rules/index.js";
import type { FactDeclaration } from "./schema/index.js";

/** What facts can be, under their names; of a fact that is not here nothing is concluded. */
export type Declarations = ReadonlyMap<string, FactDeclaration>;

/**
 * Finds conditions that no facts meet at once, because one fact would have to be what it cannot be.
 *
 * What reads one fact only is judged for all that the fact can be; an `any` is shut when each of its parts is, beside the rest. Other
 * formulas over several facts are taken to be possible: whatever is found can indeed never be met, and not everything is found.
 *
 * @param conditions - all of which are asked
 * @param declared - the facts that can be known
 * @returns those that exclude each other; nothing where none are found
 * @internal
 */
export function contradictory(
  conditions: readonly Condition[],
  declared: Declarations,
): readonly Condition[] | undefined {
  const parts = conditions.flatMap(partsOf);
  const single = parts.filter((part) => factsOf(part).length === 1);
  const mixed = parts.filter((part) => !single.includes(part));
  for (const fact of new Set(single.flatMap(factsOf))) {
    const asked = single.filter((part) => factsOf(part).includes(fact));
    const declaration = declared.get(fact);
    if (declaration !== undefined && !canMeet(asked, declaration)) return asked;
  }
  const shut = mixed.find(
    (part) => "any" in part && part.any.every((each) => contradictory([...single, each], declared) !== undefined),
  );
  return shut === undefined ? undefined : [shut];
}

/** The conditions that all must be met for this one to be, as far as it can be taken apart. */
function partsOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all.flatMap(partsOf);
  if ("not" in condition && "any" in condition.not) return condition.not.any.flatMap((part) => partsOf({ not: part }));
  return [condition];
}

function canMeet(asked: readonly Condition[], declaration: FactDeclaration): boolean {
  const required = asked.flatMap((condition) => check(condition, {}).reasons.flatMap((reason) => reason.required));
  return candidatesOf(declaration, required).some((value) =>
    asked.every((condition) => check(condition, { [declaration.id]: value }).outcome === "met"),
  );
}

/** One value for each case that comparisons can tell apart: what they name, and what lies between and beyond. */
function candidatesOf(declaration: FactDeclaration, required: readonly Fact[]): readonly Fact[] {
  switch (declaration.kind) {
    case "yes-no":
      return [true, false];
    case "text":
      return [...required, `${required.map(String).join("")} and another`];
    case "number": {
      const { low, high } = endsOf(declaration);
      const named = required.filter((value) => typeof value === "number" && value > low && value < high);
      const lines = [low, ...named.map(Number).sort((one, other) => one - other), high];
      return lines.flatMap((line, index) => [line, line / 2 + (lines[index + 1] ?? line) / 2]);
    }
  }
}

/**
 * Says between which ends a number lies; one that is declared without ends can be anything.
 *
 * @param declaration - of the number
 * @internal
 */
export function endsOf({
  low = -Number.MAX_VALUE,
  high = Number.MAX_VALUE,
}: Extract<FactDeclaration, { kind: "number" }>): { readonly low: number; readonly high: number } {
  return { low, high };
}

/**
 * Says in words what a condition asks, for instance `"satisfaction" at-least 0.9`.
 *
 * @param condition - the rule
 * @internal
 */
export function wordsFor(condition: Condition): string {
  if ("fact" in condition) {
    const required = condition.comparison === "one-of" ? condition.values.join(" or ") : condition.value;
    return `"${condition.fact}" ${condition.comparison} ${required}`;
  }
  if ("not" in condition) return `not ${wordsFor(condition.not)}`;
  if ("count" in condition) return `a number of (${condition.count.of.map(wordsFor).join(", ")})`;
  return "all" in condition
    ? `(${condition.all.map(wordsFor).join(" and ")})`
    : `(${condition.any.map(wordsFor).join(" or ")})`;
}
