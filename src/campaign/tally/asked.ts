import { backdated, remembered, uncountable, type Refused, type Result } from "../../core/index.js";
import { canonicalJson, type Pin } from "../../definitions/index.js";
import type { Condition, Facts } from "../../rules/index.js";
import { askedAt, checkGate, type FactRefusal } from "../gate.js";
import { stagesOf } from "../plan.js";
import type { Attempt, Plan, Unit } from "../schema/index.js";
import { emptyTally, valueOf, type Counting } from "../tally.js";
import { ownPlan, versionsOf, type PlanVersions, type Versions } from "../versions.js";
import type { AskedCounts, AskedState, AskedTally } from "./asked-schema.js";

/** One thing that a plan asks before a transition. */
export interface AskedCondition {
  /** Under which it is counted. */
  readonly name: string;
  readonly phase: string;
  readonly condition: Condition;
}

/** What a plan asks before each transition, in the order in which a gate answers. */
export const askedOfPlan = /* @__PURE__ */ remembered(
  (plan: Plan): ReadonlyMap<string, readonly AskedCondition[]> =>
    new Map(
      stagesOf(plan).map(({ id: phase }) => {
        const all = askedAt(plan, phase);
        return [phase, all.map((condition) => ({ name: canonicalJson([phase, condition]), phase, condition }))];
      }),
    ),
);

/** The reference day, by what to break down, and what is known of the units. */
export interface AskedCounting extends Counting {
  /** What is known of each unit, by its id; of one that is missing nothing is known. */
  readonly facts: Readonly<Record<string, Facts>>;
}

/** Why it cannot be counted what units have of what they are asked. */
export type AskedRefusal =
  "invalid-input" | "definition-changed" | "another-plan" | "after-reference-day" | "duplicate-id" | FactRefusal;

/**
 * Counts how many units have, lack, or may have each thing that is asked of them: a body set up in 87 of 87, an evaluation held everywhere.
 *
 * A unit is asked in the phase in which it is, where its facts and its own way answer as `checkGate` does, and was asked in every phase
 * that it passed. What was asked there is met, by the version under which the verdict let it through; on the very day of a move the
 * moments decide where both are known, and otherwise the version that it left.
 *
 * Refuses with `invalid-input`, `another-plan` (the plans are not versions of one, from the oldest on), `definition-changed` (a unit
 * runs under no plan that is handed in, or passed a phase under none), `after-reference-day`, `duplicate-id`, and with
 * `undeclared-fact`, `impossible-fact` and `contradicts-evaluation` as `checkGate` does.
 *
 * @param plans - the plan of all the units, or the versions under which they run or ran
 * @param units - as they stood on the reference day, each once; none gives the tally with which all others merge to themselves
 * @param counting - the reference day, by what to break down, and what is known of each unit
 * @example
 * {@includeCode ../../../test/campaign/asked.test.ts#asked}
 */
export function tallyAsked(
  plans: PlanVersions,
  units: Iterable<Unit>,
  { facts, ...counting }: AskedCounting,
): Result<{ tally: AskedTally }, AskedRefusal> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const empty = emptyTally(plans, counting);
  if (!empty.ok) return empty;
  const all = [...units];
  const refused = uncountable("unit", all, counting.asOf);
  if (refused !== undefined) return refused;
  const { asOf, by, versions } = empty.tally;
  const groups: Record<string, Draft> = {};
  for (const unit of all) {
    const own = ownPlan(`unit "${unit.id}"`, unit.plan, read.versions);
    if (!own.ok) return own;
    const known = (Object.hasOwn(facts, unit.id) ? facts[unit.id] : undefined) ?? {};
    const stands = standingOf(own.plan, unit, read.versions, known);
    if (!stands.ok) return stands;
    const name = JSON.stringify(by.map((key) => valueOf(key, own.plan, unit)));
    count((groups[name] ??= { units: 0, conditions: {} }), stands.states);
  }
  return { ok: true, tally: { asOf, by, versions: versions.map(({ plan }) => plan), groups } };
}

interface Draft extends AskedCounts {
  units: number;
  readonly conditions: Record<string, Partial<Record<AskedState, number>>>;
}

function count(draft: Draft, states: readonly (readonly [name: string, state: AskedState])[]): void {
  draft.units += 1;
  for (const [name, state] of states) {
    const counts = (draft.conditions[name] ??= {});
    counts[state] = (counts[state] ?? 0) + 1;
  }
}

/** How a unit stands to all that is or was asked of it, each thing once. */
function standingOf(
  plan: Plan,
  unit: Unit,
  versions: Versions,
  facts: Facts,
): Result<{ states: readonly (readonly [string, AskedState])[] }, AskedRefusal> {
  const passed = new Map<string, Plan>();
  for (const attempt of unit.attempts.filter(({ decision }) => decision.verdict === "pass")) {
    const then = ownPlan(`unit "${unit.id}" in phase "${attempt.phase}"`, judgedUnder(unit, attempt), versions);
    if (!then.ok) return then;
    passed.set(attempt.phase, then.plan);
  }
  const was = [...passed].flatMap(([phase, then]) => namesIn(then, phase).map((name) => [name, "met"] as const));
  if (unit.status === "completed") return { ok: true, states: was };
  const checked = checkGate(plan, unit, facts);
  if (!checked.ok) return checked as Refused<AskedRefusal>; // only a completed unit has a wrong status
  const is = namesIn(plan, unit.phase).flatMap((name, index) => {
    const answer = checked.conditions[index];
    return answer === undefined ? [] : [[name, answer.outcome] as const];
  });
  const toCome = stagesOf(plan).filter(({ id }) => id !== unit.phase && !passed.has(id));
  const willBe = toCome.flatMap(({ id }) => namesIn(plan, id).map((name) => [name, "not-reached"] as const));
  return { ok: true, states: [...new Map<string, AskedState>([...was, ...is, ...willBe])] };
}

function namesIn(plan: Plan, phase: string): readonly string[] {
  return (askedOfPlan(plan).get(phase) ?? []).map(({ name }) => name);
}

function judgedUnder({ plan, earlierPlans }: Unit, { decision }: Attempt): Pin {
  // Of the plans that it ran under before, the first that it left no sooner than it was judged.
  return earlierPlans.find(({ moved }) => backdated("", decision, moved) === undefined)?.plan ?? plan;
}
