import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { percentage } from "answerable/figures";
import {
  HOTLINE_COUNTS,
  REVIEW_COUNTS,
  REVIEW_GRADES,
  ReviewTally,
  HotlineTally,
  addCall,
  addServed,
  emptyHotline,
  emptyReviews,
  hotlineRates,
  mergeHotlines,
  mergeReviews,
  readHotline,
  readReviews,
  reviewRates,
  type ReviewRates,
} from "answerable/satisfaction/service";
import { serviceReviewScale } from "answerable/presets";

const asOf = "2020-06-30";
type Served = Parameters<typeof addServed>[1];
type Review = NonNullable<Served["review"]>;
const counted = (...reviews: (Review | undefined)[]): ReviewTally => {
  const { tally } = must(emptyReviews({ asOf }));
  reviews.forEach((review, index) => {
    must(addServed(tally, { id: `c-${index}`, unit: "hall", ...(review !== undefined && { review }) }));
  });
  return tally;
};
const ratesOf = (tally: ReviewTally): ReviewRates => reviewRates(tally)[0]!.rates;
const bad: Review = { grade: "very-dissatisfied", named: false };

describe("a service review", () => {
  test("has the grades of the preset, of which the last two are bad", () => {
    expect(serviceReviewScale.scale.grades.map(({ code }) => code)).toEqual([...REVIEW_GRADES]);
    const each = counted(...REVIEW_GRADES.map((grade) => ({ grade, named: false })));
    expect(ratesOf(each)).toMatchObject({
      good: { numerator: 3, denominator: 5 },
      bad: { numerator: 2, denominator: 5 },
    });
  });

  test("that the system entered is no review, and stands in no rate but among the closed cases", () => {
    const { tally } = must(emptyReviews({ asOf }));
    must(addServed(tally, { id: "1", unit: "hall", defaulted: true }));
    must(addServed(tally, { id: "2", unit: "hall", review: bad }));
    must(addServed(tally, { id: "3", unit: "hall" }));
    expect(ratesOf(tally)).toMatchObject({
      active: { numerator: 1, denominator: 3 },
      good: {
        numerator: 0,
        denominator: 1,
        excluded: [
          { reason: "defaulted", count: 1 },
          { reason: "not-reviewed", count: 1 },
        ],
      },
    });
  });

  test("that an appeal set aside is left out with its number, also of what is to be rectified", () => {
    const tally = counted(bad, { ...bad, setAside: true });
    expect(ratesOf(tally)).toMatchObject({
      active: { numerator: 2 },
      bad: { numerator: 1, denominator: 1, excluded: [{ reason: "set-aside", count: 1 }] },
      rectified: { numerator: 0, denominator: 1 },
    });
  });

  test.each<[string, Partial<Review>, object]>([
    ["in time on the day itself", { due: "2020-06-20", rectifiedOn: "2020-06-20" }, { numerator: 1, denominator: 1 }],
    ["late a day after", { due: "2020-06-20", rectifiedOn: "2020-06-21" }, { numerator: 0, denominator: 1 }],
    ["late while it is not rectified", { due: "2020-06-29" }, { numerator: 0, denominator: 1 }],
    [
      "not yet due on the reference day",
      { due: "2020-06-30" },
      { denominator: 0, excluded: [{ reason: "not-yet-due", count: 1 }] },
    ],
    [
      "on time or not only once its due day has passed",
      { due: "2020-06-30", rectifiedOn: "2020-06-20" },
      { numerator: 0, denominator: 0, excluded: [{ reason: "not-yet-due", count: 1 }] },
    ],
    [
      "of no time without a day",
      { rectifiedOn: "2020-06-20" },
      { denominator: 0, excluded: [{ reason: "no-due", count: 1 }] },
    ],
  ])("that is bad is rectified %s", (_, review, expected) => {
    const { inTime, rectified } = ratesOf(counted({ ...bad, ...review }));
    expect(inTime).toMatchObject(expected);
    expect(rectified.numerator).toBe(review.rectifiedOn === undefined ? 0 : 1);
  });

  test("that is bad is called back where it has a name, and only then counted", () => {
    const named = { ...bad, named: true };
    expect(ratesOf(counted(bad, named, { ...named, calledBackOn: "2020-06-20" })).calledBack).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: [{ reason: "without-a-name", count: 1 }],
    });
  });

  test("that is good is not called back, whether it has a name or not, and counts among none of the bad ones", () => {
    const good: Review = { grade: "satisfied", named: true, calledBackOn: "2020-06-20" };
    expect(ratesOf(counted(good, { ...bad, named: true }))).toMatchObject({
      calledBack: { numerator: 0, denominator: 1, excluded: [] },
      rectified: { denominator: 1 },
    });
  });

  test("is none that the system entered where that is said not to be so", () => {
    const { tally } = must(emptyReviews({ asOf }));
    must(addServed(tally, { id: "1", unit: "hall", defaulted: false, review: bad }));
    expect(tally.units["hall"]).toMatchObject({ closed: 1, defaulted: 0, reviewed: 1 });
  });

  test.each<[string, object]>([
    ["of a grade that there is not", { review: { ...bad, grade: "poor" } }],
    ["that is good and rectified", { review: { grade: "satisfied", named: false, rectifiedOn: "2020-06-20" } }],
    ["that is good and due", { review: { grade: "satisfied", named: false, due: "2020-06-20" } }],
    ["called back without a name", { review: { ...bad, calledBackOn: "2020-06-20" } }],
    ["on a day that does not exist", { review: { ...bad, rectifiedOn: "2020-06-31" } }],
    ["beside a default", { review: bad, defaulted: true }],
    ["about a unit called __proto__", { unit: "__proto__" }],
    ["rectified after the reference day", { review: { ...bad, rectifiedOn: "2020-07-01" } }],
    ["called back after the reference day", { review: { ...bad, named: true, calledBackOn: "2020-07-01" } }],
  ])("is refused %s, and counted as refused only", (_, change) => {
    const { tally } = must(emptyReviews({ asOf }));
    const refused = addServed(tally, { id: "c-9", unit: "hall", ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message).toContain('served case "c-9"');
    expect(tally).toEqual({ asOf, units: {}, refused: { "invalid-input": 1 } });
  });

  test("is taken as rectified and called back on the reference day itself", () => {
    const last = { ...bad, named: true, rectifiedOn: asOf, calledBackOn: asOf };
    expect(ratesOf(counted(last))).toMatchObject({ rectified: { value: 1 }, calledBack: { value: 1 } });
  });

  test("in the middle of a term moves no rate in time, whether rectified early or still open", () => {
    const due = { ...bad, due: "2020-06-20" };
    const before = counted({ ...due, rectifiedOn: "2020-06-19" }, due);
    const early = { ...bad, due: "2020-07-20", rectifiedOn: "2020-06-19" };
    const after = counted({ ...due, rectifiedOn: "2020-06-19" }, due, early, { ...bad, due: "2020-07-20" });
    expect(ratesOf(before).inTime.value).toBe(0.5);
    expect(ratesOf(after).inTime).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: [{ reason: "not-yet-due", count: 2 }],
    });
  });

  test("that was refused stands in the results, together with those of other parts", () => {
    const parts = [counted(bad), counted(bad)];
    for (const tally of parts) addServed(tally, { id: "c-9", unit: "hall", review: bad, defaulted: true });
    const both = must(mergeReviews(parts[0]!, parts[1]!)).tally;
    expect(reviewRates(both)[0]?.refused).toEqual({ "invalid-input": 2 });
    expect(reviewRates(both, { by: ["unit"] })[0]?.refused).toEqual({ "invalid-input": 2 });
    expect(both.units["hall"]?.closed).toBe(2);
  });

  test("is counted as of a day that exists, and with others of that day", () => {
    expect(emptyReviews({ asOf: "2020-02-30" })).toMatchObject({ refusal: { code: "invalid-input" } });
    const other = must(emptyReviews({ asOf: "2020-07-01" })).tally;
    expect(mergeReviews(counted(bad), other)).toMatchObject({ refusal: { code: "different-tallies" } });
  });
});

// Bozhou 2023: 2,039,662 reviews, bad of case 143, item 91, person 2 and hall 7, printed as 99.99 % satisfied and 100 % rectified.
test("the reviews of a city in 2023 are printed as they count", () => {
  const tally = counted({ ...bad, due: "2020-06-20", rectifiedOn: "2020-06-01" }, { grade: "satisfied", named: false });
  const unit = tally.units["hall"]!;
  const badOnes = 143 + 91 + 2 + 7;
  const all = {
    ...unit,
    closed: 2_039_662,
    reviewed: 2_039_662,
    satisfied: 2_039_662 - badOnes,
    "very-dissatisfied": badOnes,
    rectified: badOnes,
    rectifiedInTime: badOnes,
  };
  const { good, rectified } = ratesOf(
    must(readReviews({ asOf: "2023-12-31", units: { city: all }, refused: {} })).tally,
  );
  const printed = (rate: { numerator: number; denominator: number }): unknown =>
    percentage(rate, { decimals: 2, rounding: "plain" });
  expect(printed(good)).toMatchObject({ text: "99.99" });
  expect(rectified.value).toBe(1);
});

type Call = Parameters<typeof addCall>[1];
const answers = fc.constantFrom("yes", "no", "unknown", undefined);
const calls = fc.array(
  fc
    .record({
      unit: fc.constantFrom("east", "constructor"),
      responded: fc.boolean(),
      calledBack: fc.boolean(),
      resolved: answers,
      satisfied: answers,
    })
    .map(({ resolved, satisfied, ...call }): Omit<Call, "id"> =>
      call.calledBack ? { ...call, resolved, satisfied } : call,
    ),
  { maxLength: 15 },
);
const hotlineOf = (some: readonly Omit<Call, "id">[]): HotlineTally => {
  const tally = emptyHotline();
  some.forEach((call, index) => {
    const known = Object.fromEntries(Object.entries(call).filter(([, value]) => value !== undefined));
    must(addCall(tally, { id: `${index}`, ...known } as Call));
  });
  return tally;
};

describe("a hotline", () => {
  test("counts the same in parts, in any order and grouping, and as plain data", () => {
    fc.assert(
      fc.property(calls, calls, calls, (one, two, three) => {
        const [a, b, c] = [one, two, three].map(hotlineOf) as [HotlineTally, HotlineTally, HotlineTally];
        expect(mergeHotlines(mergeHotlines(a, b), c)).toEqual(hotlineOf([...one, ...two, ...three]));
        expect(mergeHotlines(a, b)).toEqual(mergeHotlines(b, a));
        expect(mergeHotlines(a, emptyHotline())).toEqual(a);
        expect(HotlineTally.parse(JSON.parse(JSON.stringify(a)))).toEqual(a);
      }),
    );
  });

  test("is no better among all cases than among those who answered, and tells who is left out", () => {
    fc.assert(
      fc.property(calls, (some) => {
        for (const { rates, counts } of hotlineRates(hotlineOf(some), { by: ["unit"] })) {
          for (const [ofAnswers, ofCases] of [
            [rates.resolvedOfAnswers, rates.resolvedOfCases],
            [rates.satisfiedOfAnswers, rates.satisfiedOfCases],
          ] as const) {
            if (ofAnswers.value !== "unknown") expect(ofCases.value).toBeLessThanOrEqual(ofAnswers.value);
            const left = ofAnswers.excluded.reduce((sum, { count }) => sum + count, 0);
            expect(ofAnswers.denominator + left).toBe(counts.cases);
          }
        }
      }),
    );
  });

  test("of which nobody was called back is unknown among answers, and nothing among cases", () => {
    const [group] = hotlineRates(hotlineOf([{ unit: "east", responded: true, calledBack: false }]));
    expect(group?.rates).toMatchObject({
      satisfiedOfAnswers: { value: "unknown" },
      satisfiedOfCases: { value: 0 },
      unresolvedOfDissatisfied: { value: "unknown" },
    });
    expect(hotlineRates(emptyHotline())[0]?.rates.responded.value).toBe("unknown");
  });

  test("counts nobody who does not say as one who says no", () => {
    const called = { unit: "east", responded: true, calledBack: true } as const;
    const [group] = hotlineRates(
      hotlineOf([
        { ...called, resolved: "unknown", satisfied: "no" },
        { ...called, resolved: "no", satisfied: "unknown" },
        { ...called, resolved: "no", satisfied: "no" },
        { ...called, resolved: "no" },
        { ...called, resolved: "yes", satisfied: "yes" },
        called,
      ]),
    );
    expect(group?.counts).toMatchObject({ resolved: 1, notResolved: 3, satisfied: 1, dissatisfied: 2 });
    expect(group?.rates.unresolvedOfDissatisfied).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test("counts who was called back apart from who was answered in time, and among all cases those of nobody too", () => {
    const unasked = { unit: "east", responded: true, calledBack: false };
    const late = { unit: "east", responded: false, calledBack: true, resolved: "yes" } as const;
    expect(hotlineRates(hotlineOf([unasked, unasked, late]))[0]?.rates).toMatchObject({
      responded: { numerator: 2, denominator: 3 },
      calledBack: { numerator: 1, denominator: 3 },
      resolvedOfAnswers: { numerator: 1, denominator: 1 },
      resolvedOfCases: { numerator: 1, denominator: 3 },
    });
  });

  test("may be of a unit that is called what every object inherits", () => {
    const tally = hotlineOf([{ unit: "constructor", responded: true, calledBack: false }]);
    expect(Object.entries(tally.units)).toMatchObject([["constructor", { cases: 1, responded: 1 }]]);
  });

  test("is told by unit in the order of their names", () => {
    const some = ["west", "east"].map((unit) => ({ unit, responded: true, calledBack: false }));
    expect(hotlineRates(hotlineOf(some), { by: ["unit"] }).map(({ unit }) => unit)).toEqual(["east", "west"]);
  });

  test.each<[string, object]>([
    ["an answer of somebody who was not called back", { calledBack: false, satisfied: "yes" }],
    ["a matter resolved in the words of somebody who was not called back", { calledBack: false, resolved: "yes" }],
    ["a word that is no answer", { satisfied: "rather" }],
    ["nothing said of the response", { responded: undefined }],
    ["an unknown field", { happy: true }],
  ])("refuses %s, and counts it as refused only", (_, change) => {
    const tally = emptyHotline();
    const call = { id: "7", unit: "east", responded: true, calledBack: true, ...change } as Call;
    expect(addCall(tally, call)).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(tally).toEqual({ units: {}, refused: { "invalid-input": 1 } });
    must(addCall(tally, { id: "8", unit: "east", responded: true, calledBack: true }));
    const other = emptyHotline();
    must(addCall(other, { id: "9", unit: "west", responded: true, calledBack: true }));
    addCall(other, call);
    const groups = hotlineRates(mergeHotlines(tally, other), { by: ["unit"] });
    expect(groups.map(({ unit, refused }) => [unit, refused])).toEqual([
      ["east", { "invalid-input": 2 }],
      ["west", { "invalid-input": 2 }],
    ]);
    expect(hotlineRates(tally)[0]?.refused).toEqual({ "invalid-input": 1 });
  });
});

// A message board of Shenzhen, October 2024: of 1,927 messages 98.96 % answered; of the dissatisfied 93.8 % said "not solved".
test("a message board's printed rates follow from whole numbers", () => {
  const printed = (numerator: number, denominator: number, decimals: number): unknown =>
    percentage({ numerator, denominator }, { decimals, rounding: "plain" });
  const some = Array.from({ length: 1927 }, (_, index) => ({
    unit: "board",
    responded: index < 1907,
    calledBack: false,
  }));
  const [group] = hotlineRates(hotlineOf(some));
  const { numerator, denominator } = group!.rates.responded;
  expect(printed(numerator, denominator, 2)).toMatchObject({ text: "98.96" });
});

describe("a tally from outside", () => {
  const days = fc.constantFrom("2020-06-01", "2020-06-29", "2020-06-30", undefined);
  const reviews: fc.Arbitrary<Review | undefined> = fc.option(
    fc
      .record({
        grade: fc.constantFrom(...REVIEW_GRADES),
        named: fc.boolean(),
        setAside: fc.boolean(),
        a: days,
        b: days,
        c: days,
      })
      .map(({ a, b, c, ...review }) => ({
        ...review,
        ...(review.named && a !== undefined && { calledBackOn: a }),
        ...(review.grade.endsWith("dissatisfied") && b !== undefined && { due: b }),
        ...(review.grade.endsWith("dissatisfied") && c !== undefined && { rectifiedOn: c }),
      })),
    { nil: undefined },
  );
  const served = fc.array(reviews, { maxLength: 12 }).map((some) => counted(...some));

  test("of served cases or of calls that were counted is read", () => {
    fc.assert(
      fc.property(served, calls, (tally, some) => {
        expect(readReviews(JSON.parse(JSON.stringify(tally)))).toEqual({ ok: true, tally });
        const hotline = hotlineOf(some);
        expect(readHotline(JSON.parse(JSON.stringify(hotline)))).toEqual({ ok: true, tally: hotline });
      }),
    );
  });

  const few = fc.nat(4);
  const countsOf = <Name extends string>(names: readonly Name[]): fc.Arbitrary<Record<Name, number>> =>
    fc.tuple(...names.map(() => few)).map(
      // Every name of the list is set.
      (counts) => Object.fromEntries(names.map((name, index) => [name, counts[index]!])) as Record<Name, number>,
    );

  test("has rates of every unit and of all when it is read, whatever the counts", () => {
    let read = 0;
    fc.assert(
      fc.property(
        served,
        fc.constantFrom(...REVIEW_COUNTS),
        few,
        countsOf(HOTLINE_COUNTS),
        (tally, name, count, called) => {
          const changed = { ...tally, units: { hall: { ...tally.units["hall"]!, [name]: count } } };
          const reviewed = tally.units["hall"] === undefined ? undefined : readReviews(changed);
          if (reviewed?.ok === true) expect(reviewRates(reviewed.tally, { by: ["unit"] })).toHaveLength(1);
          const hotline = readHotline({ units: { east: called }, refused: {} });
          if (!hotline.ok) return;
          expect(hotlineRates(hotline.tally)).toHaveLength(1);
          read += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(10);
  });

  const hall = counted({ ...bad, named: true, due: "2020-06-01" }, undefined).units["hall"]!;
  const most = Number.MAX_SAFE_INTEGER;
  test.each<[string, object, string]>([
    ["more reviewed than closed", { closed: 0 }, "has more cases reviewed or defaulted than closed"],
    ["more defaulted than closed", { defaulted: 2 }, "has more cases reviewed or defaulted than closed"],
    ["a grade too many", { satisfied: 1 }, "do not sum to those reviewed"],
    ["a review set aside too many", { setAside: 1 }, "do not sum to those reviewed"],
    ["a bad review that nothing is said of", { overdue: 0 }, "do not sum to the bad ones"],
    ["a bad review too many that is not due", { notYetDue: 1 }, "do not sum to the bad ones"],
    ["one in time that is not rectified", { overdue: 0, rectifiedInTime: 1 }, "in time or late than rectified"],
    ["one late that is not rectified", { overdue: 0, rectifiedLate: 1 }, "in time or late than rectified"],
    ["one rectified that is overdue", { rectified: 1 }, "rectified or overdue than bad reviews"],
    ["more names than bad reviews", { namedBad: 2 }, "with a name than bad reviews"],
    ["more called back than names", { calledBack: 2 }, "called back than bad reviews with a name"],
    ["half a review", { closed: 1.5 }, "units.hall.closed"],
    ["a count less", { closed: undefined }, "units.hall.closed"],
  ])("of served cases is refused with %s", (_, changes, facts) => {
    const refused = readReviews({ asOf, units: { hall: { ...hall, ...changes } }, refused: {} });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
    expect(!refused.ok && refused.refusal.message).toContain("units.hall");
  });

  const nothing = {
    cases: 0,
    responded: 0,
    calledBack: 0,
    resolved: 0,
    notResolved: 0,
    satisfied: 0,
    dissatisfied: 0,
    dissatisfiedUnresolved: 0,
  };
  const two = { ...nothing, cases: 2, calledBack: 2 };
  test.each<[string, object, string]>([
    ["more responses than cases", { responded: 3 }, "responded to than cases"],
    ["more called back than cases", { calledBack: 3 }, "called back than cases"],
    ["more resolved than called back", { resolved: 2, notResolved: 1 }, "whether it is resolved"],
    ["more satisfied than called back", { satisfied: 1, dissatisfied: 2 }, "whether they are satisfied"],
    [
      "unresolved of none dissatisfied",
      { notResolved: 1, dissatisfiedUnresolved: 1 },
      "than dissatisfied callers or unresolved",
    ],
    [
      "unresolved of none unresolved",
      { dissatisfied: 1, dissatisfiedUnresolved: 1 },
      "than dissatisfied callers or unresolved",
    ],
    ["three who complain of two", { notResolved: 2, dissatisfied: 1 }, "dissatisfied or whose matter is not resolved"],
    ["a count below 0", { responded: -1 }, "units.east.responded"],
  ])("of calls is refused with %s", (_, changes, facts) => {
    const refused = readHotline({ units: { east: { ...two, ...changes } }, refused: {} });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });

  test("may have refused by a code that is called what every object inherits", () => {
    const { tally } = must(readHotline({ units: {}, refused: { constructor: 2 } }));
    expect(mergeHotlines(tally, emptyHotline()).refused).toEqual({ constructor: 2 });
  });

  test("is refused with more than can be added up exactly", () => {
    const many = { ...nothing, cases: most };
    expect(readHotline({ units: { east: many }, refused: {} }).ok).toBe(true);
    expect(readHotline({ units: { east: many, west: many }, refused: {} })).toMatchObject({
      refusal: { message: "hotline tally: units: have counts too many to be added up exactly" },
    });
    const full = { ...hall, closed: most };
    expect(readReviews({ asOf, units: { hall: full, annex: full }, refused: {} }).ok).toBe(false);
  });
});

test("tallies are plain data with a schema", () => {
  const tally = counted(bad);
  expect(ReviewTally.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally);
});
