import { describe, expect, test } from "vitest";
import * as z from "zod";
import { DamagedHistoryError, must } from "answerable";
import * as supervision from "answerable/ledger/supervision";
import { INSPECTION, LISTING, ORDER, RESULT, checkedOn, confirmedOn, delisted } from "./records.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over
const withPrototype = (value: object): never =>
  unread(JSON.parse(JSON.stringify(value).replace("{", '{"__proto__":{"status":"delisted"},')));

describe("a malformed input is refused and names the field", () => {
  const { listing } = must(supervision.list(LISTING));
  const { order } = must(supervision.order(ORDER));
  const fulfilled = must(supervision.fulfil(order, { ...RESULT, on: "2014-03-10" })).order;
  const list = (changes: object): { ok: boolean } => supervision.list(unread({ ...LISTING, ...changes }));
  const check = (changes: object): { ok: boolean } =>
    supervision.check(listing, unread({ clean: true, by: "i", on: "2014-03-12", ...changes }));
  const give = (changes: object): { ok: boolean } => supervision.order(unread({ ...ORDER, ...changes }));
  const fulfil = (changes: object): { ok: boolean } =>
    supervision.fulfil(order, unread({ ...RESULT, on: "2014-03-10", ...changes }));
  const inspect = (changes: object): { ok: boolean } => supervision.inspect(unread({ ...INSPECTION, ...changes }));
  const answer = { line: "工作纪律", finding: "nothing-found" };

  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => list({ on: "2014-02-30" })],
    ["a Date for a day", "on", () => list({ on: new Date(0) })],
    ["a cadence of no days", "cadence.every", () => list({ cadence: { every: 0, unit: "day" } })],
    ["a cadence of half a day", "cadence.every", () => list({ cadence: { every: 0.5, unit: "day" } })],
    ["a cadence that is not a number", "cadence.every", () => list({ cadence: { every: NaN, unit: "day" } })],
    ["a cadence without end", "cadence.every", () => list({ cadence: { every: Infinity, unit: "day" } })],
    ["a cadence of three years", "cadence.every", () => list({ cadence: { every: 1001, unit: "day" } })],
    ["a cadence in moons", "cadence.unit", () => list({ cadence: { every: 1, unit: "moon" } })],
    ["a cadence with a field nobody knows", "cadence", () => list({ cadence: { every: 1, unit: "day", at: "noon" } })],
    ["no cadence", "cadence", () => list({ cadence: undefined })],
    ["an exit after no clean check", "cleanChecks", () => list({ cleanChecks: 0 })],
    ["an exit after NaN clean checks", "cleanChecks", () => list({ cleanChecks: NaN })],
    ["no owner", "owner", () => list({ owner: undefined })],
    ["no reason", "reason", () => list({ reason: undefined })],
    ["a reason of 10 MB", "reason", () => list({ reason: "x".repeat(10_000_000) })],
    ["an id with a line break", "id", () => list({ id: "l\n1" })],
    ["an item of 10 MB", "item", () => list({ item: "x".repeat(10_000_000) })],
    ["a status of one's own", 'unrecognized key: "status"', () => list({ status: "delisted" })],
    ["a key named __proto__", "__proto__", () => supervision.list(withPrototype(LISTING))],
    ["NaN in the app's data", "meta.share", () => list({ meta: { share: NaN } })],
    ["a check that says nothing", "clean", () => check({ clean: undefined })],
    ["a check that is clean in words", "clean", () => check({ clean: "yes" })],
    ["a blank note", "note", () => check({ note: " \n" })],
    ["nothing at all", 'delist listing "l-1"', () => supervision.delist(listing, unread(undefined))],
    [
      "a delisting with an outcome",
      '"outcome"',
      () => supervision.delist(listing, unread({ outcome: "fixed", by: "o", on: "2014-04-01" })),
    ],
    [
      "a relapse without a reason",
      "reason",
      () => supervision.relist(delisted(), unread({ by: "o", on: "2014-04-01" })),
    ],
    [
      "a relapse with an exit after no clean check",
      "cleanChecks",
      () => supervision.relist(delisted(), { reason: "r", cleanChecks: 0, by: "o", on: "2014-04-01" }),
    ],
    ["a due day that does not exist", "due", () => give({ due: "2014-02-30" })],
    ["a due of null", "due", () => give({ due: null })],
    ["a blank order", "what", () => give({ what: " " })],
    ["an order without a unit", "unit", () => give({ unit: undefined })],
    ["a moment without offset", "at", () => give({ at: "2014-03-03T09:00:00" })],
    ["one proof twice", "evidence", () => fulfil({ evidence: [RESULT.evidence[0], RESULT.evidence[0]] })],
    ["a result of one's own", '"confirmed"', () => fulfil({ confirmed: true })],
    [
      "a blank reason to send back",
      "reason",
      () => supervision.sendBack(fulfilled, { reason: " ", by: "secretary", on: "2014-03-11" }),
    ],
    ["a confirmation on no day", "on", () => supervision.confirm(fulfilled, unread({ by: "secretary" }))],
    ["no line asked for", "asked", () => inspect({ asked: [], lines: [] })],
    ["one line asked for twice", "asked: names one line twice", () => inspect({ asked: ["工作纪律", "工作纪律"] })],
    ["one line answered twice", "lines: answers one line twice", () => inspect({ lines: [answer, answer] })],
    ["an answer that is none", "lines.0.finding", () => inspect({ lines: [{ ...answer, finding: "not-inspected" }] })],
    [
      "a blank statement",
      "lines.0.statement",
      () => inspect({ lines: [{ ...answer, finding: "found", statement: " " }] }),
    ],
    ["a line of 10 MB", "asked.0", () => inspect({ asked: ["x".repeat(10_000_000)], lines: [] })],
    ["answers under names", "lines", () => inspect({ lines: { 工作纪律: "found" } })],
    ["listings counted on no day", "asOf", () => supervision.summariseListings([listing], { asOf: "2014-02-30" })],
    ["orders counted on no day", "asOf", () => supervision.summariseOrders([order], { asOf: "soon" })],
    ["inspections counted on no day", "asOf", () => supervision.summariseInspections([], { asOf: "" })],
    ["days elapsed to no day", "asOf", () => supervision.elapsedDays(order, { asOf: "2014-3-4" })],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("the refusal names the noun, and a refused step leaves it as it was", () => {
    const before = structuredClone(listing);
    expect(check({ on: "2014-02-29" })).toMatchObject({
      refusal: { message: expect.stringContaining('check listing "l-1"') as string },
    });
    expect(listing).toEqual(before);
    expect(give({ id: "o-7", due: "soon" })).toMatchObject({
      refusal: { message: expect.stringContaining('order "o-7"') as string },
    });
    expect(inspect({ unit: "" })).toMatchObject({
      refusal: { message: expect.stringContaining('inspect "si-1"') as string },
    });
  });

  test("a line named as a part of every object is a line like any other", () => {
    const { inspection } = must(supervision.inspect({ ...INSPECTION, asked: ["constructor", "__proto__"], lines: [] }));
    const { summary } = must(supervision.summariseInspections([inspection], { asOf: "2014-03-31" }));
    expect(summary.lines).toMatchObject([
      { line: "constructor", notInspected: 1 },
      { line: "__proto__", notInspected: 1 },
    ]);
  });
});

describe("a stored noun that cannot be true does not pass its schema", () => {
  const listing = checkedOn({ "2014-03-12": true });
  const { ended, ...unended } = delisted().round;
  const done = confirmedOn("2014-03-10");
  const { confirmation, ...unconfirmed } = done;
  test.each<[string, z.ZodType, unknown]>([
    ["a delisted item without a delisting", supervision.Listing, { ...delisted(), round: unended }],
    ["a listed item with a delisting", supervision.Listing, { ...listing, round: { ...listing.round, ended } }],
    ["an earlier round that never ended", supervision.Listing, { ...listing, earlier: [listing.round] }],
    ["a listing nobody knows the status of", supervision.Listing, { ...listing, status: "watched" }],
    ["a confirmed order without a confirmation", supervision.Order, unconfirmed],
    ["a fulfilled order with a confirmation", supervision.Order, { ...done, status: "fulfilled" }],
    [
      "an order confirmed without a proof",
      supervision.Order,
      { ...done, fulfilment: { ...done.fulfilment, evidence: [] } },
    ],
    ["a finding without a statement", supervision.InspectedLine, { line: "工作纪律", finding: "found" }],
    [
      "a line not inspected with a statement",
      supervision.InspectedLine,
      { line: "工作纪律", finding: "not-inspected", statement: "s" },
    ],
  ])("%s", (_name, schema, stored) => {
    expect(schema.safeParse(stored).success).toBe(false);
  });
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(supervision).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(25);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});

describe("what was checked or reported once", () => {
  const visit = { clean: true, by: "inspector", on: "2014-03-12" };
  const { listing, event } = must(supervision.check(must(supervision.list(LISTING)).listing, visit));
  test("is not recorded a second time, whatever another finds on the day", () => {
    expect(supervision.check(listing, visit)).toMatchObject({ ok: false, refusal: { code: "already-recorded" } });
    expect(supervision.check(listing, { ...visit, by: "another" }).ok).toBe(true);
  });
  test("does not stand in a history twice, or before what happened last", () => {
    const { order } = must(supervision.order(ORDER));
    const { event: fulfilment } = must(supervision.fulfil(order, { ...RESULT, on: "2014-03-10" }));
    expect(() => supervision.evolveListing(listing, event)).toThrow(DamagedHistoryError);
    expect(() => supervision.evolveListing(listing, { ...event, on: "2014-03-11" })).toThrow(DamagedHistoryError);
    expect(() => supervision.evolveOrder(order, { ...fulfilment, on: "2001-01-01" })).toThrow(DamagedHistoryError);
  });
});
