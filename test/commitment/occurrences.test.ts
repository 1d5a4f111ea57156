import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays, compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { EVIDENCE, aPublishedPledge } from "./records.js";

const text = (recurs: commitment.Recurrence, due?: string): commitment.PledgeText => ({
  statement: "a visit each time",
  recurs,
  ...(due !== undefined && { due }),
});
const dues = (of: commitment.PledgeText, until: string): readonly string[] =>
  commitment.occurrences(of, { until }).map(({ due }) => due);

describe("a recurring pledge unfolds", () => {
  test.each<[string, commitment.Recurrence, string | undefined, readonly string[]]>([
    [
      "each quarter a visit (seeds.md M53)",
      { every: 3, unit: "months", from: "2014-01-01" },
      "2014-12-31",
      ["2014-03-31", "2014-06-30", "2014-09-30", "2014-12-31"],
    ],
    [
      "each year an evaluation",
      { every: 1, unit: "years", from: "2012-02-29" },
      undefined,
      ["2013-02-27", "2014-02-27", "2015-02-27"],
    ],
    [
      "every two weeks",
      { every: 2, unit: "weeks", from: "2014-12-01" },
      "2014-12-31",
      ["2014-12-14", "2014-12-28", "2014-12-31"],
    ],
    [
      "monthly from the last day of a month, each counted from the first one and not from the one before",
      { every: 1, unit: "months", from: "2014-08-31" },
      "2014-12-31",
      ["2014-09-29", "2014-10-30", "2014-11-29", "2014-12-30", "2014-12-31"],
    ],
    ["none before the cadence begins", { every: 1, unit: "months", from: "2015-02-01" }, undefined, []],
    [
      "not beyond the day on which it is due",
      { every: 1, unit: "years", from: "2014-01-01" },
      "2014-06-30",
      ["2014-06-30"],
    ],
  ])("%s", (_, recurs, due, expected) => {
    expect(dues(text(recurs, due), "2014-12-31")).toEqual(expected);
  });

  test("into none where it does not recur", () => {
    expect(commitment.occurrences({ statement: "once", due: "2014-12-31" }, { until: "2014-12-31" })).toEqual([]);
  });

  const cadences = fc.record({
    every: fc.integer({ min: 1, max: 14 }),
    unit: fc.constantFrom("weeks", "months", "years"),
    from: fc.integer({ min: 0, max: 400 }).map((days) => addDays("2012-01-01", days)),
  });

  test("without a gap and without an overlap, counted from 1, none begun after the day asked for", () => {
    fc.assert(
      fc.property(cadences, fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }), (recurs, days) => {
        const due = days === undefined ? undefined : addDays(recurs.from, days);
        const list = commitment.occurrences(text(recurs, due), { until: "2015-12-31" });
        list.forEach(({ number, from, to }, index) => {
          expect(number).toBe(index + 1);
          expect(from).toBe(index === 0 ? recurs.from : addDays(list[index - 1]!.to, 1));
          expect(from <= to).toBe(true);
          expect(from <= "2015-12-31").toBe(true);
        });
        const last = list.at(-1)!;
        if (due !== undefined && due <= "2015-12-31") expect(last.to).toBe(due);
        else expect(last.to >= "2015-12-31").toBe(true);
      }),
    );
  });

  test("with its due days moved to the last workday of each period, and said where that is provisional", () => {
    const weekdays = weekdayCalendar({
      id: "weekdays",
      weekend: ["saturday", "sunday"],
      coverage: { from: "2014-01-01", to: "2014-09-30" },
    });
    const { calendar } = must(compileCalendar(must(weekdays).calendar));
    const list = commitment.occurrences(text({ every: 1, unit: "months", from: "2014-08-01" }), {
      until: "2014-10-31",
      calendar,
    });
    expect(list.map(({ to, due, provisional }) => [to, due, provisional])).toEqual([
      ["2014-08-31", "2014-08-29", undefined],
      ["2014-09-30", "2014-09-30", undefined],
      ["2014-10-31", "2014-10-31", true],
    ]);
    const weekend = commitment.occurrences(text({ every: 1, unit: "weeks", from: "2014-08-09" }, "2014-08-10"), {
      until: "2014-08-31",
      calendar,
    });
    expect(weekend.map(({ due }) => due)).toEqual(["2014-08-10"]); // a period without a workday is due on its last day
  });
});

const pledge = aPublishedPledge({
  recurs: { every: 1, unit: "months", from: "2014-04-01" },
  milestones: [{ id: "half", statement: "four rebuilt", due: "2014-04-30" }],
});
interface Told {
  readonly on: string;
  readonly achieved?: number | "unknown";
  readonly effectiveOn?: string;
  readonly proven?: boolean;
}
const reportOf = (
  on: commitment.Pledge,
  { on: day, achieved = 8, effectiveOn, proven = true }: Told,
): commitment.Pledge =>
  must(
    commitment.report(on, {
      progress: achieved === "unknown" ? { state: "unknown", missing: "the count" } : { state: "measured", achieved },
      evidence: proven ? EVIDENCE : [],
      occurrence: 1,
      reached: ["half"],
      ...(effectiveOn !== undefined && { effectiveOn }),
      by: "wang",
      on: day,
    }),
  ).pledge;

describe("what became of an occurrence", () => {
  test.each<[commitment.OccurrenceState, string, readonly Told[]]>([
    ["not-yet-due", "2014-04-29", []],
    ["missed", "2014-04-30", []],
    ["kept", "2014-04-20", [{ on: "2014-04-20" }]],
    ["kept", "2014-05-09", [{ on: "2014-05-09", effectiveOn: "2014-04-30" }]],
    ["kept-late", "2014-05-09", [{ on: "2014-05-09", effectiveOn: "2014-05-01" }]],
    ["timing-unknown", "2014-05-09", [{ on: "2014-05-09" }]],
    ["no-evidence", "2014-04-20", [{ on: "2014-04-20", proven: false }]],
    ["unknown", "2014-05-09", [{ on: "2014-04-20", achieved: "unknown" }]],
    ["missed", "2014-05-09", [{ on: "2014-04-20", achieved: 7 }]],
    ["not-yet-due", "2014-04-20", [{ on: "2014-04-20", achieved: 7 }]],
    ["kept", "2014-05-09", [{ on: "2014-04-19", achieved: 7 }, { on: "2014-04-20" }]],
    ["missed", "2014-05-09", [{ on: "2014-04-19" }, { on: "2014-04-20", achieved: 7 }]],
    ["missed", "2014-05-09", [{ on: "2014-05-10" }]],
  ])("%s on %s after %j", (state, asOf, told) => {
    const reported = told.reduce<commitment.Pledge>(reportOf, pledge);
    expect(commitment.occurrencesOn(reported, asOf)[0]).toMatchObject({ number: 1, state });
  });

  test("nothing, before it was published", () => {
    expect(commitment.occurrencesOn(pledge, "2014-03-09")).toEqual([]);
  });
});

describe("where a milestone stands", () => {
  test.each<[commitment.MilestoneState, string, readonly Told[]]>([
    ["not-yet-due", "2014-04-29", []],
    ["missed", "2014-04-30", []],
    ["reached", "2014-04-20", [{ on: "2014-04-20", achieved: 1 }]],
    ["reached", "2014-05-09", [{ on: "2014-05-09", effectiveOn: "2014-04-30" }]],
    ["reached-late", "2014-05-09", [{ on: "2014-05-09", effectiveOn: "2014-05-01" }]],
    ["timing-unknown", "2014-05-09", [{ on: "2014-05-09" }]],
    ["no-evidence", "2014-05-09", [{ on: "2014-04-20", proven: false }]],
    [
      "reached-late",
      "2014-05-20",
      [
        { on: "2014-04-20", proven: false },
        { on: "2014-05-09", effectiveOn: "2014-05-05" },
      ],
    ],
    ["missed", "2014-05-01", [{ on: "2014-05-02" }]],
  ])("%s on %s after %j", (state, asOf, told) => {
    const reported = told.reduce<commitment.Pledge>(reportOf, pledge);
    expect(commitment.milestonesOn(reported, asOf)).toEqual([
      { id: "half", statement: "four rebuilt", due: "2014-04-30", state },
    ]);
  });
});
