import * as z from "zod";
import { DueMoment, IdText, Meta, Words, onItsDay, stampFields, type DeepReadonly } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { Quantity, Rate } from "../../figures/index.js";
import { Check, Facts } from "../../rules/index.js";
import { CARDS, LOOK_BACK_FINDINGS, LOOK_BACK_VERDICTS, REVIEW_OPINIONS, UnitId, MemberCount } from "./vocabulary.js";

const entry = {
  unit: UnitId,
  batch: IdText.optional(),
  /** One of the plan's levels. */
  level: IdText.optional(),
  /** The unit above it. */
  parent: UnitId.optional(),
  /** How many members it has, so that those of whom nothing was handed in are missed. */
  memberCount: MemberCount.optional(),
  ...stampFields,
  meta: Meta.optional(),
};

/** What `enter` takes beside the plan; `batch` and `level` are needed where the plan has such. */
export const EnterInput = z
  .strictObject(entry)
  .refine(({ unit, parent }) => unit !== parent, { path: ["parent"], message: "is the unit itself" });

/** What `applyForTransition` takes: who applies, and what the stage report says. */
export const ApplyForTransitionInput = z.strictObject({ report: Words.optional(), ...stampFields });

/** What `reviewTransition` takes: what the supervisors who read the stage report think of it. */
export const ReviewTransitionInput = z.strictObject({
  opinion: z.enum(REVIEW_OPINIONS),
  remarks: Words.optional(),
  ...stampFields,
});
/** What supervisors thought of an application. */
export interface Review extends DeepReadonly<z.infer<typeof ReviewTransitionInput>> {}

/** The rates that facts are the values of, by the name of the fact: with their parts, so that anybody can count them again. */
export const FactRates = z.record(IdText, Rate);
/** Rates by the name of the fact that is their value. */
export interface FactRates extends DeepReadonly<z.infer<typeof FactRates>> {}

/** What `recordEvaluation` takes: which of the plan's evaluations was held, what came out, and who was there. */
export const RecordEvaluationInput = z.strictObject({
  evaluation: IdText,
  /** The round of its track for which it was held, where that goes round. */
  round: IdText.optional(),
  /** What came out, under the names of the facts that the evaluation supplies; what is missing is unknown. */
  facts: Facts,
  rates: FactRates.optional(),
  place: Words.optional(),
  participants: Quantity.optional(),
  /** Bodies and people who were present, as the plan's roles name them. */
  present: z.array(IdText).optional(),
  ...stampFields,
});

/** What `lookBack` takes: an answer to each question of the plan, and the overall verdict. */
export const LookBackInput = z.strictObject({
  answers: z.array(z.strictObject({ question: IdText, finding: z.enum(LOOK_BACK_FINDINGS), note: Words.optional() })),
  verdict: z.enum(LOOK_BACK_VERDICTS),
  reason: Words.optional(),
  ...stampFields,
});
/** What was found when somebody looked back at a phase before its end. */
export interface LookBack extends DeepReadonly<z.infer<typeof LookBackInput>> {}

/** What `moveToPlan` takes beside the two plans. */
export const MoveToPlanInput = z.strictObject(stampFields);

const decisionFields = {
  /** The phase applied for, or `completion`. */
  to: IdText,
  /** What is known of the unit, under the names that the plan declares. */
  facts: Facts,
  reason: Words.optional(),
  ...stampFields,
};
const passInput = z.strictObject({ verdict: z.literal("pass"), ...decisionFields });
const holdInput = z.strictObject({
  verdict: z.literal("hold"),
  /** Facts of which more is to be collected before the next verdict; where a decision names none, all that the gate leaves open. */
  collect: z.array(IdText).min(1).optional(),
  ...decisionFields,
});
const redoInput = z.strictObject({
  verdict: z.literal("redo"),
  /** By when the next attempt is due. */
  deadline: DueMoment.optional(),
  card: z.enum(CARDS).optional(),
  /** What is to be made up (补课), each in words. */
  makeUp: z.array(Words).min(1).optional(),
  /** Deliverables of the plan that must be redrawn (重新制定); no version drafted before counts any more. */
  redraw: z.array(IdText).min(1).optional(),
  ...decisionFields,
});

/** What `decideTransition` takes: the verdict, the facts it rests on, and for a redo its deadline and its card. */
export const DecideTransitionInput = z.discriminatedUnion("verdict", [passInput, redoInput, holdInput]);

/** A verdict that lets a unit go on; what the gate saw was always met. */
export const PassDecision = passInput.extend({ gate: Check.extend({ outcome: z.literal("met") }) });
/** A verdict that lets a unit go on. */
export interface PassDecision extends DeepReadonly<z.infer<typeof PassDecision>> {}

/** A verdict that sends a unit through the phase again, with what the gate saw. */
export const RedoDecision = redoInput.extend({ gate: Check });
/** A verdict that sends a unit through the phase again. */
export interface RedoDecision extends DeepReadonly<z.infer<typeof RedoDecision>> {}

/** A verdict that leaves an application open until more is known, with what the gate saw. */
export const HoldDecision = holdInput.extend({ gate: Check });
/** A verdict that leaves an application open. */
export interface HoldDecision extends DeepReadonly<z.infer<typeof HoldDecision>> {}

/** A verdict on an application, with the facts, the gate's answer and its reasons. */
export const Decision = z.discriminatedUnion("verdict", [PassDecision, RedoDecision, HoldDecision]);
/** A verdict on an application, with the facts, the gate's answer and its reasons. */
export type Decision = PassDecision | RedoDecision | HoldDecision;

const ofUnit = { unit: UnitId };

/** The fact that a unit began its campaign: under which plan, in which batch, with which phase. */
export const UnitEntered = z.strictObject({ ...entry, type: z.literal("unit-entered"), plan: Pin, phase: IdText });
/** A unit began its campaign. */
export interface UnitEntered extends DeepReadonly<z.infer<typeof UnitEntered>> {}

/** The fact that a unit asked to leave its phase, and for where. */
export const TransitionApplied = ApplyForTransitionInput.extend({
  type: z.literal("transition-applied"),
  ...ofUnit,
  to: IdText,
});
/** A unit asked to leave its phase. */
export interface TransitionApplied extends DeepReadonly<z.infer<typeof TransitionApplied>> {}

/** The fact that supervisors gave their opinion on an application. */
export const TransitionReviewed = ReviewTransitionInput.extend({ type: z.literal("transition-reviewed"), ...ofUnit });
/** Supervisors gave their opinion on an application. */
export interface TransitionReviewed extends DeepReadonly<z.infer<typeof TransitionReviewed>> {}

/** The fact that an evaluation was held. */
export const EvaluationRecorded = RecordEvaluationInput.extend({ type: z.literal("evaluation-recorded"), ...ofUnit });
/** An evaluation was held. */
export interface EvaluationRecorded extends DeepReadonly<z.infer<typeof EvaluationRecorded>> {}

/** The fact that somebody looked back at the phase a unit is in. */
export const LookedBack = LookBackInput.extend({ type: z.literal("looked-back"), ...ofUnit });
/** Somebody looked back at the phase a unit is in. */
export interface LookedBack extends DeepReadonly<z.infer<typeof LookedBack>> {}

/** The fact that a unit goes on under another version of its plan. */
export const UnitMoved = MoveToPlanInput.extend({ type: z.literal("unit-moved"), ...ofUnit, from: Pin, to: Pin });
/** A unit goes on under another version of its plan. */
export interface UnitMoved extends DeepReadonly<z.infer<typeof UnitMoved>> {}

const decided = { type: z.literal("transition-decided"), ...ofUnit };

/** The fact that an application was judged; everything the judgement rests on is in it, so a replay needs no plan. */
export const TransitionDecided = z.discriminatedUnion("verdict", [
  PassDecision.extend(decided),
  RedoDecision.extend(decided),
  HoldDecision.extend(decided),
]);
/** An application was judged. */
export type TransitionDecided = Decision & { readonly type: "transition-decided"; readonly unit: UnitId };

/** Everything that can happen to a unit. */
export const UnitEvent = z
  .discriminatedUnion("type", [
    UnitEntered,
    EvaluationRecorded,
    LookedBack,
    TransitionApplied,
    TransitionReviewed,
    TransitionDecided,
    UnitMoved,
  ])
  .check(onItsDay);
/** Everything that can happen to a unit. */
export type UnitEvent =
  | UnitEntered
  | EvaluationRecorded
  | LookedBack
  | TransitionApplied
  | TransitionReviewed
  | TransitionDecided
  | UnitMoved;
