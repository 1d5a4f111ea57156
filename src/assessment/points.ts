import { piecewiseScore, stepScore, type PiecewiseScore } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import type { Normalisation, RelativeNormalisation } from "./normalisation.js";
import type { Peers, PeersOf } from "./peers.js";
import type { Beside, IndicatorRefusal, Scored } from "./results.js";

const MOST = 100;

/** Points from 0 to 100 or why there are none, and what they were held against where that is others. */
export interface Points {
  readonly score: Scored | Withheld<IndicatorRefusal>;
  readonly beside?: Beside;
}

/**
 * Turns what a fact is taken to be into points.
 *
 * @param name - names the indicator in messages
 * @param normalisation - how
 * @param value - the fact, an estimate as its point estimate
 * @param fact - the fact's name
 * @param peersOf - the others, for what is compared with them
 */
export function pointsFor(
  name: string,
  normalisation: Normalisation,
  value: number | string | boolean | undefined,
  fact: string,
  peersOf: PeersOf,
): Points {
  if (value === undefined) return without("no-point-estimate", `${name} reads an interval without a point estimate`);
  if (value === "unknown") return without("unknown", `${name} reads "${fact}", which is not known`);
  if (typeof value !== "number")
    return without("not-a-number", `${name} reads ${JSON.stringify(value)}, which is no number`);
  if ("among" in normalisation) return besideOthers(name, normalisation, value, peersOf(fact, normalisation.among));
  return { score: byItself(name, normalisation, value) };
}

function without(code: IndicatorRefusal, message: string): Points {
  return { score: withhold(code, message) };
}

function scored(value: number): Scored {
  return { status: "scored", value: Math.min(Math.max(value, 0), MOST) };
}

function byItself(
  name: string,
  normalisation: Exclude<Normalisation, RelativeNormalisation>,
  value: number,
): Scored | Withheld<IndicatorRefusal> {
  const found =
    normalisation.method === "steps"
      ? stepScore(normalisation.table, value)
      : piecewiseScore(
          normalisation.method === "linear" ? straightLine(name, normalisation) : normalisation.score,
          value,
        );
  return found.ok ? scored(found.score) : { status: "withheld", refusal: found.refusal };
}

/** A linear scale is a piecewise score of two points. */
function straightLine(id: string, { from, to, beyond }: Extract<Normalisation, { method: "linear" }>): PiecewiseScore {
  const ends = [
    { x: from, y: 0 },
    { x: to, y: MOST },
  ];
  return { id, version: 1, points: from < to ? ends : ends.toReversed(), below: beyond, above: beyond };
}

function besideOthers(
  name: string,
  normalisation: RelativeNormalisation,
  value: number,
  peers: Peers | undefined,
): Points {
  if (peers === undefined) return without("no-category", `${name} compares within a category, and none is given`);
  const { count } = peers;
  switch (normalisation.method) {
    case "ratio-to-top":
      return ratioToTop(name, value, peers);
    case "rank": {
      const { better, first, perPlace, least } = normalisation;
      const place = peers.placeOf(value, better);
      return { score: scored(Math.max(first - perPlace * (place - 1), least)), beside: { count, place } };
    }
    case "standard-score": {
      const { mean, standardDeviation } = peers;
      const { better, centre, spread } = normalisation;
      if (standardDeviation === 0)
        return without("no-spread", `${name} is ${value} for all ${count} that are compared`);
      const deviations = ((value - mean) / standardDeviation) * (better === "more" ? 1 : -1);
      return { score: scored(centre + spread * deviations), beside: { count, mean, standardDeviation } };
    }
  }
}

function ratioToTop(name: string, value: number, { count, greatest }: Peers): Points {
  if (value < 0) return without("below-zero", `${name} is ${value}, and a ratio to the top begins at 0`);
  if (greatest === 0) return without("no-top", `${name} is 0 for all ${count} that are compared`);
  return { score: scored((value / greatest) * MOST), beside: { count, greatest } };
}
