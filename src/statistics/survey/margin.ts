import { refuse, type Refused } from "../../core/index.js";
import { checkLength } from "./answers.js";
import { encode, isGroup } from "./codes.js";
import { codeAt, numberAt, type GroupColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { isMagnitude } from "./magnitude.js";
import { negativeRow, weighsBelow } from "./negative-weights.js";

/** How many of the population are in each group, by the group's name. */
export type GroupTotals = Readonly<Record<string, number>> | ReadonlyMap<string | number | boolean, number>;

/** A grouping of which the population's totals are known. */
export interface Margin {
  /** The group of each row of the whole sample. */
  readonly by: GroupColumn;
  /** How many of the population are in each group that has rows, and in no other. */
  readonly totals: GroupTotals;
}

/** Why weights cannot be fitted to the totals of groups. */
export type MarginRefusal =
  "subgroup" | "negative-weight" | "missing-group" | "unknown-group" | "empty-group" | "bad-total";

/** A margin with its groups as codes. */
export interface CodedMargin {
  /** The code of each row's group; −1 where the weight is 0, and the group does not matter. */
  readonly groupOfRow: Int32Array;
  /** What each group is called. */
  readonly names: readonly string[];
  /** The population's total of each group. */
  readonly totals: Float64Array;
}

/**
 * Reads a margin for a sample, and refuses one that its weights cannot meet.
 *
 * @param design - the whole sample
 * @param margin - groups and totals
 * @throws RangeError when the groups are not as many as the sample has rows
 */
export function codedMargin(design: SurveyDesign, { by, totals }: Margin): CodedMargin | Refused<MarginRefusal> {
  checkLength(design, by);
  const unfit = unfitted(design);
  if (unfit !== undefined) return unfit;
  const counted = design.members.filter((row) => design.weights[row] !== 0);
  const { codes, names } = encode(by, counted);
  const groupless = names.findIndex((name) => !isGroup(name));
  if (groupless !== -1)
    return refuse("missing-group", `row ${codeAt(counted, codes.indexOf(groupless))} is in no group of the margin`);
  const known = totalsByName(totals);
  const texts = names.map(String);
  const refusal = whyUnmet(texts, known);
  if (refusal !== undefined) return refusal;
  const groupOfRow = new Int32Array(design.rows).fill(-1);
  for (const [place, row] of counted.entries()) groupOfRow[row] = codeAt(codes, place);
  return { groupOfRow, names: texts, totals: Float64Array.from(texts, (name) => Number(known.get(name))) };
}

/**
 * Why the weights of a sample cannot be fitted, whatever to: it is a part of one, or weights are negative, so that groups might sum to 0.
 *
 * @param design - the sample
 */
export function unfitted(design: SurveyDesign): Refused<"subgroup" | "negative-weight"> | undefined {
  if (design.members.length !== design.rows) return wholeOnly(design);
  const row = negativeRow(design);
  return row === undefined ? undefined : refuse("negative-weight", weighsBelow(design, row));
}

/**
 * Refuses to fit weights of a part of a sample.
 *
 * @param design - a subgroup
 */
export function wholeOnly({ members, rows }: SurveyDesign): Refused<"subgroup"> {
  return refuse("subgroup", `weights are fitted for a whole sample, and not for ${members.length} of its ${rows} rows`);
}

/**
 * Totals by what their groups are called.
 *
 * @param totals - as they were given
 */
export function totalsByName(totals: GroupTotals): ReadonlyMap<string, number> {
  const entries = totals instanceof Map ? [...totals] : Object.entries(totals);
  return new Map(entries.map(([name, total]) => [String(name), typeof total === "number" ? total : Number.NaN]));
}

function whyUnmet(names: readonly string[], known: ReadonlyMap<string, number>): Refused<MarginRefusal> | undefined {
  const bad = [...known].find(([, total]) => !isMagnitude(total));
  if (bad !== undefined) return refuse("bad-total", `the total of group ${bad[0]} is ${bad[1]}`);
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    return refuse("unknown-group", `the sample has rows of group ${unknown}, which has no total`);
  const empty = [...known.keys()].find((name) => !names.includes(name));
  if (empty === undefined) return undefined;
  return refuse("empty-group", `group ${empty} has a total of ${known.get(empty)}, and the sample nobody of it`);
}

/**
 * Sums weights by the group of a margin.
 *
 * @param weights - of the whole sample
 * @param margin - its groups
 */
export function sumsByGroup(
  weights: Float64Array,
  { groupOfRow, totals }: Pick<CodedMargin, "groupOfRow" | "totals">,
): Float64Array {
  const sums = new Float64Array(totals.length);
  for (let row = 0; row < weights.length; row += 1) {
    const group = codeAt(groupOfRow, row);
    if (group !== -1) sums[group] = numberAt(sums, group) + numberAt(weights, row);
  }
  return sums;
}
