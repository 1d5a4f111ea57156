import { expect, test } from "vitest";
import { must } from "answerable";
import * as schedule from "answerable/campaign/schedule";
import { aTimedPlan, aTimedUnit, calendar } from "./records.js";

const plan = aTimedPlan();

test("days are planned by the work calendar", () => {
  // #region planned-days
  const { phases } = must(schedule.plannedDays(plan, { batch: "first", calendar }));
  expect(phases.map(({ phase, from, to }) => [phase, from.day, to.day, to.source])).toEqual([
    ["study", "2014-01-20", "2014-02-14", "computed"], // the Spring Festival lies between
    ["rectify", "2014-02-15", "2014-03-14", "computed"],
  ]);
  // #endregion planned-days
});

test("a unit is held against its planned days", () => {
  const unit = aTimedUnit({ entered: "2014-01-22", passed: "2014-02-19" });
  // #region schedule
  const { phases } = must(schedule.scheduleOf(plan, unit, { asOf: "2014-03-20", calendar }));
  expect(phases.map(({ state, slippage }) => [state, slippage])).toEqual([
    ["passed", { start: 2, end: 3, provisional: false }],
    ["running", { start: 3, end: 4, provisional: false }],
  ]);
  // #endregion schedule
});

test("what is due is listed by its days", () => {
  const unit = aTimedUnit({ entered: "2014-01-20" });
  // #region due-by
  const options = { asOf: "2014-02-17", by: "2014-06-30", calendar };
  const { due } = must(schedule.dueBy(plan, unit, { "sessions.amount": 2 }, options));
  expect(due.map(({ kind, id, due: day, overdue, outcome }) => [kind, id, day, overdue, outcome])).toEqual([
    ["requirement", "sessions", "2014-02-14", true, "not-met"],
    ["phase", "study", "2014-02-14", true, "not-met"],
    ["phase", "rectify", "2014-03-14", false, "not-met"],
    ["round", "visits", "2014-03-31", false, "unknown"],
    ["round", "visits", "2014-06-30", false, "unknown"],
  ]);
  // #endregion due-by
});

test("many units are counted by whether they passed in time", () => {
  const units = [
    aTimedUnit({ entered: "2014-01-20", passed: "2014-02-14" }, "a"),
    aTimedUnit({ entered: "2014-01-20", passed: "2014-02-17" }, "b"),
    aTimedUnit({ entered: "2014-01-20" }, "c"),
  ];
  // #region punctuality
  const { phases } = must(schedule.punctuality(plan, units, { asOf: "2014-02-20", calendar }));
  expect(phases[0]).toMatchObject({ onTime: { numerator: 1, denominator: 3 }, passedLate: 1, overdue: 1 });
  expect(phases[1]?.onTime).toMatchObject({
    value: "unknown",
    excluded: [{ reason: "not-yet-due", count: 3 }],
  });
  // #endregion punctuality

  // #region merge-punctuality
  const scheduling = { asOf: "2014-02-20", calendar };
  const here = must(schedule.tallyPunctuality(plan, units.slice(0, 1), scheduling)).tally;
  const there = must(schedule.tallyPunctuality(plan, units.slice(1), scheduling)).tally;
  const merged = must(schedule.mergePunctuality(here, there)).tally;
  expect(must(schedule.punctualityOf(plan, merged)).phases).toEqual(phases);
  // #endregion merge-punctuality
});
