import type { Finding } from "../definitions/index.js";
import { check, factsOf, type Condition, type Fact } from "../rules/index.js";
import type { FactDeclaration, Phase, Plan } from "./schema/index.js";

/** What the linter can say about the gates of a plan. */
export type GateFault = "undeclared-fact" | "fact-of-another-kind" | "gate-never-met" | "gate-always-met";

/**
 * Names gates that read a fact the plan does not declare or declares as something else, and gates that do not judge.
 *
 * @param plan - the plan
 * @internal
 */
export function lintGates({ phases, facts }: Plan): readonly Finding<GateFault>[] {
  return phases.flatMap((phase, index) => {
    const { gate } = phase;
    if (gate === undefined) return [];
    const path = ["phases", index, "gate"];
    const read = factsOf(gate);
    const declared = facts.filter(({ id }) => read.includes(id));
    const errors = [
      ...undeclared(phase, read, declared),
      ...declared.filter((fact) => isMisread(gate, fact)).map((fact) => misread(phase, fact)),
    ].map(([code, message]) => ({ code, severity: "error", path, message }) as const);
    return [...errors, ...idle(phase, gate, declared).map((finding) => ({ ...finding, path }))];
  });
}

type Found = readonly [GateFault, string];

function undeclared({ id }: Phase, read: readonly string[], declared: readonly FactDeclaration[]): readonly Found[] {
  return read
    .filter((name) => !declared.some((fact) => fact.id === name))
    .map((name) => ["undeclared-fact", `the gate of phase "${id}" reads "${name}", which the plan does not declare`]);
}

function misread({ id }: Phase, fact: FactDeclaration): Found {
  const declared = `which the plan declares as ${fact.kind}`;
  return ["fact-of-another-kind", `the gate of phase "${id}" compares "${fact.id}" as another kind, ${declared}`];
}

/** A comparison that answers unknown although its fact is known is one that cannot compare such a fact. */
function isMisread(gate: Condition, fact: FactDeclaration): boolean {
  return samplesOf(fact).some((sample) =>
    check(gate, { [fact.id]: sample }).reasons.some(
      ({ actual, outcome }) => actual !== "unknown" && outcome === "unknown",
    ),
  );
}

function samplesOf(fact: FactDeclaration): readonly Fact[] {
  if (fact.kind === "yes-no") return [true, false];
  return fact.kind === "text" ? [""] : [rangeOf(fact)];
}

function rangeOf({ low = -Number.MAX_VALUE, high = Number.MAX_VALUE }: FactDeclaration & { kind: "number" }): Fact {
  return { low, high };
}

/** Judged over everything the numbers can be, a gate that is decided all the same decides nothing. */
function idle(
  { id }: Phase,
  gate: Condition,
  declared: readonly FactDeclaration[],
): readonly Omit<Finding<GateFault>, "path">[] {
  const numbers = declared.filter((fact) => fact.kind === "number");
  const { outcome } = check(gate, Object.fromEntries(numbers.map((fact) => [fact.id, rangeOf(fact)])));
  if (outcome === "not-met") {
    const message = `the gate of phase "${id}" is never met, whatever the facts within their ends`;
    return [{ code: "gate-never-met", severity: "error", message }];
  }
  if (outcome !== "met") return [];
  const message = `the gate of phase "${id}" is always met, whatever the facts within their ends`;
  return [{ code: "gate-always-met", severity: "warning", message }];
}
