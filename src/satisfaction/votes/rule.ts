import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../core/index.js";
import { Pin, definitionFields } from "../../definitions/index.js";
import { Fraction } from "./fraction.js";

/**
 * Among whom or what a majority is asked for: all members of the body, those entitled to take part in this vote, those present, ballots
 * given out, ballots that came back, or those of them that are valid.
 */
export const BALLOT_BASES = ["members", "entitled", "present", "issued", "returned", "valid"] as const;
/** Among whom or what a majority is asked for. */
export type BallotBase = (typeof BALLOT_BASES)[number];

/** How a number stands to a part of another; which of the two ends is closed is said in so many words. */
export const BALLOT_COMPARISONS = ["more-than", "at-least", "exactly", "at-most", "less-than"] as const;
/** How a number stands to a part of another. */
export type BallotComparison = (typeof BALLOT_COMPARISONS)[number];

/** How a ballot counts on which no single choice can be read: as an abstention, which is valid and for nothing, or as invalid. */
export const UNREADABLE_POLICIES = ["abstention", "invalid"] as const;
/** How a ballot counts on which no single choice can be read. */
export type UnreadablePolicy = (typeof UNREADABLE_POLICIES)[number];

/**
 * The code of abstentions: where a form offers that choice, its marks, and with them the blank ballots and those with several marks
 * that a rule counts as abstentions.
 */
export const ABSTENTION = "abstention";

/** A choice becomes a name among the counted votes, so `__proto__` is none. */
const ChoiceCode = IdText.regex(/^(?!__proto__$)/, "is not a usable name");

/** What can be marked on a ballot. */
export const BallotChoice = z.strictObject({ code: ChoiceCode, label: Label });
/** What can be marked on a ballot. */
export interface BallotChoice extends DeepReadonly<z.infer<typeof BallotChoice>> {}

/** What a claim counts: votes for any of some choices, or one of the {@link BALLOT_BASES}. */
export const BallotAmount = z.union([z.array(IdText).min(1), z.enum(BALLOT_BASES)]);
/** Codes of choices whose votes are counted together, or people or ballots by the name of the base. */
export type BallotAmount = DeepReadonly<z.infer<typeof BallotAmount>>;

/**
 * Says that an amount stands in some way to a part of a base: `["for"]` is `more-than` 2/3 of `members`.
 *
 * A part of nothing is reached by nothing, missed by nothing: where the base is empty, no claim about a part of it holds.
 */
export const PartClaim = z.strictObject({
  amount: BallotAmount,
  is: z.enum(BALLOT_COMPARISONS),
  part: Fraction,
  of: z.enum(BALLOT_BASES),
});
/** How an amount stands to a part of a base. */
export interface PartClaim extends DeepReadonly<z.infer<typeof PartClaim>> {}

/** Says how the votes for some choices stand to the votes for others: `["for"]` is `more-than` `["against"]`. */
export const VotesClaim = z.strictObject({
  amount: z.array(IdText).min(1),
  is: z.enum(BALLOT_COMPARISONS),
  votes: z.array(IdText).min(1),
});
/** How the votes for some choices stand to the votes for others. */
export interface VotesClaim extends DeepReadonly<z.infer<typeof VotesClaim>> {}

/** What a rule can ask of the counts. */
export const BallotClaim = z.union([PartClaim, VotesClaim]);
/** What a rule can ask of the counts. */
export type BallotClaim = PartClaim | VotesClaim;

/** What a vote can come to, and when. */
export const VerdictRule = z.strictObject({
  code: IdText,
  label: Label,
  /** The ways to this verdict: it is given where all claims of one of them hold. */
  when: z.array(z.array(BallotClaim).min(1)).min(1),
});
/** What a vote can come to, and the ways to it. */
export interface VerdictRule extends DeepReadonly<z.infer<typeof VerdictRule>> {}

/** Everything that decides what a vote comes to: plain data with an id and a version. */
export const BallotRuleDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  /** Where the rule is printed. */
  source: z.string().min(1).optional(),
  choices: z.array(BallotChoice).min(2),
  blank: z.enum(UNREADABLE_POLICIES),
  severalMarks: z.enum(UNREADABLE_POLICIES),
  /** What must hold for the vote to count at all; empty where the rule asks for nothing. */
  quorum: z.array(PartClaim),
  verdicts: z.array(VerdictRule).min(1),
  /** The verdict wherever none of the others is given. */
  otherwise: z.strictObject({ code: IdText, label: Label }).optional(),
});
/** Everything that decides what a vote comes to, as data. */
export interface BallotRuleDefinition extends DeepReadonly<z.infer<typeof BallotRuleDefinition>> {}

/** A definition under which every possible count has exactly one verdict, and its pin. */
export const BallotRule = z.strictObject({ definition: BallotRuleDefinition, pin: Pin });
/** A rule that was linted and fixed before the vote. */
export interface BallotRule extends DeepReadonly<z.infer<typeof BallotRule>> {}
