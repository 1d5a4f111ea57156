import * as z from "zod";
import { refuse, type DeepReadonly, type Result } from "../core/index.js";
import { definitionFields, type Finding } from "../definitions/index.js";
import { refuseNonsense } from "./fact.js";

/** Largest coordinate, so that no product of two differences can overflow. */
const LARGEST = 1e15;
const Coordinate = z.number().min(-LARGEST).max(LARGEST);

/** What a value beyond the outermost point gets: the score of that point (a floor or a cap), or a refusal. */
export const BEYOND = ["hold", "refuse"] as const;
const Beyond = z.enum(BEYOND);

/**
 * A score that runs in straight lines from point to point, `x` being the value and `y` the score.
 *
 * `below` and `above` say what happens outside the points; neither is guessed, for a printed rule often leaves it open.
 */
export const PiecewiseScore = z.strictObject({
  ...definitionFields,
  points: z
    .array(z.strictObject({ x: Coordinate, y: Coordinate }))
    .min(2)
    .max(1000),
  below: Beyond,
  above: Beyond,
});
/** A score that runs in straight lines from point to point. */
export interface PiecewiseScore extends DeepReadonly<z.infer<typeof PiecewiseScore>> {}

/** What can be wrong with the points of a piecewise score. */
export const POINT_FAULTS = ["not-finite", "duplicate-x", "unsorted"] as const;
/** One thing that can be wrong with the points of a piecewise score. */
export type PointFault = (typeof POINT_FAULTS)[number];

type Point = PiecewiseScore["points"][number];

/** Why a piecewise score could not be given. */
export const PIECEWISE_REFUSALS = ["unsound-points", "outside-points", "unknown"] as const;
/** One reason why a piecewise score could not be given. */
export type PiecewiseRefusal = (typeof PIECEWISE_REFUSALS)[number];

/**
 * Gives the score of a value: at a point exactly that point's score, between two points on the straight line.
 *
 * Refuses with `unsound-points` (the linter has a finding), `outside-points` (beyond an end that refuses) and `unknown`.
 *
 * @param rule - the points and what happens beyond them
 * @param value - a finite number in the unit of `x`, or `"unknown"`
 * @throws TypeError when the value is NaN or infinite
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#piecewiseScore}
 */
export function piecewiseScore(
  rule: PiecewiseScore,
  value: number | "unknown",
): Result<{ readonly score: number }, PiecewiseRefusal> {
  if (value === "unknown") return refuse("unknown", `score "${rule.id}": the value is unknown`);
  refuseNonsense(value, `score "${rule.id}": the value`);
  const [fault] = lintPiecewise(rule);
  if (fault !== undefined) return refuse("unsound-points", `score "${rule.id}": ${fault.message}`);
  const right = rule.points.find(({ x }) => x >= value);
  const left = rule.points.findLast(({ x }) => x <= value);
  if (left !== undefined && right !== undefined) return { ok: true, score: onLine(left, right, value) };
  const [side, nearest] = left === undefined ? ([rule.below, right] as const) : ([rule.above, left] as const);
  if (side === "hold" && nearest !== undefined) return { ok: true, score: nearest.y };
  return refuse(
    "outside-points",
    `score "${rule.id}": ${value} lies ${beyondWords(left, right)}, where the rule is silent`,
  );
}

/** Multiplies before it divides, so that whole points stay whole, and never leaves the two scores by rounding. */
function onLine(left: Point, right: Point, value: number): number {
  if (left.x === right.x) return left.y;
  const y = left.y + ((right.y - left.y) * (value - left.x)) / (right.x - left.x);
  return Math.min(Math.max(y, Math.min(left.y, right.y)), Math.max(left.y, right.y));
}

function beyondWords(left: Point | undefined, right: Point | undefined): string {
  return left === undefined ? `below the first point ${String(right?.x)}` : `above the last point ${left.x}`;
}

/**
 * Names the points that make a score ambiguous or impossible.
 *
 * Findings, all errors: `not-finite` (a coordinate is NaN or infinite), `duplicate-x` (two scores for one value) and
 * `unsorted` (a value below the one before it).
 *
 * @param rule - the points
 * @returns the findings in the order of the points; none for a sound score
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#lintPiecewise}
 */
export function lintPiecewise({ points }: Pick<PiecewiseScore, "points">): readonly Finding<PointFault>[] {
  return points.flatMap((point, index): readonly Finding<PointFault>[] => {
    const fault = faultOf(point, points[index - 1]);
    return fault === undefined ? [] : [{ ...fault, severity: "error", path: ["points", index] }];
  });
}

function faultOf(
  { x, y }: Point,
  before: Point | undefined,
): Pick<Finding<PointFault>, "code" | "message"> | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y))
    return { code: "not-finite", message: `point (${x}, ${y}) is not finite` };
  if (before === undefined || x > before.x) return undefined;
  if (x === before.x) return { code: "duplicate-x", message: `${x} has two scores, ${before.y} and ${y}` };
  return { code: "unsorted", message: `${x} stands after ${before.x}; points rise in x` };
}
