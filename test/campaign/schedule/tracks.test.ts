import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as schedule from "answerable/campaign/schedule";
import { calendar } from "./records.js";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const track = (id: string, changes: Partial<campaign.Track> = {}): campaign.Track => ({
  id,
  label: words(id),
  requirements: [{ kind: "activity", id: `${id}-done`, label: words(id), activity: "study", least: 1 }],
  ...changes,
});
const planOf = (changes: Partial<campaign.Plan>): campaign.Plan =>
  must(
    campaign.readPlan({
      id: "eight-rules",
      version: 1,
      label: words("eight rules"),
      facts: [],
      phases: [],
      batches: [],
      activities: [{ id: "study", label: words("study"), group: "activity", unit: "次" }],
      ...changes,
    }),
  ).plan;

/** One track and nothing else, from after the two sessions to the end of July. */
const plan = planOf({ tracks: [track("study", { startsOn: "2025-03-18", endsOn: "2025-07-31" })] });
const enter = (of: campaign.Plan, on = "2025-03-18", unit = "water", batch?: string): campaign.Unit =>
  must(campaign.enter(of, { unit, by: "office", on, ...(batch !== undefined && { batch }) })).unit;
const complete = (of: campaign.Plan, unit: campaign.Unit, on: string, facts: Record<string, number>): campaign.Unit => {
  const applied = must(campaign.applyForTransition(of, unit, { by: "director", on })).unit;
  const decision = { to: "completion", verdict: "pass", facts, by: "group", on } as const;
  return must(campaign.decideTransition(of, applied, decision)).unit;
};
const whole = (of: campaign.Plan, batch?: string): unknown => {
  const { phases } = must(schedule.plannedDays(of, { batch, calendar }));
  return phases.map(({ from, to }) => [from.day, from.source, to.day, to.source]);
};
const lines = (of: campaign.Plan, batch?: string): unknown =>
  must(schedule.plannedDays(of, { batch, calendar })).tracks.map(({ track: id, round, from, to }) =>
    [id, round, from.day, from.source, to.day, to.source].filter(Boolean).join(" "),
  );

test("a campaign of one track is behind by the days of that track", () => {
  // #region tracks
  const late = complete(plan, enter(plan, "2025-03-20"), "2025-08-04", { "study-done.amount": 1 });
  const { phases, tracks } = must(schedule.scheduleOf(plan, late, { asOf: "2025-08-10", calendar }));
  expect(phases[0]).toMatchObject({ phase: "undivided", slippage: { start: 2, end: 2 } });
  expect(tracks[0]).toMatchObject({ track: "study", doneOn: "2025-08-04", slippage: { start: 2, end: 2 } });

  const units = [late, complete(plan, enter(plan, "2025-03-18", "mint"), "2025-07-31", { "study-done.amount": 1 })];
  const told = must(schedule.punctuality(plan, units, { asOf: "2025-08-10", calendar }));
  expect(told.tracks[0]?.onTime).toMatchObject({ numerator: 1, denominator: 2 });
  // #endregion tracks
  expect(told.phases[0]?.onTime).toMatchObject({ numerator: 1, denominator: 2 });
});

describe("a campaign without phases", () => {
  const [spring, all] = [
    track("spring", { startsOn: "2025-03-18", endsOn: "2025-05-31" }),
    track("all", { startsOn: "2025-04-01", endsOn: "2025-07-31" }),
  ];
  const round = (id: string, startsOn: string, endsOn: string): campaign.Round => ({
    id,
    label: words(id),
    startsOn,
    endsOn,
  });
  const rounds = [round("one", "2025-02-01", "2025-04-30"), round("two", "2025-05-01", "2025-09-30")];
  const batches = [{ id: "first", label: words("first"), startsOn: "2025-06-03", endsOn: "2025-12-31" }];

  test.each<[string, campaign.Plan, string | undefined, unknown[]]>([
    [
      "lasts from its first track to its last",
      planOf({ tracks: [all, spring] }),
      undefined,
      ["2025-03-18", "track", "2025-07-31", "track"],
    ],
    [
      "or from its first round to its last",
      planOf({ tracks: [track("round", { rounds })] }),
      undefined,
      ["2025-02-01", "track", "2025-09-30", "track"],
    ],
    [
      "or as its batch does",
      planOf({ tracks: [all], batches }),
      "first",
      ["2025-06-03", "batch", "2025-12-31", "batch"],
    ],
    [
      "or as nobody says",
      planOf({ tracks: [track("study")] }),
      undefined,
      ["unknown", "unknown", "unknown", "unknown"],
    ],
    [
      "with as much of it as is said",
      planOf({ tracks: [track("study", { startsOn: "2025-03-18" }), track("other")] }),
      undefined,
      ["2025-03-18", "track", "unknown", "unknown"],
    ],
    [
      "and ends on no day before a track begins of which nobody says the end",
      planOf({ tracks: [spring, track("late", { startsOn: "2025-09-01" })] }),
      undefined,
      ["2025-03-18", "track", "unknown", "unknown"],
    ],
    [
      "and begins on no day after a track ends of which nobody says the beginning",
      planOf({ tracks: [all, track("early", { endsOn: "2025-02-01" })] }),
      undefined,
      ["unknown", "unknown", "2025-07-31", "track"],
    ],
  ])("%s", (_, of, batch, days) => {
    expect(whole(of, batch)).toEqual([days]);
    expect(campaign.lint(of).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("that ends before a batch begins cannot be planned, and the linter says so", () => {
    const late = planOf({
      tracks: [spring],
      batches: [{ id: "first", label: words("first"), startsOn: "2025-09-01" }],
    });
    expect(schedule.plannedDays(late, { batch: "first", calendar })).toMatchObject({
      refusal: { code: "dates-backwards" },
    });
    expect(campaign.lint(late)).toMatchObject([{ code: "dates-backwards", path: ["batches", 0] }]);
  });

  test("has a line for each track and each round, and one without days runs as long as the campaign", () => {
    const of = planOf({ tracks: [track("own", { startsOn: "2025-01-01", rounds }), track("open"), spring], batches });
    expect(lines(of)).toEqual([
      "own 2025-01-01 track 2025-09-30 round",
      "own one 2025-02-01 round 2025-04-30 round",
      "own two 2025-05-01 round 2025-09-30 round",
      "open 2025-01-01 track 2025-09-30 track",
      "spring 2025-03-18 track 2025-05-31 track",
    ]);
    expect(lines(of, "first")).toContain("open 2025-06-03 batch 2025-12-31 batch");
  });

  test("has what has no day of its own due on its last day", () => {
    const of = planOf({ tracks: [track("open"), spring] });
    const { due } = must(schedule.dueBy(of, enter(of), {}, { asOf: "2025-04-01", by: "2025-12-31", calendar }));
    expect(due.map(({ kind, id, due: day }) => [kind, id, day])).toEqual([
      ["phase", "undivided", "2025-05-31"],
      ["requirement", "open-done", "2025-05-31"],
      ["requirement", "spring-done", "2025-05-31"],
    ]);
  });

  test("with phases has no days of its tracks", () => {
    const of = planOf({ phases: [{ id: "one", label: words("one") }], tracks: [spring] });
    expect(whole(of)).toEqual([["unknown", "unknown", "unknown", "unknown"]]);
  });
});

describe("a line of a track", () => {
  const round = (id: string, startsOn: string, endsOn: string): campaign.Round => ({
    id,
    label: words(id),
    startsOn,
    endsOn,
  });
  const rounds = [round("one", "2025-03-01", "2025-04-30"), round("two", "2025-05-05", "2025-07-31")];
  const evaluated = planOf({
    tracks: [{ id: "study", label: words("study"), rounds }, track("early", { endsOn: "2025-04-30" })],
    facts: [{ id: "satisfaction", label: words("satisfaction"), kind: "number", low: 0, high: 1 }],
    evaluations: [
      {
        id: "survey",
        label: words("survey"),
        kind: "wave",
        track: "study",
        repeats: "every-attempt",
        facts: ["satisfaction"],
      },
    ],
  });
  const held = (unit: campaign.Unit, of: string, on: string): campaign.Unit =>
    must(
      campaign.recordEvaluation(evaluated, unit, {
        evaluation: "survey",
        round: of,
        facts: { satisfaction: 0.9 },
        by: "x",
        on,
      }),
    ).unit;
  const scheduled = (unit: campaign.Unit, asOf: string, of = evaluated): unknown[] =>
    must(schedule.scheduleOf(of, unit, { asOf, calendar })).tracks.map(
      ({ track: id, round: turn, reachedOn, doneOn, slippage: { start, end } }) =>
        [id, turn ?? "-", reachedOn ?? "-", doneOn ?? "-", start, end].join(" "),
    );

  test("is done when the evaluations on it were held, each for the first time", () => {
    const first = held(enter(evaluated, "2025-03-05"), "one", "2025-05-07");
    expect(scheduled(first, "2025-05-07")).toEqual([
      "study - 2025-03-05 - 3 not-yet-due",
      "study one 2025-03-05 2025-05-07 3 2",
      "study two 2025-05-05 - 0 not-yet-due",
      "early - 2025-03-05 - 3 unknown",
    ]);
    const both = held(first, "two", "2025-07-30");
    expect(scheduled(both, "2025-08-10").slice(0, 3)).toEqual([
      "study - 2025-03-05 2025-07-30 3 -1",
      "study one 2025-03-05 2025-05-07 3 2",
      "study two 2025-05-05 2025-07-30 0 -1",
    ]);
    expect(scheduled(enter(evaluated, "2025-03-05"), "2025-05-07")[1]).toBe("study one 2025-03-05 - 3 2");
  });

  test("has not begun before its first day, and its end is not told by whoever is judged after it", () => {
    const of = planOf({
      tracks: [
        track("early", { startsOn: "2025-04-07", endsOn: "2025-04-30" }),
        track("study", { startsOn: "2025-03-01", endsOn: "2025-07-31" }),
      ],
    });
    expect(scheduled(enter(of, "2025-03-05"), "2025-04-01", of)[0]).toBe("early - - - not-yet-due not-yet-due");
    const facts = { "early-done.amount": 1, "study-done.amount": 1 };
    const late = complete(of, enter(of, "2025-03-05"), "2025-08-04", facts);
    expect(scheduled(late, "2025-08-04", of)).toEqual([
      "early - 2025-04-07 - 0 unknown",
      "study - 2025-03-05 2025-08-04 3 2",
    ]);
    const early = complete(of, enter(of, "2025-03-05"), "2025-04-29", facts);
    expect(scheduled(early, "2025-08-04", of)[0]).toBe("early - 2025-04-07 2025-04-29 0 -1");
    const onTheDay = complete(of, enter(of, "2025-03-05"), "2025-04-30", facts);
    expect(scheduled(onTheDay, "2025-08-04", of)[0]).toBe("early - 2025-04-07 2025-04-30 0 0");
  });

  test("is counted over many units, and names what is not told", () => {
    const units = [held(enter(evaluated, "2025-03-05", "a"), "one", "2025-04-30"), enter(evaluated, "2025-03-05", "b")];
    const { tracks } = must(schedule.punctuality(evaluated, units, { asOf: "2025-05-07", calendar }));
    expect(
      tracks.map(({ track: id, round: turn, onTime: { numerator, denominator, excluded }, overdue }) => [
        id,
        turn,
        numerator,
        denominator,
        overdue,
        excluded.map(({ reason, count }) => `${count} ${reason}`).join(),
      ]),
    ).toEqual([
      ["study", undefined, 0, 0, 0, "2 not-yet-due"],
      ["study", "one", 1, 2, 1, ""],
      ["study", "two", 0, 0, 0, "2 not-yet-due"],
      ["early", undefined, 0, 0, 0, "2 actual-day-not-told"],
    ]);
  });
});
