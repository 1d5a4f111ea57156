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
import { Pin } from "../../definitions/index.js";
import { Quantity } from "../../figures/index.js";
import { Interval } from "../../rules/index.js";
import { Admission } from "./admission.js";
import { PledgeText, Progress, textFields } from "./text.js";
import {
  AMBITIONS,
  CHANGE_CAUSES,
  DELIVERY_FORMS,
  KINDS,
  MAKER_KINDS,
  MATTERS,
  OBJECTION_VERDICTS,
  PledgeId,
  REVIEW_VERDICTS,
  REVISION_VERDICTS,
  TERMS,
} from "./vocabulary.js";

/** Who promises: named as the app names them, and shown with their name and post where these are given (亮身份, 亮岗位). */
export const Maker = z.strictObject({
  id: IdText,
  kind: z.enum(MAKER_KINDS),
  name: Words.optional(),
  post: Words.optional(),
});
/** Who promises. */
export interface Maker extends DeepReadonly<z.infer<typeof Maker>> {}

/** Where a promise was found (a manifesto, an agreement, a programme), and its wording there. */
export const PledgeSource = z.strictObject({ kind: IdText, reference: Words.optional(), wording: Words.optional() });
/** Where a promise was found, and its wording there. */
export interface PledgeSource extends DeepReadonly<z.infer<typeof PledgeSource>> {}

/** What a pledge is, through every version of its text. */
export const characterFields = {
  maker: Maker,
  kind: z.enum(KINDS),
  matter: z.enum(MATTERS).optional(),
  term: z.enum(TERMS).optional(),
  ambition: z.enum(AMBITIONS).default("committed"),
  source: PledgeSource.optional(),
  /** Ids of the items and problems that it serves. */
  serves: z.array(IdText).optional(),
  /** The app's own classes, by which it may be counted: under a name, a value. */
  classes: z.record(IdText, IdText).optional(),
};

/** What `propose` takes: who promises what, measured by what, and by when. */
export const ProposeInput = z.strictObject({
  id: PledgeId,
  ...characterFields,
  ...textFields,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `review` takes: the verdict, what admission rules found, and the reasons; a pledge that is returned needs them. */
export const ReviewInput = z.strictObject({
  verdict: z.enum(REVIEW_VERDICTS),
  reasons: z.array(Words).default([]),
  admission: Admission.optional(),
  ...stampFields,
});

/** What `repropose` takes: the whole new text. */
export const ReproposeInput = z.strictObject({ ...textFields, ...stampFields });

/** What `publish` takes: where it can be read, and until when objections are taken, if they are (公示). */
export const PublishInput = z.strictObject({
  place: Words,
  /** The last day on which anybody may object. */
  objectionsUntil: CalendarDay.optional(),
  ...stampFields,
});

/** What `object` takes: what somebody has against a published pledge. */
export const ObjectInput = z.strictObject({ objection: IdText, statement: Words, ...stampFields });

/** What `answerObjection` takes: whether the objection is right, and why. */
export const AnswerObjectionInput = z.strictObject({
  objection: IdText,
  verdict: z.enum(OBJECTION_VERDICTS),
  reason: Words,
  ...stampFields,
});

/** What `begin` takes: nothing but who says it on which day. */
export const BeginInput = z.strictObject(stampFields);

/** Help that was given, by what a pledge delivered (M55): twelve bags, 3,000 yuan. */
export const Delivery = z.strictObject({ form: z.enum(DELIVERY_FORMS), what: IdText, quantity: Quantity });
/** Help that was given. */
export interface Delivery extends DeepReadonly<z.infer<typeof Delivery>> {}

/** What `report` takes: how far the pledge has come, and the proofs; a report without proofs is taken and says so. */
export const ReportInput = z.strictObject({
  progress: Progress,
  evidence: EvidenceList,
  /** The day since which it stands as reported. */
  effectiveOn: CalendarDay.optional(),
  /** Which occurrence of a recurring pledge it tells of, counted from 1. */
  occurrence: z.int().positive().optional(),
  /** The milestones that were reached, by their ids. */
  reached: z.array(IdText).optional(),
  delivered: z.array(Delivery).optional(),
  ...stampFields,
});

/** What `revise` takes: the whole text as it shall read, and why. */
export const ReviseInput = z.strictObject({ text: PledgeText, reason: Words, ...stampFields });

/** What `decideRevision` takes: the verdict, its reason, and where the new text can be read if it is approved. */
export const DecideRevisionInput = z.strictObject({
  verdict: z.enum(REVISION_VERDICTS),
  reason: Words,
  place: Words.optional(),
  ...stampFields,
});

const rated = { verdict: IdText, note: Words.optional() };
const Self = z.strictObject({ evaluator: z.literal("self"), ...rated });
const Leader = z.strictObject({ evaluator: z.literal("leader"), ...rated });
const Reviewer = z.strictObject({ evaluator: z.literal("reviewer"), ...rated });
const Masses = z.strictObject({
  evaluator: z.literal("masses"),
  figure: z.strictObject({ meaning: Words, value: z.union([z.number(), Interval, z.literal("unknown")]) }),
  note: Words.optional(),
});

/**
 * What an evaluation says: the verdict of the maker, a leader or a reviewer, or the figure that the masses' evaluation came to.
 *
 * The figure is a share or score with its meaning; an estimate is handed in as its interval, and one nobody knows as `"unknown"`.
 */
export const Opinion = z.discriminatedUnion("evaluator", [Self, Leader, Reviewer, Masses]);
/** What an evaluation says. */
export type Opinion = DeepReadonly<z.infer<typeof Opinion>>;

/** What `evaluate` takes: what the evaluation says, and who gives it, or holds it, on which day. */
export const EvaluateInput = z.discriminatedUnion("evaluator", [
  Self.extend(stampFields),
  Leader.extend(stampFields),
  Reviewer.extend(stampFields),
  Masses.extend(stampFields),
]);

const verdictFields = {
  /** A code of the vocabulary under which the pledge was published. */
  verdict: IdText,
  reason: Words.optional(),
  /** To whom it was explained why the pledge could not be kept, and on which day. */
  explained: z.strictObject({ to: Words, on: CalendarDay }).optional(),
  /** The pledge that takes its place, or carries it on. */
  successor: PledgeId.optional(),
};

/** What `settle` takes: the verdict, its reason, and to whom an excuse was explained. */
export const SettleInput = z.strictObject({ ...verdictFields, ...stampFields });

/** What `changeVerdict` takes: the new verdict, which of the causes it has, why, and what has newly come to light. */
export const ChangeVerdictInput = z.strictObject({
  ...verdictFields,
  cause: z.enum(CHANGE_CAUSES),
  reason: Words,
  evidence: EvidenceList.default([]),
  progress: Progress.optional(),
  ...stampFields,
});

const ofPledge = { pledge: PledgeId };
const pinned = { vocabulary: Pin };

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

/** The fact that a pledge was made public, and by which words it will be judged. */
export const PledgePublished = PublishInput.extend({ type: z.literal("pledge-published"), ...ofPledge, ...pinned });
/** A pledge was made public. */
export interface PledgePublished extends DeepReadonly<z.infer<typeof PledgePublished>> {}

/** The fact that somebody objected to a published pledge. */
export const PledgeObjected = ObjectInput.extend({ type: z.literal("pledge-objected"), ...ofPledge });
/** Somebody objected to a published pledge. */
export interface PledgeObjected extends DeepReadonly<z.infer<typeof PledgeObjected>> {}

/** The fact that an objection was answered. */
export const PledgeObjectionAnswered = AnswerObjectionInput.extend({
  type: z.literal("pledge-objection-answered"),
  ...ofPledge,
});
/** An objection was answered. */
export interface PledgeObjectionAnswered extends DeepReadonly<z.infer<typeof PledgeObjectionAnswered>> {}

/** The fact that work on a pledge began. */
export const PledgeBegun = BeginInput.extend({ type: z.literal("pledge-begun"), ...ofPledge });
/** Work on a pledge began. */
export interface PledgeBegun extends DeepReadonly<z.infer<typeof PledgeBegun>> {}

/** The fact that somebody reported how far a pledge has come. */
export const PledgeReported = ReportInput.extend({ type: z.literal("pledge-reported"), ...ofPledge });
/** The progress of a pledge was reported. */
export interface PledgeReported extends DeepReadonly<z.infer<typeof PledgeReported>> {}

/** The fact that somebody asked to change the text of a pledge in performance. */
export const PledgeRevisionAsked = ReviseInput.extend({ type: z.literal("pledge-revision-asked"), ...ofPledge });
/** Somebody asked to change the text of a pledge in performance. */
export interface PledgeRevisionAsked extends DeepReadonly<z.infer<typeof PledgeRevisionAsked>> {}

/** The fact that somebody independent decided on the change. */
export const PledgeRevisionDecided = DecideRevisionInput.extend({
  type: z.literal("pledge-revision-decided"),
  ...ofPledge,
});
/** A change of the text was approved or refused. */
export interface PledgeRevisionDecided extends DeepReadonly<z.infer<typeof PledgeRevisionDecided>> {}

/** The fact that somebody evaluated a pledge, apart from its settlement. */
export const PledgeEvaluated = z.strictObject({
  type: z.literal("pledge-evaluated"),
  ...ofPledge,
  opinion: Opinion,
  ...stampFields,
});
/** Somebody evaluated a pledge. */
export interface PledgeEvaluated extends DeepReadonly<z.infer<typeof PledgeEvaluated>> {}

/** The fact that somebody independent said whether a pledge was kept. */
export const PledgeSettled = SettleInput.extend({ type: z.literal("pledge-settled"), ...ofPledge });
/** A pledge got its verdict. */
export interface PledgeSettled extends DeepReadonly<z.infer<typeof PledgeSettled>> {}

/** The fact that a verdict was changed for one of the named causes. */
export const PledgeVerdictChanged = ChangeVerdictInput.extend({
  type: z.literal("pledge-verdict-changed"),
  ...ofPledge,
});
/** A verdict was changed. */
export interface PledgeVerdictChanged extends DeepReadonly<z.infer<typeof PledgeVerdictChanged>> {}

/** Everything that can happen to a pledge. */
export const PledgeEvent = z
  .discriminatedUnion("type", [
    PledgeProposed,
    PledgeReviewed,
    PledgeReproposed,
    PledgePublished,
    PledgeObjected,
    PledgeObjectionAnswered,
    PledgeBegun,
    PledgeReported,
    PledgeRevisionAsked,
    PledgeRevisionDecided,
    PledgeEvaluated,
    PledgeSettled,
    PledgeVerdictChanged,
  ])
  .check(onItsDay);
/** Everything that can happen to a pledge. */
export type PledgeEvent =
  | PledgeProposed
  | PledgeReviewed
  | PledgeReproposed
  | PledgePublished
  | PledgeObjected
  | PledgeObjectionAnswered
  | PledgeBegun
  | PledgeReported
  | PledgeRevisionAsked
  | PledgeRevisionDecided
  | PledgeEvaluated
  | PledgeSettled
  | PledgeVerdictChanged;
