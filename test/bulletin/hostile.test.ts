import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compose, toHtml, toMarkdown, type Draft } from "answerable/bulletin";
import { draft as pilot, bindings } from "./pilot.js";
import { tagsOf } from "./reading.js";

const TAGS =
  "html head meta title style body main header h1 h2 section p ul ol li span a b bdi blockquote footer div table caption thead tbody tr th td dl dt dd";
const ATTRIBUTES =
  "lang charset http-equiv content name class href id title data-figure role aria-label aria-hidden tabindex scope";
const allowedTags = new Set(["!doctype", ...TAGS.split(" ")]);
const allowedAttributes = new Set(["html", ...ATTRIBUTES.split(" ")]);

/** A bulletin in which the same words stand wherever words from outside can stand. */
function bulletinOf(words: string): Draft {
  const text = { en: "By {who}", "zh-CN": "{who}说" };
  return {
    title: text,
    sections: [
      {
        id: "opinions",
        heading: text,
        blocks: [
          { kind: "paragraph", sentences: [text] },
          { kind: "quotations", quotations: [{ words, by: words }] },
          {
            kind: "table",
            caption: text,
            columns: [{ words }, { text }],
            rows: [[{ words }, { figure: "said" }]],
            notes: [text],
          },
        ],
      },
    ],
  };
}

function pageOf(words: string) {
  const label = { en: words, "zh-CN": words };
  return must(
    compose(bulletinOf(words), {
      figures: {
        said: { kind: "count", label, count: 1, provenance: { kind: "published", source: words, sentence: words } },
      },
      words: { who: words },
    }),
  ).page;
}

const attack = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</style><svg onload=alert(1)>",
    "<!-- -->",
    "&lt;b&gt;",
    "javascript:alert(1)",
    "\u0000<\u0000script>",
    "]]><b>",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).filter((words) => /\S/.test(words)),
);

test("words from outside add no tag and no attribute to the page", () => {
  fc.assert(
    fc.property(attack, fc.constantFrom("en", "zh-CN"), (words, language) => {
      for (const { tag, attributes } of tagsOf(toHtml(pageOf(words), { language }))) {
        expect(allowedTags).toContain(tag);
        for (const attribute of attributes) expect(allowedAttributes).toContain(attribute);
      }
    }),
    { numRuns: 300 },
  );
});

test("words from outside are shown as they were given", () => {
  const html = toHtml(pageOf("<script>alert('1') & \"2\"</script>"), { language: "en" });
  const shown = "&lt;script&gt;alert(&#39;1&#39;) &amp; &quot;2&quot;&lt;/script&gt;";
  expect(html.split(`<bdi class="words">${shown}</bdi>`)).toHaveLength(11);
  expect(html).toContain(`<title>By ${shown}</title>`);
});

test("the policy of the document forbids scripts and everything fetched", () => {
  expect(toHtml(pageOf("x"), { language: "en" })).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none';`,
  );
});

test("what is not seen but acts is taken out", () => {
  const hidden = "a\u0000b\u0007\u202ec\u2066d\u009b\ud800e\r\nf\u2028g";
  for (const write of [toHtml, toMarkdown]) {
    const written = write(pageOf(hidden), { language: "en" });
    expect(written).toContain("abcd\ufffde f g");
    expect(written.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/u);
  }
});

describe("Markdown shows what would be markup", () => {
  const quoted = (words: string): string => toMarkdown(pageOf(words), { language: "en" }).split("\n")[8] ?? "";
  test.each([
    ["**bold** _slant_", String.raw`\*\*bold\*\* \_slant\_`],
    ["[click](javascript:alert(1))", String.raw`\[click\](javascript\:alert(1))`],
    ["![x](y)", String.raw`\!\[x\](y)`],
    ["a | b", String.raw`a \| b`],
    ["a \\| b", String.raw`a \\\| b`],
    ["`code` ~~no~~ $x$", "\\`code\\` \\~\\~no\\~\\~ \\$x\\$"],
    ["# not a heading", String.raw`\# not a heading`],
    ["- not an item", String.raw`\- not an item`],
    ["12. not an item", String.raw`12\. not an item`],
    ["66.5% stays", "66.5% stays"],
    ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
    ["www.example.org", String.raw`www\.example.org`],
    ["me@example.org", String.raw`me\@example.org`],
    ["    not code", "not code"],
    ["> not a quotation", "&gt; not a quotation"],
  ])("%s", (words, written) => {
    expect(quoted(words)).toBe(`> ${written} — ${written}`);
  });

  test("a row of a table keeps its cells", () => {
    fc.assert(
      fc.property(attack, (words) => {
        const rows = toMarkdown(pageOf(words), { language: "en" })
          .split("\n")
          .filter((line) => line.startsWith("| "));
        for (const row of rows) expect(row.replaceAll("\\\\", "").match(/(?<!\\)\|/g)).toHaveLength(3);
        expect(rows).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });
});

test("right-to-left words keep their order to themselves", () => {
  expect(toMarkdown(pageOf("שלום"), { language: "en" })).toContain("By \u2068שלום\u2069");
  expect(toHtml(pageOf("שלום"), { language: "en" })).toContain('By <bdi class="words">שלום</bdi>');
});

test("a drawing that is no svg element is a programmer's error", () => {
  const { page } = must(compose(pilot, bindings));
  const drawChart = () => "<script>alert(1)</script>";
  expect(() => toHtml(page, { language: "en", drawChart })).toThrow(/drawChart gave no svg element for "Satisfied/);
});
