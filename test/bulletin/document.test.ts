import { expect, test } from "vitest";
import { must } from "answerable";
import { compose, toHtml, toMarkdown, type DrawingSize } from "answerable/bulletin";
import { bindings, draft } from "./pilot.js";
import { tagsOf } from "./reading.js";

const { page } = must(compose(draft, bindings));
const html = toHtml(page, { language: "en" });
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test("the document names its language and title, and holds no script", () => {
  expect(toHtml(page, { language: "zh-CN" })).toMatch(
    /^<!doctype html>\n<html lang="zh-CN">[^]*<title>2003年试点工作通报<\/title>/,
  );
  expect(tagsOf(html).map(({ tag }) => tag)).not.toContain("script");
  expect(html).not.toMatch(/(?:src|href)="(?!#)/);
});

test("headings descend from one h1", () => {
  expect(html.match(/<h[1-6]>/g)).toEqual(["<h1>", ...Array<string>(5).fill("<h2>")]);
});

test("every table has a caption, scopes, and a region that the keyboard reaches", () => {
  expect(count(html, /<table>/g)).toBe(4);
  expect(count(html, /<table>\n<caption>/g)).toBe(4);
  expect(count(html, /<div class="table" role="region" aria-label="[^"]+" tabindex="0">/g)).toBe(4);
  expect(count(html, /<th(?! scope="(?:col|row)")[ >]/g)).toBe(0);
});

test("numbers line up in columns that hold figures, and words do not", () => {
  expect(html).toContain('<th scope="col">Kind of item</th><th scope="col" class="number">Published</th>');
  expect(html).toContain('<th scope="col">Remark</th>');
  expect(html).toContain('<td class="number">—</td>');
});

test("no id stands twice, and every link inside the page arrives", () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test("sentences are parted by a space in English and by nothing in Chinese", () => {
  expect(toMarkdown(page, { language: "en" })).toContain("were received. By [");
  expect(toMarkdown(page, { language: "zh-CN" })).toContain("条。截至[");
});

test("each chart is drawn for a wide and a narrow page, and its data table stays", () => {
  const sizes: DrawingSize[] = [];
  const drawn = toHtml(page, {
    language: "zh-CN",
    drawChart: (option, size) => {
      expect(option).toMatchObject({ animation: false, aria: { enabled: true } });
      sizes.push(size);
      return `<svg data-width="${size.width}"></svg>\n`;
    },
  });
  expect(sizes.map(({ width }) => width)).toEqual([736, 340, 736, 340, 736, 340]);
  expect(new Set(sizes.map(({ language }) => language))).toEqual(new Set(["zh-CN"]));
  for (const { height } of sizes) expect(height).toBeGreaterThan(100);
  expect(count(drawn, /role="img" aria-label="历次问卷满意率"><svg/g)).toBe(2);
  expect(count(drawn, /<details><summary>数据表<\/summary>\n<div class="table"/g)).toBe(3);
});

test("a page is not rendered in a language it was not composed in", () => {
  const english = must(compose(draft, { ...bindings, languages: ["en"] })).page;
  const message = "the page is composed in en, not in zh-CN";
  expect(() => toHtml(english, { language: "zh-CN" })).toThrow(new RangeError(message));
  expect(() => toMarkdown(english, { language: "zh-CN" })).toThrow(new RangeError(message));
});

test("a page without figures has no appendix and no legend", () => {
  const text = { en: "Nothing yet.", "zh-CN": "暂无。" };
  const sections = [{ id: "s", heading: text, blocks: [{ kind: "paragraph" as const, sentences: [text] }] }];
  const bare = must(compose({ title: text, sections }, { figures: {} })).page;
  expect(toHtml(bare, { language: "en" })).not.toMatch(/<ul class="legend"|<section id="figures">/);
  expect(toMarkdown(bare, { language: "en" })).toBe("# Nothing yet.\n\n## Nothing yet.\n\nNothing yet.\n");
});
