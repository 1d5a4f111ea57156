import * as z from "zod";
import { IdText, readInput, type DeepReadonly, type InputOf, type Result } from "../../core/index.js";
import { UnitName } from "../protocol.js";
import { countRefused } from "../refused.js";
import { addedUp, countsOf, groupsOf } from "./counts.js";
import { HOTLINE_COUNTS, type HotlineCount } from "./hotline-counts.js";
import { hotlineRatesOf, type HotlineRates } from "./hotline-rates.js";

/** What somebody who called said when called back; `unknown` where they did not say. */
const Answer = z.enum(["yes", "no", "unknown"]);

/** One case of a hotline (12345, 接诉即办), as far as it has come. */
export const HotlineCase = z
  .strictObject({
    id: IdText,
    unit: UnitName,
    /** Whether the unit took the case up with the caller in the time that is set for it (响应). */
    responded: z.boolean(),
    /** Whether the caller was called back and reached (回访). */
    calledBack: z.boolean(),
    /** Whether the matter is resolved, and whether the caller is satisfied: the caller's word, and nobody else's. */
    resolved: Answer.optional(),
    satisfied: Answer.optional(),
  })
  .refine(({ calledBack, resolved, satisfied }) => calledBack || (resolved === undefined && satisfied === undefined), {
    path: ["calledBack"],
    message: "is no, and yet the caller said something",
  });
/** One case of a hotline. */
export interface HotlineCase extends DeepReadonly<z.infer<typeof HotlineCase>> {}

/** Counts of hotline cases by unit, as plain data that merges. */
export const HotlineTally = z.strictObject({
  units: z.record(UnitName, z.record(z.enum(HOTLINE_COUNTS), z.int().nonnegative())),
  /** Refused cases by the code of the refusal. */
  refused: z.record(z.string(), z.int().nonnegative()),
});
/** Counts of hotline cases by unit; changed in place, by {@link addCall}. */
export interface HotlineTally extends z.infer<typeof HotlineTally> {}

/**
 * Begins to count the cases of a hotline.
 *
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function emptyHotline(): HotlineTally {
  return { units: {}, refused: {} };
}

/**
 * Counts a case of a hotline. This changes the tally it is given.
 *
 * Refuses with `invalid-input` (fields of the wrong form, an answer of somebody who was not called back) and names the case; it is then
 * counted by the code of the refusal, and nowhere else.
 *
 * @param tally - is changed
 * @param given - the case
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function addCall(tally: HotlineTally, given: InputOf<typeof HotlineCase>): Result<object, "invalid-input"> {
  const read = readInput(HotlineCase, given, "hotline case");
  if (!read.ok) {
    countRefused(tally.refused, read.refusal.code);
    return read;
  }
  const { unit, responded, calledBack, resolved, satisfied } = read.value;
  const counted: Readonly<Record<HotlineCount, boolean>> = {
    cases: true,
    responded,
    calledBack,
    resolved: resolved === "yes",
    notResolved: resolved === "no",
    satisfied: satisfied === "yes",
    dissatisfied: satisfied === "no",
    dissatisfiedUnresolved: satisfied === "no" && resolved === "no",
  };
  const counts = countsOf(tally, HOTLINE_COUNTS, unit);
  for (const name of HOTLINE_COUNTS) counts[name] += Number(counted[name]);
  return { ok: true };
}

/**
 * Adds two tallies of hotline cases into a new one, exactly, in any order and grouping.
 *
 * @param first - one part of the cases
 * @param second - another part
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function mergeHotlines(first: HotlineTally, second: HotlineTally): HotlineTally {
  return addedUp(HOTLINE_COUNTS, [first, second]);
}

/** Rates of a hotline, of all units together or of one. */
export interface HotlineGroup {
  /** Absent where all units are taken together. */
  readonly unit?: string;
  readonly counts: Readonly<Record<HotlineCount, number>>;
  /** Refused cases of all units by the code of the refusal, the same in each group: what was refused belongs to no unit. */
  readonly refused: Readonly<Record<string, number>>;
  readonly rates: HotlineRates;
}

/**
 * Gives the rates of a hotline, each with the definition that it was counted by.
 *
 * @param tally - counted in one go or merged from parts
 * @param options - `["unit"]` for one group per unit; all together when absent
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function hotlineRates(
  tally: HotlineTally,
  { by = [] }: { readonly by?: readonly "unit"[] } = {},
): readonly HotlineGroup[] {
  return groupsOf(HOTLINE_COUNTS, tally, by).map((group) => ({
    ...group,
    rates: hotlineRatesOf(group.counts),
  }));
}
