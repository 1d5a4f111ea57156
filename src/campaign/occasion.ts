import { remembered } from "../core/index.js";
import { factsOf, type Condition } from "../rules/index.js";
import type { UnitUnderWay } from "./evolve.js";
import { factIn } from "./fact-name.js";
import { stagesOf } from "./plan.js";
import { UNDIVIDED, type Evaluation, type OpenAttempt, type Plan, type Round, type Track } from "./schema/index.js";
import { isAttended } from "./supervision.js";

/** One time for which a plan wants an evaluation: in its phase, on its track, or in one round of a track that goes round. */
export interface Occasion {
  readonly evaluation: Evaluation;
  readonly round?: Round | undefined;
}

/** Every occasion for an evaluation that a plan has, in its order. */
const allOccasions = /* @__PURE__ */ remembered(({ evaluations = [], tracks = [] }: Plan): readonly Occasion[] =>
  evaluations.flatMap((evaluation): readonly Occasion[] => {
    const rounds = tracks.find(({ id }) => id === evaluation.track)?.rounds;
    return rounds?.map((round) => ({ evaluation, round })) ?? [{ evaluation }];
  }),
);

/** The phase that an evaluation belongs to; none for one that stands on a track. */
function phaseOf({ phase = UNDIVIDED, track }: Evaluation): string | undefined {
  return track === undefined ? phase : undefined;
}

/**
 * Lists the occasions of a phase, or those of the tracks, which run beside all phases.
 *
 * @param plan - the plan
 * @param stage - a phase's id, or `undivided`; without it those of the tracks
 * @internal
 */
export function occasionsOf(plan: Plan, stage?: string): readonly Occasion[] {
  return allOccasions(plan).filter(({ evaluation }) => phaseOf(evaluation) === stage);
}

/**
 * Lists the occasions that a unit may take where it is: those of its phase and of the tracks, and those of phases behind it of which the
 * verdict that holds it up asks to collect more.
 *
 * @param plan - the plan
 * @param unit - the unit
 * @internal
 */
export function occasionsFor(plan: Plan, unit: UnitUnderWay): readonly Occasion[] {
  const stages = stagesOf(plan).map(({ id }) => id);
  const behind = stages.slice(0, stages.indexOf(unit.phase)).flatMap((stage) => occasionsOf(plan, stage));
  return [
    ...occasionsOf(plan, unit.phase),
    ...occasionsOf(plan),
    ...behind.filter((occasion) => isOutstanding(occasion, unit)),
  ];
}

/**
 * Tells whether the verdict that holds a unit up asks to collect what an evaluation supplies, and nobody has since.
 *
 * @param occasion - one of the plan's
 * @param unit - the unit
 * @internal
 */
export function isOutstanding(occasion: Occasion, unit: UnitUnderWay): boolean {
  const wanted = unit.status === "held" ? unit.collecting : [];
  return occasion.evaluation.facts.some((fact) => wanted.includes(nameIn(occasion, fact)));
}

/**
 * Names the phase at whose end an evaluation is judged: its own, and for one on a track the last.
 *
 * @param plan - the plan
 * @param evaluation - one of its evaluations
 * @internal
 */
export function judgedAt(plan: Plan, evaluation: Evaluation): string {
  return phaseOf(evaluation) ?? lastOf(plan);
}

function lastOf(plan: Plan): string {
  return stagesOf(plan).at(-1)?.id ?? UNDIVIDED;
}

/**
 * Names a fact of an evaluation as gates are told it: each round has its own, `satisfaction.2011`.
 *
 * @param occasion - the occasion, or its round
 * @param fact - as the plan declares it
 * @internal
 */
export function nameIn({ round }: Pick<Occasion, "round">, fact: string): string {
  return factIn(fact, round?.id);
}

/**
 * Lists the names, as gates are told them, of what evaluations supply: nobody else does, in whatever phase.
 *
 * @param plan - the plan
 * @internal
 */
export const suppliedNames = /* @__PURE__ */ remembered(
  (plan: Plan): ReadonlySet<string> =>
    new Set(allOccasions(plan).flatMap((occasion) => occasion.evaluation.facts.map((fact) => nameIn(occasion, fact)))),
);

/**
 * Names a fact that a plan declares as gates are told it: once for each round that answers it, or as it is.
 *
 * @param plan - the plan
 * @param fact - as the plan declares it
 * @internal
 */
export function namesFor(plan: Plan, fact: string): readonly string[] {
  const rounds = occasionsOf(plan).filter(
    ({ evaluation, round }) => round !== undefined && evaluation.facts.includes(fact),
  );
  return rounds.length === 0 ? [fact] : rounds.map((occasion) => nameIn(occasion, fact));
}

/**
 * Says what a track asks at the last transition: its gate, and one that reads what the rounds answer once for each of them.
 *
 * @param plan - the plan
 * @param track - one of its tracks
 * @internal
 */
export function gatesOf({ evaluations = [] }: Plan, { id, gate, rounds }: Track): readonly Condition[] {
  if (gate === undefined) return [];
  const answered = new Set(evaluations.flatMap(({ track, facts }) => (track === id ? facts : [])));
  if (rounds === undefined || !factsOf(gate).some((fact) => answered.has(fact))) return [gate];
  return rounds.map((round) => renamed(gate, (fact) => (answered.has(fact) ? nameIn({ round }, fact) : fact)));
}

function renamed(condition: Condition, nameOf: (fact: string) => string): Condition {
  const all = (parts: readonly Condition[]): readonly Condition[] => parts.map((part) => renamed(part, nameOf));
  if ("fact" in condition) return { ...condition, fact: nameOf(condition.fact) };
  if ("not" in condition) return { not: renamed(condition.not, nameOf) };
  if ("count" in condition) return { count: { ...condition.count, of: all(condition.count.of) } };
  return "all" in condition ? { all: all(condition.all) } : { any: all(condition.any) };
}

/**
 * Finds what was recorded of an occasion and counts, oldest first: nothing from before the unit was sent back where the evaluation
 * is judged, unless the plan asks once for all; and nothing at which nobody was whom the plan wants there, as it may be after a move to
 * another version.
 *
 * @param plan - the plan
 * @param unit - the unit
 * @param occasion - one of the plan's
 * @internal
 */
export function standingOf(
  plan: Plan,
  unit: UnitUnderWay,
  { evaluation, round }: Occasion,
): OpenAttempt["evaluations"] {
  const { attempts, attempt, phase: now } = unit;
  const { id, repeats } = evaluation;
  const phase = phaseOf(evaluation);
  const end = phase ?? lastOf(plan);
  const sentBack =
    repeats === "once"
      ? -1
      : attempts.findLastIndex((other) => other.phase === end && other.decision.verdict === "redo");
  const stages = stagesOf(plan).map((stage) => stage.id);
  const isBefore = (other: string): boolean => phase !== undefined && stages.indexOf(other) < stages.indexOf(phase);
  return [...attempts.slice(sentBack + 1), { ...attempt, phase: now }]
    .filter((other) => !isBefore(other.phase))
    .flatMap(({ evaluations }) => evaluations)
    .filter((record) => record.evaluation === id && record.round === round?.id)
    .filter((record) => isAttended(plan, unit, evaluation, record));
}
