import * as z from "zod";
import { Label, type DeepReadonly } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { BALLOT_BASES, BallotClaim } from "./rule.js";

/**
 * What became of a vote: it is void, because more ballots came back than were given out, and is repeated; its quorum is not there; or
 * it is decided.
 */
export const VOTE_STATUSES = ["void", "no-quorum", "decided"] as const;
/** What became of a vote. */
export type VoteStatus = (typeof VOTE_STATUSES)[number];

/** A claim that a verdict rests on, beside the counts. */
export const VerdictReason = z.strictObject({
  claim: BallotClaim,
  holds: z.boolean(),
  /** The amount that the claim counts, and what it is compared with: of a base all, and not the part. */
  count: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** How the two stand to each other. */
  words: Label,
});
/** A claim that a verdict rests on, whether it holds, and of which counts. */
export interface VerdictReason extends DeepReadonly<z.infer<typeof VerdictReason>> {}

const verdictFields = {
  rule: Pin,
  /** All numbers that a majority can be asked for among; unknown where nobody counted them. */
  counts: z.record(z.enum(BALLOT_BASES), z.union([z.int().nonnegative(), z.literal("unknown")])),
  reasons: z.array(VerdictReason).min(1),
};

/** A vote that counts for nothing: more ballots came back than were given out, or its quorum is not there. */
export const UndecidedVote = z.strictObject({ status: z.enum(["void", "no-quorum"]), ...verdictFields });
/** A vote that counts for nothing, and the counts for which it does. */
export interface UndecidedVote extends DeepReadonly<z.infer<typeof UndecidedVote>> {}

/** A vote with its verdict. */
export const DecidedVote = z.strictObject({
  status: z.literal("decided"),
  verdict: z.strictObject({ code: z.string(), label: Label }),
  ...verdictFields,
});
/** A vote with its verdict and the counts for which it is given. */
export interface DecidedVote extends DeepReadonly<z.infer<typeof DecidedVote>> {}

/** What became of a vote, and why. */
export const BallotVerdict = z.discriminatedUnion("status", [UndecidedVote, DecidedVote]);
/** What became of a vote, and why. */
export type BallotVerdict = UndecidedVote | DecidedVote;
