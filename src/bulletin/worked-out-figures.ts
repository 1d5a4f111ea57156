import { readInput, type Result } from "../core/index.js";
import { provenanceOf, type CountedFigureRefusal } from "./counted-figures.js";
import { DayQuery, DifferenceQuery, MeasureQuery, PlaceQuery, ValueQuery } from "./figure-queries.js";
import type { CountFigure, DayFigure, MeasureFigure, UnknownFigure } from "./figure.js";
import type { Records } from "./records.js";
import { differenceAgain } from "./recount.js";
import { dayAgain, measureAgain, placeAgain, valueAgain } from "./recount-values.js";
import { WORDING } from "./wording.js";

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

/**
 * Reads the number that one record carries, and binds it to that record in one step.
 *
 * Where the record carries none, or only an interval, the measure is `"unknown"`. Refuses as {@link countFigure}, and with `wrong-kind` (a
 * fact that is no number).
 *
 * @param asked - the record, its fact, and how the number is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#value-figure}
 */
export function valueFigure(
  asked: ValueQuery,
  records: Records,
): Result<{ figure: MeasureFigure }, CountedFigureRefusal> {
  const read = readInput(ValueQuery, asked, "value figure");
  if (!read.ok) return read;
  const { label, unit, decimals, from, generated, ...query } = read.value;
  const recount = { kind: "value", ...query } as const;
  const again = valueAgain(recount, records);
  if (!again.ok) return again;
  const provenance = provenanceOf({ from, generated }, recount, 0);
  return {
    ok: true,
    figure: { kind: "measure", label, value: again.counted, ...(unit && { unit }), decimals, provenance },
  };
}

/**
 * Finds the place of one record among others by a number that each has (位次), and binds it to them in one step.
 *
 * Equals share the first of their places. Refuses as {@link countFigure}, with `wrong-kind` (a fact that is no number) and `not-among` (the
 * record is none of the others, or its own number is not known).
 *
 * @param asked - the record, the others, the fact, and whether the greatest or the least comes first
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#place-figure}
 */
export function placeFigure(
  asked: PlaceQuery,
  records: Records,
): Result<{ figure: CountFigure }, CountedFigureRefusal> {
  const read = readInput(PlaceQuery, asked, "place figure");
  if (!read.ok) return read;
  const { label, from, generated, ...query } = read.value;
  const recount = { kind: "place", ...query } as const;
  const again = placeAgain(recount, records);
  if (!again.ok) return again;
  const provenance = provenanceOf({ from, generated }, recount, again.undecided);
  return { ok: true, figure: { kind: "count", label, count: again.counted, provenance } };
}

/**
 * Counts two rates and by how many percentage points the later is above the earlier, and binds the difference to their records.
 *
 * Where one of them is of nothing it is `"unknown"`. With `interval` the records of both are taken as independent simple random samples.
 * Refuses as {@link rateFigure}.
 *
 * @param asked - the records of both rates, and how the difference is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#difference-figure}
 */
export function differenceFigure(
  asked: DifferenceQuery,
  records: Records,
): Result<{ figure: MeasureFigure }, CountedFigureRefusal> {
  const read = readInput(DifferenceQuery, asked, "difference figure");
  if (!read.ok) return read;
  const { label, decimals, from, generated, ...query } = read.value;
  const recount = { kind: "difference", ...query } as const;
  const again = differenceAgain(recount, records);
  if (!again.ok) return again;
  const { value, interval } = again.counted;
  const figure: MeasureFigure = {
    ...{ kind: "measure", label, value, unit: WORDING.points, decimals },
    ...(interval && { estimate: interval }),
    provenance: provenanceOf({ from, generated }, recount, again.undecided),
  };
  return { ok: true, figure };
}
