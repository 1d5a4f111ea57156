/**
 * Votes, which are no surveys: a majority decides, or the vote is void, or its quorum is not there.
 *
 * A `BallotRule` is printed practice as data: choices, quorum, and verdicts with their `BallotClaim`s about majorities of members, of
 * those present or of valid ballots, frozen only where every possible count has exactly one verdict; `Votes` are what was counted; a
 * `BallotVerdict` is what became of them, with the counts for which it is so.
 *
 * @module
 */
export { Fraction } from "./fraction.js";
export {
  ABSTENTION,
  BALLOT_BASES,
  BALLOT_COMPARISONS,
  BallotAmount,
  BallotChoice,
  BallotClaim,
  BallotRule,
  BallotRuleDefinition,
  PartClaim,
  UNREADABLE_POLICIES,
  VerdictRule,
  VotesClaim,
  type BallotBase,
  type BallotComparison,
  type UnreadablePolicy,
} from "./rule.js";
export { BALLOT_RULE_FAULTS, lintBallotRule, type BallotRuleFault } from "./lint.js";
export { freezeBallotRule } from "./freeze.js";
export { VOTES_REFUSALS, Votes, type VotesRefusal } from "./counts.js";
export {
  BallotVerdict,
  DecidedVote,
  UndecidedVote,
  VOTE_STATUSES,
  VerdictReason,
  type VoteStatus,
} from "./vote-result.js";
export { verdict } from "./verdict.js";
