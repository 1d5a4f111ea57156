import type { CalendarDay } from "../core/index.js";
import { textOn } from "./in-force.js";
import type { Maker, Pledge } from "./schema/index.js";

/** What a card, a badge or a window shows of a pledge: who, in which post, promises what (亮身份、亮岗位、亮承诺). */
export interface PledgeCard {
  readonly pledge: string;
  /** With name and post, where the maker gave them. */
  readonly maker: Maker;
  readonly promise: string;
  readonly version: number;
  readonly due?: CalendarDay;
  /** Since when it is in force, and where it can be read. */
  readonly since: CalendarDay;
  readonly place: string;
}

/**
 * Gives what may be shown of a pledge on a day: the text in force, with who gave it and where it can be read.
 *
 * @param pledge - the pledge, in any status
 * @param day - the day on which it is shown
 * @returns `undefined` where no text is in force: nothing is shown as a promise that was not given in public
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#card}
 */
export function card(pledge: Pledge, day: CalendarDay): PledgeCard | undefined {
  const inForce = textOn(pledge, day);
  if (inForce === undefined) return undefined;
  const { version, text, place, from: since } = inForce;
  const { statement: promise, due } = text;
  return { pledge: pledge.id, maker: pledge.maker, promise, version, ...(due !== undefined && { due }), since, place };
}
