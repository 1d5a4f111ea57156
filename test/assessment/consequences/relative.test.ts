import { describe, expect, test } from "vitest";
import type { Line, Period, RelativeTrigger, Ruling, Standing } from "answerable/assessment/consequences";
import type { Fact } from "answerable/rules";
import { aRule, month, replayed, resultOf, rulesOf } from "./records.js";

const IMPOSED = "imposed";
const NOT = "not-imposed";
const OPEN = "undetermined";

function relative(line: Line, better: "more" | "less" = "more"): RelativeTrigger {
  return { kind: "relative", fact: "score", better, line };
}
const last = (places: number): Line => ({ kind: "last", places });

/** Rulings of subjects 0, 1, 2, ... with these scores, in order. */
function rulingsOf(trigger: RelativeTrigger, scores: readonly Fact[]): readonly Ruling[] {
  const subjects = scores.map((score, index) => ({ id: `s${index}`, facts: { score } }));
  const given = replayed(rulesOf(aRule("r", trigger)), [month(1, {}, { subjects })]);
  return given.results.map(({ rulings }) => rulings[0]!.ruling); // one rule
}

describe("among the last two", () => {
  test.each<[string, readonly Fact[], readonly Ruling[]]>([
    ["the two worst", [9, 7, 8, 6], [NOT, IMPOSED, NOT, IMPOSED]],
    ["all who tie at the line", [9, 7, 7, 6], [NOT, IMPOSED, IMPOSED, IMPOSED]],
    ["all who tie below the line", [9, 6, 6, 6], [NOT, IMPOSED, IMPOSED, IMPOSED]],
    ["nobody who is only behind a tie", [9, 8, 6, 6], [NOT, NOT, IMPOSED, IMPOSED]],
    ["nobody where all are equal", [7, 7, 7], [NOT, NOT, NOT]],
    ["not the best, however few there are", [9, 8], [NOT, IMPOSED]],
    ["nobody alone", [1], [NOT]],
    ["whoever surely is, and may be", [{ low: 5, high: 8 }, 9, 7, 6], [OPEN, NOT, OPEN, IMPOSED]],
    ["an interval that touches the line ties with it", [{ low: 7, high: 8 }, 9, 7, 6], [OPEN, NOT, IMPOSED, IMPOSED]],
    ["one unknown leaves open who is last", ["unknown", 9, 7, 6], [OPEN, NOT, OPEN, IMPOSED]],
    ["two unknown may both be worse", ["unknown", "unknown", 7, 6], [OPEN, OPEN, OPEN, OPEN]],
    ["a text is as little known", ["6", 9, 7, 6], [OPEN, NOT, OPEN, IMPOSED]],
    ["alone with somebody unknown", [9, "unknown"], [OPEN, OPEN]],
  ])("%s", (_, scores, expected) => {
    expect(rulingsOf(relative(last(2)), scores)).toEqual(expected);
  });
  test("where less is better, the most is worst", () => {
    expect(rulingsOf(relative(last(1), "less"), [1, 2, { low: 1.5, high: 3 }])).toEqual([NOT, OPEN, OPEN]);
    expect(rulingsOf(relative(last(1), "less"), [1, 2, { low: 2.5, high: 3 }])).toEqual([NOT, NOT, IMPOSED]);
  });
});

describe("the last share has as many places as lie within it", () => {
  const scores = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  test.each([
    [0.1, 25, 2],
    [0.1, 10, 1],
    [0.1, 9, 0],
    [0.29, 100, 29],
    [0.07, 100, 7],
    [0.5, 3, 1],
  ])("%f of %i are %i", (share, size, hit) => {
    const rulings = rulingsOf(relative({ kind: "last-share", share }), scores(size));
    expect(rulings.filter((ruling) => ruling === IMPOSED)).toHaveLength(hit);
  });
});

describe("far from the middle", () => {
  const far = (from: "mean" | "median", atLeast: number): Line => ({ kind: "distance", from, atLeast });
  test.each<[string, Line, "more" | "less", readonly Fact[], readonly Ruling[]]>([
    ["below the mean of all", far("mean", 3), "more", [1, 5, 6], [IMPOSED, NOT, NOT]],
    ["at the line itself, in decimals", far("mean", 0.1), "more", [0.9, 1.1], [IMPOSED, NOT]],
    ["just inside the line", far("mean", 0.1000001), "more", [0.9, 1.1], [NOT, NOT]],
    ["above the mean, where less is better", far("mean", 3), "less", [10, 5, 6], [IMPOSED, NOT, NOT]],
    ["below the median of an odd number", far("median", 4), "more", [1, 5, 100], [IMPOSED, NOT, NOT]],
    ["below the median of an even number", far("median", 4.5), "more", [1, 5, 6, 100], [IMPOSED, NOT, NOT, NOT]],
    ["just inside that line", far("median", 4.6), "more", [1, 5, 6, 100], [NOT, NOT, NOT, NOT]],
    ["an unknown leaves a mean open", far("mean", 3), "more", [1, 5, "unknown"], [OPEN, OPEN, OPEN]],
    [
      "and a median only where it can move it",
      far("median", 3),
      "more",
      [1, 5, 6, 7, "unknown"],
      [IMPOSED, NOT, NOT, NOT, OPEN],
    ],
    ["an interval across the line", far("mean", 3), "more", [{ low: 1, high: 2 }, 5, 6], [OPEN, NOT, NOT]],
    ["alone", far("mean", 1), "more", ["unknown"], [NOT]],
  ])("%s", (_, line, better, scores, expected) => {
    expect(rulingsOf(relative(line, better), scores)).toEqual(expected);
  });
});

describe("the comparable group", () => {
  const rules = rulesOf(aRule("r", relative(last(1))));
  const subject = (id: string, category: string, score: Fact): Period["subjects"][number] => ({
    id,
    category,
    facts: { score },
  });
  const given = month(
    1,
    {},
    {
      subjects: [
        subject("a", "town", 5),
        subject("b", "town", 6),
        subject("c", "office", 1),
        subject("d", "office", 2),
      ],
    },
  );
  test("is the category: nobody is last among others", () => {
    const { results } = replayed(rules, [given]);
    expect(results.map(({ category, rulings }) => [category, rulings[0]?.ruling])).toEqual([
      ["town", IMPOSED],
      ["town", NOT],
      ["office", IMPOSED],
      ["office", NOT],
    ]);
  });
  test("waits for whoever is missing, until they are gone", () => {
    const later = (gone?: readonly string[]): Period =>
      month(2, {}, { subjects: [subject("b", "town", 6), subject("e", "town", 7)], gone });
    expect(resultOf(replayed(rules, [given, later()]), "b").ruling).toBe(OPEN);
    expect(
      replayed(rules, [given, later()]).results.map(({ subject: id, present, category }) => [id, present, category]),
    ).toEqual([
      ["b", true, "town"],
      ["e", true, "town"],
      ["a", false, "town"],
      ["c", false, "office"],
      ["d", false, "office"],
    ]);
    const known = replayed(rules, [given, later(["a"])]);
    expect(resultOf(known, "b").ruling).toBe(IMPOSED);
    expect(known.results.map(({ subject: id }) => id)).toEqual(["b", "e", "c", "d"]);
  });
});

test.each<[string, RelativeTrigger, readonly Fact[], Standing]>([
  [
    "place",
    relative(last(1)),
    [{ low: 4, high: 6 }, 5, 9, 6],
    {
      kind: "place",
      actual: { low: 4, high: 6 },
      worse: { least: 0, most: 1 },
      better: { least: 1, most: 3 },
      of: 4,
      places: 1,
    },
  ],
  [
    "distance",
    relative({ kind: "distance", from: "mean", atLeast: 3 }, "less"),
    [10, 4, { low: 1, high: 4 }],
    { kind: "distance", actual: 10, from: "mean", centre: { low: 5, high: 6 }, of: 3, atLeast: 3 },
  ],
  [
    "distance from what is not known",
    relative({ kind: "distance", from: "median", atLeast: 3 }),
    [10, "unknown"],
    { kind: "distance", actual: 10, from: "median", centre: "unknown", of: 2, atLeast: 3 },
  ],
])("a ruling shows the %s behind it", (_, trigger, scores, expected) => {
  const subjects = scores.map((score, index) => ({ id: `s${index}`, facts: { score } }));
  const [check] = resultOf(replayed(rulesOf(aRule("r", trigger)), [month(1, {}, { subjects })]), "s0").checks;
  const { ground } = check!; // the current period is always looked at
  if (ground.kind !== "standing") throw new Error("a comparison with others has a standing");
  const { centre, ...shown } = ground.standing as Standing & { centre?: unknown };
  const { centre: wanted, ...rest } = expected as Standing & { centre?: unknown };
  expect(shown).toEqual(rest);
  if (typeof wanted !== "object" || wanted === null) expect(centre).toEqual(wanted);
  else {
    expect((centre as { low: number }).low).toBeCloseTo((wanted as { low: number }).low, 12);
    expect((centre as { high: number }).high).toBeCloseTo((wanted as { high: number }).high, 12);
  }
});
