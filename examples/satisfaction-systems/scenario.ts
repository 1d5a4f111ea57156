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
  county: {
    townships: 13,
    seed: 2013,
    /** Numbers drawn in each township and each wave. */
    drawn: { mobile: 150, landline: 110 },
    /** Of a hundred people, how many are satisfied and dissatisfied with the work as a whole. */
    moods: {
      july: { satisfied: 54, dissatisfied: 14 },
      september: { satisfied: 58, dissatisfied: 12 },
      november: { satisfied: 62, dissatisfied: 11 },
    },
    city: { mood: { satisfied: 52, dissatisfied: 15 }, drawn: { mobile: 600, landline: 400 } },
  },
} as const;
