import * as z from "zod";
import { IdText, Meta, Words, idOf, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Moment } from "../../schema/index.js";

/** Names one self-inspection. */
export const InspectionId = idOf("InspectionId");
/** Text that names a self-inspection. */
export type InspectionId = z.infer<typeof InspectionId>;

/** What a unit can say of a line that it inspected. */
export const ANSWERS = ["nothing-found", "found"] as const;
/** What a unit can say of a line that it inspected. */
export type Answer = (typeof ANSWERS)[number];

/** How a line stands: as the unit answered, or not inspected; silence is never read as nothing found. */
export const FINDINGS = [...ANSWERS, "not-inspected"] as const;
/** How a line of a self-inspection stands. */
export type Finding = (typeof FINDINGS)[number];

const answer = z.strictObject({ line: IdText, finding: z.enum(ANSWERS), statement: Words.optional() });

/** What `inspect` takes: the lines that the plan asked the unit to look at, and its answers, each line once. */
export const InspectInput = z.strictObject({
  id: InspectionId,
  unit: IdText,
  /** Lines as the plan names them: 工作纪律, 公务接待, 公车私用, 办公用房. */
  asked: z
    .array(IdText)
    .min(1)
    .refine((lines) => new Set(lines).size === lines.length, "names one line twice"),
  lines: z
    .array(answer)
    .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, "answers one line twice"),
  ...stampFields,
  meta: Meta.optional(),
});

/** The fact that a unit answered for the lines on which it was to inspect itself. */
export const SelfInspected = InspectInput.omit({ id: true }).extend({
  type: z.literal("self-inspected"),
  inspection: InspectionId,
});
/** A unit inspected itself. */
export interface SelfInspected extends DeepReadonly<z.infer<typeof SelfInspected>> {}

/** One line that was asked for, and what came of it; what was found has its statement. */
export const InspectedLine = z.discriminatedUnion("finding", [
  z.strictObject({ line: IdText, finding: z.literal("found"), statement: Words }),
  z.strictObject({ line: IdText, finding: z.literal("nothing-found"), statement: Words.optional() }),
  z.strictObject({ line: IdText, finding: z.literal("not-inspected") }),
]);
/** One line that was asked for, and what came of it. */
export type InspectedLine = DeepReadonly<z.infer<typeof InspectedLine>>;

/** A unit's inspection of itself, line by line. */
export const SelfInspection = z.strictObject({
  id: InspectionId,
  unit: IdText,
  /** Every line asked for, in the order of the plan. */
  lines: z.array(InspectedLine).min(1),
  inspected: z.strictObject(stampFields),
  /** When the last thing happened to it. */
  updated: Moment,
  meta: Meta.optional(),
});
/** A unit's inspection of itself (自查), line by line. */
export interface SelfInspection extends DeepReadonly<z.infer<typeof SelfInspection>> {}
