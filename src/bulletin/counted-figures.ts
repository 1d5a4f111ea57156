import { readInput, type Result } from "../core/index.js";
import { rate, ratio } from "../figures/index.js";
import { CountQuery, DayQuery, MeasureQuery, RateQuery, RatioQuery } from "./figure-queries.js";
import type {
  CountFigure,
  Counted,
  DayFigure,
  MeasureFigure,
  RateFigure,
  RatioFigure,
  UnknownFigure,
} from "./figure.js";
import type { Records } from "./records.js";
import type { Recount } from "./recount-schema.js";
import { countAgain, rateAgain, ratioAgain } from "./recount.js";
import { dayAgain, measureAgain } from "./recount-values.js";
import type { RecountRefusal } from "./select.js";
import { WORDING } from "./wording.js";

/** Why records do not give a figure. */
export type CountedFigureRefusal = "invalid-input" | RecountRefusal;

/**
 * Counts the records that a selection means, and binds the number to them in one step.
 *
 * Refuses with `invalid-input`; `unknown-collection`; `duplicate-record` (one id twice); `invalid-record` (no id, or a fact that no
 * rule can read, such as NaN); `unknown-record` (a selected id that no record has); `undecided` (a record of which the
 * condition cannot say whether it belongs; with `undecided: "apart"` such records are left out and their number is told).
 *
 * @param asked - the collection, the selection, and the words for what is counted
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#count-figure}
 */
export function countFigure(
  asked: CountQuery,
  records: Records,
): Result<{ figure: CountFigure }, CountedFigureRefusal> {
  const read = readInput(CountQuery, asked, "count figure");
  if (!read.ok) return read;
  const { label, from, generated, ...query } = read.value;
  const recount = { kind: "count", ...query } as const;
  const again = countAgain(recount, records);
  if (!again.ok) return again;
  const provenance = provenanceOf({ from, generated }, recount, again.undecided);
  return { ok: true, figure: { kind: "count", label, count: again.counted, provenance } };
}

/**
 * Counts the records of a rate's numerator among those of its denominator, and binds the rate to them in one step.
 *
 * A record of the denominator falls under the first of the `excluded` reasons that fits. Over no records the rate is
 * `"unknown"`. With `undecided: "apart"` what cannot be decided is left out of both parts, and stands among the exclusions.
 * Refuses as {@link countFigure}, and with `outside-denominator` (the numerator names an id that the denominator does not
 * mean).
 *
 * @param asked - the selections, the rate's meaning, and how it is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#rate-figure}
 */
export function rateFigure(asked: RateQuery, records: Records): Result<{ figure: RateFigure }, CountedFigureRefusal> {
  const read = readInput(RateQuery, asked, "rate figure");
  if (!read.ok) return read;
  const { definition, label, show, decimals, rounding, from, generated, ...query } = read.value;
  const recount = { kind: "rate", ...query } as const;
  const again = rateAgain(recount, records);
  if (!again.ok) return again;
  const figure: RateFigure = {
    kind: "rate",
    ...(label && { label }),
    rate: rate(definition, again.counted),
    ...{ show, decimals, rounding },
    provenance: provenanceOf({ from, generated }, recount, 0),
  };
  return { ok: true, figure };
}

/**
 * Counts two selections of records and binds how many of the one come on each of the other.
 *
 * Refuses as {@link countFigure}; on no records the ratio is `"unknown"`.
 *
 * @param asked - the selections, the ratio's meaning, and how it is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#ratio-figure}
 */
export function ratioFigure(
  asked: RatioQuery,
  records: Records,
): Result<{ figure: RatioFigure }, CountedFigureRefusal> {
  const read = readInput(RatioQuery, asked, "ratio figure");
  if (!read.ok) return read;
  const { definition, label, decimals, rounding, from, generated, ...query } = read.value;
  const recount = { kind: "ratio", ...query } as const;
  const again = ratioAgain(recount, records);
  if (!again.ok) return again;
  const figure: RatioFigure = {
    kind: "ratio",
    ...(label && { label }),
    ratio: ratio(definition, again.counted),
    ...{ decimals, rounding },
    provenance: provenanceOf({ from, generated }, recount, again.undecided),
  };
  return { ok: true, figure };
}

/**
 * Works a statistic out of a fact of the selected records, and binds the number to them in one step.
 *
 * A fact that is missing, and one that is only known to lie in an interval, is undecided: never 0 and never in the mean.
 * Of no number the mean, median and ends are `"unknown"`. Refuses as {@link countFigure}, and with `wrong-kind` (a fact that is no
 * number) and `too-large`.
 *
 * @param asked - the selection, the fact and the statistic, and how the number is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#measure-figure}
 */
export function measureFigure(
  asked: MeasureQuery,
  records: Records,
): Result<{ figure: MeasureFigure }, CountedFigureRefusal> {
  const read = readInput(MeasureQuery, asked, "measure figure");
  if (!read.ok) return read;
  const { label, unit, decimals, from, generated, ...query } = read.value;
  const recount = { kind: "measure", ...query } as const;
  const again = measureAgain(recount, records);
  if (!again.ok) return again;
  const provenance = provenanceOf({ from, generated }, recount, again.undecided);
  return {
    ok: true,
    figure: { kind: "measure", label, value: again.counted, ...(unit && { unit }), decimals, provenance },
  };
}

/**
 * Finds the first or last day that the selected records name, and binds it to them in one step.
 *
 * Where they name none the figure is an unknown one, which says so. Refuses as {@link countFigure}, and with `wrong-kind` (a fact
 * that is no day).
 *
 * @param asked - the selection, the fact, and which of its days
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#day-figure}
 */
export function dayFigure(
  asked: DayQuery,
  records: Records,
): Result<{ figure: DayFigure | UnknownFigure }, CountedFigureRefusal> {
  const read = readInput(DayQuery, asked, "day figure");
  if (!read.ok) return read;
  const { label, from, generated, ...query } = read.value;
  const recount = { kind: "day", ...query } as const;
  const again = dayAgain(recount, records);
  if (!again.ok) return again;
  const provenance = provenanceOf({ from, generated }, recount, again.undecided);
  if (again.counted !== undefined) return { ok: true, figure: { kind: "day", label, day: again.counted, provenance } };
  return { ok: true, figure: { kind: "unknown", label, why: WORDING.noDay, provenance } };
}

function provenanceOf(
  { from, generated }: Pick<Counted, "from" | "generated">,
  recount: Recount,
  undecided: number,
): Counted {
  return {
    kind: "counted",
    from,
    ...(generated !== undefined && { generated }),
    recount,
    ...(undecided > 0 && { undecided }),
  };
}
