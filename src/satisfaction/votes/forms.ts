import { ASKED, yardstickOf, type Sign } from "./claim.js";
import { NOT_MORE_THAN } from "./counts.js";
import { partsOf } from "./parts.js";
import type { BallotAmount, BallotClaim, BallotRuleDefinition } from "./rule.js";
import type { Demand, Form } from "./solve.js";

/** What decides whether a claim holds. */
export interface ClaimForms {
  /** The amount less its yardstick. */
  readonly difference: Form;
  /** The base of which the yardstick is a part. */
  readonly base: Form | undefined;
}

/**
 * Writes a claim as sums of single counts: whether it holds depends on their signs alone.
 *
 * @param definition - gives the choices, and how unreadable ballots count
 * @param claim - one of its claims
 */
export function formsOf(definition: BallotRuleDefinition, claim: BallotClaim): ClaimForms {
  const { part, of, base } = yardstickOf(claim);
  const [amount, whole] = [claim.amount, of].map((each) => formOf(definition, each));
  return {
    difference: sum(amount, BigInt(part.of), whole, -BigInt(part.parts)),
    base: base === undefined ? undefined : whole,
  };
}

function formOf(definition: BallotRuleDefinition, amount: BallotAmount): Form {
  return new Map(partsOf(definition, amount).map(({ name }) => [name, 1n]));
}

function sum(one: Form = new Map(), times: bigint, other: Form = new Map(), otherTimes: bigint): Form {
  const names = new Set([...one.keys(), ...other.keys()]);
  const entries = [...names].map(
    (name) => [name, times * (one.get(name) ?? 0n) + otherTimes * (other.get(name) ?? 0n)] as const,
  );
  return new Map(entries.filter(([, entry]) => entry !== 0n));
}

/**
 * Asks that a form has one of some signs.
 *
 * @param form - the sum
 * @param signs - neighbours: not below and above 0 without 0
 */
export function demandsFor(form: Form, signs: readonly Sign[]): readonly Demand[] {
  const isStrict = !signs.includes(0);
  const opposite: Form = new Map([...form].map(([name, entry]) => [name, -entry]));
  return [
    ...(signs.includes(-1) ? [] : [{ form, isStrict }]),
    ...(signs.includes(1) ? [] : [{ form: opposite, isStrict }]),
  ];
}

/**
 * Asks for what is true of the counts of every vote that a verdict is given on: no number exceeds what it is a part of, and the quorum
 * is there.
 *
 * @param definition - the rule
 */
export function possibleCounts(definition: BallotRuleDefinition): readonly Demand[] {
  const form = (amount: BallotAmount): Form => formOf(definition, amount);
  const limits = [["returned", "issued"] as const, ...NOT_MORE_THAN];
  return [
    ...limits.map(([lesser, greater]) => ({ form: sum(form(greater), 1n, form(lesser), -1n), isStrict: false })),
    ...(["members", "entitled"] as const).map((people) => ({ form: form(people), isStrict: true })),
    ...definition.quorum.flatMap((claim) => {
      const { difference, base } = formsOf(definition, claim);
      return [...demandsFor(difference, ASKED[claim.is]), ...(base === undefined ? [] : demandsFor(base, [1]))];
    }),
  ];
}
