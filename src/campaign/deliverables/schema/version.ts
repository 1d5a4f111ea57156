import * as z from "zod";
import { CalendarDay, Evidence, IdText, Words, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Quantity } from "../../../figures/index.js";
import { Check, Facts } from "../../../rules/index.js";
import { FactRates } from "../../schema/index.js";

const stamp = z.strictObject(stampFields);

/** What a reviewer may say to a version: it is good, or it must be written again (同意, 退回修改). */
export const REVIEW_VERDICTS = ["agreed", "returned"] as const;
/** What a reviewer may say to a version. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** A version's text: what it hashes to, where it is kept, or both; the library never holds the text itself. */
export const Content = z
  .strictObject({
    title: Words.optional(),
    /** What the file hashes to, as `algorithm:hexadecimal`, so that another text is seen to be another. */
    hash: Evidence.shape.hash,
    /** Where the text is kept, as the app names it: a document number, a path, an address. */
    reference: Words.optional(),
  })
  .refine(({ hash, reference }) => (hash ?? reference) !== undefined, "has neither a hash nor a reference");
/** What a version's text hashes to, where it is kept, or both. */
export interface Content extends DeepReadonly<z.infer<typeof Content>> {}

/** What is said of a round of comments: before whom the version was laid, how many were asked, and what came of it. */
export const commentFields = {
  /** One of the plan's circles. */
  circle: IdText,
  asked: Quantity,
  answered: Quantity,
  outcome: Words,
};
/** One round in which comments on a version were sought (征求意见), numbered from 1 within the version. */
export const CommentRound = z.strictObject({ number: z.int().positive(), ...commentFields, ...stampFields });
/** One round in which comments on a version were sought. */
export interface CommentRound extends DeepReadonly<z.infer<typeof CommentRound>> {}

/** A reviewer's word that a version is good. */
export const AgreedReview = z.strictObject({
  verdict: z.literal("agreed"),
  /** A stage of the kind's review chain. */
  stage: IdText,
  remarks: Words.optional(),
  ...stampFields,
});
/** A reviewer's word that a version is good. */
export interface AgreedReview extends DeepReadonly<z.infer<typeof AgreedReview>> {}

/** A reviewer's word that a version must be written again, and why. */
export const ReturnedReview = z.strictObject({ ...AgreedReview.shape, verdict: z.literal("returned"), remarks: Words });
/** A reviewer's word that a version must be written again. */
export interface ReturnedReview extends DeepReadonly<z.infer<typeof ReturnedReview>> {}

/** What one reviewer said of a version. */
export const VersionReview = z.discriminatedUnion("verdict", [AgreedReview, ReturnedReview]);
/** What one reviewer said of a version. */
export type VersionReview = AgreedReview | ReturnedReview;

/** What a vote or a survey said of a version, and what the kind's rule made of it. */
export const Appraisal = z.strictObject({ facts: Facts, rates: FactRates.optional(), check: Check, ...stampFields });
/** What a vote or a survey said of a version. */
export interface Appraisal extends DeepReadonly<z.infer<typeof Appraisal>> {}

/** What is said of a publication: where it hangs, before whom, and on which days, both included. */
export const publicationFields = {
  place: Words,
  /** One of the plan's circles. */
  circle: IdText,
  from: CalendarDay,
  until: CalendarDay,
};
/** One publication of a version (公示), numbered from 1 within the version. */
export const Publication = z.strictObject({
  number: z.int().positive(),
  ...publicationFields,
  ...stampFields,
  /** Who took it down before its end, and why; the day on which it came down does not count. */
  withdrawn: z.strictObject({ reason: Words, ...stampFields }).optional(),
});
/** One publication of a version. */
export interface Publication extends DeepReadonly<z.infer<typeof Publication>> {}

/** One version of a deliverable with all that was said of it and done with it, each oldest first. */
export const Version = z.strictObject({
  /** 1 for the first one; every redraft adds 1. */
  number: z.int().positive(),
  content: Content,
  drafted: stamp,
  /** Why it was drafted anew, in the drafter's words. */
  reason: Words.optional(),
  comments: z.array(CommentRound),
  reviews: z.array(VersionReview),
  appraisals: z.array(Appraisal),
  publications: z.array(Publication),
});
/** One version of a deliverable. */
export interface Version extends DeepReadonly<z.infer<typeof Version>> {}
