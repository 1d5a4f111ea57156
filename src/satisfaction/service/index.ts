/**
 * What people say of services: reviews of single services in five grades with the two lowest as bad reviews (政务服务“好差评”), and cases of
 * hotlines (12345).
 *
 * Tallies count records by unit and merge; they keep no ids, so a case that is handed in twice counts twice, and who hands it in drops
 * duplicates first; each rate carries the definition that it was counted by, since no published rule gives one.
 *
 * @module
 */
export { REVIEW_COUNTS, REVIEW_GRADES, type ReviewCount, type ReviewGrade } from "./review-counts.js";
export {
  ReviewTally,
  ServedCase,
  ServiceReview,
  addServed,
  emptyReviews,
  mergeReviews,
  reviewRates,
  type ReviewGroup,
} from "./reviews.js";
export { readReviews } from "./read-reviews.js";
export { REVIEW_RATE_DEFINITIONS, type ReviewRate, type ReviewRates } from "./review-rates.js";
export { HOTLINE_COUNTS, type HotlineCount } from "./hotline-counts.js";
export {
  HotlineCase,
  HotlineTally,
  addCall,
  emptyHotline,
  hotlineRates,
  mergeHotlines,
  type HotlineGroup,
} from "./hotline.js";
export { HOTLINE_RATE_DEFINITIONS, type HotlineRate, type HotlineRates } from "./hotline-rates.js";
export { readHotline } from "./read-hotline.js";
