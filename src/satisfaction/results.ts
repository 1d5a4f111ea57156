import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { Pin } from "../definitions/index.js";
import { EstimatedMean, Withheld } from "../statistics/index.js";
import { FieldworkGroup } from "./fieldwork/index.js";
import { RateEstimate } from "./named-rate.js";
import { RefusedResponses } from "./refused.js";

const Count = z.int().nonnegative();

const scored = {
  status: z.literal("scored"),
  value: z.number().min(0).max(100),
  /** Share of the answers received that entered the score. */
  coverage: z.number().min(0).max(1),
  /** Whether an empty class or channel was left out and its weight shared among the others. */
  renormalised: z.boolean(),
  /** Of the answers as a random sample; withheld where their error is not known. */
  interval: z.discriminatedUnion("status", [EstimatedMean, Withheld]),
};

/** How much the answers of a class by a channel weighed in a score, and how many they are. */
export const CellPart = z.strictObject({
  class: z.string(),
  /** Absent where the protocol has no channels. */
  channel: z.string().optional(),
  /** As applied, 0 to 1; differs from the protocol's when something empty was left out. */
  weight: z.number().min(0).max(1),
  /** Answers that are worth points. */
  valid: Count,
});
/** The part of a class, by one channel, in a score. */
export interface CellPart extends Readonly<z.infer<typeof CellPart>> {}

/**
 * The score of one question: the points of the answers from 0 to 100, averaged within each class of evaluators and channel, and then over
 * them by weight. A class weighs what the protocol gives it, however many of it answered; a rate, which pools answers, may move otherwise.
 */
export const ScoredQuestion = z.strictObject({
  ...scored,
  /** Answers that are worth points, of all parts together. */
  valid: Count,
  parts: z.array(CellPart),
});
/** The score of one question with its parts. */
export interface ScoredQuestion extends DeepReadonly<z.infer<typeof ScoredQuestion>> {}

/** How much a question weighed in the score of all of them, with its own score and the answers that this rests on. */
export const QuestionPart = z.strictObject({
  question: z.string(),
  /** 0 to 1; the weights of all questions sum to 1. */
  weight: z.number().min(0).max(1),
  value: z.number().min(0).max(100),
  /** Answers that are worth points. */
  valid: Count,
});
/** The part of a question in a score. */
export interface QuestionPart extends Readonly<z.infer<typeof QuestionPart>> {}

/** The score of all questions together: the mean of their scores, from 0 to 100, by their weights. */
export const Scored = z.strictObject({
  ...scored,
  /** Answers worth points to the question that has fewest of them: the same people answered all, so that their sum counts nobody. */
  valid: Count,
  parts: z.array(QuestionPart),
});
/** A score over all questions with what it rests on. */
export interface Scored extends DeepReadonly<z.infer<typeof Scored>> {}

/** Why a score is withheld. */
export const SCORE_REFUSALS = ["below-minimum", "no-points", "empty-class"] as const;
/** Why a score is withheld. */
export type ScoreRefusal = (typeof SCORE_REFUSALS)[number];

/** Every reason for which a result, an interval or a test is withheld. */
export const WITHHELD_REASONS = [
  ...SCORE_REFUSALS,
  "answers-share-respondents",
  "not-a-sample",
  "too-few-observations",
  "no-variance",
] as const;
/** One reason for which a result, an interval or a test is withheld. */
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** What the answers to one question say about one group. */
export const ShownQuestion = z.strictObject({
  status: z.literal("shown"),
  question: z.string(),
  /** Answers received, and those of them that are valid. */
  cast: Count,
  valid: Count,
  /** Every outcome on the form, the grades first, with how often it came up, and what those who gave it weigh where they are weighed. */
  counts: z.array(z.strictObject({ outcome: z.string(), count: Count, weight: z.number().nonnegative().optional() })),
  rates: z.array(RateEstimate),
  score: z.discriminatedUnion("status", [ScoredQuestion, Withheld]),
});
/** Counts, named rates and score of one question in one group. */
export interface ShownQuestion extends DeepReadonly<z.infer<typeof ShownQuestion>> {}

/** A question of which nothing is shown, and why. */
export const WithheldQuestion = Withheld.extend({ question: z.string() });
/** A question with the refusal in place of its results. */
export interface WithheldQuestion extends DeepReadonly<z.infer<typeof WithheldQuestion>> {}

/** A question with its results, or with the reason why there are none. */
export const QuestionResult = z.discriminatedUnion("status", [ShownQuestion, WithheldQuestion]);
/** Either the results of one question, or a refusal in their place. */
export type QuestionResult = ShownQuestion | WithheldQuestion;

/** How the fieldwork behind the answers of a group went. */
export const FieldworkBeside = FieldworkGroup.extend({
  /** Where the group is of one class: the cases are those of all classes together, since they are drawn for none; absent elsewhere. */
  allClasses: z.literal(true).optional(),
});
/** AAPOR's rates of the cases behind the answers of a group. */
export interface FieldworkBeside extends DeepReadonly<z.infer<typeof FieldworkBeside>> {}

/** The results of one group. */
export const GroupResult = z.strictObject({
  /** What the group is of; each absent where all are taken together. */
  unit: z.string().optional(),
  class: z.string().optional(),
  channel: z.string().optional(),
  /** Forms that came back; each answers every question. */
  responses: Count,
  /** People consulted by the evaluators before they answered, and responses of people drawn by chance; of whole units only. */
  consulted: Count.optional(),
  drawn: Count.optional(),
  /** How the fieldwork behind the answers went, where it was handed in. */
  fieldwork: FieldworkBeside.optional(),
  questions: z.array(QuestionResult),
  score: z.discriminatedUnion("status", [Scored, Withheld]),
});
/** What all answers say about one unit, or about all of them together. */
export interface GroupResult extends DeepReadonly<z.infer<typeof GroupResult>> {}

/** The results of a survey. */
export const Scores = z.strictObject({
  protocol: Pin,
  /** Confidence level of every interval. */
  level: z.number().gt(0).lt(1),
  groups: z.array(GroupResult),
  /** Responses that were not admitted, by the code of the refusal. */
  refused: z.array(RefusedResponses),
});
/** Results by group, with the protocol they rest on and the responses that were refused. */
export interface Scores extends DeepReadonly<z.infer<typeof Scores>> {}
