import { must } from "answerable";
import { describe, expect, test } from "vitest";
import * as commitment from "answerable/commitment";
import {
  defaultVerdicts,
  newZealandVerdicts,
  stepWords,
  strivingForExcellenceNumbers,
  superviseable,
  wuhanRealThings2010,
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
  const { numerator, denominator } = kept.counts;
  expect(numerator.standings).toEqual(["delivered", "largely"]);
  const all = newZealandVerdicts.verdicts.map(({ code }) => code);
  const counted: readonly string[] = denominator.standings;
  expect(all.filter((code) => !counted.includes(code))).toEqual(["superseded"]);
  expect(kept).toMatchObject({ least: 6, few: 10 });
});

test.each([superviseable, strivingForExcellenceNumbers, wuhanRealThings2010])(
  "the rules $id pass their schema",
  (rules) => {
    expect(commitment.AdmissionRules.parse(rules)).toEqual(rules);
  },
);

const MAKER = { id: "office", kind: "unit" } as const;
const STAMP = { by: "office", on: "2014-03-03" };

/** A pledge of which an app may leave out what it likes. */
function pledgeOf(text: Partial<commitment.PledgeText>, id = "pl-1"): commitment.Pledge {
  return must(commitment.propose({ id, maker: MAKER, kind: "collective", statement: "new lamps", ...text, ...STAMP }))
    .pledge;
}

describe("what can be supervised", () => {
  const measure = { unit: "lamps", baseline: 0, target: 40 };
  const whole = { statement: "40 lamps in Mill Street", measure, due: "2014-12-31" };
  const depends = (agreed: boolean): Partial<commitment.PledgeText> => ({
    dependsOn: [{ on: "power company", what: "connects the lamps", agreed }],
  });

  test.each([
    ["is a whole pledge", whole, []],
    ["is one on which others agreed to do their part", { ...whole, ...depends(true) }, []],
    ["is none without a measure", { ...whole, measure: undefined }, [["no-measure", "error"]]],
    [
      "is none without a base figure",
      { ...whole, measure: { ...measure, baseline: "unknown" } },
      [["no-baseline", "error"]],
    ],
    ["is none without a day", { ...whole, due: undefined }, [["no-date", "error"]]],
    ["is none that others must agree to first", { ...whole, ...depends(false) }, [["beyond-own-power", "error"]]],
    ["may be two in one, in English", { ...whole, statement: "40 lamps and a road" }, [["several-actions", "warning"]]],
    ["may be two in one, in Chinese", { ...whole, statement: "装路灯40盏，并修路" }, [["several-actions", "warning"]]],
  ] as const)("%s", (_, text, expected) => {
    const { findings } = commitment.admission(pledgeOf(text), superviseable);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(expected);
  });
});

test.each([
  [strivingForExcellenceNumbers, 9, ["too-few-pledges"]],
  [strivingForExcellenceNumbers, 10, []],
  [wuhanRealThings2010, 1, []],
  [wuhanRealThings2010, 2, []],
  [wuhanRealThings2010, 3, ["too-many-pledges"]],
] as const)("under $id an organ with %i pledges is told %j", (rules, number, codes) => {
  const pledges = Array.from({ length: number }, (_, index) => pledgeOf({}, `pl-${index}`));
  expect(commitment.admission(pledges[0]!, rules, pledges).findings.map(({ code }) => code)).toEqual(codes);
});

test("an organisation gives ten pledges or more, and a member two to five", () => {
  const of = (maker: commitment.MakerKind): unknown =>
    strivingForExcellenceNumbers.perMaker?.find((each) => each.maker === maker);
  expect(of("unit")).toEqual({ maker: "unit", least: 10, severity: "error" });
  expect(of("person")).toEqual({ maker: "person", least: 2, most: 5, severity: "error" });
});

test.each([
  ["hubei2011", "official", "党员提诺 组织审诺 会议定诺 公开 践诺 评诺"],
  ["fiveParts", "press", "承诺 示诺 践诺 评诺 奖诺"],
  ["villageHeads", "secondary", "科学提诺 严格审诺 公开示诺 自觉践诺 定期评诺"],
  ["hospital", "official", "承诺 践诺 评诺"],
] as const)("the words of %s are those of a source that is %s", (practice, kind, words) => {
  const { source, steps } = stepWords[practice];
  expect(source.kind).toBe(kind);
  expect(steps.map(({ name }) => name["zh-CN"]).join(" ")).toBe(words);
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
