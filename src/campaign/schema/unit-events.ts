import * as z from "zod";
import { DueMoment, IdText, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { Check, Facts } from "../../rules/index.js";
import { CARDS, UnitId } from "./vocabulary.js";

/** What `enter` takes beside the plan; `batch` is needed where the plan has batches. */
export const EnterInput = z.strictObject({
  unit: UnitId,
  batch: IdText.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `applyForTransition` takes: who applies, and what the stage report says. */
export const ApplyForTransitionInput = z.strictObject({ report: Words.optional(), ...stampFields });

const decisionFields = {
  /** The phase applied for, or `completion`. */
  to: IdText,
  /** What is known of the unit, under the names that the plan declares. */
  facts: Facts,
  reason: Words.optional(),
  ...stampFields,
};
const passInput = z.strictObject({ verdict: z.literal("pass"), ...decisionFields });
const holdInput = z.strictObject({ verdict: z.literal("hold"), ...decisionFields });
const redoInput = z.strictObject({
  verdict: z.literal("redo"),
  /** By when the next attempt is due. */
  deadline: DueMoment.optional(),
  card: z.enum(CARDS).optional(),
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
export const UnitEntered = EnterInput.extend({ type: z.literal("unit-entered"), plan: Pin, phase: IdText });
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
export const UnitEvent = z.discriminatedUnion("type", [UnitEntered, TransitionApplied, TransitionDecided]);
/** Everything that can happen to a unit. */
export type UnitEvent = UnitEntered | TransitionApplied | TransitionDecided;
