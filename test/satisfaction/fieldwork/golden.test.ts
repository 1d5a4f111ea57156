import { expect, test } from "vitest";
import { outcomeRates, type Disposition, type DispositionCounts, type OutcomeRate } from "answerable/satisfaction";
import { Agreement, countValues, golden } from "../../statistics/golden.js";

type Letters = "I" | "P" | "R" | "NC" | "O" | "UH" | "UO" | "NE";
type Expected = Readonly<Record<Uppercase<OutcomeRate>, number | null>>;

interface File {
  cases: {
    counts: Record<Letters, number>;
    e_proportional_allocation: number;
    by_e: (Expected & { e: number })[];
  }[];
  weighted: { code: Letters[]; w: number[]; weighted_counts: Record<Letters, number>; e: number; rates: Expected }[];
}

/** AAPOR's letters for each disposition. */
const LETTERS: Readonly<Record<Disposition, Letters>> = {
  interview: "I",
  "partial-interview": "P",
  refusal: "R",
  "non-contact": "NC",
  other: "O",
  "unknown-household": "UH",
  "unknown-other": "UO",
  "not-eligible": "NE",
};

function countsFrom(counts: Readonly<Record<Letters, number>>): DispositionCounts {
  // Every disposition has its letters.
  return Object.fromEntries(
    Object.entries(LETTERS).map(([disposition, letters]) => [disposition, counts[letters]]),
  ) as unknown as DispositionCounts;
}

function compare(agreement: Agreement, counts: DispositionCounts, e: number, expected: Expected): void {
  const { rates } = outcomeRates(counts, { basis: "stated", part: e, source: "the reference file" });
  for (const [id, { value }] of Object.entries(rates)) {
    const theirs = expected[id.toUpperCase() as Uppercase<OutcomeRate>]; // they write the same names in capitals
    if (theirs === null) agreement.same(value, "unknown", id);
    else agreement.number(Number(value), theirs, `${id} at e = ${e}`);
  }
}

test("R's arithmetic and this library agree on AAPOR's rates, to 1e-10", () => {
  const file = golden("outcome_rates") as File;
  const agreement = new Agreement();
  for (const { counts, e_proportional_allocation, by_e } of file.cases) {
    const ours = countsFrom(counts);
    const allocated = outcomeRates(ours, { basis: "proportional-allocation" });
    agreement.number(Number(allocated.eligiblePart), e_proportional_allocation, "e by allocation");
    for (const { e, ...expected } of by_e) compare(agreement, ours, e, expected);
  }
  for (const { weighted_counts, e, rates } of file.weighted) {
    compare(agreement, countsFrom(weighted_counts), e, rates);
  }
  const total =
    countValues(file.cases, ["counts", "e"]) + countValues(file.weighted, ["code", "w", "weighted_counts", "e"]);
  agreement.report("outcome_rates.json", total);
  expect(file.cases).toHaveLength(6);
});
