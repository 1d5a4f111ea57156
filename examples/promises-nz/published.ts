/** What the author published, from his counting rules and his file. */
export const PUBLISHED = {
  statuses: {
    delivered: 138,
    largely: 50,
    partly: 89,
    "not-delivered": 38,
    abandoned: 7,
    "in-progress": 11,
    superseded: 14,
  },
  /** Kept, in percent, by the column of the file and its value. */
  kept: {
    era: { labour: 55, national: 58 },
    ptype: { act: 70, outcome: 36, procedural: 71, other: 49 },
    sourceType: { "coalition-agreement": 61, manifesto: 51 },
  },
  /** Kept, and among how many. */
  parts: { labour: [80, 146], national: [108, 187] },
} as const;
