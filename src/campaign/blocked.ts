import type { Refused, Result } from "../core/index.js";
import { factsOf, type Facts, type Outcome, type Reason } from "../rules/index.js";
import type { UnitUnderWay } from "./evolve.js";
import { checkGate, wholeCondition, type FactRefusal } from "./gate.js";
import { stagesOf } from "./plan.js";
import type { Unit } from "./schema/index.js";
import { twice } from "./twice.js";
import { ownPlan, versionsOf, type PlanVersions, type Versions } from "./versions.js";

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
 * A unit may stand under several. Units that meet everything, and those that are through, stand under none. Each unit is judged by
 * its own version of the plan; where one asks for another number than the other, they are two things. Refuses as `checkGate` does,
 * with `invalid-input`, `definition-changed` (a unit of a plan that is not handed in), `undeclared-fact`, `impossible-fact` and
 * `contradicts-evaluation`, where the message names the unit, with `another-plan` (the plans are not versions of one, from the
 * oldest on), and with `duplicate-id` (a unit stands twice).
 *
 * @param plans - the plan of all the units, or its versions
 * @param units - the units, each once, in any status
 * @param facts - what is known of each unit, by its id; of one that is missing nothing is known
 * @returns those that block most units first, then in the order of the newest plan that asks
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#blockers}
 */
export function blockers(
  plans: PlanVersions,
  units: Iterable<Unit>,
  facts: Readonly<Record<string, Facts>>,
): Result<{ blockers: readonly Blocker[] }, BlockersRefusal> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const { versions } = read;
  const found = new Map<string, Found>();
  const met = new Set<string>();
  for (const unit of units) {
    const repeated = twice(met, unit.id);
    if (repeated !== undefined) return repeated;
    met.add(unit.id);
    const own = ownPlan(`unit "${unit.id}"`, unit.plan, versions);
    if (!own.ok) return own;
    if (unit.status === "completed") continue;
    const checked = checkGate(own.plan, unit, (Object.hasOwn(facts, unit.id) ? facts[unit.id] : undefined) ?? {});
    if (!checked.ok) return checked as Refused<BlockersRefusal>; // only a completed unit has a wrong status
    const open = checked.conditions.filter(({ outcome }) => outcome !== "met");
    for (const reason of open.flatMap(({ reasons }) => reasons)) note(found, unit, reason);
  }
  const place = new Map(askedOf(versions).map((name, index) => [name, index]));
  const placeOf = ({ phase, fact }: Blocker): number => place.get(nameOf(phase, fact)) ?? place.size;
  const order = (one: Blocker, other: Blocker): number =>
    other.units.length - one.units.length || placeOf(one) - placeOf(other);
  return { ok: true, blockers: [...found.values()].sort(order) };
}

/** Why it cannot be told who is blocked. */
export type BlockersRefusal = "invalid-input" | "definition-changed" | "another-plan" | "duplicate-id" | FactRefusal;
type Found = Blocker & { readonly units: string[] };

/** Everything that is asked at the end of each phase, each once: first what the newest version asks, in its order. */
function askedOf({ plans, stages }: Versions): readonly string[] {
  const newestFirst = [...plans.values()].reverse();
  const names = stages.flatMap((stage) =>
    newestFirst.flatMap((plan) => {
      const condition = stagesOf(plan).some(({ id }) => id === stage) ? wholeCondition(plan, stage) : undefined;
      return condition === undefined ? [] : factsOf(condition).map((fact) => nameOf(stage, fact));
    }),
  );
  return [...new Set(names)];
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
