import { withhold, type Withheld } from "../../statistics/index.js";
import { cellsOf, type Within } from "../cell.js";
import type { ProtocolDefinition } from "../protocol.js";
import type { Tally } from "../tally.js";
import type { Both } from "./comparable.js";
import type { Uncomparable } from "./schema.js";

/**
 * Says what stands against comparing all units taken together: a unit about which somebody answered in one wave only, or which is listed in
 * one wave only where both list their units. Such a change would be one of who was evaluated, and not of how.
 *
 * @param both - the protocols of the waves
 * @param tallies - their counts
 * @param within - the class or channel that is compared
 */
export function unitsChanged(
  { earlier, later }: Both,
  [before, after]: readonly [Tally, Tally],
  within: Within,
): Withheld<Uncomparable> | undefined {
  const areListed = earlier.units !== undefined && later.units !== undefined;
  const lone = new Set([
    ...onlyInOne(answeredIn(earlier, before, within), answeredIn(later, after, within)),
    ...(areListed ? onlyInOne(earlier.units, later.units) : []),
  ]);
  if (lone.size === 0) return undefined;
  const names = [...lone].sort().map((unit) => `"${unit}"`);
  return withhold("units-changed", `of the units taken together, in one wave only: ${names.join(", ")}`);
}

/** Units about which the group answered: every form answers every question, so the first tells. */
function answeredIn(definition: ProtocolDefinition, tally: Tally, within: Within): readonly string[] {
  const units = Object.entries(tally.units).filter(([, counted]) =>
    cellsOf(definition, tally, counted, 0, within).some(({ counts }) => counts.some((count) => count > 0)),
  );
  return units.map(([unit]) => unit);
}

function onlyInOne(one: readonly string[], other: readonly string[]): readonly string[] {
  const [known, others] = [new Set(one), new Set(other)];
  return [...one.filter((unit) => !others.has(unit)), ...other.filter((unit) => !known.has(unit))];
}
