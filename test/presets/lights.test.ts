import { describe, expect, test } from "vitest";
import {
  guangyuanByJudgement,
  sanmingByEscalation,
  suqianByDate,
  yinchuanByEntry,
  yinchuanByPlan,
  yinchuanByProgress,
} from "answerable/presets";
import {
  LightScheme,
  isVerified,
  light,
  lintLights,
  type DateReading,
  type EscalationReading,
  type JudgementReading,
  type Light,
} from "answerable/rules";

const suqian = suqianByDate({ nearDays: 10 });
const presets: readonly LightScheme[] = [
  suqian,
  yinchuanByPlan,
  yinchuanByEntry,
  yinchuanByProgress,
  guangyuanByJudgement,
  sanmingByEscalation,
];
const shown = (answer: Light): string => (answer.outcome === "lit" ? answer.colour : answer.outcome);
const openCases = (scheme: LightScheme): readonly string[] =>
  lintLights(scheme).map(({ code, message }) => `${code}: ${message}`);

test.each(presets.map((preset) => [preset.id, preset] as const))(
  "%s passes its schema as JSON, without errors",
  (_, preset) => {
    expect(LightScheme.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(lintLights(preset).filter(({ severity }) => severity === "error")).toEqual([]);
  },
);

test("only the schemes whose source may be cited count as verified", () => {
  expect(presets.filter(({ source }) => isVerified(source)).map(({ id }) => id)).toEqual([
    "suqian-by-date",
    "sanming-by-escalation",
  ]);
  expect(suqian.source).toMatchObject({
    kind: "official",
    url: expect.stringContaining("sqgzw.suqian.gov.cn") as string,
  });
  expect(sanmingByEscalation.source).toMatchObject({ kind: "press", url: "http://m.mnw.cn/news/sm/1855869.html" });
});

test("a line that is left out is not worded with 以上, 以下 or 以内, which take it in", () => {
  const beyond = presets
    .flatMap(({ lights }) => [...lights])
    .filter(({ when }) => /"(?:more|less)-than"/.test(JSON.stringify(when)));
  expect(beyond.map(({ colour }) => colour)).toEqual(["red", "red"]);
  for (const { meaning } of beyond) expect(meaning["zh-CN"]).not.toMatch(/以[上下内]/);
});

describe("Suqian, by date", () => {
  const well = { behindSchedule: false, poorQuality: false };
  test.each<[DateReading, string]>([
    [{ daysToDue: -1, ...well }, "red"],
    [{ daysToDue: -400, ...well, behindSchedule: true }, "red"],
    [{ daysToDue: 0, ...well }, "blue"],
    [{ daysToDue: 10, ...well }, "blue"],
    [{ daysToDue: 11, ...well }, "undefined-by-scheme"],
    [{ daysToDue: 5, ...well, behindSchedule: true }, "yellow"],
    [{ daysToDue: 50, ...well, poorQuality: true }, "yellow"],
    [{ daysToDue: 50, behindSchedule: true }, "yellow"],
    [{ daysToDue: 5, behindSchedule: false }, "unknown"],
    [{ daysToDue: "unknown", ...well }, "unknown"],
  ])("%j shows %s", (reading, expected) => {
    expect(shown(light(suqian, reading))).toBe(expected);
  });

  test("says nothing of sound work that is not near its deadline", () => {
    expect(openCases(suqian)).toEqual([
      "undefined-case: no light for daysToDue more than 10, behindSchedule no, poorQuality no",
    ]);
  });

  test.each([-1, 1.5, NaN, Infinity])("cannot be built on %d days", (nearDays) => {
    expect(() => suqianByDate({ nearDays })).toThrow(new RangeError(`nearDays is ${nearDays}`));
  });
});

describe("Yinchuan, by progress", () => {
  test.each<[number, string]>([
    [-20, "green"],
    [0, "green"],
    [0.1, "undefined-by-scheme"],
    [9.99, "undefined-by-scheme"],
    [10, "yellow"],
    [30, "yellow"],
    [30.01, "red"],
  ])("%d points behind shows %s", (pointsBehind, expected) => {
    expect(shown(light(yinchuanByProgress, { pointsBehind }))).toBe(expected);
  });

  test("an estimate across the line is not rounded to a colour", () => {
    expect(shown(light(yinchuanByProgress, { pointsBehind: { low: 25, high: 35 } }))).toBe("undetermined");
    expect(shown(light(yinchuanByProgress, { pointsBehind: { low: 12, high: 28 } }))).toBe("yellow");
  });

  test("has nothing between 0 and 10 points behind", () => {
    expect(openCases(yinchuanByProgress)).toEqual([
      "undefined-case: no light for pointsBehind more than 0 and less than 10",
    ]);
  });
});

describe("Yinchuan, by month", () => {
  test.each([
    [yinchuanByPlan, 0, "green"],
    [yinchuanByPlan, 1, "yellow"],
    [yinchuanByPlan, 2, "yellow"],
    [yinchuanByPlan, 3, "red"],
    [yinchuanByPlan, 12, "red"],
    [yinchuanByPlan, "unknown", "unknown"],
    [yinchuanByEntry, 0, "undefined-by-scheme"],
    [yinchuanByEntry, 1, "yellow"],
    [yinchuanByEntry, 2, "red"],
  ] as const)("$id, %s months missed: %s", (scheme, monthsMissed, expected) => {
    expect(shown(light(scheme, { monthsMissed }))).toBe(expected);
  });

  test("a project that enters the library on plan has no light", () => {
    expect(openCases(yinchuanByPlan)).toEqual([]);
    expect(openCases(yinchuanByEntry)).toEqual(["undefined-case: no light for monthsMissed less than 1"]);
  });
});

describe("Guangyuan, by judgement", () => {
  test.each<[JudgementReading, string]>([
    [{ judgement: "not-recoverable", overdue: false }, "red"],
    [{ judgement: "not-recoverable" }, "red"],
    [{ judgement: "recoverable", overdue: true }, "yellow"],
    [{ judgement: "recoverable", overdue: false }, "undefined-by-scheme"],
    [{ judgement: "recoverable" }, "unknown"],
    [{ judgement: "unknown", overdue: true }, "unknown"],
    [{ judgement: "hopeful", overdue: true }, "undefined-by-scheme"],
  ])("%j shows %s", (reading, expected) => {
    expect(shown(light(guangyuanByJudgement, reading))).toBe(expected);
  });

  test("names blue without its rule, and nothing for work in time", () => {
    expect(openCases(guangyuanByJudgement)).toEqual([
      'no-rule: the scheme names "blue" and no rule says when it is lit',
      'undefined-case: no light for judgement "recoverable", overdue no',
    ]);
  });
});

describe("Sanming, by escalation", () => {
  test.each<[EscalationReading, string]>([
    [{ unhonouredSlip: "none", urgent: false }, "blue"],
    [{ unhonouredSlip: "none", urgent: true }, "undefined-by-scheme"],
    [{ unhonouredSlip: "none" }, "unknown"],
    [{ unhonouredSlip: "blue" }, "orange"],
    [{ unhonouredSlip: "orange", urgent: true }, "red"],
    [{ unhonouredSlip: "red" }, "undefined-by-scheme"],
    [{ unhonouredSlip: "unknown", urgent: false }, "unknown"],
  ])("%j leads to %s", (reading, expected) => {
    expect(shown(light(sanmingByEscalation, reading))).toBe(expected);
  });

  test("says neither where an urgent matter starts nor what follows a red slip", () => {
    expect(openCases(sanmingByEscalation)).toEqual([
      'undefined-case: no light for unhonouredSlip "none", urgent yes',
      'undefined-case: no light for unhonouredSlip "red", urgent yes',
      'undefined-case: no light for unhonouredSlip "red", urgent no',
    ]);
  });
});
