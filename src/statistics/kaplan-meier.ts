/** How many cases were followed for the same time: to their end, or only until they were last seen. */
export interface DurationCount {
  /** Time from a case's beginning, 0 or more, whole or fractional; every time of a curve is in the same unit. */
  readonly time: number;
  /** Cases that ended at this time. */
  readonly ended: number;
  /** Cases that were still running at this time and were not seen later. */
  readonly censored: number;
}

/** A time at which cases ended, and the share of all cases that lasts longer. */
export interface SurvivalStep extends DurationCount {
  /** Cases censored from this time until before the next step. */
  readonly censored: number;
  /** Cases still running just before this time; those censored at it are among them. */
  readonly atRisk: number;
  /** Estimated share of cases that last longer than this time, in [0, 1]. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; `"unknown"` once all have ended. */
  readonly standardError: number | "unknown";
}

/** How the share of cases still running falls with time; 1 before the first step, level between steps. */
export interface SurvivalCurve {
  /** Cases: those that ended and those that were censored. */
  readonly n: number;
  readonly ended: number;
  readonly censored: number;
  /** Longest time for which a case was seen, where the curve stops; `"unknown"` without cases. */
  readonly longest: number | "unknown";
  /** One for each time at which cases ended, ascending. */
  readonly steps: readonly SurvivalStep[];
}

/**
 * Estimates how long cases last while some still run; the ended ones alone would make it seem too short.
 *
 * Every case counts as at risk for as long as it was seen, so censoring must not depend on how long the case would have
 * lasted. Counts of equal time are added, in whatever pieces they come; at equal times ends come before censorings.
 * Times are equal when they are the same number. Source: Kaplan and Meier (1958), J. Amer. Statist. Assoc. 53:457; the
 * standard error, Greenwood (1926), Reports on Public Health and Medical Subjects 33.
 *
 * @param counts - in any order; a single case is a count of 1
 * @throws RangeError when a time is negative or not finite, or a count is not a whole number of 0 or more
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#kaplan-meier}
 */
export function kaplanMeier(counts: Iterable<DurationCount>): SurvivalCurve {
  const byTime = addedByTime(counts);
  const ended = byTime.reduce((sum, count) => sum + count.ended, 0);
  const censored = byTime.reduce((sum, count) => sum + count.censored, 0);
  const n = ended + censored;
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} cases are more than can be counted exactly`);
  return { n, ended, censored, longest: byTime.at(-1)?.time ?? "unknown", steps: survivalSteps(riskSets(byTime, n)) };
}

function addedByTime(counts: Iterable<DurationCount>): readonly DurationCount[] {
  const byTime = new Map<number, { time: number; ended: number; censored: number }>();
  for (const { time, ended, censored } of counts) {
    checkCount({ time, ended, censored });
    if (ended + censored === 0) continue;
    const sum = byTime.get(time);
    if (sum === undefined) byTime.set(time, { time: Math.abs(time), ended, censored });
    else {
      sum.ended += ended;
      sum.censored += censored;
    }
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

function checkCount({ time, ended, censored }: DurationCount): void {
  if (!(Number.isFinite(time) && time >= 0)) throw new RangeError(`nothing lasts for a time of ${time}`);
  for (const count of [ended, censored]) {
    if (Number.isSafeInteger(count) && count >= 0) continue;
    throw new RangeError(`${ended} ended and ${censored} censored at time ${time} are no counts of cases`);
  }
}

type RiskSet = Omit<SurvivalStep, "survival" | "standardError">;

function riskSets(byTime: readonly DurationCount[], n: number): readonly RiskSet[] {
  const sets: { time: number; atRisk: number; ended: number; censored: number }[] = [];
  let atRisk = n;
  for (const count of byTime) {
    const set = sets.at(-1);
    if (count.ended > 0) sets.push({ ...count, atRisk });
    else if (set !== undefined) set.censored += count.censored;
    atRisk -= count.ended + count.censored;
  }
  return sets;
}

/**
 * Between two censorings the factors of the product cancel to the share of those at risk at the beginning, and the terms
 * of Greenwood's sum to a difference. Taken so, a curve without censoring is exactly the share that lasts longer.
 */
function survivalSteps(sets: readonly RiskSet[]): readonly SurvivalStep[] {
  let sinceCensoring = { atRisk: 0, survival: 1, greenwood: 0 };
  let now = sinceCensoring;
  return sets.map((set) => {
    if (set.atRisk !== now.atRisk) sinceCensoring = { ...now, atRisk: set.atRisk };
    const { atRisk, survival, greenwood } = sinceCensoring;
    const left = set.atRisk - set.ended;
    now = {
      atRisk: left,
      survival: survival * (left / atRisk),
      greenwood: greenwood + (atRisk - left) / atRisk / left,
    };
    const standardError = left === 0 ? "unknown" : now.survival * Math.sqrt(now.greenwood);
    return { ...set, survival: now.survival, standardError };
  });
}
