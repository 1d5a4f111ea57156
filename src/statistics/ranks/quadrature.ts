/** Where an integrand turns: around `centre`, within a few times `scale`. */
export interface Bend {
  readonly centre: number;
  /** Above 0. */
  readonly scale: number;
}

/** A point at which an integrand is taken: `start + offset`, apart so that no digit of a near `start` is lost. */
export interface QuadratureNode {
  readonly start: number;
  readonly offset: number;
  readonly weight: number;
}

/** Abscissas above 0 and weights of Gauss's rule of 16 points: Abramowitz and Stegun (1964), table 25.4. */
const GAUSS = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.18260341504492358],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096],
] as const;
/** Scales around the centre outside of which a bend of a normal distribution is past: Φ(−9) is 1e-19. */
export const BEND_REACH = 9;
/** Scales of the sharpest bend that one panel spans; a product of a thousand bends then has all digits of a double. */
const PANEL = 1;

/**
 * Lays the points of Gauss's rule over an interval in panels, narrow where the integrand bends sharply and wide where it does not.
 *
 * @param bends - where the integrand bends
 * @param from - lower end of the interval
 * @param to - its upper end
 */
export function quadratureNodes(bends: readonly Bend[], from: number, to: number): readonly QuadratureNode[] {
  const nodes: QuadratureNode[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(panelEnd(bends, start), to);
    const half = (end - start) / 2;
    for (const [abscissa, weight] of GAUSS) {
      nodes.push({ start, offset: half * (1 - abscissa), weight: half * weight });
      nodes.push({ start, offset: half * (1 + abscissa), weight: half * weight });
    }
    start = end;
  }
  return nodes;
}

function panelEnd(bends: readonly Bend[], start: number): number {
  let sharpest = Infinity;
  for (const { centre, scale } of bends) {
    const isNear = start + PANEL * scale > centre - BEND_REACH * scale && start < centre + BEND_REACH * scale;
    if (isNear) sharpest = Math.min(sharpest, scale);
  }
  // A panel narrower than the distance between two doubles would end where it starts.
  let end = start + Math.max(PANEL * sharpest, 2 * Number.EPSILON * Math.abs(start));
  for (const { centre, scale } of bends) {
    const begin = centre - BEND_REACH * scale;
    if (scale < sharpest && begin > start) end = Math.min(end, begin);
  }
  return end;
}
