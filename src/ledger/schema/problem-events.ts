import * as z from "zod";
import { IdText, Meta, Words, onItsDay, stampFields, type DeepReadonly } from "../../core/index.js";
import { COMMENT_POSITIONS, ORIGINS, OpinionId, ProblemId, SCOPES } from "./vocabulary.js";

/** What `consolidate` takes beside the opinions. */
export const ConsolidateInput = z.strictObject({
  id: ProblemId,
  /** An open list: the four winds, a service line, a complaint type. */
  category: IdText,
  scope: z.enum(SCOPES),
  /** Who brought it up; opinions may stand behind what an inspection found, too. */
  origin: z.enum(ORIGINS).default("masses"),
  statement: Words.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `identify` takes: a problem that nobody had to complain about, in words, and where it was found. */
export const IdentifyInput = ConsolidateInput.extend({
  origin: z.enum(ORIGINS).exclude(["masses"]),
  statement: Words,
  /** What it was found by: a line of a self-inspection, a report, an order. */
  source: IdText.optional(),
});

/** What `attach` takes beside the problem and the opinions. */
export const AttachInput = z.strictObject(stampFields);

/** What `detach` takes: why the opinion means something else after all. */
export const DetachInput = z.strictObject({ reason: Words, ...stampFields });

/** What `comment` takes: what an office has to say to the problem as it is drafted. */
export const CommentInput = z.strictObject({
  id: IdText,
  /** The unit or office that comments. */
  unit: IdText,
  position: z.enum(COMMENT_POSITIONS),
  text: Words,
  ...stampFields,
});

/** What `answerComment` takes: what is said to it, and the problem's words as they stand from now on, where they change. */
export const AnswerCommentInput = z.strictObject({
  comment: IdText,
  text: Words,
  statement: Words.optional(),
  ...stampFields,
});

const ofProblem = { problem: ProblemId };

/** The fact that opinions were consolidated into a problem; both the problem and its opinions follow from it. */
export const ProblemConsolidated = ConsolidateInput.omit({ id: true }).extend({
  type: z.literal("problem-consolidated"),
  ...ofProblem,
  opinions: z.array(OpinionId).min(1),
});
/** Opinions were consolidated into a problem. */
export interface ProblemConsolidated extends DeepReadonly<z.infer<typeof ProblemConsolidated>> {}

/** The fact that a problem was found without an opinion. */
export const ProblemIdentified = IdentifyInput.omit({ id: true }).extend({
  type: z.literal("problem-identified"),
  ...ofProblem,
});
/** A problem was found without an opinion. */
export interface ProblemIdentified extends DeepReadonly<z.infer<typeof ProblemIdentified>> {}

/** The fact that more opinions mean a problem that exists; both follow from it. */
export const OpinionsAttached = AttachInput.extend({
  type: z.literal("opinions-attached"),
  ...ofProblem,
  opinions: z.array(OpinionId).min(1),
});
/** More opinions mean a problem that exists. */
export interface OpinionsAttached extends DeepReadonly<z.infer<typeof OpinionsAttached>> {}

/** The fact that an opinion was taken out of a problem again; both follow from it. */
export const OpinionDetached = DetachInput.extend({
  type: z.literal("opinion-detached"),
  ...ofProblem,
  opinion: OpinionId,
});
/** An opinion was taken out of a problem again. */
export interface OpinionDetached extends DeepReadonly<z.infer<typeof OpinionDetached>> {}

/** The fact that an office had something to say to a problem. */
export const ProblemCommented = CommentInput.omit({ id: true }).extend({
  type: z.literal("problem-commented"),
  ...ofProblem,
  comment: IdText,
});
/** An office had something to say to a problem. */
export interface ProblemCommented extends DeepReadonly<z.infer<typeof ProblemCommented>> {}

/** The fact that a comment on a problem was answered. */
export const ProblemCommentAnswered = AnswerCommentInput.extend({
  type: z.literal("problem-comment-answered"),
  ...ofProblem,
});
/** A comment on a problem was answered. */
export interface ProblemCommentAnswered extends DeepReadonly<z.infer<typeof ProblemCommentAnswered>> {}

/** Everything that can happen to a problem. */
export const ProblemEvent = z
  .discriminatedUnion("type", [
    ProblemConsolidated,
    ProblemIdentified,
    OpinionsAttached,
    OpinionDetached,
    ProblemCommented,
    ProblemCommentAnswered,
  ])
  .check(onItsDay);
/** Everything that can happen to a problem. */
export type ProblemEvent =
  | ProblemConsolidated
  | ProblemIdentified
  | OpinionsAttached
  | OpinionDetached
  | ProblemCommented
  | ProblemCommentAnswered;
