import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { intervalOf, type Facts } from "answerable/rules";
import type { Scores } from "answerable/satisfaction";
import { plan, questionnaires } from "./definitions.js";
import type { UnitRecord } from "./records.js";
import { DAYS } from "./scenario.js";
import { approval, byUnit, withMoreAnswers, type Surveys } from "./surveys.js";

type Day = (typeof DAYS)[keyof typeof DAYS];

/** Who reports for a unit, and who judges: never the same. */
const OFFICE = "-office";
const SUPERVISORS = "supervision-group";

/** Takes every unit in and through the first phase. */
export function study(units: readonly UnitRecord[]): campaign.Unit[] {
  return units.map(({ id, members }) => {
    const entry = { unit: id, by: "campaign-office", on: DAYS.mobilisation, meta: { members } };
    const unit = must(campaign.enter(plan, entry)).unit;
    return passed(unit, { "opinions-sought": true }, "analysis", DAYS.studyReport, DAYS.studyVerdict);
  });
}

/** The first verdicts on the analysis: pass, yellow card and redo, or hold until more people were asked. */
export function appraise(units: readonly campaign.Unit[], surveys: Surveys): campaign.Unit[] {
  const scores = byUnit(questionnaires.analysis, surveys.analysis);
  return units.map((unit) =>
    decided(applied(unit, DAYS.analysisReport), analysisFacts(scores, unit.id), DAYS.analysisVerdict),
  );
}

/** The second verdicts: on the units held, with more answers, and on the units that did their analysis again. */
export function appraiseAgain(units: readonly campaign.Unit[], surveys: Surveys): campaign.Unit[] {
  const more = byUnit(questionnaires.analysis, withMoreAnswers(surveys));
  const retest = byUnit(questionnaires.analysis, surveys.retest);
  return units.map((unit) => {
    if (unit.status === "held") return decided(unit, analysisFacts(more, unit.id), DAYS.askedAgain);
    if (unit.status !== "in-phase" || unit.phase !== "analysis") return unit;
    return decided(applied(unit, DAYS.redoReport), analysisFacts(retest, unit.id), DAYS.redoVerdict);
  });
}

/** The last verdicts, on the plan and on whether the masses were asked about its effect. */
export function rectify(units: readonly campaign.Unit[], facts: (unit: string) => Facts): campaign.Unit[] {
  return units.map((unit) =>
    passed(unit, facts(unit.id), campaign.COMPLETION, DAYS.rectificationReport, DAYS.rectificationVerdict),
  );
}

/** What a gate may read of a unit's questionnaire: the whole interval, not only the share that came back. */
function analysisFacts(scores: Scores, unit: string): Facts {
  return Object.fromEntries(
    ["accurate", "satisfied"].map((question) => [question, interval(approval(scores, question, unit).interval)]),
  );
}

function interval(estimate: ReturnType<typeof approval>["interval"]): Facts[string] {
  return estimate.status === "estimated" ? intervalOf(estimate) : "unknown";
}

/** The verdict that the gate's answer asks for. */
function decided(unit: campaign.Unit, facts: Facts, on: Day): campaign.Unit {
  const decision = { to: "rectification", facts, by: SUPERVISORS, on };
  const { outcome } = must(campaign.checkGate(plan, unit, facts)).gate;
  switch (outcome) {
    case "met":
      return must(campaign.decideTransition(plan, unit, { verdict: "pass", ...decision })).unit;
    case "not-met":
      return must(
        campaign.decideTransition(plan, unit, {
          verdict: "redo",
          card: "yellow",
          deadline: DAYS.redoDeadline,
          ...decision,
        }),
      ).unit;
    case "undetermined":
    case "unknown":
      return must(campaign.decideTransition(plan, unit, { verdict: "hold", ...decision })).unit;
  }
}

function applied(unit: campaign.Unit, on: Day): campaign.Unit {
  return must(campaign.applyForTransition(plan, unit, { by: unit.id + OFFICE, on })).unit;
}

function passed(unit: campaign.Unit, facts: Facts, to: string, reported: Day, judged: Day): campaign.Unit {
  const decision = { verdict: "pass", to, facts, by: SUPERVISORS, on: judged } as const;
  return must(campaign.decideTransition(plan, applied(unit, reported), decision)).unit;
}
