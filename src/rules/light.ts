import * as z from "zod";
import { IdText, type DeepReadonly } from "../core/index.js";
import { Reason, check, type Check } from "./check.js";
import type { Facts } from "./fact.js";
import type { LightReadings, LightScheme } from "./light-scheme.js";
import type { Outcome } from "./outcome.js";

/** What a scheme can answer; only `lit` has a colour. */
export const LIGHT_OUTCOMES = ["lit", "undefined-by-scheme", "undetermined", "unknown"] as const;
/** What a scheme can answer. */
export type LightOutcome = (typeof LIGHT_OUTCOMES)[number];

const answerFields = { scheme: IdText, reasons: z.array(Reason) };

/** A light that is lit, with its colour. */
export const LitLight = z.strictObject({ outcome: z.literal("lit"), colour: IdText, ...answerFields });
/** A light that is lit, with its colour. */
export interface LitLight extends DeepReadonly<z.infer<typeof LitLight>> {}

/** No light, and why there is none. */
export const DarkLight = z.strictObject({
  outcome: z.enum(["undefined-by-scheme", "undetermined", "unknown"]),
  ...answerFields,
});
/** No light, and why there is none. */
export interface DarkLight extends DeepReadonly<z.infer<typeof DarkLight>> {}

/**
 * The answer of a scheme, with the scheme's id, for a colour means nothing without it.
 *
 * `undefined-by-scheme`: the scheme has no light for this case. `undetermined` and `unknown`: a light that would come
 * first can neither be lit nor ruled out, because its fact is an interval across the line, or missing.
 */
export const Light = z.discriminatedUnion("outcome", [LitLight, DarkLight]);
/** The answer of a scheme of warning lights. */
export type Light = LitLight | DarkLight;

/**
 * Asks a scheme which light a reading lights, and why.
 *
 * The first light whose condition is met is lit, if every light before it is ruled out. No case falls through to a
 * default colour: one that the scheme forgot answers `undefined-by-scheme`. Ask for open work only; a light goes out when
 * the work is done, whatever the dates say.
 *
 * @param scheme - the scheme, of any kind
 * @param reading - what the scheme's kind looks at; a field that is left out is unknown
 * @throws TypeError when a field that is read is NaN, an infinity or null
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#light}
 */
export function light<Scheme extends LightScheme>(scheme: Scheme, reading: LightReadings[Scheme["kind"]]): Light {
  return ask(scheme, { ...reading });
}

/**
 * Asks a scheme about facts that need not make a whole reading.
 *
 * @param scheme - the scheme
 * @param facts - facts under the names of the reading
 * @internal
 */
export function ask(scheme: LightScheme, facts: Facts): Light {
  const answers = scheme.lights.flatMap(({ colour, when }) =>
    when === undefined ? [] : [{ colour, ...check(when, facts) }],
  );
  const lit = answers.find(({ outcome }) => outcome === "met");
  const before = lit === undefined ? answers : answers.slice(0, answers.indexOf(lit));
  const outcome = openOutcome(before);
  if (outcome !== undefined) return { outcome, scheme: scheme.id, reasons: reasonsOf(before, outcome) };
  if (lit !== undefined) return { outcome: "lit", scheme: scheme.id, colour: lit.colour, reasons: lit.reasons };
  return { outcome: "undefined-by-scheme", scheme: scheme.id, reasons: reasonsOf(answers, "not-met") };
}

function openOutcome(answers: readonly Check[]): "unknown" | "undetermined" | undefined {
  return (["unknown", "undetermined"] as const).find((open) => answers.some(({ outcome }) => outcome === open));
}

function reasonsOf(answers: readonly Check[], deciding: Outcome): Check["reasons"] {
  return answers.filter(({ outcome }) => outcome === deciding).flatMap(({ reasons }) => reasons);
}
