import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { definitionFields, type Pin } from "../definitions/index.js";
import { BandTable, Facts } from "../rules/index.js";
import { Adjustment } from "./adjustment.js";
import { Limiter } from "./limiter.js";
import { COMPARED_AMONG, Normalisation } from "./normalisation.js";

/** Far enough apart for any rule, and near enough that no part vanishes beside another when weights are added up. */
const [LIGHTEST, HEAVIEST] = [1e-6, 1e6];

const partFields = {
  id: IdText,
  label: Label,
  /** A millionth to a million; only its proportion to the weights beside it matters. */
  weight: z.number().min(LIGHTEST).max(HEAVIEST),
};

/** A leaf of an index: the fact it reads and how that becomes points. */
export const Indicator = z.strictObject({
  kind: z.literal("indicator"),
  ...partFields,
  fact: IdText,
  normalisation: Normalisation,
});
/** A leaf of an index. */
export interface Indicator extends DeepReadonly<z.infer<typeof Indicator>> {}

/**
 * How parts become one: by their weighted arithmetic mean, in which a strong part makes up for a weak one, or by their weighted
 * geometric mean, in which it does so less and a part of 0 points leaves 0.
 */
export const AGGREGATIONS = ["arithmetic", "geometric"] as const;
/** One of {@link AGGREGATIONS}. */
export type Aggregation = (typeof AGGREGATIONS)[number];

/**
 * What a missing score does to the mean it belongs to.
 *
 * `withhold`: the mean is withheld. `renormalise`: the other parts share its weight, and the coverage says how much of the
 * weight is known. `zero`: it counts 0 points, where a rule says that what is not reported is worth nothing.
 */
export const MISSING_POLICIES = ["withhold", "renormalise", "zero"] as const;
/** One of {@link MISSING_POLICIES}. */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** A branch of an index: the weighted mean of its parts. */
export interface Dimension {
  readonly kind: "dimension";
  readonly id: string;
  readonly label: Label;
  readonly weight: number;
  /** Arithmetic when absent. */
  readonly aggregation?: Aggregation | undefined;
  /** What the index says when absent. */
  readonly missing?: MissingPolicy | undefined;
  readonly parts: readonly IndexPart[];
}
/** A leaf or a branch of an index. */
export type IndexPart = Indicator | Dimension;

/** A branch of an index: the weighted mean of its parts. */
export const Dimension = z.strictObject({
  kind: z.literal("dimension"),
  ...partFields,
  aggregation: z.enum(AGGREGATIONS).optional(),
  missing: z.enum(MISSING_POLICIES).optional(),
  get parts(): typeof Parts {
    return Parts;
  },
});
/** A leaf or a branch of an index. */
export const IndexPart: z.ZodType<IndexPart> = z.discriminatedUnion("kind", [Indicator, Dimension]);
const Parts: z.ZodType<readonly IndexPart[]> = z.array(IndexPart).min(1).max(100);

/** Most that a share of subjects can be of. */
const MOST_PARTS = 1_000_000;

/**
 * How many may have the top grade: at most `numerator` of `denominator` of those with a grade, among all or in each category.
 *
 * Whoever is beyond gets the next grade, the lowest scores first; of equals at the line none keeps the top grade, so that the
 * share is never exceeded. Who has no category is a group of one where categories are asked for.
 */
export const GradeQuota = z
  .strictObject({
    numerator: z.int().min(1).max(MOST_PARTS),
    denominator: z.int().min(1).max(MOST_PARTS),
    among: z.enum(COMPARED_AMONG),
  })
  .refine(({ numerator, denominator }) => numerator < denominator, "all may have the top grade, which is no quota");
/** How many may have the top grade. */
export interface GradeQuota extends Readonly<z.infer<typeof GradeQuota>> {}

/** Points that an index can give where it names no higher end. */
export const HIGHEST = 100;

/** An index as written: weighted parts, what is added to their mean, what limits it, and the grades it earns. */
export const IndexDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  missing: z.enum(MISSING_POLICIES).default("withhold"),
  /** Arithmetic when absent. */
  aggregation: z.enum(AGGREGATIONS).optional(),
  /** Share of the weight that must rest on known facts, or there is no score; 0 to 1. */
  leastCoverage: z.number().min(0).max(1).optional(),
  parts: Parts,
  /** In the order in which they are applied. */
  adjustments: z.array(Adjustment).max(100).optional(),
  /** Points that bonuses can reach; 100 when absent. */
  highest: z.number().min(HIGHEST).max(1000).optional(),
  limiters: z.array(Limiter).max(100).default([]),
  bands: BandTable.optional(),
  quota: GradeQuota.optional(),
});
/** An index as written, with its defaults filled in. */
export interface IndexDefinition extends DeepReadonly<Omit<z.infer<typeof IndexDefinition>, "parts">> {
  readonly parts: readonly IndexPart[];
}

/** A frozen index: its definition and the pin that every assessment under it keeps. */
export interface Index {
  readonly definition: IndexDefinition;
  readonly pin: Pin;
}

/** Whom an assessment is about, the group within which it may be compared, and what is known of it. */
export const Subject = z.strictObject({ id: IdText, category: IdText.optional(), facts: Facts });
/** A unit, an office or a person with the facts that are known of it. */
export interface Subject extends Readonly<z.infer<typeof Subject>> {}
