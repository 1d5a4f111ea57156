import { withhold, type Estimated, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, type IntervalOptions, type Share } from "./share.js";
import { wilson } from "./wilson.js";

/** How many of a group's observations in one stratum have the property. */
export interface StratumShare extends Share {
  readonly group: string;
  readonly stratum: string;
}

/** By which mix of strata groups are compared, and how small a stratum may be. */
export interface StandardisationOptions extends IntervalOptions {
  /** The weight of each stratum in the standard; only proportions matter. Absent, all groups together are the standard. */
  readonly standard?: Readonly<Record<string, number>>;
  /** A stratum in which a compared group has fewer observations is dropped, for all of them. */
  readonly least: number;
  /** The greatest part of the standard's weight that may be dropped, from 0 to less than 1. */
  readonly mostLost: number;
}

/** A stratum of the standard. */
export interface StandardStratum {
  readonly stratum: string;
  /** Its part of the whole standard; the parts sum to 1. */
  readonly weight: number;
  /** The groups for whose sake it was dropped; empty where it counts. */
  readonly tooSmallIn: readonly string[];
}

/** Why a group has no standardised share. */
export type StandardisationRefusal = "too-much-lost" | "no-observations";

/** A group as it is, and as it would be with the standard's mix of strata. */
export interface StandardisedGroup {
  readonly group: string;
  /** All of its observations, whatever their stratum. */
  readonly crude: Share;
  readonly standardised: Estimated | Withheld<StandardisationRefusal>;
}

/** Groups made comparable, with what that took. */
export interface Standardisation {
  readonly strata: readonly StandardStratum[];
  /** The part of the standard's weight that was dropped, in [0, 1]. */
  readonly lost: number;
  readonly groups: readonly StandardisedGroup[];
}

/**
 * Compares groups as if all of them had one mix of strata: direct standardisation of proportions.
 *
 * Each group's shares are averaged by the standard's weights. A group that would itself lose more than `mostLost` of the standard is
 * withheld with `too-much-lost`; a stratum too small in any of the others is dropped for all of them, or they would be averaged
 * by different standards; where that loses too much, all are withheld, and with `no-observations` where there are none at all. The interval is put together from the strata's Wilson
 * intervals and stays within [0, 1]. Sources: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, third
 * edition, chapter 19; interval by Zou, Huang and Zhang (2009), Comput. Statist. Data Anal. 53:1080.
 *
 * @param shares - one per group and stratum; what is not given has no observations
 * @param options - the standard, the least number of observations, how much may be lost, and the level
 * @returns groups and strata in the order in which they first appear, the strata of the standard first
 * @throws RangeError when a group and stratum stand there twice, a count is not in [0, n], a weight of the standard is not above 0
 *   and finite, a stratum is not in it, `least` is under 1, or `mostLost` or the level out of range
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#direct-standardisation}
 */
export function directStandardisation(
  shares: readonly StratumShare[],
  { standard, least, mostLost, level = DEFAULT_LEVEL }: StandardisationOptions,
): Standardisation {
  checkOptions(shares, least, mostLost);
  const weights = standard === undefined ? pooled(shares) : given(standard, shares);
  const groups = partsOf(shares, ({ group }) => group);
  const tooSmall = (group: string, stratum: string): boolean =>
    (groups.get(group)?.find((share) => share.stratum === stratum)?.n ?? 0) < least;
  const lossOf = (isDropped: (stratum: string) => boolean): number =>
    Math.min(
      [...weights].reduce((sum, [stratum, weight]) => sum + (isDropped(stratum) ? weight : 0), 0),
      1,
    );
  const compared = [...groups.keys()].filter((group) => lossOf((stratum) => tooSmall(group, stratum)) <= mostLost);
  const strata = [...weights].map(([stratum, weight]) => ({
    stratum,
    weight,
    tooSmallIn: compared.filter((group) => tooSmall(group, stratum)),
  }));
  const kept = strata.filter(({ tooSmallIn }) => tooSmallIn.length === 0);
  const lost = lossOf((stratum) => kept.every((each) => each.stratum !== stratum));
  return {
    strata,
    lost,
    groups: [...groups].map(([group, own]) => ({
      group,
      crude: { count: total(own, "count"), n: total(own, "n") },
      standardised: compared.includes(group)
        ? standardised(group, own, kept, { lost, mostLost, level })
        : tooMuchLost(
            group,
            lossOf((stratum) => tooSmall(group, stratum)),
            mostLost,
          ),
    })),
  };
}

function tooMuchLost(group: string, lost: number, mostLost: number): Withheld<StandardisationRefusal> {
  const share = `${lost} of the standard's weight`;
  return withhold("too-much-lost", `${share} is in strata too small for "${group}", more than ${mostLost}`);
}

function standardised(
  group: string,
  own: readonly StratumShare[],
  kept: readonly StandardStratum[],
  { lost, mostLost, level }: { readonly lost: number; readonly mostLost: number; readonly level: number },
): StandardisedGroup["standardised"] {
  if (lost > mostLost) {
    const together = `${lost} of the standard's weight is in strata too small for "${group}" or a group compared with it`;
    return withhold("too-much-lost", `${together}, more than ${mostLost}`);
  }
  if (kept.length === 0) return withhold("no-observations", `no stratum has an observation of "${group}"`);
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  const parts = kept.flatMap(({ stratum, weight }) => {
    const estimate = wilson(own.find((share) => share.stratum === stratum) ?? { count: 0, n: 0 }, { level });
    return estimate.status === "estimated" ? [{ ...estimate, weight: weight / whole }] : [];
  });
  const value = Math.min(
    parts.reduce((sum, part) => sum + part.weight * part.value, 0),
    1,
  );
  const below = Math.hypot(...parts.map((part) => part.weight * (part.value - part.low)));
  const above = Math.hypot(...parts.map((part) => part.weight * (part.high - part.value)));
  const [low, high] = [Math.max(value - below, 0), Math.min(value + above, 1)];
  return { status: "estimated", value, low, high, level, method: "zou", n: total(parts, "n") };
}

function checkOptions(shares: readonly StratumShare[], least: number, mostLost: number): void {
  if (!(least >= 1))
    throw new RangeError(`a stratum of fewer than 1 observation says nothing, and ${least} are asked for`);
  if (!(mostLost >= 0 && mostLost < 1)) throw new RangeError(`${mostLost} is no part of the standard that may be lost`);
  shares.forEach(checkShare);
  const names = shares.map(({ group, stratum }) => JSON.stringify([group, stratum]));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`group and stratum ${twice} stand there twice`);
}

function pooled(shares: readonly StratumShare[]): ReadonlyMap<string, number> {
  const all = total(shares, "n");
  const strata = partsOf(shares, ({ stratum }) => stratum);
  return new Map([...strata].map(([stratum, own]) => [stratum, all === 0 ? 0 : total(own, "n") / all]));
}

function partsOf(
  shares: readonly StratumShare[],
  nameOf: (share: StratumShare) => string,
): ReadonlyMap<string, readonly StratumShare[]> {
  const parts = new Map<string, StratumShare[]>();
  for (const share of shares) parts.set(nameOf(share), [...(parts.get(nameOf(share)) ?? []), share]);
  return parts;
}

function given(
  standard: Readonly<Record<string, number>>,
  shares: readonly StratumShare[],
): ReadonlyMap<string, number> {
  const entries = Object.entries(standard);
  const odd = entries.find(([, weight]) => !(weight > 0 && Number.isFinite(weight)));
  if (odd !== undefined) throw new RangeError(`stratum "${odd[0]}" weighs ${odd[1]} in the standard`);
  const outside = shares.find(({ stratum }) => !Object.hasOwn(standard, stratum));
  if (outside !== undefined) throw new RangeError(`stratum "${outside.stratum}" is not in the standard`);
  const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(entries.map(([stratum, weight]) => [stratum, weight / whole]));
}

function total<Key extends string>(list: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return list.reduce((sum, each) => sum + each[key], 0);
}
