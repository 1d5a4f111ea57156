import type { ItemSummary, OpinionSummary } from "../../ledger/index.js";
import type { MonthlyReport } from "../../ledger/tally/index.js";
import type { KindOptions } from "./kind.js";

/** What a monthly report of a ledger is made of. */
export interface LedgerMonthly extends KindOptions {
  /** The ledger on the last day of the month, best broken down by unit. */
  readonly summary: ItemSummary;
  /** The ledger on the last day of the month before: without it, what came in during the month is not told. */
  readonly before?: ItemSummary;
  /** The name under which `verify` will find the items as {@link itemRecords}: without it, nothing can be counted again. */
  readonly collection?: string;
  /** What the units said in the month. */
  readonly report?: MonthlyReport;
  /** The opinions behind the items, and the number of problems into which they were put. */
  readonly opinions?: {
    readonly summary: OpinionSummary;
    readonly problems: number;
    /** The names under which `verify` will find both as {@link opinionRecords}. */
    readonly collections?: { readonly opinions: string; readonly problems: string };
  };
}
