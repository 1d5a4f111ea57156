import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { aPlan, aWay } from "./records.js";

const plan = aPlan();
const { units, events } = aWay();
const unitCalled = (id: string): campaign.Unit =>
  must(campaign.enter(plan, { unit: id, batch: "second", by: "office", on: "2003-03-02" })).unit;

describe("a unit across the phases", () => {
  const lay = (unit: campaign.Unit, asOf = "2004-01-01"): campaign.MatrixRow => {
    const { matrix } = must(campaign.matrix(plan, [unit], { asOf }));
    return matrix.rows[0]!;
  };
  test.each([
    ["in-phase", ["in-phase", "not-reached", "not-reached"]],
    ["applied", ["applied", "not-reached", "not-reached"]],
    ["failing", ["passed", "applied", "not-reached"]],
    ["redoing", ["passed", "redoing", "not-reached"]],
    ["again", ["passed", "applied", "not-reached"]],
    ["held", ["passed", "held", "not-reached"]],
    ["rectifying", ["passed", "passed", "in-phase"]],
    ["completed", ["passed", "passed", "passed"]],
  ])("%s", (name, states) => {
    expect(lay(units[name]!).cells.map(({ state }) => state)).toEqual(states);
  });

  test("a passed phase says how many attempts it took, from when to when", () => {
    expect(lay(units["completed"]!)).toMatchObject({
      unit: "water-bureau",
      batch: "first",
      status: "completed",
      cells: [
        { attempts: 1, reachedOn: "2003-03-01", passedOn: "2003-04-30" },
        { attempts: 2, reachedOn: "2003-04-30", passedOn: "2003-07-19" },
        { attempts: 1, reachedOn: "2003-07-19", passedOn: "2003-09-15" },
      ],
      counters: { cards: 1, consecutiveCards: 0 },
    });
  });

  test("a deadline is overdue from the day after it, and only until the phase is passed", () => {
    expect(lay(units["redoing"]!, "2003-07-20").cells[1]).toMatchObject({ overdue: false });
    expect(lay(units["redoing"]!, "2003-07-21").cells[1]).toMatchObject({ overdue: true });
    expect(lay(units["in-phase"]!).cells[0]).not.toHaveProperty("overdue");
    expect(lay(units["rectifying"]!).cells[1]).not.toHaveProperty("overdue");
  });

  test("an application made in time is not overdue while it waits, and one made too late stays so", () => {
    expect(lay(units["again"]!).cells[1]).toMatchObject({ state: "applied", deadline: "2003-07-20", overdue: false });
    expect(lay(units["held"]!).cells[1]).toMatchObject({ state: "held", overdue: false });
    const tooLate = must(
      campaign.applyForTransition(plan, units["redoing"]!, { by: "director", on: "2003-07-21" }),
    ).unit;
    expect(lay(tooLate, "2003-07-21").cells[1]).toMatchObject({ state: "applied", overdue: true });
  });

  test("a plan without batches gives rows without one", () => {
    const open = aPlan({ batches: [] });
    const { unit } = must(campaign.enter(open, { unit: "mint", by: "office", on: "2003-03-02" }));
    const { matrix } = must(campaign.matrix(open, [unit], { asOf: "2003-03-02" }));
    expect(matrix.rows[0]).not.toHaveProperty("batch");
    expect(matrix.rates.entered).toMatchObject({ denominator: 0, value: "unknown" });
  });
});

describe("rates of a column", () => {
  test("a hold is not yet a verdict, and a redo is not a pass", () => {
    const { matrix } = must(
      campaign.matrix(plan, [units["held"]!, unitCalled("mint"), unitCalled("zoo")], { asOf: "2004-01-01" }),
    );
    const [study, analyse, rectify] = matrix.columns.map(({ rates }) => rates);
    expect(study?.firstAttempt).toMatchObject({
      numerator: 1,
      denominator: 1,
      excluded: [{ reason: "not-yet-judged", count: 2 }],
    });
    expect(study?.afterRework).toMatchObject({
      value: "unknown",
      excluded: [
        { reason: "not-yet-judged", count: 2 },
        { reason: "passed-at-the-first-attempt", count: 1 },
      ],
    });
    expect(analyse?.firstAttempt).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(analyse?.afterRework).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(analyse?.coverage).toMatchObject({ numerator: 1, denominator: 3 });
    expect(rectify?.firstAttempt).toMatchObject({
      value: "unknown",
      excluded: [{ reason: "not-reached", count: 3 }],
    });
  });

  test("passing after rework counts apart from passing at once", () => {
    const [, analyse] = must(campaign.matrix(plan, [units["completed"]!], { asOf: "2004-01-01" })).matrix.columns;
    expect(analyse?.rates.firstAttempt).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(analyse?.rates.afterRework).toMatchObject({ numerator: 1, denominator: 1, value: 1 });
  });

  test("entered is counted among the units that the plan lists, and says how many it does not list", () => {
    const { matrix } = must(campaign.matrix(plan, [units["held"]!, unitCalled("mint")], { asOf: "2004-01-01" }));
    expect(matrix.rates.entered).toMatchObject({
      numerator: 1,
      denominator: 3,
      excluded: [{ reason: "not-listed", count: 1 }],
    });
  });

  test("nobody has entered: every share is unknown, and none is zero", () => {
    const { matrix } = must(campaign.matrix(plan, [], { asOf: "2003-01-01" }));
    for (const { rates } of matrix.columns) {
      expect(Object.values(rates).map(({ value }) => value)).toEqual(["unknown", "unknown", "unknown"]);
    }
    expect(matrix.rates.entered.value).toBe(0);
  });
});

describe("a matrix refuses", () => {
  test.each<[string, string, string, () => { ok: boolean }]>([
    [
      "a unit that stands in it twice",
      "duplicate-id",
      '"water-bureau"',
      () => campaign.matrix(plan, [units["held"]!, units["completed"]!], { asOf: "2004-01-01" }),
    ],
    [
      "a unit that changed after the reference day",
      "after-reference-day",
      "2003-07-16",
      () => campaign.matrix(plan, [units["held"]!], { asOf: "2003-07-15" }),
    ],
    [
      "a unit of another plan",
      "definition-changed",
      'unit "mint"',
      () => campaign.matrix(aPlan({ version: 2 }), [unitCalled("mint")], { asOf: "2004-01-01" }),
    ],
  ])("%s", (_, code, words, attempt) => {
    expect(attempt()).toMatchObject({
      refusal: { code, message: expect.stringContaining(words) as string },
    });
  });

  test("replaying events up to the reference day gives the units as they stood", () => {
    const asOf = "2003-06-30";
    const then = campaign.applyEvents(
      new Map(),
      events.filter(({ on }) => on <= asOf),
    );
    const { matrix } = must(campaign.matrix(plan, then.values(), { asOf }));
    expect(matrix.rows[0]?.cells[1]?.state).toBe("redoing");
  });
});
