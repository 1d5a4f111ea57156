import { describe, expect, test } from "vitest";
import { isLate } from "../../src/core/index.js";

describe("a due day lasts until its end", () => {
  test.each([
    ["2016-01-04", false],
    ["2016-01-05", false],
    ["2016-01-06", true],
  ])("done on %s: late is %s", (on, late) => {
    expect(isLate({ on, at: `${on}T23:59:59-05:00` }, "2016-01-05")).toBe(late);
  });
});

describe("a due instant is compared with the moment", () => {
  const due = "2016-01-05T03:30:00-05:00";
  test.each([
    ["2016-01-05T03:30:00-05:00", false],
    ["2016-01-05T03:30:01-05:00", true],
    ["2016-01-05T16:30:00+08:00", false],
    ["2016-01-05T16:30:01+08:00", true],
  ])("done at %s: late is %s", (at, late) => {
    expect(isLate({ on: at.slice(0, 10), at }, due)).toBe(late);
  });

  test("without a moment only another day can be judged", () => {
    expect(isLate({ on: "2016-01-04" }, due)).toBe(false);
    expect(isLate({ on: "2016-01-05" }, due)).toBe("unknown");
    expect(isLate({ on: "2016-01-06" }, due)).toBe(true);
  });
});
