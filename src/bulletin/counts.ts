import type { Result } from "../core/index.js";
import type { Exclusion } from "../figures/index.js";
import type { Figure } from "./figure.js";
import type { Records } from "./records.js";
import type { Recount } from "./recount-schema.js";
import { countAgain, differenceAgain, rateAgain, ratioAgain, shareAgain } from "./recount.js";
import { dayAgain, measureAgain, placeAgain, valueAgain } from "./recount-values.js";
import type { Counting, RecountRefusal } from "./select.js";

/**
 * The numbers of a figure: as it states them, or as records give them.
 *
 * `undecided` is how many records could not be decided; a rate has them among its exclusions. A place is a `count` and a difference a
 * `measure`; a `value` is what one record carries.
 */
export type Counts =
  | { readonly kind: "count"; readonly count: number; readonly undecided: number }
  | {
      readonly kind: "rate";
      readonly numerator: number;
      readonly denominator: number;
      readonly excluded: readonly Exclusion[];
    }
  | { readonly kind: "ratio"; readonly numerator: number; readonly denominator: number; readonly undecided: number }
  | { readonly kind: "measure"; readonly value: number | "unknown"; readonly undecided: number }
  | { readonly kind: "day"; readonly day: string; readonly undecided: number }
  | { readonly kind: "value"; readonly value: number | "unknown" };

/** Reads what a counted figure states; what is not known states no day, or no value where it is one that is recounted. */
export function countsOf(figure: Figure): Counts | undefined {
  const { undecided = 0, recount } = figure.provenance.kind === "counted" ? figure.provenance : {};
  if (recount?.kind === "value") return { kind: "value", value: valueOf(figure) };
  switch (figure.kind) {
    case "count":
      return { kind: "count", count: figure.count, undecided };
    case "rate":
      return { kind: "rate", ...partsOf(figure.rate), excluded: figure.rate.excluded.map(inOrder) };
    case "ratio":
      return { kind: "ratio", ...partsOf(figure.ratio), undecided };
    case "measure":
      return { kind: "measure", value: figure.value, undecided };
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
      return counted(rateAgain(recount, records), (parts) => ({ kind: "rate", ...parts }));
    case "share":
      return counted(shareAgain(recount, records), (parts) => ({ kind: "rate", ...parts }));
    case "ratio":
      return counted(ratioAgain(recount, records), (parts, undecided) => ({ kind: "ratio", ...parts, undecided }));
    case "measure":
      return counted(measureAgain(recount, records), (value, undecided) => ({ kind: "measure", value, undecided }));
    case "day":
      return counted(dayAgain(recount, records), (day = "unknown", undecided) => ({ kind: "day", day, undecided }));
    case "value":
      return counted(valueAgain(recount, records), (value) => ({ kind: "value", value }));
    case "place":
      return counted(placeAgain(recount, records), (count, undecided) => ({ kind: "count", count, undecided }));
    case "difference":
      return counted(differenceAgain(recount, records), (value, undecided) => ({ kind: "measure", value, undecided }));
  }
}

/**
 * How far two sums of weights may lie apart that are one, as a part of the greater: a tally adds them up in binary, a recount in decimals,
 * and each rounds. A difference of two rates in percentage points may lie as far apart as a whole does.
 */
const ROUNDING = 1e-12;

/** Whether the counts that a figure states are those that its recount gives. */
export function isSame(stated: Counts, again: Counts, recount: Recount): boolean {
  const [one, other] = [numbersIn(stated), numbersIn(again)];
  const whole = recount.kind === "difference" ? PERCENT : 0;
  const isNear = (number: number, place: number): boolean => {
    const beside = other.numbers[place] ?? NaN;
    return Math.abs(number - beside) <= ROUNDING * Math.max(number, beside, whole);
  };
  return (
    one.words === other.words &&
    one.numbers.every(isWeighed(recount) ? isNear : (number, place) => number === other.numbers[place])
  );
}

const PERCENT = 100;

function isWeighed(recount: Recount): boolean {
  if (recount.kind === "rate") return recount.weight !== undefined;
  return recount.kind === "difference" && [recount.before, recount.after].some(({ weight }) => weight !== undefined);
}

/** Parts counts into their numbers and the rest; both were made above, so their fields stand in one order, whatever store a page came from. */
function numbersIn(counts: Counts): { readonly numbers: readonly number[]; readonly words: string } {
  const numbers: number[] = [];
  const words = JSON.stringify(counts, (_, value: unknown) => {
    if (typeof value !== "number") return value;
    numbers.push(value);
    return null;
  });
  return { numbers, words };
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

function inOrder({ reason, count }: Exclusion): Exclusion {
  return { reason, count };
}
