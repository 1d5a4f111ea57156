import type { Finding, FindingPath } from "../definitions/index.js";
import { check, factsOf, type Condition, type Fact } from "../rules/index.js";
import { allImplied } from "./implied-facts.js";
import type { FactDeclaration, Plan } from "./schema/index.js";

/** What the linter can say about the gates of a plan. */
export type GateFault =
  "undeclared-fact" | "fact-of-another-kind" | "gate-never-met" | "gate-always-met" | "threshold-falls";

/**
 * Names conditions that read a fact the plan does not declare or declares as something else, conditions that do not judge, and
 * thresholds that fall where they should rise.
 *
 * @param plan - the plan
 * @internal
 */
export function lintGates(plan: Plan): readonly Finding<GateFault>[] {
  const known = [...plan.facts, ...allImplied(plan).map(({ declaration }) => declaration)];
  return [
    ...conditionsOf(plan).flatMap((placed) => lintCondition(placed, known)),
    ...evaluated(plan),
    ...falling(plan),
  ];
}

/** A condition of the plan, what it is, and where it stands. */
interface Placed {
  readonly path: FindingPath;
  readonly what: string;
  readonly condition: Condition;
}

function conditionsOf({ phases, tracks = [], deliverables = [] }: Plan): readonly Placed[] {
  return [
    ...phases.map(({ id, gate }, index) => placed(["phases", index, "gate"], `the gate of phase "${id}"`, gate)),
    ...tracks.map(({ id, gate }, index) => placed(["tracks", index, "gate"], `the gate of track "${id}"`, gate)),
    ...deliverables.map(({ id, appraisal }, index) =>
      placed(["deliverables", index, "appraisal"], `the appraisal of deliverable "${id}"`, appraisal),
    ),
  ].flat();
}

function placed(path: FindingPath, what: string, condition: Condition | undefined): readonly Placed[] {
  return condition === undefined ? [] : [{ path, what, condition }];
}

function lintCondition(
  { path, what, condition }: Placed,
  known: readonly FactDeclaration[],
): readonly Finding<GateFault>[] {
  const read = factsOf(condition);
  const declared = known.filter(({ id }) => read.includes(id));
  const errors = [
    ...undeclared(what, read, declared),
    ...declared.filter((fact) => isMisread(condition, fact)).map((fact) => misread(what, fact)),
  ].map(([code, message]) => ({ code, severity: "error", path, message }) as const);
  return [...errors, ...idle(what, condition, declared).map((finding) => ({ ...finding, path }))];
}

type Found = readonly [GateFault, string];

function undeclared(what: string, read: readonly string[], declared: readonly FactDeclaration[]): readonly Found[] {
  return read
    .filter((name) => !declared.some((fact) => fact.id === name))
    .map((name) => ["undeclared-fact", `${what} reads "${name}", which the plan does not declare`]);
}

function misread(what: string, fact: FactDeclaration): Found {
  const declared = `which the plan declares as ${fact.kind}`;
  return ["fact-of-another-kind", `${what} compares "${fact.id}" as another kind, ${declared}`];
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
  what: string,
  gate: Condition,
  declared: readonly FactDeclaration[],
): readonly Omit<Finding<GateFault>, "path">[] {
  const numbers = declared.filter((fact) => fact.kind === "number");
  const { outcome } = check(gate, Object.fromEntries(numbers.map((fact) => [fact.id, rangeOf(fact)])));
  if (outcome === "not-met") {
    const message = `${what} is never met, whatever the facts within their ends`;
    return [{ code: "gate-never-met", severity: "error", message }];
  }
  if (outcome !== "met") return [];
  const message = `${what} is always met, whatever the facts within their ends`;
  return [{ code: "gate-always-met", severity: "warning", message }];
}

function evaluated({ evaluations = [], facts }: Plan): readonly Finding<GateFault>[] {
  return evaluations.flatMap(({ id, facts: supplied }, index) =>
    supplied
      .filter((name) => !facts.some((fact) => fact.id === name))
      .map((name) => {
        const message = `evaluation "${id}" supplies "${name}", which the plan does not declare`;
        return { code: "undeclared-fact", severity: "error", path: ["evaluations", index, "facts"], message };
      }),
  );
}

/** The later the phase, the higher the standard; what a gate asks at least is compared with what was asked before. */
function falling({ phases }: Plan): readonly Finding<GateFault>[] {
  const highest = new Map<string, { readonly value: number; readonly phase: string }>();
  return phases.flatMap(({ id, gate }, index) =>
    floorsOf(gate).flatMap(([fact, value]) => {
      const before = highest.get(fact);
      if (before === undefined || before.value <= value) {
        highest.set(fact, { value, phase: id });
        return [];
      }
      const message = `the gate of phase "${id}" asks for ${value} of "${fact}", and that of "${before.phase}" for ${before.value}`;
      return [{ code: "threshold-falls", severity: "warning", path: ["phases", index, "gate"], message } as const];
    }),
  );
}

/** What a condition asks of facts at least, whatever else it asks. */
function floorsOf(gate: Condition | undefined): readonly (readonly [fact: string, value: number])[] {
  if (gate === undefined) return [];
  if ("all" in gate) return gate.all.flatMap(floorsOf);
  return "fact" in gate && gate.comparison === "at-least" ? [[gate.fact, gate.value]] : [];
}
