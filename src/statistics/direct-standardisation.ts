import { withhold, type Estimated, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";
import { weightedMean } from "./stratified-mean.js";
import { wilson } from "./wilson.js";

/** How many of a group's observations in one stratum have the property. */
export interface StratumShare extends Share {
  readonly group: string;
  readonly stratum: string;
}

/**
 * For whom a stratum is dropped that is too small in one group: `together`, for all groups compared, so that all are averaged by one
 * standard; `alone`, for that group only.
 */
export const STRATUM_DROPS = ["together", "alone"] as const;
/** For whom a stratum is dropped that is too small in one group. */
export type StratumDrop = (typeof STRATUM_DROPS)[number];

/** By which mix of strata groups are compared, and how small a stratum may be. */
export interface StandardisationOptions extends IntervalOptions {
  /** The weight of each stratum in the standard; only proportions matter. Absent, all groups together are the standard. */
  readonly standard?: Readonly<Record<string, number>>;
  /** A stratum in which a group has fewer observations is dropped. */
  readonly least: number;
  /** The greatest part of the standard's weight that may be dropped, from 0 to less than 1. */
  readonly mostLost: number;
  /** `together` when absent; groups whose strata are dropped `alone` are not strictly comparable. */
  readonly drop?: StratumDrop;
}

/** By so much the sum of dropped weights may exceed what may be lost, since 0.1 and 0.2 come to more than 0.3. */
const ROUNDING = 1e-12;

/** A stratum of the standard, with its part of the whole; the parts sum to 1, or are 0 where nothing at all was observed. */
export interface StandardStratum {
  readonly stratum: string;
  readonly weight: number;
}

/** Why a group has no standardised share. */
export type StandardisationRefusal = "too-much-lost" | "no-observations";

/** A group as it is, and as it would be with the standard's mix of strata. */
export interface StandardisedGroup {
  readonly group: string;
  /** All of its observations, whatever their stratum. */
  readonly crude: Share;
  readonly standardised: Estimated | Withheld<StandardisationRefusal>;
  /** The strata that do not count in it, and the part of the standard's weight that they had, in [0, 1]. */
  readonly dropped: readonly string[];
  readonly lost: number;
}

/** Groups made comparable, with what that took. */
export interface Standardisation {
  readonly strata: readonly StandardStratum[];
  readonly groups: readonly StandardisedGroup[];
}

/**
 * Compares groups as if all of them had one mix of strata: direct standardisation of proportions.
 *
 * Each group's shares are averaged by the standard's weights, renormalised over the strata that are not dropped. A group that by
 * itself loses more than `mostLost` of the standard is withheld with `too-much-lost` and drops nothing for the others; where what
 * the others drop together is too much, all of them are. `no-observations` is withheld where there are none at all. The interval is
 * put together from the strata's Wilson intervals and stays within [0, 1]. Sources: Fleiss, Levin and Paik (2003), Statistical
 * Methods for Rates and Proportions, third edition, chapter 19; interval by Zou, Huang and Zhang (2009), Comput. Statist. Data
 * Anal. 53:1080.
 *
 * @param shares - one per group and stratum; what is not given has no observations
 * @param options - the standard, the least number of observations, how much may be lost and for whom, and the level
 * @returns groups and strata in the order in which they first appear, or the order of the standard
 * @throws RangeError when a group and stratum stand there twice, a count is not in [0, n], a weight of the standard is not above 0
 *   and finite, a stratum is not in it, `least` is under 1, or `mostLost` or the level out of range
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#direct-standardisation}
 */
export function directStandardisation(
  shares: readonly StratumShare[],
  { standard, least, mostLost, drop = "together", level = DEFAULT_LEVEL }: StandardisationOptions,
): Standardisation {
  checkOptions(least, mostLost, level);
  checkShares(shares);
  const strata = standard === undefined ? pooled(shares) : given(standard, shares);
  const groups = [...partsOf(shares, ({ group }) => group)].map(([group, own]) => {
    const enough = new Set(own.filter(({ n }) => n >= least).map(({ stratum }) => stratum));
    return { group, own, dropped: namesOf(strata).filter((name) => !enough.has(name)) };
  });
  const isTooMuch = (lost: number): boolean => lost > mostLost + ROUNDING;
  const compared = groups.filter(({ dropped }) => !isTooMuch(weightOf(strata, dropped)));
  const byAny = namesOf(strata).filter((name) => compared.some(({ dropped }) => dropped.includes(name)));
  return {
    strata,
    groups: groups.map(({ group, own, dropped: alone }) => {
      const dropped = drop === "alone" || isTooMuch(weightOf(strata, alone)) ? alone : byAny;
      const lost = weightOf(strata, dropped);
      const standardised = isTooMuch(lost)
        ? withhold("too-much-lost", `"${group}" drops ${lost} of the standard's weight, more than ${mostLost}`)
        : averaged(
            group,
            own,
            strata.filter(({ stratum }) => !dropped.includes(stratum)),
            level,
          );
      return { group, crude: { count: total(own, "count"), n: total(own, "n") }, standardised, dropped, lost };
    }),
  };
}

function namesOf(strata: readonly StandardStratum[]): readonly string[] {
  return strata.map(({ stratum }) => stratum);
}

function weightOf(strata: readonly StandardStratum[], names: readonly string[]): number {
  const dropped = strata.filter(({ stratum }) => names.includes(stratum));
  return Math.min(total(dropped, "weight"), 1);
}

function averaged(
  group: string,
  own: readonly StratumShare[],
  kept: readonly StandardStratum[],
  level: number,
): StandardisedGroup["standardised"] {
  if (kept.length === 0) return withhold("no-observations", `no stratum has an observation of "${group}"`);
  const whole = total(kept, "weight");
  const parts = kept.flatMap(({ stratum, weight }) => {
    const estimate = wilson(own.find((share) => share.stratum === stratum) ?? { count: 0, n: 0 }, { level });
    return estimate.status === "estimated" ? [{ ...estimate, mean: estimate.value, weight: weight / whole }] : [];
  });
  const value = weightedMean(parts);
  const below = Math.hypot(...parts.map((part) => part.weight * (part.value - part.low)));
  const above = Math.hypot(...parts.map((part) => part.weight * (part.high - part.value)));
  const [low, high] = [Math.max(value - below, 0), Math.min(value + above, 1)];
  return { status: "estimated", value, low, high, level, method: "zou", n: total(parts, "n") };
}

function checkOptions(least: number, mostLost: number, level: number): void {
  // Asked here too, so that a level that is none is not passed over where nothing is estimated.
  normalReach(level);
  if (!(least >= 1))
    throw new RangeError(`a stratum of fewer than 1 observation says nothing, and ${least} are asked for`);
  if (!(mostLost >= 0 && mostLost < 1)) throw new RangeError(`${mostLost} is no part of the standard that may be lost`);
}

function checkShares(shares: readonly StratumShare[]): void {
  const seen = new Set<string>();
  for (const share of shares) {
    checkShare(share);
    const name = JSON.stringify([share.group, share.stratum]);
    if (seen.has(name)) throw new RangeError(`group and stratum ${name} stand there twice`);
    seen.add(name);
  }
}

function pooled(shares: readonly StratumShare[]): readonly StandardStratum[] {
  const all = total(shares, "n");
  const strata = partsOf(shares, ({ stratum }) => stratum);
  return [...strata].map(([stratum, own]) => ({ stratum, weight: all === 0 ? 0 : total(own, "n") / all }));
}

function partsOf(
  shares: readonly StratumShare[],
  nameOf: (share: StratumShare) => string,
): ReadonlyMap<string, readonly StratumShare[]> {
  const parts = new Map<string, StratumShare[]>();
  for (const share of shares) {
    const part = parts.get(nameOf(share));
    if (part === undefined) parts.set(nameOf(share), [share]);
    else part.push(share);
  }
  return parts;
}

function given(
  standard: Readonly<Record<string, number>>,
  shares: readonly StratumShare[],
): readonly StandardStratum[] {
  const entries = Object.entries(standard);
  const odd = entries.find(([, weight]) => !(weight > 0 && Number.isFinite(weight)));
  if (odd !== undefined) throw new RangeError(`stratum "${odd[0]}" weighs ${odd[1]} in the standard`);
  const outside = shares.find(({ stratum }) => !Object.hasOwn(standard, stratum));
  if (outside !== undefined) throw new RangeError(`stratum "${outside.stratum}" is not in the standard`);
  const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.map(([stratum, weight]) => ({ stratum, weight: weight / whole }));
}

function total<Key extends string>(list: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return list.reduce((sum, each) => sum + each[key], 0);
}
