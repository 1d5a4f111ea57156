import type { Finding, FindingPath } from "../definitions/index.js";
import type { Weighting } from "./policies.js";
import type { ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";

/** What can be wrong with a protocol whose fields are all of the right form. */
export const PROTOCOL_FAULTS = [
  "duplicate-id",
  "weights-off-sum",
  "quotas-off-sum",
  "not-on-scale",
  "unknown-channel",
  "incomplete-points",
  "dont-know-without-points",
  "days-backwards",
  "weighted-people",
] as const;
/** What can be wrong with a protocol. */
export type ProtocolFault = (typeof PROTOCOL_FAULTS)[number];

/** How far a sum of parts may be from the whole, relatively: decimal fractions do not add up exactly. */
const SUM_TOLERANCE = 1e-9;

/** What weights must sum to, as they are written; proportions may sum to anything. */
const WHOLE: Readonly<Record<Weighting, number | undefined>> = { shares: 1, percentages: 100, proportions: undefined };

/**
 * Reads a protocol against itself and names everything that keeps it from being frozen.
 *
 * Finds `duplicate-id` (two questions, classes, channels, rates, units or grades of one name), `weights-off-sum` (the weights of the
 * questions, classes or channels do not sum to 1, or as percentages to 100, within 1e-9 of that), `quotas-off-sum` (planned parts of
 * the classes that do not sum to 1, or stand at some classes only), `not-on-scale` (a rate counts a grade that the scale lacks),
 * `unknown-channel` (a class is asked by one that is not listed, or listed twice), `incomplete-points` (some grades have points and
 * others none), `dont-know-without-points` (a don't-know shall count as a grade, and the scale gives it no points), `days-backwards`
 * (the last day comes before the first) and `weighted-people` (a rate counts weighed answers among people).
 *
 * @param definition - the protocol as written
 * @returns the findings, all of them errors; none when the protocol can be frozen
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#lint}
 */
export function lint(definition: ProtocolDefinition): readonly Finding<ProtocolFault>[] {
  const rules = [duplicates, unevenWeights, unevenQuotas, strangeGrades, strangeChannels, missingPoints, days, people];
  return rules.flatMap((rule) => rule(definition));
}

function duplicates(definition: ProtocolDefinition): Finding<ProtocolFault>[] {
  const { questions, classes, channels = [], rates, units = [], scale } = definition;
  const idsOf = (nouns: readonly { readonly id: string }[]): string[] => nouns.map(({ id }) => id);
  const lists: readonly (readonly [path: string[], ids: readonly string[]])[] = [
    [["questions"], idsOf(questions)],
    [["classes"], idsOf(classes)],
    [["channels"], idsOf(channels)],
    [["rates"], idsOf(rates)],
    [["units"], units],
    // A grade may not be called what an ungraded answer is called.
    [
      ["scale", "grades"],
      [...UNGRADED, ...scale.grades.map(({ code }) => code)],
    ],
  ];
  return lists.flatMap(([path, ids]) => repeated(ids).map((id) => fault("duplicate-id", path, `"${id}" stands twice`)));
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function unevenWeights(definition: ProtocolDefinition): Finding<ProtocolFault>[] {
  const whole = WHOLE[definition.weighting];
  if (whole === undefined) return [];
  return (["questions", "classes", "channels"] as const).flatMap((list) => {
    const weighted = definition[list];
    if (weighted === undefined) return [];
    const sum = weighted.reduce((total, { weight }) => total + weight, 0);
    if (Math.abs(sum / whole - 1) <= SUM_TOLERANCE) return [];
    const message = `the weights of the ${list} sum to ${sum}, not to ${whole}; under weighting: "proportions" they may sum to anything`;
    return [fault("weights-off-sum", [list], message)];
  });
}

function unevenQuotas({ classes }: ProtocolDefinition): Finding<ProtocolFault>[] {
  const quotas = classes.flatMap(({ quota }) => quota ?? []);
  if (quotas.length === 0) return [];
  if (quotas.length < classes.length) {
    const bare = classes.filter(({ quota }) => quota === undefined).map(({ id }) => `"${id}"`);
    return [fault("quotas-off-sum", ["classes"], `${bare.join(", ")} without a quota beside classes with one`)];
  }
  const sum = quotas.reduce((total, quota) => total + quota, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  return [fault("quotas-off-sum", ["classes"], `the quotas of the classes sum to ${sum}, not to 1`)];
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

function strangeChannels({ classes, channels = [] }: ProtocolDefinition): Finding<ProtocolFault>[] {
  const known = new Set(channels.map(({ id }) => id));
  return classes.flatMap(({ id, channels: asked = [] }, index) => {
    const path = ["classes", index, "channels"];
    const strange = asked.filter((channel) => !known.has(channel));
    return [
      ...strange.map((channel) =>
        fault("unknown-channel", path, `class "${id}" is asked by "${channel}", which is none`),
      ),
      ...repeated(asked).map((channel) => fault("unknown-channel", path, `class "${id}" names "${channel}" twice`)),
    ];
  });
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

function days({ opensOn, closesOn }: ProtocolDefinition): Finding<ProtocolFault>[] {
  if (opensOn === undefined || closesOn === undefined || opensOn <= closesOn) return [];
  return [fault("days-backwards", ["closesOn"], `answers are taken up to ${closesOn}, before ${opensOn}`)];
}

function people({ weighted, rates }: ProtocolDefinition): Finding<ProtocolFault>[] {
  if (!weighted) return [];
  return rates.flatMap(({ id, denominator }, index) => {
    if (denominator === "valid" || denominator === "cast") return [];
    return [fault("weighted-people", ["rates", index], `rate "${id}" would count weights among people`)];
  });
}

function fault(code: ProtocolFault, path: FindingPath, message: string): Finding<ProtocolFault> {
  return { code, severity: "error", path, message };
}
