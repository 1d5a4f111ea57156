import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../../core/index.js";
import { definitionFields, type Pin } from "../../../definitions/index.js";
import { Condition } from "../../../rules/index.js";

/** In what the time between two checks is counted. */
export const PERIOD_UNITS = ["days", "months"] as const;
/** Longest period taken: a century, so that nothing a list counts goes beyond the calendar by itself. */
const LONGEST = { days: 36_525, months: 1200 } as const;

/** So many days, or so many months of the calendar. */
export const Period = z
  .strictObject({ unit: z.enum(PERIOD_UNITS), count: z.int().positive() })
  .refine(({ unit, count }) => count <= LONGEST[unit], "is longer than a century");
/** So many days, or so many months of the calendar. */
export interface Period extends Readonly<z.infer<typeof Period>> {}

const times = z.int().min(1).max(100);

/** When a subject belongs on the list: its last `running` checks all meet the condition ("two low months running" is 2). */
export const EntryRule = z.strictObject({ when: Condition, running: times.default(1) });
/** When a subject belongs on the list. */
export interface EntryRule extends Readonly<z.infer<typeof EntryRule>> {}

/** Which end of the fact by which candidates are ordered comes first. */
export const BETTER = ["more", "less"] as const;
/** Whether the order of the candidates binds whoever fills a slot, or only advises. */
export const CHOICES = ["in-order", "free"] as const;
/** Whether the order of the candidates binds whoever fills a slot. */
export type Choice = (typeof CHOICES)[number];

const slotFields = {
  /** Who goes first: by the fact of the last check, `more` or `less` of it; among equals whoever waits longer. */
  order: z.strictObject({ fact: IdText, better: z.enum(BETTER) }),
  choice: z.enum(CHOICES),
};

/**
 * How many subjects may be listed at a time: overall, or in each category.
 *
 * `others` is what a category has that `counts` does not name; without it a subject of such a category is not taken in.
 */
export const Slots = z.discriminatedUnion("per", [
  z.strictObject({ per: z.literal("all"), count: z.int().nonnegative(), ...slotFields }),
  z.strictObject({
    per: z.literal("category"),
    counts: z.record(IdText, z.int().nonnegative()),
    others: z.int().nonnegative().optional(),
    ...slotFields,
  }),
]);
/** How many subjects may be listed at a time. */
export type Slots = DeepReadonly<z.infer<typeof Slots>>;

/** How soon the next check is due: usually, while a subject is listed, and while it is watched (as usual where absent). */
export const Cadence = z.strictObject({ usual: Period, heightened: Period, watched: Period.optional() });
/** How soon the next check is due. */
export interface Cadence extends DeepReadonly<z.infer<typeof Cadence>> {}

/** One of the criteria that must all be met to leave; `partly` says when one that is not met is met in part. */
export const Criterion = z.strictObject({ id: IdText, label: Label, when: Condition, partly: Condition.optional() });
/** One of the criteria that must all be met to leave. */
export interface Criterion extends DeepReadonly<Omit<z.infer<typeof Criterion>, "when" | "partly">> {
  readonly when: Condition;
  readonly partly?: Condition | undefined;
}

/** The ways to leave a list. */
export const EXIT_KINDS = ["clean-checks", "criteria"] as const;
/** One of {@link EXIT_KINDS}. */
export type ExitKind = (typeof EXIT_KINDS)[number];

/**
 * When a subject may leave.
 *
 * `clean-checks`: its last `times` checks since it was listed are clean. Where `counted` is given, a clean check that does not
 * meet it neither adds to the run nor ends it, and one that is not clean ends it whatever its kind. `criteria`: its last check
 * since it was listed meets every one.
 */
export const ExitRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clean-checks"), clean: Condition, times, counted: Condition.optional() }),
  z.strictObject({ kind: z.literal("criteria"), criteria: z.array(Criterion).min(1).max(100) }),
]);
/** When a subject may leave: after clean checks in a row. */
export interface CleanChecksRule {
  readonly kind: "clean-checks";
  readonly clean: Condition;
  readonly times: number;
  readonly counted?: Condition | undefined;
}
/** When a subject may leave: with all criteria met. */
export interface CriteriaRule {
  readonly kind: "criteria";
  readonly criteria: readonly Criterion[];
}
/** When a subject may leave. */
export type ExitRule = CleanChecksRule | CriteriaRule;

/** For how many months a subject is watched after it left, and which check in that time returns it. */
export const WatchRule = z.strictObject({ months: z.int().min(1).max(LONGEST.months), relapse: Condition });
/** For how long a subject is watched after it left, and what returns it. */
export interface WatchRule extends Readonly<z.infer<typeof WatchRule>> {}

/**
 * What a limit counts since the subject was listed.
 *
 * `checks`: so many checks, or so many of those that meet `which`. `months`: the day so many months later has passed.
 */
export const LimitMeasure = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("checks"), count: times, which: Condition.optional() }),
  z.strictObject({ unit: z.literal("months"), count: z.int().min(1).max(LONGEST.months) }),
]);
/** What a limit counts since the subject was listed. */
export type LimitMeasure = Readonly<z.infer<typeof LimitMeasure>>;

/** How long a subject may stay on the list without a way out, and what comes of it then. */
export const Limit = z.strictObject({
  id: IdText,
  label: Label,
  after: LimitMeasure,
  /** A word of the definition's own, for instance `terminated`. */
  outcome: IdText,
});
/** How long a subject may stay on the list, and what comes of it then. */
export interface Limit extends Readonly<z.infer<typeof Limit>> {}

/** A list as written: who enters, how many fit, how often they are checked, how they leave, and what happens if they do not. */
export const ListingDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  entry: EntryRule,
  slots: Slots.optional(),
  cadence: Cadence.optional(),
  exit: ExitRule,
  watch: WatchRule.optional(),
  limits: z.array(Limit).max(20).default([]),
});
/** A list as written, with its defaults filled in. */
export interface ListingDefinition extends Readonly<
  Omit<z.infer<typeof ListingDefinition>, "slots" | "cadence" | "exit" | "limits">
> {
  readonly slots?: Slots | undefined;
  readonly cadence?: Cadence | undefined;
  readonly exit: ExitRule;
  readonly limits: readonly Limit[];
}

/** A frozen list: its definition, and the pin that every subject under it keeps. */
export interface Listing {
  readonly definition: ListingDefinition;
  readonly pin: Pin;
}
