/**
 * How the fieldwork behind a score went: how drawn cases ended, and AAPOR's rates of them.
 *
 * A `Disposition` is how one drawn case ended; a `Fieldwork` counts cases by unit, channel and disposition, and merges;
 * `OutcomeRates` are the response, cooperation, refusal and contact rates of a group of cases, under an `Eligibility` that says what
 * part of the undetermined ones is taken to be eligible, and why.
 *
 * @module
 */
export { DISPOSITIONS, DispositionCounts, type Disposition } from "./dispositions.js";
export { ELIGIBILITY_BASES, Eligibility, type EligibilityBasis } from "./eligibility.js";
export { OUTCOME_RATES, type OutcomeRate } from "./rate-table.js";
export { outcomeRateDefinition } from "./wording.js";
export { OutcomeRates, outcomeRates } from "./outcome-rates.js";
export { Fieldwork, FieldworkCell, emptyFieldwork } from "./fieldwork.js";
export { CASE_REFUSALS, CaseRow, addCase, type CaseRefusal } from "./add-case.js";
export { mergeFieldwork, readFieldwork } from "./merge-fieldwork.js";
export {
  FIELDWORK_GROUPINGS,
  FieldworkGroup,
  FieldworkRates,
  fieldworkRates,
  type FieldworkGrouping,
  type FieldworkOptions,
} from "./fieldwork-rates.js";
