import * as z from "zod";
import { CalendarDay, IdText, Label, type DeepReadonly } from "../../core/index.js";
import { Condition } from "../../rules/index.js";
import { RoleKind } from "./role.js";
import { PhaseId } from "./vocabulary.js";

const named = { id: IdText, label: Label };

/** What is registered: work done, what came out of it, or help given in kind and in cash. */
export const ACTIVITY_GROUPS = ["activity", "output", "help"] as const;
/** What is registered. */
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

/** A kind of activity or output that units register (座谈会, 建章立制, 慰问金), with the unit in which it is counted. */
export const ActivityKind = z.strictObject({
  ...named,
  group: z.enum(ACTIVITY_GROUPS),
  /** The counting word, as every entry writes it: `场`, `人次`, `yuan`. */
  unit: z.string().min(1).max(40),
});
/** A kind of activity or output that units register. */
export interface ActivityKind extends DeepReadonly<z.infer<typeof ActivityKind>> {}

/** Those before whom something is published (公示范围): the members, the unit, the people it serves, everybody. */
export const Circle = z.strictObject(named);
/** Those before whom something is published. */
export interface Circle extends DeepReadonly<z.infer<typeof Circle>> {}

/** Whose a deliverable is. */
export const DELIVERABLE_OWNERS = ["unit", "member"] as const;
/** Whose a deliverable is. */
export type DeliverableOwner = (typeof DELIVERABLE_OWNERS)[number];

/**
 * A paper that a unit or each of its members works out (问题清单, 党性分析材料, 整改方案, 总结), and the way it must go.
 *
 * What is asked must be true of one and the same version, but for the comments: the text changes between their rounds.
 */
export const DeliverableKind = z.strictObject({
  ...named,
  owner: z.enum(DELIVERABLE_OWNERS),
  /** Rounds in which comments are sought before the review (几上几下), at least, since the paper was begun or last judged. */
  commentRounds: z.int().positive().optional(),
  /** Who reads it, in order: the team, the supervision group, whoever approves it. */
  review: z.array(z.strictObject({ ...named, role: RoleKind.optional() })).optional(),
  /** What a vote or a survey must say of it, over facts of the plan; a version that fails must be redrawn. */
  appraisal: Condition.optional(),
  /** Where it is published and for how long, at least; both end days count. */
  publication: z
    .strictObject({ circle: IdText, least: z.int().positive(), unit: z.enum(["days", "workdays"]) })
    .optional(),
});
/** A paper that a unit or each of its members works out, and the way it must go. */
export interface DeliverableKind extends DeepReadonly<z.infer<typeof DeliverableKind>> {}

/** When an evaluation is held: before the work (M5), at the end of a phase (M7), as one of several waves (M56). */
export const EVALUATION_KINDS = ["baseline", "end-of-phase", "wave"] as const;
/** When an evaluation is held. */
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/**
 * Whether a unit that is sent back is evaluated again, or one evaluation holds for all attempts.
 *
 * Tracks are judged with the last transition: a redo there asks again about every round.
 */
export const REPEATS = ["every-attempt", "once"] as const;
/** Whether a unit that is sent back is evaluated again. */
export type Repeat = (typeof REPEATS)[number];

/**
 * An evaluation by the people (群众评价, 满意度测评) that belongs to a phase or stands on a track, and supplies facts.
 *
 * Before a unit leaves the phase it must have been held. One that stands on a track is held while the unit is in any phase, once in
 * each round where the track goes round, and must have been held before the last transition. Without either it belongs to a
 * campaign that has no phases.
 */
export const Evaluation = z
  .strictObject({
    ...named,
    kind: z.enum(EVALUATION_KINDS),
    phase: PhaseId.optional(),
    track: IdText.optional(),
    repeats: z.enum(REPEATS),
    /** The facts that it supplies, each declared by the plan; in a track that goes round each round has its own of them. */
    facts: z.array(IdText).min(1),
    /** Who must be present: somebody of such a role that supervises the unit. */
    presence: RoleKind.optional(),
  })
  .refine(({ phase, track }) => phase === undefined || track === undefined, {
    path: ["track"],
    message: "stands beside a phase; an evaluation belongs to one of the two",
  });
/** An evaluation by the people that belongs to a phase or stands on a track, and supplies facts. */
export interface Evaluation extends DeepReadonly<z.infer<typeof Evaluation>> {}

/** What a look-back asks at the end of a phase (回头看), for instance whether what could be fixed was fixed. */
export const LookBackPlan = z.strictObject({
  questions: z.array(z.strictObject(named)).min(1),
  /** Who looks back: somebody who acts for such a body that supervises the unit. */
  role: RoleKind.optional(),
});
/** What a look-back asks at the end of a phase. */
export interface LookBackPlan extends DeepReadonly<z.infer<typeof LookBackPlan>> {}

/** What ties a leader to units: a responsibility area (责任区) or a liaison point (联系点). */
export const RESPONSIBILITY_KINDS = ["responsibility-area", "liaison-point"] as const;
/** What ties a leader to units. */
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number];

/**
 * A leader's tie to units, perhaps by a signed letter (责任状), perhaps with visits at a cadence.
 *
 * Periods of the cadence follow one another from the day `from`; in each, every unit is to be visited once.
 */
export const Responsibility = z.strictObject({
  ...named,
  kind: z.enum(RESPONSIBILITY_KINDS),
  leader: IdText,
  units: z.array(IdText).min(1),
  letter: z.strictObject({ signedOn: CalendarDay }).optional(),
  visits: z
    .strictObject({
      /** What counts as a visit: one of the plan's `activities`. */
      activity: IdText,
      every: z.int().positive().max(1000),
      unit: z.enum(["weeks", "months"]),
      from: CalendarDay,
    })
    .optional(),
});
/** A leader's tie to units. */
export interface Responsibility extends DeepReadonly<z.infer<typeof Responsibility>> {}

/**
 * How the members of a unit are judged: who speaks about each in which order (党员自评, 互评, 领导点评, 群众评议), and the grades.
 *
 * The last word is the organisation's and is not computed from the votes.
 */
export const MemberProcedure = z.strictObject({
  /** In order; `self` is the member's own word, `others` is anybody else's. */
  steps: z.array(z.strictObject({ ...named, by: z.enum(["self", "others"]) })),
  grades: z
    .array(
      z.strictObject({
        ...named,
        /** Whether the member has passed with it; one who has not goes through it again (回炉). */
        passes: z.boolean(),
        /** The largest part of the graded members that may have it, as an exact fraction: one third is 1 of 3. */
        quota: z
          .strictObject({ numerator: z.int().positive(), denominator: z.int().positive() })
          .refine(({ numerator, denominator }) => numerator <= denominator, "is more than all")
          .optional(),
      }),
    )
    .min(1),
});
/** How the members of a unit are judged. */
export interface MemberProcedure extends DeepReadonly<z.infer<typeof MemberProcedure>> {}
