import type { Result } from "../core/index.js";
import type { Exclusion } from "../figures/index.js";
import type { Estimated } from "../statistics/index.js";
import type { Figure } from "./figure.js";
import { rateInterval } from "./interval.js";
import type { Records } from "./records.js";
import { UNDECIDED, type Recount } from "./recount-schema.js";
import { countAgain, differenceAgain, rateAgain, ratioAgain, shareAgain } from "./recount.js";
import { dayAgain, measureAgain, placeAgain, valueAgain } from "./recount-values.js";
import type { Counting, RecountRefusal } from "./select.js";

/** The ends of a confidence interval, by which procedure, at which level and on how many observations. */
export interface StatedInterval extends Pick<Estimated, "low" | "high" | "level" | "method" | "n"> {}

/**
 * The numbers of a figure: as it states them, or as records give them.
 *
 * `undecided` is how many records could not be decided; a rate has them among its exclusions. A share is a `rate`, a place a `count`
 * and a difference a `measure`; a `value` is what one record carries. The interval stands where the recount asks for it.
 */
export type Counts =
  | { readonly kind: "count"; readonly count: number; readonly undecided: number }
  | {
      readonly kind: "rate";
      readonly numerator: number;
      readonly denominator: number;
      readonly excluded: readonly Exclusion[];
      readonly interval?: StatedInterval;
    }
  | { readonly kind: "ratio"; readonly numerator: number; readonly denominator: number; readonly undecided: number }
  | {
      readonly kind: "measure";
      readonly value: number | "unknown";
      readonly undecided: number;
      readonly interval?: StatedInterval;
    }
  | { readonly kind: "day"; readonly day: string; readonly undecided: number }
  | { readonly kind: "value"; readonly value: number | "unknown"; readonly undecided: number };

/** Reads what a counted figure states; what is not known states no day, or no value where it is one that is recounted. */
export function countsOf(figure: Figure): Counts | undefined {
  const { undecided = 0, recount } = figure.provenance.kind === "counted" ? figure.provenance : {};
  if (recount?.kind === "value") return { kind: "value", value: valueOf(figure), undecided };
  const interval = recount !== undefined && asksInterval(recount) ? estimateIn(figure) : undefined;
  switch (figure.kind) {
    case "count":
      return { kind: "count", count: figure.count, undecided };
    case "rate":
      return {
        kind: "rate",
        ...partsOf(figure.rate),
        excluded: [...figure.rate.excluded.map(inOrder), ...leftOpen(undecided)],
        ...around(interval),
      };
    case "ratio":
      return { kind: "ratio", ...partsOf(figure.ratio), undecided };
    case "measure":
      return { kind: "measure", value: figure.value, undecided, ...around(interval) };
    case "day":
      return { kind: "day", day: figure.day, undecided };
    case "unknown":
      return { kind: "day", day: "unknown", undecided };
    case "quantity":
    case "literal":
      return undefined;
  }
}

function valueOf(figure: Figure): number | "unknown" {
  if (figure.kind === "count") return figure.count;
  return figure.kind === "measure" ? figure.value : "unknown";
}

/** Counts the numbers of a figure in the records. */
export function countsFrom(recount: Recount, records: Records): Result<{ counts: Counts }, RecountRefusal> {
  switch (recount.kind) {
    case "count":
      return counted(countAgain(recount, records), (count, undecided) => ({ kind: "count", count, undecided }));
    case "rate":
      return counted(rateAgain(recount, records), ({ n, ...parts }) => ({
        kind: "rate",
        ...parts,
        ...around(rateInterval({ ...parts, n }, recount.interval)),
      }));
    case "share":
      return counted(shareAgain(recount, records), (parts) => ({ kind: "rate", ...parts }));
    case "ratio":
      return counted(ratioAgain(recount, records), (parts, undecided) => ({ kind: "ratio", ...parts, undecided }));
    case "measure":
      return counted(measureAgain(recount, records), (value, undecided) => ({ kind: "measure", value, undecided }));
    case "day":
      return counted(dayAgain(recount, records), (day = "unknown", undecided) => ({ kind: "day", day, undecided }));
    case "value":
      return counted(valueAgain(recount, records), (value, undecided) => ({ kind: "value", value, undecided }));
    case "place":
      return counted(placeAgain(recount, records), (count, undecided) => ({ kind: "count", count, undecided }));
    case "difference":
      return counted(differenceAgain(recount, records), ({ value, interval }, undecided) => ({
        kind: "measure",
        ...{ value, undecided },
        ...around(interval),
      }));
  }
}

/** Tells whether a recount works an interval out, too. */
export function asksInterval(recount: Recount): boolean {
  return (recount.kind === "rate" || recount.kind === "difference") && recount.interval !== undefined;
}

/** Finds the interval that a figure states. */
export function estimateIn(figure: Figure): Estimated | undefined {
  return "estimate" in figure ? figure.estimate : undefined;
}

function around(estimate: Estimated | undefined): { readonly interval?: StatedInterval } {
  if (estimate === undefined) return {};
  const { low, high, level, method, n } = estimate;
  return { interval: { low, high, level, method, n } };
}

function counted<Counted>(
  again: Counting<Counted>,
  counts: (counted: Counted, undecided: number) => Counts,
): Result<{ counts: Counts }, RecountRefusal> {
  return again.ok ? { ok: true, counts: counts(again.counted, again.undecided) } : again;
}

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

function partsOf({ numerator, denominator }: Parts): Parts {
  return { numerator, denominator };
}

/** What its provenance calls undecided is stated beside what the rate itself leaves out. */
function leftOpen(undecided: number): readonly Exclusion[] {
  return undecided === 0 ? [] : [{ reason: UNDECIDED, count: undecided }];
}

function inOrder({ reason, count }: Exclusion): Exclusion {
  return { reason, count };
}
