/**
 * Freezes plain data throughout, so that nobody who holds it can change it.
 *
 * @param value - JSON data; it is frozen in place
 */
export function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}
