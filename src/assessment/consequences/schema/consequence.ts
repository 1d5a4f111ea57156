import * as z from "zod";
import {
  CalendarDay,
  EvidenceList,
  IdText,
  Instant,
  Meta,
  Words,
  idOf,
  stampFields,
  type DeepReadonly,
} from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { ConsequenceOutcome, RECHECK_VERDICTS } from "./vocabulary.js";

/** Names one consequence that was imposed; it stays the consequence's through appeal and re-check. */
export const ConsequenceId = idOf("ConsequenceId");
/** Text that names a consequence. */
export type ConsequenceId = z.infer<typeof ConsequenceId>;

/** What `impose` takes: whom the current period hits under which rule, and who imposes it on which day. */
export const ImposeInput = z.strictObject({
  id: ConsequenceId,
  subject: IdText,
  rule: IdText,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `appeal` takes: what is wrong with the consequence, and the proofs. */
export const AppealInput = z.strictObject({ grounds: Words, evidence: EvidenceList.optional(), ...stampFields });
/** What was said against a consequence. */
export interface Appeal extends DeepReadonly<z.infer<typeof AppealInput>> {}

/** What `recheck` takes: whether the consequence stands, and why. */
export const RecheckInput = z.strictObject({ verdict: z.enum(RECHECK_VERDICTS), reason: Words, ...stampFields });
/** What a re-check came to. */
export interface Recheck extends DeepReadonly<z.infer<typeof RecheckInput>> {}

const consequenceFields = {
  id: ConsequenceId,
  /** The rules under which it was imposed. */
  rules: Pin,
  rule: IdText,
  outcome: ConsequenceOutcome,
  subject: IdText,
  /** The period that filled the count. */
  period: z.strictObject({ id: IdText, on: CalendarDay }),
  imposed: z.strictObject(stampFields),
  /** The last day on which it may be appealed; without limit when absent. */
  appealUntil: CalendarDay.optional(),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** A consequence against which nothing was said. */
export const ImposedConsequence = z.strictObject({ status: z.literal("imposed"), ...consequenceFields });
/** A consequence against which nothing was said. */
export interface ImposedConsequence extends DeepReadonly<z.infer<typeof ImposedConsequence>> {}

const appealed = { ...consequenceFields, appeal: AppealInput };

/** A consequence whose appeal waits for the re-check. */
export const AppealedConsequence = z.strictObject({ status: z.literal("appealed"), ...appealed });
/** A consequence whose appeal waits for the re-check. */
export interface AppealedConsequence extends DeepReadonly<z.infer<typeof AppealedConsequence>> {}

/** A consequence that stands after its re-check. */
export const UpheldConsequence = z.strictObject({
  status: z.literal("upheld"),
  ...appealed,
  recheck: RecheckInput.extend({ verdict: z.literal("upheld") }),
});
/** A consequence that stands after its re-check. */
export interface UpheldConsequence extends DeepReadonly<z.infer<typeof UpheldConsequence>> {}

/** A consequence that the re-check took back; it counts no longer. */
export const WithdrawnConsequence = z.strictObject({
  status: z.literal("withdrawn"),
  ...appealed,
  recheck: RecheckInput.extend({ verdict: z.literal("withdrawn") }),
});
/** A consequence that was taken back. */
export interface WithdrawnConsequence extends DeepReadonly<z.infer<typeof WithdrawnConsequence>> {}

/** A consequence in any status. */
export const Consequence = z.discriminatedUnion("status", [
  ImposedConsequence,
  AppealedConsequence,
  UpheldConsequence,
  WithdrawnConsequence,
]);
/** A consequence that was imposed on a subject (问责事项), through appeal and re-check. */
export type Consequence = ImposedConsequence | AppealedConsequence | UpheldConsequence | WithdrawnConsequence;

/** The statuses of a consequence, in the order of its life. */
export const CONSEQUENCE_STATUSES = [
  "imposed",
  "appealed",
  "upheld",
  "withdrawn",
] as const satisfies readonly Consequence["status"][];
/** Where a consequence stands. */
export type ConsequenceStatus = (typeof CONSEQUENCE_STATUSES)[number];

/** Which step is possible in which status. */
export const CONSEQUENCE_STEPS = {
  appeal: { from: ["imposed"], to: ["appealed"] },
  recheck: { from: ["appealed"], to: ["upheld", "withdrawn"] },
} as const satisfies Record<
  string,
  { readonly from: readonly ConsequenceStatus[]; readonly to: readonly ConsequenceStatus[] }
>;
/** The name of a step on a consequence. */
export type ConsequenceStep = keyof typeof CONSEQUENCE_STEPS;
