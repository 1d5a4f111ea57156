import { expectTypeOf, test } from "vitest";
import { pairwiseTests, rankIntervals, simulatedRanks, topSet, withinCategories } from "answerable/statistics";

const estimates = [{ key: "a", value: 1, standardError: 1 }];

test("whether intervals hold together or each by itself is always said", () => {
  // @ts-expect-error -- jointly or not?
  rankIntervals(estimates, { level: 0.9 });
  // @ts-expect-error -- jointly or not?
  rankIntervals(estimates);
  // @ts-expect-error -- the first places are a statement about all units
  topSet(estimates, 1, { joint: false });
});

test("a method belongs to one of the two, and draws to a method that reads them", () => {
  // @ts-expect-error -- exact for one unit only
  rankIntervals(estimates, { joint: true, method: "exact" });
  // @ts-expect-error -- of all pairs
  rankIntervals(estimates, { joint: false, method: "tukey" });
  // @ts-expect-error -- no draws
  rankIntervals(estimates, { joint: true, method: "simulated" });
  // @ts-expect-error -- draws that nobody reads
  rankIntervals(estimates, { joint: true, method: "tukey", draws: { seed: 1, count: 9 } });
  // @ts-expect-error -- no chance without a seed
  simulatedRanks(estimates, { draws: { count: 9 } });
});

test("an estimate has its standard error", () => {
  // @ts-expect-error -- how uncertain?
  pairwiseTests([{ key: "a", value: 1 }]);
});

test("the answer of a category is that of the question", () => {
  const [first] = withinCategories([{ category: "county", size: 3 }], (own) => own.length);
  expectTypeOf(first?.answer).toEqualTypeOf<number | undefined>();
});

test("the refusals of rank intervals are known", () => {
  const ranked = rankIntervals(estimates, { joint: true });
  if (!ranked.ok)
    expectTypeOf(ranked.refusal.code).toEqualTypeOf<
      "too-few-units" | "repeated-key" | "no-number" | "no-standard-error" | "draws-do-not-fit" | "too-few-draws"
    >();
});
