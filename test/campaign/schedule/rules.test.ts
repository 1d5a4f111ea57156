import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays, daysBetween, workdaysBetween } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import type { Phase, Plan } from "answerable/campaign";
import { pinOf } from "answerable/definitions";
import * as schedule from "answerable/campaign/schedule";
import { aTimedPlan, aTimedUnit, calendar } from "./records.js";

const plan = aTimedPlan();
const [study, rectify] = plan.phases as [Phase, Phase];
const [first, second] = plan.batches;
const planned = (of: Plan, batch?: string): (readonly [string, string, string, string])[] =>
  must(schedule.plannedDays(of, { batch, calendar })).phases.map(
    ({ from, to }) => [from.day, from.source, to.day, to.source] as const,
  );
const phases = (...of: Partial<Phase>[]): Plan =>
  aTimedPlan({ phases: of.map((changes, index) => ({ id: `p${index}`, label: study.label, ...changes })) });
const refused = (code: string, words = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) as string },
});

describe("a planned day", () => {
  test("that the batch says comes before one that the phase says, and the batch begins its first phase", () => {
    expect(planned(plan, "second")).toEqual([
      ["2014-03-03", "batch", "2014-03-25", "computed"],
      ["2014-05-05", "batch", "2014-06-30", "batch"],
    ]);
  });

  test("of the last phase ends with the batch where nothing else is said", () => {
    const open = aTimedPlan({
      phases: [study, { id: "rectify", label: study.label }],
      batches: [{ ...first!, endsOn: "2014-09-30" }],
    });
    expect(planned(open, "first")[1]).toEqual(["2014-02-15", "computed", "2014-09-30", "batch"]);
    expect(planned(open)[1]).toEqual(["2014-02-15", "computed", "unknown", "unknown"]);
  });

  test("of a phase before the last does not end with the batch", () => {
    const open = aTimedPlan({
      phases: [
        { ...study, lasts: undefined },
        { id: "rectify", label: study.label },
      ],
      batches: [{ ...first!, endsOn: "2014-09-30" }],
    });
    expect(planned(open, "first")[0]).toEqual(["2014-01-20", "phase", "unknown", "unknown"]);
  });

  test("on which the phase before begins too is possible", () => {
    const days = phases({ startsOn: "2014-01-20", endsOn: "2014-01-20" }, { startsOn: "2014-01-20" });
    expect(planned(days).map(([from]) => from)).toEqual(["2014-01-20", "2014-01-20"]);
  });

  test("that nobody says is unknown, and so is what would follow from it", () => {
    expect(planned(phases({}, { lasts: rectify.lasts }, { startsOn: "2014-05-01" }))).toEqual([
      ["unknown", "unknown", "unknown", "unknown"],
      ["unknown", "unknown", "unknown", "unknown"],
      ["2014-05-01", "phase", "unknown", "unknown"],
    ]);
  });

  test("beyond the calendar's notices is provisional, and only then", () => {
    const long = phases({ startsOn: "2026-12-01", lasts: { unit: "workdays", count: 60, countsReceiptDay: true } });
    expect(must(schedule.plannedDays(long, { calendar })).phases[0]?.provisional).toBe(true);
    expect(must(schedule.plannedDays(plan, { calendar })).phases.map(({ provisional }) => provisional)).toEqual([
      false,
      false,
    ]);
  });

  test("that rests on a provisional one is provisional, and one that is said settles what follows", () => {
    const lasts = (count: number): Partial<Phase> => ({ lasts: { unit: "workdays", count, countsReceiptDay: true } });
    const provisional = (...of: Partial<Phase>[]): boolean[] =>
      must(schedule.plannedDays(phases({ startsOn: "2026-12-01", ...lasts(60) }, ...of), { calendar })).phases.map(
        (phase) => phase.provisional,
      );
    expect(provisional({ endsOn: "2027-12-01" }, {})).toEqual([true, true, false]);
    expect(provisional({}, { endsOn: "2027-12-31" })).toEqual([true, true, false]);
    expect(provisional({ startsOn: "2027-06-01" }, { startsOn: "2027-09-01" })).toEqual([true, false, false]);
    // Ten calendar days are settled by themselves, but not the day from which they run.
    const days = { lasts: { unit: "days", count: 10, countsReceiptDay: true, onRestDay: "keep" } } as const;
    expect(provisional(days, { endsOn: "2027-12-01" }, {})).toEqual([true, true, true, false]);
    expect(provisional({ startsOn: "2027-06-01", ...days })).toEqual([true, false]);
  });

  test("of a campaign without phases is that of its batch", () => {
    expect(
      planned(aTimedPlan({ phases: [], batches: [second!].map(({ phases: _, ...batch }) => batch) }), "second"),
    ).toEqual([["2014-03-03", "batch", "2014-12-31", "batch"]]);
  });

  test.each<[string, object, { ok: boolean }]>([
    [
      "of a batch there is not",
      refused("unknown-batch", '"third"'),
      schedule.plannedDays(plan, { batch: "third", calendar }),
    ],
    [
      "counted without a calendar",
      refused("calendar-missing", '"study"'),
      schedule.plannedDays(plan, { batch: "first" }),
    ],
    [
      "after the last there is",
      refused("out-of-range", "9999-12-31"),
      schedule.plannedDays(
        phases({ startsOn: "9999-12-01", lasts: { unit: "workdays", count: 90, countsReceiptDay: true } }),
        { calendar },
      ),
    ],
    [
      "at which a phase ends before it begins",
      refused("dates-backwards", '"p1" would end on 2014-01-31'),
      schedule.plannedDays(phases({ startsOn: "2014-01-20", endsOn: "2014-02-10" }, { endsOn: "2014-01-31" })),
    ],
    [
      "at which a phase begins before the one before it",
      refused("dates-backwards", '"p1" would come on 2014-01-10'),
      schedule.plannedDays(phases({ startsOn: "2014-01-20" }, { startsOn: "2014-01-10" })),
    ],
  ])("%s is refused", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });

  test("comes after the one before it, whatever the phases last", () => {
    const spans = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 2000 }), (counts, offset) => {
        const [begin, ...others] = counts.map((count) => ({
          lasts: { unit: "workdays", count, countsReceiptDay: true } as const,
        }));
        const days = planned(phases({ ...begin!, startsOn: addDays("2010-01-01", offset) }, ...others));
        days.forEach(([from, , to], index) => {
          expect(from <= to).toBe(true);
          if (index > 0) expect(daysBetween(days[index - 1]![2], from)).toBe(1);
          const worked = workdaysBetween(addDays(from, -1), to, calendar).count;
          expect(worked).toBe(counts[index]);
        });
      }),
    );
  });
});

test("a phase that was done again is passed on the day of the verdict that passed it", () => {
  const unit = aTimedUnit({ entered: "2014-01-20", redo: "2014-02-20", passed: "2014-02-17" });
  const [study] = must(schedule.scheduleOf(plan, unit, { asOf: "2014-02-17", calendar })).phases;
  expect(study).toMatchObject({ state: "passed", reachedOn: "2014-01-20", passedOn: "2014-02-17" });
});

describe("beyond the calendar's notices", () => {
  const lasts = (count: number): Partial<Phase> => ({ lasts: { unit: "workdays", count, countsReceiptDay: true } });
  const asOf = "2026-12-02";
  const entered = (of: Plan, more: object = {}): campaign.Unit =>
    must(campaign.enter(of, { unit: "water", by: "office", on: "2026-12-01", ...more })).unit;

  test("slippage is provisional where a planned day is, or a day that was counted, and not by days before", () => {
    const scheduled = (of: Plan, day: string): boolean[] =>
      must(schedule.scheduleOf(of, entered(of), { asOf: day, calendar })).phases.map(
        ({ slippage }) => slippage.provisional,
      );
    const open = { batches: [], tracks: [] };
    const said = { startsOn: "2026-12-01", endsOn: "2026-12-10" };
    const of = (...list: Partial<Phase>[]): Plan => ({ ...phases(...list), ...open });
    expect(scheduled(of(said), "2026-12-20")).toEqual([false]);
    expect(scheduled(of(said), "2027-02-01")).toEqual([true]);
    expect(scheduled(of({ startsOn: "2026-12-01", ...lasts(60) }, {}), asOf)).toEqual([true, true]);
    // The unit is a whole year late in beginning, and its end nobody planned.
    expect(scheduled(of({ startsOn: "2025-12-01" }, { startsOn: "2026-12-01" }), "2027-02-01")).toEqual([false, true]);
    const passed = {
      ...phases({ startsOn: "2026-12-01", ...lasts(5) }, { startsOn: "2026-12-20", ...lasts(60) }),
      ...open,
    };
    const units = [entered(passed), entered(passed, { unit: "mint" })];
    const { phases: told } = must(schedule.punctuality(passed, units, { asOf, calendar }));
    expect(told.map(({ provisional }) => provisional)).toEqual([0, 2]);
  });

  test("what is due by a computed day is provisional, and by a day that somebody says it is not", () => {
    const due = (of: Plan, batch?: string): readonly (readonly [string, boolean])[] =>
      must(
        schedule.dueBy(of, entered(of, batch === undefined ? {} : { batch }), {}, { asOf, by: "2027-12-31", calendar }),
      ).due.map(({ kind, provisional }) => [kind, provisional]);
    const gate = { fact: "visits.rounds", comparison: "at-least", value: 1 } as const;
    const [track] = plan.tracks!;
    const tracks = [{ ...track!, gate }];
    const long = { startsOn: "2026-12-01", ...lasts(60) };
    const open = { ...phases(long), batches: [], tracks };
    const rounds = [
      ["round", false],
      ["round", false],
    ];
    expect(due(open)).toEqual([...rounds, ["phase", true], ["gate", true]]);
    expect(due({ ...open, tracks: [{ ...tracks[0]!, endsOn: "2027-01-31" }] })).toEqual([
      ...rounds,
      ["gate", false],
      ["phase", true],
    ]);
    expect(due({ ...open, phases: phases({ ...long, ...{ endsOn: "2027-03-01" } }).phases })).toEqual([
      ...rounds,
      ["phase", false],
      ["gate", false],
    ]);
    expect(due({ ...open, phases: phases(long, { endsOn: "2027-12-20" }).phases })).toEqual([
      ...rounds,
      ["phase", true],
      ["phase", false],
      ["gate", false],
    ]);
    const batch = { id: "first", label: study.label };
    const until = (endsOn: string): Plan => ({ ...open, batches: [{ ...batch, endsOn }] });
    expect(due(until("2027-01-15"), "first")).toEqual([...rounds, ["gate", false], ["phase", true]]);
    expect(due(until("2027-12-15"), "first")).toEqual([...rounds, ["phase", true], ["gate", true]]);
    const settled = { ...phases({ startsOn: "2026-12-01", ...lasts(5) }), batches: [], tracks: [] };
    expect(due(settled)).toEqual([["phase", false]]);
    const nobody = { ...phases({}), batches: [], tracks: [] };
    expect(due(nobody)).toEqual([["phase", false]]);
  });
});

describe("slippage", () => {
  const of = (unit: ReturnType<typeof aTimedUnit>, asOf: string): (readonly [unknown, unknown])[] =>
    must(schedule.scheduleOf(plan, unit, { asOf, calendar })).phases.map(({ slippage }) => [
      slippage.start,
      slippage.end,
    ]);

  test("of what has still to come is none, not even to the good", () => {
    expect(of(aTimedUnit({ entered: "2014-01-20" }), "2014-02-14")).toEqual([
      [0, "not-yet-due"],
      ["not-yet-due", "not-yet-due"],
    ]);
  });

  test("counts workdays, early ones below zero", () => {
    const early = aTimedUnit({ entered: "2014-01-17", passed: "2014-02-13" });
    expect(of(early, "2014-02-13")).toEqual([
      [-1, -1],
      [-2, "not-yet-due"],
    ]);
    expect(of(aTimedUnit({ entered: "2014-01-20", passed: "2014-02-16" }), "2014-02-16")[0]?.[1]).toBe(0); // a Sunday
  });

  test("grows while the planned day is past, and is frozen once the phase is passed", () => {
    const days = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(days, days, (one, more) => {
        const running = aTimedUnit({ entered: "2014-01-20" });
        const end = (asOf: string): number => Math.max(0, Number(of(running, asOf)[0]?.[1]) || 0);
        expect(end(addDays("2014-02-01", one + more))).toBeGreaterThanOrEqual(end(addDays("2014-02-01", one)));
        const passed = aTimedUnit({ entered: "2014-01-20", passed: "2014-02-19" });
        expect(of(passed, addDays("2014-02-19", one))[0]).toEqual([0, 3]);
      }),
    );
  });

  test("of an unknown day is unknown", () => {
    const open = aTimedPlan({ phases: [{ id: "study", label: study.label }, rectify] });
    const unit = { ...aTimedUnit({ entered: "2014-01-20" }), plan: pinOf(open) };
    const [line] = must(schedule.scheduleOf(open, unit, { asOf: "2014-05-01", calendar })).phases;
    expect(line?.slippage).toEqual({ start: "unknown", end: "unknown", provisional: false });
  });

  test("an attempt is late after its deadline, and a judged one by the day on which it applied", () => {
    const unit = aTimedUnit({ entered: "2014-01-20", redo: "2014-02-10" });
    const late = (asOf: string): unknown =>
      must(schedule.scheduleOf(plan, unit, { asOf, calendar })).phases[0]?.attempts;
    expect(late("2014-02-10")).toEqual([{ number: 2, deadline: "2014-02-10", late: false }]);
    expect(late("2014-02-11")).toEqual([{ number: 2, deadline: "2014-02-10", late: true }]);
    const passed = aTimedUnit({ entered: "2014-01-20", redo: "2014-02-10", passed: "2014-02-10" });
    const [line] = must(schedule.scheduleOf(plan, passed, { asOf: "2014-05-01", calendar })).phases;
    expect(line?.attempts).toEqual([{ number: 2, deadline: "2014-02-10", late: false }]);
  });

  test.each([
    ["2014-02-10", false],
    ["2014-02-11", true],
  ])("an attempt applied for on %s is late: %s, however long it waits, is held up and is judged", (on, late) => {
    const again = aTimedUnit({ entered: "2014-01-20", redo: "2014-02-10" });
    const applied = must(campaign.applyForTransition(plan, again, { by: "director", on })).unit;
    const decision = { to: "rectify", facts: { "sessions.amount": 3 }, by: "group-7", on: "2014-03-05" } as const;
    const held = must(
      campaign.decideTransition(plan, applied, { verdict: "hold", reason: "papers are missing", ...decision }),
    ).unit;
    const passed = must(campaign.decideTransition(plan, held, { verdict: "pass", ...decision, on: "2014-04-01" })).unit;
    for (const [unit, asOf] of [
      [applied, on],
      [applied, "2014-03-01"],
      [held, "2014-03-10"],
      [passed, "2014-04-01"],
    ] as const) {
      const [line] = must(schedule.scheduleOf(plan, unit, { asOf, calendar })).phases;
      expect(line?.attempts).toEqual([{ number: 2, deadline: "2014-02-10", late }]);
    }
  });
});

describe("punctuality", () => {
  const friday = phases({ startsOn: "2014-01-20", endsOn: "2014-02-21" }, {});
  const passed = (on: string): ReturnType<typeof aTimedUnit> => {
    const unit = aTimedUnit({ entered: "2014-01-20", passed: on });
    const attempts = unit.attempts.map((attempt) => ({ ...attempt, phase: "p0" }));
    return { ...unit, plan: pinOf(friday), attempts, phase: "p1" } as typeof unit; // it is in its second phase
  };
  const of = (unit: ReturnType<typeof aTimedUnit>, asOf: string): object | undefined =>
    must(schedule.punctuality(friday, [unit], { asOf, calendar })).phases[0];

  test.each([
    ["on the planned day", "2014-02-21", { onTime: { numerator: 1, denominator: 1 }, passedLate: 0, overdue: 0 }],
    ["on the rest day after it", "2014-02-22", { onTime: { numerator: 0, denominator: 1 }, passedLate: 1, overdue: 0 }],
  ])("is by the day and not by the workday: passed %s", (_, on, counts) => {
    expect(of(passed(on), "2014-02-23")).toMatchObject(counts);
    expect(must(schedule.scheduleOf(friday, passed(on), { asOf: on, calendar })).phases[0]?.slippage.end).toBe(0);
  });

  test("of what is not passed on the rest day after the planned day is overdue, and of what has no day left out", () => {
    const unit = { ...aTimedUnit({ entered: "2014-01-20" }), plan: pinOf(friday), phase: "p0" } as ReturnType<
      typeof aTimedUnit
    >; // it is in its first phase
    const [on, after] = ["2014-02-21", "2014-02-22"].map((asOf) => of(unit, asOf));
    expect(on).toMatchObject({ onTime: { denominator: 0 }, overdue: 0 });
    expect(after).toMatchObject({ onTime: { numerator: 0, denominator: 1 }, passedLate: 0, overdue: 1 });
    const { phases: lines } = must(schedule.punctuality(friday, [unit], { asOf: "2014-02-22", calendar }));
    expect(lines[1]).toMatchObject({
      onTime: { denominator: 0, excluded: [{ reason: "no-planned-day", count: 1 }] },
      overdue: 0,
    });
  });
});

test("in a phase that is not reached, an evaluation is not held and a look-back not given", () => {
  const later = phases(
    { startsOn: "2014-01-20", endsOn: "2014-02-20" },
    { endsOn: "2014-03-20", lookBack: { questions: [{ id: "one", label: study.label }] } },
  );
  const meeting = { id: "meeting", label: study.label, kind: "end-of-phase", repeats: "once", phase: "p1" } as const;
  const facts = [{ id: "told", label: study.label, kind: "yes-no" }] as const;
  const of = { ...later, batches: [], tracks: [], facts, evaluations: [{ ...meeting, facts: ["told"] }] };
  const { unit } = must(campaign.enter(of, { unit: "water", by: "office", on: "2014-01-20" }));
  const { due } = must(schedule.dueBy(of, unit, {}, { asOf: "2014-02-01", by: "2014-12-31", calendar }));
  expect(due.map(({ kind, id, outcome }) => [kind, id, outcome])).toEqual([
    ["phase", "p0", "not-met"],
    ["evaluation", "meeting", "not-met"],
    ["look-back", "p1", "not-met"],
    ["phase", "p1", "not-met"],
  ]);
});

describe("what is due", () => {
  const unit = aTimedUnit({ entered: "2014-01-20", redo: "2014-03-03" });
  const due = (facts: Record<string, number>, by = "2014-12-31"): string[] =>
    must(schedule.dueBy(plan, unit, facts, { asOf: "2014-02-20", by, calendar })).due.map(
      ({ kind, id, round, due: day }) => [kind, id, round, day].filter(Boolean).join(" "),
    );

  test("is what is not met, by the deadline of the attempt", () => {
    expect(due({ "sessions.amount": 3 }, "2014-03-03")).toEqual(["phase study 2014-03-03"]);
    expect(due({}, "2014-03-02")).toEqual([]);
  });

  test.each([
    ["2014-03-03", false],
    ["2014-03-04", true],
  ])("of an attempt applied for on %s is overdue: %s, however long it waits for a verdict", (on, overdue) => {
    const applied = must(campaign.applyForTransition(plan, unit, { by: "director", on })).unit;
    const { due: open } = must(schedule.dueBy(plan, applied, {}, { asOf: "2014-05-01", by: "2014-05-01", calendar }));
    expect(open.map(({ kind, id, overdue: late }) => [kind, id, late])).toEqual([
      ["requirement", "sessions", overdue],
      ["phase", "study", overdue],
      // Planned days ask when a phase was passed, and not when somebody applied.
      ["phase", "rectify", true],
      ["round", "visits", true],
    ]);
  });

  test("in the first round is one round done, in the second two", () => {
    expect(due({ "sessions.amount": 3, "visits.rounds": 1 })).toEqual([
      "phase study 2014-03-03",
      "phase rectify 2014-03-14",
      "round visits second 2014-06-30",
    ]);
    expect(due({ "sessions.amount": 3, "visits.rounds": 2 })).toEqual([
      "phase study 2014-03-03",
      "phase rectify 2014-03-14",
    ]);
  });

  describe("in a track without an end of its own", () => {
    const work = [{ kind: "activity", id: "work", label: study.label, activity: "visit", least: 1 }] as const;
    const gate = { fact: "work.amount", comparison: "at-least", value: 2 } as const;
    const dueIn = (changes: Partial<Plan>, track: object = {}, of: string | undefined = "first"): unknown[] => {
      const tracks = [{ id: "works", label: study.label, requirements: work, gate, ...track }];
      const whole = aTimedPlan({ phases: [], tracks, ...changes });
      const entered = must(
        campaign.enter(whole, { unit: "water", ...(of && { batch: of }), by: "office", on: "2014-01-20" }),
      );
      const options = { asOf: "2014-06-01", by: "2014-12-31", calendar };
      return must(schedule.dueBy(whole, entered.unit, {}, options))
        .due.filter(({ kind }) => kind !== "phase")
        .map(({ kind, id, due: day, overdue }) => [kind, id, day, overdue]);
    };
    const both = (day: string | undefined, overdue: boolean | "unknown"): unknown[] => [
      ["requirement", "work", day, overdue],
      ["gate", "works", day, overdue],
    ];
    const ending = (endsOn?: string): Partial<Plan> => ({ batches: [{ ...first!, ...(endsOn && { endsOn }) }] });

    test.each<[string, unknown[], unknown[]]>([
      ["by the end of the batch", dueIn(ending("2014-03-01")), both("2014-03-01", true)],
      [
        "by its own end where it has one",
        dueIn(ending("2014-03-01"), { endsOn: "2014-07-01" }),
        both("2014-07-01", false),
      ],
      [
        "by the end of the last phase",
        dueIn({ ...ending(), phases: [{ id: "all", label: study.label, endsOn: "2014-05-31" }] }),
        both("2014-05-31", true),
      ],
      [
        "by that of the last phase even before the batch's",
        dueIn({ ...ending("2014-12-31"), phases: [{ id: "all", label: study.label, endsOn: "2014-05-31" }] }),
        both("2014-05-31", true),
      ],
      [
        "by that of the batch even before the last phase's",
        dueIn({ ...ending("2014-05-31"), phases: [{ id: "all", label: study.label, endsOn: "2014-12-31" }] }),
        both("2014-05-31", true),
      ],
      ["on no day where nobody says when all ends", dueIn(ending()), both(undefined, "unknown")],
    ])("is due %s", (_, listed, expected) => {
      expect(listed).toEqual(expected);
    });
  });

  test("stands at the end where nobody says by when", () => {
    const open = aTimedPlan({
      phases: [{ id: "study", label: study.label, requirements: study.requirements }, rectify],
    });
    const free = { ...aTimedUnit({ entered: "2014-01-20" }), plan: pinOf(open) };
    const { due: listed } = must(schedule.dueBy(open, free, {}, { asOf: "2014-02-20", by: "2014-03-31", calendar }));
    expect(listed.map(({ kind, due: day, overdue }) => [kind, day, overdue])).toEqual([
      ["round", "2014-03-31", false],
      ["requirement", undefined, "unknown"],
      ["phase", undefined, "unknown"],
    ]);
  });

  test.each<[string, object, { ok: boolean }]>([
    [
      "up to a day that does not exist",
      refused("invalid-input", "by"),
      schedule.dueBy(plan, unit, {}, { asOf: "2014-02-20", by: "2014-02-30", calendar }),
    ],
    [
      "up to a day that has passed",
      refused("invalid-input", "by"),
      schedule.dueBy(plan, unit, {}, { asOf: "2014-02-20", by: "2014-02-19", calendar }),
    ],
    [
      "on a day that does not exist",
      refused("invalid-input", "asOf"),
      schedule.scheduleOf(plan, unit, { asOf: "2014-02-30", calendar }),
    ],
    [
      "before the unit's last step",
      refused("after-reference-day"),
      schedule.scheduleOf(plan, unit, { asOf: "2014-01-19", calendar }),
    ],
    [
      "under another plan",
      refused("definition-changed"),
      schedule.scheduleOf(aTimedPlan({ version: 2 }), unit, { asOf: "2014-02-20", calendar }),
    ],
    [
      "by a fact the plan does not know",
      refused("undeclared-fact"),
      schedule.dueBy(plan, unit, { mood: 1 }, { asOf: "2014-02-20", by: "2014-02-20", calendar }),
    ],
    [
      "for a unit that stands twice",
      refused("duplicate-id"),
      schedule.punctuality(plan, [unit, unit], { asOf: "2014-02-20", calendar }),
    ],
  ])("%s is refused", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });
});
