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
  /** Of a hundred ballots, how many are for the leaders on each of the four winds, and on what was put right. */
  waterBureau: {
    portrait: { present: 31, cast: 31, inFavour: [58, 55, 66, 74] },
    baseline: { present: 96, cast: 92, inFavour: [54, 50, 64, 72] },
    later: { present: 98, cast: 95, inFavour: [78, 73, 69, 75, 80] },
  },
  bureau: {
    members: 9,
    /** Who is entitled to evaluate the organisation, and each of its members. */
    ofOrganisation: { self: 7, peers: 14, leaders: 3, masses: 96 },
    ofMember: { self: 1, peers: 8, leaders: 2, masses: 24 },
  },
  street: {
    usual: { heads: 20, backbones: 15, volunteers: 15, property: 10, residents: 14, households: 26 },
    crowded: { heads: 44, backbones: 20, volunteers: 12, property: 8, residents: 4, households: 12 },
    year: [91, 84, 93],
    appealEvery: 4,
    openEvery: 5,
  },
} as const;
