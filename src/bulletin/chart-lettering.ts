/** The scripts whose letters are as wide as they are high. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const [WIDE_LETTER, LETTER] = [12, 6.8];
/** A server measures text without its font, and too narrow rather than too wide: lines break where this part of their room is full. */
export const ROOM_IN_USE = 0.82;
/** The height of a line, in pixels. */
export const LINE = 15;

/** Cuts a text that would fill more than so many lines of a width in pixels; whoever wants it whole finds it in the data table. */
export function shortened(text: string, width: number, lines: number): string {
  let used = 0;
  const letters = Array.from(text);
  const end = letters.findIndex((letter) => (used += widthOf(letter)) > width * lines - WIDE_LETTER);
  return end === -1 ? text : `${letters.slice(0, end).join("").trimEnd()}…`;
}

/** Tells about how many lines a text fills at a width in pixels. */
export function linesOf(text: string, width: number): number {
  const wide = (line: string): number => Array.from(line).reduce((sum, letter) => sum + widthOf(letter), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0);
}

function widthOf(letter: string): number {
  return WIDE.test(letter) ? WIDE_LETTER : LETTER;
}
