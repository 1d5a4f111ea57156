import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import type { StepTable } from "answerable/rules";
import { BandTable, bandOf, lintBands, stepScore, type Band, type Span } from "answerable/rules";

const from = (at: number, included = true): Pick<Span, "from"> => ({ from: { at, included } });
const to = (at: number, included = false): Pick<Span, "to"> => ({ to: { at, included } });
const table = (bands: readonly Band[], range?: Span): BandTable => ({ id: "grades", version: 1, range, bands });
const hundred: Span = { ...from(0), ...to(100, true) };

/** 上海市容环境社会公众满意度测评: the bands as printed, and the scores of the second half of 2017 with their printed grades. */
const shanghai = table([
  { grade: "优秀", ...from(85) },
  { grade: "良好", ...from(80), ...to(85) },
  { grade: "尚可", ...from(75), ...to(80) },
  { grade: "一般", ...from(70), ...to(75) },
  { grade: "较差", ...to(70) },
]);

describe("the Shanghai bands", () => {
  test.each([
    ["全市", 79.92, "尚可"],
    ["市区", 81.09, "良好"],
    ["郊区", 77.2, "尚可"],
    ["金山区", 78.47, "尚可"],
  ])("give %s with %d the printed grade %s", (_, score, grade) => {
    expect(must(bandOf(shanghai, score)).band.grade).toBe(grade);
  });

  test("read with the lower end closed, they fill all numbers once", () => {
    expect(lintBands(shanghai)).toEqual([]);
  });

  test("read as printed, with both ends of 80-85 in the band, overlap at single scores", () => {
    const printed = table([
      { grade: "优秀", ...from(85) },
      { grade: "良好", ...from(80), ...to(85, true) },
      { grade: "尚可", ...from(75), ...to(80, true) },
      { grade: "一般", ...from(70), ...to(75, true) },
      { grade: "较差", ...to(70) },
    ]);
    expect(lintBands(printed).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'overlap: exactly 75 lies in both "一般" and "尚可"',
      'overlap: exactly 80 lies in both "尚可" and "良好"',
      'overlap: exactly 85 lies in both "良好" and "优秀"',
    ]);
  });
});

/** Form seen in schools: 85 and more, 75-85, 65-75, 60-65, with both printed ends taken at their word. */
const overlapping = table(
  [
    { grade: "优秀", ...from(85), ...to(100, true) },
    { grade: "良好", ...from(75), ...to(85, true) },
    { grade: "一般", ...from(65), ...to(75, true) },
    { grade: "较差", ...from(60), ...to(65, true) },
  ],
  hundred,
);

test("bands that share their printed ends are named edge by edge, and so is what lies below the last", () => {
  expect(lintBands(overlapping)).toEqual([
    {
      code: "gap",
      severity: "error",
      path: ["bands", 3],
      message: 'no band holds at least 0 and less than 60: "较差" begins above',
    },
    { code: "overlap", severity: "error", path: ["bands", 2], message: 'exactly 65 lies in both "较差" and "一般"' },
    { code: "overlap", severity: "error", path: ["bands", 1], message: 'exactly 75 lies in both "一般" and "良好"' },
    { code: "overlap", severity: "error", path: ["bands", 0], message: 'exactly 85 lies in both "良好" and "优秀"' },
  ]);
  expect(bandOf(overlapping, 85)).toMatchObject({
    refusal: { code: "in-several-bands", message: 'table "grades": exactly 85 lies in "优秀", "良好"' },
  });
  expect(bandOf(overlapping, 59.9)).toMatchObject({
    refusal: { code: "in-no-band", message: 'table "grades": exactly 59.9 lies in no band' },
  });
});

/** Item scores printed to one decimal as 9-10, 8-8.9, 7-7.9, 6-6.9 and below 6. */
const decimals = table(
  [
    { grade: "a", ...from(9), ...to(10, true) },
    { grade: "b", ...from(8), ...to(8.9, true) },
    { grade: "c", ...from(7), ...to(7.9, true) },
    { grade: "d", ...from(6), ...to(6.9, true) },
    { grade: "e", ...from(0), ...to(6) },
  ],
  { ...from(0), ...to(10, true) },
);

test("bands printed to one decimal leave the hundredths between them without a grade", () => {
  expect(lintBands(decimals).map(({ message }) => message)).toEqual([
    'no band holds more than 6.9 and less than 7: "d" ends below and "c" begins above',
    'no band holds more than 7.9 and less than 8: "c" ends below and "b" begins above',
    'no band holds more than 8.9 and less than 9: "b" ends below and "a" begins above',
  ]);
  expect(bandOf(decimals, 8.95).ok).toBe(false);
});

describe("two bands that meet", () => {
  const meeting = (lowerHasIt: boolean, upperHasIt: boolean): BandTable =>
    table([
      { grade: "upper", ...from(60, upperHasIt) },
      { grade: "lower", ...to(60, lowerHasIt) },
    ]);

  test("with both ends closed overlap at the edge; with both open leave it out; with one of each are sound", () => {
    expect(lintBands(meeting(true, true)).map(({ code }) => code)).toEqual(["overlap"]);
    expect(lintBands(meeting(false, false))).toMatchObject([
      { code: "gap", message: 'no band holds exactly 60: "lower" ends below and "upper" begins above' },
    ]);
    expect(lintBands(meeting(true, false))).toEqual([]);
    expect(lintBands(meeting(false, true))).toEqual([]);
  });

  test("give the edge itself to the closed end, without tolerance on either side", () => {
    expect(must(bandOf(meeting(false, true), 60)).band.grade).toBe("upper");
    expect(must(bandOf(meeting(true, false), 60)).band.grade).toBe("lower");
    expect(must(bandOf(meeting(false, true), 59.999999999999993)).band.grade).toBe("lower");
    expect(must(bandOf(meeting(true, false), 60.000000000000007)).band.grade).toBe("upper");
  });
});

describe("the linter", () => {
  test("names a band that holds no number, and judges the others without it", () => {
    const empty = table([
      { grade: "point", ...from(3), ...to(3) },
      { grade: "upside down", ...from(5), ...to(4) },
      { grade: "rest" },
    ]);
    expect(lintBands(empty).map(({ code, path }) => [code, ...path])).toEqual([
      ["empty-band", "bands", 0],
      ["empty-band", "bands", 1],
    ]);
  });

  test("asks for all numbers where no range is given", () => {
    const unbounded = table([{ grade: "some", ...from(0), ...to(1) }]);
    expect(lintBands(unbounded).map(({ message }) => message)).toEqual([
      'no band holds less than 0: "some" begins above',
      'no band holds at least 1: "some" ends below',
    ]);
    expect(lintBands(table([{ grade: "none", ...from(2), ...to(1) }]))).toMatchObject([
      { code: "empty-band" },
      { code: "gap", message: "no band holds any number" },
    ]);
  });

  const end = fc.option(fc.record({ at: fc.integer({ min: 0, max: 6 }), included: fc.boolean() }), { nil: undefined });
  const bands = fc.array(fc.record({ grade: fc.constantFrom("x", "y", "z"), from: end, to: end }), {
    minLength: 1,
    maxLength: 5,
  });
  const range: Span = { ...from(1), ...to(5, true) };
  // Ends are whole numbers, so whole numbers and halves reach every point and every stretch between two ends.
  const everywhere = Array.from({ length: 17 }, (_, step) => step / 2 - 1);

  test("finds a gap exactly when some number of the range has no band, an overlap exactly when some number has two", () => {
    fc.assert(
      fc.property(bands, (rows) => {
        const codes = new Set(lintBands(table(rows, range)).map(({ code }) => code));
        const refused = (values: readonly number[]): ReadonlySet<string> =>
          new Set(
            values
              .map((value) => bandOf(table(rows), value))
              .flatMap((found) => (found.ok ? [] : [found.refusal.code])),
          );
        expect(codes.has("gap")).toBe(
          refused(everywhere.filter((value) => value >= 1 && value <= 5)).has("in-no-band"),
        );
        expect(codes.has("overlap")).toBe(refused(everywhere).has("in-several-bands"));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("an estimated score", () => {
  test("has a grade when its whole interval lies in one band", () => {
    expect(must(bandOf(shanghai, { low: 80, high: 84.9, value: 82 })).band.grade).toBe("良好");
  });

  test.each([
    [{ low: 79, high: 81 }, 'at least 79 and at most 81 reaches into "良好", "尚可"'],
    [{ low: 80, high: 85 }, 'at least 80 and at most 85 reaches into "优秀", "良好"'],
  ])("of %j is undetermined", (score, message) => {
    expect(bandOf(shanghai, score)).toMatchObject({
      refusal: { code: "undetermined", message: `table "grades": ${message}` },
    });
  });

  test("that reaches out of its only band is undetermined, and outside all bands has none", () => {
    expect(bandOf(overlapping, { low: 59, high: 62 })).toMatchObject({
      refusal: {
        code: "undetermined",
        message: 'table "grades": at least 59 and at most 62 reaches into "较差" and out of it',
      },
    });
    expect(bandOf(overlapping, { low: 99, high: 101 })).toMatchObject({ refusal: { code: "undetermined" } });
    expect(bandOf(overlapping, { low: 1, high: 2 })).toMatchObject({ refusal: { code: "in-no-band" } });
  });

  test("narrowed never changes a grade once given", () => {
    const score = fc
      .tuple(fc.integer({ min: 60, max: 100 }), fc.nat(8))
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(score, fc.double({ min: 0, max: 1, noNaN: true }), (wide, where) => {
        const found = bandOf(shanghai, wide);
        fc.pre(found.ok);
        expect(bandOf(shanghai, wide.low + where * (wide.high - wide.low))).toEqual(found);
      }),
    );
  });
});

test("an unknown score has no grade and no points, not the lowest ones", () => {
  expect(bandOf(shanghai, "unknown")).toMatchObject({ ok: false, refusal: { code: "unknown" } });
  expect(stepScore({ id: "points", version: 1, bands: [{ score: 0 }] }, "unknown")).toMatchObject({
    refusal: { code: "unknown" },
  });
});

test.each([NaN, Infinity, -Infinity])("a score of %d is a programmer's error", (score) => {
  expect(() => bandOf(shanghai, score)).toThrow(
    new TypeError(`table "grades": the value is ${score}, which no rule can read`),
  );
});

test("a step table gives the points of the band, and its rows are named by their points", () => {
  const steps: StepTable = {
    id: "points",
    version: 1,
    bands: [
      { score: 0, ...to(60) },
      { score: 5, ...from(60), ...to(90) },
      { score: 10, ...from(89) },
    ],
  };
  expect(must(stepScore(steps, 60))).toMatchObject({ score: 5, band: { score: 5 } });
  expect(stepScore(steps, 89)).toMatchObject({
    refusal: { message: 'table "points": exactly 89 lies in 5 points, 10 points' },
  });
  expect(lintBands(steps)).toMatchObject([
    { message: "at least 89 and less than 90 lies in both 5 points and 10 points" },
  ]);
});

test.each<[string, unknown]>([
  ["no bands", { id: "grades", version: 1, bands: [] }],
  ["1,001 bands", { id: "grades", version: 1, bands: Array.from({ length: 1001 }, () => ({ grade: "x" })) }],
  ["an end without its kind", { id: "grades", version: 1, bands: [{ grade: "x", from: { at: 1 } }] }],
  ["an end at NaN", { id: "grades", version: 1, bands: [{ grade: "x", from: { at: NaN, included: true } }] }],
  ["an end at infinity", { id: "grades", version: 1, bands: [{ grade: "x", to: { at: Infinity, included: true } }] }],
  ["an unknown field", { id: "grades", version: 1, bands: [{ grade: "x", points: 1 }] }],
  ["no version", { id: "grades", bands: [{ grade: "x" }] }],
])("the schema refuses a table with %s", (_, input) => {
  expect(BandTable.safeParse(input).success).toBe(false);
});
