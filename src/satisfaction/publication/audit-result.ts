import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { Count } from "./count-table.js";
import { Position } from "./published-table.js";

/**
 * What readers can work out of a hidden count: its value by adding up equations (`solved`), a range narrower than the protection
 * width (`narrow`), or nothing that matters (`protected`).
 */
export const CELL_VERDICTS = ["protected", "solved", "narrow"] as const;
/** What readers can work out of a hidden count. */
export type CellVerdict = (typeof CELL_VERDICTS)[number];

/** One published equation, and how often it is added to show what a hidden count is, or cannot be. */
export const DisclosingEquation = z.strictObject({
  /** The end of the range that the sum shows; for a count that is solved, both. */
  shows: z.enum(["value", "least", "greatest"]),
  /** A whole number or a fraction, for instance `1`, `-1` or `1/2`. */
  times: z.string().regex(/^-?\d+(?:\/\d+)?$/, "is not a fraction"),
  text: z.string(),
});
/** An equation among what is published, with its factor in a disclosing sum. */
export interface DisclosingEquation extends Readonly<z.infer<typeof DisclosingEquation>> {}

/** One hidden count: every whole number it can be lies between `least` and `greatest`. */
export const AuditedCell = z.strictObject({
  /** The first table in which it is hidden. */
  table: IdText,
  at: Position,
  verdict: z.enum(CELL_VERDICTS),
  least: Count,
  greatest: z.union([Count, z.literal("unbounded")]),
  /** Whether the ends are exact; the search for them ends after a time, and the range may then be wider than found. */
  exact: z.boolean(),
  /** The equations that disclose it; none when it is protected. */
  equations: z.array(DisclosingEquation),
});
/** A hidden count, its range, and the equations that disclose it. */
export interface AuditedCell extends DeepReadonly<z.infer<typeof AuditedCell>> {}

/** What an intruder with patience and exact arithmetic gets out of published tables. */
export const Audit = z.strictObject({
  status: z.enum(["protected", "disclosed"]),
  /** How wide the range of a hidden count must be. */
  protection: z.int().positive(),
  /** Every hidden count once. */
  cells: z.array(AuditedCell),
});
/** Every hidden count with what can be worked out of it. */
export interface Audit extends DeepReadonly<z.infer<typeof Audit>> {}
