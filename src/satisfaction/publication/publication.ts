import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { PercentagePrinting, Position } from "./published-table.js";

/**
 * Why a count is hidden: it is below the floor, it stands in a line of too few or in one whose answers are all alike, or others could be
 * worked out if it were shown.
 */
export const HIDING_REASONS = ["below-floor", "below-minimum", "unanimous", "complementary"] as const;
/** Why a count is hidden. */
export type HidingReason = (typeof HIDING_REASONS)[number];

/** What happens to counts that may tell of people though they are not small: to those of 0, or of a group that answered alike. */
export const DISPLAY_POLICIES = ["hide", "show"] as const;
/** Whether counts are hidden or shown. */
export type DisplayPolicy = (typeof DISPLAY_POLICIES)[number];

/** How many must stand in a line before its parts are shown; their sum is shown all the same. */
export const LineMinimum = z.strictObject({
  /** The dimension whose categories are the parts. */
  along: IdText,
  /** Categories that make up the number, for instance those that are grades, and not the blanks. */
  counted: z.array(IdText).min(1),
  least: z.int().positive(),
});
/** The least number in some categories of a line before any of its parts is shown. */
export interface LineMinimum extends DeepReadonly<z.infer<typeof LineMinimum>> {}

/** How percentages are printed in several tables: in each along the one of these dimensions that it has. */
export const PercentageRules = PercentagePrinting.omit({ along: true }).extend({ along: z.array(IdText).min(1) });
/** The dimensions over which percentages add up to the whole, the decimals and the rounding. */
export interface PercentageRules extends DeepReadonly<z.infer<typeof PercentageRules>> {}

/**
 * What may be published of counts.
 *
 * The protection width is kept against readers of the tables alone. One who knows these rules, and by which rule the other hidden counts
 * are chosen, can try which counts would have been printed so, and may be left with fewer; see {@link publish}.
 */
export const PublicationRules = z.strictObject({
  /** The smallest count that is shown, 1 or more. */
  floor: z.int().positive(),
  /** Counts of 0, hidden as small ones are or shown, which says of a group that nobody in it answered so. */
  zeros: z.enum(DISPLAY_POLICIES),
  /**
   * How far the least and the greatest value that readers must think possible of a hidden count are apart, 1 or more; for readers who do not
   * know how it was chosen what is hidden.
   */
  protection: z.int().positive(),
  /**
   * A text that the publisher keeps and nobody can guess, by which the choice falls among counts that would protect equally well; it is
   * printed nowhere. Without it the first in the order of the tables is taken, which readers can find out too.
   */
  seed: IdText.optional(),
  /** Lines that are too short to be shown. */
  minimums: z.array(LineMinimum).default([]),
  /** Dimensions along which it is nobody's business that a whole group answered alike. */
  unanimity: z.array(IdText).default([]),
  /** Counts that readers know from elsewhere, so that hiding them protects nothing. */
  known: z.array(z.strictObject({ table: IdText, at: Position })).default([]),
  /** Absent where only counts are published. */
  percentages: PercentageRules.optional(),
});
/** Floor, protection width, and how percentages are printed. */
export interface PublicationRules extends DeepReadonly<z.infer<typeof PublicationRules>> {}

/** A count that readers do not see, and why; not for publication, since the reason says how large it is. */
export const HiddenCount = z.strictObject({ table: IdText, at: Position, why: z.enum(HIDING_REASONS) });
/** The first table in which a count is hidden, its place there, and the reason. */
export interface HiddenCount extends DeepReadonly<z.infer<typeof HiddenCount>> {}
