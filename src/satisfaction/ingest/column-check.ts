import type { ProtocolDefinition } from "../protocol.js";
import type { Block } from "./block.js";
import { lengthOf, readerOf, type Reader, type RowColumns } from "./row-columns.js";
import type { Row, RowCheck } from "./row-check.js";
import { tablesOf, type Place } from "./tables.js";

type Readers = readonly (readonly [name: string, read: Reader])[];

/** Columns held against the protocol row by row; a row of them is made only where something is not certain. */
export class ColumnCheck {
  readonly rows: number;
  readonly #check: RowCheck;
  readonly #fields: Readers;
  readonly #answers: Readers;
  readonly #place: Reader<Place | undefined>;
  readonly #outcomes: readonly Reader<number | undefined>[];
  /** Whether the questions of the protocol are asked and no others. */
  readonly #asksAll: boolean;
  /** The row at hand, as far as it is read each time; one object for all rows. */
  readonly #row: { -readonly [Field in keyof Row]: Row[Field] } = {};
  readonly #channel: Reader;
  readonly #comment: Reader;
  readonly #read: Readonly<Record<"id" | "unit" | "on" | "consulted" | "drawn" | "weight", Reader>>;

  constructor(definition: ProtocolDefinition, columns: RowColumns, check: RowCheck) {
    const { classes, outcomes, questions } = tablesOf(definition);
    const { id, unit, class: evaluators, channel, on, consulted, drawn, weight, comment, answers } = columns;
    this.rows = lengthOf(unit);
    this.#check = check;
    this.#place = readerOf(evaluators, (text) => classes.get(text));
    this.#outcomes = questions.map((question) => readerOf(own(answers, question), (text) => outcomes.get(text)));
    this.#answers = Object.entries(answers).map(([question, column]) => [question, readerOf(column, itself)]);
    this.#asksAll = questions.length === this.#answers.length;
    this.#channel = readerOf(channel, itself);
    this.#comment = readerOf(comment, itself);
    this.#read = {
      id: id === undefined ? (row) => String(row + 1) : readerOf(id, itself),
      unit: readerOf(unit, itself),
      on: readerOf(on, itself),
      consulted: readerOf(consulted, itself),
      drawn: readerOf(drawn, truth),
      weight: readerOf(weight, itself),
    };
    this.#fields = Object.entries({
      ...this.#read,
      class: readerOf(evaluators, itself),
      channel: this.#channel,
      comment: this.#comment,
    });
  }

  /** Writes a row at the end of a block, where it is certain; answers what it must be known by, and otherwise nothing. */
  write(row: number, block: Block): { readonly id: string; readonly unit: string } | undefined {
    const given = this.#row;
    given.id = this.#read.id(row);
    given.unit = this.#read.unit(row);
    given.on = this.#read.on(row);
    given.consulted = this.#read.consulted(row);
    given.drawn = this.#read.drawn(row);
    given.weight = this.#read.weight(row);
    const isWritten =
      this.#asksAll &&
      isNothing(this.#comment(row)) &&
      this.#check.writeUnit(given, block) &&
      this.#check.writePlace(this.#place(row), this.#channel(row), block) &&
      this.#writeAnswers(row, block) &&
      this.#check.writeNumbers(given, block);
    // What the check knows is text.
    return isWritten ? (given as { id: string; unit: string }) : undefined;
  }

  /** Makes the row that the columns say; it has no field of which they say nothing. */
  rowAt(row: number): object {
    return { ...saidIn(this.#fields, row), answers: saidIn(this.#answers, row) };
  }

  #writeAnswers(row: number, block: Block): boolean {
    for (let question = 0; question < this.#outcomes.length; question += 1) {
      const outcome = this.#outcomes[question]?.(row);
      const column = block.answers[question];
      if (outcome === undefined || column === undefined) return false;
      column[block.length] = outcome;
    }
    return true;
  }
}

const itself = (entry: unknown): unknown => entry;

/** A typed array has no truth values. */
function truth(entry: unknown): unknown {
  if (entry === 0) return false;
  return entry === 1 ? true : entry;
}

function own<Column>(columns: Readonly<Record<string, Column>>, name: string): Column | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

function isNothing(comment: unknown): boolean {
  return comment === undefined || comment === "";
}

function saidIn(readers: Readers, row: number): object {
  const all = readers.map(([name, read]) => [name, read(row)] as const);
  return Object.fromEntries(all.filter(([, entry]) => entry !== undefined));
}
