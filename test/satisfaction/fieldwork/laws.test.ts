import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  DISPOSITIONS,
  OUTCOME_RATES,
  emptyFieldwork,
  fieldworkRates,
  mergeFieldwork,
  outcomeRates,
  type Disposition,
  type DispositionCounts,
  type Fieldwork,
} from "answerable/satisfaction";
import { calls, drawn } from "./calls.js";

const endings = fc.array(
  fc.tuple(
    fc.constantFrom("east", "west"),
    fc.constantFrom("telephone", "letter"),
    fc.constantFrom(...DISPOSITIONS),
    fc.integer({ min: 1, max: 5 }),
  ),
  { maxLength: 10 },
);
/** Fieldwork with a refused case among its counts. */
const fieldworks = fc.tuple(endings, fc.nat(2)).map(([given, refused]) => {
  const fieldwork = drawn(given);
  if (refused > 0) fieldwork.refused["invalid-input"] = refused;
  return fieldwork;
});
const counts: fc.Arbitrary<DispositionCounts> = fc.record(
  // Every disposition has its count.
  Object.fromEntries(DISPOSITIONS.map((each) => [each, fc.nat(50)])) as Record<Disposition, fc.Arbitrary<number>>,
);
const part = fc.double({ min: 0, max: 1, noNaN: true });

const both = (one: Fieldwork, other: Fieldwork): Fieldwork => must(mergeFieldwork(one, other)).fieldwork;
const stated = (share: number) => ({ basis: "stated", part: share, source: "stated for a test" }) as const;

describe("fieldwork", () => {
  test("merges in any order and grouping to the same counts, exactly", () => {
    fc.assert(
      fc.property(fieldworks, fieldworks, fieldworks, (one, two, three) => {
        expect(both(one, two)).toEqual(both(two, one));
        expect(both(both(one, two), three)).toEqual(both(one, both(two, three)));
        expect(both(one, emptyFieldwork(calls))).toEqual(one);
      }),
    );
  });

  test("counted in two parts and merged is counted at once", () => {
    fc.assert(
      fc.property(endings, endings, (one, two) => {
        expect(both(drawn(one), drawn(two))).toEqual(drawn([...one, ...two]));
      }),
    );
  });

  test("has as many cases in its units and channels together as on the whole", () => {
    fc.assert(
      fc.property(fieldworks, (fieldwork) => {
        const eligibility = { basis: "proportional-allocation" } as const;
        const cases = (by: readonly ("unit" | "channel")[]): number =>
          must(fieldworkRates(calls, fieldwork, { by, eligibility })).rates.groups.reduce(
            (sum, group) => sum + group.cases,
            0,
          );
        const whole = cases([]);
        expect([cases(["unit"]), cases(["channel"]), cases(["unit", "channel"])]).toEqual([whole, whole, whole]);
      }),
    );
  });
});

describe("AAPOR's rates", () => {
  test("never claim more with the undetermined counted in than without them", () => {
    fc.assert(
      fc.property(counts, part, (given, e) => {
        const { rates } = outcomeRates(given, stated(e));
        const inOrder = (...ids: (keyof typeof rates)[]): void => {
          const values = ids.map((id) => rates[id].value);
          if (values.includes("unknown")) return;
          expect(values).toEqual([...values].sort((one, other) => Number(one) - Number(other)));
        };
        inOrder("rr1", "rr3", "rr5");
        inOrder("rr2", "rr4", "rr6");
        inOrder("ref1", "ref2", "ref3");
        inOrder("con1", "con2", "con3");
        inOrder("coop1", "coop3", "coop4");
      }),
    );
  });

  test("agree at the ends of e with the rates that need none: with 1 all are eligible, with 0 none", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const [all, none] = [1, 0].map((e) => outcomeRates(given, stated(e)).rates);
        for (const [estimated, whole, without] of [
          ["rr3", "rr1", "rr5"],
          ["rr4", "rr2", "rr6"],
          ["ref2", "ref1", "ref3"],
          ["con2", "con1", "con3"],
        ] as const) {
          expect(all![estimated].value).toBe(all![whole].value);
          expect(none![estimated].value).toBe(none![without].value);
        }
      }),
    );
  });

  test("account for every case: among which a rate counts and what it leaves out are all of them", () => {
    fc.assert(
      fc.property(counts, part, fc.constantFrom(...OUTCOME_RATES), (given, e, id) => {
        const { denominator, excluded } = outcomeRates(given, stated(e)).rates[id];
        const cases = DISPOSITIONS.reduce((sum, each) => sum + given[each], 0);
        expect(excluded.reduce((sum, { count }) => sum + count, denominator)).toBeCloseTo(cases, 9);
      }),
    );
  });

  test("are unknown where nothing tells which part of the undetermined is eligible, and say so", () => {
    const given = { ...outcomeCounts(0), "unknown-household": 12, "unknown-other": 3 };
    const { eligiblePart, rates } = outcomeRates(given, { basis: "proportional-allocation" });
    expect(eligiblePart).toBe("unknown");
    expect(rates.rr3).toMatchObject({ value: "unknown", excluded: [{ reason: "eligibility-unknown", count: 15 }] });
    expect(rates.rr1).toMatchObject({ value: 0, denominator: 15, excluded: [] });
    expect(rates.rr5.excluded).toEqual([
      { reason: "unknown-household", count: 12 },
      { reason: "unknown-other", count: 3 },
    ]);
  });

  test("need no eligible part where nothing is undetermined", () => {
    const { eligiblePart, rates } = outcomeRates(outcomeCounts(0), { basis: "proportional-allocation" });
    expect([eligiblePart, rates.rr3.value, rates.rr3.excluded]).toEqual(["unknown", "unknown", []]);
  });
});

function outcomeCounts(count: number): DispositionCounts {
  // Every disposition has its count.
  return Object.fromEntries(DISPOSITIONS.map((each) => [each, count])) as unknown as DispositionCounts;
}
