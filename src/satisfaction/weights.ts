import type { Cell } from "./cell.js";

/** A number for each cell: its part of the score, 0 where it is left out. */
export type CellWeights = readonly number[];

/**
 * Gives each cell its part in the score of a question: the weight of its class among the classes, and within the class that of its
 * channel among those by which the class is asked. The parts sum to 1.
 *
 * Where only some cells count, the channels of a class share what the empty ones leave, and the classes what a class without any leaves.
 *
 * @param cells - of one question
 * @param counts - whether a cell has anything that counts
 */
export function weightsOf(cells: readonly Cell[], counts: (cell: Cell) => boolean): CellWeights {
  const kept = cells.filter(counts);
  const withinClass = new Map<string, number>();
  const classes = new Map<string, number>();
  for (const { class: each, channel } of kept) {
    withinClass.set(each.id, (withinClass.get(each.id) ?? 0) + (channel?.weight ?? 1));
    classes.set(each.id, each.weight);
  }
  const whole = [...classes.values()].reduce((sum, weight) => sum + weight, 0);
  return cells.map((cell) => {
    const { class: each, channel } = cell;
    const own = withinClass.get(each.id);
    if (own === undefined || !counts(cell)) return 0;
    return (each.weight / whole) * ((channel?.weight ?? 1) / own);
  });
}
