import { invalidInput, readInput, type Result } from "../../core/index.js";
import type { Counts } from "./counts.js";
import { BAD_GRADES, REVIEW_GRADES, type ReviewCount } from "./review-counts.js";
import { ReviewTally } from "./reviews.js";
import { impossible, type Sum } from "./sums.js";

const sumOf = (counts: Counts<ReviewCount>, names: readonly ReviewCount[]): number =>
  names.reduce((sum, name) => sum + counts[name], 0);
const badOf = (counts: Counts<ReviewCount>): number => sumOf(counts, BAD_GRADES);

const SUMS: readonly Sum<ReviewCount>[] = [
  {
    holds: ({ reviewed, defaulted, closed }) => reviewed + defaulted <= closed,
    otherwise: "has more cases reviewed or defaulted than closed",
  },
  {
    holds: (counts) => sumOf(counts, ["setAside", ...REVIEW_GRADES]) === counts.reviewed,
    otherwise: "has grades and reviews set aside that do not sum to those reviewed",
  },
  {
    holds: (counts) =>
      sumOf(counts, ["rectifiedInTime", "rectifiedLate", "overdue", "notYetDue", "withoutDue"]) === badOf(counts),
    otherwise:
      "has bad reviews in time, late, overdue, not yet due and without a due day that do not sum to the bad ones",
  },
  {
    holds: ({ rectified, rectifiedInTime, rectifiedLate }) => rectifiedInTime + rectifiedLate <= rectified,
    otherwise: "has more bad reviews rectified in time or late than rectified",
  },
  {
    holds: (counts) => counts.rectified + counts.overdue <= badOf(counts),
    otherwise: "has more bad reviews rectified or overdue than bad reviews",
  },
  {
    holds: (counts) => counts.namedBad <= badOf(counts),
    otherwise: "has more bad reviews with a name than bad reviews",
  },
  {
    holds: ({ calledBack, namedBad }) => calledBack <= namedBad,
    otherwise: "has more bad reviews called back than bad reviews with a name",
  },
];

/**
 * Reads a tally of served cases that comes from outside (a file, a worker, another machine).
 *
 * Refuses with `invalid-input`: fields of the wrong form, and counts that no cases can have, by the unit that has them.
 *
 * @param input - plain data
 * @returns a tally of which every rate can be given
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#merge-reviews}
 */
export function readReviews(input: unknown): Result<{ tally: ReviewTally }, "invalid-input"> {
  const read = readInput(ReviewTally, input, "review tally");
  if (!read.ok) return read;
  const issues = impossible(read.value, "closed", SUMS);
  return issues.length > 0 ? invalidInput("review tally", issues) : { ok: true, tally: read.value };
}
