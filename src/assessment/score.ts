import { piecewiseScore, type Fact, type Facts, type PiecewiseScore } from "../rules/index.js";
import { weightedMean, withhold, type Withheld } from "../statistics/index.js";
import type { IndicatorRefusal, MeanRefusal, MeanScore, PartScore, Scored } from "./results.js";
import type { IndexPart, Indicator, MissingPolicy } from "./schema.js";

/**
 * Scores parts and their weighted arithmetic mean, from the leaves upwards.
 *
 * @param name - names the mean in messages
 * @param parts - the parts with their weights
 * @param facts - what is known
 * @param missing - what a missing score does to the mean
 */
export function scoreParts(name: string, parts: readonly IndexPart[], facts: Facts, missing: MissingPolicy): MeanScore {
  const scored = parts.map((part) => ({ part, ...scorePart(part, facts, missing) }));
  const known = scored.flatMap(({ part: { id, weight }, score }) =>
    score.status === "scored" ? [{ id, weight, mean: score.value }] : [],
  );
  const counted = missing === "withhold" && known.length < scored.length ? [] : known;
  const total = sumOf(counted);
  const shareOf = (id: string, weight: number): number => (counted.some((each) => each.id === id) ? weight / total : 0);
  return {
    score: meanOf(name, scored, counted),
    coverage: scored.reduce((sum, { part, coverage }) => sum + part.weight * coverage, 0) / sumOf(parts),
    parts: scored.map(({ part, ...rest }) => ({ ...rest, share: shareOf(part.id, part.weight) })),
  };
}

type Unshared =
  Omit<Extract<PartScore, { kind: "indicator" }>, "share"> | Omit<Extract<PartScore, { kind: "dimension" }>, "share">;

function scorePart(part: IndexPart, facts: Facts, missing: MissingPolicy): Unshared {
  const { kind, id, label, weight } = part;
  if (kind === "dimension") return { kind, id, label, weight, ...scoreParts(`"${id}"`, part.parts, facts, missing) };
  const actual = (Object.hasOwn(facts, part.fact) ? facts[part.fact] : undefined) ?? "unknown";
  const score = scoreIndicator(part, actual);
  return { kind, id, label, weight, fact: part.fact, actual, score, coverage: score.status === "scored" ? 1 : 0 };
}

function sumOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function meanOf(
  name: string,
  parts: readonly Unshared[],
  counted: readonly { readonly weight: number; readonly mean: number }[],
): Scored | Withheld<MeanRefusal> {
  if (counted.length > 0) return { status: "scored", value: weightedMean(counted) };
  const without = parts.filter(({ score }) => score.status === "withheld").map(({ id }) => `"${id}"`);
  const code = without.length === parts.length ? "no-part-scored" : "part-withheld";
  return withhold(code, `${name} has no score: ${without.join(", ")} ${without.length === 1 ? "has" : "have"} none`);
}

function scoreIndicator({ id, normalisation }: Indicator, actual: Fact): Scored | Withheld<IndicatorRefusal> {
  const value = pointEstimate(actual);
  if (value === undefined) return withhold("no-point-estimate", `"${id}" reads an interval without a point estimate`);
  if (typeof value !== "number" && value !== "unknown") {
    return withhold("not-a-number", `"${id}" reads ${JSON.stringify(value)}, which is no number`);
  }
  const line = normalisation.method === "linear" ? straightLine(id, normalisation) : normalisation.score;
  const scored = piecewiseScore(line, value);
  return scored.ok ? { status: "scored", value: scored.score } : { status: "withheld", refusal: scored.refusal };
}

function pointEstimate(actual: Fact): number | string | boolean | undefined {
  return typeof actual === "object" ? actual.value : actual;
}

/** A linear scale is a piecewise score of two points. */
function straightLine(
  id: string,
  { from, to, beyond }: Extract<Indicator["normalisation"], { method: "linear" }>,
): PiecewiseScore {
  const ends = [
    { x: from, y: 0 },
    { x: to, y: 100 },
  ];
  return { id, version: 1, points: from < to ? ends : ends.toReversed(), below: beyond, above: beyond };
}
