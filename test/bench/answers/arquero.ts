import { op, table } from "arquero";
import { MISSING, SIZES } from "./data.js";
import { finishPlainly, noSums } from "./plain.js";
import type { Finished, Side } from "./side.js";

interface Cell {
  readonly unit: number;
  readonly question: number;
  readonly class: number;
  readonly grade: number;
  readonly n: number;
  readonly weight: number;
  readonly square: number;
}

/** Two roll-ups of a table of the same columns, by grade; what is left after them is finished in a plain loop. */
export const arquero: Side = {
  name: "arquero",
  most: { rows: 1_000_000, why: "half a minute a round" },
  take: ({ unit, question, class: classes, grade, weight }) => {
    const answers = table({ unit, question, class: classes, grade, weight })
      .params({ missing: MISSING })
      .filter((row: Cell, $: { missing: number }) => row.grade !== $.missing)
      .reify();
    const run = (): Finished => {
      const sums = noSums();
      const cells = answers.groupby("unit", "question", "grade").rollup({
        n: op.count(),
        weight: op.sum("weight"),
        square: (row: Cell) => op.sum(row.weight * row.weight),
      });
      for (const cell of cells.objects() as Cell[]) {
        const place = (cell.unit * SIZES.questions + cell.question) * SIZES.grades + cell.grade;
        sums.counts[place] = cell.n;
        sums.weights[place] = cell.weight;
        sums.squares[place] = cell.square;
      }
      const classCells = answers.groupby("unit", "class", "grade").rollup({ weight: op.sum("weight") });
      for (const cell of classCells.objects() as Cell[])
        sums.classWeights[(cell.unit * SIZES.classes + cell.class) * SIZES.grades + cell.grade] = cell.weight;
      return finishPlainly(sums);
    };
    return { run, read: (finished: Finished) => finished };
  },
};
