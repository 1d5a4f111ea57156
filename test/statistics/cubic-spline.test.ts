import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cubicSpline, type Point } from "../../src/statistics/cubic-spline.js";

const coefficient = fc.integer({ min: -5, max: 5 });
const places = fc
  .uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 12 })
  .map((all) => all.sort((a, b) => a - b).map((place) => place / 10));

function onCurve(xs: readonly number[], curve: (x: number) => number): readonly Point[] {
  return xs.map((x) => ({ x, y: curve(x) }));
}

describe("a cubic spline", () => {
  test("is the cubic itself through points of one", () => {
    fc.assert(
      fc.property(places, fc.tuple(coefficient, coefficient, coefficient, coefficient), (xs, [a, b, c, d]) => {
        const cubic = (x: number): number => ((a * x + b) * x + c) * x + d;
        const spline = cubicSpline(onCurve(xs, cubic));
        const [first = 0, last = 0] = [xs[0], xs.at(-1)];
        for (let part = 0; part <= 10; part += 1) {
          const x = first + ((last - first) * part) / 10;
          expect(spline(x)).toBeCloseTo(cubic(x), 7);
        }
      }),
    );
  });

  test("passes through its points, and its slope has no corner at any", () => {
    fc.assert(
      fc.property(places, fc.array(coefficient, { minLength: 12, maxLength: 12 }), (xs, heights) => {
        const points = xs.map((x, place) => ({ x, y: heights[place] ?? 0 }));
        const spline = cubicSpline(points);
        for (const { x, y } of points) expect(spline(x)).toBeCloseTo(y, 9);
        for (const { x } of points.slice(1, -1)) {
          const near = 1e-6;
          const [before, after] = [spline(x) - spline(x - near), spline(x + near) - spline(x)];
          expect((after - before) / near).toBeCloseTo(0, 1);
        }
      }),
    );
  });

  test("is a parabola through three points", () => {
    const spline = cubicSpline(onCurve([-1, 0.5, 3], (x) => 2 * x * x - x + 1));
    expect([spline(0), spline(1), spline(2)]).toEqual([1, 2, 7].map((y) => expect.closeTo(y, 12) as number));
  });
});
