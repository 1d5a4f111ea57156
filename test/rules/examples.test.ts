import { expect, test } from "vitest";
import { must } from "answerable";
import { rate } from "answerable/figures";
import * as rules from "answerable/rules";

const words = { en: "ballots", "zh-CN": "票" };
const satisfied = { id: "satisfied", label: words, numerator: words, denominator: words };

const grades: rules.BandTable = {
  id: "grades",
  version: 1,
  range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
  bands: [
    { grade: "good", from: { at: 80, included: true } },
    { grade: "fair", from: { at: 60, included: true }, to: { at: 80, included: false } },
    { grade: "poor", to: { at: 60, included: false } },
  ],
};

const solvedAtOnce: rules.PiecewiseScore = {
  id: "solved-at-once",
  version: 1,
  points: [
    { x: 65, y: 0 },
    { x: 90, y: 25 },
  ],
  below: "refuse",
  above: "hold",
};

const label = { en: "Days left", "zh-CN": "剩余天数" };
const daysLeft: rules.DateScheme = {
  kind: "by-date",
  id: "days-left",
  version: 1,
  label,
  source: { kind: "seed", citation: "an example of this documentation" },
  lights: [
    { colour: "red", meaning: label, when: { fact: "daysToDue", comparison: "less-than", value: 0 } },
    { colour: "blue", meaning: label, when: { fact: "daysToDue", comparison: "at-most", value: 3 } },
  ],
};

test("a rate is a fact under the name its rule uses", () => {
  // #region factOf
  const facts = { satisfied: rules.factOf(rate(satisfied, { numerator: 9, denominator: 10 })) };
  const rule = { fact: "satisfied", comparison: "at-least", value: 0.9 } as const;
  expect(rules.check(rule, facts).outcome).toBe("met");
  // #endregion factOf
});

test("an estimate is judged by its whole interval", () => {
  // #region intervalOf
  const estimate = { value: 0.91, low: 0.87, high: 0.94, level: 0.95, method: "wilson" };
  const facts = { satisfied: rules.intervalOf(estimate) };
  const rule = { fact: "satisfied", comparison: "at-least", value: 0.9 } as const;
  expect(rules.check(rule, facts).outcome).toBe("undetermined");
  // #endregion intervalOf
});

test("a rule comes in as JSON and is read before it is used", () => {
  // #region readCondition
  const { condition } = must(
    rules.readCondition({
      count: {
        atLeast: 2,
        of: [
          { fact: "visits", comparison: "at-least", value: 4 },
          { fact: "reportPublished", comparison: "equals", value: true },
          { fact: "verdict", comparison: "one-of", values: ["pass", "pass-with-remarks"] },
        ],
      },
    }),
  );
  const facts = { visits: 3, reportPublished: true, verdict: "pass" };
  expect(rules.check(condition, facts).outcome).toBe("met");

  const read = rules.readCondition({ all: [] });
  expect(read.ok ? undefined : read.refusal.code).toBe("invalid-input");
  // #endregion readCondition
});

test("a gate says what it lacks", () => {
  // #region check
  const gate: rules.Condition = {
    all: [
      { fact: "satisfied", comparison: "at-least", value: 0.6 },
      { fact: "complaintsSubstantiated", comparison: "at-most", value: 0 },
    ],
  };
  expect(rules.check(gate, { satisfied: 0.95 })).toEqual({
    outcome: "unknown",
    reasons: [
      {
        fact: "complaintsSubstantiated",
        comparison: "at-most",
        required: 0,
        actual: "unknown",
        outcome: "unknown",
      },
    ],
  });
  expect(rules.check(gate, { satisfied: 0.55 }).outcome).toBe("not-met"); // no missing fact could save it
  // #endregion check
});

test("an app can ask what a rule needs to know", () => {
  // #region factsOf
  const gate: rules.Condition = {
    any: [
      { fact: "satisfied", comparison: "at-least", value: 0.9 },
      { not: { fact: "visits", comparison: "less-than", value: 4 } },
    ],
  };
  expect(rules.factsOf(gate)).toEqual(["satisfied", "visits"]);
  // #endregion factsOf
});

test("a score has a grade, and an estimate across an edge has none", () => {
  // #region bandOf
  expect(must(rules.bandOf(grades, 80)).band.grade).toBe("good");
  expect(must(rules.bandOf(grades, 79.99)).band.grade).toBe("fair");

  const straddling = rules.bandOf(grades, { low: 78, high: 83 });
  expect(straddling.ok ? undefined : straddling.refusal.code).toBe("undetermined");
  // #endregion bandOf
});

test("a value has the points of its step", () => {
  // #region stepScore
  const daysLate: rules.StepTable = {
    id: "days-late",
    version: 1,
    bands: [
      { score: 10, to: { at: 0, included: true } },
      { score: 5, from: { at: 0, included: false }, to: { at: 10, included: true } },
      { score: 0, from: { at: 10, included: false } },
    ],
  };
  expect(must(rules.stepScore(daysLate, 10)).score).toBe(5);
  // #endregion stepScore
});

test("a score that no band holds is found before anybody earns it", () => {
  // #region lintBands
  const printed: rules.BandTable = {
    ...grades,
    bands: [
      { grade: "good", from: { at: 80, included: false } },
      { grade: "fair", from: { at: 60, included: true }, to: { at: 80, included: false } },
      { grade: "poor", to: { at: 60, included: true } },
    ],
  };
  expect(rules.lintBands(printed).map(({ message }) => message)).toEqual([
    'no band holds exactly 80: "fair" ends below and "good" begins above',
    'exactly 60 lies in both "poor" and "fair"',
  ]);
  expect(rules.lintBands(grades)).toEqual([]);
  // #endregion lintBands
});

test("one point less for every percentage point below 90", () => {
  // #region piecewiseScore
  // solvedAtOnce: points (65, 0) and (90, 25), `below: "refuse"`, `above: "hold"`
  expect(must(rules.piecewiseScore(solvedAtOnce, 98)).score).toBe(25);
  expect(must(rules.piecewiseScore(solvedAtOnce, 89)).score).toBe(24);

  const below = rules.piecewiseScore(solvedAtOnce, 40);
  expect(below.ok ? undefined : below.refusal.code).toBe("outside-points");
  // #endregion piecewiseScore
});

test("points that turn back are named", () => {
  // #region lintPiecewise
  const points = [
    { x: 90, y: 25 },
    { x: 65, y: 0 },
  ];
  expect(rules.lintPiecewise({ points })).toEqual([
    { code: "unsorted", severity: "error", path: ["points", 1], message: "65 stands after 90; points rise in x" },
  ]);
  // #endregion lintPiecewise
});

test("a light comes with its scheme and its reason", () => {
  // #region light
  // daysLeft: red below 0 days, blue at 3 days or fewer
  expect(rules.light(daysLeft, { daysToDue: -2 })).toEqual({
    outcome: "lit",
    scheme: "days-left",
    colour: "red",
    reasons: [{ fact: "daysToDue", comparison: "less-than", required: 0, actual: -2, outcome: "met" }],
  });
  expect(rules.light(daysLeft, { daysToDue: 30 }).outcome).toBe("undefined-by-scheme");
  // #endregion light
});

test("what a scheme forgot is named", () => {
  // #region lintLights
  expect(rules.lintLights(daysLeft)).toEqual([
    {
      code: "undefined-case",
      severity: "warning",
      path: ["lights"],
      message: "no light for daysToDue more than 3",
    },
  ]);
  // #endregion lintLights
});

test("a source says whether it was checked", () => {
  // #region isVerified
  expect(rules.isVerified({ kind: "secondary", citation: "a page that repeats another" })).toBe(false);
  expect(rules.isVerified({ kind: "seed", citation: "seed 003" })).toBe(true);
  // #endregion isVerified
});

test("conditions that no facts meet, and those that every fact meets, are found", () => {
  // #region contradictory
  const late: rules.Condition = { fact: "daysLate", comparison: "more-than", value: 0 };
  const early: rules.Condition = { fact: "daysLate", comparison: "at-most", value: -1 };
  const domains = rules.domainsOf([late, early]);
  expect(domains.get("daysLate")).toEqual({ kind: "number" });
  expect(rules.contradictory([late, early], domains)).toEqual([late, early]);
  expect(rules.conditionText({ all: [late, early] })).toBe('("daysLate" more-than 0 and "daysLate" at-most -1)');

  const share = new Map([["share", { kind: "number", low: 0, high: 1 } as const]]);
  expect(rules.endsOf({ kind: "number", low: 0 })).toEqual({ low: 0, high: Number.MAX_VALUE });
  expect(rules.foregone({ fact: "share", comparison: "at-least", value: 60 }, share)).toBe("not-met");
  expect(rules.foregone({ fact: "share", comparison: "less-than", value: 60 }, share)).toBe("met");
  expect(rules.foregone({ fact: "share", comparison: "at-least", value: 0.6 }, share)).toBeUndefined();
  // #endregion contradictory
});

test("of several outcomes, so many are met, or could still be", () => {
  // #region countOutcome
  const checks: rules.Outcome[] = ["met", "not-met", "unknown"];
  expect(rules.countOutcome(checks, { low: 1, high: 3 })).toBe("met");
  expect(rules.countOutcome(checks, { low: 2, high: 3 })).toBe("unknown");
  expect(rules.countOutcome(checks, { low: 3, high: 3 })).toBe("not-met");
  // #endregion countOutcome
});
