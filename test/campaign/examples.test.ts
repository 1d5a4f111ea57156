import { expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { factOf } from "answerable/rules";
import { rate } from "answerable/figures";
import { aPlan, aWay } from "./records.js";

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
  const { gate } = must(campaign.checkGate(plan, waiting, facts));
  expect(gate).toEqual({
    outcome: "not-met",
    reasons: [{ fact: "satisfaction", comparison: "at-least", required: 0.6, actual: 0.52, outcome: "not-met" }],
  });
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
  expect(steps.map(({ step, possible }) => [step, possible])).toEqual([
    ["applyForTransition", false],
    ["decideTransition", false],
  ]);
  const [, decide] = steps;
  expect(decide?.possible === false && decide.refusal.message).toBe(
    '"director" applied for unit "water-bureau" and cannot decide on it',
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
