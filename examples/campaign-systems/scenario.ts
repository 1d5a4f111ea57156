/**
 * How many records are generated in place of those that the documents do not publish, and where thresholds lie.
 *
 * The numbers are the example's own, but for those whose sentences stand in `published.ts`. Nothing that counts reads them off
 * here.
 */
export const SCENARIO = {
  group: {
    committees: 87,
    groups: 22,
    /** One committee in so many is not satisfied well enough with its first link. */
    dissatisfiedEvery: 29,
    ballots: 60,
    threshold: 0.6,
    /** Studies within the two months from the start, and after them. */
    studies: { early: 10, late: 1 },
    lectures: 3,
    trained: 7_264,
    seminars: 30,
    /** Leaders, and to how many committees each is tied. */
    leaders: 11,
    liaisonEach: 2,
    respondents: 4_118,
    interviews: 731,
    opinions: 987,
    provinces: 11,
    prefectures: 9,
    unitsHeard: 19,
    trades: { before: 27, added: 15 },
    modelWorkers: { frontLine: 29, others: 11 },
  },
  everyLink: { thresholds: [0.6, 0.7, 0.8] },
  waterBureau: { questionnaires: 312, suggestions: 64, commentRounds: 2 },
  street: {
    organisations: 3,
    membersEach: 12,
    households: 240,
    appealEvery: 5,
    unsettledEvery: 8,
    branchesEach: 2,
    inspectors: 4,
    windows: 6,
  },
} as const;
