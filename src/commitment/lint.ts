import type { Finding } from "../definitions/index.js";
import type { PledgeRate, Selection, VerdictVocabulary } from "./schema/index.js";
import { OPEN_STANDINGS } from "./standings.js";

/** What can be wrong with the words in which pledges are judged. */
export const VOCABULARY_CODES = [
  "duplicate-verdict",
  "reserved-code",
  "duplicate-rate",
  "unknown-standing",
  "numerator-outside",
  "withheld-below-mark",
  "uncounted-verdict",
] as const;
/** What can be wrong with the words in which pledges are judged. */
export type VocabularyCode = (typeof VOCABULARY_CODES)[number];

/**
 * Finds what is wrong with a vocabulary of verdicts before anybody is judged by it.
 *
 * Errors: `duplicate-verdict`, `reserved-code` (a verdict called as a pledge without one stands, for instance `no-report`),
 * `duplicate-rate`, `unknown-standing` (a rate counts what nothing can be), `numerator-outside` (a rate counts above the line what is
 * not below it), `withheld-below-mark` (`few` is under `least`). A warning: `uncounted-verdict` (no rate has it below the line).
 *
 * @param vocabulary - the words, as data
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#vocabulary}
 */
export function lint(vocabulary: VerdictVocabulary): readonly Finding<VocabularyCode>[] {
  return [
    ...verdictFindings(vocabulary),
    ...vocabulary.rates.flatMap((rate, index) => rateFindings(vocabulary, rate, index)),
  ];
}

function verdictFindings({ verdicts, rates }: VerdictVocabulary): readonly Finding<VocabularyCode>[] {
  const counted = new Set(rates.flatMap(({ counts }) => counts.denominator.standings));
  return verdicts.flatMap(({ code }, index) => {
    const at = ["verdicts", index, "code"];
    return [
      ...when(
        isRepeated(
          verdicts.map((each) => each.code),
          index,
        ),
        error("duplicate-verdict", at, `verdict "${code}" stands there twice`),
      ),
      ...when(
        (OPEN_STANDINGS as readonly string[]).includes(code),
        error("reserved-code", at, `"${code}" says how a pledge without a verdict stands`),
      ),
      ...when(!counted.has(code), {
        ...error("uncounted-verdict", at, `no rate has verdict "${code}" below the line`),
        severity: "warning",
      }),
    ];
  });
}

function rateFindings(
  { verdicts, rates }: VerdictVocabulary,
  { id, counts, least = 0, few = Infinity }: PledgeRate,
  index: number,
): readonly Finding<VocabularyCode>[] {
  const possible = new Set<string>([...verdicts.map(({ code }) => code), ...OPEN_STANDINGS]);
  const unknown = [...counts.numerator.standings, ...counts.denominator.standings].find((code) => !possible.has(code));
  const at = ["rates", index];
  return [
    ...when(
      isRepeated(
        rates.map((each) => each.id),
        index,
      ),
      error("duplicate-rate", [...at, "id"], `rate "${id}" stands there twice`),
    ),
    ...when(
      unknown !== undefined,
      error("unknown-standing", [...at, "counts"], `rate "${id}" counts "${String(unknown)}", as which nothing stands`),
    ),
    ...when(
      !isWithin(counts.numerator, counts.denominator),
      error("numerator-outside", [...at, "counts"], `rate "${id}" counts above the line what does not stand below it`),
    ),
    ...when(
      few < least,
      error("withheld-below-mark", at, `rate "${id}" marks fewer than ${few} and shows none under ${least}`),
    ),
  ];
}

function isWithin(numerator: Selection, denominator: Selection): boolean {
  return (
    numerator.standings.every((code) => denominator.standings.includes(code)) &&
    (denominator.timing === undefined || denominator.timing === numerator.timing) &&
    (denominator.text === undefined || denominator.text === numerator.text)
  );
}

function isRepeated(codes: readonly string[], index: number): boolean {
  return codes.indexOf(codes[index] ?? "") !== index;
}

function error(code: VocabularyCode, path: Finding["path"], message: string): Finding<VocabularyCode> {
  return { code, severity: "error", path, message };
}

function when(wrong: boolean, finding: Finding<VocabularyCode>): readonly Finding<VocabularyCode>[] {
  return wrong ? [finding] : [];
}
