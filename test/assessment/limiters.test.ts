import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze, lint, type IndexDefinition, type Limiter } from "answerable/assessment";
import { GRADES, assessOne, bands, gradeOf, indexOf, label, limiter, scoreOf, when } from "./offices.js";

const exclude = limiter("exclude", "exclude", {});
const hold = limiter("hold", "hold", {});
const floor = limiter("floor", "floor", { at: 60 });
const cap = limiter("cap", "cap", { at: 50 });
const down = limiter("downgrade", "down", { by: 1 });
const further = limiter("downgrade", "further", { by: 2 });
const capGrade = limiter("cap-grade", "capGrade", { grade: "c" });
const veto = limiter("veto", "veto", {});
const all = [veto, capGrade, down, further, cap, floor, hold, exclude];

/** Every limiter of the test decided not to apply but those that are named. */
const facts = (x: number | undefined, named: Record<string, boolean | undefined> = {}) => ({
  x,
  ...Object.fromEntries(all.map(({ id }) => [id, false])),
  ...named,
});
const result = (
  x: number | undefined,
  named?: Record<string, boolean | undefined>,
  limiters: readonly Limiter[] = all,
) => assessOne(indexOf({ limiters, bands }), facts(x, named));
const came = (given: ReturnType<typeof result>, id: string) =>
  given.limiters.find((each) => each.limiter.id === id)?.effect;

describe("each limiter, and what is told of it", () => {
  test.each<
    [string, number | undefined, Record<string, boolean | undefined>, number | string, string, Record<string, string>]
  >([
    ["none", 90, {}, 90, "a", { cap: "not-met", veto: "not-met" }],
    ["a cap", 90, { cap: true }, 50, "c", { cap: "applied" }],
    ["a cap above the score", 40, { cap: true }, 40, "c", { cap: "without-effect" }],
    ["a floor", 30, { floor: true }, 60, "b", { floor: "applied" }],
    ["a floor below the score", 70, { floor: true }, 70, "b", { floor: "without-effect" }],
    [
      "a floor above a cap: the cap decides",
      30,
      { floor: true, cap: true },
      50,
      "c",
      { floor: "applied", cap: "applied" },
    ],
    ["a floor that a cap undoes", 55, { floor: true, cap: true }, 50, "c", { floor: "without-effect", cap: "applied" }],
    ["a downgrade", 90, { down: true }, 90, "b", { down: "applied" }],
    ["downgrades add up", 90, { down: true, further: true }, 90, "d", { down: "applied", further: "applied" }],
    ["a downgrade of the lowest", 10, { further: true }, 10, "e", { further: "without-effect" }],
    ["downgrades end at the lowest", 30, { down: true, further: true }, 30, "e", { further: "applied" }],
    ["a cap on the grade", 90, { capGrade: true }, 90, "c", { capGrade: "applied" }],
    ["a cap on the grade above it", 30, { capGrade: true }, 30, "d", { capGrade: "without-effect" }],
    ["a downgrade below the cap on the grade", 90, { capGrade: true, further: true, down: true }, 90, "d", {}],
    ["a veto leaves the score", 90, { veto: true }, 90, "vetoed", { veto: "applied" }],
    ["a hold", 90, { hold: true }, "on-hold", "on-hold", { hold: "applied" }],
    ["an exclusion", 90, { exclude: true }, "excluded", "excluded", { exclude: "applied" }],
    ["an exclusion before a veto", 90, { exclude: true, veto: true, hold: true }, "excluded", "excluded", {}],
    ["a veto without a score", undefined, { veto: true }, "no-part-scored", "vetoed", { veto: "applied" }],
    ["a cap without a score", undefined, { cap: true }, "no-part-scored", "no-part-scored", { cap: "without-effect" }],
  ])("%s", (_, x, named, score, grade, effects) => {
    const given = result(x, named);
    expect([scoreOf(given), gradeOf(given)]).toEqual([score, grade]);
    for (const [id, effect] of Object.entries(effects)) expect([id, came(given, id)]).toEqual([id, effect]);
  });
});

describe("what cannot be decided", () => {
  test.each<
    [string, number | undefined, Record<string, boolean | undefined>, number | string, string, Record<string, string>]
  >([
    ["a cap that could lower the score", 90, { cap: undefined }, "limiter-held", "limiter-held", { cap: "held" }],
    ["a cap that could not", 40, { cap: undefined }, 40, "c", { cap: "without-effect" }],
    ["a cap at the score", 50, { cap: undefined }, 50, "c", { cap: "without-effect" }],
    ["a floor at the score", 60, { floor: undefined }, 60, "b", { floor: "without-effect" }],
    [
      "a floor no higher than a cap that is met",
      50,
      { floor: undefined, cap: true },
      50,
      "c",
      { floor: "without-effect" },
    ],
    ["a floor is not given on credit", 30, { floor: undefined }, 30, "d", { floor: "held" }],
    [
      "a cap above a floor that is met",
      30,
      { floor: true, cap: undefined },
      "limiter-held",
      "limiter-held",
      { cap: "held" },
    ],
    ["a downgrade", 90, { down: undefined }, 90, "limiter-held", { down: "held" }],
    ["a downgrade of the lowest", 10, { down: undefined }, 10, "e", { down: "without-effect" }],
    ["a cap on a grade", 90, { capGrade: undefined }, 90, "limiter-held", { capGrade: "held" }],
    [
      "a cap on a grade that another lowers",
      90,
      { further: true, capGrade: undefined },
      90,
      "c",
      { capGrade: "without-effect" },
    ],
    ["a veto", 90, { veto: undefined }, 90, "limiter-held", { veto: "held" }],
    ["a hold", 90, { hold: undefined }, "limiter-held", "limiter-held", { hold: "held" }],
    ["an exclusion", 90, { exclude: undefined }, "limiter-held", "limiter-held", { exclude: "held" }],
    [
      "a limiter of grades without a score",
      undefined,
      { down: undefined },
      "no-part-scored",
      "no-part-scored",
      { down: "held" },
    ],
  ])("%s", (_, x, named, score, grade, effects) => {
    const given = result(x, named);
    expect([scoreOf(given), gradeOf(given)]).toEqual([score, grade]);
    for (const [id, effect] of Object.entries(effects)) expect([id, came(given, id)]).toEqual([id, effect]);
  });

  test("an open cap beyond one that is met changes nothing", () => {
    const higher = limiter("cap", "higher", { at: 55 });
    const given = assessOne(indexOf({ limiters: [cap, higher], bands }), { x: 90, cap: true });
    expect([scoreOf(given), came(given, "higher")]).toEqual([50, "without-effect"]);
  });
});

const answers = fc.constantFrom(true, false, undefined);
const named = fc.record(Object.fromEntries(all.map(({ id }) => [id, answers])));

test("whatever the limiters, a result that stands is no higher than what they would leave if all were decided the worse way", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), named, (x, given) => {
      const lowering = all.filter(({ kind }) => kind !== "floor").map(({ id }) => id);
      const open = Object.entries(given)
        .filter(([, answer]) => answer === undefined)
        .map(([id]) => id);
      const worst = { ...given, ...Object.fromEntries(open.map((id) => [id, lowering.includes(id)])) };
      const [one, other] = [result(x, given), result(x, worst)];
      if (one.score.status === "scored" && other.score.status === "scored") {
        expect(one.score.value).toBeLessThanOrEqual(other.score.value);
      }
      if (one.grade?.status === "graded") expect(gradeOf(one)).toBe(gradeOf(other));
    }),
  );
});

test("no limiter but a floor raises a score, and none raises a grade", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), named, (x, given) => {
      const free = result(x, {});
      const limited = result(x, { ...given, floor: false });
      if (limited.score.status === "scored") expect(limited.score.value).toBeLessThanOrEqual(x);
      if (limited.grade?.status === "graded") {
        const place = (grade: string | undefined): number => GRADES.findIndex((each) => each === grade);
        expect(place(limited.grade.grade)).toBeLessThanOrEqual(place(gradeOf(free)));
      }
    }),
  );
});

test("the order in which limiters are written changes nothing but the order in which they are told", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      named,
      fc.shuffledSubarray(all, { minLength: all.length }),
      (x, given, shuffled) => {
        const [one, other] = [result(x, given), result(x, given, shuffled)];
        expect([scoreOf(other), gradeOf(other)]).toEqual([scoreOf(one), gradeOf(one)]);
        for (const { id } of all) expect(came(other, id)).toBe(came(one, id));
      },
    ),
  );
});

test("grades stand in the order of their scores, one of a single score before the one above it", () => {
  const odd = {
    id: "odd",
    version: 1,
    range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
    bands: [
      { grade: "above", from: { at: 60, included: false } },
      { grade: "exactly", from: { at: 60, included: true }, to: { at: 60, included: true } },
      { grade: "below", to: { at: 60, included: false } },
    ],
  };
  const graded = (x: number) => gradeOf(assessOne(indexOf({ limiters: [down], bands: odd }), { x, down: true }));
  expect([graded(70), graded(60), graded(50)]).toEqual(["exactly", "below", "below"]);
});

describe("a condition may read the points of a part", () => {
  const safe: Limiter = {
    kind: "cap-grade",
    id: "unsafe",
    label,
    grade: "d",
    when: { fact: "score:x", comparison: "less-than", value: 70 },
  };
  test("as a rating limiter of an inspectorate does", () => {
    const index = indexOf({ limiters: [safe], bands });
    expect(gradeOf(assessOne(index, { x: 65 }))).toBe("d");
    expect(gradeOf(assessOne(index, { x: 75 }))).toBe("b");
    expect(gradeOf(assessOne(index, {}))).toBe("no-part-scored");
  });
  test("and no other part", () => {
    const refused = freeze(
      indexOf({ limiters: [{ ...safe, when: { fact: "score:y", comparison: "less-than", value: 70 } }], bands }),
    );
    expect(refused.ok ? "frozen" : refused.refusal.code).toBe("unknown-part");
  });
});

describe("limiters are linted", () => {
  const found = (limiters: readonly Limiter[], changes: Partial<IndexDefinition> = { bands }) =>
    lint({ ...indexOf({ missing: "withhold", limiters, ...changes }) } as IndexDefinition).map(({ code, severity }) => [
      code,
      severity,
    ]);
  const asking = (given: Limiter, condition: Limiter["when"]): Limiter => ({ ...given, when: condition });
  test.each<[string, readonly Limiter[], readonly unknown[], Partial<IndexDefinition>?]>([
    ["sound ones", [veto, capGrade, down, hold, exclude, floor], []],
    ["two of one name", [down, limiter("downgrade", "down", { by: 2 })], [["duplicate-id", "error"]]],
    ["a grade that is not there", [limiter("cap-grade", "g", { grade: "z" })], [["unknown-grade", "error"]]],
    ["a downgrade without grades", [down], [["idle-limiter", "warning"]], {}],
    ["a floor at the bottom", [limiter("floor", "f", { at: 0 })], [["idle-limiter", "warning"]]],
    ["a cap at the top", [limiter("cap", "c", { at: 100 })], [["idle-limiter", "warning"]]],
    ["a cap at the top of a longer scale", [limiter("cap", "c", { at: 100 })], [], { bands, highest: 110 }],
    [
      "points beyond the scale",
      [asking(down, { fact: "score:x", comparison: "more-than", value: 100 })],
      [["never-applies", "warning"]],
    ],
    [
      "points wherever they lie",
      [asking(down, { fact: "score:x", comparison: "at-least", value: 0 })],
      [["always-applies", "warning"]],
    ],
    ["yes and no at once", [asking(down, { all: [when("y"), { not: when("y") }] })], [["never-applies", "warning"]]],
    ["a floor above a cap", [floor, cap], [["limiters-contradict", "warning"]]],
    ["a floor above a cap, never both", [asking(floor, when("y")), asking(cap, { not: when("y") })], []],
    ["a floor at a cap", [limiter("floor", "level", { at: 50 }), cap], []],
    ["a floor below a cap", [limiter("floor", "low", { at: 40 }), cap], []],
  ])("%s", (_, limiters, findings, changes) => {
    expect(found(limiters, changes)).toEqual(findings);
  });
});
