import { expect, test } from "vitest";
import { must } from "answerable";
import { assess, explain, freeze, lint, type IndexDefinition } from "answerable/assessment";

// #region definition
const definition: IndexDefinition = {
  id: "offices-2003",
  version: 1,
  label: { en: "offices", "zh-CN": "机关考核" },
  missing: "withhold",
  parts: [
    {
      kind: "indicator",
      id: "satisfaction",
      label: { en: "satisfaction", "zh-CN": "满意度" },
      weight: 0.5,
      fact: "satisfied",
      normalisation: { method: "linear", from: 0, to: 1, beyond: "refuse" },
    },
    {
      kind: "indicator",
      id: "fixed",
      label: { en: "items fixed", "zh-CN": "整改率" },
      weight: 0.5,
      fact: "fixed",
      normalisation: { method: "linear", from: 0.5, to: 1, beyond: "hold" },
    },
  ],
  limiters: [
    {
      kind: "veto",
      id: "yellow-card",
      label: { en: "yellow card", "zh-CN": "黄牌警示" },
      when: { fact: "cards", comparison: "at-least", value: 1 },
    },
  ],
  bands: {
    id: "grades",
    version: 1,
    range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
    bands: [
      { grade: "good", from: { at: 80, included: true }, to: { at: 100, included: true } },
      { grade: "fair", from: { at: 0, included: true }, to: { at: 80, included: false } },
    ],
  },
};
// #endregion definition

test("an index is frozen before it assesses", () => {
  // #region freeze
  const { index } = must(freeze(definition));
  expect(Object.isFrozen(index.definition.parts)).toBe(true);

  const [satisfaction] = definition.parts;
  const refused = freeze({ ...definition, parts: [...definition.parts, ...(satisfaction ? [satisfaction] : [])] });
  expect(refused.ok ? "frozen" : refused.refusal.message).toBe(
    'index "offices-2003": a second part is called "satisfaction"',
  );
  // #endregion freeze
});

test("weights that do not sum are named", () => {
  // #region lint
  const [satisfaction, fixed] = definition.parts;
  const uneven = { ...definition, parts: [satisfaction, { ...fixed, weight: 0.3 }] } as IndexDefinition;

  expect(lint(definition)).toEqual([]);
  expect(lint(uneven)).toEqual([
    {
      code: "weights-not-one",
      severity: "warning",
      path: ["parts"],
      message: "the weights here sum to 0.8, not to 1",
    },
  ]);
  // #endregion lint
});

test("subjects are assessed: score, coverage, and what limited it", () => {
  // #region assess
  const { index } = must(freeze(definition));
  const { assessment } = must(
    assess(index, [
      { id: "water", facts: { satisfied: 0.9, fixed: 0.95, cards: 0 } },
      { id: "roads", facts: { satisfied: 0.96, fixed: 1, cards: 1 } },
      { id: "parks", facts: { satisfied: 0.9, cards: 0 } },
    ]),
  );

  expect(assessment.results).toMatchObject([
    { subject: "water", score: { value: 90 }, grade: { grade: "good" } },
    { subject: "roads", score: { value: 98 }, grade: { refusal: { code: "vetoed" } } },
    { subject: "parks", score: { refusal: { code: "part-withheld" } }, unlimited: { coverage: 0.5 } },
  ]);
  // #endregion assess
});

test("the way from the facts to the grade is told", () => {
  // #region explain
  const { index } = must(freeze(definition));
  const facts = { satisfied: 0.96, fixed: 1, cards: 1 };
  const { assessment } = must(assess(index, [{ id: "roads", facts }]));
  const { explanation } = must(explain(assessment, "roads"));

  expect(explanation.map(({ text }) => text.en)).toEqual([
    'satisfaction: "satisfied" is 0.96 and gives 96 points, which count 50%',
    'items fixed: "fixed" is 1 and gives 100 points, which count 50%',
    "offices: the weighted mean is 98; 100% of the weight is known",
    'yellow card (one-vote veto): applied; "cards" is 1, the line is at least 1',
    "the score is 98",
    "no grade: vetoed",
  ]);
  expect(explanation[3]?.text["zh-CN"]).toBe("黄牌警示（一票否决）：已适用；“cards”为1，界线为不低于1");
  // #endregion explain
});

test("a limiter can be set aside, with who granted it and why", () => {
  // #region waiver
  const { index } = must(freeze(definition));
  const roads = { id: "roads", facts: { satisfied: 0.96, fixed: 1, cards: 1 } };
  const waiver = { limiter: "yellow-card", subject: "roads", by: "office", why: "the card is under appeal" };
  const waivers = [{ ...waiver, from: "2014-03-01", until: "2014-03-31" }];

  const march = must(assess(index, [roads], { asOf: "2014-03-31", waivers })).assessment.results[0];
  expect(march?.grade).toMatchObject({ grade: "good" });
  expect(march?.limiters[0]).toMatchObject({
    outcome: "met",
    effect: "waived",
    waiver: { why: "the card is under appeal" },
  });
  const april = must(assess(index, [roads], { asOf: "2014-04-01", waivers })).assessment.results[0];
  expect(april?.grade).toMatchObject({ refusal: { code: "vetoed" } });
  // #endregion waiver
});
