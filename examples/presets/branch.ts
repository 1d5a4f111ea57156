import { must } from "answerable";
import * as assessment from "answerable/assessment";
import { memberEvaluation, schoolMemberEvaluation, threeRates } from "answerable/presets";
import { democraticEvaluation, type DemocraticOutcome } from "answerable/satisfaction";

/** A made-up branch of seven, one of them on probation; three were voted excellent, of whom the branch graded one lower. */
const MEMBERS = [
  { id: "wang", graded: true, votes: { excellent: 9, qualified: 2 }, decided: "excellent" },
  { id: "li", graded: true, votes: { excellent: 8, qualified: 3 }, decided: "qualified", reason: "seldom at meetings" },
  { id: "zhao", graded: true, votes: { excellent: 7, qualified: 4 }, decided: "excellent" },
  { id: "zhou", graded: true, votes: { qualified: 11 }, decided: "qualified" },
  { id: "wu", graded: true, votes: { qualified: 6, "not-qualified": 5 }, decided: "qualified" },
  { id: "sun", graded: true, votes: { qualified: 10 }, unreadable: 1, decided: "qualified" },
  { id: "chen", graded: false },
];

/** The branch under the rule of four grades, and under the older one of three. */
export function evaluateBranch(): readonly DemocraticOutcome[] {
  return [memberEvaluation, schoolMemberEvaluation].map((rule) => must(democraticEvaluation(rule, MEMBERS)).outcome);
}

/** Three made-up streets by the three rates of a hotline; of the last one nobody was called back. */
export function rateStreets(): readonly { readonly street: string; readonly score: string }[] {
  const { index } = must(assessment.freeze(threeRates.index));
  const { results } = must(
    assessment.assess(index, [
      { id: "Mill Street", facts: { response: 1, resolution: 0.92, satisfaction: 0.95 } },
      { id: "Harbour Street", facts: { response: 0.98, resolution: 0.81, satisfaction: 0.86 } },
      { id: "Station Street", facts: { response: 1, resolution: 1, satisfaction: "unknown" } },
    ]),
  ).assessment;
  return results.map(({ subject, score }) => ({
    street: subject,
    score: score.status === "scored" ? score.value.toFixed(2) : score.refusal.code,
  }));
}
