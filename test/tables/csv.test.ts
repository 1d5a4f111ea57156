import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/core/index.js";
import {
  csvChunks,
  parseCsv,
  readCsv,
  toCsv,
  unescapeFormula,
  type Cell,
  type Column,
  type CsvReading,
  type CsvWriting,
} from "answerable/tables";

/** Text made of everything that CSV, spreadsheets and UTF-16 treat in a special way. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."\",;\t\r\n'=+-@ aß标＝".split(""), "\uFEFF", "😀", "\uD83D", "\uDE00", "\r\n", '""', "''="),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const writing = fc.record<CsvWriting>({
  formulas: fc.constantFrom("escape", "keep"),
  delimiter: fc.constantFrom(",", ";", "\t"),
  lineEnding: fc.constantFrom("crlf", "lf"),
  byteOrderMark: fc.boolean(),
});

const write = ([headings = [], ...rows]: readonly (readonly string[])[], how: CsvWriting): string =>
  toCsv({ columns: headings.map((heading, index) => ({ key: `c${index}`, heading })), rows }, how);

/** Cuts a text at the given places, given as shares of its length; an empty chunk may come anywhere. */
const cut = (text: string, places: readonly number[]): readonly string[] => {
  const ends = [...places.map((place) => Math.floor(place * (text.length + 1))), text.length].sort((a, b) => a - b);
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
};
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 });

async function collect(chunks: Iterable<string> | AsyncIterable<string>, reading?: CsvReading) {
  const answers = [];
  for await (const read of readCsv(chunks, reading)) answers.push(read);
  return answers;
}

describe("writing and reading", () => {
  test("gives back every cell, with escaping undone", () => {
    fc.assert(
      fc.property(grid, writing, (cells, how) => {
        const { rows } = must(parseCsv(write(cells, how), { delimiter: how.delimiter ?? "," }));
        const undone = how.formulas === "escape" ? rows.map((row) => row.map(unescapeFormula)) : rows;
        expect(undone).toEqual(cells);
      }),
      { numRuns: 1_000 },
    );
  });

  test("leaves no cell that a spreadsheet would run, in any language of separators", () => {
    fc.assert(
      fc.property(grid, writing, (cells, how) => {
        const { rows } = must(
          parseCsv(write(cells, { ...how, formulas: "escape" }), { delimiter: how.delimiter ?? "," }),
        );
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  test("in chunks gives what writing at once gives", async () => {
    await fc.assert(
      fc.asyncProperty(grid, writing, fc.boolean(), async ([headings = [], ...rows], how, isAsync) => {
        const columns = headings.map((heading, index): Column => ({ key: `c${index}`, heading }));
        const arriving = (async function* () {
          for (const row of rows) yield await Promise.resolve(row);
        })();
        let text = "";
        for await (const chunk of csvChunks(columns, isAsync ? arriving : rows, how)) text += chunk;
        expect(text).toBe(toCsv({ columns, rows }, how));
      }),
    );
  });

  test("in chunks keeps no more than about one chunk waiting", async () => {
    const columns: readonly Column[] = [{ key: "n", heading: "n", type: "number" }];
    const rows = (function* (): Generator<readonly Cell[]> {
      for (let row = 0; row < 50_000; row += 1) yield [row];
    })();
    const sizes: number[] = [];
    for await (const chunk of csvChunks(columns, rows, { formulas: "escape" })) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(66_000);
  });
});

describe("reading in chunks", () => {
  test("gives the same rows wherever the text is cut", async () => {
    await fc.assert(
      fc.asyncProperty(grid, writing, places, async (cells, how, at) => {
        const text = write(cells, how);
        const reading = { delimiter: how.delimiter ?? "," } as const;
        const whole = must(parseCsv(text, reading)).rows;
        const answers = await collect(cut(text, at), reading);
        expect(answers).toEqual(whole.map((row, index) => ({ ok: true, row: index + 1, cells: row })));
      }),
      { numRuns: 500 },
    );
  });

  test("gives the same rows or the same refusal of any text at all, one UTF-16 unit at a time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", "\uFEFF"), maxLength: 20 }),
        async (text) => {
          const reading = { ragged: "keep", longestCell: 6, mostColumns: 4 } as const;
          const units = await collect(
            Array.from({ length: text.length }, (_, at) => text.charAt(at)),
            reading,
          );
          const whole = parseCsv(text, reading);
          const last = units.at(-1);
          if (whole.ok) expect(units.map((read) => read.ok && read.cells)).toEqual(whole.rows);
          else expect(last).toEqual(whole);
          expect(units.slice(0, -1).every((read) => read.ok)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("answers each row as soon as its line has ended", async () => {
    const seen: string[] = [];
    const chunks = (function* (): Generator<string> {
      for (const chunk of ["a,b\n1", ",2\n3,", "4"]) {
        seen.push(chunk);
        yield chunk;
      }
    })();
    for await (const read of readCsv(chunks)) seen.push(read.ok ? read.cells.join("|") : "refused");
    expect(seen).toEqual(["a,b\n1", "a|b", ",2\n3,", "1|2", "4", "3|4"]);
  });
});

describe("RFC 4180", () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      "lines end in CR LF",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "or in LF",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "or in CR",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "the last line need not end",
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["LF ends a line of its own when text stands between it and CR", "a\rb\nc", [["a"], ["b"], ["c"]]],
    ["and when an empty quoted cell does", 'a\r""\nc', [["a"], [""], ["c"]]],
    ["a quoted cell may hold delimiters, quotes and line endings", '"a,""b""\r\nc"\r\n', [['a,"b"\r\nc']]],
    ["a cell may be empty, quoted or not", ',""\r\n', [["", ""]]],
    [
      "an empty last cell counts without a line ending",
      "a,b\r\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["a quoted empty cell alone is a row", '""', [[""]]],
    ["a blank line is a row of one empty cell", "a\r\n\r\nb\r\n", [["a"], [""], ["b"]]],
    ["white space belongs to its cell", " a , b\r\n", [[" a ", " b"]]],
    ["a byte order mark belongs to no cell", "\uFEFFa\r\n", [["a"]]],
    ["only the first one is a mark", "\uFEFF\uFEFFa\r\n", [["\uFEFFa"]]],
    ["an empty text has no rows", "", []],
    ["`__proto__` is a cell like any other", "__proto__\r\nconstructor\r\n", [["__proto__"], ["constructor"]]],
  ])("%s", (_, text, rows) => {
    expect(parseCsv(text)).toEqual({ ok: true, rows });
  });

  test("a byte order mark alone in the first chunk, after an empty one, is still one", async () => {
    expect(await collect(["", "\uFEFF", "a\r\n"])).toEqual([{ ok: true, row: 1, cells: ["a"] }]);
  });
});

describe("damage is refused by row and column", () => {
  test.each<[string, string, string, CsvReading?]>([
    ["stray-quote", 'a,b\r\n1,2"3\r\n', "row 2, column 2 has a quote inside, and does not begin with one"],
    ["stray-quote", 'a,b\r\n1,"2"3\r\n', "row 2, column 2 goes on after its closing quote"],
    ["stray-quote", '"a" ,b\r\n', "row 1, column 1 goes on after its closing quote"],
    ["unclosed-quote", 'a,b\r\n1,"2\r\n3,4\r\n', "row 2, column 2 opens a quote that nothing closes"],
    ["unclosed-quote", '"', "row 1, column 1 opens a quote that nothing closes"],
    ["ragged-row", "a,b\r\n1\r\n", "the cell count is 1 in row 2 and 2 in row 1"],
    ["ragged-row", "a,b\r\n1,2,3", "the cell count is 3 in row 2 and 2 in row 1"],
    ["cell-too-long", "a,bcd\r\n", "row 1, column 2 is longer than 2 UTF-16 units", { longestCell: 2 }],
    ["cell-too-long", '"a""b"\r\n', "row 1, column 1 is longer than 2 UTF-16 units", { longestCell: 2 }],
    ["too-many-columns", "a,b,c\r\n", "row 1, column 3 is beyond the 2 columns that are read", { mostColumns: 2 }],
  ])("%s: %j", (code, text, message, reading) => {
    expect(parseCsv(text, reading)).toEqual({ ok: false, refusal: { code, message } });
  });

  test("a ragged row is kept on request", () => {
    expect(must(parseCsv("a,b\n1\n1,2,3", { ragged: "keep" })).rows).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  test("cells and columns up to the limit are read", () => {
    expect(parseCsv('ab,"c"""\r\n', { longestCell: 2, mostColumns: 2 })).toMatchObject({
      ok: true,
      rows: [["ab", 'c"']],
    });
  });

  test.each([
    ["a cell of 10 MB", `a,${"x".repeat(10_000_000)}`, "cell-too-long"],
    ["a quoted cell of 10 MB", `a,"${"x".repeat(10_000_000)}"`, "cell-too-long"],
    ["10 MB of doubled quotes", `"${'""'.repeat(5_000_000)}"`, "cell-too-long"],
    ["100,000 columns", ",".repeat(100_000), "too-many-columns"],
  ])("%s is refused and does not hang", (_, text, code) => {
    expect(parseCsv(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("a stream whose quote never closes ends at the limit", async () => {
    let given = 0;
    const endless = (function* (): Generator<string> {
      for (yield '"'; ; given += 1) yield "x".repeat(10_000);
    })();
    expect((await collect(endless)).at(-1)).toMatchObject({ refusal: { code: "cell-too-long" } });
    expect(given).toBeLessThan(20);
  });

  test("a limit that is no limit throws", () => {
    expect(() => parseCsv("a", { longestCell: 0 })).toThrow(/longestCell is 0/);
    expect(() => parseCsv("a", { mostColumns: Number.NaN })).toThrow(/mostColumns is NaN/);
  });
});

describe("writing", () => {
  const columns: readonly Column[] = [
    { key: "n", heading: { en: "Number", "zh-CN": "序号" }, type: "number" },
    { key: "open", heading: "open", type: "boolean" },
  ];
  const csv = (rows: readonly (readonly Cell[])[], how: Partial<CsvWriting> = {}): string =>
    toCsv({ columns, rows }, { formulas: "escape", ...how });

  test("numbers, truth values, empty and unknown cells are four different things", () => {
    expect(
      csv([
        [0, false],
        [-5, true],
        ["", "unknown"],
      ]),
    ).toBe("Number,open\r\n0,false\r\n-5,true\r\n,unknown\r\n");
  });

  test("line ending, delimiter, language and byte order mark are the caller's", () => {
    const how = { lineEnding: "lf", delimiter: ";", language: "zh-CN", byteOrderMark: true } as const;
    expect(csv([[1, true]], how)).toBe("\uFEFF序号;open\n1;true\n");
  });

  test("formulas are kept only on request, in headings too", () => {
    const table = { columns: [{ key: "a", heading: "@a" }], rows: [["=1"], ["'=1"], ["-"]] };
    expect(toCsv(table, { formulas: "keep" })).toBe("@a\r\n=1\r\n'=1\r\n-\r\n");
    expect(toCsv(table, { formulas: "escape" })).toBe("'@a\r\n'=1\r\n''=1\r\n'-\r\n");
  });

  test("any separator is quoted, whichever is in use", () => {
    const table = { columns: [{ key: "a", heading: "a" }], rows: [["x;=1"], ["x\t=1"], ["x,=1"]] };
    expect(toCsv(table, { formulas: "escape" })).toBe('a\r\n"x;=1"\r\n"x\t=1"\r\n"x,=1"\r\n');
  });

  test("a lone empty cell is written so that its row is not a blank line", () => {
    expect(toCsv({ columns: [{ key: "a", heading: "a" }], rows: [[""]] }, { formulas: "escape" })).toBe('a\r\n""\r\n');
  });

  test.each<[readonly Cell[], RegExp]>([
    [[1], /row 2 has a cell count of 1 where the column count is 2/],
    [[1, true, 3], /row 2 has a cell count of 3/],
    [[Number.NaN, true], /row 2, cell 1, is number NaN in column "n"/],
    [[Infinity, true], /row 2, cell 1, is number Infinity/],
    [[1, 1], /row 2, cell 2, is number 1 in column "open"/],
    [["one", true], /row 2, cell 1, is string one in column "n"/],
  ])("row %o throws, naming row and cell", async (row, message) => {
    expect(() => csv([[1, true], row])).toThrow(message);
    const chunks = csvChunks(columns, [[1, true], row], { formulas: "escape" });
    await expect(chunks.next()).rejects.toThrow(message);
  });
});
