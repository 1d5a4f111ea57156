import * as z from "zod";
import {
  CalendarDay,
  EvidenceList,
  IdText,
  Meta,
  Words,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../core/index.js";
import { Progress, textFields } from "./text.js";
import { KINDS, PledgeId, REVIEW_VERDICTS, VERDICTS } from "./vocabulary.js";

/** What `propose` takes: who promises what, measured by what, and by when. */
export const ProposeInput = z.strictObject({
  id: PledgeId,
  /** The person, team or unit that promises. */
  maker: IdText,
  kind: z.enum(KINDS),
  ...textFields,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `review` takes: the verdict; a pledge that is returned needs the reasons. */
export const ReviewInput = z.strictObject({
  verdict: z.enum(REVIEW_VERDICTS),
  reasons: z.array(Words).default([]),
  ...stampFields,
});

/** What `repropose` takes: the whole new text. */
export const ReproposeInput = z.strictObject({ ...textFields, ...stampFields });

/** What `publish` takes: where the pledge can be read (a notice board, a meeting, a newspaper, a window). */
export const PublishInput = z.strictObject({ place: Words, ...stampFields });

/** What `report` takes: how far the pledge has come, and the proofs; a report without proofs is taken and says so. */
export const ReportInput = z.strictObject({ progress: Progress, evidence: EvidenceList, ...stampFields });

/** What `settle` takes: the verdict, its reason, and to whom an excuse was explained. */
export const SettleInput = z.strictObject({
  verdict: z.enum(VERDICTS),
  reason: Words.optional(),
  /** To whom it was explained why the pledge could not be kept, and on which day. */
  explained: z.strictObject({ to: Words, on: CalendarDay }).optional(),
  ...stampFields,
});

const ofPledge = { pledge: PledgeId };

/** The fact that somebody proposed a pledge. */
export const PledgeProposed = ProposeInput.omit({ id: true }).extend({
  type: z.literal("pledge-proposed"),
  ...ofPledge,
});
/** A pledge was proposed. */
export interface PledgeProposed extends DeepReadonly<z.infer<typeof PledgeProposed>> {}

/** The fact that somebody other than maker and proposer judged whether a pledge may be given. */
export const PledgeReviewed = ReviewInput.extend({ type: z.literal("pledge-reviewed"), ...ofPledge });
/** A pledge was approved or returned. */
export interface PledgeReviewed extends DeepReadonly<z.infer<typeof PledgeReviewed>> {}

/** The fact that a returned pledge came back with a new text. */
export const PledgeReproposed = ReproposeInput.extend({ type: z.literal("pledge-reproposed"), ...ofPledge });
/** A returned pledge came back as a new version. */
export interface PledgeReproposed extends DeepReadonly<z.infer<typeof PledgeReproposed>> {}

/** The fact that a pledge was made public. */
export const PledgePublished = PublishInput.extend({ type: z.literal("pledge-published"), ...ofPledge });
/** A pledge was made public. */
export interface PledgePublished extends DeepReadonly<z.infer<typeof PledgePublished>> {}

/** The fact that somebody reported how far a pledge has come. */
export const PledgeReported = ReportInput.extend({ type: z.literal("pledge-reported"), ...ofPledge });
/** The progress of a pledge was reported. */
export interface PledgeReported extends DeepReadonly<z.infer<typeof PledgeReported>> {}

/** The fact that somebody independent said whether a pledge was kept. */
export const PledgeSettled = SettleInput.extend({ type: z.literal("pledge-settled"), ...ofPledge });
/** A pledge got its verdict. */
export interface PledgeSettled extends DeepReadonly<z.infer<typeof PledgeSettled>> {}

/** Everything that can happen to a pledge. */
export const PledgeEvent = z
  .discriminatedUnion("type", [
    PledgeProposed,
    PledgeReviewed,
    PledgeReproposed,
    PledgePublished,
    PledgeReported,
    PledgeSettled,
  ])
  .check(onItsDay);
/** Everything that can happen to a pledge. */
export type PledgeEvent =
  PledgeProposed | PledgeReviewed | PledgeReproposed | PledgePublished | PledgeReported | PledgeSettled;
