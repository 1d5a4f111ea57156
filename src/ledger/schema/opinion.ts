import * as z from "zod";
import { CalendarDay, IdText, Instant, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { ORIGINS, OpinionId, ProblemId, SCOPES } from "./vocabulary.js";

/** What `receive` takes: the words as they were said, the channel they came by, and to whom they were addressed. */
export const ReceiveInput = z.strictObject({
  id: OpinionId,
  /** The way it came: an open list (`questionnaire`, `letter`, `hotline`, `seminar` ...). */
  channel: IdText,
  anonymous: z.boolean(),
  /** Who spoke; an anonymous opinion names nobody. */
  respondent: IdText.optional(),
  /** Which group the person who spoke belongs to. */
  respondentClass: IdText.optional(),
  /** The unit, office or person it is about. */
  addressee: IdText.optional(),
  text: Words,
  on: CalendarDay,
  at: Instant.optional(),
  meta: Meta.optional(),
});

/** The fact that an opinion came in. */
export const OpinionReceived = ReceiveInput.omit({ id: true }).extend({
  type: z.literal("opinion-received"),
  opinion: OpinionId,
});
/** An opinion came in. */
export interface OpinionReceived extends DeepReadonly<z.infer<typeof OpinionReceived>> {}

/** An opinion that stands in no problem yet. */
export const ReceivedOpinion = ReceiveInput.extend({ status: z.literal("received") });
/** An opinion as it was said, waiting to be consolidated. */
export interface ReceivedOpinion extends DeepReadonly<z.infer<typeof ReceivedOpinion>> {}

/** An opinion that one problem or several carry on. */
export const ConsolidatedOpinion = ReceiveInput.extend({
  status: z.literal("consolidated"),
  problems: z.array(ProblemId).min(1),
});
/** An opinion with the problems it went into. */
export interface ConsolidatedOpinion extends DeepReadonly<z.infer<typeof ConsolidatedOpinion>> {}

/** An opinion in any status. */
export const Opinion = z.discriminatedUnion("status", [ReceivedOpinion, ConsolidatedOpinion]);
/** What one person said, through one channel, on one day. */
export type Opinion = ReceivedOpinion | ConsolidatedOpinion;

/** What `consolidate` takes beside the opinions. */
export const ConsolidateInput = z.strictObject({
  id: ProblemId,
  /** An open list: the four winds, a service line, a complaint type. */
  category: IdText,
  scope: z.enum(SCOPES),
  /** Who brought it up; opinions may stand behind what an inspection found, too. */
  origin: z.enum(ORIGINS).default("masses"),
  statement: Words.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `identify` takes: a problem that nobody had to complain about, in words, and where it was found. */
export const IdentifyInput = ConsolidateInput.extend({
  origin: z.enum(ORIGINS).exclude(["masses"]),
  statement: Words,
  /** What it was found by: a line of a self-inspection, a report, an order. */
  source: IdText.optional(),
});

/** The fact that opinions were consolidated into a problem; both the problem and its opinions follow from it. */
export const ProblemConsolidated = ConsolidateInput.omit({ id: true }).extend({
  type: z.literal("problem-consolidated"),
  problem: ProblemId,
  opinions: z.array(OpinionId).min(1),
});
/** Opinions were consolidated into a problem. */
export interface ProblemConsolidated extends DeepReadonly<z.infer<typeof ProblemConsolidated>> {}

/** The fact that a problem was found without an opinion. */
export const ProblemIdentified = IdentifyInput.omit({ id: true }).extend({
  type: z.literal("problem-identified"),
  problem: ProblemId,
});
/** A problem was found without an opinion. */
export interface ProblemIdentified extends DeepReadonly<z.infer<typeof ProblemIdentified>> {}

/** What several opinions have in common, with the opinions it was drawn from. */
export const Problem = z.strictObject({
  status: z.literal("open"),
  id: ProblemId,
  category: IdText,
  scope: z.enum(SCOPES),
  origin: z.enum(ORIGINS),
  statement: Words.optional(),
  source: IdText.optional(),
  /** The opinions behind it; none where it was found without one. */
  opinions: z.array(OpinionId),
  consolidated: z.strictObject(stampFields),
  meta: Meta.optional(),
});
/** A problem and the opinions behind it. */
export interface Problem extends DeepReadonly<z.infer<typeof Problem>> {}

/** Everything that can happen to a problem. */
export const ProblemEvent = z.discriminatedUnion("type", [ProblemConsolidated, ProblemIdentified]);
/** Everything that can happen to a problem. */
export type ProblemEvent = ProblemConsolidated | ProblemIdentified;

/** Everything that can happen to an opinion. */
export const OpinionEvent = z.discriminatedUnion("type", [OpinionReceived, ProblemConsolidated]);
/** Everything that can happen to an opinion. */
export type OpinionEvent = OpinionReceived | ProblemConsolidated;
