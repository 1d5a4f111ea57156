import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { RANK_ORDERS, COMPARED_AMONG, assess, rank, type Ranking, type Subject } from "answerable/assessment";
import { rankIntervals, tieBands } from "answerable/statistics";
import { facts, indexWith } from "../index-of-offices.js";

const plain = indexWith({ limiters: [], parts: indexWith().definition.parts.slice(0, 1) });

function assessed(subjects: readonly Subject[], index = plain): Parameters<typeof rank>[0] {
  return must(assess(index, subjects)).assessment;
}

function ranked(subjects: readonly Subject[], options: Parameters<typeof rank>[1] = {}): Ranking {
  return must(rank(assessed(subjects), options)).ranking;
}

const office = (id: string, satisfied: number | "unknown", category?: string): Subject => ({
  id,
  ...(category !== undefined && { category }),
  facts: { satisfied },
});

const FIVE = [office("a", 0.5), office("b", 0.9), office("c", 0.7), office("d", 0.7), office("e", 0.25)];

describe("equals share their rank and are marked", () => {
  test.each([
    ["the first of their places", {}, [1, 2, 2, 4, 5]],
    ["the first of their places, by name", { ties: "shared" }, [1, 2, 2, 4, 5]],
    ["the mean of their places", { ties: "average" }, [1, 2.5, 2.5, 4, 5]],
  ] as const)("%s", (_, options, ranks) => {
    const [group] = ranked(FIVE, options).groups;
    expect(group?.ranked.map(({ subject }) => subject)).toEqual(["b", "c", "d", "a", "e"]);
    expect(group?.ranked.map(({ rank: place }) => place)).toEqual(ranks);
    expect(group?.ranked.map(({ tied }) => tied)).toEqual([false, true, true, false, false]);
  });
  test("from the last up, the lowest score is named first", () => {
    const [group] = ranked(FIVE, { order: "last-first" }).groups;
    expect(group?.ranked.map(({ subject, rank: place, score }) => [subject, place, score])).toEqual([
      ["e", 1, 25],
      ["a", 2, 50],
      ["c", 3, 70],
      ["d", 3, 70],
      ["b", 5, 90],
    ]);
  });
});

describe("who cannot be ranked is listed apart, with the reason", () => {
  const full = indexWith();
  const cases: readonly [string, Subject["facts"], string, string][] = [
    ["without a score", { ...facts, fixed: "unknown" }, "part-withheld", '"rectification" has none'],
    ["under a cap that cannot be decided", { ...facts, overdue: { low: 0, high: 2 } }, "limiter-held", '"overdue"'],
    ["under a veto", { ...facts, cards: 1 }, "vetoed", '"yellow-card" vetoes "odd"'],
    ["under a veto that cannot be decided", { ...facts, cards: "unknown" }, "limiter-held", '"yellow-card" is unknown'],
  ];
  test.each(cases)("%s", (_, odd, code, message) => {
    for (const index of [full, indexWith({ bands: undefined as never })]) {
      const { groups, unranked } = must(
        rank(
          assessed(
            [
              { id: "odd", category: "bureau", facts: odd },
              { id: "even", facts },
            ],
            index,
          ),
        ),
      ).ranking;
      expect(groups).toMatchObject([{ ranked: [{ subject: "even", rank: 1, tied: false }] }]);
      expect(unranked).toMatchObject([{ subject: "odd", category: "bureau", reason: { code } }]);
      expect(unranked[0]?.reason.message).toContain(message);
    }
  });
  test("without a category, where ranks are within categories", () => {
    const { groups, unranked } = ranked([office("a", 0.5, "x"), office("b", 0.9), office("c", "unknown")], {
      within: "category",
    });
    expect(groups).toMatchObject([{ category: "x", ranked: [{ subject: "a", rank: 1 }] }]);
    expect(unranked).toEqual([
      {
        subject: "b",
        reason: { code: "no-category", message: 'subject "b" belongs to no category to be ranked in' },
      },
      { subject: "c", reason: expect.objectContaining({ code: "no-part-scored" }) as unknown },
    ]);
  });
  test("all of them", () => {
    expect(ranked([office("a", "unknown")]).groups).toEqual([{ ranked: [] }]);
    expect(ranked([office("a", "unknown")], { within: "category" }).groups).toEqual([]);
    expect(ranked([]).unranked).toEqual([]);
  });
});

const someSubjects = fc.array(
  fc.record({
    satisfied: fc.oneof(
      fc.integer({ min: 0, max: 5 }).map((fifth) => fifth / 5),
      fc.constant("unknown" as const),
    ),
    category: fc.constantFrom(undefined, "county", "bureau", "__proto__"),
    standardError: fc.integer({ min: 1, max: 200 }).map((tenth) => tenth / 10),
  }),
  { maxLength: 12 },
);
const someOptions = fc.record({ within: fc.constantFrom(...COMPARED_AMONG), order: fc.constantFrom(...RANK_ORDERS) });

test("every subject is either ranked once or unranked once, and a rank is one more than those before it in its group", () => {
  fc.assert(
    fc.property(someSubjects, someOptions, (given, options) => {
      const subjects = given.map(({ satisfied, category }, index) => office(`s${index}`, satisfied, category));
      const { groups, unranked } = ranked(subjects, options);
      const named = [...groups.flatMap((group) => group.ranked), ...unranked].map(({ subject }) => subject);
      expect(named.toSorted()).toEqual(subjects.map(({ id }) => id).toSorted());
      const sign = options.order === "best-first" ? 1 : -1;
      for (const { category, ranked: members } of groups) {
        expect(category !== undefined).toBe(options.within === "category");
        for (const { category: own, score, rank: place, tied } of members) {
          if (category !== undefined) expect(own).toBe(category);
          expect(place).toBe(1 + members.filter((other) => sign * (other.score - score) > 0).length);
          expect(tied).toBe(members.filter((other) => other.score === score).length > 1);
        }
      }
    }),
  );
});

test("rank intervals and bands are those of statistics for the members of each group, and hold the rank", () => {
  fc.assert(
    fc.property(someSubjects, someOptions, fc.constantFrom(0.5, 0.9), (given, options, level) => {
      const subjects = given.map(({ satisfied, category }, index) => office(`s${index}`, satisfied, category));
      const standardErrors = Object.fromEntries(given.map(({ standardError }, index) => [`s${index}`, standardError]));
      const how = { joint: true, level, method: "holm" } as const;
      const { groups } = ranked(subjects, { ...options, intervals: { standardErrors, options: how } });
      const direction = options.order === "best-first" ? "descending" : "ascending";
      for (const { ranked: members, intervals } of groups) {
        const estimates = members
          .map(({ subject, score }) => ({ key: subject, value: score, standardError: standardErrors[subject]! }))
          .toSorted((one, other) => Number(one.key.slice(1)) - Number(other.key.slice(1)));
        const expected = rankIntervals(estimates, { ...how, direction });
        const banded = tieBands(estimates, { level, direction });
        if (!expected.ok || !banded.ok) {
          expect(intervals).toMatchObject({ status: "withheld", refusal: { code: "too-few-units" } });
          expect(members.every(({ interval }) => interval === undefined)).toBe(true);
          continue;
        }
        const { method, basis, draws } = expected.ranking;
        expect(intervals).toEqual({
          status: "estimated",
          ...{ level, joint: true, method, basis, draws, bands: banded.bands },
        });
        for (const { subject, rank: place, interval } of members) {
          const { low, high } = expected.ranking.units.find(({ key }) => key === subject)!;
          const { band, tiedWith } = banded.units.find(({ key }) => key === subject)!;
          expect(interval).toEqual({ low, high, band, indistinguishableFrom: tiedWith });
          expect(low <= place && place <= high).toBe(true);
        }
      }
    }),
  );
});

describe("intervals that cannot be given", () => {
  const options = { joint: true } as const;
  test.each<[string, Record<string, number>, string]>([
    ["a standard error is missing", { a: 1 }, 'subject "b" has no standard error'],
    ["a standard error is 0", { a: 1, b: 0 }, "standard error of 0"],
    ["a standard error is negative", { a: 1, b: -1 }, "standard error of -1"],
    ["a standard error is NaN", { a: 1, b: NaN }, "standard error of NaN"],
  ])("leave the ranks of the group as they are where %s", (_, standardErrors, message) => {
    const subjects = [office("a", 0.5, "x"), office("b", 0.9, "x"), office("constructor", 0.9, "y")];
    const [group, other] = ranked(subjects, { within: "category", intervals: { standardErrors, options } }).groups;
    expect(group?.ranked.map(({ subject }) => subject)).toEqual(["b", "a"]);
    expect(group?.intervals).toMatchObject({ status: "withheld", refusal: { code: "no-standard-error" } });
    expect(JSON.stringify(group?.intervals)).toContain(JSON.stringify(message).slice(1, -1));
    expect(other?.intervals).toMatchObject({ refusal: { message: 'subject "constructor" has no standard error' } });
  });
  test("an unranked subject needs no standard error, and may have one", () => {
    const subjects = [office("a", 0.5), office("b", 0.9), office("c", "unknown")];
    for (const more of [{}, { c: 1 }]) {
      const intervals = { standardErrors: { a: 1, b: 1, ...more }, options };
      expect(ranked(subjects, { intervals }).groups[0]?.intervals).toMatchObject({ status: "estimated" });
    }
  });
  test("a standard error of someone who was not assessed is refused", () => {
    for (const stranger of ["z", "constructor"]) {
      const intervals = { standardErrors: { [stranger]: 1 }, options };
      expect(rank(assessed(FIVE), { intervals })).toEqual({
        ok: false,
        refusal: { code: "unknown-subject", message: `no subject "${stranger}" was assessed` },
      });
    }
  });
});

test.each<[string, object]>([
  ["scope", { within: "region" }],
  ["order", { order: "worst-first" }],
  ["rule for ties", { ties: "lowest" }],
])("the %s that nobody knows is the caller's error", (_, options) => {
  expect(() => rank(assessed(FIVE), options)).toThrow(RangeError);
});
