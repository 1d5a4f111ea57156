import { blockHtml, line, type HtmlOptions } from "./html-blocks.js";
import { appendix, legend, notes } from "./html-figures.js";
import { STYLE } from "./html-style.js";
import { requireLanguage } from "./rendering.js";
import type { Page, Section } from "./schema.js";
import { plainText, runsOf } from "./template.js";
import { htmlText } from "./text.js";

/**
 * Writes a page as one HTML document that needs nothing else: style inside, no script, nothing fetched.
 *
 * Each number is a link to its entry in the appendix, marked as published, counted, or counted from generated records. Prose and
 * outside words are escaped, and the document's policy forbids scripts. What `drawChart` returns is put in as it is: it is
 * called twice a chart, for a wide and a narrow page, and must give one `svg` element.
 *
 * @param page - a composed page
 * @param options - the language, and how charts are drawn
 * @throws RangeError when the page was not composed in the language; TypeError when `drawChart` gives anything but an `svg`
 * element
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#to-html}
 */
export function toHtml(page: Page, options: HtmlOptions): string {
  requireLanguage(page, options.language);
  const { language } = options;
  const sections = page.sections.map((each) => section(page, each, options)).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(plainText(runsOf(page, page.title, language), language))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${line(page, page.title, language)}</h1>
${legend(page, language)}
</header>
${sections}
${notes(page, language)}
${appendix(page, language)}
</main>
</body>
</html>
`;
}

function section(page: Page, { id, heading, blocks }: Section, options: HtmlOptions): string {
  const body = blocks.map((each) => blockHtml(page, each, options)).join("\n");
  return `<section id="section-${id}">\n<h2>${line(page, heading, options.language)}</h2>\n${body}\n</section>`;
}
