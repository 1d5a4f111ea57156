import { DamagedHistoryError } from "../core/index.js";
import type { ItemEvent } from "./schema/index.js";

/**
 * Makes the error of an event that cannot follow.
 *
 * @param event - what is said to have happened
 * @param why - what speaks against it
 */
export function damaged({ type, item, on }: ItemEvent, why: string): DamagedHistoryError {
  return new DamagedHistoryError(`${type} of item "${item}" on ${on} cannot follow: ${why}`);
}
