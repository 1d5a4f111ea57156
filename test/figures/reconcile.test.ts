import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Reconciliation, reconcile } from "answerable/figures";

describe("a stated total is held against its parts", () => {
  test.each<[string, number, number[], number, number]>([
    ["medical-scheme cases of a township, 2010", 17_877, [15_717, 2_161], 17_878, -1],
    ["its other matters, which add up", 326, [6, 150, 10, 48, 112], 326, 0],
    ["participants of a pilot, March 2006", 12_874, [7_934, 4_844, 87], 12_865, 9],
    ["hotline cases of June 2019", 63_458, [55_978, 5_844], 61_822, 1_636],
    ["percentages of one survey", 100, [87.4, 10.5, 1.7, 0.05], 99.65, 0.35],
    ["yuan and fen", 1_626_634.34, [141_094.8, 1_485_539.54], 1_626_634.34, 0],
    ["decimals that floating point does not hold", 0.3, [0.1, 0.2], 0.3, 0],
    ["a decrease among the parts", 5, [8, -3], 5, 0],
    ["no parts", 5, [], 0, 5],
  ])("%s", (_, stated, parts, sum, difference) => {
    const verdict = difference === 0 ? "agrees" : "differs";
    expect(reconcile(stated, parts)).toEqual({ stated, parts, sum, difference, verdict });
  });

  test("one unknown part leaves everything but the published numbers unknown", () => {
    expect(reconcile(100, [60, "unknown"])).toEqual({
      stated: 100,
      parts: [60, "unknown"],
      sum: "unknown",
      difference: "unknown",
      verdict: "undetermined",
    });
  });

  test("an unknown total still has its parts added up", () => {
    expect(reconcile("unknown", [60, 40])).toMatchObject({ sum: 100, difference: "unknown", verdict: "undetermined" });
  });

  test("neither side is ever changed, and the difference is what is missing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (stated, parts) => {
        const made = reconcile(stated, parts);
        expect(made.stated).toBe(stated);
        expect(made.parts).toEqual(parts);
        if (made.difference !== "unknown")
          expect(reconcile(stated, [...parts, made.difference]).verdict).toBe("agrees");
      }),
    );
  });

  test.each([[Number.NaN], [Infinity], [-Infinity]])("%s throws on either side", (wrong) => {
    expect(() => reconcile(wrong, [1])).toThrow(RangeError);
    expect(() => reconcile(1, ["unknown", wrong])).toThrow(RangeError);
  });
});

describe("the schema of a reconciliation", () => {
  const good = reconcile(17_877, [15_717, 2_161]);

  test("takes what was reported, through JSON", () => {
    expect(Reconciliation.parse(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  test.each([
    ["a mended total", { stated: 17_878 }],
    ["a mended part", { parts: [15_716, 2_161] }],
    ["a verdict that the numbers deny", { verdict: "agrees" }],
    ["an unknown part that was counted as 0", { parts: [15_717, 2_161, "unknown"] }],
    ["another field", { note: "rounded" }],
  ])("refuses %s", (_, change) => {
    expect(Reconciliation.safeParse({ ...good, ...change }).success).toBe(false);
  });
});
