import type * as z from "zod";
import {
  DamagedHistoryError,
  doneOf,
  readInput,
  refuse,
  stampOf,
  unknownEvent,
  type InputOf,
  type Refused,
  type Result,
} from "../../core/index.js";
import { InspectInput, type InspectedLine, type SelfInspected, type SelfInspection } from "./schema/index.js";

/**
 * Takes in what a unit found when it inspected itself, line by line (自查).
 *
 * A line that was asked for and not answered is `not-inspected`, never `nothing-found`. Refuses with `invalid-input` (also a
 * line named twice), `line-not-asked` (an answer to a line that the plan did not name), and `no-statement` (something was
 * found, and not a word what).
 *
 * @param input - id, unit, the lines asked for, the answers, and who answers on which day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#inspect}
 */
export function inspect(
  input: InputOf<typeof InspectInput>,
): Result<{ inspection: SelfInspection; event: SelfInspected }, "invalid-input" | "line-not-asked" | "no-statement"> {
  const read = readInput(InspectInput, input, "inspect");
  if (!read.ok) return read;
  const refused = unfit(read.value);
  if (refused !== undefined) return refused;
  const { id, ...fields } = read.value;
  const event: SelfInspected = { type: "self-inspected", inspection: id, ...fields };
  return { ok: true, inspection: evolveInspection(undefined, event), event };
}

function unfit({
  id,
  asked,
  lines,
}: z.output<typeof InspectInput>): Refused<"line-not-asked" | "no-statement"> | undefined {
  const named = new Set(asked);
  const unasked = lines.find(({ line }) => !named.has(line));
  if (unasked !== undefined) {
    return refuse("line-not-asked", `inspection "${id}" answers line "${unasked.line}", which was not asked for`);
  }
  const bare = lines.find(({ finding, statement }) => finding === "found" && statement === undefined);
  if (bare === undefined) return undefined;
  return refuse("no-statement", `inspection "${id}" found something in line "${bare.line}", and not a word what`);
}

/**
 * Puts an event onto a self-inspection.
 *
 * @param inspection - `undefined`: a self-inspection has one event
 * @param event - what happened
 * @throws DamagedHistoryError when the inspection exists already, something was found and not stated, or no event has its name
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#inspect}
 */
export function evolveInspection(inspection: SelfInspection | undefined, event: SelfInspected): SelfInspection {
  const { type: name }: { readonly type: string } = event; // as text, since stored data may have any other name
  if (name !== "self-inspected") return unknownEvent(event as never); // one event is no union that could be narrowed
  if (inspection !== undefined) throw new DamagedHistoryError(`inspection "${inspection.id}" is made a second time`);
  const { type, inspection: id, asked, lines: answers, by, on, at, ...fields } = event;
  const answerTo = new Map(answers.map((answer) => [answer.line, answer]));
  const lines = asked.map((line) => inspectedLine(line, answerTo.get(line)));
  return { ...fields, id, lines, inspected: stampOf(event), updated: doneOf(event) };
}

function inspectedLine(line: string, answer: SelfInspected["lines"][number] | undefined): InspectedLine {
  if (answer === undefined) return { line, finding: "not-inspected" };
  const { finding, statement } = answer;
  if (finding === "nothing-found") return { line, finding, ...(statement !== undefined && { statement }) };
  if (statement === undefined) throw new DamagedHistoryError(`line "${line}" is found, and not a word what`);
  return { line, finding, statement };
}

/** What was found in one line, as a problem of origin `self` begins with it. */
export interface SelfFinding {
  readonly line: string;
  readonly statement: string;
  /** The inspection's id. */
  readonly source: string;
}

/**
 * Lists what a self-inspection found, each the beginning of a problem of origin `self`.
 *
 * @param inspection - the self-inspection
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#findings}
 */
export function findings({ id, lines }: SelfInspection): readonly SelfFinding[] {
  return lines
    .filter((each) => each.finding === "found")
    .map(({ line, statement }) => ({ line, statement, source: id }));
}
