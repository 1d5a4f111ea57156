/** A place on a curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws a smooth curve through points: cubics whose slopes and bends meet at each of them.
 *
 * At either end the curve bends as the one cubic through the four points there does; three points have a parabola. Source: Forsythe,
 * Malcolm and Moler (1977), Computer Methods for Mathematical Computations, 4.4.
 *
 * @param points - three or more, in the order of x, no two of the same
 * @returns the height of the curve, between the first and the last point
 */
export function cubicSpline(points: readonly Point[]): (x: number) => number {
  const spans = spansOf(points);
  const bends = bendsOf(spans, [endBend(points.slice(0, 4)), endBend(points.slice(-4))]);
  const parts = spans.map((span, place) => ({ ...span, bends: [bends[place] ?? 0, bends[place + 1] ?? 0] as const }));
  return (x) => {
    const part = parts.findLast(({ from }) => from.x <= x) ?? parts[0];
    return part === undefined ? Number.NaN : heightIn(part, x);
  };
}

/** From one point to the next. */
interface Span {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly slope: number;
}

function spansOf(points: readonly Point[]): readonly Span[] {
  return points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    const width = to.x - from.x;
    return { from, to, width, slope: (to.y - from.y) / width };
  });
}

/** The third divided difference: a sixth of how fast the bend of the cubic through four points changes. */
function endBend(points: readonly Point[]): number {
  if (points.length < 4) return 0;
  let differences = points.map(({ y }) => y);
  for (let apart = 1; apart < points.length; apart += 1)
    differences = differences.slice(1).map((above, place) => {
      const width = (points[place + apart]?.x ?? 0) - (points[place]?.x ?? 0);
      return (above - (differences[place] ?? 0)) / width;
    });
  return differences[0] ?? 0;
}

/** A sixth of the second derivative at each point, by elimination from the first to the last and back. */
function bendsOf(spans: readonly Span[], [first, last]: readonly [number, number]): readonly number[] {
  const widths = spans.map(({ width }) => width);
  const [start, end] = [widths[0] ?? 0, widths.at(-1) ?? 0];
  const diagonal = [-start];
  const right = [start * start * first];
  for (const [place, { width, slope }] of spans.entries()) {
    const next = spans[place + 1];
    const factor = width / (diagonal[place] ?? 0);
    diagonal.push((next === undefined ? -end : 2 * (width + next.width)) - factor * width);
    const rise = next === undefined ? -end * end * last : next.slope - slope;
    right.push(rise - factor * (right[place] ?? 0));
  }
  const bends = right.map(() => 0);
  for (let place = bends.length - 1; place >= 0; place -= 1)
    bends[place] = ((right[place] ?? 0) - (widths[place] ?? 0) * (bends[place + 1] ?? 0)) / (diagonal[place] ?? 0);
  return bends;
}

function heightIn({ from, to, width, bends }: Span & { readonly bends: readonly [number, number] }, x: number): number {
  const after = (x - from.x) / width;
  const before = 1 - after;
  const bent = (after ** 3 - after) * bends[1] + (before ** 3 - before) * bends[0];
  return after * to.y + before * from.y + width * width * bent;
}
