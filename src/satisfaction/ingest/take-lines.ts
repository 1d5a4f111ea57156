import { refuse } from "../../core/index.js";
import type { Protocol } from "../protocol.js";
import type { ResponseRefusal } from "../response.js";
import { Taking, mustBeWithin, type Intake, type IntakeOptions, type LineRefusal } from "./intake.js";
import { LineSplitter, type Line } from "./split-lines.js";

/** Longest line read, in UTF-16 units, unless the caller says otherwise: the longest comment fits, even if all of it is escaped. */
export const LONGEST_LINE = 200_000;
/** Longest line that can be allowed. */
const LONGEST_ALLOWED = 100_000_000;

/** How lines are taken in. */
export interface LineOptions extends IntakeOptions {
  /** Longest line read, in UTF-16 units; {@link LONGEST_LINE} by default. */
  readonly longestLine?: number;
}

/**
 * Takes in text that holds one row as JSON in each line (NDJSON, JSON Lines), while it arrives in pieces cut anywhere.
 *
 * Rows carry the number of their line; a blank line is passed over and keeps its number, lines end in LF or CR LF, and a leading U+FEFF is no part of the first. A line is refused as
 * by {@link takeRows}, with `not-json`, or with `line-too-long`, and then not kept. No more of the text is held than one piece and
 * one line. Bytes are decoded by the caller, for instance with `TextDecoderStream`.
 *
 * @param protocol - the frozen protocol
 * @param pieces - the text, for instance a file's or a response's text stream
 * @param options - register, limits, and where columns and comments are handed on to
 * @throws RangeError when the register is of another protocol, or a limit is no whole number in its range
 * @example
 * {@includeCode ../../../test/satisfaction/ingest/examples.test.ts#take-lines}
 */
export async function takeLines(
  protocol: Protocol,
  pieces: Iterable<string> | AsyncIterable<string>,
  { longestLine = LONGEST_LINE, ...options }: LineOptions = {},
): Promise<Intake<ResponseRefusal | LineRefusal>> {
  mustBeWithin("longestLine", longestLine, 1, LONGEST_ALLOWED);
  const taking = new Taking<LineRefusal>(protocol, options);
  const splitter = new LineSplitter(longestLine);
  const take = (line: Line): void => {
    takeLine(taking, line, longestLine);
  };
  for await (const piece of pieces) splitter.split(piece, take);
  splitter.finish(take);
  return taking.finish();
}

function takeLine(taking: Taking<LineRefusal>, line: Line, longest: number): void {
  if (typeof line !== "string") {
    const message = `line ${taking.next} has ${line.tooLong} characters, and at most ${longest} are read`;
    taking.refuse(refuse("line-too-long", message));
    return;
  }
  const text = taking.next === 1 && line.startsWith("\uFEFF") ? line.slice(1) : line;
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    if (text.trim() === "") {
      taking.skip();
      return;
    }
    taking.refuse(refuse("not-json", `line ${taking.next} of ${text.length} characters is not JSON`));
    return;
  }
  taking.take(row);
}
