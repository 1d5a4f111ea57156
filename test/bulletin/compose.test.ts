import { describe, expect, test } from "vitest";
import { compose, type Bindings, type Block, type Draft, type SeriesChart, type Template } from "answerable/bulletin";
import { must } from "answerable";
import { bindings, draft, figures, satisfied, solved } from "./pilot.js";

const same = (text: string): Template => ({ en: text, "zh-CN": text });
const say = (template: Template): Block => ({ kind: "paragraph", sentences: [same("A."), template] });
const withBlock = (block: Block): Draft => ({
  title: same("T"),
  sections: [{ id: "s", heading: same("H"), blocks: [block] }],
});
const withSentence = (template: Template): Draft => withBlock(say(template));
const chart = (...names: string[]): SeriesChart => ({
  kind: "chart",
  form: "bars",
  caption: same("C"),
  corner: same("K"),
  columns: [{ text: same("V") }],
  rows: names.map((name) => ({ head: { words: name }, figures: [name] })),
  notes: [],
});
const unread = (value: unknown): never => value as never; // what an app without types would hand over

const SENTENCE = 'section "s", block 1 (paragraph), sentence 2';

describe("a refusal names the place and the cause", () => {
  test.each<[string, Draft, Bindings, string, string]>([
    [
      "a digit",
      withSentence(same("Solved 66.5%.")),
      bindings,
      "unbound-number",
      `${SENTENCE} (en) types the number "66.5%`,
    ],
    [
      "a digit of one language",
      withSentence({ en: "All.", "zh-CN": "共３２件" }),
      bindings,
      "unbound-number",
      `${SENTENCE} (zh-CN) types the number "３２"`,
    ],
    ["a digit of another script", withSentence(same("٣ items")), bindings, "unbound-number", '"٣"'],
    ["a Roman numeral sign", withSentence(same("phase Ⅳ")), bindings, "unbound-number", '"Ⅳ"'],
    ["a circled number", withSentence(same("①")), bindings, "unbound-number", '"①"'],
    [
      "an unbound name",
      withSentence(same("{nobody}")),
      bindings,
      "unknown-figure",
      `${SENTENCE} (en) states the figure "nobody"`,
    ],
    ["an inherited name", withSentence(same("{constructor}")), bindings, "unknown-figure", '"constructor"'],
    ["a brace without its partner", withSentence(same("{year} {oops")), bindings, "broken-template", '" {oops"'],
    [
      "a missing language",
      withSentence({ en: "Only." }),
      bindings,
      "missing-language",
      `${SENTENCE} has no words in zh-CN`,
    ],
    [
      "languages that cite different figures",
      withSentence({ en: "{year}", "zh-CN": "{year}{units}" }),
      bindings,
      "languages-differ",
      `${SENTENCE} cites "units" in zh-CN and not in en`,
    ],
    [
      "a figure that only English cites",
      withSentence({ en: "{year}{units}", "zh-CN": "{year}" }),
      bindings,
      "languages-differ",
      `${SENTENCE} cites "units" in en and not in zh-CN`,
    ],
    [
      "a name bound twice",
      withSentence(same("A.")),
      { figures, words: { year: "then" } },
      "ambiguous-name",
      '"year" is bound to a figure and to words',
    ],
    [
      "two sections of one id",
      { title: same("T"), sections: [...draft.sections, ...draft.sections.slice(0, 1)] },
      bindings,
      "duplicate-section",
      '"results"',
    ],
    ["a chart of nothing", withBlock(chart()), bindings, "empty-chart", 'section "s", block 1 (chart) has no figure'],
    ["a chart of unknowns", withBlock(chart("visits", "formTwo")), bindings, "empty-chart", "no known figure"],
    ["a chart of a day", withBlock(chart("yellow", "closed")), bindings, "not-drawable", '"closed", a day'],
    ["a chart of a year", withBlock(chart("year")), bindings, "not-drawable", '"year", a literal'],
    ["a chart of shares and counts", withBlock(chart("listed", "yellow")), bindings, "mixed-chart", "one axis"],
    ["a chart of what is not bound", withBlock(chart("listed", "nobody")), bindings, "unknown-figure", "row 2, cell 2"],
    [
      "a chart with a row too long",
      withBlock({ ...chart("listed"), rows: [{ head: { words: "r" }, figures: ["listed", "listed"] }] }),
      bindings,
      "ragged-table",
      "row 1 has 3 cells under 2 headings",
    ],
    [
      "a table with a row too short",
      withBlock({
        kind: "table",
        caption: same("C"),
        columns: [{ text: same("A") }, { text: same("B") }],
        rows: [[{ words: "x" }, { figure: "year" }], [{ words: "y" }]],
        notes: [],
      }),
      bindings,
      "ragged-table",
      'section "s", block 1 (table), row 2 has 1 cells under 2 headings',
    ],
    [
      "a cell that states words as a figure",
      withBlock({
        kind: "table",
        caption: same("C"),
        columns: [{ text: same("A") }],
        rows: [[{ figure: "unit" }]],
        notes: [],
      }),
      bindings,
      "unknown-figure",
      'row 1, cell 1 states the figure "unit", and words are bound',
    ],
  ])("%s", (_, given, bound, code, message) => {
    const result = compose(given, bound);
    expect(result).toMatchObject({ ok: false, refusal: { code, message: expect.stringContaining(message) as string } });
  });
});

describe("prose is checked wherever it stands", () => {
  const table = {
    kind: "table" as const,
    caption: same("C"),
    columns: [{ text: same("A") }],
    rows: [[{ text: same("x") }]],
    notes: [same("N")],
  };
  const drawn = chart("listed");
  const seven = same("7");
  test.each<[string, Draft]>([
    ["title", { ...withSentence(same("A.")), title: seven }],
    ["heading", { title: same("T"), sections: [{ id: "s", heading: seven, blocks: [say(same("A."))] }] }],
    ["(note), sentence 1", withBlock({ kind: "note", sentences: [seven] })],
    ["(table), caption", withBlock({ ...table, caption: seven })],
    ["(table), column 1", withBlock({ ...table, columns: [{ text: seven }] })],
    ["(table), row 1, cell 1", withBlock({ ...table, rows: [[{ text: seven }]] })],
    ["(table), note 1", withBlock({ ...table, notes: [seven] })],
    ["(chart), caption", withBlock({ ...drawn, caption: seven })],
    ["(chart), column 1", withBlock({ ...drawn, corner: seven })],
    ["(chart), column 2", withBlock({ ...drawn, columns: [{ text: seven }] })],
    ["(chart), row 1, cell 1", withBlock({ ...drawn, rows: [{ head: { text: seven }, figures: ["listed"] }] })],
    ["(chart), note 1", withBlock({ ...drawn, notes: [seven] })],
  ])("%s", (place, given) => {
    expect(compose(given, bindings)).toMatchObject({
      ok: false,
      refusal: { code: "unbound-number", message: expect.stringContaining(`${place} (en)`) as string },
    });
  });
});

describe("a malformed input is refused and names the field", () => {
  const good = withSentence(same("A."));
  const figure = figures["yellow"]!;
  test.each<[string, string, unknown, unknown]>([
    ["a draft without sections", "sections", { title: same("T"), sections: [] }, bindings],
    ["an unknown field", "colour", { ...good, colour: "red" }, bindings],
    ["a block nobody knows", "sections.0.blocks.0", withBlock(unread({ kind: "poem" })), bindings],
    ["words of 10 MB", "sections.0.blocks.0", withSentence(same("x".repeat(10_000_000))), bindings],
    ["a key named __proto__", "__proto__", JSON.parse('{"__proto__":{},"title":{},"sections":[]}'), bindings],
    ["a figure named __proto__", "__proto__", good, { figures: JSON.parse('{"__proto__":{}}') as unknown }],
    ["a name that is none", "figures.a b", good, { figures: { "a b": figure } }],
    ["a count of NaN", "figures.f.count", good, { figures: { f: { ...figure, count: NaN } } }],
    ["a count of Infinity", "figures.f.count", good, { figures: { f: { ...figure, count: Infinity } } }],
    ["a count of 1.5", "figures.f.count", good, { figures: { f: { ...figure, count: 1.5 } } }],
    [
      "a day that does not exist",
      "figures.f.day",
      good,
      { figures: { f: { ...figures["closed"], day: "2026-02-30" } } },
    ],
    [
      "a figure without provenance",
      "figures.f.provenance",
      good,
      { figures: { f: { ...figure, provenance: undefined } } },
    ],
    [
      "a published quantity said to be counted",
      "figures.f.provenance",
      good,
      { figures: { f: { ...figures["units"], provenance: { kind: "counted", from: "records" } } } },
    ],
    [
      "a rate whose value is not its quotient",
      "figures.f.rate",
      good,
      { figures: { f: { ...figures["listed"], rate: { ...solved(95, 120).rate, value: 0.9 } } } },
    ],
    [
      "an interval around another value",
      "surrounds another value",
      good,
      { figures: { f: { ...satisfied(1, 2), estimate: satisfied(9, 10).estimate } } },
    ],
    ["no languages", "languages", good, { figures, languages: [] }],
    ["nothing at all", "draft", undefined, bindings],
  ])("%s", (_, field, given, bound) => {
    expect(compose(unread(given), unread(bound))).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });
});

test("a page carries what it cites, in the order of first citation, and nothing else", () => {
  const { page } = must(compose(withSentence(same("{units} {unit} {year} {units}")), bindings));
  expect(Object.keys(page.figures)).toEqual(["units", "year"]);
  expect(Object.keys(page.words)).toEqual(["unit"]);
});

test("a page for one language needs no other", () => {
  const { page } = must(
    compose(withSentence({ ...same("{year}"), en: "In {year}." }), { ...bindings, languages: ["en"] }),
  );
  expect(page.languages).toEqual(["en"]);
  expect(compose({ title: { en: "T" }, sections: page.sections }, { figures, languages: ["en"] }).ok).toBe(true);
});

test("a page is plain data that composes again into itself", () => {
  const { page } = must(compose(draft, bindings));
  const stored = JSON.parse(JSON.stringify(page)) as typeof page;
  expect(stored).toEqual(page);
  const { title, sections, ...rest } = stored;
  expect(must(compose({ title, sections }, { figures: rest.figures, words: rest.words })).page).toEqual(page);
});
