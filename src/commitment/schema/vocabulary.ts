import type * as z from "zod";
import { idOf } from "../../core/index.js";

/** Who can give a pledge: a unit, a team within it, a person. */
export const MAKER_KINDS = ["unit", "team", "person"] as const;
/** Who can give a pledge. */
export type MakerKind = (typeof MAKER_KINDS)[number];

/** Whether one person gives the pledge or a unit gives it together (个人承诺, 集体承诺). */
export const KINDS = ["personal", "collective"] as const;
/** Whether one person gives the pledge or a unit gives it together. */
export type Kind = (typeof KINDS)[number];

/** What a pledge is about: what all take on alike (共性承诺), the duties of a post (岗位承诺), one real thing done (实事承诺). */
export const MATTERS = ["shared", "post", "real-thing"] as const;
/** What a pledge is about. */
export type Matter = (typeof MATTERS)[number];

/** Whether a pledge is given for the year or on the spot (年度承诺, 即时承诺). */
export const TERMS = ["annual", "immediate"] as const;
/** Whether a pledge is given for the year or on the spot. */
export type Term = (typeof TERMS)[number];

/** Whether the maker means to reach the target or only to come as near to it as may be. */
export const AMBITIONS = ["committed", "aspirational"] as const;
/** Whether the maker means to reach the target or only to come as near to it as may be. */
export type Ambition = (typeof AMBITIONS)[number];

/** What a review can come to (审诺): the pledge may be published, or goes back to whoever proposed it. */
export const REVIEW_VERDICTS = ["approved", "returned"] as const;
/** What a review can come to. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** What an objection to a published pledge can come to: one that is sustained sends the pledge back for a new text. */
export const OBJECTION_VERDICTS = ["sustained", "rejected"] as const;
/** What an objection to a published pledge can come to. */
export type ObjectionVerdict = (typeof OBJECTION_VERDICTS)[number];

/** What the request to revise a pledge can come to. */
export const REVISION_VERDICTS = ["approved", "refused"] as const;
/** What the request to revise a pledge can come to. */
export type RevisionVerdict = (typeof REVISION_VERDICTS)[number];

/** Who evaluates a pledge, in the usual order: the maker (自评), the leader (点评), a reviewer, the masses (群众评诺). */
export const EVALUATORS = ["self", "leader", "reviewer", "masses"] as const;
/** Who evaluates a pledge. */
export type Evaluator = (typeof EVALUATORS)[number];

/** Why a verdict may still change after it was given; nothing else is a cause. */
export const CHANGE_CAUSES = ["new-evidence", "external-reversal", "our-error"] as const;
/** Why a verdict may still change after it was given. */
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Whether help was given as things or as money (实物, 现金). */
export const DELIVERY_FORMS = ["in-kind", "cash"] as const;
/** Whether help was given as things or as money. */
export type DeliveryForm = (typeof DELIVERY_FORMS)[number];

/** Names one pledge; it stays the pledge's through every version of its text. */
export const PledgeId = idOf("PledgeId");
/** Text that names a pledge. */
export type PledgeId = z.infer<typeof PledgeId>;
