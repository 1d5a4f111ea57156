import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eliminate, type LinearEquation } from "../../../src/satisfaction/publication/eliminate.js";
import { fillingsOf, rangeOf, type Fillings } from "../../../src/satisfaction/publication/fillings.js";
import { whole } from "../../../src/satisfaction/publication/fraction.js";
import { makeFeasible, optimise, valueOf } from "../../../src/satisfaction/publication/simplex.js";
import { copyOf, type Tableau } from "../../../src/satisfaction/publication/tableau.js";
import { sharings } from "./tables.js";

/** The sum of the unknowns 0, 1, 2, ..., each times its coefficient, is the constant. */
function equation(coefficients: readonly number[], constant: number): LinearEquation {
  const entries = coefficients.map((coefficient, unknown) => [unknown, BigInt(coefficient)] as const);
  return { coefficients: new Map(entries.filter(([, coefficient]) => coefficient !== 0n)), constant: BigInt(constant) };
}

const numbers = (many: number): number[] => Array.from({ length: many }, (_, unknown) => unknown);
const opened = (many: number, equations: readonly LinearEquation[]): Fillings => {
  const fillings = fillingsOf(numbers(many), equations);
  return typeof fillings === "string" ? expect.fail(fillings) : fillings;
};

/** Equations that a known filling fulfils. */
const systems = fc
  .record({
    filling: fc.array(fc.nat(6), { minLength: 3, maxLength: 7 }),
    rows: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 7, maxLength: 7 }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ filling, rows }) => ({
    many: filling.length,
    equations: rows.map((row) => {
      const coefficients = row.slice(0, filling.length);
      return equation(
        coefficients,
        coefficients.reduce((sum, coefficient, unknown) => sum + coefficient * filling[unknown]!, 0),
      );
    }),
  }));

const holds = ({ coefficients, constant }: LinearEquation, tableau: Tableau): boolean => {
  const terms = [...coefficients].map(([unknown, coefficient]) => ({ coefficient, value: valueOf(tableau, unknown) }));
  const below = terms.reduce((product, { value }) => product * value.below, 1n);
  const sum = terms.reduce(
    (all, { coefficient, value }) => all + (coefficient * value.above * below) / value.below,
    0n,
  );
  return sum === constant * below;
};

describe("solutions in fractions", () => {
  test("are found wherever there is one, fulfil the equations, and have nothing below 0", () => {
    fc.assert(
      fc.property(systems, ({ many, equations }) => {
        const tableau = eliminate(equations)!;
        expect(makeFeasible(tableau)).toBe(true);
        for (const unknown of numbers(many)) expect(valueOf(tableau, unknown).above).toBeGreaterThanOrEqual(0n);
        for (const each of equations) expect(holds(each, tableau)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("that are raised to 0 or more push no other below it again", () => {
    fc.assert(
      fc.property(systems, ({ equations }) => {
        const tableau = eliminate(equations)!;
        const sound = [...tableau].filter(([, { constant }]) => constant.above >= 0n).map(([unknown]) => unknown);
        const [low] = [...tableau].find(([, { constant }]) => constant.above < 0n) ?? [];
        if (low === undefined) return;
        // With its row alone in front, it is the first that is raised.
        const ordered = new Map([[low, tableau.get(low)!], ...tableau]);
        makeFeasible(ordered);
        for (const unknown of sound) expect(valueOf(ordered, unknown).above).toBeGreaterThanOrEqual(0n);
      }),
      { numRuns: 500 },
    );
  });

  test("take the move that gains most: to 12 at once, and not over 1", () => {
    // The first is the fourth and twelve times the last; the two between say how far these are from 1.
    const tableau = eliminate([
      equation([1, 0, 0, -1, -12], 0),
      equation([0, 1, 0, 1], 1),
      equation([0, 0, 1, 0, 1], 1),
    ])!;
    const way: bigint[] = [];
    optimise(tableau, { unknown: 0, end: "greatest" }, () => {
      way.push(valueOf(tableau, 0).above);
      return false;
    });
    expect(way).toEqual([0n, 12n, 13n]);
  });
});

describe("fillings in whole numbers", () => {
  test("give the same ranges as trying them all", () => {
    fc.assert(
      fc.property(systems, fc.integer({ min: 1, max: 12 }), ({ many, equations }, most) => {
        // One more unknown bounds the sum of all others, so that all can be tried.
        const bounded = [...equations, equation([...numbers(many).map(() => 1), 1], most)];
        const tried = sharings(most, many + 1).filter((filling) =>
          bounded.every(({ coefficients, constant }) => {
            const terms = [...coefficients].map(([unknown, coefficient]) => coefficient * BigInt(filling[unknown]!));
            return terms.reduce((sum, term) => sum + term, 0n) === constant;
          }),
        );
        const fillings = fillingsOf(numbers(many + 1), bounded);
        if (tried.length === 0) expect(fillings).toBe("none");
        else if (typeof fillings === "string") expect.fail(fillings);
        else {
          for (const unknown of numbers(many + 1)) {
            const values = tried.map((filling) => filling[unknown]!);
            expect(rangeOf(fillings, unknown)).toEqual({
              least: BigInt(Math.min(...values)),
              greatest: BigInt(Math.max(...values)),
              exact: true,
            });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("are none when only fractions would do", () => {
    expect(fillingsOf([0, 1], [equation([2, -2], 1)])).toBe("gave-up"); // no end of halves along the line
    expect(fillingsOf([0, 1], [equation([2, 2], 7)])).toBe("none");
    expect(fillingsOf([0, 1], [equation([1, 1], -1)])).toBe("none");
    expect(fillingsOf([0, 1], [equation([1, 1], 1), equation([1, 1], 2)])).toBe("none");
  });

  const many = 24;
  const twos = numbers(many).map(() => 2);

  test("are not said to be none when there was too much to look at", () => {
    expect(fillingsOf(numbers(many), [equation(twos, many + 1)])).toBe("gave-up");
  });

  test("leave a range that is no wider than the true one when there was too much to look at, and say so", () => {
    // Twos and one unknown more make an odd sum, so that this one is odd: 1 is its least value, and hard to prove.
    const fillings = opened(many + 1, [equation([...twos, 1], many + 1)]);
    expect(rangeOf(fillings, many)).toEqual({ least: 1n, greatest: BigInt(many + 1), exact: false });
  });

  test("need not be looked for further than a width that is enough", () => {
    const fillings = opened(2, [equation([1, 1], 9)]);
    const enough = rangeOf(fillings, 0, 0n);
    expect(enough.greatest).toBe(enough.least);
    expect(rangeOf(fillings, 0)).toEqual({ least: 0n, greatest: 9n, exact: true });
  });

  test("go on without end where nothing stops an unknown, whatever was seen", () => {
    expect(rangeOf(opened(2, [equation([1, -1], 3)]), 0)).toEqual({ least: 3n, greatest: "unbounded", exact: true });
  });
});

test("a copy of a tableau is changed without the original", () => {
  const tableau = eliminate([equation([1, 1], 4)])!;
  const copy = copyOf(tableau);
  optimise(copy, { unknown: 1, end: "greatest" }, () => false);
  expect(valueOf(copy, 1)).toEqual(whole(4n));
  expect(valueOf(tableau, 0)).toEqual(whole(4n));
});
