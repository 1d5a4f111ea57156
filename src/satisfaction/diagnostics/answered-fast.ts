import { rate } from "../../figures/index.js";
import { meaning, type Diagnostic } from "./diagnostic.js";

/** How long somebody took over a form. */
export interface Duration {
  /** The response, by its id. */
  readonly response: string;
  /** From 0 up. */
  readonly seconds: number;
}

const FAST = meaning(
  "forms-answered-fast",
  ["forms answered in no more than the named part of the median time", "forms whose time is known"],
  ["用时不超过中位数一定比例的评价表", "有用时记录的评价表"],
);

/**
 * Names the responses that took far less time than most: no more than half the median, where nothing else is said.
 *
 * The share of such forms is what there is to judge by: some people read fast. Source of the line: Greszki, Meyer and Schoen (2015),
 * Public Opinion Quarterly 79:471, who compare 30, 40 and 50 % below the median.
 *
 * @param durations - one for each response
 * @param options - the part of the median that is still too fast, above 0 and below 1
 * @returns one finding with all of them, or none
 * @throws RangeError when a time is not from 0 up and finite, or the part is not between 0 and 1
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#answered-fast}
 */
export function answeredFast(
  durations: Iterable<Duration>,
  { ofMedian = 0.5 }: { readonly ofMedian?: number } = {},
): readonly Diagnostic<"answered-fast">[] {
  if (!(ofMedian > 0 && ofMedian < 1)) throw new RangeError(`${ofMedian} is no part of the median`);
  const all = [...durations].sort((one, other) => one.seconds - other.seconds);
  const bad = all.find(({ seconds }) => !(seconds >= 0 && seconds < Infinity));
  if (bad !== undefined) throw new RangeError(`response "${bad.response}" took ${bad.seconds} seconds`);
  const line = ofMedian * median(all.map(({ seconds }) => seconds));
  const fast = all.filter(({ seconds }) => seconds <= line);
  if (fast.length === 0) return [];
  const share = rate(FAST, { numerator: fast.length, denominator: all.length });
  return [{ code: "answered-fast", share, responses: fast.map(({ response }) => response) }];
}

function median(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2;
  return ((ascending[Math.floor(middle)] ?? 0) + (ascending[Math.ceil(middle)] ?? 0)) / 2;
}
