import { expect, test } from "vitest";
import { must } from "answerable";
import { emptyRegister, emptyTally, freeze, score } from "answerable/satisfaction";
import {
  addColumns,
  buffersOf,
  mergeColumns,
  takeColumns,
  takeLines,
  takeRows,
  tallyColumns,
} from "answerable/satisfaction/ingest";
import { draft } from "../survey.js";

const { protocol } = must(freeze({ ...draft, minimum: 2 }));
const rows = [
  { id: "form-1", unit: "water-bureau", class: "masses", answers: { effect: "satisfied" } },
  { id: "form-2", unit: "water-bureau", class: "masses", answers: { effect: "superb" } },
  { id: "form-3", unit: "water-bureau", class: "deputies", answers: { effect: "fairly-satisfied" } },
];

test("rows", () => {
  // #region take-rows
  const { columns, refused, refusals } = takeRows(protocol, rows);

  expect(columns.responses).toBe(2);
  expect(columns.answers).toEqual([Uint8Array.of(0, 1)]); // satisfied, fairly satisfied
  expect(refused).toEqual({ "not-on-scale": 1 });
  expect(refusals[0]).toMatchObject({ row: 2, refusal: { code: "not-on-scale" } });

  const tally = tallyColumns(protocol, columns);
  expect(must(score(protocol, tally)).scores.groups[0]?.score).toMatchObject({ value: 0.6 * 100 + 0.4 * 60 });
  // #endregion take-rows
  // #region buffers-of
  const elsewhere = structuredClone(columns, { transfer: buffersOf(columns) }); // as postMessage does

  expect(tallyColumns(protocol, elsewhere)).toEqual(tally);
  expect(columns.units).toHaveLength(0); // handed over, not copied
  // #endregion buffers-of
});

test("lines", async () => {
  // #region take-lines
  const text = rows.map((row) => JSON.stringify(row)).join("\n") + '\n{"id": "form-4",\n';
  const pieces = [text.slice(0, 100), text.slice(100)]; // or a stream, behind a TextDecoderStream

  const { columns, refusals } = await takeLines(protocol, pieces, { register: emptyRegister(protocol) });
  expect(columns.responses).toBe(2);
  expect(refusals.map(({ row, refusal }) => [row, refusal.code])).toEqual([
    [2, "not-on-scale"],
    [4, "not-json"],
  ]);
  // #endregion take-lines
  // #region hand-on
  const tally = emptyTally(protocol);
  await takeLines(protocol, pieces, {
    handOn: (part) => {
      addColumns(tally, part); // changes the tally; no more than 65,536 rows are held at a time
    },
  });
  expect(tally.units["water-bureau"]?.responses).toBe(2);
  expect(tally.refused).toEqual({ "not-on-scale": 1, "not-json": 1 });
  // #endregion hand-on
});

test("columns", () => {
  // #region take-columns
  const { intake } = must(
    takeColumns(protocol, {
      unit: ["water-bureau", "water-bureau", "roads-bureau"],
      class: { codes: Uint8Array.of(0, 0, 1), names: ["masses", "deputies"] },
      answers: { effect: { codes: Uint8Array.of(0, 9, 1), names: ["satisfied", "dissatisfied"] } },
    }),
  );

  expect(intake.columns.responses).toBe(2);
  expect(intake.refusals).toMatchObject([{ row: 2, refusal: { code: "missing-answer" } }]); // 9 stands for nothing
  // #endregion take-columns
  // #region merge-columns
  const { columns } = must(mergeColumns(protocol, [intake.columns, takeRows(protocol, rows).columns]));

  expect(columns.responses).toBe(4);
  expect(columns.unitNames).toEqual(["water-bureau", "roads-bureau"]);
  expect(columns.refused).toEqual({ "missing-answer": 1, "not-on-scale": 1 });
  // #endregion merge-columns
});
