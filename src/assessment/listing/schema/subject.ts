import * as z from "zod";
import { CalendarDay, IdText, Instant, Meta, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { ActInput, CheckRecord, ListingSubjectId, StrikeOffInput } from "./events.js";

/** Why a subject is on the list: it met the criteria of entry, or what a check found in the watch returned it. */
export const LISTING_GROUNDS = ["entry", "relapse"] as const;
/** Why a subject is on the list. */
export type ListingGround = (typeof LISTING_GROUNDS)[number];

const listedFields = { ground: z.enum(LISTING_GROUNDS), listed: ActInput };

/** One time on the list that is over: why and when it began, and when the subject met the exit, or was struck off without. */
export const Spell = z.union([
  z.strictObject({ ...listedFields, removed: ActInput }),
  z.strictObject({ ...listedFields, struckOff: StrikeOffInput }),
]);
/** One time on the list that is over. */
export type Spell = DeepReadonly<z.infer<typeof Spell>>;

const LIVING = ["unlisted", "candidate", "listed", "watched", "left"] as const;

const subjectFields = {
  id: ListingSubjectId,
  /** The list under which it stands. */
  listing: Pin,
  category: IdText.optional(),
  registered: z.strictObject(stampFields),
  /** Every check, oldest first. */
  checks: z.array(CheckRecord),
  /** How many of the checks were made before it was last listed or left: what is judged now are those after them. */
  past: z.int().nonnegative(),
  /** Earlier times on the list, oldest first. */
  spells: z.array(Spell),
  /** The versions of the list under which it stood before, oldest first, and who moved it on. */
  earlierListings: z.array(z.strictObject({ listing: Pin, moved: ActInput })),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** A subject that was never listed and waits for no slot. */
export const UnlistedSubject = z.strictObject({ status: z.literal("unlisted"), ...subjectFields });
/** A subject that was never listed and waits for no slot. */
export interface UnlistedSubject extends DeepReadonly<z.infer<typeof UnlistedSubject>> {}

/** A subject that belongs on the list and waits for a slot. */
export const CandidateSubject = z.strictObject({
  status: z.literal("candidate"),
  ...subjectFields,
  proposed: ActInput,
});
/** A subject that waits for a slot. */
export interface CandidateSubject extends DeepReadonly<z.infer<typeof CandidateSubject>> {}

/** A subject on the list. */
export const ListedSubject = z.strictObject({ status: z.literal("listed"), ...subjectFields, ...listedFields });
/** A subject on the list. */
export interface ListedSubject extends DeepReadonly<z.infer<typeof ListedSubject>> {}

/** A subject that left and is watched. */
export const WatchedSubject = z.strictObject({
  status: z.literal("watched"),
  ...subjectFields,
  /** The last day of the watch. */
  watchUntil: CalendarDay,
});
/** A subject that left and is watched. */
export interface WatchedSubject extends DeepReadonly<z.infer<typeof WatchedSubject>> {}

/** A subject that left and is not watched, or no more. */
export const LeftSubject = z.strictObject({ status: z.literal("left"), ...subjectFields });
/** A subject that left and is not watched. */
export interface LeftSubject extends DeepReadonly<z.infer<typeof LeftSubject>> {}

/** A subject with which it came to an end on the list. */
export const EndedSubject = z.strictObject({
  status: z.literal("ended"),
  ...subjectFields,
  ...listedFields,
  ended: ActInput.extend({ limit: IdText, outcome: IdText }),
});
/** A subject with which it came to an end on the list. */
export interface EndedSubject extends DeepReadonly<z.infer<typeof EndedSubject>> {}

/** A subject that left the eyes of the list for a reason outside its rules. */
export const StruckOffSubject = z.strictObject({
  status: z.literal("struck-off"),
  ...subjectFields,
  /** Where it stood until then. */
  was: z.enum(LIVING),
  struckOff: StrikeOffInput,
});
/** A subject that left the eyes of the list for a reason outside its rules. */
export interface StruckOffSubject extends DeepReadonly<z.infer<typeof StruckOffSubject>> {}

/** A subject of a list in any status. */
export const ListingSubject = z.discriminatedUnion("status", [
  UnlistedSubject,
  CandidateSubject,
  ListedSubject,
  WatchedSubject,
  LeftSubject,
  EndedSubject,
  StruckOffSubject,
]);
/** A subject under the eyes of a list, with all its checks and every time it was on it. */
export type ListingSubject =
  UnlistedSubject | CandidateSubject | ListedSubject | WatchedSubject | LeftSubject | EndedSubject | StruckOffSubject;

/** The statuses of a subject, in the order of its life. */
export const LISTING_STATUSES = [
  ...LIVING,
  "ended",
  "struck-off",
] as const satisfies readonly ListingSubject["status"][];
/** Where a subject stands. */
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** Which step is possible in which status. */
export const LISTING_STEPS = {
  recordCheck: { from: LIVING, to: LIVING },
  propose: { from: ["unlisted", "left"], to: ["candidate"] },
  withdraw: { from: ["candidate"], to: ["unlisted", "left"] },
  list: { from: ["unlisted", "candidate", "left"], to: ["listed"] },
  remove: { from: ["listed"], to: ["watched", "left"] },
  relapse: { from: ["watched"], to: ["listed"] },
  closeWatch: { from: ["watched"], to: ["left"] },
  terminate: { from: ["listed"], to: ["ended"] },
  strikeOff: { from: LIVING, to: ["struck-off"] },
  moveToListing: { from: LIVING, to: LIVING },
} as const satisfies Record<string, { readonly from: readonly ListingStatus[]; readonly to: readonly ListingStatus[] }>;
/** The name of a step on a subject. */
export type ListingStep = keyof typeof LISTING_STEPS;
