import { describe, expect, test } from "vitest";
import * as commitment from "answerable/commitment";
import {
  defaultVerdicts,
  newZealandVerdicts,
  stepWords,
  strivingForExcellenceNumbers,
  superviseable,
} from "answerable/presets";
import { Source } from "answerable/rules";

test.each([defaultVerdicts, newZealandVerdicts])(
  "the verdicts $id pass their schema, and the linter finds nothing",
  (words) => {
    expect(commitment.VerdictVocabulary.parse(words)).toEqual(words);
    expect(commitment.lint(words)).toEqual([]);
  },
);

test("in New Zealand what is in progress is not kept, and what was superseded is not counted", () => {
  const [kept] = newZealandVerdicts.rates;
  const { numerator, denominator } = kept.counts as commitment.PledgeRate["counts"];
  expect(numerator.standings).toEqual(["delivered", "largely"]);
  const all = newZealandVerdicts.verdicts.map(({ code }) => code);
  expect(all.filter((code) => !denominator.standings.includes(code))).toEqual(["superseded"]);
  expect(kept).toMatchObject({ least: 6, few: 10 });
});

test.each([superviseable, strivingForExcellenceNumbers])("the rules $id pass their schema", (rules) => {
  expect(commitment.AdmissionRules.parse(rules)).toEqual(rules);
});

test("an organisation gives ten pledges or more, and a member two to five", () => {
  const of = (maker: commitment.MakerKind): unknown =>
    strivingForExcellenceNumbers.perMaker?.find((each) => each.maker === maker);
  expect(of("unit")).toEqual({ maker: "unit", least: 10, severity: "error" });
  expect(of("person")).toEqual({ maker: "person", least: 2, most: 5, severity: "error" });
});

describe.each(Object.values(stepWords))("the words of $id", ({ steps, source }) => {
  test("name every step of a pledge, in the order of its life", () => {
    const named = steps.flatMap((each): readonly string[] => each.steps);
    const order = ["propose", ...Object.keys(commitment.PLEDGE_STEPS)];
    expect(order.filter((step) => !named.includes(step))).toEqual([]);
    expect(named.filter((step) => !order.includes(step))).toEqual([]);
    const stages = ["propose", "review", "publish", "report", "evaluate"].map((step) => {
      return steps.findIndex((each) => (each.steps as readonly string[]).includes(step));
    });
    expect(stages).toEqual(stages.toSorted((one, other) => one - other));
  });

  test("have their source", () => {
    expect(Source.safeParse(source).success).toBe(true);
  });
});
