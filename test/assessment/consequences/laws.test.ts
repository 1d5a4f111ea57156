import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FrozenRules, Period, RuleResult, Trigger } from "answerable/assessment/consequences";
import type { Fact } from "answerable/rules";
import { LOW, aRule, month, replayed, rulesOf } from "./records.js";

const LAST = { kind: "relative", fact: "rate", better: "more", line: { kind: "last", places: 2 } } as const;
const FAR = {
  kind: "relative",
  fact: "rate",
  better: "more",
  line: { kind: "distance", from: "median", atLeast: 0.1 },
} as const;
const MEAN = { ...FAR, line: { ...FAR.line, from: "mean" } } as const;
const triggers: readonly Trigger[] = [
  LOW,
  LAST,
  FAR,
  MEAN,
  { kind: "consecutive", of: LOW, times: 2 },
  { kind: "consecutive", of: LAST, times: 2 },
  { kind: "cumulative", of: LOW, times: 2, periods: 3 },
  { kind: "cumulative", of: FAR, times: 2 },
  { kind: "repeated", rule: "0", times: 2 },
  { kind: "repeated", rule: "8", times: 2 },
  { kind: "repeated", rule: "4", times: 1 },
];
const rules = rulesOf(...triggers.map((trigger, index) => aRule(String(index), trigger)));

/** Those that compare nobody with others. */
const alone = rulesOf(
  ...[0, 4, 6, 8, 9, 10].map((index) => aRule(String(index), triggers[index]!)), // all of them are there
);

const NAMES = ["water", "land", "trade", "school"] as const;
const share = fc.integer({ min: 6, max: 10 }).map((tenths) => tenths / 10);
const fact = fc.oneof(
  { weight: 4, arbitrary: share },
  { weight: 1, arbitrary: fc.constant("unknown" as const) },
  { weight: 1, arbitrary: fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })) },
);
/** Rates of each subject in each period; `undefined` where the period misses it, in the first one nobody. */
type Rates = readonly (readonly (Fact | undefined)[])[];
const rates: fc.Arbitrary<Rates> = fc
  .tuple(
    fc.tuple(...NAMES.map(() => fact)),
    fc.array(fc.tuple(...NAMES.map(() => fc.option(fact, { nil: undefined, freq: 6 }))), { maxLength: 5 }),
  )
  .map(([first, others]) => [first, ...others]);

function periodsOf(given: Rates): readonly Period[] {
  return given.map((row, index) => {
    const known = row.flatMap((rate, place) => (rate === undefined ? [] : [[NAMES[place] ?? "", { rate }] as const]));
    return month(index + 1, Object.fromEntries(known));
  });
}

/** Every ruling of the current period under subject and rule. */
function rulingsOf(given: Rates, under: FrozenRules = rules): ReadonlyMap<string, RuleResult> {
  const { results } = replayed(under, periodsOf(given));
  return new Map(
    results.flatMap(({ subject, rulings }) => rulings.map((each) => [`${subject} ${each.rule.id}`, each] as const)),
  );
}

test("a replay from the start says what a replay step by step said", () => {
  fc.assert(
    fc.property(rates, (given) => {
      const periods = periodsOf(given);
      const stepwise = periods.flatMap((_, index) => {
        const { register, period } = replayed(rules, periods.slice(0, index + 1));
        return register.filter((entry) => entry.period === period.id);
      });
      expect(replayed(rules, periods).register).toEqual(stepwise);
    }),
  );
});

test("the register holds what every period rules, and nothing else", () => {
  fc.assert(
    fc.property(rates, (given) => {
      const { register, results, period } = replayed(rules, periodsOf(given));
      const due = results.flatMap(({ subject, rulings }) =>
        rulings.filter(({ ruling }) => ruling !== "not-imposed").map(({ rule, ruling }) => [subject, rule.id, ruling]),
      );
      const entries = register.filter((entry) => entry.period === period.id);
      expect(entries.map(({ subject, rule, ruling }) => [subject, rule, ruling])).toEqual(due);
    }),
  );
});

test("the order in which subjects are given changes nothing", () => {
  const order = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length });
  fc.assert(
    fc.property(rates, order, (given, places) => {
      const shuffled = periodsOf(given).map((period) => {
        const byPlace = new Map(period.subjects.map((subject) => [subject.id, subject]));
        return { ...period, subjects: places.flatMap((place) => byPlace.get(NAMES[place] ?? "") ?? []) };
      });
      const unshuffled = rulingsOf(given);
      for (const { subject, rulings } of replayed(rules, shuffled).results) {
        for (const each of rulings) expect(each).toEqual(unshuffled.get(`${subject} ${each.rule.id}`));
      }
    }),
  );
});

/** What a rate may turn out to be, once it is known. */
function knowing(rate: Fact | undefined, toss: number): Fact {
  if (rate === undefined || rate === "unknown") return (6 + Math.floor(toss * 5)) / 10;
  return typeof rate === "object" && "low" in rate ? (toss < 0.5 ? rate.low : rate.high) : rate;
}

test("knowing more turns nothing imposed into not imposed, or back, and knowing all leaves nothing open", () => {
  const toss = fc.double({ min: 0, max: 0.999, noNaN: true });
  const tosses = fc.array(fc.array(fc.tuple(fc.boolean(), toss), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rates, tosses, fc.boolean(), (given, thrown, everything) => {
      const more = given.map((row, index) =>
        row.map((rate, place) => {
          const [learnt, luck] = thrown[index]?.[place] ?? [false, 0];
          return learnt || everything ? knowing(rate, luck) : rate;
        }),
      );
      const after = rulingsOf(more);
      for (const [key, { ruling }] of rulingsOf(given)) {
        if (ruling !== "undetermined") expect([key, after.get(key)?.ruling]).toEqual([key, ruling]);
      }
      if (everything) expect([...after.values()].map(({ ruling }) => ruling)).not.toContain("undetermined");
    }),
  );
});

test("what is open can turn out either way, where one number is not known", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(...NAMES.map(() => share)), { minLength: 1, maxLength: 4 }), (known) => {
      const open = known.map((row, index) =>
        index === known.length - 1 ? ["unknown" as const, ...row.slice(1)] : row,
      );
      const readings = [0.6, 1].map((rate) =>
        rulingsOf(
          known.map((row, index) => (index === known.length - 1 ? [rate, ...row.slice(1)] : row)),
          alone,
        ),
      );
      for (const [key, { ruling }] of rulingsOf(open, alone)) {
        if (ruling !== "undetermined") continue;
        expect([key, new Set(readings.map((reading) => reading.get(key)?.ruling)).size]).toEqual([key, 2]);
      }
    }),
  );
});

test("without its cause in the current period, no consequence is left", () => {
  fc.assert(
    fc.property(rates, (given) => {
      const good = given.map((row, index) => (index === given.length - 1 ? row.map(() => 1) : row));
      expect([...rulingsOf(good).values()].filter(({ ruling }) => ruling !== "not-imposed")).toEqual([]);
    }),
  );
});

test("without one of the periods that fill the count, no consequence is left", () => {
  const lows = fc.array(fc.constantFrom(0.6, 1), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lows, (months) => {
      const row = (rate: number): readonly number[] => [rate, 1, 1, 1];
      for (const [key, { ruling, counter, checks }] of rulingsOf(months.map(row), alone)) {
        if (ruling !== "imposed" || counter.met > counter.needed || !/^water [468]$/.test(key)) continue;
        for (const { period } of checks.filter(({ outcome }) => outcome === "met")) {
          const without = months.map((rate, index) => row(period === month(index + 1, {}).id ? 1 : rate));
          expect(rulingsOf(without, alone).get(key)?.ruling).toBe("not-imposed");
        }
      }
    }),
  );
});
