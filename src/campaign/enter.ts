import type * as z from "zod";
import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { hasErrors, pinOf } from "../definitions/index.js";
import { entered } from "./evolve.js";
import { lint } from "./lint.js";
import { EnterInput, type InPhaseUnit, type Plan, type UnitEntered } from "./schema/index.js";

/**
 * Takes a unit into the first phase of a plan, and pins the plan: later steps are taken under this one and no other.
 *
 * Refuses with `invalid-input`, `unsound-plan` (the linter finds an error in it), `unknown-batch` (a batch the plan does not
 * have, or none where it has some), and `not-in-batch` (the batch lists its units, and not this one).
 *
 * @param plan - the campaign
 * @param input - the unit, its batch, and who takes it in on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#enter}
 */
export function enter(
  plan: Plan,
  input: z.input<typeof EnterInput>,
): Result<
  { unit: InPhaseUnit; event: UnitEntered },
  "invalid-input" | "unsound-plan" | "unknown-batch" | "not-in-batch"
> {
  const read = readInput(EnterInput, input, `enter plan "${plan.id}"`);
  if (!read.ok) return read;
  const [phase] = plan.phases;
  const findings = lint(plan);
  if (phase === undefined || hasErrors(findings)) return unsound(plan, findings);
  const refused = outOfBatch(plan, read.value);
  if (refused !== undefined) return refused;
  const event: UnitEntered = { type: "unit-entered", ...read.value, plan: pinOf(plan), phase: phase.id };
  return { ok: true, unit: entered(event), event };
}

function outOfBatch(
  { id, batches }: Plan,
  { unit, batch }: z.output<typeof EnterInput>,
): Refused<"unknown-batch" | "not-in-batch"> | undefined {
  if (batch === undefined && batches.length === 0) return undefined;
  const found = batches.find((candidate) => candidate.id === batch);
  if (found === undefined) {
    const known = batches.length === 0 ? "none" : batches.map((candidate) => `"${candidate.id}"`).join(", ");
    return refuse(
      "unknown-batch",
      `unit "${unit}" enters in ${batch === undefined ? "no batch" : `batch "${batch}"`}; the batches of plan "${id}" are ${known}`,
    );
  }
  if (found.units === undefined || found.units.includes(unit)) return undefined;
  return refuse("not-in-batch", `batch "${found.id}" of plan "${id}" does not list unit "${unit}"`);
}

function unsound({ id, version }: Plan, findings: ReturnType<typeof lint>): Refused<"unsound-plan"> {
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return refuse("unsound-plan", `plan "${id}" version ${version} takes no unit in: ${errors.join("; ")}`);
}
