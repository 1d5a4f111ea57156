import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays, compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import * as schedule from "answerable/campaign/schedule";
import { check, type Condition, type Facts } from "answerable/rules";
import { aPlan } from "./records.js";

const base = aPlan();
const label = base.label;

describe("a gate of which the linter says that it is never met", () => {
  const size = fc.record({
    fact: fc.constant("satisfaction"),
    comparison: fc.constantFrom("at-least", "more-than", "at-most", "less-than", "equals", "differs-from"),
    value: fc.constantFrom(0, 0.25, 0.5, 1),
  }) as fc.Arbitrary<Condition>; // each of the comparisons takes a number
  const answer = fc.record({
    fact: fc.constantFrom("accurate"),
    comparison: fc.constantFrom("equals", "differs-from"),
    value: fc.boolean(),
  }) as fc.Arbitrary<Condition>; // both take a yes or no
  const word = fc.record({
    fact: fc.constant("verdict"),
    comparison: fc.constant("one-of"),
    values: fc.uniqueArray(fc.constantFrom("good", "fair", "poor"), { minLength: 1 }),
  }) as fc.Arbitrary<Condition>; // takes texts
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie("condition"), { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        size,
        answer,
        word,
        parts.map((all) => ({ all })),
        parts.map((any) => ({ any })),
        tie("condition").map((not) => ({ not })),
        parts.map((of) => ({ count: { atLeast: 1, of } })),
      ),
    };
  });
  const cases: Facts[] = [0, 0.1, 0.25, 0.3, 0.5, 0.75, 1].flatMap((satisfaction) =>
    [true, false].flatMap((accurate) =>
      ["good", "fair", "poor", "none of them"].map((verdict) => ({ satisfaction, accurate, verdict })),
    ),
  );

  test("is met by no facts, alone or beside the gate of a track", () => {
    const seen = { never: 0, possible: 0 };
    fc.assert(
      fc.property(condition, condition, (gate, other) => {
        const [only] = base.phases as [campaign.Phase];
        const plan = aPlan({ phases: [{ ...only, gate }], tracks: [{ id: "beside", label, gate: other }] });
        const isNever = campaign.lint(plan).some(({ code }) => code === "gate-never-met");
        const isMet = cases.some((facts) => check({ all: [gate, other] }, facts).outcome === "met");
        seen[isNever ? "never" : "possible"] += 1;
        expect(isNever && isMet).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.never, seen.possible)).toBeGreaterThan(50);
  });

  test("is found wherever comparisons that are all asked leave no facts", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(size, answer, word), { minLength: 1, maxLength: 5 }), (all) => {
        const [only] = base.phases as [campaign.Phase];
        const isNever = campaign
          .lint(aPlan({ phases: [{ ...only, gate: { all } }] }))
          .some(({ code }) => code === "gate-never-met");
        expect(isNever).toBe(!cases.some((facts) => check({ all }, facts).outcome === "met"));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("days of a batch", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays("2003-03-01", count));
  const some = fc.option(day, { nil: undefined });
  const rule = fc.record({
    unit: fc.constantFrom("workdays", "days", "weeks", "months"),
    count: fc.integer({ min: 1, max: 20 }),
    countsReceiptDay: fc.boolean(),
    onRestDay: fc.constantFrom("keep", "next-workday", "previous-workday"),
    missingDay: fc.constantFrom("last-of-month", "first-of-next-month"),
  });
  const lasting = rule.map(({ unit, count, countsReceiptDay, onRestDay, missingDay }) => {
    if (unit === "workdays") return { unit, count, countsReceiptDay };
    const moved = { count, countsReceiptDay, onRestDay };
    return unit === "months" ? { unit, ...moved, missingDay } : { unit, ...moved };
  });
  const phases = fc.array(
    fc.record({ startsOn: some, endsOn: some, lasts: fc.option(lasting, { nil: undefined, freq: 1 }) }),
    { minLength: 1, maxLength: 4 },
  );
  const rows = fc.uniqueArray(fc.record({ phase: fc.constantFrom("p0", "p1"), startsOn: some, endsOn: some }), {
    maxLength: 2,
    selector: ({ phase }) => phase,
  });
  const plans = fc
    .record({ phases, batch: fc.record({ startsOn: some, endsOn: some, phases: rows }) })
    .map(({ phases: own, batch }) =>
      campaign.Plan.parse({
        ...base,
        phases: own.map((phase, index) => JSON.parse(JSON.stringify({ id: `p${index}`, label, ...phase })) as object),
        batches: [
          {
            id: "first",
            label,
            ...(JSON.parse(JSON.stringify(batch)) as object),
            phases: batch.phases.filter(({ phase }) => Number(phase.slice(1)) < own.length),
          },
        ],
      }),
    );
  const { calendar } = must(
    compileCalendar(
      must(
        weekdayCalendar({
          id: "weekdays",
          coverage: { from: "2003-01-01", to: "2005-12-31" },
          weekend: ["saturday", "sunday"],
        }),
      ).calendar,
    ),
  );
  const codesOf = (plan: campaign.Plan): readonly string[] => campaign.lint(plan).map(({ code }) => code);

  test("are an error of the linter exactly where they cannot be planned, unless a rest day decides it", () => {
    const seen = { planned: 0, refused: 0 };
    fc.assert(
      fc.property(plans, (plan) => {
        const answer = schedule.plannedDays(plan, { batch: "first", calendar });
        seen[answer.ok ? "planned" : "refused"] += 1;
        const said = codesOf(plan).includes("dates-backwards");
        const rests = plan.phases.some(
          ({ lasts }) => lasts !== undefined && (lasts.unit === "workdays" || lasts.onRestDay !== "keep"),
        );
        const reversed = [...plan.phases, ...plan.batches].some(
          ({ startsOn, endsOn }) => startsOn !== undefined && endsOn !== undefined && endsOn < startsOn,
        );
        if (said && !reversed) expect(answer.ok).toBe(false);
        if (!answer.ok && !rests) expect(said).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.planned, seen.refused)).toBeGreaterThan(100);
  });
});
