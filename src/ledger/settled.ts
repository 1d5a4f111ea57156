import { endsAmong } from "./merged.js";
import { byGroup, type MergedAway, type Numbers } from "./numbers.js";
import { addedUp, type GroupCounts, type Tally } from "./tally.js";

/** The counts of a group once it is known whose matters are carried on; `standing` says `merged` where they are. */
export interface SettledCounts extends GroupCounts {
  /** Merged items whose matter an item of the tally carries on. */
  readonly carriedOn: number;
}

/**
 * Tells merged items apart by whether an item of the same tally carries them on, over others too.
 *
 * @param tally - the counts, which are left as they are
 * @returns the counts of its groups, by name
 */
export function settled(tally: Tally): readonly (readonly [string, SettledCounts])[] {
  const carried = byGroup(carriedAmong(tally));
  return Object.entries(tally.groups).map(
    ([name, counts]) => [name, settledGroup(counts, carried.get(name) ?? [])] as const,
  );
}

/**
 * Adds settled counts up, as if the groups were one.
 *
 * @param parts - the counts of groups
 */
export function settledUp(parts: readonly SettledCounts[]): SettledCounts {
  return { ...addedUp(parts), carriedOn: parts.reduce((sum, { carriedOn }) => sum + carriedOn, 0) };
}

/** The merged items that are carried on. */
function carriedAmong({ numbers, merged }: Numbers): readonly MergedAway[] {
  if (merged.length === 0) return merged;
  const counted = new Set(numbers);
  const into = new Map(merged.map((each) => [each.id, each.into]));
  const endOf = endsAmong((id) => into.get(id));
  return merged.filter(({ id }) => {
    const end = endOf(id);
    return end !== undefined && counted.has(end);
  });
}

function settledGroup(counts: GroupCounts, carried: readonly MergedAway[]): SettledCounts {
  const standing = { ...counts.standing };
  for (const { alone, carried: together } of carried) {
    standing[alone] = (standing[alone] ?? 0) - 1;
    standing[together] = (standing[together] ?? 0) + 1;
  }
  return { ...counts, standing, carriedOn: carried.length };
}
