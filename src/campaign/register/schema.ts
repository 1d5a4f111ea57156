import * as z from "zod";
import {
  CalendarDay,
  EvidenceList,
  IdText,
  Instant,
  Meta,
  Words,
  idOf,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { Quantity } from "../../figures/index.js";

/** Names one entry of the register. */
export const EntryId = idOf("EntryId");
/** Text that names an entry of the register. */
export type EntryId = z.infer<typeof EntryId>;

const content = {
  /** How much of it was done, in the activity's counting word. */
  quantity: Quantity,
  /** The day on which it was done, or began. */
  doneOn: CalendarDay,
  /** The last day, where it took several. */
  doneUntil: CalendarDay.optional(),
  participants: Quantity.optional(),
  /** The round that it is for, where a track goes round; a round that is over is made up for (补课) once the unit was sent back. */
  round: IdText.optional(),
  /** Who did it: the leader who visited, the group that held the meeting. */
  actor: IdText.optional(),
  /** What it was done to: the unit or household visited. */
  target: IdText.optional(),
  place: Words.optional(),
  note: Words.optional(),
  evidence: EvidenceList.optional(),
};
/** What an entry says. */
export const EntryContent = z.strictObject(content);
/** What an entry says. */
export interface EntryContent extends DeepReadonly<z.infer<typeof EntryContent>> {}

/** What `record` takes: whose deed it was, of which of the plan's activities, and what is said of it. */
export const RecordInput = z.strictObject({
  id: EntryId,
  unit: IdText,
  activity: IdText,
  ...content,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `correct` takes: everything that the entry should have said, and why it did not. */
export const CorrectInput = z.strictObject({ ...content, reason: Words, ...stampFields });

/** What `strike` takes: why the entry should not be there. */
export const StrikeInput = z.strictObject({ reason: Words, ...stampFields });

const ofEntry = { entry: EntryId };

/** The fact that something done was registered. */
export const EntryRecorded = RecordInput.omit({ id: true }).extend({
  type: z.literal("entry-recorded"),
  ...ofEntry,
  plan: Pin,
});
/** Something done was registered. */
export interface EntryRecorded extends DeepReadonly<z.infer<typeof EntryRecorded>> {}

/** The fact that an entry was put right. */
export const EntryCorrected = CorrectInput.extend({ type: z.literal("entry-corrected"), ...ofEntry });
/** An entry was put right. */
export interface EntryCorrected extends DeepReadonly<z.infer<typeof EntryCorrected>> {}

/** The fact that an entry was struck out. */
export const EntryStruck = StrikeInput.extend({ type: z.literal("entry-struck"), ...ofEntry });
/** An entry was struck out. */
export interface EntryStruck extends DeepReadonly<z.infer<typeof EntryStruck>> {}

/** Everything that can happen to an entry. */
export const EntryEvent = z.discriminatedUnion("type", [EntryRecorded, EntryCorrected, EntryStruck]).check(onItsDay);
/** Everything that can happen to an entry. */
export type EntryEvent = EntryRecorded | EntryCorrected | EntryStruck;

const stamp = z.strictObject(stampFields);

/** What an entry said before it was put right, and why it was. */
export const Correction = z.strictObject({ said: EntryContent, reason: Words, corrected: stamp });
/** What an entry said before it was put right. */
export interface Correction extends DeepReadonly<z.infer<typeof Correction>> {}

const entryFields = {
  id: EntryId,
  /** The version of the plan under which it was recorded; it counts under every version that counts the kind in the same word. */
  plan: Pin,
  unit: IdText,
  activity: IdText,
  ...content,
  recorded: stamp,
  /** What it said before, oldest first. */
  corrections: z.array(Correction),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** Whether it was over when it was last put down, and did not end before it began. */
function isPast({ doneOn, doneUntil = doneOn, updated }: z.infer<z.ZodObject<typeof entryFields>>): boolean {
  return doneOn <= doneUntil && doneUntil <= updated.on;
}
const NOT_PAST = "ends before it begins, or after it was put down";

/** An entry that counts. */
export const StandingEntry = z.strictObject({ status: z.literal("recorded"), ...entryFields }).refine(isPast, NOT_PAST);
/** An entry that counts. */
export interface StandingEntry extends DeepReadonly<z.infer<typeof StandingEntry>> {}

/** An entry that was struck out: it stays to be seen, and counts nowhere. */
export const StruckEntry = z
  .strictObject({ status: z.literal("struck"), ...entryFields, struck: stamp, reason: Words })
  .refine(isPast, NOT_PAST);
/** An entry that was struck out. */
export interface StruckEntry extends DeepReadonly<z.infer<typeof StruckEntry>> {}

/** One line of the register, in either status. */
export const Entry = z.discriminatedUnion("status", [StandingEntry, StruckEntry]);
/** One line of the register (登记): what a unit did, how much of it, when. */
export type Entry = StandingEntry | StruckEntry;

/** The statuses of an entry. */
export const ENTRY_STATUSES = ["recorded", "struck"] as const satisfies readonly Entry["status"][];
/** Whether an entry counts. */
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Which step is possible in which status. */
export const ENTRY_STEPS = {
  correct: { from: ["recorded"], to: ["recorded"] },
  strike: { from: ["recorded"], to: ["struck"] },
} as const satisfies Record<string, { readonly from: readonly EntryStatus[]; readonly to: readonly EntryStatus[] }>;
/** The name of a step on an entry. */
export type EntryStep = keyof typeof ENTRY_STEPS;
