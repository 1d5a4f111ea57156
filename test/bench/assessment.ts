import { assess, freeze, type Index, type IndexDefinition, type Subject } from "../../dist/assessment/index.js";
import { must } from "../../dist/index.js";
import { ratio, rounded, seconds, type Section } from "./section.js";

const SIZES = [1_000, 10_000];
const DIMENSIONS = 4;
const INDICATORS = 5;

/** Subjects assessed by an index of twenty indicators, by their number; what one costs must not grow with it. */
export function assessments(): Section {
  const rows = SIZES.map((size) => {
    const subjects = subjectsOf(size);
    const straight = seconds(() => must(assess(STRAIGHT, subjects)));
    const ranked = seconds(() => must(assess(RANKED, subjects)));
    const loop = seconds(() => plainScores(subjects));
    return {
      subjects: size.toLocaleString("en"),
      "microseconds a subject": rounded((straight / size) * 1e6),
      "with ranks within categories": rounded((ranked / size) * 1e6),
      "plain loop": rounded((loop / size) * 1e6),
      "times the plain loop": ratio(straight / loop),
    };
  });
  return { title: "Subjects assessed by twenty indicators, four limiters and a table of grades", rows };
}

const STRAIGHT = indexOf({ method: "linear", from: 0, to: 1, beyond: "hold" });
const RANKED = indexOf({ method: "rank", among: "category", better: "more", first: 100, perPlace: 1, least: 0 });

type Normalisation = Extract<IndexDefinition["parts"][number], { kind: "indicator" }>["normalisation"];

function indexOf(normalisation: Normalisation): Index {
  const named = (id: string) => ({ id, label: { en: id, "zh-CN": id } });
  return must(
    freeze({
      ...named("bench"),
      version: 1,
      parts: Array.from({ length: DIMENSIONS }, (_, dimension) => ({
        kind: "dimension",
        ...named(`dimension-${dimension}`),
        weight: dimension + 1,
        parts: Array.from({ length: INDICATORS }, (__, place) => ({
          kind: "indicator",
          ...named(factOf(dimension, place)),
          weight: 1,
          fact: factOf(dimension, place),
          normalisation,
        })),
      })),
      limiters: Array.from({ length: DIMENSIONS }, (_, dimension) => ({
        kind: "cap",
        ...named(`cap-${dimension}`),
        when: { fact: factOf(dimension, 0), comparison: "less-than", value: 0.1 },
        at: 50 + dimension,
      })),
      bands: {
        id: "grades",
        version: 1,
        range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
        bands: [
          { grade: "pass", from: { at: 60, included: true }, to: { at: 100, included: true } },
          { grade: "fail", from: { at: 0, included: true }, to: { at: 60, included: false } },
        ],
      },
    }),
  ).index;
}

function factOf(dimension: number, place: number): string {
  return `fact-${dimension}-${place}`;
}

/** Facts between 0 and 1 that differ and come out the same in every run; a category for each fifty. */
function subjectsOf(size: number): Subject[] {
  return Array.from({ length: size }, (_, row) => ({
    id: `subject-${row}`,
    category: `category-${Math.floor(row / 50)}`,
    facts: Object.fromEntries(
      Array.from({ length: DIMENSIONS * INDICATORS }, (__, fact) => [
        factOf(Math.floor(fact / INDICATORS), fact % INDICATORS),
        ((row * 31 + fact * 17) % 97) / 96,
      ]),
    ),
  }));
}

/** The same score and grade without rules: what limits them, and nothing of how they came about. */
function plainScores(subjects: readonly Subject[]): (readonly [score: number, grade: string])[] {
  return subjects.map(({ facts }) => {
    let [sum, weights, cap] = [0, 0, 100];
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      let points = 0;
      for (let place = 0; place < INDICATORS; place += 1) points += 100 * Number(facts[factOf(dimension, place)]);
      sum += (dimension + 1) * (points / INDICATORS);
      weights += dimension + 1;
      if (Number(facts[factOf(dimension, 0)]) < 0.1) cap = Math.min(cap, 50 + dimension);
    }
    const score = Math.min(sum / weights, cap);
    return [score, score >= 60 ? "pass" : "fail"];
  });
}

// A loop that came to other scores would be no measure.
const sample = subjectsOf(500);
for (const [place, { score, grade }] of must(assess(STRAIGHT, sample)).assessment.results.entries()) {
  const [points, band] = plainScores(sample)[place] ?? [NaN, ""];
  if (score.status !== "scored" || Math.abs(score.value - points) > 1e-9)
    throw new Error(`subject ${place}: ${JSON.stringify(score)} and ${points}`);
  if (grade?.status !== "graded" || grade.grade !== band)
    throw new Error(`subject ${place}: ${JSON.stringify(grade)} and ${band}`);
}
