import { rate } from "../../figures/index.js";
import type { DuplicateBallot } from "../register.js";
import type { Tally } from "../tally.js";
import { meaning, type Diagnostic } from "./diagnostic.js";

const TWICE = meaning(
  "ballots-twice",
  ["ballots that came in before", "ballots that came in"],
  ["重复收回的评价表", "收回的评价表"],
);

/**
 * Counts the ballots that came in a second time: those refused at the door, and those that registers of several parts share.
 *
 * @param tally - of all parts together
 * @param duplicates - as joining the registers named them; none when absent
 * @returns one finding, or none where every ballot came once
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#ballots-twice}
 */
export function ballotsTwice(
  { units, refused }: Tally,
  duplicates: readonly DuplicateBallot[] = [],
): readonly Diagnostic<"ballots-twice">[] {
  const atTheDoor = refused["duplicate-response"] ?? 0;
  const twice = atTheDoor + duplicates.length;
  if (twice === 0) return [];
  const counted = Object.values(units).reduce((sum, { responses }) => sum + responses, 0);
  const share = rate(TWICE, { numerator: twice, denominator: counted + atTheDoor });
  return [
    { code: "ballots-twice", share, ...(duplicates.length > 0 && { responses: duplicates.map(({ id }) => id) }) },
  ];
}
