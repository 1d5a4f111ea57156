import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { admit, emptyRegister, emptyTally, type ResponseComment } from "answerable/satisfaction";
import {
  LONGEST_LINE,
  MOST_REFUSALS,
  MOST_ROWS_AT_ONCE,
  ROWS_AT_ONCE,
  addColumns,
  mergeColumns,
  takeColumns,
  takeLines,
  takeRows,
  tallyColumns,
  type ResponseColumns,
} from "answerable/satisfaction/ingest";
import { protocolWith } from "../survey.js";

const protocol = protocolWith({ minimum: 1 });
const weighed = protocolWith({ weighted: true });
const form = { id: "form-1", unit: "water", class: "masses", answers: { effect: "satisfied" } };
const line = JSON.stringify(form);

describe("a line", () => {
  test.each([
    ["that is cut off", line.slice(0, -1), "not-json"],
    ["of two rows", line + line, "not-json"],
    ["that is no object", "17", "invalid-input"],
    ["that is null", "null", "invalid-input"],
    ["that is a list", `[${line}]`, "invalid-input"],
    ["with a name that would change what an object is", line.replace("{", '{"__proto__":{},'), "invalid-input"],
    ["with an answer under such a name", line.replace('"effect"', '"__proto__"'), "invalid-input"],
    ["nested without end", "[".repeat(50_000) + "]".repeat(50_000), "invalid-input"],
    ["with U+FEFF, where it is not the first", "\uFEFF" + line, "not-json"],
  ])("%s is refused, and the next one is taken", async (_, bad, code) => {
    const { columns, refusals, rows } = await takeLines(protocol, [`${line}\n${bad}\n${line}`]);
    expect(refusals.map(({ row, refusal }) => [row, refusal.code])).toEqual([[2, code]]);
    expect([rows, columns.responses]).toEqual([3, 2]);
  });

  test("is numbered as an editor numbers it, blank ones too, and its size is said where it cannot be read", async () => {
    const { refusals, rows } = await takeLines(protocol, ["\uFEFF", line, "\r\n\n", " \t\r\n", "form-2", "\n\n"]);
    expect(refusals).toEqual([
      { row: 4, refusal: { code: "not-json", message: "line 4 of 6 characters is not JSON" } },
    ]);
    expect(rows).toBe(2);
  });

  test.each([
    [line.length, 0],
    [line.length - 1, 1],
  ])("is taken up to the longest: of %i characters, %i refused", async (longestLine, refused) => {
    const pieces = [...Array.from(line), "\n", ...Array.from(line)];
    const taken = await takeLines(protocol, pieces, { longestLine });
    expect(taken.refused).toEqual(refused === 0 ? {} : { "line-too-long": 2 });
    if (refused === 0) return;
    const message = `line 1 has ${line.length} characters, and at most ${longestLine} are read`;
    expect(taken.refusals[0]).toEqual({ row: 1, refusal: { code: "line-too-long", message } });
  });

  test("without end is not kept", async () => {
    const piece = "x".repeat(1_000_000);
    const endless = function* (): Generator<string> {
      for (let index = 0; index < 2_000; index += 1) yield piece;
      yield `\n${line}`;
    };
    const { refusals, columns } = await takeLines(protocol, endless());
    expect(refusals[0]?.refusal.message).toBe(`line 1 has 2000000000 characters, and at most ${LONGEST_LINE} are read`);
    expect(columns.responses).toBe(1);
  });

  test("with the longest comment fits, even where all of it is escaped", async () => {
    const escaped = `{"comment":"${"\\u529e".repeat(20_000)}",${line.slice(1)}`;
    const comments: ResponseComment[] = [];
    await takeLines(protocol, [escaped], { handOnComment: (comment) => comments.push(comment) });
    expect(comments.map(({ words }) => words.length)).toEqual([20_000]);
  });

  test("comes from a text that arrives in time", async () => {
    const pieces = async function* (): AsyncGenerator<string> {
      yield line.slice(0, 5);
      await Promise.resolve();
      yield line.slice(5);
    };
    expect((await takeLines(protocol, pieces())).columns.responses).toBe(1);
    expect((await takeLines(protocol, [])).rows).toBe(0);
  });
});

describe("a row", () => {
  test.each<[string, object, string]>([
    ["with a map of answers", { answers: Object.assign(new Map(), form.answers) }, "invalid-input"],
    ["that inherits its answers", { answers: Object.create(form.answers) as object }, "missing-answer"],
    [
      "whose answers inherit nothing",
      { answers: Object.assign(Object.create(null), form.answers) as object },
      "admitted",
    ],
    [
      "that is of a class of its own",
      Object.assign(
        new (class Form {
          readonly comment = "";
        })(),
        form,
      ),
      "admitted",
    ],
  ])("%s", (_, changes, expected) => {
    const row: unknown = "id" in changes ? changes : { ...form, ...changes };
    expect(takeRows(protocol, [row]).refusals[0]?.refusal.code ?? "admitted").toBe(expected);
    const admission = admit(protocol, row as typeof form);
    expect(admission.ok ? "admitted" : admission.refusal.code).toBe(expected);
  });
});

describe("refusals", () => {
  const bad = Array.from({ length: 1_000 }, (_, index) => ({ ...form, id: `form-${index}`, class: "passers-by" }));

  test.each([[0], [1], [MOST_REFUSALS]])("of a thousand, %i are kept in full and all are counted", (mostRefusals) => {
    const { refusals, refused, columns } = takeRows(protocol, bad, { mostRefusals });
    expect(refusals.map(({ row }) => row)).toEqual(Array.from({ length: mostRefusals }, (_, index) => index + 1));
    expect([refused, columns.refused]).toEqual([{ "unknown-class": 1_000 }, { "unknown-class": 1_000 }]);
    if (mostRefusals === MOST_REFUSALS) expect(takeRows(protocol, bad).refusals).toEqual(refusals);
  });

  test("make a block to be handed on as responses do", () => {
    const parts: ResponseColumns[] = [];
    takeRows(protocol, [...bad, form], { rowsAtOnce: 500, handOn: (columns) => parts.push(columns) });
    expect(parts.map(({ responses, refused }) => [responses, refused["unknown-class"]])).toEqual([
      [0, 500],
      [0, 500],
      [1, undefined],
    ]);
  });
});

describe("limits and registers", () => {
  test.each([
    ["mostRefusals", -1],
    ["mostRefusals", 1.5],
    ["mostRefusals", NaN],
    ["rowsAtOnce", 0],
    ["rowsAtOnce", MOST_ROWS_AT_ONCE + 1],
    ["rowsAtOnce", 2 ** 31],
    ["longestLine", 0],
    ["longestLine", 2 ** 31],
  ])("%s cannot be %d", async (option, value) => {
    await expect(takeLines(protocol, [], { [option]: value })).rejects.toThrow(RangeError);
    await expect(takeLines(protocol, [], { [option]: value })).rejects.toThrow(`${option} is ${value}; it must be`);
  });

  test("as many rows are handed on at once as is said, and by default 65,536", () => {
    const responses: number[] = [];
    const many = Array.from({ length: ROWS_AT_ONCE + 1 }, (_, index) => ({ ...form, id: `form-${index}` }));
    takeRows(protocol, many, { handOn: (columns) => responses.push(columns.responses) });
    expect(responses).toEqual([ROWS_AT_ONCE, 1]);
    takeRows(protocol, [], { handOn: () => expect.fail("nothing came in") });
  });

  test("a register of another protocol is a mistake", () => {
    expect(() => takeRows(protocol, [], { register: emptyRegister(weighed) })).toThrow(RangeError);
  });

  test("a register knows no ballots without codes", () => {
    const columns = { unit: ["water"], class: ["masses"], answers: { effect: ["satisfied"] } };
    expect(() => takeColumns(protocol, columns, { register: emptyRegister(protocol) })).toThrow("no column of them");
  });

  test("a unit of which only a second ballot came is not among the units", () => {
    const register = emptyRegister(protocol);
    takeRows(protocol, [form, { ...form, id: "form-2", unit: "roads" }], { register });
    const { columns } = takeRows(
      protocol,
      [
        { ...form, unit: "roads" },
        { ...form, id: "form-3" },
      ],
      { register },
    );
    expect(columns.unitNames).toEqual(["water"]);
  });
});

describe("columns that come in", () => {
  const whole = { id: ["form-1"], unit: ["water"], class: ["masses"], answers: { effect: ["satisfied"] } };

  test.each<[string, object, string]>([
    ["without units", { unit: undefined }, "unit: is missing"],
    ["without answers", { answers: null }, "answers: is missing"],
    ["of other lengths", { class: ["masses", "masses"] }, "class: has 2 entries where there are 1 units"],
    ["with more answers", { answers: { effect: [] } }, "answers.effect: has 0 entries where there are 1 units"],
    ["with a field that no response has", { wieght: [1] }, "wieght: is no field of a response"],
    ["with a text for a column", { class: "m" }, "class: is no column"],
    ["with codes for nothing", { class: { codes: [0] } }, "class: is no column"],
    ["with a number for a column", { drawn: 1 }, "drawn: is no column"],
  ])("%s are refused", (_, changes, message) => {
    expect(takeColumns(protocol, { ...whole, ...changes })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining(message) as string },
    });
  });

  test.each<[string, object, string]>([
    ["an answer that is not there", { answers: { effect: [undefined] } }, "missing-answer"],
    ["a code that stands for nothing", { answers: { effect: { codes: [7], names: ["satisfied"] } } }, "missing-answer"],
    ["no code", { answers: { effect: { codes: [undefined], names: ["satisfied"] } } }, "missing-answer"],
    ["a question that is not asked", { answers: { ...whole.answers, care: ["satisfied"] } }, "unknown-question"],
    ["one question for another", { answers: { care: ["satisfied"] } }, "unknown-question"],
    ["a unit that is not there", { unit: [undefined] }, "invalid-input"],
    ["neither drawn nor not", { drawn: Uint8Array.of(2) }, "invalid-input"],
    ["half a person", { consulted: Float64Array.of(0.5) }, "invalid-input"],
    ["a ballot without its code", { id: [undefined] }, "invalid-input"],
    ["drawn, as a number", { drawn: Uint8Array.of(1) }, "admitted"],
    ["not drawn, as a number", { drawn: Uint8Array.of(0) }, "admitted"],
    ["a question that is not asked and not answered", { answers: { ...whole.answers, care: [undefined] } }, "admitted"],
  ])("with %s: %s", (_, changes, expected) => {
    const { intake } = must(takeColumns(protocol, { ...whole, ...changes }));
    expect(intake.refusals[0]?.refusal.code ?? "admitted").toBe(expected);
  });

  test.each([0, -1, 9e-10, 1.1e9, NaN, Infinity])("with a weight of %d: refused", (weight) => {
    const { intake } = must(takeColumns(weighed, { ...whole, weight: Float64Array.of(weight) }));
    expect(intake.refused).toEqual({ "invalid-input": 1 });
  });

  test("keep who was drawn and the words beside the grades", () => {
    const comments: ResponseComment[] = [];
    const both = {
      id: ["1", "2"],
      unit: ["water", "water"],
      class: ["masses", "masses"],
      answers: { effect: ["blank", "blank"] },
    };
    const columns = { ...both, drawn: [true, false], comment: ["三趟", undefined] };
    const { intake } = must(takeColumns(protocol, columns, { handOnComment: (comment) => comments.push(comment) }));
    expect(intake.columns.drawn).toEqual(Uint8Array.of(1, 0));
    expect(comments).toEqual([{ unit: "water", class: "masses", words: "三趟" }]);
  });
});

describe("columns that were taken in", () => {
  const { columns } = takeRows(weighed, [
    { ...form, weight: 2 },
    { ...form, id: "form-2", weight: 0.5 },
  ]);

  test("are of one protocol", () => {
    expect(() => tallyColumns(protocol, columns)).toThrow("were taken in under");
    expect(mergeColumns(protocol, [columns])).toMatchObject({ refusal: { code: "different-protocol" } });
    expect(must(mergeColumns(weighed, [])).columns.responses).toBe(0);
  });

  test.each<[string, Partial<ResponseColumns>]>([
    ["a unit without a name", { unitNames: [] }],
    ["a class that is not there", { classes: Uint8Array.of(0, 2) }],
    ["a channel where there is none", { channels: Uint8Array.of(0, 1) }],
    ["an answer that is none", { answers: [Uint8Array.of(0, 7)] }],
    ["no answers", { answers: [] }],
    ["more answers than questions", { answers: [...columns.answers, ...columns.answers] }],
    ["a column that is too short", { consulted: Float64Array.of(1) }],
    ["half a person", { consulted: Float64Array.of(0, 0.5) }],
    ["fewer people than none", { consulted: Float64Array.of(0, -1) }],
    ["more people than anybody can ask", { consulted: Float64Array.of(0, 1_000_001) }],
    ["people who were drawn twice", { drawn: Uint8Array.of(0, 2) }],
    ["a weight of nothing", { weights: Float64Array.of(1, 0) }],
    ["a weight that is no number", { weights: Float64Array.of(1, NaN) }],
    ["a weight too light", { weights: Float64Array.of(1, 9e-10) }],
    ["a weight too heavy", { weights: Float64Array.of(1, 1.1e9) }],
    ["other weights than responses", { weights: Float64Array.of(1) }],
  ])("count nothing once they have %s", (_, changes) => {
    const tally = emptyTally(weighed);
    expect(() => {
      addColumns(tally, { ...columns, ...changes });
    }).toThrow("changed after they were taken in");
    expect(tally).toEqual(emptyTally(weighed));
  });

  test("carry weights where the protocol weighs, and nowhere else", () => {
    const { weights, ...bare } = columns;
    expect(weights).toEqual(Float64Array.of(2, 0.5));
    expect(() => tallyColumns(weighed, bare)).toThrow(RangeError);
    expect(takeRows(protocol, [form]).columns).not.toHaveProperty("weights");
  });

  test("count into what was counted before, unit by unit", () => {
    const tally = tallyColumns(weighed, columns);
    addColumns(tally, { ...columns, refused: { "unknown-unit": 2 } });
    addColumns(tally, { ...columns, refused: { "unknown-unit": 1 } });
    expect(tally.units["water"]?.responses).toBe(6);
    expect(tally.refused).toEqual({ "unknown-unit": 3 });
  });

  test("grow with what a scale has: more than 256 grades take more than a byte", () => {
    const label = { en: "a grade", "zh-CN": "档" };
    const grades = Array.from({ length: 300 }, (_, index) => ({ code: `g${index}`, label, points: index / 3 }));
    const wide = protocolWith({ scale: { id: "wide", label, grades }, rates: [] });
    const { columns: taken } = takeRows(wide, [{ ...form, answers: { effect: "g299" } }]);
    expect(taken.answers).toEqual([Uint32Array.of(299)]);
    expect(tallyColumns(wide, taken).units["water"]?.counts[299]).toBe(1);
  });
});
