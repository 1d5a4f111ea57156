import * as z from "zod";
import { toWhole } from "../core/index.js";

/** The ways in which published numbers say how exact they are. */
export const QUANTITY_KINDS = ["exact", "at-least", "about", "nearly", "between", "unknown"] as const;
/** One of {@link QUANTITY_KINDS}. */
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

const LONGEST_UNIT = 40;
const value = z.number().nonnegative();
/** The counting word as written: `人次`, `%`, `opinions`. */
const unit = z.string().min(1).max(LONGEST_UNIT).optional();

const Exact = z.strictObject({ kind: z.literal("exact"), value, unit });
const AtLeast = z.strictObject({ kind: z.literal("at-least"), value, unit });
const About = z.strictObject({ kind: z.literal("about"), value, unit });
const Nearly = z.strictObject({ kind: z.literal("nearly"), value, unit });
const Between = z
  .strictObject({ kind: z.literal("between"), low: value, high: value, unit })
  .refine(({ low, high }) => low <= high, "low is above high");
const Unknown = z.strictObject({ kind: z.literal("unknown"), unit });

/**
 * A number as it was published, with what its words say about it.
 *
 * `exact` 675; `at-least` 3200多, 20 or more; `about` 约1000; `nearly` 近3000, a little below; `between` 80-100, both
 * ends counted; `unknown` masked in the source (`_`, `XX`, `某`), which is not 0. Values are 0 or more, in `unit`; a percentage
 * has the unit `%` and runs to 100.
 */
export const Quantity = z.discriminatedUnion("kind", [Exact, AtLeast, About, Nearly, Between, Unknown]);
/** A published number with what it says about itself. */
export type Quantity = Readonly<z.infer<typeof Quantity>>;

/** How far off a vague number may be. */
export interface Tolerance {
  /** Share of the published value, 0 or more: 0.05 lets `约1000` stand for 950 to 1050, both ends counted. */
  readonly within: number;
}

/**
 * Tells whether a counted number agrees with a published one.
 *
 * `exact` is equality. `at-least` has no upper end: 3200多 agrees with 3200 and with anything above. `between` counts both ends.
 * `about` reaches the tolerance to both sides, `nearly` only below: the value itself is no longer nearly. The unit is not
 * compared; the caller counts the same thing.
 *
 * @param quantity - the published number
 * @param counted - what was counted, or `"unknown"`
 * @param tolerance - how far off a vague number may be; `exact`, `at-least` and `between` never use it
 * @returns `"unknown"` when either side is
 * @throws RangeError when `counted` is not finite, or `within` is negative or not finite
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#agrees}
 */
export function agrees(
  quantity: Quantity,
  counted: number | "unknown",
  { within }: Tolerance,
): "agrees" | "differs" | "unknown" {
  if (!Number.isFinite(within) || within < 0) throw new RangeError(`tolerance: within is ${within}`);
  if (counted === "unknown" || quantity.kind === "unknown") return "unknown";
  if (!Number.isFinite(counted)) throw new RangeError(`counted is ${counted}`);
  return covers(quantity, counted, within) ? "agrees" : "differs";
}

function covers(quantity: Exclude<Quantity, { kind: "unknown" }>, counted: number, within: number): boolean {
  switch (quantity.kind) {
    case "exact":
      return counted === quantity.value;
    case "at-least":
      return counted >= quantity.value;
    case "between":
      return counted >= quantity.low && counted <= quantity.high;
    case "about":
      return isWithin(quantity.value, counted, within);
    case "nearly":
      return counted < quantity.value && isWithin(quantity.value, counted, within);
  }
}

/** Exact in decimals: 71 is within 0.29 of 100, which floating point denies. */
function isWithin(published: number, counted: number, within: number): boolean {
  const { whole, decimals } = toWhole([published, counted, within]);
  const [value = 0n, count = 0n, share = 0n] = whole;
  const distance = value > count ? value - count : count - value;
  return distance * 10n ** BigInt(decimals) <= share * value;
}
