import { findingsAt, type Finding, type FindingPath } from "../definitions/index.js";
import { lintDates, type DateFault } from "./lint-dates.js";
import { lintGates, type GateFault } from "./lint-gates.js";
import type { Plan } from "./schema/index.js";

/** What the linter can say about a plan. */
export type PlanFault =
  | "no-phases"
  | "duplicate-phase-id"
  | "duplicate-fact-id"
  | "duplicate-batch-id"
  | "batch-without-units"
  | "unit-listed-twice"
  | DateFault
  | GateFault;

/**
 * Names what is wrong with a plan that its schema cannot see.
 *
 * Errors, with which no unit may enter: `no-phases`, `duplicate-phase-id`, `duplicate-fact-id`, `duplicate-batch-id`,
 * `batch-without-units` (an empty list lets nobody in), `unit-listed-twice` (in one batch or in two), `dates-backwards`,
 * `undeclared-fact` (a gate reads it, and the plan does not declare it), `fact-of-another-kind` (a gate compares a number as
 * a text), `gate-never-met` (whatever the facts within their ends). Warnings: `gate-always-met`, `phases-overlap` (also those
 * out of order) and `batches-overlap`; the day on which one ends may be the day on which the next begins.
 *
 * @param plan - a plan that its schema has let through
 * @returns the findings; none for a sound plan
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#lint}
 */
export function lint(plan: Plan): readonly Finding<PlanFault>[] {
  return [...phaseCount(plan), ...repeatedIds(plan), ...batchUnits(plan), ...lintDates(plan), ...lintGates(plan)];
}

function phaseCount({ id, phases }: Plan): readonly Finding<PlanFault>[] {
  return phases.length > 0 ? [] : [error("no-phases", ["phases"], `plan "${id}" has no phase to enter`)];
}

function repeatedIds({ phases, facts, batches }: Plan): readonly Finding<PlanFault>[] {
  return [
    ...findingsAt(["phases"], repeats("phase", phases)),
    ...findingsAt(["facts"], repeats("fact", facts)),
    ...findingsAt(["batches"], repeats("batch", batches)),
  ];
}

function repeats(
  noun: "phase" | "fact" | "batch",
  things: readonly { readonly id: string }[],
): readonly Finding<PlanFault>[] {
  const ids = things.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [error(`duplicate-${noun}-id`, [index, "id"], `a second ${noun} is called "${id}"`)];
  });
}

function batchUnits({ batches }: Plan): readonly Finding<PlanFault>[] {
  const listedIn = new Map<string, string>();
  return batches.flatMap(({ id, units }, index) => {
    const path = ["batches", index, "units"];
    if (units?.length === 0)
      return [error("batch-without-units", path, `batch "${id}" lists no unit, so none may enter`)];
    return (units ?? []).flatMap((unit, position) => {
      const earlier = listedIn.get(unit);
      listedIn.set(unit, id);
      if (earlier === undefined) return [];
      const message = `batch "${id}" lists unit "${unit}", which batch "${earlier}" lists before`;
      return [error("unit-listed-twice", [...path, position], message)];
    });
  });
}

function error(code: PlanFault, path: FindingPath, message: string): Finding<PlanFault> {
  return { code, severity: "error", path, message };
}
