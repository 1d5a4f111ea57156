import { invalidInput, readInput, refuse, type Result } from "../../core/index.js";
import { canonicalJson } from "../../definitions/index.js";
import { checkProtocol, samePin } from "../freeze.js";
import { unitOf } from "../layout.js";
import type { Protocol } from "../protocol.js";
import { Fieldwork, emptyCells, emptyFieldwork, pooled, type FieldworkCell } from "./fieldwork.js";

/**
 * Adds the cases of two parts into a new whole and leaves both as they are; counts add exactly, in any order and grouping, and sums of
 * weights within the bound of {@link addCase}.
 *
 * Refuses with `different-protocol`, and with `weighted-beside-unweighted` when the cases of only one part are weighed.
 *
 * @param first - one part of the cases
 * @param second - another part, in which no case of the first is counted again
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#fieldwork}
 */
export function mergeFieldwork(
  first: Fieldwork,
  second: Fieldwork,
): Result<{ fieldwork: Fieldwork }, "different-protocol" | "weighted-beside-unweighted"> {
  const same = samePin(first.protocol, second.protocol);
  if (!same.ok) return same;
  if (first.weighted !== second.weighted) {
    return refuse("weighted-beside-unweighted", `of two parts under "${first.protocol.id}" only one weighs its cases`);
  }
  const units = namesIn(first.units, second.units).map((unit) => {
    const cells = [first, second].map((part) => unitOf(part, unit) ?? emptyCells(part));
    const at = (channel: number): FieldworkCell[] => cells.flatMap((each) => each.slice(channel, channel + 1));
    return [unit, emptyCells(first).map((_, channel) => pooled(at(channel)))] as const;
  });
  const parts = [first, second].map(({ refused }) => new Map(Object.entries(refused)));
  const refused = namesIn(first.refused, second.refused).map((code) => {
    const count = parts.reduce((sum, part) => sum + (part.get(code) ?? 0), 0);
    return [code, count] as const;
  });
  return { ok: true, fieldwork: { ...first, units: Object.fromEntries(units), refused: Object.fromEntries(refused) } };
}

function namesIn(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/**
 * Reads fieldwork that comes from outside (a file, a worker, another machine) and holds it against its protocol.
 *
 * Refuses with `invalid-input` (fields of the wrong form, counts that are not whole, channels or units that the protocol does not have),
 * `different-protocol`, and `definition-changed` when the protocol itself was edited after it was frozen.
 *
 * @param protocol - the frozen protocol
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#read-fieldwork}
 */
export function readFieldwork(
  protocol: Protocol,
  input: unknown,
): Result<{ fieldwork: Fieldwork }, "invalid-input" | "different-protocol" | "definition-changed"> {
  const read = readInput(Fieldwork, input, "fieldwork");
  if (!read.ok) return read;
  const known = checkProtocol(read.value, protocol);
  if (!known.ok) return known;
  const { units: listed } = protocol.definition;
  const strangers = Object.keys(read.value.units).filter((unit) => listed?.includes(unit) === false);
  const issues = [
    ...strangers.map((unit) => ({ path: ["units", unit], message: "is not listed in the protocol" })),
    ...(canonicalJson(read.value.channels) === canonicalJson(emptyFieldwork(protocol).channels)
      ? []
      : [{ path: ["channels"], message: "are not those of the protocol" }]),
  ];
  return issues.length > 0 ? invalidInput("fieldwork", issues) : { ok: true, fieldwork: read.value };
}
