import type { Finding } from "../definitions/index.js";
import { kindRequired } from "./compare.js";
import type { Fact } from "./fact.js";
import { casesOf, comparisonsOfLight, kindsOf, type Case } from "./light-cases.js";
import type { LightRule, LightScheme } from "./light-scheme.js";
import { wordsFor, type Stretch } from "./span.js";

/** What a linter can say of a scheme of lights: errors first, then what the scheme leaves open. */
export const LIGHT_FAULTS = [
  "foreign-fact",
  "wrong-kind",
  "duplicate-colour",
  "no-rule",
  "never-lit",
  "undefined-case",
] as const;
/** One thing a linter can say of a scheme of lights. */
export type LightFault = (typeof LIGHT_FAULTS)[number];

/**
 * Names what a scheme of lights leaves open, by asking it about every case its conditions can tell apart.
 *
 * Errors: `foreign-fact` (a condition reads what the scheme's kind does not look at), `wrong-kind` (it compares with the
 * wrong kind of thing), `duplicate-colour`. Warnings: `no-rule` (a colour whose rule is not known), `never-lit` (earlier
 * lights leave it no case), `undefined-case` (a case without a light, with its numbers). With an error only errors are
 * named.
 *
 * @param scheme - lights of any kind
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#lintLights}
 */
export function lintLights(scheme: LightScheme): readonly Finding<LightFault>[] {
  const errors = [
    ...scheme.lights.flatMap((light, index) => faultyComparisons(scheme, light, index)),
    ...duplicateColours(scheme),
  ];
  return errors.length > 0 ? errors : [...missingRules(scheme), ...caseFindings(scheme)];
}

function faultyComparisons(scheme: LightScheme, light: LightRule, index: number): readonly Finding<LightFault>[] {
  const kinds = kindsOf(scheme);
  return comparisonsOfLight(light).flatMap((comparison): readonly Finding<LightFault>[] => {
    const { fact } = comparison;
    const place = { severity: "error", path: ["lights", index, "when"] } as const;
    const kind = Object.hasOwn(kinds, fact) ? kinds[fact] : undefined;
    if (kind === undefined) {
      const known = Object.keys(kinds).join(" and ");
      return [{ ...place, code: "foreign-fact", message: `a scheme ${scheme.kind} reads ${known}, not "${fact}"` }];
    }
    if (kind === kindRequired(comparison)) return [];
    return [{ ...place, code: "wrong-kind", message: `"${fact}" is a ${kind}; it is compared with something else` }];
  });
}

function duplicateColours({ lights }: LightScheme): readonly Finding<LightFault>[] {
  return lights.flatMap(({ colour }, index): readonly Finding<LightFault>[] => {
    const first = lights.findIndex((light) => light.colour === colour);
    if (first === index) return [];
    const message = `"${colour}" is light ${first} already; one colour has one rule`;
    return [{ code: "duplicate-colour", severity: "error", path: ["lights", index, "colour"], message }];
  });
}

function missingRules({ lights }: LightScheme): readonly Finding<LightFault>[] {
  return lights.flatMap(({ colour, when }, index): readonly Finding<LightFault>[] => {
    if (when !== undefined) return [];
    const message = `the scheme names "${colour}" and no rule says when it is lit`;
    return [{ code: "no-rule", severity: "warning", path: ["lights", index], message }];
  });
}

function caseFindings(scheme: LightScheme): readonly Finding<LightFault>[] {
  const cases = casesOf(scheme);
  const lit = new Set(cases.map(({ answer }) => (answer.outcome === "lit" ? answer.colour : undefined)));
  const neverLit = scheme.lights.flatMap(({ colour, when }, index): readonly Finding<LightFault>[] => {
    if (when === undefined || lit.has(colour)) return [];
    const message = `"${colour}" is never lit: no case meets its rule before another light's`;
    return [{ code: "never-lit", severity: "warning", path: ["lights", index], message }];
  });
  return [...neverLit, ...undefinedCases(cases)];
}

/** Neighbouring cells that differ in nothing but their numbers are one case to a reader. */
function undefinedCases(cases: readonly Case[]): readonly Finding<LightFault>[] {
  const runs: Case[] = [];
  cases.forEach((found, index) => {
    if (found.answer.outcome !== "undefined-by-scheme") return;
    const before = cases[index - 1];
    const joins = before?.others === found.others && before.answer.outcome === "undefined-by-scheme";
    const run = joins ? runs.pop() : undefined;
    runs.push(run?.number && found.number ? joined(run, run.number, found.number.stretch) : found);
  });
  return runs.map((run) => ({
    code: "undefined-case",
    severity: "warning",
    path: ["lights"],
    message: `no light for ${wordsOf(run)}`,
  }));
}

function joined(run: Case, number: NonNullable<Case["number"]>, { end }: Stretch): Case {
  return { ...run, number: { ...number, stretch: { start: number.stretch.start, end } } };
}

function wordsOf({ others, number }: Case): string {
  const numbers = number === undefined ? [] : [`${number.name} ${wordsFor(number.stretch)}`];
  return [...numbers, ...Object.entries(others).map(([name, fact]) => `${name} ${wordOf(fact)}`)].join(", ");
}

function wordOf(fact: Fact | undefined): string {
  if (typeof fact === "boolean") return fact ? "yes" : "no";
  return JSON.stringify(fact);
}
