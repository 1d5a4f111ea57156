import type { Finding, FindingPath } from "../definitions/index.js";
import { check, conditionText, contradictory, endsOf, factsOf, type Condition, type Fact } from "../rules/index.js";
import { allImplied, impliedOf } from "./implied-facts.js";
import { lintThresholds } from "./lint-thresholds.js";
import { judgedAt } from "./occasion.js";
import { stagesOf } from "./plan.js";
import type { FactDeclaration, Plan } from "./schema/index.js";

/** What the linter can say about the gates of a plan. */
export type GateFault =
  "undeclared-fact" | "fact-of-another-kind" | "gate-never-met" | "gate-always-met" | "threshold-falls";

/**
 * Names conditions that read a fact that is not known where they are judged or that is declared as something else, conditions that do
 * not judge, those that exclude each other, and thresholds that fall where they should rise.
 *
 * @param plan - the plan
 * @internal
 */
export function lintGates(plan: Plan): readonly Finding<GateFault>[] {
  const conditions = conditionsOf(plan);
  const known = knowable(plan);
  const each = conditions.flatMap((placed) => lintCondition(placed, known));
  const possible = conditions.filter(
    ({ path }) => !each.some((finding) => finding.code === "gate-never-met" && finding.path === path),
  );
  return [...each, ...lintTogether(plan, possible, known), ...lintThresholds(plan)];
}

/** A condition of the plan, what it is, and where it stands. */
export interface PlacedCondition {
  readonly path: FindingPath;
  readonly what: string;
  readonly condition: Condition;
  /** The phase at whose end it is judged; none for what is asked of a deliverable. */
  readonly stage?: string | undefined;
  /** The track whose gate it is. */
  readonly track?: string | undefined;
}

/**
 * Lists the conditions of a plan, each with the phase at whose end it is judged: that of a track is judged with the last transition.
 *
 * @param plan - the plan
 * @internal
 */
export function conditionsOf(plan: Plan): readonly PlacedCondition[] {
  const { phases, tracks = [], deliverables = [] } = plan;
  const last = stagesOf(plan).at(-1)?.id;
  return [
    ...phases.map(({ id, gate }, index) => placed(["phases", index, "gate"], `the gate of phase "${id}"`, gate, id)),
    ...tracks.map(({ id, gate }, index) =>
      placed(["tracks", index, "gate"], `the gate of track "${id}"`, gate, last, id),
    ),
    ...deliverables.map(({ id, appraisal }, index) =>
      placed(["deliverables", index, "appraisal"], `the appraisal of deliverable "${id}"`, appraisal),
    ),
  ].flat();
}

function placed(
  path: FindingPath,
  what: string,
  condition: Condition | undefined,
  stage?: string,
  track?: string,
): readonly PlacedCondition[] {
  return condition === undefined ? [] : [{ path, what, condition, stage, track }];
}

/** What facts can be, under their names. */
type Declarations = ReadonlyMap<string, FactDeclaration>;

/** The facts that can be known where a condition is judged, and those of the unit's own way, which only one phase knows. */
interface Known {
  readonly at: (placed: PlacedCondition) => Declarations;
  readonly ownWay: ReadonlySet<string>;
  readonly declared: Declarations;
}

function knowable(plan: Plan): Known {
  const implied = allImplied(plan);
  const handedIn = declarationsOf(implied.filter(({ ownWay }) => !ownWay));
  const own = (stage: string) => declarationsOf(impliedOf(plan, stage).filter(({ ownWay }) => ownWay));
  const declared = named(plan.facts);
  return {
    at: (placed) => {
      const { stage } = placed;
      if (stage === undefined) return declared; // all that an appraisal takes
      const supplied = plan.facts.filter(({ id }) => isSupplied(plan, id, placed));
      return named([...supplied, ...handedIn, ...own(stage)]);
    },
    ownWay: new Set(declarationsOf(implied.filter(({ ownWay }) => ownWay)).map(({ id }) => id)),
    declared,
  };
}

/**
 * Whether a fact that the plan declares can be known to a gate: one that evaluations supply from the phase on in which the first of
 * them is judged, and what rounds answer to the gate of their own track. What none supplies is handed in.
 */
function isSupplied(plan: Plan, fact: string, { stage = "", track }: PlacedCondition): boolean {
  const stages = stagesOf(plan).map(({ id }) => id);
  const suppliers = (plan.evaluations ?? []).filter(({ facts }) => facts.includes(fact));
  return (
    suppliers.length === 0 ||
    suppliers.some((evaluation) => {
      const rounds = plan.tracks?.find(({ id }) => id === evaluation.track)?.rounds;
      if (rounds !== undefined) return evaluation.track === track;
      return stages.indexOf(judgedAt(plan, evaluation)) <= stages.indexOf(stage);
    })
  );
}

function declarationsOf(implied: readonly { readonly declaration: FactDeclaration }[]): readonly FactDeclaration[] {
  return implied.map(({ declaration }) => declaration);
}

function named(declarations: readonly FactDeclaration[]): Declarations {
  return new Map(declarations.map((declaration) => [declaration.id, declaration]));
}

function lintCondition(placed: PlacedCondition, known: Known): readonly Finding<GateFault>[] {
  const { path, what, condition } = placed;
  const read = factsOf(condition);
  const at = known.at(placed);
  const declared = read.flatMap((name) => at.get(name) ?? []);
  const errors = [
    ...read.filter((name) => !at.has(name)).map((name) => undeclared(placed, name, known)),
    ...declared.filter((fact) => isMisread(condition, fact)).map((fact) => misread(what, fact)),
  ].map(([code, message]) => ({ code, severity: "error", path, message }) as const);
  return [...errors, ...idle(placed, declared)];
}

type Found = readonly [GateFault, string];

function undeclared({ what, stage }: PlacedCondition, name: string, { ownWay, declared }: Known): Found {
  const message = `${what} reads "${name}", ${unknowable()}`;
  return ["undeclared-fact", message];

  function unknowable(): string {
    if (declared.has(name)) return "which evaluations supply and none has by then, and nobody else can hand in";
    if (stage === undefined || !ownWay.has(name)) return "which the plan does not declare";
    return `which only the unit's way through another phase answers, and nobody can hand in at the end of "${stage}"`;
  }
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
  return fact.kind === "text" ? [""] : [endsOf(fact)];
}

/** Judged over everything the numbers can be, a gate that is decided all the same decides nothing. */
function idle(
  { path, what, condition }: PlacedCondition,
  declared: readonly FactDeclaration[],
): readonly Finding<GateFault>[] {
  const numbers = declared.filter((fact) => fact.kind === "number");
  const { outcome } = check(condition, Object.fromEntries(numbers.map((fact) => [fact.id, endsOf(fact)])));
  if (outcome === "not-met") return [never(path, `${what} is never met, whatever the facts within their ends`)];
  if (outcome === "met") {
    const message = `${what} is always met, whatever the facts within their ends`;
    return [{ code: "gate-always-met", severity: "warning", path, message }];
  }
  const asked = contradictory([condition], named(declared.filter((fact) => !isMisread(condition, fact))));
  return asked === undefined ? [] : [never(path, `${what} is never met: it asks for ${said(asked)}`)];
}

function never(path: FindingPath, message: string): Finding<GateFault> {
  return { code: "gate-never-met", severity: "error", path, message };
}

function said(conditions: readonly Condition[]): string {
  return [...new Set(conditions.map(conditionText))].join(" and ");
}

/** Whatever is asked before a transition is asked together; each gate is held against all that was asked before it. */
function lintTogether(plan: Plan, conditions: readonly PlacedCondition[], known: Known): readonly Finding<GateFault>[] {
  return stagesOf(plan).flatMap(({ id: stage }) => {
    const gates = conditions.filter((placed) => placed.stage === stage);
    const read = gates
      .flatMap((gate) => [...known.at(gate).values()])
      .filter((fact) => !gates.some((gate) => isMisread(gate.condition, fact)));
    const asked: Condition[] = impliedOf(plan, stage).map(({ comparison }) => comparison);
    return gates.flatMap(({ path, what, condition }) => {
      const found = contradictory([...asked, condition], named(read));
      if (found === undefined) asked.push(condition);
      const message = `${what} is never met beside what else is asked before a unit leaves "${stage}"`;
      return found === undefined ? [] : [never(path, `${message}: ${said(found)}`)];
    });
  });
}
