import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  freeze,
  score,
  type GroupResult,
  type Grouping,
  type Protocol,
  type ScoreOptions,
} from "answerable/satisfaction";
import { takeRows, tallyColumns, type ResponseColumns } from "answerable/satisfaction/ingest";
import { groupDifference, sampleOf, scoreSample, type Sample, type SampleGroup } from "answerable/satisfaction/sample";
import * as statistics from "answerable/statistics";
import { goodRows, PROTOCOLS } from "../ingest/forms.js";
import { draft, protocolWith } from "../survey.js";

const label = { en: "rate", "zh-CN": "率" };
const rates = [
  ...draft.rates,
  { id: "cast", label, grades: ["satisfied"], denominator: "cast" as const },
  { id: "present", label, grades: ["satisfied"], denominator: "present" as const },
];
const questions = ["speed", "effect", "constructor"].map((id, place) => ({ id, label, weight: place + 1 }));
const asked = { questions, minimum: 2, weighting: "proportions", rates } as const;

const FORMS: Readonly<Record<string, Protocol>> = {
  ...PROTOCOLS,
  "several rates": protocolWith({ ...asked, units: ["water", "roads", "nowhere"] }),
  "spoilt answers that count": protocolWith({ ...asked, blank: "abstain", invalid: "zero", emptyClass: "renormalise" }),
  "weighted, by channels": protocolWith({
    ...asked,
    weighted: true,
    rates: rates.slice(0, 2),
    emptyClass: "renormalise",
    channels: ["phone", "paper"].map((id, place) => ({ id, label, weight: 3 - place })),
  }),
};

const grouping: fc.Arbitrary<Grouping[]> = fc.subarray(["unit", "class", "channel"]);

/** Columns of a protocol, with rows that only it admits. */
function taken(protocol: Protocol): fc.Arbitrary<ResponseColumns> {
  const units = protocol.definition.units?.filter((unit) => unit !== "nowhere");
  const rows = fc.array(goodRows(protocol), { minLength: 1, maxLength: 40 });
  return rows.map(
    (given) =>
      takeRows(
        protocol,
        given.map((row, place) => ({
          ...row,
          id: `form-${place}`,
          ...(units && { unit: units[place % units.length] }),
          // A tally adds up weights that a sample refuses, since their squares are 0.
          ...(row["weight"] === 5e-324 && { weight: 2 }),
        })),
      ).columns,
  );
}

/** What is said of a group, without how far it can be trusted. */
function counted(group: GroupResult | SampleGroup): unknown {
  return JSON.parse(
    JSON.stringify(group, (key, value: unknown) =>
      ["interval", "estimate", "designEffect", "n"].includes(key) ? undefined : value,
    ),
  );
}

describe("a sample without a design", () => {
  test.each(Object.keys(FORMS))("says what a tally of the same columns says, to the last bit: %s", (name) => {
    const protocol = FORMS[name]!;
    const present = { water: 90, roads: 80, nowhere: 7 };
    fc.assert(
      fc.property(taken(protocol), grouping, (columns, by) => {
        const known = protocol.definition.units ?? columns.unitNames;
        const electorates = Object.fromEntries(
          Object.entries(present).flatMap(([unit, there]) =>
            known.includes(unit) ? [[unit, { present: there }]] : [],
          ),
        );
        const options: ScoreOptions = { by, electorates };
        const { scores } = must(score(protocol, tallyColumns(protocol, columns), options));
        const own = must(scoreSample(must(sampleOf(protocol, columns)).sample, options)).scores;
        expect(own.groups.map(counted)).toEqual(scores.groups.map(counted));
        expect([own.level, own.refused, own.protocol]).toEqual([scores.level, scores.refused, scores.protocol]);
      }),
      { numRuns: 20 },
    );
  });

  test.each(Object.keys(FORMS))("estimates what it counts: %s", (name) => {
    const protocol = FORMS[name]!;
    fc.assert(
      fc.property(taken(protocol), grouping, (columns, by) => {
        const { scores } = must(scoreSample(must(sampleOf(protocol, columns)).sample, { by }));
        for (const group of scores.groups)
          for (const question of group.questions) {
            if (question.status === "withheld") continue;
            const parts = [
              ...question.rates.map(({ rate, estimate }) => ({ value: rate.value, estimate })),
              ...(question.score.status === "scored" ? [question.score] : []),
            ];
            for (const { value, estimate } of parts)
              if (estimate.status === "estimated") expect(estimate.value).toBe(value);
          }
      }),
      { numRuns: 20 },
    );
  });
});

/** Answers of two classes about two units, drawn in clusters from strata. */
const shown = protocolWith({ ...asked, minimum: 1, rates: draft.rates });
const row = fc.record({
  unit: fc.constantFrom("water", "roads"),
  class: fc.constantFrom("masses", "deputies"),
  answers: fc.tuple(
    ...questions.map(() => fc.constantFrom("satisfied", "fairly-satisfied", "dissatisfied", "dont-know")),
  ),
  weight: fc.integer({ min: 1, max: 40 }).map((whole) => whole / 8),
  cluster: fc.nat(5),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const drawn = fc.array(row, { minLength: 24, maxLength: 40 });
const POINTS: Readonly<Record<string, number>> = { satisfied: 100, "fairly-satisfied": 60, dissatisfied: 0 };

function sampleFrom(rows: readonly Row[]): Sample {
  const forms = rows.map(({ unit, class: each, answers }, place) => ({
    id: `form-${place}`,
    unit,
    class: each,
    answers: Object.fromEntries(questions.map(({ id }, question) => [id, answers[question]])),
  }));
  const { columns } = takeRows(shown, forms);
  const clusters = rows.map(({ cluster }) => cluster);
  return must(
    sampleOf(shown, columns, {
      weights: rows.map(({ weight }) => weight),
      clusters,
      strata: clusters.map((cluster) => cluster % 2),
      populationSizes: clusters.map(() => 30),
      loneClusters: "adjust",
    }),
  ).sample;
}

const pointsOf = (rows: readonly Row[], question: number): (number | null)[] =>
  rows.map(({ answers }) => POINTS[answers[question]!] ?? null);

/** Numbers up to rounding. */
function expectClose(one: statistics.SurveyEstimate | statistics.Withheld, other: typeof one): void {
  if (one.status === "withheld" || other.status === "withheld") {
    expect(one.status).toBe(other.status);
    return;
  }
  expect(one.value).toBeCloseTo(other.value, 9);
  expect(one.standardError).toBeCloseTo(other.standardError, 9);
  expect([one.n, one.degreesOfFreedom]).toEqual([other.n, other.degreesOfFreedom]);
}

describe("a sample with a design", () => {
  test("estimates a rate as the proportion over a subgroup of the whole design, by any interval", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom(...statistics.SURVEY_PROPORTION_INTERVALS),
        fc.constantFrom(0.9, 0.95),
        (rows, interval, level) => {
          const sample = sampleFrom(rows);
          const { scores } = must(scoreSample(sample, { by: ["unit"], interval, level }));
          for (const { unit, questions: results } of scores.groups)
            for (const [place, result] of results.entries()) {
              if (result.status === "withheld") continue;
              const part = statistics.within(sample.design, (own) => rows[own]!.unit === unit);
              const answers = pointsOf(rows, place).map((points) => (points === null ? null : points > 0));
              const own = statistics.proportion(part, answers, { interval, level });
              expectClose(result.rates[0]!.estimate, own);
              if (own.status === "estimated" && own.interval.status === "estimated")
                expect(result.rates[0]!.estimate).toMatchObject({
                  kind: "proportion",
                  interval: { level, method: interval, high: expect.closeTo(own.interval.high, 9) as number },
                });
              const effect = statistics.designEffect(part, answers, { comparedWith: "with-replacement" });
              expect(result.rates[0]!.designEffect).toEqual(effect);
            }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("standardises the score of a question to the mix of classes that the protocol weighs", () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const sample = sampleFrom(rows);
        const { scores } = must(scoreSample(sample));
        const [group] = scores.groups;
        for (const [place, result] of group!.questions.entries()) {
          if (result.status === "withheld" || result.score.status === "withheld") continue;
          const points = pointsOf(rows, place);
          const there = statistics.within(sample.design, (own) => points[own] !== null);
          const classes = rows.map((own) => own.class);
          const standard = { by: classes, population: { masses: 0.6, deputies: 0.4 } };
          const fitted = must(statistics.standardise(there, standard)).design;
          const own = statistics.mean(
            statistics.within(fitted, (each) => points[each] !== null),
            points,
          );
          const { estimate } = result.score;
          if (estimate.status === "estimated") expectClose(estimate, own);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("compares a score with simple samples of as many answers from each class", () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const sample = sampleFrom(rows);
        const result = must(scoreSample(sample, { by: ["class"] })).scores.groups[0]!.questions[0]!;
        if (result.status === "withheld" || result.score.status === "withheld") return;
        const part = statistics.within(sample.design, (own) => rows[own]!.class === "masses");
        const alone = statistics.designEffect(part, pointsOf(rows, 0), { comparedWith: "with-replacement" });
        const own = result.score.designEffect;
        if (own.status === "withheld") expect(alone).toMatchObject({ status: "withheld" });
        else
          expect(alone).toMatchObject({
            value: expect.closeTo(own.value, 9) as number,
            n: own.n,
            effectiveSize: expect.closeTo(Number(own.effectiveSize), 6) as number,
          });
      }),
      { numRuns: 20 },
    );
  });

  test("knows in the total that the same people answered every question", () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const sample = sampleFrom(rows);
        const [group] = must(scoreSample(sample, { by: ["class"] })).scores.groups;
        if (group?.score.status !== "scored") return;
        const part = statistics.within(sample.design, (own) => rows[own]!.class === "masses");
        const means = questions.map((_, place) => statistics.mean(part, pointsOf(rows, place)));
        const own = statistics.contrast(means, [1 / 6, 2 / 6, 3 / 6]);
        if (own.status === "estimated") expectClose(group.score.estimate, own);
        if (group.score.estimate.status === "estimated") expect(group.score.estimate.value).toBe(group.score.value);
      }),
      { numRuns: 20 },
    );
  });

  test("tells groups apart with the covariance that their design gives them", () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const sample = sampleFrom(rows);
        const [one, other] = must(scoreSample(sample, { by: ["unit"] })).scores.groups;
        fc.pre(other !== undefined);
        const gaps = groupDifference(one!, other, { level: 0.9 });
        const answers = pointsOf(rows, 1).map((points) => (points === null ? null : points > 0));
        const of = statistics.by(
          sample.design,
          rows.map(({ unit }) => unit),
          (part) => statistics.proportion(part, answers),
        );
        const expected = statistics.difference(of.of("roads"), of.of("water"), { level: 0.9 });
        const gap = gaps.questions[1]!.rates[0]!;
        expect(gaps.questions[1]!.question).toBe("effect");
        expect(gap.rate).toBe("satisfied");
        expectClose(gap.difference, expected);
        if (gap.difference.status === "estimated") expect(gap.difference.interval).toMatchObject({ level: 0.9 });
      }),
      { numRuns: 20 },
    );
  });

  test("weighs by what the weights were fitted to", () => {
    const rows = fc.sample(drawn, { numRuns: 1, seed: 7 })[0]!;
    const sample = sampleFrom(rows);
    const sexes = rows.map((_, place) => (place % 3 === 0 ? "f" : "m"));
    const fitted = must(statistics.postStratify(sample.design, { by: sexes, totals: { f: 500, m: 500 } })).design;
    const result = must(scoreSample({ ...sample, design: fitted })).scores.groups[0]!.questions[0]!;
    const answers = pointsOf(rows, 0).map((points) => (points === null ? null : points > 0));
    expect(result.status).toBe("shown");
    if (result.status === "shown") expectClose(result.rates[0]!.estimate, statistics.proportion(fitted, answers));
  });
});

describe("a difference of groups", () => {
  const forms = Array.from({ length: 12 }, (_, place) => ({
    id: `form-${place}`,
    unit: place < 10 ? "water" : "roads",
    class: "masses",
    answers: { effect: place % 3 === 0 ? "dissatisfied" : "satisfied" },
  }));
  const { protocol } = must(freeze({ ...draft, classes: [{ ...draft.classes[0]!, weight: 1 }], minimum: 4 }));
  const sample = must(sampleOf(protocol, takeRows(protocol, forms).columns)).sample;
  const [roads, water] = must(scoreSample(sample, { by: ["unit"] })).scores.groups;

  test("names what is withheld in one of them", () => {
    const refusal = { code: "part-withheld" };
    for (const gap of [groupDifference(water!, roads!), groupDifference(roads!, water!)])
      expect(gap).toMatchObject({
        questions: [
          { question: "effect", rates: [{ rate: "satisfied", difference: { refusal } }], score: { refusal } },
        ],
        score: { refusal },
      });
    expect(groupDifference(roads!, roads!).questions).toMatchObject([{ rates: [], score: { refusal } }]);
  });

  test("is none of two samples", () => {
    const again = must(scoreSample(must(sampleOf(protocol, takeRows(protocol, forms).columns)).sample)).scores
      .groups[0]!;
    expect(groupDifference(again, water!).score).toMatchObject({ refusal: { code: "different-samples" } });
  });

  test("is none of other questions or rates", () => {
    const changed = { ...water!, questions: [{ ...water!.questions[0]!, question: "speed" }] };
    expect(() => groupDifference(water!, changed)).toThrow('question "effect" is not in both groups');
    const [question] = water!.questions;
    const without = { ...water!, questions: question?.status === "shown" ? [{ ...question, rates: [] }] : [] };
    expect(() => groupDifference(water!, without)).toThrow('rate "satisfied" of question "effect"');
  });
});
