import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { P_VALUE_CORRECTIONS, adjustPValues, type PValueCorrection } from "answerable/statistics";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
const correction = fc.constantFrom(...P_VALUE_CORRECTIONS);

function adjusted(given: readonly number[], name: PValueCorrection, comparisons?: number): readonly number[] {
  return adjustPValues(given, { correction: name, ...(comparisons === undefined ? {} : { comparisons }) }).map(Number);
}

describe("p-values corrected for many comparisons", () => {
  test("stay in [0, 1], in their places and in their order, and none gets smaller", () => {
    fc.assert(
      fc.property(pValues, correction, (given, name) => {
        const found = adjusted(given, name);
        found.forEach((p, index) => {
          expect(p >= given[index]! * (1 - 1e-12) && p <= 1).toBe(true);
          found.forEach((other, place) => {
            if (given[place]! < given[index]!) expect(other).toBeLessThanOrEqual(p);
          });
        });
      }),
    );
  });

  test("are corrected the same in whatever order they come, and ties alike", () => {
    fc.assert(
      fc.property(pValues, correction, (given, name) => {
        expect(adjusted(given.toReversed(), name)).toEqual(adjusted(given, name).toReversed());
        const [one, two] = adjusted([given[0]!, given[0]!, ...given.slice(1)], name);
        expect(one).toBe(two);
      }),
    );
  });

  test("grow from Hommel to Hochberg to Holm to Bonferroni, and from Benjamini–Hochberg to both Hochberg and Benjamini–Yekutieli", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const chains: readonly PValueCorrection[][] = [
          ["hommel", "hochberg", "holm", "bonferroni"],
          ["benjamini-hochberg", "hommel"],
          ["benjamini-hochberg", "benjamini-yekutieli"],
        ];
        for (const chain of chains) {
          chain.slice(1).forEach((name, index) => {
            const [less, more] = [adjusted(given, chain[index]!), adjusted(given, name)];
            less.forEach((p, place) => {
              expect(p).toBeLessThanOrEqual(more[place]! + 1e-12);
            });
          });
        }
      }),
    );
  });

  test("by Hommel's are those of Simes's test of every family to which a comparison belongs", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }), (given) => {
        const closed = given.map((_, index) => {
          let greatest = 0;
          for (let family = 0; family < 2 ** given.length; family += 1) {
            if ((family & (1 << index)) === 0) continue;
            const members = given.filter((__, place) => (family & (1 << place)) !== 0).sort((a, b) => a - b);
            const simes = Math.min(...members.map((p, rank) => (members.length * p) / (rank + 1)));
            greatest = Math.max(greatest, simes);
          }
          return Math.min(greatest, 1);
        });
        adjusted(given, "hommel").forEach((p, index) => {
          expect(p).toBeCloseTo(closed[index]!, 12);
        });
      }),
    );
  });

  test("with comparisons that are not given are as if those had p-values of 1", () => {
    fc.assert(
      fc.property(pValues, fc.nat(9), correction, (given, more, name) => {
        const padded = adjusted([...given, ...Array.from({ length: more }, () => 1)], name).slice(0, given.length);
        const found = adjusted(given, name, given.length + more);
        found.forEach((p, index) => {
          expect(p).toBeCloseTo(padded[index]!, 12);
        });
      }),
    );
  });

  test("leave unknown what is unknown, and one alone as it is", () => {
    for (const name of P_VALUE_CORRECTIONS) {
      expect(adjustPValues(["unknown", 0.03, "unknown"], { correction: name })).toEqual(["unknown", 0.03, "unknown"]);
      expect(adjustPValues([], { correction: name })).toEqual([]);
    }
  });

  // Benjamini and Hochberg (1995), section 3.2: of 15 comparisons, the false discovery rate of 0.05 finds 4, Bonferroni 3.
  test("find in the published example of thrombolysis what its authors found", () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const findings = (name: PValueCorrection): number => adjusted(published, name).filter((p) => p <= 0.05).length;
    expect([findings("benjamini-hochberg"), findings("bonferroni"), findings("hochberg")]).toEqual([4, 3, 3]);
  });

  test.each<[string, readonly number[], object]>([
    ["a p-value below 0", [-0.1], {}],
    ["a p-value above 1", [1.1], {}],
    ["a p-value that is none", [Number.NaN], {}],
    ["fewer comparisons than p-values", [0.1, 0.2], { comparisons: 1 }],
    ["half a comparison", [0.1], { comparisons: 1.5 }],
    ["a correction of that name", [0.1], { correction: "fdr" }],
  ])("throw for %s", (_, given, options) => {
    expect(() => adjustPValues(given, { correction: "holm", ...options })).toThrow(RangeError);
  });
});
