import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { BEYOND, PiecewiseScore, StepTable } from "../rules/index.js";

/** Largest end of a linear scale, as for the points of a piecewise score. */
const LARGEST = 1e15;
const End = z.number().min(-LARGEST).max(LARGEST);
const Points = z.number().min(0).max(100);

/** Among whom a subject is compared: all that are assessed together, or those of its category. */
export const COMPARED_AMONG = ["all", "category"] as const;
/** Among whom a subject is compared. */
export type ComparedAmong = (typeof COMPARED_AMONG)[number];

/** Which way a fact is better. */
export const BETTER = ["more", "less"] as const;
/** Which way a fact is better. */
export type Better = (typeof BETTER)[number];

const among = z.enum(COMPARED_AMONG);
const better = z.enum(BETTER);

/**
 * How a fact becomes points from 0 to 100.
 *
 * By the fact alone: `linear` (0 points at `from`, 100 at `to`, on a straight line between; `from` may be the larger where less
 * is better; `beyond` says what a value outside the two gets: the points of the nearer end, or none), `piecewise` and `steps`
 * (the points of a piecewise score or a step table of `rules`).
 *
 * Beside others: `ratio-to-top` (100 times the fact over the greatest one), `rank` (`first` points for the first place,
 * `perPlace` fewer for every place behind it, never below `least`; equals share the better place) and `standard-score`
 * (`centre` points at the mean, `spread` more for each standard deviation above it, held within 0 and 100). Those whose fact is
 * not known are not among the others.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5.
 */
export const Normalisation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("linear"), from: End, to: End, beyond: z.enum(BEYOND) }),
  z.strictObject({ method: z.literal("piecewise"), score: PiecewiseScore }),
  z.strictObject({ method: z.literal("steps"), table: StepTable }),
  z.strictObject({ method: z.literal("ratio-to-top"), among }),
  z
    .strictObject({
      method: z.literal("rank"),
      among,
      better,
      first: Points,
      perPlace: Points.refine((points) => points > 0, "must be above 0"),
      least: Points,
    })
    .refine(({ first, least }) => least < first, "the least points are not below those of the first place"),
  z.strictObject({
    method: z.literal("standard-score"),
    among,
    better,
    centre: Points,
    spread: Points.refine((points) => points > 0, "must be above 0"),
  }),
]);
/** How a fact becomes points from 0 to 100. */
export type Normalisation = DeepReadonly<z.infer<typeof Normalisation>>;

/** How a fact becomes points beside those of others. */
export type RelativeNormalisation = Extract<Normalisation, { readonly among: ComparedAmong }>;
