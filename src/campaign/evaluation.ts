import type * as z from "zod";
import { refuse, repeated, type InputOf, type Refused, type Result } from "../core/index.js";
import { found, impossibleFact, withRates } from "./declared.js";
import { evaluated, lookedBack, type UnitUnderWay } from "./evolve.js";
import { notToHold, takeUnit, type UnitStepRefusal } from "./guard.js";
import { occasionsFor, type Occasion } from "./occasion.js";
import { stageOf } from "./plan.js";
import {
  LookBackInput,
  RecordEvaluationInput,
  type Evaluation,
  type EvaluationRecorded,
  type InPhaseUnit,
  type LookedBack,
  type Plan,
  type StoppedUnit,
  type Unit,
} from "./schema/index.js";
import { isAttended } from "./supervision.js";

/** What can stand against an evaluation because of its own arguments. */
export type EvaluationRefusal =
  | "unknown-evaluation"
  | "unknown-round"
  | "undeclared-fact"
  | "impossible-fact"
  | "contradicts-rate"
  | "already-recorded"
  | "supervisor-absent";
/** What can stand against a look-back because of its own arguments. */
export type LookBackRefusal = "unknown-question" | "unanswered-question" | "no-reason";

/**
 * Records an evaluation by the people (群众评价会议, 满意度测评, 问卷调查) that the plan asks for in the unit's phase or on one of its
 * tracks, and what came out of it; gates read it from there.
 *
 * It belongs to the attempt that runs: a unit that does its phase again is evaluated again, unless the plan says once. Within
 * one attempt it is held once, so that nobody asks until the answer pleases; only what a verdict held the unit up for may be
 * collected further, once for each such verdict, also by an evaluation of a phase behind the unit. On a track that goes round it is held once for each round, from the round's first day on, whichever phase the
 * unit is in, and what it found belongs to that round; a redo of the last transition asks again about every round.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (the unit is through), `backdated`, `not-independent` (the
 * unit itself, or whoever applied for it), `nothing-planned` (neither the phase nor a track has an evaluation), `unknown-evaluation` (not one of theirs),
 * `unknown-round` (none of its track's, or one where the track has none), `undeclared-fact` (one that the evaluation does not supply),
 * `impossible-fact` (outside the ends that the plan declares, or of another kind), `contradicts-rate` (a fact that is not the value of
 * the rate handed in with it), `round-not-begun`, `already-held`, `too-late` (a baseline, once the unit has applied, but where a verdict
 * that holds it up asks for more of it), `already-recorded` (to the letter), and
 * `supervisor-absent` (nobody of the kind of body that the plan wants present, and that supervises the unit, was).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param input - the evaluation, its facts, who was there, and who records it on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#record-evaluation}
 */
export function recordEvaluation(
  plan: Plan,
  unit: Unit,
  input: InputOf<typeof RecordEvaluationInput>,
): Result<
  { unit: UnitUnderWay; event: EvaluationRecorded },
  UnitStepRefusal<"recordEvaluation"> | "invalid-input" | EvaluationRefusal
> {
  const taken = takeUnit("recordEvaluation", RecordEvaluationInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const { before } = taken;
  const rated = withRates(`evaluation "${taken.given.evaluation}" of unit "${before.id}"`, taken.given);
  if (!rated.ok) return rated;
  const { given } = rated;
  const chosen = occasionFor(plan, before, given);
  if (!chosen.ok) return chosen;
  const { occasion } = chosen;
  const refused =
    strangeFact(occasion.evaluation, given) ??
    impossibleFact(`evaluation "${occasion.evaluation.id}" of unit "${before.id}"`, given.facts, found(plan)) ??
    notToHold(plan, occasion, before, given.on) ??
    heldSo(before, given) ??
    unattended(plan, occasion.evaluation, before, given);
  if (refused !== undefined) return refused;
  const event: EvaluationRecorded = { type: "evaluation-recorded", unit: before.id, ...given };
  return { ok: true, unit: evaluated(before, event), event };
}

type Given = z.output<typeof RecordEvaluationInput>;

function occasionFor(
  plan: Plan,
  unit: UnitUnderWay,
  given: Given,
): Result<{ occasion: Occasion }, "unknown-evaluation" | "unknown-round"> {
  const occasions = occasionsFor(plan, unit).filter(({ evaluation }) => evaluation.id === given.evaluation);
  const occasion = occasions.find(({ round }) => round?.id === given.round);
  if (occasion !== undefined) return { ok: true, occasion };
  if (occasions.length === 0) {
    const message = `neither phase "${unit.phase}" nor a track of plan "${plan.id}" has an evaluation "${given.evaluation}"`;
    return refuse("unknown-evaluation", message);
  }
  const said = given.round === undefined ? "for no round" : `for round "${given.round}"`;
  const known = occasions.flatMap(({ round }) => (round === undefined ? [] : [`"${round.id}"`])).join(", ") || "none";
  return refuse(
    "unknown-round",
    `"${given.evaluation}" is recorded ${said}; plan "${plan.id}" holds it in the rounds ${known}`,
  );
}

function strangeFact({ id, facts }: Evaluation, given: Given): Refused<"undeclared-fact"> | undefined {
  const strange = Object.keys(given.facts).find((name) => !facts.includes(name));
  if (strange === undefined) return undefined;
  return refuse("undeclared-fact", `evaluation "${id}" supplies ${facts.join(", ")}, and not "${strange}"`);
}

/** What was recorded to the letter already is one evaluation sent twice, not more that was collected. */
export function heldSo({ id, attempt }: UnitUnderWay, given: Given): Refused<"already-recorded"> | undefined {
  return repeated(`evaluation of unit "${id}"`, attempt.evaluations, given);
}

function unattended(
  plan: Plan,
  evaluation: Evaluation,
  unit: UnitUnderWay,
  given: Given,
): Refused<"supervisor-absent"> | undefined {
  const { id, presence } = evaluation;
  if (isAttended(plan, unit, evaluation, given)) return undefined;
  return refuse("supervisor-absent", `no ${presence} that supervises unit "${unit.id}" was present at "${id}"`);
}

/**
 * Looks back at the phase a unit is in (回头看), question by question, with an overall verdict; a unit that is not up to standard
 * stops, and applies for nothing until it is.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (the unit has applied, or is through), `backdated`,
 * `not-independent` (the unit itself, or whoever applied for it), `nothing-planned` (the phase has no look-back), `not-the-supervisor`
 * (the plan leaves it to a kind of body, and nobody acts for one that supervises the unit), `unknown-question`,
 * `unanswered-question` (each is answered once), and `no-reason` (the verdict is not what the answers say, and nothing says
 * why).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param input - the answers, the verdict, and who gives it on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#look-back}
 */
export function lookBack(
  plan: Plan,
  unit: Unit,
  input: InputOf<typeof LookBackInput>,
): Result<
  { unit: InPhaseUnit | StoppedUnit; event: LookedBack },
  UnitStepRefusal<"lookBack"> | "invalid-input" | LookBackRefusal
> {
  const taken = takeUnit("lookBack", LookBackInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const asked = stageOf(plan, before.phase).lookBack?.questions.map(({ id }) => id) ?? [];
  const refused = misanswered(asked, given) ?? unfounded(before.id, given);
  if (refused !== undefined) return refused;
  const event: LookedBack = { type: "looked-back", unit: before.id, ...given };
  return { ok: true, unit: lookedBack(before, event), event };
}

type Found = z.output<typeof LookBackInput>;

function misanswered(
  asked: readonly string[],
  { answers }: Found,
): Refused<"unknown-question" | "unanswered-question"> | undefined {
  const strange = answers.find(({ question }) => !asked.includes(question));
  if (strange !== undefined) return refuse("unknown-question", `the look-back does not ask "${strange.question}"`);
  const wanting = asked.find((id) => answers.filter(({ question }) => question === id).length !== 1);
  if (wanting === undefined) return undefined;
  return refuse("unanswered-question", `the look-back asks "${wanting}", which is to be answered once`);
}

function unfounded(unit: string, { answers, verdict, reason }: Found): Refused<"no-reason"> | undefined {
  const lacking = answers.filter(({ finding }) => finding === "lacking").length;
  if (reason !== undefined || (lacking === 0) === (verdict === "up-to-standard")) return undefined;
  return refuse(
    "no-reason",
    `unit "${unit}" is ${verdict} with ${lacking} of ${answers.length} lacking, and nothing says why`,
  );
}
