import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as supervision from "answerable/ledger/supervision";
import {
  FIRST_DAY,
  INSPECTION,
  LISTING,
  ORDER,
  RESULT,
  calendar,
  checkedOn,
  confirmedOn,
  delisted,
} from "./records.js";

interface Answer {
  readonly ok: boolean;
}
const refused = (code: string, ...facts: string[]): object => ({
  ok: false,
  refusal: {
    code,
    message: expect.stringMatching(new RegExp(facts.map((fact) => `(?=.*${fact})`).join(""))) as string,
  },
});

describe("a listed item", () => {
  const { listing } = must(supervision.list(LISTING));
  const office = { by: "supervision office", on: "2014-04-30" };
  const delist = (checks: Record<string, boolean>): Answer => supervision.delist(checkedOn(checks), office);

  test.each<[string, Record<string, boolean>, boolean]>([
    ["without a check", {}, false],
    ["after one clean check of two", { "2014-03-12": true }, false],
    ["after two clean checks", { "2014-03-12": true, "2014-03-14": true }, true],
    ["after two clean checks with a missed one between", { "2014-03-12": true, "2014-04-10": true }, true],
    [
      "after two clean checks before an unclean one",
      { "2014-03-12": true, "2014-03-22": true, "2014-04-01": false },
      false,
    ],
    [
      "after clean checks on both sides of an unclean one",
      { "2014-03-12": true, "2014-03-22": false, "2014-04-01": true },
      false,
    ],
    [
      "after two clean checks since the unclean one",
      { "2014-03-12": false, "2014-03-22": true, "2014-04-01": true },
      true,
    ],
    ["after two clean checks for one due day", { "2014-03-12": true, "2014-03-13": true }, false],
    [
      "after an unclean and a clean check for one due day",
      { "2014-03-12": true, "2014-03-20": false, "2014-03-22": true },
      false,
    ],
    [
      "after checks for the day of listing and the first due day, which are one",
      { [FIRST_DAY]: true, "2014-03-13": true },
      false,
    ],
  ])("%s", (_, checks, may) => {
    if (may) expect(delist(checks).ok).toBe(true);
    else expect(delist(checks)).toMatchObject(refused("too-few-clean-checks", "l-1", "[01] of 2 clean checks"));
  });

  test.each<[string, Record<string, boolean>, string, boolean]>([
    ["on the day before the second due day", { "2014-03-12": true, "2014-03-14": true }, "2014-03-22", false],
    ["on the second due day", { "2014-03-12": true, "2014-03-14": true }, "2014-03-23", true],
    ["on the day of the second check, held ahead", { "2014-03-13": true, "2014-03-22": true }, "2014-03-22", false],
    [
      "after an early clean check, which breaks nothing",
      { "2014-03-12": true, "2014-03-22": true, "2014-03-24": true },
      "2014-03-24",
      true,
    ],
    [
      "after an early unclean check, which breaks the row",
      { "2014-03-12": true, "2014-03-22": true, "2014-03-24": false },
      "2014-03-24",
      false,
    ],
    ["before anything was due", { [FIRST_DAY]: true, "2014-03-05": true }, "2014-03-12", false],
  ])("is delisted, or not, %s", (_, checks, on, may) => {
    const answer = supervision.delist(checkedOn(checks), { ...office, on });
    if (may) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject(refused("too-few-clean-checks", "[01] of 2 clean checks", on));
  });

  test("does not leave on the day on which it came, or before its first due day, whoever checks it", () => {
    const weekly = must(supervision.list({ ...LISTING, cleanChecks: 1, cadence: { every: 7, unit: "day" } })).listing;
    const checked = checkedOn({ [FIRST_DAY]: true }, weekly);
    for (const on of [FIRST_DAY, "2014-03-09"]) {
      expect(supervision.delist(checked, { ...office, on })).toMatchObject(refused("too-few-clean-checks", "0 of 1"));
    }
    expect(supervision.delist(checked, { ...office, on: "2014-03-10" }).ok).toBe(true);
  });

  test("counts a check on a rest day for the due day to come, where the cadence counts workdays", () => {
    const weekly = must(supervision.list({ ...LISTING, cadence: { every: 5, unit: "workday" } })).listing;
    const delistAfter = (checks: Record<string, boolean>): Answer =>
      supervision.delist(checkedOn(checks, weekly), office, { calendar });
    // Due on Mondays; the Saturday belongs to the Monday after it.
    expect(delistAfter({ "2014-03-08": true, "2014-03-10": true })).toMatchObject(refused("too-few-clean-checks"));
    expect(delistAfter({ "2014-03-10": true, "2014-03-11": true }).ok).toBe(true);
    expect(supervision.delist(weekly, office)).toMatchObject(refused("calendar-missing", "l-1", "every 5 workdays"));
    const ahead = checkedOn({ "2014-03-08": true, "2014-03-15": true }, weekly);
    const delistOn = (on: string): Answer => supervision.delist(ahead, { ...office, on }, { calendar });
    expect(delistOn("2014-03-16")).toMatchObject(refused("too-few-clean-checks", "1 of 2"));
    expect(delistOn("2014-03-17").ok).toBe(true);
  });

  test("is not found unclean without a word what was found", () => {
    const unclean = { clean: false, by: "inspector", on: "2014-03-12" };
    expect(supervision.check(listing, unclean)).toMatchObject(refused("no-finding", "l-1", "2014-03-12"));
  });

  test("begins its row of clean checks anew in a new round, under the new owner", () => {
    const relapse = {
      reason: "again",
      owner: "li",
      cadence: { every: 7, unit: "day" },
      by: "city",
      on: "2014-06-02",
    } as const;
    const { listing: again } = must(supervision.relist(delisted(), relapse));
    expect(again.round).toMatchObject({ owner: "li", cadence: { every: 7 }, cleanChecks: 2 });
    expect(supervision.delist(again, { by: "city", on: "2014-06-03" })).toMatchObject(
      refused("too-few-clean-checks", "has 0"),
    );
  });

  test.each<[string, string, () => Answer]>([
    [
      "a check of what is delisted",
      "wrong-status",
      () => supervision.check(delisted(), { clean: true, by: "i", on: "2014-04-30" }),
    ],
    ["a second delisting", "wrong-status", () => supervision.delist(delisted(), office)],
    ["a relapse of what is listed", "wrong-status", () => supervision.relist(listing, { reason: "r", ...office })],
    [
      "a check before the listing",
      "backdated",
      () => supervision.check(listing, { clean: true, by: "i", on: "2014-03-02" }),
    ],
    [
      "a delisting before the last check",
      "backdated",
      () => supervision.delist(checkedOn({ "2014-03-12": true }), { by: "o", on: "2014-03-11" }),
    ],
    [
      "a relapse before the delisting",
      "backdated",
      () => supervision.relist(delisted(), { reason: "r", by: "o", on: "2014-03-22" }),
    ],
  ])("refuses %s", (_, code, attempt) => {
    expect(attempt()).toMatchObject(refused(code, "l-1"));
  });
});

describe("the next check", () => {
  const due = (listing: supervision.Listing): unknown => {
    const next = supervision.nextCheckDue(listing, { calendar });
    return next.ok ? next.due : next.refusal.code;
  };
  const listed = (changes: object): supervision.CurrentListing =>
    must(supervision.list({ ...LISTING, ...changes })).listing;

  test.each<[string, Record<string, boolean>, string]>([
    ["is due one span after the listing", {}, "2014-03-13"],
    ["stays due where it was missed, until one is held", { "2014-03-13": true }, "2014-03-23"],
    ["is not moved by one held early", { "2014-03-05": true }, "2014-03-23"],
    ["is not moved by one held late, which serves the due day to come", { "2014-03-14": true }, "2014-04-02"],
    ["is moved by no number of checks for one due day", { "2014-03-05": false, "2014-03-06": true }, "2014-03-23"],
  ])("%s", (_, checks, expected) => {
    expect(due(checkedOn(checks))).toBe(expected);
  });

  test("falls on workdays where the cadence counts them, and says what the calendar does not settle", () => {
    expect(due(listed({ cadence: { every: 5, unit: "workday" }, on: "2014-03-07" }))).toBe("2014-03-14");
    const late = listed({ cadence: { every: 5, unit: "workday" }, on: "2014-12-29" });
    expect(supervision.nextCheckDue(late, { calendar })).toMatchObject({ due: "2015-01-05", provisional: true });
    const daily = listed({ on: "2014-12-29" });
    expect(supervision.nextCheckDue(daily, { calendar })).toMatchObject({ due: "2015-01-08", provisional: false });
  });

  test("is not due for what is delisted, and not after the last day there is", () => {
    expect(due(delisted())).toBe("wrong-status");
    expect(due(listed({ on: "9999-12-21" }))).toBe("9999-12-31");
    expect(due(listed({ on: "9999-12-22" }))).toBe("out-of-range");
    expect(due(listed({ on: "9999-12-22", cadence: { every: 10, unit: "workday" } }))).toBe("out-of-range");
    const first = listed({ on: "0000-01-01" });
    expect(due(checkedOn({ "0000-01-01": true }, first))).toBe("0000-01-21");
  });
});

describe("an order", () => {
  const { order } = must(supervision.order(ORDER));
  const fulfil = (changes: object = {}): ReturnType<typeof supervision.fulfil> =>
    supervision.fulfil(order, { ...RESULT, on: "2014-03-10", ...changes });
  const { order: fulfilled } = must(fulfil());
  const giver = { by: "secretary", on: "2014-03-11" };
  const proof = (days: object): object => ({ evidence: [{ id: "e-1", description: "d", ...days }] });

  test.each<[string, object, boolean]>([
    ["on the day it is given", { due: FIRST_DAY }, true],
    ["the day before", { due: "2014-03-02" }, false],
    [
      "at an instant before the moment it is given",
      { due: "2014-03-03T09:00:00+08:00", at: "2014-03-03T09:00:01+08:00" },
      false,
    ],
    ["at an instant of that day, given at no known moment", { due: "2014-03-03T09:00:00+08:00" }, true],
    ["never", { due: undefined }, true],
  ])("may be due %s: %j", (_, changes, may) => {
    const given = supervision.order({ ...ORDER, ...changes });
    if (may) expect(given.ok).toBe(true);
    else expect(given).toMatchObject(refused("due-in-the-past", "o-1", "2014-03-0[23]"));
  });

  test.each<[string, string, () => Answer]>([
    ["a result by whoever gave it", "not-independent", () => fulfil({ by: "secretary" })],
    ["a result without a proof", "no-evidence", () => fulfil({ evidence: [] })],
    ["a proof that took effect later", "premature-evidence", () => fulfil(proof({ effectiveOn: "2014-03-11" }))],
    [
      "a proof that came in later",
      "premature-evidence",
      () => fulfil(proof({ effectiveOn: "2014-03-01", receivedOn: "2014-03-11" })),
    ],
    ["a result before it is given", "backdated", () => fulfil({ on: "2014-03-02" })],
    ["a second result", "wrong-status", () => supervision.fulfil(fulfilled, { ...RESULT, on: "2014-03-11" })],
    ["a confirmation of nothing", "wrong-status", () => supervision.confirm(order, giver)],
    ["a confirmation by the unit", "not-the-giver", () => supervision.confirm(fulfilled, { ...giver, by: "water" })],
    [
      "a confirmation before the result",
      "backdated",
      () => supervision.confirm(fulfilled, { ...giver, on: "2014-03-09" }),
    ],
    [
      "a return by another leader",
      "not-the-giver",
      () => supervision.sendBack(fulfilled, { reason: "r", ...giver, by: "mayor" }),
    ],
    [
      "a return of what is done",
      "wrong-status",
      () => supervision.sendBack(confirmedOn("2014-03-10"), { reason: "r", ...giver }),
    ],
  ])("refuses %s", (_, code, attempt) => {
    expect(attempt()).toMatchObject(refused(code, "o-1"));
  });

  test("takes a proof of the day on which it is handed in", () => {
    expect(fulfil(proof({ effectiveOn: "2014-03-10", receivedOn: "2014-03-10" })).ok).toBe(true);
  });

  test("keeps every result that was sent back, and its clock runs on", () => {
    const { order: again } = must(supervision.sendBack(fulfilled, { reason: "it leaks", ...giver }));
    expect(again).not.toHaveProperty("fulfilment");
    const second = must(supervision.fulfil(again, { ...RESULT, result: "sealed", on: "2014-03-20" })).order;
    const done = must(supervision.confirm(second, { by: "secretary", on: "2014-03-21" })).order;
    expect(done.sentBack).toMatchObject([{ fulfilment: fulfilled.fulfilment, returned: { reason: "it leaks" } }]);
    expect(must(supervision.elapsedDays(done, { asOf: "2014-03-21" })).elapsed).toEqual({ running: false, days: 18 });
  });

  test("counts its days to the reference day as long as nobody confirmed it, reported or not", () => {
    for (const each of [order, fulfilled]) {
      const { elapsed } = must(supervision.elapsedDays(each, { asOf: "2014-03-17", calendar }));
      expect(elapsed).toEqual({ running: true, days: 14, workdays: { count: 10, provisional: false } });
    }
    expect(supervision.elapsedDays(fulfilled, { asOf: "2014-03-09" })).toMatchObject(
      refused("after-reference-day", "o-1", "2014-03-10", "2014-03-09"),
    );
  });
});

describe("a self-inspection", () => {
  test("has every line that was asked for, in the order of the plan, and only those", () => {
    const { inspection } = must(supervision.inspect({ ...INSPECTION, lines: [...INSPECTION.lines].reverse() }));
    expect(inspection.lines.map(({ line }) => line)).toEqual(INSPECTION.asked);
    const lines = [{ line: "公款旅游", finding: "nothing-found" as const }];
    expect(supervision.inspect({ ...INSPECTION, lines })).toMatchObject(refused("line-not-asked", "si-1", "公款旅游"));
  });

  test("of a unit that answered nothing has found nothing out, not found nothing", () => {
    const { inspection } = must(supervision.inspect({ ...INSPECTION, lines: [] }));
    expect(inspection.lines).toEqual(INSPECTION.asked.map((line) => ({ line, finding: "not-inspected" })));
    expect(supervision.findings(inspection)).toEqual([]);
  });

  test("does not find something without a word what", () => {
    const lines = [{ line: "公务接待", finding: "found" as const }];
    expect(supervision.inspect({ ...INSPECTION, lines })).toMatchObject(refused("no-statement", "si-1", "公务接待"));
  });

  test("keeps a remark on a line where nothing was found, and makes no finding of it", () => {
    const lines = [{ line: "公务接待", finding: "nothing-found" as const, statement: "all bills seen" }];
    const { inspection } = must(supervision.inspect({ ...INSPECTION, lines }));
    expect(inspection.lines[1]).toEqual(lines[0]);
    expect(supervision.findings(inspection)).toEqual([]);
  });
});

describe("an event that cannot follow throws", () => {
  const listed = must(supervision.list(LISTING));
  const checked = must(supervision.check(listed.listing, { clean: true, by: "i", on: "2014-03-12" }));
  const ended = { type: "listing-ended", listing: listed.listing.id, by: "o", on: "2014-04-01" } as const;
  const ordered = must(supervision.order(ORDER));
  const confirmation = { type: "order-confirmed", order: ordered.order.id, by: "secretary", on: "2014-03-11" } as const;
  const inspected = must(supervision.inspect(INSPECTION));
  test.each<[string, RegExp, () => unknown]>([
    ["a second listing", /"l-1" begins a second time/, () => supervision.evolveListing(listed.listing, listed.event)],
    ["a check of nothing", /no listing/, () => supervision.evolveListing(undefined, checked.event)],
    [
      "a check of another listing",
      /that of l-2/,
      () => supervision.evolveListing(must(supervision.list({ ...LISTING, id: "l-2" })).listing, checked.event),
    ],
    ["a second delisting", /it is delisted/, () => supervision.evolveListing(delisted(), ended)],
    ["a second order", /"o-1" is given a second time/, () => supervision.evolveOrder(ordered.order, ordered.event)],
    ["a confirmation of nothing", /no order/, () => supervision.evolveOrder(undefined, confirmation)],
    ["a confirmation without a result", /it is given/, () => supervision.evolveOrder(ordered.order, confirmation)],
    [
      "a second inspection",
      /"si-1" is made a second time/,
      () => supervision.evolveInspection(inspected.inspection, inspected.event),
    ],
    [
      "a finding that says nothing",
      /not a word what/,
      () =>
        supervision.evolveInspection(undefined, {
          ...inspected.event,
          lines: [{ line: "工作纪律", finding: "found" }],
        }),
    ],
    [
      "an event of a listing that no version knows",
      /no event is called "listing-paused"/,
      () => supervision.evolveListing(listed.listing, { ...ended, type: "listing-paused" as never }),
    ],
    [
      "an event of an order that no version knows",
      /no event is called "order-withdrawn"/,
      () => supervision.evolveOrder(ordered.order, { ...confirmation, type: "order-withdrawn" as never }),
    ],
    [
      "an event of a self-inspection that no version knows",
      /no event is called "inspected-by-others"/,
      () => supervision.evolveInspection(undefined, { ...inspected.event, type: "inspected-by-others" as never }),
    ],
    [
      "an event without a name",
      /no event is called undefined/,
      () => supervision.evolveInspection(undefined, { ...inspected.event, type: undefined as never }),
    ],
  ])("%s", (_, message, evolve) => {
    expect(evolve).toThrow(message);
    expect(evolve).toThrow(expect.objectContaining({ code: "damaged-history" }) as Error);
  });

  test("but a delisting that happened is a fact, whatever the checks say", () => {
    expect(supervision.evolveListing(listed.listing, ended).status).toBe("delisted");
  });
});
