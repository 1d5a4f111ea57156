import type { CalendarDay } from "../core/index.js";
import { textsInForce, type TextInForce } from "./in-force.js";
import { reportsOf } from "./evolve.js";
import type { Measure, Pledge, Progress, Report } from "./schema/index.js";

/** Which part of the way from baseline to target an amount stands for; over 1 beyond the target, negative on the way back. */
export function shareOfTheWay({ baseline, target }: Measure, achieved: number): number | "unknown" {
  return baseline === "unknown" ? "unknown" : (achieved - baseline) / (target - baseline);
}

/**
 * Gives the part of the way from baseline to target that the last report tells of.
 *
 * 0 is the baseline and 1 the target, whether the way leads up or down; over 1 lies beyond the target, and a negative share
 * has moved away from it. It is measured against the text in force, and is `"unknown"`, never 0, without a report, a measure or a
 * baseline, where the last report says so, and where it counts in another unit than the text does by now.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day, by which reports and revisions count; without it, all do
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#progress}
 */
export function progress(pledge: Pledge, asOf?: CalendarDay): number | "unknown" {
  const { measure } = inForce(pledge, asOf)?.text ?? pledge;
  const told = lastProgress(pledge, asOf);
  return measure === undefined || told?.state !== "measured" ? "unknown" : shareOfTheWay(measure, told.achieved);
}

/** The text in force on a day; without a day, the present one of a published pledge. */
function inForce(pledge: Pledge, asOf: CalendarDay | undefined): TextInForce | undefined {
  const texts = textsInForce(pledge);
  if (asOf === undefined) return texts.at(-1);
  return texts.find(({ from, until }) => from <= asOf && (until === undefined || asOf < until));
}

/** The reports on a pledge that were handed in by the end of a day, oldest first. */
export function reportsUntil(pledge: Pledge, asOf: CalendarDay | undefined): readonly Report[] {
  const all = reportsOf(pledge);
  return asOf === undefined ? all : all.filter(({ on }) => on <= asOf);
}

/** Whether a report counts in the unit of a measure: it answers the text of its own version, and a revision may name another unit. */
function isInUnit(pledge: Pledge, { version }: Report, { unit }: Measure): boolean {
  return textsInForce(pledge).find((each) => each.version === version)?.text.measure?.unit === unit;
}

/** Whether what stands reaches a part of the way; `unknown` where nobody can say. */
export function reaches(measure: Measure | undefined, told: Progress | undefined, share: number): boolean | "unknown" {
  if (told === undefined || told.state === "unknown") return "unknown";
  if (told.state === "described") return measure === undefined ? true : "unknown";
  if (measure === undefined) return "unknown";
  const { baseline, target } = measure;
  if (told.achieved === target) return true;
  if (baseline === "unknown") return "unknown";
  const up = Math.sign(target - baseline);
  if ((told.achieved - target) * up >= 0) return true;
  // Multiplied out, so that 8 of 10 is compared with 0.8 of the way without a division that rounds.
  return share < 1 && (told.achieved - baseline) * up >= share * Math.abs(target - baseline);
}

/** What a report tells, as far as it counts in the unit of a measure. */
export function toldIn(pledge: Pledge, report: Report, measure: Measure | undefined): Progress {
  if (measure === undefined || isInUnit(pledge, report, measure)) return report.progress;
  return { state: "unknown", missing: `an amount in ${measure.unit}` };
}

/** The last thing said of a pledge's progress by the end of a day, if it counts in the unit of the text in force. */
export function lastProgress(pledge: Pledge, asOf?: CalendarDay): Progress | undefined {
  const last = reportsUntil(pledge, asOf).at(-1);
  return last === undefined ? undefined : toldIn(pledge, last, inForce(pledge, asOf)?.text.measure);
}
