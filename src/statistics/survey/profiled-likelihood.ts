import { cubicSpline, type Point } from "../cubic-spline.js";
import { deviance } from "../deviance.js";
import { normalDistribution } from "../normal.js";
import { studentQuantile } from "../student-t.js";
import { logOddsOf, shareAt, type ScoredShare } from "./scored-share.js";

/** The profile is taken at steps of a fifth of how far it is to reach, and at most nine on either side. */
const STEPS_TO_REACH = 5;
const MOST_STEPS = 9;
/** The curve through the profile is read off at so many places for each of its points. */
const READINGS = 3;

/** What a profile is taken of. */
export interface Profiled {
  /** The weighted share of yes. */
  readonly value: number;
  readonly standardError: number;
  /** How many answered. */
  readonly n: number;
  /** Standard errors that an interval by Student's t reaches on either side. */
  readonly reach: number;
  readonly fit: ScoredShare;
}

/**
 * The ends of the likelihood interval as they are read off a profile of the likelihood: its root at some ten log odds, a curve through
 * them, and straight lines between readings of the curve.
 *
 * Sources: Venables and Ripley (2002), Modern Applied Statistics with S, 8.4, for the profile and its reading; Rao and Scott (1984),
 * Annals of Statistics 12:46, for its scale.
 *
 * @param profiled - the share, its error and its fit
 * @returns two shares; an end is NaN where the profile does not come as far as that
 */
export function profiledLikelihood(profiled: Profiled): readonly [low: number, high: number] {
  const { value, n, standardError, fit } = profiled;
  const designEffect = n * (standardError / value) * (standardError / (1 - value)) * fit.drift;
  const cut = profiled.reach * Math.sqrt(designEffect);
  const points = profileOf(profiled, farthest(cut, n));
  const readings = read(points);
  return [shareAt(oddsWhere(readings, -cut)), shareAt(oddsWhere(readings, cut))];
}

/** How far the profile is to reach: to a quarter of the error that a normal interval of this reach allows, by Student's t. */
function farthest(cut: number, n: number): number {
  return -studentQuantile(normalDistribution(-cut) / 4, n - 1);
}

/** The root of the likelihood ratio statistic, with the sign of the way, over the log odds. */
function profileOf({ value, standardError, n, fit }: Profiled, reach: number): readonly Point[] {
  const centre = logOddsOf(fit.share);
  const step = (reach / STEPS_TO_REACH) * (standardError / value / (1 - value));
  const statistic = (share: number): number => 2 * (n - 1) * (deviance(value, share) + deviance(1 - value, 1 - share));
  const least = statistic(fit.share);
  const along = (sign: 1 | -1): Point[] => {
    const points: Point[] = [];
    for (let taken = 1; taken <= MOST_STEPS && Math.abs(points.at(-1)?.y ?? 0) < reach; taken += 1) {
      const x = centre + sign * taken * step;
      points.push({ x, y: sign * Math.sqrt(Math.max(0, statistic(shareAt(x)) - least)) });
    }
    return points;
  };
  return [...along(-1).reverse(), { x: centre, y: 0 }, ...along(1)];
}

function read(points: readonly Point[]): readonly Point[] {
  const curve = cubicSpline(points);
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
  const count = READINGS * points.length;
  const readings = Array.from({ length: count }, (_, place) => {
    const x = first + ((last - first) * place) / (count - 1);
    return { x, y: curve(x) };
  });
  return readings.sort((a, b) => a.y - b.y);
}

function oddsWhere(readings: readonly Point[], height: number): number {
  const place = readings.findIndex(({ y }) => y >= height);
  const [below, above] = [readings[place - 1], readings[place]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below.x + ((height - below.y) / (above.y - below.y)) * (above.x - below.x);
}
