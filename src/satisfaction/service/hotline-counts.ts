/** What is counted of hotline cases. */
export const HOTLINE_COUNTS = [
  "cases",
  "responded",
  "calledBack",
  "resolved",
  "notResolved",
  "satisfied",
  "dissatisfied",
  "dissatisfiedUnresolved",
] as const;
/** What is counted of hotline cases. */
export type HotlineCount = (typeof HOTLINE_COUNTS)[number];
