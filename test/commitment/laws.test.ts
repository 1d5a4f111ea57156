import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { ACTORS, anAttempt, attemptStep, collections, walks } from "./walk.js";

const reportsOf = (pledge: commitment.Pledge): readonly commitment.Report[] =>
  "reports" in pledge ? pledge.reports : [];

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        let replayed: commitment.Pledge | undefined;
        events.forEach((event, index) => {
          replayed = commitment.evolve(replayed, event);
          expect(replayed).toEqual(states[index]);
        });
      }),
    );
  });

  test("leads to a state or an event that its schema would refuse, or that JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        for (const state of states) {
          expect(commitment.Pledge.parse(state)).toStrictEqual(state);
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        }
        for (const event of events) expect(commitment.PledgeEvent.parse(event)).toStrictEqual(event);
      }),
    );
  });

  test("lets those who had a part in a pledge review or settle it", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const pledge of states) {
          const makers = [pledge.maker, ...[pledge, ...pledge.earlier].map(({ proposed }) => proposed.by)];
          if ("review" in pledge) expect(makers).not.toContain(pledge.review.by);
          const parts = [...makers, ...reportsOf(pledge).map(({ by }) => by)];
          if (pledge.status === "settled") expect(parts).not.toContain(pledge.settlement.by);
        }
      }),
    );
  });

  test("calls a pledge kept without evidence, or short of its target", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const pledge = states.at(-1);
        if (pledge?.status !== "settled" || pledge.settlement.verdict !== "kept") return;
        expect(pledge.reports.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(0);
        if (pledge.measure !== undefined) expect(commitment.progress(pledge)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test("loses a version or a report, or changes one", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        states.forEach((pledge, index) => {
          const before = states[index - 1];
          expect(pledge.version).toBe(pledge.earlier.length + 1);
          expect(pledge.earlier.slice(0, before?.earlier.length ?? 0)).toEqual(before?.earlier ?? []);
          if (before !== undefined)
            expect(reportsOf(pledge).slice(0, reportsOf(before).length)).toEqual(reportsOf(before));
        });
        const last = states.at(-1)!;
        expect(last.earlier).toHaveLength(events.filter(({ type }) => type === "pledge-reproposed").length);
        expect(reportsOf(last)).toHaveLength(events.filter(({ type }) => type === "pledge-reported").length);
      }),
    );
  });

  test("withdraws a pledge after its due day", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const last = states.at(-1);
        if (last?.status !== "settled" || last.settlement.verdict !== "withdrawn" || last.due === undefined) return;
        expect(last.settlement.on <= last.due).toBe(true);
      }),
    );
  });
});

describe("possible steps", () => {
  const steps = Object.keys(commitment.PLEDGE_STEPS) as commitment.PledgeStep[];
  /** Arguments with which each step succeeds whenever anything can. */
  const soundest = {
    daysToDue: 0,
    reviewed: "approved",
    achieved: "unknown",
    proven: false,
    verdict: "not-kept",
  } as const;

  test("say no exactly when the step would refuse, with its code", () => {
    fc.assert(
      fc.property(
        walks,
        fc.nat(),
        anAttempt,
        fc.integer({ min: -3, max: 80 }),
        ({ states }, at, attempt, daysLater) => {
          const pledge = states[at % states.length]!;
          const { actor } = attempt;
          const on = addDays(pledge.updated.on, daysLater);
          const possible = commitment.possibleSteps(pledge, { actor, on });
          expect(possible.map(({ step }) => step)).toEqual(steps);
          for (const answer of possible) {
            const { step } = answer;
            const sound = attemptStep(pledge, on, { ...attempt, ...soundest, step });
            expect(answer.possible).toBe(sound.ok);
            if (answer.possible) continue;
            const any = attemptStep(pledge, on, { ...attempt, step });
            expect(sound).toEqual({ ok: false, refusal: answer.refusal });
            expect(any).toEqual({ ok: false, refusal: answer.refusal });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("leave every pledge that is not settled or overdue for publication somebody who can go on with it", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const pledge of states) {
          const { on } = pledge.updated;
          const anybody = [...ACTORS, "somebody else"].flatMap((actor) =>
            commitment.possibleSteps(pledge, { actor, on }),
          );
          const missed = pledge.status === "approved" && pledge.due !== undefined && pledge.due < on;
          expect(anybody.some(({ possible }) => possible)).toBe(pledge.status !== "settled" && !missed);
        }
      }),
    );
  });
});

describe("progress", () => {
  const amount = fc.integer({ min: -1000, max: 1000 });
  const measures = fc.tuple(amount, amount).filter(([baseline, target]) => baseline !== target);

  test("is 0 at the baseline, 1 at the target, and the same the other way up", () => {
    fc.assert(
      fc.property(measures, amount, ([baseline, target], achieved) => {
        const told = (from: number, to: number, at: number): number | "unknown" =>
          commitment.progress(reported({ unit: "u", baseline: from, target: to }, at));
        expect(told(baseline, target, baseline)).toBeCloseTo(0, 12);
        expect(told(baseline, target, target)).toBe(1);
        expect(told(-baseline, -target, -achieved)).toBeCloseTo(told(baseline, target, achieved) as number, 12);
      }),
    );
  });

  test("is unknown and never 0 where nobody can say", () => {
    fc.assert(
      fc.property(collections, (walked) => {
        for (const pledge of walked.flatMap(({ states }) => states)) {
          const last = reportsOf(pledge).at(-1);
          const told = last?.progress.state === "measured" && pledge.measure !== undefined;
          expect(commitment.progress(pledge) === "unknown").toBe(!told);
        }
      }),
    );
  });

  function reported(measure: commitment.Measure, achieved: number): commitment.Pledge {
    const stamp = { by: "w", on: "2014-03-03" };
    const text = {
      id: commitment.PledgeId.parse("pl-1"),
      maker: "m",
      kind: "personal",
      statement: "s",
      measure,
    } as const;
    const history = { version: 1, proposed: stamp, earlier: [], updated: { on: stamp.on } };
    const passed = { review: { reasons: [], ...stamp }, publication: { place: "p", ...stamp } };
    const report = { progress: { state: "measured", achieved }, evidence: [], ...stamp } as const;
    return { status: "reported", ...text, ...history, ...passed, reports: [report] };
  }
});
