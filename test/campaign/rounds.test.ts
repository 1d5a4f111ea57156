import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as schedule from "answerable/campaign/schedule";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });

/** A phase, and beside it a track that goes round twice, each time with an evaluation of its own. */
const aPlan = (repeats: "once" | "every-attempt" = "every-attempt"): campaign.Plan =>
  must(
    campaign.readPlan({
      id: "cycle",
      version: 1,
      label: words("cycle"),
      facts: [
        { id: "satisfaction", label: words("satisfaction"), kind: "number", low: 0, high: 1 },
        { id: "told", label: words("told the masses"), kind: "yes-no" },
      ],
      phases: [
        { id: "begin", label: words("begin") },
        { id: "work", label: words("work") },
      ],
      tracks: [
        {
          id: "promises",
          label: words("promises"),
          rounds: [
            { id: "first", label: words("first round"), startsOn: "2011-01-01", endsOn: "2011-06-30" },
            { id: "second", label: words("second round"), startsOn: "2011-07-01", endsOn: "2011-12-31" },
          ],
          gate: {
            all: [
              { fact: "satisfaction", comparison: "at-least", value: 0.6 },
              { fact: "told", comparison: "equals", value: true },
            ],
          },
        },
      ],
      batches: [],
      evaluations: [
        { id: "poll", label: words("poll"), kind: "wave", track: "promises", repeats, facts: ["satisfaction"] },
      ],
    }),
  ).plan;

const plan = aPlan();
const refused = (code: string, text = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(text) as string },
});
const entered = (under = plan): campaign.Unit =>
  must(campaign.enter(under, { unit: "mint", by: "office", on: "2011-01-10" })).unit;
const poll = (round: string | undefined, satisfaction: unknown, on: string) =>
  ({
    evaluation: "poll",
    ...(round !== undefined && { round }),
    facts: { satisfaction },
    by: "office",
    on,
  }) as Parameters<typeof campaign.recordEvaluation>[2];
const polled = (unit: campaign.Unit, ...given: Parameters<typeof poll>): campaign.Unit =>
  must(campaign.recordEvaluation(plan, unit, poll(...given))).unit;
const decided = (unit: campaign.Unit, verdict: object, on: string): campaign.Unit => {
  const applied = must(campaign.applyForTransition(plan, unit, { by: "head", on })).unit;
  const decision = { to: applied.application.to, facts: {}, by: "group", on, ...verdict };
  // Which fields go with which verdict is said where it is decided.
  return must(campaign.decideTransition(plan, applied, decision as never)).unit;
};
/** In the last phase, with the first round polled while it was still in the one before. */
const working = decided(polled(entered(), "first", 0.7, "2011-05-01"), { verdict: "pass" }, "2011-05-10");
const outcomes = (unit: campaign.Unit): readonly string[] =>
  must(campaign.checkGate(plan, unit, { told: true })).conditions.flatMap(({ reasons }) =>
    reasons.map(({ fact, outcome }) => `${fact} ${outcome}`),
  );

describe("an evaluation on a track that goes round", () => {
  test("is held once in each round, in whichever phase, and answers for that round", () => {
    expect(outcomes(working)).toEqual([
      "poll.held.first met",
      "poll.held.second not-met",
      "satisfaction.first met",
      "told met",
      "satisfaction.second unknown",
      "told met",
    ]);
    const both = polled(working, "second", 0.5, "2011-08-01");
    expect(outcomes(both)).toEqual([
      "poll.held.first met",
      "poll.held.second met",
      "satisfaction.first met",
      "told met",
      "satisfaction.second not-met",
      "told met",
    ]);
    expect(campaign.recordEvaluation(plan, both, poll("first", 0.9, "2011-08-02"))).toMatchObject(
      refused("already-held", "was held on"),
    );
  });

  test.each<[string, string | undefined, string, string, string]>([
    ["before the round begins", "second", "2011-06-30", "round-not-begun", "begins on 2011-07-01"],
    ["in no round", undefined, "2011-08-01", "unknown-round", '"first", "second"'],
    ["in a round that there is not", "third", "2011-08-01", "unknown-round", '"third"'],
  ])("is not held %s", (_, round, on, code, text) => {
    expect(campaign.recordEvaluation(plan, working, poll(round, 0.7, on))).toMatchObject(refused(code, text));
    expect(campaign.recordEvaluation(plan, working, poll("second", 0.7, "2011-07-01")).ok).toBe(true);
  });

  test("is what nobody hands in, under the name of no round", () => {
    for (const name of ["satisfaction.second", "satisfaction.first"]) {
      expect(campaign.checkGate(plan, working, { [name]: 0.9 })).toMatchObject(refused("contradicts-evaluation", name));
    }
    expect(campaign.checkGate(plan, working, { satisfaction: 0.9 })).toMatchObject(refused("undeclared-fact"));
    expect(campaign.checkGate(plan, working, { "satisfaction.first": 0.7 }).ok).toBe(true);
  });

  test("is collected further for the round that a hold asks about, once, and for no other", () => {
    const open = polled(working, "second", { low: 0.5, high: 0.7 }, "2011-08-01");
    const held = decided(open, { verdict: "hold", facts: { told: true } }, "2011-09-01");
    expect(held).toMatchObject({ collecting: ["satisfaction.second"] });
    expect(campaign.recordEvaluation(plan, held, poll("first", 0.9, "2011-09-02"))).toMatchObject(
      refused("already-held"),
    );
    const collected = polled(held, "second", 0.65, "2011-09-02");
    expect(must(campaign.checkGate(plan, collected, { told: true })).gate.outcome).toBe("met");
    expect(collected).toMatchObject({ collecting: [] });
    expect(campaign.recordEvaluation(plan, collected, poll("second", 0.9, "2011-09-03"))).toMatchObject(
      refused("already-held"),
    );
  });

  test("is asked again about every round by a redo of the last transition, unless it is asked once", () => {
    const both = (under: campaign.Plan): campaign.Unit => {
      let unit: campaign.Unit = entered(under);
      const take = (result: { unit: campaign.Unit }): void => {
        unit = result.unit;
      };
      take(must(campaign.recordEvaluation(under, unit, poll("first", 0.7, "2011-05-01"))));
      take(must(campaign.applyForTransition(under, unit, { by: "head", on: "2011-05-02" })));
      const on = "2011-05-03";
      take(must(campaign.decideTransition(under, unit, { to: "work", verdict: "pass", facts: {}, by: "group", on })));
      take(must(campaign.recordEvaluation(under, unit, poll("second", 0.5, "2011-08-01"))));
      take(must(campaign.applyForTransition(under, unit, { by: "head", on: "2011-08-02" })));
      const facts = { told: true };
      const redo = { to: "completion", verdict: "redo", facts, by: "group", on: "2011-08-03" } as const;
      take(must(campaign.decideTransition(under, unit, redo)));
      return unit;
    };
    expect(outcomes(both(plan)).filter((each) => each.includes("held"))).toEqual([
      "poll.held.first not-met",
      "poll.held.second not-met",
    ]);
    const once = aPlan("once");
    expect(campaign.recordEvaluation(once, both(once), poll("second", 0.9, "2011-09-01"))).toMatchObject(
      refused("already-held"),
    );
    expect(campaign.recordEvaluation(plan, both(plan), poll("first", 0.9, "2011-09-01")).ok).toBe(true);
  });

  test("is due by the end of each round", () => {
    const { due } = must(schedule.dueBy(plan, working, { told: true }, { asOf: "2011-07-15", by: "2011-12-31" }));
    expect(due.filter(({ kind }) => kind === "round").map(({ id, round, due: day }) => [id, round, day])).toEqual([
      ["poll", "second", "2011-12-31"],
    ]);
  });
});

test("an evaluation that a later version moves to a later phase is not held there by what was recorded before", () => {
  const at = (version: number, phase: string): campaign.Plan =>
    must(
      campaign.readPlan({
        id: "moving",
        version,
        label: words("moving"),
        facts: [{ id: "told", label: words("told"), kind: "yes-no" }],
        phases: [
          { id: "begin", label: words("begin") },
          { id: "work", label: words("work") },
        ],
        batches: [],
        evaluations: [
          { id: "meeting", label: words("meeting"), kind: "end-of-phase", phase, repeats: "once", facts: ["told"] },
        ],
      }),
    ).plan;
  const [before, after] = [at(1, "begin"), at(2, "work")];
  const record = { evaluation: "meeting", facts: { told: true }, by: "office", on: "2011-02-01" };
  const { unit: met } = must(campaign.recordEvaluation(before, entered(before), record));
  const { unit: applied } = must(campaign.applyForTransition(before, met, { by: "head", on: "2011-02-02" }));
  const pass = { to: "work", verdict: "pass", facts: {}, by: "group", on: "2011-02-03" } as const;
  const { unit: there } = must(campaign.decideTransition(before, applied, pass));
  const { unit: moved } = must(campaign.moveToPlan(before, after, there, { by: "registry", on: "2011-02-04" }));
  expect(must(campaign.checkGate(after, moved, {})).gate).toMatchObject({
    outcome: "not-met",
    reasons: [{ fact: "meeting.held" }],
  });
  expect(campaign.recordEvaluation(after, moved, { ...record, on: "2011-02-05" }).ok).toBe(true);
});
