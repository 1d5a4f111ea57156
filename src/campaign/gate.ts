import { readInput, refuse, remembered, type Refused, type Result } from "../core/index.js";
import { checkPin } from "../definitions/index.js";
import { Facts, check, type Check, type Condition, type Fact, type Reason } from "../rules/index.js";
import { handedIn, impossibleFact } from "./declared.js";
import type { UnitUnderWay } from "./evolve.js";
import { heldFact, impliedOf, lookBackFact } from "./implied-facts.js";
import { gatesOf, judgedAt, nameIn, occasionsOf, standingOf, suppliedNames, type Occasion } from "./occasion.js";
import { nextAfter, stageOf, stagesOf } from "./plan.js";
import { COMPLETION, type OpenAttempt, type Plan, type Unit } from "./schema/index.js";

/**
 * Judges the gate at the end of the phase a unit is in, without deciding anything: what an app shows before the verdict.
 *
 * Asked is everything that stands before the transition: the phase's requirements, its evaluations, its look-back and its own
 * condition; before `completion` also what the tracks ask, of every round where they go round. What the unit's evaluations supplied
 * is known from then on, also in later phases, and what they are to supply is unknown until they do.
 *
 * Refuses with `invalid-input`, `definition-changed` (the unit entered under another plan), `wrong-status` (a completed
 * unit stands before no gate), `undeclared-fact` (a fact that the plan neither declares nor implies), `impossible-fact` (outside the ends
 * that it declares, or of another kind) and `contradicts-evaluation` (a fact that one of the unit's evaluations found to be another, or is still to find).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param facts - what is known of the unit, under the names that the plan declares and implies; what is missing is unknown
 * @returns `met`, `not-met`, `undetermined` or `unknown`, with the comparisons that decided it, and the same of each condition that is
 * asked; `met` without reasons and conditions for a phase that asks nothing
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#check-gate}
 */
export function checkGate(
  plan: Plan,
  unit: Unit,
  facts: Facts,
): Result<
  { gate: Check; conditions: readonly Check[] },
  "invalid-input" | "definition-changed" | "wrong-status" | FactRefusal
> {
  const read = readInput(Facts, facts, `facts about unit "${unit.id}"`);
  if (!read.ok) return read;
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  if (unit.status === "completed") {
    return refuse("wrong-status", `unit "${unit.id}" is completed; it stands before no gate`);
  }
  const judged = judgeGate(plan, unit, read.value);
  if (!judged.ok) return judged;
  return { ok: true, gate: judged.gate, conditions: eachAsked(plan, unit.phase, judged.facts) };
}

/** What can stand against the facts handed to a gate. */
export type FactRefusal = "undeclared-fact" | "impossible-fact" | "contradicts-evaluation";

/**
 * Judges the gate at the end of the phase a unit is in, by what is handed in and by what its own way answers.
 *
 * @param plan - the plan
 * @param unit - the unit, in some phase
 * @param given - what is known of the unit beside its own way
 * @returns what the gate answered, and all the facts it answered by
 * @internal
 */
export function judgeGate(
  plan: Plan,
  unit: UnitUnderWay,
  given: Facts,
): Result<{ gate: Check; facts: Readonly<Record<string, Fact>> }, FactRefusal> {
  const told = known(given);
  const names = handedIn(plan);
  const foreign = Object.keys(told).filter((name) => !names.has(name));
  if (foreign.length > 0) return undeclared(plan, [...names.keys()], foreign);
  const impossible = impossibleFact(`unit "${unit.id}"`, told, names);
  if (impossible !== undefined) return impossible;
  const evaluations = evaluationsOf(plan, unit);
  const answers = answered(evaluations);
  const supplied = suppliedNames(plan);
  const contradicted = Object.keys(told).find(
    (name) => supplied.has(name) && !isSame(told[name], answers.get(name) ?? "unknown"),
  );
  if (contradicted !== undefined) {
    return contradiction(unit, contradicted, told[contradicted], answers.get(contradicted));
  }
  const facts = { ...told, ...Object.fromEntries(answers), ...ownWayFacts(plan, unit, evaluations) };
  const condition = conditionsOf(plan).get(unit.phase);
  return {
    ok: true,
    gate: condition === undefined ? { outcome: "met", reasons: [] } : check(condition, facts),
    facts,
  };
}

/**
 * Judges each condition that stands before the transition out of a phase by itself: what is open or failed beside what decided.
 *
 * @param plan - the plan
 * @param phase - the phase to leave
 * @param facts - all that the gate is judged by
 * @internal
 */
export function eachAsked(plan: Plan, phase: string, facts: Facts): readonly Check[] {
  return askedAt(plan, phase).map((part) => check(part, facts));
}

/**
 * Lists the conditions that stand before the transition out of a phase, in the order in which {@link checkGate} answers them.
 *
 * @param plan - the plan
 * @param phase - the phase to leave
 * @internal
 */
export function askedAt(plan: Plan, phase: string): readonly Condition[] {
  const condition = conditionsOf(plan).get(phase);
  return condition === undefined ? [] : apart(condition);
}

function apart(condition: Condition): readonly Condition[] {
  return "all" in condition ? condition.all.flatMap(apart) : [condition];
}

/** All that stands before the transition out of each phase; nothing where a phase asks nothing. */
const conditionsOf = /* @__PURE__ */ remembered(
  (plan: Plan): ReadonlyMap<string, Condition | undefined> =>
    new Map(stagesOf(plan).map(({ id }) => [id, wholeCondition(plan, id)])),
);

/**
 * Puts together all that must be met before a unit leaves a phase.
 *
 * @param plan - the plan
 * @param stage - the phase, or `undivided`
 * @internal
 */
export function wholeCondition(plan: Plan, stage: string): Condition | undefined {
  const { gate } = stageOf(plan, stage);
  const tracks = nextAfter(plan, stage) === COMPLETION ? (plan.tracks ?? []) : [];
  const all = [
    ...impliedOf(plan, stage).map(({ comparison }) => comparison),
    ...(gate === undefined ? [] : [gate]),
    ...tracks.flatMap((track) => gatesOf(plan, track)),
  ];
  const [only] = all;
  return all.length > 1 ? { all } : only;
}

function known(facts: Facts): Record<string, Fact> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])),
  );
}

/** What evaluations answer, each phase over those before it; what one is to supply is unknown until it does. */
function answered(evaluations: readonly Held[]): ReadonlyMap<string, Fact> {
  return new Map(
    evaluations.flatMap(({ occasion, records }) =>
      occasion.evaluation.facts.map((fact): [string, Fact] => {
        const answers = records.flatMap(({ facts }) => (Object.hasOwn(facts, fact) ? (facts[fact] ?? []) : []));
        return [nameIn(occasion, fact), answers.at(-1) ?? "unknown"];
      }),
    ),
  );
}

function isSame(one: Fact | undefined, other: Fact | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An occasion for an evaluation, and what was recorded of it that counts, oldest first. */
interface Held {
  readonly occasion: Occasion;
  readonly records: OpenAttempt["evaluations"];
}

/** The evaluations up to the phase the unit is in, and those of the tracks, in the order of the phases. */
function evaluationsOf(plan: Plan, unit: UnitUnderWay): readonly Held[] {
  const stages = stagesOf(plan).map(({ id }) => id);
  return [undefined, ...stages.slice(0, stages.indexOf(unit.phase) + 1)]
    .flatMap((stage) => occasionsOf(plan, stage))
    .map((occasion) => ({ occasion, records: standingOf(plan, unit, occasion) }));
}

/**
 * Tells what the unit's own way answers of all that the next transition asks: whether each evaluation was held, and the look-back passed.
 *
 * @param plan - the plan
 * @param unit - the unit
 * @internal
 */
export function ownWay(plan: Plan, unit: UnitUnderWay): Readonly<Record<string, boolean>> {
  return ownWayFacts(plan, unit, evaluationsOf(plan, unit));
}

function ownWayFacts(
  plan: Plan,
  { phase, attempt }: UnitUnderWay,
  evaluations: readonly Held[],
): Readonly<Record<string, boolean>> {
  const held = evaluations
    .filter(({ occasion }) => judgedAt(plan, occasion.evaluation) === phase)
    .map(({ occasion, records }) => [heldFact(occasion), records.length > 0] as const);
  const passed = attempt.lookBacks.at(-1)?.verdict === "up-to-standard";
  const lookBack = stageOf(plan, phase).lookBack === undefined ? [] : [[lookBackFact(phase), passed] as const];
  return Object.fromEntries([...held, ...lookBack]);
}

function undeclared({ id }: Plan, names: readonly string[], foreign: readonly string[]): Refused<"undeclared-fact"> {
  const said = names.length === 0 ? "none" : names.map((name) => `"${name}"`).join(", ");
  return refuse(
    "undeclared-fact",
    `plan "${id}" declares no fact ${foreign.map((name) => `"${name}"`).join(", ")}; it declares ${said}`,
  );
}

function contradiction(
  { id }: UnitUnderWay,
  name: string,
  given: Fact | undefined,
  found: Fact | undefined,
): Refused<"contradicts-evaluation"> {
  const message = `"${name}" of unit "${id}" is given as ${said(given)}, and its evaluation found ${said(found)}`;
  return refuse("contradicts-evaluation", message);
}

/** A verdict "pass" against a gate that does not stand open. */
export type GateRefusal = "gate-not-met" | "gate-undetermined" | "gate-unknown";

/** What a verdict "pass" is refused with, by what the gate answered. */
const SHUT = {
  "not-met": "gate-not-met",
  undetermined: "gate-undetermined",
  unknown: "gate-unknown",
} as const satisfies Record<string, GateRefusal>;

/**
 * Refuses to let a unit through a gate, naming each fact that decided it, what was required and what was found.
 *
 * @param unit - the unit's id
 * @param phase - the phase with the gate
 * @param gate - what the gate answered
 * @internal
 */
export function shut(
  unit: string,
  phase: string,
  { outcome, reasons }: { readonly outcome: keyof typeof SHUT; readonly reasons: readonly Reason[] },
): Refused<GateRefusal> {
  return refuse(
    SHUT[outcome],
    `unit "${unit}" cannot pass, the gate of phase "${phase}" is ${outcome}: ${reasons.map(clause).join("; ")}`,
  );
}

function clause({ fact, comparison, required, actual, outcome }: Reason): string {
  const wanted = typeof required === "object" ? required.join(" or ") : String(required);
  return `"${fact}" is ${said(actual)}, ${comparison} ${wanted} is ${outcome}`;
}

function said(fact: Fact | undefined): string {
  return typeof fact === "object" ? `between ${fact.low} and ${fact.high}` : String(fact ?? "unknown");
}
