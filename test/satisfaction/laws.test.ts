import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  add,
  admit,
  compareWaves,
  emptyTally,
  merge,
  score,
  type GroupResult,
  type Protocol,
  type Scores,
  type Tally,
} from "answerable/satisfaction";
import { draft, protocolWith, scale, tallyOf, type Answers } from "./survey.js";

const protocol = protocolWith({ minimum: 1 });

const answer = fc.constantFrom(
  "satisfied",
  "fairly-satisfied",
  "dissatisfied",
  "dont-know",
  "blank",
  "several-marks",
  "invalid",
);
const answersAbout = (units: readonly string[]): fc.Arbitrary<Answers> =>
  fc.array(
    fc.tuple(fc.constantFrom(...units), fc.constantFrom("masses", "deputies"), answer, fc.integer({ min: 1, max: 6 })),
    {
      maxLength: 12,
    },
  );
const answers = answersAbout(["a", "b", "constructor"]);

const both = (one: Tally, other: Tally): Tally => must(merge(one, other)).tally;
const scoresOf = (under: Protocol, tally: Tally): Scores => must(score(under, tally, { by: ["unit"] })).scores;
const valuesOf = (scores: Scores): unknown[] => scores.groups.map(({ unit, score: value }) => [unit, value]);

/** Every score and weight in a group, the total first. */
const numbersIn = ({ score: total, questions }: GroupResult): unknown[] =>
  [total, ...questions.map((each) => (each.status === "shown" ? each.score : each))].flatMap<unknown>((each) =>
    each.status === "scored"
      ? [each.value, each.valid, ...each.parts.map(({ weight }) => weight)]
      : [each.refusal.code],
  );
const ratesIn = ({ questions }: GroupResult): unknown[] =>
  questions.map((each) => (each.status === "shown" ? each.rates : each.status));
const nearly = (value: unknown): unknown => (typeof value === "number" ? expect.closeTo(value, 9) : value);

/** A tally with refused responses among its counts. */
const tallies = fc.tuple(answers, fc.nat(3)).map(([given, refused]) => {
  const tally = tallyOf(protocol, given);
  if (refused > 0) tally.refused["not-on-scale"] = refused;
  return tally;
});

describe("tallies", () => {
  test("merge in any order and grouping to the same counts, exactly", () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (one, two, three) => {
        expect(both(one, two)).toEqual(both(two, one));
        expect(both(both(one, two), three)).toEqual(both(one, both(two, three)));
        expect(both(one, emptyTally(protocol))).toEqual(one);
        expect(both(emptyTally(protocol), one)).toEqual(one);
      }),
    );
  });

  test("counting in two parts and merging is counting at once", () => {
    fc.assert(
      fc.property(answers, answers, (one, two) => {
        expect(both(tallyOf(protocol, one), tallyOf(protocol, two))).toEqual(tallyOf(protocol, [...one, ...two]));
      }),
    );
  });

  test("merging leaves both parts as they were", () => {
    fc.assert(
      fc.property(tallies, tallies, (one, two) => {
        const before = structuredClone([one, two]);
        both(one, two);
        expect([one, two]).toEqual(before);
      }),
    );
  });

  test("counts add up to the responses, unit by unit, and survive JSON", () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        for (const { responses, counts } of Object.values(tally.units)) {
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(responses);
        }
        expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
      }),
    );
  });
});

describe("scores", () => {
  test("a response changes only its own unit", () => {
    fc.assert(
      fc.property(answers, answersAbout(["a"]), (given, more) => {
        const others = (scores: Scores): unknown[] => scores.groups.filter(({ unit }) => unit !== "a");
        const before = scoresOf(protocol, tallyOf(protocol, given));
        const after = scoresOf(protocol, tallyOf(protocol, [...given, ...more]));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  test("a don't-know never moves a score or a rate under exclude", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 50 }), (given, times) => {
        const known: Answers = [["a", "masses", "satisfied", 1], ["a", "deputies", "dissatisfied", 2], ...given];
        const one = scoresOf(protocol, tallyOf(protocol, known)).groups[0];
        const more = scoresOf(protocol, tallyOf(protocol, [...known, ["a", "masses", "dont-know", times]])).groups[0];
        const [before, after] = [one?.questions[0], more?.questions[0]];
        if (before?.status !== "shown" || after?.status !== "shown") return expect.fail("withheld");
        if (before.score.status !== "scored" || after.score.status !== "scored") return expect.fail("no score");
        expect(after.score).toEqual({ ...before.score, coverage: after.score.coverage });
        expect(after.score.coverage).toBeLessThan(before.score.coverage);
        expect(after.rates[0]?.rate.value).toBe(before.rates[0]?.rate.value);
        expect(after.rates[0]?.interval).toEqual(before.rates[0]?.interval);
      }),
    );
  });

  test("grades of equal points can change places and names without moving a score, not even in its last digit", () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(answers, points, points, (given, shared, other) => {
        const [first, second, third] = scale.grades;
        const equal = [
          { ...first!, points: shared },
          { ...second!, points: shared },
          { ...third!, points: other },
        ];
        const plain = protocolWith({ minimum: 1, scale: { ...scale, grades: equal } });
        const turned = protocolWith({ minimum: 1, scale: { ...scale, grades: equal.toReversed() } });
        const swap: Record<string, string> = { satisfied: "fairly-satisfied", "fairly-satisfied": "satisfied" };
        const renamed = given.map(([unit, by, code, times]) => [unit, by, swap[code] ?? code, times] as const);
        const expected = valuesOf(scoresOf(plain, tallyOf(plain, given)));
        expect(valuesOf(scoresOf(plain, tallyOf(plain, renamed)))).toEqual(expected);
        expect(valuesOf(scoresOf(turned, tallyOf(turned, given)))).toEqual(expected);
      }),
    );
  });

  test("the order of the grades on the form moves no score, not even in its last digit", () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    const counts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(counts, fc.tuple(points, points, points), (times, worth) => {
        const grades = scale.grades.map((grade, index) => ({ ...grade, points: worth[index]! }));
        const given: Answers = grades.flatMap(({ code }, index) => [
          ["a", "masses", code, times[index]! + 1],
          ["a", "deputies", code, 1],
        ]);
        const [plain, turned] = [grades, grades.toReversed()].map((ordered) =>
          protocolWith({ minimum: 1, scale: { ...scale, grades: ordered } }),
        );
        const expected = valuesOf(scoresOf(plain!, tallyOf(plain!, given)));
        expect(valuesOf(scoresOf(turned!, tallyOf(turned!, given)))).toEqual(expected);
      }),
      {
        examples: [
          [
            [0, 0, 0],
            [0.1, 0.2, 0.3],
          ],
        ],
      }, // 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1
    );
  });

  test("a score lies between the lowest and the highest points given, and all at the top is 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(40), fc.nat(40), (hundredths, top, middle) => {
        const [masses, deputies] = draft.classes;
        const weight = hundredths / 100;
        const weighted = protocolWith({
          minimum: 1,
          classes: [
            { ...masses!, weight },
            { ...deputies!, weight: 1 - weight },
          ],
        });
        const given: Answers = [
          ["a", "masses", "satisfied", top + 1],
          ["a", "deputies", middle > 0 ? "fairly-satisfied" : "satisfied", middle + 1],
        ];
        const result = scoresOf(weighted, tallyOf(weighted, given)).groups[0]?.score;
        if (result?.status !== "scored") return expect.fail("withheld");
        expect(result.value).toBeLessThanOrEqual(100);
        expect(result.value).toBeGreaterThanOrEqual(middle > 0 ? 60 : 100);
      }),
    );
  });

  test("weights of classes, channels and questions that are all scaled by a number change no score and no rate", () => {
    const weight = fc.integer({ min: 1, max: 9 });
    const two = fc.tuple(weight, weight);
    const scaling = fc.double({ min: 1e-9, max: 1e8, noNaN: true });
    const ids = {
      classes: ["masses", "deputies"],
      channels: ["telephone", "letter"],
      questions: ["conduct", "effect"],
    };
    const given = fc.array(
      fc.record({
        class: fc.constantFrom(...ids.classes),
        channel: fc.constantFrom(...ids.channels),
        answers: fc.record({ conduct: answer, effect: answer }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const weighing = fc.record({ classes: two, channels: two, questions: two });
    fc.assert(
      fc.property(
        given,
        weighing,
        fc.tuple(scaling, scaling, scaling),
        (rows, weights, [ofClass, ofChannel, ofQuestion]) => {
          const scoredWith = (scale: Record<keyof typeof ids, number>): GroupResult => {
            const weighed = (what: keyof typeof ids) =>
              ids[what].map((id, index) => ({ id, label: draft.label, weight: weights[what][index]! * scale[what] }));
            const under = protocolWith({
              minimum: 1,
              weighting: "proportions",
              emptyClass: "renormalise",
              classes: weighed("classes"),
              channels: weighed("channels"),
              questions: weighed("questions"),
            });
            const tally = emptyTally(under);
            rows.forEach((row, index) => {
              add(tally, admit(under, { id: `${index}`, unit: "a", ...row }));
            });
            return must(score(under, tally)).scores.groups[0]!;
          };
          const plain = scoredWith({ classes: 1, channels: 1, questions: 1 });
          const scaled = scoredWith({ classes: ofClass, channels: ofChannel, questions: ofQuestion });
          expect(numbersIn(scaled)).toEqual(numbersIn(plain).map(nearly));
          expect(ratesIn(scaled)).toEqual(ratesIn(plain));
        },
      ),
    );
  });

  test("classes of equal means give that mean, whatever they weigh and however many answer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (one, two) => {
        const given: Answers = [
          ["a", "masses", "fairly-satisfied", one],
          ["a", "deputies", "fairly-satisfied", two],
        ];
        expect(scoresOf(protocol, tallyOf(protocol, given)).groups[0]?.score).toMatchObject({ value: 60 });
      }),
    );
  });
});

describe("waves", () => {
  test("a wave compared with itself has not changed", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const tally = tallyOf(protocol, [["a", "masses", "satisfied", 1], ...given]);
        const { comparison } = must(compareWaves(protocol, tally, tally, { by: ["unit"] }));
        const changes = comparison.groups
          .flatMap(({ questions }) => questions)
          .flatMap((question) => (question.status === "compared" ? question.rates : []));
        expect(changes.length).toBeGreaterThan(0);
        for (const rate of changes) expect(rate).toMatchObject({ status: "compared", change: { value: 0 } });
      }),
    );
  });

  test("swapping the waves turns every change around", () => {
    fc.assert(
      fc.property(answers, answers, (one, two) => {
        const [before, after] = [tallyOf(protocol, one), tallyOf(protocol, two)];
        const there = must(compareWaves(protocol, before, after)).comparison.groups[0]?.questions[0];
        const back = must(compareWaves(protocol, after, before)).comparison.groups[0]?.questions[0];
        expect(there?.status).toBe(back?.status);
        if (there?.status !== "compared" || back?.status !== "compared") return;
        const [forth, against] = [there, back].map(({ rates: [rate] }) =>
          rate?.status === "compared" ? rate.change : rate,
        );
        if (forth?.status !== "estimated" || against?.status !== "estimated") return expect.fail("withheld");
        expect([forth.low, forth.value, forth.high]).toEqual([0 - against.high, 0 - against.value, 0 - against.low]);
      }),
    );
  });
});
