import type { Language } from "../core/index.js";
import { dataTable } from "./data-table.js";
import { explain } from "./explain.js";
import type { Figure } from "./figure.js";
import { notesOf } from "./notes.js";
import type { Phrase } from "./phrase.js";
import { anchorOf, originsOf, requireLanguage, type RenderOptions } from "./rendering.js";
import type { Block, Cell, Page, Quotations, Table, Template } from "./schema.js";
import { labelOf, stateFigure } from "./state.js";
import { cellRuns, runsOf, wordsIn, type Run } from "./template.js";
import { isolated, markdownText } from "./text.js";
import { MARKS, ORIGIN_LABELS, WORDING, originOf } from "./wording.js";

/**
 * Writes a page as Markdown (CommonMark with tables), each number a link to its entry at the end.
 *
 * A chart stands as its data table. Prose and outside words are escaped: they are shown, whatever they hold.
 *
 * @param page - a composed page
 * @param options - the language
 * @throws RangeError when the page was not composed in the language
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#to-markdown}
 */
export function toMarkdown(page: Page, { language }: RenderOptions): string {
  requireLanguage(page, language);
  const write = writerFor(page, language);
  const sections = page.sections.flatMap(({ heading, blocks }) => [
    `## ${write.line(heading)}`,
    ...blocks.map(write.block),
  ]);
  const parts = [`# ${write.line(page.title)}`, legend(page, language), ...sections, ...notes(page, language)];
  return `${[...parts, appendix(page, language)].filter((part) => part !== "").join("\n\n")}\n`;
}

interface Writer {
  readonly line: (template: Template) => string;
  readonly block: (block: Block) => string;
}

function writerFor(page: Page, language: Language): Writer {
  const line = (template: Template): string => inline(runsOf(page, template, language), language);
  const cell = (each: Cell): string => inline(cellRuns(page, each, language), language);
  const sentences = (templates: readonly Template[]): string => templates.map(line).join(language === "en" ? " " : "");
  const block = (each: Block): string => {
    switch (each.kind) {
      case "paragraph":
        return sentences(each.sentences);
      case "note":
        return `> ${sentences(each.sentences)}`;
      case "quotations":
        return quotations(each, language);
      case "table":
        return table(each, line, cell);
      case "chart":
        return table(dataTable(each), line, cell);
    }
  };
  return { line, block };
}

function inline(runs: readonly Run[], language: Language): string {
  return runs
    .map((run) => runText(run, language))
    .join("")
    .trim();
}

function runText(run: Run, language: Language): string {
  switch (run.kind) {
    case "text":
      return markdownText(run.text);
    case "words":
      return isolated(markdownText(run.words));
    case "figure":
      return `[${statement(run.figure, language)}](#${anchorOf(run.name)})`;
  }
}

function statement(figure: Figure, language: Language): string {
  return `${markdownText(stateFigure(figure, language))} ${MARKS[originOf(figure)]}`;
}

function legend(page: Page, language: Language): string {
  return originsOf(page)
    .map((origin) => `${MARKS[origin]} ${ORIGIN_LABELS[origin][language]}`)
    .join(" · ");
}

function quotations({ quotations: all }: Quotations, language: Language): string {
  const write = (words: string): string => isolated(markdownText(words));
  return all
    .map(({ words, by }) => {
      const author = by === undefined ? "" : ` — ${write(wordsIn(by, language))}`;
      return `> ${write(wordsIn(words, language))}${author}`;
    })
    .join("\n\n");
}

function table(
  { caption, columns, rows, notes }: Table,
  line: (template: Template) => string,
  cell: (each: Cell) => string,
): string {
  const row = (cells: readonly Cell[]): string => `| ${cells.map(cell).join(" | ")} |`;
  const rule = `|${columns.map(() => " --- |").join("")}`;
  const body = [row(columns), rule, ...rows.map(row)].join("\n");
  return [`**${line(caption)}**`, body, ...notes.map((note) => `> ${line(note)}`)].join("\n\n");
}

function notes(page: Page, language: Language): readonly string[] {
  return notesOf(page, language).flatMap(({ heading, lines }) => [
    `## ${heading}`,
    lines.map((runs) => `- ${inline(runs, language)}`).join("\n"),
  ]);
}

function appendix(page: Page, language: Language): string {
  const entries = Object.entries(page.figures).map(([name, figure]) => {
    const facts = explain(figure, language).map(({ term, detail }) => `  - ${term}: ${isolated(phrase(detail))}`);
    const head = `- <a id="${anchorOf(name)}"></a>${markdownText(labelOf(figure)[language])}: ${statement(figure, language)}`;
    return [head, ...facts].join("\n");
  });
  return entries.length === 0 ? "" : [`## ${WORDING.appendix[language]}`, entries.join("\n")].join("\n\n");
}

function phrase(pieces: Phrase): string {
  return pieces
    .map((each) => (typeof each === "string" ? markdownText(each) : isolated(markdownText(each.words))))
    .join("");
}
