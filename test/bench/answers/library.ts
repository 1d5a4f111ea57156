import { once } from "node:events";
import { Worker } from "node:worker_threads";
import {
  addAnswers,
  composites,
  emptyHistogram,
  gradeEstimates,
  mergeHistograms,
  type Composites,
  type GradeEstimates,
  type GradeHistogram,
} from "../../../dist/statistics/grades/index.js";
import { must } from "../../../dist/index.js";
import { CLASS_WEIGHTS, POINTS, SATISFIED, SIZES, type Answers } from "./data.js";
import type { Finished, Side } from "./side.js";

interface Result {
  readonly estimates: GradeEstimates;
  readonly scores: Composites;
}

/** This library on one thread. */
export const oneThread: Side = {
  name: "answerable, 1 thread",
  take: (answers) => ({ run: () => finish(count(answers)), read }),
};

/** This library with so many workers, which are there before the answers come, and read them where they are: in shared memory. */
export function onWorkers(count: number): Side {
  return {
    name: `answerable, ${count} workers`,
    take: async (answers) => {
      const workers = Array.from(
        { length: count },
        () => new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] }),
      );
      await Promise.all(workers.map((worker) => once(worker, "message")));
      const shared = inSharedMemory(answers);
      const rows = answers.unit.length;
      const at = (part: number): number => Math.floor((rows * part) / count);
      return {
        run: async () => {
          const counted = workers.map(async (worker, part) => {
            worker.postMessage({ sizes: SIZES, answers: rowsOf(shared, at(part), at(part + 1)) });
            const [histogram] = (await once(worker, "message")) as [GradeHistogram];
            return histogram;
          });
          return finish(
            (await Promise.all(counted)).reduce((one, other) => must(mergeHistograms(one, other)).histogram),
          );
        },
        read,
        release: () => Promise.all(workers.map((worker) => worker.terminate())),
      };
    },
  };
}

function inSharedMemory({ unit, question, class: classes, grade, weight }: Answers): Answers {
  const shared = <Column extends Uint8Array | Uint16Array | Float64Array>(made: Column, column: Column): Column => {
    made.set(column);
    return made;
  };
  const memory = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
  return {
    unit: shared(new Uint16Array(memory(unit.byteLength)), unit),
    question: shared(new Uint8Array(memory(question.byteLength)), question),
    class: shared(new Uint8Array(memory(classes.byteLength)), classes),
    grade: shared(new Uint8Array(memory(grade.byteLength)), grade),
    weight: shared(new Float64Array(memory(weight.byteLength)), weight),
  };
}

/** Counts all rows. */
function count(answers: Answers): GradeHistogram {
  const histogram = emptyHistogram(SIZES);
  const { refused } = must(addAnswers(histogram, answers));
  if (refused.length > 0) throw new Error(`${refused.length} rows were refused`);
  return histogram;
}

/** Some of the rows; the columns are views, and nothing is copied. */
function rowsOf(answers: Answers, from: number, to: number): Answers {
  return {
    unit: answers.unit.subarray(from, to),
    question: answers.question.subarray(from, to),
    class: answers.class.subarray(from, to),
    grade: answers.grade.subarray(from, to),
    weight: answers.weight.subarray(from, to),
  };
}

function finish(histogram: GradeHistogram): Result {
  const estimates = gradeEstimates(histogram, { points: POINTS, satisfied: SATISFIED });
  return { estimates, scores: composites(histogram, { points: POINTS, classWeights: CLASS_WEIGHTS }) };
}

function read({ estimates, scores }: Result): Finished {
  return { ...pick(estimates), composite: scores.value };
}

function pick({ n, effective, mean, standardError, rate, low, high }: GradeEstimates): Omit<Finished, "composite"> {
  return { n, effective, mean, standardError, rate, low, high };
}
