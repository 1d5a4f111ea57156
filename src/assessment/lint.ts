import { findingsAt, type Finding, type FindingPath } from "../definitions/index.js";
import { lintBands, lintPiecewise, type BandFault, type PointFault } from "../rules/index.js";
import { error, warning, type INDEX_FAULTS, type IndexFinding } from "./index-fault.js";
import { lintLimiters } from "./lint-limiters.js";
import type { Normalisation } from "./normalisation.js";
import type { IndexDefinition, IndexPart } from "./schema.js";

/** What can be wrong with an index, its piecewise scores, its step tables and its bands. */
export type IndexFault = (typeof INDEX_FAULTS)[number] | PointFault | BandFault;

/** How far a sum of weights may be from 1: decimal fractions do not add up exactly. */
const WEIGHT_TOLERANCE = 1e-9;
const HIGHEST = 100;
/** Longest path into an index, as for every input that is read; parts that hold themselves have no end. */
const DEEPEST = 64;

/**
 * Reads an index against itself and names what is wrong with it, or strange about it.
 *
 * Errors: `duplicate-id` (two parts anywhere in the tree, two adjustments or two limiters of one name), `flat-scale` (a linear
 * scale whose ends are one), `off-scale` (points below 0 or above 100), `unknown-part` (a condition reads the points of a part
 * that is not there), `unknown-grade` (the highest grade that a limiter leaves is not there), `no-grades` (a quota of the top
 * grade among fewer than two) and the faults of piecewise scores, step tables and bands. Warnings: `weights-not-one` (the
 * weights beside each other do not sum to 1 within 1e-9; only their proportions count), `idle-limiter` (a cap at the highest
 * score, a floor at 0, a limiter of grades where there are none), `never-applies` and `always-applies` (a condition that
 * answers the same whatever the facts, as far as can be told) and `limiters-contradict` (a floor above a cap that can hold at
 * the same time: the cap decides).
 *
 * @param definition - the index as written
 * @returns the findings; none for a sound index
 * @throws RangeError when parts stand in a circle or deeper than {@link freeze} takes them: such data has not passed its schema
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#lint}
 */
export function lint(definition: IndexDefinition): readonly Finding<IndexFault>[] {
  const { parts, adjustments = [], bands, quota } = definition;
  const known = new Set<string>();
  return [
    ...lintParts(parts, ["parts"], known),
    ...adjustments.flatMap((adjustment, index) =>
      adjustment.kind === "coefficient"
        ? lintScale(adjustment.id, adjustment.normalisation, ["adjustments", index, "normalisation"])
        : [],
    ),
    ...lintLimiters(definition, known),
    ...findingsAt(["bands"], bands === undefined ? [] : lintBands(bands)),
    ...(quota !== undefined && (bands?.bands.length ?? 0) < 2
      ? [error("no-grades", ["quota"], "a quota of the top grade needs a grade below it")]
      : []),
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
    ...(part.kind === "indicator"
      ? lintScale(part.id, part.normalisation, [...path, "normalisation"])
      : lintParts(part.parts, [...path, "parts"], known)),
  ];
}

function lintScale(id: string, normalisation: Normalisation, place: FindingPath): readonly Finding<IndexFault>[] {
  switch (normalisation.method) {
    case "linear": {
      const { from, to } = normalisation;
      if (from !== to) return [];
      return [error("flat-scale", place, `"${id}" has 0 points and ${HIGHEST} points at ${from}`)];
    }
    case "piecewise": {
      const { score } = normalisation;
      const points = score.points.map(({ x, y }) => ({ points: y, where: `at ${x}` }));
      return [...offScale(id, points, place), ...findingsAt([...place, "score"], lintPiecewise(score))];
    }
    case "steps": {
      const { table } = normalisation;
      const points = table.bands.map(({ score }, index) => ({ points: score, where: `in row ${index + 1}` }));
      return [...offScale(id, points, place), ...findingsAt([...place, "table"], lintBands(table))];
    }
    case "ratio-to-top":
    case "rank":
    case "standard-score":
      return [];
  }
}

function offScale(
  id: string,
  scored: readonly { readonly points: number; readonly where: string }[],
  place: FindingPath,
): readonly IndexFinding[] {
  const strange = scored.filter(({ points }) => points < 0 || points > HIGHEST);
  return strange.map(({ points, where }) =>
    error("off-scale", place, `"${id}" scores ${points} ${where}, off the scale of 0 to ${HIGHEST}`),
  );
}
