import type { Language } from "../core/index.js";
import type { Figure, OutsideWords } from "./figure.js";
import type { Cell, Page, Template } from "./schema.js";
import { stateFigure } from "./state.js";
import { visible } from "./text.js";

/** A stretch of a template: its own text, or the name of what is bound there. */
export type Piece = { readonly kind: "text"; readonly text: string } | { readonly kind: "name"; readonly name: string };

/** A stretch of a line in one language, with what its names stand for. */
export type Run =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly name: string; readonly figure: Figure }
  | { readonly kind: "words"; readonly words: string };

/** Cuts a template's text at its `{names}`; a brace without its partner stays in the text. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/\{([^{}]*)\}/)
    .map((part, index): Piece => (index % 2 === 0 ? { kind: "text", text: part } : { kind: "name", name: part }))
    .filter((piece) => piece.kind === "name" || piece.text !== "");
}

/** Lists the names that a template's text cites, in their order. */
export function namesIn(text: string): readonly string[] {
  return piecesOf(text).flatMap((piece) => (piece.kind === "name" ? [piece.name] : []));
}

/** Reads a template of a composed page in one language. */
export function runsOf(page: Page, template: Template, language: Language): readonly Run[] {
  return piecesOf(template[language] ?? "").map((piece): Run => {
    if (piece.kind === "text") return piece;
    const words = boundTo(page.words, piece.name);
    if (words !== undefined) return { kind: "words", words: wordsIn(words, language) };
    return figureRun(page, piece.name);
  });
}

/** Reads a cell or heading of a composed page in one language. */
export function cellRuns(page: Page, cell: Cell, language: Language): readonly Run[] {
  if ("figure" in cell) return [figureRun(page, cell.figure)];
  if ("text" in cell) return runsOf(page, cell.text, language);
  return [{ kind: "words", words: wordsIn(cell.words, language) }];
}

/** Writes runs where no markup is read: a document's title, a label in a chart. */
export function plainText(runs: readonly Run[], language: Language): string {
  const write = (run: Run): string => {
    if (run.kind === "figure") return stateFigure(run.figure, language);
    return run.kind === "words" ? run.words : visible(run.text);
  };
  return runs.map(write).join("").trim();
}

/** Finds the figure that a page states under a name. */
export function figureRun(page: Page, name: string): Extract<Run, { kind: "figure" }> {
  const figure = boundTo(page.figures, name);
  if (figure === undefined) throw new RangeError(`the page states "${name}" and binds nothing to it: compose it first`);
  return { kind: "figure", name, figure };
}

/** Gives outside words in a language, on one line and without what is not seen. */
export function wordsIn(words: OutsideWords, language: Language): string {
  return visible(typeof words === "string" ? words : words[language]).trim();
}

/** Looks a name up among what is bound, and never among what every object inherits. */
export function boundTo<Value>(bound: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(bound, name) ? bound[name] : undefined;
}
