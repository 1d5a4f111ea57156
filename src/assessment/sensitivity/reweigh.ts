import { factsOf } from "../../rules/index.js";
import { SCORE_FACT, type IndexDefinition, type IndexPart } from "../index.js";

/** Gives the weight of a part, or nothing where the part is to be left out. */
export type Weigh = (part: IndexPart) => number | undefined;

/**
 * Writes a tree of parts with other weights.
 *
 * @param parts - the tree; some part of every mean keeps a weight
 * @param weigh - the weight of each part
 */
export function reweighed(parts: readonly IndexPart[], weigh: Weigh): readonly IndexPart[] {
  return parts.flatMap((part) => {
    const weight = weigh(part);
    if (weight === undefined) return [];
    return [part.kind === "dimension" ? { ...part, weight, parts: reweighed(part.parts, weigh) } : { ...part, weight }];
  });
}

/**
 * Names the parts whose weight says something, in the order of the tree: those that are not alone in their mean.
 *
 * @param parts - the tree
 */
export function weightedParts(parts: readonly IndexPart[]): readonly string[] {
  return parts.flatMap((part) => [
    ...(parts.length > 1 ? [part.id] : []),
    ...(part.kind === "dimension" ? weightedParts(part.parts) : []),
  ]);
}

/**
 * Names the parts without which the index could not be read: those whose points a limiter reads, and those around them.
 *
 * @param definition - the index
 */
export function neededParts({ parts, limiters }: IndexDefinition): ReadonlySet<string> {
  const read = new Set(limiters.flatMap(({ when }) => factsOf(when)));
  return new Set(parts.flatMap(neededIn));

  function neededIn(part: IndexPart): readonly string[] {
    const within = part.kind === "dimension" ? part.parts.flatMap(neededIn) : [];
    return read.has(SCORE_FACT + part.id) || within.length > 0 ? [part.id, ...within] : within;
  }
}
