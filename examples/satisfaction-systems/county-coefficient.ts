import { must } from "answerable";
import { assess, freeze, rank, type Adjustment, type IndexDefinition, type Subject } from "answerable/assessment";
import type { GroupResult } from "answerable/satisfaction";
import { TOWNSHIPS } from "./county-protocol.js";

/** What a township earned in the county's assessment before the masses were heard. */
export interface Earned {
  readonly unit: string;
  readonly points: number;
}

/** Generates what every township earned: little lies between neighbours. */
export function generateEarned(): Earned[] {
  return TOWNSHIPS.map((unit, index) => ({ unit, points: 80 + ((5 * index) % 13) }));
}

/** What the coefficient makes of the points, and which place that is; unknown where there is no score. */
export interface Weighed extends Earned {
  readonly coefficient: number | "unknown";
  readonly result: number | "unknown";
  readonly places: { readonly before: number | "unknown"; readonly after: number | "unknown" };
}

const hundredths = { method: "linear", from: 0, to: 100, beyond: "refuse" } as const;

/** The document names the coefficient (群众满意度得分系数) and prints no formula: a hundredth of the score is the example's own. */
const SATISFACTION: Adjustment = {
  kind: "coefficient",
  id: "satisfaction",
  label: { en: "satisfaction score", "zh-CN": "群众满意度得分" },
  fact: "satisfaction",
  normalisation: hundredths,
};

function indexWith(adjustments: readonly Adjustment[]): IndexDefinition {
  const label = { en: "points earned", "zh-CN": "考核得分" };
  const earned = {
    kind: "indicator",
    id: "earned",
    label,
    weight: 1,
    fact: "points",
    normalisation: hundredths,
  } as const;
  return { id: "townships", version: 1, label, missing: "withhold", parts: [earned], adjustments, limiters: [] };
}

/** Assesses each township by its points, and by its points times the share of a hundred that its satisfaction score is. */
export function weigh(earned: readonly Earned[], townships: readonly GroupResult[]): Weighed[] {
  const subjects = earned.map(({ unit, points }): Subject => {
    const score = townships.find((township) => township.unit === unit)?.score;
    const satisfaction = score?.status === "scored" ? score.value : "unknown";
    return { id: unit, facts: { points, satisfaction } };
  });
  const [before, after] = [placed([], subjects), placed([SATISFACTION], subjects)];
  return earned.map(({ unit, points }) => ({
    unit,
    points,
    coefficient: after.get(unit)?.coefficient ?? "unknown",
    result: after.get(unit)?.score ?? "unknown",
    places: { before: before.get(unit)?.place ?? "unknown", after: after.get(unit)?.place ?? "unknown" },
  }));
}

interface Placed {
  readonly coefficient: number | undefined;
  readonly score: number;
  readonly place: number;
}

function placed(adjustments: readonly Adjustment[], subjects: readonly Subject[]): ReadonlyMap<string, Placed> {
  const { assessment } = must(assess(must(freeze(indexWith(adjustments))).index, subjects));
  const coefficients = new Map(assessment.results.map((each) => [each.subject, each.adjustments[0]?.amount]));
  const { groups } = must(rank(assessment)).ranking;
  return new Map(
    groups.flatMap(({ ranked }) =>
      ranked.map(
        ({ subject, score, rank: place }) =>
          [subject, { coefficient: coefficients.get(subject), score, place }] as const,
      ),
    ),
  );
}
