import * as z from "zod";
import {
  IdText,
  invalidInput,
  readInput,
  refuse,
  type DeepReadonly,
  type InputOf,
  type Refused,
  type Result,
} from "../../core/index.js";
import { yardstickOf } from "./claim.js";
import { partsOf } from "./parts.js";
import type { BallotAmount, BallotBase, BallotRuleDefinition } from "./rule.js";

const Count = z.int().nonnegative();
const People = z.int().positive().optional();

/**
 * What was counted in one vote on one question.
 *
 * Numbers of people may be left out where nobody counted them; a rule that asks for one that is left out gives no verdict. Where hands
 * are shown instead of ballots given out, `issued` is how many could show theirs.
 */
export const Votes = z.strictObject({
  /** All members of the body that votes. */
  members: People,
  /** Those of them who may take part in this vote. */
  entitled: People,
  present: Count.optional(),
  /** Ballots given out. */
  issued: Count,
  /** Ballots that came back. */
  returned: Count,
  /** Votes by the code of the choice; every choice of the rule has its number, be it 0. */
  votes: z.record(IdText, Count),
  blank: Count,
  severalMarks: Count,
  /** Ballots that cannot stand for another reason than that they are blank or have several marks. */
  invalid: Count,
});
/** What was counted in one vote on one question. */
export interface Votes extends DeepReadonly<z.infer<typeof Votes>> {}

/** Which numbers cannot exceed which: nobody votes who may not, and nobody may who is no member. */
export const NOT_MORE_THAN = [
  ["present", "entitled"],
  ["issued", "entitled"],
  ["entitled", "members"],
  ["present", "members"],
  ["issued", "members"],
] as const satisfies readonly (readonly [BallotBase, BallotBase])[];

/** Why counts of a vote come to no verdict. */
export const VOTES_REFUSALS = ["invalid-input", "does-not-add-up", "impossible-counts", "unknown-count"] as const;
/** One reason why counts of a vote come to no verdict. */
export type VotesRefusal = (typeof VOTES_REFUSALS)[number];

/**
 * Says how many an amount is, or `undefined` where one of its parts was not counted.
 *
 * @param definition - gives the choices, and how unreadable ballots count
 * @param votes - what was counted
 * @param amount - of what
 */
export function countIn(definition: BallotRuleDefinition, votes: Votes, amount: BallotAmount): number | undefined {
  return partsOf(definition, amount).reduce<number | undefined>((sum, { count }) => {
    const part = typeof count === "string" ? votes[count] : votes.votes[count.choice];
    return sum === undefined || part === undefined ? undefined : sum + part;
  }, 0);
}

/**
 * Reads what was counted and holds it against the rule and against itself.
 *
 * @param definition - the rule
 * @param given - what was counted
 */
export function readVotes(
  definition: BallotRuleDefinition,
  given: InputOf<typeof Votes>,
): Result<{ votes: Votes }, VotesRefusal> {
  const what = `votes under "${definition.id}"`;
  const read = readInput(Votes, given, what);
  if (!read.ok) return read;
  const votes = read.value;
  return strangeChoices(definition, votes, what) ?? strangeCounts(definition, votes, what) ?? { ok: true, votes };
}

function strangeChoices(
  { choices }: BallotRuleDefinition,
  { votes }: Votes,
  what: string,
): Refused<"invalid-input"> | undefined {
  const known = choices.map(({ code }) => code);
  const issues = [
    ...known.filter((code) => !Object.hasOwn(votes, code)).map((code) => [code, "has no count"] as const),
    ...Object.keys(votes)
      .filter((code) => !known.includes(code))
      .map((code) => [code, "is not on the ballot"] as const),
  ].map(([code, message]) => ({ path: ["votes", code], message }));
  return issues.length > 0 ? invalidInput(what, issues) : undefined;
}

function strangeCounts(
  definition: BallotRuleDefinition,
  votes: Votes,
  what: string,
): Refused<"does-not-add-up" | "impossible-counts"> | undefined {
  const found = countIn(definition, votes, "returned");
  if (found !== votes.returned) {
    return refuse("does-not-add-up", `${what}: ${votes.returned} ballots came back, and ${String(found)} were counted`);
  }
  for (const [lesser, greater] of NOT_MORE_THAN) {
    const [one, other] = [votes[lesser], votes[greater]];
    if (one === undefined || other === undefined || one <= other) continue;
    return refuse("impossible-counts", `${what}: ${one} ${lesser} of ${other} ${greater}`);
  }
  return undefined;
}

/**
 * Refuses a vote of which the rule asks for people whom nobody counted.
 *
 * @param definition - the rule
 * @param votes - what was counted
 */
export function uncounted(definition: BallotRuleDefinition, votes: Votes): Refused<"unknown-count"> | undefined {
  const { id, quorum, verdicts } = definition;
  const claims = [...quorum, ...verdicts.flatMap(({ when }) => when.flat())];
  const amounts = claims.flatMap((claim) => [claim.amount, yardstickOf(claim).of]);
  const unknown = amounts.find((amount) => countIn(definition, votes, amount) === undefined);
  if (unknown === undefined) return undefined;
  return refuse("unknown-count", `rule "${id}" asks how many are ${String(unknown)}, and nobody counted them`);
}
