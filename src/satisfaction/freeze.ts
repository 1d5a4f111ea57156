import { deepFreeze, readInput, refuse, type InputOf, type Result } from "../core/index.js";
import { checkPin, pinOf, type Pin } from "../definitions/index.js";
import { lint, type ProtocolFault } from "./lint.js";
import { ProtocolDefinition, type Protocol } from "./protocol.js";

/**
 * Fixes a protocol before the first answer: no weight, threshold or minimum can change under the answers afterwards,
 * because every tally keeps the hash of the protocol it was counted under.
 *
 * Refuses with `invalid-input` (a field of the wrong form, a weight that is not from a billionth to a billion) and with the code of
 * the first finding of {@link lint}; all findings stand in the refusal's `issues`.
 *
 * @param definition - the protocol as written; an absent `emptyClass` becomes `withhold`
 * @returns the definition and its pin, frozen throughout
 * @throws TypeError when a label holds what JSON cannot say (half a surrogate pair)
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#freeze}
 */
export function freeze(
  definition: InputOf<typeof ProtocolDefinition>,
): Result<{ protocol: Protocol }, "invalid-input" | ProtocolFault> {
  const read = readInput(ProtocolDefinition, definition, "protocol");
  if (!read.ok) return read;
  const findings = lint(read.value);
  const [first] = findings;
  if (first !== undefined) return refuse(first.code, `protocol "${read.value.id}": ${first.message}`, findings);
  return { ok: true, protocol: deepFreeze({ definition: read.value, pin: pinOf(read.value) }) };
}

/**
 * Tells whether a tally was counted under this protocol, and whether the protocol still says what was frozen.
 *
 * Refuses with `definition-changed` when the protocol was edited after it was frozen, and with `different-protocol` when
 * the tally was counted under another one.
 *
 * @param tally - whatever keeps the pin of a protocol
 * @param protocol - the protocol at hand
 */
export function checkProtocol(
  tally: { readonly protocol: Pin },
  { definition, pin }: Protocol,
): Result<object, "definition-changed" | "different-protocol"> {
  const unaltered = checkPin(pin, definition);
  return unaltered.ok ? samePin(tally.protocol, pin) : unaltered;
}

/**
 * Tells whether two pins name the same protocol; refuses with `different-protocol`.
 *
 * @param one - a pin
 * @param other - another pin
 */
export function samePin(one: Pin, other: Pin): Result<object, "different-protocol"> {
  if (one.hash === other.hash) return { ok: true };
  const [first, second] = [one, other].map(({ id, version, hash }) => `"${id}" version ${version} (${hash})`);
  return refuse("different-protocol", `counted under ${first}, which is not ${second}`);
}
