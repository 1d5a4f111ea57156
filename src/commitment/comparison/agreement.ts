import { CalendarDay, invalidInput, type Refused, type Result } from "../../core/index.js";
import { kappa, type IntervalOptions, type KappaWeights, type RaterAgreement } from "../../statistics/index.js";
import { DEFAULT_VERDICTS } from "../default-verdicts.js";
import type { Pledge } from "../schema/index.js";
import { views, type Rater } from "../views.js";

/** Whose verdicts are compared, on which day, and how near two different ones are to agreeing. */
export interface AgreementOptions extends IntervalOptions {
  /** Two of the four that say a verdict, the first in the rows of the table. */
  readonly raters: readonly [Rater, Rater];
  /** By the end of this day the newest word of each counts. */
  readonly asOf: CalendarDay;
  /** The verdicts compared, from one end to the other where they are weighted; those of {@link answerable/commitment!DEFAULT_VERDICTS} when absent. */
  readonly order?: readonly string[];
  /** Without weights, only the same verdict agrees. */
  readonly weights?: KappaWeights;
}

/** How far two sides agree on the pledges of which both said a verdict. */
export interface VerdictAgreement extends RaterAgreement {
  readonly order: readonly string[];
  /** Pledges by the first rater's verdict (row) and the second's (column). */
  readonly table: readonly (readonly number[])[];
  /** Pledges of which one side or both said nothing. */
  readonly unrated: number;
  /** Pledges of which one side said a verdict that is not among those compared. */
  readonly outside: number;
}

/**
 * Compares the verdicts of two sides over many pledges: Cohen's kappa, or weighted kappa, with its interval.
 *
 * Sides that agree on everything or nothing get no kappa, as {@link answerable/statistics!kappa} says. Verdicts without an order (excused, withdrawn) do
 * not belong into a weighted comparison: name those that have one. Refuses with `invalid-input` (the day does not exist, one rater
 * twice, no verdict to compare, or one twice).
 *
 * @param pledges - the pledges, each once
 * @param options - raters, reference day, verdicts in their order, weights and level
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../../test/commitment/comparison.test.ts#agreement}
 */
export function agreement(
  pledges: Iterable<Pledge>,
  { raters, asOf, order = codesOf(DEFAULT_VERDICTS), ...how }: AgreementOptions,
): Result<{ agreement: VerdictAgreement }, "invalid-input"> {
  const refused = incomparable(raters, asOf, order);
  if (refused !== undefined) return refused;
  const table = order.map(() => order.map(() => 0));
  const left = { unrated: 0, outside: 0 };
  for (const pledge of pledges) {
    const { verdicts } = views(pledge, asOf);
    const [row, column] = raters.map((rater) => verdicts[rater]);
    if (row === undefined || column === undefined) left.unrated += 1;
    else if (!countIn(table, order.indexOf(row), order.indexOf(column))) left.outside += 1;
  }
  return { ok: true, agreement: { ...kappa(table, how), order, table, ...left } };
}

function codesOf({ verdicts }: { readonly verdicts: readonly { readonly code: string }[] }): readonly string[] {
  return verdicts.map(({ code }) => code);
}

function incomparable(
  [first, second]: readonly [Rater, Rater],
  asOf: string,
  order: readonly string[],
): Refused<"invalid-input"> | undefined {
  const wrong = (path: string, message: string): Refused<"invalid-input"> =>
    invalidInput("compare verdicts", [{ path: [path], message }]);
  if (!CalendarDay.safeParse(asOf).success) return wrong("asOf", `${JSON.stringify(asOf)} is not a day that exists`);
  if (first === second) return wrong("raters", `"${first}" cannot disagree with themselves`);
  if (order.length === 0) return wrong("order", "names no verdict to compare");
  const twice = order.find((code, index) => order.indexOf(code) !== index);
  return twice === undefined ? undefined : wrong("order", `names "${twice}" twice`);
}

function countIn(table: number[][], row: number, column: number): boolean {
  const counts = table[row];
  const count = counts?.[column];
  if (counts === undefined || count === undefined) return false;
  counts[column] = count + 1;
  return true;
}
