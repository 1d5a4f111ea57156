/**
 * A campaign counted in parts: a tally that takes units in and out, so that a dashboard updates by difference, and that merges,
 * so that a cluster counts in parts.
 *
 * A **tally** counts how units stand to each phase, an **asked** tally how they stand to each thing that the plan asks of them.
 *
 * `matrix` of `answerable/campaign` tells of all units what `progressOf` tells of a tally, and lists each of them beside it.
 *
 * @module
 */
export { Tally } from "./schema.js";
export {
  CELL_TRAITS,
  UNIT_KEYS,
  emptyTally,
  type CellTrait,
  type Counting,
  type GroupCounts,
  type UnitKey,
  type VersionCounts,
} from "../tally.js";
export { add, addAll, remove, type ChangeRefusal } from "./change.js";
export { merge, readTally } from "./merge.js";
export { progressOf } from "../summary.js";
export { ASKED_STATES, AskedTally, type AskedCounts, type AskedState } from "./asked-schema.js";
export { tallyAsked, type AskedCounting, type AskedRefusal } from "./asked.js";
export { mergeAsked, readAsked } from "./merge-asked.js";
export { ASKED_FAILED_RATE, ASKED_MET_RATE, ASKED_OPEN_RATE } from "./asked-rates.js";
export { askedOf, type AskedGroup, type AskedLine, type AskedSummary } from "./asked-summary.js";
