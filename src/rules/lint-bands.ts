import type { Finding } from "../definitions/index.js";
import { nameOf, type Band, type BandTable, type Step, type StepTable } from "./bands.js";
import { common, holdsAny, isBefore, stretchOf, wordsFor, type Stretch } from "./span.js";

/** What can be wrong with a table of bands. */
export const BAND_FAULTS = ["empty-band", "gap", "overlap"] as const;
/** One thing that can be wrong with a table of bands. */
export type BandFault = (typeof BAND_FAULTS)[number];

interface Placed extends Stretch {
  readonly name: string;
  readonly index: number;
}

/**
 * Names every gap, every overlap and every empty band of a table, down to a single number at which two ends meet.
 *
 * Findings: `gap` (numbers of the range in no band), `overlap` (numbers in two bands; one finding per pair) and
 * `empty-band` (no number can lie in it). All are errors: some value has no grade, or two.
 *
 * @param table - grades or points by band
 * @returns the findings from the lowest numbers upwards, empty bands first; none for a sound table
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#lintBands}
 */
export function lintBands(table: BandTable | StepTable): readonly Finding<BandFault>[] {
  const rows: readonly (Band | Step)[] = table.bands;
  const placed = rows.map((row, index) => ({ ...stretchOf(row), name: nameOf(row), index }));
  const filled = placed
    .filter(holdsAny)
    .sort((a, b) => (isBefore(a.start, b.start) ? -1 : Number(isBefore(b.start, a.start))));
  return [
    ...placed.filter((row) => !holdsAny(row)).map(emptyBand),
    ...gaps(filled, stretchOf(table.range ?? {})),
    ...overlaps(filled),
  ];
}

function emptyBand({ name, index }: Placed): Finding<BandFault> {
  return {
    code: "empty-band",
    severity: "error",
    path: ["bands", index],
    message: `no number lies in ${name}: its ends leave nothing between them`,
  };
}

/** Walks upwards and remembers how far the bands have filled the range. */
function gaps(rows: readonly Placed[], range: Stretch): readonly Finding<BandFault>[] {
  const findings: Finding<BandFault>[] = [];
  let reached: Stretch["start"] = range.start;
  let below: Placed | undefined;
  for (const row of rows) {
    const empty = common({ start: reached, end: row.start }, range);
    if (holdsAny(empty)) findings.push(gap(empty, below, row));
    if (isBefore(reached, row.end)) [reached, below] = [row.end, row];
  }
  const rest = { start: reached, end: range.end };
  return holdsAny(rest) ? [...findings, gap(rest, below, undefined)] : findings;
}

function gap(empty: Stretch, below: Placed | undefined, above: Placed | undefined): Finding<BandFault> {
  const neighbours = [
    ...(below === undefined ? [] : [`${below.name} ends below`]),
    ...(above === undefined ? [] : [`${above.name} begins above`]),
  ];
  return {
    code: "gap",
    severity: "error",
    path: above === undefined ? ["bands"] : ["bands", above.index],
    message: [`no band holds ${wordsFor(empty)}`, ...(neighbours.length > 0 ? [neighbours.join(" and ")] : [])].join(
      ": ",
    ),
  };
}

function overlaps(rows: readonly Placed[]): readonly Finding<BandFault>[] {
  return rows.flatMap((row, position) =>
    rows
      .slice(position + 1)
      .map((other) => ({ other, shared: common(row, other) }))
      .filter(({ shared }) => holdsAny(shared))
      .map(({ other, shared }) => ({
        code: "overlap",
        severity: "error",
        path: ["bands", other.index],
        message: `${wordsFor(shared)} lies in both ${row.name} and ${other.name}`,
      })),
  );
}
