import type { RefusedResponses } from "./results.js";
import type { Tally } from "./tally.js";

/**
 * Lists how many responses were not admitted, by the code of the refusal and in the order of the codes.
 *
 * @param tally - what was counted, and what was not
 */
export function refusedIn({ refused }: Tally): RefusedResponses[] {
  const counted = Object.entries(refused).map(([code, count]) => ({ code, count }));
  return counted.sort((one, other) => (one.code < other.code ? -1 : 1));
}
