import { added, toWhole } from "../../core/index.js";
import type { HowMany } from "./results.js";
import type { Reading } from "./reading.js";
import type { Line } from "./schema/index.js";

/** Whether something holds on some reading of what is not known, and whether on all of them. */
export interface Verdict {
  readonly possible: boolean;
  readonly certain: boolean;
}

/** A subject's place in its group, by how many may be worse and better than it. */
export interface Place {
  readonly worse: HowMany;
  readonly better: HowMany;
}

/**
 * Finds a subject's place in its group: how many others are worse than it and how many are better, at least and at most.
 *
 * @param own - what the subject may turn out to have
 * @param others - what each of the others may
 */
export function placeOf(own: Reading, others: readonly Reading[]): Place {
  const count = (is: (other: Reading) => boolean): number => others.filter(is).length;
  return {
    worse: { least: count(({ high }) => high < own.low), most: count(({ low }) => low < own.high) },
    better: { least: count(({ low }) => low > own.high), most: count(({ high }) => high > own.low) },
  };
}

/**
 * Tells whether a place is among the last: fewer than `places` are worse, and somebody is better.
 *
 * The lower a subject turns out, and the higher the others, the fewer are worse and the more are better, so one reading at the ends
 * of what is known decides whether it is possible, and the opposite one whether it is certain.
 *
 * @param place - as {@link placeOf} found it
 * @param places - how many places from the end the line is
 */
export function isLast({ worse, better }: Place, places: number): Verdict {
  return {
    possible: worse.least < places && better.most > 0,
    certain: worse.most < places && better.least > 0,
  };
}

/**
 * Tells how many places the last ones are: those within the share of the group, in whole places.
 *
 * @param line - the line of a ranking
 * @param size - of the group, the subject included
 */
export function placesOf(line: Exclude<Line, { kind: "distance" }>, size: number): number {
  if (line.kind === "last") return line.places;
  // By the decimals as they are written: 0.29 times 100 is 28.999999999999996.
  const { whole, decimals } = toWhole([line.share]);
  return Number((added(whole) * BigInt(size)) / 10n ** BigInt(decimals));
}
