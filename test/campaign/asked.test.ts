import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as tally from "answerable/campaign/tally";
import { amend } from "answerable/definitions";
import type { Rate } from "answerable/figures";
import { OUTCOMES, type Facts } from "answerable/rules";
import { DONE, aPlan, aWholePlan, aWholeWay } from "./records.js";
import { campaigns, planOf, versionOf } from "./walk.js";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const told = ({ numerator, denominator }: Rate): string => `${numerator} of ${denominator}`;

/** Every unit sets up a committee of its own (M2), and asks the people (M62). */
const plan = must(
  campaign.readPlan(
    aPlan({
      batches: [
        { id: "first", label: words("first") },
        { id: "second", label: words("second") },
      ],
      phases: [
        {
          id: "prepare",
          label: words("prepare"),
          gate: { fact: "committee", comparison: "equals", value: true },
        },
        { id: "ask", label: words("ask") },
      ],
      facts: [
        { id: "committee", label: words("committee"), kind: "yes-no" },
        { id: "office", label: words("office"), kind: "yes-no" },
        { id: "satisfaction", label: words("satisfaction"), kind: "number", low: 0, high: 1 },
      ],
      evaluations: [
        {
          id: "survey",
          label: words("survey"),
          kind: "end-of-phase",
          phase: "ask",
          repeats: "every-attempt",
          facts: ["satisfaction"],
        },
      ],
    }),
  ),
).plan;
const stamp = { by: "office", on: "2003-03-01" };
const enter = (unit: string, batch = "first", under = plan): campaign.Unit =>
  must(campaign.enter(under, { unit, batch, ...stamp })).unit;
const passing = (unit: campaign.Unit, to: string, facts: Facts, under = plan, on = "2003-03-02"): campaign.Unit => {
  const applied = must(campaign.applyForTransition(under, unit, { by: "director", on })).unit;
  return must(campaign.decideTransition(under, applied, { to, verdict: "pass", facts, by: "group", on })).unit;
};
const surveyed = (unit: campaign.Unit): campaign.Unit =>
  must(
    campaign.recordEvaluation(plan, unit, {
      evaluation: "survey",
      facts: { satisfaction: 0.9 },
      by: "x",
      on: "2003-03-03",
    }),
  ).unit;

test("how many of the units that were asked have it is told of each thing that is asked", () => {
  const through = ["a", "b", "c"].map((id) => passing(enter(id), "ask", { committee: true }));
  const units = [surveyed(through[0]!), surveyed(through[1]!), through[2]!, enter("d"), enter("e", "second")];
  // #region asked
  const facts = { d: { committee: false } }; // a, b and c have passed the phase; of e nothing is known
  const counted = must(tally.tallyAsked(plan, units, { asOf: "2003-03-31", by: ["batch"], facts })).tally;
  const { asked } = must(tally.askedOf(plan, counted));
  const [committee, survey] = asked.overall.conditions;

  expect(committee?.condition).toEqual({ fact: "committee", comparison: "equals", value: true });
  expect(committee?.rates.met).toMatchObject({ numerator: 3, denominator: 5 }); // every unit was asked
  expect(committee?.rates.failed).toMatchObject({ numerator: 1, denominator: 5 });
  expect(committee?.rates.open).toMatchObject({ numerator: 1, denominator: 5 });

  expect(survey?.condition).toMatchObject({ fact: "survey.held" });
  expect(survey?.rates.met).toMatchObject({
    numerator: 2,
    denominator: 3,
    excluded: [{ reason: "not-reached", count: 2 }],
  });
  expect(asked.groups.map(({ key, units: all }) => [key.batch, all])).toEqual([
    ["first", 4],
    ["second", 1],
  ]);
  // #endregion asked
  expect(asked.groups.map(({ conditions }) => conditions.map(({ rates }) => told(rates.met)))).toEqual([
    ["3 of 4", "2 of 3"],
    ["0 of 1", "0 of 0"],
  ]);

  // #region merge
  const counting = { asOf: "2003-03-31", by: ["batch"] } as const;
  const here = must(tally.tallyAsked(plan, units.slice(0, 2), { ...counting, facts })).tally;
  const there = JSON.stringify(must(tally.tallyAsked(plan, units.slice(2), { ...counting, facts })).tally);
  const read = must(tally.readAsked(plan, counting, JSON.parse(there))).tally;
  expect(must(tally.mergeAsked(here, read)).tally).toEqual(counted);
  // #endregion merge
});

test("87 of 87 units have set up their own body", () => {
  const all = Array.from({ length: 87 }, (_, index) => enter(`unit-${index}`));
  const facts = Object.fromEntries(all.map(({ id }) => [id, { committee: true }]));
  const counted = must(tally.tallyAsked(plan, all, { asOf: "2003-03-31", facts })).tally;
  const [line] = must(tally.askedOf(plan, counted)).asked.overall.conditions;
  expect(line?.rates.met).toMatchObject({ numerator: 87, denominator: 87, value: 1 });
  expect(must(campaign.blockers(plan, all, facts)).blockers).toEqual([]);
});

describe("what is asked", () => {
  const whole = must(campaign.readPlan(aWholePlan())).plan;
  const { units } = aWholeWay(whole);
  const linesOf = (unit: campaign.Unit, facts: Facts = {}): Record<string, string> => {
    const counted = must(tally.tallyAsked(whole, [unit], { asOf: "2030-01-01", facts: { [unit.id]: facts } })).tally;
    const { conditions } = must(tally.askedOf(whole, counted)).asked.overall;
    return Object.fromEntries(
      conditions.map(({ condition, byState }) => [
        "fact" in condition ? condition.fact : "formula",
        tally.ASKED_STATES.filter((state) => byState[state] === 1).join(),
      ]),
    );
  };

  test("is answered by the unit's facts and its own way, and by the verdicts that let it through", () => {
    const none = linesOf(units["in-phase"]!);
    expect(none).toEqual({
      "sessions.amount": "unknown",
      "start.held": "not-met",
      "study.look-back": "not-met",
      "problems.drafted": "not-reached",
      "questionnaire.held": "not-reached",
      satisfaction: "not-reached",
      "members.passed": "not-reached",
      "visits.rounds": "not-reached",
      resolved: "not-reached",
    });
    expect(linesOf(units["again"]!, DONE["analyse"])).toMatchObject({
      "sessions.amount": "met",
      "study.look-back": "met",
      "problems.drafted": "met",
      satisfaction: "undetermined",
      resolved: "not-reached",
    });
    expect(new Set(Object.values(linesOf(units["completed"]!)))).toEqual(new Set(["met"]));
  });

  test("of a unit that is sent back is not what it had before", () => {
    expect(linesOf(units["redoing"]!)).toMatchObject({ "questionnaire.held": "not-met", satisfaction: "unknown" });
  });

  test("twice in one gate is counted once", () => {
    const twice = must(
      campaign.readPlan({
        ...plan,
        phases: [{ ...plan.phases[0], gate: { all: [plan.phases[0]!.gate, plan.phases[0]!.gate] } }],
        evaluations: [],
      }),
    ).plan;
    const counting = { asOf: "2003-03-31", facts: {} };
    const counted = must(tally.tallyAsked(twice, [enter("a", "first", twice)], counting)).tally;
    const { conditions } = must(tally.askedOf(twice, counted)).asked.overall;
    expect(conditions.map(({ byState }) => byState.unknown)).toEqual([1]);
  });
});

describe("what is asked under several versions", () => {
  const { definition: next } = must(
    amend(plan, (draft) => {
      draft.phases[0]!.gate = { fact: "office", comparison: "equals", value: true };
    }),
  );
  const asOf = "2003-12-31";
  const rates = (units: campaign.Unit[]): unknown => {
    const counted = must(tally.tallyAsked([plan, next], units, { asOf, facts: {} })).tally;
    return must(tally.askedOf([plan, next], counted)).asked.overall.conditions.map(({ condition, rates: { met } }) => [
      "fact" in condition && condition.fact,
      told(met),
      ...met.excluded.map(({ reason, count }) => `${count} ${reason}`),
    ]);
  };
  const moved = (unit: campaign.Unit, on: string): campaign.Unit =>
    must(campaign.moveToPlan(plan, next, unit, { by: "office", on })).unit;

  test("is asked by the version of each unit, what the newest asks first", () => {
    expect(rates([enter("a"), enter("b", "first", next)])).toEqual([
      ["office", "0 of 1", "1 not-asked"],
      ["committee", "0 of 1", "1 not-asked"],
      ["survey.held", "0 of 0", "2 not-reached"],
    ]);
  });

  test("is counted by each version alone and merged, whichever is first", () => {
    const [one, other] = [enter("a"), enter("b", "first", next)];
    const counting = { asOf, facts: {} };
    const alone = [
      must(tally.tallyAsked(next, [other], counting)).tally,
      must(tally.tallyAsked(plan, [one], counting)).tally,
    ] as const;
    const together = must(tally.tallyAsked([plan, next], [one, other], counting)).tally;
    expect(must(tally.mergeAsked(...alone)).tally).toEqual(together);
    expect(must(tally.mergeAsked(alone[1], alone[0])).tally).toEqual(together);
  });

  test("was asked by the version under which the verdict let the unit through", () => {
    const before = moved(passing(enter("a"), "ask", { committee: true }), "2003-05-01");
    const after = passing(moved(enter("b"), "2003-03-10"), "ask", { office: true }, next, "2003-03-11");
    const sameDay = moved(passing(enter("c"), "ask", { committee: true }), "2003-03-02");
    const open = [
      ["office", "0 of 0", "1 not-asked"],
      ["committee", "1 of 1"],
      ["survey.held", "0 of 1"],
    ];
    expect(rates([before])).toEqual(open);
    expect(rates([sameDay])).toEqual(open);
    expect(rates([after])).toEqual([
      ["office", "1 of 1"],
      ["committee", "0 of 0", "1 not-asked"],
      ["survey.held", "0 of 1"],
    ]);
    const applied = must(campaign.applyForTransition(plan, enter("d"), { by: "director", on: "2003-03-02" })).unit;
    const { unit: redoing } = must(
      campaign.decideTransition(plan, applied, {
        to: "ask",
        verdict: "redo",
        facts: {},
        by: "group",
        on: "2003-03-02",
      }),
    );
    expect(rates([moved(redoing, "2003-03-10")])).toEqual([
      ["office", "0 of 1"],
      ["committee", "0 of 0", "1 not-asked"],
      ["survey.held", "0 of 0", "1 not-reached"],
    ]);
    const alone = tally.tallyAsked(next, [before], { asOf, facts: {} });
    expect(alone).toMatchObject({ refusal: { code: "definition-changed" } });
  });
});

describe("counts of what is asked", () => {
  const asOf = "2030-01-01";
  const by = ["batch", "level", "supervision-group"] as const;
  const versions = [1, 2, 3, 4].map(versionOf);
  const parts = campaigns
    .map((all) => all.map(({ states }) => states.at(-1)!).filter((unit) => unit.plan.version <= 4))
    .chain((units) =>
      fc.record({
        units: fc.constant(units),
        done: fc.array(fc.boolean(), { minLength: units.length, maxLength: units.length }),
        cuts: fc.tuple(fc.nat({ max: units.length }), fc.nat({ max: units.length })),
      }),
    );
  const factsOf = (units: readonly campaign.Unit[], done: readonly boolean[]): Record<string, Facts> =>
    Object.fromEntries(
      units.map((unit, index) => {
        const known = unit.status === "completed" || !done[index] ? {} : (DONE[unit.phase] ?? {});
        return [unit.id, known];
      }),
    );

  test("merge in any order and grouping to what counting all at once gives, and with nothing to themselves", () => {
    fc.assert(
      fc.property(parts, ({ units, done, cuts }) => {
        const facts = factsOf(units, done);
        const count = (some: readonly campaign.Unit[], plans: campaign.PlanVersions = versions): tally.AskedTally =>
          must(tally.tallyAsked(plans, some, { asOf, by, facts })).tally;
        const merge = (one: tally.AskedTally, other: tally.AskedTally): tally.AskedTally =>
          must(tally.mergeAsked(one, other)).tally;
        const [from, to] = [Math.min(...cuts), Math.max(...cuts)];
        const [a, b, c] = [units.slice(0, from), units.slice(from, to), units.slice(to)].map((some) => count(some)) as [
          tally.AskedTally,
          tally.AskedTally,
          tally.AskedTally,
        ];
        expect(merge(merge(a, b), c)).toEqual(count(units));
        expect(merge(a, merge(b, c))).toEqual(merge(merge(a, b), c));
        expect(merge(c, merge(b, a))).toEqual(count(units));
        expect(merge(a, count([]))).toEqual(a);
        expect(merge(count([]), a)).toEqual(a);
        const written: unknown = JSON.parse(JSON.stringify(count(units)));
        expect(must(tally.readAsked(versions, { asOf, by }, written)).tally).toEqual(count(units));
      }),
    );
  });

  test("account for every unit in every line, and lack what blocks", () => {
    fc.assert(
      fc.property(parts, ({ units, done }) => {
        const facts = factsOf(units, done);
        const counted = must(tally.tallyAsked(versions, units, { asOf, by, facts })).tally;
        const { overall, groups } = must(tally.askedOf(versions, counted)).asked;
        const blocked = must(campaign.blockers(versions, units, facts)).blockers;
        for (const { phase, condition, byState, rates } of overall.conditions) {
          for (const { denominator, excluded } of Object.values(rates)) {
            expect(denominator + excluded.reduce((sum, one) => sum + one.count, 0)).toBe(units.length);
          }
          expect(rates.open.numerator).toBe(byState.undetermined + byState.unknown);
          expect(rates.met.numerator + rates.open.numerator + rates.failed.numerator).toBe(rates.met.denominator);
          // Every condition of these plans is one comparison.
          const { fact, value } = condition as { fact: string; value: unknown };
          for (const outcome of OUTCOMES.filter((each) => each !== "met")) {
            const blocker = blocked.find(
              (each) =>
                each.phase === phase && each.fact === fact && each.required === value && each.outcome === outcome,
            );
            expect(byState[outcome]).toBe(blocker?.units.length ?? 0);
          }
        }
        for (const state of tally.ASKED_STATES) {
          overall.conditions.forEach(({ byState }, index) => {
            expect(groups.reduce((sum, group) => sum + group.conditions[index]!.byState[state], 0)).toBe(
              byState[state],
            );
          });
        }
      }),
    );
  });

  test("of each version alone merge to those of all", () => {
    fc.assert(
      fc.property(parts, ({ units, done }) => {
        const facts = factsOf(units, done);
        // A unit that moved is told by the versions before its own as well.
        const own = versions.map((_, index) => {
          const plans = versions.slice(0, index + 1);
          const some = units.filter((unit) => planOf(unit) === versions[index]);
          return must(tally.tallyAsked(plans, some, { asOf, by, facts })).tally;
        });
        const merged = own.reduceRight((sofar, part) => must(tally.mergeAsked(sofar, part)).tally);
        expect(merged).toEqual(must(tally.tallyAsked(versions, units, { asOf, by, facts })).tally);
      }),
    );
  });
});

describe("counting what is asked refuses", () => {
  const asOf = "2003-03-31";
  const counting = { asOf, by: ["batch"] } as const;
  const unit = enter("a");
  const counted = must(tally.tallyAsked(plan, [unit], { ...counting, facts: {} })).tally;
  const [name, group] = Object.entries(counted.groups)[0]!;
  const other = { ...plan, version: 2, label: words("other") };
  const twin = { ...plan, label: words("twin") };
  const changed = (changes: object): unknown => ({ ...counted, groups: { [name]: { ...group, ...changes } } });
  const count = (plans: campaign.PlanVersions, units: campaign.Unit[], more: object = {}): { ok: boolean } =>
    tally.tallyAsked(plans, units, { ...counting, facts: {}, ...more });
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "invalid-input", () => count(plan, [unit], { asOf: "2003-02-30" })],
    ["nothing to break down by", "invalid-input", () => count(plan, [unit], { by: ["colour"] })],
    ["a unit of another version", "definition-changed", () => count(other, [unit])],
    ["plans that are not versions of one", "another-plan", () => count([other, plan], [unit])],
    ["a unit twice", "duplicate-id", () => count(plan, [unit, unit])],
    ["a unit that changed later", "after-reference-day", () => count(plan, [unit], { asOf: "2003-02-28" })],
    ["a fact that no plan knows", "undeclared-fact", () => count(plan, [unit], { facts: { a: { mood: 1 } } })],
    ["a fact that cannot be", "impossible-fact", () => count(plan, [unit], { facts: { a: { committee: 1 } } })],
    ["facts that are none", "invalid-input", () => count(plan, [unit], { facts: { a: { committee: null } } })],
    ["to tell by another version", "definition-changed", () => tally.askedOf(other, counted)],
    ["to tell by plans that are not versions of one", "another-plan", () => tally.askedOf([other, plan], counted)],
    [
      "to merge with another day",
      "different-tallies",
      () => tally.mergeAsked(counted, { ...counted, asOf: "2003-04-01" }),
    ],
    ["to merge with other keys", "different-tallies", () => tally.mergeAsked(counted, { ...counted, by: [] })],
    [
      "to merge with a plan that calls itself the same version",
      "different-tallies",
      () => tally.mergeAsked(counted, must(tally.tallyAsked(twin, [], { ...counting, facts: {} })).tally),
    ],
    ["to read what was made otherwise", "different-tallies", () => tally.readAsked(plan, { asOf }, counted)],
    ["to read what another version counted", "different-tallies", () => tally.readAsked(other, counting, counted)],
    ["to read by plans that are no versions", "another-plan", () => tally.readAsked([other, plan], counting, counted)],
    ["to read more than there are", "invalid-input", () => tally.readAsked(plan, counting, changed({ units: 0.5 }))],
    [
      "to read what does not add up",
      "invalid-input",
      () =>
        tally.readAsked(plan, counting, changed({ conditions: { [Object.keys(group.conditions)[0]!]: { met: 2 } } })),
    ],
    [
      "to read what nothing asks",
      "invalid-input",
      () => tally.readAsked(plan, counting, changed({ conditions: { '["ask",{}]': { met: 1 } } })),
    ],
    [
      "to read a group without its keys",
      "invalid-input",
      () => tally.readAsked(plan, counting, { ...counted, groups: { first: group } }),
    ],
    [
      "to read versions out of order",
      "invalid-input",
      () => tally.readAsked(plan, counting, { ...counted, versions: [...counted.versions, ...counted.versions] }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});
