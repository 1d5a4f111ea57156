import type { Refused, Result } from "../core/index.js";
import { factsOf, type Facts, type Outcome, type Reason } from "../rules/index.js";
import type { UnitUnderWay } from "./evolve.js";
import { checkGate, wholeCondition, type FactRefusal } from "./gate.js";
import { stagesOf } from "./plan.js";
import type { Plan, Unit } from "./schema/index.js";

/** One thing that is asked before a transition, and the units that it keeps. */
export interface Blocker {
  readonly phase: string;
  readonly fact: string;
  readonly comparison: Reason["comparison"];
  readonly required: Reason["required"];
  /** What the comparison answered; below a `not` it is the one that is met that stands in the way. */
  readonly outcome: Outcome;
  /** The units, in the order in which they were given. */
  readonly units: readonly string[];
}

/**
 * Tells who is blocked by what: for each thing asked at the end of a phase, the units in the phase that do not meet it.
 *
 * A unit may stand under several. Units that meet everything, and those that are through, stand under none. Refuses as
 * `checkGate` does, with `invalid-input`, `definition-changed`, `undeclared-fact` and `contradicts-evaluation`; the message names
 * the unit.
 *
 * @param plan - the plan of all the units
 * @param units - the units, in any status
 * @param facts - what is known of each unit, by its id; of one that is missing nothing is known
 * @returns those that block most units first, then in the plan's order
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#blockers}
 */
export function blockers(
  plan: Plan,
  units: Iterable<Unit>,
  facts: Readonly<Record<string, Facts>>,
): Result<{ blockers: readonly Blocker[] }, BlockersRefusal> {
  const found = new Map<string, Found>();
  for (const unit of units) {
    if (unit.status === "completed") continue;
    const checked = checkGate(plan, unit, (Object.hasOwn(facts, unit.id) ? facts[unit.id] : undefined) ?? {});
    if (!checked.ok) return checked as Refused<BlockersRefusal>; // only a completed unit has a wrong status
    const { outcome, reasons } = checked.gate;
    if (outcome !== "met") for (const reason of reasons) note(found, unit, reason);
  }
  const place = new Map(askedOf(plan).map((name, index) => [name, index]));
  const placeOf = ({ phase, fact }: Blocker): number => place.get(nameOf(phase, fact)) ?? place.size;
  const order = (one: Blocker, other: Blocker): number =>
    other.units.length - one.units.length || placeOf(one) - placeOf(other);
  return { ok: true, blockers: [...found.values()].sort(order) };
}

/** Why it cannot be told who is blocked. */
export type BlockersRefusal = "invalid-input" | "definition-changed" | FactRefusal;
type Found = Blocker & { readonly units: string[] };

/** Everything that is asked at the end of each phase, in the plan's order. */
function askedOf(plan: Plan): readonly string[] {
  return stagesOf(plan).flatMap(({ id }) => {
    const condition = wholeCondition(plan, id);
    return condition === undefined ? [] : factsOf(condition).map((fact) => nameOf(id, fact));
  });
}

function nameOf(phase: string, fact: string): string {
  return JSON.stringify([phase, fact]);
}

function note(found: Map<string, Found>, { id, phase }: UnitUnderWay, reason: Reason): void {
  const { fact, comparison, required, outcome } = reason;
  const key = JSON.stringify([phase, fact, comparison, required, outcome]);
  const blocker = found.get(key);
  if (blocker === undefined) found.set(key, { phase, fact, comparison, required, outcome, units: [id] });
  else blocker.units.push(id);
}
