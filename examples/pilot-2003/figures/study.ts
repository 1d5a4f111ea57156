import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { summariseOpinions } from "answerable/ledger";
import { letters, questionnaires } from "../definitions.js";
import type { Pilot } from "../pilot.js";
import { PUBLISHED } from "../published.js";
import { approval, byUnit, overall } from "../surveys.js";
import { count, estimated, measured, rated } from "./kinds.js";

/** Who was asked, and what they said. */
export function studyFigures(pilot: Pilot): Record<string, Figure> {
  return { ...evaluation(pilot), ...opinions(pilot), ...expectation(pilot) };
}

function evaluation({ surveys }: Pilot): Record<string, Figure> {
  const { groups } = byUnit(letters, surveys.letters);
  // Every evaluator judges every unit, so the fewest letters about any unit are those of whole evaluators.
  const evaluators = Math.min(...groups.map(({ responses }) => responses));
  const consulted = Math.min(...groups.map((group) => group.consulted ?? 0)) / evaluators;
  const from = { en: "letters returned about each unit", "zh-CN": "寄回的对各单位的评议表" };
  const label = { en: "people consulted by an evaluator, on average", "zh-CN": "每位评议人平均征求意见人数" };
  return {
    evaluators: count(PUBLISHED.evaluators.label, evaluators, from),
    consulted: measured(label, consulted, { en: "people", "zh-CN": "人" }, 1, from),
  };
}

function opinions({ ledger }: Pilot): Record<string, Figure> {
  const all = [...ledger.opinions.values()];
  const problems = [...ledger.problems.values()];
  const { summary: put } = must(
    summariseOpinions({
      opinions: all.filter(({ addressee }) => addressee !== "provincial-organs"),
      problems,
      items: ledger.items,
    }),
  );
  const inCategory = (category: string): number => problems.filter((problem) => problem.category === category).length;
  const areas = { en: "problems consolidated from the opinions", "zh-CN": "由意见归纳出的问题" };
  const received = { en: "opinions received", "zh-CN": "收到的意见" };
  const organs = { en: "opinions about the organs as a whole", "zh-CN": "涉及省直机关整体的意见" };
  const single = { en: "opinions about single units, their problems and items", "zh-CN": "涉及单个单位的意见及其问题" };
  return {
    opinions: count(PUBLISHED.opinions.label, all.length, received),
    organOpinions: count(PUBLISHED.organOpinions.label, all.length - put.received, organs),
    problemAreas: count(PUBLISHED.problemAreas.label, inCategory("problem"), areas),
    suggestionAreas: count(PUBLISHED.suggestionAreas.label, inCategory("suggestion"), areas),
    opinionsSolved: rated(PUBLISHED.opinionsSolved.label, put.fixed, 0, single),
  };
}

function expectation({ surveys }: Pilot): Record<string, Figure> {
  const scores = overall(questionnaires.expectation, surveys.expectation);
  const from = { en: "forms of the first questionnaire", "zh-CN": "第一次问卷答卷" };
  return {
    firstResponses: count(
      { en: "respondents of the first questionnaire", "zh-CN": "第一次问卷答卷数" },
      scores.groups[0]?.responses ?? 0,
      from,
    ),
    expectation: estimated(
      { en: "respondents who expect the campaign to solve problems", "zh-CN": "期望活动解决问题的群众" },
      approval(scores, "expectation"),
      1,
      from,
    ),
  };
}
