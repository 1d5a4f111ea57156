import { expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { amend } from "answerable/definitions";
import { factOf } from "answerable/rules";
import { rate } from "answerable/figures";
import { DONE, aPlan, aWay, aWholePlan, aWholeWay } from "./records.js";

const plan = aPlan();
const entry = { unit: "water-bureau", batch: "first", by: "office", on: "2003-03-01" };

// #region plan
const threePhases: campaign.Plan = {
  id: "pilot",
  version: 1,
  label: { en: "pilot", "zh-CN": "试点" },
  facts: [
    { id: "satisfaction", label: { en: "satisfied", "zh-CN": "满意率" }, kind: "number", low: 0, high: 1 },
    { id: "accurate", label: { en: "problems found accurately", "zh-CN": "问题找准" }, kind: "yes-no" },
  ],
  phases: [
    { id: "study", label: { en: "study", "zh-CN": "学习动员" } },
    {
      id: "analyse",
      label: { en: "analysis and appraisal", "zh-CN": "分析评议" },
      gate: {
        all: [
          { fact: "satisfaction", comparison: "at-least", value: 0.6 },
          { fact: "accurate", comparison: "equals", value: true },
        ],
      },
    },
    {
      id: "rectify",
      label: { en: "rectification", "zh-CN": "整改提高" },
      gate: { fact: "satisfaction", comparison: "at-least", value: 0.8 },
    },
  ],
  batches: [],
};
// #endregion plan

test("the plan of the guide is sound", () => {
  expect(must(campaign.readPlan(threePhases)).plan).toEqual(threePhases);
  expect(campaign.lint(threePhases)).toEqual([]);
});

test("a plan is read and linted", () => {
  // #region read-plan
  const read = campaign.readPlan({
    id: "pilot",
    version: 1,
    label: { en: "pilot", "zh-CN": "试点" },
    facts: [],
    phases: [{ id: "study", label: { en: "study", "zh-CN": "学习动员" }, startsOn: "2003-02-30" }],
    batches: [],
  });
  expect(read.ok ? "read" : read.refusal.message).toBe('plan "pilot": phases.0.startsOn: invalid ISO date');
  // #endregion read-plan

  // #region lint
  const percent = { fact: "satisfaction", comparison: "at-least", value: 90 } as const; // of a share from 0 to 1
  const [study, analyse] = plan.phases;
  const [finding] = campaign.lint({ ...plan, phases: [study!, { ...analyse!, gate: percent }] });
  expect(finding).toEqual({
    code: "gate-never-met",
    severity: "error",
    path: ["phases", 1, "gate"],
    message: 'the gate of phase "analyse" is never met, whatever the facts within their ends',
  });
  // #endregion lint
  expect(campaign.lint(plan)).toEqual([]);
});

test("a unit enters, fails a gate, and passes at the second attempt", () => {
  // #region enter
  const { unit } = must(campaign.enter(plan, { unit: "water-bureau", batch: "first", by: "office", on: "2003-03-01" }));
  expect(unit).toMatchObject({ status: "in-phase", phase: "study", attempt: { number: 1 }, plan: { version: 1 } });
  // #endregion enter

  // #region apply-for-transition
  const applied = must(campaign.applyForTransition(plan, unit, { by: "director", on: "2003-04-28" })).unit;
  expect(applied).toMatchObject({ status: "applied", application: { to: "analyse" } });
  // #endregion apply-for-transition

  const onward = campaign.decideTransition(plan, applied, {
    to: "analyse",
    verdict: "pass",
    facts: {},
    by: "group-7",
    on: "2003-04-30",
  });
  const analysing = must(onward).unit;
  const waiting = must(campaign.applyForTransition(plan, analysing, { by: "director", on: "2003-06-20" })).unit;

  // #region check-gate
  const facts = { satisfaction: 0.52, accurate: true };
  const { gate, conditions } = must(campaign.checkGate(plan, waiting, facts));
  expect(gate).toEqual({
    outcome: "not-met",
    reasons: [{ fact: "satisfaction", comparison: "at-least", required: 0.6, actual: 0.52, outcome: "not-met" }],
  });
  expect(conditions.map(({ outcome }) => outcome)).toEqual(["not-met", "met"]);
  // #endregion check-gate

  // #region decide-transition
  const decision = { to: "rectify", facts, by: "group-7", on: "2003-06-25" };
  const passed = campaign.decideTransition(plan, waiting, { ...decision, verdict: "pass" });
  expect(passed.ok ? "" : passed.refusal.message).toBe(
    'unit "water-bureau" cannot pass, the gate of phase "analyse" is not-met: ' +
      '"satisfaction" is 0.52, at-least 0.6 is not-met',
  );

  const sentBack = campaign.decideTransition(plan, waiting, {
    ...decision,
    verdict: "redo",
    deadline: "2003-07-20",
    card: "yellow",
  });
  expect(must(sentBack).unit).toMatchObject({
    status: "in-phase",
    phase: "analyse",
    attempt: { number: 2, deadline: "2003-07-20" },
    attempts: [{ phase: "study" }, { phase: "analyse", number: 1, decision: { card: "yellow", facts } }],
  });
  // #endregion decide-transition

  // #region counters
  expect(campaign.counters(must(sentBack).unit)).toEqual({
    attempts: [
      { phase: "study", count: 1 },
      { phase: "analyse", count: 2 },
    ],
    cards: 1,
    consecutiveCards: 1,
  });
  // #endregion counters
});

test("an app asks before it acts", () => {
  const { applied } = aWay().units;
  // #region possible-steps
  const steps = campaign.possibleSteps(plan, applied!, { actor: "director", on: "2003-04-29" });
  expect(steps.filter(({ possible }) => possible)).toEqual([]);
  const decide = steps.find(({ step }) => step === "decideTransition");
  expect(decide?.possible === false && decide.refusal.message).toBe(
    '"director" applied for unit "water-bureau" and cannot take decideTransition on it',
  );
  // #endregion possible-steps
});

test("events are put onto units", () => {
  const { events, units } = aWay();
  // #region evolve
  const unit = events.reduce<campaign.Unit | undefined>(campaign.evolve, undefined);
  expect(unit).toEqual(units["completed"]);
  // #endregion evolve

  // #region apply-events
  const after = campaign.applyEvents(new Map(), events);
  expect(after.get("water-bureau")?.status).toBe("completed");
  // #endregion apply-events
});

test("commands go through the decider", () => {
  // #region decider
  const { decide, evolve, initialState } = campaign.unitDecider(plan);
  const decided = decide({ type: "enter", ...entry }, initialState);
  const unit = must(decided).events.reduce<campaign.Unit | undefined>(evolve, undefined);
  expect(unit).toMatchObject({ status: "in-phase", phase: "study" });
  // #endregion decider
});

test("units are laid by phases", () => {
  const { redoing } = aWay().units;
  const archive = must(campaign.enter(plan, { ...entry, unit: "archive", on: "2003-03-03" })).unit;
  // #region matrix
  const { matrix } = must(campaign.matrix(plan, [redoing!, archive], { asOf: "2003-07-21" }));

  expect(matrix.rows.map(({ unit, cells }) => [unit, ...cells.map(({ state }) => state)])).toEqual([
    ["water-bureau", "passed", "redoing", "not-reached"],
    ["archive", "in-phase", "not-reached", "not-reached"],
  ]);
  expect(matrix.rows[0]?.cells[1]).toEqual({
    state: "redoing",
    attempts: 2,
    reachedOn: "2003-04-30",
    deadline: "2003-07-20",
    overdue: true,
  });
  const [study, analyse] = matrix.columns;
  expect(study?.rates.firstAttempt.value).toBe(1);
  expect(analyse?.byState).toMatchObject({ redoing: 1, "not-reached": 1 });
  expect(analyse?.rates.afterRework).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
  expect(matrix.rates.entered).toMatchObject({ numerator: 2, denominator: 3 }); // the plan lists three units
  // #endregion matrix
});

test("a rate of figures is a fact for a gate", () => {
  const definition = campaign.COVERAGE_RATE;
  const satisfaction = factOf(rate(definition, { numerator: 3, denominator: 5 }));
  const { failing } = aWay().units;
  expect(must(campaign.checkGate(plan, failing!, { satisfaction, accurate: true })).gate.outcome).toBe("met");
});

const wholePlan = must(campaign.readPlan(aWholePlan())).plan;
const { units: way } = aWholeWay(wholePlan);

test("what a plan asks for becomes facts", () => {
  // #region implied-facts
  const names = campaign.impliedFacts(wholePlan).map(({ id }) => id);
  expect(names).toEqual(["sessions.amount", "problems.drafted", "members.passed", "visits.rounds"]);
  // #endregion implied-facts
});

test("a unit has its supervisors", () => {
  // #region supervisors-of
  const groups = campaign.supervisorsOf(wholePlan, { id: "water", level: "county" }, "supervision-group");
  expect(groups.map(({ id }) => id)).toEqual(["group-7"]);
  // #endregion supervisors-of
});

test("a phase is evaluated, looked back at and reviewed", () => {
  const entered = way["in-phase"]!;
  // #region record-evaluation
  const { unit } = must(
    campaign.recordEvaluation(wholePlan, entered, {
      evaluation: "start",
      facts: { baseline: 0.4 },
      place: "mobilisation meeting",
      participants: { kind: "exact", value: 87, unit: "people" },
      by: "clerk",
      on: "2003-03-02",
    }),
  );
  expect(unit.attempt.evaluations).toMatchObject([{ evaluation: "start", facts: { baseline: 0.4 } }]);
  const again = campaign.recordEvaluation(wholePlan, unit, {
    evaluation: "start",
    facts: { baseline: 0.9 },
    by: "clerk",
    on: "2003-03-03",
  });
  expect(again.ok ? "" : again.refusal.message).toBe('evaluation "start" of unit "water" was held on 2003-03-02');
  // #endregion record-evaluation

  // #region look-back
  const lookBack = campaign.lookBack(wholePlan, unit, {
    answers: [
      { question: "leaders", finding: "done" },
      { question: "opinions", finding: "lacking", note: "the villages were not asked" },
    ],
    verdict: "not-up-to-standard",
    by: "head-of-7",
    on: "2003-03-20",
  });
  const stopped = must(lookBack).unit;
  expect(stopped.status).toBe("stopped");
  const applying = campaign.applyForTransition(wholePlan, stopped, { by: "director", on: "2003-03-21" });
  expect(applying.ok ? "" : applying.refusal.code).toBe("wrong-status");
  // #endregion look-back

  // #region review-transition
  const { unit: reviewed } = must(
    campaign.reviewTransition(wholePlan, way["applied"]!, {
      opinion: "object",
      remarks: "only two of three sessions were held",
      by: "head-of-7",
      on: "2003-04-04",
    }),
  );
  expect(reviewed.application.reviews).toMatchObject([{ opinion: "object", by: "head-of-7" }]);
  // #endregion review-transition
});

test("units go on under another version of their plan", () => {
  const { analysing, held, completed } = way as Record<"analysing" | "held" | "completed", campaign.Unit>;
  // #region migrate
  const { definition: next } = must(
    amend(wholePlan, (draft) => {
      draft.phases[1]!.gate = { fact: "satisfaction", comparison: "at-least", value: 0.7 };
    }),
  );
  const { report } = must(campaign.migrate(wholePlan, next, [analysing, { ...held, id: "archive" as never }]));
  expect(report).toMatchObject({ from: { version: 1 }, to: { version: 2 }, moving: ["water", "archive"], stuck: [] });

  const { unit, event } = must(campaign.moveToPlan(wholePlan, next, analysing, { by: "office", on: "2003-04-10" }));
  expect(unit.plan).toEqual(report.to);
  expect(campaign.evolve(analysing, event)).toEqual(unit);
  // #endregion migrate
  expect(must(campaign.migrate(wholePlan, next, [completed])).report.staying).toEqual(["water"]);
});

test("a campaign of which the plan changed is told as one", () => {
  const { definition: next } = must(amend(wholePlan, (draft) => void draft.phases.splice(2, 1)));
  const enter = (plan: campaign.Plan, unit: string): campaign.Unit =>
    must(campaign.enter(plan, { unit, batch: "first", level: "county", by: "clerk", on: "2003-06-02" })).unit;
  const [through, analysing, late] = [
    way["completed"]!,
    { ...way["analysing"]!, id: "mint" as never },
    enter(next, "zoo"),
  ];
  // #region versions
  const { matrix } = must(campaign.matrix([wholePlan, next], [through, analysing, late], { asOf: "2003-08-31" }));
  expect(matrix.versions.map(({ plan, units }) => [plan.version, units])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  const [study, , rectify] = matrix.columns;
  expect(study?.rates.coverage).toMatchObject({ numerator: 3, denominator: 3, value: 1 });
  expect(rectify?.byState).toMatchObject({ passed: 1, "not-reached": 1, "not-planned": 1 });
  expect(rectify?.rates.coverage).toMatchObject({
    numerator: 1,
    denominator: 2,
    excluded: [{ reason: "not-planned", count: 1 }],
  });
  // #endregion versions
});

test("many units are taken at once", () => {
  const stamp = { by: "clerk", on: "2003-03-01" };
  // #region enter-all
  const place = { batch: "first", level: "county", ...stamp };
  const { units, notTaken } = campaign.enterAll(wholePlan, [
    { unit: "archive", ...place },
    { unit: "library", ...place, level: "moon" },
    { unit: "archive", ...place },
  ]);
  expect(units.map(({ id }) => id)).toEqual(["archive"]);
  expect(notTaken.map(({ unit, refusal }) => [unit, refusal.code])).toEqual([
    ["library", "unknown-level"],
    ["archive", "already-entered"],
  ]);
  // #endregion enter-all

  const waiting = [way["reviewed"]!, way["disliked"]!, units[0]!].map((unit, index) => ({
    ...unit,
    id: campaign.UnitId.parse(["water", "mint", "archive"][index]),
  }));
  // #region close-phase
  const closing = { phase: "study", facts: { water: { "sessions.amount": 3 } }, by: "leading-group", on: "2003-06-01" };
  const { many: closed } = must(campaign.closePhase(wholePlan, waiting, closing));
  expect(closed.units.map(({ id, status }) => [id, status])).toEqual([["water", "in-phase"]]);
  expect(closed.notTaken.map(({ unit, refusal }) => [unit, refusal.code])).toEqual([
    ["mint", "not-in-this-phase"],
    ["archive", "wrong-status"],
  ]);
  // #endregion close-phase

  // #region redo-failed
  const failed = { phase: "analyse", facts: { mint: { "problems.drafted": true } }, deadline: "2003-07-01" };
  const { many: redone } = must(
    campaign.redoFailed(wholePlan, waiting, { ...failed, card: "yellow", by: "leading-group", on: "2003-06-01" }),
  );
  expect(redone.events).toMatchObject([
    { unit: "mint", verdict: "redo", card: "yellow", gate: { outcome: "not-met" } },
  ]);
  // #endregion redo-failed
});

test("those that lag are named, and what blocks them", () => {
  const { analysing, disliked, completed } = way;
  const called = (unit: campaign.Unit | undefined, id: string): campaign.Unit => ({ ...unit!, id: id as never });
  const units = [called(completed, "mint"), called(analysing, "water"), called(disliked, "archive")];
  // #region reverse-ranking
  const values = units.map((unit) => ({ unit: unit.id, value: must(campaign.phasesPassed(wholePlan, unit)).share }));
  const { ranked } = must(campaign.reverseRanking(values)).ranking;
  expect(ranked.map(({ unit, rank, tied }) => [unit, rank, tied])).toEqual([
    ["water", 1, true],
    ["archive", 1, true],
    ["mint", 3, false],
  ]);
  // #endregion reverse-ranking

  // #region ranking
  const cases = [
    { unit: "mint", value: 31 },
    { unit: "water", value: 12 },
    { unit: "archive", value: 25 },
    { unit: "zoo", value: "unknown" },
  ] as const;
  const { ranking } = must(campaign.ranking(cases));
  expect(ranking.ranked.map(({ unit, rank }) => [unit, rank])).toEqual([
    ["mint", 1],
    ["archive", 2],
    ["water", 3], // third in the city
  ]);
  expect(ranking.unranked).toEqual(["zoo"]);
  // #endregion ranking

  // #region blockers
  const facts = { water: DONE["analyse"]!, archive: DONE["analyse"]! };
  const { blockers } = must(campaign.blockers(wholePlan, units, facts));
  expect(blockers).toMatchObject([
    { fact: "questionnaire.held", outcome: "not-met", units: ["water"] },
    { fact: "satisfaction", required: 0.6, outcome: "unknown", units: ["water"] },
    { fact: "satisfaction", required: 0.6, outcome: "not-met", units: ["archive"] },
  ]);
  // #endregion blockers
});
