import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../../core/index.js";

/** The consequences that have a name of their own, from the mildest words to the gravest loss. */
export const NAMED_CONSEQUENCES = [
  "talk",
  "interview",
  "yellow-card",
  "circular",
  "redo",
  "listing",
  "loss-of-awards",
] as const;
/** What a rule can lead to: the named consequences, and `other`, for which an app brings a code and words. */
export const CONSEQUENCE_KINDS = [...NAMED_CONSEQUENCES, "other"] as const;
/** One of {@link CONSEQUENCE_KINDS}. */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** What a rule leads to: a named consequence, or one of the app's own with its words. */
export const ConsequenceOutcome = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(NAMED_CONSEQUENCES) }),
  z.strictObject({ kind: z.literal("other"), code: IdText, label: Label }),
]);
/** What a rule leads to. */
export type ConsequenceOutcome = DeepReadonly<z.infer<typeof ConsequenceOutcome>>;

/**
 * What came of a rule for one subject in one period.
 *
 * `undetermined` is an outcome of its own: on some readings of what is unknown, or of an interval, the rule imposes its
 * consequence, on others it does not.
 */
export const RULINGS = ["imposed", "not-imposed", "undetermined"] as const;
/** One of {@link RULINGS}. */
export type Ruling = (typeof RULINGS)[number];

/** Whether more of a fact is better, or less of it. */
export const BETTER = ["more", "less"] as const;
/** One of {@link BETTER}. */
export type Better = (typeof BETTER)[number];

/** What the middle of a comparable group is: the mean or the median of all its members. */
export const CENTRES = ["mean", "median"] as const;
/** One of {@link CENTRES}. */
export type Centre = (typeof CENTRES)[number];

/** What a re-check of an appeal can come to. */
export const RECHECK_VERDICTS = ["upheld", "withdrawn"] as const;
/** One of {@link RECHECK_VERDICTS}. */
export type RecheckVerdict = (typeof RECHECK_VERDICTS)[number];
