import { expect, test } from "vitest";
import { must } from "answerable";
import {
  addCase,
  emptyFieldwork,
  emptyTally,
  fieldworkRates,
  mergeFieldwork,
  outcomeRates,
  readFieldwork,
  score,
} from "answerable/satisfaction";
import { calls, drawn } from "./calls.js";

test("rates of counted dispositions", () => {
  // #region outcome-rates
  const counts = {
    interview: 600,
    "partial-interview": 45,
    refusal: 180,
    "non-contact": 220,
    other: 25,
    "unknown-household": 310,
    "unknown-other": 40,
    "not-eligible": 500,
  };
  const { eligiblePart, rates } = outcomeRates(counts, { basis: "proportional-allocation" });

  expect(eligiblePart).toBeCloseTo(1070 / 1570, 12);
  expect(rates.rr1).toMatchObject({
    numerator: 600,
    denominator: 1420,
    excluded: [{ reason: "not-eligible", count: 500 }],
  });
  expect(rates.rr3.denominator).toBeCloseTo(1070 + (350 * 1070) / 1570, 9);
  expect(rates.coop1).toMatchObject({ numerator: 600, denominator: 850 });
  // #endregion outcome-rates
});

test("counting a telephone survey's fieldwork", () => {
  // #region fieldwork
  const fieldwork = emptyFieldwork(calls);
  addCase(calls, fieldwork, { id: "0538-1", unit: "east", channel: "telephone", disposition: "interview" });
  addCase(calls, fieldwork, { id: "0538-2", unit: "east", channel: "telephone", disposition: "refusal" });
  const refused = addCase(calls, fieldwork, { id: "0538-3", unit: "east", channel: "fax", disposition: "refusal" });

  expect(refused).toMatchObject({ ok: false, refusal: { code: "unknown-channel" } });
  expect(fieldwork.refused).toEqual({ "unknown-channel": 1 });

  const both = must(mergeFieldwork(fieldwork, drawn([["west", "letter", "non-contact", 5]]))).fieldwork;
  expect(both.units["west"]?.[1]?.counts).toMatchObject({ interview: 0, "non-contact": 5 });
  // #endregion fieldwork
  // #region read-fieldwork
  const sent = JSON.stringify(both); // from a worker, a file, another machine

  expect(readFieldwork(calls, JSON.parse(sent))).toEqual({ ok: true, fieldwork: both });
  // #endregion read-fieldwork
  // #region fieldwork-rates
  const eligibility = { basis: "stated", part: 0.5, source: "the numbers checked in May" } as const;
  const { rates } = must(fieldworkRates(calls, both, { by: ["unit", "channel"], eligibility }));

  expect(rates.groups[0]).toMatchObject({
    unit: "east",
    channel: "telephone",
    cases: 2,
    eligiblePart: 0.5,
    rates: { rr1: { numerator: 1, denominator: 2 }, coop1: { value: 0.5 }, con1: { value: 1 } },
  });
  expect(rates.refused).toEqual([{ code: "unknown-channel", count: 1 }]);
  // #endregion fieldwork-rates
  // #region beside-the-score
  const tally = emptyTally(calls);
  const { scores } = must(score(calls, tally, { by: ["channel"], fieldwork: { cases: both, eligibility } }));
  expect(scores.groups.map(({ channel, fieldwork: behind }) => [channel, behind?.cases])).toEqual([
    ["telephone", 2],
    ["letter", 5],
  ]);
  // #endregion beside-the-score
});
