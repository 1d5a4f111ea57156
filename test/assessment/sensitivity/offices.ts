import * as fc from "fast-check";
import { must } from "answerable";
import { freeze, type Index, type IndexDefinition, type IndexPart, type Subject } from "answerable/assessment";

const label = { en: "part", "zh-CN": "指标" };

/** A part that scores its fact, a whole number of points, as it is. */
export function indicator(id: string, weight: number): IndexPart {
  const normalisation = { method: "linear", from: 0, to: 100, beyond: "hold" } as const;
  return { kind: "indicator", id, label, weight, fact: id, normalisation };
}

/** A mean of parts. */
export function dimension(id: string, weight: number, parts: readonly IndexPart[]): IndexPart {
  return { kind: "dimension", id, label, weight, parts };
}

/** An index with two grades, the line between them at 60. */
export function indexOf(parts: readonly IndexPart[], changes: Partial<IndexDefinition> = {}): Index {
  const at = (points: number, included = true): { at: number; included: boolean } => ({ at: points, included });
  const bands = {
    id: "grades",
    version: 1,
    range: { from: at(0), to: at(100) },
    bands: [
      { grade: "good", from: at(60), to: at(100) },
      { grade: "poor", from: at(0), to: at(60, false) },
    ],
  };
  const whole = { id: "index", version: 1, label, missing: "withhold" as const, parts, limiters: [], bands };
  return must(freeze({ ...whole, ...changes })).index;
}

/** Subjects with points for each part, in the order of its names. */
export function subjectsOf(points: Readonly<Record<string, readonly number[]>>, names: readonly string[]): Subject[] {
  return Object.entries(points).map(([id, own]) => ({
    id,
    facts: Object.fromEntries(names.map((name, index) => [name, own[index]])),
  }));
}

const points = fc.integer({ min: 0, max: 20 }).map((fifth) => fifth * 5);
const weight = fc.constantFrom(0.5, 1, 2, 3);

/** Names of the indicators of {@link someCases}. */
export const NAMES = ["a", "b", "c"] as const;

/** Indices of one indicator and a dimension of two, with two to five subjects. */
export const someCases = fc.record({
  parts: fc
    .tuple(weight, weight, weight, weight)
    .map(([a, d, b, c]) => [indicator("a", a), dimension("d", d, [indicator("b", b), indicator("c", c)])]),
  subjects: fc
    .array(fc.tuple(points, points, points), { minLength: 2, maxLength: 5 })
    .map((rows) => subjectsOf(Object.fromEntries(rows.map((row, index) => [`s${index}`, row])), NAMES)),
});
