import * as z from "zod";
import { readInput, refuse, type DeepReadonly, type Refused, type Result } from "../core/index.js";
import { unitOf } from "./layout.js";
import type { Protocol, ProtocolDefinition } from "./protocol.js";
import type { Tally } from "./tally.js";

const People = z.int().nonnegative().optional();

/** How many people could have answered about a unit: those present, and those entitled to (应到、实到); absent where nobody says. */
export const Electorate = z.strictObject({ present: People, eligible: People });
/** How many people could have answered about a unit. */
export interface Electorate extends Readonly<z.infer<typeof Electorate>> {}

/** Electorates by the name of the unit. */
export type Electorates = Readonly<Record<string, Electorate>>;

/** Why electorates cannot be set beside what came back. */
export type ElectorateRefusal = "invalid-input" | "unknown-unit" | "electorate-too-small";

/**
 * Reads electorates and holds them against the tally: nobody answers who was not there, and nobody is there who is not entitled. Where
 * the protocol lists no units, only those about which somebody answered are known, and no others would stand in any result.
 *
 * @param protocol - says which units there are
 * @param tally - what came back
 * @param given - electorates by unit
 */
export function readElectorates(
  { definition }: Protocol,
  tally: Tally,
  given: DeepReadonly<Record<string, z.input<typeof Electorate>>>,
): Result<{ electorates: Electorates }, ElectorateRefusal> {
  const read = readInput(z.record(z.string(), Electorate), given, "electorates");
  if (!read.ok) return read;
  const known = new Set(definition.units ?? Object.keys(tally.units));
  const refused = Object.entries(read.value).map(([unit, electorate]) =>
    known.has(unit) ? tooSmall(tally, unit, electorate) : unknown(definition, unit),
  );
  return refused.find((each) => each !== undefined) ?? { ok: true, electorates: read.value };
}

function unknown({ id, units }: ProtocolDefinition, unit: string): Refused<"unknown-unit"> {
  const why = units === undefined ? "lists no units, and nobody answered about it" : "does not list it";
  return refuse("unknown-unit", `unit "${unit}" has an electorate, and protocol "${id}" ${why}`);
}

function tooSmall(
  tally: Tally,
  unit: string,
  { present, eligible }: Electorate,
): Refused<"electorate-too-small"> | undefined {
  const responses = unitOf(tally, unit)?.responses ?? 0;
  const there = Math.max(responses, present ?? 0);
  if ((present ?? there) >= responses && (eligible ?? there) >= there) return undefined;
  const people = `${present ?? "an unknown number of"} present and ${eligible ?? "an unknown number of"} eligible`;
  return refuse("electorate-too-small", `unit "${unit}" has ${responses} responses, ${people}`);
}

/**
 * Adds up the electorates of several units; unknown as soon as one of them is.
 *
 * @param electorates - by unit
 * @param units - the units of a group
 */
export function electorateOf(electorates: Electorates, units: readonly string[]): Electorate {
  const each = units.map((unit) => (Object.hasOwn(electorates, unit) ? electorates[unit] : undefined));
  const sum = (people: keyof Electorate): number | undefined =>
    each.reduce<number | undefined>((total, one) => {
      const number = one?.[people];
      return total === undefined || number === undefined ? undefined : total + number;
    }, 0);
  return { present: sum("present"), eligible: sum("eligible") };
}
