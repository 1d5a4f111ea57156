import type { ConsolidateInput, Outcome, ReceiveInput, RegisterInput, Supervision } from "answerable/ledger";
import type { RecordInput } from "answerable/campaign/register";
import type { ResponseRow } from "answerable/satisfaction";
import type * as z from "zod";

/** A participating unit. */
export interface UnitRecord {
  readonly id: string;
  readonly members: number;
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

/** A unit's rectification plan, and the comments that came back on each version of it. */
export interface PlanRecord {
  readonly unit: string;
  /** One per version: days of public notice, and how many approved and disapproved. */
  readonly versions: readonly {
    readonly noticeDays: number;
    readonly approving: number;
    readonly disapproving: number;
  }[];
}

/** Something that a unit did or brought about, and how much of it. */
export type DeedRecord = Pick<
  z.input<typeof RecordInput>,
  "id" | "unit" | "activity" | "quantity" | "doneOn" | "actor" | "target"
>;

/** Every record the pilot is counted from; none of them is published, all of them are generated. */
export interface PilotRecords {
  readonly units: readonly UnitRecord[];
  readonly opinions: readonly z.input<typeof ReceiveInput>[];
  readonly problems: readonly ProblemRecord[];
  readonly items: readonly ItemRecord[];
  readonly plans: readonly PlanRecord[];
  readonly deeds: readonly DeedRecord[];
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
