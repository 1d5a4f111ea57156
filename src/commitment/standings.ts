/** Due, and without a verdict: four different things, and none of them says that nothing was achieved. */
export const WAITING = ["no-report", "progress-unknown", "no-evidence", "not-yet-assessed"] as const;
/** Not among the due pledges at all. */
export const OUTSIDE = ["not-yet-due", "no-due", "not-published", "not-approved"] as const;

/** How a pledge without a verdict that counts can stand on a reference day. */
export const OPEN_STANDINGS = [...WAITING, ...OUTSIDE] as const;
/** How a pledge without a verdict that counts can stand on a reference day. */
export type OpenStanding = (typeof OPEN_STANDINGS)[number];
