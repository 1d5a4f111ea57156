import type * as z from "zod";
import { IdText, idOf } from "../../core/index.js";

/** What a supervisor may say to an application: go on, do it again, or wait until more is known (转段, 补课, 暂缓). */
export const VERDICTS = ["pass", "redo", "hold"] as const;
/** What a supervisor may say to an application. */
export type Verdict = (typeof VERDICTS)[number];

/** Warnings that a redo may carry (黄牌警示). */
export const CARDS = ["yellow"] as const;
/** A warning that a redo may carry. */
export type Card = (typeof CARDS)[number];

/** What a unit goes to from its last phase: the end of its campaign, which no phase may be called. */
export const COMPLETION = "completion";

/** Names a phase of a plan; `completion` is taken. */
export const PhaseId = IdText.refine((id) => id !== COMPLETION, `"${COMPLETION}" is what follows the last phase`);
/** Text that names a phase of a plan. */
export type PhaseId = z.infer<typeof PhaseId>;

/** Names a unit that takes part in a campaign. */
export const UnitId = idOf("UnitId");
/** Text that names a unit. */
export type UnitId = z.infer<typeof UnitId>;
