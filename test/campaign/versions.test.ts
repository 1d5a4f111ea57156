import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import * as schedule from "answerable/campaign/schedule";
import * as tally from "answerable/campaign/tally";
import { amend } from "answerable/definitions";
import { aPlan } from "./records.js";

const asOf = "2004-12-31";
const coverage = { from: "2003-01-01", to: "2004-12-31" };
const { calendar: weekdays } = must(weekdayCalendar({ id: "weekdays", weekend: ["saturday", "sunday"], coverage }));
const { calendar } = must(compileCalendar(weekdays));
const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const roster = ["a", "b", "c", "d", "e", "f"];

/** Three phases; then one of them is dropped for another, and analysis asks for more; then one is put first. */
const first = must(
  campaign.readPlan({
    ...aPlan(),
    batches: [{ id: "first", label: words("first"), units: roster }],
    levels: [
      { id: "town", label: words("town") },
      { id: "village", label: words("village") },
    ],
  }),
).plan;
const { definition: second } = must(
  amend(first, (draft) => {
    draft.phases[1]!.gate = { fact: "satisfaction", comparison: "at-least", value: 0.7 };
    draft.phases[2] = { id: "consolidate", label: words("consolidate") };
    draft.batches[0]!.units!.push("g");
  }),
);
const { definition: third } = must(
  amend(second, (draft) => {
    draft.phases.unshift({ id: "prepare", label: words("prepare") });
  }),
);
const versions = [first, second, third] as const;

/** What befalls a unit: under which version it enters, and the verdicts it gets. */
interface Fate {
  readonly version: 0 | 1 | 2;
  readonly level: "town" | "village";
  readonly verdicts: readonly ("pass" | "redo" | "card")[];
  readonly moves: boolean;
}
const facts = { satisfaction: 0.9, accurate: true };

function judge(plan: campaign.Plan, unit: campaign.Unit, verdict: Fate["verdicts"][number]): campaign.Unit {
  const { unit: applied } = must(campaign.applyForTransition(plan, unit, { by: "director", on: "2003-06-02" }));
  const given = { to: applied.application.to, facts, reason: "as seen", by: "group", on: "2003-06-02" };
  if (verdict === "pass") return must(campaign.decideTransition(plan, applied, { ...given, verdict })).unit;
  const card = verdict === "card" ? ({ card: "yellow" } as const) : {};
  return must(campaign.decideTransition(plan, applied, { ...given, verdict: "redo", ...card })).unit;
}

function lead(id: string, { version, level, verdicts, moves }: Fate): campaign.Unit {
  const begun: campaign.Plan = versions[version];
  let unit: campaign.Unit = must(
    campaign.enter(begun, { unit: id, batch: "first", level, by: "office", on: "2003-03-01" }),
  ).unit;
  for (const verdict of verdicts) {
    if (unit.status === "completed") break;
    unit = judge(begun, unit, verdict);
  }
  const next = versions[version + 1];
  const moved =
    moves && next !== undefined && campaign.moveToPlan(begun, next, unit, { by: "office", on: "2003-07-01" });
  return typeof moved === "object" && moved.ok ? moved.unit : unit;
}

const fate: fc.Arbitrary<Fate> = fc.record({
  version: fc.constantFrom(0, 1, 2),
  level: fc.constantFrom("town", "village"),
  verdicts: fc.array(fc.constantFrom("pass", "pass", "redo", "card"), { maxLength: 6 }),
  moves: fc.boolean(),
});
const populations = fc
  .array(fate, { maxLength: roster.length })
  .map((fates) => fates.map((each, index) => lead(roster[index]!, each)));
const planOf = ({ plan }: campaign.Unit): campaign.Plan => versions[(plan.version - 1) as 0 | 1 | 2];
const by = ["level", "version"] as const;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe("units under several versions of a plan", () => {
  test("told together are what the tallies of each version tell when they are merged, in any order", () => {
    fc.assert(
      fc.property(populations, fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0]), (all, order) => {
        const parts = order.map((index) => {
          const plan = versions[index];
          const empty = must(tally.emptyTally(plan, { asOf, by })).tally;
          const own = all.filter((unit) => planOf(unit) === plan);
          return must(tally.addAll(plan, empty, own)).tally;
        });
        const merged = parts.reduce((sofar, part) => must(tally.merge(sofar, part)).tally);
        const { rows, ...told } = must(campaign.matrix(versions, all, { asOf, by })).matrix;
        expect(rows).toHaveLength(all.length);
        expect(must(tally.progressOf(versions, merged)).progress).toEqual(told);
        const counted = must(tally.addAll(versions, must(tally.emptyTally(versions, { asOf, by })).tally, all)).tally;
        expect(merged).toEqual(counted);
        expect(must(tally.readTally(versions, { asOf, by }, JSON.parse(JSON.stringify(merged)))).tally).toEqual(merged);
      }),
    );
  });

  test("are told the same whatever their order", () => {
    const shuffled = populations.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const { rows, ...told } = must(campaign.matrix(versions, all, { asOf, by })).matrix;
        const { rows: others, ...toldAgain } = must(campaign.matrix(versions, other, { asOf, by })).matrix;
        expect(toldAgain).toEqual(told);
        expect(others).toHaveLength(rows.length);
        expect(others).toEqual(expect.arrayContaining([...rows]));
      }),
    );
  });

  test("stand in every column, and what their version does not have is left out of its rates and named", () => {
    fc.assert(
      fc.property(populations, (all) => {
        const { columns, rows, versions: told } = must(campaign.matrix(versions, all, { asOf })).matrix;
        expect(columns.map(({ phase }) => phase)).toEqual(["prepare", "study", "analyse", "rectify", "consolidate"]);
        for (const [index, { phase, byState, rates }] of columns.entries()) {
          const without = all.filter((unit) => planOf(unit).phases.every(({ id }) => id !== phase)).length;
          expect(byState["not-planned"]).toBe(without);
          expect(sum(Object.values(byState))).toBe(all.length);
          for (const state of campaign.CELL_STATES) {
            expect(byState[state]).toBe(rows.filter(({ cells }) => cells[index]?.state === state).length);
          }
          for (const { denominator, excluded } of Object.values(rates)) {
            expect(excluded.find(({ reason }) => reason === "not-planned")?.count ?? 0).toBe(without);
            expect(denominator + sum(excluded.map(({ count }) => count))).toBe(all.length);
          }
        }
        expect(told.map(({ plan, units }) => [plan.version, units])).toEqual(
          versions.map((plan) => [plan.version, all.filter((unit) => planOf(unit) === plan).length]),
        );
        expect(rows.map(({ version }) => version)).toEqual(all.map(({ plan }) => plan.version));
      }),
    );
  });

  test("stand within their version as they would if it were the only one", () => {
    fc.assert(
      fc.property(populations, (all) => {
        const { groups } = must(campaign.matrix(versions, all, { asOf, by: ["version"] })).matrix;
        for (const { key, columns, units } of groups) {
          const plan = versions[(Number(key.version) - 1) as 0 | 1 | 2];
          const own = all.filter((unit) => planOf(unit) === plan);
          const alone = must(campaign.matrix(plan, own, { asOf })).matrix;
          expect(units).toBe(own.length);
          expect(columns.filter(({ phase }) => plan.phases.some(({ id }) => id === phase))).toEqual(alone.columns);
        }
        expect(sum(groups.map(({ units }) => units))).toBe(all.length);
      }),
    );
  });
});

const enter = (plan: campaign.Plan, unit: string): campaign.Unit =>
  must(campaign.enter(plan, { unit, batch: "first", level: "town", by: "office", on: "2003-03-01" })).unit;

describe("joining versions", () => {
  test("a phase that only an older version has stands behind the one that it followed there, or first", () => {
    const phase = (id: string): campaign.Phase => ({ id, label: words(id) });
    const stages = (...lists: string[][]): string[] => {
      const plans = lists.map((ids, index) => aPlan({ version: index + 1, phases: ids.map(phase) }));
      return must(campaign.matrix(plans, [], { asOf })).matrix.columns.map((column) => column.phase);
    };
    expect(stages(["a", "b", "c"], ["a", "c"])).toEqual(["a", "b", "c"]);
    expect(stages(["a", "b"], ["b"])).toEqual(["a", "b"]);
    expect(stages(["a", "x"], ["a", "y"], ["a", "z"])).toEqual(["a", "x", "y", "z"]);
    expect(stages(["b", "a"], ["a", "b"])).toEqual(["a", "b"]);
    expect(stages([], ["a"])).toEqual(["undivided", "a"]);
    expect(stages([])).toEqual(["undivided"]);
  });

  test("every unit that any version lists is expected to enter", () => {
    const all = roster.map((id) => lead(id, { version: 0, level: "town", verdicts: [], moves: false }));
    const { entered } = must(campaign.matrix(versions, all, { asOf })).matrix.rates;
    expect(entered).toMatchObject({ numerator: 6, denominator: 7 });
    const { rates } = must(campaign.matrix(versions, [...all, enter(second, "g")], { asOf })).matrix;
    expect(rates.entered).toMatchObject({ numerator: 7, denominator: 7, value: 1 });
  });

  test("a tally takes in versions that come later, and a unit that moved is taken out as it was and put in as it is", () => {
    const unit = enter(first, "a");
    const { unit: moved } = must(campaign.moveToPlan(first, second, unit, { by: "office", on: "2003-07-01" }));
    const begun = must(tally.add(first, must(tally.emptyTally(first, { asOf, by })).tally, unit)).tally;
    const without = must(tally.remove([first, second], begun, unit)).tally;
    const after = must(tally.add([first, second], without, moved)).tally;
    const empty = must(tally.emptyTally([first, second], { asOf, by })).tally;
    expect(after).toEqual(must(tally.add([first, second], empty, moved)).tally);
    expect(must(tally.progressOf([first, second], after)).progress.versions.map(({ units }) => units)).toEqual([0, 1]);
    expect(tally.remove([first, second], begun, moved)).toMatchObject({ refusal: { code: "never-counted" } });
  });

  test("who is blocked is judged by their own version: another number is another thing", () => {
    const analysing = (id: string, version: 0 | 1): campaign.Unit =>
      lead(id, { version, level: "town", verdicts: ["pass"], moves: false });
    const units = [analysing("a", 0), analysing("b", 1), analysing("c", 1)];
    const known = { satisfaction: 0.65, accurate: true };
    const facts = { a: { ...known, satisfaction: 0.5 }, b: known, c: { satisfaction: 0.75 } };
    const { blockers } = must(campaign.blockers(versions, units, facts));
    expect(blockers.map(({ required, units: blocked }) => [required, blocked])).toEqual([
      [0.6, ["a"]],
      [0.7, ["b"]],
    ]);
    const swapped = must(campaign.blockers(versions, [units[2]!, units[1]!, units[0]!], facts)).blockers;
    expect(swapped).toEqual(expect.arrayContaining([...blockers]));
  });

  test("of what blocks as many, comes first what the newest version asks first", () => {
    const ask = (fact: string): campaign.Phase["gate"] => ({ fact, comparison: "at-least", value: 1 });
    const share = (id: string): campaign.FactDeclaration => ({ id, label: words(id), kind: "number" });
    const asking = (version: number, ...gates: [string, string][]): campaign.Plan =>
      aPlan({
        version,
        batches: [],
        facts: ["old", "new", "late"].map(share),
        phases: gates.map(([id, fact]) => ({ id, label: words(id), gate: ask(fact)! })),
      });
    const [older, newer] = [asking(1, ["only", "old"]), asking(2, ["only", "new"], ["then", "late"])];
    const [one, other] = [older, newer].map(
      (plan, index) => must(campaign.enter(plan, { unit: `unit-${index}`, by: "office", on: "2003-03-01" })).unit,
    ) as [campaign.Unit, campaign.Unit];
    const asked = (units: campaign.Unit[]): string[] =>
      must(campaign.blockers([older, newer], units, {})).blockers.map(({ fact }) => fact);
    expect(asked([one, other])).toEqual(["new", "old"]);
    expect(asked([other, one])).toEqual(["new", "old"]);
  });

  test("what both versions ask stands where the newest asks it, and phase by phase", () => {
    const ask = (...facts: string[]): campaign.Phase["gate"] => ({
      all: facts.map((fact) => ({ fact, comparison: "at-least", value: 1 })),
    });
    const share = (id: string): campaign.FactDeclaration => ({ id, label: words(id), kind: "number" });
    const asking = (version: number, ...facts: string[]): campaign.Plan =>
      aPlan({
        version,
        batches: [],
        facts: ["both", "new", "then"].map(share),
        phases: [
          { id: "only", label: words("only"), gate: ask(...facts)! },
          { id: "then", label: words("then"), gate: ask("then")! },
        ],
      });
    const plans = [asking(1, "both"), asking(2, "both", "new")] as const;
    const { unit } = must(campaign.enter(plans[1], { unit: "a", by: "office", on: "2003-03-01" }));
    const begun = must(campaign.enter(plans[1], { unit: "b", by: "office", on: "2003-03-01" })).unit;
    const { unit: applied } = must(campaign.applyForTransition(plans[1], begun, { by: "director", on: "2003-03-02" }));
    const pass = { to: "then", verdict: "pass", facts: { both: 1, new: 1 }, by: "group", on: "2003-03-03" } as const;
    const { unit: further } = must(campaign.decideTransition(plans[1], applied, pass));
    const found = (some: campaign.Unit[], facts = {}): string[] =>
      must(campaign.blockers(plans, some, facts)).blockers.map(({ fact }) => fact);
    expect(found([further, unit], { a: { both: 0, new: 0 } })).toEqual(["both", "new", "then"]);
    expect(found([further, unit], { a: { new: 0, both: 1 } })).toEqual(["new", "then"]);
  });

  test("a unit is ranked by its share of the phases of its own version", () => {
    const passed = (version: 0 | 2): number =>
      must(campaign.phasesPassed(versions, lead("a", { version, level: "town", verdicts: ["pass"], moves: false })))
        .share;
    expect(passed(0)).toBe(1 / 3);
    expect(passed(2)).toBe(1 / 4);
  });

  test("who passed in time is held against the days of their own version, in the order of the columns", () => {
    const { definition: longer } = must(
      amend(first, (draft) => {
        draft.phases[0]!.endsOn = "2003-06-30";
        draft.phases[1]!.startsOn = "2003-07-01";
        draft.phases[1]!.endsOn = "2003-07-31";
        draft.phases[2]!.startsOn = "2003-08-01";
      }),
    );
    const late = lead("a", { version: 0, level: "town", verdicts: ["pass"], moves: false });
    const { unit: moved } = must(
      campaign.moveToPlan(first, longer, { ...late, id: "b" as never }, { by: "office", on: "2003-07-01" }),
    );
    const { phases } = must(schedule.punctuality([first, longer], [moved, late], { asOf, calendar }));
    expect(phases.map(({ phase }) => phase)).toEqual(["study", "analyse", "rectify"]);
    expect(phases[0]).toMatchObject({ onTime: { numerator: 1, denominator: 2 }, passedLate: 1 });
    const mixed = must(schedule.punctuality(versions, [enter(second, "c"), enter(first, "d")], { asOf, calendar }));
    expect(mixed.phases.map(({ phase }) => phase)).toEqual(["study", "analyse", "rectify", "consolidate"]);
  });
});

describe("versions refuse", () => {
  const unit = enter(first, "a");
  const other = { ...second, id: "another" };
  const twin = { ...second, label: words("twin") };
  const empty = must(tally.emptyTally(first, { asOf })).tally;
  const counted = must(tally.add(first, empty, unit)).tally;
  const twinCounted = must(tally.emptyTally(twin, { asOf })).tally;

  test.each<[string, (plans: campaign.PlanVersions) => { ok: boolean }]>([
    ["matrix", (plans) => campaign.matrix(plans, [unit], { asOf })],
    ["progressOf", (plans) => tally.progressOf(plans, counted)],
    ["add", (plans) => tally.add(plans, must(tally.emptyTally(second, { asOf })).tally, unit)],
    ["addAll", (plans) => tally.addAll(plans, must(tally.emptyTally(second, { asOf })).tally, [unit])],
    ["remove", (plans) => tally.remove(plans, counted, unit)],
    ["blockers", (plans) => campaign.blockers(plans, [unit], {})],
    ["phasesPassed", (plans) => campaign.phasesPassed(plans, unit)],
    ["punctuality", (plans) => schedule.punctuality(plans, [unit], { asOf, calendar })],
  ])(
    "%s: a unit of a version that is not handed in, and plans that are not versions of one, oldest first",
    (_, ask) => {
      expect(ask([first, second, third]).ok).toBe(true);
      expect(ask([second, third])).toMatchObject({
        refusal: { code: "definition-changed", message: expect.stringContaining('"pilot" version 1') as string },
      });
      expect(ask([])).toMatchObject({ ok: false });
      for (const plans of [
        [second, first],
        [first, other],
        [first, second, twin],
        [first, first],
      ]) {
        expect(ask(plans)).toMatchObject({ refusal: { code: "another-plan" } });
      }
    },
  );

  test.each<[string, string, () => { ok: boolean }]>([
    ["an empty tally of plans that are no versions", "another-plan", () => tally.emptyTally([second, first], { asOf })],
    [
      "a unit twice, once under each version",
      "duplicate-id",
      () => campaign.matrix([first, second], [unit, enter(second, "a")], { asOf }),
    ],
    [
      "to merge what two plans count that call themselves the same version",
      "different-tallies",
      () => tally.merge(must(tally.emptyTally(second, { asOf })).tally, twinCounted),
    ],
    [
      "to merge what another plan counts",
      "different-tallies",
      () => tally.merge(counted, must(tally.emptyTally(other, { asOf })).tally),
    ],
    ["to read a version that is not handed in", "different-tallies", () => tally.readTally(second, { asOf }, counted)],
    [
      "to read by plans that are no versions",
      "another-plan",
      () => tally.readTally([second, first], { asOf }, counted),
    ],
    [
      "to read versions in another order",
      "invalid-input",
      () =>
        tally.readTally(
          [first, second],
          { asOf },
          { ...counted, versions: [must(tally.emptyTally(second, { asOf })).tally.versions[0], ...counted.versions] },
        ),
    ],
    [
      "to read a version twice",
      "invalid-input",
      () => tally.readTally(first, { asOf }, { ...counted, versions: [...counted.versions, ...counted.versions] }),
    ],
    [
      "to read another number of phases in one of the versions",
      "invalid-input",
      () => {
        const both = must(tally.merge(counted, must(tally.emptyTally(second, { asOf })).tally)).tally;
        const [one] = both.versions;
        const short = { units: 1, listed: 1, carded: 0, phases: [{ "not-reached": 1 }] };
        const versions = [one, { ...both.versions[1], groups: { "[]": short } }];
        return tally.readTally([first, second], { asOf }, { ...both, versions });
      },
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ refusal: { code } });
  });
});
