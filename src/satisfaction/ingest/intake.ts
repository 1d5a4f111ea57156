import type { Refusal, Refused } from "../../core/index.js";
import type { Protocol } from "../protocol.js";
import { checkIn, enter, type Register } from "../register.js";
import { admit, type ResponseComment, type ResponseRefusal, type ResponseRow } from "../response.js";
import { Block } from "./block.js";
import type { ResponseColumns } from "../response-columns.js";
import { RowCheck } from "./row-check.js";

/** Refusals kept in full, unless the caller says otherwise. */
export const MOST_REFUSALS = 100;
/** Rows handed on at once, unless the caller says otherwise. */
export const ROWS_AT_ONCE = 65_536;
/** Most rows that can be asked to be handed on at once: 2²⁴. */
export const MOST_ROWS_AT_ONCE = 16_777_216;

/** Why a line of text is refused before anything in it is read. */
export const LINE_REFUSALS = ["not-json", "line-too-long"] as const;
/** Why a line of text is refused before anything in it is read. */
export type LineRefusal = (typeof LINE_REFUSALS)[number];

/** A row that was not taken, and why. */
export interface RefusedRow<Code extends string = ResponseRefusal> {
  /** Its number, counted from 1. */
  readonly row: number;
  readonly refusal: Refusal<Code>;
}

/** What became of every row. */
export interface Intake<Code extends string = ResponseRefusal> {
  /** The responses that were taken; none where they were handed on. */
  readonly columns: ResponseColumns;
  /** How many rows there were, taken and refused. */
  readonly rows: number;
  /** Refused rows by the code of the refusal, all of them. */
  readonly refused: Readonly<Record<string, number>>;
  /** The first refused rows in full. */
  readonly refusals: readonly RefusedRow<Code>[];
}

/** How rows are taken in. */
export interface IntakeOptions {
  /** Lets each ballot in once, and is changed by it; without one, a ballot that comes twice is taken twice. */
  readonly register?: Register;
  /** How many refusals are kept in full; {@link MOST_REFUSALS} by default. */
  readonly mostRefusals?: number;
  /** Is handed the columns whenever there are enough of them, and once at the end, so that no more is held at a time. */
  readonly handOn?: (columns: ResponseColumns) => void;
  /** How many rows make enough to be handed on, taken or refused; {@link ROWS_AT_ONCE} by default. */
  readonly rowsAtOnce?: number;
  /** Is handed what was written beside the grades, in the order of the rows; it is in no column. */
  readonly handOnComment?: (comment: ResponseComment) => void;
}

/** Takes rows one by one; they are numbered from 1. */
export class Taking<Code extends string> {
  /** The number of the row that comes next. */
  next = 1;
  #rows = 0;
  #held = 0;
  /** Where the next row is written. */
  block: Block;
  readonly check: RowCheck;
  readonly #refused: Record<string, number> = {};
  readonly #refusals: RefusedRow<Code | ResponseRefusal>[] = [];
  readonly #mostRefusals: number;
  readonly #rowsAtOnce: number;

  constructor(
    private readonly protocol: Protocol,
    private readonly options: IntakeOptions,
  ) {
    const { mostRefusals = MOST_REFUSALS, rowsAtOnce = ROWS_AT_ONCE } = options;
    mustBeWithin("mostRefusals", mostRefusals, 0, Number.MAX_SAFE_INTEGER);
    mustBeWithin("rowsAtOnce", rowsAtOnce, 1, MOST_ROWS_AT_ONCE);
    const { register } = options;
    if (register !== undefined && register.protocol.hash !== protocol.pin.hash) {
      throw new RangeError(`the register is of ${register.protocol.hash}, and the rows are of ${protocol.pin.hash}`);
    }
    this.#mostRefusals = mostRefusals;
    this.#rowsAtOnce = options.handOn === undefined ? Infinity : rowsAtOnce;
    this.check = new RowCheck(protocol.definition);
    this.block = new Block(protocol);
  }

  /** Takes one row, or refuses it. */
  take(row: unknown): void {
    if (this.check.write(row, this.block)) this.letStand(row.id, row.unit);
    else this.admit(row);
  }

  /** Takes what the check has written in the block. */
  letStand(id: string, unit: string): void {
    const { register } = this.options;
    const again = register && enter(register, id, unit);
    if (again !== undefined) {
      this.refuse(again);
      return;
    }
    this.block.commit();
    this.#count();
  }

  /** Takes a row by the one door, which is slower and judges whatever comes. */
  admit(row: unknown): void {
    const { register } = this.options;
    const admitted = admit(this.protocol, row as ResponseRow);
    const admission = register === undefined ? admitted : checkIn(register, admitted);
    if (!admission.ok) {
      this.refuse(admission);
      return;
    }
    this.check.writeAdmitted(admission.response, this.block);
    this.block.commit();
    if (admission.comment !== undefined) this.options.handOnComment?.(admission.comment);
    this.#count();
  }

  /** Refuses what came as the next row. */
  refuse({ refusal }: Refused<Code | ResponseRefusal>): void {
    const { code } = refusal;
    this.block.refuse(code);
    this.#refused[code] = (this.#refused[code] ?? 0) + 1;
    if (this.#refusals.length < this.#mostRefusals) this.#refusals.push({ row: this.next, refusal });
    this.#count();
  }

  /** Passes over what has a number and is no row. */
  skip(): void {
    this.next += 1;
  }

  /** Answers what became of all rows. */
  finish(): Intake<Code | ResponseRefusal> {
    const { handOn } = this.options;
    if (handOn !== undefined && this.#held > 0) this.#handOn(handOn);
    return { columns: this.block.finish(), rows: this.#rows, refused: this.#refused, refusals: this.#refusals };
  }

  #count(): void {
    this.next += 1;
    this.#rows += 1;
    this.#held += 1;
    if (this.#held >= this.#rowsAtOnce && this.options.handOn !== undefined) this.#handOn(this.options.handOn);
  }

  #handOn(handOn: (columns: ResponseColumns) => void): void {
    const full = this.block;
    this.block = new Block(this.protocol, full.length + 1);
    this.#held = 0;
    handOn(full.finish());
  }
}

/**
 * Holds a limit against its range.
 *
 * @param option - its name
 * @param value - as the caller gave it
 * @param least - of the range
 * @param most - of the range
 * @throws RangeError when it is no whole number in the range
 */
export function mustBeWithin(option: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${option} is ${value}; it must be a whole number from ${least} to ${most}`);
}
