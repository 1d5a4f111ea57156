/**
 * How many records are generated in place of those that the documents do not publish.
 *
 * The numbers are the example's own, but for those whose sentences stand in `published.ts`. Nothing that counts reads them off
 * here.
 */
export const SCENARIO = {
  group: {
    committees: 87,
    groups: 22,
    respondents: 4_118,
    /** Opinions written on the questionnaires, and those said at the seminars. */
    written: 589,
    seminars: 30,
    said: 398,
    present: 52,
  },
} as const;
