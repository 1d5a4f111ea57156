import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays, daysBetween } from "answerable/calendar";
import * as supervision from "answerable/ledger/supervision";
import { badStamps } from "../walk.js";
import { calendar } from "./records.js";
import {
  LISTING_STEPS,
  ORDER_STEPS,
  aListingAttempt,
  anOrderAttempt,
  attemptListing,
  attemptOrder,
  listingWalks,
  listings,
  orderWalks,
  orders,
  passedDueDays,
} from "./walk.js";

/** Later than any walk goes. */
const asOf = "2015-12-31";

const roundsOf = (listing: supervision.Listing): readonly (supervision.Round | supervision.EndedRound)[] => [
  ...listing.earlier,
  listing.round,
];

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(listingWalks, ({ states, events }) => {
        let replayed: supervision.Listing | undefined;
        events.forEach((event, index) => {
          expect(supervision.ListingEvent.parse(event)).toEqual(event);
          replayed = supervision.evolveListing(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(supervision.Listing.parse(replayed)).toStrictEqual(replayed);
        });
      }),
    );
    fc.assert(
      fc.property(orderWalks, ({ states, events }) => {
        let replayed: supervision.Order | undefined;
        events.forEach((event, index) => {
          expect(supervision.OrderEvent.parse(event)).toEqual(event);
          replayed = supervision.evolveOrder(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(supervision.Order.parse(replayed)).toStrictEqual(replayed);
        });
      }),
    );
  });

  test("delists before enough checks in a row were clean, each for a due day of its own that has come", () => {
    let delistings = 0;
    fc.assert(
      fc.property(listingWalks, ({ states }) => {
        for (const round of states.flatMap(roundsOf)) {
          if (!("ended" in round)) continue;
          delistings += 1;
          const { cleanChecks, checks, ended } = round;
          expect(checks.slice(-cleanChecks).filter(({ clean }) => clean)).toHaveLength(cleanChecks);
          const come = passedDueDays(round, addDays(ended.on, 1));
          const lastUnclean = checks.findLastIndex(({ clean }) => !clean);
          const served = (some: typeof checks): Set<number> => new Set(some.map(({ on }) => passedDueDays(round, on)));
          const spoilt = served(checks.slice(0, lastUnclean + 1));
          const clean = [...served(checks.slice(lastUnclean + 1))].filter((due) => !spoilt.has(due) && due < come);
          expect(clean.length).toBeGreaterThanOrEqual(cleanChecks);
          const lastCounted = checks.filter(({ on }) => passedDueDays(round, on) === Math.max(...clean));
          expect(lastCounted.map(({ by }) => by)).not.toContain(ended.by);
        }
      }),
      { numRuns: 300 },
    );
    expect(delistings).toBeGreaterThan(100);
  });

  test("loses a round or a check, or changes one", () => {
    fc.assert(
      fc.property(listingWalks, ({ states, events }) => {
        states.forEach((listing, index) => {
          const before = states[index - 1];
          expect(listing.earlier.slice(0, before?.earlier.length ?? 0)).toEqual(before?.earlier ?? []);
          const rounds = roundsOf(listing);
          for (const [at, round] of (before === undefined ? [] : roundsOf(before)).entries()) {
            expect(rounds[at]).toMatchObject({ ...round, checks: expect.anything() as unknown });
            expect(rounds[at]?.checks.slice(0, round.checks.length)).toEqual(round.checks);
          }
        });
        const last = states.at(-1)!;
        const count = (type: string): number => events.filter((event) => event.type === type).length;
        expect(last.earlier).toHaveLength(count("listing-relapsed"));
        expect(roundsOf(last).flatMap(({ checks }) => checks)).toHaveLength(count("listing-checked"));
        expect(roundsOf(last).filter((round) => "ended" in round)).toHaveLength(count("listing-ended"));
      }),
    );
  });

  test("lets anybody act who is or ever was named as the owner", () => {
    let relapses = 0;
    fc.assert(
      fc.property(listingWalks, ({ events }) => {
        const owners = new Set<string>();
        for (const event of events) {
          if ("owner" in event && event.owner !== undefined) owners.add(event.owner);
          expect(owners).not.toContain(event.by);
        }
        if (owners.size > 1) relapses += 1;
      }),
      { numRuns: 300 },
    );
    expect(relapses).toBeGreaterThan(10);
  });

  test("lets anybody but the giver judge the result of an order, or the giver report it", () => {
    fc.assert(
      fc.property(orderWalks, ({ states, events }) => {
        const order = states.at(-1)!;
        for (const event of events) {
          if (event.type !== "order-given") expect(event.by === order.given.by).toBe(event.type !== "order-fulfilled");
        }
        expect(order.sentBack).toHaveLength(events.filter(({ type }) => type === "order-sent-back").length);
      }),
    );
  });
});

describe("possible steps", () => {
  const daysLater = fc.integer({ min: -3, max: 30 });

  test("say no exactly when the step on a listing would refuse, with its code", () => {
    fc.assert(
      fc.property(listingWalks, fc.nat(), aListingAttempt, daysLater, ({ states }, at, attempt, days) => {
        const listing = states[at % states.length]!;
        const on = addDays(listing.updated.on, days);
        const possible = supervision.possibleListingSteps(listing, { actor: attempt.actor, on, calendar });
        expect(possible.map(({ step }) => step)).toEqual(LISTING_STEPS);
        for (const answer of possible) {
          const result = attemptListing(listing, on, { ...attempt, step: answer.step });
          expect(answer.possible).toBe(result.ok);
          if (!answer.possible) expect(result).toEqual({ ok: false, refusal: answer.refusal });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("say no exactly when the step on an order would refuse, with its code", () => {
    fc.assert(
      fc.property(orderWalks, fc.nat(), anOrderAttempt, daysLater, ({ states }, at, attempt, days) => {
        const order = states[at % states.length]!;
        const on = addDays(order.updated.on, days);
        const possible = supervision.possibleOrderSteps(order, { actor: attempt.actor, on });
        expect(possible.map(({ step }) => step)).toEqual(ORDER_STEPS);
        for (const answer of possible) {
          const result = attemptOrder(order, on, { ...attempt, step: answer.step });
          expect(answer.possible).toBe(result.ok);
          if (!answer.possible) expect(result).toEqual({ ok: false, refusal: answer.refusal });
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("no step is possible where who acts or when cannot be read", () => {
  const unread = { possible: false, refusal: { code: "invalid-input" } };
  fc.assert(
    fc.property(listingWalks, orderWalks, badStamps, (listed, ordered, stamp) => {
      const ofListing = supervision.possibleListingSteps(listed.states.at(-1)!, { ...stamp, calendar });
      const ofOrder = supervision.possibleOrderSteps(ordered.states.at(-1)!, stamp);
      for (const answer of [...ofListing, ...ofOrder]) expect(answer).toMatchObject(unread);
    }),
  );
});

test("the next check is due on the first due day after the one that the last check was held for", () => {
  fc.assert(
    fc.property(listingWalks, ({ states }) => {
      for (const listing of states) {
        if (listing.status !== "listed") continue;
        const { due } = must(supervision.nextCheckDue(listing, { calendar }));
        const last = listing.round.checks.at(-1);
        const served = last === undefined ? 0 : passedDueDays(listing.round, last.on) + 1;
        expect(passedDueDays(listing.round, due)).toBe(served);
        expect(passedDueDays(listing.round, addDays(due, 1))).toBe(served + 1);
      }
    }),
  );
});

test("elapsed days grow by one a day until the result is confirmed, and never afterwards", () => {
  fc.assert(
    fc.property(orderWalks, fc.nat({ max: 400 }), ({ states }, later) => {
      for (const order of states) {
        const at = (asOf: string): supervision.Elapsed =>
          must(supervision.elapsedDays(order, { asOf, calendar })).elapsed;
        const [now, then] = [at(order.updated.on), at(addDays(order.updated.on, later))];
        expect(now.days).toBe(daysBetween(order.given.on, order.updated.on));
        expect(then.running).toBe(order.status !== "confirmed");
        if (order.status === "confirmed") expect(then).toEqual(now);
        else expect(then.days).toBe(now.days + later);
      }
    }),
  );
});

describe("a summary", () => {
  test("of listings does not depend on their order, counts every item once, and every due day that passed", () => {
    fc.assert(
      fc.property(listings, (all) => {
        const { summary } = must(supervision.summariseListings(all, { asOf, calendar }));
        expect(must(supervision.summariseListings(all.toReversed(), { asOf, calendar })).summary).toEqual(summary);
        expect(summary.everListed).toBe(new Set(all.map(({ item }) => item)).size);
        expect(summary.listedNow + summary.delisted).toBe(summary.everListed);
        const passed = all.flatMap(roundsOf).map((round) => ({
          round,
          due: passedDueDays(round, "ended" in round ? round.ended.on : asOf),
        }));
        const held = passed.flatMap(({ round, due }) => [
          ...new Set(round.checks.map(({ on }) => passedDueDays(round, on)).filter((served) => served < due)),
        ]);
        expect(summary.rates.checked.denominator).toBe(passed.reduce((sum, { due }) => sum + due, 0));
        expect(summary.rates.checked.numerator).toBe(held.length);
      }),
    );
  });

  test("of listings is not improved by a check that is not held", () => {
    fc.assert(
      fc.property(listings, (all) => {
        const without = all.map((listing) =>
          listing.status === "listed" ? { ...listing, round: { ...listing.round, checks: [] } } : listing,
        );
        const rateOf = (some: readonly supervision.Listing[]) =>
          must(supervision.summariseListings(some, { asOf, calendar })).summary.rates.checked;
        expect(rateOf(without).denominator).toBe(rateOf(all).denominator);
        expect(rateOf(without).numerator).toBeLessThanOrEqual(rateOf(all).numerator);
      }),
    );
  });

  test("of orders counts every order once, and an open one never as done", () => {
    fc.assert(
      fc.property(orders, (all) => {
        const { summary } = must(supervision.summariseOrders(all, { asOf }));
        expect(must(supervision.summariseOrders(all.toReversed(), { asOf })).summary).toEqual(summary);
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((total, count) => total + count, 0);
        expect(sum(summary.byStatus)).toBe(all.length);
        expect(sum(summary.byTimeliness)).toBe(all.length);
        expect(summary.open).toBe(all.filter(({ status }) => status !== "confirmed").length);
        expect(summary.days.naive.n).toBe(all.length - summary.open);
        expect(summary.rates.onTime.numerator).toBeLessThanOrEqual(summary.byStatus.confirmed);
      }),
    );
  });
});

test("every line that was asked for is counted once, and no silence as nothing found", () => {
  const plan = ["工作纪律", "公务接待", "公车私用", "办公用房"];
  const answers = fc.record({ line: fc.constantFrom(...plan), finding: fc.constantFrom(...supervision.ANSWERS) });
  const inputs = fc.record({
    asked: fc.shuffledSubarray(plan, { minLength: 1 }),
    answers: fc.uniqueArray(answers, { selector: ({ line }) => line }),
  });
  fc.assert(
    fc.property(fc.array(inputs, { maxLength: 5 }), (several) => {
      const inspections = several.map(({ asked, answers: given }, index) => {
        const lines = given
          .filter(({ line }) => asked.includes(line))
          .map((each) => ({ ...each, statement: `what is so in ${each.line}` }));
        const stamp = { by: "works", on: "2014-03-03" };
        const { inspection } = must(supervision.inspect({ id: `si-${index}`, unit: "works", asked, lines, ...stamp }));
        expect(supervision.SelfInspection.parse(inspection)).toStrictEqual(inspection);
        expect(inspection.lines.map(({ line }) => line)).toEqual(asked);
        expect(supervision.findings(inspection).map(({ line }) => line)).toEqual(
          asked.filter((line) => lines.some((each) => each.line === line && each.finding === "found")),
        );
        expect(inspection.lines.filter(({ finding }) => finding === "not-inspected")).toHaveLength(
          asked.length - lines.length,
        );
        return inspection;
      });
      const { overall, lines } = must(supervision.summariseInspections(inspections, { asOf })).summary;
      expect(overall.inspected + overall.notInspected).toBe(overall.asked);
      for (const count of ["asked", "inspected", "found", "notInspected"] as const) {
        expect(lines.reduce((sum, line) => sum + line[count], 0)).toBe(overall[count]);
      }
    }),
  );
});
