import * as z from "zod";
import {
  CalendarDay,
  IdText,
  Meta,
  Words,
  idOf,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { Facts } from "../../../rules/index.js";

/** Names one subject of a list: a unit, an office, an area of government, a home. */
export const ListingSubjectId = idOf("ListingSubjectId");
/** Text that names a subject of a list. */
export type ListingSubjectId = z.infer<typeof ListingSubjectId>;

/** What `register` takes: the subject, its category where slots are counted by one, and who takes it in on which day. */
export const RegisterInput = z.strictObject({
  id: ListingSubjectId,
  category: IdText.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `recordCheck` takes: what the check found, how the app names it, and who made it on which day. */
export const RecordCheckInput = z.strictObject({ facts: Facts, reference: IdText.optional(), ...stampFields });
/** One check of a subject: what it found, by whom and on which day. */
export const CheckRecord = RecordCheckInput;
/** One check of a subject. */
export interface CheckRecord extends Readonly<z.infer<typeof CheckRecord>> {}

/** What every act of a person takes: who does it on which day, and a note where there is something to say. */
export const ActInput = z.strictObject({ note: Words.optional(), ...stampFields });
/** Who did something on which day, and what there was to say about it. */
export interface Act extends Readonly<z.infer<typeof ActInput>> {}

/** What `terminate` takes: the limit that is reached, and who acts on which day. */
export const TerminateInput = ActInput.extend({ limit: IdText });

/** What `strikeOff` takes: the reason outside the list's rules, and who acts on which day. */
export const StrikeOffInput = z.strictObject({ reason: Words, ...stampFields });
/** Why a subject was struck off, by whom and on which day. */
export interface StrikeOff extends Readonly<z.infer<typeof StrikeOffInput>> {}

const ofSubject = { subject: ListingSubjectId };

/** The fact that a subject came under the eyes of a list, without being on it. */
export const SubjectRegistered = RegisterInput.omit({ id: true }).extend({
  type: z.literal("subject-registered"),
  ...ofSubject,
  listing: Pin,
});
/** A subject came under the eyes of a list. */
export interface SubjectRegistered extends DeepReadonly<z.infer<typeof SubjectRegistered>> {}

/** The fact that a check found what it found; what follows from it is read off the records. */
export const CheckRecorded = RecordCheckInput.extend({ type: z.literal("check-recorded"), ...ofSubject });
/** A check was recorded. */
export interface CheckRecorded extends DeepReadonly<z.infer<typeof CheckRecorded>> {}

/** The fact that a subject waits for a slot. */
export const SubjectProposed = ActInput.extend({ type: z.literal("subject-proposed"), ...ofSubject });
/** A subject was proposed. */
export interface SubjectProposed extends DeepReadonly<z.infer<typeof SubjectProposed>> {}

/** The fact that a candidate waits no more. */
export const ProposalWithdrawn = ActInput.extend({ type: z.literal("proposal-withdrawn"), ...ofSubject });
/** A proposal was withdrawn. */
export interface ProposalWithdrawn extends DeepReadonly<z.infer<typeof ProposalWithdrawn>> {}

/** The fact that a subject was put on the list. */
export const SubjectListed = ActInput.extend({ type: z.literal("subject-listed"), ...ofSubject });
/** A subject was listed. */
export interface SubjectListed extends DeepReadonly<z.infer<typeof SubjectListed>> {}

/** The fact that a subject left the list, and until when it is watched. */
export const SubjectRemoved = ActInput.extend({
  type: z.literal("subject-removed"),
  ...ofSubject,
  /** The last day of the watch; absent where the list has none. */
  watchUntil: CalendarDay.optional(),
});
/** A subject left the list. */
export interface SubjectRemoved extends DeepReadonly<z.infer<typeof SubjectRemoved>> {}

/** The fact that a subject came back on the list for what a check in the watch found. */
export const SubjectRelapsed = ActInput.extend({ type: z.literal("subject-relapsed"), ...ofSubject });
/** A subject came back on the list. */
export interface SubjectRelapsed extends DeepReadonly<z.infer<typeof SubjectRelapsed>> {}

/** The fact that a watch ran out. */
export const WatchClosed = ActInput.extend({ type: z.literal("watch-closed"), ...ofSubject });
/** A watch ran out. */
export interface WatchClosed extends DeepReadonly<z.infer<typeof WatchClosed>> {}

/** The fact that a limit was reached with no way out, and what came of it. */
export const SubjectTerminated = TerminateInput.extend({
  type: z.literal("subject-terminated"),
  ...ofSubject,
  outcome: IdText,
});
/** A limit was reached with no way out. */
export interface SubjectTerminated extends DeepReadonly<z.infer<typeof SubjectTerminated>> {}

/** The fact that a subject left the eyes of the list for a reason outside its rules. */
export const SubjectStruckOff = StrikeOffInput.extend({ type: z.literal("subject-struck-off"), ...ofSubject });
/** A subject left the eyes of the list for a reason outside its rules. */
export interface SubjectStruckOff extends DeepReadonly<z.infer<typeof SubjectStruckOff>> {}

/** The fact that a subject goes on under another version of its list. */
export const SubjectMoved = ActInput.extend({ type: z.literal("subject-moved"), ...ofSubject, from: Pin, to: Pin });
/** A subject goes on under another version of its list. */
export interface SubjectMoved extends DeepReadonly<z.infer<typeof SubjectMoved>> {}

/** Everything that can happen to a subject of a list. */
export const ListingEvent = z
  .discriminatedUnion("type", [
    SubjectRegistered,
    CheckRecorded,
    SubjectProposed,
    ProposalWithdrawn,
    SubjectListed,
    SubjectRemoved,
    SubjectRelapsed,
    WatchClosed,
    SubjectTerminated,
    SubjectStruckOff,
    SubjectMoved,
  ])
  .check(onItsDay);
/** Everything that can happen to a subject of a list. */
export type ListingEvent =
  | SubjectRegistered
  | CheckRecorded
  | SubjectProposed
  | ProposalWithdrawn
  | SubjectListed
  | SubjectRemoved
  | SubjectRelapsed
  | WatchClosed
  | SubjectTerminated
  | SubjectStruckOff
  | SubjectMoved;
