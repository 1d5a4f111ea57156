import type { InputOf, Label, Result } from "../../core/index.js";
import { checkPin, type Pin } from "../../definitions/index.js";
import { check, type Checked } from "./claim.js";
import { countIn, readVotes, uncounted, type Votes, type VotesRefusal } from "./counts.js";
import { BALLOT_BASES, type BallotClaim, type BallotRule, type BallotRuleDefinition, type PartClaim } from "./rule.js";
import type { BallotVerdict } from "./vote-result.js";
import { wordsFor } from "./wording.js";

/** No rule can allow it. */
const FEWER_OUT_THAN_BACK: PartClaim = { amount: "issued", is: "less-than", part: { parts: 1, of: 1 }, of: "returned" };

/**
 * Says what became of a vote: void, without its quorum, or decided, with the counts for which it is so.
 *
 * Parts are compared in whole numbers, so half of the ballots is exactly half and a third is never rounded. Refuses with `invalid-input`
 * (a number of the wrong form, a choice without a count or that is not on the ballot), `does-not-add-up` (the ballots counted are not
 * those that came back), `impossible-counts` (more ballots given out or people present than may vote), `unknown-count` (the rule asks
 * for members, entitled or present, and nobody counted them) and `definition-changed` (the rule was edited after it was frozen).
 *
 * @param rule - as {@link freezeBallotRule} gave it
 * @param votes - what was counted
 * @throws RangeError when the rule gives no verdict, or two: it was never frozen, but only pinned
 * @example
 * {@includeCode ../../../test/satisfaction/votes/examples.test.ts#verdict}
 */
export function verdict(
  { definition, pin }: BallotRule,
  votes: InputOf<typeof Votes>,
): Result<{ verdict: BallotVerdict }, VotesRefusal | "definition-changed"> {
  const unaltered = checkPin(pin, definition);
  if (!unaltered.ok) return unaltered;
  const read = readVotes(definition, votes);
  if (!read.ok) return read;
  const vote = { definition, rule: pin, votes: read.votes };
  if (checked(vote, FEWER_OUT_THAN_BACK).holds) {
    return { ok: true, verdict: { status: "void", ...because(vote, [FEWER_OUT_THAN_BACK]) } };
  }
  return uncounted(definition, read.votes) ?? { ok: true, verdict: judge(vote) };
}

/** A vote that was read, under its rule. */
interface Vote {
  readonly definition: BallotRuleDefinition;
  readonly rule: Pin;
  readonly votes: Votes;
}

function judge(vote: Vote): BallotVerdict {
  const { quorum } = vote.definition;
  const isMissed = quorum.some((claim) => !checked(vote, claim).holds);
  if (isMissed) return { status: "no-quorum", ...because(vote, quorum) };
  const { code, label, claims } = theVerdict(vote);
  return { status: "decided", verdict: { code, label }, ...because(vote, [...quorum, ...claims]) };
}

interface Given {
  readonly code: string;
  readonly label: Label;
  /** Those that led to it: of the first way that is open, or where no way is, those that stand in the way of each. */
  readonly claims: readonly BallotClaim[];
}

function theVerdict(vote: Vote): Given {
  const { id, verdicts, otherwise } = vote.definition;
  const isHeld = (claim: BallotClaim): boolean => checked(vote, claim).holds;
  const given = verdicts.flatMap(({ code, label, when }): Given[] => {
    const way = when.find((claims) => claims.every(isHeld));
    return way === undefined ? [] : [{ code, label, claims: way }];
  });
  if (given.length === 0 && otherwise !== undefined) {
    const ways = verdicts.flatMap(({ when }) => when);
    given.push({ ...otherwise, claims: ways.flatMap((claims) => claims.find((claim) => !isHeld(claim)) ?? []) });
  }
  const [only] = given;
  if (only !== undefined && given.length === 1) return only;
  const codes = given.map(({ code }) => `"${code}"`).join(" and ") || "none";
  throw new RangeError(`rule "${id}" gives ${codes} on the same counts: it was not frozen by freezeBallotRule`);
}

function checked({ definition, votes }: Vote, claim: BallotClaim): Checked {
  // Where nobody counted what is asked for, `uncounted` has refused.
  return check(claim, (amount) => countIn(definition, votes, amount) ?? 0);
}

function because(vote: Vote, claims: readonly BallotClaim[]): Pick<BallotVerdict, "rule" | "counts" | "reasons"> {
  const { definition, rule, votes } = vote;
  const counts = BALLOT_BASES.map((base) => [base, countIn(definition, votes, base) ?? "unknown"]);
  const reasons = claims.map((claim) => {
    const { sign, ...beside } = checked(vote, claim);
    return { ...beside, words: wordsFor(definition, { sign, ...beside }) };
  });
  // `fromEntries` forgets that every base of the list was set.
  return { rule, counts: Object.fromEntries(counts) as BallotVerdict["counts"], reasons };
}
