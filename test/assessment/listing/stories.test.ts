import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import {
  BAD,
  BY,
  CLEAN,
  DIRTY,
  afterCheck,
  candidate,
  highRisk,
  listed,
  listedAfter,
  lists,
  newcomer,
  watched,
} from "./lists.js";

const act = (on: string): { by: string; on: string } => ({ by: BY, on });
const { focus, risk, measures, hot } = lists;
const told = (under: listing.Listing, subject: listing.ListingSubject, asOf: string): listing.Standing =>
  must(listing.standing(under, subject, { asOf })).standing;

describe("a special-focus list", () => {
  test("lets a home in when its one slot is free, and out after two clean routine checks in a row", () => {
    const home = listed("a");
    expect(home).toMatchObject({ status: "listed", ground: "entry", past: 1 });
    const second = candidate("b");
    const full = listing.list(focus, { subject: second, among: [home, second] }, act("2020-03-02"));
    expect(full).toMatchObject({
      refusal: { code: "no-free-slot", message: 'subject "b" finds 1 of 1 slots of category "north" taken' },
    });
    const once = listedAfter("a", CLEAN);
    expect(told(focus, once, "2020-12-31").exit).toEqual({
      kind: "clean-checks",
      outcome: "not-met",
      run: 1,
      times: 2,
      missing: 1,
    });
    expect(listing.remove(focus, once, act("2020-05-01"))).toMatchObject({
      refusal: { code: "exit-not-met", message: 'exit of subject "a" is not-met: 1 of 2 clean checks in a row' },
    });
    const out = must(listing.remove(focus, listedAfter("a", CLEAN, CLEAN), act("2020-06-01"))).subject;
    expect(out).toMatchObject({ status: "watched", watchUntil: "2023-06-01", past: 3 });
    expect(must(listing.list(focus, { subject: second, among: [out, second] }, act("2020-06-01"))).subject.status).toBe(
      "listed",
    );
  });

  test.each([
    ["a serious finding between", [CLEAN, DIRTY, CLEAN], "exit-not-met"],
    ["a complaint check that is clean between", [CLEAN, { ...CLEAN, kind: "complaint" }, CLEAN], "removed"],
    ["complaint checks only", [CLEAN, { ...CLEAN, kind: "complaint" }], "exit-not-met"],
    ["a complaint check that is not clean between", [CLEAN, { ...DIRTY, kind: "complaint" }, CLEAN], "exit-not-met"],
    ["a finding nobody knows between", [CLEAN, { ...CLEAN, serious: "unknown" }, CLEAN], "exit-unknown"],
    ["a finding between two numbers", [CLEAN, { ...CLEAN, serious: { low: 0, high: 2 } }, CLEAN], "exit-undetermined"],
    ["a check of which the kind is not known", [CLEAN, { serious: 0 }, CLEAN], "exit-unknown"],
    ["a finding before two clean ones", [DIRTY, CLEAN, CLEAN], "removed"],
  ] as const)("with %s", (_, found, answer) => {
    const result = listing.remove(focus, listedAfter("a", ...found), act("2020-12-01"));
    expect(result.ok ? "removed" : result.refusal.code).toBe(answer);
  });

  test("ends after three checks without progress, which need not follow each other, unless it may leave", () => {
    const idle = { ...DIRTY, progress: false };
    const end = (subject: listing.ListedSubject, limit = "no-progress"): unknown =>
      listing.terminate(focus, subject, { limit, ...act("2021-01-01") });
    expect(end(listedAfter("a", idle, DIRTY, idle))).toMatchObject({ refusal: { code: "limit-not-met" } });
    expect(end(listedAfter("a", idle, DIRTY, idle, { serious: 1 }))).toMatchObject({
      refusal: { code: "limit-unknown", message: expect.stringContaining('"no-progress" is unknown') as string },
    });
    expect(end(listedAfter("a", idle, DIRTY, idle, idle))).toMatchObject({
      ok: true,
      subject: { status: "ended", ended: { limit: "no-progress", outcome: "terminated" } },
    });
    expect(end(listedAfter("a", idle, idle, idle), "four-years")).toMatchObject({ refusal: { code: "limit-not-met" } });
    expect(end(listedAfter("a", idle, idle, idle), "constructor")).toMatchObject({
      refusal: { code: "unknown-limit" },
    });
    expect(end(listedAfter("a", idle, idle, idle, CLEAN, CLEAN))).toMatchObject({ refusal: { code: "exit-met" } });
  });

  test("ends after four years, from the day after them on", () => {
    const years = (on: string): unknown => listing.terminate(focus, listed("a"), { limit: "four-years", ...act(on) });
    expect(years("2024-03-01")).toMatchObject({ refusal: { code: "limit-not-met" } });
    expect(years("2024-03-02")).toMatchObject({ ok: true, event: { outcome: "terminated" } });
  });

  test("returns whoever relapses within three years, with a slot as for any other, and starts anew", () => {
    const home = afterCheck(focus, watched("a"), "2023-06-01", BAD);
    expect(told(focus, home, "2023-06-01").watch).toEqual({ until: "2023-06-01", over: false, relapse: "met" });
    const full = listing.relapse(focus, { subject: home, among: [listed("b")] }, act("2023-06-02"));
    expect(full).toMatchObject({ refusal: { code: "no-free-slot" } });
    expect(listing.closeWatch(focus, home, act("2023-07-01"))).toMatchObject({ refusal: { code: "relapse-met" } });
    const back = must(listing.relapse(focus, { subject: home, among: [] }, act("2023-07-01"))).subject;
    expect(back).toMatchObject({ status: "listed", ground: "relapse", past: 4, spells: [{ ground: "entry" }] });
    expect(told(focus, back, "2023-07-01").exit).toMatchObject({ run: 0, missing: 2 });
  });

  test("returns nobody for a check after the watch, and closes it only then", () => {
    const home = watched("a");
    const late = afterCheck(focus, home, "2023-06-02", BAD);
    expect(listing.relapse(focus, { subject: late, among: [] }, act("2023-06-02"))).toMatchObject({
      refusal: { code: "relapse-not-met" },
    });
    expect(listing.closeWatch(focus, home, act("2023-06-01"))).toMatchObject({ refusal: { code: "watch-runs" } });
    const left = must(listing.closeWatch(focus, late, act("2023-06-02"))).subject;
    expect(left).toMatchObject({ status: "left", spells: [{ ground: "entry" }] });
    // What it did after it left may bring it in again the ordinary way, and who is taken off the candidates has still left.
    const again = must(listing.propose(focus, left, act("2023-06-03"))).subject;
    const better = afterCheck(focus, again, "2023-07-01", CLEAN);
    expect(must(listing.withdraw(focus, better, act("2023-07-01"))).subject.status).toBe("left");
  });

  test("asks for a check every six months while listed, which puts none off", () => {
    const due = (subject: listing.ListingSubject, asOf = "2020-03-01"): unknown => told(focus, subject, asOf).check;
    expect(due(newcomer(focus, "a", "north"))).toEqual({ due: "2021-01-01", overdue: false });
    expect(due(listed("a"))).toEqual({ due: "2020-09-01", overdue: false });
    expect(due(listedAfter("a", CLEAN), "2020-10-01")).toEqual({ due: "2020-10-01", overdue: false });
    expect(due(listedAfter("a", CLEAN), "2020-10-02")).toEqual({ due: "2020-10-01", overdue: true });
    const late = must(listing.list(focus, { subject: candidate("b"), among: [] }, act("2020-12-01"))).subject;
    expect(due(late, "2020-12-01")).toEqual({ due: "2021-02-01", overdue: false });
    expect(due(watched("a"), "2020-12-01")).toEqual({ due: "2021-05-01", overdue: false });
  });
});

describe("a high-risk list", () => {
  const area = (...found: readonly Parameters<typeof afterCheck>[3][]): listing.ListedSubject => {
    const risky = afterCheck(risk, newcomer(risk, "health-care"), "2020-02-01", { loss: 2e9 });
    const first = must(listing.list(risk, { subject: risky, among: [] }, act("2020-03-01"))).subject;
    return found.reduce<listing.ListedSubject>(
      (subject, facts, index) => afterCheck(risk, subject, `${2022 + 2 * index}-01-01`, facts),
      first,
    );
  };
  const all = { leadership: "met", capacity: "met", plan: "met", monitoring: "met", progress: "met" };

  test("shows every criterion, the partly met ones too, and lets nobody out before all five are met", () => {
    const half = area({ ...all, capacity: "partly", plan: "no", monitoring: "unknown" });
    const { exit } = told(risk, half, "2022-12-31");
    expect(exit).toMatchObject({ outcome: "not-met", missing: ["capacity", "plan", "monitoring"] });
    expect(exit?.kind === "criteria" && exit.criteria.map(({ rating }) => rating)).toEqual([
      "met",
      "partly-met",
      "not-met",
      "unknown",
      "met",
    ]);
    expect(listing.remove(risk, half, act("2022-06-01"))).toMatchObject({
      refusal: {
        code: "exit-not-met",
        message: 'exit of subject "health-care" is not-met: not met: capacity, plan, monitoring',
      },
    });
  });

  test("goes by the last check alone, and without one knows nothing", () => {
    expect(listing.remove(risk, area(), act("2022-06-01"))).toMatchObject({ refusal: { code: "exit-unknown" } });
    const { progress, ...four } = all;
    expect(progress).toBe("met");
    expect(listing.remove(risk, area(all, four), act("2024-06-01"))).toMatchObject({
      refusal: { code: "exit-unknown" },
    });
    const out = must(listing.remove(risk, area(four, all), act("2024-06-01"))).subject;
    expect(out.status).toBe("left"); // there is no watch
  });

  test.each([
    [{ done: 1, begun: true }, "met"],
    [{ done: 0, begun: true }, "partly-met"],
    [{ done: 0, begun: false }, "not-met"],
    [{ done: 0 }, "unknown"],
    [{ done: { low: 0, high: 1 }, begun: true }, "undetermined"],
    [{ begun: true }, "unknown"],
  ] as const)("rates a criterion by %j as %s", (facts, rating) => {
    const [first] = highRisk.exit.criteria;
    const when = { fact: "done", comparison: "at-least", value: 1 } as const;
    const partly = { fact: "begun", comparison: "equals", value: true } as const;
    const exit = { kind: "criteria", criteria: [{ ...first, when, partly }] } as const;
    const { listing: under } = must(listing.freeze({ ...highRisk, exit }));
    const risky = afterCheck(under, newcomer(under, "a"), "2020-02-01", { loss: 2e9 });
    const on = must(listing.list(under, { subject: risky, among: [] }, act("2020-03-01"))).subject;
    const shown = told(under, afterCheck(under, on, "2022-01-01", facts), "2022-01-01").exit;
    expect(shown).toMatchObject({ criteria: [{ rating }] });
  });

  test("has no slots, and so no candidates", () => {
    const risky = afterCheck(risk, newcomer(risk, "a"), "2020-02-01", { publicSafety: true });
    expect(listing.propose(risk, risky, act("2020-03-01"))).toMatchObject({ refusal: { code: "no-slots" } });
    for (const [facts, code] of [
      [{ loss: 5 }, "entry-unknown"],
      [{ loss: { low: 1, high: 2e9 }, publicSafety: false }, "entry-undetermined"],
      [{ loss: 5, publicSafety: false }, "entry-not-met"],
    ] as const) {
      const subject = afterCheck(risk, newcomer(risk, "a"), "2020-02-01", facts);
      expect(listing.list(risk, { subject, among: [] }, act("2020-03-01"))).toMatchObject({ refusal: { code } });
    }
  });
});

describe("special measures", () => {
  const home = (): listing.ListedSubject => {
    const bad = afterCheck(measures, newcomer(measures, "home"), "2020-02-01", { grade: "inadequate" });
    return must(listing.list(measures, { subject: bad, among: [] }, act("2020-03-31"))).subject;
  };

  test("begin with the lowest grade, ask for a check within six months, and end with a better one", () => {
    const check = told(measures, home(), "2020-10-01").check;
    expect(check).toEqual({ due: "2020-09-30", overdue: true });
    const better = afterCheck(measures, home(), "2020-09-01", { grade: "requires improvement" });
    const out = must(listing.remove(measures, better, act("2020-09-10"))).subject;
    expect(out).toMatchObject({ status: "watched", watchUntil: "2021-09-10" });
    expect(told(measures, out, "2020-09-10").check).toEqual({ due: "2021-09-01", overdue: false });
  });

  test("end the registration after a year at most", () => {
    const still = afterCheck(measures, home(), "2020-09-01", { grade: "inadequate" });
    expect(told(measures, still, "2021-03-31").limits).toMatchObject([{ reached: "not-met", until: "2021-03-31" }]);
    const { subject } = must(listing.terminate(measures, still, { limit: "a-year", ...act("2021-04-01") }));
    expect(subject.ended.outcome).toBe("registration-cancelled");
    expect(told(measures, subject, "2021-04-01")).toEqual({ subject: "home", status: "ended", limits: [] });
  });
});

describe("a hot list of two low months running", () => {
  const window = (...ranks: readonly (number | string)[]): listing.UnlistedSubject =>
    ranks.reduce<listing.UnlistedSubject>(
      (subject, rank, index) => afterCheck(hot, subject, `2020-0${2 + index}-01`, { rank }),
      newcomer(hot, "window-7"),
    );
  test.each([
    ["one low month", [20], "entry-not-met"],
    ["a low month and one that nobody knows", [20, "unknown"], "entry-unknown"],
    ["two low months with one between", [20, 3, 19], "entry-not-met"],
    ["two low months that are over", [20, 19, 3], "entry-not-met"],
    ["two low months running", [3, 20, 19], "listed"],
  ] as const)("%s", (_, ranks, answer) => {
    const result = listing.list(hot, { subject: window(...ranks), among: [] }, act("2020-06-01"));
    expect(result.ok ? result.subject.status : result.refusal.code).toBe(answer);
  });
});
