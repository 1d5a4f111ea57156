import type { Label } from "../../core/index.js";
import type { Counter, PeriodCheck } from "./results.js";
import type {
  Appeal,
  Consequence,
  ConsequenceOutcome,
  ConsequenceRule,
  ConsequenceStatus,
  ImposedConsequence,
  Recheck,
  Ruling,
} from "./schema/index.js";

/** What a rule came to for a subject in the current period. */
export interface RuledFor {
  readonly subject: string;
  readonly period: string;
  readonly ruling: Ruling;
  readonly outcome: ConsequenceOutcome;
  /** Whether nothing falls due only because the count was filled in an earlier period, and the current one adds nothing. */
  readonly filledBefore: boolean;
  /** The consequence that was withdrawn on appeal, by its id. */
  readonly withdrawn?: string;
}

/** How a consequence was imposed, and what its rule comes to when the history is replayed. */
export interface ImposedAs extends Pick<ImposedConsequence, "id" | "rules" | "imposed" | "appealUntil"> {
  readonly status: ConsequenceStatus;
  readonly ruling: Ruling;
}

/** One step on the way to a ruling and beyond it: a sentence in each language, and the very data it states. */
export type RulingStep =
  | { readonly step: "rule"; readonly text: Label; readonly data: ConsequenceRule }
  | { readonly step: "check"; readonly text: Label; readonly data: PeriodCheck }
  | { readonly step: "counter"; readonly text: Label; readonly data: Counter }
  | { readonly step: "missing"; readonly text: Label; readonly data: readonly PeriodCheck[] }
  | { readonly step: "ruling"; readonly text: Label; readonly data: RuledFor }
  | { readonly step: "imposed"; readonly text: Label; readonly data: ImposedAs }
  | { readonly step: "appeal"; readonly text: Label; readonly data: Appeal }
  | { readonly step: "recheck"; readonly text: Label; readonly data: Recheck };

/** Whose ruling under which rule is explained, and the consequence that was imposed on the strength of it. */
export interface RulingAsked {
  readonly subject: string;
  readonly rule: string;
  /** In any status; of the same rules, rule, subject and period, though the rules may have been of another version. */
  readonly consequence?: Consequence;
}

/** Why there is no ruling to explain. */
export type ExplainRefusal = "unknown-subject" | "unknown-rule" | "another-ruling";
