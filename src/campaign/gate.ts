import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { checkPin } from "../definitions/index.js";
import { Facts, check, type Check, type Reason } from "../rules/index.js";
import { phaseOf } from "./plan.js";
import type { Plan, Unit } from "./schema/index.js";

/**
 * Judges the gate at the end of the phase a unit is in, without deciding anything: what an app shows before the verdict.
 *
 * Refuses with `invalid-input`, `definition-changed` (the unit entered under another plan), `wrong-status` (a completed
 * unit stands before no gate), and `undeclared-fact` (a fact that the plan does not know).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param facts - what is known of the unit, under the names that the plan declares; what is missing is unknown
 * @returns `met`, `not-met`, `undetermined` or `unknown`, with the comparisons that decided it; `met` without reasons for a
 * phase that has no gate
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#check-gate}
 */
export function checkGate(
  plan: Plan,
  unit: Unit,
  facts: Facts,
): Result<{ gate: Check }, "invalid-input" | "definition-changed" | "wrong-status" | "undeclared-fact"> {
  const read = readInput(Facts, facts, `facts about unit "${unit.id}"`);
  if (!read.ok) return read;
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  if (unit.status === "completed") {
    return refuse("wrong-status", `unit "${unit.id}" is completed; it stands before no gate`);
  }
  return judgeGate(plan, unit.phase, read.value);
}

/**
 * Judges the gate at the end of a phase.
 *
 * @param plan - the plan
 * @param phase - one of its phases
 * @param facts - what is known of the unit
 * @internal
 */
export function judgeGate(plan: Plan, phase: string, facts: Facts): Result<{ gate: Check }, "undeclared-fact"> {
  const declared = new Set(plan.facts.map(({ id }) => id));
  const foreign = Object.keys(facts).filter((name) => !declared.has(name));
  if (foreign.length > 0) return undeclared(plan, foreign);
  const { gate } = phaseOf(plan, phase);
  return { ok: true, gate: gate === undefined ? { outcome: "met", reasons: [] } : check(gate, facts) };
}

function undeclared({ id, facts }: Plan, foreign: readonly string[]): Refused<"undeclared-fact"> {
  const known = facts.length === 0 ? "none" : facts.map((fact) => `"${fact.id}"`).join(", ");
  return refuse(
    "undeclared-fact",
    `plan "${id}" declares no fact ${foreign.map((name) => `"${name}"`).join(", ")}; it declares ${known}`,
  );
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
  const found = typeof actual === "object" ? `between ${actual.low} and ${actual.high}` : String(actual);
  const wanted = typeof required === "object" ? required.join(" or ") : String(required);
  return `"${fact}" is ${found}, ${comparison} ${wanted} is ${outcome}`;
}
