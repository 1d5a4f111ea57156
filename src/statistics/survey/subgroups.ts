import { checkLength } from "./answers.js";
import { encode, isGroup } from "./codes.js";
import { answerAt, codeAt, type AnswerColumn, type GroupColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/**
 * Narrows a sample to a subgroup, whose estimates keep the whole design: who is outside still shows how clusters vary.
 *
 * A subgroup may be narrowed again. Without anybody in it, what is estimated from it is withheld with `no-observations`. Source: Särndal,
 * Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.8 and 10.3.
 *
 * @param design - the sample or a subgroup
 * @param inside - for each row of the whole sample whether it is inside, or a function of the row (counted from 0) that says so; what
 *   is missing is outside
 * @throws RangeError when the column is not as long as the sample
 * @throws TypeError when something else than a number, yes or no, or nothing stands in the column
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#within}
 */
export function within(design: SurveyDesign, inside: AnswerColumn | ((row: number) => boolean)): SurveyDesign {
  if (typeof inside === "function") return { ...design, members: design.members.filter(inside) };
  checkLength(design, inside);
  return { ...design, members: design.members.filter((row) => isYes(answerAt(inside, row))) };
}

function isYes(answer: number): boolean {
  return answer !== 0 && !Number.isNaN(answer);
}

/** What was computed of each subgroup. */
export interface Grouped<Name, Value> extends Iterable<readonly [group: Name, value: Value]> {
  /** The groups, in the order in which they first stand in the sample. */
  readonly groups: readonly Name[];
  /**
   * What was computed of one group.
   *
   * @throws RangeError when the sample has nobody of that group
   */
  readonly of: (group: Name) => Value;
}

/**
 * Computes the same of every subgroup of a sample, each with the whole design.
 *
 * All groups together take as long as one pass over the rows, unless weights were fitted: then every group takes one.
 *
 * @param design - the sample or a subgroup
 * @param groups - the group of each row of the whole sample; a row with `null`, `undefined` or NaN is in none
 * @param compute - what to compute of a subgroup
 * @returns the results by group, those in which nobody is left out
 * @throws RangeError when the column is not as long as the sample
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#by}
 */
export function by<Group extends GroupColumn[number], Value>(
  design: SurveyDesign,
  groups: ArrayLike<Group>,
  compute: (subgroup: SurveyDesign, group: NonNullable<Group>) => Value,
): Grouped<NonNullable<Group>, Value> {
  checkLength(design, groups);
  const values = new Map<NonNullable<Group>, Value>();
  for (const [group, members] of membersByGroup(design, groups))
    values.set(group, compute({ ...design, members }, group));
  const of = (group: NonNullable<Group>): Value => {
    const value = values.get(group);
    if (value === undefined && !values.has(group)) throw new RangeError(`nobody of the sample is in group ${group}`);
    return value as Value; // it is there, if only as undefined
  };
  return { groups: [...values.keys()], of, [Symbol.iterator]: () => values.entries() };
}

function membersByGroup<Group extends GroupColumn[number]>(
  { members }: SurveyDesign,
  groups: ArrayLike<Group>,
): readonly (readonly [NonNullable<Group>, Int32Array])[] {
  const { codes, names } = encode(groups, members);
  const starts = new Int32Array(names.length + 1);
  for (const code of codes) starts[code + 1] = codeAt(starts, code + 1) + 1;
  for (let code = 0; code < names.length; code += 1) starts[code + 1] = codeAt(starts, code + 1) + codeAt(starts, code);
  const [sorted, next] = [new Int32Array(members.length), starts.slice()];
  for (let place = 0; place < codes.length; place += 1) {
    const code = codeAt(codes, place);
    const target = codeAt(next, code);
    sorted[target] = codeAt(members, place);
    next[code] = target + 1;
  }
  return names.flatMap((name, code) =>
    isGroup(name) ? [[name, sorted.subarray(codeAt(starts, code), codeAt(starts, code + 1))] as const] : [],
  );
}
