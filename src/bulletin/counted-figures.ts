import { readInput, refuse, type Result } from "../core/index.js";
import { rate, ratio, type RateCounts } from "../figures/index.js";
import { CountQuery, RateQuery, RatioQuery, ShareQuery } from "./figure-queries.js";
import type { CountFigure, Counted, RateFigure, RatioFigure } from "./figure.js";
import { rateInterval } from "./interval.js";
import type { Records } from "./records.js";
import type { Recount } from "./recount-schema.js";
import { countAgain, rateAgain, ratioAgain, shareAgain } from "./recount.js";
import type { RecountRefusal } from "./select.js";

/** Why records do not give a figure. */
export type CountedFigureRefusal = "invalid-input" | RecountRefusal;

/**
 * Counts the records that a selection means, and binds the number to them in one step.
 *
 * Refuses with `invalid-input`; `unknown-collection`; `duplicate-record` (one id twice); `invalid-record` (no id, no facts, or a fact that no
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
 * With `weight` each record counts by that fact, and the parts and exclusions are sums of it. With `interval` the records are taken as a
 * simple random sample, those that are weighed as so many of equal weight as tell as much (Kish 1965, Survey Sampling, 11.7).
 * Refuses as {@link countFigure}, with `outside-denominator` (the numerator names an id that the denominator does not mean), and where
 * records are weighed with `undecided` (a weight that nobody knows, even `apart`), `wrong-kind` (one that is no number above 0) and
 * `too-large`.
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
  const provenance = provenanceOf({ from, generated }, recount, 0);
  const estimate = rateInterval(again.counted, recount.interval);
  return { ok: true, figure: stated(read.value, again.counted, { ...(estimate && { estimate }), provenance }) };
}

/**
 * Counts records among as many as other records say together, and binds the rate to both in one step.
 *
 * What a denominator rests on is often in no record of the numerator: people who were entitled and stayed away. Refuses as
 * {@link countFigure}, with `wrong-kind` (a fact that is no number), `too-large`, and `exceeds-denominator` (more records than the others
 * say there are).
 *
 * @param asked - the records above, the fact that is added up below, the rate's meaning, and how it is printed
 * @param records - records by collection
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#share-figure}
 */
export function shareFigure(
  asked: ShareQuery,
  records: Records,
): Result<{ figure: RateFigure }, CountedFigureRefusal | "exceeds-denominator"> {
  const read = readInput(ShareQuery, asked, "share figure");
  if (!read.ok) return read;
  const { definition, label, show, decimals, rounding, from, generated, ...query } = read.value;
  const recount = { kind: "share", ...query } as const;
  const again = shareAgain(recount, records);
  if (!again.ok) return again;
  const { numerator, denominator } = again.counted;
  if (numerator > denominator) {
    return refuse("exceeds-denominator", `${numerator} records are not among ${denominator}`);
  }
  const provenance = provenanceOf({ from, generated }, recount, 0);
  return { ok: true, figure: stated(read.value, again.counted, { provenance }) };
}

function stated(
  {
    definition,
    label,
    show,
    decimals,
    rounding,
  }: Pick<RateQuery, "definition" | "label" | "show" | "decimals" | "rounding">,
  counts: RateCounts,
  beside: Pick<RateFigure, "estimate" | "provenance">,
): RateFigure {
  return { kind: "rate", ...(label && { label }), rate: rate(definition, counts), show, decimals, rounding, ...beside };
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

/** Says where a figure comes from and how it is counted again. */
export function provenanceOf(
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
