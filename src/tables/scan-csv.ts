import { refuse, type Refused } from "../core/index.js";

/** What can be wrong with a CSV file. */
export const CSV_DAMAGE = ["stray-quote", "unclosed-quote", "cell-too-long", "too-many-columns", "ragged-row"] as const;
/** One of {@link CSV_DAMAGE}. */
export type CsvDamage = (typeof CSV_DAMAGE)[number];

/** One row as read: its number in a spreadsheet, 1 for the headings, and its cells. */
export interface CsvRow {
  readonly ok: true;
  readonly row: number;
  readonly cells: readonly string[];
}

/** The details of a file, all decided. */
export interface ScanOptions {
  readonly delimiter: string;
  readonly longestCell: number;
  readonly mostColumns: number;
  readonly ragged: "refuse" | "keep";
}

/**
 * Turns chunks of CSV text into rows; a chunk may end anywhere.
 *
 * `start` is before a cell's first character, `closed` after a quote that closes the cell unless another one follows.
 */
export class CsvScanner {
  #state: "start" | "plain" | "quoted" | "closed" = "start";
  #cell = "";
  #cells: string[] = [];
  #row = 1;
  #width: number | undefined;
  #begun = false;
  #afterReturn = false;
  readonly #special: RegExp;

  constructor(private readonly options: ScanOptions) {
    this.#special = new RegExp(`[${options.delimiter}\r\n"]`, "g");
  }

  /** Answers the rows that a chunk completes; after a refusal the caller stops. */
  *scan(chunk: string): Generator<CsvRow | Refused<CsvDamage>, void, undefined> {
    let at = this.#begin(chunk);
    while (at < chunk.length) {
      const next = this.#nextSpecial(chunk, at);
      const refused = this.#append(chunk.slice(at, next));
      if (refused !== undefined) return yield refused;
      if (next === chunk.length) return;
      const read = this.#take(chunk.charAt(next));
      if (read !== undefined) yield read;
      at = next + 1;
    }
  }

  /** Answers the last row when no line ending followed it. */
  *finish(): Generator<CsvRow | Refused<CsvDamage>, void, undefined> {
    if (this.#state === "quoted") yield this.#refuse("unclosed-quote", "opens a quote that nothing closes");
    else if (this.#state !== "start" || this.#cells.length > 0) yield this.#endRow();
  }

  #begin(chunk: string): number {
    if (this.#begun || chunk === "") return 0;
    this.#begun = true;
    return chunk.startsWith("\uFEFF") ? 1 : 0;
  }

  #nextSpecial(chunk: string, at: number): number {
    if (this.#state === "closed") return at;
    if (this.#state === "quoted") {
      const quote = chunk.indexOf('"', at);
      return quote < 0 ? chunk.length : quote;
    }
    this.#special.lastIndex = at;
    return this.#special.exec(chunk)?.index ?? chunk.length;
  }

  #append(text: string): Refused<CsvDamage> | undefined {
    if (text === "") return undefined;
    if (this.#state === "start") this.#state = "plain";
    this.#afterReturn = false;
    this.#cell += text;
    if (this.#cell.length <= this.options.longestCell) return undefined;
    return this.#refuse("cell-too-long", `is longer than ${this.options.longestCell} UTF-16 units`);
  }

  #take(character: string): CsvRow | Refused<CsvDamage> | undefined {
    if (character === '"') return this.#takeQuote();
    const followsReturn = this.#afterReturn;
    this.#afterReturn = character === "\r";
    if (character === "\n" && followsReturn) return undefined;
    if (character === this.options.delimiter) return this.#endCell();
    if (character === "\r" || character === "\n") return this.#endRow();
    return this.#refuse("stray-quote", "goes on after its closing quote");
  }

  #takeQuote(): Refused<CsvDamage> | undefined {
    this.#afterReturn = false;
    if (this.#state === "plain") return this.#refuse("stray-quote", "has a quote inside, and does not begin with one");
    const refused = this.#state === "closed" ? this.#append('"') : undefined;
    this.#state = this.#state === "quoted" ? "closed" : "quoted";
    return refused;
  }

  #endCell(): Refused<CsvDamage> | undefined {
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#state = "start";
    if (this.#cells.length < this.options.mostColumns) return undefined;
    return this.#refuse("too-many-columns", `is beyond the ${this.options.mostColumns} columns that are read`);
  }

  #endRow(): CsvRow | Refused<CsvDamage> {
    const cells = [...this.#cells, this.#cell];
    this.#width ??= cells.length;
    if (cells.length !== this.#width && this.options.ragged === "refuse") {
      return refuse("ragged-row", `the cell count is ${cells.length} in row ${this.#row} and ${this.#width} in row 1`);
    }
    this.#cells = [];
    this.#cell = "";
    this.#state = "start";
    return { ok: true, row: this.#row++, cells };
  }

  #refuse(code: CsvDamage, what: string): Refused<CsvDamage> {
    return refuse(code, `row ${this.#row}, column ${this.#cells.length + 1} ${what}`);
  }
}
