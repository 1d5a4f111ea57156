/**
 * Lists of subjects under closer watch (重点监管名单, 挂牌督办名单), whatever their rules: a lifecycle from data.
 *
 * - A **listing** is a frozen definition: who enters, how many fit, how often they are checked, how they leave, for how long they are
 *   watched then, and what happens if they never leave.
 * - A **subject** under it collects **checks**. What follows from them is read off the records; every change of status is an act of a
 *   person, and is refused where the records do not say so. What is undetermined or unknown lets nobody in, and nobody out.
 * - A **candidate** (候选) belongs on the list and waits for a slot.
 * - A **strike-off** (因故注销) goes by a reason outside the rules, and is never an exit.
 * - A **standing** tells of one subject what its records say, a **roster** of all of them.
 *
 * ```text
 * unlisted | candidate | listed | watched | left --recordCheck--> unlisted | candidate | listed | watched | left
 * unlisted | left --propose--> candidate
 * candidate --withdraw--> unlisted | left
 * unlisted | candidate | left --list--> listed
 * listed --remove--> watched | left
 * watched --relapse--> listed
 * watched --closeWatch--> left
 * listed --terminate--> ended
 * unlisted | candidate | listed | watched | left --strikeOff--> struck-off
 * unlisted | candidate | listed | watched | left --moveToListing--> unlisted | candidate | listed | watched | left
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { LISTING_FAULTS, lint, type ListingFault } from "./lint.js";
export { freeze } from "./freeze.js";
export { recordCheck, register } from "./register.js";
export { list, propose, withdraw } from "./enter.js";
export { remove, strikeOff, terminate } from "./leave.js";
export { closeWatch, relapse } from "./return.js";
export {
  migrate,
  moveToListing,
  type ListingMigrationRefusal,
  type ListingMigrationReport,
  type OverfullSlots,
  type StuckSubject,
} from "./migrate.js";
export { possibleListingSteps, type ListingStepRefusal, type RecordsRefusal } from "./guard.js";
export type {
  EntryRefusal,
  ExitRefusal,
  LimitRefusal,
  OrderRefusal,
  RelapseRefusal,
  SlotRefusal,
  WithdrawRefusal,
} from "./obstacles.js";
export type { Place } from "./slots.js";
export type { SubjectBefore } from "./subject-states.js";
export { applyListingEvents, evolveSubject } from "./evolve.js";
export { standing, type Standing, type StandingRefusal, type StrikeOffStanding } from "./standing.js";
export type { EntryStanding } from "./entry.js";
export {
  CRITERION_RATINGS,
  type CleanChecksStanding,
  type CriteriaStanding,
  type CriterionRating,
  type CriterionStanding,
  type ExitStanding,
} from "./exit.js";
export type { LimitStanding } from "./limits.js";
export type { WatchStanding } from "./watch.js";
export type { NextCheck } from "./cadence.js";
export { roster, type DueCheck, type ReachedLimit, type Roster, type StruckOff, type SubjectExit } from "./roster.js";
export type { Pool, RankedCandidate, UnrankedCandidate } from "./pools.js";
export { FillSlotsInput, fillSlots, type FilledSlots, type SubjectNotTaken } from "./fill-slots.js";
export type { NotTakenRefusal } from "./fill-pool.js";
export { listingDecider, type ListingCommandRefusal } from "./decider.js";
