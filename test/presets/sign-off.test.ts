import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as ledger from "answerable/ledger";
import {
  checkAndNotice2022,
  levelByLevel2021,
  numberStays2016,
  openInspection2019,
  returnSlip2014,
  superiorInspection2015,
  threeChecks,
  untilSatisfied2014,
  type NamedPolicy,
} from "answerable/presets";
import { isVerified, type Facts } from "answerable/rules";

const satisfied = { fact: "satisfaction", comparison: "at-least", value: 0.8 } as const;
const town = { id: "town", label: { en: "town", "zh-CN": "镇" } };

const CRITERIA = {
  measuresCarriedOut: true,
  illegalitiesPunished: true,
  effectMeetsStandards: true,
  likeProblemsFixed: true,
  rootCauseMechanism: true,
  openInspection: true,
};

/** Each policy, the levels that conclude, and facts under which its condition is met and is not. */
const cases: readonly [string, NamedPolicy, readonly string[], Facts?, Facts?][] = [
  ["Quanzhou", superiorInspection2015, ["department"]],
  [
    "Jinggangshan",
    returnSlip2014,
    ["supervision-group"],
    { massesReturnedSatisfied: true },
    { massesReturnedSatisfied: false },
  ],
  ["Liucheng", numberStays2016({ satisfaction: satisfied }), [], { satisfaction: 0.8 }, { satisfaction: 0.79 }],
  ["Yixing", levelByLevel2021({ below: [town] }), ["town", "city-group"]],
  ["Huangshan", checkAndNotice2022({ workdays: 5 }), ["on-the-spot", "signature"]],
  ["Xixia", untilSatisfied2014, [], { massesSatisfied: true }, { massesSatisfied: false }],
  ["a bank", threeChecks, ["check-1", "check-2", "check-3"]],
  ["Anhui", openInspection2019, ["inspection"], CRITERIA, { ...CRITERIA, likeProblemsFixed: false }],
];

const weekdays = must(
  weekdayCalendar({
    id: "weekdays",
    coverage: { from: "2015-01-01", to: "2015-12-31" },
    weekend: ["saturday", "sunday"],
  }),
).calendar;
const { calendar } = must(compileCalendar(weekdays));

/** Takes an item through everything the policy asks before the last acceptance. */
function ready(policy: ledger.SignOffPolicy): ledger.SubmittedItem | ledger.AnnouncedItem {
  const by = "office";
  const said = { id: "o", channel: "letter", anonymous: true, text: "it drips", on: "2015-03-02" };
  const { opinion } = must(ledger.receive(said));
  const { problem } = must(
    ledger.consolidate([opinion], { id: "p", category: "service", scope: "unit", by, on: "2015-03-02" }),
  );
  const registered = { id: "i", unit: "works", handling: "time-limited", by, on: "2015-03-02" } as const;
  const { item } = must(ledger.register(problem, registered));
  const { item: assigned } = must(
    ledger.assign(item, { owner: "wang", due: "2015-06-01", by, on: "2015-03-03" }, { policy }),
  );
  const evidence = [{ id: "photo", description: "it is dry" }];
  const { item: submitted } = must(ledger.submit(assigned, { evidence, by: "wang", on: "2015-03-10" }));
  const approved = policy.levels.reduce((given, { id: level }) => {
    const conclusion = { level, by: `inspector-${level}`, unit: level, on: "2015-03-11" };
    return must(ledger.approve(given, conclusion, { policy })).item;
  }, submitted);
  if (policy.notice === undefined) return approved;
  return must(ledger.announce(approved, { place: "board", by, on: "2015-03-12" }, { policy, calendar })).item;
}

const accepted = (policy: ledger.SignOffPolicy, facts: Facts): string => {
  const acceptance = { outcome: "fixed", by: "supervisor", unit: "county", on: "2015-05-04" } as const;
  const result = ledger.accept(ready(policy), acceptance, { policy, facts });
  return result.ok ? result.item.status : result.refusal.code;
};

describe.each(cases)("the sign-off policy of %s", (_, { policy, source }, levels, met = {}, notMet) => {
  test("is sound, and names its source", () => {
    expect(ledger.lintPolicy(policy)).toEqual([]);
    expect(ledger.SignOffPolicy.parse(policy)).toEqual(policy);
    expect(source.citation).not.toBe("");
  });
  test("has the levels of its source", () => {
    expect(policy.levels.map(({ id }) => id)).toEqual(levels);
  });
  test("lets an item go when all it asks for is there", () => {
    expect(accepted(policy, met)).toBe("closed");
  });
  test("and not when what people say is not as it asks", () => {
    if (notMet !== undefined) expect(accepted(policy, notMet)).toBe("satisfaction-not-met");
    else expect(policy.satisfaction).toBeUndefined();
  });
});

test.each(Object.keys(CRITERIA))(
  "in Anhui an item is not closed while %s does not hold, or is not known",
  (criterion) => {
    const { [criterion]: _, ...others } = CRITERIA as Facts;
    expect(accepted(openInspection2019.policy, { ...others, [criterion]: false })).toBe("satisfaction-not-met");
    expect(accepted(openInspection2019.policy, others)).toBe("satisfaction-unknown");
  },
);

test("only policies whose source may be cited count as verified", () => {
  expect(cases.filter(([, { source }]) => isVerified(source)).map(([place]) => place)).toEqual([
    "Jinggangshan",
    "Liucheng",
    "Yixing",
    "Huangshan",
    "Anhui",
  ]);
});
