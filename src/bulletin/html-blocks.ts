import type { Language } from "../core/index.js";
import { WIDE, chartHeight, chartOption } from "./chart-option.js";
import type { ChartOption } from "./chart-style.js";
import { dataTable } from "./data-table.js";
import { inline } from "./html-figures.js";
import type { RenderOptions } from "./rendering.js";
import type { Block, Cell, Chart, Page, Quotations, Table, Template } from "./schema.js";
import { cellRuns, plainText, runsOf, wordsIn } from "./template.js";
import { htmlText } from "./text.js";
import { WORDING } from "./wording.js";

/** The size of a drawing in pixels, and the language of its words. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

/** Draws an ECharts option as an SVG element; the app hands it in, for instance ECharts on the server side. */
export type DrawChart = (option: ChartOption, size: DrawingSize) => string;

/** What an HTML page is rendered with. */
export interface HtmlOptions extends RenderOptions {
  /** Without it each chart stands as its data table. */
  readonly drawChart?: DrawChart | undefined;
}

/** Writes a line of prose with its figures. */
export function line(page: Page, template: Template, language: Language): string {
  return inline(runsOf(page, template, language), language);
}

/** Writes a block of a section. */
export function blockHtml(page: Page, each: Block, options: HtmlOptions): string {
  const { language } = options;
  switch (each.kind) {
    case "paragraph":
      return `<p>${sentences(page, each.sentences, language)}</p>`;
    case "note":
      return `<p class="note">${sentences(page, each.sentences, language)}</p>`;
    case "quotations":
      return quotations(each, language);
    case "table":
      return table(page, each, language);
    case "chart":
      return chart(page, each, options);
  }
}

function sentences(page: Page, templates: readonly Template[], language: Language): string {
  return templates.map((each) => line(page, each, language)).join(language === "en" ? " " : "");
}

function quotations({ quotations: all }: Quotations, language: Language): string {
  const write = (words: string): string => `<bdi class="words">${htmlText(words)}</bdi>`;
  const items = all.map(({ words, by }) => {
    const author = by === undefined ? "" : `<footer>${write(wordsIn(by, language))}</footer>`;
    return `<blockquote><p>${write(wordsIn(words, language))}</p>${author}</blockquote>`;
  });
  return items.join("\n");
}

function table(page: Page, { caption, columns, rows, notes }: Table, language: Language): string {
  const cell = (content: Cell): string => inline(cellRuns(page, content, language), language);
  const alignment = columns.map((_, index) => (rows.some((row) => isFigure(row[index])) ? ' class="number"' : ""));
  const head = columns.map((column, index) => `<th scope="col"${alignment[index] ?? ""}>${cell(column)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((each, index) =>
      index === 0 ? `<th scope="row">${cell(each)}</th>` : `<td${alignment[index] ?? ""}>${cell(each)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const label = htmlText(plainText(runsOf(page, caption, language), language));
  return [
    `<div class="table" role="region" aria-label="${label}" tabindex="0">`,
    `<table>\n<caption>${line(page, caption, language)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>\n</table>\n</div>`,
    ...notes.map((note) => `<p class="note">${line(page, note, language)}</p>`),
  ].join("\n");
}

/** A column with a figure in it lines its numbers up at the right. */
function isFigure(cell: Cell | undefined): boolean {
  return cell !== undefined && "figure" in cell;
}

/** A drawing for desk and paper, and one for a phone, so that neither is scaled until its words cannot be read. */
const WIDTHS = { wide: WIDE, narrow: 340 } as const;

function chart(page: Page, each: Chart, options: HtmlOptions): string {
  const { language, drawChart } = options;
  if (drawChart === undefined) return table(page, dataTable(each), language);
  const label = htmlText(plainText(runsOf(page, each.caption, language), language));
  const drawings = Object.entries(WIDTHS).map(([name, width]) => {
    const option = chartOption(page, each, language, width);
    const drawing = drawChart(option, { width, height: chartHeight(page, each, language, width), language });
    return `<div class="drawing ${name}" role="img" aria-label="${label}">${requireSvg(drawing, label)}</div>`;
  });
  return `<figure>
<figcaption>${line(page, each.caption, language)}</figcaption>
${drawings.join("\n")}
<details><summary>${WORDING.dataTable[language]}</summary>
${table(page, dataTable(each), language)}
</details>
</figure>`;
}

function requireSvg(drawing: string, label: string): string {
  const svg = drawing.trim();
  if (svg.startsWith("<svg") && svg.endsWith("</svg>")) return svg;
  throw new TypeError(`drawChart gave no svg element for "${label}": ${svg.slice(0, 40)}`);
}
