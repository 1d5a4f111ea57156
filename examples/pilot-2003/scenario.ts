/**
 * How many records are generated, and of which kind, in place of those that the article does not publish.
 *
 * These are the example's own numbers, chosen so that the records could have led to the article's totals. The library never
 * sees this file: it counts the records.
 */
export const SCENARIO = {
  seed: 2005,
  units: 115,
  members: 18_000,
  /** Members among a hundred of a unit's staff: the fewest, the most; and cadres at county level among a hundred members. */
  membersInHundred: [76, 84],
  cadresInHundred: 60,
  supervisionGroups: 25,
  evaluators: 2_968,
  /** Opinions about the organs as a whole, drawn together into problem and suggestion areas. */
  organOpinions: 3_236,
  problemAreas: 10,
  suggestionAreas: 12,
  /** Opinions about a single unit, fed back to it as they were said. */
  unitOpinions: 38_124,
  problemsPerUnit: 10,
  /** Of the units' own items, how many were fixed in the end; the others stayed in work or ended otherwise. */
  fixedItems: 759,
  listedItems: 125,
  fixedListedItems: 99,
  /** Respondents of each questionnaire per unit: ninety from each of 115 units make ten thousand. */
  respondentsPerUnit: 90,
  /** Units whose analysis the respondents judged badly. */
  weakUnits: 20,
  /** Units about which ninety respondents could not decide, and how many more were asked. */
  borderlineUnits: 2,
  askedAgain: 400,
  /** Members whose first analysis was shallow, and of these in each weak unit those whose second was shallow as well. */
  shallowAnalyses: 731,
  shallowTwice: 3,
  /** Units whose first rectification plan a majority disliked. */
  dislikedPlans: 9,
  /** Rounds of comments on a plan each time it was drawn up: the fewest, the most. */
  planRounds: [2, 3],
  /** Days of public notice of a plan: the shortest, the longest. */
  noticeDays: [6, 8],
  /** How much of each activity all units together did. */
  done: {
    discussions: 462,
    membersSent: 8_537,
    unitsVisited: 2_618,
    seminars: 1_400,
    massInterviews: 6_043,
    serviceInterviews: 14_000,
    lettersSent: 19_000,
    stations: 100,
    talks: 40_480,
    departmentsReviewed: 53,
    prohibitions: 675,
    rules: 827,
  },
} as const;

/** Numbers of records, whichever they are. */
export type Scenario = Numbers<typeof SCENARIO>;
type Numbers<Value> = Value extends number
  ? number
  : Value extends readonly [number, number]
    ? readonly [number, number]
    : { readonly [Name in keyof Value]: Numbers<Value[Name]> };

/** The days of the generated records; the article says only that the pilot was held in the year. */
export const DAYS = {
  firstQuestionnaire: "2003-02-20",
  mobilisation: "2003-03-03",
  studyReport: "2003-03-31",
  studyVerdict: "2003-04-02",
  letters: "2003-04-10",
  consolidation: "2003-04-22",
  lists: "2003-05-08",
  secondQuestionnaire: "2003-05-16",
  analysisReport: "2003-05-20",
  analysisVerdict: "2003-05-28",
  askedAgain: "2003-06-05",
  redoDeadline: "2003-06-30",
  listsRedrawn: "2003-06-10",
  retest: "2003-06-20",
  redoReport: "2003-06-23",
  redoVerdict: "2003-06-25",
  plans: "2003-06-27",
  plansRedrawn: "2003-07-15",
  plansPublished: "2003-08-04",
  items: "2003-07-01",
  itemsDue: "2003-08-29",
  itemsSubmitted: "2003-08-20",
  itemsJudged: "2003-08-27",
  thirdQuestionnaire: "2003-09-12",
  rectificationReport: "2003-09-16",
  rectificationVerdict: "2003-09-22",
  end: "2003-09-30",
} as const;

/** On which days the analyses of the members were written, voted on and judged, each time; the last only where units did it again. */
export const TURNS = [
  { written: "2003-04-24", votedOn: "2003-05-06", judged: "2003-05-08" },
  { written: "2003-05-12", votedOn: "2003-05-15", judged: "2003-05-16" },
  { written: "2003-06-09", votedOn: "2003-06-16", judged: "2003-06-18" },
] as const;
