import type { Protocol } from "../protocol.js";
import type { Response } from "../response.js";
import { outcomesOf } from "../outcome.js";
import { apartFromOthers } from "./apart.js";
import { NAMED_FROM, meaning, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";

const STRAIGHT = meaning(
  "forms-straight-lined",
  ["forms with one and the same grade throughout", "forms with grades for at least three questions"],
  ["各题档次完全相同的评价表", "至少三题有档次的评价表"],
);
/** With fewer graded questions than this, the same grade throughout says nothing. */
const ENOUGH_QUESTIONS = 3;

/**
 * Names the units of which more forms than elsewhere have one and the same grade throughout (一划到底).
 *
 * Looked at are forms with grades for at least three questions. The share in a unit stands beside that of all others together, by
 * Fisher's exact test, corrected (Holm) for the number of units; a smaller share is not named. Who is content with everything gives one
 * grade too, so that it is the difference that asks for a look.
 *
 * @param protocol - the frozen protocol
 * @param responses - as they were admitted
 * @param options - from which corrected p-value on it is named
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#straight-lined}
 */
export function straightLined(
  { definition }: Protocol,
  responses: Iterable<Response>,
  { level = NAMED_FROM }: DiagnosticOptions = {},
): readonly Diagnostic<"straight-lined">[] {
  const onScale = new Set(outcomesOf(definition).flatMap(({ code, graded }) => (graded ? [code] : [])));
  const units = new Map<string, { n: number; straight: string[] }>();
  for (const { id, unit, answers } of responses) {
    const grades = Object.values(answers).filter((answer) => onScale.has(answer));
    if (grades.length < ENOUGH_QUESTIONS) continue;
    const counted = units.get(unit) ?? { n: 0, straight: [] };
    units.set(unit, counted);
    counted.n += 1;
    if (new Set(grades).size === 1) counted.straight.push(id);
  }
  const parts = [...units].map(([name, { n, straight }]) => ({ name, n, count: straight.length }));
  return apartFromOthers(STRAIGHT, [{ where: {}, parts }], level)
    .filter(({ share, beside }) => share.value > beside.value)
    .map(({ where, name: unit, ...found }) => ({
      code: "straight-lined",
      unit,
      ...found,
      responses: units.get(unit)?.straight ?? [],
    }));
}
