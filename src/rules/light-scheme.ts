import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { definitionFields } from "../definitions/index.js";
import { Condition } from "./condition.js";
import { Interval, type FactKind } from "./fact.js";
import { Source } from "./source.js";

/** What a scheme of warning lights looks at. */
export const LIGHT_KINDS = ["by-date", "by-month", "by-progress", "by-judgement", "by-escalation"] as const;
/** What a scheme of warning lights looks at. */
export type LightKind = (typeof LIGHT_KINDS)[number];

/** The colours that have words in this library; a scheme may use others under names of its own. */
export const LIGHT_COLOURS = ["green", "blue", "yellow", "orange", "red"] as const;
/** One of the colours that have words in this library. */
export type LightColour = (typeof LIGHT_COLOURS)[number];

/**
 * One light of a scheme: its colour, what it means, and when it is lit.
 *
 * A light without `when` is one that the scheme names and nobody could find the rule of: it is never lit.
 */
export const LightRule = z.strictObject({ colour: IdText, meaning: Label, when: Condition.optional() });
/** One light of a scheme. */
export interface LightRule extends DeepReadonly<Omit<z.infer<typeof LightRule>, "when">> {
  readonly when?: Condition | undefined;
}

const schemeFields = { ...definitionFields, label: Label, source: Source, lights: z.array(LightRule).min(1).max(50) };

/** Lights by the time left and the state of the work; `when` reads the facts of a date reading. */
export const DateScheme = z.strictObject({ kind: z.literal("by-date"), ...schemeFields });
/** Lights by the months in which a planned step was missed; `when` reads the fact of a month reading. */
export const MonthScheme = z.strictObject({ kind: z.literal("by-month"), ...schemeFields });
/** Lights by how far the work is behind its plan; `when` reads the fact of a progress reading. */
export const ProgressScheme = z.strictObject({ kind: z.literal("by-progress"), ...schemeFields });
/** Lights by what somebody judged, `judgements` being all that can be judged; `when` reads a judgement reading. */
export const JudgementScheme = z.strictObject({
  kind: z.literal("by-judgement"),
  ...schemeFields,
  judgements: z.array(IdText).min(1).max(50),
});
/** Lights by the slip that was not honoured before; `when` reads an escalation reading. */
export const EscalationScheme = z.strictObject({ kind: z.literal("by-escalation"), ...schemeFields });

interface WithLights {
  readonly lights: readonly LightRule[];
}
/** Lights by the time left and the state of the work. */
export interface DateScheme extends WithLights, DeepReadonly<Omit<z.infer<typeof DateScheme>, "lights">> {}
/** Lights by the months in which a planned step was missed. */
export interface MonthScheme extends WithLights, DeepReadonly<Omit<z.infer<typeof MonthScheme>, "lights">> {}
/** Lights by how far the work is behind its plan. */
export interface ProgressScheme extends WithLights, DeepReadonly<Omit<z.infer<typeof ProgressScheme>, "lights">> {}
/** Lights by what somebody judged. */
export interface JudgementScheme extends WithLights, DeepReadonly<Omit<z.infer<typeof JudgementScheme>, "lights">> {}
/** Lights by the slip that was not honoured before. */
export interface EscalationScheme extends WithLights, DeepReadonly<Omit<z.infer<typeof EscalationScheme>, "lights">> {}

/**
 * A scheme of warning lights as data; `lights` stand in order, the gravest first, and the first that applies is lit.
 *
 * Schemes in use agree neither on the colours nor on their meaning, so no scheme is the default.
 */
export const LightScheme = z.discriminatedUnion("kind", [
  DateScheme,
  MonthScheme,
  ProgressScheme,
  JudgementScheme,
  EscalationScheme,
]);
/** A scheme of warning lights as data. */
export type LightScheme = DateScheme | MonthScheme | ProgressScheme | JudgementScheme | EscalationScheme;

const Unknown = z.literal("unknown");
const YesNo = z.union([z.boolean(), Unknown]);

/**
 * What a scheme by date reads: whole days until the due day, 0 on that day and negative after it.
 *
 * Whether days are calendar days or workdays is the caller's rule. A field left out is unknown, not "no".
 */
export const DateReading = z.strictObject({
  daysToDue: z.union([z.int(), Unknown]),
  behindSchedule: YesNo.optional(),
  poorQuality: YesNo.optional(),
});
/** What a scheme by date reads. */
export interface DateReading extends Readonly<z.infer<typeof DateReading>> {}

/**
 * What a scheme by month reads: in how many months, counted from the planned one on, a step was not taken; 0 while it is on plan.
 *
 * The month that still runs is not yet missed.
 */
export const MonthReading = z.strictObject({ monthsMissed: z.union([z.int().nonnegative(), Unknown]) });
/** What a scheme by month reads. */
export interface MonthReading extends Readonly<z.infer<typeof MonthReading>> {}

/** What a scheme by progress reads: percentage points behind plan, negative when ahead of it. */
export const ProgressReading = z.strictObject({ pointsBehind: z.union([z.number(), Interval, Unknown]) });
/** What a scheme by progress reads. */
export interface ProgressReading extends DeepReadonly<z.infer<typeof ProgressReading>> {}

/** What a scheme by judgement reads: whether the work is overdue, and the judgement given, by its code. */
export const JudgementReading = z.strictObject({ overdue: YesNo.optional(), judgement: IdText });
/** What a scheme by judgement reads. */
export interface JudgementReading extends Readonly<z.infer<typeof JudgementReading>> {}

/**
 * What a scheme by escalation reads when the next slip is due: the colour of the last slip, which was not honoured, or
 * `"none"` before the first; and whether the matter is urgent.
 */
export const EscalationReading = z.strictObject({ unhonouredSlip: IdText, urgent: YesNo.optional() });
/** What a scheme by escalation reads. */
export interface EscalationReading extends Readonly<z.infer<typeof EscalationReading>> {}

/** The reading that each kind of scheme looks at. */
export interface LightReadings {
  readonly "by-date": DateReading;
  readonly "by-month": MonthReading;
  readonly "by-progress": ProgressReading;
  readonly "by-judgement": JudgementReading;
  readonly "by-escalation": EscalationReading;
}

/**
 * The facts of each reading, by name, with their kinds: what the conditions of a scheme may read.
 *
 * @internal
 */
export const READING_KINDS: {
  readonly [Kind in LightKind]: Readonly<Record<keyof LightReadings[Kind], FactKind>>;
} = {
  "by-date": { daysToDue: "number", behindSchedule: "yes-no", poorQuality: "yes-no" },
  "by-month": { monthsMissed: "number" },
  "by-progress": { pointsBehind: "number" },
  "by-judgement": { overdue: "yes-no", judgement: "text" },
  "by-escalation": { unhonouredSlip: "text", urgent: "yes-no" },
};
