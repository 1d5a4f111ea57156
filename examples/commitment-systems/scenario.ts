/**
 * What became of the promises, in place of what the documents do not publish.
 *
 * The targets are printed; the days, the outcomes and the scores are the example's own. Nothing that counts reads this file.
 */
export const SCENARIO = {
  /** System B: how many stood at the end, since when, and to which target a pledge was lowered on the way. */
  group: {
    canteens: { achieved: 8, effectiveOn: "2014-11-20" },
    bathhouses: { achieved: 10, effectiveOn: "2015-02-10" },
    dormitories: { achieved: 12, effectiveOn: "2014-12-15" },
    communities: { achieved: 20, effectiveOn: "2014-12-01", loweredTo: 20 },
  },
  /** System C: items that the campaign of 2008 to 2010 left undone, and how the follow-up plan ended. */
  carriedOver: ["village-road", "water-works", "clinic"],
  finishedLater: ["village-road", "clinic"],
  /** System C: the quarters in which a member made the visit they had promised. */
  visits: { li: [1, 2, 3, 4], zhang: [1, 2, 4] },
  /** System L: the share of those asked who were content, by dimension; of the work style nobody was asked. */
  evaluation: { campaign: 0.92, masses: 0.88 },
} as const;
