import * as z from "zod";
import { DueMoment, IdText, Meta, Words, idOf, onItsDay, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { MoveToPlanInput, UnitId } from "../../schema/index.js";
import { Exemption, PassingVerdict, RedoVerdict, Statement } from "./attempt.js";

/** Names one member, as the member is named who acts: nobody grades whom `by` names. */
export const MemberId = idOf("MemberId");
/** Text that names a member. */
export type MemberId = z.infer<typeof MemberId>;

/** What `enrol` takes beside the plan: who the member is, of which unit, and by when the first attempt is due. */
export const EnrolInput = z.strictObject({
  id: MemberId,
  unit: UnitId,
  deadline: DueMoment.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `giveStatement` takes: the step, and what was found or said; one of the two at least. */
export const GiveStatementInput = Statement.refine(
  ({ facts = {}, words }) => words !== undefined || Object.values(facts).some((fact) => fact !== undefined),
  "says nothing, neither in facts nor in words",
);

/** What `grade` takes: one of the plan's grades; one that does not pass needs a reason, and may set the next deadline. */
export const GradeInput = z.strictObject({
  grade: IdText,
  reason: Words.optional(),
  /** By when the next attempt is due, where the grade does not pass. */
  deadline: DueMoment.optional(),
  ...stampFields,
});

/** What `exempt` takes: why the member gets no grade. */
export const ExemptInput = Exemption;

/** What `readmit` takes: why the member is back, and by when the new attempt is due. */
export const ReadmitInput = z.strictObject({
  reason: Words.optional(),
  deadline: DueMoment.optional(),
  ...stampFields,
});

const ofMember = { member: MemberId };
/** The attempt that is meant, by its number, so that no event lands in another one. */
const ofAttempt = { ...ofMember, attempt: z.int().positive() };

/** The fact that a member of a unit is one who has to pass, under which plan. */
export const MemberEnrolled = EnrolInput.omit({ id: true }).extend({
  type: z.literal("member-enrolled"),
  ...ofMember,
  plan: Pin,
});
/** A member was enrolled. */
export interface MemberEnrolled extends DeepReadonly<z.infer<typeof MemberEnrolled>> {}

/** The fact that something was said about a member, as a step of the plan asks for it. */
export const StatementGiven = Statement.extend({ type: z.literal("statement-given"), ...ofAttempt });
/** Something was said about a member. */
export interface StatementGiven extends DeepReadonly<z.infer<typeof StatementGiven>> {}

const graded = { type: z.literal("member-graded"), ...ofAttempt };

/** The fact that the organisation graded a member, and whether the grade passes, so that a replay needs no plan. */
export const MemberGraded = z.discriminatedUnion("passes", [PassingVerdict.extend(graded), RedoVerdict.extend(graded)]);
/** The organisation graded a member. */
export type MemberGraded = DeepReadonly<z.infer<typeof MemberGraded>>;

/** The fact that a member is excused and gets no grade. */
export const MemberExempted = ExemptInput.extend({ type: z.literal("member-exempted"), ...ofAttempt });
/** A member was excused. */
export interface MemberExempted extends DeepReadonly<z.infer<typeof MemberExempted>> {}

/** The fact that an excused member has to pass after all, in a new attempt of this number. */
export const MemberReadmitted = ReadmitInput.extend({ type: z.literal("member-readmitted"), ...ofAttempt });
/** An excused member has to pass after all. */
export interface MemberReadmitted extends DeepReadonly<z.infer<typeof MemberReadmitted>> {}

/** The fact that a member is judged under another version of the plan from now on. */
export const MemberMoved = MoveToPlanInput.extend({ type: z.literal("member-moved"), ...ofMember, from: Pin, to: Pin });
/** A member is judged under another version of the plan. */
export interface MemberMoved extends DeepReadonly<z.infer<typeof MemberMoved>> {}

/** Everything that can happen to a member. */
export const MemberEvent = z
  .discriminatedUnion("type", [
    MemberEnrolled,
    StatementGiven,
    MemberGraded,
    MemberExempted,
    MemberReadmitted,
    MemberMoved,
  ])
  .check(onItsDay);
/** Everything that can happen to a member. */
export type MemberEvent =
  MemberEnrolled | StatementGiven | MemberGraded | MemberExempted | MemberReadmitted | MemberMoved;
