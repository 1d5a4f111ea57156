import * as z from "zod";
import {
  CalendarDay,
  IdText,
  invalidInput,
  readInput,
  type DeepReadonly,
  type InputOf,
  type Result,
} from "../../core/index.js";
import { UnitName } from "../protocol.js";
import { countRefused } from "../refused.js";
import { addedUp, countsOf, groupsOf } from "./counts.js";
import { BAD_GRADES, REVIEW_COUNTS, REVIEW_GRADES, type ReviewCount, type ReviewGrade } from "./review-counts.js";
import { REVIEW_RATE_DEFINITIONS, reviewRate, type ReviewRate, type ReviewRates } from "./review-rates.js";

const isBad = (grade: ReviewGrade): boolean => BAD_GRADES.some((bad) => bad === grade);

/** What somebody who was served said, and what was done about it where it was bad. */
export const ServiceReview = z
  .strictObject({
    grade: z.enum(REVIEW_GRADES),
    /** Whether the reviewer gave a name; those who did are called back. */
    named: z.boolean(),
    /** Whether an appeal found the review mistaken or malicious (申诉复核): it is then left out of everything but its own count. */
    setAside: z.boolean().optional(),
    /** By when a bad review is to be rectified, and when it was. */
    due: CalendarDay.optional(),
    rectifiedOn: CalendarDay.optional(),
    /** When the reviewer was called back. */
    calledBackOn: CalendarDay.optional(),
  })
  .refine(({ grade, due, rectifiedOn }) => isBad(grade) || (due === undefined && rectifiedOn === undefined), {
    path: ["grade"],
    message: "is no bad review, and nothing of it is to be rectified",
  })
  .refine(({ named, calledBackOn }) => named || calledBackOn === undefined, {
    path: ["calledBackOn"],
    message: "stands at a review without a name",
  });
/** What somebody who was served said, and what was done about it. */
export interface ServiceReview extends DeepReadonly<z.infer<typeof ServiceReview>> {}

/** One service that was closed, with the review that was given of it, if one was. */
export const ServedCase = z.strictObject({
  id: IdText,
  unit: UnitName,
  /** What the person said; absent where nobody reviewed. */
  review: ServiceReview.optional(),
  /** Whether the system entered a good review because nobody gave one (默认好评): it is no review. */
  defaulted: z.boolean().optional(),
});
/** One service that was closed, with the review that was given of it. */
export interface ServedCase extends DeepReadonly<z.infer<typeof ServedCase>> {}

/** Counts of served cases by unit on a reference day, as plain data that merges. */
export const ReviewTally = z.strictObject({
  asOf: CalendarDay,
  units: z.record(UnitName, z.record(z.enum(REVIEW_COUNTS), z.int().nonnegative())),
  /** Refused cases by the code of the refusal. */
  refused: z.record(z.string(), z.int().nonnegative()),
});
/** Counts of served cases by unit; changed in place, by {@link addServed}. */
export interface ReviewTally extends z.infer<typeof ReviewTally> {}

/**
 * Begins to count served cases as they stand on a reference day.
 *
 * Refuses with `invalid-input` when the day does not exist.
 *
 * @param options - the reference day, by which rectification in time is judged
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#reviews}
 */
export function emptyReviews({
  asOf,
}: {
  readonly asOf: CalendarDay;
}): Result<{ tally: ReviewTally }, "invalid-input"> {
  const read = readInput(z.strictObject({ asOf: CalendarDay }), { asOf }, "count reviews");
  return read.ok ? { ok: true, tally: { asOf: read.value.asOf, units: {}, refused: {} } } : read;
}

/**
 * Counts a served case and its review. This changes the tally it is given.
 *
 * Refuses with `invalid-input` (fields of the wrong form, something to rectify at a review that is not bad, a call-back where there is no
 * name, a default beside a review, rectified or called back after the reference day) and names the case; it is then counted by the code of the refusal, and nowhere else.
 *
 * @param tally - is changed
 * @param given - the case as it stood on the reference day
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#reviews}
 */
export function addServed(tally: ReviewTally, given: InputOf<typeof ServedCase>): Result<object, "invalid-input"> {
  const read = readServed(given, tally.asOf);
  if (!read.ok) {
    countRefused(tally.refused, read.refusal.code);
    return read;
  }
  const { unit, review, defaulted } = read.value;
  const counts = countsOf(tally, REVIEW_COUNTS, unit);
  const counted: readonly ReviewCount[] = review === undefined ? [] : countedOf(review, tally.asOf);
  for (const name of ["closed", ...(defaulted === true ? ["defaulted"] : []), ...counted] as ReviewCount[])
    counts[name] += 1;
  return { ok: true };
}

const ServedInput = ServedCase.refine(({ review, defaulted }) => review === undefined || defaulted !== true, {
  path: ["defaulted"],
  message: "stands beside a review that somebody gave",
});

/** What was done after the reference day is not yet done on it. */
function readServed(given: unknown, asOf: CalendarDay): ReturnType<typeof readInput<typeof ServedInput>> {
  const read = readInput(ServedInput, given, "served case");
  if (!read.ok) return read;
  const { id, review } = read.value;
  const issues = (["rectifiedOn", "calledBackOn"] as const).flatMap((step) => {
    const day = review?.[step];
    if (day === undefined || day <= asOf) return [];
    return [{ path: ["review", step], message: `is ${day}, after the reference day ${asOf}` }];
  });
  return issues.length > 0 ? invalidInput(`served case "${id}"`, issues) : read;
}

function countedOf(review: ServiceReview, asOf: CalendarDay): readonly ReviewCount[] {
  const { grade, named, setAside, calledBackOn } = review;
  if (setAside === true) return ["reviewed", "setAside"];
  const counted: ReviewCount[] = ["reviewed", grade];
  if (!isBad(grade)) return counted;
  const back: ReviewCount[] = named
    ? ["namedBad", ...(calledBackOn === undefined ? [] : (["calledBack"] as const))]
    : [];
  return [...counted, ...rectification(review, asOf), ...back];
}

/** Whether a bad review was rectified, and in time: that is judged once the day by which it is due has passed, and never without one. */
function rectification({ due, rectifiedOn }: ServiceReview, asOf: CalendarDay): readonly ReviewCount[] {
  const rectified: readonly ReviewCount[] = rectifiedOn === undefined ? [] : ["rectified"];
  if (due === undefined) return [...rectified, "withoutDue"];
  if (due >= asOf) return [...rectified, "notYetDue"];
  if (rectifiedOn === undefined) return ["overdue"];
  return [...rectified, rectifiedOn <= due ? "rectifiedInTime" : "rectifiedLate"];
}

/**
 * Adds two tallies of reviews into a new one, exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they are of two reference days.
 *
 * @param first - one part of the cases
 * @param second - another part
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#merge-reviews}
 */
export function mergeReviews(
  first: ReviewTally,
  second: ReviewTally,
): Result<{ tally: ReviewTally }, "different-tallies"> {
  if (first.asOf !== second.asOf) {
    const message = `reviews as of ${first.asOf} and as of ${second.asOf} are not counted together`;
    return { ok: false, refusal: { code: "different-tallies", message } };
  }
  return { ok: true, tally: { asOf: first.asOf, ...addedUp(REVIEW_COUNTS, [first, second]) } };
}

/** Rates of reviews, of all units together or of one. */
export interface ReviewGroup {
  /** Absent where all units are taken together. */
  readonly unit?: string;
  readonly counts: Readonly<Record<ReviewCount, number>>;
  /** Refused cases of all units by the code of the refusal, the same in each group: what was refused belongs to no unit. */
  readonly refused: Readonly<Record<string, number>>;
  readonly rates: ReviewRates;
}

/**
 * Gives the rates of service reviews, each with the definition that it was counted by.
 *
 * No published rule says how they are counted, so each says itself: good and bad are counted among reviews that people gave, and never
 * among defaults that the system entered; reviews that an appeal set aside stand among what is left out.
 *
 * @param tally - counted in one go or merged from parts
 * @param options - `["unit"]` for one group per unit; all together when absent
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#reviews}
 */
export function reviewRates(
  tally: ReviewTally,
  { by = [] }: { readonly by?: readonly "unit"[] } = {},
): readonly ReviewGroup[] {
  const names = Object.keys(REVIEW_RATE_DEFINITIONS) as ReviewRate[]; // the keys of the table
  return groupsOf(REVIEW_COUNTS, tally, by).map((group) => ({
    ...group,
    // Every name of the table is set.
    rates: Object.fromEntries(names.map((name) => [name, reviewRate(name, group.counts)])) as ReviewRates,
  }));
}
