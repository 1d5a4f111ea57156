import * as z from "zod";
import { IdText, idOf } from "../../core/index.js";

/** What a supervisor may say to an application: go on, do it again, or wait until more is known (转段, 补课, 暂缓). */
export const VERDICTS = ["pass", "redo", "hold"] as const;
/** What a supervisor may say to an application. */
export type Verdict = (typeof VERDICTS)[number];

/** Warnings that a redo may carry (黄牌警示). */
export const CARDS = ["yellow"] as const;
/** A warning that a redo may carry. */
export type Card = (typeof CARDS)[number];

/** What supervisors may think of an application that they read before the verdict. */
export const REVIEW_OPINIONS = ["endorse", "object"] as const;
/** What supervisors may think of an application. */
export type ReviewOpinion = (typeof REVIEW_OPINIONS)[number];

/** What a look-back may find about each of its questions. */
export const LOOK_BACK_FINDINGS = ["done", "lacking"] as const;
/** What a look-back may find about a question. */
export type LookBackFinding = (typeof LOOK_BACK_FINDINGS)[number];

/** The overall verdict of a look-back (回头看); a unit that is not up to standard stops (达不到要求的不得转入下一环节). */
export const LOOK_BACK_VERDICTS = ["up-to-standard", "not-up-to-standard"] as const;
/** The overall verdict of a look-back. */
export type LookBackVerdict = (typeof LOOK_BACK_VERDICTS)[number];

/** What a unit goes to from its last phase: the end of its campaign, which no phase may be called. */
export const COMPLETION = "completion";

/** Where a unit is that runs under a plan without phases: in the campaign as a whole, which no phase may be called. */
export const UNDIVIDED = "undivided";

/** Names a phase of a plan; `completion` and `undivided` are taken. */
export const PhaseId = IdText.refine(
  (id) => id !== COMPLETION,
  `"${COMPLETION}" is what follows the last phase`,
).refine((id) => id !== UNDIVIDED, `"${UNDIVIDED}" is the whole of a campaign without phases`);
/** Text that names a phase of a plan. */
export type PhaseId = z.infer<typeof PhaseId>;

/** Names a unit that takes part in a campaign. */
export const UnitId = idOf("UnitId");
/** Text that names a unit. */
export type UnitId = z.infer<typeof UnitId>;

/** How many members a unit has. */
export const MemberCount = z.int().nonnegative();
