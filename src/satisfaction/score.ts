import type { InputOf, Result } from "../core/index.js";
import { DEFAULT_LEVEL, type IntervalOptions } from "../statistics/index.js";
import { cellsOf, type Within } from "./cell.js";
import {
  electorateOf,
  readElectorates,
  type Electorate,
  type ElectorateRefusal,
  type Electorates,
} from "./electorate.js";
import { fieldworkBeside, type FieldworkGiven, type FieldworkRefusal } from "./fieldwork-beside.js";
import { checkProtocol } from "./freeze.js";
import { unitOf } from "./layout.js";
import { pool } from "./merge.js";
import { scoreQuestion } from "./question-result.js";
import type { Protocol, ProtocolDefinition } from "./protocol.js";
import { refusedIn } from "./refused.js";
import type { GroupResult, Scores } from "./results.js";
import type { Tally, UnitTally } from "./tally.js";
import { totalScore } from "./total-score.js";

/** By what results can be split; without it, all answers are taken together. */
export const GROUPINGS = ["unit", "class", "channel"] as const;
/** By what results can be split. */
export type Grouping = (typeof GROUPINGS)[number];

/** How results are split, the level of their intervals, and how many people could have answered. */
export interface ScoreOptions extends IntervalOptions {
  /** `["unit"]` gives one result per unit, `["unit", "class"]` one per unit and class; absent or empty, all are taken together. */
  readonly by?: readonly Grouping[];
  /** People present and people entitled to answer, by the name of the unit: what rates among them are counted by. */
  readonly electorates?: Readonly<Record<string, InputOf<typeof Electorate>>>;
  /** How the drawn cases ended, and what part of the undetermined ones is eligible: its rates stand beside the scores that rest on them. */
  readonly fieldwork?: FieldworkGiven;
}

/** Why answers are not scored. */
export type ScoringRefusal = ElectorateRefusal | FieldworkRefusal;

/**
 * Turns counts into named rates and scores, each with its meaning, its n and its interval.
 *
 * A question with fewer answers on the scale than the protocol's minimum is withheld with `below-minimum`, and so is the score
 * that it belongs to. A score is withheld with `empty-class` or `no-points` (see the protocol). Intervals treat the answers
 * as a random sample; that of a score over several questions is withheld, since the same people answered all of them. Units
 * that the protocol lists stand in the result even when nothing came back. A rate among people present or entitled to answer is unknown
 * in a group of which `electorates` does not tell all, and by class or channel always. Where the fieldwork is handed in, AAPOR's rates of
 * the cases behind it stand beside each score; beside that of a class those of all classes, with `allClasses`, since cases are drawn
 * for no class. Answers by a channel by which no case was drawn are none of them.
 *
 * What is withheld here may follow by subtraction from other groups and their total; for what is published, `publishTally` of
 * `answerable/satisfaction/publication` hides counts so that it does not.
 *
 * Refuses with `different-protocol` (the tally was counted under another one), `definition-changed` (the protocol was edited after it
 * was frozen), `invalid-input` (an electorate that is no whole number from 0 up, an eligible part that is none), `unknown-unit` (an
 * electorate of a unit that the protocol does not list or, where it lists none, about which nobody answered), `electorate-too-small`
 * (more responses than people) and `too-few-interviews` (more responses about a unit by a channel than interviews, whole or partial).
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - grouping, the confidence level, 0.95 when absent, electorates, and the fieldwork
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#score}
 */
export function score(
  protocol: Protocol,
  tally: Tally,
  { by = [], level = DEFAULT_LEVEL, electorates = {}, fieldwork }: ScoreOptions = {},
): Result<{ scores: Scores }, ScoringRefusal> {
  const read = readElectorates(protocol, tally, electorates);
  if (!read.ok) return read;
  const scored = scoreGroups(protocol, tally, { by, level, electorates: read.electorates });
  if (!scored.ok) return scored;
  const split = by.filter((each) => each !== "class");
  const beside = fieldworkBeside(protocol, tally, split, fieldwork);
  if (!beside.ok) return beside;
  const groups = scored.groups.map((group) => ({ ...group, ...beside.of(group) }));
  return { ok: true, scores: { protocol: tally.protocol, level, groups, refused: refusedIn(tally) } };
}

/**
 * Scores every group of a tally.
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - grouping, confidence level, and electorates that were read
 */
export function scoreGroups(
  protocol: Protocol,
  tally: Tally,
  { by, level, electorates }: { by: readonly Grouping[]; level: number; electorates: Electorates },
): Result<{ groups: GroupResult[] }, "different-protocol" | "definition-changed"> {
  const known = checkProtocol(tally, protocol);
  return known.ok ? { ok: true, groups: groupResults(protocol.definition, tally, { by, level, electorates }) } : known;
}

/**
 * Scores every group of a tally that is known to be of the protocol.
 *
 * @param definition - the protocol that was frozen
 * @param tally - counted under it
 * @param options - grouping, confidence level, and electorates that were read
 */
export function groupResults(
  definition: ProtocolDefinition,
  tally: Tally,
  { by, level, electorates }: { by: readonly Grouping[]; level: number; electorates: Electorates },
): GroupResult[] {
  return unitsOf(definition, tally, by).flatMap(({ unit, units }) => {
    const counted = pool(
      tally,
      units.map((name) => unitOf(tally, name)),
    );
    return partsBy(definition, by).map((within) => {
      const electorate = isWhole(within) ? electorateOf(electorates, units) : {};
      const group = scoreGroup(definition, tally, { counted, within, electorate, level });
      return unit === undefined ? group : { unit, ...group };
    });
  });
}

function isWhole(within: Within): boolean {
  return within.class === undefined && within.channel === undefined;
}

interface Units {
  readonly unit?: string;
  readonly units: readonly string[];
}

function unitsOf({ units }: ProtocolDefinition, tally: Tally, by: readonly Grouping[]): readonly Units[] {
  const all = units ?? Object.keys(tally.units).sort();
  return by.includes("unit") ? all.map((unit) => ({ unit, units: [unit] })) : [{ units: all }];
}

function partsBy({ classes, channels = [] }: ProtocolDefinition, by: readonly Grouping[]): readonly Within[] {
  const ofClasses = by.includes("class") ? classes.map(({ id }) => ({ class: id })) : [{}];
  const ofChannels = by.includes("channel") ? channels.map(({ id }) => ({ channel: id })) : [{}];
  return ofClasses.flatMap((one) => ofChannels.map((other) => ({ ...one, ...other })));
}

interface Group {
  readonly counted: UnitTally;
  readonly within: Within;
  readonly electorate: Electorate;
  readonly level: number;
}

function scoreGroup(definition: ProtocolDefinition, tally: Tally, { counted, within, ...options }: Group): GroupResult {
  const cells = definition.questions.map((_, index) => cellsOf(definition, tally, counted, index, within));
  const questions = definition.questions.map(({ id }, index) =>
    scoreQuestion(definition, id, cells[index] ?? [], options),
  );
  // Every form answers every question, so the answers to the first are the forms.
  const responses = (cells[0] ?? []).flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  const { consulted, drawn } = counted;
  const people = isWhole(within) ? { consulted, drawn } : {};
  return { ...within, responses, ...people, questions, score: totalScore(definition, questions) };
}
