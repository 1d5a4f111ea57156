import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { instantFromLocal, localDay, type LocalTimePolicy } from "answerable/calendar";

const instant = (local: string, policy: LocalTimePolicy) => must(instantFromLocal(local, policy)).instant;
const code = (local: unknown, policy: unknown) => {
  const result = instantFromLocal(local as string, policy as LocalTimePolicy);
  return result.ok ? result.instant : result.refusal.code;
};
const newYork = { zone: "America/New_York" };

test.each([
  ["2016-01-05 03:30:00", "America/New_York", "2016-01-05T03:30:00-05:00"],
  ["2016-07-05 03:30:00", "America/New_York", "2016-07-05T03:30:00-04:00"],
  ["2016-07-05T03:30", "Asia/Shanghai", "2016-07-05T03:30:00+08:00"],
  ["2016-07-05 03:30:15.250", "Asia/Kathmandu", "2016-07-05T03:30:15.250+05:45"],
  ["1988-07-05 12:00:00", "Asia/Shanghai", "1988-07-05T12:00:00+09:00"], // China had summer time from 1986 to 1991
  ["2011-12-31 00:30:00", "Pacific/Apia", "2011-12-31T00:30:00+14:00"],
  ["2026-01-01 00:00:00", "UTC", "2026-01-01T00:00:00+00:00"],
])("%s in %s is %s", (local, zone, expected) => {
  expect(instant(local, { zone })).toBe(expected);
});

describe("a repeated hour", () => {
  test.each([
    ["2016-11-06 00:59:59", "2016-11-06T00:59:59-04:00"],
    ["2016-11-06 01:00:00", "repeated-hour"],
    ["2016-11-06 01:59:59", "repeated-hour"],
    ["2016-11-06 02:00:00", "2016-11-06T02:00:00-05:00"],
  ])("runs from its first to its last second: %s gives %s", (local, expected) => {
    expect(code(local, newYork)).toBe(expected);
  });

  test("is taken as told", () => {
    const local = "2016-11-06 01:30:00";
    expect(instant(local, { ...newYork, repeated: "earlier" })).toBe("2016-11-06T01:30:00-04:00");
    expect(instant(local, { ...newYork, repeated: "later" })).toBe("2016-11-06T01:30:00-05:00");
    expect(code(local, { ...newYork, skipped: "after" })).toBe("repeated-hour");
  });
});

describe("a skipped hour", () => {
  test.each([
    ["2016-03-13 01:59:59", "2016-03-13T01:59:59-05:00"],
    ["2016-03-13 02:00:00", "skipped-hour"],
    ["2016-03-13 02:59:59", "skipped-hour"],
    ["2016-03-13 03:00:00", "2016-03-13T03:00:00-04:00"],
  ])("runs from its first to its last second: %s gives %s", (local, expected) => {
    expect(code(local, newYork)).toBe(expected);
  });

  test("is moved by the length of the gap, to the side told", () => {
    const local = "2016-03-13 02:30:00";
    expect(instant(local, { ...newYork, skipped: "before" })).toBe("2016-03-13T01:30:00-05:00");
    expect(instant(local, { ...newYork, skipped: "after" })).toBe("2016-03-13T03:30:00-04:00");
    expect(code(local, { ...newYork, repeated: "later" })).toBe("skipped-hour");
  });

  test("can be a whole day", () => {
    const [local, zone] = ["2011-12-30 12:00:00", "Pacific/Apia"];
    expect(code(local, { zone })).toBe("skipped-hour");
    expect(instant(local, { zone, skipped: "before" })).toBe("2011-12-29T12:00:00-10:00");
    expect(instant(local, { zone, skipped: "after" })).toBe("2011-12-31T12:00:00+14:00");
  });
});

test("an instant reads back as the local time it was made from, in every zone and at every change of the clocks", () => {
  const zones = [
    "America/New_York",
    "Asia/Shanghai",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
  ];
  const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2036, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, moment) => {
      const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
      const local = shown.format(moment).replace(",", "");
      const candidates = (["earlier", "later"] as const).map((repeated) => instant(local, { zone, repeated }));
      expect(candidates.map((text) => Date.parse(text))).toContain(Math.floor(moment / 1000) * 1000);
      for (const text of candidates) expect(text.slice(0, 19)).toBe(local.replace(" ", "T"));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["a day that does not exist", "2016-02-30 10:00:00"],
  ["hour 24", "2016-02-28 24:00:00"],
  ["minute 60", "2016-02-28 10:60:00"],
  ["an offset", "2016-02-28T10:00:00-05:00"],
  ["a day alone", "2016-02-28"],
  ["American order", "02/28/2016 10:00:00"],
  ["10 MB", "2016-02-28 10:00:00" + "0".repeat(10_000_000)],
  ["nothing", undefined],
  ["a Date", new Date(0)],
])("%s is no local time", (_, local) => {
  expect(code(local, newYork)).toBe("invalid-input");
});

test.each([
  ["no zone", {}],
  ["an unknown field", { ...newYork, skiped: "after" }],
  ["an unknown choice", { ...newYork, skipped: "later" }],
  ["null", null],
])("a policy with %s is invalid input", (_, policy) => {
  expect(code("2016-02-28 10:00:00", policy)).toBe("invalid-input");
});

test.each(["Mars/Olympus", "+08:00", "America/New York", "local"])("%s is an unknown zone", (zone) => {
  expect(code("2016-02-28 10:00:00", { zone })).toBe("unknown-zone");
  expect(localDay("2016-02-28T10:00:00Z", zone)).toMatchObject({ refusal: { code: "unknown-zone" } });
});

test("local mean time, whose offset has seconds, and days that cannot be written are refused", () => {
  expect(code("1883-01-01 12:00:00", newYork)).toBe("offset-with-seconds");
  expect(localDay("9999-12-31T23:00:00Z", "Asia/Shanghai")).toMatchObject({ refusal: { code: "out-of-range" } });
  expect(code("9999-12-31 23:00:00", { zone: "Asia/Shanghai" })).toBe("9999-12-31T23:00:00+08:00");
});

test.each([
  ["2026-03-01T01:00:00Z", "America/New_York", "2026-02-28"],
  ["2026-02-28T16:00:00Z", "Asia/Shanghai", "2026-03-01"],
  ["2026-02-28T15:59:59.999Z", "Asia/Shanghai", "2026-02-28"],
  ["1969-12-31T23:59:59.999Z", "UTC", "1969-12-31"],
])("at %s it was, in %s, %s", (at, zone, expected) => {
  expect(must(localDay(at, zone)).day).toBe(expected);
});

test.each(["2026-03-01", "2026-02-30T00:00:00Z", "2026-03-01T00:00:00", ""])("%s is no instant", (at) => {
  expect(localDay(at, "UTC")).toMatchObject({ refusal: { code: "invalid-input" } });
});
