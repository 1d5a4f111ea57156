import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "answerable";
import { toHtml, toMarkdown, type Page } from "answerable/bulletin";
import { drawChart } from "./charts.js";
import { say } from "./screen.js";

const OUT = new URL("../out/", import.meta.url);

/** English under the plain name, every other language with its code behind it. */
const ENDINGS: Readonly<Record<Language, string>> = { en: "", "zh-CN": ".zh-CN" };

/** Writes a page as HTML and Markdown in both languages, and says where. */
export function writePages(name: string, page: Page): void {
  mkdirSync(OUT, { recursive: true });
  say("");
  for (const language of LANGUAGES) {
    const file = name + ENDINGS[language];
    write(`${file}.html`, toHtml(page, { language, drawChart }));
    write(`${file}.md`, toMarkdown(page, { language }));
  }
}

function write(file: string, text: string): void {
  const path = fileURLToPath(new URL(file, OUT));
  writeFileSync(path, text);
  say(`wrote ${path}`);
}
