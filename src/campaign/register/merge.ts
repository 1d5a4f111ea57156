import { readInput, refuse, type Result } from "../../core/index.js";
import { canonicalJson } from "../../definitions/index.js";
import { mergeQuantities } from "../../figures/index.js";
import { RegisterTally, type RegisterLine } from "./tally-schema.js";

/**
 * Adds two tallies of the register; sums add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they have another plan, other days or other keys.
 *
 * @param first - one part of the entries
 * @param second - another part, in which no entry of the first stands again
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function mergeRegisters(
  first: RegisterTally,
  second: RegisterTally,
): Result<{ tally: RegisterTally }, "different-tallies"> {
  const part = (["plan", "from", "to", "by"] as const).find(
    (each) => canonicalJson(first[each]) !== canonicalJson(second[each]),
  );
  if (part !== undefined) {
    const [said, instead] = [first, second].map((tally) => canonicalJson(tally[part]));
    return refuse("different-tallies", `summed with "${part}" ${said}, and not ${instead}`);
  }
  const lines = new Map(Object.entries(first.lines));
  for (const [name, line] of Object.entries(second.lines)) {
    const other = lines.get(name);
    lines.set(name, other === undefined ? line : addedUp(other, line));
  }
  const tally = {
    ...first,
    lines: Object.fromEntries(lines),
    struck: first.struck + second.struck,
    outside: first.outside + second.outside,
    notEntered: first.notEntered + second.notEntered,
  };
  return { ok: true, tally };
}

function addedUp(one: RegisterLine, other: RegisterLine): RegisterLine {
  return {
    entries: one.entries + other.entries,
    quantity: mergeQuantities(one.quantity, other.quantity),
    participants: mergeQuantities(one.participants, other.participants),
  };
}

/**
 * Reads a tally of the register that comes from outside.
 *
 * Refuses with `invalid-input` (fields of the wrong form, counts and sums that no entries can have, lines named otherwise than by
 * the keys).
 *
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function readRegister(input: unknown): Result<{ tally: RegisterTally }, "invalid-input"> {
  const read = readInput(RegisterTally, input, "tally of the register");
  return read.ok ? { ok: true, tally: read.value } : read;
}
