import type { Figure } from "./figure.js";
import { asksInterval, countsFrom, countsOf, estimateIn, type Counts } from "./counts.js";
import { recordsIn, type Records } from "./records.js";
import { selectionsOf, type Recount } from "./recount-schema.js";
import { differing } from "./same-counts.js";
import type { Page } from "./schema.js";
import { missingFrom, type RecountRefusal } from "./select.js";

/** A figure that the records do not bear out. */
export interface FailedFigure {
  readonly name: string;
  /** `differs`, or why the records could not be counted at all. */
  readonly code: "differs" | RecountRefusal;
  /** A lower-case clause with the facts. */
  readonly message: string;
  readonly stated: Counts | undefined;
  /** Absent where nothing could be counted. */
  readonly counted?: Counts;
  /** Every id that the recount names and no record has. */
  readonly missing: readonly string[];
}

/** Why a figure is not counted again: a source published it, it is unknown and states no number, or it does not say how it was counted. */
export const NOT_RECOUNTED = ["published", "no-number", "no-recount"] as const;
/** One of {@link NOT_RECOUNTED}. */
export type NotRecounted = (typeof NOT_RECOUNTED)[number];

/** What recounting the figures of a page found; each figure stands in exactly one of the first three lists, by its name. */
export interface Verification {
  readonly verified: readonly string[];
  readonly failed: readonly FailedFigure[];
  readonly notRecounted: readonly { readonly name: string; readonly why: NotRecounted }[];
  /** Figures that were counted again, and around which an interval stands that their recount does not work out. */
  readonly intervalsAsGiven: readonly string[];
}

/**
 * Counts every figure of a page again, and names those that no longer hold.
 *
 * A figure holds when its recount gives the very numbers it states, exclusions and undecided records included, and the interval where
 * the recount says how it is worked out. Sums of weights may lie apart by a trillionth, and ends of intervals by a billionth, which is
 * rounding.
 *
 * @param page - a composed page
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#verify}
 */
export function verify(page: Page, records: Records): Verification {
  const verified: string[] = [];
  const failed: FailedFigure[] = [];
  const notRecounted: Verification["notRecounted"][number][] = [];
  const intervalsAsGiven: string[] = [];
  for (const [name, figure] of Object.entries(page.figures)) {
    const recount = recountOf(figure);
    if (typeof recount === "string") {
      notRecounted.push({ name, why: recount });
      continue;
    }
    if (estimateIn(figure) !== undefined && !asksInterval(recount)) intervalsAsGiven.push(name);
    const failure = failureOf(name, figure, recount, records);
    if (failure === undefined) verified.push(name);
    else failed.push(failure);
  }
  return { verified, failed, notRecounted, intervalsAsGiven };
}

function recountOf({ kind, provenance }: Figure): Recount | NotRecounted {
  if (provenance.kind === "published") return "published";
  return provenance.recount ?? (kind === "unknown" ? "no-number" : "no-recount");
}

function failureOf(name: string, figure: Figure, recount: Recount, records: Records): FailedFigure | undefined {
  const stated = countsOf(figure);
  const again = countsFrom(recount, records);
  if (!again.ok) {
    const { code, message } = again.refusal;
    return { name, code, message: `"${name}": ${message}`, stated, missing: missingIds(recount, records) };
  }
  const { counts } = again;
  const where = stated === undefined ? "counts" : differing(stated, counts, recount);
  if (where === undefined) return undefined;
  const write = where === "counts" ? written : writtenInterval;
  const message = `"${name}" states ${write(stated)} and the records give ${write(counts)}`;
  return { name, code: "differs", message, stated, counted: counts, missing: [] };
}

function missingIds(recount: Recount, records: Records): readonly string[] {
  const missing = selectionsOf(recount).flatMap((each) => missingFrom(recordsIn(records, each.collection), [each]));
  return [...new Set(missing)];
}

function written(counts: Counts | undefined): string {
  switch (counts?.kind) {
    case "count":
      return apart(String(counts.count), counts);
    case "rate": {
      const excluded = counts.excluded.map(({ reason, count }) => `, ${count} ${reason}`).join("");
      return `${counts.numerator} of ${counts.denominator}${excluded}`;
    }
    case "ratio":
      return apart(`${counts.numerator} to ${counts.denominator}`, counts);
    case "measure":
      return apart(String(counts.value), counts);
    case "day":
      return apart(counts.day, counts);
    case "value":
      return apart(String(counts.value), counts);
    case undefined:
      return "nothing that could be counted";
  }
}

function writtenInterval(counts: Counts | undefined): string {
  const interval = counts !== undefined && "interval" in counts ? counts.interval : undefined;
  if (interval === undefined) return "no interval";
  const { low, high, level, method, n } = interval;
  return `the interval ${low} to ${high} (${level}, ${method}, n ${n})`;
}

function apart(number: string, { undecided }: { readonly undecided: number }): string {
  return undecided === 0 ? number : `${number}, ${undecided} undecided`;
}
