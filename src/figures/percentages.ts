import * as z from "zod";
import { added, largestRemainder, refuse, toWhole, type DeepReadonly, type Result } from "../core/index.js";
import { CUTS, Decimal, Decimals, type Cut, cut, printed, requireCount, requireDecimals } from "./decimal.js";

/** Which part takes up the difference to 100. */
export const ABSORBERS = ["last", "largest"] as const;
/** One of {@link ABSORBERS}; a part of 0 never absorbs, and of several largest parts the first does. */
export type Absorber = (typeof ABSORBERS)[number];

/**
 * The rule by which percentages of one whole are printed.
 *
 * `plain` rounds every part half up and `truncate` drops the rest: neither promises a sum. `largest-remainder`
 * truncates and gives the units that are missing to the largest remainders, the earlier part first among equals
 * (Hamilton's method: Balinski and Young, Fair Representation, 2nd ed. 2001). `{ absorb }` rounds every part but one
 * half up, and that one takes what is left. The last two sum to exactly 100.
 */
export const Rounding = z.union([
  z.enum([...CUTS, "largest-remainder"]),
  z.strictObject({ absorb: z.enum(ABSORBERS) }).readonly(),
]);
/** A rounding rule by name. */
export type Rounding = z.infer<typeof Rounding>;

const Printed = z.union([Decimal, z.literal("unknown")]);

const Counted = z.strictObject({
  rounding: Rounding,
  decimals: Decimals,
  /** The parts of the whole in their order, each with its count. */
  parts: z.array(z.strictObject({ count: z.number().nonnegative({ abort: true }), percent: Printed })),
  sum: Printed,
});

/**
 * The percentages of one whole as they are printed, with the rule that made them.
 *
 * `sum` is what a reader gets who adds the printed parts; with `plain` it may be 100.01, and it is not mended.
 */
export const Percentages = Counted.refine(
  (given) => isRecounted(given),
  "the percentages are not what the counts and the rounding rule give",
);
/** Printed percentages of one whole, their sum and their rounding rule. */
export interface Percentages extends DeepReadonly<z.infer<typeof Percentages>> {}

/** How percentages are printed. */
export interface PercentagesOptions {
  /** 0 to 10. */
  readonly decimals: number;
  readonly rounding: Rounding;
}

/**
 * Prints the parts of one whole in per cent by a named rounding rule.
 *
 * Every step is exact decimal arithmetic. With nothing to count (all parts 0) each percentage is `"unknown"`. Refuses with
 * `nothing-to-absorb` when the part that should absorb the difference is smaller than the difference, and would come
 * out below 0.
 *
 * @param counts - the parts, zero or more each; together they are the whole
 * @param options - the number of decimals, and the rounding rule by name
 * @throws RangeError when a count is negative or not finite, or `decimals` is not a whole number from 0 to 10
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#percentages}
 */
export function percentages(
  counts: readonly number[],
  { decimals, rounding }: PercentagesOptions,
): Result<{ percentages: Percentages }, "nothing-to-absorb"> {
  requireDecimals(decimals);
  const { whole } = toWhole(counts.map((count, index) => requireCount(count, `count ${index + 1}`)));
  if (added(whole) === 0n) {
    const parts = counts.map((count) => ({ count, percent: "unknown" as const }));
    return { ok: true, percentages: { rounding, decimals, parts, sum: "unknown" } };
  }
  const units = unitsBy(rounding, whole, 100n * 10n ** BigInt(decimals));
  const printedUnits = units.map((each) => printed(each, decimals));
  const below = units.findIndex((each) => each < 0n);
  if (below >= 0) {
    const text = printedUnits[below]?.text ?? "";
    return refuse("nothing-to-absorb", `part ${below + 1} would absorb the rounding of all others and become ${text}`);
  }
  const parts = printedUnits.map((percent, index) => ({ count: counts[index] ?? 0, percent }));
  return { ok: true, percentages: { rounding, decimals, parts, sum: printed(added(units), decimals) } };
}

/** Gives each count its units of the last decimal; `hundred` is how many the whole has. */
function unitsBy(rounding: Rounding, counts: readonly bigint[], hundred: bigint): readonly bigint[] {
  const total = added(counts);
  const cutAll = (by: Cut) => counts.map((count) => cut(count * hundred, total, by));
  if (rounding === "plain" || rounding === "truncate") return cutAll(rounding);
  if (rounding === "largest-remainder") return largestRemainder(counts, hundred);
  const units = cutAll("plain");
  const absorbing = absorberOf(rounding.absorb, counts);
  return units.map((each, index) => (index === absorbing ? each + hundred - added(units) : each));
}

function absorberOf(absorber: Absorber, counts: readonly bigint[]): number {
  if (absorber === "last") return counts.findLastIndex((count) => count > 0n);
  const largest = counts.reduce((most, count) => (count > most ? count : most), 0n);
  return counts.indexOf(largest);
}

function isRecounted(given: z.infer<typeof Counted>): boolean {
  const made = percentages(
    given.parts.map(({ count }) => count),
    given,
  );
  return made.ok && JSON.stringify(made.percentages) === JSON.stringify(given);
}
