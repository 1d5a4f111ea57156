import type { Result } from "../core/index.js";
import { DEFAULT_LEVEL, type IntervalOptions } from "../statistics/index.js";
import { checkProtocol } from "./freeze.js";
import { pool } from "./merge.js";
import { answersTo, scoreQuestion } from "./question-result.js";
import type { Protocol, ProtocolDefinition } from "./protocol.js";
import type { GroupResult, Scores } from "./results.js";
import { unitOf, type Tally, type UnitTally } from "./tally.js";
import { totalScore } from "./total-score.js";

/** By what results can be split; without it, all units are taken together. */
export const GROUPINGS = ["unit"] as const;
/** By what results can be split. */
export type Grouping = (typeof GROUPINGS)[number];

/** How results are split, and the level of their intervals. */
export interface ScoreOptions extends IntervalOptions {
  /** `["unit"]` gives one result per unit; absent or empty, all units are taken together. */
  readonly by?: readonly Grouping[];
}

/**
 * Turns counts into named rates and scores, each with its meaning, its n and its interval.
 *
 * A question with fewer valid answers than the protocol's minimum is withheld with `below-minimum`, and so is the score
 * that it belongs to. A score is withheld with `empty-class` or `no-points` (see the protocol). Intervals treat the answers
 * as a random sample; that of a score over several questions is withheld, since the same people answered all of them. Units
 * that the protocol lists stand in the result even when nothing came back. Refuses with `different-protocol` (the tally was
 * counted under another one) and `definition-changed` (the protocol was edited after it was frozen).
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - grouping, and the confidence level, 0.95 when absent
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#score}
 */
export function score(
  protocol: Protocol,
  tally: Tally,
  { by = [], level = DEFAULT_LEVEL }: ScoreOptions = {},
): Result<{ scores: Scores }, "different-protocol" | "definition-changed"> {
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const groups = groupsOf(protocol.definition, tally, by).map((group) =>
    scoreGroup(protocol.definition, tally, group, level),
  );
  const refused = Object.entries(tally.refused).map(([code, count]) => ({ code, count }));
  refused.sort((one, other) => (one.code < other.code ? -1 : 1));
  return { ok: true, scores: { protocol: tally.protocol, level, groups, refused } };
}

interface Group {
  readonly unit?: string;
  readonly counted: UnitTally;
}

function groupsOf(definition: ProtocolDefinition, tally: Tally, by: readonly Grouping[]): Group[] {
  if (!by.includes("unit")) return [{ counted: pool(tally, Object.values(tally.units)) }];
  const units = definition.units ?? Object.keys(tally.units).sort();
  return units.map((unit) => ({ unit, counted: pool(tally, [unitOf(tally, unit)]) }));
}

function scoreGroup(
  definition: ProtocolDefinition,
  tally: Tally,
  { unit, counted }: Group,
  level: number,
): GroupResult {
  const questions = definition.questions.map(({ id }, index) =>
    scoreQuestion(definition, id, answersTo(tally, counted, index), level),
  );
  const { responses, consulted } = counted;
  const result = { responses, consulted, questions, score: totalScore(definition, questions) };
  return unit === undefined ? result : { unit, ...result };
}
