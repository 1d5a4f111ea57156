import * as z from "zod";

/** Responses that were not admitted for one reason. */
export const RefusedResponses = z.strictObject({ code: z.string(), count: z.int().nonnegative() });
/** The code of a refusal with how many responses it kept out. */
export interface RefusedResponses extends Readonly<z.infer<typeof RefusedResponses>> {}

/** How often something was refused, by the code of the refusal; a code may be called what every object inherits. */
export type Refusals = Readonly<Record<string, number>>;

/**
 * Counts one refusal more. This changes the counts it is given.
 *
 * @param refused - is changed
 * @param code - why it was refused
 */
export function countRefused(refused: Record<string, number>, code: string): void {
  refused[code] = timesOf(refused, code) + 1;
}

/**
 * Adds up how often something was refused in two parts, exactly.
 *
 * @param first - of one part
 * @param second - of another
 */
export function addedRefused(first: Refusals, second: Refusals): Record<string, number> {
  const codes = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...codes].map((code) => [code, timesOf(first, code) + timesOf(second, code)]));
}

/**
 * Lists how many responses were not admitted, by the code of the refusal and in the order of the codes.
 *
 * @param tally - what was counted, and what was not
 */
export function refusedIn({ refused }: { readonly refused: Refusals }): RefusedResponses[] {
  const counted = Object.entries(refused).map(([code, count]) => ({ code, count }));
  return counted.sort((one, other) => (one.code < other.code ? -1 : 1));
}

function timesOf(refused: Refusals, code: string): number {
  return Object.hasOwn(refused, code) ? (refused[code] ?? 0) : 0;
}
