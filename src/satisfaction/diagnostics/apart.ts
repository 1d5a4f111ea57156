import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { adjustPValues, fisher } from "../../statistics/index.js";

/** So many of so many, under the name of who gave them. */
export interface Part {
  readonly name: string;
  readonly count: number;
  readonly n: number;
}

/** A part that differs from all others together by more than chance. */
export interface Apart {
  readonly name: string;
  readonly share: Rate;
  readonly beside: Rate;
  readonly pValue: number;
}

/**
 * Finds the parts whose share differs from that of all others together, by Fisher's exact test, corrected (Holm) for as many parts as
 * there are.
 *
 * @param definition - what the share means
 * @param parts - each by its name
 * @param level - corrected p-values up to it are found
 */
export function apartFromOthers(definition: RateDefinition, parts: readonly Part[], level: number): readonly Apart[] {
  const counted = parts.filter(({ n }) => n > 0);
  const all = { count: 0, n: 0 };
  for (const { count, n } of counted) {
    all.count += count;
    all.n += n;
  }
  const tested = looksAt(counted).map(({ name, count, n }) => {
    const others = { count: all.count - count, n: all.n - n };
    return { name, own: { count, n }, others, ...fisher({ count, n }, others) };
  });
  const corrected = adjustPValues(
    tested.map(({ pValue }) => pValue),
    { correction: "holm" },
  );
  return tested.flatMap(({ name, own, others }, index) => {
    const pValue = corrected[index];
    if (typeof pValue !== "number" || pValue > level) return [];
    const [share, beside] = [own, others].map(({ count, n }) =>
      rate(definition, { numerator: count, denominator: n }),
    ) as [Rate, Rate];
    return [{ name, share, beside, pValue }];
  });
}

/** Two parts make one difference, which is looked at once: from the side of the larger share. */
function looksAt(parts: readonly Part[]): readonly Part[] {
  const [one, other] = parts;
  if (parts.length !== 2 || one === undefined || other === undefined) return parts;
  return [one.count * other.n >= other.count * one.n ? one : other];
}
