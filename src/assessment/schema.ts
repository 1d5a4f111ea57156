import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { definitionFields, type Pin } from "../definitions/index.js";
import { BEYOND, BandTable, Condition, Facts, PiecewiseScore } from "../rules/index.js";

/** Largest end of a linear scale, as for the points of a piecewise score. */
const LARGEST = 1e15;
const End = z.number().min(-LARGEST).max(LARGEST);

/**
 * How a fact becomes points from 0 to 100.
 *
 * `linear`: 0 points at `from`, 100 at `to`, on a straight line between; `from` may be the larger where less is better.
 * `beyond` says what a value outside the two gets: the points of the nearer end, or none. `piecewise`: the points of a
 * piecewise score of `rules`.
 */
export const Normalisation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("linear"), from: End, to: End, beyond: z.enum(BEYOND) }),
  z.strictObject({ method: z.literal("piecewise"), score: PiecewiseScore }),
]);
/** How a fact becomes points from 0 to 100. */
export type Normalisation = DeepReadonly<z.infer<typeof Normalisation>>;

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

/** A branch of an index: the weighted arithmetic mean of its parts. */
export interface Dimension {
  readonly kind: "dimension";
  readonly id: string;
  readonly label: Label;
  readonly weight: number;
  readonly parts: readonly IndexPart[];
}
/** A leaf or a branch of an index. */
export type IndexPart = Indicator | Dimension;

/** A branch of an index: the weighted arithmetic mean of its parts. */
export const Dimension = z.strictObject({
  kind: z.literal("dimension"),
  ...partFields,
  get parts(): typeof Parts {
    return Parts;
  },
});
/** A leaf or a branch of an index. */
export const IndexPart: z.ZodType<IndexPart> = z.discriminatedUnion("kind", [Indicator, Dimension]);
const Parts: z.ZodType<readonly IndexPart[]> = z.array(IndexPart).min(1).max(100);

/** What limits a score whatever the indicators say; more kinds may come. */
export const LIMITER_KINDS = ["cap", "veto"] as const;
/** One of {@link LIMITER_KINDS}. */
export type LimiterKind = (typeof LIMITER_KINDS)[number];

const limiterFields = { id: IdText, label: Label, when: Condition };

/**
 * What limits a score whatever the indicators say.
 *
 * `cap`: when its condition is met, the score is at most `at` points. `veto` (一票否决): when its condition is met, there is
 * no grade, however high the score.
 */
export const Limiter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cap"), ...limiterFields, at: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal("veto"), ...limiterFields }),
]);
/** What limits a score whatever the indicators say. */
export type Limiter = DeepReadonly<z.infer<typeof Limiter>>;

/**
 * What a missing score does to the mean it belongs to.
 *
 * `withhold`: the mean is withheld. `renormalise`: the other parts share its weight, and the coverage says how much of the
 * weight is known.
 */
export const MISSING_POLICIES = ["withhold", "renormalise"] as const;
/** One of {@link MISSING_POLICIES}. */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** An index as written: weighted parts, what limits their mean, and the grades it earns. */
export const IndexDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  missing: z.enum(MISSING_POLICIES).default("withhold"),
  parts: Parts,
  limiters: z.array(Limiter).max(100).default([]),
  bands: BandTable.optional(),
});
/** An index as written, with its defaults filled in. */
export interface IndexDefinition extends DeepReadonly<Omit<z.infer<typeof IndexDefinition>, "parts" | "limiters">> {
  readonly parts: readonly IndexPart[];
  readonly limiters: readonly Limiter[];
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
