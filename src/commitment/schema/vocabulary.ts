import type * as z from "zod";
import { idOf } from "../../core/index.js";

/** Whether one person gives the pledge or a unit gives it together (个人承诺, 集体承诺). */
export const KINDS = ["personal", "collective"] as const;
/** Whether one person gives the pledge or a unit gives it together. */
export type Kind = (typeof KINDS)[number];

/** What a review can come to (审诺): the pledge may be published, or goes back to whoever proposed it. */
export const REVIEW_VERDICTS = ["approved", "returned"] as const;
/** What a review can come to. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** What a settlement can come to; only `kept` says that the promise was kept, and no rate counts another verdict as it. */
export const VERDICTS = ["kept", "partly-kept", "not-kept", "excused", "withdrawn"] as const;
/** What a settlement can come to. */
export type Verdict = (typeof VERDICTS)[number];

/** Names one pledge; it stays the pledge's through every version of its text. */
export const PledgeId = idOf("PledgeId");
/** Text that names a pledge. */
export type PledgeId = z.infer<typeof PledgeId>;
