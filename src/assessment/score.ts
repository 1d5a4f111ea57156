import type { Facts } from "../rules/index.js";
import { weightedMean, withhold, type Withheld } from "../statistics/index.js";
import { actualOf, pointEstimate } from "./point-estimate.js";
import type { PeersOf } from "./peers.js";
import { pointsFor } from "./points.js";
import type { MeanRefusal, MeanScore, PartScore, Scored } from "./results.js";
import type { Aggregation, IndexDefinition, IndexPart, MissingPolicy } from "./schema.js";

/** What is known of a subject, and of those it is compared with. */
export interface Known {
  readonly facts: Facts;
  readonly peersOf: PeersOf;
}

/** How parts become one. */
interface Rule {
  readonly missing: MissingPolicy;
  readonly aggregation: Aggregation;
}

/**
 * Scores an index from the leaves upwards.
 *
 * @param definition - its parts, and how they become one
 * @param known - what is known
 */
export function scoreIndex(
  { id, parts, missing, aggregation = "arithmetic", leastCoverage = 0 }: IndexDefinition,
  known: Known,
): MeanScore {
  const mean = scoreParts(`index "${id}"`, parts, known, { missing, aggregation });
  if (mean.coverage >= leastCoverage) return mean;
  const message = `index "${id}" asks that ${leastCoverage} of the weight be known, and ${mean.coverage} is`;
  return { ...mean, score: withhold("too-little-known", message) };
}

function scoreParts(name: string, parts: readonly IndexPart[], known: Known, rule: Rule): MeanScore {
  const scored = parts.map((part) => scorePart(part, known, rule));
  const counted = countedOf(scored, rule.missing);
  const total = sumOf(counted);
  const shareOf = (id: string, weight: number): number => (counted.some((each) => each.id === id) ? weight / total : 0);
  return {
    score: meanOf(name, scored, counted, rule.aggregation),
    coverage: scored.reduce((sum, { weight, coverage }) => sum + weight * coverage, 0) / sumOf(parts),
    parts: scored.map((part) => ({ ...part, share: shareOf(part.id, part.weight) })),
  };
}

type Unshared =
  Omit<Extract<PartScore, { kind: "indicator" }>, "share"> | Omit<Extract<PartScore, { kind: "dimension" }>, "share">;

function scorePart(part: IndexPart, known: Known, above: Rule): Unshared {
  const { kind, id, label, weight } = part;
  if (kind === "dimension") {
    const { aggregation = "arithmetic", missing = above.missing } = part;
    return { kind, id, label, weight, ...scoreParts(`"${id}"`, part.parts, known, { missing, aggregation }) };
  }
  const { fact, normalisation } = part;
  const actual = actualOf(known.facts, fact);
  const points = pointsFor(`"${id}"`, normalisation, pointEstimate(actual), fact, known.peersOf);
  return { kind, id, label, weight, fact, actual, ...points, coverage: points.score.status === "scored" ? 1 : 0 };
}

/** A part that enters the mean. */
interface CountedPart {
  readonly id: string;
  readonly weight: number;
  readonly mean: number;
}

function countedOf(parts: readonly Unshared[], missing: MissingPolicy): readonly CountedPart[] {
  const known = parts.flatMap(({ id, weight, score }): CountedPart[] => {
    if (score.status === "scored") return [{ id, weight, mean: score.value }];
    return missing === "zero" ? [{ id, weight, mean: 0 }] : [];
  });
  return missing === "withhold" && known.length < parts.length ? [] : known;
}

function sumOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function meanOf(
  name: string,
  parts: readonly Unshared[],
  counted: readonly CountedPart[],
  aggregation: Aggregation,
): Scored | Withheld<MeanRefusal> {
  if (counted.length > 0) {
    const value = aggregation === "arithmetic" ? weightedMean(counted) : geometricMean(counted);
    return { status: "scored", value };
  }
  const without = parts.filter(({ score }) => score.status === "withheld").map(({ id }) => `"${id}"`);
  const code = without.length === parts.length ? "no-part-scored" : "part-withheld";
  return withhold(code, `${name} has no score: ${without.join(", ")} ${without.length === 1 ? "has" : "have"} none`);
}

/** Rounding never leads it out of its parts. */
function geometricMean(parts: readonly CountedPart[]): number {
  const means = parts.map(({ mean }) => mean);
  const exponent = weightedMean(parts.map(({ weight, mean }) => ({ weight, mean: Math.log(mean) })));
  return Math.min(Math.max(Math.exp(exponent), Math.min(...means)), Math.max(...means));
}
