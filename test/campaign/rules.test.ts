import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import { pinOf } from "answerable/definitions";
import { rate } from "answerable/figures";
import * as campaign from "answerable/campaign";
import type { Facts } from "answerable/rules";
import { aPlan, aWay, DONE, aWholePlan, aWholeWay } from "./records.js";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const plan = must(campaign.readPlan(aWholePlan())).plan;
const { units } = aWholeWay(plan);
const unit = (name: string): campaign.UnitUnderWay => units[name] as campaign.UnitUnderWay;
const refused = (code: string, words = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) as string },
});
const [study, analyse, rectify] = plan.phases as [campaign.Phase, campaign.Phase, campaign.Phase];

describe("entering", () => {
  const entry = { unit: "mint", batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
  test.each<[string, string, string, object]>([
    ["a level the plan has", "unknown-level", '"moon"', { level: "moon" }],
    ["some level where there are levels", "unknown-level", "at no level", { level: undefined }],
    ["somebody who supervises it", "not-supervised", 'supervises unit "mint"', { level: "city" }],
    ["a parent that is named", "invalid-input", "parent", { parent: "" }],
  ])("a unit needs %s", (_, code, words, changes) => {
    expect(campaign.enter(plan, { ...entry, ...changes })).toMatchObject(refused(code, words));
  });

  test.each<[string, Partial<campaign.Plan>]>([
    ["reviews", { transition: { review: "supervision-group" }, evaluations: [] }],
    ["verdicts", { transition: { decision: "supervision-group" }, evaluations: [] }],
    ["evaluations before them", { transition: {} }],
  ])("a plan that wants %s of a kind of body takes in only whom such a body supervises", (_, changes) => {
    const wanting = aWholePlan(changes);
    expect(campaign.enter(wanting, { ...entry, level: "city" })).toMatchObject(refused("not-supervised"));
    expect(campaign.enter(wanting, entry).ok).toBe(true);
  });

  test("a body supervises by name, by batch, by level, or all", () => {
    const group = (supervises: campaign.Remit): campaign.Plan =>
      aWholePlan({ roles: [...(plan.roles ?? []).slice(0, 2), { ...plan.roles![2]!, supervises }] });
    const supervised = (supervises: campaign.Remit): boolean => campaign.enter(group(supervises), entry).ok;
    expect(
      [{ units: ["mint"] }, { batches: ["first"] }, { levels: ["county"] }, "all" as const].map(supervised),
    ).toEqual(Array<boolean>(4).fill(true));
    expect([{ units: ["zoo"] }, { batches: [] }, { levels: ["city"] }].map(supervised)).toEqual(
      Array<boolean>(3).fill(false),
    );
  });

  test("a level is named only where there are levels", () => {
    const flat = { ...plan, levels: [], roles: [{ ...plan.roles![0]!, kind: "supervision-group" as const }] };
    const open = { ...flat, transition: {} };
    expect(campaign.enter(open, entry)).toMatchObject(refused("unknown-level", "are none"));
    expect(campaign.enter(open, { unit: "mint", batch: "first", by: "clerk", on: "2003-03-01" }).ok).toBe(true);
  });

  test("a unit keeps its level and the unit above it", () => {
    expect(must(campaign.enter(plan, { ...entry, parent: "city-office" })).unit).toMatchObject({
      level: "county",
      parent: "city-office",
      earlierPlans: [],
      attempt: { number: 1, evaluations: [], lookBacks: [] },
    });
  });
});

describe("an evaluation", () => {
  const held = {
    evaluation: "questionnaire",
    facts: { satisfaction: 0.7 },
    present: ["group-7"],
    by: "clerk",
    on: "2003-08-22",
  };
  type Changes = Partial<Parameters<typeof campaign.recordEvaluation>[2]>;
  const record = (name: string, changes: Changes = {}): { ok: boolean } =>
    campaign.recordEvaluation(plan, unit(name), { ...held, ...changes });
  test.each<[string, object, { ok: boolean }]>([
    ["belongs to its phase", refused("unknown-evaluation", '"start"'), record("analysing", { evaluation: "start" })],
    ["is one of the plan's", refused("unknown-evaluation"), record("analysing", { evaluation: "poll" })],
    [
      "supplies its own facts only",
      refused("undeclared-fact", '"baseline"'),
      record("analysing", { facts: { baseline: 1 } }),
    ],
    ["is held before a supervisor", refused("supervisor-absent"), record("analysing", { present: ["clerk"] })],
    ["is held before somebody", refused("supervisor-absent"), record("analysing", { present: [] })],
    ["is not repeated within an attempt", refused("already-held", "2003-04-28"), record("disliked")],
    ["is not the unit's to record", refused("not-independent"), record("analysing", { by: "water" })],
    [
      "is not for whoever applied to record",
      refused("not-independent", '"director" applied for unit "water"'),
      record("held", { by: "director" }),
    ],
    ["is planned, or not held at all", refused("nothing-planned", '"rectify"'), record("rectifying")],
    [
      "says what it found in facts",
      refused("invalid-input", "facts"),
      record("analysing", { facts: { satisfaction: NaN } }),
    ],
    [
      "counts its participants",
      refused("invalid-input", "participants"),
      record("analysing", { participants: -1 as never }),
    ],
  ])("%s", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });

  test("takes its facts from the rates that are handed in, which are kept, or finds a fact that is not theirs", () => {
    const satisfied = rate(
      { id: "satisfied", label: words("rate"), numerator: words("satisfied"), denominator: words("asked") },
      { numerator: 45, denominator: 60 },
    );
    const rated = (satisfaction?: number) =>
      campaign.recordEvaluation(plan, unit("analysing"), {
        ...held,
        facts: { accurate: true, ...(satisfaction !== undefined && { satisfaction }) },
        rates: { satisfaction: satisfied },
      });
    for (const answer of [rated(), rated(0.75)]) {
      expect(must(answer).event).toMatchObject({
        facts: { accurate: true, satisfaction: 0.75 },
        rates: { satisfaction: { numerator: 45, denominator: 60 } },
      });
    }
    expect(rated(0.76)).toMatchObject(refused("contradicts-rate", '"satisfaction" is 0.76, and its rate is 0.75'));
    const strange = { ...held, facts: {}, rates: { baseline: satisfied } };
    expect(campaign.recordEvaluation(plan, unit("analysing"), strange)).toMatchObject(refused("undeclared-fact"));
    const wrong = { ...satisfied, value: 0.9 };
    expect(
      campaign.recordEvaluation(plan, unit("analysing"), { ...held, rates: { satisfaction: wrong } }),
    ).toMatchObject(refused("invalid-input", "numerator ÷ denominator"));
  });

  test("after a hold over what two of them supply can be held of both", () => {
    const [start, questionnaire] = plan.evaluations as [campaign.Evaluation, campaign.Evaluation];
    const two = aWholePlan({
      evaluations: [
        start,
        { ...questionnaire, facts: ["satisfaction"] },
        { ...questionnaire, id: "meeting", facts: ["accurate"] },
      ],
      phases: [
        study,
        {
          ...analyse,
          gate: { all: [analyse.gate!, { fact: "accurate", comparison: "equals", value: true }] },
        },
        rectify,
      ],
    });
    const says = (evaluation: string, facts: Facts, of: campaign.Unit, on: string): campaign.Unit =>
      must(campaign.recordEvaluation(two, of, { evaluation, facts, present: ["group-7"], by: "clerk", on })).unit;
    const before = { ...unit("analysing"), plan: pinOf(two) } as campaign.Unit;
    const once = says("meeting", {}, says("questionnaire", {}, before, "2003-04-28"), "2003-04-28");
    const applied = must(campaign.applyForTransition(two, once, { by: "director", on: "2003-05-01" })).unit;
    const reviewed = must(
      campaign.reviewTransition(two, applied, { opinion: "endorse", by: "head-of-7", on: "2003-05-02" }),
    ).unit;
    const hold = {
      to: "rectify",
      verdict: "hold",
      facts: DONE["analyse"]!,
      by: "leading-group",
      on: "2003-05-03",
    } as const;
    const waiting = must(campaign.decideTransition(two, reviewed, hold)).unit;
    const satisfied = says("questionnaire", { satisfaction: 0.9 }, waiting, "2003-05-04");
    expect(satisfied).toMatchObject({ status: "held", collecting: ["accurate"] });
    expect(says("meeting", { accurate: true }, satisfied, "2003-05-05")).toMatchObject({ collecting: [] });
  });

  test("of a phase may still be held while another of the phase was", () => {
    const other: campaign.Evaluation = {
      ...plan.evaluations![0]!,
      id: "second",
      repeats: "every-attempt",
      facts: ["satisfaction"],
    };
    const two = aWholePlan({ evaluations: [...(plan.evaluations ?? []), other] });
    const based = aWholeWay.bind(undefined, two);
    expect(based).toThrow("second.held");
    const entry = { unit: "water", batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
    const start = { evaluation: "start", facts: { baseline: 0.4 }, by: "clerk", on: "2003-03-02" };
    const once = must(campaign.recordEvaluation(two, must(campaign.enter(two, entry)).unit, start)).unit;
    const recording = (of: campaign.Unit): campaign.UnitStep[] =>
      campaign
        .possibleSteps(two, of, { actor: "clerk", on: "2003-03-03" })
        .flatMap(({ step, possible }) => (possible ? [step] : []));
    expect(recording(once)).toContain("recordEvaluation");
    const both = must(campaign.recordEvaluation(two, once, { ...start, evaluation: "second", facts: {} })).unit;
    expect(recording(both)).not.toContain("recordEvaluation");
  });

  test("a person of the supervising body is present for it", () => {
    expect(record("analysing", { present: ["guest", "head-of-7"] }).ok).toBe(true);
  });

  test("after a hold more is collected, and the later answer stands", () => {
    const { gate } = must(campaign.checkGate(plan, unit("collected"), DONE["analyse"]!));
    expect(unit("held").attempt.evaluations).toHaveLength(1);
    expect(unit("collected").attempt.evaluations).toHaveLength(2);
    expect(gate.outcome).toBe("met");
  });

  test("after a hold only what was left open is collected, and not the same twice", () => {
    const ask = {
      to: "rectify",
      verdict: "hold",
      facts: DONE["analyse"]!,
      by: "leading-group",
      on: "2003-05-05",
    } as const;
    expect(campaign.decideTransition(plan, unit("disliked"), ask)).toMatchObject(refused("no-reason", "not-met"));
    const { unit: waiting } = must(
      campaign.decideTransition(plan, unit("disliked"), { ...ask, reason: "the report is missing" }),
    );
    const better = {
      evaluation: "questionnaire",
      facts: { satisfaction: 0.95, accurate: true },
      present: ["head-of-7"],
      by: "clerk",
      on: "2003-05-06",
    };
    expect(campaign.recordEvaluation(plan, waiting, better)).toMatchObject(refused("already-held", "questionnaire"));
    const { unit: collected, event } = must(
      campaign.recordEvaluation(plan, unit("held"), { ...better, on: "2003-05-30" }),
    );
    expect(campaign.recordEvaluation(plan, collected, { ...better, on: "2003-05-31" })).toMatchObject(
      refused("already-held", "2003-05-15"),
    );
    expect(() => campaign.evolve(collected, event)).toThrow(DamagedHistoryError);
  });

  test("after a hold is held once more, whatever it finds, until the next verdict asks again", () => {
    const again = (satisfaction: number, on: string) => ({
      evaluation: "questionnaire",
      facts: { satisfaction, accurate: true },
      present: ["head-of-7"],
      by: "clerk",
      on,
    });
    const worse = must(campaign.recordEvaluation(plan, unit("held"), again(0.4, "2003-05-30"))).unit;
    expect(worse).toMatchObject({ status: "held", collecting: [] });
    expect(must(campaign.checkGate(plan, worse, DONE["analyse"]!)).gate.outcome).toBe("not-met");
    expect(campaign.recordEvaluation(plan, worse, again(0.99, "2003-06-01"))).toMatchObject(refused("already-held"));
    const steps = campaign.possibleSteps(plan, worse, { actor: "clerk", on: "2003-06-01" });
    expect(steps.find(({ step }) => step === "recordEvaluation")).toMatchObject({ possible: false });

    const open = must(
      campaign.recordEvaluation(plan, unit("held"), {
        ...again(0, "2003-05-30"),
        facts: { satisfaction: { low: 0.5, high: 0.7 }, accurate: true },
      }),
    ).unit;
    const hold = {
      to: "rectify",
      verdict: "hold",
      facts: DONE["analyse"]!,
      by: "leading-group",
      on: "2003-06-02",
    } as const;
    const asked = must(campaign.decideTransition(plan, open, hold)).unit;
    expect(asked).toMatchObject({ collecting: ["satisfaction"] });
    expect(campaign.recordEvaluation(plan, asked, again(0.7, "2003-06-05")).ok).toBe(true);
  });

  test("of a phase behind the unit is held again where a hold asks for more of what it supplies, and only then", () => {
    const late = must(
      campaign.readPlan(
        aWholePlan({
          phases: plan.phases.map((each) =>
            each.id === "rectify"
              ? { ...each, gate: { fact: "satisfaction", comparison: "at-least", value: 0.8 } }
              : each,
          ),
        }),
      ),
    ).plan;
    const { units: others } = aWholeWay(aWholePlan());
    const under = { ...others["last"]!, plan: pinOf(late) } as campaign.AppliedUnit;
    const facts = { "members.passed": 1, "visits.rounds": 2 };
    const again = {
      evaluation: "questionnaire",
      facts: { satisfaction: 0.9, accurate: true },
      present: ["head-of-7"],
      by: "clerk",
      on: "2003-08-25",
    };
    expect(campaign.recordEvaluation(late, under, again)).toMatchObject(refused("nothing-planned", '"rectify"'));
    const hold = { to: "completion", verdict: "hold", facts, by: "leading-group", on: "2003-08-22" } as const;
    expect(campaign.decideTransition(late, under, hold)).toMatchObject(refused("no-reason", "not-met"));

    const open = {
      ...under,
      attempts: under.attempts.map((attempt) => ({
        ...attempt,
        evaluations: attempt.evaluations.map((record) =>
          record.evaluation === "questionnaire"
            ? { ...record, facts: { satisfaction: { low: 0.7, high: 0.9 } } }
            : record,
        ),
      })),
    };
    const waiting = must(campaign.decideTransition(late, open, hold)).unit;
    expect(waiting).toMatchObject({ status: "held", collecting: ["satisfaction"] });
    const collected = must(campaign.recordEvaluation(late, waiting, again)).unit;
    expect(must(campaign.checkGate(late, collected, facts)).gate.outcome).toBe("met");
    expect(campaign.recordEvaluation(late, collected, { ...again, on: "2003-08-26" })).toMatchObject(
      refused("nothing-planned"),
    );
  });

  test("without whom a later version wants there can be held again under it", () => {
    const lax = aWholePlan({ evaluations: plan.evaluations!.map(({ presence: _, ...evaluation }) => evaluation) });
    const alone = must(
      campaign.recordEvaluation(lax, aWholeWay(lax).units["analysing"]!, {
        evaluation: "questionnaire",
        facts: { satisfaction: 0.9, accurate: true },
        by: "clerk",
        on: "2003-04-20",
      }),
    ).unit;
    const strict = aWholePlan({ version: 2 });
    const { unit: moved } = must(campaign.moveToPlan(lax, strict, alone, { by: "registry", on: "2003-04-21" }));
    const record = {
      evaluation: "questionnaire",
      facts: { satisfaction: 0.7, accurate: true },
      present: ["head-of-7"],
      by: "clerk",
      on: "2003-04-22",
    };
    const again = must(campaign.recordEvaluation(strict, moved, record)).unit;
    expect(must(campaign.checkGate(strict, again, DONE["analyse"]!)).gate.outcome).toBe("met");
    expect(campaign.recordEvaluation(strict, again, { ...record, on: "2003-04-23" })).toMatchObject(
      refused("already-held"),
    );
  });

  test("after a hold that names what to collect, nothing else is asked again, be it open", () => {
    const ask = { to: "rectify", verdict: "hold", facts: {}, by: "leading-group", on: "2003-05-22" } as const;
    const again = {
      evaluation: "questionnaire",
      facts: { satisfaction: 0.7, accurate: true },
      present: ["head-of-7"],
      by: "clerk",
      on: "2003-05-30",
    };
    const holding = (collect?: string[]): campaign.Unit =>
      must(campaign.decideTransition(plan, unit("again"), { ...ask, ...(collect && { collect }) })).unit;
    expect(campaign.recordEvaluation(plan, holding(["problems.drafted"]), again)).toMatchObject(
      refused("already-held", "questionnaire"),
    );
    expect(campaign.recordEvaluation(plan, holding(["problems.drafted", "satisfaction"]), again).ok).toBe(true);
    expect(campaign.recordEvaluation(plan, holding(), again).ok).toBe(true);
  });

  test("that is a baseline is not taken once the unit has applied, nor offered", () => {
    const applied = must(
      campaign.applyForTransition(plan, unit("in-phase"), { by: "director", on: "2003-03-05" }),
    ).unit;
    const start = { evaluation: "start", facts: { baseline: 0.4 }, by: "clerk", on: "2003-03-06" };
    expect(campaign.recordEvaluation(plan, applied, start)).toMatchObject(refused("too-late", "2003-03-05"));
    const steps = campaign.possibleSteps(plan, applied, { actor: "clerk", on: "2003-03-06" });
    expect(steps.find(({ step }) => step === "recordEvaluation")).toMatchObject({ refusal: { code: "too-late" } });
    expect(campaign.recordEvaluation(plan, unit("in-phase"), start).ok).toBe(true);
  });

  test("at which nobody was whom a later version wants there does not count under it", () => {
    const lax = aWholePlan({
      evaluations: plan.evaluations!.map(({ presence, ...evaluation }) => evaluation),
    });
    const { units: others } = aWholeWay(lax);
    const alone = {
      ...others["analysing"]!,
      attempt: {
        ...(others["analysing"] as campaign.InPhaseUnit).attempt,
        evaluations: [
          { evaluation: "questionnaire", facts: { satisfaction: 0.9, accurate: true }, by: "clerk", on: "2003-04-20" },
        ],
      },
    } as campaign.InPhaseUnit;
    const met = (under: campaign.Plan): unknown =>
      must(campaign.checkGate(under, { ...alone, plan: pinOf(under) }, DONE["analyse"]!)).gate.outcome;
    expect([met(lax), met(plan)]).toEqual(["met", "not-met"]);
  });

  test("a new attempt begins without the answers of the last one, unless the plan asks once", () => {
    expect(must(campaign.checkGate(plan, unit("redoing"), DONE["analyse"]!)).gate).toMatchObject({
      outcome: "not-met",
      reasons: [{ fact: "questionnaire.held", actual: false }],
    });
    const studying = must(
      campaign.decideTransition(plan, unit("reviewed"), {
        to: "analyse",
        verdict: "redo",
        reason: "too few came",
        facts: DONE["study"]!,
        by: "leading-group",
        on: "2003-04-05",
      }),
    ).unit as campaign.InPhaseUnit;
    expect(studying.attempt).toMatchObject({ number: 2, evaluations: [] });
    const { reasons } = must(campaign.checkGate(plan, studying, DONE["study"]!)).gate;
    expect(reasons.map(({ fact }) => fact)).toEqual(["study.look-back"]);
  });
});

describe("what a gate is told", () => {
  const told = (name: string, facts: Facts): { ok: boolean } => campaign.checkGate(plan, unit(name), facts);
  test.each<[string, object, { ok: boolean }]>([
    [
      "does not contradict what an evaluation found",
      refused("contradicts-evaluation", "given as 0.9, and its evaluation found 0.5"),
      told("disliked", { satisfaction: 0.9 }),
    ],
    [
      "not even with an estimate for an estimate",
      refused("contradicts-evaluation", "between 0.6 and 0.7"),
      told("held", { satisfaction: { low: 0.6, high: 0.7 } }),
    ],
    ["may repeat it", { ok: true }, told("disliked", { satisfaction: 0.5 })],
    [
      "is not what the unit's own way answers",
      refused("undeclared-fact"),
      told("analysing", { "questionnaire.held": true }),
    ],
    ["nor whether it was up to standard", refused("undeclared-fact"), told("based", { "study.look-back": true })],
  ])("%s", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });

  test("everything asked in a phase is asked at its end, and what is asked of the tracks at the very end", () => {
    const asked = (name: string): string[] =>
      must(campaign.checkGate(plan, unit(name), {})).gate.reasons.map(({ fact }) => fact);
    expect(asked("in-phase")).toEqual(["start.held", "study.look-back"]);
    expect(asked("cleared")).toEqual(["sessions.amount"]);
    expect(asked("disliked")).toEqual(["satisfaction"]);
    expect(asked("last")).toEqual(["members.passed", "visits.rounds", "resolved"]);
  });

  test("is kept with the verdict together with what the unit's own way answered", () => {
    const [first] = units["completed"]!.attempts;
    expect(first?.decision.facts).toEqual({
      "sessions.amount": 3,
      baseline: 0.4,
      "start.held": true,
      "study.look-back": true,
    });
  });
});

describe("a fact that cannot be", () => {
  const possible = must(
    campaign.readPlan(
      aPlan({
        batches: [],
        facts: [
          ...aPlan().facts,
          { id: "open", label: aPlan().label, kind: "number" },
          { id: "count", label: aPlan().label, kind: "number", low: 1 },
        ],
        phases: [{ id: "only", label: aPlan().label }],
        evaluations: [
          { id: "poll", label: aPlan().label, kind: "wave", phase: "only", repeats: "once", facts: ["accurate"] },
        ],
      }),
    ),
  ).plan;
  const { unit: entered } = must(campaign.enter(possible, { unit: "mint", by: "office", on: "2003-03-01" }));

  test.each<[Facts, string]>([
    [{ satisfaction: 60 }, '"satisfaction" is 60, which is declared as a number from 0 up to 1'],
    [{ satisfaction: -0.1 }, "-0.1"],
    [{ satisfaction: { low: 0.5, high: 1.01 } }, '{"low":0.5,"high":1.01}'],
    [{ satisfaction: true }, "is true, which is declared as a number"],
    [{ satisfaction: "most" }, "a number from 0 up to 1"],
    [{ verdict: 7 }, "a text"],
    [{ count: 0 }, "a number from 1"],
    [{ open: "many" }, "a number"],
  ])("%j opens no gate", (facts, words) => {
    expect(campaign.checkGate(possible, entered, facts)).toMatchObject(refused("impossible-fact", words));
    const applied = must(campaign.applyForTransition(possible, entered, { by: "head", on: "2003-03-02" })).unit;
    const decision = { to: "completion", verdict: "pass", facts, by: "group", on: "2003-03-03" } as const;
    expect(campaign.decideTransition(possible, applied, decision)).toMatchObject(refused("impossible-fact", words));
  });

  test.each<Facts>([
    { satisfaction: 0 },
    { satisfaction: 1 },
    { satisfaction: { low: 0, high: 1 } },
    { satisfaction: "unknown" },
    { open: -1e300 },
    { count: 1 },
    { verdict: "" },
  ])("%j can be", (facts) => {
    expect(campaign.checkGate(possible, entered, facts).ok).toBe(true);
  });

  test("is not what an evaluation found either, nor what a plan implies", () => {
    const poll = { evaluation: "poll", facts: { accurate: 1 }, by: "clerk", on: "2003-03-02" };
    expect(campaign.recordEvaluation(possible, entered, poll)).toMatchObject(
      refused("impossible-fact", 'evaluation "poll" of unit "mint": "accurate" is 1, which is declared as a yes or no'),
    );
    expect(campaign.checkGate(plan, unit("last"), { "members.passed": 100 })).toMatchObject(refused("impossible-fact"));
    expect(campaign.checkGate(plan, unit("last"), { "visits.rounds": -1 })).toMatchObject(refused("impossible-fact"));
  });
});

describe("each condition of a gate", () => {
  const conditions = (name: string, facts: Facts): unknown =>
    must(campaign.checkGate(plan, unit(name), facts)).conditions.map(({ outcome, reasons }) => [
      reasons.map(({ fact }) => fact).join(" "),
      outcome,
    ]);

  test("is answered by itself, beside those that decide", () => {
    expect(conditions("disliked", {})).toEqual([
      ["problems.drafted", "unknown"],
      ["questionnaire.held", "met"],
      ["satisfaction", "not-met"],
    ]);
    expect(conditions("again", {})).toEqual([
      ["problems.drafted", "unknown"],
      ["questionnaire.held", "met"],
      ["satisfaction", "undetermined"],
    ]);
  });

  test("of a gate that asks for several is one beside what the plan implies", () => {
    const accurate = { fact: "accurate", comparison: "equals", value: true } as const;
    const phases = plan.phases.map((each) =>
      each.id === "analyse" ? { ...each, gate: { all: [each.gate!, accurate] } } : each,
    );
    const several = must(campaign.readPlan(aWholePlan({ phases }))).plan;
    const { conditions: all } = must(campaign.checkGate(several, aWholeWay(several).units["disliked"]!, {}));
    expect(all.map(({ outcome }) => outcome)).toEqual(["unknown", "met", "not-met", "met"]);
  });

  test("is none where a phase asks nothing", () => {
    const bare = aPlan();
    const { unit: entered } = must(
      campaign.enter(bare, { unit: "mint", batch: "second", by: "office", on: "2003-03-01" }),
    );
    expect(campaign.checkGate(bare, entered, {})).toMatchObject({
      gate: { outcome: "met", reasons: [] },
      conditions: [],
    });
  });

  test("that is not met blocks the unit, whatever else decides, and what is open is collected after a hold", () => {
    const { blockers } = must(campaign.blockers(plan, [unit("disliked")], {}));
    expect(blockers.map(({ fact, outcome }) => [fact, outcome])).toEqual([
      ["problems.drafted", "unknown"],
      ["satisfaction", "not-met"],
    ]);
    const hold = { to: "rectify", verdict: "hold", facts: {}, by: "leading-group", on: "2003-06-01" } as const;
    const { event } = must(campaign.decideTransition(plan, unit("again"), hold));
    expect(event).toMatchObject({ collect: ["problems.drafted", "satisfaction"] });
    const decided = must(
      campaign.decideTransition(plan, unit("disliked"), { ...hold, reason: "the report is missing" }),
    );
    expect(decided.event).not.toHaveProperty("collect");
  });
});

describe("what a plan implies", () => {
  test("in a track with rounds is how many of them were done, but members pass once and for all", () => {
    const [track] = plan.tracks as [campaign.Track];
    const requirements = [
      ...(track.requirements ?? []),
      ...(analyse.requirements ?? []),
      ...(rectify.requirements ?? []),
    ];
    const round = aWholePlan({ phases: [study], tracks: [{ ...track, requirements }] });
    expect(campaign.impliedFacts(round).map(({ id }) => id)).toEqual([
      "sessions.amount",
      "visits.rounds",
      "problems.rounds",
      "members.passed",
    ]);
  });

  test("of an activity is how much was done, and by how many where that is asked of all times together", () => {
    const asking = (participants: campaign.ActivityRequirement["participants"]): string[] => {
      const requirements = (study.requirements ?? []).map((requirement) => ({ ...requirement, participants }) as never);
      return campaign
        .impliedFacts(aWholePlan({ phases: [{ ...study, requirements }], tracks: [] }))
        .map(({ id }) => id);
    };
    expect(asking({ least: 30, of: "each" })).toEqual(["sessions.amount"]);
    expect(asking({ least: 30, of: "total" })).toEqual(["sessions.amount", "sessions.participants"]);
  });

  test("of a deliverable is every part of its way", () => {
    const asking = (changes: Partial<campaign.DeliverableKind>): string[] =>
      campaign
        .impliedFacts(aWholePlan({ deliverables: [{ ...plan.deliverables![0]!, ...changes }] }))
        .map(({ id }) => id)
        .filter((id) => id.startsWith("problems"));
    expect(asking({})).toEqual(["problems.drafted"]);
    expect(
      asking({
        commentRounds: 2,
        review: [{ id: "team", label: study.label }],
        appraisal: { fact: "satisfaction", comparison: "at-least", value: 0.5 },
        publication: { circle: "members", least: 7, unit: "days" },
      }),
    ).toEqual(["problems.commented", "problems.reviewed", "problems.appraised", "problems.published"]);
    expect(asking({ review: [] })).toEqual(["problems.drafted"]);
  });
});

describe("a look-back", () => {
  const done = ["leaders", "opinions"].map((question) => ({ question, finding: "done" as const }));
  const lacking = done.map((answer) => ({ ...answer, finding: "lacking" as const }));
  const found = { answers: done, verdict: "up-to-standard", by: "head-of-7", on: "2003-08-22" } as const;
  type Changes = Partial<Parameters<typeof campaign.lookBack>[2]>;
  const look = (name: string, changes: Changes = {}): { ok: boolean } =>
    campaign.lookBack(plan, unit(name), { ...found, ...changes });
  test("is given by whoever the plan leaves it to, and never by who applied for the unit", () => {
    const phases = plan.phases.map((each) =>
      each.lookBack === undefined
        ? each
        : { ...each, lookBack: { ...each.lookBack, role: "supervision-group" as const } },
    );
    const supervised = must(campaign.readPlan(aWholePlan({ phases }))).plan;
    const { units: others } = aWholeWay(supervised);
    const answers = ["leaders", "opinions"].map((question) => ({ question, finding: "done" as const }));
    const by = (who: string) => ({ answers, verdict: "up-to-standard" as const, by: who, on: "2003-04-02" });
    expect(campaign.lookBack(supervised, others["stopped"]!, by("clerk"))).toMatchObject(
      refused("not-the-supervisor", "supervision-group"),
    );
    expect(campaign.lookBack(supervised, others["stopped"]!, by("head-of-7")).ok).toBe(true);
    const steps = campaign.possibleSteps(supervised, others["stopped"]!, { actor: "clerk", on: "2003-04-02" });
    expect(steps.find(({ step }) => step === "lookBack")).toMatchObject({ refusal: { code: "not-the-supervisor" } });
    expect(
      campaign.lint({ ...supervised, roles: supervised.roles!.slice(0, 2) }).map(({ path }) => path.join(".")),
    ).toContain("phases.0.lookBack.role");

    const sentBack = must(
      campaign.decideTransition(plan, unit("reviewed"), {
        to: "analyse",
        verdict: "redo",
        facts: {},
        reason: "too few came",
        by: "leading-group",
        on: "2003-04-10",
      }),
    ).unit;
    expect(campaign.lookBack(plan, sentBack, { ...by("director"), on: "2003-04-11" })).toMatchObject(
      refused("not-independent", '"director" applied for unit "water"'),
    );
  });

  test.each<[string, object, { ok: boolean }]>([
    [
      "answers every question",
      refused("unanswered-question", '"opinions"'),
      look("based", { answers: done.slice(1, 1).concat(done.slice(0, 1)) }),
    ],
    [
      "answers each once",
      refused("unanswered-question", '"leaders"'),
      look("based", { answers: [...done, ...done.slice(0, 1)] }),
    ],
    [
      "answers no other",
      refused("unknown-question", '"mood"'),
      look("based", { answers: [...done, { question: "mood", finding: "done" }] }),
    ],
    ["is planned, or not held at all", refused("nothing-planned", '"analyse"'), look("analysing")],
    ["is not the unit's own", refused("not-independent"), look("based", { by: "water" })],
    ["comes before the application", refused("wrong-status", "applied"), look("applied")],
    ["says why it passes what is lacking", refused("no-reason", "2 of 2 lacking"), look("based", { answers: lacking })],
    ["says why it stops what lacks nothing", refused("no-reason"), look("based", { verdict: "not-up-to-standard" })],
    ["may then", { ok: true, unit: { status: "in-phase" } }, look("based", { answers: lacking, reason: "flood" })],
    [
      "and may then",
      { ok: true, unit: { status: "stopped" } },
      look("based", { verdict: "not-up-to-standard", reason: "hearsay" }),
    ],
    ["lets a stopped unit go on", { ok: true, unit: { status: "in-phase" } }, look("stopped")],
    [
      "of a later day stands",
      { ok: true, unit: { status: "stopped" } },
      look("cleared", { answers: lacking, verdict: "not-up-to-standard" }),
    ],
  ])("%s", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });
});

test("no unit stands above itself", () => {
  const entry = { unit: "water", batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
  expect(campaign.enter(plan, { ...entry, parent: "water" })).toMatchObject(refused("invalid-input", "parent"));
  expect(campaign.enter(plan, { ...entry, parent: "works" }).ok).toBe(true);
});

describe("a say in a transition", () => {
  const stamp = { on: "2003-08-22" };
  const review = (name: string, by: string, opinion: campaign.ReviewOpinion = "endorse"): { ok: boolean } =>
    campaign.reviewTransition(plan, unit(name), { opinion, by, ...stamp });
  const decide = (name: string, by: string, reason?: string): { ok: boolean } =>
    campaign.decideTransition(plan, unit(name), {
      verdict: "pass",
      to: "analyse",
      facts: DONE["study"]!,
      by,
      ...(reason !== undefined && { reason }),
      ...stamp,
    });
  test.each<[string, object, () => { ok: boolean }]>([
    ["is not the applicant's", refused("not-independent", "director"), () => review("applied", "director")],
    ["nor the unit's", refused("not-independent"), () => review("applied", "water")],
    ["nor any office's", refused("not-the-supervisor", "supervision-group"), () => review("applied", "clerk")],
    ["is the supervisors'", { ok: true }, () => review("applied", "group-7")],
    ["comes before the verdict", refused("not-reviewed"), () => decide("applied", "leading-group")],
    [
      "leaves the verdict to the plan's body",
      refused("not-the-supervisor", "leading-group"),
      () => decide("reviewed", "head-of-7"),
    ],
    ["then lets it pass", { ok: true }, () => decide("reviewed", "leading-group")],
  ])("%s", (_, expected, attempt) => {
    expect(attempt()).toMatchObject(expected);
  });

  test("an objection is overruled with a reason or not at all, and the last review stands", () => {
    const objecting = must(
      campaign.reviewTransition(plan, unit("reviewed"), { opinion: "object", by: "head-of-7", ...stamp }),
    ).unit;
    const pass = { verdict: "pass", to: "analyse", facts: DONE["study"]!, by: "leading-group", ...stamp } as const;
    expect(campaign.decideTransition(plan, objecting, pass)).toMatchObject(refused("no-reason", '"head-of-7" objects'));
    expect(campaign.decideTransition(plan, objecting, { ...pass, reason: "heard them all" }).ok).toBe(true);
    const won = must(campaign.reviewTransition(plan, objecting, { opinion: "endorse", by: "group-7", ...stamp })).unit;
    expect(campaign.decideTransition(plan, won, pass).ok).toBe(true);
  });

  test("who reviewed does not decide, though the body has both says, and under no other name", () => {
    const one = aWholePlan({ transition: { review: "supervision-group" } });
    const { units: others } = aWholeWay(one);
    const pass = { verdict: "pass", to: "analyse", facts: DONE["study"]!, ...stamp } as const;
    expect(campaign.decideTransition(one, others["reviewed"]!, { ...pass, by: "head-of-7" })).toMatchObject(
      refused("not-independent", "reviewed"),
    );
    expect(campaign.decideTransition(one, others["reviewed"]!, { ...pass, by: "group-7" })).toMatchObject(
      refused("not-independent", '"group-7" cannot decide'),
    );
    const two = aWholePlan({
      transition: { review: "supervision-group" },
      roles: one.roles!.map((role) => (role.id === "group-7" ? { ...role, people: ["head-of-7", "deputy"] } : role)),
    });
    const { units: theirs } = aWholeWay(two);
    const twice = must(
      campaign.reviewTransition(two, theirs["reviewed"]!, { opinion: "endorse", by: "deputy", on: stamp.on }),
    ).unit;
    for (const by of ["head-of-7", "deputy"]) {
      expect(campaign.decideTransition(two, twice, { ...pass, by })).toMatchObject(refused("not-independent", by));
    }
    expect(campaign.decideTransition(one, others["reviewed"]!, { ...pass, by: "leading-group" }).ok).toBe(true);
  });

  test("who reviewed does not decide where nobody has to review, either", () => {
    const free = aWholePlan({ transition: {} });
    const { units: others } = aWholeWay(free);
    const pass = { verdict: "pass", to: "analyse", facts: DONE["study"]!, ...stamp, by: "head-of-7" } as const;
    expect(campaign.decideTransition(free, others["reviewed"]!, pass)).toMatchObject(refused("not-independent"));
  });

  test("who applied in an earlier attempt neither reviews nor decides a later one, nor moves the unit", () => {
    const by = unit("redoing").attempts[0]!.application.applied.by;
    expect(by).toBe("director");
    const applied = must(campaign.applyForTransition(plan, unit("redoing"), { by: "deputy", on: "2003-09-01" })).unit;
    const inOffice = aWholePlan({
      roles: plan.roles!.map((role) => ({ ...role, people: [...(role.people ?? []), "director"] })),
    });
    const under = { ...applied, plan: pinOf(inOffice) };
    const later = { by, on: "2003-09-02" };
    expect(campaign.reviewTransition(inOffice, under, { opinion: "endorse", ...later })).toMatchObject(
      refused("not-independent", "director"),
    );
    const decision = { verdict: "redo", to: "rectify", facts: {}, ...later } as const;
    expect(campaign.decideTransition(inOffice, under, decision)).toMatchObject(refused("not-independent", "director"));
    expect(campaign.moveToPlan(plan, aWholePlan({ version: 2 }), unit("redoing"), later)).toMatchObject(
      refused("not-independent"),
    );
    const body = { verdict: "redo", to: "rectify", facts: {}, by: "leading-group", on: "2003-09-02" } as const;
    expect(campaign.decideTransition(inOffice, under, body)).toMatchObject(
      refused("not-independent", '"director" applied for unit "water" and "leading-group" cannot'),
    );
    const itself = { by: "water", on: "2003-09-02" };
    expect(campaign.moveToPlan(plan, aWholePlan({ version: 2 }), unit("redoing"), itself)).toMatchObject(
      refused("not-independent"),
    );
  });
});

describe("a verdict", () => {
  const decision = { to: "rectify", facts: DONE["analyse"]!, by: "leading-group", on: "2003-06-01" };
  test("orders deliverables redrawn that the plan knows", () => {
    expect(
      campaign.decideTransition(plan, unit("disliked"), { ...decision, verdict: "redo", redraw: ["poem"] }),
    ).toMatchObject(refused("unknown-deliverable", '"poem"'));
  });

  test("orders redrawn what the phase asks for and nothing else, since no other order binds", () => {
    const study = {
      to: "analyse",
      verdict: "redo",
      reason: "r",
      facts: DONE["study"]!,
      by: "leading-group",
      on: "2003-06-01",
    } as const;
    expect(campaign.decideTransition(plan, unit("reviewed"), { ...study, redraw: ["problem-list"] })).toMatchObject(
      refused("unknown-deliverable", 'does not ask for in "study"'),
    );
    const analyse = { ...study, to: "rectify" as const, facts: DONE["analyse"]!, redraw: ["problem-list"] };
    expect(campaign.decideTransition(plan, unit("disliked"), analyse).ok).toBe(true);
  });

  test("orders redrawn at the last transition what a track asks for", () => {
    const paper: campaign.Requirement = {
      kind: "deliverable",
      id: "report",
      label: words("report"),
      deliverable: "problem-list",
    };
    const track = { id: "papers", label: words("papers"), requirements: [paper] };
    const withTrack = aWholePlan({ tracks: [...plan.tracks!, track] });
    const redo = { verdict: "redo", facts: {}, redraw: ["problem-list"], by: "leading-group" } as const;
    const order = (name: string, to: string, on: string) =>
      campaign.decideTransition(
        withTrack,
        { ...unit(name), plan: pinOf(withTrack) },
        {
          ...redo,
          to,
          on,
        },
      );
    expect(order("last", "completion", "2003-08-31").ok).toBe(true);
    expect(order("reviewed", "analyse", "2003-06-01")).toMatchObject(refused("unknown-deliverable"));
  });

  test("sees no unit through sooner than the plan lets it be, by the calendar", () => {
    const short = must(
      campaign.readPlan({
        id: "short",
        version: 1,
        label: words("short"),
        facts: [],
        leastMonths: 3,
        phases: [
          { id: "one", label: words("one") },
          { id: "two", label: words("two") },
        ],
        batches: [],
      }),
    ).plan;
    const goOn = (of: campaign.Unit, to: string, on: string) => {
      const applied = must(campaign.applyForTransition(short, of, { by: "director", on })).unit;
      return campaign.decideTransition(short, applied, { to, verdict: "pass", facts: {}, by: "office", on });
    };
    const entered = must(campaign.enter(short, { unit: "water", by: "clerk", on: "2019-11-30" })).unit;
    const second = must(goOn(entered, "two", "2019-12-01")).unit;
    expect(goOn(second, "completion", "2020-02-28")).toMatchObject(
      refused("too-early", "at least 3 months, until 2020-02-29"),
    );
    expect(goOn(second, "completion", "2020-02-29").ok).toBe(true);
  });

  test("sets no deadline that has passed by the moment it is given", () => {
    const redo = { ...decision, verdict: "redo", on: "2003-06-01", at: "2003-06-01T17:00:00+08:00" } as const;
    const due = (deadline: string) => campaign.decideTransition(plan, unit("disliked"), { ...redo, deadline });
    expect(due("2003-06-01T08:00:00+08:00")).toMatchObject(refused("deadline-before-decision", "08:00"));
    expect(due("2003-06-01T18:00:00+08:00").ok).toBe(true);
    expect(due("2003-06-01").ok).toBe(true);
  });

  test("collects more of what the gate leaves open and of nothing else", () => {
    const hold = { ...decision, verdict: "hold", reason: "ask more people" } as const;
    expect(campaign.decideTransition(plan, unit("again"), { ...hold, collect: ["satisfaction"] }).ok).toBe(true);
    expect(campaign.decideTransition(plan, unit("again"), { ...hold, collect: ["accurate"] })).toMatchObject(
      refused("nothing-to-collect", '"accurate"'),
    );
    const unknown = { ...hold, facts: {}, collect: ["problems.drafted"] };
    expect(campaign.decideTransition(plan, unit("again"), unknown).ok).toBe(true);
    expect(campaign.decideTransition(plan, unit("disliked"), { ...hold, collect: ["satisfaction"] })).toMatchObject(
      refused("nothing-to-collect"),
    );
  });

  test("never passes a gate that an estimate leaves open", () => {
    expect(campaign.decideTransition(plan, unit("again"), { ...decision, verdict: "pass" })).toMatchObject(
      refused("gate-undetermined", "between 0.55 and 0.7"),
    );
  });
});

describe("a campaign without phases", () => {
  const whole = aWholePlan();
  const evaluation: campaign.Evaluation = { ...whole.evaluations![0]!, phase: undefined, repeats: "every-attempt" };
  const tracks = [
    { ...whole.tracks![0]!, gate: { fact: "baseline", comparison: "at-least", value: 0.3 } },
    { id: "study", label: study.label, requirements: study.requirements },
  ];
  const undivided = must(campaign.readPlan({ ...whole, phases: [], tracks, evaluations: [evaluation] })).plan;
  const stamp = (by: string, day: string): { by: string; on: string } => ({ by, on: `2003-${day}` });
  const enter = (): campaign.Unit =>
    must(campaign.enter(undivided, { unit: "water", batch: "first", level: "county", ...stamp("clerk", "03-01") }))
      .unit;

  test("is sound, and leads through its tracks to completion", () => {
    expect(campaign.lint(undivided)).toEqual([]);
    const entered = enter();
    expect(entered).toMatchObject({ status: "in-phase", phase: campaign.UNDIVIDED });
    const facts = { "sessions.amount": 3, "visits.rounds": 2 };
    const held = { evaluation: "start", facts: { baseline: 0.4 }, ...stamp("clerk", "08-01") };
    const evaluated = must(campaign.recordEvaluation(undivided, entered, held)).unit;
    const applied = must(campaign.applyForTransition(undivided, evaluated, stamp("director", "08-20"))).unit;
    expect(applied.application.to).toBe("completion");
    const opinion = { opinion: "endorse", ...stamp("head-of-7", "08-21") } as const;
    const reviewed = must(campaign.reviewTransition(undivided, applied, opinion)).unit;
    const pass = { verdict: "pass", to: "completion", facts, ...stamp("leading-group", "08-22") } as const;
    const few = { ...pass, facts: { ...facts, "visits.rounds": 1 } };
    expect(campaign.decideTransition(undivided, reviewed, few)).toMatchObject(refused("gate-not-met", "visits.rounds"));
    const { unit: completed } = must(campaign.decideTransition(undivided, reviewed, pass));
    const { matrix } = must(
      campaign.matrix(undivided, [completed, { ...enter(), id: "b" as never }], { asOf: "2003-08-22" }),
    );
    expect(matrix.columns).toMatchObject([{ phase: "undivided", byState: { passed: 1, "in-phase": 1 } }]);
  });

  test("judges the gates of its tracks", () => {
    const facts = { "sessions.amount": 3, "visits.rounds": 2 };
    const low = { evaluation: "start", facts: { baseline: 0.2 }, ...stamp("clerk", "08-01") };
    const evaluated = must(campaign.recordEvaluation(undivided, enter(), low)).unit;
    expect(must(campaign.checkGate(undivided, evaluated, facts)).gate.reasons.map(({ fact }) => fact)).toEqual([
      "baseline",
    ]);
    expect(campaign.checkGate(undivided, evaluated, { ...facts, baseline: 0.9 })).toMatchObject(
      refused("contradicts-evaluation", "found 0.2"),
    );
    expect(campaign.checkGate(undivided, enter(), { ...facts, baseline: 0.9 })).toMatchObject(
      refused("contradicts-evaluation", "found unknown"),
    );
  });

  test("no phase is called as it", () => {
    expect(campaign.readPlan({ ...whole, phases: [{ ...study, id: "undivided" }] })).toMatchObject(
      refused("invalid-input", "phases.0.id"),
    );
  });
});

describe("a unit moves to another version of its plan", () => {
  const stamp = { by: "clerk", on: "2003-09-01" };
  const next = (changes: Partial<campaign.Plan>): campaign.Plan => aWholePlan({ version: 2, ...changes });
  const between: campaign.Phase = { id: "between", label: study.label };
  const noLookBack = { ...study, lookBack: undefined };
  const [start] = plan.evaluations as [campaign.Evaluation];
  const onTrack = {
    facts: [...plan.facts, { id: "reach", label: study.label, kind: "number" as const }],
    evaluations: [
      ...plan.evaluations!,
      { ...start, id: "before", phase: undefined, track: "visiting", facts: ["reach"] },
    ],
  };
  test.each<[string, string, string, string, campaign.Plan]>([
    ["and not of another plan", "another-plan", "", "held", aWholePlan({ id: "other", version: 2 })],
    [
      "and not to the same",
      "another-plan",
      "",
      "held",
      aWholePlan({ facts: [...plan.facts, { id: "x", label: study.label, kind: "text" }] }),
    ],
    ["that is sound", "unsound-plan", "neither a phase nor a track", "held", next({ phases: [], tracks: [] })],
    [
      "that has its phase",
      "phase-gone",
      '"analyse"',
      "held",
      next({ phases: [study, rectify], evaluations: plan.evaluations!.slice(0, 1) }),
    ],
    [
      "and those it was judged in",
      "phase-gone",
      '"study"',
      "held",
      next({ phases: [analyse, rectify], evaluations: plan.evaluations!.slice(1) }),
    ],
    [
      "in which it skips none",
      "phase-skipped",
      '"between"',
      "held",
      next({ phases: [study, between, analyse, rectify] }),
    ],
    [
      "in which it has not passed what is still to come",
      "phase-skipped",
      '"study"',
      "held",
      next({ phases: [analyse, study, rectify] }),
    ],
    [
      "in which what it applied for still follows",
      "application-stale",
      'follows "between"',
      "held",
      next({ phases: [study, analyse, between, rectify] }),
    ],
    [
      "in which another look-back can let it go on",
      "look-back-gone",
      '"study"',
      "stopped",
      next({ phases: [noLookBack, analyse, rectify] }),
    ],
    [
      "in which no look-back is asked before what it applied for",
      "application-stale",
      'first asks for "analyse.look-back"',
      "disliked",
      next({ phases: [study, { ...analyse, lookBack: study.lookBack! }, rectify] }),
    ],
    [
      "nor a baseline, also where a verdict holds it up",
      "application-stale",
      'first asks for "before.held", "analyse.look-back"',
      "held",
      next({
        phases: [study, { ...analyse, lookBack: study.lookBack! }, rectify],
        evaluations: [...plan.evaluations!, { ...start, id: "before", phase: "analyse", facts: ["resolved"] }],
      }),
    ],
    [
      "nor at the very end a baseline on a track",
      "application-stale",
      'first asks for "before.held.spring", "before.held.summer"',
      "last",
      next(onTrack),
    ],
    [
      "nor somebody at a baseline who was not there",
      "application-stale",
      'first asks for "start.held"',
      "applied",
      next({ evaluations: plan.evaluations!.map((each) => ({ ...each, presence: "supervision-group" as const })) }),
    ],
    ["that has its batch", "unknown-batch", '"first"', "held", next({ batches: [] })],
    [
      "whose batch takes it",
      "not-in-batch",
      '"water"',
      "held",
      next({ batches: [{ ...plan.batches[0]!, units: ["mint"] }] }),
    ],
    [
      "in which no other batch lists it",
      "not-in-batch",
      'lists it in batch "second"',
      "held",
      next({ batches: [...plan.batches, { id: "second", label: study.label, units: ["water"] }] }),
    ],
    [
      "that has its level",
      "unknown-level",
      '"county"',
      "held",
      next({ levels: plan.levels!.slice(0, 1), roles: plan.roles!.map((role) => ({ ...role, supervises: "all" })) }),
    ],
    [
      "in which somebody supervises it",
      "not-supervised",
      "supervision-group",
      "held",
      next({ roles: [...plan.roles!.slice(0, 2), { ...plan.roles![2]!, supervises: { levels: ["city"] } }] }),
    ],
  ])("%s", (_, code, words, name, to) => {
    expect(campaign.moveToPlan(plan, to, unit(name), stamp)).toMatchObject(refused(code, words));
    const report = campaign.migrate(plan, to, [unit(name)]);
    if (code === "another-plan" || code === "unsound-plan") expect(report).toMatchObject(refused(code, words));
    else expect(must(report).report).toMatchObject({ moving: [], stuck: [{ unit: "water", refusal: { code } }] });
  });

  test.each<[string, string, campaign.Plan]>([
    ["with a phase put in that it has not reached", "redoing", next({ phases: [study, analyse, between, rectify] })],
    ["with a look-back taken out", "based", next({ phases: [noLookBack, analyse, rectify] })],
    ["with another gate", "again", next({ phases: [study, { ...analyse, gate: rectify.gate }, rectify] })],
    [
      "with a look-back that it can still be given",
      "analysing",
      next({ phases: [study, { ...analyse, lookBack: study.lookBack! }, rectify] }),
    ],
    ["with a look-back that it was given", "applied", next({})],
    [
      "with a wave that can be held while it waits",
      "disliked",
      next({ evaluations: [...plan.evaluations!, { ...plan.evaluations![1]!, id: "again", facts: ["resolved"] }] }),
    ],
    ["with a baseline on a track of which a later transition asks", "disliked", next(onTrack)],
  ])("%s", (_, name, to) => {
    expect(campaign.moveToPlan(plan, to, unit(name), stamp)).toMatchObject({
      ok: true,
      unit: { plan: { version: 2 } },
    });
  });

  test("in which every review so far, and not the last alone, is by somebody with a say", () => {
    const roles = plan.roles!.map((role) =>
      role.id === "group-7" ? { ...role, people: ["head-of-7", "deputy"] } : role,
    );
    const wide = must(campaign.readPlan(aWholePlan({ roles }))).plan;
    const { units: others } = aWholeWay(wide);
    const opinion = { opinion: "endorse", by: "deputy", on: "2003-08-22" } as const;
    const reviewed = must(campaign.reviewTransition(wide, others["last"]!, opinion)).unit;
    const narrow = (people: string[]): campaign.Plan =>
      next({ roles: roles.map((role) => (role.id === "group-7" ? { ...role, people } : role)) });
    expect(campaign.moveToPlan(wide, narrow(["deputy"]), reviewed, stamp)).toMatchObject(
      refused("application-stale", '"head-of-7" reviewed'),
    );
    expect(campaign.moveToPlan(wide, narrow(["deputy", "head-of-7"]), reviewed, stamp).ok).toBe(true);
  });

  test("what the report cannot move it names: another plan's units, a unit twice; what is through stays", () => {
    const to = next({});
    const other = must(campaign.moveToPlan(plan, to, unit("again"), stamp)).unit;
    const all = [
      unit("held"),
      unit("redoing"),
      { ...other, id: "mint" as never },
      { ...units["completed"]!, id: "zoo" as never },
    ];
    expect(must(campaign.migrate(plan, to, all)).report).toMatchObject({
      moving: ["water"],
      staying: ["zoo"],
      stuck: [
        { unit: "water", refusal: { code: "duplicate-id" } },
        { unit: "mint", refusal: { code: "definition-changed" } },
      ],
    });
  });

  test("and lacks there nothing more than before, though it applied too soon", () => {
    const hasty = must(campaign.applyForTransition(plan, unit("in-phase"), { by: "director", on: "2003-03-05" })).unit;
    expect(must(campaign.migrate(plan, next({}), [hasty])).report).toMatchObject({ moving: ["water"] });
  });

  test("every plan it ran under is kept", () => {
    const two = next({});
    const three = aWholePlan({ version: 3 });
    const once = must(campaign.moveToPlan(plan, two, unit("held"), stamp)).unit;
    const twice = must(campaign.moveToPlan(two, three, once, { ...stamp, on: "2003-09-02" })).unit;
    expect(twice.earlierPlans).toMatchObject([
      { plan: { version: 1 }, moved: { on: "2003-09-01" } },
      { plan: { version: 2 }, moved: { on: "2003-09-02" } },
    ]);
  });
});

describe("a step for many", () => {
  const called = (name: string, id: string): campaign.Unit => ({ ...units[name]!, id: campaign.UnitId.parse(id) });
  const stamp = { by: "leading-group", on: "2003-09-01" };
  const codes = (many: { readonly notTaken: readonly campaign.UnitNotTaken[] }): string[] =>
    many.notTaken.map(({ unit: id, refusal }) => `${id} ${refusal.code}`);

  test("takes whom it can and names by their place those that it cannot read", () => {
    const place = { batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
    // What an app without types would hand over.
    const given = [{ unit: "water", ...place }, null, "mint", { unit: 7, ...place }, place, { unit: "zoo" }] as never;
    const { units: taken, notTaken } = campaign.enterAll(plan, given);
    expect(taken.map(({ id }) => id)).toEqual(["water"]);
    const code = "invalid-input";
    expect(notTaken).toMatchObject([
      { index: 1, refusal: { code } },
      { index: 2, refusal: { code } },
      { index: 3, refusal: { code, message: expect.stringContaining("unit:") as string } },
      { index: 4, refusal: { code, message: expect.stringContaining("unit:") as string } },
      { index: 5, unit: "zoo", refusal: { code, message: expect.stringContaining("by:") as string } },
    ]);
    for (const nameless of notTaken.slice(0, 4)) expect(nameless).not.toHaveProperty("unit");
  });

  test("takes nobody twice, and none that is in already", () => {
    const place = { batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
    const many = campaign.enterAll(plan, [{ unit: "water", ...place }], new Map([["water", unit("held")]]));
    expect(many).toMatchObject({
      units: [],
      events: [],
      notTaken: [{ index: 0, unit: "water", refusal: { code: "already-entered" } }],
    });
  });

  test("lets go those whose gate is met and says of every other why not", () => {
    const all = [called("reviewed", "a"), called("reviewed", "b"), called("reviewed", "a"), called("completed", "c")];
    const facts = { a: DONE["study"]! };
    const { many } = must(campaign.closePhase(plan, all, { phase: "study", facts, ...stamp }));
    expect(many.events.map(({ unit: id, verdict }) => `${id} ${verdict}`)).toEqual(["a pass"]);
    expect(codes(many)).toEqual(["b gate-unknown", "a duplicate-id", "c not-in-this-phase"]);
  });

  test("sends back those that failed, not those of which too little is known, nor those that met everything", () => {
    const all = [called("disliked", "a"), called("again", "b"), called("collected", "c"), called("analysing", "d")];
    const facts = { a: DONE["analyse"]!, b: DONE["analyse"]!, c: DONE["analyse"]!, d: {} };
    const redo = { phase: "analyse", facts, makeUp: ["ask the villages"], ...stamp };
    const { many } = must(campaign.redoFailed(plan, all, redo));
    expect(many.events).toMatchObject([{ unit: "a", verdict: "redo", makeUp: ["ask the villages"] }]);
    expect(codes(many)).toEqual(["b gate-undetermined", "c gate-met", "d wrong-status"]);
    expect(all.map(({ status }) => status)).toEqual(["applied", "applied", "held", "in-phase"]);
  });

  test("a unit called like what every object inherits is known by its own facts alone", () => {
    const { many } = must(
      campaign.closePhase(plan, [called("reviewed", "constructor")], { phase: "study", facts: {}, ...stamp }),
    );
    expect(codes(many)).toEqual(["constructor gate-unknown"]);
  });

  test("refuses a phase that the plan does not have, and takes one without phases as one", () => {
    const wrong = { phase: "studdy", facts: {}, ...stamp };
    for (const answer of [campaign.closePhase(plan, [unit("reviewed")], wrong), campaign.redoFailed(plan, [], wrong)]) {
      expect(answer).toMatchObject(
        refused("unknown-phase", '"studdy"; the phases of plan "whole" are "study", "analyse"'),
      );
    }
    const undivided = { ...plan, phases: [] };
    expect(campaign.closePhase(undivided, [], { ...wrong, phase: "undivided" }).ok).toBe(true);
  });

  test("refuses what it cannot read as a whole", () => {
    const facts = { a: { satisfaction: NaN } };
    expect(campaign.closePhase(plan, [], { phase: "study", facts, ...stamp })).toMatchObject(
      refused("invalid-input", "facts.a"),
    );
    expect(campaign.redoFailed(plan, [], { phase: "study", facts: {}, ...stamp, card: "red" as never })).toMatchObject(
      refused("invalid-input", "card"),
    );
  });
});

describe("who lags", () => {
  test("a redo is no phase passed", () => {
    const { units } = aWay();
    const passed = ["failing", "redoing", "completed"].map((status) => {
      return must(campaign.phasesPassed(aPlan(), units[status as "failing"]!)).share;
    });
    expect(passed).toEqual([1 / 3, 1 / 3, 1]);
  });

  test("groups come in the order of their keys, whichever unit is given first", () => {
    const plan = aPlan();
    const place = { by: "office", on: "2003-03-01" };
    const entered = [
      must(campaign.enter(plan, { unit: "zoo", batch: "second", ...place })).unit,
      must(campaign.enter(plan, { unit: "archive", batch: "first", ...place })).unit,
    ];
    const { groups } = must(campaign.matrix(plan, entered, { asOf: "2003-03-01", by: ["batch"] })).matrix;
    expect(groups.map(({ key }) => key.batch)).toEqual(["first", "second"]);
  });

  test("units of which nothing is known are not ranked, and the best come last", () => {
    const given = [
      { unit: "a", value: 5 },
      { unit: "b", value: "unknown" },
      { unit: "c", value: 2 },
      { unit: "d", value: 2 },
      { unit: "e", value: 3 },
    ] as const;
    const { ranked, unranked } = must(campaign.reverseRanking(given)).ranking;
    expect(ranked.map(({ unit: id, rank, tied }) => [id, rank, tied])).toEqual([
      ["c", 1, true],
      ["d", 1, true],
      ["e", 3, false],
      ["a", 4, false],
    ]);
    expect(unranked).toEqual(["b"]);
    const forward = must(campaign.ranking(given)).ranking;
    expect(forward.ranked).toEqual([
      { unit: "a", value: 5, rank: 1, tied: false },
      { unit: "e", value: 3, rank: 2, tied: false },
      { unit: "c", value: 2, rank: 3, tied: true },
      { unit: "d", value: 2, rank: 3, tied: true },
    ]);
    expect(forward.unranked).toEqual(["b"]);
  });

  test("from the best down and from the last up, a rank is one more than the units that come before", () => {
    const values = fc.array(fc.constantFrom(-1, 0, 1, 2, 3, "unknown" as const), { maxLength: 12 });
    fc.assert(
      fc.property(values, (list) => {
        const given = list.map((value, index) => ({ unit: `unit-${index}`, value }));
        const best = must(campaign.ranking(given)).ranking.ranked;
        const last = must(campaign.reverseRanking(given)).ranking.ranked;
        const count = (isCounted: (value: number) => boolean): number =>
          best.filter((other) => isCounted(other.value)).length;
        for (const { unit: id, value, rank, tied } of best) {
          expect(rank).toBe(1 + count((other) => other > value));
          expect(last.find((other) => other.unit === id)?.rank).toBe(1 + count((other) => other < value));
          expect(tied).toBe(count((other) => other === value) > 1);
        }
        expect(best.map(({ rank }) => rank)).toEqual(best.map(({ rank }) => rank).sort((one, other) => one - other));
      }),
    );
  });

  test.each<[string, readonly campaign.Ranked[]]>([
    ["what is no number", [{ unit: "a", value: NaN }]],
    ["what has no end", [{ unit: "a", value: Infinity }]],
  ])("%s is not ranked", (_, given) => {
    expect(() => campaign.ranking(given)).toThrow(RangeError);
    expect(() => campaign.reverseRanking(given)).toThrow(RangeError);
  });

  test("a unit that stands twice is not ranked, be it once without a value", () => {
    const given = [
      { unit: "a", value: 1 },
      { unit: "a", value: "unknown" },
    ] as const;
    expect(campaign.ranking(given)).toMatchObject(refused("duplicate-id", '"a" stands twice'));
    expect(campaign.reverseRanking(given)).toMatchObject(refused("duplicate-id", '"a" stands twice'));
  });

  test("a unit may be blocked by several things, and one that is through by none", () => {
    const all = [
      unit("in-phase"),
      { ...unit("last"), id: "mint" as never },
      { ...units["completed"]!, id: "zoo" as never },
    ];
    const { blockers } = must(campaign.blockers(plan, all, { mint: DONE["rectify"]! }));
    expect(blockers.map(({ fact, units: blocked }) => [fact, blocked])).toEqual([
      ["sessions.amount", ["water"]],
      ["start.held", ["water"]],
      ["study.look-back", ["water"]],
    ]);
    expect(campaign.blockers(plan, all, { mint: { mood: 1 } })).toMatchObject(refused("undeclared-fact", '"mood"'));
  });

  test("a unit that stands twice is not said to be blocked twice", () => {
    expect(campaign.blockers(plan, [unit("last"), unit("last")], {})).toMatchObject(
      refused("duplicate-id", 'unit "water" stands twice'),
    );
    const through = units["completed"]!;
    expect(campaign.blockers(plan, [through, through], {})).toMatchObject(refused("duplicate-id"));
  });

  test("what blocks most units comes first, and of equals what the plan asks first, whichever unit is given first", () => {
    const asked = aPlan({
      batches: [],
      phases: [
        {
          id: "only",
          label: plan.label,
          gate: {
            all: [
              { fact: "satisfaction", comparison: "at-least", value: 0.8 },
              { fact: "accurate", comparison: "equals", value: true },
            ],
          },
        },
      ],
    });
    const [careless, disliked, both] = ["careless", "disliked", "both"].map(
      (id) => must(campaign.enter(asked, { unit: id, by: "office", on: "2003-03-01" })).unit,
    ) as [campaign.Unit, campaign.Unit, campaign.Unit];
    const facts = {
      careless: { satisfaction: 0.9, accurate: false },
      disliked: { satisfaction: 0.1, accurate: true },
      both: { satisfaction: 0.9, accurate: false },
    };
    const order = (...some: campaign.Unit[]): unknown[] =>
      must(campaign.blockers(asked, some, facts)).blockers.map(({ fact }) => fact);
    expect(order(careless, disliked)).toEqual(["satisfaction", "accurate"]);
    expect(order(disliked, careless)).toEqual(["satisfaction", "accurate"]);
    expect(order(disliked, careless, both)).toEqual(["accurate", "satisfaction"]);
  });
});

describe("a gate that is nested", () => {
  const nested = (depth: number): unknown => {
    let gate: unknown = { fact: "satisfaction", comparison: "at-least", value: 0.6 };
    for (let level = 0; level < depth; level += 1) gate = { not: gate };
    return gate;
  };
  const evaluated = { kind: "wave", repeats: "once", facts: ["accurate"], label: aPlan().label } as const;
  const phase = (depth: number): object => ({ id: "only", label: aPlan().label, gate: nested(depth) });
  const read = (depth: number): ReturnType<typeof campaign.readPlan> =>
    campaign.readPlan({
      ...aPlan({ evaluations: [{ ...evaluated, id: "asked", phase: "only" }] }),
      phases: [phase(depth)],
    });

  test("is judged with all that is asked beside it as deep as a plan may say it, and refused beyond", () => {
    const { plan: deepest } = must(read(32));
    const unit = must(campaign.enter(deepest, { unit: "mint", batch: "second", by: "office", on: "2003-03-01" })).unit;
    const { gate } = must(campaign.checkGate(deepest, unit, { satisfaction: 0.7 }));
    expect(gate.reasons.map(({ fact, outcome }) => [fact, outcome])).toEqual([["asked.held", "not-met"]]);
    expect(read(33)).toMatchObject(refused("invalid-input", "nested deeper than 32 levels"));
  });
});
