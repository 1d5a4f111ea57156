import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  customerScale,
  haiyanScale,
  hangzhouScale2015,
  scales,
  serviceReviewScale,
  serviceReviewStars,
  shandongScale2008,
  tenPointBands,
} from "answerable/presets";
import { isVerified } from "answerable/rules";
import { Scale, add, admit, emptyTally, freeze, score, type Protocol } from "answerable/satisfaction";

const label = { en: "anything", "zh-CN": "任何事项" };

function protocolOf({ scale, rates }: (typeof scales)[number]): Protocol {
  const one = { id: "all", label, weight: 1 };
  const rules = { dontKnow: "exclude", minimum: 1 } as const;
  const asked = { questions: [one], classes: [one], rates: [...rates], ...rules };
  return must(freeze({ id: "any", version: 1, label, scale, ...asked })).protocol;
}

const all = [...scales, haiyanScale({ fairlyGood: 0.8, ordinary: 0.6 })];

describe.each(all.map((preset) => [preset.scale.id, preset] as const))("the scale %s", (_, preset) => {
  test("passes its schema as JSON, and makes a protocol without a finding", () => {
    expect(Scale.parse(JSON.parse(JSON.stringify(preset.scale)))).toEqual(preset.scale);
    expect(() => protocolOf(preset)).not.toThrow();
  });

  test("takes each of its grades, and is worth what it says", () => {
    const protocol = protocolOf(preset);
    for (const { code, points } of preset.scale.grades) {
      const tally = emptyTally(protocol);
      add(tally, admit(protocol, { id: "form-1", unit: "any", class: "all", answers: { all: code } }));
      const [group] = must(score(protocol, tally)).scores.groups;
      if (points === undefined) expect(group?.score).toMatchObject({ refusal: { code: "no-points" } });
      else expect(group?.score).toMatchObject({ status: "scored", value: points });
    }
  });

  test("falls from grade to grade, where it has points", () => {
    const points = preset.scale.grades.flatMap((each) => each.points ?? []);
    expect([...points].sort((one, other) => other - one)).toEqual(points);
  });
});

test("bands and points of a customer are counted, since no source says what each is worth", () => {
  expect(tenPointBands.scale.grades.map(({ code }) => code)).toEqual([
    "9-to-10",
    "8-to-8.9",
    "7-to-7.9",
    "6-to-6.9",
    "below-6",
  ]);
  expect(customerScale.rates.map(({ grades }) => grades)).toEqual([["5", "4"]]);
  const pointless = [tenPointBands, customerScale].flatMap(({ scale }) => scale.grades);
  expect(pointless.every(({ points }) => points === undefined)).toBe(true);
  expect(scales).toEqual(expect.arrayContaining([tenPointBands, customerScale]));
});

test("a review in stars is the review in words, five stars for the best", () => {
  const shown = serviceReviewStars.scale.grades.map(({ code, label }) => [code, label["zh-CN"]]);
  expect(shown).toEqual([
    ["5", "非常满意"],
    ["4", "满意"],
    ["3", "基本满意"],
    ["2", "不满意"],
    ["1", "非常不满意"],
  ]);
});

test("names are used once", () => {
  expect(new Set(all.map(({ scale }) => scale.id)).size).toBe(all.length);
});

test("only those whose source may be cited count as verified", () => {
  expect(all.filter(({ source }) => isVerified(source)).map(({ scale }) => scale.id)).toEqual([
    "hangzhou-2015",
    "school",
    "service-review",
    "service-review-stars",
    "gaomi",
  ]);
});

test("Hangzhou's rate adds three grades, and a bad review is one of the last two", () => {
  expect(hangzhouScale2015.rates.map(({ grades }) => grades)).toEqual([
    ["satisfied", "fairly-satisfied", "basically-satisfied"],
  ]);
  expect(serviceReviewScale.rates.map(({ id, grades }) => [id, grades])).toEqual([
    ["bad-review-rate", ["dissatisfied", "very-dissatisfied"]],
  ]);
  expect(serviceReviewStars.rates.map(({ id, grades }) => [id, grades])).toEqual([["bad-review-rate", ["2", "1"]]]);
  expect(shandongScale2008.scale.dontKnow).not.toHaveProperty("points");
});

test.each([
  [1, 0.6],
  [0.6, 0.6],
  [0.6, 0.8],
  [0.8, 0.4],
  [NaN, 0.6],
])("coefficients of %d and %d that do not fall from 1 to 0.4 are refused", (fairlyGood, ordinary) => {
  expect(() => haiyanScale({ fairlyGood, ordinary })).toThrow(RangeError);
});
