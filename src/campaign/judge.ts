import type * as z from "zod";
import { addMonths } from "../calendar/index.js";
import { isLate, refuse, type Refused, type Result } from "../core/index.js";
import type { Check, Fact } from "../rules/index.js";
import { eachAsked, judgeGate, shut, type FactRefusal, type GateRefusal } from "./gate.js";
import { stageOf } from "./plan.js";
import {
  COMPLETION,
  type AppliedUnit,
  type DecideTransitionInput,
  type Decision,
  type HeldUnit,
  type Plan,
} from "./schema/index.js";

/** What can stand against a verdict because of its own arguments. */
export type DecisionRefusal =
  | "not-applied-for"
  | FactRefusal
  | GateRefusal
  | "no-reason"
  | "too-early"
  | "deadline-before-decision"
  | "unknown-deliverable"
  | "nothing-to-collect";

/**
 * Makes a verdict into a decision that carries what the gate saw, or refuses it.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit whose application waits
 * @param input - the verdict as it was given
 * @internal
 */
export function judge(plan: Plan, unit: Waiting, input: Input): Result<{ decision: Decision }, DecisionRefusal> {
  const { id, application } = unit;
  if (input.to !== application.to) {
    return refuse("not-applied-for", `unit "${id}" applied for "${application.to}", not for "${input.to}"`);
  }
  const judged = judgeGate(plan, unit, input.facts);
  if (!judged.ok) return judged;
  const { facts, gate } = judged;
  switch (input.verdict) {
    case "pass":
      return letGo(plan, unit, { ...input, facts }, gate);
    case "redo":
      return sendBack(plan, unit, { ...input, facts }, gate);
    case "hold":
      return holdUp(plan, unit, { ...input, facts }, gate);
  }
}

type Waiting = AppliedUnit | HeldUnit;
type Input = z.output<typeof DecideTransitionInput>;
/** A verdict with all the facts it rests on. */
type Seen<Verdict extends Input["verdict"]> = Extract<Input, { verdict: Verdict }> & { facts: Record<string, Fact> };

function letGo(
  plan: Plan,
  unit: Waiting,
  input: Seen<"pass">,
  { outcome, reasons }: Check,
): Result<{ decision: Decision }, GateRefusal | "no-reason" | "too-early"> {
  const { id, phase, application } = unit;
  if (outcome !== "met") return shut(id, phase, { outcome, reasons });
  const early = throughTooEarly(plan, unit, input);
  if (early !== undefined) return early;
  const review = application.reviews.at(-1);
  if (review?.opinion === "object" && input.reason === undefined) {
    return refuse(
      "no-reason",
      `"${review.by}" objects to unit "${id}" leaving "${phase}", and the pass gives no reason`,
    );
  }
  return { ok: true, decision: { ...input, gate: { outcome, reasons } } };
}

/** A month that lacks the day ends with its last one. */
function throughTooEarly(
  { id, leastMonths }: Plan,
  unit: Waiting,
  { to, on }: Input,
): Refused<"too-early"> | undefined {
  if (leastMonths === undefined || to !== COMPLETION) return undefined;
  const first = addMonths(unit.entered.on, leastMonths, "last-of-month");
  if (on >= first) return undefined;
  return refuse(
    "too-early",
    `unit "${unit.id}" entered on ${unit.entered.on}, and plan "${id}" lasts it at least ${leastMonths} months, until ${first}`,
  );
}

function sendBack(
  plan: Plan,
  unit: Waiting,
  input: Seen<"redo">,
  gate: Check,
): Result<{ decision: Decision }, "no-reason" | "deadline-before-decision" | "unknown-deliverable"> {
  const { deadline, redraw = [], on, at } = input;
  const refused = unexplained(unit, input, gate);
  if (refused !== undefined) return refused;
  if (deadline !== undefined && isLate(input, deadline) === true) {
    return refuse("deadline-before-decision", `unit "${unit.id}" sent back on ${at ?? on} would be due on ${deadline}`);
  }
  const strange = redraw.find((id) => !isAskedFor(plan, unit, id));
  if (strange !== undefined) {
    return refuse(
      "unknown-deliverable",
      `unit "${unit.id}" is to redraw "${strange}", which plan "${plan.id}" does not ask for in "${unit.phase}"`,
    );
  }
  return { ok: true, decision: { ...input, gate } };
}

/** Whether the gate that the unit comes to again asks for the deliverable: only then does the order to redraw it bind. */
function isAskedFor(plan: Plan, { phase, application }: Waiting, deliverable: string): boolean {
  const tracks = application.to === COMPLETION ? (plan.tracks ?? []) : [];
  return [stageOf(plan, phase), ...tracks]
    .flatMap(({ requirements = [] }) => requirements)
    .some((requirement) => requirement.kind === "deliverable" && requirement.deliverable === deliverable);
}

/** What is to be collected stands in the verdict: what it names, or else all that the gate leaves open. */
function holdUp(
  plan: Plan,
  unit: Waiting,
  input: Seen<"hold">,
  gate: Check,
): Result<{ decision: Decision }, "no-reason" | "nothing-to-collect"> {
  const refused = unexplained(unit, input, gate);
  if (refused !== undefined) return refused;
  const open = isOpen(gate) ? eachAsked(plan, unit.phase, input.facts).filter(isOpen) : [];
  const facts = [...new Set(open.flatMap(({ reasons }) => reasons.map(({ fact }) => fact)))];
  const { collect = facts } = input;
  const settled = collect.find((name) => !facts.includes(name));
  if (settled !== undefined) {
    return refuse("nothing-to-collect", `"${settled}" of unit "${unit.id}" is no fact that its gate leaves open`);
  }
  return { ok: true, decision: { ...input, ...(collect.length > 0 && { collect }), gate } };
}

function isOpen({ outcome }: Check): boolean {
  return outcome === "undetermined" || outcome === "unknown";
}

/** Facts are not everything, but whoever sends back a unit against them, or holds it up though they decide, says why. */
function unexplained(
  { id, phase }: Waiting,
  { verdict, reason }: Input,
  { outcome }: Check,
): Refused<"no-reason"> | undefined {
  const isDecided = outcome === "met" || (verdict === "hold" && outcome === "not-met");
  if (!isDecided || reason !== undefined) return undefined;
  return refuse(
    "no-reason",
    `the gate of phase "${phase}" is ${outcome} for unit "${id}", and the ${verdict} gives no reason`,
  );
}
