import type { Finding } from "../definitions/index.js";
import type { ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";

/** What can be wrong with a protocol whose fields are all of the right form. */
export const PROTOCOL_FAULTS = [
  "duplicate-id",
  "weights-not-one",
  "not-on-scale",
  "incomplete-points",
  "dont-know-without-points",
] as const;
/** What can be wrong with a protocol. */
export type ProtocolFault = (typeof PROTOCOL_FAULTS)[number];

/** How far a sum of weights may be from 1: decimal fractions do not add up exactly. */
const WEIGHT_TOLERANCE = 1e-9;

/**
 * Reads a protocol against itself and names everything that keeps it from being frozen.
 *
 * Finds `duplicate-id` (two questions, classes, rates, units or grades of one name), `weights-not-one` (the weights of the
 * questions or of the classes do not sum to 1 within 1e-9), `not-on-scale` (a rate counts a grade that the scale lacks),
 * `incomplete-points` (some grades have points and others none) and `dont-know-without-points` (a don't-know shall count as
 * a grade, and the scale gives it no points).
 *
 * @param definition - the protocol as written
 * @returns the findings, all of them errors; none when the protocol can be frozen
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#lint}
 */
export function lint(definition: ProtocolDefinition): readonly Finding<ProtocolFault>[] {
  return [duplicates, unevenWeights, strangeGrades, missingPoints].flatMap((rule) => rule(definition));
}

function duplicates({ questions, classes, rates, units = [], scale }: ProtocolDefinition): Finding<ProtocolFault>[] {
  const idsOf = (nouns: readonly { readonly id: string }[]): string[] => nouns.map(({ id }) => id);
  const lists: readonly (readonly [path: string[], ids: readonly string[]])[] = [
    [["questions"], idsOf(questions)],
    [["classes"], idsOf(classes)],
    [["rates"], idsOf(rates)],
    [["units"], units],
    // A grade may not be called what an ungraded answer is called.
    [
      ["scale", "grades"],
      [...UNGRADED, ...scale.grades.map(({ code }) => code)],
    ],
  ];
  return lists.flatMap(([path, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
      fault("duplicate-id", path, `"${id}" stands twice`),
    ),
  );
}

function unevenWeights(definition: ProtocolDefinition): Finding<ProtocolFault>[] {
  return (["questions", "classes"] as const).flatMap((list) => {
    const sum = definition[list].reduce((total, { weight }) => total + weight, 0);
    if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE) return [];
    return [fault("weights-not-one", [list], `the weights of the ${list} sum to ${sum}, not to 1`)];
  });
}

function strangeGrades({ rates, scale }: ProtocolDefinition): Finding<ProtocolFault>[] {
  const known = new Set(scale.grades.map(({ code }) => code));
  return rates.flatMap(({ id, grades }, index) =>
    grades
      .filter((code) => !known.has(code))
      .map((code) =>
        fault("not-on-scale", ["rates", index], `rate "${id}" counts "${code}", which scale "${scale.id}" lacks`),
      ),
  );
}

function missingPoints({ scale, dontKnow }: ProtocolDefinition): Finding<ProtocolFault>[] {
  const bare = scale.grades.filter(({ points }) => points === undefined).map(({ code }) => `"${code}"`);
  if (bare.length === scale.grades.length) return [];
  if (bare.length > 0) {
    return [
      fault("incomplete-points", ["scale", "grades"], `${bare.join(", ")} without points beside grades with points`),
    ];
  }
  if (dontKnow !== "as-grade" || scale.dontKnow?.points !== undefined) return [];
  return [fault("dont-know-without-points", ["scale", "dontKnow"], `a don't-know shall count, and has no points`)];
}

function fault(code: ProtocolFault, path: readonly (string | number)[], message: string): Finding<ProtocolFault> {
  return { code, severity: "error", path, message };
}
