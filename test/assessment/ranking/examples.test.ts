import { expect, test } from "vitest";
import { must } from "answerable";
import { assess, freeze, rank } from "answerable/assessment";

test("subjects are ranked within their category, with the ranks that they may have", () => {
  // #region rank
  const label = { en: "satisfaction", "zh-CN": "满意度" };
  const { index } = must(
    freeze({
      id: "satisfaction",
      version: 1,
      label,
      parts: [
        {
          kind: "indicator",
          id: "satisfied",
          label,
          weight: 1,
          fact: "satisfied",
          normalisation: { method: "linear", from: 0, to: 1, beyond: "refuse" },
        },
      ],
    }),
  );
  const { assessment } = must(
    assess(index, [
      { id: "east", category: "county", facts: { satisfied: 0.84 } },
      { id: "west", category: "county", facts: { satisfied: 0.92 } },
      { id: "south", category: "county", facts: { satisfied: 0.83 } },
      { id: "north", category: "county", facts: {} },
      { id: "taxes", category: "bureau", facts: { satisfied: 0.97 } },
    ]),
  );
  const standardErrors = { east: 1.2, west: 1.1, south: 1.4, taxes: 0.5 };
  const intervals = { standardErrors, options: { joint: true } } as const;
  const { ranking } = must(rank(assessment, { within: "category", intervals }));
  const [counties, bureaus] = ranking.groups;

  expect(counties?.ranked).toMatchObject([
    { subject: "west", rank: 1, interval: { low: 1, high: 1, indistinguishableFrom: [] } },
    { subject: "east", rank: 2, interval: { low: 2, high: 3, indistinguishableFrom: ["south"] } },
    { subject: "south", rank: 3, interval: { low: 2, high: 3, indistinguishableFrom: ["east"] } },
  ]);
  expect(counties?.intervals).toMatchObject({ level: 0.95, bands: [["west"], ["east", "south"]] });
  expect(bureaus).toMatchObject({
    ranked: [{ subject: "taxes", rank: 1 }],
    intervals: { status: "withheld", refusal: { code: "too-few-units" } },
  });
  expect(ranking.unranked).toMatchObject([{ subject: "north", reason: { code: "no-part-scored" } }]);

  const last = must(rank(assessment, { within: "category", order: "last-first" })).ranking;
  expect(last.groups[0]?.ranked.map(({ subject }) => subject)).toEqual(["south", "east", "west"]);
  // #endregion rank
});
