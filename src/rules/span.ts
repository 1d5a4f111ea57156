import * as z from "zod";
import type { Interval } from "./fact.js";

/** One end of a span: the number, and whether it belongs to the span. */
export const End = z.strictObject({ at: z.number(), included: z.boolean() });
/** One end of a span of numbers. */
export interface End extends Readonly<z.infer<typeof End>> {}

/** The ends of a span; a missing end means that it goes on without limit. */
export const spanFields = { from: End.optional(), to: End.optional() };

/** Numbers from one end to the other; without an end it goes on without limit. */
export const Span = z.strictObject(spanFields);
/** Numbers from one end to the other. */
export interface Span {
  readonly from?: End | undefined;
  readonly to?: End | undefined;
}

/**
 * A place between numbers, just before `at` or just after it.
 *
 * Cut this way, every span is half-open whatever its ends are, so one comparison finds gaps and overlaps of a single
 * point as surely as wide ones.
 */
interface Cut {
  readonly at: number;
  readonly after: boolean;
}

/** A span between two cuts. */
export interface Stretch {
  readonly start: Cut;
  readonly end: Cut;
}

/**
 * Places a span between two cuts.
 *
 * @param span - the span
 * @internal
 */
export function stretchOf({ from, to }: Span): Stretch {
  return {
    start: from === undefined ? { at: -Infinity, after: false } : { at: from.at, after: !from.included },
    end: to === undefined ? { at: Infinity, after: true } : { at: to.at, after: to.included },
  };
}

/**
 * Places a number, or an interval with both its ends, between two cuts.
 *
 * @param value - the number or interval
 * @internal
 */
export function stretchAround(value: number | Interval): Stretch {
  const { low, high } = typeof value === "number" ? { low: value, high: value } : value;
  return { start: { at: low, after: false }, end: { at: high, after: true } };
}

/**
 * Tells whether the first cut lies before the second.
 *
 * @param a - the first
 * @param b - the second
 * @internal
 */
export function isBefore(a: Cut, b: Cut): boolean {
  return a.at < b.at || (a.at === b.at && !a.after && b.after);
}

/**
 * Gives the numbers that lie in both stretches; it holds none when its start is not before its end.
 *
 * @param a - the first
 * @param b - the second
 * @internal
 */
export function common(a: Stretch, b: Stretch): Stretch {
  return {
    start: isBefore(a.start, b.start) ? b.start : a.start,
    end: isBefore(a.end, b.end) ? a.end : b.end,
  };
}

/**
 * Tells whether a stretch holds any number.
 *
 * @param stretch - the stretch
 * @internal
 */
export function holdsAny({ start, end }: Stretch): boolean {
  return isBefore(start, end);
}

/**
 * Tells whether the first stretch holds all of the second.
 *
 * @param outer - the first
 * @param inner - the second
 * @internal
 */
export function holdsAll(outer: Stretch, inner: Stretch): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

/**
 * Says in words which numbers a stretch holds, for instance `more than 8.9 and less than 9`.
 *
 * @param stretch - a stretch that holds numbers
 * @internal
 */
export function wordsFor({ start, end }: Stretch): string {
  if (start.at === end.at) return `exactly ${start.at}`;
  const from = start.at === -Infinity ? [] : [`${start.after ? "more than" : "at least"} ${start.at}`];
  const to = end.at === Infinity ? [] : [`${end.after ? "at most" : "less than"} ${end.at}`];
  return [...from, ...to].join(" and ") || "any number";
}
