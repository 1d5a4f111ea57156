import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import { draft, protocolWith, scale, tallyOf, type Answers } from "./survey.js";

const { compareWaves, score } = satisfaction;
const [masses, deputies] = draft.classes;
const onlyMasses = [{ ...masses!, weight: 1 }];

function firstQuestion(protocol: satisfaction.Protocol, answers: Answers): satisfaction.ShownQuestion {
  const { scores } = must(score(protocol, tallyOf(protocol, answers)));
  const question = scores.groups[0]?.questions[0];
  if (question?.status !== "shown") throw new Error("the question is withheld");
  return question;
}

describe("one set of ballots, 134 satisfied, 4 fairly satisfied and 3 dissatisfied of 141", () => {
  const ballots: Answers = [
    ["unit", "masses", "satisfied", 134],
    ["unit", "masses", "fairly-satisfied", 4],
    ["unit", "masses", "dissatisfied", 3],
  ];
  test.each([
    [["satisfied"], 95.04, "满意率[满意]"],
    [["satisfied", "fairly-satisfied"], 97.87, "满意率[满意+比较满意]"],
    [["satisfied", "fairly-satisfied", "dissatisfied"], 100, "满意率[满意+比较满意+不满意]"],
  ])("is printed by definition: %j as %d %%", (grades, percent, label) => {
    const protocol = protocolWith({ classes: onlyMasses, rates: [{ ...draft.rates[0]!, grades }] });
    const { rate } = firstQuestion(protocol, ballots).rates[0]!;
    expect(Math.round(Number(rate.value) * 10_000) / 100).toBe(percent);
    expect(rate.definition.label["zh-CN"]).toBe(label);
  });
});

describe("what is no grade", () => {
  const given: Answers = [
    ["unit", "masses", "satisfied", 6],
    ["unit", "masses", "dissatisfied", 4],
    ["unit", "masses", "dont-know", 5],
    ["unit", "masses", "blank", 3],
    ["unit", "masses", "several-marks", 2],
    ["unit", "masses", "invalid", 1],
  ];

  test("is four different things, each left out of the valid answers with its reason", () => {
    const { cast, valid, rates } = firstQuestion(protocolWith({ classes: onlyMasses }), given);
    expect([cast, valid]).toEqual([21, 10]);
    expect(rates[0]!.rate).toMatchObject({
      numerator: 6,
      denominator: 10,
      excluded: [
        { reason: "dont-know", count: 5 },
        { reason: "blank", count: 3 },
        { reason: "several-marks", count: 2 },
        { reason: "invalid", count: 1 },
      ],
    });
  });

  test("stands in a rate among all answers received, and nothing is excluded from that", () => {
    const rates = [{ ...draft.rates[0]!, denominator: "cast" as const }];
    const protocol = protocolWith({ classes: onlyMasses, rates, dontKnow: "zero" });
    const { rate, interval } = firstQuestion(protocol, given).rates[0]!;
    expect(rate).toMatchObject({ numerator: 6, denominator: 21, excluded: [] });
    expect(rate.definition.denominator["zh-CN"]).toBe("收回的全部评价");
    expect(interval).toMatchObject({ n: 21 });
  });

  test.each([
    ["exclude", 60, 6 / 10, 10 / 21, "有效评价"],
    ["zero", 40, 6 / 15, 15 / 21, "有效评价(含不了解)"],
    ["as-grade", 50, 6 / 15, 15 / 21, "有效评价(含不了解)"],
  ] as const)("a don't-know counts by the policy %s: score %d", (dontKnow, value, share, coverage, denominator) => {
    const withPoints = { ...scale, dontKnow: { ...scale.dontKnow, points: 30 } };
    const protocol = protocolWith({ classes: onlyMasses, scale: withPoints, dontKnow });
    const { score: scored, rates } = firstQuestion(protocol, given);
    expect(scored).toMatchObject({ status: "scored", value });
    expect(scored.status === "scored" && scored.coverage).toBeCloseTo(coverage, 15);
    expect(rates[0]!.rate.value).toBe(share);
    expect(rates[0]!.rate.definition.denominator["zh-CN"]).toBe(denominator);
  });
});

describe("what is withheld", () => {
  const masses10: Answers = [["unit", "masses", "satisfied", 10]];

  test("nothing of a question is shown below the minimum, and everything at it", () => {
    const protocol = protocolWith({ classes: onlyMasses });
    const seven = must(
      score(
        protocol,
        tallyOf(protocol, [
          ["unit", "masses", "satisfied", 7],
          ["unit", "masses", "blank", 5],
        ]),
      ),
    );
    expect(seven.scores.groups[0]).toMatchObject({
      responses: 12,
      questions: [{ status: "withheld", refusal: { code: "below-minimum" } }],
      score: { status: "withheld", refusal: { code: "below-minimum" } },
    });
    expect(JSON.stringify(seven.scores)).toContain('question \\"effect\\" has 7 answers on the scale');
    expect(firstQuestion(protocol, [["unit", "masses", "satisfied", 8]]).valid).toBe(8);
  });

  test("a score with an empty class, which the message names", () => {
    const { score: scored, rates } = firstQuestion(protocolWith(), [...masses10, ["unit", "deputies", "dont-know", 4]]);
    expect(scored).toMatchObject({
      status: "withheld",
      refusal: { code: "empty-class", message: 'no valid answer from class "deputies"' },
    });
    expect(rates[0]!.rate).toMatchObject({ numerator: 10, denominator: 10 });
  });

  test("not under renormalise: the others share the weight, and the result says so", () => {
    const peers = { ...deputies!, id: "peers", weight: 0.1 };
    const classes = [{ ...masses!, weight: 0.3 }, { ...deputies!, weight: 0.6 }, peers];
    const protocol = protocolWith({ emptyClass: "renormalise", classes });
    const given: Answers = [...masses10, ["unit", "peers", "dissatisfied", 10]];
    const { score: scored } = firstQuestion(protocol, given);
    expect(scored).toMatchObject({ status: "scored", renormalised: true });
    if (scored.status !== "scored") return;
    expect(scored.value).toBeCloseTo(75, 12);
    expect(scored.parts.map((part) => part.valid)).toEqual([10, 0, 10]);
    expect(scored.parts.map((part) => Math.round(part.weight * 1e12) / 1e12)).toEqual([0.75, 0, 0.25]);
  });

  test("an abstention is a valid answer and not among those that a score rests on", () => {
    const protocol = protocolWith({ classes: onlyMasses, blank: "abstain" });
    const given: Answers = [...masses10, ["unit", "masses", "blank", 3]];
    expect(firstQuestion(protocol, given)).toMatchObject({ valid: 13, score: { valid: 10, parts: [{ valid: 10 }] } });
  });

  test("a score on a scale without points, whose answers are still counted", () => {
    const grades = scale.grades.map(({ code, label }) => ({ code, label }));
    const protocol = protocolWith({ classes: onlyMasses, scale: { ...scale, grades } });
    const question = firstQuestion(protocol, masses10);
    expect(question.score).toMatchObject({ status: "withheld", refusal: { code: "no-points" } });
    expect(question.rates[0]!.rate.value).toBe(1);
  });

  test("the interval of a score, when a class is small or all of it agrees", () => {
    const intervalOf = (answers: Answers): unknown => {
      const { score: scored } = firstQuestion(protocolWith({ classes: onlyMasses }), answers);
      return scored.status === "scored" ? scored.interval : scored;
    };
    expect(intervalOf(masses10)).toMatchObject({
      refusal: { code: "too-few-observations", message: '10 from class "masses"; a normal interval needs 30' },
    });
    expect(intervalOf([["unit", "masses", "satisfied", 40]])).toMatchObject({ refusal: { code: "no-variance" } });
    expect(
      intervalOf([
        ["unit", "masses", "satisfied", 30],
        ["unit", "masses", "dissatisfied", 10],
      ]),
    ).toMatchObject({ status: "estimated", value: 75, n: 40, standardError: Math.sqrt(((7500 / 39) * 10) / 40) });
  });
});

describe("groups", () => {
  test("units that the protocol lists stand in its order even when nothing came back", () => {
    const protocol = protocolWith({ units: ["roads", "forests", "water"] });
    const tally = tallyOf(protocol, [["water", "masses", "satisfied", 9]]);
    const { groups } = must(score(protocol, tally, { by: ["unit"] })).scores;
    expect(groups.map(({ unit, responses }) => [unit, responses])).toEqual([
      ["roads", 0],
      ["forests", 0],
      ["water", 9],
    ]);
  });

  test("without a grouping all units are one, and people consulted are summed", () => {
    const protocol = protocolWith();
    const tally = satisfaction.emptyTally(protocol);
    for (const [unit, consulted] of [
      ["a", 20],
      ["b", 25],
      ["b", undefined],
    ] as const) {
      const form = { id: `${unit}-${consulted ?? 0}`, unit, class: "masses", answers: { effect: "satisfied" } };
      satisfaction.add(tally, satisfaction.admit(protocol, consulted === undefined ? form : { ...form, consulted }));
    }
    const { groups } = must(score(protocol, tally)).scores;
    expect(groups).toMatchObject([{ responses: 3, consulted: 45 }]);
    expect(groups[0]).not.toHaveProperty("unit");
  });

  test("several questions are weighted into one score, whose error the counts cannot tell", () => {
    const questions = [
      { ...draft.questions[0]!, id: "conduct", weight: 0.75 },
      { ...draft.questions[0]!, id: "service", weight: 0.25 },
    ];
    const protocol = protocolWith({ questions, classes: onlyMasses });
    const tally = satisfaction.emptyTally(protocol);
    for (let index = 0; index < 40; index += 1) {
      const answers = {
        conduct: index < 30 ? "satisfied" : "dissatisfied",
        service: index < 20 ? "satisfied" : "blank",
      };
      satisfaction.add(tally, satisfaction.admit(protocol, { id: `${index}`, unit: "a", class: "masses", answers }));
    }
    const [group] = must(score(protocol, tally)).scores.groups;
    expect(group?.questions.map((question) => question.status === "shown" && question.valid)).toEqual([40, 20]);
    expect(group?.score).toMatchObject({
      status: "scored",
      value: 81.25, // 0.75 × 75 + 0.25 × 100
      valid: 20, // who answered the one need not have answered the other
      coverage: 0.75,
      parts: [
        { question: "conduct", weight: 0.75, value: 75, valid: 40 },
        { question: "service", weight: 0.25, value: 100, valid: 20 },
      ],
      interval: { status: "withheld", refusal: { code: "answers-share-respondents" } },
    });
  });

  test("every answer is counted under its own question and its own class", () => {
    const questions = ["conduct", "service"].map((id) => ({ ...draft.questions[0]!, id, weight: 0.5 }));
    const protocol = protocolWith({ questions, minimum: 1 });
    const tally = satisfaction.emptyTally(protocol);
    const forms = [
      { class: "masses", answers: { conduct: "satisfied", service: "dissatisfied" } },
      { class: "deputies", answers: { conduct: "fairly-satisfied", service: "blank" } },
      { class: "deputies", answers: { conduct: "dissatisfied", service: "fairly-satisfied" } },
    ];
    forms.forEach((form, index) => {
      satisfaction.add(tally, satisfaction.admit(protocol, { id: `${index}`, unit: "a", ...form }));
    });
    const [group] = must(score(protocol, tally)).scores.groups;
    expect(group?.questions).toMatchObject([
      { question: "conduct", valid: 3, score: { value: 72, parts: [{ valid: 1 }, { valid: 2 }] } }, // 0.6 × 100 + 0.4 × 30
      { question: "service", valid: 2, score: { value: 24, parts: [{ valid: 1 }, { valid: 1 }] } }, // 0.4 × 60
    ]);
    expect(satisfaction.Tally.safeParse(tally).success).toBe(true);
  });

  test("a total says that a class was left out, even if it was left out of one question only", () => {
    const questions = ["conduct", "service"].map((id) => ({ ...draft.questions[0]!, id, weight: 0.5 }));
    const protocol = protocolWith({ questions, minimum: 1, emptyClass: "renormalise" });
    const tally = satisfaction.emptyTally(protocol);
    for (const [by, service] of [
      ["masses", "satisfied"],
      ["deputies", "blank"],
    ] as const) {
      const answers = { conduct: "satisfied", service };
      satisfaction.add(tally, satisfaction.admit(protocol, { id: by, unit: "a", class: by, answers }));
    }
    const [group] = must(score(protocol, tally)).scores.groups;
    expect(group?.questions).toMatchObject([{ score: { renormalised: false } }, { score: { renormalised: true } }]);
    expect(group?.score).toMatchObject({ value: 100, renormalised: true });
  });

  test("refused responses stand in the result by code", () => {
    const protocol = protocolWith();
    const tally = satisfaction.emptyTally(protocol);
    const form = { id: "1", unit: "a", class: "masses", answers: { effect: "superb" } };
    satisfaction.add(tally, satisfaction.admit(protocol, { ...form, class: "nobody" }));
    satisfaction.add(tally, satisfaction.admit(protocol, form));
    satisfaction.add(tally, satisfaction.admit(protocol, form));
    expect(must(score(protocol, tally)).scores.refused).toEqual([
      { code: "not-on-scale", count: 2 },
      { code: "unknown-class", count: 1 },
    ]);
  });
});

describe("waves", () => {
  const protocol = protocolWith({ classes: onlyMasses });
  const wave = (satisfied: number, dissatisfied: number, unit = "a"): satisfaction.Tally =>
    tallyOf(protocol, [
      [unit, "masses", "satisfied", satisfied],
      [unit, "masses", "dissatisfied", dissatisfied],
    ]);

  test("60 % of 80, then 80 % of 70: Newcombe's interval and the pooled test of R", () => {
    const { comparison } = must(compareWaves(protocol, wave(48, 32), wave(56, 14)));
    const question = comparison.groups[0]?.questions[0];
    if (question?.status !== "compared") return expect.fail("withheld");
    const [compared] = question.rates;
    if (compared?.status !== "compared") return expect.fail("withheld");
    const { change, test: tested } = compared;
    if (change.status !== "estimated" || tested.status !== "tested") return expect.fail("withheld");
    expect([change.value, change.low, change.high].map((end) => end.toFixed(10))).toEqual(
      [0.2, 0.052431472402364926, 0.33387265403690586].map((end) => end.toFixed(10)),
    );
    expect(tested.pValue).toBeCloseTo(0.008045081368196563, 12);
    expect(tested.statistic).toBeCloseTo(2.6501719512585336, 12);
    expect(question.score).toMatchObject({ status: "compared", before: 60, after: 80, value: 20 });
    if (question.score.status !== "compared" || question.score.interval.status !== "estimated") return expect.fail("");
    expect(question.score.interval.standardError).toBeCloseTo(Math.sqrt(2400 / 79 + 1600 / 69), 12);
    expect(question.score.interval.value).toBe(20);
    expect(question.score.test).toMatchObject({ status: "tested", method: "z" });
    expect(question.score.test.status === "tested" && question.score.test.statistic).toBeGreaterThan(2);
  });

  test("the level reaches every interval", () => {
    const { comparison } = must(compareWaves(protocol, wave(48, 32), wave(56, 14), { level: 0.9 }));
    const question = comparison.groups[0]?.questions[0];
    expect(question).toMatchObject({ rates: [{ change: { level: 0.9 } }], score: { interval: { level: 0.9 } } });
    const { scores } = must(score(protocol, wave(48, 32), { level: 0.9 }));
    expect(scores.groups[0]?.questions[0]).toMatchObject({
      rates: [{ interval: { level: 0.9 } }],
      score: { interval: { level: 0.9 } },
    });
  });

  test("what one wave withholds is withheld in the comparison for the same reason", () => {
    const few = must(compareWaves(protocol, wave(48, 32), wave(5, 1))).comparison.groups[0];
    expect(few).toMatchObject({
      questions: [{ status: "withheld", refusal: { code: "below-minimum" } }],
      score: { status: "withheld", refusal: { code: "below-minimum" } },
    });
    const small = must(compareWaves(protocol, wave(20, 5), wave(48, 32))).comparison.groups[0];
    expect(small?.score).toMatchObject({
      status: "compared",
      interval: { status: "withheld", refusal: { code: "too-few-observations" } },
      test: { status: "withheld", refusal: { code: "too-few-observations" } },
    });
  });

  test("a unit that only one wave knows is named and not compared", () => {
    const { groups } = must(compareWaves(protocol, wave(20, 10, "a"), wave(20, 10, "b"), { by: ["unit"] })).comparison;
    expect(groups.map(({ unit, score: change }) => [unit, change])).toMatchObject([
      ["a", { status: "withheld", refusal: { code: "only-in-one-wave" } }],
      ["b", { status: "withheld", refusal: { code: "only-in-one-wave" } }],
    ]);
    expect(groups[0]?.questions).toMatchObject([{ question: "effect", status: "withheld" }]);
  });

  test("waves of another protocol or of a later version are not compared", () => {
    const later = protocolWith({ version: 2, classes: onlyMasses });
    const other = tallyOf(later, [["a", "masses", "satisfied", 10]]);
    for (const result of [
      compareWaves(protocol, wave(10, 0), other),
      compareWaves(protocol, other, wave(10, 0)),
      score(protocol, other),
      satisfaction.merge(other, wave(10, 0)),
    ]) {
      expect(result).toMatchObject({ ok: false, refusal: { code: "different-protocol" } });
      expect(!result.ok && result.refusal.message).toContain(later.pin.hash);
    }
  });

  test("a protocol edited after it was frozen scores nothing", () => {
    const lowered = { ...protocol, definition: { ...protocol.definition, minimum: 1 } };
    expect(score(lowered, wave(3, 0))).toMatchObject({ ok: false, refusal: { code: "definition-changed" } });
  });
});

describe("schemas", () => {
  test("results pass their schemas", () => {
    const protocol = protocolWith();
    const tally = tallyOf(protocol, [
      ["a", "masses", "satisfied", 33],
      ["a", "deputies", "dissatisfied", 31],
      ["b", "masses", "blank", 2],
    ]);
    const { scores } = must(score(protocol, tally, { by: ["unit"] }));
    expect(satisfaction.Scores.parse(scores)).toEqual(scores);
    const { comparison } = must(compareWaves(protocol, tally, tally, { by: ["unit"] }));
    expect(satisfaction.WaveComparison.parse(comparison)).toEqual(comparison);
    expect(satisfaction.Protocol.parse(protocol)).toEqual(protocol);
    expect(satisfaction.Tally.parse(tally)).toEqual(tally);
  });

  test("every exported schema converts to JSON Schema", () => {
    const schemas = Object.entries(satisfaction).filter(([, part]) => part instanceof z.ZodType);
    expect(schemas.length).toBeGreaterThan(20);
    for (const [name, schema] of schemas) expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  });
});
