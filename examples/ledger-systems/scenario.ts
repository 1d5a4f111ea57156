/**
 * How many records are generated in place of those that the documents do not publish.
 *
 * The numbers are the example's own, chosen so that the records could have led to the printed figures. Nothing that counts
 * reads this file.
 */
export const SCENARIO = {
  hotline: {
    appeals: 4030,
    /** Closed otherwise than by putting the matter right: some as another body's business, the others with an explanation. */
    unfixed: 900,
    notOurs: 140,
    /** Handled below the standard, by the office that rates the handling. */
    substandard: 291,
    /** People reached afterwards, and those of them who were not satisfied. */
    reached: 3540,
    dissatisfied: 29,
  },
  selfInspection: { problems: 18, done: 16 },
  visits: { problems: 412, solved: 153, waiting: 48 },
} as const;

/** Whether a record is one of `chosen` that are spread evenly over `all`. */
export function isChosen(index: number, chosen: number, all: number): boolean {
  return chosenBefore(index + 1, chosen, all) > chosenBefore(index, chosen, all);
}

/** How many of the `chosen` come before a record: the place of the next one among them. */
export function chosenBefore(index: number, chosen: number, all: number): number {
  return Math.floor((index * chosen) / all);
}
