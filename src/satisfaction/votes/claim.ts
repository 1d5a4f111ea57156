import { compareWithPart, type Fraction } from "./fraction.js";
import type { BallotAmount, BallotBase, BallotClaim, BallotComparison } from "./rule.js";

/** How one number stands to another: below it, at it, or above it. */
export const SIGNS = [-1, 0, 1] as const;
/** How one number stands to another. */
export type Sign = (typeof SIGNS)[number];

/** How an amount must stand to its yardstick. */
export const ASKED: Readonly<Record<BallotComparison, readonly Sign[]>> = {
  "more-than": [1],
  "at-least": [0, 1],
  exactly: [0],
  "at-most": [-1, 0],
  "less-than": [-1],
};

const WHOLE: Fraction = { parts: 1, of: 1 };

/** What a claim compares an amount with: a part of a base, or other votes. */
export interface Yardstick {
  readonly part: Fraction;
  readonly of: BallotAmount;
  /** The base that must not be empty, where it is a part of one. */
  readonly base?: BallotBase;
}

/** Says what a claim compares its amount with. */
export function yardstickOf(claim: BallotClaim): Yardstick {
  return "votes" in claim ? { part: WHOLE, of: claim.votes } : { part: claim.part, of: claim.of, base: claim.of };
}

/**
 * Tells whether a claim holds of an amount that stands in a certain way to its yardstick.
 *
 * @param claim - what is asked
 * @param sign - how the amount stands to the yardstick
 * @param isEmpty - whether the base is, of which the yardstick is a part
 */
export function holdsOf(claim: BallotClaim, sign: Sign, isEmpty: boolean): boolean {
  return !isEmpty && ASKED[claim.is].includes(sign);
}

/** A claim beside the counts. */
export interface Checked {
  readonly claim: BallotClaim;
  readonly holds: boolean;
  /** How the amount stands to the yardstick. */
  readonly sign: Sign;
  /** The amount, and what the yardstick is a part of. */
  readonly count: number;
  readonly of: number;
}

/**
 * Holds a claim against the counts.
 *
 * @param claim - what is asked
 * @param countOf - how many an amount is
 */
export function check(claim: BallotClaim, countOf: (amount: BallotAmount) => number): Checked {
  const { part, of, base } = yardstickOf(claim);
  const [count, whole] = [countOf(claim.amount), countOf(of)];
  const sign = compareWithPart(count, part, whole);
  return { claim, holds: holdsOf(claim, sign, base !== undefined && whole === 0), sign, count, of: whole };
}
