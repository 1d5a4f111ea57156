import { describe, expect, test } from "vitest";
import { comparisons, keptBy, likeForLike, percentOf, statuses } from "../../examples/promises-nz/figures.js";
import { readPromises } from "../../examples/promises-nz/promises.js";
import { PUBLISHED } from "../../examples/promises-nz/published.js";

const { taken, refused } = readPromises();
const promises = taken.map(({ value }) => value);

/** A plain count over the rows, by nothing of the library. */
function plainly(column: "era" | "party" | "ptype" | "sourceType", value: string): [kept: number, scored: number] {
  const own = promises.filter((row) => row[column] === value && row.status !== "superseded");
  return [own.filter(({ status }) => status === "delivered" || status === "largely").length, own.length];
}

test("the file is taken whole", () => {
  expect(promises).toHaveLength(347);
  expect(refused).toEqual([]);
});

test("the statuses are those published", () => {
  expect(statuses(promises)).toEqual(PUBLISHED.statuses);
});

test("the governments kept as many as was published, of as many", () => {
  const kept = keptBy(promises, "era");
  for (const [era, parts] of Object.entries(PUBLISHED.parts)) {
    const { numerator, denominator } = kept.get(era)!.rate;
    expect([numerator, denominator]).toEqual(parts);
  }
});

test("every published percentage follows but one, and both of that one are shown", () => {
  const all = comparisons(promises);
  expect(all).toHaveLength(8);
  const odd = all.filter(({ follows }) => !follows);
  expect(odd).toMatchObject([
    { column: "ptype", value: "outcome", published: 36, counted: { rate: { numerator: 29, denominator: 84 } } },
  ]);
  expect(percentOf(odd[0]!.counted, 2)).toBe(34.52);
});

describe("every rate is that of a plain count", () => {
  test.each(["era", "party", "ptype", "sourceType"] as const)("by %s", (column) => {
    const rates = keptBy(promises, column);
    expect(rates.size).toBeGreaterThan(1);
    for (const [
      value,
      {
        rate: { numerator, denominator },
      },
    ] of rates)
      expect([numerator, denominator]).toEqual(plainly(column, value));
  });
});

test("like for like, the governments are averaged by one mix of kinds, and small kinds of a party are dropped", () => {
  const { groups, strata, unplaced } = likeForLike(promises, "era");
  expect(unplaced).toBe(0);
  const scored = promises.filter(({ status }) => status !== "superseded");
  for (const { stratum, weight } of strata) {
    expect(weight).toBeCloseTo(scored.filter(({ ptype }) => ptype === stratum).length / scored.length, 12);
  }
  const labour = groups.find(({ group }) => group === "labour")!;
  const byHand = strata.reduce((sum, { stratum, weight }) => {
    const own = scored.filter(({ era, ptype }) => era === "labour" && ptype === stratum);
    return sum + (weight * own.filter(({ status }) => ["delivered", "largely"].includes(status)).length) / own.length;
  }, 0);
  expect(labour.standardised).toMatchObject({ value: expect.closeTo(byHand, 12) as number });
  const dropped = likeForLike(promises, "party").groups.filter((group) => group.dropped.length > 0);
  expect(dropped.length).toBeGreaterThan(0);
  for (const { group, dropped: kinds } of dropped) {
    for (const kind of kinds) {
      expect(scored.filter(({ party, ptype }) => party === group && ptype === kind).length).toBeLessThan(4);
    }
  }
});
