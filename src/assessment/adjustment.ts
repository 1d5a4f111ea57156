import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { Condition } from "../rules/index.js";
import { Normalisation } from "./normalisation.js";

/** Most points that one bonus or deduction can move. */
const MOST = 100;
const Points = z.number().min(0).max(MOST);

/** Points for a condition that is met, or for each time that a fact counts, up to a limit. */
export const Award = z.union([
  z.strictObject({ when: Condition, points: Points }),
  z.strictObject({ fact: IdText, each: Points, atMost: Points }),
]);
/** Points for a condition that is met, or for each time that a fact counts. */
export type Award = DeepReadonly<z.infer<typeof Award>>;

/** What happens to a mean before the limiters. */
export const ADJUSTMENT_KINDS = ["coefficient", "bonus", "deduction"] as const;
/** What happens to a mean before the limiters. */
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

const fields = { id: IdText, label: Label };

/**
 * One step from the mean of an index to the score that limiters are applied to.
 *
 * `coefficient` multiplies by a hundredth of the points that a fact is worth (群众满意度得分系数: a satisfaction score of 86.19
 * leaves 86.19 % of the score). `bonus` (加分) and `deduction` (扣分) add and take points.
 */
export const Adjustment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("coefficient"), ...fields, fact: IdText, normalisation: Normalisation }),
  z.strictObject({ kind: z.literal("bonus"), ...fields, award: Award }),
  z.strictObject({ kind: z.literal("deduction"), ...fields, award: Award }),
]);
/** One step from the mean of an index to the score that limiters are applied to. */
export type Adjustment = DeepReadonly<z.infer<typeof Adjustment>>;
