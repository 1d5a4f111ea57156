import { beforeAll, describe, expect, test, vi } from "vitest";
import { must } from "answerable";
import { compose, toHtml, toMarkdown, type Figure } from "answerable/bulletin";
import { agrees, percentage } from "answerable/figures";
import type { ResponseRow } from "answerable/satisfaction";
import { draftOf, pilotFigures } from "../../examples/pilot-2003/bulletin.js";
import { appraise, appraiseAgain, study } from "../../examples/pilot-2003/campaign.js";
import { countedFigures } from "../../examples/pilot-2003/figures/index.js";
import { generate } from "../../examples/pilot-2003/generate.js";
import { runPilot } from "../../examples/pilot-2003/pilot.js";
import { PUBLISHED } from "../../examples/pilot-2003/published.js";
import type { AnalysisRecord, CommentRecord, Drawing, PilotRecords } from "../../examples/pilot-2003/records.js";
import { SCENARIO } from "../../examples/pilot-2003/scenario.js";
import { knownFrom } from "../../examples/pilot-2003/standing.js";
import { holdSurveys } from "../../examples/pilot-2003/surveys.js";
import { logsOf } from "../../examples/pilot-2003/unit-logs.js";

// On a busy machine the pilot in its full size takes longer than the usual limits, and every change of it is a run.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** Fewer of everything of which nothing but its own figures rests on how many there are, so that many runs take little time. */
const FEWER = {
  ...SCENARIO,
  evaluators: 10,
  members: 1_150,
  shallowAnalyses: 100,
  organOpinions: 300,
  unitOpinions: 3_000,
};
const records = generate(FEWER);
const figuresOf = (changed: PilotRecords): Record<string, Figure> => countedFigures(runPilot(changed, () => undefined));

let figures: Record<string, Figure>;
beforeAll(() => {
  figures = figuresOf(records);
});

/** The names of the figures that a change of the records moved. */
function moved(changed: PilotRecords): string[] {
  const after = figuresOf(changed);
  return Object.keys(figures).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(figures[name]));
}

/** A counted figure as the article would print it: percentages to the decimals of the figure. */
function valueOf(figure: Figure | undefined): number | "unknown" {
  if (figure?.kind === "count") return figure.count;
  if (figure?.kind === "measure") return figure.value;
  if (figure?.kind !== "rate") throw new Error(`${figure?.kind ?? "nothing"} is not counted`);
  const percent = percentage(figure.rate, figure);
  return percent === "unknown" ? "unknown" : percent.value;
}

describe("what is counted agrees with what the article published", () => {
  const inOtherUnits = ["noticeDays"];
  let whole: Record<string, Figure>;
  beforeAll(() => {
    whole = figuresOf(generate());
  });
  test.each(Object.keys(PUBLISHED).filter((name) => !inOtherUnits.includes(name)))("%s", (name) => {
    const { quantity } = PUBLISHED[name as keyof typeof PUBLISHED];
    expect(agrees(quantity, valueOf(whole[name]), { within: 0.02 })).toBe("agrees");
  });
  test("a notice of about a week is one of days: the middle one agrees within a seventh", () => {
    expect(agrees({ kind: "about", value: 7 }, valueOf(whole["noticeDays"]), { within: 1 / 7 })).toBe("agrees");
  });
});

describe("a change of the records moves the figures that rest on it, and no others", () => {
  test("one fixed item reopened", () => {
    const index = records.items.findIndex(
      ({ supervision, outcome }) => supervision === "ordinary" && outcome === "fixed",
    );
    const items = records.items.map((item, at) => (at === index ? { ...item, reopenedOn: "2003-09-10" } : item));
    expect(moved({ ...records, items }).toSorted()).toEqual([
      "itemsClosed",
      "itemsOnTime",
      "itemsSolved",
      "opinionsSolved",
    ]);
  });
  test("one listed item reopened", () => {
    const index = records.items.findIndex(
      ({ supervision, outcome }) => supervision === "listed" && outcome === "fixed",
    );
    const items = records.items.map((item, at) => (at === index ? { ...item, reopenedOn: "2003-09-10" } : item));
    expect(moved({ ...records, items })).toEqual(["listedSolved"]);
  });
  test("one ballot of the third questionnaire flipped", () => {
    const flip = ({ answers, ...row }: ResponseRow): ResponseRow => ({
      ...row,
      answers: { ...answers, effect: "poor" },
    });
    const index = records.questionnaires.effect.findIndex(({ answers }) => answers["effect"] === "good");
    const effect = records.questionnaires.effect.map((row, at) => (at === index ? flip(row) : row));
    expect(moved({ ...records, questionnaires: { ...records.questionnaires, effect } })).toEqual(["effect"]);
  });
  test("one opinion that nobody gave", () => {
    const opinions = records.opinions.filter(({ id }) => id !== records.opinions.at(-1)?.id);
    const gone = new Set(opinions.map(({ id }) => id));
    const problems = records.problems.map((problem) => ({
      ...problem,
      opinions: problem.opinions.filter((id) => gone.has(id)),
    }));
    expect(moved({ ...records, opinions, problems })).toEqual(["opinions", "opinionsSolved"]);
  });
});

describe("what the units registered", () => {
  const at = (activity: string): number => records.deeds.findIndex((deed) => deed.activity === activity);
  test.each([
    ["discussion", "discussions"],
    ["seminar", "seminars"],
    ["review", "departmentsReviewed"],
  ])("one %s left out", (activity, figure) => {
    expect(moved({ ...records, deeds: records.deeds.toSpliced(at(activity), 1) })).toEqual([figure]);
  });
  test("where one entry says only about how much, the sum claims nothing", () => {
    const talk = records.deeds[at("talk")]!;
    const deeds = records.deeds.with(at("talk"), { ...talk, quantity: { kind: "about", value: 90 } });
    expect(figuresOf({ ...records, deeds })["talks"]).toMatchObject({ kind: "unknown" });
  });
  test.each([
    ["discussion", "study", "discussed.amount"],
    ["rule", "rectification", "rules-made.amount"],
  ])("a unit without one %s does not leave the phase", (activity, phase, fact) => {
    const { id } = records.units[0]!;
    const deeds = records.deeds.filter((deed) => deed.unit !== id || deed.activity !== activity);
    expect(() => figuresOf({ ...records, deeds })).toThrow(
      `unit "${id}" cannot pass, the gate of phase "${phase}" is not-met: "${fact}" is 0`,
    );
  });
});

describe("how the rectification plans were drawn up", () => {
  const disliked = records.plans.findIndex(({ drawings }) => drawings.length > 1);
  const withDrawings = (change: (drawings: readonly Drawing[]) => readonly Drawing[]): PilotRecords => {
    const record = records.plans[disliked]!;
    return { ...records, plans: records.plans.with(disliked, { ...record, drawings: change(record.drawings) }) };
  };
  test("one ballot that went the other way, and no second drawing", () => {
    const changed = withDrawings(([first, second]) => [{ ...second!, rounds: first!.rounds }]);
    expect(moved(changed)).toEqual(["planRounds", "plansRedrawn"]);
  });
  test.each([
    ["nobody drew it anew", "appraised", (drawings: readonly Drawing[]) => drawings.slice(0, 1)],
    [
      "it hung for four days",
      "published",
      ([first, second]: readonly Drawing[]) => [first!, { ...second!, noticeDays: 4 }],
    ],
  ])("a unit does not complete the campaign when %s", (_, measure, change) => {
    expect(() => figuresOf(withDrawings(change))).toThrow(`"rectification-plan.${measure}" is false`);
  });
  test("a plan is not agreed to before it went up and down often enough, however often it did before its ballot", () => {
    const changed = withDrawings(([first, second]) => [first!, { ...second!, rounds: second!.rounds.slice(0, 1) }]);
    expect(() => figuresOf(changed)).toThrow("1 of 2 rounds of comments");
  });
});

describe("how the lists of problems were drawn up", () => {
  const redrawn = records.lists.findIndex(({ rounds }) => rounds.length > 1);
  const { unit: redoing, rounds } = records.lists[redrawn]!;
  const withRounds = (index: number, some: readonly CommentRecord[]): PilotRecords => {
    return { ...records, lists: records.lists.with(index, { ...records.lists[index]!, rounds: some }) };
  };
  test("a unit with a yellow card does not go on with the list it had before", () => {
    const changed = withRounds(redrawn, rounds.slice(0, 1));
    const [surveys, known] = [holdSurveys(changed), knownFrom(logsOf(changed))];
    const studied = study(
      changed.units.filter(({ id }) => id === redoing),
      surveys,
      known,
    );
    const [unit] = appraiseAgain(appraise(studied, surveys, known), surveys, known);
    expect(unit).toMatchObject({ status: "in-phase", phase: "analysis" });
    const reasons = unit?.attempts.at(-1)?.decision.gate.reasons.map(({ fact }) => fact);
    expect(reasons).toEqual(["problems-found.commented", "problems-found.published"]);
  });
  test("a list drawn up once more of nobody's will is counted, and holds nobody back", () => {
    const once = records.lists.findIndex((list) => list.rounds.length === 1);
    expect(moved(withRounds(once, rounds))).toEqual(["listsRedrawn"]);
  });
});

describe("how the members passed", () => {
  // One whose unit nothing else holds back.
  const failed = new Set(records.questionnaires.retest.map(({ unit }) => unit));
  const index = records.members.findIndex(({ unit, analyses }) => !failed.has(unit) && analyses.length === 1);
  const member = records.members[index]!;
  const [analysis] = member.analyses;
  const withAnalyses = (...analyses: AnalysisRecord[]): PilotRecords["members"] =>
    records.members.with(index, { ...member, analyses });
  const shallow = { ...analysis!, grade: "shallow" };

  test("one analysis sent back, and accepted when it was written again", () => {
    const members = withAnalyses(shallow, analysis!);
    expect(moved({ ...records, members })).toEqual(["analysesRedone", "membersFirst", "membersRework"]);
  });
  test("no ballot makes a grade", () => {
    expect(moved({ ...records, members: withAnalyses({ ...analysis!, satisfied: 0 }) })).toEqual([]);
  });
  const without = (activity: string): PilotRecords["deeds"] =>
    records.deeds.filter((deed) => deed.unit !== member.unit || deed.activity !== activity);
  test.each([
    ["is accepted of one member", "analyses.passed", { members: withAnalyses(shallow) }],
    ["is handed in of one member", "analyses.passed", { members: records.members.toSpliced(index, 1) }],
    ["was talked over heart to heart", "talked.amount", { deeds: without("talk") }],
    ["was heard in a seminar", "heard.amount", { deeds: without("seminar") }],
  ])("a unit does its analysis again where nothing %s, however satisfied the respondents were", (_, fact, change) => {
    const changed = { ...records, ...change, units: records.units.filter(({ id }) => id === member.unit) };
    const [surveys, known] = [holdSurveys(changed), knownFrom(logsOf(changed))];
    const [unit] = appraise(study(changed.units, surveys, known), surveys, known);
    expect(unit).toMatchObject({ status: "in-phase", phase: "analysis" });
    const decision = { verdict: "redo", card: "yellow", gate: { reasons: [{ fact }] } };
    expect(unit?.attempts.at(-1)?.decision).toMatchObject(decision);
  });
});

test("the same seed gives the same records, another seed others", () => {
  expect(generate(FEWER).opinions).toEqual(records.opinions);
  expect(generate({ ...FEWER, seed: 2006 }).items).not.toEqual(records.items);
});

test("no published figure reaches what is counted: the counting is done before the two are set side by side", () => {
  const page = must(compose(draftOf(pilotFigures(figures)), { figures: pilotFigures(figures) })).page;
  for (const [name, figure] of Object.entries(page.figures)) {
    const published = name.endsWith("Published") || name === "year";
    expect([name, figure.provenance.kind]).toEqual([name, published ? "published" : "counted"]);
  }
});

test.each(["en", "zh-CN"] as const)("the page is whole in %s", (language) => {
  const all = pilotFigures(figures);
  const { page } = must(compose(draftOf(all), { figures: all }));
  const names = Object.keys(page.figures);
  expect(names.length).toBeGreaterThan(50);
  const markdown = toMarkdown(page, { language });
  for (const name of names) expect(markdown).toContain(`<a id="figure-${name}"></a>`);
  expect(toHtml(page, { language }).match(/class="figure"/g)?.length).toBeGreaterThan(names.length - 1);
});
