import * as z from "zod";
import {
  CalendarDay,
  IdText,
  Instant,
  Meta,
  Words,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../core/index.js";
import { OpinionDetached, OpinionsAttached, ProblemConsolidated } from "./problem-events.js";
import { Moment, OpinionId, ProblemId, REPLY_WAYS } from "./vocabulary.js";

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

/** What `reply` takes: what is said to the opinion, and whether to the person who spoke or where everybody can read it. */
export const ReplyInput = z.strictObject({ text: Words, way: z.enum(REPLY_WAYS), ...stampFields });

const Duplicate = z.strictObject({
  outcome: z.literal("duplicate"),
  duplicateOf: OpinionId.optional(),
  reason: Words,
  ...stampFields,
});
const OutOfScope = z.strictObject({ outcome: z.literal("out-of-scope"), reason: Words, ...stampFields });

/** What `setAside` takes: why no problem is drawn from the opinion; a duplicate, and it alone, names the opinion that says the same. */
export const SetAsideInput = z.discriminatedUnion("outcome", [Duplicate, OutOfScope]);

/** What `reinstate` takes: why the opinion should not have been set aside. */
export const ReinstateInput = z.strictObject({ reason: Words, ...stampFields });

const ofOpinion = { opinion: OpinionId };

/** The fact that an opinion came in. */
export const OpinionReceived = ReceiveInput.omit({ id: true }).extend({
  type: z.literal("opinion-received"),
  ...ofOpinion,
});
/** An opinion came in. */
export interface OpinionReceived extends DeepReadonly<z.infer<typeof OpinionReceived>> {}

/** The fact that an opinion was answered. */
export const OpinionReplied = ReplyInput.extend({ type: z.literal("opinion-replied"), ...ofOpinion });
/** An opinion was answered. */
export interface OpinionReplied extends DeepReadonly<z.infer<typeof OpinionReplied>> {}

const ofSettingAside = { type: z.literal("opinion-set-aside"), ...ofOpinion };
/** The fact that no problem is drawn from an opinion. */
export const OpinionSetAside = z.discriminatedUnion("outcome", [
  Duplicate.extend(ofSettingAside),
  OutOfScope.extend(ofSettingAside),
]);
/** No problem is drawn from an opinion. */
export type OpinionSetAside = DeepReadonly<z.infer<typeof OpinionSetAside>>;

/** The fact that a setting aside was taken back. */
export const OpinionReinstated = ReinstateInput.extend({ type: z.literal("opinion-reinstated"), ...ofOpinion });
/** A setting aside was taken back. */
export interface OpinionReinstated extends DeepReadonly<z.infer<typeof OpinionReinstated>> {}

const opinionFields = {
  ...ReceiveInput.shape,
  /** What was said to it, oldest first. */
  replies: z.array(ReplyInput),
  /** Problems it was taken out of again, oldest first. */
  detachments: z.array(z.strictObject({ problem: ProblemId, reason: Words, ...stampFields })),
  /** Settings aside that were taken back, oldest first; absent when there was none. */
  reinstatements: z.array(z.strictObject({ settingAside: SetAsideInput, reinstated: ReinstateInput })).optional(),
  /** When the last thing happened to it. */
  updated: Moment,
};

/** An opinion that stands in no problem. */
export const ReceivedOpinion = z.strictObject({ status: z.literal("received"), ...opinionFields });
/** An opinion as it was said, waiting to be consolidated. */
export interface ReceivedOpinion extends DeepReadonly<z.infer<typeof ReceivedOpinion>> {}

/** An opinion that one problem or several carry on. */
export const ConsolidatedOpinion = z.strictObject({
  status: z.literal("consolidated"),
  ...opinionFields,
  problems: z.array(ProblemId).min(1),
});
/** An opinion with the problems it went into. */
export interface ConsolidatedOpinion extends DeepReadonly<z.infer<typeof ConsolidatedOpinion>> {}

/** An opinion from which no problem is drawn. */
export const SetAsideOpinion = z.strictObject({
  status: z.literal("set-aside"),
  ...opinionFields,
  settingAside: SetAsideInput,
});
/** An opinion that is out of scope, or says what another one says already. */
export interface SetAsideOpinion extends DeepReadonly<z.infer<typeof SetAsideOpinion>> {}

/** An opinion in any status. */
export const Opinion = z.discriminatedUnion("status", [ReceivedOpinion, ConsolidatedOpinion, SetAsideOpinion]);
/** What one person said, through one channel, on one day. */
export type Opinion = ReceivedOpinion | ConsolidatedOpinion | SetAsideOpinion;

/** The statuses of an opinion. */
export const OPINION_STATUSES = [
  "received",
  "consolidated",
  "set-aside",
] as const satisfies readonly Opinion["status"][];
/** Where an opinion stands. */
export type OpinionStatus = (typeof OPINION_STATUSES)[number];

/** Which step on an opinion is possible in which status. */
export const OPINION_STEPS = {
  reply: { from: ["received", "consolidated", "set-aside"], to: ["received", "consolidated", "set-aside"] },
  consolidate: { from: ["received", "consolidated"], to: ["consolidated"] },
  detach: { from: ["consolidated"], to: ["consolidated", "received"] },
  setAside: { from: ["received"], to: ["set-aside"] },
  reinstate: { from: ["set-aside"], to: ["received"] },
} as const;

/** Everything that can happen to an opinion. */
export const OpinionEvent = z
  .discriminatedUnion("type", [
    OpinionReceived,
    OpinionReplied,
    OpinionSetAside,
    OpinionReinstated,
    ProblemConsolidated,
    OpinionsAttached,
    OpinionDetached,
  ])
  .check(onItsDay);
/** Everything that can happen to an opinion. */
export type OpinionEvent =
  | OpinionReceived
  | OpinionReplied
  | OpinionSetAside
  | OpinionReinstated
  | ProblemConsolidated
  | OpinionsAttached
  | OpinionDetached;
