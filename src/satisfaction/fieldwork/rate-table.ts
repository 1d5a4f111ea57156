import { ELIGIBLE, type Disposition } from "./dispositions.js";

/** AAPOR's rates: six response, four cooperation, three refusal and three contact rates. */
export const OUTCOME_RATES = [
  "rr1",
  "rr2",
  "rr3",
  "rr4",
  "rr5",
  "rr6",
  "coop1",
  "coop2",
  "coop3",
  "coop4",
  "ref1",
  "ref2",
  "ref3",
  "con1",
  "con2",
  "con3",
] as const;
/** The name of one of AAPOR's rates. */
export type OutcomeRate = (typeof OUTCOME_RATES)[number];

/** How the undetermined cases stand in a denominator: all of them, the part taken to be eligible, or none. */
export type UndeterminedPart = "all" | "eligible" | "none";

/** Which cases a rate counts, among which. */
export interface RateRow {
  readonly counted: readonly Disposition[];
  readonly among: readonly Disposition[];
  readonly undetermined: UndeterminedPart;
}

const COMPLETE: readonly Disposition[] = ["interview"];
const INTERVIEWED: readonly Disposition[] = ["interview", "partial-interview"];
const ABLE: readonly Disposition[] = [...INTERVIEWED, "refusal"];
const CONTACTED: readonly Disposition[] = [...ABLE, "other"];
const REFUSED: readonly Disposition[] = ["refusal"];

function row(counted: readonly Disposition[], among: readonly Disposition[], undetermined: UndeterminedPart): RateRow {
  return { counted, among, undetermined };
}

/**
 * What AAPOR's rates count. Source: American Association for Public Opinion Research (2023), Standard Definitions, tenth edition,
 * section on outcome rates.
 */
export const RATE_TABLE: Readonly<Record<OutcomeRate, RateRow>> = {
  rr1: row(COMPLETE, ELIGIBLE, "all"),
  rr2: row(INTERVIEWED, ELIGIBLE, "all"),
  rr3: row(COMPLETE, ELIGIBLE, "eligible"),
  rr4: row(INTERVIEWED, ELIGIBLE, "eligible"),
  rr5: row(COMPLETE, ELIGIBLE, "none"),
  rr6: row(INTERVIEWED, ELIGIBLE, "none"),
  coop1: row(COMPLETE, CONTACTED, "none"),
  coop2: row(INTERVIEWED, CONTACTED, "none"),
  coop3: row(COMPLETE, ABLE, "none"),
  coop4: row(INTERVIEWED, ABLE, "none"),
  ref1: row(REFUSED, ELIGIBLE, "all"),
  ref2: row(REFUSED, ELIGIBLE, "eligible"),
  ref3: row(REFUSED, ELIGIBLE, "none"),
  con1: row(CONTACTED, ELIGIBLE, "all"),
  con2: row(CONTACTED, ELIGIBLE, "eligible"),
  con3: row(CONTACTED, ELIGIBLE, "none"),
};
