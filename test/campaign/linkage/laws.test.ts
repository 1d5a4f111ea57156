import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as linkage from "answerable/campaign/linkage";
import { reachOf } from "../reach.js";
import { plan } from "./records.js";
import { STEPS, anAttempt, attemptStep, referrals, walks } from "./walk.js";

/** Later than any walk goes. */
const asOf = "2015-12-31";

const types = Object.keys({
  "problem-referred": true,
  "referral-accepted": true,
  "referral-sent-back": true,
  "referral-answered": true,
  "answer-confirmed": true,
  "answer-rejected": true,
} satisfies Record<linkage.ReferralEvent["type"], true>);
const reach = reachOf(walks, ({ states, events }) => [
  ...states.map(({ status }) => status),
  ...events.map(({ type }) => type),
]);

test.each([...linkage.REFERRAL_STATUSES, ...types])("the walks come to %s often", (name) => {
  expect(reach(name)).toBeGreaterThan(10);
});

describe("no history of allowed steps", () => {
  test("goes on with an event of a day before its last change, or is dated otherwise than by its last event", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach((state, index) => {
          expect(state.updated.on).toBe(events[index]!.on);
          const next = events[index + 1];
          if (next === undefined) return;
          const earlier = { ...next, on: addDays(state.updated.on, -1) };
          expect(() => linkage.evolveReferral(state, earlier)).toThrow(/cannot follow/);
        });
      }),
    );
  });

  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: linkage.Referral | undefined;
        events.forEach((event, index) => {
          expect(linkage.ReferralEvent.parse(event)).toStrictEqual(event);
          replayed = linkage.evolveReferral(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(linkage.Referral.parse(replayed)).toStrictEqual(replayed);
        });
        const [last] = linkage.applyReferralEvents(new Map(), events).values();
        expect(last).toStrictEqual(states.at(-1));
      }),
    );
  });

  test("lets anybody act for both sides", () => {
    let confirmations = 0;
    fc.assert(
      fc.property(walks, ({ events }) => {
        const referring = new Set(["district"]);
        const receiving = new Set(["bureau"]);
        for (const { type, by } of events) {
          const isReceiving = ["referral-accepted", "referral-sent-back", "referral-answered"].includes(type);
          (isReceiving ? receiving : referring).add(by);
          if (type === "answer-confirmed") confirmations += 1;
        }
        expect([...referring].filter((person) => receiving.has(person))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(confirmations).toBeGreaterThan(50);
  });

  test("loses a rejected answer, or changes one", () => {
    let longest = 0;
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const rounds = states.map((referral) => ("rejected" in referral ? referral.rejected : []));
        rounds.forEach((rejected, index) => {
          longest = Math.max(longest, rejected.length);
          expect(rejected.slice(0, rounds[index - 1]?.length ?? 0)).toStrictEqual(rounds[index - 1] ?? []);
        });
        expect(rounds.at(-1)).toHaveLength(events.filter(({ type }) => type === "answer-rejected").length);
      }),
      { numRuns: 300 },
    );
    expect(longest).toBeGreaterThan(1);
  });

  test("says a problem is solved without a proof", () => {
    fc.assert(
      fc.property(walks, ({ events }) => {
        for (const event of events) {
          if (event.type === "referral-answered" && event.outcome === linkage.SOLVED) {
            expect(event.evidence?.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

test("possible steps say no exactly when the step would refuse, with its refusal", () => {
  const daysLater = fc.integer({ min: -3, max: 30 });
  fc.assert(
    fc.property(walks, fc.nat(), anAttempt, daysLater, ({ states }, at, attempt, days) => {
      const referral = states[at % states.length]!;
      const on = addDays(referral.updated.on, days);
      const possible = linkage.possibleReferralSteps(referral, { actor: attempt.actor, on });
      expect(possible.map(({ step }) => step)).toEqual(STEPS);
      for (const answer of possible) {
        const result = attemptStep(referral, on, { ...attempt, step: answer.step });
        expect(answer.possible).toBe(result.ok);
        if (!answer.possible) expect(result).toEqual({ ok: false, refusal: answer.refusal });
      }
    }),
    { numRuns: 500 },
  );
});

test("a summary does not depend on the order, counts each once, and adds up over directions and pairs of levels", () => {
  fc.assert(
    fc.property(referrals, (all) => {
      const { summary } = must(linkage.summariseReferrals(plan, all, { asOf }));
      expect(must(linkage.summariseReferrals(plan, all.toReversed(), { asOf })).summary).toEqual(summary);
      const { overall, byDirection, pairs } = summary;
      for (const parts of [Object.values(byDirection), pairs]) {
        const sum = (of: (counts: linkage.ReferralCounts) => number): number =>
          parts.reduce((total, counts) => total + of(counts), 0);
        expect(sum((counts) => counts.referrals)).toBe(all.length);
        for (const name of ["answered", "onTime", "confirmed", "sentBack"] as const) {
          expect(sum(({ rates }) => rates[name].numerator)).toBe(overall.rates[name].numerator);
          expect(sum(({ rates }) => rates[name].denominator)).toBe(overall.rates[name].denominator);
        }
      }
      for (const { denominator, excluded } of Object.values(overall.rates)) {
        expect(excluded.reduce((total, { count }) => total + count, denominator)).toBe(all.length);
      }
    }),
  );
});

describe("a linked problem", () => {
  type Link = readonly [from: string, to: string];
  /** Whether a unit can be reached from itself, found by following the links as long as anything new turns up. */
  const isOnCircle = (links: readonly Link[], unit: string): boolean => {
    const reached = new Set(links.filter(([from]) => from === unit).map(([, to]) => to));
    for (const each of reached) for (const [from, to] of links) if (from === each) reached.add(to);
    return reached.has(unit);
  };

  test("names a circle exactly when there is one, all units of it and no other, and otherwise orders the units", () => {
    let [circles, chains] = [0, 0];
    fc.assert(
      fc.property(referrals, (all) => {
        const answer = linkage.linkedProblem(all, "p-12");
        const standing = all.filter(({ problem, status }) => problem === "p-12" && status !== "sent-back");
        const links = standing.map(({ from, to }): Link => [from.unit, to.unit]);
        const units = new Set<string>(links.flat());
        const round = [...units].filter((unit) => isOnCircle(links, unit));
        expect(answer.ok).toBe(round.length === 0);
        if (!answer.ok) {
          circles += 1;
          const [, path] = /goes round: (.*) \(referrals/.exec(answer.refusal.message)!;
          const named = path!.split(" > ").map((unit) => unit.slice(1, -1));
          expect(named.length).toBeGreaterThan(2);
          expect(named.at(-1)).toBe(named[0]);
          expect(new Set(named.slice(1)).size).toBe(named.length - 1);
          named.slice(1).forEach((unit, index) => {
            expect(links).toContainEqual([named[index], unit]);
          });
          return;
        }
        if (links.length > 1) chains += 1;
        const order = answer.linked.units.map(({ unit }) => unit as string);
        expect(order.toSorted()).toEqual([...units].toSorted());
        for (const [from, to] of links) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
        const came = new Set(links.map(([, to]) => to));
        expect(answer.linked.origins).toEqual(order.filter((unit) => !came.has(unit)));
        expect(answer.linked.links.map(({ id }) => id).toSorted()).toEqual(standing.map(({ id }) => id).toSorted());
        const places = answer.linked.links.map(({ from }) => order.indexOf(from.unit));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
    expect(circles).toBeGreaterThan(50);
    expect(chains).toBeGreaterThan(50);
  });

  test("does not depend on the order, and is not changed by referrals of other problems", () => {
    fc.assert(
      fc.property(referrals, (all) => {
        const answer = linkage.linkedProblem(all, "p-12");
        expect(linkage.linkedProblem(all.toReversed(), "p-12")).toEqual(answer);
        expect(
          linkage.linkedProblem(
            all.filter(({ problem }) => problem === "p-12"),
            "p-12",
          ),
        ).toEqual(answer);
      }),
    );
  });
});
