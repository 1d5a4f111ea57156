import * as z from "zod";
import {
  CalendarDay,
  DueMoment,
  IdText,
  Instant,
  Meta,
  Words,
  stampFields,
  type DeepReadonly,
} from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import {
  HoldDecision,
  LookBackInput,
  PassDecision,
  RecordEvaluationInput,
  RedoDecision,
  ReviewTransitionInput,
} from "./unit-events.js";
import { UnitId, MemberCount } from "./vocabulary.js";

const stamp = z.strictObject(stampFields);

/** A unit's wish to leave its phase (转段申请), and for where. */
export const Application = z.strictObject({
  to: IdText,
  report: Words.optional(),
  applied: stamp,
  /** What supervisors thought of it, oldest first; the last one stands. */
  reviews: z.array(ReviewTransitionInput),
});
/** A unit's wish to leave its phase, and for where. */
export interface Application extends DeepReadonly<z.infer<typeof Application>> {}

/** One time through a phase, from what opened it. */
export const OpenAttempt = z.strictObject({
  /** 1 for the first time through the phase; every redo adds 1. */
  number: z.int().positive(),
  /** What opened it: the entry, the pass out of the phase before, or the redo. */
  opened: stamp,
  deadline: DueMoment.optional(),
  /** Evaluations held in it, oldest first; of two for one occasion the later one stands. */
  evaluations: z.array(RecordEvaluationInput),
  /** Look-backs at it, oldest first; the last one stands. */
  lookBacks: z.array(LookBackInput),
});
/** One time through a phase that is not judged yet. */
export interface OpenAttempt extends DeepReadonly<z.infer<typeof OpenAttempt>> {}

/** One time through a phase that was judged; kept whole, whatever came of it. */
export const Attempt = OpenAttempt.extend({
  phase: IdText,
  application: Application,
  /** Verdicts that left the application open, oldest first. */
  holds: z.array(HoldDecision),
  /** The verdict that ended it. */
  decision: z.discriminatedUnion("verdict", [PassDecision, RedoDecision]),
});
/** One time through a phase that was judged. */
export interface Attempt extends DeepReadonly<z.infer<typeof Attempt>> {}

const unitFields = {
  id: UnitId,
  /** The plan the unit entered under; no step of another one is taken. */
  plan: Pin,
  batch: IdText.optional(),
  level: IdText.optional(),
  /** The unit above it. */
  parent: UnitId.optional(),
  /** How many members it had when it entered, where that was said. */
  memberCount: MemberCount.optional(),
  entered: stamp,
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  /** Judged attempts of every phase, oldest first. */
  attempts: z.array(Attempt),
  /** The plans it ran under before, oldest first, and who moved it on. */
  earlierPlans: z.array(z.strictObject({ plan: Pin, moved: stamp })),
  meta: Meta.optional(),
};

/** A unit at work in a phase. */
export const InPhaseUnit = z.strictObject({
  status: z.literal("in-phase"),
  ...unitFields,
  phase: IdText,
  attempt: OpenAttempt,
});
/** A unit at work in a phase. */
export interface InPhaseUnit extends DeepReadonly<z.infer<typeof InPhaseUnit>> {}

/** A unit that a look-back found not up to standard: it applies for nothing until another one finds it to be. */
export const StoppedUnit = z.strictObject({ ...InPhaseUnit.shape, status: z.literal("stopped") });
/** A unit that a look-back found not up to standard. */
export interface StoppedUnit extends DeepReadonly<z.infer<typeof StoppedUnit>> {}

/** A unit whose application waits for a verdict. */
export const AppliedUnit = z.strictObject({
  ...InPhaseUnit.shape,
  status: z.literal("applied"),
  application: Application,
});
/** A unit whose application waits for a verdict. */
export interface AppliedUnit extends DeepReadonly<z.infer<typeof AppliedUnit>> {}

/** A unit whose application was looked at and left open until more is known. */
export const HeldUnit = z.strictObject({
  ...AppliedUnit.shape,
  status: z.literal("held"),
  holds: z.array(HoldDecision).min(1),
  /** Facts of which the last verdict asks to collect more, and of which nobody has since. */
  collecting: z.array(IdText),
});
/** A unit whose application was left open. */
export interface HeldUnit extends DeepReadonly<z.infer<typeof HeldUnit>> {}

/** A unit that passed the gate of its last phase. */
export const CompletedUnit = z.strictObject({ status: z.literal("completed"), ...unitFields, completed: stamp });
/** A unit that passed the gate of its last phase. */
export interface CompletedUnit extends DeepReadonly<z.infer<typeof CompletedUnit>> {}

/** A unit on its way through a campaign, in any status. */
export const Unit = z.discriminatedUnion("status", [InPhaseUnit, StoppedUnit, AppliedUnit, HeldUnit, CompletedUnit]);
/** An organisation on its way through a campaign, with every attempt it made. */
export type Unit = InPhaseUnit | StoppedUnit | AppliedUnit | HeldUnit | CompletedUnit;

/** The statuses of a unit, in the order of a way with one stop and one delay. */
export const UNIT_STATUSES = [
  "in-phase",
  "stopped",
  "applied",
  "held",
  "completed",
] as const satisfies readonly Unit["status"][];
/** Where a unit stands. */
export type UnitStatus = (typeof UNIT_STATUSES)[number];

const underWay = ["in-phase", "stopped", "applied", "held"] as const;

/** Which step is possible in which status. */
export const UNIT_STEPS = {
  recordEvaluation: { from: underWay, to: underWay },
  lookBack: { from: ["in-phase", "stopped"], to: ["in-phase", "stopped"] },
  applyForTransition: { from: ["in-phase"], to: ["applied"] },
  reviewTransition: { from: ["applied", "held"], to: ["applied", "held"] },
  decideTransition: { from: ["applied", "held"], to: ["in-phase", "held", "completed"] },
  moveToPlan: { from: underWay, to: underWay },
} as const satisfies Record<string, { readonly from: readonly UnitStatus[]; readonly to: readonly UnitStatus[] }>;
/** The name of a step on a unit. */
export type UnitStep = keyof typeof UNIT_STEPS;
