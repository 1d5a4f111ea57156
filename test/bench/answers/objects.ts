import { mean, sum } from "simple-statistics";
import { CLASS_WEIGHTS, GROUPS, MISSING, POINTS, SATISFIED, SIZES, type Answers } from "./data.js";
import { countRow, finishPlainly, noSums, writeGroup } from "./plain.js";
import type { Finished, Side } from "./side.js";

interface Row {
  readonly unit: number;
  readonly question: number;
  readonly class: number;
  readonly grade: number;
  readonly weight: number;
}

function rowsOf({ unit, question, class: classes, grade, weight }: Answers): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < unit.length; row += 1)
    rows.push({
      unit: unit[row]!,
      question: question[row]!,
      class: classes[row]!,
      grade: grade[row]!,
      weight: weight[row]!,
    });
  return rows;
}

const read = (finished: Finished): Finished => finished;

/** A loop over objects that finds its sums in arrays, at a place computed from the codes: the fastest there is over objects. */
export const loop: Side = {
  name: "loop over objects, sums in arrays",
  take: (answers) => {
    const rows = rowsOf(answers);
    const run = (): Finished => {
      const sums = noSums();
      for (const { unit, question, class: evaluators, grade, weight } of rows)
        countRow(sums, unit, question, evaluators, grade, weight);
      return finishPlainly(sums);
    };
    return { run, read };
  },
};

/** A loop over objects that finds its sums in a Map, which is what one writes whose groups have names and not codes. */
export const loopWithMap: Side = {
  name: "loop over objects, sums in a Map",
  most: { rows: 1_000_000, why: "its objects do not fit into the heap beside those of the other loop" },
  take: (answers) => {
    const rows = rowsOf(answers);
    return { run: () => byKey(rows), read };
  },
};

function byKey(rows: readonly Row[]): Finished {
  const cells = new Map<number, { n: number; weight: number; square: number }>();
  const classCells = new Map<number, { weight: number }>();
  for (const { unit, question, class: evaluators, grade, weight } of rows) {
    if (grade === MISSING) continue;
    const key = (unit * SIZES.questions + question) * SIZES.grades + grade;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { n: 0, weight: 0, square: 0 }));
    cell.n += 1;
    cell.weight += weight;
    cell.square += weight * weight;
    const classKey = (unit * SIZES.classes + evaluators) * SIZES.grades + grade;
    const classCell = classCells.get(classKey);
    if (classCell === undefined) classCells.set(classKey, { weight });
    else classCell.weight += weight;
  }
  const sums = noSums();
  for (const [key, { n, weight, square }] of cells) {
    sums.counts[key] = n;
    sums.weights[key] = weight;
    sums.squares[key] = square;
  }
  for (const [key, { weight }] of classCells) sums.classWeights[key] = weight;
  return finishPlainly(sums);
}

/** Objects brought together by group, and each group handed to simple-statistics, which has sums and means and no weights. */
export const simpleStatistics: Side = {
  name: "simple-statistics by group",
  most: { rows: 1_000_000, why: "its objects do not fit into the heap beside those of the loop" },
  take: (answers) => {
    const rows = rowsOf(answers).filter(({ grade }) => grade !== MISSING);
    return { run: () => byGroups(rows), read };
  },
};

function byGroups(rows: readonly Row[]): Finished {
  const column = (length = GROUPS): number[] => new Array<number>(length).fill(0);
  const done = {
    n: column(),
    effective: column(),
    mean: column(),
    standardError: column(),
    rate: column(),
    low: column(),
    high: column(),
    composite: column(SIZES.units),
  };
  const groups = grouped(rows, GROUPS, ({ unit, question }) => unit * SIZES.questions + question);
  groups.forEach((group, place) => {
    const weight = sum(group.map((row) => row.weight));
    const average = sum(group.map((row) => row.weight * POINTS[row.grade]!)) / weight;
    writeGroup(done, place, {
      n: group.length,
      weight,
      square: sum(group.map((row) => row.weight ** 2)),
      mean: average,
      spread: sum(group.map((row) => row.weight ** 2 * (POINTS[row.grade]! - average) ** 2)),
      satisfied: sum(group.map((row) => (SATISFIED.includes(row.grade) ? row.weight : 0))),
    });
  });
  const classes = grouped(rows, SIZES.units * SIZES.classes, (row) => row.unit * SIZES.classes + row.class);
  classes.forEach((group, place) => {
    const weight = mean(group.map((row) => row.weight));
    const share = CLASS_WEIGHTS[place % SIZES.classes]!;
    done.composite[Math.floor(place / SIZES.classes)]! +=
      (share * mean(group.map((row) => row.weight * POINTS[row.grade]!))) / weight;
  });
  return done;
}

function grouped(rows: readonly Row[], count: number, placeOf: (row: Row) => number): Row[][] {
  const groups = Array.from({ length: count }, (): Row[] => []);
  for (const row of rows) groups[placeOf(row)]!.push(row);
  return groups;
}
