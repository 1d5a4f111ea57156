import type { ItemRecord, PilotRecords, ProblemRecord, UnitRecord } from "./records.js";
import type { ResponseRow } from "answerable/satisfaction";
import { generateDeeds } from "./generate-deeds.js";
import { generateMembers } from "./generate-members.js";
import { generateLists, generatePlans } from "./generate-papers.js";
import { numbered, randomFrom, shuffle, type Random } from "./random.js";
import { DAYS, SCENARIO, type Scenario } from "./scenario.js";

type Opinion = PilotRecords["opinions"][number];

/** Makes the records of the pilot from a seed: the same seed, the same records. */
export function generate(scenario: Scenario = SCENARIO): PilotRecords {
  const random = randomFrom(scenario.seed);
  const units = generateUnits(scenario, random);
  const weak = new Set(units.filter((_, index) => standing(scenario, index) === "weak").map(({ id }) => id));
  const { opinions, problems } = generateOpinions(scenario, units, random);
  return {
    units,
    opinions,
    problems,
    items: generateItems(scenario, units, problems, random),
    lists: generateLists(scenario, units, weak),
    plans: generatePlans(scenario, units),
    deeds: generateDeeds(scenario, units),
    members: generateMembers(scenario, units, weak),
    letters: () => generateLetters(scenario, units),
    questionnaires: generateQuestionnaires(scenario, units, random),
  };
}

/** Units of different sizes whose members add up to the whole. */
function generateUnits(
  { seed, units, members, membersInHundred: [fewest, most] }: Scenario,
  random: Random,
): UnitRecord[] {
  const sizes = numbered("organ", units).map((id) => ({ id, members: random(60, 200) }));
  const drawn = sizes.reduce((sum, unit) => sum + unit.members, 0);
  const scaled = sizes.map((unit) => ({ ...unit, members: Math.floor((unit.members * members) / drawn) }));
  const missing = members - scaled.reduce((sum, unit) => sum + unit.members, 0);
  const shares = randomFrom(seed + 5);
  return scaled.map((unit, index) => {
    const own = index < missing ? unit.members + 1 : unit.members;
    return { ...unit, members: own, staff: Math.round((own * 100) / shares(fewest, most)) };
  });
}

/** The organs about which respondents have a poor, a divided and a good opinion; the first in the list are the weak ones. */
function standing({ units, weakUnits, borderlineUnits }: Scenario, index: number): "weak" | "borderline" | "good" {
  // Spread over the list, so that neither size nor number gives the weak units away.
  const place = (index * 37) % units;
  if (place < weakUnits) return "weak";
  return place < weakUnits + borderlineUnits ? "borderline" : "good";
}

const CHANNELS = ["evaluation-letter", "seminar", "letter", "hotline", "suggestion-box", "network"] as const;

function generateOpinions(
  { organOpinions, unitOpinions, problemAreas, suggestionAreas, problemsPerUnit }: Scenario,
  units: readonly UnitRecord[],
  random: Random,
): { opinions: Opinion[]; problems: ProblemRecord[] } {
  const areas: ProblemRecord[] = [
    ...numbered("problem-area", problemAreas).map((id) => ({
      id,
      category: "problem",
      scope: "shared" as const,
      opinions: [],
    })),
    ...numbered("suggestion-area", suggestionAreas).map((id) => ({
      id,
      category: "suggestion",
      scope: "shared" as const,
      opinions: [],
    })),
  ];
  const own: (ProblemRecord & { readonly unit: string })[] = units.flatMap(({ id: unit }) =>
    numbered(`${unit}-problem`, problemsPerUnit).map((id) => ({
      id,
      unit,
      category: "unit",
      scope: "unit" as const,
      opinions: [],
    })),
  );
  const members = new Map<string, string[]>([...areas, ...own].map(({ id }) => [id, []]));
  const say = (id: string, problem: string, addressee: string): Opinion => {
    members.get(problem)?.push(id);
    const text = `(generated) what somebody had to say that belongs to ${problem}`;
    const channel = CHANNELS[random(0, CHANNELS.length - 1)] ?? "letter";
    return { id, channel, anonymous: true, addressee, text, on: DAYS.letters };
  };
  // Every problem gets one opinion; the others fall where chance lets them fall.
  const deal = <Problem extends ProblemRecord>(
    ids: readonly string[],
    problems: readonly Problem[],
    to: (problem: Problem) => string,
  ): Opinion[] =>
    ids.map((id, index) => {
      const problem = problems[index < problems.length ? index : random(0, problems.length - 1)];
      if (problem === undefined) throw new RangeError("there is no problem to draw opinions together in");
      return say(id, problem.id, to(problem));
    });
  const opinions = [
    ...deal(numbered("organs", organOpinions), areas, () => "provincial-organs"),
    ...deal(numbered("opinion", unitOpinions), own, ({ unit }) => unit),
  ];
  const filled = [...areas, ...own].map(({ id, category, scope }) => ({
    id,
    category,
    scope,
    opinions: members.get(id) ?? [],
  }));
  return { opinions, problems: filled };
}

const UNSOLVED = [undefined, undefined, "partly-fixed", "explained", "closed-unfixed"] as const;

function generateItems(
  { fixedItems, listedItems, fixedListedItems }: Scenario,
  units: readonly UnitRecord[],
  problems: readonly ProblemRecord[],
  random: Random,
): ItemRecord[] {
  const withOutcomes = (items: readonly ItemRecord[], fixed: number): ItemRecord[] => {
    const order = new Map(shuffle(items, random).map((item, index) => [item.id, index]));
    return items.map((item) => {
      const place = order.get(item.id) ?? 0;
      const outcome = place < fixed ? "fixed" : UNSOLVED[place % UNSOLVED.length];
      return outcome === undefined ? item : { ...item, outcome };
    });
  };
  const own = problems
    .filter(({ scope }) => scope === "unit")
    .map(({ id }): ItemRecord => ({
      id: `item-${id}`,
      problem: id,
      unit: id.replace(/-problem-\d+$/, ""),
      supervision: "ordinary",
    }));
  const areas = problems.filter(({ category }) => category === "problem");
  // The problem areas are shared: each is taken up by several units under listed supervision.
  const listed = numbered("listed", listedItems).map((id, index): ItemRecord => {
    const area = areas[index % areas.length];
    const unit = units[(index * 7) % units.length];
    if (area === undefined || unit === undefined) throw new RangeError("there is no problem area or unit to list");
    return { id, problem: area.id, unit: unit.id, supervision: "listed" };
  });
  return [...withOutcomes(own, fixedItems), ...withOutcomes(listed, fixedListedItems)];
}

/** Every evaluator judges every unit, having consulted at least twenty people first. */
function* generateLetters({ seed, evaluators }: Scenario, units: readonly UnitRecord[]): Generator<ResponseRow> {
  const random = randomFrom(seed + 1);
  for (const evaluator of numbered("evaluator", evaluators)) {
    const consulted = random(20, 31);
    for (const { id: unit } of units) {
      const grade = gradeOf(random(1, 100), [38, 70, 90, 97]);
      yield { id: `${evaluator}/${unit}`, unit, class: "representatives", answers: { style: grade }, consulted };
    }
  }
}

/** The grade, or the don't-know, into whose share of a hundred a draw falls. */
function gradeOf(draw: number, [good, fairly, basic, poor]: readonly [number, number, number, number]): string {
  if (draw <= good) return "good";
  if (draw <= fairly) return "fairly-good";
  if (draw <= basic) return "basic";
  return draw <= poor ? "poor" : "dont-know";
}

/** Answers to one question: so many approve, so many do not know, the others disapprove; half of each kind is the milder one. */
function answers(count: number, approving: number, unknowing: number, random: Random): string[] {
  const grades = Array.from({ length: count }, (_, index) => {
    if (index < approving) return index % 2 === 0 ? "good" : "fairly-good";
    if (index < approving + unknowing) return "dont-know";
    return index % 2 === 0 ? "basic" : "poor";
  });
  return shuffle(grades, random);
}

const CLASSES = ["own-members", "society"] as const;

function rows(
  wave: string,
  unit: string,
  count: number,
  questions: Readonly<Record<string, readonly string[]>>,
): ResponseRow[] {
  return numbered(`${wave}/${unit}`, count).map((id, index) => ({
    id,
    unit,
    class: CLASSES[index % CLASSES.length] ?? "society",
    answers: Object.fromEntries(
      Object.entries(questions).map(([question, grades]) => [question, grades[index] ?? "blank"]),
    ),
  }));
}

/** Shares of approving answers to the two questions about the analysis, by how the unit stands. */
const APPROVAL = { weak: [0.36, 0.32], borderline: [0.66, 0.67], good: [0.86, 0.83] } as const;

function generateQuestionnaires(
  scenario: Scenario,
  units: readonly UnitRecord[],
  random: Random,
): PilotRecords["questionnaires"] {
  const { respondentsPerUnit: n, askedAgain } = scenario;
  const standings = units.map((unit, index) => ({ unit: unit.id, standing: standing(scenario, index) }));
  const asked = (wave: string, unit: string, count: number, shares: Readonly<Record<string, number>>): ResponseRow[] =>
    rows(
      wave,
      unit,
      count,
      Object.fromEntries(
        Object.entries(shares).map(([question, share]) => [
          question,
          answers(count, Math.round(count * share + random(-100, 100) / 100), random(0, 2), random),
        ]),
      ),
    );
  const analysis = (
    wave: string,
    unit: string,
    count: number,
    [accurate, satisfied]: readonly [number, number],
  ): ResponseRow[] => asked(wave, unit, count, { accurate, satisfied });
  const those = (wanted: string): readonly { unit: string }[] =>
    standings.filter(({ standing }) => standing === wanted);
  return {
    expectation: standings.flatMap(({ unit }) => asked("wave-1", unit, n, { expectation: 0.71 })),
    analysis: standings.flatMap(({ unit, standing }) => analysis("wave-2", unit, n, APPROVAL[standing])),
    askedAgain: those("borderline").flatMap(({ unit }) =>
      analysis("wave-2-more", unit, askedAgain, APPROVAL.borderline),
    ),
    retest: those("weak").flatMap(({ unit }) => analysis("retest", unit, n, APPROVAL.good)),
    effect: standings.flatMap(({ unit }) => asked("wave-3", unit, n, { effect: 0.89, echo: 0.8603 })),
  };
}
