import type * as z from "zod";
import { dayOf, refuse, type Result } from "../core/index.js";
import { judgeGate, shut, type ShutCode } from "./gate.js";
import type { AppliedUnit, DecideTransitionInput, Decision, HeldUnit, Plan } from "./schema/index.js";

/** What can stand against a verdict because of its own arguments. */
export type DecisionCode = "not-applied-for" | "undeclared-fact" | ShutCode | "no-reason" | "deadline-before-decision";

/**
 * Makes a verdict into a decision that carries what the gate saw, or refuses it.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit whose application waits
 * @param input - the verdict as it was given
 * @internal
 */
export function judge(
  plan: Plan,
  { id, phase, application }: AppliedUnit | HeldUnit,
  input: z.output<typeof DecideTransitionInput>,
): Result<{ decision: Decision }, DecisionCode> {
  const { to, facts, reason, on } = input;
  if (to !== application.to) {
    return refuse("not-applied-for", `unit "${id}" applied for "${application.to}", not for "${to}"`);
  }
  const judged = judgeGate(plan, phase, facts);
  if (!judged.ok) return judged;
  const { outcome, reasons } = judged.gate;
  if (input.verdict === "pass") {
    if (outcome !== "met") return shut(id, phase, { outcome, reasons });
    return { ok: true, decision: { ...input, gate: { outcome, reasons } } };
  }
  if (outcome === "met" && reason === undefined) {
    return refuse(
      "no-reason",
      `unit "${id}" meets the gate of phase "${phase}", and the ${input.verdict} gives no reason`,
    );
  }
  if (input.verdict === "redo" && input.deadline !== undefined && dayOf(input.deadline) < on) {
    return refuse("deadline-before-decision", `unit "${id}" sent back on ${on} would be due on ${input.deadline}`);
  }
  return { ok: true, decision: { ...input, gate: judged.gate } };
}
