import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as listing from "answerable/assessment/listing";
import type { Facts } from "answerable/rules";
import { BAD, BY, CLEAN, FIRST_DAY, specialFocus } from "./lists.js";

export const STEPS = Object.keys(listing.LISTING_STEPS) as listing.ListingStep[];
const LIMITS = ["no-progress", "nine-months"] as const;

/** The special-focus list with a short watch and short limits, so that walks come to the end of them. */
export const short = must(
  listing.freeze({
    ...specialFocus,
    watch: { ...specialFocus.watch, months: 2 },
    limits: [
      { ...specialFocus.limits[0], after: { ...specialFocus.limits[0].after, count: 4 } },
      { ...specialFocus.limits[1], id: "nine-months", after: { unit: "months", count: 9 } },
    ],
  }),
).listing;

const nextVersions = new Map<listing.Listing, listing.Listing>();
/** The same list, unchanged but for its version. */
function nextOf(under: listing.Listing): listing.Listing {
  const { definition } = under;
  const next =
    nextVersions.get(under) ?? must(listing.freeze({ ...definition, version: definition.version + 1 })).listing;
  nextVersions.set(under, next);
  return next;
}

/** One attempted step on one of the subjects: which, on whom, how many days later, with which check or limit. */
export interface Attempt {
  readonly step: listing.ListingStep;
  readonly whom: number;
  readonly daysLater: number;
  readonly facts: Facts;
  readonly limit: (typeof LIMITS)[number];
}

/** What checks mostly find, and few other values near the lines of the rules, some not known or not certain. */
const facts: fc.Arbitrary<Facts> = fc.oneof(
  { arbitrary: fc.constantFrom<Facts>(BAD, { ...BAD, score: 150 }, CLEAN, CLEAN, CLEAN), weight: 3 },
  {
    arbitrary: fc.record({
      score: fc.constantFrom(40, 100, 120, 150, "unknown", { low: 90, high: 110 }),
      serious: fc.constantFrom(0, 1, 3, "unknown", { low: 0, high: 1 }),
      kind: fc.constantFrom("routine", "complaint"),
      progress: fc.boolean(),
    }),
    weight: 1,
  },
);

/** The step that is always possible and after which nothing is, so that it is tried only where it is drawn, and rarely. */
const LAST = "strikeOff";
/** What a walk does beside checking; it stays under one version of its list. */
const acts = STEPS.filter((step) => step !== "recordCheck" && step !== LAST && step !== "moveToListing");

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.oneof(
    { arbitrary: fc.constantFrom<listing.ListingStep>(...acts), weight: 44 },
    { arbitrary: fc.constant<listing.ListingStep>("recordCheck"), weight: 55 },
    { arbitrary: fc.constant<listing.ListingStep>(LAST), weight: 1 },
  ),
  whom: fc.nat({ max: 3 }),
  daysLater: fc.integer({ min: 0, max: 20 }),
  facts,
  limit: fc.constantFrom(...LIMITS),
});

type Answer = ReturnType<
  | typeof listing.recordCheck
  | typeof listing.propose
  | typeof listing.withdraw
  | typeof listing.list
  | typeof listing.remove
  | typeof listing.relapse
  | typeof listing.closeWatch
  | typeof listing.terminate
  | typeof listing.strikeOff
  | typeof listing.moveToListing
>;

/** Tries one step with arguments that are in order. */
export function attemptStep(
  under: listing.Listing,
  { subject, among }: listing.Place,
  on: string,
  { step, facts: found, limit }: Attempt,
): Answer {
  const act = { by: BY, on };
  switch (step) {
    case "recordCheck":
      return listing.recordCheck(under, subject, { facts: found, ...act });
    case "list":
    case "relapse":
      return listing[step](under, { subject, among }, act);
    case "terminate":
      return listing.terminate(under, subject, { limit, ...act });
    case "strikeOff":
      return listing.strikeOff(under, subject, { reason: "closed", ...act });
    case "moveToListing":
      return listing.moveToListing(under, nextOf(under), subject, act);
    case "propose":
    case "withdraw":
    case "remove":
    case "closeWatch":
      return listing[step](under, subject, act);
  }
}

/** One moment of a walk: all subjects after the event, and the event; the first moments register the subjects. */
export interface Moment {
  readonly subjects: ReadonlyMap<string, listing.ListingSubject>;
  readonly event: listing.ListingEvent;
}

/** Two subjects of the north and two of the south, of which a list registers those for whose category it has slots. */
export function begun(under: listing.Listing): readonly Moment[] {
  const moments: Moment[] = [];
  for (const id of ["north-1", "north-2", "south-1", "south-2"]) {
    const begin = listing.register(under, { id, category: id.slice(0, 5), by: BY, on: FIRST_DAY });
    if (!begin.ok) continue;
    moments.push({ event: begin.event, subjects: new Map(moments.at(-1)?.subjects).set(id, begin.subject) });
  }
  return moments;
}

/** Goes on from the last moment with one attempt after the other, leaving out what is refused. */
export function walkOn(
  under: listing.Listing,
  before: readonly Moment[],
  attempts: readonly Attempt[],
): readonly Moment[] {
  const moments = [...before];
  let on = moments.at(-1)!.event.on;
  for (const attempt of attempts) {
    const { subjects } = moments.at(-1)!;
    const subject = [...subjects.values()][attempt.whom % subjects.size]!;
    on = addDays(on, attempt.daysLater);
    const place = { subject, among: [...subjects.values()] };
    const result = triesOf(attempt.step)
      .map((step) => attemptStep(under, place, on, { ...attempt, step }))
      .find(({ ok }) => ok);
    if (result?.ok !== true) continue;
    moments.push({ event: result.event, subjects: new Map(subjects).set(subject.id, result.subject) });
  }
  return moments;
}

/** Where the act that was drawn is not possible, the next one that is, or a check. */
function triesOf(step: listing.ListingStep): readonly listing.ListingStep[] {
  const turn = acts.findIndex((act) => act === step);
  if (turn < 0) return [step];
  return [...acts.slice(turn), ...acts.slice(0, turn), "recordCheck"];
}

export const someAttempts = fc.array(anAttempt, { minLength: 40, maxLength: 70, size: "max" });

/** Four subjects of one list, walked in turns. */
export const walks = someAttempts.map((attempts) => walkOn(short, begun(short), attempts));

/** The subject of each event before it, and after. */
export const changes = (
  moments: readonly Moment[],
): readonly {
  before: listing.ListingSubject | undefined;
  after: listing.ListingSubject;
  event: listing.ListingEvent;
}[] =>
  moments.map(({ subjects, event }, index) => ({
    before: moments[index - 1]?.subjects.get(event.subject),
    after: subjects.get(event.subject)!, // the event made it
    event,
  }));
