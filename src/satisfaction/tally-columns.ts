import { countAnswer, weighed } from "./count-answer.js";
import { emptyUnit, firstCell, unitOf, type Layout } from "./layout.js";
import type { Protocol } from "./protocol.js";
import { MOST_CONSULTED } from "./response.js";
import type { ResponseColumns } from "./response-columns.js";
import { emptyTally, type Tally, type UnitTally } from "./tally.js";
import { isWeight } from "./weight.js";

/**
 * Counts responses that were taken in as columns, and the rows that were refused: exactly the tally that {@link answerable/satisfaction!admit}
 * and {@link answerable/satisfaction!add} make of the same rows, one after another.
 *
 * Sums of weights are the same to the last bit.
 *
 * @param protocol - the frozen protocol under which they were taken in
 * @param columns - from one of the doors, another thread, or {@link answerable/satisfaction/ingest!mergeColumns}
 * @throws RangeError when they were taken in under another protocol, or changed afterwards
 * @example
 * {@includeCode ../../test/satisfaction/ingest/examples.test.ts#take-rows}
 */
export function tallyColumns(protocol: Protocol, columns: ResponseColumns): Tally {
  const tally = emptyTally(protocol);
  addColumns(tally, columns);
  return tally;
}

/**
 * Counts responses that were taken in as columns, and the rows that were refused, into a tally, as
 * {@link answerable/satisfaction!add} would one after another. This changes the tally it is given.
 *
 * @param tally - is changed
 * @param columns - of one part of the responses
 * @throws RangeError when they were taken in under another protocol, or changed afterwards; the tally is left as it was
 * @example
 * {@includeCode ../../test/satisfaction/ingest/examples.test.ts#hand-on}
 */
export function addColumns(tally: Tally, columns: ResponseColumns): void {
  mustFit(tally, columns);
  const { unitNames, units, classes, channels, answers, weights, consulted, drawn, refused } = columns;
  const tallies: UnitTally[] = [];
  const size = firstCell(tally, 1, 0, 0);
  const width = tally.outcomes.length;
  const ways = Math.max(tally.channels.length, 1);
  for (let row = 0; row < columns.responses; row += 1) {
    const place = units[row] ?? 0;
    const unit = (tallies[place] ??= unitNamed(tally, unitNames[place] ?? ""));
    const first = ((classes[row] ?? 0) * ways + (channels[row] ?? 0)) * width;
    const parts = weighed(weights?.[row]);
    unit.responses += 1;
    unit.consulted += consulted[row] ?? 0;
    unit.drawn += drawn[row] ?? 0;
    for (let question = 0; question < answers.length; question += 1) {
      const cell = question * size + first + (answers[question]?.[row] ?? 0);
      countAnswer(unit, cell, parts, 1);
    }
  }
  for (const [code, count] of Object.entries(refused)) tally.refused[code] = (tally.refused[code] ?? 0) + count;
}

function unitNamed(tally: Tally, name: string): UnitTally {
  return (tally.units[name] = unitOf(tally, name) ?? emptyUnit(tally));
}

/** Codes that stand for nothing would be counted where something else belongs. */
function mustFit(tally: Tally, columns: ResponseColumns): void {
  const { protocol, responses, unitNames, units, classes, channels, answers, weights, consulted, drawn } = columns;
  const { id, version, hash } = tally.protocol;
  if (protocol.hash !== hash) {
    const counted = `this tally counts under "${id}" version ${version} (${hash})`;
    throw new RangeError(`responses were taken in under ${protocol.hash}; ${counted}`);
  }
  const isWhole = [units, classes, channels, ...answers, weights ?? units, consulted, drawn].every(
    ({ length }) => length === responses,
  );
  const areThere =
    isWhole &&
    answers.length === tally.questions.length &&
    tally.weighted === (weights !== undefined) &&
    isBelow(units, unitNames.length) &&
    isBelow(classes, tally.classes.length) &&
    isBelow(channels, waysOf(tally)) &&
    answers.every((column) => isBelow(column, tally.outcomes.length)) &&
    isBelow(drawn, 2) &&
    consulted.every((people) => Number.isInteger(people) && people >= 0 && people <= MOST_CONSULTED) &&
    (weights ?? []).every(isWeight);
  if (!areThere) throw new RangeError("the columns of responses were changed after they were taken in");
}

function waysOf({ channels }: Layout): number {
  return Math.max(channels.length, 1);
}

function isBelow(codes: Uint8Array | Uint32Array, entries: number): boolean {
  for (const code of codes) if (code >= entries) return false;
  return true;
}
