import type { Issue } from "../../core/index.js";
import type { Counts, CountsByUnit } from "./counts.js";

/** What holds of the counts of any records, and what is said where it does not. */
export interface Sum<Name extends string> {
  readonly holds: (counts: Counts<Name>) => boolean;
  readonly otherwise: string;
}

/**
 * Names the units whose counts no records can have, and says so of all together where they are too many to be exact.
 *
 * @param tally - counts of the right form
 * @param whole - the count that none of the others exceeds
 * @param sums - what must hold
 */
export function impossible<Name extends string>(
  { units }: Pick<CountsByUnit<Name>, "units">,
  whole: Name,
  sums: readonly Sum<Name>[],
): readonly Issue[] {
  const issues = Object.entries(units).flatMap(([unit, counts]) =>
    sums.flatMap(({ holds, otherwise }) => (holds(counts) ? [] : [{ path: ["units", unit], message: otherwise }])),
  );
  const total = Object.values(units).reduce((sum, counts) => sum + counts[whole], 0);
  if (Number.isSafeInteger(total)) return issues;
  return [...issues, { path: ["units"], message: "have counts too many to be added up exactly" }];
}
