import { rate } from "../../figures/index.js";
import type { DuplicateBallot, Register } from "../register.js";
import type { Tally } from "../tally.js";
import { meaning, type Diagnostic } from "./diagnostic.js";

const TWICE = meaning(
  "ballots-twice",
  ["ballots that came in before", "ballots that came in"],
  ["重复收回的评价表", "收回的评价表"],
);

/** The register of all parts, and the ballots that several of them share. */
export interface JoinedRegisters {
  readonly register: Register;
  /** As joining the registers, once or several times, named them; they give the finding its codes and no number. */
  readonly duplicates?: readonly DuplicateBallot[];
}

/**
 * Counts the ballots that came in a second time: those refused with `duplicate-response`, at the door or when they were taken out, and
 * those beyond one for each code that are still counted.
 *
 * The number is the same before duplicates across parts are taken out and after, as long as they are counted as refused then; what was
 * taken out without a word is not known to have come.
 *
 * @param tally - of all parts together
 * @param joined - what joining the registers of the parts gave; without it only refused ballots are counted
 * @returns one finding, or none where every ballot came once
 * @throws RangeError when the register is of another protocol than the tally
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#ballots-twice}
 */
export function ballotsTwice(
  { protocol, units, refused }: Tally,
  { register, duplicates = [] }: Partial<JoinedRegisters> = {},
): readonly Diagnostic<"ballots-twice">[] {
  if (register !== undefined && register.protocol.hash !== protocol.hash) {
    throw new RangeError(`the register is of ${register.protocol.hash}, and the tally of ${protocol.hash}`);
  }
  const counted = Object.values(units).reduce((sum, { responses }) => sum + responses, 0);
  const codes = register === undefined ? counted : Object.keys(register.ballots).length;
  const out = refused["duplicate-response"] ?? 0;
  const twice = out + Math.max(counted - codes, 0);
  if (twice === 0) return [];
  const share = rate(TWICE, { numerator: twice, denominator: counted + out });
  return [
    { code: "ballots-twice", share, ...(duplicates.length > 0 && { responses: duplicates.map(({ id }) => id) }) },
  ];
}
