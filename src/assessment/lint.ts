import { findingsAt, type Finding, type FindingPath } from "../definitions/index.js";
import { lintBands, lintPiecewise, type BandFault, type PointFault } from "../rules/index.js";
import type { IndexDefinition, IndexPart, Indicator, Limiter } from "./schema.js";

/** What can be wrong with an index whose fields are all of the right form. */
export const INDEX_FAULTS = ["duplicate-id", "weights-not-one", "flat-scale", "off-scale", "idle-cap"] as const;
/** What can be wrong with an index, its piecewise scores and its bands. */
export type IndexFault = (typeof INDEX_FAULTS)[number] | PointFault | BandFault;

/** How far a sum of weights may be from 1: decimal fractions do not add up exactly. */
const WEIGHT_TOLERANCE = 1e-9;
const HIGHEST = 100;
/** Longest path into an index, as for every input that is read; parts that hold themselves have no end. */
const DEEPEST = 64;

/**
 * Reads an index against itself and names what is wrong with it, or strange about it.
 *
 * Errors: `duplicate-id` (two parts anywhere in the tree, or two limiters, of one name), `flat-scale` (a linear scale whose
 * ends are one), `off-scale` (a piecewise score below 0 or above 100) and the faults of piecewise scores and bands.
 * Warnings: `weights-not-one` (the weights beside each other do not sum to 1 within 1e-9; only their proportions count) and
 * `idle-cap` (a cap at 100 limits nothing).
 *
 * @param definition - the index as written
 * @returns the findings; none for a sound index
 * @throws RangeError when parts stand in a circle or deeper than {@link freeze} takes them: such data has not passed its schema
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#lint}
 */
export function lint(definition: IndexDefinition): readonly Finding<IndexFault>[] {
  const { parts, limiters, bands } = definition;
  return [
    ...lintParts(parts, ["parts"], new Set()),
    ...repeated(limiters),
    ...limiters.flatMap(idleCap),
    ...findingsAt(["bands"], bands === undefined ? [] : lintBands(bands)),
  ];
}

function lintParts(parts: readonly IndexPart[], path: FindingPath, known: Set<string>): readonly Finding<IndexFault>[] {
  if (path.length > DEEPEST) throw new RangeError(`index is nested deeper than ${DEEPEST} levels`);
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  const uneven = Math.abs(sum - 1) > WEIGHT_TOLERANCE;
  return [
    ...(uneven ? [warning("weights-not-one", path, `the weights here sum to ${sum}, not to 1`)] : []),
    ...parts.flatMap((part, index) => lintPart(part, [...path, index], known)),
  ];
}

function lintPart(part: IndexPart, path: FindingPath, known: Set<string>): readonly Finding<IndexFault>[] {
  const again = known.has(part.id);
  known.add(part.id);
  return [
    ...(again ? [error("duplicate-id", [...path, "id"], `a second part is called "${part.id}"`)] : []),
    ...(part.kind === "indicator" ? lintScale(part, path) : lintParts(part.parts, [...path, "parts"], known)),
  ];
}

function lintScale({ id, normalisation }: Indicator, path: FindingPath): readonly Finding<IndexFault>[] {
  const place = [...path, "normalisation"];
  if (normalisation.method === "linear") {
    const { from, to } = normalisation;
    if (from !== to) return [];
    return [error("flat-scale", place, `"${id}" has 0 points and ${HIGHEST} points at ${from}`)];
  }
  const { score } = normalisation;
  const strange = score.points.filter(({ y }) => y < 0 || y > HIGHEST);
  return [
    ...strange.map(({ x, y }) => error("off-scale", place, `"${id}" scores ${y} at ${x}, off the scale of 0 to 100`)),
    ...findingsAt([...place, "score"], lintPiecewise(score)),
  ];
}

function repeated(limiters: readonly Limiter[]): readonly Finding<IndexFault>[] {
  const ids = limiters.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [error("duplicate-id", ["limiters", index, "id"], `a second limiter is called "${id}"`)],
  );
}

function idleCap(limiter: Limiter, index: number): readonly Finding<IndexFault>[] {
  if (limiter.kind !== "cap" || limiter.at < HIGHEST) return [];
  return [warning("idle-cap", ["limiters", index, "at"], `cap "${limiter.id}" at ${limiter.at} limits nothing`)];
}

function error(code: IndexFault, path: FindingPath, message: string): Finding<IndexFault> {
  return { code, severity: "error", path, message };
}

function warning(code: IndexFault, path: FindingPath, message: string): Finding<IndexFault> {
  return { code, severity: "warning", path, message };
}
