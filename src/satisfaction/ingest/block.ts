import type { Protocol } from "../protocol.js";
import { outcomesOf } from "../outcome.js";
import type { CodeColumn, ResponseColumns } from "../response-columns.js";

/** Rows for which a block has room before it grows. */
const FIRST_ROOM = 64;

/** Columns that grow at their end. A response is written at the place `length`, and stands when the length has grown over it. */
export class Block {
  length = 0;
  units: Uint32Array;
  classes: CodeColumn;
  channels: CodeColumn;
  answers: readonly CodeColumn[];
  weights: Float64Array | undefined;
  consulted: Float64Array;
  drawn: Uint8Array;
  refused: Record<string, number> = {};
  readonly #protocol: Protocol;
  readonly #unitNames: string[] = [];
  readonly #places = new Map<unknown, number>();
  /** The unit of the response at the end, where it has not come up before. */
  #newUnit: string | undefined;

  constructor(protocol: Protocol, room = FIRST_ROOM) {
    const { questions, classes, channels = [], weighted } = protocol.definition;
    const outcomes = outcomesOf(protocol.definition).length;
    this.#protocol = protocol;
    this.units = new Uint32Array(room);
    this.classes = codes(classes.length, room);
    this.channels = codes(channels.length, room);
    this.answers = questions.map(() => codes(outcomes, room));
    this.weights = weighted ? new Float64Array(room) : undefined;
    this.consulted = new Float64Array(room);
    this.drawn = new Uint8Array(room);
  }

  /** Writes a unit that came up before; answers whether it did. */
  writeKnownUnit(unit: unknown): boolean {
    const place = this.#places.get(unit);
    if (place === undefined) return false;
    this.units[this.length] = place;
    this.#newUnit = undefined;
    return true;
  }

  /** Writes a unit that did not come up before. */
  writeNewUnit(unit: string): void {
    this.units[this.length] = this.#unitNames.length;
    this.#newUnit = unit;
  }

  /** Lets the response that was written at the end stand, and makes room for the next. */
  commit(): void {
    if (this.#newUnit !== undefined) this.#placeOf(this.#newUnit);
    this.length += 1;
    if (this.length === this.units.length) this.#resize(2 * this.length);
  }

  /** Writes columns of the same protocol behind those that stand, where there is room for them. */
  append(columns: ResponseColumns): void {
    const places = columns.unitNames.map((name) => this.#placeOf(name));
    this.units.set(
      columns.units.map((place) => places[place] ?? 0),
      this.length,
    );
    this.classes.set(columns.classes, this.length);
    this.channels.set(columns.channels, this.length);
    this.answers.forEach((column, question) => {
      column.set(columns.answers[question] ?? [], this.length);
    });
    this.weights?.set(columns.weights ?? [], this.length);
    this.consulted.set(columns.consulted, this.length);
    this.drawn.set(columns.drawn, this.length);
    for (const [code, count] of Object.entries(columns.refused)) this.refuse(code, count);
    this.length += columns.responses;
  }

  /** Counts refused rows. */
  refuse(code: string, times = 1): void {
    this.refused[code] = (this.refused[code] ?? 0) + times;
  }

  /** Answers the columns without the room behind them; nothing can be written afterwards. */
  finish(): ResponseColumns {
    this.#resize(this.length);
    const { units, classes, channels, answers, weights, consulted, drawn, refused } = this;
    return {
      protocol: this.#protocol.pin,
      responses: this.length,
      unitNames: this.#unitNames,
      units,
      classes,
      channels,
      answers,
      ...(weights && { weights }),
      consulted,
      drawn,
      refused,
    };
  }

  #placeOf(unit: string): number {
    const known = this.#places.get(unit);
    if (known !== undefined) return known;
    this.#places.set(unit, this.#unitNames.length);
    return this.#unitNames.push(unit) - 1;
  }

  #resize(room: number): void {
    if (room === this.units.length) return;
    this.units = resized(this.units, this.length, room);
    this.classes = resized(this.classes, this.length, room);
    this.channels = resized(this.channels, this.length, room);
    this.answers = this.answers.map((column) => resized(column, this.length, room));
    this.weights = this.weights && resized(this.weights, this.length, room);
    this.consulted = resized(this.consulted, this.length, room);
    this.drawn = resized(this.drawn, this.length, room);
  }
}

function codes(entries: number, room: number): CodeColumn {
  return entries <= 256 ? new Uint8Array(room) : new Uint32Array(room);
}

function resized<Column extends CodeColumn | Float64Array>(column: Column, kept: number, room: number): Column {
  // An array makes arrays of its own kind; its type only says that it is some function.
  const larger = new (column.constructor as new (length: number) => Column)(room);
  larger.set(column.subarray(0, kept));
  return larger;
}
