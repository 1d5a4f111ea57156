/** The grades of a service review (政务服务“好差评”), from the best; the last two are bad reviews (差评). */
export const REVIEW_GRADES = [
  "very-satisfied",
  "satisfied",
  "basically-satisfied",
  "dissatisfied",
  "very-dissatisfied",
] as const;
/** A grade of a service review. */
export type ReviewGrade = (typeof REVIEW_GRADES)[number];

/** The grades that make a bad review. */
export const BAD_GRADES = ["dissatisfied", "very-dissatisfied"] as const satisfies readonly ReviewGrade[];

/** What is counted of served cases and their reviews. */
export const REVIEW_COUNTS = [
  "closed",
  "defaulted",
  "reviewed",
  "setAside",
  ...REVIEW_GRADES,
  "rectified",
  "rectifiedInTime",
  "rectifiedLate",
  "overdue",
  "withoutDue",
  "notYetDue",
  "namedBad",
  "calledBack",
] as const;
/** What is counted of served cases and their reviews. */
export type ReviewCount = (typeof REVIEW_COUNTS)[number];
