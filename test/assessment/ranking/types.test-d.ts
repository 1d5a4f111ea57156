import { expectTypeOf, test } from "vitest";
import { rank, type Assessment, type Ranking } from "answerable/assessment";

declare const assessment: Assessment;
declare const ranking: Ranking;

test("a ranking is refused only for a standard error of a stranger", () => {
  const ranked = rank(assessment);
  if (!ranked.ok) expectTypeOf(ranked.refusal.code).toEqualTypeOf<"unknown-subject">();
});

test("which end has rank 1 is said once, by the order", () => {
  // @ts-expect-error -- the direction of the intervals follows from the order
  void rank(assessment, { intervals: { standardErrors: {}, options: { joint: true, direction: "ascending" } } });
  // @ts-expect-error -- a simulated method needs draws
  void rank(assessment, { intervals: { standardErrors: {}, options: { joint: true, method: "simulated" } } });
});

test("an unranked subject has no rank, and intervals are looked at before they are read", () => {
  // @ts-expect-error -- only a reason
  void ranking.unranked[0]?.rank;
  // @ts-expect-error -- they may be withheld
  void ranking.groups[0]?.intervals?.bands;
});
