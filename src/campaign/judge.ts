import type * as z from "zod";
import { dayOf, refuse, type Result } from "../core/index.js";
import type { Check } from "../rules/index.js";
import { judgeGate, shut, type GateRefusal } from "./gate.js";
import type { AppliedUnit, DecideTransitionInput, Decision, HeldUnit, Plan } from "./schema/index.js";

/** What can stand against a verdict because of its own arguments. */
export type DecisionRefusal =
  "not-applied-for" | "undeclared-fact" | GateRefusal | "no-reason" | "deadline-before-decision";

/**
 * Makes a verdict into a decision that carries what the gate saw, or refuses it.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit whose application waits
 * @param input - the verdict as it was given
 * @internal
 */
export function judge(plan: Plan, unit: Waiting, input: Input): Result<{ decision: Decision }, DecisionRefusal> {
  const { id, phase, application } = unit;
  if (input.to !== application.to) {
    return refuse("not-applied-for", `unit "${id}" applied for "${application.to}", not for "${input.to}"`);
  }
  const judged = judgeGate(plan, phase, input.facts);
  if (!judged.ok) return judged;
  return input.verdict === "pass" ? letGo(unit, input, judged.gate) : keep(unit, input, judged.gate);
}

type Waiting = AppliedUnit | HeldUnit;
type Input = z.output<typeof DecideTransitionInput>;

function letGo(
  { id, phase }: Waiting,
  input: Extract<Input, { verdict: "pass" }>,
  { outcome, reasons }: Check,
): Result<{ decision: Decision }, GateRefusal> {
  if (outcome !== "met") return shut(id, phase, { outcome, reasons });
  return { ok: true, decision: { ...input, gate: { outcome, reasons } } };
}

function keep(
  { id, phase }: Waiting,
  input: Exclude<Input, { verdict: "pass" }>,
  gate: Check,
): Result<{ decision: Decision }, "no-reason" | "deadline-before-decision"> {
  const { verdict, reason, on } = input;
  if (gate.outcome === "met" && reason === undefined) {
    return refuse("no-reason", `unit "${id}" meets the gate of phase "${phase}", and the ${verdict} gives no reason`);
  }
  if (verdict === "redo" && input.deadline !== undefined && dayOf(input.deadline) < on) {
    return refuse("deadline-before-decision", `unit "${id}" sent back on ${on} would be due on ${input.deadline}`);
  }
  return { ok: true, decision: { ...input, gate } };
}
