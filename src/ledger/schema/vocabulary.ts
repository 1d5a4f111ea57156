import * as z from "zod";
import { CalendarDay, Instant, idOf } from "../../core/index.js";

/** How an item is to be handled: at once, by a date, or for as long as it takes (立行立改, 限期整改, 长期坚持). */
export const HANDLINGS = ["immediate", "time-limited", "long-term"] as const;
/** How an item is to be handled. */
export type Handling = (typeof HANDLINGS)[number];

/** Whose problem it is: shared by a level's units, a unit's own, or a member's (共性, 个性, 党员个人). */
export const SCOPES = ["shared", "unit", "member"] as const;
/** Whose problem it is. */
export type Scope = (typeof SCOPES)[number];

/** Under whose eyes an item is put right: the usual follow-up, or listed supervision (挂牌督办). */
export const SUPERVISIONS = ["ordinary", "listed"] as const;
/** Under whose eyes an item is put right. */
export type Supervision = (typeof SUPERVISIONS)[number];

/** Who brought a problem up: the people themselves, the unit (自己找), a superior (上级点) or an inspection (督导组转). */
export const ORIGINS = ["masses", "self", "superior", "inspection"] as const;
/** Who brought a problem up. */
export type Origin = (typeof ORIGINS)[number];

/** What a later visit found of a closed item: it held, it came back (反弹), or what stayed unsolved was explained to the people. */
export const LOOK_BACK_RESULTS = ["held", "rebounded", "explained"] as const;
/** What a later visit found of a closed item. */
export type LookBackResult = (typeof LOOK_BACK_RESULTS)[number];

/** Why an item ended; only `fixed` says that the problem is gone, and no rate counts another outcome as it. */
export const OUTCOMES = ["fixed", "partly-fixed", "closed-unfixed", "explained", "not-ours", "duplicate"] as const;
/** Why an item ended. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a unit says of an item when it reports (整改到位, 部分整改到位, 尚未启动整改); it is the unit's word and closes nothing. */
export const REPORT_STATES = ["fixed", "partly-fixed", "not-started"] as const;
/** What a unit says of an item when it reports. */
export type ReportState = (typeof REPORT_STATES)[number];

/** Why no problem is drawn from an opinion: it is not this body's business, or another opinion says the same. */
export const SET_ASIDE_OUTCOMES = ["out-of-scope", "duplicate"] as const;
/** Why no problem is drawn from an opinion. */
export type SetAsideOutcome = (typeof SET_ASIDE_OUTCOMES)[number];

/** How an opinion is answered: to the person who spoke, or where everybody can read it. */
export const REPLY_WAYS = ["to-the-person", "in-public"] as const;
/** How an opinion is answered. */
export type ReplyWay = (typeof REPLY_WAYS)[number];

/** How an office stands to a problem as it is drafted. */
export const COMMENT_POSITIONS = ["agrees", "objects", "remarks"] as const;
/** How an office stands to a problem as it is drafted. */
export type CommentPosition = (typeof COMMENT_POSITIONS)[number];

/** When something happened: the day, and the moment where it is known. */
export const Moment = z.strictObject({ on: CalendarDay, at: Instant.optional() });

/** Names one opinion as it came in. */
export const OpinionId = idOf("OpinionId");
/** Text that names an opinion. */
export type OpinionId = z.infer<typeof OpinionId>;
/** Names one problem of the ledger. */
export const ProblemId = idOf("ProblemId");
/** Text that names a problem. */
export type ProblemId = z.infer<typeof ProblemId>;
/** Names one rectification item; its number stays the item's through every reopening. */
export const ItemId = idOf("ItemId");
/** Text that names an item. */
export type ItemId = z.infer<typeof ItemId>;
