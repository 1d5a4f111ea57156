import { expect, test } from "vitest";
import { must } from "answerable";
import {
  DISPOSITIONS,
  addCase,
  emptyFieldwork,
  fieldworkRates,
  outcomeRates,
  type Disposition,
  type DispositionCounts,
  type OutcomeRate,
  type OutcomeRates,
} from "answerable/satisfaction";
import { Agreement, countValues, golden } from "../../statistics/golden.js";
import { protocolWith } from "../survey.js";

const protocol = protocolWith();
const allocation = { basis: "proportional-allocation" } as const;

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
  compareRates(agreement, rates, expected, `at e = ${e}`);
}

function compareRates(agreement: Agreement, rates: OutcomeRates["rates"], expected: Expected, where: string): void {
  for (const [id, { value }] of Object.entries(rates)) {
    const theirs = expected[id.toUpperCase() as Uppercase<OutcomeRate>]; // they write the same names in capitals
    if (theirs === null) agreement.same(value, "unknown", id);
    else agreement.number(Number(value), theirs, `${id} ${where}`);
  }
}

test("R's arithmetic and this library agree on AAPOR's rates, to 1e-10", () => {
  const file = golden("outcome_rates") as File;
  const agreement = new Agreement();
  for (const { counts, e_proportional_allocation, by_e } of file.cases) {
    const ours = countsFrom(counts);
    const allocated = outcomeRates(ours, allocation);
    agreement.number(Number(allocated.eligiblePart), e_proportional_allocation, "e by allocation");
    for (const { e, ...expected } of by_e) compare(agreement, ours, e, expected);
  }
  for (const { code, w, weighted_counts, e, rates } of file.weighted) {
    const fieldwork = emptyFieldwork(protocol, { weighted: true });
    code.forEach((letters, index) => {
      const disposition = DISPOSITIONS.find((each) => LETTERS[each] === letters)!;
      must(addCase(protocol, fieldwork, { id: `${index}`, unit: "whole", disposition, weight: w[index]! }));
    });
    const weighed = fieldwork.units["whole"]![0]!.weights!;
    for (const each of DISPOSITIONS) agreement.number(weighed[each], weighted_counts[LETTERS[each]], each);
    const [group] = must(fieldworkRates(protocol, fieldwork, { eligibility: allocation })).rates.groups;
    expect(group!.cases).toBe(code.length);
    agreement.number(Number(group!.eligiblePart), e, "e of weighed cases");
    compareRates(agreement, group!.rates, rates, "weighed");
  }
  const total = countValues(file.cases, ["counts", "e"]) + countValues(file.weighted, ["code", "w"]);
  agreement.report("outcome_rates.json", total);
  expect(file.cases).toHaveLength(6);
});
