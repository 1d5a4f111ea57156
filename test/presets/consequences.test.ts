import { expect, test } from "vitest";
import { must } from "answerable";
import {
  ConsequenceRules,
  consequences,
  freezeRules,
  lintRules,
  type Period,
  type Ruling,
} from "answerable/assessment/consequences";
import {
  eshanGrades,
  firstTimeRule,
  guangyuanLights2018,
  hotlineRule,
  lossOfAwards,
  makeUpLessons2005,
  testedAgain2010,
  threeRedCards2020,
  twoLowMonths,
  yellowCards,
  zeroComplaints,
} from "answerable/presets";
import { isVerified, type Facts } from "answerable/rules";

const presets: readonly ConsequenceRules[] = [
  firstTimeRule,
  zeroComplaints,
  lossOfAwards({ fact: "complaints" }),
  hotlineRule({ fact: "satisfied" }),
  twoLowMonths({ fact: "satisfied", places: 2 }),
  yellowCards({ accuracy: 0.6, satisfaction: 0.8, second: { kind: "interview" } }),
  makeUpLessons2005({ fact: "satisfied" }),
  testedAgain2010({ fact: "satisfied" }),
  guangyuanLights2018,
  threeRedCards2020,
  eshanGrades,
];

test.each(presets.map((preset) => [preset.id, preset] as const))(
  "%s passes its schema as JSON, frozen, without findings",
  (_, preset) => {
    expect(ConsequenceRules.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(lintRules(preset)).toEqual([]);
    expect(Object.isFrozen(preset.rules)).toBe(true);
  },
);

test("every rule has a source, and these are unverified", () => {
  const rules = presets.flatMap(({ id, rules: own }) => own.map((rule) => ({ preset: id, ...rule })));
  expect(rules.filter(({ source }) => source === undefined)).toEqual([]);
  const unverified = rules.filter(({ source }) => source && !isVerified(source)).map(({ preset }) => preset);
  expect([...new Set(unverified)]).toEqual([
    "yellow-cards",
    "make-up-lessons-2005",
    "tested-again-2010",
    "guangyuan-lights-2018",
    "three-red-cards-2020",
    "eshan-grades",
  ]);
  const [yellow] = rules.filter(({ preset, source }) => preset === "yellow-cards" && source && !isVerified(source));
  expect(yellow?.id).toBe("second-card");
});

function rulingsOn(preset: ConsequenceRules, ...facts: readonly Facts[]): readonly (Ruling | undefined)[] {
  const periods = facts.map((each, index): Period => {
    const subjects = ["water", "land", "trade"].map((id, place) => ({
      id,
      facts: place === 0 ? each : { satisfied: 0.9 + place / 100 },
    }));
    return { id: `${index}`, on: `2020-0${index + 1}-28`, subjects };
  });
  const { rules } = must(freezeRules(preset));
  const { results } = must(consequences(rules, periods.slice(0, -1), periods.at(-1)!)).consequences;
  return results[0]?.rulings.map(({ ruling }) => ruling) ?? [];
}

const [IMPOSED, NOT, OPEN] = ["imposed", "not-imposed", "undetermined"] as const;

test.each<[string, ConsequenceRules | undefined, readonly Facts[], readonly Ruling[]]>([
  ["buck-passing has both consequences", presets[0], [{ buckPassing: true }], [IMPOSED, IMPOSED]],
  ["no buck-passing has none", presets[0], [{ buckPassing: false }], [NOT, NOT]],
  ["what nobody looked into stays open", presets[0], [{}], [OPEN, OPEN]],
  [
    "a serious complaint has both",
    presets[1],
    [{ substantiatedComplaints: 1, seriousComplaint: true }],
    [IMPOSED, IMPOSED],
  ],
  ["one that is not serious", presets[1], [{ substantiatedComplaints: 2, seriousComplaint: false }], [IMPOSED, NOT]],
  ["no complaint", presets[1], [{ substantiatedComplaints: 0 }], [NOT, NOT]],
  ["any complaint costs the awards", presets[2], [{ complaints: 1 }], [IMPOSED]],
  ["a rate whose interval straddles 85 %", presets[3], [{ satisfied: { low: 0.8, high: 0.9 } }], [OPEN]],
  ["two low months", presets[4], [{ satisfied: 0.5 }, { satisfied: 0.5 }], [IMPOSED]],
  ["a low month, a good one, a low one", presets[4], [{ satisfied: 0.5 }, { satisfied: 1 }, { satisfied: 0.5 }], [NOT]],
  ["inaccurate, but satisfied", presets[5], [{ accurate: 0.5, satisfied: 0.8 }], [NOT, NOT, NOT]],
  ["accurate, but dissatisfied", presets[5], [{ accurate: 0.6, satisfied: 0.1 }], [NOT, NOT, NOT]],
  ["a first card", presets[5], [{ accurate: 0.5, satisfied: 0.7 }], [IMPOSED, IMPOSED, NOT]],
  ["at 60 % there is nothing to make up for", presets[6], [{ satisfied: 0.6 }], [NOT]],
  ["below 60 % there is", presets[6], [{ satisfied: 0.599 }], [IMPOSED]],
  ["at 90 % nobody is tested again", presets[7], [{ satisfied: 0.9 }], [NOT, NOT]],
  [
    "below 90 % measures are drawn anew and the test held again",
    presets[7],
    [{ satisfied: 0.899 }],
    [IMPOSED, IMPOSED],
  ],
  ["one yellow light", presets[8], [{ light: "yellow" }], [NOT, NOT, NOT, NOT, NOT]],
  [
    "a second one, though not running",
    presets[8],
    [{ light: "yellow" }, { light: "green" }, { light: "yellow" }],
    [IMPOSED, IMPOSED, NOT, NOT, NOT],
  ],
  [
    "a red light after two yellow ones",
    presets[8],
    [{ light: "yellow" }, { light: "yellow" }, { light: "red" }],
    [NOT, NOT, IMPOSED, IMPOSED, IMPOSED],
  ],
  ["two red cards", presets[9], [{ light: "red" }, { light: "red" }], [NOT]],
  ["three red cards", presets[9], [{ light: "red" }, { light: "red" }, { light: "red" }], [IMPOSED]],
  [
    "three red cards not running",
    presets[9],
    [{ light: "red" }, { light: "red" }, { light: "green" }, { light: "red" }],
    [NOT],
  ],
  ["basically qualified", presets[10], [{ grade: "basically-qualified" }], [IMPOSED, IMPOSED]],
  ["not qualified", presets[10], [{ grade: "not-qualified" }], [IMPOSED, IMPOSED]],
  ["qualified", presets[10], [{ grade: "qualified" }], [NOT, NOT]],
])("%s", (_, preset, facts, expected) => {
  expect(preset && rulingsOn(preset, ...facts)).toEqual(expected);
});
