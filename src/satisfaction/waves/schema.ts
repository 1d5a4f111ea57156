import * as z from "zod";
import type { DeepReadonly } from "../../core/index.js";
import { Rate } from "../../figures/index.js";
import { Pin } from "../../definitions/index.js";
import { Estimate, EstimatedMean, P_VALUE_CORRECTIONS, TestResult, Withheld } from "../../statistics/index.js";
import { RefusedResponses } from "../refused.js";

/** A p-value corrected for all the comparisons of one thing: of one rate, or one score, in all groups and pairs of waves. */
export const Corrected = z.strictObject({
  pValue: z.number().min(0).max(1),
  /** Comparisons that were tested. */
  among: z.int().positive(),
});
/** A p-value corrected for all the comparisons of one thing. */
export interface Corrected extends Readonly<z.infer<typeof Corrected>> {}

const changed = {
  status: z.literal("compared"),
  test: TestResult,
  /** Absent where nothing was tested. */
  corrected: Corrected.optional(),
};

/** The change of a named rate between two waves. */
export const RateChange = z.strictObject({
  ...changed,
  before: Rate,
  after: Rate,
  /** After minus before, as a share from −1 to 1, with Newcombe's interval. */
  change: Estimate,
});
/** A rate before and after, what changed, and whether the change is more than chance. */
export interface RateChange extends DeepReadonly<z.infer<typeof RateChange>> {}

/** A rate that cannot be compared, and why. */
export const UncomparedRate = Withheld.extend({ rate: z.string() });
/** A rate with the refusal in place of its change. */
export interface UncomparedRate extends DeepReadonly<z.infer<typeof UncomparedRate>> {}

/** The change of a score between two waves. */
export const ScoreChange = z.strictObject({
  ...changed,
  before: z.number(),
  after: z.number(),
  /** After minus before, in points from −100 to 100. */
  value: z.number(),
  interval: z.discriminatedUnion("status", [EstimatedMean, Withheld]),
});
/** A score before and after, what changed, and whether the change is more than chance. */
export interface ScoreChange extends DeepReadonly<z.infer<typeof ScoreChange>> {}

const score = z.discriminatedUnion("status", [ScoreChange, Withheld]);

/** One question of one group in both waves. */
export const ComparedQuestion = z.strictObject({
  status: z.literal("compared"),
  question: z.string(),
  rates: z.array(z.discriminatedUnion("status", [RateChange, UncomparedRate])),
  score,
});
/** What changed in the answers to one question. */
export interface ComparedQuestion extends DeepReadonly<z.infer<typeof ComparedQuestion>> {}

/** A question that cannot be compared, and why. */
export const UncomparedQuestion = Withheld.extend({ question: z.string() });
/** A question with the refusal in place of its change. */
export interface UncomparedQuestion extends DeepReadonly<z.infer<typeof UncomparedQuestion>> {}

/** What changed in one group. */
export const GroupComparison = z.strictObject({
  /** What the group is of; each absent where all are taken together. */
  unit: z.string().optional(),
  class: z.string().optional(),
  channel: z.string().optional(),
  questions: z.array(z.discriminatedUnion("status", [ComparedQuestion, UncomparedQuestion])),
  /** All questions together, by their weights. */
  score,
});
/** What changed about one unit, or about all of them together. */
export interface GroupComparison extends DeepReadonly<z.infer<typeof GroupComparison>> {}

/** What changed between two waves. */
export const WaveComparison = z.strictObject({
  /** The protocol of the earlier and of the later wave. */
  protocols: z.tuple([Pin, Pin]),
  level: z.number().gt(0).lt(1),
  /** How p-values were corrected for the number of comparisons. */
  correction: z.enum(P_VALUE_CORRECTIONS),
  /** Where it was said that other units make up the same whole in both waves; absent otherwise. */
  sameWhole: z.literal(true).optional(),
  groups: z.array(GroupComparison),
  /** Responses that the earlier and the later wave did not admit, by the code of the refusal. */
  refused: z.tuple([z.array(RefusedResponses), z.array(RefusedResponses)]),
});
/** Changes by group between two waves. */
export interface WaveComparison extends DeepReadonly<z.infer<typeof WaveComparison>> {}

/** What changed between waves one after another, and from the first to the last. */
export const WaveSeries = z.strictObject({
  /** Each with the places of its two waves in the series. */
  comparisons: z.array(WaveComparison.extend({ from: z.int().nonnegative(), to: z.int().positive() })),
});
/** Changes between waves one after another, and from the first to the last. */
export interface WaveSeries extends DeepReadonly<z.infer<typeof WaveSeries>> {}

/** Why two waves, or a question, rate or score in them, cannot be compared. */
export const UNCOMPARABLE = [
  "only-in-one-wave",
  "question-changed",
  "scale-changed",
  "points-changed",
  "evaluators-changed",
  "evaluators-left-out",
  "units-changed",
  "rate-changed",
  "weights-changed",
] as const;
/** Why something in two waves cannot be compared. */
export type Uncomparable = (typeof UNCOMPARABLE)[number];
