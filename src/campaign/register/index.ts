/**
 * The register of activities and outputs (活动和成果登记): meetings, visits, rules made, permits cancelled, help given in kind and in
 * cash; their sums, what they answer to a plan's requirements, and the visits that responsibility letters ask for.
 *
 * - An **entry** says what a unit did, how much of it as a **quantity** in the activity's counting word, and when. It is corrected
 *   or struck out, never overwritten.
 * - The **tally** sums entries by activity and by unit, month or actor; it merges.
 * - A **visit** is an entry by the leader of a **responsibility** (责任区, 联系点) to one of its units.
 *
 * ```text
 * recorded --correct--> recorded
 * recorded --strike--> struck
 * ```
 *
 * @module
 */
export * from "./schema.js";
export {
  correct,
  entryDecider,
  possibleEntrySteps,
  record,
  strike,
  type ContentRefusal,
  type EntryCommandRefusal,
  type CorrectionRefusal,
  type EntryStepRefusal,
} from "./entry.js";
export { applyEntryEvents, evolveEntry } from "./entry-states.js";
export { REGISTER_KEYS, Period, RegisterTally, type RegisterKey, type RegisterLine } from "./tally-schema.js";
export { addEntries, emptyRegister, type AddingRefusal } from "./tally.js";
export { mergeRegisters, readRegister } from "./merge.js";
export { registerOf, type RegisterSum } from "./sums.js";
export type { CountingRefusal } from "./counting.js";
export { activityFacts, type FactsRefusal } from "./facts.js";
export {
  LETTER_RATE,
  VISITED_RATE,
  VISIT_STATES,
  visits,
  type ResponsibilityVisits,
  type VisitCell,
  type VisitState,
  type VisitWanting,
  type Visits,
} from "./visits.js";
