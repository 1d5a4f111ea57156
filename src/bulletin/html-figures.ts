import type { Language } from "../core/index.js";
import { explain, hintOf } from "./explain.js";
import type { Figure } from "./figure.js";
import { notesOf, type Notes } from "./notes.js";
import type { Phrase } from "./phrase.js";
import { anchorOf, originsOf } from "./rendering.js";
import type { Page } from "./schema.js";
import { labelOf, stateFigure } from "./state.js";
import type { Run } from "./template.js";
import { htmlText } from "./text.js";
import { MARKS, ORIGIN_LABELS, WORDING, originOf, type Origin } from "./wording.js";

/** Writes runs as HTML: prose as text, outside words isolated, figures as links to their entries. */
export function inline(runs: readonly Run[], language: Language): string {
  return runs.map((run) => runHtml(run, language)).join("");
}

function runHtml(run: Run, language: Language): string {
  switch (run.kind) {
    case "text":
      return htmlText(run.text);
    case "words":
      return `<bdi class="words">${htmlText(run.words)}</bdi>`;
    case "figure": {
      const { name, figure } = run;
      const link = `href="#${anchorOf(name)}" data-figure="${name}" title="${htmlText(hintOf(figure, language))}"`;
      return `<a class="figure" ${link}>${statement(figure, language)}</a>`;
    }
  }
}

function statement(figure: Figure, language: Language): string {
  return `<span class="value ${figure.kind}">${htmlText(stateFigure(figure, language))}</span>${mark(originOf(figure))}`;
}

function mark(origin: Origin): string {
  return `<span class="mark ${origin}" aria-hidden="true">${MARKS[origin]}</span>`;
}

/** Says what the marks of the page mean. */
export function legend(page: Page, language: Language): string {
  const items = originsOf(page).map((origin) => `<li>${mark(origin)} ${ORIGIN_LABELS[origin][language]}</li>`);
  return items.length === 0 ? "" : `<ul class="legend" aria-label="${WORDING.legend[language]}">${items.join("")}</ul>`;
}

/** Writes what was found before publication, and what is not known. */
export function notes(page: Page, language: Language): string {
  const write = ({ id, heading, lines }: Notes): string => {
    const items = lines.map((runs) => `<li>${inline(runs, language)}</li>`).join("\n");
    return `<section id="${id}">\n<h2>${heading}</h2>\n<ul>\n${items}\n</ul>\n</section>`;
  };
  return notesOf(page, language).map(write).join("\n");
}

/** Writes the entry of every figure: what it means, its parts, and where it comes from. */
export function appendix(page: Page, language: Language): string {
  const entries = Object.entries(page.figures).map(([name, figure]) => entry(name, figure, language));
  if (entries.length === 0) return "";
  return `<section id="figures">\n<h2>${WORDING.appendix[language]}</h2>\n<ol class="figures">\n${entries.join("\n")}\n</ol>\n</section>`;
}

function entry(name: string, figure: Figure, language: Language): string {
  const facts = explain(figure, language).map(
    ({ term, detail }) => `<div><dt>${htmlText(term)}</dt><dd><bdi>${phrase(detail)}</bdi></dd></div>`,
  );
  const label = htmlText(labelOf(figure)[language]);
  return `<li id="${anchorOf(name)}"><b>${statement(figure, language)}</b><div><p>${label}</p><dl>${facts.join("")}</dl></div></li>`;
}

function phrase(pieces: Phrase): string {
  return pieces
    .map((each) => (typeof each === "string" ? htmlText(each) : `<bdi>${htmlText(each.words)}</bdi>`))
    .join("");
}
