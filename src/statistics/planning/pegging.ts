import { added } from "../../core/index.js";

/** A stratum among which a total is divided: its part is in proportion to `measure`, and lies between two bounds. */
export interface Claimant {
  /** Zero or more. */
  readonly measure: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * Finds which claimants are held at a bound when a total is divided in proportion to their measures as far as the bounds let it.
 *
 * Those whose part would lie beyond a bound are held at it, and what that leaves or takes is divided anew among the others. Each round
 * holds those at whichever bound is overstepped by more in all, so that nobody held has to be let go again. Exact. Source: Bretthauer,
 * Ross and Shetty (1999), Eur. J. Oper. Res. 116:667.
 *
 * @param claimants - in any order
 * @param total - not less than the sum of the least, nor more than the sum of the most
 * @returns for each the count at which it is held, or `undefined` where it takes its part of what is left
 */
export function peg(claimants: readonly Claimant[], total: bigint): readonly (bigint | undefined)[] {
  // Without a measure there is no part in anything.
  const held = claimants.map(({ measure, least }) => (measure === 0n ? least : undefined));
  for (;;) {
    const left = total - added(held.map((count) => count ?? 0n));
    const free = claimants.flatMap((claimant, index) => (held[index] === undefined ? [{ ...claimant, index }] : []));
    const whole = added(free.map(({ measure }) => measure));
    // Parts and bounds are both taken times the whole, so that nothing is divided.
    const over = free.filter(({ measure, most }) => measure * left > most * whole);
    const under = free.filter(({ measure, least }) => measure * left < least * whole);
    if (over.length + under.length === 0) return held;
    const excess = added(over.map(({ measure, most }) => measure * left - most * whole));
    const deficit = added(under.map(({ measure, least }) => least * whole - measure * left));
    if (excess >= deficit) for (const { index, most } of over) held[index] = most;
    else for (const { index, least } of under) held[index] = least;
  }
}
