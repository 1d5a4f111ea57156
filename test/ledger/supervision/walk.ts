import * as fc from "fast-check";
import { must } from "answerable";
import { addDays, addWorkdays } from "answerable/calendar";
import * as supervision from "answerable/ledger/supervision";
import { FIRST_DAY, LISTING, ORDER, RESULT, calendar } from "./records.js";

/** Few enough that the same person meets their own matter often; one owns, one gives orders. */
const ACTORS = ["wang", "secretary", "inspector", "li"] as const;

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt<Step extends string> {
  readonly step: Step;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly clean: boolean;
  readonly cleanChecks: number | undefined;
  readonly owner: "wang" | "li" | undefined;
}

const attemptOf = <Step extends string>(steps: readonly Step[]): fc.Arbitrary<Attempt<Step>> =>
  fc.record({
    step: fc.constantFrom(...steps),
    actor: fc.constantFrom(...ACTORS),
    daysLater: fc.integer({ min: 0, max: 9 }),
    clean: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
    cleanChecks: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    owner: fc.constantFrom("wang", "li", undefined),
  });

export const LISTING_STEPS = Object.keys(supervision.LISTING_STEPS) as supervision.ListingStep[];
export const ORDER_STEPS = Object.keys(supervision.ORDER_STEPS) as supervision.OrderStep[];
export const aListingAttempt = attemptOf(LISTING_STEPS);
export const anOrderAttempt = attemptOf(ORDER_STEPS);

type ListingAnswer = ReturnType<typeof supervision.check | typeof supervision.delist | typeof supervision.relist>;
type OrderAnswer = ReturnType<typeof supervision.fulfil | typeof supervision.confirm | typeof supervision.sendBack>;

/** Tries one step on a listing with arguments that are in order. */
export function attemptListing(
  listing: supervision.Listing,
  on: string,
  { step, actor: by, clean, cleanChecks, owner }: Attempt<supervision.ListingStep>,
): ListingAnswer {
  switch (step) {
    case "check":
      return supervision.check(listing, { clean, note: `as seen at visit ${listing.round.checks.length}`, by, on });
    case "delist":
      return supervision.delist(listing, { by, on }, { calendar });
    case "relist":
      // Nobody names themselves: that alone would be refused for an argument of the step's own.
      return supervision.relist(listing, { reason: "it is back", cleanChecks, ...(owner !== by && { owner }), by, on });
  }
}

/** Tries one step on an order with arguments that are in order. */
export function attemptOrder(
  order: supervision.Order,
  on: string,
  { step, actor: by }: Attempt<supervision.OrderStep>,
): OrderAnswer {
  switch (step) {
    case "fulfil":
      return supervision.fulfil(order, { ...RESULT, evidence: [{ id: "e", description: "d" }], by, on });
    case "confirm":
      return supervision.confirm(order, { by, on });
    case "sendBack":
      return supervision.sendBack(order, { reason: "not what was ordered", by, on });
  }
}

/** A walk of allowed steps: the noun after each of them, and the events. */
interface Walk<Noun, Event> {
  readonly states: readonly Noun[];
  readonly events: readonly Event[];
}

/** Takes the step and the actor an attempt names, or the next ones that are allowed; every attempt that nobody may take is dropped. */
function walkFrom<Noun extends { updated: { on: string } }, Event, Step extends string>(
  begun: { readonly noun: Noun; readonly event: Event },
  steps: readonly Step[],
  attempts: readonly Attempt<Step>[],
  take: (noun: Noun, on: string, attempt: Attempt<Step>) => { noun: Noun; event: Event } | undefined,
): Walk<Noun, Event> {
  const tries = steps.flatMap((step) => ACTORS.map((actor) => ({ step, actor })));
  const states = [begun.noun];
  const events = [begun.event];
  for (const attempt of attempts) {
    const noun = states.at(-1)!; // begun with one
    const on = addDays(noun.updated.on, attempt.daysLater);
    const first = tries.findIndex(({ step, actor }) => step === attempt.step && actor === attempt.actor);
    for (const choice of [...tries.slice(first), ...tries.slice(0, first)]) {
      const taken = take(noun, on, { ...attempt, ...choice });
      if (taken === undefined) continue;
      states.push(taken.noun);
      events.push(taken.event);
      break;
    }
  }
  return { states, events };
}

const cadence = fc.record({ every: fc.integer({ min: 1, max: 8 }), unit: fc.constantFrom("day", "workday") });
const listingAttempts = fc.array(aListingAttempt, { maxLength: 25 });

function listingWalk(id: string, item: string, changes: object, attempts: readonly Attempt<supervision.ListingStep>[]) {
  const { listing, event } = must(supervision.list({ ...LISTING, ...changes, id, item }));
  return walkFrom<supervision.Listing, supervision.ListingEvent, supervision.ListingStep>(
    { noun: listing, event },
    LISTING_STEPS,
    attempts,
    (noun, on, attempt) => {
      const answer = attemptListing(noun, on, attempt);
      return answer.ok ? { noun: answer.listing, event: answer.event } : undefined;
    },
  );
}

const listingStart = fc.record({ cadence, cleanChecks: fc.integer({ min: 1, max: 4 }) });

/** A listing, walked. */
export const listingWalks = fc
  .tuple(listingStart, listingAttempts)
  .map(([start, attempts]) => listingWalk("l-1", "it-1", start, attempts));

/** Several listings of few items, each walked on its own. */
export const listings = fc
  .array(fc.tuple(listingStart, listingAttempts, fc.integer({ min: 1, max: 4 })), { maxLength: 8 })
  .map((several) =>
    several.map(([start, attempts, item], index) => {
      return listingWalk(`l-${index}`, `it-${item}`, start, attempts).states.at(-1)!; // begun with one
    }),
  );

const orderAttempts = fc.array(anOrderAttempt, { maxLength: 8 });
const dueIn = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });

function orderWalk(id: string, days: number | undefined, attempts: readonly Attempt<supervision.OrderStep>[]) {
  const { due, ...undated } = ORDER;
  const dated = days === undefined ? {} : { due: addDays(FIRST_DAY, days) };
  const { order, event } = must(supervision.order({ ...undated, ...dated, id }));
  return walkFrom<supervision.Order, supervision.OrderEvent, supervision.OrderStep>(
    { noun: order, event },
    ORDER_STEPS,
    attempts,
    (noun, on, attempt) => {
      const answer = attemptOrder(noun, on, attempt);
      return answer.ok ? { noun: answer.order, event: answer.event } : undefined;
    },
  );
}

/** An order, walked. */
export const orderWalks = fc.tuple(dueIn, orderAttempts).map(([days, attempts]) => orderWalk("o-1", days, attempts));

/** Several orders, each walked on its own. */
export const orders = fc
  .array(fc.tuple(dueIn, orderAttempts), { maxLength: 8 })
  .map((several) => several.map(([days, attempts], index) => orderWalk(`o-${index}`, days, attempts).states.at(-1)!));

/** The due days of a round that passed before a day, found by walking from one to the next. */
export function passedDueDays({ begun, cadence: { every, unit } }: supervision.Round, day: string): number {
  const next = (from: string): string =>
    unit === "day" ? addDays(from, every) : addWorkdays(from, every, calendar).day;
  let count = 0;
  for (let due = next(begun.on); due < day; due = next(due)) count += 1;
  return count;
}
