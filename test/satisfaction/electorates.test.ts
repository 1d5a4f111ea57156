import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compareWaves, score, type ScoreOptions } from "answerable/satisfaction";
import { draft, protocolWith, tallyOf } from "./survey.js";

const [named] = draft.rates;
const among = (denominator: "valid" | "cast" | "present" | "eligible") => ({ ...named!, id: denominator, denominator });
const protocol = protocolWith({
  minimum: 1,
  classes: [{ ...draft.classes[0]!, weight: 1 }],
  rates: [among("valid"), among("cast"), among("present"), among("eligible")],
});
const tally = tallyOf(protocol, [
  ["water", "masses", "satisfied", 60],
  ["water", "masses", "dissatisfied", 20],
  ["water", "masses", "blank", 10],
  ["roads", "masses", "satisfied", 5],
]);
const electorates = { water: { present: 100, eligible: 120 }, roads: { present: 8, eligible: 10 } };
const ratesOf = (options: ScoreOptions): unknown[] =>
  must(score(protocol, tally, options)).scores.groups.map(({ questions: [question] }) =>
    question?.status === "shown" ? question.rates.map(({ rate }) => rate.value) : question,
  );

describe("a rate among people", () => {
  test("stands beside those among answers, and whoever did not answer is in its denominator", () => {
    expect(ratesOf({ by: ["unit"], electorates })).toEqual([
      [1, 1, 5 / 8, 5 / 10],
      [60 / 80, 60 / 90, 60 / 100, 60 / 120],
    ]);
    expect(ratesOf({ electorates })).toEqual([[65 / 85, 65 / 95, 65 / 108, 65 / 130]]);
  });

  test("has no interval, since nobody was drawn, and is compared with no other wave's", () => {
    const { scores } = must(score(protocol, tally, { electorates }));
    expect(scores.groups[0]?.questions).toMatchObject([
      {
        rates: [
          { interval: { status: "estimated" }, n: 85 },
          { interval: { status: "estimated" }, n: 95 },
          { interval: { refusal: { code: "not-a-sample" } }, n: 108 },
          { interval: { refusal: { code: "not-a-sample" } }, n: 130 },
        ],
      },
    ]);
    const { comparison } = must(compareWaves(protocol, tally, tally));
    expect(comparison.groups[0]?.questions).toMatchObject([
      {
        rates: [
          { status: "compared" },
          { status: "compared" },
          { rate: "present", refusal: { code: "not-a-sample" } },
          { rate: "eligible", refusal: { code: "not-a-sample" } },
        ],
      },
    ]);
  });

  test("is unknown where nobody says how many there are, of one unit or of all together", () => {
    expect(ratesOf({ by: ["unit"], electorates: { water: { present: 100 } } })).toEqual([
      [1, 1, "unknown", "unknown"],
      [60 / 80, 60 / 90, 60 / 100, "unknown"],
    ]);
    expect(ratesOf({ electorates: { water: { present: 100 } } })).toEqual([[65 / 85, 65 / 95, "unknown", "unknown"]]);
    expect(ratesOf({ by: ["class"], electorates })).toEqual([[65 / 85, 65 / 95, "unknown", "unknown"]]);
    const { scores } = must(score(protocol, tally, {}));
    expect(scores.groups[0]?.questions).toMatchObject([
      { rates: [{}, {}, { rate: { denominator: 0, excluded: [{ reason: "electorate-unknown", count: 95 }] } }, {}] },
    ]);
  });

  test.each<[string, object, string]>([
    ["fewer present than answered", { present: 89 }, "electorate-too-small"],
    ["fewer entitled than answered", { eligible: 89 }, "electorate-too-small"],
    ["fewer entitled than present", { present: 100, eligible: 99 }, "electorate-too-small"],
    ["half a person", { present: 100.5 }, "invalid-input"],
    ["less than nobody", { eligible: -1 }, "invalid-input"],
    ["an unknown field", { absent: 3 }, "invalid-input"],
  ])("is refused over %s", (_, water, code) => {
    expect(score(protocol, tally, { electorates: { water } })).toMatchObject({ ok: false, refusal: { code } });
  });

  test.each([
    [undefined, 'protocol "ten-thousand-questionnaire" lists no units, and nobody answered about it'],
    [["water", "roads"], 'protocol "ten-thousand-questionnaire" does not list it'],
  ])("is refused over a unit that nobody knows where %j are listed", (units, why) => {
    const under = protocolWith({ ...(units && { units }) });
    const counted = tallyOf(under, [["water", "masses", "satisfied", 9]]);
    const given = { water: { eligible: 9 }, constructor: { eligible: 5 } };
    expect(score(under, counted, { electorates: given })).toMatchObject({
      refusal: { code: "unknown-unit", message: `unit "constructor" has an electorate, and ${why}` },
    });
    expect(score(under, counted, { electorates: { [units?.[1] ?? "water"]: { eligible: 9 } } }).ok).toBe(true);
  });

  test("takes as many as answered, and no fewer", () => {
    expect(score(protocol, tally, { electorates: { water: { present: 90, eligible: 90 } } }).ok).toBe(true);
  });
});
