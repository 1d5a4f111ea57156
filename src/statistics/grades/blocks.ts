import { LEAST_WEIGHT, MOST_WEIGHT } from "../weight-limits.js";
import type { Column, GradedAnswers } from "./columns.js";
import { CELL_SIZE, type GradeHistogram, type HistogramSizes } from "./histogram.js";

/** Rows that are read together: few enough for the nearest caches. */
export const BLOCK = 4096;

/*
 * Rows are copied here block by block before they are counted. An engine knows the place, kind and length of arrays that stay the same
 * for as long as the module does, and counts from them in two thirds of the time that columns of any kind take. Nothing outlives a call.
 */
const units = new Int32Array(BLOCK);
const questions = new Int32Array(BLOCK);
const classes = new Int32Array(BLOCK);
const grades = new Int32Array(BLOCK);
const weights = new Float64Array(BLOCK);
/** Where the rows that count belong in the two arrays of a histogram. */
const cellPlaces = new Int32Array(BLOCK);
const classPlaces = new Int32Array(BLOCK);

/**
 * Copies rows of the columns into the block.
 *
 * @param answers - the columns, equally long
 * @param from - the first row
 * @param to - the row behind the last, at most {@link BLOCK} further
 */
export function readBlock(answers: GradedAnswers, from: number, to: number): void {
  readCodes(answers.unit, from, to, units);
  readCodes(answers.question, from, to, questions);
  readCodes(answers.class, from, to, classes);
  readCodes(answers.grade, from, to, grades);
  if (answers.weight === undefined) weights.fill(1);
  else if (answers.weight instanceof Float64Array) weights.set(answers.weight.subarray(from, to));
  else
    for (let row = from; row < to; row += 1) {
      // A typed array would make numbers of text and of what is missing.
      const weight: unknown = answers.weight[row];
      weights[row - from] = typeof weight === "number" ? weight : Number.NaN;
    }
}

/** A code of more than 31 bits becomes negative, as does what is no whole number, and no group has a negative code. */
function readCodes(column: Column, from: number, to: number, into: Int32Array): void {
  if (
    column instanceof Uint8Array ||
    column instanceof Uint16Array ||
    column instanceof Uint32Array ||
    column instanceof Int8Array ||
    column instanceof Int16Array ||
    column instanceof Int32Array
  )
    into.set(column.subarray(from, to));
  else
    for (let row = from; row < to; row += 1) {
      const code = column[row] ?? -1;
      into[row - from] = code === (code | 0) ? code : -1;
    }
}

/**
 * Counts the rows of the block, all that have a place and a weight.
 *
 * @param histogram - is changed
 * @param rows - how many rows the block holds
 * @returns the rows without, counted from 0 in the block
 */
export function countBlock(histogram: GradeHistogram, rows: number): readonly number[] {
  const without = findPlaces(histogram, rows);
  addWeights(histogram, rows - without.length);
  return without;
}

/** Finds where each row belongs, and moves the weights of those that belong somewhere to the front, beside their places. */
function findPlaces(sizes: HistogramSizes, rows: number): readonly number[] {
  const { units: unitCount, questions: questionCount, classes: classCount } = sizes;
  const width = sizes.grades + 1;
  // What is exported is looked up again at every mention.
  const cellSize = CELL_SIZE;
  const least = LEAST_WEIGHT;
  const most = MOST_WEIGHT;
  const without: number[] = [];
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    // Every place here and below is inside its array, which the type of an index cannot say.
    const unit = units[row] ?? -1;
    const question = questions[row] ?? -1;
    const evaluators = classes[row] ?? -1;
    const grade = grades[row] ?? -1;
    const weight = weights[row] ?? Number.NaN;
    // Read without sign, a negative code is larger than any other.
    const hasPlace =
      unit >>> 0 < unitCount && question >>> 0 < questionCount && evaluators >>> 0 < classCount && grade >>> 0 < width;
    if (!hasPlace || !(weight >= least && weight <= most)) {
      without.push(row);
      continue;
    }
    cellPlaces[found] = Math.imul(Math.imul(Math.imul(unit, questionCount) + question, width) + grade, cellSize);
    classPlaces[found] = Math.imul(Math.imul(unit, classCount) + evaluators, width) + grade;
    weights[found] = weight;
    found += 1;
  }
  return without;
}

/** Adds weights where they belong; apart from the search, since a loop that does both takes half as long again. */
function addWeights({ cells, classWeights }: GradeHistogram, found: number): void {
  for (let row = 0; row < found; row += 1) {
    const cell = cellPlaces[row] ?? 0;
    const place = classPlaces[row] ?? 0;
    const weight = weights[row] ?? 0;
    cells[cell] = (cells[cell] ?? 0) + 1;
    cells[cell + 1] = (cells[cell + 1] ?? 0) + weight;
    cells[cell + 2] = (cells[cell + 2] ?? 0) + weight * weight;
    classWeights[place] = (classWeights[place] ?? 0) + weight;
  }
}
