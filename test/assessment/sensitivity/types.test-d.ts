import { expectTypeOf, test } from "vitest";
import type { Index } from "answerable/assessment";
import { samplingSensitivity, weightSensitivity, type SamplingSensitivity } from "answerable/assessment/sensitivity";
import type { WeightSensitivity } from "answerable/assessment/sensitivity";

declare const index: Index;
declare const underWeights: WeightSensitivity;

test("each question lists exactly the codes it can refuse with", () => {
  const weights = weightSensitivity(index, []);
  type Shared = "invalid-input" | "duplicate-id" | "reserved-fact" | "nothing-to-rank" | "draws-out-of-range";
  if (!weights.ok) expectTypeOf(weights.refusal.code).toEqualTypeOf<Shared | "weights-out-of-range">();
  const sampling = samplingSensitivity(index, [], { estimates: {}, draws: { seed: 1, count: 1 } });
  type Estimates = "unknown-subject" | "unknown-fact" | "nothing-uncertain";
  if (!sampling.ok) expectTypeOf(sampling.refusal.code).toEqualTypeOf<Shared | Estimates>();
});

test("an answer to the one question does not pass for one to the other", () => {
  // @ts-expect-error -- other weights are no sampling error
  const taken: SamplingSensitivity = underWeights;
  void taken;
});

test("draws have a seed", () => {
  // @ts-expect-error -- chance comes in from outside
  void weightSensitivity(index, [], { draws: { count: 100 } });
});
