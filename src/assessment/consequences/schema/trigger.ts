import * as z from "zod";
import { IdText, type DeepReadonly } from "../../../core/index.js";
import { Condition } from "../../../rules/index.js";
import { BETTER, CENTRES } from "./vocabulary.js";

/** When a consequence is due: the kinds of triggers. */
export const TRIGGER_KINDS = ["threshold", "relative", "consecutive", "cumulative", "repeated"] as const;
/** One of {@link TRIGGER_KINDS}. */
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** Where the line lies that a comparison with others draws. */
export const LINE_KINDS = ["last", "last-share", "distance"] as const;
/** One of {@link LINE_KINDS}. */
export type LineKind = (typeof LINE_KINDS)[number];

/**
 * The line between a subject and the others of its comparable group.
 *
 * `last`: fewer than `places` others are worse. `last-share`: the same with as many places as lie within that share of the group
 * (0.1 of 25 are 2 places, 0.1 of 9 are none). Under both, equals share their place: all who tie at the line are among the last, and
 * whoever has nobody better is not, so that a group of equals has no last. `distance`: worse than the mean or the median of the
 * group, the subject included, by `atLeast`, in the unit of the fact.
 */
export const Line = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("last"), places: z.int().min(1) }),
  z.strictObject({ kind: z.literal("last-share"), share: z.number().gt(0).lt(1) }),
  z.strictObject({ kind: z.literal("distance"), from: z.enum(CENTRES), atLeast: z.number().positive() }),
]);
/** The line between a subject and the others of its comparable group. */
export type Line = DeepReadonly<z.infer<typeof Line>>;

const threshold = { kind: z.literal("threshold"), when: Condition };
const relative = { kind: z.literal("relative"), fact: IdText, better: z.enum(BETTER), line: Line };

/** What one period alone can answer: a condition is met, or the subject stands badly among its comparable group. */
export const PeriodTrigger = z.discriminatedUnion("kind", [z.strictObject(threshold), z.strictObject(relative)]);
/** What one period alone can answer. */
export type PeriodTrigger =
  | { readonly kind: "threshold"; readonly when: Condition }
  | { readonly kind: "relative"; readonly fact: string; readonly better: (typeof BETTER)[number]; readonly line: Line };
/** A comparison of a subject with its comparable group: those of its category in the same period. */
export type RelativeTrigger = Extract<PeriodTrigger, { kind: "relative" }>;

/** More periods than any history has. */
const MOST = 10_000;
/** Zero is read here, so that the linter can name the rule that asks for it. */
const Times = z.int().min(0).max(MOST);

/**
 * When a consequence is due.
 *
 * `threshold` and `relative`: the current period alone answers. `consecutive`: `of` was met in the last `times` periods one after
 * another, the current one included. `cumulative`: `of` is met in the current period and in at least `times` of the last `periods`
 * (of all when absent), the current one included. `repeated`: another rule imposes its consequence in the current period, and did so
 * in at least `times` periods in all, those that were withdrawn left out.
 */
export const Trigger = z.discriminatedUnion("kind", [
  z.strictObject(threshold),
  z.strictObject(relative),
  z.strictObject({ kind: z.literal("consecutive"), of: PeriodTrigger, times: Times }),
  z.strictObject({ kind: z.literal("cumulative"), of: PeriodTrigger, times: Times, periods: Times.optional() }),
  z.strictObject({ kind: z.literal("repeated"), rule: IdText, times: Times }),
]);
/** When a consequence is due. */
export type Trigger =
  | PeriodTrigger
  | { readonly kind: "consecutive"; readonly of: PeriodTrigger; readonly times: number }
  | {
      readonly kind: "cumulative";
      readonly of: PeriodTrigger;
      readonly times: number;
      readonly periods?: number | undefined;
    }
  | { readonly kind: "repeated"; readonly rule: string; readonly times: number };
