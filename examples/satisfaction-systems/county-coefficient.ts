import type { GroupResult } from "answerable/satisfaction";
import { pointRanks } from "answerable/statistics";
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

/**
 * Multiplies the points of each township by the share of a hundred that its satisfaction score is (群众满意度得分系数).
 *
 * The document names the coefficient and prints no formula; this one is the example's own.
 */
export function weigh(earned: readonly Earned[], townships: readonly GroupResult[]): Weighed[] {
  const weighed = earned.map(({ unit, points }): Omit<Weighed, "places"> => {
    const score = townships.find((township) => township.unit === unit)?.score;
    const coefficient = score?.status === "scored" ? score.value / 100 : "unknown";
    return { unit, points, coefficient, result: coefficient === "unknown" ? coefficient : points * coefficient };
  });
  const before = placesOf(weighed.map(({ points }) => points));
  const after = placesOf(weighed.map(({ result }) => result));
  return weighed.map((each, index) => ({
    ...each,
    places: { before: before[index] ?? "unknown", after: after[index] ?? "unknown" },
  }));
}

/** Places among those that have a result. */
function placesOf(results: readonly (number | "unknown")[]): readonly (number | "unknown")[] {
  const places = pointRanks(results.filter((result) => result !== "unknown")).values();
  return results.map((result) => (result === "unknown" ? result : (places.next().value ?? "unknown")));
}
