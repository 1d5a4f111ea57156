import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { by, effectiveSize, mean, proportion, surveyDesign, wilson, within } from "answerable/statistics";
import {
  addAnswers,
  composites,
  emptyHistogram,
  gradeEstimates,
  mergeHistograms,
  type Column,
  type GradeHistogram,
} from "answerable/statistics/grades";
import { SIZES, columnsOf, histogramOf, rows, type Row } from "./answers.js";

const POINTS = [100, 62.5, 30, -5];
const SATISFIED = [0, 1];
const OPTIONS = { points: POINTS, satisfied: SATISFIED };
const groupOf = ({ unit, question }: Pick<Row, "unit" | "question">): number => unit * SIZES.questions + question;
const isMissing = ({ grade }: Row): boolean => grade === SIZES.grades;

function close(value: number, scale = 1): number {
  return expect.closeTo(value, 9 - Math.log10(Math.max(scale, 1))) as number;
}

function merged(one: GradeHistogram, other: GradeHistogram): GradeHistogram {
  return must(mergeHistograms(one, other)).histogram;
}

/** The answers in each cell, exact. */
function countsOf({ cells }: GradeHistogram): Float64Array {
  return cells.filter((_, place) => place % 3 === 0);
}

describe("estimates", () => {
  test("are those of a sample with weights in which every unit's question is a stratum", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.8, 0.95), (given, level) => {
        const estimates = gradeEstimates(histogramOf(given), { ...OPTIONS, level });
        const answered = given.filter((row) => !isMissing(row));
        fc.pre(answered.length > 0);
        const weights = answered.map(({ weight }) => weight);
        const { design } = must(surveyDesign({ weights, strata: answered.map(groupOf), loneClusters: "remove" }));
        const points = answered.map(({ grade }) => POINTS[grade]!);
        const satisfied = answered.map(({ grade }) => SATISFIED.includes(grade));
        const expected = by(design, answered.map(groupOf), (part, group) => ({
          group,
          mean: mean(part, points),
          rate: proportion(part, satisfied),
          effective: effectiveSize(part),
        }));
        const estimable = [...expected].map(([, each]) => each).sort((one, other) => one.group - other.group);
        const table = estimable.flatMap((each) => {
          if (each.mean.status === "withheld" || each.rate.status === "withheld") return [];
          const { effective, group } = each;
          const share = Math.min(each.rate.value, 1);
          const interval = wilson({ count: Math.min(share * effective, effective), n: effective }, { level });
          if (interval.status === "withheld") return expect.fail(interval.refusal.message);
          return [
            {
              unit: Math.floor(group / SIZES.questions),
              question: group % SIZES.questions,
              n: each.mean.n,
              weight: close(each.mean.weight, 1e3),
              effective: close(effective),
              mean: close(each.mean.value),
              standardError: close(each.mean.standardError, 10),
              rate: close(share),
              low: close(interval.low),
              high: close(interval.high),
            },
          ];
        });
        const { withheld, ...columns } = estimates;
        const found = [...columns.n].map((_, place) =>
          Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[place]])),
        );
        expect(found).toEqual(table);
        expect(withheld.unit).toHaveLength(SIZES.units * SIZES.questions - table.length);
      }),
    );
  });

  test("name every group once, with its reason where nothing can be said", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { withheld, ...estimates } = gradeEstimates(histogramOf(given), OPTIONS);
        const names = ({ unit, question }: Record<"unit" | "question", Int32Array>): number[] =>
          [...unit].map((code, place) => groupOf({ unit: code, question: question[place]! }));
        const all = [...names(estimates), ...names(withheld)].sort((one, other) => one - other);
        expect(all).toEqual([0, 1, 2, 3, 4, 5]);
        const answers = (group: number): number =>
          given.filter((row) => !isMissing(row) && groupOf(row) === group).length;
        expect([...withheld.reason]).toEqual(names(withheld).map(answers));
        expect(names(estimates).every((group) => answers(group) >= 2)).toBe(true);
      }),
    );
  });

  test("are numbers, whatever the weights, with every rate inside its interval and that inside [0, 1]", () => {
    const extreme = fc.constantFrom(1e-100, 1e-50, 1, 3, 1e50, 1e100);
    const wild = fc.tuple(rows, fc.array(extreme, { minLength: 60, maxLength: 60 }));
    fc.assert(
      fc.property(wild, ([given, weights]) => {
        const histogram = histogramOf(given.map((row, place) => ({ ...row, weight: weights[place]! })));
        const { withheld, ...columns } = gradeEstimates(histogram, { ...OPTIONS, points: [1e50, -1e50, 0, 1] });
        expect(Object.values(columns).every((column) => column.every(Number.isFinite))).toBe(true);
        columns.n.forEach((n, place) => {
          const [low, rate, high] = [columns.low[place]!, columns.rate[place]!, columns.high[place]!];
          expect(low >= 0 && low <= rate && rate <= high && high <= 1).toBe(true);
          expect(columns.effective[place]! > 0 && columns.effective[place]! <= n).toBe(true);
        });
        expect(withheld.reason.every((reason) => reason < 2)).toBe(true);
      }),
    );
  });

  test("of answers that are all equal are just that, without error, and the rate keeps an interval", () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.nat(3), (given, grade) => {
        const same = given.map((weight) => ({ unit: 1, question: 0, class: 0, grade, weight }));
        const estimates = gradeEstimates(histogramOf(same), { ...OPTIONS, points: [0.1, 0.2, 0.3, 0.7] });
        expect([...estimates.mean]).toEqual([[0.1, 0.2, 0.3, 0.7][grade]]);
        expect([...estimates.standardError]).toEqual([0]);
        expect([...estimates.rate]).toEqual([SATISFIED.includes(grade) ? 1 : 0]);
        expect(SATISFIED.includes(grade) ? estimates.high[0] : estimates.low[0]).toBe(estimates.rate[0]);
        expect(estimates.high[0]! - estimates.low[0]!).toBeGreaterThan(0);
      }),
    );
  });

  test("rest on all answers where their weights are equal, and on no more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: 2, max: 40 }), (weight, n) => {
        const given = Array.from({ length: n }, (_, place) => ({
          unit: 0,
          question: 0,
          class: 0,
          grade: place % 4,
          weight,
        }));
        const [effective] = gradeEstimates(histogramOf(given), OPTIONS).effective;
        expect(effective).toBeLessThanOrEqual(n);
        expect(effective).toBeCloseTo(n, 9);
      }),
    );
  });

  test("do not change when all weights are multiplied by the same", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const estimates = gradeEstimates(histogramOf(given), OPTIONS);
        const doubled = given.map((row) => ({ ...row, weight: row.weight * 4 }));
        const again = gradeEstimates(histogramOf(doubled), OPTIONS);
        expect({ ...again, weight: estimates.weight }).toEqual(estimates);
      }),
    );
  });
});

describe("composites", () => {
  test("are the means of the classes, averaged by what these count, or withheld with the first class that is empty", () => {
    const counts = fc.tuple(fc.nat(4), fc.nat(4)).filter(([one, other]) => one + other > 0);
    fc.assert(
      fc.property(rows, counts, (given, classWeights) => {
        const scores = composites(histogramOf(given), { points: POINTS, classWeights });
        const answered = given.filter((row) => !isMissing(row));
        fc.pre(answered.length > 0);
        const weights = answered.map(({ weight }) => weight);
        const { design } = must(surveyDesign({ weights, loneClusters: "remove" }));
        const points = answered.map(({ grade }) => POINTS[grade]!);
        const means = [0, 1, 2].map((unit) =>
          [0, 1].map((code) => {
            const inside = (place: number): boolean =>
              answered[place]!.unit === unit && answered[place]!.class === code;
            const estimate = mean(within(design, inside), points, { oneCluster: "zero" });
            return estimate.status === "estimated" ? estimate.value : undefined;
          }),
        );
        const empty = means.map((each) =>
          each.findIndex((value, code) => value === undefined && classWeights[code]! > 0),
        );
        const whole = classWeights[0] + classWeights[1];
        const scored = [0, 1, 2].filter((unit) => empty[unit] === -1);
        expect([...scores.unit]).toEqual(scored);
        expect([...scores.value]).toEqual(
          scored.map((unit) =>
            close(
              means[unit]!.reduce<number>((sum, value, code) => sum + (classWeights[code]! * (value ?? 0)) / whole, 0),
            ),
          ),
        );
        expect([...scores.withheld.unit]).toEqual([0, 1, 2].filter((unit) => empty[unit] !== -1));
        expect([...scores.withheld.emptyClass]).toEqual(empty.filter((code) => code !== -1));
      }),
    );
  });
});

describe("merging", () => {
  test("is commutative, has the empty histogram as its identity, and changes neither part", () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [one, other] = [histogramOf(first), histogramOf(second)];
        expect(merged(one, other)).toEqual(merged(other, one));
        expect(merged(one, emptyHistogram(SIZES))).toEqual(histogramOf(first));
        expect(other).toEqual(histogramOf(second));
      }),
    );
  });

  test("is associative, and the same as counting all at once: exactly for counts, and for weights within the bound", () => {
    fc.assert(
      fc.property(rows, rows, rows, (first, second, third) => {
        const [one, two, three] = [histogramOf(first), histogramOf(second), histogramOf(third)];
        const all = [...first, ...second, ...third];
        const inParts = emptyHistogram(SIZES);
        for (const part of [third, first, second]) must(addAnswers(inParts, columnsOf(part)));
        for (const histogram of [
          merged(merged(one, two), three),
          merged(one, merged(two, three)),
          histogramOf(all),
          inParts,
        ]) {
          expect(countsOf(histogram)).toEqual(countsOf(histogramOf(all)));
          expectWithinBound(histogram, all);
        }
      }),
    );
  });

  test("of weights that are whole numbers is exact", () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const whole = (given: Row[]): Row[] => given.map((row) => ({ ...row, weight: Math.ceil(row.weight) }));
        const apart = merged(histogramOf(whole(first)), histogramOf(whole(second)));
        expect(apart).toEqual(histogramOf([...whole(first), ...whole(second)]));
      }),
    );
  });
});

/** Each sum against the true one: of weights within n × 2⁻⁵³ of it, of squares within (n + 1) × 2⁻⁵³. */
function expectWithinBound({ cells, classWeights }: GradeHistogram, given: readonly Row[]): void {
  const width = SIZES.grades + 1;
  for (let cell = 0; cell < cells.length / 3; cell += 1) {
    const inside = given.filter((row) => groupOf(row) * width + row.grade === cell).map(({ weight }) => scaled(weight));
    const squares = inside.map((weight) => weight * weight);
    expect(isClose(scaled(cells[cell * 3 + 1]!), inside, inside.length)).toBe(true);
    expect(isClose(scaled(cells[cell * 3 + 2]!, 124), squares, inside.length + 1)).toBe(true);
  }
  for (let place = 0; place < classWeights.length; place += 1) {
    const inside = given.filter((row) => (row.unit * SIZES.classes + row.class) * width + row.grade === place);
    const weights = inside.map(({ weight }) => scaled(weight));
    expect(isClose(scaled(classWeights[place]!), weights, inside.length)).toBe(true);
  }
}

/** Of numbers from 2⁻¹⁰ on, 2⁶² times each is whole, and of their squares 2¹²⁴ times. */
function scaled(number: number, binaryDigits = 62): bigint {
  return BigInt(number * 2 ** binaryDigits);
}

function isClose(sum: bigint, parts: readonly bigint[], roundings: number): boolean {
  const exact = parts.reduce((total, part) => total + part, 0n);
  const error = sum > exact ? sum - exact : exact - sum;
  return error * 2n ** 53n <= BigInt(roundings) * exact;
}

describe("columns", () => {
  const kinds: readonly (readonly [string, (numbers: Column) => Column])[] = [
    ["plain arrays", (numbers) => Array.from(numbers)],
    ["bytes", (numbers) => Uint8Array.from(numbers)],
    ["signed bytes", (numbers) => Int8Array.from(numbers)],
    ["16 bits", (numbers) => Uint16Array.from(numbers)],
    ["signed 16 bits", (numbers) => Int16Array.from(numbers)],
    ["32 bits", (numbers) => Uint32Array.from(numbers)],
    ["signed 32 bits", (numbers) => Int32Array.from(numbers)],
    ["doubles", (numbers) => Float64Array.from(numbers)],
    ["shared memory", (numbers) => inSharedMemory(numbers)],
  ];

  test.each(kinds)("in %s are counted the same", (_, make) => {
    fc.assert(
      fc.property(rows, (given) => {
        const { weight, ...codes } = columnsOf(given);
        const histogram = emptyHistogram(SIZES);
        const columns = Object.entries(codes).map(([name, column]) => [name, make(column)]);
        const answers = { ...(Object.fromEntries(columns) as typeof codes), weight: Array.from(weight) };
        expect(must(addAnswers(histogram, answers)).refused).toEqual([]);
        expect(histogram).toEqual(histogramOf(given));
      }),
    );
  });

  test("without weights count 1 for each row", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { unit, question, class: evaluators, grade } = columnsOf(given);
        const histogram = emptyHistogram(SIZES);
        must(addAnswers(histogram, { unit, question, class: evaluators, grade }));
        expect(histogram).toEqual(histogramOf(given.map((row) => ({ ...row, weight: 1 }))));
      }),
    );
  });

  test("of many thousand rows are counted as by a plain loop, whatever is between two blocks", () => {
    const sizes = { units: 40, questions: 3, classes: 4, grades: 5 };
    const given = Array.from({ length: 12_300 }, (_, place) => ({
      unit: (place * 7919) % 41,
      question: (place * 31) % 3,
      class: (place * 17) % 4,
      grade: (place * 13) % 6,
      weight: 1 + (place % 64) / 64,
    }));
    const histogram = emptyHistogram(sizes);
    const { added, refused } = must(addAnswers(histogram, columnsOf(given)));
    const known = given.filter(({ unit }) => unit < 40);
    expect([added, refused.length]).toEqual([known.length, given.length - known.length]);
    expect(refused.map(({ row }) => row)).toEqual(given.flatMap(({ unit }, row) => (unit === 40 ? [row] : [])));
    const expected = emptyHistogram(sizes);
    for (const { unit, question, class: evaluators, grade, weight } of known) {
      const cell = ((unit * 3 + question) * 6 + grade) * 3;
      [1, weight, weight * weight].forEach((part, place) => (expected.cells[cell + place]! += part));
      expected.classWeights[(unit * 4 + evaluators) * 6 + grade]! += weight;
    }
    expect(histogram).toEqual(expected);
  });
});

function inSharedMemory(numbers: Column): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(numbers.length));
  shared.set(numbers);
  return shared;
}
