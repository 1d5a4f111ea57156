import type { Finding, FindingPath } from "../../definitions/index.js";
import { casesOf, type Case } from "./cases.js";
import { partsOf } from "./parts.js";
import { ABSTENTION, BALLOT_BASES, type BallotAmount, type BallotRuleDefinition } from "./rule.js";

/** What can be wrong with a rule of a vote whose fields are all of the right form. */
export const BALLOT_RULE_FAULTS = [
  "duplicate-id",
  "unknown-choice",
  "quorum-never-met",
  "gap",
  "overlap",
  "unreachable",
  "too-many-cases",
] as const;
/** What can be wrong with a rule of a vote. */
export type BallotRuleFault = (typeof BALLOT_RULE_FAULTS)[number];

/**
 * Reads a rule of a vote against itself, and proves that every possible count has exactly one verdict or shows a count that has not.
 *
 * The search is exact and samples nothing: it divides all counts into those that the rule tells apart, down to a single fraction at
 * which two ends meet, and to votes on which no ballot is valid. Finds `duplicate-id` (two choices or verdicts of one code, a choice that
 * a claim names twice), `unknown-choice` (a claim counts votes for what is not on the ballot), `quorum-never-met` (by no counts), `gap`
 * (counts in no verdict), `overlap` (counts in two; one finding for each pair), `unreachable` (a verdict that no counts come to; only a
 * warning) and `too-many-cases` (more than can be looked at). Gaps and overlaps name the least counts that were found.
 *
 * @param definition - the rule as written
 * @returns the findings; no errors when the rule can be frozen
 * @example
 * {@includeCode ../../../test/satisfaction/votes/examples.test.ts#lint}
 */
export function lintBallotRule(definition: BallotRuleDefinition): readonly Finding<BallotRuleFault>[] {
  const unnamed = [...duplicates(definition), ...unknownChoices(definition)];
  return unnamed.length > 0 ? unnamed : uncertainCounts(definition);
}

function duplicates({ choices, verdicts, otherwise }: BallotRuleDefinition): Finding<BallotRuleFault>[] {
  const others = otherwise === undefined ? [] : [otherwise];
  const lists: readonly (readonly [FindingPath, readonly { readonly code: string }[]])[] = [
    [["choices"], choices],
    [["verdicts"], [...verdicts, ...others]],
  ];
  return lists.flatMap(([path, nouns]) =>
    repeated(nouns.map(({ code }) => code)).map((code) => error("duplicate-id", path, `"${code}" stands twice`)),
  );
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** Every list of choices in a claim, with where it stands. */
function namedChoices({
  quorum,
  verdicts,
}: BallotRuleDefinition): readonly (readonly [FindingPath, readonly string[]])[] {
  const placed = [
    ...quorum.map((claim, index) => [["quorum", index], claim] as const),
    ...verdicts.flatMap(({ when }, verdict) =>
      when.flatMap((claims, way) =>
        claims.map((claim, index) => [["verdicts", verdict, "when", way, index], claim] as const),
      ),
    ),
  ];
  return placed.flatMap(([path, claim]) => {
    const amounts: readonly BallotAmount[] = "votes" in claim ? [claim.amount, claim.votes] : [claim.amount];
    return amounts.flatMap((amount) => (typeof amount === "string" ? [] : [[path, amount] as const]));
  });
}

function unknownChoices(definition: BallotRuleDefinition): Finding<BallotRuleFault>[] {
  const { choices, blank, severalMarks } = definition;
  const known = choices.map(({ code }) => code);
  if ([blank, severalMarks].includes("abstention")) known.push(ABSTENTION);
  return namedChoices(definition).flatMap(([path, codes]) => [
    ...codes
      .filter((code) => !known.includes(code))
      .map((code) => error("unknown-choice", path, `votes for "${code}" are asked for, and it is not on the ballot`)),
    ...repeated(codes).map((code) => error("duplicate-id", path, `votes for "${code}" are counted twice`)),
  ]);
}

function uncertainCounts(definition: BallotRuleDefinition): readonly Finding<BallotRuleFault>[] {
  const cases = casesOf(definition);
  if (cases === undefined) {
    return [error("too-many-cases", ["verdicts"], "the claims tell more cases apart than can be looked at")];
  }
  if (cases.length === 0) return [error("quorum-never-met", ["quorum"], "no counts meet the quorum")];
  return [...gaps(definition, cases), ...overlaps(definition, cases), ...unreachable(definition, cases)];
}

function gaps(definition: BallotRuleDefinition, cases: readonly Case[]): readonly Finding<BallotRuleFault>[] {
  const gap = cases.find(({ given }) => given.length === 0);
  if (gap === undefined || definition.otherwise !== undefined) return [];
  return [error("gap", ["verdicts"], `no verdict is given on ${wordsFor(definition, gap)}`)];
}

function overlaps(definition: BallotRuleDefinition, cases: readonly Case[]): readonly Finding<BallotRuleFault>[] {
  const { verdicts } = definition;
  return verdicts.flatMap(({ code }, index) =>
    verdicts.slice(index + 1).flatMap((other, offset) => {
      const shared = cases.find(({ given }) => given.includes(code) && given.includes(other.code));
      if (shared === undefined) return [];
      const message = `both "${code}" and "${other.code}" are given on ${wordsFor(definition, shared)}`;
      return [error("overlap", ["verdicts", index + 1 + offset], message)];
    }),
  );
}

function unreachable(
  { verdicts, otherwise }: BallotRuleDefinition,
  cases: readonly Case[],
): readonly Finding<BallotRuleFault>[] {
  const never = verdicts.flatMap(({ code }, index): readonly (readonly [FindingPath, string])[] =>
    cases.some(({ given }) => given.includes(code)) ? [] : [[["verdicts", index], code]],
  );
  const isNeeded = otherwise === undefined || cases.some(({ given }) => given.length === 0);
  const all = isNeeded ? never : [...never, [["otherwise"], otherwise.code] as const];
  return all.map(([path, code]) => ({
    code: "unreachable",
    severity: "warning",
    path,
    message: `no counts come to "${code}"`,
  }));
}

/** The numbers in the order of the bases, those that are 0 left out. */
function wordsFor(definition: BallotRuleDefinition, { example }: Case): string {
  const names = new Set(BALLOT_BASES.flatMap((base) => partsOf(definition, base).map(({ name }) => name)));
  const numbers = [...names].flatMap((name) => (example.has(name) ? [`${name}: ${String(example.get(name))}`] : []));
  return numbers.join(", ");
}

function error(code: BallotRuleFault, path: FindingPath, message: string): Finding<BallotRuleFault> {
  return { code, severity: "error", path, message };
}
