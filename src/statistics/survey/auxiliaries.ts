import { refuse, type Refused } from "../../core/index.js";
import { checkLength } from "./answers.js";
import { answerAt, codeAt, type AnswerColumn } from "./columns.js";
import { MOST_WEIGHT } from "../weight-limits.js";
import type { SurveyDesign } from "./design.js";
import { codedMargin, unfitted, type Margin, type MarginRefusal } from "./margin.js";

/** A number known of every row of the sample, with its total over the population. */
export interface KnownTotal {
  /** One for each row of the whole sample. */
  readonly of: AnswerColumn;
  readonly total: number;
}

/** Columns of numbers with the population's totals of them. */
export interface Auxiliaries {
  readonly values: readonly Float64Array[];
  readonly totals: readonly number[];
}

/**
 * Reads groupings and numbers as columns with totals: a grouping is an indicator of each of its groups.
 *
 * @param design - the whole sample
 * @param auxiliaries - groupings and numbers
 * @throws RangeError when a column is not as long as the sample
 * @throws TypeError when an auxiliary is something else than a number, yes or no, or missing
 */
export function auxiliariesOf(
  design: SurveyDesign,
  auxiliaries: readonly (Margin | KnownTotal)[],
): Auxiliaries | Refused<MarginRefusal | "no-auxiliaries" | "missing-auxiliary"> {
  if (auxiliaries.length === 0) return refuse("no-auxiliaries", "there is nothing to fit weights to");
  const unfit = unfitted(design);
  if (unfit !== undefined) return unfit;
  const values: Float64Array[] = [];
  const totals: number[] = [];
  for (const auxiliary of auxiliaries) {
    const own = "by" in auxiliary ? indicatorsOf(design, auxiliary) : numbersOf(design, auxiliary);
    if ("refusal" in own) return own;
    values.push(...own.values);
    totals.push(...own.totals);
  }
  return { values, totals };
}

function indicatorsOf(design: SurveyDesign, margin: Margin): Auxiliaries | Refused<MarginRefusal> {
  const coded = codedMargin(design, margin);
  if ("refusal" in coded) return coded;
  const values = coded.names.map((_, group) => Float64Array.from(coded.groupOfRow, (own) => Number(own === group)));
  return { values, totals: [...coded.totals] };
}

function numbersOf(
  design: SurveyDesign,
  { of, total }: KnownTotal,
): Auxiliaries | Refused<"bad-total" | "missing-auxiliary"> {
  checkLength(design, of);
  if (!(Math.abs(total) <= MOST_WEIGHT)) return refuse("bad-total", `the total of an auxiliary is ${total}`);
  const counts = (row: number): boolean => design.weights[row] !== 0;
  const column = Float64Array.from(design.members, (row) => (counts(row) ? answerAt(of, row) : 0));
  const bad = column.findIndex((value) => !Number.isFinite(value));
  if (bad === -1) return { values: [column], totals: [total] };
  return refuse("missing-auxiliary", `the auxiliary at row ${codeAt(design.members, bad)} is missing or infinite`);
}
