import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Band, Condition, LightScheme, PiecewiseScore } from "answerable/rules";
import {
  bandOf,
  check,
  factOf,
  light,
  piecewiseScore,
  readCondition,
  type DateScheme,
  type Light,
  type Outcome,
  type ProgressScheme,
} from "answerable/rules";

declare const table: Parameters<typeof bandOf>[0];
declare const points: PiecewiseScore;
declare const byDate: DateScheme;
declare const byProgress: ProgressScheme;

test("a check answers one of four outcomes", () => {
  expectTypeOf(check({ fact: "a", comparison: "at-least", value: 1 }, {}).outcome).toEqualTypeOf<Outcome>();
});

test("a comparison by size takes a number, and a fact is never null", () => {
  // @ts-expect-error -- text does not compare by size
  check({ fact: "a", comparison: "at-least", value: "1" }, {});
  // @ts-expect-error -- null is not how a fact is unknown
  check({ fact: "a", comparison: "equals", value: true }, { a: null });
  // @ts-expect-error -- a group has conditions, not one condition
  check({ all: { fact: "a", comparison: "equals", value: true } }, {});
});

test("a rate is a number or unknown", () => {
  expectTypeOf(factOf).returns.toEqualTypeOf<number | "unknown">();
});

test("the refusals are exactly those listed", () => {
  const band = bandOf(table, 1);
  if (band.ok) expectTypeOf(band.band).toEqualTypeOf<Band>();
  else expectTypeOf(band.refusal.code).toEqualTypeOf<"in-no-band" | "in-several-bands" | "undetermined" | "unknown">();
  const score = piecewiseScore(points, 1);
  if (!score.ok) expectTypeOf(score.refusal.code).toEqualTypeOf<"unsound-points" | "outside-points" | "unknown">();
  const read = readCondition({});
  if (!read.ok) expectTypeOf(read.refusal.code).toEqualTypeOf<"invalid-input">();
});

test("a scheme takes the reading of its own kind, and only a lit light has a colour", () => {
  const answer = light(byDate, { daysToDue: 3, behindSchedule: "unknown" });
  expectTypeOf(answer).toEqualTypeOf<Light>();
  // @ts-expect-error -- a case the scheme forgot has no colour
  expectTypeOf(answer.colour).toBeString();
  if (answer.outcome === "lit") expectTypeOf(answer.colour).toBeString();
  // @ts-expect-error -- a scheme by progress does not look at dates
  light(byProgress, { daysToDue: 3 });
  // @ts-expect-error -- nor does a scheme by date at a field of another name
  light(byDate, { daysToDue: 3, behindSchedul: true });
});

test("what a schema gives is what the functions take", () => {
  expectTypeOf<z.infer<typeof Condition>>().toExtend<Condition>();
  expectTypeOf<z.infer<typeof LightScheme>>().toExtend<LightScheme>();
  expectTypeOf<z.infer<typeof PiecewiseScore>>().toExtend<PiecewiseScore>();
});
