/**
 * A campaign counted in parts: a tally that takes units in and out, so that a dashboard updates by difference, and that merges,
 * so that a cluster counts in parts.
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
