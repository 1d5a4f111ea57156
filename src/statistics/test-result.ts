import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { Withheld } from "./estimate.js";
import { normalDistribution } from "./normal.js";

/**
 * The tests of a difference, as a result names them: for two independent proportions the first four, for the two answers of the same
 * people those of McNemar, `z` for two means, and `chi-square` for several groups or a plan.
 */
export const TEST_METHODS = [
  "pooled-z",
  "pooled-z-corrected",
  "unpooled-z",
  "fisher",
  "mcnemar",
  "mcnemar-exact",
  "z",
  "chi-square",
] as const;
/** The name of a test of a difference. */
export type TestMethod = (typeof TEST_METHODS)[number];

const testedFields = {
  status: z.literal("tested"),
  method: z.enum(TEST_METHODS),
  /** The difference over its standard error under the hypothesis of no difference, or chi-square; an exact test has none. */
  statistic: z.number().optional(),
  /** Of chi-square. */
  degreesOfFreedom: z.number().positive().optional(),
  /** Two-sided: how often a difference at least this large comes up where there is none. */
  pValue: z.number().min(0).max(1),
};

/** How far a difference lies from none at all. */
export const Tested = z.strictObject(testedFields);
/** A test with its two-sided p-value, and its statistic where it has one. */
export interface Tested extends DeepReadonly<z.infer<typeof Tested>> {}

/** How far a difference lies from none at all, measured by its own uncertainty. */
export const TestedByStatistic = z.strictObject({ ...testedFields, statistic: z.number() });
/** A test statistic and its two-sided p-value. */
export interface TestedByStatistic extends DeepReadonly<z.infer<typeof TestedByStatistic>> {}

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
export function twoSided(method: TestMethod, statistic: number): TestedByStatistic {
  return { status: "tested", method, statistic, pValue: 2 * normalDistribution(-Math.abs(statistic)) };
}
