import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagram } from "../../src/core/index.js";
import { DamagedHistoryError, must, type Result } from "answerable";
import * as campaign from "answerable/campaign";
import { aPlan, aWay, aWholePlan, aWholeWay } from "./records.js";

const plan = aPlan();
const { units, events } = aWay();
const later = { by: "group-7", on: "2004-01-05" };
const STRONG = { satisfaction: 0.87, accurate: true };
const toOf = (unit: campaign.Unit): string => ("application" in unit ? unit.application.to : "completion");
type Verdict = Parameters<typeof campaign.decideTransition>[2];

const whole = aWholePlan();
const { units: wholeUnits, events: wholeEvents } = aWholeWay();
const afterwards = (by: string): { by: string; on: string } => ({ by, on: "2004-01-05" });
const answers = ["leaders", "opinions"].map((question) => ({ question, finding: "done" as const }));

const TRIES: Record<campaign.UnitStep, (unit: campaign.Unit) => Result<{ unit: campaign.Unit }>> = {
  recordEvaluation: (unit) =>
    campaign.recordEvaluation(whole, unit, {
      evaluation: "phase" in unit && unit.phase === "analyse" ? "questionnaire" : "start",
      facts: {},
      present: ["group-7"],
      ...afterwards("clerk"),
    }),
  lookBack: (unit) =>
    campaign.lookBack(whole, unit, { answers, verdict: "up-to-standard", ...afterwards("head-of-7") }),
  applyForTransition: (unit) => campaign.applyForTransition(whole, unit, afterwards("director")),
  reviewTransition: (unit) =>
    campaign.reviewTransition(whole, unit, { opinion: "endorse", ...afterwards("head-of-7") }),
  decideTransition: (unit) =>
    campaign.decideTransition(whole, unit, {
      to: toOf(unit),
      verdict: "redo",
      facts: {},
      ...afterwards("leading-group"),
    }),
  moveToPlan: (unit) => campaign.moveToPlan(whole, aWholePlan({ version: 2 }), unit, afterwards("clerk")),
};

describe("every step in every status is what the table says", () => {
  // A unit of each status; of those that have applied, one that was reviewed; of those in a phase, one not evaluated yet.
  const byStatus: Record<campaign.UnitStatus, campaign.Unit> = {
    "in-phase": wholeUnits["in-phase"]!,
    stopped: must(
      campaign.lookBack(whole, wholeUnits["in-phase"]!, {
        answers: answers.map((answer) => ({ ...answer, finding: "lacking" })),
        verdict: "not-up-to-standard",
        by: "head-of-7",
        on: "2003-03-20",
      }),
    ).unit,
    applied: must(
      campaign.reviewTransition(
        whole,
        must(campaign.applyForTransition(whole, wholeUnits["analysing"]!, { by: "director", on: "2003-05-01" })).unit,
        { opinion: "endorse", by: "head-of-7", on: "2003-05-02" },
      ),
    ).unit,
    held: wholeUnits["held"]!,
    completed: wholeUnits["completed"]!,
  };
  const steps = Object.keys(campaign.UNIT_STEPS) as campaign.UnitStep[];
  test.each(steps.flatMap((step) => campaign.UNIT_STATUSES.map((status) => [step, status] as const)))(
    "%s when %s",
    (step, status) => {
      const { from, to } = campaign.UNIT_STEPS[step];
      const unit = byStatus[status];
      expect(unit.status).toBe(status);
      const result = TRIES[step](unit);
      if (!(from as readonly string[]).includes(status)) {
        expect(result).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
      } else expect(to).toContain(must(result).unit.status);
    },
  );

  test("each verdict leads where it says, and together they lead wherever the table says", () => {
    const decide = (unit: campaign.Unit, verdict: Verdict): campaign.Unit =>
      must(campaign.decideTransition(plan, unit, verdict)).unit;
    const { applied, last } = units as Record<"applied" | "last", campaign.Unit>;
    const reached = [
      decide(applied, { to: "analyse", verdict: "pass", facts: {}, ...later }),
      decide(applied, { to: "analyse", verdict: "redo", facts: {}, reason: "too few came", ...later }),
      decide(applied, { to: "analyse", verdict: "hold", facts: {}, reason: "the report is missing", ...later }),
      decide(last, { to: "completion", verdict: "pass", facts: STRONG, ...later }),
    ].map((unit) =>
      unit.status === "completed" ? unit.status : `${unit.status} ${unit.phase} ${unit.attempt.number}`,
    );
    expect(reached).toEqual(["in-phase analyse 1", "in-phase study 2", "held study 1", "completed"]);
  });

  test("the module header shows the table", () => {
    const header = readFileSync(new URL("../../src/campaign/index.ts", import.meta.url), "utf8").replaceAll(" * ", "");
    expect(header).toContain(diagram(campaign.UNIT_STEPS));
  });
});

describe("rules of entering", () => {
  const entry = { unit: "archive", batch: "first", by: "office", on: "2003-03-01" };
  test.each<[string, string, () => { ok: boolean }]>([
    ["a unit enters in a batch of the plan", "unknown-batch", () => campaign.enter(plan, { ...entry, batch: "third" })],
    [
      "and in some batch where there are batches",
      "unknown-batch",
      () => campaign.enter(plan, { unit: "archive", by: "office", on: "2003-03-01" }),
    ],
    ["and in none where there are none", "unknown-batch", () => campaign.enter(aPlan({ batches: [] }), entry)],
    [
      "a batch that lists its units takes no other",
      "not-in-batch",
      () => campaign.enter(plan, { ...entry, unit: "mint" }),
    ],
    [
      "nor does one without a list take a unit that another lists",
      "not-in-batch",
      () => campaign.enter(plan, { ...entry, batch: "second" }),
    ],
    ["an unsound plan takes nobody in", "unsound-plan", () => campaign.enter(aPlan({ phases: [] }), entry)],
    [
      "nor does one with a gate over an undeclared fact",
      "unsound-plan",
      () => campaign.enter(aPlan({ facts: [] }), entry),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("a unit that enters in another batch than the one that lists it is told of both", () => {
    const message = 'unit "archive" enters in batch "second", and plan "pilot" lists it in batch "first"';
    expect(campaign.enter(plan, { ...entry, batch: "second" })).toMatchObject({ refusal: { message } });
  });

  test("a batch without a list takes any unit that no other lists, a plan without batches needs none, a warning shuts nobody out", () => {
    expect(campaign.enter(plan, { ...entry, unit: "mint", batch: "second" }).ok).toBe(true);
    const backwards = plan.phases.toReversed().map(({ startsOn: _from, endsOn: _to, ...phase }) => phase);
    const open = aPlan({ batches: [], phases: backwards });
    expect(campaign.lint(open)).not.toEqual([]);
    const { unit } = must(campaign.enter(open, { unit: "mint", by: "office", on: "2003-03-01", meta: { staff: 4 } }));
    expect(unit).toMatchObject({ phase: "rectify", meta: { staff: 4 } });
    expect(unit).not.toHaveProperty("batch");
  });
});

describe("rules of the verdict", () => {
  const { failing, redoing, again } = units as Record<"failing" | "redoing" | "again", campaign.Unit>;
  const verdict = { to: "rectify", verdict: "pass", facts: STRONG, by: "group-7", on: "2003-07-20" } as const;
  const decide = (changes: Partial<Verdict>, unit = failing): (() => { ok: boolean }) => {
    // The changes are put together by hand for each case, where the union of verdicts cannot follow.
    return () => campaign.decideTransition(plan, unit, { ...verdict, ...changes });
  };
  test.each<[string, string, string, () => { ok: boolean }]>([
    [
      "a gate that is not met is not passed",
      "gate-not-met",
      '"satisfaction" is 0.59, at-least 0.6 is not-met',
      decide({ facts: { ...STRONG, satisfaction: 0.59 } }),
    ],
    [
      "nor one that an estimate leaves open",
      "gate-undetermined",
      '"satisfaction" is between 0.55 and 0.66, at-least 0.6 is undetermined',
      decide({ facts: { ...STRONG, satisfaction: { low: 0.55, high: 0.66 } } }),
    ],
    [
      "nor one whose fact is missing",
      "gate-unknown",
      '"satisfaction" is unknown, at-least 0.6 is unknown',
      decide({ facts: { accurate: true } }),
    ],
    [
      "nor one whose fact is called unknown",
      "gate-unknown",
      "unknown",
      decide({ facts: { ...STRONG, satisfaction: "unknown" } }),
    ],
    [
      "every fact that fails is named",
      "gate-not-met",
      '; "accurate" is false, equals true',
      decide({ facts: { satisfaction: 0, accurate: false } }),
    ],
    ["the applicant does not decide", "not-independent", '"director" applied', decide({ by: "director" })],
    [
      "nor does the unit under its own name",
      "not-independent",
      "cannot take decideTransition on itself",
      decide({ by: "water-bureau" }),
    ],
    ["nor on a redo", "not-independent", '"director" applied', decide({ verdict: "redo", by: "director" })],
    ["nor after a hold", "not-independent", '"director" applied', decide({ by: "director" }, units["held"])],
    ["another transition is not decided", "not-applied-for", 'for "rectify", not for "study"', decide({ to: "study" })],
    [
      "a fact that the plan does not declare is not taken",
      "undeclared-fact",
      '"satisfied"',
      decide({ facts: { satisfied: 1 } }),
    ],
    [
      "whatever an object inherits is not declared",
      "undeclared-fact",
      '"constructor"',
      decide({ facts: { constructor: 1 } }),
    ],
    ["a redo against a met gate says why", "no-reason", "the redo gives no reason", decide({ verdict: "redo" })],
    ["and so does a hold", "no-reason", "the hold gives no reason", decide({ verdict: "hold" })],
    [
      "a redo is not due before it is ordered",
      "deadline-before-decision",
      "would be due on 2003-07-19",
      decide({ verdict: "redo", reason: "shallow", deadline: "2003-07-19" }),
    ],
    [
      "nor by an instant of an earlier day",
      "deadline-before-decision",
      "2003-07-19T23:00:00+08:00",
      decide({ verdict: "redo", reason: "shallow", deadline: "2003-07-19T23:00:00+08:00" }),
    ],
    ["nothing happens before what happened last", "backdated", "2003-06-19 lies before", decide({ on: "2003-06-19" })],
    [
      "a second attempt passes the same gate",
      "gate-not-met",
      "0.1",
      decide({ facts: { ...STRONG, satisfaction: 0.1 } }, again),
    ],
    [
      "an application is not made before what happened last",
      "backdated",
      "2003-06-24",
      () => campaign.applyForTransition(plan, redoing, { by: "director", on: "2003-06-24" }),
    ],
  ])("%s", (_, code, words, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining(words) as string },
    });
  });

  test("a redo may be due on the day of the decision, and needs no reason where the gate gives it", () => {
    expect(decide({ verdict: "redo", facts: {}, deadline: "2003-07-20" })()).toMatchObject({
      ok: true,
      unit: { attempt: { number: 2, deadline: "2003-07-20" } },
    });
  });

  test("a phase without a gate is left on the verdict alone", () => {
    const { unit, event } = must(
      campaign.decideTransition(plan, units["applied"]!, { to: "analyse", verdict: "pass", facts: {}, ...later }),
    );
    expect(unit).toMatchObject({ phase: "analyse" });
    expect(event).toMatchObject({ gate: { outcome: "met", reasons: [] } });
  });

  test("what the gate saw and answered is kept with the verdict", () => {
    const facts = { ...STRONG, satisfaction: { low: 0.55, high: 0.66 } };
    const { unit, event } = must(
      campaign.decideTransition(plan, failing, { ...verdict, verdict: "hold", facts, reason: "ask more people" }),
    );
    const kept = {
      facts,
      reason: "ask more people",
      gate: { outcome: "undetermined", reasons: [{ fact: "satisfaction", required: 0.6, actual: facts.satisfaction }] },
    };
    expect(event).toMatchObject(kept);
    expect(unit).toMatchObject({ status: "held", holds: [kept] });
  });

  test("the hold, its facts and the application stay with the attempt they belong to", () => {
    const [, second, third] = (units["completed"] as campaign.CompletedUnit).attempts;
    expect(second).toMatchObject({
      phase: "analyse",
      number: 1,
      holds: [],
      decision: { verdict: "redo", card: "yellow" },
    });
    expect(third).toMatchObject({
      phase: "analyse",
      number: 2,
      deadline: "2003-07-20",
      application: { to: "rectify", applied: { by: "director", on: "2003-07-15" } },
      holds: [{ verdict: "hold", facts: { accurate: true }, gate: { outcome: "unknown" } }],
      decision: { verdict: "pass", facts: STRONG },
    });
  });
});

describe("a gate can be asked without a verdict", () => {
  test("of a unit at work as well as of one that has applied", () => {
    for (const unit of [units["redoing"]!, units["again"]!, units["held"]!]) {
      expect(must(campaign.checkGate(plan, unit, STRONG)).gate.outcome).toBe("met");
      expect(must(campaign.checkGate(plan, unit, {})).gate.outcome).toBe("unknown");
    }
  });
  test.each<[string, string, () => { ok: boolean }]>([
    ["not of a completed unit", "wrong-status", () => campaign.checkGate(plan, units["completed"]!, STRONG)],
    [
      "not under another plan",
      "definition-changed",
      () => campaign.checkGate(aPlan({ version: 2 }), units["held"]!, {}),
    ],
    [
      "not by a fact the plan does not know",
      "undeclared-fact",
      () => campaign.checkGate(plan, units["held"]!, { x: 1 }),
    ],
    ["not by what is no fact", "invalid-input", () => campaign.checkGate(plan, units["held"]!, { satisfaction: NaN })],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("a unit under one plan takes no step of another", () => {
  const edited = aPlan({ facts: plan.facts.slice(0, 2) });
  test.each([
    ["a new version", aPlan({ version: 2 })],
    ["the same version with another content", edited],
  ])("%s", (_, other) => {
    for (const unit of Object.values(units)) {
      const refused = { ok: false, refusal: { code: "definition-changed" } };
      expect(campaign.applyForTransition(other, unit, later)).toMatchObject(refused);
      const decision = { to: toOf(unit), verdict: "pass", facts: STRONG, ...later } as const;
      expect(campaign.decideTransition(other, unit, decision)).toMatchObject(refused);
      for (const step of campaign.possibleSteps(other, unit, { actor: "group-7", on: "2004-01-05" })) {
        expect(step).toMatchObject({ possible: false, refusal: { code: "definition-changed" } });
      }
    }
  });
});

describe("counters", () => {
  const card = { to: "analyse", verdict: "redo", reason: "shallow", by: "group-7", on: "2003-05-01" } as const;
  const sendBack = (unit: campaign.Unit, changes: { card?: "yellow" }): campaign.Unit => {
    const again = must(campaign.applyForTransition(plan, unit, { by: "director", on: "2003-05-01" })).unit;
    return must(campaign.decideTransition(plan, again, { ...card, facts: {}, ...changes })).unit;
  };
  const afterCards = (...cards: boolean[]): campaign.UnitCounters =>
    campaign.counters(cards.reduce((unit, it) => sendBack(unit, it ? { card: "yellow" } : {}), units["in-phase"]!));

  test.each<[string, boolean[], number, number]>([
    ["no card", [], 0, 0],
    ["cards in a row", [true, true], 2, 2],
    ["a redo without a card ends the run", [true, true, false, true], 3, 1],
    ["and the run is over then", [true, false], 1, 0],
  ])("%s", (_, cards, all, consecutive) => {
    const counted = afterCards(...cards);
    expect(counted).toMatchObject({ cards: all, consecutiveCards: consecutive });
    expect(counted.attempts).toEqual([{ phase: "study", count: cards.length + 1 }]);
  });

  test("a pass ends the run, a hold does not", () => {
    expect(campaign.counters(units["held"]!)).toMatchObject({ cards: 1, consecutiveCards: 1 });
    expect(campaign.counters(units["rectifying"]!)).toMatchObject({ cards: 1, consecutiveCards: 0 });
  });
});

describe("the decider", () => {
  const { decide, evolve, initialState } = campaign.unitDecider(plan);
  const enter = { type: "enter", unit: "archive", batch: "first", by: "office", on: "2003-03-01" };
  const apply = { type: "applyForTransition", by: "director", on: "2003-04-28" };
  const pass = { type: "decideTransition", to: "analyse", verdict: "pass", facts: {}, by: "group-7", on: "2003-04-30" };
  const take = (unit: campaign.Unit | undefined, command: object): campaign.Unit | undefined =>
    must(decide(command, unit)).events.reduce<campaign.Unit | undefined>(evolve, unit);

  test("takes each step under its own name", () => {
    const commands = [enter, apply, { ...pass, verdict: "hold" }, pass].map((command) =>
      "verdict" in command ? { ...command, reason: "as the group saw it" } : command,
    );
    expect(commands.reduce<campaign.Unit | undefined>(take, initialState)).toMatchObject({
      status: "in-phase",
      phase: "analyse",
      attempts: [{ phase: "study", holds: [{ verdict: "hold" }], decision: { verdict: "pass" } }],
    });
  });

  test.each<[string, string, campaign.Unit | undefined, object]>([
    ["a unit enters once", "already-exists", units["held"], enter],
    ["nobody applies before entering", "not-found", undefined, apply],
    ["the step's own refusal comes through", "not-independent", units["applied"], { ...pass, by: "director" }],
  ])("%s", (_, code, unit, command) => {
    expect(decide(command, unit)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("the decider of a whole plan", () => {
  test("knows every step, and moving only where it knows where to", () => {
    const next = aWholePlan({ version: 2 });
    const command = { type: "moveToPlan", ...afterwards("clerk") };
    expect(campaign.unitDecider(whole).decide(command, wholeUnits["held"])).toMatchObject({
      ok: false,
      refusal: { code: "unknown-command" },
    });
    const { decide } = campaign.unitDecider(whole, next);
    expect(must(decide(command, wholeUnits["held"])).events).toMatchObject([
      { type: "unit-moved", to: { version: 2 } },
    ]);
    for (const step of Object.keys(campaign.UNIT_STEPS)) {
      expect(decide({ type: step }, wholeUnits["held"])).toMatchObject({ refusal: { code: "invalid-input" } });
    }
  });
});

describe("a damaged history throws", () => {
  const [entry, application, pass] = events as [
    campaign.UnitEntered,
    campaign.TransitionApplied,
    campaign.TransitionDecided,
  ];
  test.each<[string, () => unknown]>([
    ["an event for a unit that never entered", () => campaign.evolve(undefined, application)],
    ["an entry twice", () => campaign.evolve(units["in-phase"], entry)],
    ["the same event twice", () => campaign.evolve(units["applied"], application)],
    ["a verdict without an application", () => campaign.evolve(units["in-phase"], pass)],
    ["a verdict on another transition", () => campaign.evolve(units["applied"], { ...pass, to: "rectify" })],
    [
      "an event of another unit",
      () => campaign.evolve(units["in-phase"], { ...application, unit: campaign.UnitId.parse("archive") }),
    ],
    [
      "an event that nobody knows",
      () => campaign.evolve(units["in-phase"], { ...application, type: "unit-forgotten" as "transition-applied" }),
    ],
    [
      "a review before an application",
      () =>
        campaign.evolve(
          wholeUnits["in-phase"],
          wholeEvents.find(({ type }) => type === "transition-reviewed")!,
        ),
    ],
    [
      "a look-back at a unit that has applied",
      () =>
        campaign.evolve(
          wholeUnits["applied"],
          wholeEvents.find(({ type }) => type === "looked-back")!,
        ),
    ],
    [
      "a move away from a plan that is not the unit's",
      () => {
        const [one, two, three] = [1, 2, 3].map((version) => aWholePlan({ version })) as [
          campaign.Plan,
          campaign.Plan,
          campaign.Plan,
        ];
        const { unit, event } = must(campaign.moveToPlan(one, two, wholeUnits["held"]!, afterwards("clerk")));
        const { event: second } = must(campaign.moveToPlan(two, three, unit, afterwards("clerk")));
        expect(campaign.evolve(wholeUnits["held"], event)).toEqual(unit);
        return campaign.evolve(wholeUnits["held"], second);
      },
    ],
    ["events out of order", () => campaign.applyEvents(new Map(), events.toReversed())],
  ])("%s", (_, run) => {
    expect(run).toThrow(DamagedHistoryError);
  });

  test("nothing of a damaged batch is applied", () => {
    const before = new Map<string, campaign.Unit>([["water-bureau", units["in-phase"]!]]);
    expect(() => campaign.applyEvents(before, [application, application])).toThrow(DamagedHistoryError);
    expect(before.get("water-bureau")).toBe(units["in-phase"]);
  });

  test("a unit in a phase its plan does not have was not made by the steps", () => {
    const stray = { ...(units["in-phase"] as campaign.InPhaseUnit), phase: "dance" };
    expect(() => campaign.applyForTransition(plan, stray, later)).toThrow(RangeError);
  });
});
