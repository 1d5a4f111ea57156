/**
 * Look-backs at closed items (回访复查, 回头看): which ones are visited, in full or by a sample that anybody can draw again, and
 * what the visits amount to.
 *
 * What a visit found of one item is a step of the item itself: `lookBack` of `answerable/ledger`.
 *
 * @module
 */
export { LookBackRound, ScheduleInput } from "./schema.js";
export { scheduleLookBack } from "./schedule.js";
export { LOOKED_BACK_RATE, RECURRENCE_RATE, summariseLookBack, type LookBackSummary } from "./summary.js";
