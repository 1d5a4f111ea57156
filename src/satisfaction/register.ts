import * as z from "zod";
import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { Pin } from "../definitions/index.js";
import { checkProtocol, samePin } from "./freeze.js";
import { BallotCode, UnitName, type Protocol } from "./protocol.js";
import type { Admission } from "./response.js";

/**
 * The codes of all ballots that came in, each with the unit that it evaluates, as plain data beside the tally.
 *
 * A tally does not know which ballots it counted, so that nothing in it leads back to one; whether one comes twice, the register tells.
 */
export const Register = z.strictObject({ protocol: Pin, ballots: z.record(BallotCode, UnitName) });
/** The codes of all ballots that came in; changed in place, by {@link checkIn}. */
export interface Register extends z.infer<typeof Register> {}

/**
 * Makes a register in which no ballot stands yet.
 *
 * @param protocol - the frozen protocol of the ballots
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#register}
 */
export function emptyRegister({ pin }: Protocol): Register {
  return { protocol: pin, ballots: {} };
}

/**
 * Lets every ballot in once: one whose code stands in the register is refused, any other is entered. This changes the register it is
 * given.
 *
 * Gives a refused admission on as it is; refuses with `duplicate-response` a second ballot of one code.
 *
 * @param register - is changed
 * @param admission - what {@link admit} answered
 * @throws RangeError when the response was admitted under another protocol than the register is of
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#register}
 */
export function checkIn(register: Register, admission: Admission): Admission {
  if (!admission.ok) return admission;
  const { id, unit, protocol } = admission.response;
  if (protocol !== register.protocol.hash) {
    throw new RangeError(
      `response "${id}" was admitted under ${protocol}; the register is of ${register.protocol.hash}`,
    );
  }
  return enter(register, id, unit) ?? admission;
}

/**
 * Enters a ballot that may be counted, or says that its code stands in the register already.
 *
 * @param register - is changed
 * @param id - the code of the ballot
 * @param unit - the unit that it evaluates
 */
export function enter({ ballots }: Register, id: string, unit: string): Refused<"duplicate-response"> | undefined {
  const earlier = Object.hasOwn(ballots, id) ? ballots[id] : undefined;
  if (earlier !== undefined) {
    return refuse("duplicate-response", `response "${id}" about unit "${unit}" came in before, about "${earlier}"`);
  }
  ballots[id] = unit;
  return undefined;
}

/** A ballot code that stands in two registers. */
export interface DuplicateBallot {
  readonly id: string;
  /** The unit that it evaluates, in each of them. */
  readonly units: readonly [string, string];
}

/**
 * Joins two registers into a new one and names the ballots that stand in both: what was counted twice, once in each part.
 *
 * The tallies of the parts know nothing of it; take each duplicate out of one of them with {@link remove}. Refuses with
 * `different-protocol`.
 *
 * @param first - the register of one part
 * @param second - the register of another
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#register}
 */
export function mergeRegisters(
  first: Register,
  second: Register,
): Result<{ register: Register; duplicates: readonly DuplicateBallot[] }, "different-protocol"> {
  const same = samePin(first.protocol, second.protocol);
  if (!same.ok) return same;
  const duplicates = Object.entries(second.ballots).flatMap(([id, unit]): DuplicateBallot[] => {
    const other = Object.hasOwn(first.ballots, id) ? first.ballots[id] : undefined;
    return other === undefined ? [] : [{ id, units: [other, unit] }];
  });
  return {
    ok: true,
    register: { protocol: first.protocol, ballots: { ...second.ballots, ...first.ballots } },
    duplicates,
  };
}

/**
 * Reads a register that comes from outside and holds it against its protocol.
 *
 * Refuses with `invalid-input`, `different-protocol` and `definition-changed`.
 *
 * @param protocol - the frozen protocol
 * @param input - plain data
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#register}
 */
export function readRegister(
  protocol: Protocol,
  input: unknown,
): Result<{ register: Register }, "invalid-input" | "different-protocol" | "definition-changed"> {
  const read = readInput(Register, input, "register");
  if (!read.ok) return read;
  const known = checkProtocol(read.value, protocol);
  return known.ok ? { ok: true, register: read.value } : known;
}
