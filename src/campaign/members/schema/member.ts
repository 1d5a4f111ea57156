import * as z from "zod";
import { CalendarDay, Instant, Meta, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { UnitId } from "../../schema/index.js";
import { EarlierMemberAttempt, ExemptedMemberAttempt, OpenMemberAttempt, PassedMemberAttempt } from "./attempt.js";
import { MemberId } from "./events.js";

const memberFields = {
  id: MemberId,
  unit: UnitId,
  /** The plan the member is judged under; no step of another one is taken. */
  plan: Pin,
  /** The plans the member was judged under before, oldest first, and who moved them on. */
  earlierPlans: z.array(z.strictObject({ plan: Pin, moved: z.strictObject(stampFields) })),
  enrolled: z.strictObject(stampFields),
  /** When the last thing happened to the member. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  /** Attempts that another one followed, oldest first. */
  earlier: z.array(EarlierMemberAttempt),
  meta: Meta.optional(),
};

/** A member who has not passed yet: an attempt runs. */
export const OpenMember = z.strictObject({ status: z.literal("open"), ...memberFields, attempt: OpenMemberAttempt });
/** A member who has not passed yet. */
export interface OpenMember extends DeepReadonly<z.infer<typeof OpenMember>> {}

/** A member who has passed, and is sent back no more. */
export const PassedMember = z.strictObject({
  status: z.literal("passed"),
  ...memberFields,
  attempt: PassedMemberAttempt,
});
/** A member who has passed. */
export interface PassedMember extends DeepReadonly<z.infer<typeof PassedMember>> {}

/** A member who is excused (因病, 预备党员) and gets no grade. */
export const ExemptMember = z.strictObject({
  status: z.literal("exempt"),
  ...memberFields,
  attempt: ExemptedMemberAttempt,
});
/** A member who is excused and gets no grade. */
export interface ExemptMember extends DeepReadonly<z.infer<typeof ExemptMember>> {}

/** A member in any status. */
export const Member = z.discriminatedUnion("status", [OpenMember, PassedMember, ExemptMember]);
/** One member of a unit on the way of passing in turn (逐一过关), with every attempt. */
export type Member = OpenMember | PassedMember | ExemptMember;

/** The statuses of a member. */
export const MEMBER_STATUSES = ["open", "passed", "exempt"] as const satisfies readonly Member["status"][];
/** Where a member stands. */
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Which step is possible in which status. */
export const MEMBER_STEPS = {
  giveStatement: { from: ["open"], to: ["open"] },
  grade: { from: ["open"], to: ["passed", "open"] },
  exempt: { from: ["open"], to: ["exempt"] },
  readmit: { from: ["exempt"], to: ["open"] },
  moveToPlan: { from: MEMBER_STATUSES, to: MEMBER_STATUSES },
} as const satisfies Record<string, { readonly from: readonly MemberStatus[]; readonly to: readonly MemberStatus[] }>;
/** The name of a step on a member. */
export type MemberStep = keyof typeof MEMBER_STEPS;
