import * as z from "zod";
import { DueMoment, IdText, Words, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Facts } from "../../../rules/index.js";

/** A word about a member: what a ballot found, what was said, or both, as one of the plan's steps asks for it. */
export const Statement = z.strictObject({
  /** One of the plan's member steps. */
  step: IdText,
  /** What a ballot or a form found, under names of facts that the plan declares; it is kept, and no grade follows from it. */
  facts: Facts.optional(),
  words: Words.optional(),
  ...stampFields,
});
/** A word about a member, by the member or by others (自评、互评、点评、评议). */
export interface Statement extends DeepReadonly<z.infer<typeof Statement>> {}

const gradeFields = { grade: IdText, ...stampFields };

/** A grade with which a member has passed. */
export const PassingVerdict = z.strictObject({ passes: z.literal(true), ...gradeFields, reason: Words.optional() });
/** A grade with which a member has passed. */
export interface PassingVerdict extends DeepReadonly<z.infer<typeof PassingVerdict>> {}

/** A grade with which a member has not passed, why, and by when the next attempt is due. */
export const RedoVerdict = z.strictObject({
  passes: z.literal(false),
  ...gradeFields,
  reason: Words,
  deadline: DueMoment.optional(),
});
/** A grade with which a member has not passed and goes through it again. */
export interface RedoVerdict extends DeepReadonly<z.infer<typeof RedoVerdict>> {}

/** Why a member gets no grade, and who says so. */
export const Exemption = z.strictObject({ reason: Words, ...stampFields });
/** Why a member gets no grade. */
export interface Exemption extends DeepReadonly<z.infer<typeof Exemption>> {}

/** How an attempt can end: the member passed, goes through it again (回炉), or is excused (免评). */
export const MEMBER_ATTEMPT_ENDINGS = ["passed", "redo", "exempted"] as const;
/** How an attempt ended. */
export type MemberAttemptEnding = (typeof MEMBER_ATTEMPT_ENDINGS)[number];

/** One time through the steps, that is not over yet. */
export const OpenMemberAttempt = z.strictObject({
  /** 1 for the first time; every redo and every readmission adds 1. */
  number: z.int().positive(),
  /** What opened it: the enrolment, the grade that did not pass, or the readmission with its reason. */
  opened: z.strictObject({ reason: Words.optional(), ...stampFields }),
  deadline: DueMoment.optional(),
  /** In the order in which they were given, which is that of the plan's steps. */
  statements: z.array(Statement),
});
/** One time through the steps, that is not over yet. */
export interface OpenMemberAttempt extends DeepReadonly<z.infer<typeof OpenMemberAttempt>> {}

/** The attempt in which a member passed. */
export const PassedMemberAttempt = OpenMemberAttempt.extend({ ending: z.literal("passed"), verdict: PassingVerdict });
/** The attempt in which a member passed. */
export interface PassedMemberAttempt extends DeepReadonly<z.infer<typeof PassedMemberAttempt>> {}

/** An attempt after which the member had to go through it again. */
export const RedoneMemberAttempt = OpenMemberAttempt.extend({ ending: z.literal("redo"), verdict: RedoVerdict });
/** An attempt after which the member had to go through it again. */
export interface RedoneMemberAttempt extends DeepReadonly<z.infer<typeof RedoneMemberAttempt>> {}

/** An attempt that an exemption ended; what was said in it is kept. */
export const ExemptedMemberAttempt = OpenMemberAttempt.extend({
  ending: z.literal("exempted"),
  exemption: Exemption,
});
/** An attempt that an exemption ended. */
export interface ExemptedMemberAttempt extends DeepReadonly<z.infer<typeof ExemptedMemberAttempt>> {}

/** An attempt that another one followed; whoever passed goes through no other. */
export const EarlierMemberAttempt = z.discriminatedUnion("ending", [RedoneMemberAttempt, ExemptedMemberAttempt]);
/** An attempt that another one followed. */
export type EarlierMemberAttempt = RedoneMemberAttempt | ExemptedMemberAttempt;
