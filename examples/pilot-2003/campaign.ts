import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { intervalOf, type Fact } from "answerable/rules";
import type { Scores } from "answerable/satisfaction";
import { questionnaires } from "./definitions.js";
import { PROBLEM_LIST } from "./papers.js";
import { plan } from "./plan.js";
import type { UnitRecord } from "./records.js";
import { DAYS } from "./scenario.js";
import { approval, byUnit, withMoreAnswers, type Surveys } from "./surveys.js";
import { decided, judged, passed, type Judgement } from "./transitions.js";
import type { KnownOn } from "./standing.js";

type Day = (typeof DAYS)[keyof typeof DAYS];

const OFFICE_OF_ALL = "campaign-office";

/** Where the analysis leads, and what a unit whose problems were not found accurately must do again (责令重新补课). */
const TO_RECTIFY: Judgement = {
  to: "rectification",
  redo: {
    card: "yellow",
    makeUp: ["the analysis of the unit and of its members"],
    redraw: [PROBLEM_LIST.id],
    deadline: DAYS.redoDeadline,
  },
};

/** Takes every unit in, notes what people expect of it, and leads it through the first phase. */
export function study(units: readonly UnitRecord[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const expected = byUnit(questionnaires.expectation, surveys.expectation);
  return units.map(({ id, members }) => {
    const entry = { unit: id, memberCount: members, by: OFFICE_OF_ALL, on: DAYS.mobilisation };
    const { unit } = must(campaign.enter(plan, entry));
    const asked = evaluated(unit, "wave-1", facts(expected, ["expectation"], id), DAYS.mobilisation);
    return passed(asked, known, { to: "analysis", reported: DAYS.studyReport, judged: DAYS.studyVerdict });
  });
}

/** The first verdicts on the analysis: pass, yellow card and redo, or hold until more people were asked. */
export function appraise(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const scores = byUnit(questionnaires.analysis, surveys.analysis);
  return units.map((unit) => {
    const asked = evaluated(unit, "wave-2", analysisFacts(scores, unit.id), DAYS.secondQuestionnaire);
    return judged(asked, known, { ...TO_RECTIFY, reported: DAYS.analysisReport, judged: DAYS.analysisVerdict });
  });
}

/** The second verdicts: on the units held, with more answers, and on the units that did their analysis again. */
export function appraiseAgain(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const more = byUnit(questionnaires.analysis, withMoreAnswers(surveys));
  const retest = byUnit(questionnaires.analysis, surveys.retest);
  return units.map((unit) => {
    if (unit.status === "held") {
      const asked = evaluated(unit, "wave-2", analysisFacts(more, unit.id), DAYS.askedAgain);
      return decided(asked, known(asked, DAYS.askedAgain), { ...TO_RECTIFY, on: DAYS.askedAgain });
    }
    if (unit.status !== "in-phase" || unit.phase !== "analysis") return unit;
    const asked = evaluated(unit, "wave-2", analysisFacts(retest, unit.id), DAYS.retest);
    return judged(asked, known, { ...TO_RECTIFY, reported: DAYS.redoReport, judged: DAYS.redoVerdict });
  });
}

/** The last verdicts, on what was done and drawn up, once the masses were asked about its effect. */
export function rectify(units: readonly campaign.Unit[], surveys: Surveys, known: KnownOn): campaign.Unit[] {
  const effect = byUnit(questionnaires.effect, surveys.effect);
  return units.map((unit) => {
    const asked = evaluated(unit, "wave-3", facts(effect, ["effect"], unit.id), DAYS.thirdQuestionnaire);
    const days = { reported: DAYS.rectificationReport, judged: DAYS.rectificationVerdict };
    return passed(asked, known, { to: campaign.COMPLETION, ...days });
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
