/** One line of a text, or the length of one that was too long to be kept. */
export type Line = string | { readonly tooLong: number };

/** Cuts text that arrives in pieces into lines; a line that grows beyond the limit is measured and not kept. */
export class LineSplitter {
  #begun = "";
  /** Length so far of the line that is not kept; 0 while the line is. */
  #dropped = 0;

  constructor(private readonly longest: number) {}

  /** Hands on the lines that a piece completes. */
  split(piece: string, handOn: (line: Line) => void): void {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      this.#append(piece, from, end);
      handOn(this.#line());
      from = end + 1;
    }
    this.#append(piece, from, piece.length);
  }

  /** Hands on the last line where no line feed followed it. */
  finish(handOn: (line: Line) => void): void {
    if (this.#begun !== "" || this.#dropped > 0) handOn(this.#line());
  }

  #append(piece: string, from: number, end: number): void {
    const length = this.#dropped + this.#begun.length + end - from;
    if (length <= this.longest) this.#begun += piece.slice(from, end);
    else {
      this.#begun = "";
      this.#dropped = length;
    }
  }

  #line(): Line {
    const line = this.#dropped > 0 ? { tooLong: this.#dropped } : this.#begun;
    this.#begun = "";
    this.#dropped = 0;
    return line;
  }
}
