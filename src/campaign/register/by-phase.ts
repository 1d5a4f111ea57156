import type { Done } from "../../core/index.js";
import type { Unit } from "../schema/index.js";
import type { StandingEntry } from "./schema.js";

/** A time that a unit spent in a phase, up to the next one; in none once it was through. */
interface Stay {
  readonly phase: string | undefined;
  readonly opened: Done;
}

/**
 * Puts each entry to the phase that the unit was in when it was done, and to no other.
 *
 * What was done on the very day of a transition counts for the phase that was left, unless the moments of both are known and say
 * otherwise: the moment of an entry is that at which it was recorded, where that was on the day of the deed. What was done before the
 * unit entered, or once it was through, counts for no phase.
 *
 * @param unit - in any status
 * @param entries - all of the unit that stand
 * @returns a list for each phase that the unit has reached
 */
export function byPhase(unit: Unit, entries: readonly StandingEntry[]): ReadonlyMap<string, readonly StandingEntry[]> {
  const stays = staysOf(unit);
  const lists = new Map<string, StandingEntry[]>();
  for (const { phase } of stays) if (phase !== undefined) lists.set(phase, []);
  for (const entry of entries) {
    const phase = isBeforeEntering(entry, unit) ? undefined : phaseOf(entry, stays);
    if (phase !== undefined) lists.get(phase)?.push(entry);
  }
  return lists;
}

/**
 * Tells whether something was done before a unit entered; on the day itself only moments can say so.
 *
 * @param entry - what was done
 * @param unit - by whom
 */
export function isBeforeEntering(entry: StandingEntry, { entered }: Unit): boolean {
  return entry.doneOn < entered.on || (entry.doneOn === entered.on && momentsApart(entry, entered) < 0);
}

function staysOf(unit: Unit): readonly Stay[] {
  const running =
    unit.status === "completed"
      ? { phase: undefined, opened: unit.completed }
      : { phase: unit.phase, opened: unit.attempt.opened };
  return [...unit.attempts, running];
}

/** The last phase that had surely begun by then: so on the day of a transition it is the one that was left. */
function phaseOf(entry: StandingEntry, [first, ...later]: readonly Stay[]): Stay["phase"] {
  const stay = later.findLast(({ opened }) => isAfter(entry, opened)) ?? first;
  return stay?.phase;
}

function isAfter(entry: StandingEntry, opened: Done): boolean {
  return entry.doneOn > opened.on || (entry.doneOn === opened.on && momentsApart(entry, opened) > 0);
}

/** How long after a moment of its own day something was registered as done; 0 where one of the moments is not known. */
function momentsApart({ doneOn, recorded }: StandingEntry, { at }: Done): number {
  if (recorded.on !== doneOn || recorded.at === undefined || at === undefined) return 0;
  return Date.parse(recorded.at) - Date.parse(at);
}
