/**
 * The corrections of p-values for many comparisons. The first four keep the chance of even one false finding under the level, the last
 * two the expected share of false ones among the findings.
 */
export const P_VALUE_CORRECTIONS = [
  "bonferroni",
  "holm",
  "hochberg",
  "hommel",
  "benjamini-hochberg",
  "benjamini-yekutieli",
] as const;
/** The name of a correction for many comparisons. */
export type PValueCorrection = (typeof P_VALUE_CORRECTIONS)[number];

/** How p-values are corrected, and among how many. */
export interface CorrectionOptions {
  readonly correction: PValueCorrection;
  /** Comparisons that were made, when more than are given; the others count as unfavourable. */
  readonly comparisons?: number;
}

/** Ascending p-values, and the number of comparisons, to corrected ones that are not yet made monotone. */
type Procedure = (ascending: readonly number[], comparisons: number) => readonly number[];

const PROCEDURES: Readonly<Record<PValueCorrection, Procedure>> = {
  bonferroni: (ascending, comparisons) => ascending.map((p) => p * comparisons),
  holm: (ascending, comparisons) => neverFalling(ascending.map((p, index) => p * (comparisons - index))),
  hochberg: (ascending, comparisons) => neverAbove(ascending.map((p, index) => p * (comparisons - index))),
  hommel: closedBySimes,
  "benjamini-hochberg": falseDiscovery,
  "benjamini-yekutieli": (ascending, comparisons) => {
    const harmonic = Array.from({ length: comparisons }, (_, index) => 1 / (index + 1)).reduce(
      (sum, part) => sum + part,
      0,
    );
    return falseDiscovery(ascending, comparisons).map((p) => p * harmonic);
  },
};

/**
 * Corrects p-values for the number of comparisons: a corrected one is the smallest level at which its comparison would be a finding.
 *
 * What is `"unknown"` was not compared: it stays unknown and does not count. Sources: Holm (1979), Scand. J. Statist. 6:65; Hochberg
 * (1988), Biometrika 75:800; Hommel (1988), Biometrika 75:383; Benjamini and Hochberg (1995), J. Roy. Statist. Soc. B 57:289; Benjamini
 * and Yekutieli (2001), Ann. Statist. 29:1165; corrected values, Wright (1992), Biometrics 48:1005.
 *
 * @param pValues - each in [0, 1] or `"unknown"`
 * @param options - the correction, and the number of comparisons when more were made
 * @returns corrected values in [0, 1], in the order in which they came
 * @throws RangeError when a p-value is not in [0, 1], the comparisons are not a whole number or fewer than p-values are known, or no
 *   correction has that name
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#adjust}
 */
export function adjustPValues(
  pValues: readonly (number | "unknown")[],
  { correction, comparisons }: CorrectionOptions,
): readonly (number | "unknown")[] {
  if (!P_VALUE_CORRECTIONS.includes(correction)) throw new RangeError(`no correction is called "${correction}"`);
  const known = pValues.flatMap((p, index) => (p === "unknown" ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const bad = known.find(({ p }) => !(p >= 0 && p <= 1));
  if (bad !== undefined) throw new RangeError(`${bad.p} is no p-value`);
  const family = comparisons ?? known.length;
  if (!Number.isSafeInteger(family) || family < known.length) {
    throw new RangeError(`${known.length} p-values are known of ${family} comparisons`);
  }
  const adjusted: (number | "unknown")[] = pValues.map(() => "unknown");
  PROCEDURES[correction](
    known.map(({ p }) => p),
    family,
  ).forEach((p, rank) => {
    const index = known[rank]?.index;
    if (index !== undefined) adjusted[index] = Math.min(p, 1);
  });
  return adjusted;
}

function falseDiscovery(ascending: readonly number[], comparisons: number): readonly number[] {
  return neverAbove(ascending.map((p, index) => (comparisons / (index + 1)) * p));
}

/** Each at least as great as the one before. */
function neverFalling(values: readonly number[]): readonly number[] {
  let greatest = 0;
  return values.map((value) => (greatest = Math.max(greatest, value)));
}

/** Each at most as great as the one after. */
function neverAbove(values: readonly number[]): readonly number[] {
  let least = Infinity;
  return values.map((_, index) => (least = Math.min(least, values.at(-1 - index) ?? least))).reverse();
}

/**
 * Hommel's procedure: a comparison is a finding when Simes's test rejects every family to which it belongs. Of each size, the least
 * favourable family holds the greatest p-values; comparisons that are not given count as 1.
 */
function closedBySimes(given: readonly number[], comparisons: number): readonly number[] {
  const ascending = [...given, ...Array.from({ length: comparisons - given.length }, () => 1)];
  const greatest = given.map(() => 0);
  for (let size = 1; size <= comparisons; size += 1) {
    const family = ascending.slice(comparisons - size);
    const simes = family.reduce(
      (least, p, rank) => (rank === 0 ? least : Math.min(least, (size * p) / (rank + 1))),
      Infinity,
    );
    given.forEach((p, index) => {
      const smallest = index < comparisons - size ? p : (family[0] ?? p);
      greatest[index] = Math.max(greatest[index] ?? 0, Math.min(simes, size * smallest));
    });
  }
  return greatest;
}
