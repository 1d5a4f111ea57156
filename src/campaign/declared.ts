import { refuse, remembered, type Refused, type Result } from "../core/index.js";
import type { Rate } from "../figures/index.js";
import { endsOf, type Fact, type Facts } from "../rules/index.js";
import { allImplied } from "./implied-facts.js";
import { namesFor } from "./occasion.js";
import type { FactDeclaration, Plan } from "./schema/index.js";

type Declared = ReadonlyMap<string, FactDeclaration>;

/**
 * What can be handed in, by the name under which gates are told it: what the plan declares, and what it implies but for what a unit's
 * own way answers.
 *
 * @param plan - the plan
 * @internal
 */
export const handedIn = /* @__PURE__ */ remembered(
  (plan: Plan): Declared =>
    new Map([
      ...plan.facts.flatMap((fact) => namesFor(plan, fact.id).map((name) => [name, fact] as const)),
      ...allImplied(plan)
        .filter(({ ownWay }) => !ownWay)
        .map(({ declaration }) => [declaration.id, declaration] as const),
    ]),
);

/**
 * What the plan declares, by its own names: under them evaluations, appraisals and statements on members say what they
 * found, whatever the round.
 *
 * @param plan - the plan
 * @internal
 */
export const found = /* @__PURE__ */ remembered(
  ({ facts }: Plan): Declared => new Map(facts.map((fact) => [fact.id, fact])),
);

/** What was found, as facts and as the rates that some of them are the values of. */
interface Findings {
  readonly facts: Facts;
  readonly rates?: Readonly<Record<string, Rate>> | undefined;
}

/**
 * Puts the values of rates among the facts; a fact that stands there already must be the value of its rate.
 *
 * @param what - of what the facts are, for the message
 * @param given - as it was handed in
 * @internal
 */
export function withRates<Given extends Findings>(
  what: string,
  given: Given,
): Result<{ given: Given }, "contradicts-rate"> {
  const values = Object.entries(given.rates ?? {}).map(([name, { value }]) => [name, value] as const);
  const off = values.find(([name, value]) => (given.facts[name] ?? value) !== value);
  if (off === undefined)
    return { ok: true, given: { ...given, facts: { ...given.facts, ...Object.fromEntries(values) } } };
  const [name, value] = off;
  return refuse(
    "contradicts-rate",
    `${what}: "${name}" is ${JSON.stringify(given.facts[name])}, and its rate is ${value}`,
  );
}

/**
 * Refuses a fact that cannot be so by what the plan declares: 60 of a share between 0 and 1, or a text where a number is declared.
 *
 * @param what - of what the facts are, for the message
 * @param facts - each by a name that is declared
 * @param declared - what each can be
 * @internal
 */
export function impossibleFact(what: string, facts: Facts, declared: Declared): Refused<"impossible-fact"> | undefined {
  for (const [name, fact] of Object.entries(facts)) {
    const declaration = declared.get(name);
    if (fact === undefined || declaration === undefined || canBe(declaration, fact)) continue;
    return refuse(
      "impossible-fact",
      `${what}: "${name}" is ${JSON.stringify(fact)}, which is declared as ${words(declaration)}`,
    );
  }
  return undefined;
}

function canBe(declaration: FactDeclaration, fact: Fact): boolean {
  if (fact === "unknown") return true;
  switch (declaration.kind) {
    case "yes-no":
      return typeof fact === "boolean";
    case "text":
      return typeof fact === "string";
    case "number": {
      if (typeof fact === "boolean" || typeof fact === "string") return false;
      const { low, high } = endsOf(declaration);
      const ends = typeof fact === "number" ? { low: fact, high: fact } : fact;
      return ends.low >= low && ends.high <= high;
    }
  }
}

function words(declaration: FactDeclaration): string {
  if (declaration.kind !== "number") return declaration.kind === "text" ? "a text" : "a yes or no";
  const { low, high } = declaration;
  const ends = [low !== undefined && `from ${low}`, high !== undefined && `up to ${high}`].filter(Boolean);
  return ["a number", ...ends].join(" ");
}
