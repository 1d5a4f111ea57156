/**
 * A ledger counted in parts: a tally that takes items in and out, so that a dashboard updates by difference, and that merges, so
 * that a cluster counts in parts; and the three states that units report every month.
 *
 * `summarise` of `answerable/ledger` is `summaryOf` a tally of all items, and of the tallies of their parts merged in any order: a
 * tally keeps the numbers of its items, so an item merged into one of another part is followed there.
 *
 * @module
 */
export { Tally } from "./schema.js";
export { emptyTally, type GroupCounts } from "../tally.js";
export type { MergedAway, Numbers } from "../numbers.js";
export { TRAITS, type Trait } from "../traits.js";
export { add, addAll, remove } from "./change.js";
export { merge, readTally } from "./merge.js";
export { summaryOf } from "../summary.js";
export {
  MONTHLY_STATES,
  REPORTED_RATE,
  monthlyReport,
  type MonthlyGroup,
  type MonthlyReport,
  type MonthlyState,
} from "./monthly-report.js";
