import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays, compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import * as schedule from "answerable/campaign/schedule";
import { campaigns, planOf, versionOf, walks } from "../walk.js";
import { aTimedPlan, aTimedUnit, calendar } from "./records.js";

const asOf = "2030-01-01";
const plan = aTimedPlan();
const versions = [1, 2, 3, 4].map(versionOf);
const count = (
  some: readonly campaign.Unit[],
  plans: campaign.PlanVersions = versions,
  day = asOf,
): schedule.PunctualityTally => must(schedule.tallyPunctuality(plans, some, { asOf: day, calendar })).tally;
const merge = (one: schedule.PunctualityTally, other: schedule.PunctualityTally): schedule.PunctualityTally =>
  must(schedule.mergePunctuality(one, other)).tally;

/** Units of the timed plan: when they entered, and how many days later they passed, if they did. */
const timed = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.option(fc.nat({ max: 40 }))), { maxLength: 8 }).map((days) =>
  days.map(([entered, passed], index) => {
    const on = addDays("2014-01-15", entered);
    return aTimedUnit({ entered: on, ...(passed !== null && { passed: addDays(on, passed) }) }, `unit-${index}`);
  }),
);
const populations = fc.oneof(
  timed.map((units) => ({
    units: units,
    plans: plan,
    day: "2014-04-10",
  })),
  campaigns.map((all) => ({
    units: all.map(({ states }) => states.at(-1)!).filter((unit) => unit.plan.version <= 4),
    plans: versions,
    day: asOf,
  })),
);

describe("counts of punctuality", () => {
  test("merge in any order and grouping to what counting all at once gives, and with nothing to themselves", () => {
    fc.assert(
      fc.property(populations, fc.nat(), fc.nat(), ({ units, plans, day }, one, other) => {
        const cuts = [one % (units.length + 1), other % (units.length + 1)];
        const [from, to] = [Math.min(...cuts), Math.max(...cuts)];
        const part = (some: readonly campaign.Unit[]): schedule.PunctualityTally => count(some, plans, day);
        const [a, b, c] = [part(units.slice(0, from)), part(units.slice(from, to)), part(units.slice(to))];
        expect(merge(merge(a, b), c)).toEqual(part(units));
        expect(merge(a, merge(b, c))).toEqual(part(units));
        expect(merge(c, merge(b, a))).toEqual(part(units));
        expect(merge(a, part([]))).toEqual(a);
        expect(merge(part([]), a)).toEqual(a);
        const { ok, ...told } = must(schedule.punctuality(plans, units, { asOf: day, calendar }));
        expect(must(schedule.punctualityOf(plans, merge(c, merge(a, b))))).toEqual({ ok, ...told });
      }),
    );
  });

  test("account for every unit in every line", () => {
    fc.assert(
      fc.property(timed, (units) => {
        const { phases, tracks } = must(schedule.punctuality(plan, units, { asOf: "2014-04-10", calendar }));
        for (const { onTime, overdue } of [...phases, ...tracks]) {
          expect(onTime.denominator + onTime.excluded.reduce((sum, each) => sum + each.count, 0)).toBe(units.length);
          expect(onTime.numerator + overdue).toBeLessThanOrEqual(onTime.denominator);
        }
      }),
    );
  });
});

test("of the deadline of an attempt, the schedule, the matrix and what is due say one thing", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(walks, fc.nat({ max: 60 }), ({ states }, days) => {
      for (const unit of states) {
        if (unit.status === "completed" || unit.attempt.deadline === undefined) continue;
        const [under, day] = [planOf(unit), addDays(unit.updated.on, days)];
        const { phases } = must(schedule.scheduleOf(under, unit, { asOf: day, calendar }));
        const late = phases.find(({ phase }) => phase === unit.phase)?.attempts.at(-1)?.late;
        const { rows } = must(campaign.matrix(under, [unit], { asOf: day })).matrix;
        const { due } = must(schedule.dueBy(under, unit, {}, { asOf: day, by: "9999-12-31", calendar }));
        expect(rows[0]?.cells.find((cell) => "overdue" in cell)).toMatchObject({ overdue: late });
        expect(due.find(({ kind, id }) => kind === "phase" && id === unit.phase)).toMatchObject({ overdue: late });
        seen.add(`${unit.status} ${String(late)}`);
      }
    }),
  );
  for (const status of ["in-phase", "applied", "held"]) {
    expect(seen).toContain(`${status} true`);
    expect(seen).toContain(`${status} false`);
  }
});

describe("counting punctuality refuses", () => {
  const unit = aTimedUnit({ entered: "2014-01-20" });
  const counted = count([unit], plan, "2014-02-20");
  const coverage = { from: "2014-01-01", to: "2014-12-31" };
  const weekdays = must(weekdayCalendar({ id: "weekdays", weekend: ["saturday", "sunday"], coverage })).calendar;
  const other = must(compileCalendar(weekdays)).calendar;
  const twin = aTimedPlan({ circles: [] });
  test.each<[string, string, () => { ok: boolean }]>([
    [
      "to merge with another day",
      "different-tallies",
      () => schedule.mergePunctuality(counted, count([unit], plan, "2014-02-21")),
    ],
    [
      "to merge with another calendar",
      "different-tallies",
      () =>
        schedule.mergePunctuality(
          counted,
          must(schedule.tallyPunctuality(plan, [], { asOf: "2014-02-20", calendar: other })).tally,
        ),
    ],
    [
      "to merge with a plan that calls itself the same version",
      "different-tallies",
      () => schedule.mergePunctuality(counted, count([], twin, "2014-02-20")),
    ],
    ["to tell by another plan", "definition-changed", () => schedule.punctualityOf(twin, counted)],
    [
      "to tell by plans that are not versions of one",
      "another-plan",
      () => schedule.punctualityOf([plan, plan], counted),
    ],
    [
      "a unit twice",
      "duplicate-id",
      () => schedule.tallyPunctuality(plan, [unit, unit], { asOf: "2014-02-20", calendar }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});
