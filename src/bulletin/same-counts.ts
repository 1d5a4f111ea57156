import type { Exclusion } from "../figures/index.js";
import type { Counts, StatedInterval } from "./counts.js";
import { POINTS } from "./interval.js";
import { isWeighed, type Recount } from "./recount-schema.js";

/**
 * How far two sums of weights may lie apart that are one, as a part of the greater: a tally adds them up in binary, a recount in decimals,
 * and each rounds. A difference of two rates in percentage points may lie as far apart as a whole does.
 */
const ROUNDING = 1e-12;

/** How far two ends of one interval may lie apart, as a part of the greater, or of 1: procedures look for them by steps. */
const SAME_END = 1e-9;

/** Finds where what a figure states is not what its recount gives: in its counts or, where these agree, in the interval around them. */
export function differing(stated: Counts, again: Counts, recount: Recount): "counts" | "interval" | undefined {
  const whole = recount.kind === "difference" ? POINTS : 0;
  const isCount = isWeighed(recount)
    ? (one: number, other: number) => isNear(one, other, ROUNDING, whole)
    : (one: number, other: number) => one === other;
  const isEnd = (one: number, other: number): boolean => isNear(one, other, SAME_END, 1);
  const [one, other] = [apart(stated), apart(again)];
  if (!areSame(one.counted, other.counted, isCount)) return "counts";
  return areSame(one.interval, other.interval, isEnd) ? undefined : "interval";
}

function isNear(one: number, other: number, part: number, least: number): boolean {
  return Math.abs(one - other) <= part * Math.max(Math.abs(one), Math.abs(other), least);
}

interface Apart {
  readonly counted: object;
  readonly interval: StatedInterval | undefined;
}

function apart(counts: Counts): Apart {
  if (counts.kind !== "rate" && counts.kind !== "measure") return { counted: counts, interval: undefined };
  const { interval, ...counted } = counts;
  if (counted.kind === "measure") return { counted, interval };
  return { counted: { ...counted, excluded: counted.excluded.toSorted(byReason) }, interval };
}

/** In whatever order they are stated, the same things are left out. */
function byReason({ reason: one }: Exclusion, { reason: other }: Exclusion): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Compares the numbers of two things one by one, and the rest as it is; fields stand in one order, whatever store a page came from. */
function areSame(one: unknown, other: unknown, isEqual: (one: number, other: number) => boolean): boolean {
  const [first, second] = [partedIn(one), partedIn(other)];
  return (
    first.words === second.words && first.numbers.every((each, place) => isEqual(each, second.numbers[place] ?? NaN))
  );
}

interface PartedNumbers {
  readonly numbers: readonly number[];
  readonly words: string | undefined;
}

function partedIn(counts: unknown): PartedNumbers {
  const numbers: number[] = [];
  const words = JSON.stringify(counts, (_, value: unknown) => {
    if (typeof value !== "number") return value;
    numbers.push(value);
    return null;
  });
  return { numbers, words };
}
