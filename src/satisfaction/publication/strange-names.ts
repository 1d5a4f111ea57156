import { invalidInput, type Issue, type Refused } from "../../core/index.js";

import type { CountTable } from "./count-table.js";
import type { PublicationRules } from "./publication.js";
import { countsOf } from "./register.js";

/** Refuses rules that name a dimension or a count that is in no table: they would protect nothing, without a word. */
export function strangeNames(
  tables: readonly CountTable[],
  { unanimity, percentages, known }: PublicationRules,
): Refused<"invalid-input"> | undefined {
  const dimensions = new Set(tables.flatMap((table) => table.dimensions.map(({ id }) => id)));
  const named = [
    ...unanimity.map((id, index) => ({ path: ["rules", "unanimity", index], id })),
    ...(percentages === undefined ? [] : [{ path: ["rules", "percentages", "along"], id: percentages.along }]),
  ];
  const strange = named.filter(({ id }) => !dimensions.has(id));
  const issues: readonly Issue[] = [
    ...strange.map(({ path, id }) => ({ path, message: `no table has a dimension "${id}"` })),
    ...known.flatMap((place, index) =>
      isCount(tables, place) ? [] : [{ path: ["rules", "known", index], message: "is no count for publication" }],
    ),
  ];
  return issues.length > 0 ? invalidInput("publication", issues) : undefined;
}

function isCount(tables: readonly CountTable[], { table, at }: PublicationRules["known"][number]): boolean {
  const named = tables.find(({ id }) => id === table);
  if (named === undefined) return false;
  return countsOf(named).some((count) => JSON.stringify(count.at) === JSON.stringify(at));
}
