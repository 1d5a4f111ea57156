import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Light,
  LightScheme,
  light,
  lintLights,
  type Condition,
  type DateReading,
  type DateScheme,
  type LightRule,
} from "answerable/rules";

const word = { en: "word", "zh-CN": "词" };
const rule = (colour: string, when?: Condition): LightRule => ({ colour, meaning: word, when });
const byDate = (...lights: readonly LightRule[]): DateScheme => ({
  kind: "by-date",
  id: "own",
  version: 1,
  label: word,
  source: { kind: "seed", citation: "seed 003" },
  lights,
});
const due = (comparison: "less-than" | "at-most" | "at-least", value: number): Condition => ({
  fact: "daysToDue",
  comparison,
  value,
});
const behind: Condition = { fact: "behindSchedule", comparison: "equals", value: true };

const scheme = byDate(rule("red", due("less-than", 0)), rule("yellow", behind), rule("blue", due("at-most", 3)));

describe("asking a scheme", () => {
  test("lights the first light that applies and says which scheme and why", () => {
    expect(light(scheme, { daysToDue: -1, behindSchedule: true })).toEqual({
      outcome: "lit",
      scheme: "own",
      colour: "red",
      reasons: [{ fact: "daysToDue", comparison: "less-than", required: 0, actual: -1, outcome: "met" }],
    });
    expect(light(scheme, { daysToDue: 2, behindSchedule: true })).toMatchObject({ colour: "yellow" });
    expect(light(scheme, { daysToDue: 2, behindSchedule: false })).toMatchObject({ colour: "blue" });
  });

  test("answers a case without a light by name, with everything that was ruled out", () => {
    const answer = light(scheme, { daysToDue: 4, behindSchedule: false });
    expect(answer.outcome).toBe("undefined-by-scheme");
    expect(answer).not.toHaveProperty("colour");
    expect(answer.reasons.map(({ fact, required }) => [fact, required])).toEqual([
      ["daysToDue", 0],
      ["behindSchedule", true],
      ["daysToDue", 3],
    ]);
  });

  test("does not light a later light while an earlier one cannot be ruled out", () => {
    expect(light(scheme, { daysToDue: 2 })).toMatchObject({
      outcome: "unknown",
      reasons: [{ fact: "behindSchedule" }],
    });
    expect(light(scheme, { daysToDue: "unknown", behindSchedule: true })).toMatchObject({
      outcome: "unknown",
      reasons: [{ fact: "daysToDue" }],
    });
  });

  test("lights an earlier light whatever is unknown about the later ones", () => {
    expect(light(scheme, { daysToDue: -5, behindSchedule: "unknown" })).toMatchObject({
      outcome: "lit",
      colour: "red",
    });
  });

  test("an estimate across the line lights nothing; unknown comes before undetermined", () => {
    const progress = {
      ...scheme,
      kind: "by-progress" as const,
      lights: [rule("red", { fact: "pointsBehind", comparison: "more-than", value: 30 })],
    };
    expect(light(progress, { pointsBehind: { low: 28, high: 33 } })).toMatchObject({
      outcome: "undetermined",
      reasons: [{ fact: "pointsBehind" }],
    });
    const mistaken = {
      ...progress,
      lights: [...progress.lights, rule("blue", { fact: "pointsBehind", comparison: "equals", value: "few" })],
    };
    expect(light(mistaken, { pointsBehind: { low: 28, high: 33 } }).outcome).toBe("unknown");
    expect(light(progress, { pointsBehind: "unknown" })).toMatchObject({ outcome: "unknown" });
  });

  test("a light whose rule is not known is never lit", () => {
    expect(light(byDate(rule("blue"), rule("red", due("less-than", 0))), { daysToDue: -1 })).toMatchObject({
      colour: "red",
    });
    expect(light(byDate(rule("blue")), { daysToDue: -1 })).toEqual({
      outcome: "undefined-by-scheme",
      scheme: "own",
      reasons: [],
    });
  });

  test.each([NaN, Infinity])("a reading of %d is a programmer's error", (daysToDue) => {
    expect(() => light(scheme, { daysToDue })).toThrow(TypeError);
  });

  test("an answer passes its own schema", () => {
    for (const daysToDue of [-1, 2, 9]) {
      const answer = light(scheme, { daysToDue, behindSchedule: false });
      expect(Light.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    }
  });
});

describe("the linter", () => {
  const found = (...lights: readonly LightRule[]): readonly string[] =>
    lintLights(byDate(...lights)).map(({ code, message }) => `${code}: ${message}`);

  test("names every case without a light, the numbers of one case in one finding", () => {
    expect(lintLights(scheme)).toEqual([
      {
        code: "undefined-case",
        severity: "warning",
        path: ["lights"],
        message: "no light for daysToDue more than 3, behindSchedule no",
      },
    ]);
    expect(
      found(
        rule("red", due("less-than", 0)),
        rule("blue", { all: [due("at-least", 3), due("at-most", 5), { not: due("at-least", 5) }] }),
      ),
    ).toEqual([
      "undefined-case: no light for daysToDue at least 0 and less than 3",
      "undefined-case: no light for daysToDue at least 5",
    ]);
  });

  test("knows that days are whole numbers", () => {
    expect(found(rule("red", due("at-most", -1)), rule("blue", due("at-least", 0)))).toEqual([]);
    expect(found(rule("red", due("at-most", -2)), rule("blue", due("at-least", 0)))).toEqual([
      "undefined-case: no light for daysToDue more than -2 and less than 0",
    ]);
  });

  test("names a light that earlier ones leave no case", () => {
    expect(
      found(
        rule("yellow", due("at-most", 3)),
        rule("red", due("less-than", 0)),
        rule("blue", { not: due("at-most", 3) }),
      ),
    ).toEqual(['never-lit: "red" is never lit: no case meets its rule before another light\'s']);
  });

  test("names a colour without a rule", () => {
    expect(found(rule("red", due("at-most", 3)), rule("green", { not: due("at-most", 3) }), rule("blue"))).toEqual([
      'no-rule: the scheme names "blue" and no rule says when it is lit',
    ]);
  });

  test.each<[string, Condition, string]>([
    [
      "a fact of another kind of scheme",
      { fact: "pointsBehind", comparison: "at-least", value: 1 },
      'foreign-fact: a scheme by-date reads daysToDue and behindSchedule and poorQuality, not "pointsBehind"',
    ],
    [
      "a fact that objects inherit",
      { fact: "constructor", comparison: "equals", value: "x" },
      'foreign-fact: a scheme by-date reads daysToDue and behindSchedule and poorQuality, not "constructor"',
    ],
    [
      "a number compared with a text",
      { fact: "daysToDue", comparison: "equals", value: "soon" },
      'wrong-kind: "daysToDue" is a number; it is compared with something else',
    ],
    [
      "a yes or no compared by size",
      { fact: "behindSchedule", comparison: "at-least", value: 1 },
      'wrong-kind: "behindSchedule" is a yes-no; it is compared with something else',
    ],
  ])("stops at %s", (_, when, expected) => {
    expect(found(rule("red", { any: [due("less-than", 0), when] }))).toEqual([expected]);
  });

  test("stops at a colour with two rules", () => {
    expect(lintLights(byDate(rule("red", due("less-than", 0)), rule("red", behind)))).toEqual([
      {
        code: "duplicate-colour",
        severity: "error",
        path: ["lights", 1, "colour"],
        message: '"red" is light 0 already; one colour has one rule',
      },
    ]);
  });

  const day = fc.integer({ min: -3, max: 3 });
  const comparison: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      fact: fc.constant("daysToDue"),
      comparison: fc.constantFrom("at-least", "more-than", "at-most", "less-than"),
      value: day,
    }),
    fc.record({
      fact: fc.constant("daysToDue"),
      comparison: fc.constant("one-of"),
      values: fc.array(day, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      fact: fc.constantFrom("behindSchedule", "poorQuality"),
      comparison: fc.constantFrom("equals", "differs-from"),
      value: fc.boolean(),
    }),
  );
  const lights = fc
    .array(fc.array(comparison, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((all, index) => rule(["red", "yellow", "blue"][index]!, { all })));
  const readings: readonly DateReading[] = Array.from({ length: 9 }, (_, index) => index - 4).flatMap((daysToDue) =>
    [true, false].flatMap((behindSchedule) =>
      [true, false].map((poorQuality) => ({ daysToDue, behindSchedule, poorQuality })),
    ),
  );

  test("finds an undefined case exactly when some reading has no light, and a light never lit exactly when none lights it", () => {
    fc.assert(
      fc.property(lights, (chosen) => {
        const made = byDate(...chosen);
        const answers = readings.map((reading) => light(made, reading));
        const codes = lintLights(made).map(({ code }) => code);
        expect(codes.includes("undefined-case")).toBe(answers.some(({ outcome }) => outcome === "undefined-by-scheme"));
        const lit = new Set(answers.flatMap((answer) => (answer.outcome === "lit" ? [answer.colour] : [])));
        expect(codes.filter((code) => code === "never-lit").length).toBe(chosen.length - lit.size);
      }),
      { numRuns: 1000 },
    );
  });
});

test("learning more about a reading never changes a light once it is lit", () => {
  const order = { unknown: 0, undetermined: 1, lit: 2, "undefined-by-scheme": 2 };
  const bit = fc.constantFrom(true, false);
  const day = fc.integer({ min: -2, max: 6 });
  fc.assert(
    fc.property(day, bit, bit, bit, (daysToDue, behindSchedule, knowsDays, knowsSchedule) => {
      const before = light(scheme, {
        daysToDue: knowsDays ? daysToDue : "unknown",
        behindSchedule: knowsSchedule ? behindSchedule : "unknown",
      });
      const after = light(scheme, { daysToDue, behindSchedule });
      if (order[before.outcome] === 2) expect(after).toEqual(before);
      else expect(order[after.outcome]).toBe(2);
    }),
  );
});

test.each<[string, object]>([
  ["an unknown kind", { kind: "by-mood" }],
  ["no lights", { lights: [] }],
  ["a light without a meaning", { lights: [{ colour: "red" }] }],
  ["a light with an empty condition", { lights: [{ ...rule("red"), when: { all: [] } }] }],
  ["no source", { source: undefined }],
  [
    "a secondary source with an address",
    { source: { kind: "secondary", citation: "a page", url: "https://example.org" } },
  ],
  ["an official source without one", { source: { kind: "official", citation: "a notice" } }],
  ["an address that runs", { source: { kind: "press", citation: "a page", url: "javascript:alert(1)" } }],
  ["an unknown field", { default: "green" }],
])("the schema refuses a scheme with %s", (_, fault) => {
  expect(LightScheme.safeParse({ ...scheme, ...fault }).success).toBe(false);
});
