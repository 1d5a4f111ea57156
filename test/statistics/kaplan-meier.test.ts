import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  SURVIVAL_TRANSFORMATIONS,
  kaplanMeier,
  survivalInterval,
  survivalQuantile,
  type DurationCount,
  type SurvivalCurve,
} from "answerable/statistics";

/** Reads durations as the literature prints them: a plus stands behind those that were censored. */
function durations(printed: string): readonly DurationCount[] {
  return printed.split(" ").map((word) => {
    const censored = word.endsWith("+") ? 1 : 0;
    return { time: Number.parseFloat(word), ended: 1 - censored, censored };
  });
}

/** Rows of a printed table: time, at risk, ended, survival, standard error, ends of the interval; digits as printed. */
function expectPrinted(curve: SurvivalCurve, rows: readonly (readonly string[])[]): void {
  const shown = curve.steps.map((step, index) => {
    const { low, high } = survivalInterval(step);
    const row = rows[index]!;
    return [step.time, step.atRisk, step.ended, step.survival, step.standardError, low, high].map((number, column) =>
      number === "unknown" ? "NA" : number.toFixed(row[column]?.split(".")[1]?.length ?? 0),
    );
  });
  expect(shown).toEqual(rows);
}

const count = fc.record({
  time: fc.nat(30).map((halves) => halves / 2),
  ended: fc.nat(4),
  censored: fc.nat(4),
});
const counts = fc.array(count, { maxLength: 20 });
const probability = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);
const transformation = fc.constantFrom(...SURVIVAL_TRANSFORMATIONS);

/** Height of the curve just after a time. */
function survivalAt({ steps }: SurvivalCurve, time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/** A fraction of whole numbers, so that no digit is lost. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** The product and Greenwood's sum as their authors wrote them, without rounding, from single cases. */
function exactly(
  given: readonly DurationCount[],
): readonly { time: number; survival: Fraction; greenwood: Fraction }[] {
  const cases = given.flatMap(({ time, ended, censored }) => [
    ...Array.from({ length: ended }, () => ({ time, end: true })),
    ...Array.from({ length: censored }, () => ({ time, end: false })),
  ]);
  const times = [...new Set(cases.filter(({ end }) => end).map(({ time }) => time))].toSorted((a, b) => a - b);
  let survival: Fraction = { above: 1n, below: 1n };
  let greenwood: Fraction = { above: 0n, below: 1n };
  return times.map((time) => {
    const n = BigInt(cases.filter((one) => one.time >= time).length);
    const d = BigInt(cases.filter((one) => one.end && one.time === time).length);
    survival = { above: survival.above * (n - d), below: survival.below * n };
    const term = { above: d, below: n * (n - d) };
    greenwood = {
      above: greenwood.above * term.below + term.above * greenwood.below,
      below: greenwood.below * term.below,
    };
    return { time, survival, greenwood };
  });
}

function toNumber({ above, below }: Fraction): number {
  const scale = 10n ** 30n;
  return Number((above * scale) / below) / 1e30;
}

describe("published curves", () => {
  // Kaplan and Meier (1958), J. Amer. Statist. Assoc. 53:457, section 2: eight cases, four of them lost.
  test("the example of Kaplan and Meier", () => {
    const { steps } = kaplanMeier(durations("0.8 1.0+ 2.7+ 3.1 5.4 7.0+ 9.2 12.1+"));
    expect(steps.map(({ time, survival }) => [time, survival.toFixed(4)])).toEqual([
      [0.8, "0.8750"],
      [3.1, "0.7000"],
      [5.4, "0.5250"],
      [9.2, "0.2625"],
    ]);
    expect(steps.map(({ atRisk, censored }) => [atRisk, censored])).toEqual([
      [8, 2],
      [5, 0],
      [4, 1],
      [2, 1],
    ]);
  });

  // Weeks of remission: Freireich et al. (1963), Blood 21:699; Gehan (1965), Biometrika 52:203. Survival and standard
  // errors to three and four places as summary(survfit(...)) of R's package survival prints them; the survivals also in
  // Kleinbaum and Klein (2012), Survival Analysis, third edition, chapter 2.
  const treated = kaplanMeier(durations("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"));
  const placebo = kaplanMeier(durations("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"));

  test("remission under 6-mercaptopurine", () => {
    expect(treated).toMatchObject({ n: 21, ended: 9, censored: 12, longest: 35 });
    expectPrinted(treated, [
      ["6", "21", "3", "0.857", "0.0764", "0.720", "1.000"],
      ["7", "17", "1", "0.807", "0.0869", "0.653", "0.996"],
      ["10", "15", "1", "0.753", "0.0963", "0.586", "0.968"],
      ["13", "12", "1", "0.690", "0.1068", "0.510", "0.935"],
      ["16", "11", "1", "0.627", "0.1141", "0.439", "0.896"],
      ["22", "7", "1", "0.538", "0.1282", "0.337", "0.858"],
      ["23", "6", "1", "0.448", "0.1346", "0.249", "0.807"],
    ]);
    expect(survivalQuantile(treated)).toEqual({
      value: 23,
      low: 16,
      high: "unknown",
      level: 0.95,
      transformation: "log",
    });
  });

  // The intervals that `sts list` of Stata prints for these data: on the scale of log-log.
  test("remission under 6-mercaptopurine, on the other scale", () => {
    const shown = treated.steps.map((step) => {
      const { low, high } = survivalInterval(step, { transformation: "log-log" });
      return [low, high].map((end) => (end === "unknown" ? end : end.toFixed(4)));
    });
    expect(shown).toEqual([
      ["0.6197", "0.9516"],
      ["0.5631", "0.9228"],
      ["0.5032", "0.8894"],
      ["0.4316", "0.8491"],
      ["0.3675", "0.8049"],
      ["0.2678", "0.7468"],
      ["0.1881", "0.6801"],
    ]);
  });

  test("remission under placebo", () => {
    expectPrinted(placebo, [
      ["1", "21", "2", "0.9048", "0.0641", "0.78754", "1.000"],
      ["2", "19", "2", "0.8095", "0.0857", "0.65785", "0.996"],
      ["3", "17", "1", "0.7619", "0.0929", "0.59988", "0.968"],
      ["4", "16", "2", "0.6667", "0.1029", "0.49268", "0.902"],
      ["5", "14", "2", "0.5714", "0.1080", "0.39455", "0.828"],
      ["8", "12", "4", "0.3810", "0.1060", "0.22085", "0.657"],
      ["11", "8", "2", "0.2857", "0.0986", "0.14529", "0.562"],
      ["12", "6", "2", "0.1905", "0.0857", "0.07887", "0.460"],
      ["15", "4", "1", "0.1429", "0.0764", "0.05011", "0.407"],
      ["17", "3", "1", "0.0952", "0.0641", "0.02549", "0.356"],
      ["22", "2", "1", "0.0476", "0.0465", "0.00703", "0.322"],
      ["23", "1", "1", "0.0000", "NA", "NA", "NA"],
    ]);
    expect(survivalQuantile(placebo)).toMatchObject({ value: 8, low: 4, high: 12 });
  });

  // Weeks in remission, acute myelogenous leukaemia: Miller (1981), Survival Analysis; data set `aml` of R's
  // package survival, as summary(survfit(Surv(time, status) ~ x, data = aml)) prints it.
  test("maintained and nonmaintained chemotherapy", () => {
    const maintained = kaplanMeier(durations("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));
    expectPrinted(maintained, [
      ["9", "11", "1", "0.909", "0.0867", "0.7541", "1.000"],
      ["13", "10", "1", "0.818", "0.1163", "0.6192", "1.000"],
      ["18", "8", "1", "0.716", "0.1397", "0.4884", "1.000"],
      ["23", "7", "1", "0.614", "0.1526", "0.3769", "0.999"],
      ["31", "5", "1", "0.491", "0.1642", "0.2549", "0.946"],
      ["34", "4", "1", "0.368", "0.1627", "0.1549", "0.875"],
      ["48", "2", "1", "0.184", "0.1535", "0.0359", "0.944"],
    ]);
    expect(survivalQuantile(maintained)).toMatchObject({ value: 31, low: 18, high: "unknown" });
    const nonmaintained = kaplanMeier(durations("5 5 8 8 12 16+ 23 27 30 33 43 45"));
    expectPrinted(nonmaintained, [
      ["5", "12", "2", "0.8333", "0.1076", "0.6470", "1.000"],
      ["8", "10", "2", "0.6667", "0.1361", "0.4468", "0.995"],
      ["12", "8", "1", "0.5833", "0.1423", "0.3616", "0.941"],
      ["23", "6", "1", "0.4861", "0.1481", "0.2675", "0.883"],
      ["27", "5", "1", "0.3889", "0.1470", "0.1854", "0.816"],
      ["30", "4", "1", "0.2917", "0.1387", "0.1148", "0.741"],
      ["33", "3", "1", "0.1944", "0.1219", "0.0569", "0.664"],
      ["43", "2", "1", "0.0972", "0.0919", "0.0153", "0.620"],
      ["45", "1", "1", "0.0000", "NA", "NA", "NA"],
    ]);
    expect(survivalQuantile(nonmaintained)).toMatchObject({ value: 23, low: 8, high: "unknown" });
  });
});

describe("a curve", () => {
  test("agrees with the product and Greenwood's sum in whole numbers", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { steps } = kaplanMeier(given);
        const expected = exactly(given);
        expect(steps.map(({ time }) => time)).toEqual(expected.map(({ time }) => time));
        for (const [index, { survival, greenwood }] of expected.entries()) {
          const step = steps[index]!;
          expect(step.survival).toBeCloseTo(toNumber(survival), 14);
          if (survival.above === 0n) expect([step.survival, step.standardError]).toEqual([0, "unknown"]);
          else expect(step.standardError).toBeCloseTo(toNumber(survival) * Math.sqrt(toNumber(greenwood)), 13);
        }
      }),
    );
  });

  test("without censoring is exactly the share that lasts longer, with the error of a proportion and the usual median", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, ended: 1, censored: 0 })));
        const n = times.length;
        for (const { time, survival, standardError } of curve.steps) {
          const share = times.filter((one) => one > time).length / n;
          expect(survival).toBe(share);
          if (share > 0) expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / n), 14);
        }
        const sorted = times.toSorted((a, b) => a - b);
        const median = (sorted[Math.ceil(n / 2) - 1]! + sorted[Math.floor(n / 2)]!) / 2;
        expect(survivalQuantile(curve).value).toBe(median);
      }),
    );
  });

  test("is the same in whatever order and pieces the counts come", () => {
    const pieces = counts.chain((given) => {
      const ones = given.flatMap(({ time, ended, censored }) => [
        ...Array.from({ length: ended }, () => ({ time, ended: 1, censored: 0 })),
        ...Array.from({ length: censored }, () => ({ time, ended: 0, censored: 1 })),
      ]);
      const shuffled = fc.shuffledSubarray(ones, { minLength: ones.length });
      return fc.record({ given: fc.constant(given), ones: shuffled });
    });
    fc.assert(
      fc.property(pieces, ({ given, ones }) => {
        expect(kaplanMeier(ones)).toEqual(kaplanMeier(given));
      }),
    );
  });

  test("accounts for every case, and never rises", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { n, ended, censored, longest, steps } = kaplanMeier(given);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
        expect(n).toBe(ended + censored);
        expect([ended, censored]).toEqual([sum(given.map((c) => c.ended)), sum(given.map((c) => c.censored))]);
        const seen = given.filter((c) => c.ended + c.censored > 0).map(({ time }) => time);
        expect(longest).toBe(seen.length === 0 ? "unknown" : Math.max(...seen));
        const before = given.filter(({ time }) => time < (steps[0]?.time ?? Infinity));
        let [atRisk, survival] = [n - sum(before.map((c) => c.censored)), 1];
        for (const step of steps) {
          expect(step.atRisk).toBe(atRisk);
          expect(step.ended).toBeGreaterThan(0);
          expect(step.survival).toBeLessThan(survival);
          expect(step.survival).toBeGreaterThanOrEqual(0);
          atRisk -= step.ended + step.censored;
          survival = step.survival;
        }
        expect(steps.length === 0 || atRisk === 0).toBe(true);
      }),
    );
  });

  test("has cases that end before those censored at the same time", () => {
    expect(kaplanMeier(durations("3 3+ 5")).steps).toMatchObject([
      { time: 3, atRisk: 3, ended: 1, censored: 1, survival: 2 / 3 },
      { time: 5, atRisk: 1, survival: 0 },
    ]);
  });

  test("up to a time knows nothing of what comes later", () => {
    fc.assert(
      fc.property(counts, fc.nat(30), fc.nat(100), (given, halves, delay) => {
        const time = halves / 2;
        const seenFrom = given.map((one) =>
          one.time > time ? { time: time + delay, ended: 0, censored: one.ended + one.censored } : one,
        );
        const [whole, cut] = [kaplanMeier(given), kaplanMeier(seenFrom)];
        const upTo = (curve: SurvivalCurve): readonly (readonly [number, number])[] =>
          curve.steps.filter((step) => step.time <= time).map((step) => [step.atRisk, step.survival]);
        expect(upTo(cut)).toEqual(upTo(whole));
      }),
    );
  });

  test("is nowhere lowered by a case that is still running, and falls by the same share after that case was last seen", () => {
    fc.assert(
      fc.property(counts, fc.nat(30), (given, halves) => {
        const time = halves / 2;
        const [without, added] = [kaplanMeier(given), kaplanMeier([...given, { time, ended: 0, censored: 1 }])];
        for (const step of without.steps) {
          expect(survivalAt(added, step.time)).toBeGreaterThanOrEqual(step.survival - 1e-15);
          if (step.time <= time || survivalAt(without, time) === 0) continue;
          const fallen = step.survival / survivalAt(without, time);
          expect(survivalAt(added, step.time) / survivalAt(added, time)).toBeCloseTo(fallen, 13);
        }
        if (time < (without.steps[0]?.time ?? Infinity)) {
          expect(added.steps.map(({ survival }) => survival)).toEqual(without.steps.map(({ survival }) => survival));
        }
      }),
    );
  });

  test("of many times as many cases is the same, and surer by the root", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 1_000_000 }), (given, times) => {
        const many = given.map(({ time, ended, censored }) => ({
          time,
          ended: ended * times,
          censored: censored * times,
        }));
        const { steps } = kaplanMeier(many);
        for (const [index, one] of kaplanMeier(given).steps.entries()) {
          expect(steps[index]!.survival).toBeCloseTo(one.survival, 14);
          if (one.standardError === "unknown") expect(steps[index]!.standardError).toBe("unknown");
          else expect(steps[index]!.standardError).toBeCloseTo(one.standardError / Math.sqrt(times), 14);
        }
      }),
    );
  });

  test("of nothing has no step, and nothing about it is known", () => {
    for (const none of [[], [{ time: 5, ended: 0, censored: 0 }]]) {
      const curve = kaplanMeier(none);
      expect(curve).toEqual({ n: 0, ended: 0, censored: 0, longest: "unknown", steps: [] });
      expect(survivalQuantile(curve)).toMatchObject({ value: "unknown", low: "unknown", high: "unknown" });
    }
  });

  test("is made of a million counts at 200,000 times, read once", () => {
    const [size, times] = [1_000_000, 200_000];
    function* backwards(): Generator<DurationCount> {
      for (let index = size; index > 0; index -= 1) yield { time: index % times, ended: 1, censored: index % 2 };
    }
    const curve = kaplanMeier(backwards());
    expect(curve).toMatchObject({ n: 1.5 * size, ended: size, censored: size / 2, longest: times - 1 });
    expect(curve.steps).toHaveLength(times);
    expect(survivalQuantile(curve).value).toBeGreaterThan(times / 2);
  });

  test("takes the two zeros for the same time", () => {
    const { steps } = kaplanMeier([
      { time: -0, ended: 1, censored: 0 },
      { time: 0, ended: 1, censored: 1 },
    ]);
    expect(steps).toMatchObject([{ time: 0, atRisk: 3, ended: 2, censored: 1 }]);
  });
});

describe("an interval around a survival", () => {
  test("holds the survival, stays in [0, 1], and is wider at a higher level", () => {
    fc.assert(
      fc.property(counts, transformation, (given, transformation) => {
        for (const step of kaplanMeier(given).steps) {
          const [wide, narrow] = [0.99, 0.8].map((level) => survivalInterval(step, { level, transformation }));
          if (step.survival === 0) {
            expect(wide).toEqual({ low: "unknown", high: "unknown" });
            continue;
          }
          const inOrder = [0, wide!.low, narrow!.low, step.survival, narrow!.high, wide!.high, 1];
          expect(inOrder.map(Number).every((end, index, all) => index === 0 || all[index - 1]! <= end)).toBe(true);
        }
      }),
    );
  });

  test("on the plain scale is the survival and its standard errors to both sides, cut off at 0 and 1", () => {
    const [first, second] = kaplanMeier(durations("1 2 3+ 4+ 5+")).steps;
    const reach = 1.959963984540054;
    const low = 0.6 - reach * Math.sqrt(0.24 / 5);
    expect(survivalInterval(first!, { transformation: "plain" }).high).toBe(1);
    expect(survivalInterval(second!, { transformation: "plain" }).low).toBeCloseTo(low, 14);
    const [, last] = kaplanMeier(durations("1 1 1 2 3+")).steps;
    expect(survivalInterval(last!, { transformation: "plain" }).low).toBe(0);
  });
});

describe("a quantile", () => {
  const scale = { log: Math.log, "log-log": (p: number) => Math.log(-Math.log(p)), plain: (p: number) => p };
  const slope = { log: (p: number) => 1 / p, "log-log": (p: number) => 1 / (p * Math.log(p)), plain: () => 1 };

  test("has an interval of the times at which a test on the same scale would not reject the share", () => {
    const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
    const reach: Readonly<Record<number, number>> = {
      0.5: 0.6744897501960817,
      0.8: 1.2815515655446004,
      0.9: 1.6448536269514722,
      0.95: 1.959963984540054,
      0.99: 2.5758293035489004,
    };
    fc.assert(
      fc.property(counts, probability, level, transformation, (given, probability, level, transformation) => {
        const share = 1 - probability;
        const distances = exactly(given).flatMap(({ time, survival, greenwood }) => {
          if (survival.above === 0n) return [];
          const height = toNumber(survival);
          const error = height * Math.sqrt(toNumber(greenwood)) * Math.abs(slope[transformation](height));
          const direction = transformation === "log-log" ? -1 : 1;
          const distance = direction * (scale[transformation](height) - scale[transformation](share));
          return [{ time, distance: distance / error }];
        });
        fc.pre(distances.every(({ distance }) => Math.abs(Math.abs(distance) - reach[level]!) > 1e-4));
        const quantile = survivalQuantile(kaplanMeier(given), { probability, level, transformation });
        const firstBelow = (limit: number): number | "unknown" =>
          distances.find(({ distance }) => distance <= limit)?.time ?? "unknown";
        expect(quantile).toMatchObject({ low: firstBelow(reach[level]!), high: firstBelow(-reach[level]!) });
        expect(quantile).toMatchObject({ level, transformation });
      }),
    );
  });

  test("is the first time at which the curve has fallen to the share, or the middle of its level stretch", () => {
    fc.assert(
      fc.property(counts, probability, (given, probability) => {
        const still = BigInt(100 - Math.round(probability * 100));
        const steps = exactly(given).map(({ time, survival }) => ({
          time,
          above: survival.above * 100n - survival.below * still,
        }));
        const curve = kaplanMeier(given);
        const start = steps.find(({ above }) => above <= 0n)?.time;
        const end = steps.find(({ above }) => above < 0n)?.time ?? Number(curve.longest);
        const expected = start === undefined ? "unknown" : (start + end) / 2;
        expect(survivalQuantile(curve, { probability }).value).toBe(expected);
      }),
    );
  });

  test("lies in its interval, and never before the quantile of the cases that have ended", () => {
    fc.assert(
      fc.property(counts, probability, transformation, (given, probability, transformation) => {
        const { value, low, high } = survivalQuantile(kaplanMeier(given), { probability, transformation });
        const known = [low, value, high].filter((end) => end !== "unknown");
        expect(known).toEqual(known.toSorted((a, b) => a - b));
        const naive = survivalQuantile(kaplanMeier(given.map((one) => ({ ...one, censored: 0 }))), { probability });
        if (value !== "unknown") expect(value).toBeGreaterThanOrEqual(Number(naive.value));
      }),
    );
  });

  test.each([
    ["the middle between two steps", "1 2 3 4", 2.5],
    ["the middle from a step to where the curve stops", "10 20+", 15],
    ["the step itself where the curve stops with it", "10 10+", 10],
    ["the step that passes the share", "10 20 30", 20],
    ["unknown where the curve stays above", "10 20+ 20+", "unknown"],
  ])("is %s", (_, printed, expected) => {
    expect(survivalQuantile(kaplanMeier(durations(printed))).value).toBe(expected);
  });

  test.each([
    [0.5000000000000001, "0 0 0 0 1+ 1+ 2 2 3+ 3+ 4 6 6 6 6 6"],
    [0.49999999999999994, "0 1+ 1+ 1+ 1+ 1+ 1+ 2 3+ 3+ 3+ 4 4 6 6 6"],
  ])("is not moved by the rounding of a half to %d", (rounded, printed) => {
    const curve = kaplanMeier(durations(printed));
    expect(curve.steps[2]!.survival).toBe(rounded);
    expect(survivalQuantile(curve).value).toBe(5);
  });

  test("has no upper end where the curve falls to 0 at once", () => {
    expect(survivalQuantile(kaplanMeier(durations("7")))).toMatchObject({ value: 7, low: "unknown", high: "unknown" });
  });
});

describe("what no curve can be made of throws", () => {
  test.each([
    { time: -1, ended: 1, censored: 0 },
    { time: Number.NaN, ended: 1, censored: 0 },
    { time: Infinity, ended: 0, censored: 0 },
    { time: "3", ended: 1, censored: 0 },
    { time: undefined, ended: 1, censored: 0 },
  ])("a time of $time", (bad) => {
    // As an app without types would call it.
    expect(() => kaplanMeier([bad as DurationCount])).toThrow(
      new RangeError(`nothing lasts for a time of ${bad.time}`),
    );
  });

  test.each([
    { time: 2, ended: -1, censored: 0 },
    { time: 2, ended: 0.5, censored: 0 },
    { time: 2, ended: 1, censored: Number.NaN },
    { time: 2, ended: Infinity, censored: 1 },
    { time: 2, ended: 1, censored: undefined },
    { time: 2, ended: true, censored: 0 },
    { time: 2, ended: 2 ** 53, censored: 0 },
  ])("$ended ended and $censored censored", (bad) => {
    const message = `${bad.ended} ended and ${bad.censored} censored at time 2 are no counts of cases`;
    expect(() => kaplanMeier([bad as DurationCount])).toThrow(new RangeError(message));
  });

  test("more cases than a number can count", () => {
    const most = { time: 1, ended: Number.MAX_SAFE_INTEGER, censored: 0 };
    expect(kaplanMeier([most]).n).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => kaplanMeier([most, { time: 2, ended: 0, censored: 1 }])).toThrow(RangeError);
  });

  test.each([0, 1, -0.5, 50, Number.NaN])("a share or a level of %d", (bad) => {
    for (const curve of [kaplanMeier([]), kaplanMeier(durations("1 2+"))]) {
      expect(() => survivalQuantile(curve, { probability: bad })).toThrow(`not at ${bad}`);
      expect(() => survivalQuantile(curve, { level: bad })).toThrow(`not at ${bad}`);
    }
    expect(() => survivalInterval(kaplanMeier(durations("1 2+")).steps[0]!, { level: bad })).toThrow(RangeError);
  });

  test.each(["logit", "__proto__", "constructor"])("a scale called %s", (name) => {
    // As an app without types would call it.
    const transformation = name as "log";
    expect(() => survivalQuantile(kaplanMeier([]), { transformation })).toThrow(new RegExp(name));
  });
});
