import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { intervalOf, type Fact } from "answerable/rules";
import type { Scores } from "answerable/satisfaction";
import { questionnaires } from "./definitions.js";
import { plan } from "./plan.js";
import type { UnitRecord } from "./records.js";
import { DAYS } from "./scenario.js";
import { approval, byUnit, withMoreAnswers, type Surveys } from "./surveys.js";
import type { KnownOn } from "./unit-log.js";

type Day = (typeof DAYS)[keyof typeof DAYS];

/** Who reports for a unit, and who judges: never the same. */
const OFFICE = "-office";
const SUPERVISORS = "supervision-group";
const OFFICE_OF_ALL = "campaign-office";

/** Takes every unit in, notes what people expect of it, and leads it through the first phase. */
export function study(units: readonly UnitRecord[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const expected = byUnit(questionnaires.expectation, surveys.expectation);
  return units.map(({ id, members }) => {
    const entry = { unit: id, by: OFFICE_OF_ALL, on: DAYS.mobilisation, meta: { members } };
    const { unit } = must(campaign.enter(plan, entry));
    const asked = evaluated(unit, "wave-1", facts(expected, ["expectation"], id), DAYS.mobilisation);
    return passed(asked, known, "analysis", { reported: DAYS.studyReport, judged: DAYS.studyVerdict });
  });
}

/** The first verdicts on the analysis: pass, yellow card and redo, or hold until more people were asked. */
export function appraise(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const scores = byUnit(questionnaires.analysis, surveys.analysis);
  return units.map((unit) => {
    const asked = evaluated(unit, "wave-2", analysisFacts(scores, unit.id), DAYS.secondQuestionnaire);
    return decided(applied(asked, DAYS.analysisReport), known, DAYS.analysisVerdict);
  });
}

/** The second verdicts: on the units held, with more answers, and on the units that did their analysis again. */
export function appraiseAgain(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const more = byUnit(questionnaires.analysis, withMoreAnswers(surveys));
  const retest = byUnit(questionnaires.analysis, surveys.retest);
  return units.map((unit) => {
    if (unit.status === "held") {
      const asked = evaluated(unit, "wave-2", analysisFacts(more, unit.id), DAYS.askedAgain);
      return decided(asked, known, DAYS.askedAgain);
    }
    if (unit.status !== "in-phase" || unit.phase !== "analysis") return unit;
    const asked = evaluated(unit, "wave-2", analysisFacts(retest, unit.id), DAYS.retest);
    return decided(applied(asked, DAYS.redoReport), known, DAYS.redoVerdict);
  });
}

/** The last verdicts, on what was done and drawn up, once the masses were asked about its effect. */
export function rectify(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const effect = byUnit(questionnaires.effect, surveys.effect);
  return units.map((unit) => {
    const asked = evaluated(unit, "wave-3", facts(effect, ["effect"], unit.id), DAYS.thirdQuestionnaire);
    const days = { reported: DAYS.rectificationReport, judged: DAYS.rectificationVerdict };
    return passed(asked, known, campaign.COMPLETION, days);
  });
}

function analysisFacts(scores: Scores, unit: string): Record<string, Fact> {
  return facts(scores, ["accurate", "satisfied"], unit);
}

/** What a gate may read of a unit's questionnaire: the whole interval, not only the share that came back. */
function facts(scores: Scores, questions: readonly string[], unit: string): Record<string, Fact> {
  return Object.fromEntries(
    questions.map((question) => [question, interval(approval(scores, question, unit).interval)]),
  );
}

function interval(estimate: ReturnType<typeof approval>["interval"]): Fact {
  return estimate.status === "estimated" ? intervalOf(estimate) : "unknown";
}

function evaluated(unit: campaign.Unit, evaluation: string, found: Record<string, Fact>, on: Day): campaign.Unit {
  return must(campaign.recordEvaluation(plan, unit, { evaluation, facts: found, by: OFFICE_OF_ALL, on })).unit;
}

/** The verdict that the gate's answer asks for. */
function decided(unit: campaign.Unit, known: KnownOn, on: Day): campaign.Unit {
  const facts = known(unit, on);
  const decision = { to: "rectification", facts, by: SUPERVISORS, on };
  const { outcome, reasons } = must(campaign.checkGate(plan, unit, facts)).gate;
  switch (outcome) {
    case "met":
      return must(campaign.decideTransition(plan, unit, { verdict: "pass", ...decision })).unit;
    case "not-met":
      return must(
        campaign.decideTransition(plan, unit, {
          verdict: "redo",
          card: "yellow",
          makeUp: ["the analysis of the unit and of its members"],
          deadline: DAYS.redoDeadline,
          ...decision,
        }),
      ).unit;
    case "undetermined":
    case "unknown":
      return must(
        campaign.decideTransition(plan, unit, {
          verdict: "hold",
          collect: reasons.map(({ fact }) => fact),
          ...decision,
        }),
      ).unit;
  }
}

function applied(unit: campaign.Unit, on: Day): campaign.Unit {
  return must(campaign.applyForTransition(plan, unit, { by: unit.id + OFFICE, on })).unit;
}

function passed(
  unit: campaign.Unit,
  known: KnownOn,
  to: string,
  { reported, judged }: { readonly reported: Day; readonly judged: Day },
): campaign.Unit {
  const facts = known(unit, judged);
  const decision = { verdict: "pass", to, facts, by: SUPERVISORS, on: judged } as const;
  return must(campaign.decideTransition(plan, applied(unit, reported), decision)).unit;
}
