import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import { addQuantities, type Quantity } from "answerable/figures";
import type { Fact } from "answerable/rules";
import * as register from "answerable/campaign/register";
import { reachOf } from "../reach.js";
import { aUnit, plan, struckOut } from "./records.js";
import { STEPS, anAttempt, attemptStep, entries, exactEntries, walks } from "./walk.js";

/** Later than any walk goes. */
const asOf = "2016-12-31";
const allDays: register.Period = { from: "2014-01-01", to: "2015-12-31" };

const types = Object.keys({
  "entry-recorded": true,
  "entry-corrected": true,
  "entry-struck": true,
} satisfies Record<register.EntryEvent["type"], true>);
const reach = reachOf(walks, ({ states, events }) => [
  ...states.map(({ status }) => status),
  ...states.flatMap(({ corrections }) => (corrections.length > 1 ? ["corrected twice"] : [])),
  ...events.map(({ type }) => type),
]);

test.each([...register.ENTRY_STATUSES, ...types, "corrected twice"])("the walks come to %s often", (name) => {
  expect(reach(name)).toBeGreaterThan(10);
});

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    let longest = 0;
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        longest = Math.max(longest, events.length);
        let replayed: register.Entry | undefined;
        events.forEach((event, index) => {
          expect(register.EntryEvent.parse(event)).toStrictEqual(event);
          replayed = register.evolveEntry(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(register.Entry.parse(replayed)).toStrictEqual(replayed);
        });
        expect([...register.applyEntryEvents(new Map(), events).values()]).toStrictEqual([states.at(-1)]);
      }),
    );
    expect(longest).toBeGreaterThan(3);
  });

  test("loses what an entry said before, or changes whose deed of which kind it was", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const [first] = states;
        states.forEach((entry, index) => {
          const { id, unit, activity, recorded, plan: pin } = entry;
          expect({ id, unit, activity, recorded, pin }).toEqual({
            id: first!.id,
            unit: first!.unit,
            activity: first!.activity,
            recorded: first!.recorded,
            pin: first!.plan,
          });
          const before = states[index - 1];
          if (before !== undefined)
            expect(entry.corrections.slice(0, before.corrections.length)).toEqual(before.corrections);
          if (events[index]?.type === "entry-corrected")
            expect(entry.corrections.at(-1)?.said.quantity).toEqual(before?.quantity);
        });
      }),
    );
  });

  test("goes on after an entry was struck out", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        expect(states.slice(0, -1).every(({ status }) => status === "recorded")).toBe(true);
      }),
    );
  });
});

test("possible steps say no exactly when the step would refuse, with its refusal", () => {
  fc.assert(
    fc.property(walks, fc.nat(), anAttempt, fc.integer({ min: -3, max: 30 }), ({ states }, at, attempt, days) => {
      const entry = states[at % states.length]!; // there is at least one
      const on = addDays(entry.updated.on, days);
      const possible = register.possibleEntrySteps(plan, entry, { actor: "clerk", on });
      expect(possible.map(({ step }) => step)).toEqual(STEPS);
      const answer = attemptStep(entry, on, attempt);
      const own = possible.find(({ step }) => step === attempt.step);
      // A deed that was over when it was recorded is still over then: nothing but the status and the day stands in the way.
      if (answer.ok) expect(own).toEqual({ step: attempt.step, possible: true });
      else expect(own).toEqual({ step: attempt.step, possible: false, refusal: answer.refusal });
    }),
  );
});

const tallyOf = (
  all: readonly register.Entry[],
  by: readonly register.RegisterKey[],
  days = allDays,
): register.RegisterTally =>
  must(register.addEntries(plan, must(register.emptyRegister(plan, { ...days, by })).tally, all)).tally;
const sumsOf = (tally: register.RegisterTally): readonly register.RegisterSum[] =>
  must(register.registerOf(plan, tally)).sums;
const merged = (...[first, ...others]: readonly register.RegisterTally[]): register.RegisterTally =>
  others.reduce((sum, each) => must(register.mergeRegisters(sum, each)).tally, first!); // called with some

describe("the register in sums", () => {
  const by = ["unit", "month", "actor"] as const;
  const days = { from: "2014-02-01", to: "2014-11-30" } as const;

  test("is the same in any order and grouping, and accounts for every entry", () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, one, two) => {
        const [low, high] = [one, two].map((cut) => cut % (all.length + 1)).sort((a, b) => a - b) as [number, number];
        const parts = [all.slice(low, high).reverse(), all.slice(0, low), all.slice(high)];
        const [a, b, c] = parts.map((part) => tallyOf(part, by, days)) as [
          register.RegisterTally,
          register.RegisterTally,
          register.RegisterTally,
        ];
        const whole = tallyOf(all, by, days);
        expect(merged(merged(a, b), c)).toEqual(whole);
        expect(merged(c, merged(b, a))).toEqual(whole);
        expect(sumsOf(merged(c, merged(b, a)))).toStrictEqual(sumsOf(whole));
        expect(must(register.addEntries(plan, a, [...all.slice(0, low), ...all.slice(high)])).tally).toEqual(whole);
        const counted = sumsOf(whole).reduce((sum, { entries: some }) => sum + some, 0);
        expect(counted + whole.struck + whole.outside).toBe(all.length);
        expect(must(register.readRegister(JSON.parse(JSON.stringify(whole)))).tally).toEqual(whole);
      }),
    );
  });

  test("by any keys adds up to the whole, and to what the entries say", () => {
    fc.assert(
      fc.property(exactEntries, fc.subarray([...by]), (all, keys) => {
        const parts = sumsOf(tallyOf(all, keys));
        for (const { activity, quantity, entries: count } of sumsOf(tallyOf(all, []))) {
          const own = parts.filter((part) => part.activity === activity);
          const said = all.filter((entry) => entry.status === "recorded" && entry.activity === activity);
          expect(quantity.kind).toBe("exact");
          expect(addQuantities(own.map((part) => part.quantity))).toEqual(quantity);
          expect(addQuantities(said.map((entry) => entry.quantity))).toEqual(quantity);
          expect(said).toHaveLength(count);
        }
      }),
    );
  });

  test("says of any quantities what they add up to", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const standing = all.filter(({ status }) => status === "recorded");
        for (const sum of sumsOf(tallyOf(all, ["unit"]))) {
          const own = standing.filter(({ activity, unit }) => activity === sum.activity && unit === sum.key.unit);
          expect(sum.quantity).toEqual(addQuantities(own.map(({ quantity }) => quantity)));
          expect(sum.unknownQuantities).toBe(own.filter(({ quantity }) => quantity.kind === "unknown").length);
          const attended = own.map(({ participants = { kind: "unknown" } }): Quantity => participants);
          expect(sum.participants).toEqual(addQuantities(attended));
        }
      }),
    );
  });

  test("changes by nothing but the count of the struck when one more that is struck out stands in it", () => {
    fc.assert(
      fc.property(entries, entries, (all, more) => {
        const out = more
          .filter(({ status }) => status === "recorded")
          .map((entry) => ({ ...struckOut(entry), id: `x-${entry.id}` as register.EntryId }));
        const without = tallyOf(all, by);
        expect(tallyOf([...all, ...out], by)).toEqual({ ...without, struck: without.struck + out.length });
      }),
    );
  });
});

const factsOf = (all: readonly register.Entry[]): Readonly<Record<string, Fact>> =>
  must(
    register.activityFacts(
      plan,
      aUnit("2014-05-01"),
      all.filter(({ unit }) => unit === "water"),
      { asOf },
    ),
  ).facts;
const lowestOf = (fact: Fact | undefined): number =>
  typeof fact === "object" ? fact.low : typeof fact === "number" ? fact : 0;

describe("what activities answer", () => {
  test("counts each entry since the unit entered for one phase and no other", () => {
    fc.assert(
      fc.property(exactEntries, fc.nat(), (all, at) => {
        const own = all.filter(
          ({ unit, activity, status, doneOn }) =>
            unit === "water" && activity === "session" && status === "recorded" && doneOn >= "2014-03-01",
        );
        // A unit that goes on when something was done, wherever anything was.
        const unit = aUnit(own[at % own.length]?.doneOn ?? "2014-05-01");
        const { facts } = must(register.activityFacts(plan, unit, own, { asOf }));
        const whole = own.reduce((sum, { quantity }) => sum + (quantity.kind === "exact" ? quantity.value : 0), 0);
        expect(Number(facts["sessions.amount"]) + Number(facts["talks.amount"])).toBeCloseTo(whole);
      }),
    );
  });

  test("is the same without those that were struck out", () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(factsOf(all.filter(({ status }) => status === "recorded"))).toEqual(factsOf(all));
      }),
    );
  });

  test("never is surely more than all entries of the unit and the kind add up to", () => {
    const asked = {
      "sessions.amount": "session",
      "seminars.amount": "seminar",
      "talks.amount": "session",
      "made.amount": "rule",
    };
    fc.assert(
      fc.property(exactEntries, (all) => {
        const facts = factsOf(all);
        const [whole] = [sumsOf(tallyOf(all, ["unit"]))];
        for (const [name, kind] of Object.entries(asked)) {
          const own = whole.find(({ activity, key }) => activity === kind && key.unit === "water")?.quantity;
          const most = own?.kind === "exact" ? own.value : 0;
          expect(lowestOf(facts[name])).toBeLessThanOrEqual(most);
          if (typeof facts[name] === "object") expect(facts[name].high).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test("with more entries never is surely less", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, cut) => {
        const [some, more] = [factsOf(all.slice(0, cut % (all.length + 1))), factsOf(all)];
        for (const name of Object.keys(more)) expect(lowestOf(some[name])).toBeLessThanOrEqual(lowestOf(more[name]));
      }),
    );
  });
});

describe("visits", () => {
  const made = fc.array(
    fc.record({
      target: fc.constantFrom("water", "mint", "zoo"),
      actor: fc.constantFrom("wang", "wang", "li"),
      day: fc.nat(200),
    }),
    { maxLength: 15 },
  );
  const visit = (
    { target, actor, day }: { target: string; actor: string; day: number },
    index: number,
  ): register.Entry => {
    const doneOn = addDays("2014-01-01", day);
    const said = {
      id: `v-${index}`,
      unit: "water",
      activity: "visit",
      quantity: { kind: "exact", value: 1 },
      doneOn,
    } as const;
    return must(register.record(plan, { ...said, target, actor, by: "clerk", on: doneOn })).entry;
  };

  test("each falls into at most one period, and each period is visited, missed or still to come", () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 200, max: 500 }), (all, day) => {
        const on = addDays("2014-01-01", day);
        const { responsibilities, rates, wanting } = must(register.visits(plan, all.map(visit), { asOf: on })).visits;
        const { cells } = responsibilities[0]!; // wang's
        const counted = cells.flatMap(({ entries: some }) => some);
        expect(new Set(counted).size).toBe(counted.length);
        const due = cells.filter(({ to }) => to < on);
        expect(due.every(({ state }) => state !== "not-yet-due")).toBe(true);
        expect(rates.visited).toMatchObject({
          numerator: due.filter(({ state }) => state === "visited").length,
          denominator: due.length,
          excluded: [{ reason: "not-yet-due", count: cells.length - due.length }],
        });
        expect(wanting).toHaveLength(cells.filter(({ state }) => state === "not-yet-due").length);
      }),
    );
  });

  test("a due period stays as it was judged, whatever is done later", () => {
    fc.assert(
      fc.property(made, (all) => {
        const dueBy = (asOf: string, some: readonly register.Entry[]): readonly register.VisitCell[] =>
          must(register.visits(plan, some, { asOf })).visits.responsibilities[0]!.cells.filter(
            ({ to }) => to < "2014-05-01",
          );
        const early = all.map(visit).filter(({ doneOn }) => doneOn <= "2014-05-01");
        expect(dueBy("2014-12-31", all.map(visit))).toEqual(dueBy("2014-05-01", early));
      }),
    );
  });
});
