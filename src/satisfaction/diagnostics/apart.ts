import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { adjustPValues, fisher, type Share } from "../../statistics/index.js";

/** So many of so many, under the name of who gave them. */
export interface Part {
  readonly name: string;
  readonly count: number;
  readonly n: number;
}

/** Parts to hold against each other, and where they were found: of one question, or of one class in it. */
export interface Look<Where> {
  readonly where: Where;
  readonly parts: readonly Part[];
}

/** A part that differs from all others together by more than chance. */
export interface Apart<Where> {
  readonly where: Where;
  readonly name: string;
  readonly share: Rate;
  readonly beside: Rate;
  readonly pValue: number;
}

/**
 * Finds the parts whose share differs from that of all others of their look together, by Fisher's exact test, corrected (Holm) for all
 * parts in all looks: who looks at twenty questions finds something at one of them sooner than at one alone.
 *
 * @param definition - what the share means
 * @param looks - everything that is looked at, for one correction
 * @param level - corrected p-values up to it are found
 */
export function apartFromOthers<Where>(
  definition: RateDefinition,
  looks: readonly Look<Where>[],
  level: number,
): readonly Apart<Where>[] {
  const tested = looks.flatMap(({ where, parts }) => besideOthers(parts).map((each) => ({ where, ...each })));
  const corrected = adjustPValues(
    tested.map(({ own, others }) => fisher(own, others).pValue),
    { correction: "holm" },
  );
  const shareOf = ({ count, n }: Share): Rate => rate(definition, { numerator: count, denominator: n });
  return tested.flatMap(({ where, name, own, others }, index) => {
    const pValue = corrected[index];
    if (typeof pValue !== "number" || pValue > level) return [];
    return [{ where, name, share: shareOf(own), beside: shareOf(others), pValue }];
  });
}

interface BesideOthers {
  readonly name: string;
  readonly own: Share;
  readonly others: Share;
}

function besideOthers(parts: readonly Part[]): readonly BesideOthers[] {
  const counted = parts.filter(({ n }) => n > 0);
  const all = { count: 0, n: 0 };
  for (const { count, n } of counted) {
    all.count += count;
    all.n += n;
  }
  return compared(counted).map(({ name, count, n }) => ({
    name,
    own: { count, n },
    others: { count: all.count - count, n: all.n - n },
  }));
}

/** One part has no others; two make one difference, which is looked at once: from the side of the larger share. */
function compared(parts: readonly Part[]): readonly Part[] {
  const [one, other, ...more] = parts;
  if (one === undefined || other === undefined) return [];
  if (more.length > 0) return parts;
  return [one.count * other.n >= other.count * one.n ? one : other];
}
