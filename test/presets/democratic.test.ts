import { expect, test } from "vitest";
import { memberEvaluation, schoolMemberEvaluation } from "answerable/presets";
import { isVerified } from "answerable/rules";
import { DemocraticRule } from "answerable/satisfaction";

test.each([
  [memberEvaluation, "优秀 合格 基本合格 不合格", [{ numerator: 1, denominator: 3 }]],
  [schoolMemberEvaluation, "优秀 合格 不合格", []],
])("$id is a rule with the grades of its source, and caps those that it says", (rule, grades, caps) => {
  expect(DemocraticRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  expect(rule.grades.map(({ label }) => label["zh-CN"]).join(" ")).toBe(grades);
  expect(rule.grades.flatMap(({ cap }) => cap ?? [])).toEqual(caps);
  expect(rule.source && isVerified(rule.source)).toBe(true);
});
