import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { Withheld } from "./estimate.js";
import { normalDistribution } from "./normal.js";

/** The tests of a difference, as a result names them: `pooled-z` for two proportions, `z` for two means. */
export const TEST_METHODS = ["pooled-z", "z"] as const;
/** The name of a test of a difference. */
export type TestMethod = (typeof TEST_METHODS)[number];

/** How far a difference lies from none at all, measured by its own uncertainty. */
export const Tested = z.strictObject({
  status: z.literal("tested"),
  method: z.enum(TEST_METHODS),
  /** The difference over its standard error under the hypothesis of no difference. */
  statistic: z.number(),
  /** Two-sided: how often a difference at least this large comes up where there is none. */
  pValue: z.number().min(0).max(1),
});
/** A test statistic and its two-sided p-value. */
export interface Tested extends DeepReadonly<z.infer<typeof Tested>> {}

/** The outcome of a test, or the reason why there is none. */
export const TestResult = z.discriminatedUnion("status", [Tested, Withheld]);
/** Either the outcome of a test, or a refusal in its place. */
export type TestResult<Code extends string = string> = Tested | Withheld<Code>;

/**
 * Turns a statistic that is standard normal under the hypothesis into a two-sided test.
 *
 * @param method - the test's name
 * @param statistic - difference over standard error
 */
export function twoSided(method: TestMethod, statistic: number): Tested {
  return { status: "tested", method, statistic, pValue: 2 * normalDistribution(-Math.abs(statistic)) };
}
