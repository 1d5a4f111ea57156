import * as fc from "fast-check";

/** Counts how often walks come to what each of them names: a law over walks that never get there says nothing. */
export function reachOf<Walk>(
  walks: fc.Arbitrary<Walk>,
  namesOf: (walk: Walk) => readonly string[],
): (name: string) => number {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(walks, (walk) => {
      for (const name of namesOf(walk)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }),
  );
  return (name) => counts.get(name) ?? 0;
}
