import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { check, type Condition } from "answerable/rules";
import { reachOf } from "./reach.js";
import { DONE } from "./records.js";
import { ACTORS, anAttempt, attemptStep, campaigns, nextOf, planOf, versionOf, walks } from "./walk.js";

const plan = versionOf(1);
const atLeast = (value: number): Condition => ({ fact: "satisfaction", comparison: "at-least", value });
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const statuses = campaign.UNIT_STATUSES;
const types = Object.keys({
  "unit-entered": true,
  "evaluation-recorded": true,
  "looked-back": true,
  "transition-applied": true,
  "transition-reviewed": true,
  "transition-decided": true,
  "unit-moved": true,
} satisfies Record<campaign.UnitEvent["type"], true>);
const stages = [...plan.phases.map(({ id }) => id), campaign.COMPLETION];

const reach = reachOf(walks, ({ states, events }) => [
  ...states.map(({ status }) => status),
  ...states.map((unit) => (unit.status === "completed" ? campaign.COMPLETION : unit.phase)),
  ...states.flatMap((unit) => (unit.status !== "completed" && unit.attempt.number > 1 ? ["redone"] : [])),
  ...states.flatMap((unit) => (unit.status === "held" && unit.holds.length > 1 ? ["held twice"] : [])),
  ...events.map(({ type }) => type),
  ...events.flatMap((event) => (event.type === "transition-decided" ? [event.verdict] : [])),
  ...events.flatMap((event) => ("card" in event && event.card !== undefined ? [event.card] : [])),
]);

test.each([...statuses, ...types, ...campaign.VERDICTS, ...stages, "yellow", "redone", "held twice"])(
  "the walks come to %s often",
  (name) => {
    expect(reach(name)).toBeGreaterThan(10);
  },
);

describe("no history of allowed steps", () => {
  test("goes on with an event of a day before its last change, or is dated otherwise than by its last event", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach((state, index) => {
          expect(state.updated.on).toBe(events[index]!.on);
          const next = events[index + 1];
          if (next === undefined) return;
          const earlier = { ...next, on: addDays(state.updated.on, -1) };
          expect(() => campaign.evolve(state, earlier)).toThrow(/cannot follow/);
        });
      }),
    );
  });

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

  test("leaves a phase unless the last verdict there passed all that is asked", () => {
    let passes = 0;
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const unit of states) {
          const now = unit.status === "completed" ? "completion" : unit.phase;
          unit.attempts.forEach(({ phase, decision, evaluations, lookBacks, application }, index) => {
            const next = unit.attempts[index + 1]?.phase ?? now;
            expect(next === phase).toBe(decision.verdict === "redo");
            if (decision.verdict === "redo") return;
            passes += 1;
            expect(decision.to).toBe(next);
            expect(decision.gate.outcome).toBe("met");
            expect(decision.facts).toMatchObject(phase === "rectify" ? {} : DONE[phase]!);
            expect(application.reviews).not.toEqual([]);
            const held = unit.attempts.filter((other) => other.phase === phase).flatMap((other) => other.evaluations);
            if (phase === "study") {
              expect(held).not.toEqual([]);
              expect(lookBacks.at(-1)?.verdict).toBe("up-to-standard");
            }
            if (phase === "analyse") {
              expect(decision.facts["satisfaction"]).toEqual(evaluations.at(-1)?.facts["satisfaction"]);
              expect(check(atLeast(0.6), decision.facts).outcome).toBe("met");
            }
            if (phase === "rectify") {
              expect(decision.facts).toMatchObject({ "members.passed": 1, resolved: 0.9, "visits.rounds": 2 });
            }
          });
        }
      }),
    );
    expect(passes).toBeGreaterThan(0);
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

  test("lets the applicant, the reviewer or the unit itself decide, or anybody but a supervisor", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const { application, holds, decision } of states.at(-1)!.attempts) {
          const reviewers = application.reviews.map(({ by }) => by);
          expect(reviewers.every((by) => by === "head-of-7")).toBe(true);
          for (const { by } of [...holds, decision]) {
            expect(by).toBe("leading-group");
            expect(["unit-0", application.applied.by, reviewers.at(-1)]).not.toContain(by);
          }
        }
      }),
    );
  });

  test("holds an evaluation twice in one attempt, but once after each hold that asks for what it supplies", () => {
    let repeated = 0;
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        events.forEach((event, index) => {
          if (event.type !== "evaluation-recorded") return;
          const before = states[index - 1] as campaign.UnitUnderWay;
          const held = before.attempt.evaluations.some(({ evaluation }) => evaluation === event.evaluation);
          if (!held) return;
          repeated += 1;
          expect(before.status).toBe("held");
          const since = events.slice(0, index).findLastIndex(({ type }) => type === "transition-decided");
          const again = events.slice(since + 1, index).filter(({ type }) => type === "evaluation-recorded");
          const facts = again.flatMap((each) => (each.type === "evaluation-recorded" ? Object.keys(each.facts) : []));
          const hold = events[since] as campaign.TransitionDecided & { readonly collect?: readonly string[] };
          const { facts: supplied } = plan.evaluations!.find(({ id }) => id === event.evaluation)!;
          expect(supplied.some((fact) => hold.collect?.includes(fact) && !facts.includes(fact))).toBe(true);
        });
      }),
    );
    expect(repeated).toBeGreaterThan(0);
  });

  test("lets a stopped unit apply, or stops one that a look-back found up to standard", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const unit of states) {
          if (unit.status === "completed") continue;
          const last = unit.attempt.lookBacks.at(-1)?.verdict ?? "up-to-standard";
          expect(unit.status === "stopped").toBe(last === "not-up-to-standard");
        }
      }),
    );
  });

  test("loses an evaluation, a look-back, a review or a plan", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const last = states.at(-1)!;
        const attempts = [...last.attempts, ...(last.status === "completed" ? [] : [last.attempt])];
        const applications = [...last.attempts, ...("application" in last ? [last] : [])];
        const count = (type: campaign.UnitEvent["type"]): number =>
          events.filter((event) => event.type === type).length;
        expect(attempts.flatMap(({ evaluations }) => evaluations)).toHaveLength(count("evaluation-recorded"));
        expect(attempts.flatMap(({ lookBacks }) => lookBacks)).toHaveLength(count("looked-back"));
        expect(applications.flatMap(({ application }) => application.reviews)).toHaveLength(
          count("transition-reviewed"),
        );
        expect(last.earlierPlans).toHaveLength(count("unit-moved"));
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
        fc.boolean(),
        ({ states }, tried, actor, days, isUnderItsPlan) => {
          for (const unit of states) {
            const on = addDays(unit.updated.on, days);
            const under = isUnderItsPlan ? planOf(unit) : nextOf(planOf(unit));
            const answer = campaign.possibleSteps(under, unit, { actor, on }).find(({ step }) => step === tried.step);
            // A hold with its reason asks nothing of the facts, so only what stands against the step can refuse it.
            const result = attemptStep(under, unit, on, { ...tried, facts: {}, verdict: "hold", actor });
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
          for (const actor of ACTORS) {
            for (const { step, possible } of campaign.possibleSteps(planOf(unit), unit, {
              actor,
              on: unit.updated.on,
            })) {
              seen.add(`${step} ${String(possible)}`);
            }
          }
        }
      }),
    );
    expect(seen.size).toBe(2 * Object.keys(campaign.UNIT_STEPS).length);
  });
});

describe("another version of the plan", () => {
  test("is gone on with by no step before the unit is moved, and by every step afterwards", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const unit of states) {
          const next = nextOf(planOf(unit));
          const before = campaign.applyForTransition(next, unit, { by: "director", on: unit.updated.on });
          expect(before).toMatchObject({ ok: false, refusal: { code: "definition-changed" } });
          const { report } = must(campaign.migrate(planOf(unit), next, [unit]));
          const moving = campaign.moveToPlan(planOf(unit), next, unit, { by: "registry", on: unit.updated.on });
          expect(report.moving).toEqual(moving.ok ? [unit.id] : []);
          expect(report.staying).toEqual(unit.status === "completed" ? [unit.id] : []);
          if (!moving.ok) continue;
          const after = campaign.applyForTransition(next, moving.unit, { by: "director", on: unit.updated.on });
          expect(after.ok ? "" : after.refusal.code).not.toBe("definition-changed");
        }
      }),
    );
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
        const units = all.map(({ states }) => states.at(-1)!).filter((unit) => planOf(unit) === plan);
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
