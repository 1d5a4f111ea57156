import { must } from "answerable";
import * as assessment from "answerable/assessment";
import * as presets from "answerable/presets";
import type { Facts } from "answerable/rules";

/** Rules, and what was found of the unit and of its neighbour in each made-up period. */
export interface Case {
  readonly rules: assessment.ConsequenceRules;
  readonly told: string;
  readonly periods: readonly { readonly unit: Facts; readonly neighbour: Facts }[];
}

function alone(rules: assessment.ConsequenceRules, told: string, ...facts: readonly Facts[]): Case {
  return { rules, told, periods: facts.map((unit) => ({ unit, neighbour: {} })) };
}

/** Every rule; thresholds that a source leaves open are the example's own. */
export const CASES: readonly Case[] = [
  alone(presets.firstTimeRule, "a matter was passed on", { buckPassing: true }),
  alone(presets.zeroComplaints, "one complaint, nobody said how serious", { substantiatedComplaints: 1 }),
  alone(presets.lossOfAwards({ fact: "complaints" }), "two complaints", { complaints: 2 }),
  alone(presets.hotlineRule({ fact: "satisfied" }), "satisfied: 80 to 88 %, by sample", {
    satisfied: { low: 0.8, high: 0.88 },
  }),
  alone(presets.makeUpLessons2005({ fact: "satisfied" }), "58 % satisfied", { satisfied: 0.58 }),
  alone(presets.testedAgain2010({ fact: "satisfied" }), "88 % satisfied", { satisfied: 0.88 }),
  {
    rules: presets.twoLowMonths({ fact: "satisfied", places: 1 }),
    told: "last in May and in June",
    periods: [0.91, 0.9].map((satisfied) => ({ unit: { satisfied }, neighbour: { satisfied: 0.95 } })),
  },
  alone(
    presets.yellowCards({ accuracy: 0.6, satisfaction: 0.8, second: { kind: "interview" } }),
    "problems inaccurate and people dissatisfied, twice",
    { accurate: 0.5, satisfied: 0.7 },
    { accurate: 0.55, satisfied: 0.75 },
  ),
  alone(
    presets.guangyuanLights2018,
    "yellow, green, yellow",
    { light: "yellow" },
    { light: "green" },
    { light: "yellow" },
  ),
  alone(presets.guangyuanLights2018, "red at once", { light: "red" }),
  alone(presets.threeRedCards2020, "red, red, red", { light: "red" }, { light: "red" }, { light: "red" }),
  alone(presets.eshanGrades, "graded basically qualified", { grade: "basically-qualified" }),
];

/** What each rule comes to in the last period, with what it leads to. */
export function rulingsOn({ rules, periods }: Case): readonly { readonly rule: string; readonly ruling: string }[] {
  const { rules: frozen } = must(assessment.freezeRules(rules));
  const all = periods.map(({ unit, neighbour }, index) => ({
    id: `period-${index + 1}`,
    on: `2025-0${index + 1}-28`,
    subjects: [
      { id: "unit", facts: unit },
      { id: "neighbour", facts: neighbour },
    ],
  }));
  const last = all.at(-1);
  if (last === undefined) throw new RangeError(`"${rules.id}" has no period to rule on`);
  const { results } = must(assessment.consequences(frozen, all.slice(0, -1), last)).consequences;
  const unit = results.find(({ subject }) => subject === "unit");
  return (unit?.rulings ?? []).map(({ rule, ruling }) => ({ rule: rule.label["zh-CN"], ruling }));
}
