import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { check } from "answerable/rules";
import { aPlan } from "./records.js";
import { ACTORS, anAttempt, attemptStep, campaigns, walks } from "./walk.js";

const plan = aPlan();
const gateOf = (phase: string): campaign.Phase["gate"] => plan.phases.find(({ id }) => id === phase)?.gate;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: campaign.Unit | undefined;
        events.forEach((event, index) => {
          replayed = campaign.evolve(replayed, event);
          expect(replayed).toEqual(states[index]);
        });
      }),
    );
  });

  test("leads to a state or an event that its schema would refuse, or that JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        for (const state of states) expect(campaign.Unit.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
        for (const event of events) expect(campaign.UnitEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  test("leaves a phase unless the last verdict there passed its gate", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const unit of states) {
          const now = unit.status === "completed" ? "completion" : unit.phase;
          unit.attempts.forEach(({ phase, decision }, index) => {
            const next = unit.attempts[index + 1]?.phase ?? now;
            expect(next === phase).toBe(decision.verdict === "redo");
            if (decision.verdict === "redo") return;
            const gate = gateOf(phase);
            expect(decision.to).toBe(next);
            if (gate !== undefined) expect(check(gate, decision.facts)).toEqual(decision.gate);
            expect(decision.gate.outcome).toBe("met");
          });
        }
      }),
    );
  });

  test("goes through the phases in another order than the plan's", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const visited = new Set(states.map((unit) => (unit.status === "completed" ? "completion" : unit.phase)));
        const order = [...plan.phases.map(({ id }) => id), campaign.COMPLETION];
        expect([...visited]).toEqual(order.slice(0, visited.size));
      }),
    );
  });

  test("overwrites an attempt or skips a number", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        states.forEach((unit, index) => {
          const before = states[index - 1]?.attempts ?? [];
          expect(unit.attempts.slice(0, before.length)).toEqual(before);
          for (const { id } of plan.phases) {
            const judged = unit.attempts.filter(({ phase }) => phase === id).map(({ number }) => number);
            const open = unit.status !== "completed" && unit.phase === id ? [unit.attempt.number] : [];
            const numbers = [...judged, ...open];
            expect(numbers).toEqual(numbers.map((_, position) => position + 1));
          }
        });
      }),
    );
  });

  test("loses a verdict: each is in the attempt it was given on, as it was given", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const given = events.flatMap((event) => {
          if (event.type !== "transition-decided") return [];
          const { type, unit, ...decision } = event;
          return [decision];
        });
        const last = states.at(-1)!;
        const open = last.status === "held" ? last.holds : [];
        expect([...last.attempts.flatMap(({ holds, decision }) => [...holds, decision]), ...open]).toEqual(given);
      }),
    );
  });

  test("lets the applicant or the unit itself decide", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const { application, holds, decision } of states.at(-1)!.attempts) {
          for (const { by } of [...holds, decision]) expect(["unit-0", application.applied.by]).not.toContain(by);
        }
      }),
    );
  });
});

describe("possible steps", () => {
  test("says no exactly when every input by that actor on that day is refused, with the step's own code", () => {
    fc.assert(
      fc.property(
        walks,
        anAttempt,
        fc.constantFrom(...ACTORS),
        fc.integer({ min: -3, max: 5 }),
        fc.constantFrom(plan, aPlan({ version: 2 })),
        ({ states }, tried, actor, days, under) => {
          for (const unit of states) {
            const on = addDays(unit.updated.on, days);
            const answer = campaign.possibleSteps(under, unit, { actor, on }).find(({ step }) => step === tried.step);
            // A hold with its reason asks nothing of the facts, so only what stands against the step can refuse it.
            const result = attemptStep(under, unit, on, { ...tried, verdict: "hold", actor });
            expect(answer).toEqual(
              result.ok
                ? { step: tried.step, possible: true }
                : { step: tried.step, possible: false, refusal: result.refusal },
            );
          }
        },
      ),
    );
  });

  test("every step of the table is offered in some walk and refused in some", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const unit of states) {
          for (const { step, possible } of campaign.possibleSteps(plan, unit, {
            actor: "group-7",
            on: unit.updated.on,
          })) {
            seen.add(`${step} ${String(possible)}`);
          }
        }
      }),
    );
    expect(seen.size).toBe(2 * Object.keys(campaign.UNIT_STEPS).length);
  });
});

describe("many units", () => {
  test("applying a batch gives what unit-by-unit replay gives, and leaves the old map alone", () => {
    fc.assert(
      fc.property(campaigns, (all) => {
        const before = new Map<string, campaign.Unit>();
        const after = campaign.applyEvents(
          before,
          all.flatMap(({ events }) => events),
        );
        expect(before.size).toBe(0);
        expect([...after.values()]).toEqual(all.map(({ states }) => states.at(-1)));
      }),
    );
  });

  test("the matrix sums to the units in every column, and every rate accounts for every unit", () => {
    fc.assert(
      fc.property(campaigns, (all) => {
        const units = all.map(({ states }) => states.at(-1)!);
        const result = campaign.matrix(plan, units, { asOf: "2030-01-01" });
        if (!result.ok) throw new Error(result.refusal.message);
        const { rows, columns } = result.matrix;
        expect(rows.map(({ unit }) => unit)).toEqual(units.map(({ id }) => id));
        expect(columns.map(({ phase }) => phase)).toEqual(plan.phases.map(({ id }) => id));
        columns.forEach(({ byState, rates }, index) => {
          expect(sum(Object.values(byState))).toBe(units.length);
          for (const state of campaign.CELL_STATES) {
            expect(byState[state]).toBe(rows.filter(({ cells }) => cells[index]?.state === state).length);
          }
          for (const { denominator, excluded } of Object.values(rates)) {
            expect(denominator + sum(excluded.map(({ count }) => count))).toBe(units.length);
          }
          expect(rates.firstAttempt.numerator + rates.afterRework.numerator).toBe(byState.passed);
          expect(rates.firstAttempt.numerator + rates.afterRework.denominator).toBe(rates.firstAttempt.denominator);
        });
        for (const [index, { rates }] of columns.entries()) {
          const before = columns[index - 1];
          expect(rates.coverage.numerator).toBe(before === undefined ? units.length : before.byState.passed);
        }
      }),
    );
  });
});
