/** Two units by their places in a list, and how many standard errors of the difference the first is ahead. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
  readonly lead: number;
}

/** Which units can be told apart, and beyond which lead. */
export interface ToldApart {
  readonly comparisons: readonly Comparison[];
  /** In standard errors of the difference; of the first step, where there are several. */
  readonly criticalValue: number;
}

/**
 * Finds the comparisons whose lead exceeds the critical value of the family they are made in.
 *
 * In steps: what exceeds it is set aside, and those left are a smaller family with a smaller critical value, until none exceeds it.
 * Source: Romano and Wolf (2005), Econometrica 73:1237.
 *
 * @param family - all comparisons, at least one
 * @param criticalValueOf - the critical value of a family
 * @param inSteps - whether there is more than one step
 */
export function tellApart(
  family: readonly Comparison[],
  criticalValueOf: (left: readonly Comparison[]) => number,
  inSteps: boolean,
): ToldApart {
  const criticalValue = criticalValueOf(family);
  const comparisons: Comparison[] = [];
  let [left, reach] = [family, criticalValue];
  for (;;) {
    const [apart, together] = split(left, reach);
    comparisons.push(...apart);
    if (!inSteps || apart.length === 0 || together.length === 0) return { comparisons, criticalValue };
    [left, reach] = [together, criticalValueOf(together)];
  }
}

function split(family: readonly Comparison[], reach: number): [apart: Comparison[], together: Comparison[]] {
  const isApart = ({ lead }: Comparison): boolean => Math.abs(lead) > reach;
  return [family.filter(isApart), family.filter((comparison) => !isApart(comparison))];
}
