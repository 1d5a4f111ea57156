import { changedOn, doneOf, stampOf } from "../../core/index.js";
import type {
  Act,
  CandidateSubject,
  CheckRecord,
  CheckRecorded,
  EndedSubject,
  LISTING_STEPS,
  LeftSubject,
  ListedSubject,
  ListingGround,
  ListingStep,
  ListingSubject,
  ProposalWithdrawn,
  StrikeOff,
  StruckOffSubject,
  SubjectListed,
  SubjectMoved,
  SubjectProposed,
  SubjectRegistered,
  SubjectRelapsed,
  SubjectRemoved,
  SubjectStruckOff,
  SubjectTerminated,
  UnlistedSubject,
  WatchClosed,
  WatchedSubject,
} from "./schema/index.js";

/** The status a subject must have before a step. */
export type SubjectBefore<Step extends ListingStep> = Extract<
  ListingSubject,
  { status: (typeof LISTING_STEPS)[Step]["from"][number] }
>;

/** The checks by which a subject is judged now: those since it was last listed or left. */
export function checksNow({ checks, past }: ListingSubject): readonly CheckRecord[] {
  return checks.slice(past);
}

/**
 * Tells whether a subject is through with its list: with it no step is possible any more, and it takes no slot.
 *
 * @param subject - in any status
 */
export function isThrough(subject: ListingSubject): subject is EndedSubject | StruckOffSubject {
  return subject.status === "ended" || subject.status === "struck-off";
}

/** The subject as it came under the eyes of the list. */
export function registered(event: SubjectRegistered): UnlistedSubject {
  const { type, subject: id, by, on, at, ...fields } = event;
  const updated = doneOf(event);
  const nothing = { checks: [], past: 0, spells: [], earlierListings: [] };
  return { ...fields, status: "unlisted", id, registered: stampOf(event), ...nothing, updated };
}

/** The subject with one more check; where it stands is for a person to change. */
export function checked<Subject extends ListingSubject>(subject: Subject, event: CheckRecorded): Subject {
  const { type, subject: id, ...record } = event;
  return { ...subject, checks: [...subject.checks, record], updated: changedOn(subject, event) };
}

/** The subject that waits for a slot. */
export function proposed(subject: UnlistedSubject | LeftSubject, event: SubjectProposed): CandidateSubject {
  return { ...subject, status: "candidate", proposed: actOf(event), updated: changedOn(subject, event) };
}

/** The subject that waits no more: as it was before, never listed or left. */
export function withdrawn(
  { proposed: before, ...subject }: CandidateSubject,
  event: ProposalWithdrawn,
): UnlistedSubject | LeftSubject {
  const status = subject.spells.length === 0 ? "unlisted" : "left";
  return { ...subject, status, updated: changedOn(subject, event) };
}

/** The subject on the list because it met the criteria of entry. */
export function listed(subject: SubjectBefore<"list">, event: SubjectListed): ListedSubject {
  if (subject.status !== "candidate") return onTheList(subject, "entry", event);
  const { proposed: before, ...waiting } = subject;
  return onTheList(waiting, "entry", event);
}

/** The subject that came back on the list. */
export function relapsed({ watchUntil, ...subject }: WatchedSubject, event: SubjectRelapsed): ListedSubject {
  return onTheList(subject, "relapse", event);
}

function onTheList(
  subject: Omit<ListedSubject, "status" | "ground" | "listed">,
  ground: ListingGround,
  event: SubjectListed | SubjectRelapsed,
): ListedSubject {
  const past = subject.checks.length;
  return { ...subject, status: "listed", ground, listed: actOf(event), past, updated: changedOn(subject, event) };
}

/** The subject that left: watched where the list has a watch. */
export function removed(subject: ListedSubject, event: SubjectRemoved): WatchedSubject | LeftSubject {
  const { ground, listed: began, status, ...fields } = subject;
  const left = {
    ...fields,
    past: subject.checks.length,
    spells: [...subject.spells, { ground, listed: began, removed: actOf(event) }],
    updated: changedOn(subject, event),
  };
  const { watchUntil } = event;
  return watchUntil === undefined ? { ...left, status: "left" } : { ...left, status: "watched", watchUntil };
}

/** The subject that is watched no more. */
export function unwatched({ watchUntil, ...subject }: WatchedSubject, event: WatchClosed): LeftSubject {
  return { ...subject, status: "left", updated: changedOn(subject, event) };
}

/** The subject with which it came to an end. */
export function ended(subject: ListedSubject, event: SubjectTerminated): EndedSubject {
  const { limit, outcome } = event;
  return {
    ...subject,
    status: "ended",
    ended: { ...actOf(event), limit, outcome },
    updated: changedOn(subject, event),
  };
}

/** The subject that left the eyes of the list; a time on the list that was not over ended with it, and by nothing else. */
export function struckOff(
  { status: was, proposed: before, watchUntil, ground, listed: began, ...subject }: OfAnyStatus,
  event: SubjectStruckOff,
): StruckOffSubject {
  const act: StrikeOff = { reason: event.reason, ...stampOf(event) };
  const open = ground === undefined || began === undefined ? [] : [{ ground, listed: began, struckOff: act }];
  const spells = [...subject.spells, ...open];
  return { ...subject, status: "struck-off", spells, was, struckOff: act, updated: changedOn(subject, event) };
}

/** What a subject has in one status or another. */
type OfAnyStatus = Omit<StruckOffSubject, "status" | "was" | "struckOff"> &
  Pick<SubjectBefore<"strikeOff">, "status"> &
  Partial<
    Pick<CandidateSubject, "proposed"> & Pick<ListedSubject, "ground" | "listed"> & Pick<WatchedSubject, "watchUntil">
  >;

/** The subject under another version of its list, with all that it did. */
export function moved<Before extends ListingSubject>(subject: Before, event: SubjectMoved): Before {
  const earlierListings = [...subject.earlierListings, { listing: event.from, moved: actOf(event) }];
  return { ...subject, listing: event.to, earlierListings, updated: changedOn(subject, event) };
}

function actOf(event: Act): Act {
  const { note } = event;
  return note === undefined ? stampOf(event) : { note, ...stampOf(event) };
}
