import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { add, admit, compareWaves, emptyTally, freeze, lint, readTally, score } from "answerable/satisfaction";
import type { Protocol, Tally } from "answerable/satisfaction";
import { draft, protocolWith } from "./survey.js";

const [masses, deputies] = draft.classes;
const telephone = { id: "telephone", label: { en: "telephone", "zh-CN": "电话" }, weight: 6 };
const questionnaire = { id: "questionnaire", label: { en: "questionnaire", "zh-CN": "问卷" }, weight: 4 };

/** Telephone : questionnaire = 6 : 4, as in Shandong's survey of 2008; the deputies are asked by questionnaire only. */
const sixToFour = {
  ...draft,
  weighting: "proportions",
  channels: [telephone, questionnaire],
  classes: [
    { ...masses!, weight: 3 },
    { ...deputies!, weight: 1, channels: ["questionnaire"] },
  ],
  minimum: 1,
} as const;
const protocol = must(freeze(sixToFour)).protocol;

type Given = readonly [evaluators: string, channel: string, answer: string, times: number];
function tallyOf(under: Protocol, given: readonly Given[]): Tally {
  const tally = emptyTally(under);
  for (const [evaluators, channel, answer, times] of given) {
    for (let time = 0; time < times; time += 1) {
      const id = `${evaluators}-${channel}-${answer}-${time}`;
      add(tally, admit(under, { id, unit: "water", class: evaluators, channel, answers: { effect: answer } }));
    }
  }
  return tally;
}

const all: readonly Given[] = [
  ["masses", "telephone", "satisfied", 30],
  ["masses", "telephone", "dissatisfied", 30],
  ["masses", "questionnaire", "satisfied", 40],
  ["deputies", "questionnaire", "fairly-satisfied", 50],
];
const tally = tallyOf(protocol, all);
const questionOf = (under: Protocol, counted: Tally, by: ("class" | "channel")[] = []) =>
  must(score(under, counted, { by })).scores.groups.map(({ unit, questions: [first], ...group }) => ({
    ...group,
    first,
  }));

describe("a class and a channel", () => {
  test("weigh together: within the class by the channel, over the classes by the class", () => {
    const [{ first }] = questionOf(protocol, tally) as [ReturnType<typeof questionOf>[number]];
    // 0.75 × (0.6 × 50 + 0.4 × 100) + 0.25 × 60
    expect(first).toMatchObject({
      score: {
        value: 67.5,
        renormalised: false,
        parts: [
          { class: "masses", channel: "telephone", weight: expect.closeTo(0.45, 12) as number, valid: 60 },
          { class: "masses", channel: "questionnaire", weight: expect.closeTo(0.3, 12) as number, valid: 40 },
          { class: "deputies", channel: "questionnaire", weight: 0.25, valid: 50 },
        ],
      },
    });
  });

  test("that is not asked by a channel has no answers there, and that is no empty class", () => {
    expect(admit(protocol, { ...form, class: "deputies", channel: "telephone" })).toMatchObject({
      refusal: { code: "unknown-channel", message: expect.stringContaining('is asked by "questionnaire"') as string },
    });
  });

  test("of which a channel gave nothing withholds the score, or the other channels of the class share its weight", () => {
    const some = all.filter(([, channel]) => channel === "questionnaire");
    expect(questionOf(protocol, tallyOf(protocol, some))[0]?.first).toMatchObject({
      score: { status: "withheld", refusal: { message: 'no valid answer from class "masses" by "telephone"' } },
    });
    const lenient = must(freeze({ ...sixToFour, emptyClass: "renormalise" })).protocol;
    expect(questionOf(lenient, tallyOf(lenient, some))[0]?.first).toMatchObject({
      score: { value: 90, renormalised: true, parts: [{ weight: 0 }, { weight: 0.75 }, { weight: 0.25 }] },
    });
    const masses = all.filter(([evaluators]) => evaluators === "masses");
    expect(questionOf(lenient, tallyOf(lenient, masses))[0]?.first).toMatchObject({
      score: { value: 70, renormalised: true, parts: [{}, {}, { weight: 0 }] },
    });
  });

  test("split a result, each with its own answers", () => {
    expect(questionOf(protocol, tally, ["class"])).toMatchObject([
      { class: "masses", responses: 100, first: { valid: 100, score: { value: 70 } } },
      { class: "deputies", responses: 50, first: { valid: 50, score: { value: 60 } } },
    ]);
    expect(questionOf(protocol, tally, ["channel"])).toMatchObject([
      { channel: "telephone", responses: 60, first: { score: { value: 50 } } },
      // The masses weigh three times what the deputies do, by whichever channel.
      { channel: "questionnaire", responses: 90, first: { score: { value: 90 } } },
    ]);
    expect(questionOf(protocol, tally, ["class", "channel"]).map(({ responses }) => responses)).toEqual([
      60, 40, 0, 50,
    ]);
  });

  test("are compared between waves group by group", () => {
    const { comparison } = must(compareWaves(protocol, tally, tally, { by: ["channel"] }));
    expect(comparison.groups.map(({ channel }) => channel)).toEqual(["telephone", "questionnaire"]);
  });
});

const form = { id: "form-1", unit: "water", class: "masses", channel: "telephone", answers: { effect: "satisfied" } };

describe("a channel", () => {
  test("is named by every response where there are some, and by none where there are none", () => {
    const { channel: _, ...without } = form;
    expect(admit(protocol, without)).toMatchObject({ refusal: { code: "unknown-channel" } });
    expect(admit(protocol, { ...form, channel: "fax" })).toMatchObject({ refusal: { code: "unknown-channel" } });
    expect(admit(protocolWith(), form)).toMatchObject({ refusal: { code: "unknown-channel" } });
    expect(admit(protocol, form).ok).toBe(true);
  });

  test("that a class names must be listed, and once", () => {
    const asked = (channels: string[]) => lint({ ...protocol.definition, classes: [{ ...masses!, channels }] });
    expect(asked(["fax"])).toMatchObject([{ code: "unknown-channel", path: ["classes", 0, "channels"] }]);
    expect(asked(["telephone", "telephone"])).toMatchObject([{ code: "unknown-channel" }]);
    expect(asked(["telephone"])).toEqual([]);
    expect(lint({ ...protocol.definition, channels: [telephone, telephone] }).map(({ code }) => code)).toContain(
      "duplicate-id",
    );
  });

  test("of another tally is not read", () => {
    expect(readTally(protocol, { ...tally, channels: ["questionnaire", "telephone"] })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining("channels") as string },
    });
  });
});

describe("weights", () => {
  const scoreOf = (
    weighting: "shares" | "percentages" | "proportions",
    weights: readonly [number, number],
  ): unknown => {
    const classes = draft.classes.map((each, index) => ({ ...each, weight: weights[index]! }));
    const frozen = freeze({
      ...draft,
      weighting,
      classes,
      questions: draft.questions.map((each) => ({ ...each, weight: weighting === "percentages" ? 100 : 1 })),
    });
    return frozen.ok ? frozen.protocol.definition.classes.map(({ weight }) => weight) : frozen.refusal.code;
  };

  test.each([
    ["shares", [0.6, 0.4], "shares", [0.6, 0.39]],
    ["percentages", [60, 40], "percentages", [60, 39]],
    ["proportions", [6, 4], "shares", [6, 4]],
  ] as const)("are %s %j, and not %s %j", (weighting, weights, wrong, off) => {
    expect(scoreOf(weighting, weights)).toEqual(weights);
    expect(scoreOf(wrong, off)).toBe("weights-off-sum");
  });
});
