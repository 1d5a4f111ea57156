import * as z from "zod";
import { Label, Words, type DeepReadonly } from "../../core/index.js";
import { Finding, Pin, SEVERITIES, definitionFields } from "../../definitions/index.js";
import { Source } from "../../rules/index.js";
import { MAKER_KINDS } from "./vocabulary.js";

const severity = z.enum(SEVERITIES);
const limit = z.int().positive().optional();

/**
 * What a pledge must have before it may be given, as data; a rule that is left out asks for nothing.
 *
 * An `error` stands against a pledge unless the review says why it passes all the same; a `warning` is for the reviewer to weigh.
 */
export const AdmissionRules = z.strictObject({
  ...definitionFields,
  label: Label,
  sources: z.array(Source).optional(),
  /** That it is measured: unit and target. */
  measure: severity.optional(),
  /** That it is known from where the measure starts. */
  baseline: severity.optional(),
  /** That it has a due day, or recurs. */
  due: severity.optional(),
  /** That it promises one thing: none of these connectives stands between two actions in its statement. */
  oneAction: z.strictObject({ severity, connectives: z.array(Words).min(1) }).optional(),
  /** That whatever others must do for it, they agreed to do. */
  ownPower: severity.optional(),
  /** How many pledges one maker may have running, both ends included. */
  perMaker: z
    .array(
      z
        .strictObject({ maker: z.enum(MAKER_KINDS), least: limit, most: limit, severity })
        .refine(({ least = 1, most = Infinity }) => least <= most, "asks for more than it allows"),
    )
    .refine((list) => new Set(list.map(({ maker }) => maker)).size === list.length, "names one kind of maker twice")
    .optional(),
});
/** What a pledge must have before it may be given, as data. */
export interface AdmissionRules extends DeepReadonly<z.infer<typeof AdmissionRules>> {}

/** What admission rules can find. */
export const ADMISSION_CODES = [
  "no-measure",
  "no-baseline",
  "no-date",
  "several-actions",
  "beyond-own-power",
  "too-few-pledges",
  "too-many-pledges",
  "number-unknown",
] as const;
/** What admission rules can find. */
export type AdmissionCode = (typeof ADMISSION_CODES)[number];

/** What was found of a pledge, and under which rules; the review keeps it. */
export const Admission = z.strictObject({
  rules: Pin,
  findings: z.array(z.strictObject({ ...Finding.shape, code: z.enum(ADMISSION_CODES) })),
});
/** What was found of a pledge, and under which rules. */
export interface Admission extends DeepReadonly<z.infer<typeof Admission>> {}
