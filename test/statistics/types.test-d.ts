import { expectTypeOf, test } from "vitest";
import {
  differenceOfMeans,
  kaplanMeier,
  pooledZ,
  stratifiedMean,
  survivalQuantile,
  wilson,
  type EstimatedMean,
} from "answerable/statistics";

test("a withheld estimate has no value to read", () => {
  const estimate = wilson({ count: 1, n: 2 });
  // @ts-expect-error -- it may be withheld
  void estimate.value;
  if (estimate.status === "withheld") expectTypeOf(estimate.refusal.code).toEqualTypeOf<"no-observations">();
  const tested = pooledZ({ count: 1, n: 2 }, { count: 1, n: 2 });
  if (tested.status === "withheld")
    expectTypeOf(tested.refusal.code).toEqualTypeOf<"no-observations" | "no-variance">();
});

test("only means with a standard error can be subtracted", () => {
  const mean = stratifiedMean([{ weight: 1, mean: 1, n: 50, variance: 1 }]);
  if (mean.status === "estimated") expectTypeOf(mean).toEqualTypeOf<EstimatedMean>();
  // @ts-expect-error -- it may be withheld
  differenceOfMeans(mean, mean);
  // @ts-expect-error -- the interval of a proportion has no standard error
  differenceOfMeans(wilson({ count: 1, n: 2 }), wilson({ count: 1, n: 2 }));
});

test("a median that the curve never reaches is no number to reckon with", () => {
  const { value, low } = survivalQuantile(kaplanMeier([{ time: 3, ended: 1, censored: 0 }]));
  expectTypeOf(value).toEqualTypeOf<number | "unknown">();
  // @ts-expect-error -- it may be unknown
  void (value - low);
  // @ts-expect-error -- who counts must say how many were censored
  kaplanMeier([{ time: 3, ended: 1 }]);
  // @ts-expect-error -- no such scale
  survivalQuantile(kaplanMeier([]), { transformation: "logit" });
});
