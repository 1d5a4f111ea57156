import type { CalendarDay } from "../core/index.js";
import type {
  EarlierVersion,
  Pledge,
  PledgeText,
  ReturnedPledge,
  ReturnedVersion,
  RevisedVersion,
} from "./schema/index.js";

/** A text of a pledge with the days on which it was in force: given in public, and not yet replaced or taken back. */
export interface TextInForce {
  readonly version: number;
  readonly text: PledgeText;
  /** Where it could be read. */
  readonly place: string;
  readonly from: CalendarDay;
  /** The day from which it was no longer in force; absent while it is. */
  readonly until?: CalendarDay;
}

/** Takes the text of a version out of whatever holds it. */
export function textOf({ statement, measure, due, milestones, recurs, dependsOn }: PledgeText): PledgeText {
  return {
    statement,
    ...(measure !== undefined && { measure }),
    ...(due !== undefined && { due }),
    ...(milestones !== undefined && { milestones }),
    ...(recurs !== undefined && { recurs }),
    ...(dependsOn !== undefined && { dependsOn }),
  };
}

/** From which day, and where to be read, the present text of a published pledge is in force. */
export function inForceSince({ earlier, publication }: Extract<Pledge, { publication: unknown }>): Since {
  const last = earlier.at(-1);
  if (last?.ended === "revised") return { place: last.approved.place, from: last.inForce.until };
  return { place: publication.place, from: publication.on };
}

type Since = Pick<TextInForce, "place" | "from">;

/**
 * Lists the texts that were ever in force, oldest first: those given in public, each with its days.
 *
 * A text that a sustained objection sent back was in force until that day.
 *
 * @param pledge - the pledge, in any status
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#text-in-force}
 */
export function textsInForce(pledge: Pledge): readonly TextInForce[] {
  const before = pledge.earlier.flatMap(wasInForce);
  const { version } = pledge;
  if ("publication" in pledge) return [...before, { version, text: textOf(pledge), ...inForceSince(pledge) }];
  return pledge.status === "returned" ? [...before, ...wasPublished(pledge)] : before;
}

function wasInForce(earlier: EarlierVersion): readonly TextInForce[] {
  if (earlier.ended === "returned") return wasPublished(earlier);
  const { version, inForce } = earlier;
  return [{ version, text: textOf(earlier), ...inForce }];
}

function wasPublished(returned: ReturnedVersion | ReturnedPledge): readonly TextInForce[] {
  if (returned.published === undefined) return [];
  const { place, on: from } = returned.published.publication;
  return [{ version: returned.version, text: textOf(returned), place, from, until: returned.review.on }];
}

/**
 * Finds the text that was in force at the end of a day: what the maker could be held to on it.
 *
 * What happens later changes no answer for an earlier day.
 *
 * @param pledge - the pledge, in any status
 * @param day - text `YYYY-MM-DD`
 * @returns `undefined` on a day on which none was in force: before the publication, or between a sustained objection and the next one
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#text-in-force}
 */
export function textOn(pledge: Pledge, day: CalendarDay): TextInForce | undefined {
  return textsInForce(pledge).find(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** How one part of a text compares with the same part of an earlier one, by what it asks of the maker. */
export type Shift = "same" | "less" | "more" | "other";

/** An approved revision, and what it did to what was promised. */
export interface TextChange {
  /** Version numbers of the text before and after. */
  readonly from: number;
  readonly to: number;
  readonly on: CalendarDay;
  /** Why it was asked for. */
  readonly reason: string;
  /** `less` is a target nearer to the baseline, or a measure given up; `other` another unit or baseline, or other words where nothing is measured. */
  readonly target: Shift;
  /** `less` is a later day, or none any more. */
  readonly due: Shift;
  /** `less` is no longer to be kept again and again; `other` another cadence. */
  readonly recurrence: Shift;
}

/**
 * Lists the approved revisions of a pledge, oldest first, each with whether it lowered the target or put off the day.
 *
 * @param pledge - the pledge, in any status
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#revise}
 */
export function changesOf(pledge: Pledge): readonly TextChange[] {
  const after = (version: number): PledgeText => pledge.earlier.find((each) => each.version === version + 1) ?? pledge;
  return pledge.earlier.filter(isRevised).map((before) => {
    const next = after(before.version);
    const { asked, approved } = before;
    const change = { from: before.version, to: before.version + 1, on: approved.on, reason: asked.reason };
    return { ...change, ...shiftOf(before, next) };
  });
}

function isRevised(earlier: EarlierVersion): earlier is RevisedVersion {
  return earlier.ended === "revised";
}

type Shifts = Pick<TextChange, "target" | "due" | "recurrence">;

/** What a later text asks compared with an earlier one. */
function shiftOf(before: PledgeText, next: PledgeText): Shifts {
  return {
    target: targetShift(before, next),
    due: dueShift(before.due, next.due),
    recurrence: recurrenceShift(before.recurs, next.recurs),
  };
}

function targetShift({ measure: before, statement }: PledgeText, { measure: next, statement: now }: PledgeText): Shift {
  if (before === undefined) return next !== undefined ? "more" : statement === now ? "same" : "other";
  if (next === undefined) return "less";
  if (before.unit !== next.unit || before.baseline !== next.baseline) return "other";
  if (before.target === next.target) return "same";
  if (before.baseline === "unknown") return "other";
  const nearer = Math.abs(next.target - before.baseline) < Math.abs(before.target - before.baseline);
  return nearer || isOtherWay(before, next) ? "less" : "more";
}

function isOtherWay(before: { baseline: unknown; target: number }, next: { target: number }): boolean {
  const baseline = Number(before.baseline);
  return Math.sign(next.target - baseline) !== Math.sign(before.target - baseline);
}

function dueShift(before: CalendarDay | undefined, next: CalendarDay | undefined): Shift {
  if (before === next) return "same";
  if (before === undefined) return "more";
  return next === undefined || next > before ? "less" : "more";
}

function recurrenceShift(before: PledgeText["recurs"], next: PledgeText["recurs"]): Shift {
  if (before === undefined) return next === undefined ? "same" : "more";
  if (next === undefined) return "less";
  return before.every === next.every && before.unit === next.unit && before.from === next.from ? "same" : "other";
}

/**
 * Tells whether the text in force on a day asks less than the one first given in public, or another thing of which nobody can say
 * whether it is less.
 *
 * The pledge is compared with its first promise, so that two small steps down are one large one.
 *
 * @param pledge - the pledge, in any status
 * @param day - text `YYYY-MM-DD`
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#revise}
 */
export function isEased(pledge: Pledge, day: CalendarDay): boolean {
  const [first] = textsInForce(pledge);
  const present = textOn(pledge, day);
  if (first === undefined || present === undefined) return false;
  return Object.values(shiftOf(first.text, present.text)).some((shift) => shift === "less" || shift === "other");
}
