import { expect, test } from "vitest";
import { must } from "answerable";
import { freeze } from "answerable/satisfaction";
import { takeRows } from "answerable/satisfaction/ingest";
import { groupDifference, sampleOf, scoreSample } from "answerable/satisfaction/sample";
import { draft } from "../survey.js";

const { protocol } = must(freeze({ ...draft, classes: [{ ...draft.classes[0]!, weight: 1 }], minimum: 4 }));
const answers = ["satisfied", "satisfied", "fairly-satisfied", "dissatisfied", "satisfied", "dont-know", "satisfied"];
const rows = ["water", "roads"].flatMap((unit, later) =>
  [...answers, ...answers].map((answer, place) => ({
    id: `${unit}-${place}`,
    unit,
    class: "masses",
    answers: { effect: later === 1 && place % 4 === 1 ? "dissatisfied" : answer },
  })),
);
// Two streets of each of two districts were drawn, and 7 people of each street.
const districts = rows.map((_, row) => (row % 14 < 7 ? "north" : "south"));
const streets = rows.map((_, row) => `${row % 14 < 7 ? "north" : "south"} ${row % 2}`);

test("a sample with a design", () => {
  // #region sample-of
  const { columns } = takeRows(protocol, rows);
  const { sample } = must(sampleOf(protocol, columns, { strata: districts, clusters: streets }));

  expect(sample.design.rows).toBe(columns.responses);
  // #endregion sample-of
  // #region score-sample
  const { scores } = must(scoreSample(sample, { by: ["unit"] }));
  const [roads, water] = scores.groups;

  expect(water).toMatchObject({ unit: "water", questions: [{ status: "shown", cast: 14, valid: 12 }] });
  const effect = water?.questions[0];
  if (effect?.status !== "shown") throw new Error("enough people answered");
  expect(effect.rates[0]).toMatchObject({
    rate: { value: 10 / 12, excluded: [{ reason: "dont-know", count: 2 }] },
    estimate: { value: 10 / 12, n: 12, degreesOfFreedom: 2, interval: { method: "wilson" } },
  });
  expect(effect.score).toMatchObject({ value: (8 * 100 + 2 * 60) / 12, estimate: { status: "estimated" } });
  // #endregion score-sample
  // #region group-difference
  const change = groupDifference(water!, roads!); // the same streets: the two are not independent

  expect(change.questions[0]?.rates).toMatchObject([{ rate: "satisfied", difference: { status: "estimated" } }]);
  expect(change.score).toMatchObject({ status: "estimated", n: 25 });
  // #endregion group-difference
});
