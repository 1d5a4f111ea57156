import { must, type Label } from "answerable";
import type { CountFigure, Counted, Figure, MeasureFigure, RateFigure } from "answerable/bulletin";
import { counters } from "answerable/campaign";
import { summarise as summarisePledges } from "answerable/commitment";
import type { Rate } from "answerable/figures";
import { summarise, summariseOpinions, type ItemGroup } from "answerable/ledger";
import type { RateEstimate } from "answerable/satisfaction";
import { APPROVING, letters, questionnaires } from "./definitions.js";
import { finalMatrix, type Pilot } from "./pilot.js";
import { PUBLISHED } from "./published.js";
import { DAYS } from "./scenario.js";
import { afterRedo, approval, byUnit, overall } from "./surveys.js";

const generated = (from: string): Counted => ({ kind: "counted", from, generated: true });

function count(label: Label, counted: number, from: string): CountFigure {
  return { kind: "count", label, count: counted, provenance: generated(from) };
}

function rated(rate: Rate, decimals: number, from: string): RateFigure {
  return { kind: "rate", rate, show: "percent", decimals, rounding: "plain", provenance: generated(from) };
}

function estimated({ rate, interval }: RateEstimate, from: string): RateFigure {
  return { ...rated(rate, 1, from), ...(interval.status === "estimated" && { estimate: interval }) };
}

function measured(label: Label, value: number | "unknown", unit: Label, decimals: number, from: string): MeasureFigure {
  return { kind: "measure", label, value, unit, decimals, provenance: generated(from) };
}

/** Every figure that is counted from the records, under the name by which the bulletin cites it. */
export function countedFigures(pilot: Pilot): Record<string, Figure> {
  return { ...participation(pilot), ...opinions(pilot), ...surveys(pilot), ...gates(pilot), ...rectification(pilot) };
}

function participation({ records, units }: Pilot): Record<string, Figure> {
  const members = records.units.reduce((sum, unit) => sum + unit.members, 0);
  return {
    units: count(PUBLISHED.units.label, units.length, "units that entered the campaign"),
    members: count(PUBLISHED.members.label, members, "the units' own numbers of members"),
  };
}

function opinions({ ledger, surveys }: Pilot): Record<string, Figure> {
  const all = [...ledger.opinions.values()];
  const problems = [...ledger.problems.values()];
  const { groups } = byUnit(letters, surveys.letters);
  const evaluators = groups.map(({ responses }) => responses);
  const consulted = groups.map((group) => group.consulted);
  const put = summariseOpinions({
    opinions: all.filter(({ addressee }) => addressee !== "provincial-organs"),
    problems,
    items: ledger.items,
  });
  const inCategory = (category: string): number => problems.filter((problem) => problem.category === category).length;
  const areas = "problems consolidated from the generated opinions";
  return {
    // Every evaluator judges every unit, so the fewest letters about any unit are those of whole evaluators.
    evaluators: count(PUBLISHED.evaluators.label, Math.min(...evaluators), "letters returned about each unit"),
    consulted: measured(
      { en: "people consulted by an evaluator, on average", "zh-CN": "每位评议人平均征求意见人数" },
      Math.min(...consulted) / Math.min(...evaluators),
      { en: "people", "zh-CN": "人" },
      1,
      "letters returned about each unit",
    ),
    opinions: count(PUBLISHED.opinions.label, all.length, "opinions received"),
    organOpinions: count(
      PUBLISHED.organOpinions.label,
      all.length - put.received,
      "opinions about the organs as a whole",
    ),
    problemAreas: count(PUBLISHED.problemAreas.label, inCategory("problem"), areas),
    suggestionAreas: count(PUBLISHED.suggestionAreas.label, inCategory("suggestion"), areas),
    opinionsSolved: rated(put.fixed, 0, "opinions about single units, their problems and items"),
  };
}

function surveys({ surveys: tallies }: Pilot): Record<string, Figure> {
  const { expectation, analysis, effect } = questionnaires;
  const third = overall(effect, tallies.effect);
  const first = overall(expectation, tallies.expectation);
  const second = overall(analysis, tallies.analysis);
  const responses = (scores: typeof first, wave: Label): CountFigure =>
    count(wave, scores.groups[0]?.responses ?? 0, "forms that came back");
  return {
    firstResponses: responses(first, { en: "respondents of the first questionnaire", "zh-CN": "第一次问卷答卷数" }),
    secondResponses: responses(second, { en: "respondents of the second questionnaire", "zh-CN": "第二次问卷答卷数" }),
    thirdResponses: responses(third, { en: "respondents of the third questionnaire", "zh-CN": "第三次问卷答卷数" }),
    expectation: estimated(approval(first, "expectation"), "forms of the first questionnaire"),
    accurate: estimated(approval(second, "accurate"), "forms of the second questionnaire"),
    satisfied: estimated(approval(second, "satisfied"), "forms of the second questionnaire"),
    effect: { ...estimated(approval(third, "effect"), "forms of the third questionnaire"), decimals: 0 },
    echo: { ...estimated(approval(third, "echo"), "forms of the third questionnaire"), decimals: 0 },
  };
}

function gates(pilot: Pilot): Record<string, Figure> {
  const matrix = finalMatrix(pilot);
  const [, analysis] = matrix.columns;
  const carded = pilot.units.filter((unit) => counters(unit).cards > 0);
  const held = pilot.appraised.filter(({ status }) => status === "held");
  const { groups } = afterRedo(pilot.surveys);
  const better = groups.filter(({ questions }) =>
    questions.every((question) => {
      const moved =
        question.status === "compared"
          ? question.rates.find(({ before }) => before.definition.id === APPROVING)
          : undefined;
      return moved?.change.status === "estimated" && moved.change.low > 0;
    }),
  );
  if (analysis === undefined) throw new RangeError("the plan has no second phase");
  return {
    yellowCards: count(PUBLISHED.yellowCards.label, carded.length, "verdicts on the units' analyses"),
    unitsHeld: count(
      { en: "units held until more people were asked", "zh-CN": "暂缓转段、补充调查的单位" },
      held.length,
      "verdicts on the units' analyses",
    ),
    unitsBetter: count(
      { en: "units of which both answers rose by more than chance", "zh-CN": "重测两项均显著提高的单位" },
      better.length,
      "second questionnaire and re-test, 95 % intervals",
    ),
    analysisFirst: rated(analysis.rates.firstAttempt, 1, "verdicts on the units' analyses"),
    analysisRework: rated(analysis.rates.afterRework, 1, "verdicts on the units' analyses"),
    completed: count(
      { en: "units through all three phases", "zh-CN": "完成三个阶段的单位" },
      matrix.rows.filter(({ status }) => status === "completed").length,
      "verdicts of all phases",
    ),
  };
}

function rectification({ ledger, plans, pledges }: Pilot): Record<string, Figure> {
  const { summary } = must(summarise(ledger.items, { asOf: DAYS.end, by: ["supervision"] }));
  const group = (wanted: string): ItemGroup => {
    const found = summary.groups.find(({ key }) => key.supervision === wanted);
    if (found === undefined) throw new RangeError(`no item is under ${wanted} supervision`);
    return found;
  };
  const [own, listed] = [group("ordinary"), group("listed")];
  const notices = plans.flatMap((plan) => plan.notices).toSorted((one, other) => one - other);
  const pledged = must(summarisePledges(pledges, { asOf: DAYS.end })).summary.overall;
  const items = "items of the units' own problems";
  return {
    items: count({ en: "rectification items of the units", "zh-CN": "各单位列入整改的问题" }, own.registered, items),
    itemsFixed: count({ en: "of these, fixed", "zh-CN": "其中整改到位" }, own.byOutcome.fixed, items),
    itemsClosed: rated(own.rates.closed, 0, items),
    itemsSolved: rated(own.rates.fixed, 0, items),
    itemsOnTime: rated(own.rates.onTime, 0, items),
    listed: count(
      { en: "items under listed supervision", "zh-CN": "挂牌督办的问题" },
      listed.registered,
      "listed items",
    ),
    listedFixed: count({ en: "of these, fixed", "zh-CN": "其中整改到位" }, listed.byOutcome.fixed, "listed items"),
    listedSolved: rated(listed.rates.fixed, 1, "listed items"),
    plans: count({ en: "rectification plans", "zh-CN": "整改方案" }, plans.length, "plans put up for comment"),
    plansRedrawn: count(
      { en: "plans redrawn because a majority disliked them", "zh-CN": "因多数群众不满意而重新制定的方案" },
      pledges.filter(({ version }) => version > 1).length,
      "plans put up for comment",
    ),
    noticeDays: measured(
      { en: "public notice of a plan, the middle one", "zh-CN": "整改方案公示天数(中位数)" },
      notices[Math.floor(notices.length / 2)] ?? "unknown",
      { en: "days", "zh-CN": "天" },
      0,
      "plans put up for comment",
    ),
    plansKept: rated(pledged.rates.fulfilment, 0, "plans as pledges, settled by their items"),
  };
}
