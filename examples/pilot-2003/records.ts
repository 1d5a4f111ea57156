import type { ConsolidateInput, Outcome, ReceiveInput, RegisterInput, Supervision } from "answerable/ledger";
import type { RecordInput } from "answerable/campaign/register";
import type { ResponseRow } from "answerable/satisfaction";
import type * as z from "zod";

/** A participating unit. */
export interface UnitRecord {
  readonly id: string;
  readonly members: number;
  /** Everybody who works there, members or not. */
  readonly staff: number;
}

/** A problem with the ids of the opinions it is drawn from. */
export interface ProblemRecord extends Pick<z.input<typeof ConsolidateInput>, "id" | "category" | "scope"> {
  readonly opinions: readonly string[];
}

/** A rectification item and how it ended; without an outcome it is still in work. */
export interface ItemRecord extends Pick<z.input<typeof RegisterInput>, "id" | "unit"> {
  readonly problem: string;
  readonly supervision: Supervision;
  readonly outcome?: Outcome;
  /** The day on which it turned out not to be settled after all. */
  readonly reopenedOn?: string;
}

/** A round of comments: how many were asked, and how many answered. */
export interface CommentRecord {
  readonly asked: number;
  readonly answered: number;
}

/** A unit's list of problems, with a round of comments for every time that it was drawn up. */
export interface ListRecord {
  readonly unit: string;
  readonly rounds: readonly CommentRecord[];
}

/** One time that a rectification plan was drawn up, and what came back on it. */
export interface Drawing {
  /** The rounds of comments between which it went up and down. */
  readonly rounds: readonly CommentRecord[];
  /** The days of public notice. */
  readonly noticeDays: number;
  /** The ballots cast on it once the notice was over. */
  readonly approving: number;
  readonly disapproving: number;
}

/** A unit's rectification plan, once for every time that it was drawn up. */
export interface PlanRecord {
  readonly unit: string;
  readonly drawings: readonly Drawing[];
}

/** Something that a unit did or brought about, and how much of it. */
export type DeedRecord = Pick<
  z.input<typeof RecordInput>,
  "id" | "unit" | "activity" | "quantity" | "doneOn" | "actor" | "target"
>;

/** One self-analysis of a member: the ballots on it, those of the satisfied among them, and the grade the branch gave. */
export interface AnalysisRecord {
  readonly ballots: number;
  readonly satisfied: number;
  readonly grade: string;
}

/** A member and every analysis that the member had to write. */
export interface MemberRecord {
  readonly id: string;
  readonly unit: string;
  /** Whether the member is a cadre at county level or above. */
  readonly cadre: boolean;
  readonly analyses: readonly AnalysisRecord[];
}

/** Every record the pilot is counted from; none of them is published, all of them are generated. */
export interface PilotRecords {
  readonly units: readonly UnitRecord[];
  readonly opinions: readonly z.input<typeof ReceiveInput>[];
  readonly problems: readonly ProblemRecord[];
  readonly items: readonly ItemRecord[];
  readonly lists: readonly ListRecord[];
  readonly plans: readonly PlanRecord[];
  readonly deeds: readonly DeedRecord[];
  readonly members: readonly MemberRecord[];
  /** The verdicts of the evaluators who answered by letter: each on every unit. */
  readonly letters: () => Iterable<ResponseRow>;
  readonly questionnaires: {
    readonly expectation: readonly ResponseRow[];
    readonly analysis: readonly ResponseRow[];
    /** More answers about the units that the first answers could not decide. */
    readonly askedAgain: readonly ResponseRow[];
    /** The units that had to do their analysis again, asked once more. */
    readonly retest: readonly ResponseRow[];
    readonly effect: readonly ResponseRow[];
  };
}
