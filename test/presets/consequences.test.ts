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
  firstTimeRule,
  hotlineRule,
  lossOfAwards,
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
];

test.each(presets.map((preset) => [preset.id, preset] as const))(
  "%s passes its schema as JSON, frozen, without findings",
  (_, preset) => {
    expect(ConsequenceRules.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    expect(lintRules(preset)).toEqual([]);
    expect(Object.isFrozen(preset.rules)).toBe(true);
  },
);

test("every rule has a source, and only that of the second yellow card is unverified", () => {
  const unverified = presets.flatMap(({ rules }) =>
    rules.filter(({ source }) => source === undefined || !isVerified(source)).map(({ id }) => id),
  );
  expect(unverified).toEqual(["second-card"]);
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
])("%s", (_, preset, facts, expected) => {
  expect(preset && rulingsOn(preset, ...facts)).toEqual(expected);
});
