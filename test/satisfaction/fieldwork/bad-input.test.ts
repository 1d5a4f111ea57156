import { describe, expect, test } from "vitest";
import {
  CASE_REFUSALS,
  DISPOSITIONS,
  ELIGIBILITY_BASES,
  OUTCOME_RATES,
  addCase,
  emptyFieldwork,
  fieldworkRates,
  mergeFieldwork,
  outcomeRateDefinition,
  readFieldwork,
} from "answerable/satisfaction";
import * as labels from "answerable/satisfaction/labels";
import { protocolWith } from "../survey.js";
import { calls, drawn } from "./calls.js";

const call = { id: "0538-1", unit: "east", channel: "telephone", disposition: "interview" } as const;
const other = protocolWith({ version: 2 });

describe("a case is refused, and its refusal counted", () => {
  test.each<[string, string, object, object]>([
    ["of an unknown ending", "invalid-input", { disposition: "asleep" }, {}],
    ["without an ending", "invalid-input", { disposition: undefined }, {}],
    ["with a field that no case has", "invalid-input", { mood: "good" }, {}],
    ["that weighs 0", "invalid-input", { weight: 0 }, { weighted: true }],
    ["that weighs too little", "invalid-input", { weight: 9e-10 }, { weighted: true }],
    ["that weighs too much", "invalid-input", { weight: 1.1e9 }, { weighted: true }],
    ["that weighs NaN", "invalid-input", { weight: Number.NaN }, { weighted: true }],
    ["about a unit that is not listed", "unknown-unit", { unit: "north" }, {}],
    ["by a channel that is not listed", "unknown-channel", { channel: "fax" }, {}],
    ["that names no channel", "unknown-channel", { channel: undefined }, {}],
    ["without a weight where cases are weighed", "no-weight", {}, { weighted: true }],
    ["with a weight where none are weighed", "unexpected-weight", { weight: 2 }, {}],
  ])("%s", (_, code, change, options) => {
    const fieldwork = emptyFieldwork(calls, options);
    const refused = addCase(calls, fieldwork, { ...call, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toContain('"0538-1"');
    expect(fieldwork).toEqual({ ...emptyFieldwork(calls, options), refused: { [code]: 1 } });
  });

  test("by a channel where the protocol has none", () => {
    const fieldwork = emptyFieldwork(other);
    expect(addCase(other, fieldwork, { ...call })).toMatchObject({ refusal: { code: "unknown-channel" } });
    expect(addCase(other, fieldwork, { id: "1", unit: "east", disposition: "refusal" })).toEqual({ ok: true });
    expect(fieldwork.units["east"]).toHaveLength(1);
  });

  test("of another survey is the caller's mistake, and throws", () => {
    expect(() => addCase(other, emptyFieldwork(calls), call)).toThrow(RangeError);
  });

  test("a unit may be called what every object inherits", () => {
    const fieldwork = emptyFieldwork(other);
    addCase(other, fieldwork, { id: "1", unit: "constructor", disposition: "refusal" });
    expect(Object.entries(fieldwork.units)).toMatchObject([["constructor", [{ counts: { refusal: 1 } }]]]);
  });
});

describe("fieldwork is refused", () => {
  const whole = drawn([["east", "letter", "interview", 2]]);
  const [cell] = whole.units["east"]!;

  test.each<[string, string, object]>([
    ["that is counted under another protocol", "different-protocol", { protocol: other.pin }],
    [
      "with a count of half a case",
      "invalid-input",
      { units: { east: [{ counts: { ...cell!.counts, other: 0.5 } }] } },
    ],
    ["with a cell too few", "invalid-input", { units: { east: [cell] } }],
    [
      "with weights where it says there are none",
      "invalid-input",
      { units: { east: [cell, { ...cell, weights: cell!.counts }] } },
    ],
    ["without weights where it says there are some", "invalid-input", { weighted: true }],
    ["of a unit that is not listed", "invalid-input", { units: { north: [cell, cell] } }],
    ["with other channels", "invalid-input", { channels: ["letter", "telephone"] }],
  ])("%s", (_, code, change) => {
    expect(readFieldwork(calls, { ...whole, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });

  test("whose protocol was edited after it was frozen", () => {
    const edited = { ...calls, definition: { ...calls.definition, minimum: 1 } };
    expect(readFieldwork(edited, whole)).toMatchObject({ refusal: { code: "definition-changed" } });
    const eligibility = { basis: "proportional-allocation" } as const;
    expect(fieldworkRates(edited, whole, { eligibility })).toMatchObject({ refusal: { code: "definition-changed" } });
    expect(fieldworkRates(other, whole, { eligibility })).toMatchObject({ refusal: { code: "different-protocol" } });
  });

  test("beside another that it cannot be added to", () => {
    expect(mergeFieldwork(whole, emptyFieldwork(other))).toMatchObject({ refusal: { code: "different-protocol" } });
    expect(mergeFieldwork(whole, emptyFieldwork(calls, { weighted: true }))).toMatchObject({
      refusal: { code: "weighted-beside-unweighted" },
    });
  });
});

test.each([
  ["above 1", { basis: "stated", part: 1.1, source: "a guess" }],
  ["of NaN", { basis: "stated", part: Number.NaN, source: "a guess" }],
  ["without its source", { basis: "stated", part: 0.5 }],
  ["with an empty source", { basis: "stated", part: 0.5, source: "" }],
  ["on no basis that AAPOR knows of", { basis: "hope" }],
])("an eligible part %s is refused", (_, eligibility) => {
  expect(fieldworkRates(calls, drawn([]), { eligibility: eligibility as never })).toMatchObject({
    ok: false,
    refusal: { code: "invalid-input" },
  });
});

test("units that are listed stand in the rates though no case was drawn, and their rates are unknown", () => {
  const rates = fieldworkRates(calls, drawn([["west", "letter", "interview", 1]]), {
    by: ["unit"],
    eligibility: { basis: "proportional-allocation" },
  });
  expect(rates).toMatchObject({
    rates: {
      weighted: false,
      groups: [
        { unit: "east", cases: 0, rates: { rr1: { value: "unknown" } } },
        { unit: "west", cases: 1, rates: { rr1: { value: 1 } } },
      ],
    },
  });
});

test("units that nobody listed stand in the order of their names, and refused cases in that of their codes", () => {
  const fieldwork = emptyFieldwork(other);
  for (const unit of ["west", "east"]) addCase(other, fieldwork, { id: "1", unit, disposition: "interview" });
  addCase(other, fieldwork, call);
  addCase(other, fieldwork, { ...call, disposition: "asleep" as never });
  addCase(other, fieldwork, call);
  expect(
    fieldworkRates(other, fieldwork, { by: ["unit"], eligibility: { basis: "proportional-allocation" } }),
  ).toMatchObject({
    rates: {
      groups: [{ unit: "east" }, { unit: "west" }],
      refused: [
        { code: "invalid-input", count: 1 },
        { code: "unknown-channel", count: 2 },
      ],
    },
  });
});

test("every vocabulary of fieldwork has words of its own in both languages", () => {
  for (const [codes, words] of [
    [DISPOSITIONS, labels.DISPOSITION_LABELS],
    [OUTCOME_RATES, labels.OUTCOME_RATE_LABELS],
    [ELIGIBILITY_BASES, labels.ELIGIBILITY_BASIS_LABELS],
    [CASE_REFUSALS, labels.CASE_REFUSAL_LABELS],
  ] as const) {
    expect(Object.keys(words)).toEqual([...codes]);
    for (const language of ["en", "zh-CN"] as const) {
      expect(new Set(Object.values(words).map((label) => label[language])).size).toBe(codes.length);
    }
  }
});

test("a rate says what it counts among which cases", () => {
  expect(outcomeRateDefinition("ref2")).toEqual({
    id: "ref2",
    label: { en: "refusal rate 2 (REF2)", "zh-CN": "拒访率2（REF2）" },
    numerator: { en: "refusals and break-offs", "zh-CN": "拒访和中断" },
    denominator: {
      en: "complete interviews; partial interviews; refusals and break-offs; eligible and not reached; eligible and not interviewed for another reason; the part of the undetermined that is taken to be eligible",
      "zh-CN": "完成访问；部分完成；拒访和中断；合格但未联系上；合格但因其他原因未访；是否合格不明者中估计合格的部分",
    },
  });
  const whole = new Set(OUTCOME_RATES.map((id) => outcomeRateDefinition(id).denominator["zh-CN"]));
  expect(whole.size).toBe(5);
});
