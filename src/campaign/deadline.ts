import type { CalendarDay, Done } from "../core/index.js";
import type { UnitUnderWay } from "./evolve.js";

/**
 * Tells by when the attempt that runs is held against its deadline: when the unit applied, as soon as it has, since how long it then
 * waits for a verdict is not its delay, and until then the reference day.
 *
 * @param unit - as it stood on the reference day
 * @param asOf - the reference day
 * @internal
 */
export function doneBy(unit: UnitUnderWay, asOf: CalendarDay): Done {
  return "application" in unit ? unit.application.applied : { on: asOf };
}
