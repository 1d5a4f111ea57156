import { printed } from "../shared/printed.js";

/** What part of all attendances in England was within four hours, as NHS England published it with the statistics of the month. */
export const PUBLISHED = {
  "2018-03-01": printed(
    "84.6%",
    "The proportion of patients admitted, transferred or discharged within four hours was 84.6% in March 2018",
  ),
  "2019-03-01": printed(
    "86.6%",
    "The proportion of patients admitted, transferred or discharged within four hours was 86.6% in March 2019",
  ),
} as const;
