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

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<listing.ListingStep>(...Array<"recordCheck">(STEPS.length).fill("recordCheck"), ...STEPS),
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
>;

/** Tries one step with arguments that are in order. */
export function attemptStep(
  { subject, among }: listing.Place,
  on: string,
  { step, facts: found, limit }: Attempt,
): Answer {
  const act = { by: BY, on };
  switch (step) {
    case "recordCheck":
      return listing.recordCheck(short, subject, { facts: found, ...act });
    case "list":
    case "relapse":
      return listing[step](short, { subject, among }, act);
    case "terminate":
      return listing.terminate(short, subject, { limit, ...act });
    case "propose":
    case "withdraw":
    case "remove":
    case "closeWatch":
      return listing[step](short, subject, act);
  }
}

/** One moment of a walk: all subjects after the event, and the event; the first moments register the subjects. */
export interface Moment {
  readonly subjects: ReadonlyMap<string, listing.ListingSubject>;
  readonly event: listing.ListingEvent;
}

/** Two subjects of the north, which has one slot, and two of the south, which has two. */
const NAMES = ["north-1", "north-2", "south-1", "south-2"] as const;

function walkOf(attempts: readonly Attempt[]): readonly Moment[] {
  let subjects = new Map<string, listing.ListingSubject>();
  const moments: Moment[] = [];
  const take = (event: listing.ListingEvent, subject: listing.ListingSubject): void => {
    subjects = new Map(subjects).set(event.subject, subject);
    moments.push({ subjects, event });
  };
  for (const id of NAMES) {
    const { event, subject } = must(listing.register(short, { id, category: id.slice(0, 5), by: BY, on: FIRST_DAY }));
    take(event, subject);
  }
  let on = FIRST_DAY;
  for (const attempt of attempts) {
    const subject = subjects.get(NAMES[attempt.whom]!)!; // all were registered
    on = addDays(on, attempt.daysLater);
    const place = { subject, among: [...subjects.values()] };
    const [, ...acts] = STEPS;
    // Where the act that was drawn is not possible, the next one that is, or a check.
    const turn = Math.max(0, acts.indexOf(attempt.step));
    const tries: readonly listing.ListingStep[] =
      attempt.step === "recordCheck" ? [] : [...acts.slice(turn), ...acts.slice(0, turn)];
    const result = [...tries, "recordCheck" as const]
      .map((step) => attemptStep(place, on, { ...attempt, step }))
      .find(({ ok }) => ok);
    if (result?.ok === true) take(result.event, result.subject);
  }
  return moments;
}

/** Four subjects of one list, walked in turns. */
export const walks = fc.array(anAttempt, { minLength: 30, maxLength: 60, size: "max" }).map(walkOf);
