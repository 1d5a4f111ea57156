import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { takeRows, type ResponseColumns } from "answerable/satisfaction/ingest";
import { sampleOf, scoreSample, type SampleScoreOptions } from "answerable/satisfaction/sample";
import { calibrate, type DesignColumns } from "answerable/statistics";
import { protocolWith } from "../survey.js";

const plain = protocolWith({ minimum: 1 });
const weighted = protocolWith({ minimum: 1, weighted: true });
const forms = ["satisfied", "dissatisfied", "satisfied", "dissatisfied", "satisfied", "blank"].map((answer, place) => ({
  id: `form-${place}`,
  unit: "water",
  class: place % 2 === 0 ? "masses" : "deputies",
  answers: { effect: answer },
}));
const columns = takeRows(plain, forms).columns;
const heavy = takeRows(
  weighted,
  forms.map((form) => ({ ...form, weight: 2 })),
).columns;

describe("responses that are no sample", () => {
  test.each<[string, ResponseColumns, DesignColumns, string, RegExp]>([
    ["of another protocol", heavy, {}, "different-protocol", /ten-thousand/],
    ["with strata of other rows", columns, { strata: ["a", "b"] }, "lengths-differ", /2 rows/],
    ["with sizes of other rows", columns, { populationSizes: [9, 9] }, "lengths-differ", /2 rows.*6 responses/],
    ["with a missing weight", columns, { weights: [1, 1, NaN, 1, 1, 1] }, "bad-weight", /row 2/],
    ["with a size below the sample", columns, { populationSizes: [3, 3, 3, 3, 3, 3] }, "size-below-sample", /6 .*of 3/],
  ])("%s", (_, given, drawn, code, message) => {
    const refusal = { code, message: expect.stringMatching(message) as string };
    expect(sampleOf(plain, given, drawn)).toMatchObject({ ok: false, refusal });
  });

  test("weighed twice", () => {
    const twice = sampleOf(weighted, heavy, { weights: [1, 1, 1, 1, 1, 1] });
    expect(twice).toMatchObject({ ok: false, refusal: { code: "weighed-twice" } });
  });

  test("under a protocol that was edited", () => {
    const edited = { ...plain, definition: { ...plain.definition, minimum: 5 } };
    expect(sampleOf(edited, columns)).toMatchObject({ ok: false, refusal: { code: "definition-changed" } });
  });
});

describe("weights", () => {
  const weightsBy = (given: ResponseColumns, drawn?: DesignColumns): number[] => [
    ...must(sampleOf(given === heavy ? weighted : plain, given, drawn)).sample.design.weights,
  ];

  test("are what the responses came with, what is handed in, what sizes say, or 1", () => {
    expect(weightsBy(heavy, { populationSizes: forms.map(() => 60) })).toEqual([2, 2, 2, 2, 2, 2]);
    expect(weightsBy(columns, { weights: [1, 2, 3, 4, 5, 6] })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(weightsBy(columns, { populationSizes: forms.map(() => 60) })).toEqual([10, 10, 10, 10, 10, 10]);
    expect(weightsBy(columns, { samplingFractions: forms.map(() => 0.25) })).toEqual([4, 4, 4, 4, 4, 4]);
    expect(weightsBy(columns)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("of nothing or less are no weights of answers", () => {
    const { sample } = must(sampleOf(plain, columns));
    const totals = [
      { of: [1, 1, 1, 1, 1, 1], total: 6 },
      { of: [0, 1, 2, 3, 4, 5], total: 40 },
    ];
    const { design } = must(calibrate(sample.design, totals));
    expect(scoreSample({ ...sample, design })).toMatchObject({
      ok: false,
      refusal: { code: "weight-not-positive", message: expect.stringMatching(/row 0 is -/) as string },
    });
    const idle = must(sampleOf(plain, columns, { weights: [1, 0, 1, 1, 1, 1] })).sample;
    expect(scoreSample(idle)).toMatchObject({ refusal: { code: "weight-not-positive", message: /row 1 is 0/ } });
  });

  test("show in what a rate is among, and in what each answer weighs", () => {
    const { sample } = must(sampleOf(plain, columns, { weights: [1, 2, 3, 4, 5, 6] }));
    const question = must(scoreSample(sample)).scores.groups[0]!.questions[0]!;
    expect(question).toMatchObject({ counts: [{ outcome: "satisfied", count: 3, weight: 9 }, {}, {}, {}, {}, {}, {}] });
    expect(question).toMatchObject({ rates: [{ rate: { definition: { denominator: { en: /weigh/ } } } }] });
  });
});

describe("what is asked of a sample", () => {
  const { sample } = must(sampleOf(plain, columns));

  test.each<[string, SampleScoreOptions, RegExp]>([
    ["a level that is none", { level: 1 }, /level/],
    ["an interval that is none", { interval: "exact" as "beta" }, /"exact"/],
  ])("%s is a programmer's error", (_, options, message) => {
    expect(() => scoreSample(sample, options)).toThrow(RangeError);
    expect(() => scoreSample(sample, options)).toThrow(message);
  });

  test("electorates are held against the responses", () => {
    const small = scoreSample(sample, { electorates: { water: { present: 2 } } });
    expect(small).toMatchObject({ ok: false, refusal: { code: "electorate-too-small" } });
  });

  test("an estimate is withheld where the design does not tell", () => {
    const lone = must(sampleOf(plain, columns, { strata: ["a", "a", "a", "a", "a", "b"] })).sample;
    const question = must(scoreSample(lone)).scores.groups[0]!.questions[0]!;
    // The only answer of stratum b is blank, and in no rate and no score.
    expect(question).toMatchObject({ rates: [{ estimate: { status: "estimated" } }] });
    const mixed = must(sampleOf(plain, columns, { strata: ["a", "a", "a", "a", "b", "b"] })).sample;
    const refusal = { code: "one-cluster" };
    const one = must(sampleOf(plain, columns, { clusters: [1, 2, 1, 3, 1, 4] })).sample;
    expect(must(scoreSample(one)).scores.groups[0]!.questions[0]).toMatchObject({
      rates: [{ estimate: { status: "estimated" } }],
      score: { status: "scored", estimate: { refusal }, designEffect: { refusal } },
    });
    expect(must(scoreSample(mixed)).scores.groups[0]!.questions[0]).toMatchObject({ score: { status: "scored" } });
  });

  test("all answers of a class alike leave no variance to compare with", () => {
    const question = must(scoreSample(sample)).scores.groups[0]!.questions[0]!;
    expect(question).toMatchObject({
      score: { value: 60, estimate: { standardError: 0 }, designEffect: { refusal: { code: "no-variance" } } },
    });
  });
});
