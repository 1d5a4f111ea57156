import { expect, test } from "vitest";
import { must } from "answerable";
import {
  add,
  admit,
  checkIn,
  compareSeries,
  compareWaves,
  emptyRegister,
  emptyTally,
  freeze,
  isOfPeople,
  lint,
  merge,
  mergeRegisters,
  rateAnswers,
  rateDefinition,
  readRegister,
  readTally,
  remove,
  score,
} from "answerable/satisfaction";
import { draft, tallyOf } from "./survey.js";

const { protocol } = must(freeze(draft));

test("freeze a protocol", () => {
  // #region freeze
  const frozen = freeze(draft);

  expect(frozen).toMatchObject({ ok: true, protocol: { definition: { emptyClass: "withhold" } } });
  if (frozen.ok) expect(frozen.protocol.pin.hash).toMatch(/^sha256:/);

  const [masses, deputies] = draft.classes;
  const light = { ...draft, classes: [masses!, { ...deputies!, weight: 0.39 }] };
  expect(freeze(light)).toMatchObject({ ok: false, refusal: { code: "weights-off-sum" } });
  // #endregion freeze
  // #region lint
  const rates = [{ ...draft.rates[0]!, grades: ["satisfied", "delighted"] }];

  expect(lint({ ...protocol.definition, rates })).toEqual([
    {
      code: "not-on-scale",
      severity: "error",
      path: ["rates", 0],
      message: 'rate "satisfied" counts "delighted", which scale "satisfaction-3" lacks',
    },
  ]);
  // #endregion lint
  // #region rate-definition
  expect(rateDefinition(protocol.definition, protocol.definition.rates[0]!).label).toEqual({
    en: "satisfaction rate [satisfied + fairly satisfied]",
    "zh-CN": "满意率[满意+比较满意]",
  });
  // #endregion rate-definition
  // #region rate-answers
  expect(rateAnswers(protocol.definition, protocol.definition.rates[0]!)).toEqual({
    counted: ["satisfied", "fairly-satisfied"],
    others: ["dissatisfied"],
    leftOut: ["dont-know", "blank", "several-marks", "invalid"],
  });
  // #endregion rate-answers
  // #region is-of-people
  expect(isOfPeople({ denominator: "eligible" })).toBe(true);
  expect(isOfPeople({ denominator: "cast" })).toBe(false);
  // #endregion is-of-people
});

test("admit and count", () => {
  // #region admit
  const form = { id: "form-17", unit: "water-bureau", class: "masses", answers: { effect: "satisfied" } };

  expect(admit(protocol, form)).toMatchObject({ ok: true, response: { id: "form-17", protocol: protocol.pin.hash } });
  expect(admit(protocol, { ...form, answers: { effect: "superb" } })).toMatchObject({
    ok: false,
    refusal: { code: "not-on-scale" },
  });
  // #endregion admit
  // #region tally
  const tally = emptyTally(protocol);
  add(tally, admit(protocol, { ...form, consulted: 20 })); // changes the tally
  add(tally, admit(protocol, { ...form, class: "passers-by" })); // counted as refused

  expect(tally.units["water-bureau"]).toMatchObject({ responses: 1, consulted: 20 });
  expect(tally.refused).toEqual({ "unknown-class": 1 });
  // #endregion tally
  // #region merge
  const both = must(merge(tally, tallyOf(protocol, [["water-bureau", "deputies", "satisfied", 3]]))).tally;

  expect(both.units["water-bureau"]).toMatchObject({ responses: 4, consulted: 20 });
  expect(tally.units["water-bureau"]).toMatchObject({ responses: 1 });
  // #endregion merge
  // #region register
  const register = emptyRegister(protocol);
  const first = checkIn(register, admit(protocol, form)); // changes the register
  expect(checkIn(register, admit(protocol, form))).toMatchObject({ refusal: { code: "duplicate-response" } });

  const elsewhere = emptyRegister(protocol);
  checkIn(elsewhere, admit(protocol, form));
  expect(must(mergeRegisters(register, elsewhere)).duplicates).toEqual([
    { id: "form-17", units: ["water-bureau", "water-bureau"] },
  ]);
  const counted = emptyTally(protocol);
  add(counted, first);
  must(remove(counted, must(first).response, { refusedAs: "duplicate-response" })); // changes the tally
  expect(counted).toEqual({ ...emptyTally(protocol), refused: { "duplicate-response": 1 } });

  const stored = JSON.stringify(register);
  expect(readRegister(protocol, JSON.parse(stored))).toEqual({ ok: true, register });
  // #endregion register
  // #region read-tally
  const sent = JSON.stringify(both); // from a worker, a file, another machine

  expect(readTally(protocol, JSON.parse(sent))).toEqual({ ok: true, tally: both });
  // #endregion read-tally
});

test("score", () => {
  const tally = tallyOf(protocol, [
    ["water-bureau", "masses", "satisfied", 40],
    ["water-bureau", "masses", "dissatisfied", 10],
    ["water-bureau", "masses", "dont-know", 5],
    ["water-bureau", "deputies", "fairly-satisfied", 30],
    ["roads-bureau", "masses", "satisfied", 5],
  ]);
  // #region score
  const { scores } = must(score(protocol, tally, { by: ["unit"] }));
  const [roads, water] = scores.groups;

  expect(water?.score).toMatchObject({ status: "scored", value: 72, renormalised: false }); // 0.6 × 80 + 0.4 × 60
  expect(water?.questions[0]).toMatchObject({
    status: "shown",
    cast: 85,
    valid: 80,
    rates: [
      {
        rate: { numerator: 70, denominator: 80, value: 0.875, excluded: [{ reason: "dont-know", count: 5 }] },
        interval: { status: "estimated", method: "wilson", n: 80 },
      },
    ],
  });
  expect(roads?.score).toMatchObject({ status: "withheld", refusal: { code: "below-minimum" } });
  // #endregion score
});

test("compare two waves", () => {
  const before = tallyOf(protocol, [
    ["water-bureau", "masses", "satisfied", 48],
    ["water-bureau", "masses", "dissatisfied", 32],
    ["water-bureau", "deputies", "satisfied", 20],
    ["water-bureau", "deputies", "dissatisfied", 20],
  ]);
  const after = tallyOf(protocol, [
    ["water-bureau", "masses", "satisfied", 64],
    ["water-bureau", "masses", "dissatisfied", 16],
    ["water-bureau", "deputies", "satisfied", 30],
    ["water-bureau", "deputies", "dissatisfied", 10],
  ]);
  // #region compare-waves
  const { comparison } = must(compareWaves(protocol, before, after));
  const [overall] = comparison.groups;
  const [question] = overall?.questions ?? [];

  if (question?.status !== "compared") throw new Error("nothing to compare");
  const [rate] = question.rates;
  if (rate?.status !== "compared") throw new Error("nothing to compare");
  const { change, test } = rate;
  expect(change).toMatchObject({ status: "estimated", method: "newcombe", n: 240 }); // 68 of 120, then 94 of 120
  expect(test).toMatchObject({ status: "tested", method: "pooled-z" });
  expect(overall?.score).toMatchObject({ status: "compared", before: 56, after: 78, value: 22 });
  // #endregion compare-waves
  // #region compare-series
  const { series } = must(compareSeries([before, after, after].map((tally) => ({ protocol, tally }))));
  expect(series.comparisons.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  // #endregion compare-series
  if (change.status !== "estimated" || test.status !== "tested") throw new Error("withheld");
  expect(change.value).toBeCloseTo(26 / 120, 12);
  expect(test.pValue).toBeLessThan(0.001);
});
