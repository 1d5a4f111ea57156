import { SIGNS, holdsOf, type Sign } from "./claim.js";
import { demandsFor, formsOf, possibleCounts, type ClaimForms } from "./forms.js";
import type { BallotClaim, BallotRuleDefinition } from "./rule.js";
import { NOTHING_DEMANDED, meet, wholeNumbers, type Form, type Solution } from "./solve.js";

/** Counts that a rule does not tell apart: which verdicts it gives on them, and the least such counts that were found. */
export interface Case {
  /** Codes of the verdicts, `otherwise` not among them. */
  readonly given: readonly string[];
  /** Numbers by name, those that are 0 left out. */
  readonly example: ReadonlyMap<string, bigint>;
}

/** How often the search may ask whether there are counts of a certain kind. */
const MOST_QUESTIONS = 10_000;

/**
 * Divides all possible counts into the cases that a rule tells apart, without sampling any.
 *
 * Every claim asks for the sign of a sum, so the search takes one sum after the other, each of its three signs in turn, and goes on only
 * where counts with these signs exist. Which verdicts are given is then known for all counts of a case at once.
 *
 * @param definition - a rule whose claims name nothing unknown
 * @returns the cases, none where no counts meet the quorum; `undefined` where there are too many to look at
 */
export function casesOf(definition: BallotRuleDefinition): readonly Case[] | undefined {
  const cases: Case[] = [];
  let questions = 0;
  for (const found of search(verdictsOf(definition), meet(NOTHING_DEMANDED, possibleCounts(definition)), new Map())) {
    questions += 1;
    if (questions > MOST_QUESTIONS) return undefined;
    if (found !== undefined) cases.push(found);
  }
  return cases;
}

/** A claim with the sums that decide it; equal sums are one and the same object. */
interface Placed extends ClaimForms {
  readonly claim: BallotClaim;
}

interface Verdict {
  readonly code: string;
  readonly ways: readonly (readonly Placed[])[];
}

type Signs = ReadonlyMap<Form, Sign>;

function verdictsOf(definition: BallotRuleDefinition): readonly Verdict[] {
  const known = new Map<string, Form>();
  const one = (form: Form): Form => {
    const text = [...form].map(([name, entry]) => `${entry} ${name}`).join(" + ");
    const same = known.get(text) ?? form;
    known.set(text, same);
    return same;
  };
  return definition.verdicts.map(({ code, when }) => ({
    code,
    ways: when.map((claims) =>
      claims.map((claim) => {
        const { difference, base } = formsOf(definition, claim);
        return { claim, difference: one(difference), base: base && one(base) };
      }),
    ),
  }));
}

/** Answers once for each question it asks: a case where one is settled. */
function* search(
  verdicts: readonly Verdict[],
  counts: Solution | undefined,
  signs: Signs,
): Generator<Case | undefined, void, undefined> {
  if (counts === undefined) return yield undefined;
  const open = verdicts.filter((verdict) => isGiven(verdict, signs) === undefined);
  const [form] = open.flatMap((verdict) => undecidedSums(verdict, signs));
  if (form === undefined) {
    const given = verdicts.filter((verdict) => isGiven(verdict, signs)).map(({ code }) => code);
    return yield { given, example: wholeNumbers(counts) };
  }
  yield undefined;
  for (const sign of SIGNS) {
    yield* search(verdicts, meet(counts, demandsFor(form, [sign])), new Map([...signs, [form, sign]]));
  }
}

/** Whether a verdict is given whatever the signs still unknown are, or `undefined` where that depends on them. */
function isGiven({ ways }: Verdict, signs: Signs): boolean | undefined {
  const answers = ways.map((claims) => every(claims.map((claim) => isHeld(claim, signs))));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function isHeld({ claim, difference, base }: Placed, signs: Signs): boolean | undefined {
  const possible = (form: Form): readonly Sign[] => {
    const sign = signs.get(form);
    return sign === undefined ? SIGNS : [sign];
  };
  const empty = base === undefined ? [false] : possible(base).map((sign) => sign === 0);
  const answers = new Set(
    possible(difference).flatMap((sign) => empty.map((isEmpty) => holdsOf(claim, sign, isEmpty))),
  );
  return answers.size === 1 ? answers.has(true) : undefined;
}

function undecidedSums({ ways }: Verdict, signs: Signs): readonly Form[] {
  const open = ways.flat().filter((claim) => isHeld(claim, signs) === undefined);
  return open
    .flatMap(({ difference, base }) => (base === undefined ? [difference] : [base, difference]))
    .filter((form) => !signs.has(form));
}
