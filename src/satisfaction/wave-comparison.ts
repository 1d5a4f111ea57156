import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { Rate } from "../figures/index.js";
import { Pin } from "../definitions/index.js";
import { Estimate, EstimatedMean, TestResult, Withheld } from "../statistics/index.js";

/** The change of a named rate between two waves. */
export const RateChange = z.strictObject({
  before: Rate,
  after: Rate,
  /** After minus before, as a share from −1 to 1, with Newcombe's interval. */
  change: Estimate,
  test: TestResult,
});
/** A rate before and after, what changed, and whether the change is more than chance. */
export interface RateChange extends DeepReadonly<z.infer<typeof RateChange>> {}

/** The change of a score between two waves. */
export const ScoreChange = z.strictObject({
  status: z.literal("compared"),
  before: z.number(),
  after: z.number(),
  /** After minus before, in points from −100 to 100. */
  value: z.number(),
  interval: z.discriminatedUnion("status", [EstimatedMean, Withheld]),
  test: TestResult,
});
/** A score before and after, what changed, and whether the change is more than chance. */
export interface ScoreChange extends DeepReadonly<z.infer<typeof ScoreChange>> {}

/** One question of one group in both waves. */
export const ComparedQuestion = z.strictObject({
  status: z.literal("compared"),
  question: z.string(),
  rates: z.array(RateChange),
  score: z.discriminatedUnion("status", [ScoreChange, Withheld]),
});
/** What changed in the answers to one question. */
export interface ComparedQuestion extends DeepReadonly<z.infer<typeof ComparedQuestion>> {}

/** A question that cannot be compared, and why. */
export const UncomparedQuestion = Withheld.extend({ question: z.string() });
/** A question with the refusal in place of its change. */
export interface UncomparedQuestion extends DeepReadonly<z.infer<typeof UncomparedQuestion>> {}

/** What changed in one group. */
export const GroupComparison = z.strictObject({
  /** Absent when all units are taken together. */
  unit: z.string().optional(),
  questions: z.array(z.discriminatedUnion("status", [ComparedQuestion, UncomparedQuestion])),
  /** All questions together, by their weights. */
  score: z.discriminatedUnion("status", [ScoreChange, Withheld]),
});
/** What changed about one unit, or about all of them together. */
export interface GroupComparison extends DeepReadonly<z.infer<typeof GroupComparison>> {}

/** What changed between two waves of one protocol. */
export const WaveComparison = z.strictObject({
  protocol: Pin,
  level: z.number().gt(0).lt(1),
  groups: z.array(GroupComparison),
});
/** Changes by group between two waves of one protocol. */
export interface WaveComparison extends DeepReadonly<z.infer<typeof WaveComparison>> {}
