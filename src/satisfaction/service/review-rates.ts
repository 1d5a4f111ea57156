import { rate, type Exclusion, type Rate, type RateDefinition } from "../../figures/index.js";
import type { ReviewCount } from "./review-counts.js";

/** What stands behind a rate of reviews. */
type ReviewCounts = Readonly<Record<ReviewCount, number>>;

const REVIEWS = { en: "reviews that people gave and no appeal set aside", "zh-CN": "主动评价（申诉复核剔除的除外）" };
const BAD_REVIEWS = { en: "bad reviews that no appeal set aside", "zh-CN": "差评（申诉复核剔除的除外）" };

/**
 * What each rate of reviews counts. The rules of places name the rates (主动评价率, 差评整改率, 差评回访率) and give no formula; the words here
 * are this library's own reading, which leaves out reviews that the system entered.
 */
export const REVIEW_RATE_DEFINITIONS = {
  active: {
    id: "active-review-rate",
    label: { en: "active-review rate", "zh-CN": "主动评价率" },
    numerator: { en: "cases that somebody reviewed", "zh-CN": "主动评价的办件" },
    denominator: { en: "cases closed", "zh-CN": "办结件" },
  },
  good: {
    id: "good-review-rate",
    label: {
      en: "good-review rate [very satisfied + satisfied + basically satisfied]",
      "zh-CN": "好评率[非常满意+满意+基本满意]",
    },
    numerator: { en: "good reviews", "zh-CN": "好评" },
    denominator: REVIEWS,
  },
  bad: {
    id: "bad-review-rate",
    label: { en: "bad-review rate [dissatisfied + very dissatisfied]", "zh-CN": "差评率[不满意+非常不满意]" },
    numerator: { en: "bad reviews", "zh-CN": "差评" },
    denominator: REVIEWS,
  },
  rectified: {
    id: "bad-reviews-rectified",
    label: { en: "bad reviews rectified", "zh-CN": "差评整改率" },
    numerator: { en: "bad reviews rectified", "zh-CN": "已整改的差评" },
    denominator: BAD_REVIEWS,
  },
  inTime: {
    id: "bad-reviews-rectified-in-time",
    label: { en: "bad reviews rectified in time", "zh-CN": "差评按期整改率" },
    numerator: {
      en: "bad reviews rectified by their due day, which has passed",
      "zh-CN": "整改期限已过的差评中按期整改的（申诉复核剔除的除外）",
    },
    denominator: {
      en: "bad reviews whose due day has passed and that no appeal set aside",
      "zh-CN": "整改期限已过的差评（申诉复核剔除的除外）",
    },
  },
  calledBack: {
    id: "bad-reviews-called-back",
    label: { en: "bad reviews called back", "zh-CN": "实名差评回访率" },
    numerator: { en: "bad reviews with a name whose giver was called back", "zh-CN": "已回访的实名差评" },
    denominator: { en: "bad reviews with a name", "zh-CN": "实名差评" },
  },
} as const satisfies Record<string, RateDefinition>;
/** The name of a rate of reviews. */
export type ReviewRate = keyof typeof REVIEW_RATE_DEFINITIONS;
/** Every rate of reviews by its name. */
export type ReviewRates = Readonly<Record<ReviewRate, Rate>>;

/**
 * Counts a rate of reviews.
 *
 * @param name - by which the definitions list it
 * @param counts - what stands behind it
 */
export function reviewRate(name: ReviewRate, counts: ReviewCounts): Rate {
  return rate(REVIEW_RATE_DEFINITIONS[name], PARTS[name](counts));
}

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded?: readonly Exclusion[];
}

const goodOf = (counts: ReviewCounts): number =>
  counts["very-satisfied"] + counts.satisfied + counts["basically-satisfied"];
const badOf = (counts: ReviewCounts): number => counts.dissatisfied + counts["very-dissatisfied"];

const PARTS: Readonly<Record<ReviewRate, (counts: ReviewCounts) => Parts>> = {
  active: ({ reviewed, closed }) => ({ numerator: reviewed, denominator: closed }),
  good: (counts) => among(counts, goodOf(counts)),
  bad: (counts) => among(counts, badOf(counts)),
  rectified: (counts) => ({ numerator: counts.rectified, denominator: badOf(counts) }),
  inTime: ({ rectifiedInTime, rectifiedLate, overdue, notYetDue, withoutDue }) => ({
    numerator: rectifiedInTime,
    denominator: rectifiedInTime + rectifiedLate + overdue,
    excluded: [
      { reason: "not-yet-due", count: notYetDue },
      { reason: "no-due", count: withoutDue },
    ],
  }),
  calledBack: (counts) => ({
    numerator: counts.calledBack,
    denominator: counts.namedBad,
    excluded: [{ reason: "without-a-name", count: badOf(counts) - counts.namedBad }],
  }),
};

function among({ closed, defaulted, reviewed, setAside }: ReviewCounts, numerator: number): Parts {
  return {
    numerator,
    denominator: reviewed - setAside,
    excluded: [
      { reason: "defaulted", count: defaulted },
      { reason: "not-reviewed", count: closed - defaulted - reviewed },
      { reason: "set-aside", count: setAside },
    ],
  };
}
