import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { ACTORS, anAttempt, attemptStep, collections, soundest, walks, type Walk } from "./walk.js";

const reportsOf = (pledge: commitment.Pledge): readonly commitment.Report[] =>
  "reports" in pledge ? pledge.reports : [];
const evaluationsOf = (pledge: commitment.Pledge): readonly commitment.Evaluation[] =>
  "evaluations" in pledge ? pledge.evaluations : [];

test("the walks reach every step, every status and every verdict", () => {
  const steps = new Set<string>();
  const reached = new Set<string>();
  fc.assert(
    fc.property(walks, ({ states, events }) => {
      for (const { type } of events) steps.add(type);
      for (const pledge of states) reached.add(pledge.status);
      const last = states.at(-1);
      if (last?.status === "settled") reached.add(last.settlement.verdict);
    }),
    { numRuns: 200 },
  );
  expect([...steps].sort()).toEqual(commitment.PledgeEvent.options.map((each) => each.shape.type.value).sort());
  const verdicts = commitment.DEFAULT_VERDICTS.verdicts.map(({ code }) => code);
  expect([...reached].sort()).toEqual([...commitment.PLEDGE_STATUSES, ...verdicts].sort());
});

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

  test("lets those who had a part in a pledge review it, decide on it or settle it", () => {
    const JUDGING = ["pledge-reviewed", "pledge-objection-answered", "pledge-revision-decided"];
    const TAKING_PART = ["pledge-proposed", "pledge-reproposed", "pledge-reported", "pledge-revision-asked"];
    const VERDICT = ["pledge-settled", "pledge-verdict-changed"];
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const parts = new Set<string>([states[0]!.maker.id]);
        for (const event of events) {
          if ([...JUDGING, ...VERDICT].includes(event.type)) expect([...parts]).not.toContain(event.by);
          if (event.type === "pledge-evaluated") {
            expect(parts.has(event.by)).toBe(event.opinion.evaluator === "self");
          }
          if (TAKING_PART.includes(event.type)) parts.add(event.by);
        }
      }),
    );
  });

  test("calls a pledge kept without evidence, or short of the target of the text in force", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const pledge = states.at(-1);
        if (pledge?.status !== "settled" || pledge.settlement.verdict !== "kept") return;
        const { evidence = [] } = pledge.settlement.change ?? {};
        const proofs = [...evidence, ...pledge.reports.flatMap((report) => report.evidence)];
        expect(proofs.length).toBeGreaterThan(0);
        if (pledge.measure !== undefined) expect(commitment.progress(pledge)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  test("loses a text, a report, an evaluation, an objection or a request, or changes one", () => {
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        const kept = (type: commitment.PledgeEvent["type"]): number =>
          events.filter((event) => event.type === type).length;
        states.forEach((pledge, index) => {
          const before = states[index - 1];
          expect(pledge.version).toBe(pledge.earlier.length + 1);
          for (const listOf of [({ earlier }: commitment.Pledge) => earlier, reportsOf, evaluationsOf]) {
            const already = before === undefined ? [] : listOf(before);
            expect(listOf(pledge).slice(0, already.length)).toEqual(already);
          }
        });
        const last = states.at(-1)!;
        expect(reportsOf(last)).toHaveLength(kept("pledge-reported"));
        expect(evaluationsOf(last)).toHaveLength(kept("pledge-evaluated"));
        const asked = {
          approved: last.earlier.filter(({ ended }) => ended === "revised").length,
          refused: "refusedRevisions" in last ? last.refusedRevisions.length : 0,
          waiting: "revision" in last && last.revision !== undefined ? 1 : 0,
        };
        expect(asked.approved + asked.refused + asked.waiting).toBe(kept("pledge-revision-asked"));
        const shown = [last, ...last.earlier].flatMap((each) => ("published" in each ? [each.published] : []));
        const objections = shown.flatMap((each) => each?.objections ?? []);
        const open = "objections" in last ? last.objections : [];
        expect(objections.length + open.length).toBe(kept("pledge-objected"));
      }),
    );
  });

  test("lets anything rest on a pledge while objections to it are taken or open", () => {
    const RESTING = ["pledge-begun", "pledge-reported", "pledge-revision-asked", "pledge-evaluated", "pledge-settled"];
    fc.assert(
      fc.property(walks, ({ states, events }) => {
        events.forEach(({ type, on }, index) => {
          const before = states[index - 1];
          if (!RESTING.includes(type) || before?.status !== "published") return;
          expect(before.objections.every(({ answer }) => answer?.verdict === "rejected")).toBe(true);
          expect(on > (before.publication.objectionsUntil ?? "")).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("withdraws or replaces a pledge after its due day", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        const last = states.at(-1);
        if (last?.status !== "settled" || last.due === undefined) return;
        const { verdict, on } = last.settlement;
        if (verdict === "withdrawn" || verdict === "superseded") expect(on <= last.due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("changes a text after the day on which it was due", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const { from, to, on } of commitment.changesOf(states.at(-1)!)) {
          const due = commitment.textsInForce(states.at(-1)!).find(({ version }) => version === from)?.text.due;
          expect(on <= (due ?? on)).toBe(true);
          expect(to).toBe(from + 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Everything that can be asked of a pledge on a day. */
function judged(pledge: commitment.Pledge, day: string): unknown {
  return {
    text: commitment.textOn(pledge, day),
    eased: commitment.isEased(pledge, day),
    progress: commitment.progress(pledge, day),
    milestones: commitment.milestonesOn(pledge, day),
    occurrences: commitment.occurrencesOn(pledge, day),
    standing: commitment.standing(pledge, day),
    timing: commitment.timing(pledge, day),
    verdict: commitment.verdictOn(pledge, day),
    views: commitment.views(pledge, day),
    card: commitment.card(pledge, day),
    deliveries: commitment.deliveries([pledge], day),
  };
}

/** The days on which something happened, and the ones before and after them. */
function daysOf({ events }: Walk): readonly string[] {
  return [...new Set(events.flatMap(({ on }) => [addDays(on, -1), on, addDays(on, 1)]))];
}

describe("what was judged on a day", () => {
  test("no revision, report or verdict of a later day changes", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        walk.states.forEach((pledge, index) => {
          const next = walk.states[index + 1];
          if (next === undefined) return;
          for (const day of daysOf(walk).filter((each) => each < next.updated.on)) {
            const before = judged(pledge, day) as { text?: object };
            const after = judged(next, day) as { text?: object };
            // That a text ended later is known only later; which one was in force is not.
            expect({ ...after, text: { ...after.text, until: undefined } }).toEqual({
              ...before,
              text: { ...before.text, until: undefined },
            });
          }
        });
      }),
    );
  });

  test("is judged by one text at most, each following the one before", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const last = walk.states.at(-1)!;
        const inForce = commitment.textsInForce(last);
        for (const day of daysOf(walk)) {
          const matching = inForce.filter(({ from, until }) => from <= day && (until === undefined || day < until));
          expect(matching.length).toBeLessThanOrEqual(1);
          expect(commitment.textOn(last, day)).toEqual(matching[0]);
        }
      }),
    );
  });

  test("has one verdict in force at most, and the later one keeps it", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const given = walk.events.filter(({ type }) => type === "pledge-settled" || type === "pledge-verdict-changed");
        const last = walk.states.at(-1)!;
        const all = last.status === "settled" ? [...last.superseded, last.settlement] : [];
        expect(all.map(({ verdict, by, on }) => ({ verdict, by, on }))).toEqual(
          given.map((event) => ({ verdict: "verdict" in event ? event.verdict : "", by: event.by, on: event.on })),
        );
        for (const day of daysOf(walk)) {
          expect(commitment.verdictOn(last, day)).toEqual(all.filter(({ on }) => on <= day).at(-1));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("possible steps", () => {
  const steps = Object.keys(commitment.PLEDGE_STEPS) as commitment.PledgeStep[];

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
            const sound = attemptStep(pledge, on, { ...soundest(pledge, on, attempt), step });
            expect({ step, ok: sound.ok }).toEqual({ step, ok: answer.possible });
            if (answer.possible) continue;
            expect(sound).toEqual({ ok: false, refusal: answer.refusal });
            expect(attemptStep(pledge, on, { ...attempt, step })).toEqual({ ok: false, refusal: answer.refusal });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("leave every pledge somebody who can go on with it, unless it missed its publication", () => {
    fc.assert(
      fc.property(walks, ({ states }) => {
        for (const pledge of states) {
          const { on } = pledge.updated;
          const anybody = [...ACTORS, "somebody else"].flatMap((actor) =>
            commitment.possibleSteps(pledge, { actor, on }),
          );
          const missed = pledge.status === "approved" && pledge.due !== undefined && pledge.due < on;
          expect(anybody.some(({ possible }) => possible)).toBe(!missed);
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
    const whose = { id: "pl-1", maker: { id: "m", kind: "person" }, kind: "personal" } as const;
    const { pledge } = must(commitment.propose({ ...whose, statement: "s", measure, ...stamp }));
    const approved = must(commitment.review(pledge, { verdict: "approved", by: "r", on: stamp.on })).pledge;
    const published = must(commitment.publish(approved, { place: "p", ...stamp })).pledge;
    const progress = { state: "measured", achieved, beyondTarget: "more was to be had" } as const;
    return must(commitment.report(published, { progress, evidence: [], ...stamp })).pledge;
  }
});
