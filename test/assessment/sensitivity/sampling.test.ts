import { describe, expect, test } from "vitest";
import { must } from "answerable";
import type { Limiter, Subject } from "answerable/assessment";
import {
  samplingSensitivity,
  type FactEstimates,
  type SamplingSensitivityOptions,
} from "answerable/assessment/sensitivity";
import { normalDraws, pointRanks } from "answerable/statistics";
import { indexOf, indicator, subjectsOf } from "./offices.js";

const one = indexOf([indicator("a", 1)]);
const draws = { seed: 2003, count: 2000 };
const veto: Limiter = {
  kind: "veto",
  id: "card",
  label: { en: "card", "zh-CN": "黄牌" },
  when: { fact: "cards", comparison: "at-least", value: 1 },
};
const [x] = subjectsOf({ x: [62] }, ["a"]) as [Subject];

function moved(
  estimates: FactEstimates,
  {
    index = one,
    subjects = [x],
    ...options
  }: Partial<SamplingSensitivityOptions> & { index?: typeof one; subjects?: Subject[] } = {},
) {
  return must(samplingSensitivity(index, subjects, { estimates, draws, ...options })).sensitivity;
}

test("a fact is drawn from the normal distribution around its value", () => {
  // Of 62 ± 2, 0.8413 lies at 60 or above.
  const { kind, scenarios, subjects } = moved({ x: { a: { value: 62, standardError: 2 } } });
  expect([kind, scenarios]).toEqual(["sampling", 2000]);
  expect(subjects[0]?.grade?.written).toBe("good");
  expect(Math.abs(Number(subjects[0]?.grade?.kept.value) - 0.8413)).toBeLessThan(0.025);
});

test("ranks are those of the draws of the seed, a column for each fact in the order of subjects and facts by name", () => {
  const subjects = subjectsOf({ west: [50, 60], east: [52, 55] }, ["b", "a"]);
  const estimates = {
    west: { b: { value: 50, standardError: 8 }, a: { value: 60, standardError: 3 } },
    east: { a: { value: 55, standardError: 5 } },
  };
  const few = { seed: 5, count: 9 };
  const index = indexOf([indicator("a", 1), indicator("b", 1)]);
  const [west] = moved(estimates, { index, subjects, draws: few }).subjects;
  const ranks = normalDraws(few, 3).map(([eastA = NaN, westA = NaN, westB = NaN]) => {
    const scores = [(60 + 3 * westA + 50 + 8 * westB) / 2, (55 + 5 * eastA + 52) / 2];
    return pointRanks(scores)[0] ?? NaN;
  });
  const all = [1, ...ranks].toSorted((before, after) => before - after);
  expect(west).toMatchObject({ written: 1, ranks: { low: all[0], median: all[4], high: all[9] } });
  expect(west?.mostMoved).toEqual({ scenario: { kind: "drawn", draw: 1 + ranks.indexOf(2) }, rank: 2 });
});

test("the value of an estimate takes the place of the fact that the subject carries", () => {
  const subjects = subjectsOf({ x: [0], y: [50] }, ["a"]);
  const { subjects: all } = moved({ x: { a: { value: 70, standardError: 0 } } }, { subjects });
  expect(all.map(({ subject, written, ranks }) => [subject, written, ranks.high])).toEqual([
    ["x", 1, 1],
    ["y", 2, 2],
  ]);
});

describe("a draw that leaves a subject without a rank is counted, and keeps no grade", () => {
  test("under a veto that rests on a drawn fact", () => {
    const index = indexOf([indicator("a", 1)], { limiters: [veto] });
    const [drawn] = moved({ x: { cards: { value: 0, standardError: 1 } } }, { index }).subjects;
    expect(Math.abs((drawn?.unranked ?? NaN) / 2000 - 0.1587)).toBeLessThan(0.025);
    expect(drawn?.grade?.kept.numerator).toBe(2000 - (drawn?.unranked ?? NaN));
  });
  test("beyond a scale that refuses it, unless the estimate says what it cannot pass", () => {
    const normalisation = { method: "linear", from: 0, to: 100, beyond: "refuse" } as const;
    const index = indexOf([{ ...indicator("a", 1), normalisation } as never]);
    const unranked = (estimate: object): number | undefined =>
      moved({ x: { a: { standardError: 5, ...estimate } as never } }, { index }).subjects[0]?.unranked;
    expect(Math.abs((unranked({ value: 99 }) ?? NaN) / 2000 - 0.4207)).toBeLessThan(0.04);
    expect(unranked({ value: 99, greatest: 100 })).toBe(0);
    expect(unranked({ value: 1, least: 0 })).toBe(0);
    expect(unranked({ value: 1, greatest: 100 })).toBeGreaterThan(0);
  });
});

test("who has no rank with the values as they are is listed with the reason", () => {
  const { subjects, unranked } = moved(
    { x: { a: { value: 62, standardError: 1 } } },
    { subjects: [x, { id: "y", facts: {} }] },
  );
  expect(subjects.map(({ subject }) => subject)).toEqual(["x"]);
  expect(unranked).toMatchObject([{ subject: "y", reason: { code: "no-part-scored" } }]);
});

test("neither the subjects nor the estimates are changed", () => {
  const given = { subjects: [x], estimates: { x: { a: { value: 62, standardError: 2 } } } };
  const before = structuredClone(given);
  moved(given.estimates, { subjects: given.subjects });
  expect(given).toEqual(before);
});

describe("what cannot be asked is refused", () => {
  const sound = { x: { a: { value: 62, standardError: 2 } } };
  const withEstimate = (estimate: object): object => ({ x: { a: { value: 62, standardError: 2, ...estimate } } });
  test.each<[string, object, object, string, string]>([
    ["a negative standard error", withEstimate({ standardError: -1 }), {}, "invalid-input", "x.a.standardError"],
    ["a standard error that is NaN", withEstimate({ standardError: NaN }), {}, "invalid-input", "x.a.standardError"],
    ["a standard error without end", withEstimate({ standardError: Infinity }), {}, "invalid-input", "standardError"],
    ["a value that is no number", withEstimate({ value: "62" }), {}, "invalid-input", "x.a.value"],
    ["a value below the least", withEstimate({ least: 70 }), {}, "invalid-input", "does not lie between"],
    ["a value above the greatest", withEstimate({ greatest: 60 }), {}, "invalid-input", "does not lie between"],
    ["an unknown field", withEstimate({ se: 2 }), {}, "invalid-input", '"se"'],
    ["a subject who is not assessed", { ...sound, z: sound.x }, {}, "unknown-subject", '"z"'],
    ["a subject called as what every object inherits", { constructor: sound.x }, {}, "unknown-subject", "constructor"],
    ["a fact that the index does not read", { x: { b: sound.x.a } }, {}, "unknown-fact", '"b" of "x"'],
    ["no estimate at all", {}, {}, "nothing-uncertain", "standard error"],
    ["a subject without estimates alone", { x: {} }, {}, "nothing-uncertain", "standard error"],
    ["a subject of the wrong form", sound, { subjects: [x, null] }, "invalid-input", "assess subject"],
    ["a subject twice", sound, { subjects: [x, x] }, "duplicate-id", '"x" is given twice'],
    ["no draws", sound, { draws: { seed: 1, count: 0 } }, "draws-out-of-range", "and not 0"],
    ["too many draws", sound, { draws: { seed: 1, count: 10_001 } }, "draws-out-of-range", "and not 10001"],
  ])("%s", (_, estimates, { subjects = [x], ...options }: { subjects?: readonly unknown[] }, code, message) => {
    const given = { estimates, draws: { seed: 1, count: 2 }, ...options } as SamplingSensitivityOptions;
    const refused = samplingSensitivity(one, subjects as Subject[], given);
    expect(refused.ok ? "answered" : refused.refusal.code).toBe(code);
    expect(refused.ok ? "answered" : refused.refusal.message).toContain(message);
  });
  test("a field of subjects that nobody can rank", () => {
    const index = indexOf([indicator("a", 1), indicator("b", 1)]);
    const refused = samplingSensitivity(index, [x], { estimates: sound, draws });
    expect(refused.ok ? "answered" : refused.refusal.code).toBe("nothing-to-rank");
  });
});
