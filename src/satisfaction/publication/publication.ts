import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { PercentagePrinting, Position } from "./published-table.js";

/**
 * Why a count is hidden: it is below the floor, it stands in a line whose answers are all alike, or others could be worked out if it
 * were shown.
 */
export const HIDING_REASONS = ["below-floor", "unanimous", "complementary"] as const;
/** Why a count is hidden. */
export type HidingReason = (typeof HIDING_REASONS)[number];

/** What happens to counts of 0: they are hidden as small ones are, or shown, which says of a group that nobody in it answered so. */
export const ZERO_POLICIES = ["hide", "show"] as const;
/** What happens to counts of 0. */
export type ZeroPolicy = (typeof ZERO_POLICIES)[number];

/** What may be published of counts. */
export const PublicationRules = z.strictObject({
  /** The smallest count that is shown, 1 or more. */
  floor: z.int().positive(),
  zeros: z.enum(ZERO_POLICIES),
  /** How far the least and the greatest value that readers must think possible of a hidden count are apart, 1 or more. */
  protection: z.int().positive(),
  /** Dimensions along which it is nobody's business that a whole group answered alike. */
  unanimity: z.array(IdText).default([]),
  /** Counts that readers know from elsewhere, so that hiding them protects nothing. */
  known: z.array(z.strictObject({ table: IdText, at: Position })).default([]),
  /** Absent where only counts are published. */
  percentages: PercentagePrinting.optional(),
});
/** Floor, protection width, and how percentages are printed. */
export interface PublicationRules extends DeepReadonly<z.infer<typeof PublicationRules>> {}

/** A count that readers do not see, and why; not for publication, since the reason says how large it is. */
export const HiddenCount = z.strictObject({ table: IdText, at: Position, why: z.enum(HIDING_REASONS) });
/** The first table in which a count is hidden, its place there, and the reason. */
export interface HiddenCount extends DeepReadonly<z.infer<typeof HiddenCount>> {}
