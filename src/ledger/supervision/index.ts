/**
 * What is done beside the ledger to bring items about: listed supervision (挂牌督办), orders given on the spot (责令), and
 * self-inspection by line (自查).
 *
 * - A **listing** puts an item under checks at a fixed cadence. It is delisted after so many clean checks in a row; a
 *   **relapse** lists it again, as a new **round** of the same listing.
 * - An **order** says what a unit has to bring about, perhaps by when. The unit reports the result, whoever gave the order
 *   confirms it or sends it back, and the days until then are counted.
 * - A **self-inspection** answers for the lines that a plan asked for; a line without an answer was not inspected. What was found
 *   begins a problem of origin `self`.
 *
 * ```text
 * listed --check--> listed
 * listed --delist--> delisted
 * delisted --relist--> listed
 *
 * given --fulfil--> fulfilled
 * fulfilled --confirm--> confirmed
 * fulfilled --sendBack--> given
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { check, delist, list, relist } from "./listing.js";
export {
  possibleListingSteps,
  type ListingKnowledge,
  type ListingStepRefusal,
  type ListingStepRefusals,
} from "./listing-guard.js";
export type { WithItem } from "./independence.js";
export { nextCheckDue } from "./next-check.js";
export type { WithCalendar } from "./cadence.js";
export { evolveListing } from "./listing-states.js";
export { summariseListings, type ListingCounting, type ListingSummary } from "./listing-summary.js";
export { confirm, fulfil, order, sendBack } from "./order.js";
export { possibleOrderSteps, type OrderStepRefusal, type OrderStepRefusals } from "./order-guard.js";
export { elapsedDays, type Elapsed } from "./elapsed.js";
export { evolveOrder } from "./order-states.js";
export { orderTimeliness, summariseOrders, type OrderSummary } from "./order-summary.js";
export { evolveInspection, findings, inspect, type SelfFinding } from "./inspection.js";
export { summariseInspections, type InspectionSummary, type LineCounts } from "./inspection-summary.js";
export {
  inspectionDecider,
  listingDecider,
  orderDecider,
  type InspectionCommandRefusal,
  type ListingCommandRefusal,
  type OrderCommandRefusal,
} from "./deciders.js";
export {
  CHECKED_RATE,
  EXIT_RATE,
  FOUND_RATE,
  INSPECTED_RATE,
  LISTED_FIXED_RATE,
  ORDER_ON_TIME_RATE,
  RELAPSE_RATE,
} from "./rates.js";
