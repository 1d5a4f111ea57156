import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { chartOption, compose, toHtml, toMarkdown, type Figure } from "answerable/bulletin";
import { bindings, draft, figures, satisfied, solved } from "./pilot.js";
import { entriesOf, proseOf, statementsOf } from "./reading.js";

const LANGUAGES = ["en", "zh-CN"] as const;
const pageWith = (changed: Readonly<Record<string, Figure>>) =>
  must(compose(draft, { ...bindings, figures: { ...figures, ...changed } })).page;

const part = fc.nat(5000).chain((denominator) => fc.tuple(fc.nat(denominator), fc.constant(denominator)));
/** A change of some figures of the pilot, each to another of its kind. */
const changes = fc.record(
  {
    listed: part.map(([numerator, denominator]) => solved(numerator, denominator)),
    solvedCounted: part.map(([numerator, denominator]) => solved(numerator, denominator)),
    waveOne: part.map(([numerator, denominator]) => satisfied(numerator, denominator)),
    yellow: fc.nat().map((count): Figure => ({ ...(figures["yellow"] as Extract<Figure, { kind: "count" }>), count })),
  },
  { requiredKeys: [] },
);

test("no number stands in the page's own voice", () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...LANGUAGES), (changed, language) => {
      expect(proseOf(toHtml(pageWith(changed), { language }))).not.toMatch(/\p{N}/u);
    }),
    { numRuns: 50 },
  );
});

test("each number resolves to the entry of its figure, which states the same", () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...LANGUAGES), (changed, language) => {
      const html = toHtml(pageWith(changed), { language });
      const entries = entriesOf(html);
      const stated = statementsOf(html);
      for (const { name, shown } of stated) expect(entries.get(name)).toBe(shown);
      expect([...entries.keys()]).toEqual([...new Set(stated.map(({ name }) => name))]);
    }),
    { numRuns: 50 },
  );
});

test("each number of the Markdown resolves to an entry", () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...LANGUAGES), (changed, language) => {
      const [body = "", appendix = ""] = toMarkdown(pageWith(changed), { language }).split(/## (?:Where the|数据来源)/);
      const cited = new Set([...body.matchAll(/\]\(#figure-([\w.-]+)\)/g)].map(([, name]) => name));
      const entries = [...appendix.matchAll(/<a id="figure-([\w.-]+)">/g)].map(([, name]) => name);
      expect(entries).toEqual([...cited]);
    }),
    { numRuns: 50 },
  );
});

test("a changed figure changes exactly the places that cite it", () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...LANGUAGES), (changed, language) => {
      const [before, after] = [pageWith({}), pageWith(changed)].map((page) => toHtml(page, { language })) as [
        string,
        string,
      ];
      const [was, is] = [statementsOf(before), statementsOf(after)];
      expect(is.map(({ name }) => name)).toEqual(was.map(({ name }) => name));
      is.forEach(({ name, shown }, index) => {
        if (!Object.hasOwn(changed, name)) expect(shown).toBe(was[index]?.shown);
      });
      expect(proseOf(after)).toBe(proseOf(before));
    }),
    { numRuns: 50 },
  );
});

test("a figure that changes is stated anew everywhere", () => {
  const html = toHtml(pageWith({ solvedCounted: solved(1, 8) }), { language: "en" });
  const shown = statementsOf(html).filter(({ name }) => name === "solvedCounted");
  expect(shown).toHaveLength(4); // a sentence, a table, bars and the matrix
  for (const statement of shown) expect(statement.shown).toBe("12.5%○");
});

test("the language changes no value", () => {
  fc.assert(
    fc.property(changes, (changed) => {
      const page = pageWith(changed);
      const [english, chinese] = LANGUAGES.map((language) =>
        statementsOf(toHtml(page, { language }))
          .filter(({ name }) => page.figures[name]?.kind !== "day")
          .map(({ name, shown }) => `${name} ${shown.replace(/[^\p{N}.,%]/gu, "")}`)
          .sort(),
      );
      expect(chinese).toEqual(english);
    }),
    { numRuns: 50 },
  );
});

test("the language changes no point of a chart", () => {
  const numbers = (json: string): string[] => json.match(/"value":[^,}]*/g) ?? [];
  const page = pageWith({});
  for (const block of page.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "chart") continue;
    const [english, chinese] = LANGUAGES.map((language) => numbers(JSON.stringify(chartOption(page, block, language))));
    expect(chinese).toEqual(english);
    expect(english).not.toHaveLength(0);
  }
});
