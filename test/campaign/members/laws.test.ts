import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as members from "answerable/campaign/members";
import { reachOf } from "../reach.js";
import { otherPlan, plan, planOf, unit } from "./records.js";
import { ACTORS, PASSING, PLAN_STEPS, STEPS, anAttempt, attemptStep, everyAttempt, manyWalks, walks } from "./walk.js";

/** Later than any walk goes. */
const asOf = "2015-12-31";
const allAttempts = ({ earlier, attempt }: members.Member): readonly members.OpenMemberAttempt[] => [
  ...earlier,
  attempt,
];

const types = Object.keys({
  "member-enrolled": true,
  "statement-given": true,
  "member-graded": true,
  "member-exempted": true,
  "member-readmitted": true,
  "member-moved": true,
} satisfies Record<members.MemberEvent["type"], true>);
const reach = reachOf(walks, ({ states, events }) => [
  ...states.map(({ status }) => status),
  ...states.flatMap(({ earlier }) => earlier.map(({ ending }) => ending)),
  ...events.map(({ type }) => type),
]);

test.each([...members.MEMBER_STATUSES, ...types, "redo", "exempted"])("the walks come to %s often", (name) => {
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
          expect(() => members.evolveMember(state, earlier)).toThrow(/cannot follow/);
        });
      }),
    );
  });

  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: members.Member | undefined;
        events.forEach((event, index) => {
          expect(members.MemberEvent.parse(event)).toStrictEqual(event);
          replayed = members.evolveMember(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(members.Member.parse(replayed)).toStrictEqual(replayed);
        });
        const [last] = members.applyMemberEvents(new Map(), events).values();
        expect(last).toStrictEqual(states.at(-1));
      }),
    );
  });

  test("lets a member grade, excuse or readmit themselves, speak for others, or others speak for the member", () => {
    fc.assert(
      fc.property(walks, ({ events }) => {
        for (const event of events) {
          if (event.type === "statement-given") expect(event.by === "li").toBe(event.step === "self");
          else expect(event.by).not.toBe("li");
        }
      }),
    );
  });

  test("passes a member without a passing grade after all steps of that very attempt, in the plan's order", () => {
    let passes = 0;
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const member of states) {
          expect(member.status === "passed").toBe("ending" in member.attempt && member.attempt.ending === "passed");
          for (const attempt of allAttempts(member)) {
            const given = attempt.statements.map(({ step }) => step);
            expect(given).toEqual(PLAN_STEPS.slice(0, given.length));
            if ("verdict" in attempt) expect(given).toEqual(PLAN_STEPS);
          }
          if (member.status !== "passed") continue;
          passes += 1;
          expect(PASSING).toContain(member.attempt.verdict.grade);
        }
      }),
      { numRuns: 300 },
    );
    expect(passes).toBeGreaterThan(100);
  });

  test("leaves a gap between attempts, loses one or changes one", () => {
    let longest = 0;
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach((member, index) => {
          const attempts = allAttempts(member);
          longest = Math.max(longest, attempts.length);
          expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, at) => at + 1));
          const before = states[index - 1];
          if (before === undefined) return;
          expect(member.earlier.slice(0, before.earlier.length)).toStrictEqual(before.earlier);
          const same = attempts[before.attempt.number - 1];
          expect(same).toMatchObject(
            JSON.parse(JSON.stringify({ ...before.attempt, statements: undefined })) as object,
          );
          expect(same?.statements.slice(0, before.attempt.statements.length)).toEqual(before.attempt.statements);
        });
        const last = states.at(-1)!;
        const count = (type: string): number => events.filter((event) => event.type === type).length;
        expect(allAttempts(last).flatMap(({ statements }) => statements)).toHaveLength(count("statement-given"));
        expect(allAttempts(last).filter((attempt) => "verdict" in attempt)).toHaveLength(count("member-graded"));
        expect(allAttempts(last).filter((attempt) => "exemption" in attempt)).toHaveLength(count("member-exempted"));
      }),
      { numRuns: 300 },
    );
    expect(longest).toBeGreaterThan(3);
  });

  test("lets anything happen to a member who has passed, but for a move to another version of the plan", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const first = states.findIndex(({ status }) => status === "passed");
        if (first < 0) return;
        const after = events.slice(first + 1).map(({ type }) => type);
        expect(after).toEqual(after.map(() => "member-moved"));
        expect(states.at(-1)).toMatchObject({ status: "passed", attempt: states[first]!.attempt });
      }),
    );
  });

  test("forgets a plan that the member was judged under", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const moves = events.filter((event) => event.type === "member-moved");
        const { plan: now, earlierPlans } = states.at(-1)!;
        expect(earlierPlans.map(({ plan: { version } }) => version)).toEqual(moves.map((_, at) => 1 + at));
        expect(now.version).toBe(1 + moves.length);
      }),
    );
  });
});

describe("possible steps", () => {
  const daysLater = fc.integer({ min: -3, max: 30 });

  test("say no exactly when every input by that actor would be refused, with the code of the one that comes next", () => {
    fc.assert(
      fc.property(walks, fc.nat(), anAttempt, daysLater, ({ states }, at, attempt, days) => {
        const member = states[at % states.length]!;
        const on = addDays(member.updated.on, days);
        const possible = members.possibleMemberSteps(planOf(member), member, { actor: attempt.actor, on });
        expect(possible.map(({ step }) => step)).toEqual(STEPS);
        for (const answer of possible) {
          const tries = everyAttempt(answer.step, attempt).map((tried) => attemptStep(member, on, tried));
          expect(answer.possible).toBe(tries.some(({ ok }) => ok));
          if (answer.possible) continue;
          // Once everything is given, each step named says so in its own words.
          const { code } = answer.refusal;
          const refusal = code === "already-given" ? { code } : answer.refusal;
          expect(tries).toContainEqual(
            expect.objectContaining({ refusal: expect.objectContaining(refusal) as object }),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are none under another version of the plan", () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...ACTORS), ({ states }, actor) => {
        const member = states.at(-1)!;
        const other = planOf(member) === plan ? otherPlan : plan;
        for (const answer of members.possibleMemberSteps(other, member, { actor, on: asOf })) {
          expect(answer).toMatchObject({ possible: false, refusal: { code: "definition-changed" } });
        }
      }),
    );
  });
});

describe("counts", () => {
  test("do not depend on the order, count each member once, and add up over units", () => {
    fc.assert(
      fc.property(manyWalks, (several) => {
        const all = several.map(({ states }) => states.at(-1)!);
        const { overall, groups } = must(members.summariseMembers(plan, all, { asOf, by: ["unit"] })).summary;
        expect(must(members.summariseMembers(plan, all.toReversed(), { asOf })).summary.overall).toEqual({
          ...overall,
          quotas: overall.quotas.map((check) => ({
            ...check,
            exceededIn: expect.toSatisfy(
              (units: string[]) => units.toSorted().join() === check.exceededIn.toSorted().join(),
            ) as string[],
          })),
        });
        const sum = (of: (group: members.MemberGroup) => number): number =>
          groups.reduce((total, group) => total + of(group), 0);
        expect(sum((group) => group.members)).toBe(all.length);
        expect(sum(({ ungraded }) => ungraded)).toBe(overall.ungraded);
        expect(overall.byGrade.reduce((total, { count }) => total + count, overall.ungraded)).toBe(all.length);
        for (const name of ["passed", "firstAttempt", "afterRework", "exempt"] as const) {
          const { denominator, excluded } = overall.rates[name];
          expect(excluded.reduce((total, { count }) => total + count, denominator)).toBe(all.length);
          expect(sum(({ rates }) => rates[name].numerator)).toBe(overall.rates[name].numerator);
          expect(sum(({ rates }) => rates[name].denominator)).toBe(denominator);
        }
        const { passed, firstAttempt, afterRework } = overall.rates;
        expect(firstAttempt.numerator + afterRework.numerator).toBe(passed.numerator);
        expect(firstAttempt.denominator - firstAttempt.numerator).toBe(afterRework.denominator);
      }),
    );
  });

  test("say a quota is exceeded exactly when one member more has the grade than a third of the graded", () => {
    fc.assert(
      fc.property(manyWalks, (several) => {
        const all = several.map(({ states }) => states.at(-1)!);
        const [check] = must(members.summariseMembers(plan, all, { asOf })).summary.overall.quotas;
        const graded = all.filter(
          (member) => member.status !== "exempt" && allAttempts(member).some((attempt) => "verdict" in attempt),
        );
        expect(check?.graded).toBe(graded.length);
        expect(check?.verdict).toBe(check!.count > Math.floor(graded.length / 3) ? "exceeded" : "kept");
      }),
    );
  });

  test("hand gates the same share that the summary shows, under every requirement that asks for members", () => {
    fc.assert(
      fc.property(manyWalks, (several) => {
        const all = several.map(({ states }) => states.at(-1)!).filter((member) => member.unit === unit.id);
        const { value } = must(members.summariseMembers(plan, all, { asOf })).summary.overall.rates.passed;
        const { facts } = must(members.memberFacts(plan, unit, all, { asOf, memberCount: all.length }));
        expect(facts).toEqual({ "turns.passed": value, "judged.passed": value });
      }),
    );
  });
});
