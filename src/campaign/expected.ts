import { listedUnits } from "./plan.js";
import type { Plan } from "./schema/index.js";
import { remitOf } from "./supervision.js";
import { valueOf, type UnitKey } from "./tally.js";

/** The units that plans expect in each group, as far as they tell of a unit that has not entered where it will stand. */
export interface Expected {
  /** Whether the lists alone tell of every unit in which group it will stand. */
  readonly isTold: boolean;
  /** By the name of the group, in which what is told only by the unit's entry is left open. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names a group as the lists do. */
  readonly nameOf: (group: string) => string;
}

/** Stands in a name for what the lists do not tell; no value of a key is a number. */
const OPEN = 0;

/**
 * Puts the units that the batches of some versions list into groups: batches tell theirs, and supervision groups too where none supervises
 * by level; on which level a unit stands and below which, only its entry says.
 *
 * @param plans - the versions; a unit is expected wherever one of them lists it
 * @param by - the keys of the groups
 * @internal
 */
export function expectedBy(plans: readonly Plan[], by: readonly UnitKey[]): Expected {
  const isTold = by.map((key) => plans.every((plan) => tells(plan, key)));
  const units = new Map<string, Set<string>>();
  for (const plan of plans) {
    for (const [id, batch] of listedUnits(plan)) {
      const values = by.map((key, index) => (isTold[index] === true ? valueOf(key, plan, { id, batch }) : OPEN));
      const name = JSON.stringify(values);
      units.set(name, (units.get(name) ?? new Set()).add(id));
    }
  }
  const nameOf = (group: string): string => {
    // A group is named by the JSON text of one value for each key.
    const values = JSON.parse(group) as readonly (string | null)[];
    return JSON.stringify(values.map((value, index) => (isTold[index] === true ? value : OPEN)));
  };
  return { isTold: isTold.every(Boolean), units, nameOf };
}

function tells({ roles = [] }: Plan, key: UnitKey): boolean {
  if (key !== "supervision-group") return key === "batch";
  return roles.every((role) => role.kind !== key || remitOf(role, "levels").length === 0);
}
