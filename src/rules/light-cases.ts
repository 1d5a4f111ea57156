import { comparisonsOf } from "./check.js";
import type { Comparison } from "./condition.js";
import type { FactKind, Facts, Scalar } from "./fact.js";
import { ask, type Light } from "./light.js";
import { READING_KINDS, type LightRule, type LightScheme } from "./light-scheme.js";
import type { Stretch } from "./span.js";

/** Facts that are given by whole numbers only. */
const WHOLE: ReadonlySet<string> = new Set(["daysToDue", "monthsMissed"]);

/** Readings that a scheme cannot tell apart, and its answer to them. */
export interface Case {
  /** The facts that are not numbers; the same object for all cases that differ only in their numbers. */
  readonly others: Facts;
  readonly number?: { readonly name: string; readonly stretch: Stretch };
  readonly answer: Light;
}

/**
 * Asks a scheme about every case its conditions can tell apart, numbers rising.
 *
 * @param scheme - a scheme whose conditions read only what its kind looks at
 * @internal
 */
export function casesOf(scheme: LightScheme): readonly Case[] {
  const comparisons = scheme.lights.flatMap(comparisonsOfLight);
  const names = [...new Set(comparisons.map(({ fact }) => fact))];
  const name = names.find((fact) => kindsOf(scheme)[fact] === "number");
  return combinations(scheme, names).flatMap((others): readonly Case[] => {
    if (name === undefined) return [{ others, answer: ask(scheme, others) }];
    return cellsOf(name, comparisons).map(({ sample, ...stretch }) => ({
      others,
      number: { name, stretch },
      answer: ask(scheme, { ...others, [name]: sample }),
    }));
  });
}

/**
 * Lists the comparisons in a light's condition.
 *
 * @param light - a light; one without a rule compares nothing
 * @internal
 */
export function comparisonsOfLight(light: LightRule): readonly Comparison[] {
  return light.when === undefined ? [] : comparisonsOf(light.when);
}

/**
 * Gives the kinds of the facts that a scheme may read.
 *
 * @param scheme - a scheme of any kind
 * @internal
 */
export function kindsOf(scheme: LightScheme): Readonly<Record<string, FactKind>> {
  return READING_KINDS[scheme.kind];
}

/** Numbers among which no comparison changes its answer, and one of them to ask about. */
interface Cell extends Stretch {
  readonly sample: number;
}

/** Cuts the values of one fact at every line that a comparison draws, from the lowest cell upwards. */
function cellsOf(fact: string, comparisons: readonly Comparison[]): readonly Cell[] {
  const lines = comparisons.filter((comparison) => comparison.fact === fact).flatMap(linesOf);
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const cells = [-Infinity, ...sorted].flatMap((line, index) => {
    const next = sorted[index] ?? Infinity;
    const above = { start: { at: line, after: true }, end: { at: next, after: false } };
    return [
      { start: { at: line, after: false }, end: above.start, sample: line },
      { ...above, sample: sampleBetween(line, next, WHOLE.has(fact)) },
    ];
  });
  return cells.filter(({ sample }) => (WHOLE.has(fact) ? Number.isInteger(sample) : Number.isFinite(sample)));
}

function linesOf(comparison: Comparison): readonly number[] {
  const values: readonly Scalar[] = comparison.comparison === "one-of" ? comparison.values : [comparison.value];
  return values.filter((value) => typeof value === "number");
}

/** NaN where no number lies between the two. */
function sampleBetween(low: number, high: number, whole: boolean): number {
  if (low === -Infinity) return high === Infinity ? 0 : Math.ceil(high) - 1;
  if (high === Infinity) return Math.floor(low) + 1;
  const middle = whole ? Math.floor(low) + 1 : low / 2 + high / 2;
  return middle > low && middle < high ? middle : NaN;
}

/** Makes every combination of the facts that are not numbers. */
function combinations(scheme: LightScheme, names: readonly string[]): readonly Facts[] {
  const kinds = kindsOf(scheme);
  const start: readonly Facts[] = [{}];
  return names
    .filter((name) => kinds[name] !== "number")
    .reduce((made, name) => {
      const values: readonly Scalar[] = kinds[name] === "text" ? textsOf(scheme) : [true, false];
      return made.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value })));
    }, start);
}

function textsOf(scheme: LightScheme): readonly string[] {
  return scheme.kind === "by-judgement" ? scheme.judgements : ["none", ...scheme.lights.map(({ colour }) => colour)];
}
