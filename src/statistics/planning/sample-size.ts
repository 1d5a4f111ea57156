import * as z from "zod";
import { refuse, toWhole, type Result } from "../../core/index.js";
import { DEFAULT_LEVEL } from "../share.js";

/**
 * Which of two corrections comes first: `design-effect-first`, since the design says what answers are worth before it matters of how many
 * people they come; or `population-first`.
 */
export const SIZE_ORDERS = ["design-effect-first", "population-first"] as const;
/** Which of two corrections comes first. */
export type SizeOrder = (typeof SIZE_ORDERS)[number];

/** What every plan of a sample may say. */
export const planFields = {
  /** Confidence level, between 0 and 1; 0.95 when absent. */
  level: z.number().gt(0).lt(1).default(DEFAULT_LEVEL),
  /** People there are; when absent, too many to matter. */
  populationSize: z.int().positive().optional(),
  /** How many answers are worth one of a simple random sample; 1 when absent. */
  designEffect: z.number().positive().default(1),
  /** The share of those invited who are expected to answer; 1 when absent. */
  response: z.number().gt(0).max(1).default(1),
  /** `design-effect-first` when absent. */
  order: z.enum(SIZE_ORDERS).default("design-effect-first"),
};

interface Plan {
  readonly populationSize?: number | undefined;
  readonly designEffect: number;
  readonly response: number;
  readonly order: SizeOrder;
}

/** How many people to ask. */
export interface SampleSize {
  /** Answers of a simple random sample from a population without end, not rounded. */
  readonly unlimited: number;
  /** Answers after both corrections, not rounded. */
  readonly needed: number;
  /** Whole answers. */
  readonly sample: number;
  /** People to invite so that so many answers are expected. */
  readonly invited: number;
}

/** Why no sample is large enough: there are too few people, or the answers needed are none, or more than 2⁵³, and beyond counting. */
export type SampleSizeRefusal = "invalid-input" | "population-too-small" | "beyond-range";

/**
 * Corrects a number of answers for design, population and response.
 *
 * @param unlimited - answers of a simple random sample from a population without end
 * @param plan - what is known of design, population and response
 * @param ofFinite - answers needed from so many people, where so many are needed without end
 */
export function sampleSize(
  unlimited: number,
  { populationSize: people = Infinity, designEffect, response, order }: Plan,
  ofFinite: (answers: number, people: number) => number,
): Result<{ size: SampleSize }, "population-too-small" | "beyond-range"> {
  const limited = (answers: number): number => (people === Infinity ? answers : ofFinite(answers, people));
  const isDesignFirst = order === "design-effect-first";
  const needed = isDesignFirst ? limited(unlimited * designEffect) : limited(unlimited) * designEffect;
  if (!(needed > 0 && needed <= Number.MAX_SAFE_INTEGER))
    return refuse("beyond-range", `${needed} answers are no number of answers that can be asked for`);
  const sample = Math.ceil(needed);
  const invited = invitations(sample, response);
  if (invited > Number.MAX_SAFE_INTEGER)
    return refuse("beyond-range", `${sample} answers take ${invited} invitations, more than can be counted`);
  if (invited <= people) return { ok: true, size: { unlimited, needed, sample, invited } };
  return refuse(
    "population-too-small",
    `${sample} answers take ${invited} invitations, and there are ${people} people`,
  );
}

/** Divided as decimals: 35 answers at a response of 0.7 are 50 invitations and not 51. */
function invitations(sample: number, response: number): number {
  const [answers = 0n, share = 1n] = toWhole([sample, response]).whole;
  return Number((answers + share - 1n) / share);
}
