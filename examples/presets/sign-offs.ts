import { must, type Result } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as ledger from "answerable/ledger";
import * as presets from "answerable/presets";
import type { Facts } from "answerable/rules";
import { words } from "../shared/words.js";
import { itemToSignOff } from "./items.js";

/** A policy with facts under which its condition is not met, and is; both empty where it asks nobody. */
export interface Case {
  readonly named: presets.NamedPolicy;
  readonly poor: Facts;
  readonly good: Facts;
}

const ALL_MET = {
  measuresCarriedOut: true,
  illegalitiesPunished: true,
  effectMeetsStandards: true,
  likeProblemsFixed: true,
  rootCauseMechanism: true,
  openInspection: true,
};

/** Every policy; where one leaves something open, what is filled in here is the example's own. */
export const CASES: readonly Case[] = [
  { named: presets.superiorInspection2015, poor: {}, good: {} },
  {
    named: presets.returnSlip2014,
    poor: { massesReturnedSatisfied: false },
    good: { massesReturnedSatisfied: true },
  },
  { named: presets.untilSatisfied2014, poor: { massesSatisfied: false }, good: { massesSatisfied: true } },
  {
    named: presets.numberStays2016({ satisfaction: { fact: "satisfied", comparison: "at-least", value: 0.8 } }),
    poor: { satisfied: 0.7 },
    good: { satisfied: 0.85 },
  },
  {
    named: presets.levelByLevel2021({ below: [{ id: "town", label: words("town", "镇") }] }),
    poor: {},
    good: {},
  },
  { named: presets.checkAndNotice2022({ workdays: 5 }), poor: {}, good: {} },
  { named: presets.openInspection2019, poor: { ...ALL_MET, likeProblemsFixed: false }, good: ALL_MET },
  { named: presets.threeChecks, poor: {}, good: {} },
];

/** What somebody tried, and what came of it: the status of the item, or the code of the refusal. */
export interface Attempt {
  readonly step: string;
  readonly outcome: string;
}

const WEEKDAYS = must(
  weekdayCalendar({
    id: "weekdays",
    weekend: ["saturday", "sunday"],
    coverage: { from: "2025-01-01", to: "2025-12-31" },
  }),
).calendar;
const { calendar } = must(compileCalendar(WEEKDAYS));

const DONE = { outcome: "fixed", by: "supervisor", unit: "county" } as const;

/** Walks one made-up item through a policy, and tries at each turn what it must refuse. */
export function walkThrough({ named: { policy }, poor, good }: Case): readonly Attempt[] {
  const attempts: Attempt[] = [];
  let item: ledger.Item = itemToSignOff(policy);
  const attempt = (step: string, result: Result<{ item: ledger.Item }>): void => {
    if (result.ok) item = result.item;
    attempts.push({ step, outcome: result.ok ? result.item.status : result.refusal.code });
  };
  const evidence = [{ id: "photo", description: "the lamps are lit" }];
  attempt("close before anything is handed in", ledger.accept(item, { ...DONE, on: "2025-06-01" }, { policy }));
  attempt("the owner hands in a proof", ledger.submit(item, { evidence, by: "wang", on: "2025-06-02" }));
  const [, second] = policy.levels;
  policy.levels.forEach(({ id: level, label }, index) => {
    const by = { by: `inspector-${index + 1}`, unit: level, on: "2025-06-03" };
    if (index === 0 && second !== undefined) {
      const early = ledger.approve(item, { ...by, level: second.id }, { policy });
      attempt(`${second.label.en} concludes first`, early);
    }
    attempt(`${label.en} concludes`, ledger.approve(item, { ...by, level }, { policy }));
  });
  if (policy.notice !== undefined) {
    attempt("close without a notice", ledger.accept(item, { ...DONE, on: "2025-06-04" }, { policy, facts: good }));
    const notice = { place: "notice board", by: "office", on: "2025-06-04" };
    attempt("put up the notice", ledger.announce(item, notice, { policy, calendar }));
    attempt("close while it hangs", ledger.accept(item, { ...DONE, on: "2025-06-06" }, { policy, facts: good }));
  }
  attempt("the owner closes", ledger.accept(item, { ...DONE, by: "wang", on: "2025-06-16" }, { policy, facts: good }));
  attempt(
    "a colleague closes",
    ledger.accept(item, { ...DONE, by: "zhao", unit: "works", on: "2025-06-16" }, { policy, facts: good }),
  );
  if (policy.satisfaction !== undefined) {
    attempt("close with nobody asked", ledger.accept(item, { ...DONE, on: "2025-06-16" }, { policy, facts: {} }));
    attempt("close on a poor answer", ledger.accept(item, { ...DONE, on: "2025-06-16" }, { policy, facts: poor }));
  }
  attempt("close", ledger.accept(item, { ...DONE, on: "2025-06-16" }, { policy, facts: good }));
  return attempts;
}
