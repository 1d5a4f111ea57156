import * as z from "zod";
import { IdText, Label, refuse, type DeepReadonly, type Refused, type Result } from "../core/index.js";
import { definitionFields } from "../definitions/index.js";
import { refuseNonsense, type Interval } from "./fact.js";
import { Span, common, holdsAll, holdsAny, spanFields, stretchAround, stretchOf, wordsFor } from "./span.js";

/** Most rows in one table. */
const MOST_ROWS = 1000;

/** A grade and the scores that earn it. */
export const Band = z.strictObject({ grade: IdText, label: Label.optional(), ...spanFields });
/** A grade and the scores that earn it. */
export interface Band extends DeepReadonly<z.infer<typeof Band>> {}

/**
 * Grades by score, each band with its ends open or closed as the rule says.
 *
 * `range` is where scores can lie; the linter asks that the bands fill it. Without it they must fill all numbers.
 */
export const BandTable = z.strictObject({
  ...definitionFields,
  range: Span.optional(),
  bands: z.array(Band).min(1).max(MOST_ROWS),
});
/** Grades by score. */
export interface BandTable extends DeepReadonly<z.infer<typeof BandTable>> {}

/** Points and the values that earn them. */
export const Step = z.strictObject({ score: z.number(), ...spanFields });
/** Points and the values that earn them. */
export interface Step extends DeepReadonly<z.infer<typeof Step>> {}

/** Points by the band a value lies in; `range` as in a band table. */
export const StepTable = z.strictObject({
  ...definitionFields,
  range: Span.optional(),
  bands: z.array(Step).min(1).max(MOST_ROWS),
});
/** Points by the band a value lies in. */
export interface StepTable extends DeepReadonly<z.infer<typeof StepTable>> {}

/** Why no single band could be named. */
export const BAND_REFUSALS = ["in-no-band", "in-several-bands", "undetermined", "unknown"] as const;
/** One reason why no single band could be named. */
export type BandRefusal = (typeof BAND_REFUSALS)[number];

/**
 * Names the grade a score earns, or refuses to.
 *
 * Scores are compared as the numbers they are, without tolerance or rounding: 84.999 is below 85. Round first where the
 * rule says so. Refuses with `in-no-band` (a gap), `in-several-bands` (an overlap), `undetermined` (an interval that
 * reaches into more than one band, or out of its band) and `unknown`.
 *
 * @param table - the grades
 * @param score - a number, the interval of an estimate, or `"unknown"`
 * @throws TypeError when the score is NaN, infinite or an interval upside down
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#bandOf}
 */
export function bandOf(
  table: BandTable,
  score: number | Interval | "unknown",
): Result<{ readonly band: Band }, BandRefusal> {
  return findBand(table, score);
}

/**
 * Gives the points of the one band a value lies in, or refuses to, with the codes and the exactness of {@link bandOf}.
 *
 * @param table - the points
 * @param value - a number, the interval of an estimate, or `"unknown"`
 * @throws TypeError when the value is NaN, infinite or an interval upside down
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#stepScore}
 */
export function stepScore(
  table: StepTable,
  value: number | Interval | "unknown",
): Result<{ readonly score: number; readonly band: Step }, BandRefusal> {
  const found = findBand(table, value);
  return found.ok ? { ok: true, score: found.band.score, band: found.band } : found;
}

/**
 * Says how a row of either table is called in messages.
 *
 * @param row - a band or a step
 * @internal
 */
export function nameOf(row: Band | Step): string {
  return "grade" in row ? `"${row.grade}"` : `${row.score} points`;
}

function findBand<Row extends Band | Step>(
  { id, bands }: { readonly id: string; readonly bands: readonly Row[] },
  value: number | Interval | "unknown",
): { readonly ok: true; readonly band: Row } | Refused<BandRefusal> {
  if (value === "unknown") return refuse("unknown", `table "${id}": the value is unknown, so no band can be named`);
  refuseNonsense(value, `table "${id}": the value`);
  const where = stretchAround(value);
  const touched = bands.filter((band) => holdsAny(common(stretchOf(band), where)));
  const holding = touched.filter((band) => holdsAll(stretchOf(band), where));
  const [band] = holding;
  if (band !== undefined && touched.length === 1) return { ok: true, band };
  const what = `table "${id}": ${wordsFor(where)}`;
  const names = touched.map(nameOf).join(", ");
  if (touched.length === 0) return refuse("in-no-band", `${what} lies in no band`);
  if (holding.length > 1) return refuse("in-several-bands", `${what} lies in ${names}`);
  return refuse("undetermined", `${what} reaches into ${names}${touched.length === 1 ? " and out of it" : ""}`);
}
