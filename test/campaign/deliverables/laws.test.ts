import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import type * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import type { Fact } from "answerable/rules";
import { reachOf } from "../reach.js";
import { GOOD, calendar, plan, planOf, redone, unit } from "./records.js";
import { STEPS, anAttempt, attemptStep, everyAttempt, manyWalks, published, walks } from "./walk.js";

const REQUIREMENTS: Readonly<Record<string, string>> = { plan: "the-plan", analysis: "analyses", report: "the-report" };
/** Later than any walk goes. */
const asOf = "2015-12-31";

/** The walks move between two versions of the plan; what is counted stands under the first. */
const repinned = (each: deliverables.Deliverable): deliverables.Deliverable => ({ ...each, plan: unit.plan });

/** The facts that the requirement for one deliverable's kind implies, by the last part of their name. */
function factsOf(deliverable: deliverables.Deliverable, whose: campaign.Unit = unit): Readonly<Record<string, Fact>> {
  const { facts } = must(deliverables.deliverableFacts(plan, whose, [repinned(deliverable)], { asOf, calendar }));
  const prefix = `${REQUIREMENTS[deliverable.kind] ?? ""}.`;
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), fact]] : [],
    ),
  );
}

const types = Object.keys({
  "deliverable-drafted": true,
  "deliverable-redrafted": true,
  "comments-sought": true,
  "version-reviewed": true,
  "version-appraised": true,
  "version-published": true,
  "publication-withdrawn": true,
  "deliverable-moved": true,
} satisfies Record<deliverables.DeliverableEvent["type"], true>);
const reach = reachOf(walks, ({ states, events }) => [
  ...states.map(({ status }) => status),
  ...states.flatMap(({ versions }) => (versions.length > 2 ? ["a third version"] : [])),
  ...events.map(({ type }) => type),
  ...events.flatMap((event) => (event.type === "version-appraised" ? [event.check.outcome] : [])),
]);

test.each([...deliverables.DELIVERABLE_STATUSES, ...types, ...["met", "not-met", "unknown"], "a third version"])(
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
          expect(() => deliverables.evolveDeliverable(state, earlier)).toThrow(/cannot follow/);
        });
      }),
    );
  });

  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: deliverables.Deliverable | undefined;
        events.forEach((event, index) => {
          expect(deliverables.DeliverableEvent.parse(event)).toEqual(event);
          replayed = deliverables.evolveDeliverable(replayed, JSON.parse(JSON.stringify(event)) as typeof event);
          expect(replayed).toStrictEqual(states[index]);
          expect(deliverables.Deliverable.parse(replayed)).toStrictEqual(replayed);
        });
      }),
    );
  });

  test("overwrites or loses a version, or anything that was said of one", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach((deliverable, index) => {
          const before = states[index - 1];
          if (before === undefined) return;
          expect(deliverable.versions.slice(0, before.versions.length - 1)).toEqual(before.versions.slice(0, -1));
          const [was, is] = [before.versions.at(-1)!, deliverable.versions[before.versions.length - 1]!];
          expect({ ...is, ...WITHOUT }).toEqual({ ...was, ...WITHOUT });
          for (const part of ["comments", "reviews", "appraisals"] as const) {
            expect(is[part].slice(0, was[part].length)).toEqual(was[part]);
          }
          expect(is.publications.slice(0, was.publications.length)).toMatchObject(was.publications);
        });
        const last = states.at(-1)!;
        const count = (type: string): number => events.filter((event) => event.type === type).length;
        const all = <T>(part: (version: deliverables.Version) => readonly T[]): T[] => last.versions.flatMap(part);
        expect(last.earlierPlans).toHaveLength(count("deliverable-moved"));
        expect(last.versions).toHaveLength(1 + count("deliverable-redrafted"));
        expect(all(({ comments }) => comments)).toHaveLength(count("comments-sought"));
        expect(all(({ reviews }) => reviews)).toHaveLength(count("version-reviewed"));
        expect(all(({ appraisals }) => appraisals)).toHaveLength(count("version-appraised"));
        expect(all(({ publications }) => publications)).toHaveLength(count("version-published"));
        expect(all(({ publications }) => publications.filter(({ withdrawn }) => withdrawn))).toHaveLength(
          count("publication-withdrawn"),
        );
      }),
    );
  });

  test("agrees to a version unless each stage did in order, by different people of whom none drafted it", () => {
    let agreed = 0;
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const deliverable of states) {
          const { status, stages, versions, member } = deliverable;
          const { reviews } = versions.at(-1)!;
          if (stages.length > 0 && status !== "agreed") {
            const isComplete = reviews.length === stages.length && reviews.every(({ verdict }) => verdict === "agreed");
            expect(isComplete && status !== "returned").toBe(false);
            continue;
          }
          if (status !== "agreed") continue;
          if (stages.length > 0) agreed += 1;
          expect(reviews.map(({ stage, verdict }) => [stage, verdict])).toEqual(stages.map((each) => [each, "agreed"]));
          const people = reviews.map(({ by }) => by);
          expect(new Set(people).size).toBe(people.length);
          const authors = [...versions.map(({ drafted }) => drafted.by), member];
          expect(people.filter((by) => authors.includes(by))).toEqual([]);
          if (stages.length > 1) {
            expect(["chen", "group-7"]).toContain(people[1]);
            expect(["secretary", "leading-group"]).toContain(people[2]);
            expect(roundsSinceJudged(deliverable)).toBeGreaterThan(0);
          }
        }
      }),
    );
    expect(agreed).toBeGreaterThan(100);
  });

  test("goes on with a version that was returned or failed its appraisal", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach(({ status, versions }, index) => {
          const { reviews, appraisals } = versions.at(-1)!;
          const failed =
            reviews.some(({ verdict }) => verdict === "returned") ||
            appraisals.some(({ check }) => check.outcome === "not-met");
          expect(status === "returned").toBe(failed);
          if (failed && events[index + 1] !== undefined) {
            expect(["deliverable-redrafted", "publication-withdrawn", "deliverable-moved"]).toContain(
              events[index + 1]!.type,
            );
          }
        });
      }),
    );
  });

  test("appraises a version that is not the latest", () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 40 }), ({ states }, version) => {
        for (const deliverable of states) {
          if (version === deliverable.versions.length) continue;
          const { on } = deliverable.updated;
          const vote = { version, facts: GOOD, by: "office", on };
          expect(deliverables.appraise(planOf(deliverable), deliverable, vote)).toMatchObject({
            ok: false,
            refusal: { code: "not-latest-version" },
          });
        }
      }),
    );
  });
});

/** What of a version grows; the rest of it never changes. */
const WITHOUT = { comments: [], reviews: [], appraisals: [], publications: [] };

function omitComments({ commented, ...facts }: ReturnType<typeof factsOf>): object {
  return facts;
}

/** Counted back from the latest version to one that was returned, agreed to, or appraised. */
function roundsSinceJudged({ versions, stages }: deliverables.Deliverable): number {
  let rounds = versions.at(-1)!.comments.length;
  for (const { comments, reviews, appraisals } of versions.slice(0, -1).toReversed()) {
    const outcome = appraisals.at(-1)?.check.outcome;
    const agreed = reviews.length > 0 && reviews.length === stages.length;
    if (reviews.at(-1)?.verdict === "returned" || agreed || outcome === "met" || outcome === "not-met") break;
    rounds += comments.length;
  }
  return rounds;
}

describe("no fact", () => {
  test("is true of a version that is not the latest", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const deliverable of states) {
          const latest = deliverable.versions.at(-1)!;
          const { commented, ...facts } = factsOf(deliverable);
          const { reviewed, appraised } = facts;
          expect(facts).toEqual(omitComments(factsOf({ ...deliverable, versions: [{ ...latest, number: 1 }] })));
          if (commented !== undefined) expect(commented).toBe(roundsSinceJudged(deliverable) > 0);
          if (reviewed === true) expect(latest.reviews).toHaveLength(deliverable.stages.length);
          if (appraised === true) expect(latest.appraisals.at(-1)?.check.outcome).toBe("met");
          if (appraised === false) expect(deliverable.status).toBe("returned");
        }
      }),
    );
  });

  test("is true of a version that a redo of its day or later ordered redrawn", () => {
    let [barred, free] = [0, 0];
    fc.assert(
      fc.property(walks, fc.integer({ min: -1, max: 30 }), ({ states }, days) => {
        const on = addDays("2014-03-03", days);
        const ordered = redone(["plan", "analysis", "report"], { on });
        for (const deliverable of states) {
          const facts = factsOf(deliverable, ordered);
          if (deliverable.versions.at(-1)!.drafted.on > on) {
            free += 1;
            const versions = deliverable.versions.filter(({ drafted }) => drafted.on > on);
            expect(facts).toEqual(factsOf({ ...deliverable, versions }));
          } else {
            barred += 1;
            expect(new Set(Object.values(facts))).toEqual(new Set([false]));
          }
        }
      }),
    );
    expect(Math.min(barred, free)).toBeGreaterThan(50);
  });

  test("of a publication is ever true where counting the days one by one does not find enough of them", () => {
    let [enough, short] = [0, 0];
    fc.assert(
      fc.property(published, fc.integer({ min: 0, max: 20 }), (deliverable, days) => {
        const day = addDays(deliverable.updated.on, days);
        const { facts } = must(deliverables.deliverableFacts(plan, unit, [deliverable], { asOf: day, calendar }));
        const hung = deliverable.versions
          .at(-1)!
          .publications.filter(({ circle }) => circle === "served")
          .flatMap(({ from, until, withdrawn }) =>
            daysFrom(from, until).filter((each) => each <= day && (withdrawn === undefined || each < withdrawn.on)),
          );
        const longest = longestRun([...new Set(hung)].toSorted());
        if (facts["the-plan.published"] === true) {
          enough += 1;
          expect(longest).toBeGreaterThanOrEqual(7);
        } else short += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(enough, short)).toBeGreaterThan(50);
  });
});

function daysFrom(from: string, until: string): string[] {
  const days = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function longestRun(days: readonly string[]): number {
  let [longest, run] = [0, 0];
  days.forEach((day, index) => {
    run = index > 0 && addDays(days[index - 1]!, 1) === day ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

test("possible steps say no exactly when every input by that actor on that day is refused", () => {
  const daysLater = fc.integer({ min: -3, max: 20 });
  const sure = { facts: GOOD };
  let yes = 0;
  fc.assert(
    fc.property(walks, fc.nat(), anAttempt, daysLater, ({ states }, at, attempt, days) => {
      const deliverable = states[at % states.length]!;
      const on = addDays(deliverable.updated.on, days);
      const possible = deliverables.possibleDeliverableSteps(planOf(deliverable), deliverable, {
        actor: attempt.actor,
        on,
      });
      expect(possible.map(({ step }) => step)).toEqual(STEPS);
      for (const answer of possible) {
        const results = everyAttempt(answer.step, { ...attempt, ...sure }).map((each) =>
          attemptStep(deliverable, on, each),
        );
        expect([answer.step, results.some(({ ok }) => ok)]).toEqual([answer.step, answer.possible]);
        if (answer.possible) yes += 1;
        else {
          expect(results.some((result) => !result.ok && result.refusal.code === answer.refusal.code)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(yes).toBeGreaterThan(300);
});

describe("a summary", () => {
  test("does not depend on the order, counts each deliverable once, and adds up over kinds and groups", () => {
    fc.assert(
      fc.property(manyWalks, (several) => {
        const all = several.map(({ states }) => repinned(states.at(-1)!));
        const options = { asOf, calendar, by: ["kind", "round"] } as const;
        const { summary } = must(deliverables.summariseDeliverables(plan, all, options));
        const { overall, kinds, groups } = summary;
        const turned = must(deliverables.summariseDeliverables(plan, all.toReversed(), options)).summary;
        expect(turned.overall).toEqual(overall);
        expect(turned.kinds).toEqual(kinds);
        for (const parts of [kinds, groups]) {
          const sum = (of: (group: deliverables.DeliverableGroup) => number): number =>
            parts.reduce((total, group) => total + of(group), 0);
          expect(sum((group) => group.deliverables)).toBe(all.length);
          for (const status of deliverables.DELIVERABLE_STATUSES) {
            expect(sum(({ byStatus }) => byStatus[status])).toBe(overall.byStatus[status]);
          }
          for (const name of ["firstVersion", "sentBack", "redrawn", "published"] as const) {
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
});
