import { reportsOf } from "./evolve.js";
import type { Measure, Pledge } from "./schema/index.js";

/** Which part of the way from baseline to target an amount stands for; over 1 beyond the target, negative on the way back. */
export function shareOfTheWay({ baseline, target }: Measure, achieved: number): number | "unknown" {
  return baseline === "unknown" ? "unknown" : (achieved - baseline) / (target - baseline);
}

/**
 * Gives the part of the way from baseline to target that the last report tells of.
 *
 * 0 is the baseline and 1 the target, whether the way leads up or down; over 1 lies beyond the target, and a negative share
 * has moved away from it. It is `"unknown"`, and never 0, without a report, a measure or a baseline, and where the last report
 * says so.
 *
 * @param pledge - the pledge, in any status
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#progress}
 */
export function progress(pledge: Pledge): number | "unknown" {
  const last = reportsOf(pledge).at(-1)?.progress;
  if (last?.state !== "measured" || pledge.measure === undefined) return "unknown";
  return shareOfTheWay(pledge.measure, last.achieved);
}
