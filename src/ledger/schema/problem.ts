import * as z from "zod";
import { IdText, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { AnswerCommentInput, AttachInput, CommentInput, DetachInput } from "./problem-events.js";
import { Moment, ORIGINS, OpinionId, ProblemId, SCOPES } from "./vocabulary.js";

/** What an office said to a problem as it was drafted, and the answer once there is one. */
export const Comment = z.strictObject({
  ...CommentInput.shape,
  answer: z.strictObject({ ...AnswerCommentInput.omit({ comment: true }).shape, before: Words.optional() }).optional(),
});
/** What an office said to a problem, with the answer and the words that the answer replaced. */
export interface Comment extends DeepReadonly<z.infer<typeof Comment>> {}

/** What several opinions have in common, with the opinions it was drawn from. */
export const Problem = z.strictObject({
  status: z.literal("open"),
  id: ProblemId,
  category: IdText,
  scope: z.enum(SCOPES),
  origin: z.enum(ORIGINS),
  statement: Words.optional(),
  source: IdText.optional(),
  /** The opinions behind it; none where it was found without one. */
  opinions: z.array(OpinionId),
  consolidated: z.strictObject(stampFields),
  /** Opinions that came to it later, oldest first. */
  attachments: z.array(z.strictObject({ opinions: z.array(OpinionId).min(1), ...AttachInput.shape })),
  /** Opinions that were taken out of it again, oldest first. */
  detachments: z.array(z.strictObject({ opinion: OpinionId, ...DetachInput.shape })),
  /** The second round: what offices said to the draft, oldest first. */
  comments: z.array(Comment),
  /** When the last thing happened to it. */
  updated: Moment,
  meta: Meta.optional(),
});
/** A problem and the opinions behind it. */
export interface Problem extends DeepReadonly<z.infer<typeof Problem>> {}
