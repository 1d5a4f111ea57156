import { invalidInput, type Issue, type Refused } from "../../core/index.js";

import type { CountTable } from "./count-table.js";
import type { LineMinimum, PublicationRules } from "./publication.js";
import { countsOf } from "./register.js";

/**
 * Refuses rules that name what is in no table, since they would protect nothing, without a word, and percentages along two dimensions of
 * one table.
 */
export function strangeNames(
  tables: readonly CountTable[],
  { minimums, unanimity, percentages, known }: PublicationRules,
): Refused<"invalid-input"> | undefined {
  const dimensions = new Set(tables.flatMap((table) => table.dimensions.map(({ id }) => id)));
  const along = percentages?.along ?? [];
  const named = [
    ...minimums.map(({ along: id }, index) => ({ path: ["rules", "minimums", index, "along"], id })),
    ...unanimity.map((id, index) => ({ path: ["rules", "unanimity", index], id })),
    ...along.map((id, index) => ({ path: ["rules", "percentages", "along", index], id })),
  ];
  const strange = named.filter(({ id }) => !dimensions.has(id));
  const issues: readonly Issue[] = [
    ...strange.map(({ path, id }) => ({ path, message: `no table has a dimension "${id}"` })),
    ...minimums.flatMap((minimum, index) =>
      strangeCategories(tables, minimum, ["rules", "minimums", index, "counted"]),
    ),
    ...tables.flatMap(({ dimensions: own }, index) =>
      own.filter(({ id }) => along.includes(id)).length < 2
        ? []
        : [{ path: ["tables", index], message: "would have percentages along two dimensions" }],
    ),
    ...known.flatMap((place, index) =>
      isCount(tables, place) ? [] : [{ path: ["rules", "known", index], message: "is no count for publication" }],
    ),
  ];
  return issues.length > 0 ? invalidInput("publication", issues) : undefined;
}

/** A minimum in a dimension that is in no table is told of already. */
function strangeCategories(
  tables: readonly CountTable[],
  { along, counted }: LineMinimum,
  path: readonly (string | number)[],
): readonly Issue[] {
  const named = tables.flatMap(({ dimensions }) => dimensions.filter(({ id }) => id === along));
  const isStrange = (category: string): boolean => named.every(({ categories }) => !categories.includes(category));
  const strange = named.length === 0 ? [] : counted.filter(isStrange);
  return strange.map((category) => ({ path, message: `dimension "${along}" has no category "${category}"` }));
}

function isCount(tables: readonly CountTable[], { table, at }: PublicationRules["known"][number]): boolean {
  const named = tables.find(({ id }) => id === table);
  if (named === undefined) return false;
  return countsOf(named).some((count) => JSON.stringify(count.at) === JSON.stringify(at));
}
