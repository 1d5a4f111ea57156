import type { Result } from "../../core/index.js";
import { rate } from "../../figures/index.js";
import { adjustPValues } from "../../statistics/index.js";
import { cellsOf, together } from "../cell.js";
import { checkProtocol } from "../freeze.js";
import { outcomesOf } from "../outcome.js";
import type { Protocol } from "../protocol.js";
import type { Tally } from "../tally.js";
import { NAMED_FROM, meaning, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";

const OF_GRADE = meaning(
  "answers-of-one-grade",
  ["answers of the grade", "answers on the scale"],
  ["该档次的评价", "有档次的评价"],
);

/**
 * Names the units about which everybody gave one and the same grade to a question, though elsewhere so many would hardly agree.
 *
 * Beside it stands the share of that grade in all other units together, s; n answers drawn there would all be of it with probability
 * s to the power of n, which is the p-value before it is corrected (Holm) for all units and questions that were looked at. With
 * one unit there is nothing to hold it against, and nothing is named. Refuses with `different-protocol` and `definition-changed`.
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - from which corrected p-value on it is named
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#uniform-answers}
 */
export function uniformAnswers(
  protocol: Protocol,
  tally: Tally,
  { level = NAMED_FROM }: DiagnosticOptions = {},
): Result<{ diagnostics: readonly Diagnostic<"uniform-answers">[] }, "different-protocol" | "definition-changed"> {
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const looked = protocol.definition.questions.flatMap(({ id }, index) => lookAt(protocol, tally, id, index));
  const corrected = adjustPValues(
    looked.map(({ pValue }) => pValue),
    { correction: "holm" },
  );
  const diagnostics = looked.flatMap(({ found }, index) => {
    const pValue = corrected[index];
    return found === undefined || typeof pValue !== "number" || pValue > level ? [] : [{ ...found, pValue }];
  });
  return { ok: true, diagnostics };
}

interface Looked {
  readonly pValue: number;
  readonly found?: Diagnostic<"uniform-answers">;
}

/** One look for every unit of which there are answers, found or not: each is a chance to find something by chance. */
function lookAt({ definition }: Protocol, tally: Tally, question: string, index: number): readonly Looked[] {
  const graded = outcomesOf(definition).map(({ graded: counts }) => counts);
  const onScale = (counts: readonly number[]): number[] => counts.map((count, place) => (graded[place] ? count : 0));
  const units = Object.entries(tally.units).map(([unit, counted]) => ({
    unit,
    counts: onScale(together(definition, cellsOf(definition, tally, counted, index)).counts),
  }));
  const all = graded.map((_, place) => sum(units.map(({ counts }) => counts[place] ?? 0)));
  return units.flatMap(({ unit, counts }): Looked[] => {
    const n = sum(counts);
    if (n === 0) return [];
    const grade = counts.indexOf(n);
    if (grade === -1) return [{ pValue: 1 }];
    const beside = rate(OF_GRADE, { numerator: (all[grade] ?? 0) - n, denominator: sum(all) - n });
    const share = rate(OF_GRADE, { numerator: n, denominator: n });
    const likely = beside.value === "unknown" ? 1 : beside.value ** n;
    return [{ pValue: likely, found: { code: "uniform-answers", unit, question, share, beside } }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
