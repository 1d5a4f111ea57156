import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  add,
  admit,
  compareSeries,
  compareWaves,
  emptyTally,
  type GroupComparison,
  type Grouping,
  type Protocol,
  type RateChange,
  type Tally,
  type Wave,
} from "answerable/satisfaction";
import { adjustPValues, pooledZ } from "answerable/statistics";
import { draft, protocolWith, scale, tallyOf, type Answers } from "./survey.js";

const classes = [{ ...draft.classes[0]!, weight: 1 }];
const own = { classes, minimum: 1 };
const protocol = protocolWith(own);
const [question] = draft.questions;
const [satisfied, fairly, dissatisfied] = scale.grades;

const answers = (unit: string, yes: number, no: number): Answers => [
  [unit, "masses", "satisfied", yes],
  [unit, "masses", "dissatisfied", no],
];
const wave = (...units: readonly Answers[]): Tally => tallyOf(protocol, units.flat());
const rateIn = ({ questions: [first] }: GroupComparison): RateChange => {
  const rate = first?.status === "compared" ? first.rates[0] : undefined;
  if (rate?.status !== "compared") throw new Error(JSON.stringify(first));
  return rate;
};

describe("many units compared at once", () => {
  const before = wave(answers("a", 40, 40), answers("b", 40, 40), answers("c", 40, 40), answers("d", 3, 1));
  const after = wave(answers("a", 53, 27), answers("b", 60, 20), answers("c", 41, 39), answers("e", 3, 1));
  const pValues = [53, 60, 41].map((count) => {
    const tested = pooledZ({ count, n: 80 }, { count: 40, n: 80 });
    return tested.status === "tested" ? tested.pValue : NaN;
  });

  test.each(["holm", "benjamini-hochberg"] as const)("are corrected by %s for those that were tested", (correction) => {
    const { comparison } = must(compareWaves(protocol, before, after, { by: ["unit"], correction }));
    expect(comparison.correction).toBe(correction);
    const compared = comparison.groups.filter(({ score }) => score.status === "compared").map(rateIn);
    const expected = adjustPValues(pValues, { correction });
    expect(compared.map(({ corrected }) => corrected)).toEqual(expected.map((pValue) => ({ pValue, among: 3 })));
  });

  test("are corrected by Holm where nothing is said: one of two small p-values stands", () => {
    const { comparison } = must(compareWaves(protocol, before, after, { by: ["unit"] }));
    const [a, b] = comparison.groups.slice(0, 2).map(rateIn);
    expect([pValues[0]! < 0.05, a!.corrected!.pValue < 0.05]).toEqual([true, false]);
    expect([pValues[1]! < 0.05, b!.corrected!.pValue < 0.05]).toEqual([true, true]);
  });

  test("are named where only one wave knows them", () => {
    const { comparison } = must(compareWaves(protocol, before, after, { by: ["unit"] }));
    const lone = comparison.groups.filter(({ score }) => score.status === "withheld");
    expect(lone.map(({ unit }) => unit)).toEqual(["d", "e"]);
    for (const { questions, score } of lone) {
      expect([...questions, score]).toMatchObject([{ refusal: { code: "only-in-one-wave" } }, {}]);
    }
  });

  test("a question and a rate are a family of their own, whatever they are called", () => {
    const questions = ["effect", "effect r"].map((id) => ({ ...question!, id, weight: 0.5 }));
    const under = protocolWith({ ...own, questions, rates: [{ ...draft.rates[0]!, id: "r" }] });
    const [one, other] = [answers("a", 30, 40), answers("a", 50, 35)].map((given) => tallyOf(under, given));
    const [group] = must(compareWaves(under, one!, other!)).comparison.groups;
    for (const each of group!.questions) {
      expect(each).toMatchObject({ rates: [{ corrected: { among: 1 } }], score: { corrected: { among: 1 } } });
    }
  });

  test("a score is corrected among scores, and a rate among its own", () => {
    const { comparison } = must(compareWaves(protocol, before, after, { by: ["unit"] }));
    for (const {
      questions: [first],
      score,
    } of comparison.groups.slice(0, 3)) {
      if (first?.status !== "compared") return expect.fail("withheld");
      expect([first.score, score]).toMatchObject([{ corrected: { among: 3 } }, { corrected: { among: 3 } }]);
    }
  });
});

describe("an earlier wave of a changed protocol", () => {
  const both = tallyOf;
  const given = answers("a", 60, 30);
  const now = tallyOf(protocol, given);
  const compared = (changes: Parameters<typeof protocolWith>[0]): GroupComparison => {
    const earlier = protocolWith({ ...own, version: 1, ...changes });
    const wave = { protocol: earlier, tally: both(earlier, given) };
    return must(compareWaves(protocol, wave, now)).comparison.groups[0]!;
  };
  const codeOf = (withheld: { status: string; refusal?: { code: string } } | undefined): string =>
    withheld?.refusal?.code ?? withheld?.status ?? "absent";
  const codes = ({ questions: [first], score }: GroupComparison): string[] =>
    first?.status === "compared"
      ? ["compared", codeOf(first.rates[0]), codeOf(first.score), codeOf(score)]
      : [codeOf(first), codeOf(score)];
  const all = ["compared", "compared", "compared", "compared"];
  const words = { en: "whatever", "zh-CN": "随便" };

  test.each<[string, Parameters<typeof protocolWith>[0], string[]]>([
    ["that weighed its answers", { weighted: true }, ["evaluators-changed", "evaluators-changed"]],
    ["of another name, minimum and interval", { id: "before", minimum: 3, interval: "jeffreys", label: words }, all],
    [
      "whose weights are written otherwise",
      { weighting: "proportions", questions: [{ ...question!, weight: 7 }] },
      all,
    ],
    [
      "whose grades stand in the same order with other words",
      { scale: { ...scale, grades: [{ ...satisfied!, label: words }, fairly!, dissatisfied!] } },
      ["scale-changed", "scale-changed"],
    ],
    [
      "with other points",
      { scale: { ...scale, grades: [satisfied!, { ...fairly!, points: 80 }, dissatisfied!] } },
      ["compared", "compared", "points-changed", "points-changed"],
    ],
    [
      "without a don't-know on the form",
      { scale: { ...scale, dontKnow: undefined } },
      ["scale-changed", "scale-changed"],
    ],
    [
      "with other words for the question",
      { questions: [{ ...question!, label: words }] },
      ["question-changed", "question-changed"],
    ],
    [
      "in which a don't-know counted",
      { dontKnow: "zero" },
      ["compared", "rate-changed", "points-changed", "points-changed"],
    ],
    ["in which a blank abstained", { blank: "abstain" }, ["compared", "rate-changed", "compared", "compared"]],
    [
      "whose rate counted one grade",
      { rates: [{ ...draft.rates[0]!, grades: ["satisfied"] }] },
      ["compared", "rate-changed", "compared", "compared"],
    ],
    [
      "whose rate counted among all answers",
      { rates: [{ ...draft.rates[0]!, denominator: "cast" }] },
      ["compared", "rate-changed", "compared", "compared"],
    ],
    ["without the rate", { rates: [] }, ["compared", "only-in-one-wave", "compared", "compared"]],
    [
      "that asked other people as well",
      {
        classes: [...classes, { ...draft.classes[1]!, weight: 1 }],
        weighting: "proportions",
        emptyClass: "renormalise",
      },
      ["evaluators-changed", "evaluators-changed"],
    ],
    [
      "whose class has other words in English",
      { classes: [{ ...classes[0]!, label: { ...classes[0]!.label, en: "enterprises" } }] },
      ["evaluators-changed", "evaluators-changed"],
    ],
    [
      "whose class has other words in Chinese",
      { classes: [{ ...classes[0]!, label: { ...classes[0]!.label, "zh-CN": "企业" } }] },
      ["evaluators-changed", "evaluators-changed"],
    ],
    [
      "whose class was of a kind",
      { classes: [{ ...classes[0]!, kind: "masses" }] },
      ["evaluators-changed", "evaluators-changed"],
    ],
    ["whose class had a quota", { classes: [{ ...classes[0]!, quota: 1 }] }, all],
    [
      "that treated an empty class otherwise",
      { emptyClass: "renormalise" },
      ["compared", "compared", "weights-changed", "weights-changed"],
    ],
    [
      "that asked more",
      { weighting: "proportions", questions: [question!, { ...question!, id: "conduct" }] },
      [...all.slice(0, 3), "weights-changed"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(codes(compared(changes))).toEqual(expected);
  });

  test("that weighed classes otherwise has other scores and the same rates", () => {
    const [masses, deputies] = draft.classes;
    const [one, other] = [0.6, 0.5].map((weight) =>
      protocolWith({
        minimum: 1,
        classes: [
          { ...masses!, weight },
          { ...deputies!, weight: 1 - weight },
        ],
      }),
    ) as [Protocol, Protocol];
    const asked: Answers = [...given, ["a", "deputies", "satisfied", 40]];
    const earlier = { protocol: one, tally: both(one, asked) };
    const { comparison } = must(compareWaves(other, earlier, both(other, asked)));
    expect(codes(comparison.groups[0]!)).toEqual(["compared", "compared", "weights-changed", "weights-changed"]);
  });

  test("that weighed channels otherwise has other scores and the same rates", () => {
    const withChannels = (weight: number): Protocol =>
      protocolWith({
        ...own,
        channels: ["telephone", "questionnaire"].map((id, index) => ({
          id,
          label: words,
          weight: index === 0 ? weight : 1 - weight,
        })),
      });
    const [one, other] = [withChannels(0.6), withChannels(0.5)].map((under) => {
      const tally = emptyTally(under);
      for (const channel of ["telephone", "questionnaire"]) {
        for (let time = 0; time < 40; time += 1) {
          const answer = time % 2 === 0 ? "satisfied" : "dissatisfied";
          const row = { id: `${channel}-${time}`, unit: "a", class: "masses", channel, answers: { effect: answer } };
          add(tally, admit(under, row));
        }
      }
      return { protocol: under, tally };
    });
    const { comparison } = must(compareWaves(other!.protocol, one!, other!.tally));
    expect(codes(comparison.groups[0]!)).toEqual(["compared", "compared", "weights-changed", "weights-changed"]);
  });

  test.each<[string, typeof words, string]>([
    ["in other words", words, "evaluators-changed"],
    ["in the same words", question!.label, "compared"],
  ])("that asked by a channel %s", (_, label, expected) => {
    const [one, other] = [question!.label, label].map((called) => {
      const under = protocolWith({ ...own, channels: [{ id: "telephone", label: called, weight: 1 }] });
      const tally = emptyTally(under);
      const row = { id: "1", unit: "a", class: "masses", channel: "telephone", answers: { effect: "satisfied" } };
      add(tally, admit(under, row));
      return { protocol: under, tally };
    });
    const { comparison } = must(compareWaves(other!.protocol, one!, other!.tally));
    expect(codes(comparison.groups[0]!)[0]).toBe(expected);
  });

  test("that counted blanks otherwise has the same rate among all answers", () => {
    const rates = [{ ...draft.rates[0]!, denominator: "cast" as const }];
    const [one, other] = [protocolWith({ ...own, rates, blank: "abstain" }), protocolWith({ ...own, rates })];
    const { comparison } = must(compareWaves(other, { protocol: one, tally: both(one, given) }, both(other, given)));
    expect(codes(comparison.groups[0]!)).toEqual(all);
  });

  test("names each question that only one of them asks", () => {
    const more = compared({ weighting: "proportions", questions: [question!, { ...question!, id: "conduct" }] });
    expect(more.questions).toMatchObject([
      { question: "effect", status: "compared" },
      { question: "conduct", refusal: { code: "only-in-one-wave" } },
    ]);
  });

  test("is refused when its tally is of neither", () => {
    const other: Protocol = protocolWith({ ...own, version: 3 });
    expect(compareWaves(protocol, { protocol: other, tally: now }, now)).toMatchObject({
      refusal: { code: "different-protocol" },
    });
    expect(compareWaves(other, now, now)).toMatchObject({ refusal: { code: "different-protocol" } });
  });
});

describe("scores from which something empty was left out", () => {
  const [masses, leaders] = [
    { ...draft.classes[0]!, weight: 0.45 },
    { ...draft.classes[1]!, id: "leaders", weight: 0.55 },
  ];
  const lenient = protocolWith({ minimum: 1, classes: [masses, leaders], emptyClass: "renormalise" });
  const without = answers("a", 30, 30);
  const present: Answers = [...without, ["a", "leaders", "satisfied", 50], ["a", "leaders", "dissatisfied", 5]];
  const scoresOf = (under: Protocol, one: Tally, other: Tally) => {
    const [group] = must(compareWaves(under, one, other)).comparison.groups;
    return group?.questions
      .map((each) => (each.status === "compared" ? each.score : each))
      .concat(group.score as never);
  };

  test.each([
    ["came back", without, present],
    ["stayed away", present, without],
  ])("are not compared where a class %s", (_, one, other) => {
    const refusal = {
      code: "evaluators-left-out",
      message: 'in the score of one wave only: class "leaders" on question "effect"',
    };
    const compared = scoresOf(lenient, tallyOf(lenient, one), tallyOf(lenient, other));
    expect(compared).toEqual([
      { status: "withheld", refusal },
      { status: "withheld", refusal },
    ]);
  });

  test("are compared where the same class is missing both times", () => {
    const compared = scoresOf(lenient, tallyOf(lenient, without), tallyOf(lenient, answers("a", 50, 10)));
    expect(compared).toMatchObject([{ status: "compared" }, { status: "compared", before: 50 }]);
  });

  test("are not compared as a total where a channel is missing of one question, and are question by question", () => {
    const channels = ["telephone", "letter"].map((id) => ({ id, label: question!.label, weight: 1 }));
    const questions = ["conduct", "effect"].map((id) => ({ ...question!, id }));
    const under = protocolWith({ ...own, weighting: "proportions", emptyClass: "renormalise", questions, channels });
    const [one, other] = ["blank", "satisfied"].map((conduct) => {
      const tally = emptyTally(under);
      for (const channel of ["telephone", "letter"]) {
        for (let time = 0; time < 30; time += 1) {
          const given = { effect: "satisfied", conduct: channel === "letter" ? conduct : "satisfied" };
          add(tally, admit(under, { id: `${channel}-${time}`, unit: "a", class: "masses", channel, answers: given }));
        }
      }
      return tally;
    });
    const refusal = { message: 'in the score of one wave only: class "masses" by "letter" on question "conduct"' };
    expect(scoresOf(under, one!, other!)).toMatchObject([{ refusal }, { status: "compared" }, { refusal }]);
  });

  test("are withheld as a wave withholds them, before anything is said of who answered", () => {
    const strict = protocolWith({ minimum: 8, classes: [masses, leaders], emptyClass: "renormalise" });
    const few = tallyOf(strict, answers("a", 3, 1));
    expect(scoresOf(strict, few, tallyOf(strict, present))).toMatchObject([
      { refusal: { code: "below-minimum" } },
      { refusal: { code: "below-minimum" } },
    ]);
  });
});

describe("units taken together", () => {
  const a = answers("a", 40, 10);
  const [bad, good] = [answers("b", 0, 50), answers("c", 50, 0)];
  const listing = (...units: string[]): Protocol => protocolWith({ ...own, units });
  const comparedFrom = (before: Wave, after: Wave, by: Grouping[] = []): GroupComparison[] => [
    ...must(compareWaves(after.protocol, before, after.tally, { by })).comparison.groups,
  ];
  const waveOf = (under: Protocol, ...units: Answers[]): Wave => ({
    protocol: under,
    tally: tallyOf(under, units.flat()),
  });

  test.each<[string, Wave, Wave, string]>([
    ["listed or not", waveOf(protocol, a, bad), waveOf(protocol, a, good), '"b", "c"'],
    ["of other lists", waveOf(listing("a", "b"), a, bad), waveOf(listing("a", "c"), a, good), '"b", "c"'],
    ["of one list, one silent", waveOf(listing("a", "b"), a, bad), waveOf(listing("a", "b"), a), '"b"'],
    ["of lists of which one is longer", waveOf(listing("a"), a), waveOf(listing("a", "b"), a), '"b"'],
  ])("are not compared where they are others: %s", (_, before, after, named) => {
    const refusal = { code: "units-changed", message: `of the units taken together, in one wave only: ${named}` };
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const [group] = comparedFrom(one, other);
      expect(group).toEqual({
        questions: [{ question: "effect", status: "withheld", refusal }],
        score: { status: "withheld", refusal },
      });
    }
  });

  test("are compared one by one all the same", () => {
    const groups = comparedFrom(waveOf(protocol, a, bad), waveOf(protocol, a, good), ["unit"]);
    expect(groups.map(({ unit, score }) => [unit, score.status])).toEqual([
      ["a", "compared"],
      ["b", "withheld"],
      ["c", "withheld"],
    ]);
  });

  test("are compared where they are said to make up the same whole, and the result says so", () => {
    const [one, other] = [waveOf(protocol, bad), waveOf(protocol, good)];
    const { comparison } = must(compareWaves(protocol, one, other.tally, { sameWhole: true }));
    expect(comparison).toMatchObject({ sameWhole: true, groups: [{ score: { status: "compared", value: 100 } }] });
    const plain = must(compareWaves(protocol, one, other.tally, { sameWhole: false })).comparison;
    expect(plain).not.toHaveProperty("sameWhole");
    expect(plain.groups[0]?.score.status).toBe("withheld");
  });

  test("are compared where the same were answered about, whoever wrote a list", () => {
    const listed = listing("a", "b", "d");
    expect(comparedFrom(waveOf(protocol, a, bad), waveOf(listed, a, bad))[0]?.score.status).toBe("compared");
    expect(comparedFrom(waveOf(listed, a, bad), waveOf(listed, bad, a))[0]?.score.status).toBe("compared");
  });

  test("are held against each other class by class", () => {
    const under = protocolWith({ minimum: 1, emptyClass: "renormalise" });
    const deputies: Answers = [["b", "deputies", "satisfied", 40]];
    const groups = comparedFrom(waveOf(under, a, bad, deputies), waveOf(under, a, deputies), ["class"]);
    const said = groups.map(({ class: evaluators, score }) => [evaluators, "refusal" in score && score.refusal.code]);
    expect(said).toEqual([
      ["masses", "units-changed"],
      ["deputies", false],
    ]);
  });

  test("are withheld as a wave withholds them, before anything is said of units", () => {
    const strict = protocolWith({ ...own, minimum: 8 });
    const [group] = comparedFrom(waveOf(strict, a, bad), waveOf(strict, answers("a", 3, 1)));
    expect(group?.score).toMatchObject({ refusal: { code: "below-minimum" } });
    expect(group?.questions[0]).toMatchObject({ refusal: { code: "below-minimum" } });
  });
});

describe("a series of waves", () => {
  const waves = [40, 44, 60].map((yes) => ({ protocol, tally: wave(answers("a", yes, 80 - yes)) }));

  test("compares each with the one after it and the last with the first, and corrects for all of them", () => {
    const { comparisons } = must(compareSeries(waves)).series;
    expect(comparisons.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect(comparisons.map(({ groups: [group] }) => rateIn(group!).change)).toMatchObject([
      { value: expect.closeTo(0.05, 12) as number },
      { value: expect.closeTo(0.2, 12) as number },
      { value: expect.closeTo(0.25, 12) as number },
    ]);
    for (const { groups } of comparisons) expect(rateIn(groups[0]!).corrected).toMatchObject({ among: 3 });
  });

  test("of two waves is one comparison, and of one is none", () => {
    const { series } = must(compareSeries(waves.slice(0, 2)));
    const { comparison } = must(compareWaves(protocol, waves[0]!.tally, waves[1]!.tally));
    expect(series.comparisons).toEqual([{ from: 0, to: 1, ...comparison }]);
    expect(() => compareSeries(waves.slice(0, 1))).toThrow(RangeError);
  });
});

test("the responses that each wave refused stand beside what is compared", () => {
  const [one, other] = [["nobody"], ["nobody", "masses", "nobody"]].map((evaluators) => {
    const tally = wave(answers("a", 40, 40));
    for (const by of evaluators) {
      add(tally, admit(protocol, { id: "1", unit: "a", class: by, answers: { effect: "superb" } }));
    }
    return tally;
  });
  const once = [{ code: "unknown-class", count: 1 }];
  const again = [
    { code: "not-on-scale", count: 1 },
    { code: "unknown-class", count: 2 },
  ];
  expect(must(compareWaves(protocol, one!, other!)).comparison.refused).toEqual([once, again]);
  const { comparisons } = must(compareSeries([one!, other!, one!].map((tally) => ({ protocol, tally })))).series;
  expect(comparisons.map(({ refused }) => refused)).toEqual([
    [once, again],
    [again, once],
    [once, once],
  ]);
});

describe("weighed answers of two waves", () => {
  test("are compared by as many answers of equal weight as tell as much", () => {
    const weighed = protocolWith({ ...own, weighted: true });
    const tallied = (heavy: number): Tally => {
      const tally = emptyTally(weighed);
      for (let time = 0; time < 60; time += 1) {
        const isGood = time < 30;
        const form = { id: `${time}`, unit: "a", class: "masses", weight: isGood ? heavy : 1 };
        add(tally, admit(weighed, { ...form, answers: { effect: isGood ? "satisfied" : "dissatisfied" } }));
      }
      return tally;
    };
    const { comparison } = must(compareWaves(weighed, tallied(1), tallied(3)));
    const { change } = rateIn(comparison.groups[0]!);
    // (3 × 30 + 30)² ÷ (9 × 30 + 30) = 48 answers of the later wave tell what its 60 do.
    expect(change).toMatchObject({ value: 0.25, n: 60 + 48 });
  });
});
