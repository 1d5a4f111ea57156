import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { emptyRegister, emptyTally, score, type Protocol, type ResponseComment } from "answerable/satisfaction";
import {
  addColumns,
  mergeColumns,
  takeColumns,
  takeLines,
  takeRows,
  tallyColumns,
  type ResponseColumns,
  type RowColumns,
} from "answerable/satisfaction/ingest";
import { PROTOCOLS, admissionsOf, anyRows, countedOneByOne, goodRows, oddRows } from "./forms.js";

const protocols = Object.entries(PROTOCOLS);
const someRows = (protocol: Protocol): fc.Arbitrary<unknown[]> => fc.array(anyRows(protocol), { maxLength: 40 });
const refusalsOf = (protocol: Protocol, rows: readonly unknown[]): object[] =>
  admissionsOf(protocol, rows).flatMap((admission, index) =>
    admission.ok ? [] : [{ row: index + 1, refusal: admission.refusal }],
  );

describe.each(protocols)("under a protocol that is %s", (_, protocol) => {
  test("every row is judged as the one door judges it, word for word", () => {
    fc.assert(
      fc.property(someRows(protocol), (rows) => {
        const { refusals, ...taken } = takeRows(protocol, rows);
        expect(refusals).toEqual(refusalsOf(protocol, rows));
        expect(taken.rows).toBe(rows.length);
        expect(taken.columns.responses).toBe(rows.length - refusals.length);
      }),
      { numRuns: 300 },
    );
  });

  test("every oddity in every field is judged as the one door judges it, word for word", () => {
    const rows = oddRows(protocol);
    expect(takeRows(protocol, rows, { mostRefusals: rows.length }).refusals).toEqual(refusalsOf(protocol, rows));
  });

  test("what columns count is what responses count one by one, to the last bit of a weight", () => {
    fc.assert(
      fc.property(someRows(protocol), (rows) => {
        const expected = countedOneByOne(protocol, rows);
        const { columns, refused } = takeRows(protocol, rows);
        expect(JSON.stringify(tallyColumns(protocol, columns))).toBe(JSON.stringify(expected));
        expect(refused).toEqual(expected.refused);
      }),
    );
  });

  test("a register lets each ballot in once, as at the one door", () => {
    fc.assert(
      fc.property(someRows(protocol), (rows) => {
        const [register, expected] = [emptyRegister(protocol), emptyRegister(protocol)];
        const { columns } = takeRows(protocol, rows, { register });
        expect(tallyColumns(protocol, columns)).toEqual(countedOneByOne(protocol, rows, expected));
        expect(register).toEqual(expected);
      }),
    );
  });

  test("words beside the grades are handed on, and no others", () => {
    fc.assert(
      fc.property(someRows(protocol), (rows) => {
        const comments: ResponseComment[] = [];
        takeRows(protocol, rows, { handOnComment: (comment) => comments.push(comment) });
        const expected = admissionsOf(protocol, rows).flatMap((admission) =>
          admission.ok && admission.comment !== undefined ? [admission.comment] : [],
        );
        expect(comments).toEqual(expected);
      }),
    );
  });

  test("lines say what rows say, wherever the text is cut", async () => {
    const json = fc.array(fc.oneof(goodRows(protocol), fc.jsonValue()), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(json, fc.array(fc.nat(3000)), fc.constantFrom("\n", "\r\n"), async (rows, cuts, ending) => {
        const text = rows.map((row) => JSON.stringify(row)).join(ending);
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((one, other) => one - other)];
        const pieces = at.map((from, index) => text.slice(from, at[index + 1]));
        expect(await takeLines(protocol, pieces)).toEqual(
          takeRows(protocol, JSON.parse(JSON.stringify(rows)) as unknown[]),
        );
      }),
    );
  });

  test("columns say what rows say, as texts and as codes", () => {
    fc.assert(
      fc.property(fc.array(goodRows(protocol), { maxLength: 20 }), fc.boolean(), fc.nat(), (rows, isCoded, fault) => {
        const faulty = rows.map((row, index) => (index === fault % 25 ? { ...row, class: "passers-by" } : row));
        const { intake } = must(takeColumns(protocol, columnsOf(faulty, isCoded)));
        expect(intake).toEqual(takeRows(protocol, faulty));
      }),
    );
  });

  test("parts that are handed on, merged or counted apart are the whole", () => {
    fc.assert(
      fc.property(someRows(protocol), fc.integer({ min: 1, max: 50 }), (rows, rowsAtOnce) => {
        const parts: ResponseColumns[] = [];
        const handed = takeRows(protocol, rows, { rowsAtOnce, handOn: (columns) => parts.push(columns) });
        const whole = takeRows(protocol, rows);
        expect(parts).toHaveLength(Math.ceil(rows.length / rowsAtOnce));
        expect(handed).toEqual({ ...whole, columns: takeRows(protocol, []).columns });
        expect(must(mergeColumns(protocol, parts)).columns).toEqual(whole.columns);
        const tally = emptyTally(protocol);
        for (const part of structuredClone(parts)) addColumns(tally, part);
        expect(tally).toEqual(tallyColumns(protocol, whole.columns));
      }),
    );
  });

  test("scores follow", () => {
    fc.assert(
      fc.property(someRows(protocol), (rows) => {
        const { columns } = takeRows(protocol, rows);
        const scores = score(protocol, tallyColumns(protocol, columns), { by: ["unit", "class"] });
        expect(scores).toEqual(score(protocol, countedOneByOne(protocol, rows), { by: ["unit", "class"] }));
      }),
      { numRuns: 20 },
    );
  });
});

/** Turns rows into columns; what a row lacks is undefined. */
function columnsOf(rows: readonly Record<string, unknown>[], isCoded: boolean): RowColumns {
  const textsOf = (entries: readonly (string | undefined)[]): RowColumns["unit"] => {
    if (!isCoded) return entries;
    const names = [...new Set(entries.filter((entry) => entry !== undefined))];
    return { codes: Int16Array.from(entries, (entry) => (entry === undefined ? -1 : names.indexOf(entry))), names };
  };
  const text = (field: string): RowColumns["unit"] => textsOf(rows.map((row) => row[field] as string | undefined));
  const all = <Value>(field: string): Value[] => rows.map((row) => row[field] as Value);
  const answers = rows.map((row) => row["answers"] as Record<string, string>);
  const asked = ["speed", "effect", "constructor"].map((id) => [id, textsOf(answers.map((each) => each[id]))] as const);
  return {
    id: text("id"),
    unit: text("unit"),
    class: text("class"),
    channel: text("channel"),
    answers: Object.fromEntries(asked),
    on: text("on"),
    consulted: all("consulted"),
    drawn: all("drawn"),
    weight: all("weight"),
    comment: text("comment"),
  };
}
