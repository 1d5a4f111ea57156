import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws a whole number, both ends included. */
export type Random = (from: number, to: number) => number;

/** Whole numbers from a seed, both ends included. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return (from, to) => uniformInt(generator, from, to);
}

/** The same things in another order. */
export function shuffle<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const keyed = things.map((thing) => ({ thing, key: random(0, 1_000_000_000) }));
  return keyed.sort((one, other) => one.key - other.key).map(({ thing }) => thing);
}

/** So many names with a number each, of equal length. */
export function numbered(prefix: string, count: number): string[] {
  const width = String(count).length;
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(width, "0")}`);
}

/** Deals a whole number out in so many parts, some larger than others. */
export function deal(total: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => random(50, 150));
  const drawn = weights.reduce((sum, weight) => sum + weight, 0);
  const dealt = weights.map((weight) => Math.floor((weight * total) / drawn));
  const missing = total - dealt.reduce((sum, part) => sum + part, 0);
  return dealt.map((part, index) => (index < missing ? part + 1 : part));
}
